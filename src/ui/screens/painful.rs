//! The tests that hurt, in a box below the safety check (rule Z4).

use egui::Ui;

use crate::report::{Painful, words};
use crate::ui::look::space;
use crate::ui::widgets::{Meant, body, callout, points, subsection};

/// Draws the box; nothing when nothing hurt.
pub(super) fn painful(ui: &mut Ui, painful: &Painful) {
    if painful.tests.is_empty() {
        return;
    }
    callout(ui, Meant::Care, |ui| {
        subsection(ui, words::PAINFUL_TESTS);
        points(ui, &painful.tests);
        body(ui, painful.note);
    });
    ui.add_space(space::S);
}
