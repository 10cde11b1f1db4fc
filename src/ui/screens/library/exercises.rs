//! All exercises: a search, filters, and how many there are.

use egui::Ui;

use super::{exercise_row, position_name, purpose, single};
use crate::app::LibraryMessage;
use crate::content::{ExerciseKind, ExerciseQuery, Library, MuscleId, Needs, kind_words};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    Field, Meant, body, callout, disclosure, label, link_list, live, note, quiet_button, radio_group, segment, title,
};
use crate::ui::words::exercises as say;

const KINDS: [ExerciseKind; 5] = [
    ExerciseKind::Stretch,
    ExerciseKind::Strengthen,
    ExerciseKind::MotorControl,
    ExerciseKind::Mobility,
    ExerciseKind::Breathing,
];

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    single(ui, |ui| {
        title(ui, say::EXERCISES);
        let query = &view.app.state().pages.library.query;
        search(ui, view, query);
        filters(ui, view, query);
        ui.add_space(space::S);
        results(ui, view, query);
    });
}

fn search(ui: &mut Ui, view: View<'_>, query: &ExerciseQuery) {
    let field = Field {
        label: say::SEARCH_BY,
        width: ui.available_width(),
        // The first control: one can type at once.
        answers: true,
        ..Field::default()
    };
    if let (Some(text), _) = field.show(ui, &query.text) {
        view.send(LibraryMessage::ExercisesSearched(ExerciseQuery {
            text,
            ..query.clone()
        }));
    }
}

fn filters(ui: &mut Ui, view: View<'_>, query: &ExerciseQuery) {
    let library = view.app.library();
    let search = |query| view.send(LibraryMessage::ExercisesSearched(query));
    ui.add_space(space::XS);
    let kinds: Vec<(Option<ExerciseKind>, String)> = choices(
        say::ALL_KINDS,
        KINDS.map(|kind| (kind, words::capitalised(kind_words(kind)))),
    );
    pick(ui, say::KIND, &kinds, &query.kind, |kind| {
        search(ExerciseQuery { kind, ..query.clone() });
    });
    disclosure(
        ui,
        "filters of the exercises",
        say::MORE_FILTERS,
        say::MORE_FILTERS_NAMED,
        |ui| {
            let positions = distinct(library, |exercise| vec![exercise.position]);
            let positions = choices(say::ANY, positions.into_iter().map(|it| (it, position_name(it))));
            pick(ui, say::POSITION, &positions, &query.position, |position| {
                search(ExerciseQuery {
                    position,
                    ..query.clone()
                });
            });
            let things = distinct(library, |exercise| exercise.equipment.clone());
            let named = things.into_iter().map(|it| {
                let name = words::capitalised(&library.thing_name(it.as_str()));
                (Needs::Thing(it), name)
            });
            let nothing = (Needs::Nothing, say::NOTHING.to_owned());
            let things = choices(say::ANY, std::iter::once(nothing).chain(named));
            pick(ui, say::WHAT_YOU_NEED, &things, &query.needs, |needs| {
                search(ExerciseQuery { needs, ..query.clone() });
            });
        },
    );
    disclosure(
        ui,
        "muscles of the exercises",
        say::BY_MUSCLE,
        say::BY_MUSCLE_NAMED,
        |ui| {
            let muscles = worked(library);
            let muscles = choices(
                say::ANY,
                muscles
                    .into_iter()
                    .map(|id| (id.clone(), words::capitalised(&words::lay_muscle(library, &id)))),
            );
            pick(ui, say::MUSCLE, &muscles, &query.muscle, |muscle| {
                search(ExerciseQuery {
                    muscle,
                    ..query.clone()
                });
            });
        },
    );
}

fn results(ui: &mut Ui, view: View<'_>, query: &ExerciseQuery) {
    let library = view.app.library();
    let found = library.find_exercises(query);
    let all = library.exercises.len();
    let said = if query.is_empty() {
        say::all_exercises(all)
    } else {
        say::found_exercises(found.len(), all, &set_filters(library, query))
    };
    ui.horizontal_wrapped(|ui| {
        let counted = note(ui, &said);
        live(&counted, &said);
        if !query.is_empty()
            && quiet_button(say::CLEAR)
                .named(say::CLEAR_THE_SEARCH_AND_THE_FILTERS)
                .pressed(ui)
        {
            view.send(LibraryMessage::ExercisesSearched(ExerciseQuery::default()));
        }
    });
    if found.is_empty() {
        callout(ui, Meant::Information, |ui| {
            body(ui, say::NOTHING_FITS);
        });
        return;
    }
    link_list(ui, say::EXERCISES_FOUND, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for exercise in found {
            let end = position_name(exercise.position);
            exercise_row(ui, view, exercise, &purpose(view.app, exercise), &end);
        }
    });
}

/// Which filters are set, to be said also while they are folded away: `sitting`, `chair`.
fn set_filters(library: &Library, query: &ExerciseQuery) -> Vec<String> {
    let mut set: Vec<String> = Vec::new();
    set.extend(query.kind.map(|kind| kind_words(kind).to_owned()));
    set.extend(query.position.map(|it| words::in_sentence(&position_name(it))));
    set.extend(query.needs.as_ref().map(|needs| match needs {
        Needs::Nothing => say::NOTHING_NEEDED.to_owned(),
        Needs::Thing(thing) => library.thing_name(thing.as_str()),
    }));
    set.extend(query.muscle.as_ref().map(|id| words::lay_muscle(library, id)));
    set
}

/// Choices with "all" before them.
fn choices<T>(all: &str, others: impl IntoIterator<Item = (T, String)>) -> Vec<(Option<T>, String)> {
    let others = others.into_iter().map(|(value, words)| (Some(value), words));
    std::iter::once((None, all.to_owned())).chain(others).collect()
}

fn pick<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    choices: &[(Option<T>, String)],
    chosen: &Option<T>,
    mut choose: impl FnMut(Option<T>),
) {
    label(ui, name);
    radio_group(ui, name, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            for (value, words) in choices {
                if segment(ui, value == chosen, words).clicked() {
                    choose(value.clone());
                }
            }
        });
    });
    ui.add_space(space::XS);
}

/// What occurs in the catalogue, each once, in its order.
fn distinct<T: PartialEq>(library: &Library, of: impl Fn(&crate::content::Exercise) -> Vec<T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for one in library.exercises.iter().flat_map(of) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// The muscles exercises are chosen for, in the order of the content.
fn worked(library: &Library) -> Vec<MuscleId> {
    let is_worked = |id: &MuscleId| library.exercises.iter().any(|exercise| exercise.primary.contains(id));
    let muscles = library.muscles.iter().map(|muscle| &muscle.id);
    muscles.filter(|id| is_worked(id)).cloned().collect()
}
