//! One exercise of the plan as a card.

use egui::Ui;

use super::beside::ready_for_more;
use super::care::care;
use super::change::{self, Place};
use super::why;
use crate::app::{App, LibraryMessage};
use crate::content::{Exercise, ExerciseId, ExerciseKind};
use crate::figure::picture::Picture;
use crate::record::{DayName, Prescription, Weeks};
use crate::report::words::Shown;
use crate::report::{effort_of, exercises_in_order, words};
use crate::rules::{Basis, until_week};
use crate::ui::View;
use crate::ui::look::{palette, space, text};
use crate::ui::screens::{Drawn, exercise_figure};
use crate::ui::widgets::{
    self, ChipTone, Opener, Run, body, chip, heading_link, heading_runs, note, opener_id, openers, points, steps,
    strong, turn_opener,
};
use crate::ui::words::plan::exercise as say;

/// The width of the figure at the left, in points.
const FIGURE: f32 = 132.0;
/// Its height, in points.
const FIGURE_HEIGHT: f32 = 116.0;
/// From this width on the figure stands beside the words.
const BESIDE_FROM: f32 = 400.0;

/// Draws the card: figure, name, dose, minutes and one line why; everything else is one press away (rule P63).
pub(super) fn card(ui: &mut Ui, view: View<'_>, phase: &Weeks, name_of_day: DayName, line: &Prescription) {
    let exercise = view.app.library().exercise(&line.id);
    let name = words::exercise_name(view.app.library(), &line.id);
    let place = Place {
        weeks: phase,
        day: name_of_day,
        line,
        name: &name,
    };
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        match exercise.filter(|_| ui.available_width() >= BESIDE_FROM) {
            Some(exercise) => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::L;
                    still(ui, view, &place, exercise);
                    ui.vertical(|ui| face(ui, view, &place, Some(exercise)));
                });
            }
            None => {
                if let Some(exercise) = exercise {
                    still(ui, view, &place, exercise);
                }
                face(ui, view, &place, exercise);
            }
        }
        change::mark(ui, view, &place);
        for caution in words::cautions(view.app.library(), line) {
            care(ui, &caution);
        }
        behind(ui, view, &place, exercise);
    });
}

/// The exercise at its end, what it works on lit; pressed, it opens how it is done.
fn still(ui: &mut Ui, view: View<'_>, place: &Place<'_>, exercise: &Exercise) {
    let version = view.app.version(exercise);
    let exercise = &*version.exercise;
    let drawn = Drawn {
        exercise,
        version: &version.key,
        place: &format!("card of day {}", place.day.as_str()),
        hold_s: place.line.hold_s,
        side: place.line.side,
    };
    // Words beside it say what it is, so it has no name of its own.
    let shown = widgets::Shown {
        salt: &drawn.salt("card"),
        name: "",
        width: FIGURE,
        height: FIGURE_HEIGHT,
        lit: drawn.lit(ui),
    };
    let side = drawn.side_drawn();
    let seen = widgets::figure(ui, &shown, || {
        let picture = Picture::of_exercise(exercise, side);
        (picture.at(1.0), picture.frame())
    });
    // By pointer only: keys have the opener below, which says the same.
    let pressed = ui.interact(seen.rect, seen.id.with("opens how to"), egui::Sense::CLICK);
    if pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        turn_opener(ui, how_to_id(place));
    }
}

fn how_to_id(place: &Place<'_>) -> egui::Id {
    opener_id((
        "how to",
        place.day.as_str().to_owned(),
        place.line.id.as_str().to_owned(),
    ))
}

/// Name, minutes, what it does, the dose, and one line why.
fn face(ui: &mut Ui, view: View<'_>, place: &Place<'_>, exercise: Option<&Exercise>) {
    let Place { weeks, day, line, name } = *place;
    let numbered = format!("{}. {name}", number(view.app, line));
    let takes = words::minutes_and_seconds(line.seconds);
    if header(ui, &numbered, (day.as_str(), &line.id), &takes, exercise.is_some()) {
        view.send(LibraryMessage::ExerciseOpened(line.id.clone()));
    }
    strong(ui, &words::dose(line, exercise));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
        let (words, tone) = purpose(view.app, line);
        chip(ui, &words, tone, is_from_table(view.app, line));
        if line.by_person.is_some() {
            chip(ui, say::YOURS, ChipTone::Accent, false);
        }
        if line.from_week > weeks.weeks.first() {
            chip(ui, &say::from_week(line.from_week), ChipTone::Plain, false);
        }
        // Said in the last weeks that have it; before them it would only be noise.
        let until = view.app.shown_plan().and_then(|plan| until_week(plan, day, &line.id));
        if let Some(week) = until.filter(|week| weeks.weeks.last() == *week) {
            chip(ui, &say::until_week(week), ChipTone::Plain, false);
        }
    });
    if let Some(why) = reasons(view, line).first() {
        note(ui, why);
    }
}

fn reasons(view: View<'_>, line: &Prescription) -> Vec<String> {
    let assessment = view.app.assessment();
    assessment.map_or_else(Vec::new, |assessment| {
        words::reasons(
            view.app.library(),
            &assessment.profile,
            line,
            Shown::in_own_unit(view.app.units(), view.app.formats()),
        )
    })
}

/// What is one press away: how it is done, why it is here, and what can be changed.
fn behind(ui: &mut Ui, view: View<'_>, place: &Place<'_>, exercise: Option<&Exercise>) {
    let Place { day, line, name, .. } = *place;
    let day = day.as_str();
    let of = |what: &str| opener_id((what.to_owned(), day.to_owned(), line.id.as_str().to_owned()));
    let more = reasons(view, line).split_off(1.min(reasons(view, line).len()));
    let has_answers = why::has_any(view, line);
    let (how, why, edit) = (
        say::how_to_named(name, day),
        if has_answers {
            say::answers_behind_named(name, day)
        } else {
            say::more_reasons_named(name, day)
        },
        say::change_named(name, day),
    );
    let why_words = if has_answers {
        say::ANSWERS_BEHIND_IT
    } else {
        say::MORE_REASONS
    };
    let [how_open, why_open, edit_open] = openers(
        ui,
        [
            exercise.map(|_| Opener {
                salt: how_to_id(place),
                words: say::HOW_TO,
                name: &how,
            }),
            (has_answers || !more.is_empty()).then(|| Opener {
                salt: of("what led to it"),
                words: why_words,
                name: &why,
            }),
            view.app.may_change_plan().then(|| Opener {
                salt: of("change"),
                words: say::CHANGE,
                name: &edit,
            }),
        ],
    );
    if let Some(exercise) = exercise.filter(|_| how_open) {
        let effort = effort_of(view.app.library(), line, Some(exercise), place.weeks.weeks.first());
        if !effort.is_empty() {
            body(ui, &words::capitalised(&effort));
        }
        how_to(ui, view, (day, line), exercise);
        ready_for_more(ui, view.app, line, exercise);
    }
    if why_open {
        for reason in &more {
            note(ui, reason);
        }
        if has_answers {
            why::show(ui, view, line, name);
        }
    }
    if edit_open {
        change::show(ui, view, place);
    }
}

/// The number it has on every page of the plan too (rule P10).
fn number(app: &App, line: &Prescription) -> usize {
    let place = app.shown_plan().and_then(|plan| {
        let mut ids = exercises_in_order(plan).into_iter();
        ids.position(|id| *id == line.id)
    });
    place.map_or(0, |place| place + 1)
}

/// The name, which leads to the page of the exercise, and the time; whether the name was pressed.
fn header(ui: &mut Ui, name: &str, (day, id): (&str, &ExerciseId), time: &str, leads: bool) -> bool {
    let colours = *palette(ui);
    let mut pressed = false;
    ui.horizontal_top(|ui| {
        let time_width = 84.0;
        let width = ui.available_width() - time_width - space::S;
        ui.vertical(|ui| {
            ui.set_width(width);
            if leads {
                let said = say::its_page(name, day);
                let link = heading_link(ui, 3, name, text::LEAD - 2.0, &said);
                widgets::note_line(ui, id, link.id);
                pressed = link.clicked();
            } else {
                heading_runs(ui, 3, &[Run::bold(name, text::LEAD - 2.0, colours.text)], name);
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let shown = egui::RichText::new(time).size(text::SMALL).color(colours.muted);
            let label = ui.label(shown);
            ui.accesskit_node_builder(label.id, |node| {
                node.set_value(say::takes(time));
            });
        });
    });
    pressed
}

/// `strengthen: buttocks and belly`.
fn purpose(app: &App, line: &Prescription) -> (String, ChipTone) {
    let muscles: Vec<String> = line
        .muscles
        .iter()
        .map(|id| words::in_sentence(&words::lay_muscle(app.library(), id)))
        .collect();
    let tone = match line.kind {
        ExerciseKind::Stretch => ChipTone::Tight,
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => ChipTone::Weak,
        ExerciseKind::Mobility | ExerciseKind::Breathing => ChipTone::Plain,
    };
    (say::purpose(line, &muscles), tone)
}

/// Whether none of its muscles was shown by a test; then the label is hatched.
fn is_from_table(app: &App, line: &Prescription) -> bool {
    let works = matches!(
        line.kind,
        ExerciseKind::Stretch | ExerciseKind::Strengthen | ExerciseKind::MotorControl
    );
    let Some(outcome) = app.outcome().filter(|_| works) else {
        return false;
    };
    let rows = outcome.imbalances.rows.iter();
    !rows
        .filter(|row| line.muscles.contains(&row.muscle))
        .any(|row| row.basis == Basis::TestConfirmed)
}

fn how_to(ui: &mut Ui, view: View<'_>, (day, line): (&str, &Prescription), exercise: &Exercise) {
    ui.spacing_mut().item_spacing.y = space::S;
    let version = view.app.version(exercise);
    let exercise = &*version.exercise;
    let drawn = Drawn {
        exercise,
        version: &version.key,
        place: &format!("day {day}"),
        hold_s: line.hold_s,
        side: line.side,
    };
    exercise_figure(ui, view, &drawn);
    steps(ui, &exercise.steps);
    if !exercise.equipment.is_empty() {
        let things = words::things(view.app.library(), &exercise.equipment);
        part(ui, say::YOU_NEED, &words::list(&things));
    }
    part(ui, say::BREATHING, &exercise.breathing);
    part(ui, say::YOU_FEEL, &exercise.feel);
    part(ui, say::EASIER, &exercise.easier);
    part(ui, say::HARDER, &exercise.harder);
    list(ui, say::OFTEN_GOES_WRONG, &exercise.mistakes);
    list(ui, say::STOP_WHEN, &exercise.stop);
}

fn part(ui: &mut Ui, what: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    let colours = *palette(ui);
    let what = format!("{what}  ");
    widgets::runs(
        ui,
        &[
            Run::bold(&what, text::BODY - 1.0, colours.text),
            Run::plain(words, text::BODY - 1.0, colours.text),
        ],
    );
}

fn list(ui: &mut Ui, what: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let colours = *palette(ui);
    widgets::runs(ui, &[Run::bold(what, text::BODY - 1.0, colours.text)]);
    points(ui, lines);
}
