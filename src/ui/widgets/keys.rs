//! What egui calls the keys of the program, and which keys a point of a picture keeps for itself.

use egui::{Context, Id, Key, Ui};

use crate::app::command;

/// What egui calls a key; plus may be the key of equals.
pub fn egui_keys(key: command::Key) -> Vec<Key> {
    match key {
        command::Key::Letter(letter) => Key::from_name(&letter.to_string()).into_iter().collect(),
        command::Key::Digit(digit) => Key::from_name(&digit.to_string()).into_iter().collect(),
        command::Key::Function(number) => Key::from_name(&format!("F{number}")).into_iter().collect(),
        command::Key::Enter => vec![Key::Enter],
        command::Key::Space => vec![Key::Space],
        command::Key::Escape => vec![Key::Escape],
        command::Key::Delete => vec![Key::Delete],
        command::Key::Tab => vec![Key::Tab],
        command::Key::Left => vec![Key::ArrowLeft],
        command::Key::Right => vec![Key::ArrowRight],
        command::Key::Up => vec![Key::ArrowUp],
        command::Key::Down => vec![Key::ArrowDown],
        command::Key::PageUp => vec![Key::PageUp],
        command::Key::PageDown => vec![Key::PageDown],
        command::Key::Home => vec![Key::Home],
        command::Key::End => vec![Key::End],
        command::Key::Plus => vec![Key::Plus, Key::Equals],
        command::Key::Minus => vec![Key::Minus],
        command::Key::Point => vec![Key::Period],
        command::Key::Comma => vec![Key::Comma],
        command::Key::Question => vec![Key::Questionmark],
        command::Key::Menu => vec![Key::Menu],
    }
}

fn mark_focus_id() -> Id {
    Id::unique("a mark of a picture has the focus in pass")
}

/// Notes that a mark of a picture has the focus, so that keys of the whole window leave it the arrows.
pub fn note_mark_focus(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(mark_focus_id(), pass));
}

/// Whether a mark of a picture has the focus.
pub fn mark_has_focus(ctx: &Context) -> bool {
    let noted: Option<u64> = ctx.data(|data| data.get_temp(mark_focus_id()));
    noted.is_some_and(|noted| noted + 1 >= ctx.cumulative_pass_nr())
}
