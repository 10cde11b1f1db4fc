//! (being written)

use egui::Ui;

use crate::app::{App, Outbox};
use crate::ui::widgets::title;

/// Draws the screen.
pub fn show(ui: &mut Ui, app: &App, out: &mut Outbox) {
    let _ = (app, out);
    title(ui, "plan");
}
