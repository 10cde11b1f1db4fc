//! The check is too old: what is asked again, and the way to begin (rule Z23).

use egui::Ui;

use super::super::single;
use crate::app::{App, SafetyMessage};
use crate::record::Assessment;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, lead, main_button, remember_problem, title};
use crate::ui::words::safety::recheck as say;

/// Whether the ticks of an old check still stand there.
pub(super) fn is_due(app: &App) -> bool {
    app.recheck_is_due() && app.is_newest()
}

/// Draws the screen before it begins.
pub(super) fn show(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    single(ui, |ui| {
        title(ui, say::SAFETY_CHECK);
        lead(ui, words::RECHECK_ASKS);
        if let Some(day) = assessment.safety.screened_on {
            let weeks = view.app.library().screening.recheck_weeks;
            body(ui, &say::last_done_on(&view.app.formats().date(day), weeks));
        }
        ui.add_space(space::M);
        let begin = main_button(say::BEGIN_THE_QUICK_CHECK).icon_after(icons::NEXT).show(ui);
        remember_problem(ui, begin.id);
        if begin.clicked() {
            view.send(SafetyMessage::SafetyRestarted);
        }
    });
}
