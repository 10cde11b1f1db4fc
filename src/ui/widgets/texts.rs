//! Text.

use egui::accesskit::Role;
use egui::{FontId, Label, Response, RichText, Sense, Ui, UiBuilder};

use super::field_menu::words_menu;
use super::letters::regular;
use crate::ui::look::{bold, palette, space, text};
use crate::ui::right_to_left;

/// What leads into a screen, under its heading.
pub fn lead(ui: &mut Ui, words: &str) -> Response {
    let colour = palette(ui).muted;
    copyable(
        ui.add(worded(words, RichText::new(words).size(text::BODY).color(colour))),
        words,
    )
}

/// Body text.
pub fn body(ui: &mut Ui, words: &str) -> Response {
    copyable(ui.add(worded(words, RichText::new(words).size(text::BODY))), words)
}

/// Bold body text.
pub fn strong(ui: &mut Ui, words: &str) -> Response {
    let font = FontId::new(text::BODY, bold());
    copyable(ui.add(worded(words, RichText::new(words).font(font))), words)
}

/// A small note.
pub fn note(ui: &mut Ui, words: &str) -> Response {
    let colour = palette(ui).muted;
    copyable(
        ui.add(worded(words, RichText::new(words).size(text::SMALL).color(colour))),
        words,
    )
}

/// The small label over a field.
pub fn label(ui: &mut Ui, words: &str) -> Response {
    note(ui, words)
}

/// Words that may be selected. Those from right to left may only be copied whole: egui would select other letters than are
/// seen, and would tell a screen reader each word twice.
fn worded(words: &str, look: RichText) -> Label {
    Label::new(look).wrap().selectable(!right_to_left::is_in(words))
}

/// Words with their menu.
fn copyable(response: Response, words: &str) -> Response {
    words_menu(&response, words);
    response
}

/// Numbered steps.
pub fn steps(ui: &mut Ui, steps: &[String]) {
    list(ui, steps.len(), |ui| {
        for (index, step) in steps.iter().enumerate() {
            let number = format!("{}.", index + 1);
            list_item(ui, index, &number, |ui| {
                let width = text::BODY * 1.5;
                let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 0.0), Sense::empty());
                mark(ui, rect.right_top(), egui::Align2::RIGHT_TOP, &number);
                body(ui, step);
            });
        }
    });
}

/// Points of a list.
pub fn points<T: AsRef<str>>(ui: &mut Ui, points: &[T]) {
    list(ui, points.len(), |ui| {
        for (index, point) in points.iter().enumerate() {
            list_item(ui, index, "", |ui| {
                let (rect, _) = ui.allocate_exact_size(egui::vec2(text::BODY * 0.4, 0.0), Sense::empty());
                mark(ui, rect.left_top(), egui::Align2::LEFT_TOP, "•");
                body(ui, point.as_ref());
            });
        }
    });
}

/// A list as a screen reader finds it; its number or point is drawn and is no text of its own.
fn list(ui: &mut Ui, count: usize, items: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().accessibility_role(Role::List);
    ui.scope_builder(builder, |ui| {
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(count));
        items(ui);
    });
}

fn list_item(ui: &mut Ui, index: usize, name: &str, contents: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().accessibility_role(Role::ListItem);
    ui.scope_builder(builder, |ui| {
        ui.accesskit_node_builder(ui.unique_id(), |node| {
            node.set_position_in_set(index);
            if !name.is_empty() {
                node.set_label(name);
            }
        });
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            contents(ui);
        });
    });
}

fn mark(ui: &Ui, at: egui::Pos2, align: egui::Align2, sign: &str) {
    let muted = palette(ui).muted;
    ui.painter().text(at, align, sign, regular(text::BODY), muted);
}
