//! The check is too old: what is asked again, and the way to begin (rule Z23).

use egui::Ui;

use super::super::single;
use crate::app::{App, SafetyMessage};
use crate::record::Assessment;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, lead, main_button, remember_problem, title};

/// Whether the ticks of an old check still stand there.
pub(super) fn is_due(app: &App) -> bool {
    app.recheck_is_due() && app.is_newest()
}

/// Draws the screen before it begins.
pub(super) fn show(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    single(ui, |ui| {
        title(ui, "Safety check");
        lead(ui, words::RECHECK_ASKS);
        if let Some(day) = assessment.safety.screened_on {
            let weeks = view.app.library().screening.recheck_weeks;
            body(
                ui,
                &format!(
                    "Last done on {}, more than {weeks} weeks ago. Only the signs are asked again, all unticked: about a \
                     minute. What you told of floor, joints and the like stays, and your plan can be read meanwhile.",
                    words::date(day)
                ),
            );
        }
        ui.add_space(space::M);
        let begin = main_button("Begin the quick check").icon_after(icons::NEXT).show(ui);
        remember_problem(ui, begin.id);
        if begin.clicked() {
            view.send(SafetyMessage::SafetyRestarted);
        }
    });
}
