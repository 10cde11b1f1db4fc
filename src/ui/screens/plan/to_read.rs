//! The plan while only the safety check is missing: to be read, with a bar that leads to the check (rule Z23).

use egui::Ui;

use super::super::{earlier_assessment, single};
use super::{day_heading, phase_shown, phases};
use crate::app::{LibraryMessage, SafetyMessage, Screen, WindowMessage};
use crate::record::{Day, Plan, Weeks};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{ListRow, Meant, body, callout, link_list, main_button, strong, title};
use crate::ui::words::plan as say;

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, view: View<'_>, plan: &Plan) {
    single(ui, |ui| {
        let phase = phase_shown(ui, view.app, plan);
        title(ui, &say::heading(phase));
        if view.app.is_newest() {
            quick_check(ui, view);
        } else {
            earlier_assessment(ui, view);
        }
        phases(ui, view.app, plan, phase);
        for (phase, day) in phase
            .iter()
            .flat_map(|phase| phase.days.iter().map(move |day| (phase, day)))
        {
            if !day.exercises.is_empty() {
                ui.add_space(space::M);
                of_day(ui, view, (plan, phase), day);
            }
        }
    });
}

/// The bar that leads to the check.
pub(in crate::ui::screens) fn quick_check(ui: &mut Ui, view: View<'_>) {
    callout(ui, Meant::Care, |ui| {
        strong(ui, words::RECHECK_ASKS);
        body(ui, say::CHECK_IS_DUE_AGAIN);
        let words = if view.app.recheck_is_due() {
            say::BEGIN_THE_QUICK_CHECK
        } else {
            say::GO_ON_WITH_THE_QUICK_CHECK
        };
        if main_button(words).icon_after(icons::NEXT).pressed(ui) {
            if view.app.recheck_is_due() {
                view.send(SafetyMessage::SafetyRestarted);
            }
            view.send(WindowMessage::ScreenChosen(Screen::Safety));
        }
    });
    ui.add_space(space::S);
}

fn of_day(ui: &mut Ui, view: View<'_>, (plan, phase): (&Plan, &Weeks), day: &Day) {
    let name = words::title_of_day(plan, day);
    day_heading(ui, view.app, plan, phase, day);
    link_list(ui, &name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in &day.exercises {
            let library = view.app.library();
            let dose = words::dose(line, library.exercise(&line.id));
            let exercise = words::exercise_name(library, &line.id);
            let takes = words::minutes_and_seconds(line.seconds);
            let row = ListRow {
                words: &exercise,
                detail: &dose,
                end: &takes,
                name: &format!("{exercise}: {dose}, {takes}, {name}"),
                ..ListRow::default()
            };
            if row.link(ui).clicked() && library.exercise(&line.id).is_some() {
                view.send(LibraryMessage::ExerciseOpened(line.id.clone()));
            }
        }
    });
}
