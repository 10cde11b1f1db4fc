//! Why an exercise is in the plan: muscles and sides with their evidence, patterns with their points, and the answers,
//! each of which opens.

use egui::Ui;

use crate::app::{App, WindowMessage};
use crate::content::{ExerciseKind, Item, ItemId};
use crate::record::{Prescription, Side};
use crate::report::words;
use crate::rules::{ExerciseWhy, MuscleWhy, PatternWhy, why_exercise};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{ListRow, RowTone, body, note, strong};
use crate::ui::words::plan::why as say;

/// How many answers of a pattern are named.
const MOST_ANSWERS: usize = 5;

/// Whether answers led to a line: movement and breathing of a general plan rest on none.
pub(super) fn has_any(view: View<'_>, line: &Prescription) -> bool {
    let is_for_everyone = matches!(line.kind, ExerciseKind::Mobility | ExerciseKind::Breathing);
    let serves_none = view.app.shown_plan().is_none_or(|plan| plan.serves.is_empty());
    !(is_for_everyone && serves_none)
}

/// Draws what led to a line; `name` is that of the exercise.
pub(super) fn show(ui: &mut Ui, view: View<'_>, line: &Prescription, name: &str) {
    let (Some(outcome), Some(plan)) = (view.app.outcome(), view.app.shown_plan()) else {
        return;
    };
    let why = why_exercise(&outcome.findings, &outcome.imbalances, plan, line);
    chain(ui, view, &why, name);
}

fn chain(ui: &mut Ui, view: View<'_>, why: &ExerciseWhy, exercise: &str) {
    if why.muscles.is_empty() {
        note(ui, say::REST_ON_THESE_ANSWERS);
    }
    for (place, muscle) in why.muscles.iter().enumerate() {
        // Both sides alike are one line.
        let is_twin = |other: &MuscleWhy| {
            let one_side = MuscleWhy {
                side: muscle.side,
                ..other.clone()
            };
            one_side == *muscle
        };
        if why.muscles.iter().take(place).any(is_twin) {
            continue;
        }
        let sides: Vec<Side> = why
            .muscles
            .iter()
            .filter(|other| is_twin(other))
            .map(|other| other.side)
            .collect();
        muscle_ui(ui, view, muscle, &sides, exercise);
    }
    for pattern in &why.patterns {
        pattern_ui(ui, view, pattern, exercise);
    }
    ui.add_space(space::XS);
}

fn muscle_ui(ui: &mut Ui, view: View<'_>, muscle: &MuscleWhy, sides: &[Side], exercise: &str) {
    let name = words::capitalised(&words::lay_muscle(view.app.library(), &muscle.muscle));
    strong(ui, &format!("{name}, {}", words::sides_name(sides)));
    note(ui, &say::evidence_and_action(muscle));
    let behind = say::behind(exercise, &words::in_sentence(&name));
    items(ui, view, muscle.tests.iter().map(|id| (id, String::new())), &behind);
}

fn pattern_ui(ui: &mut Ui, view: View<'_>, why: &PatternWhy, exercise: &str) {
    let Some(pattern) = view.app.library().pattern(&why.pattern) else {
        return;
    };
    let finding = view
        .app
        .outcome()
        .and_then(|outcome| outcome.findings.pattern(&why.pattern));
    let open = finding.is_none_or(words::is_open);
    ui.add_space(space::XS);
    body(ui, &say::most_from(&pattern.name, finding));
    let points = why.items.iter().take(MOST_ANSWERS).map(|one| {
        let end = if open {
            String::new()
        } else {
            say::points(one.points.abs(), one.of.abs())
        };
        (&one.item, end)
    });
    let behind = say::behind(exercise, &words::in_sentence(&pattern.name));
    items(ui, view, points, &behind);
}

/// Answers, each of which opens its item.
fn items<'a>(ui: &mut Ui, view: View<'_>, items: impl Iterator<Item = (&'a ItemId, String)>, behind: &str) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (id, end) in items {
            let Some(item) = view.app.library().item(id) else {
                continue;
            };
            let reading = answer(view.app, item);
            let row = ListRow {
                words: &item.name,
                detail: &reading,
                end: &end,
                tone: RowTone::Light,
                name: &format!("{}: {reading}, {behind}", item.name),
                ..ListRow::default()
            };
            if view.app.derived().asked.contains(id) {
                if row.link(ui).clicked() {
                    view.send(WindowMessage::ItemOpened(id.clone()));
                }
            } else {
                row.read(ui);
            }
        }
    });
}

fn answer(app: &App, item: &Item) -> String {
    let words = app.assessment().and_then(|assessment| {
        let given = assessment.answers.get(&item.id)?;
        Some(words::answer_from(app.library(), assessment, item, given, app.shown()))
    });
    words::capitalised(&words.unwrap_or_default())
}
