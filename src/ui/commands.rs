//! Commands of the program's table as buttons, lines of menus, and icons.

use egui::Ui;

use super::View;
use super::widgets::{Button, icon_button, menu_entry};
use crate::app::{Can, Command, Entry};

/// An icon that does a command.
pub fn icon(ui: &mut Ui, view: View<'_>, command: Command) {
    let Some((icon, entry)) = entry(command) else { return };
    if icon_button(ui, icon, entry.tooltip).clicked() {
        view.send(command.message(view.app));
    }
}

/// A line of a menu that does a command; greyed, and says why, when it cannot be had.
pub fn line(ui: &mut Ui, view: View<'_>, command: Command) {
    let Some((icon, entry)) = entry(command) else { return };
    let (works, why) = match command.can(view.app) {
        Can::Now => (true, ""),
        Can::NotNow(why) => (false, why),
        Can::NothingThere => return,
    };
    if menu_entry(entry.name).icon(icon).enabled(works, why).pressed(ui) {
        view.send(command.message(view.app));
        // A click closes the menu by itself, what a screen reader does would not.
        ui.close();
    }
}

/// A button that does a command; `look` is how it looks.
pub fn button(ui: &mut Ui, view: View<'_>, command: Command, look: impl FnOnce(&'static str) -> Button<'static>) {
    let Some((icon, entry)) = entry(command) else { return };
    let button = look(entry.name).icon(icon);
    let button = if entry.tooltip == entry.name {
        button
    } else {
        button.named(entry.tooltip)
    };
    if button.pressed(ui) {
        view.send(command.message(view.app));
    }
}

fn entry(command: Command) -> Option<(lucide_icons::Icon, &'static Entry)> {
    let entry = command.entry()?;
    Some((entry.icon?, entry))
}
