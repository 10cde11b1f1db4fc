//! One exercise of the plan as a card.

use egui::Ui;

use super::beside::ready_for_more;
use super::change::{self, Place};
use super::why;
use crate::app::{App, LibraryMessage};
use crate::content::{Exercise, ExerciseKind};
use crate::record::{DayName, Prescription, Weeks};
use crate::report::{effort_of, exercises_in_order, words};
use crate::rules::{Basis, until_week};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::screens::{Drawn, exercise_figure};
use crate::ui::widgets::{
    self, ChipTone, Run, body, chip, disclosure, heading_link, heading_runs, icon, note, points, steps, strong,
};

/// How many reasons stand on the card; the others open on demand.
const REASONS_SHOWN: usize = 2;

/// Draws the card.
pub(super) fn card(ui: &mut Ui, view: View<'_>, phase: &Weeks, name_of_day: DayName, line: &Prescription) {
    let exercise = view.app.library().exercise(line.id.as_str());
    let name = words::exercise_name(view.app.library(), &line.id);
    let day = name_of_day.as_str();
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let numbered = format!("{}. {name}", number(view.app, line));
        if header(ui, &numbered, day, &words::clock(line.seconds), exercise.is_some()) {
            view.send(LibraryMessage::ExerciseOpened(line.id.clone()));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
            let (words, tone) = purpose(view.app, line);
            chip(ui, &words, tone, is_from_table(view.app, line));
            if line.by_person.is_some() {
                chip(ui, "yours", ChipTone::Accent, false);
            }
            if line.from_week > phase.weeks.first() {
                chip(ui, &format!("from week {}", line.from_week), ChipTone::Plain, false);
            }
            // Said in the last weeks that have it; before them it would only be noise.
            let until = view
                .app
                .shown_plan()
                .and_then(|plan| until_week(plan, name_of_day, &line.id));
            if let Some(week) = until.filter(|week| phase.weeks.last() == *week) {
                chip(ui, &format!("until week {week}"), ChipTone::Plain, false);
            }
        });
        ui.add_space(2.0);
        strong(ui, &words::dose(line, exercise));
        let effort = effort_of(view.app.library(), line, exercise, phase.weeks.first());
        if !effort.is_empty() {
            body(ui, &words::capitalised(&effort));
        }
        let place = Place {
            weeks: phase,
            day: name_of_day,
            line,
            name: &name,
        };
        change::mark(ui, view, &place);
        let reasons = view.app.assessment().map_or_else(Vec::new, |assessment| {
            words::reasons(view.app.library(), &assessment.profile, line)
        });
        let (shown, more) = reasons.split_at(reasons.len().min(REASONS_SHOWN));
        for reason in shown {
            note(ui, reason);
        }
        for caution in words::cautions(view.app.library(), line) {
            care(ui, &caution);
        }
        if !more.is_empty() {
            let salt = ("why", day.to_owned(), line.id.as_str().to_owned());
            disclosure(
                ui,
                salt,
                "More reasons",
                &format!("More reasons for {name}, day {day}"),
                |ui| {
                    for reason in more {
                        note(ui, reason);
                    }
                },
            );
        }
        why::show(ui, view, day, line, &name);
        if let Some(exercise) = exercise {
            let salt = ("how to", day.to_owned(), line.id.as_str().to_owned());
            let said = format!("How to do {name}, day {day}");
            disclosure(ui, salt, "How to", &said, |ui| {
                how_to(ui, view, (day, line), exercise);
                ready_for_more(ui, view.app, line, exercise);
            });
        }
        change::show(ui, view, &place);
    });
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
fn header(ui: &mut Ui, name: &str, day: &str, time: &str, leads: bool) -> bool {
    let colours = *palette(ui);
    let mut pressed = false;
    ui.horizontal_top(|ui| {
        let time_width = 48.0;
        let width = ui.available_width() - time_width - space::S;
        ui.vertical(|ui| {
            ui.set_width(width);
            if leads {
                let said = format!("{name}, its page, day {day}");
                pressed = heading_link(ui, 3, name, text::LEAD - 2.0, &said).clicked();
            } else {
                heading_runs(ui, 3, &[Run::bold(name, text::LEAD - 2.0, colours.text)], name);
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let shown = egui::RichText::new(time).size(text::SMALL).color(colours.muted);
            let label = ui.label(shown);
            ui.accesskit_node_builder(label.id, |node| {
                node.set_value(format!("Takes {time}, minutes and seconds"));
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
    let (does, tone) = match line.kind {
        ExerciseKind::Stretch => ("stretch", ChipTone::Tight),
        ExerciseKind::Strengthen if line.long_range => ("strengthen, long range", ChipTone::Weak),
        ExerciseKind::Strengthen => ("strengthen", ChipTone::Weak),
        ExerciseKind::MotorControl => ("train control", ChipTone::Weak),
        ExerciseKind::Mobility => ("move", ChipTone::Plain),
        ExerciseKind::Breathing => return ("calm breathing".to_owned(), ChipTone::Plain),
    };
    if muscles.is_empty() {
        return (does.to_owned(), tone);
    }
    (format!("{does}: {}", words::list(&muscles)), tone)
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

pub(super) fn care(ui: &mut Ui, words: &str) {
    let colour = palette(ui).caution;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon(ui, icons::CARE, text::BODY, colour);
        body(ui, words);
    });
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
        part(ui, "You need", &words::list(&things));
    }
    part(ui, "Breathing", &exercise.breathing);
    part(ui, "You feel", &exercise.feel);
    part(ui, "Easier", &exercise.easier);
    part(ui, "Harder", &exercise.harder);
    list(ui, "Often goes wrong", &exercise.mistakes);
    list(ui, "Stop when", &exercise.stop);
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
