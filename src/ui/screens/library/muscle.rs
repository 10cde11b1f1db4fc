//! The page of one muscle: where, what for, in which patterns, tested by what, exercised by what.

use egui::Ui;

use super::{columns, exercise_row, on_body, position_name, sources};
use crate::app::{App, Screen, WindowMessage};
use crate::content::{Exercise, ExerciseKind, Muscle, Role};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    ChipTone, ListRow, RowTone, body, button, card, chip, lead, link_list, note, pattern_icon, section, subsection,
    title,
};
use crate::ui::words::muscle as say;

/// The height of the body, in points, and the room two of them take beside the facts.
const ON_BODY: f32 = 250.0;
const ON_BODY_WIDTH: f32 = 246.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let id = view.app.state().pages.library.muscle.as_ref();
    let Some(muscle) = id.and_then(|id| view.app.library().muscle(id)) else {
        title(ui, say::MUSCLE);
        return;
    };
    columns(ui, |ui| main(ui, view, muscle), |ui| aside(ui, view, muscle));
}

fn main(ui: &mut Ui, view: View<'_>, muscle: &Muscle) {
    title(ui, &words::capitalised(&muscle.lay));
    lead(ui, &muscle.anatomical);
    if !muscle.also.is_empty() {
        note(ui, &say::also(&muscle.also.join(", ")));
    }
    ui.add_space(space::XS);
    // Two bodies and a column of facts need about this much.
    let beside = ui.available_width() >= 560.0;
    if beside {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            ui.vertical(|ui| {
                ui.set_width(ON_BODY_WIDTH);
                on_body::muscle(ui, view, muscle, ON_BODY);
            });
            ui.vertical(|ui| facts(ui, view.app, muscle));
        });
    } else {
        on_body::muscle(ui, view, muscle, ON_BODY);
        ui.add_space(space::S);
        facts(ui, view.app, muscle);
    }
    ui.add_space(space::M);
    exercises(ui, view, muscle);
    sources(ui, view.app, muscle.id.as_str(), &muscle.sources);
}

/// Where it is, what it is for, what it reaches.
fn facts(ui: &mut Ui, app: &App, muscle: &Muscle) {
    let groups: Vec<&str> = app
        .library()
        .muscle_groups
        .iter()
        .filter(|group| group.muscles.contains(&muscle.id))
        .map(|group| group.name.as_str())
        .collect();
    for (what, said) in [
        (say::WHERE, muscle.region.as_str()),
        (say::SHOWN_WITH, &groups.join("; ")),
        (say::DEPTH, words::layer(muscle)),
        (say::WHAT_FOR, muscle.actions.as_str()),
        (say::REACHES, muscle.attachments.as_str()),
    ] {
        ListRow {
            words: what,
            detail: &words::capitalised(said),
            tone: RowTone::Light,
            ..ListRow::default()
        }
        .read(ui);
    }
}

fn exercises(ui: &mut Ui, view: View<'_>, muscle: &Muscle) {
    let all = &view.app.library().exercises;
    let mainly = |kinds: &'static [ExerciseKind]| -> Vec<&Exercise> {
        all.iter()
            .filter(|it| it.primary.contains(&muscle.id) && kinds.contains(&it.kind))
            .collect()
    };
    let along: Vec<&Exercise> = all.iter().filter(|it| it.secondary.contains(&muscle.id)).collect();
    let lists = [
        (say::STRETCHED_BY, mainly(&[ExerciseKind::Stretch])),
        (
            say::STRENGTHENED_BY,
            mainly(&[ExerciseKind::Strengthen, ExerciseKind::MotorControl]),
        ),
        (say::MOVED_BY, mainly(&[ExerciseKind::Mobility])),
        (say::BREATHING_WITH_IT, mainly(&[ExerciseKind::Breathing])),
        (say::WORKS_ALONG_IN, along),
    ];
    let none = lists.iter().all(|(_, exercises)| exercises.is_empty());
    if none {
        section(ui, say::EXERCISES);
        body(ui, say::NO_EXERCISE_IS_FOR_IT);
        ui.add_space(space::S);
    }
    for (name, exercises) in lists {
        if exercises.is_empty() {
            continue;
        }
        section(ui, name);
        link_list(ui, name, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for exercise in exercises {
                exercise_row(ui, view, exercise, &position_name(exercise.position), "");
            }
        });
        ui.add_space(space::M);
    }
}

fn aside(ui: &mut Ui, view: View<'_>, muscle: &Muscle) {
    patterns(ui, view.app, muscle);
    tests(ui, view, muscle);
    card(ui, |ui| {
        subsection(ui, say::HOW_SURE_IS_THIS);
        note(ui, say::HOW_SURE);
    });
}

/// What the tables say of it.
fn patterns(ui: &mut Ui, app: &App, muscle: &Muscle) {
    let mut named = Vec::new();
    for pattern in &app.library().patterns {
        for entry in pattern.table.iter().filter(|entry| entry.muscles.contains(&muscle.id)) {
            named.push((entry.role, pattern, entry.origin));
        }
    }
    card(ui, |ui| {
        subsection(ui, say::IN_THE_PATTERNS);
        if named.is_empty() {
            note(ui, say::NO_TABLE_OF_A_PATTERN_NAMES_IT);
        }
        for (role, pattern, origin) in named {
            let tone = match role {
                Role::Tight => ChipTone::Tight,
                Role::Weak => ChipTone::Weak,
            };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                pattern_icon(ui, pattern.icon, super::PATTERN, false);
                chip(ui, words::role(role), tone, true);
                let said = say::named_with(origin, &pattern.sentence);
                ui.vertical(|ui| note(ui, &said));
            });
        }
    });
    ui.add_space(space::S);
}

fn tests(ui: &mut Ui, view: View<'_>, muscle: &Muscle) {
    let library = view.app.library();
    let tests: Vec<_> = library
        .muscle_tests
        .iter()
        .filter(|test| test.muscles.contains(&muscle.id))
        .filter_map(|test| Some((library.item(&test.item)?, test.tells)))
        .collect();
    card(ui, |ui| {
        subsection(ui, say::TESTED_BY);
        if tests.is_empty() {
            note(ui, say::NO_TEST_OF_ITS_OWN);
        }
        for (item, tells) in tests {
            body(ui, &item.name);
            note(ui, say::what_it_shows(tells));
        }
        if view.app.record().is_some() && view.app.waits_for(Screen::Results).is_none() {
            let words = say::WHAT_YOUR_TESTS_SHOW;
            if button(words).icon_after(icons::NEXT).pressed(ui) {
                view.send(WindowMessage::ScreenChosen(Screen::Results));
            }
        }
    });
    ui.add_space(space::S);
}
