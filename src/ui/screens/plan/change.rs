//! What the person may change about one line: the way, the place, the dose, another exercise instead, or none at all.

use egui::{Id, Ui, UiBuilder};

use crate::app::{App, Message, PlanMessage};
use crate::record::{DayName, DosePart, PlanEdit, Prescription, Way, Weeks};
use crate::report::words;
use crate::rules::PlanBench;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{ListRow, RowTone, button, group, label, note, quiet_button, strong, tag};
use crate::ui::words::plan::change as say;

/// A line and where it stands.
pub(super) struct Place<'a> {
    pub(super) weeks: &'a Weeks,
    pub(super) day: DayName,
    pub(super) line: &'a Prescription,
    /// The name of the exercise.
    pub(super) name: &'a str,
}

/// Draws what can be changed.
pub(super) fn show(ui: &mut Ui, view: View<'_>, place: &Place) {
    let Some(bench) = view.app.plan_bench() else {
        return;
    };
    let Place { name, line, day, .. } = place;
    let day = day.as_str();
    // Its ids are its own, so that the focus stays on a button whose line moves or gets another mark.
    let own = Id::unique(("changes of a line", day, line.id.as_str()));
    ui.scope_builder(UiBuilder::new().scope_id(own), |ui| {
        group(ui, &say::changes_of(name, day), |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            buttons(ui, view, place);
            dose(ui, view, &bench, place);
            instead(ui, view, &bench, place);
        });
    });
}

fn buttons(ui: &mut Ui, view: View<'_>, place: &Place) {
    let &Place { name, line, weeks, day } = place;
    let id = || line.id.clone();

    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let now = line.by_person.as_ref().and_then(|mark| mark.way);
        let version = view
            .app
            .library()
            .exercise(&line.id)
            .map(|exercise| view.app.version(exercise));
        let exercise = version.as_ref().map(|version| &version.exercise);
        for (way, words, text) in [
            (Way::Easier, say::EASIER, exercise.map(|exercise| &exercise.easier)),
            (Way::Harder, say::HARDER, exercise.map(|exercise| &exercise.harder)),
        ] {
            if text.is_none_or(String::is_empty) {
                continue;
            }
            let on = now == Some(way);
            if !tag_named(ui, on, words, &say::of_line(words, name, day)) {
                continue;
            }
            // Pressed again, the exercise is done as its steps say.
            view.send(match place_of_way(view.app, &line.id).filter(|_| on) {
                Some(place) => Message::Plan(PlanMessage::EditsTakenBack(vec![place])),
                None => Message::Plan(PlanMessage::PlanEdited(PlanEdit::way(id(), way))),
            });
        }
        let exercises = weeks.days.iter().find(|one| one.name == day).map(|one| &one.exercises);
        let at = exercises.and_then(|all| all.iter().position(|one| one.id == line.id));
        let last = exercises.map_or(0, Vec::len).saturating_sub(1);
        for (up, words, may) in [
            (true, say::MOVE_UP, at.is_some_and(|at| at > 0)),
            (false, say::MOVE_DOWN, at.is_some_and(|at| at < last)),
        ] {
            let said = say::of_line(words, name, day);
            let why = if up {
                say::FIRST_OF_THE_DAY
            } else {
                say::LAST_OF_THE_DAY
            };
            if button(words).named(&said).enabled(may, why).pressed(ui) {
                view.send(PlanMessage::LineMoved {
                    day,
                    weeks: weeks.weeks,
                    exercise: id(),
                    up,
                });
            }
        }
        let on_both = view.app.shown_plan().is_some_and(|plan| {
            let mut other = plan
                .weeks
                .iter()
                .flat_map(|weeks| &weeks.days)
                .filter(|one| one.name != day);
            other.any(|one| one.exercises.iter().any(|other| other.id == line.id))
        });
        if on_both {
            let said = say::leave_out_of_day_named(day, name);
            if button(&say::leave_out_of_day(day)).named(&said).pressed(ui) {
                view.send(PlanMessage::PlanEdited(PlanEdit::remove(id(), Some(day))));
            }
        }
        let words = if on_both {
            say::LEAVE_OUT_OF_BOTH_DAYS
        } else {
            say::LEAVE_OUT
        };
        if button(words)
            .icon(icons::REMOVE)
            .named(&say::of_line(words, name, day))
            .pressed(ui)
        {
            view.send(PlanMessage::PlanEdited(PlanEdit::remove(id(), None)));
        }
    });
}

/// The numbers of the dose, each with a button for less and one for more.
fn dose(ui: &mut Ui, view: View<'_>, bench: &PlanBench, place: &Place) {
    let Place { name, line, weeks, day } = place;
    let Some(bounds) = bench.dose_bounds(&line.id) else {
        return;
    };
    let key = Id::unique(("a dose for all weeks", line.id.as_str()));
    let in_all: bool = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    strong(ui, say::HOW_MUCH);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let parts = [
            (DosePart::Sets, line.sets),
            (DosePart::Reps, line.reps),
            (DosePart::Hold, line.hold_s),
        ];
        for (part, number) in parts {
            let [less, more] = [false, true].map(|up| bounds.step(line, part, up));
            if less.is_none() && more.is_none() {
                continue;
            }
            label(ui, say::dose_part(part));
            for (step, sign, up) in [(less, "−", false), (more, "+", true)] {
                if up {
                    strong(ui, &number.to_string());
                }
                let said = say::of_line(say::step_of_dose(part, up), name, *day);
                let pressed = button(sign)
                    .named(&said)
                    .enabled(step.is_some(), say::AS_FAR_AS_IT_GOES)
                    .show(ui);
                if step.is_some() {
                    // A screen reader speaks a description that changes: the number after each press.
                    ui.accesskit_node_builder(pressed.id, |node| node.set_description(say::dose_now(part, number)));
                }
                if let (true, Some(dose)) = (pressed.clicked(), step) {
                    let weeks = (!in_all).then_some(weeks.weeks);
                    view.send(PlanMessage::PlanEdited(PlanEdit::dose(line.id.clone(), weeks, dose)));
                }
            }
            ui.add_space(space::S);
        }
    });
    let words = say::AS_MUCH_IN_ALL_WEEKS;
    if tag_named(ui, in_all, words, &say::of_line(words, name, *day)) {
        ui.data_mut(|data| data.insert_temp(key, !in_all));
    }
    if let Some(most) = bounds.held_s {
        note(ui, &say::held_at_the_most(most));
    }
}

/// Where the assessment keeps the way of an exercise.
fn place_of_way(app: &App, exercise: &crate::content::ExerciseId) -> Option<usize> {
    let edits = &app.assessment()?.plan_edits;
    edits
        .iter()
        .position(|edit| matches!(edit, PlanEdit::Way(way) if way.exercise == *exercise))
}

fn tag_named(ui: &mut Ui, on: bool, words: &str, name: &str) -> bool {
    let response = tag(ui, on, words);
    ui.accesskit_node_builder(response.id, |node| node.set_label(name));
    response.clicked()
}

/// Exercises of the same kind for the same muscle.
fn instead(ui: &mut Ui, view: View<'_>, bench: &PlanBench, place: &Place) {
    let Place { name, line, day, .. } = place;
    let day = day.as_str();
    let Some(plan) = view.app.shown_plan() else {
        return;
    };
    strong(ui, say::ANOTHER_EXERCISE_INSTEAD);
    let offers = bench.equivalents(plan, &line.id);
    if offers.is_empty() {
        note(ui, say::NO_OTHER_SUITS);
    }
    for offer in offers {
        let Some(exercise) = view.app.library().exercise(&offer.exercise) else {
            continue;
        };
        let level = match offer.level {
            ..0 => say::EASIER_TO_LEARN,
            0 => say::AS_HARD_TO_LEARN,
            1.. => say::NEEDS_MORE_CONTROL,
        };
        let row = ListRow {
            words: &exercise.name,
            detail: level,
            end: &words::clock(offer.seconds),
            tone: RowTone::Light,
            name: &say::instead_named(&exercise.name, name, level, day),
            ..ListRow::default()
        };
        if row.link(ui).clicked() {
            view.send(PlanMessage::PlanEdited(PlanEdit::swap(
                line.id.clone(),
                offer.exercise.clone(),
            )));
        }
    }
}

/// What is the person's own about a line, what speaks against it, and the way back.
pub(super) fn mark(ui: &mut Ui, view: View<'_>, place: &Place) {
    let Some(mark) = &place.line.by_person else {
        return;
    };
    for words in words::changes(view.app.library(), &view.app.session_tags(), (&place.line.id, mark)) {
        note(ui, &words);
    }
    for words in words::objections(view.app.library(), &mark.against) {
        super::care::care(ui, &words);
    }
    let words = if mark.added {
        say::TAKE_IT_OUT_AGAIN
    } else {
        say::PUT_BACK
    };
    let said = say::of_line(words, place.name, place.day);
    if view.app.may_change_plan()
        && !mark.edits.is_empty()
        && quiet_button(words).icon(icons::UNDO).named(&said).pressed(ui)
    {
        view.send(PlanMessage::EditsTakenBack(mark.edits.clone()));
    }
}
