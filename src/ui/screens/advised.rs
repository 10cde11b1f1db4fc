//! What should be looked at although nothing is locked: above results and plan alike (rules Z9, Z23).

use egui::Ui;

use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{Meant, body, callout, strong};

/// What was checked by a doctor, what is advised, and what was noted; nothing where there is none.
pub(super) fn above(ui: &mut Ui, view: View<'_>) {
    let (Some(summary), Some(outcome)) = (view.app.summary(), view.app.outcome()) else {
        return;
    };
    let noted = words::noted_signs(view.app.library(), &outcome.safety);
    let (cleared, advice) = (&summary.safety.cleared, &summary.safety.advice);
    if cleared.is_empty() && advice.is_empty() && noted.is_empty() {
        return;
    }
    callout(ui, Meant::Care, |ui| {
        if !cleared.is_empty() {
            body(ui, cleared);
        }
        for [title, text] in advice.iter().chain(&noted) {
            strong(ui, title);
            body(ui, text);
        }
    });
    ui.add_space(space::S);
}
