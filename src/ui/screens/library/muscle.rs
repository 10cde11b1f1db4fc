//! The page of one muscle: where, what for, in which patterns, tested by what, exercised by what.

use egui::Ui;

use super::{columns, exercise_row, on_body, position_name, sources};
use crate::app::{App, Screen, WindowMessage};
use crate::content::{Exercise, ExerciseKind, Muscle, Origin, Role, Tells};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    ChipTone, ListRow, RowTone, body, button, card, chip, lead, link_list, note, pattern_icon, section, subsection,
    title,
};

/// The height of the body, in points, and the room two of them take beside the facts.
const ON_BODY: f32 = 250.0;
const ON_BODY_WIDTH: f32 = 246.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let id = view.app.state().pages.library.muscle.as_ref();
    let Some(muscle) = id.and_then(|id| view.app.library().muscle(id)) else {
        title(ui, "Muscle");
        return;
    };
    columns(ui, |ui| main(ui, view, muscle), |ui| aside(ui, view, muscle));
}

fn main(ui: &mut Ui, view: View<'_>, muscle: &Muscle) {
    title(ui, &words::capitalised(&muscle.lay));
    lead(ui, &muscle.anatomical);
    if !muscle.also.is_empty() {
        note(ui, &format!("Also: {}.", muscle.also.join(", ")));
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
        ("Where", muscle.region.as_str()),
        ("Shown with", &groups.join("; ")),
        ("Depth", words::layer(muscle)),
        ("What for", muscle.actions.as_str()),
        ("Reaches", muscle.attachments.as_str()),
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
        ("Stretched by", mainly(&[ExerciseKind::Stretch])),
        (
            "Strengthened by",
            mainly(&[ExerciseKind::Strengthen, ExerciseKind::MotorControl]),
        ),
        ("Moved by", mainly(&[ExerciseKind::Mobility])),
        ("Breathing with it", mainly(&[ExerciseKind::Breathing])),
        ("Works along in", along),
    ];
    let none = lists.iter().all(|(_, exercises)| exercises.is_empty());
    if none {
        section(ui, "Exercises");
        body(
            ui,
            "No exercise of the catalogue is for it; it is named here to complete the picture.",
        );
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
        subsection(ui, "How sure is this");
        note(
            ui,
            "The names and places are common anatomy. That a muscle is tight or weak in a pattern is what one table says, \
             without a study behind it; a test on you says more than the table.",
        );
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
        subsection(ui, "In the patterns");
        if named.is_empty() {
            note(ui, "No table of a pattern names it.");
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
                let from = match origin {
                    Origin::Table => "in the source’s table",
                    Origin::Added => "added by this program",
                };
                let said = format!("{from} with {}", pattern.sentence);
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
        subsection(ui, "Tested by");
        if tests.is_empty() {
            note(ui, "No home test looks at it alone.");
        }
        for (item, tells) in tests {
            let what = match tells {
                Tells::Length => "its length",
                Tells::Strength => "its strength",
            };
            body(ui, &item.name);
            note(ui, &format!("shows {what}"));
        }
        if view.app.record().is_some() && view.app.waits_for(Screen::Results).is_none() {
            let words = "What your tests show";
            if button(words).icon_after(icons::NEXT).pressed(ui) {
                view.send(WindowMessage::ScreenChosen(Screen::Results));
            }
        }
    });
    ui.add_space(space::S);
}
