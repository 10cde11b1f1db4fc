//! What a right click opens: in a field cut, copy, paste and all; on words copy.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, PointerButton, Response, Ui, ViewportCommand};

use super::quiet_button;
use crate::ui::look::icons;
use crate::ui::words::widgets::field_menu as say;

/// The width of the menus, in points.
const WIDTH: f32 = 180.0;

fn selection(ui: &Ui, field: Id) -> Option<CCursorRange> {
    let state = TextEditState::load(ui.ctx(), field)?;
    state.cursor.char_range().filter(|range| !range.is_empty())
}

/// Keeps what was selected: a right click puts the cursor elsewhere, and the menu is for what was selected before.
fn keep_selection(ui: &Ui, field: &Response) {
    let key = field.id.with("selected before a right click");
    let right = ui.input(|input| input.pointer.button_down(PointerButton::Secondary)) || field.secondary_clicked();
    if !right {
        let now = selection(ui, field.id);
        ui.data_mut(|data| data.insert_temp(key, now));
    } else if field.contains_pointer()
        && let Some(Some(before)) = ui.data(|data| data.get_temp::<Option<CCursorRange>>(key))
    {
        select(ui, field.id, before);
    }
}

/// Draws the menu of a field while it is open; what is cut goes out of the text.
pub(super) fn field_menu(ui: &Ui, field: &Response, typed: &mut String) {
    keep_selection(ui, field);
    field.context_menu(|ui| {
        ui.set_width(WIDTH);
        let selected = selection(ui, field.id);
        let words = selected.as_ref().map(|range| range.slice_str(typed).to_owned());
        let nothing = say::NOTHING_IS_SELECTED;
        if quiet_button(say::CUT).enabled(words.is_some(), nothing).pressed(ui)
            && let (Some(range), Some(words)) = (&selected, &words)
        {
            ui.copy_text(words.clone());
            let [from, to] = range.sorted_cursors();
            *typed = without(typed, from.index.0, to.index.0);
            select(ui, field.id, CCursorRange::one(from));
            field.request_focus();
            ui.close();
        }
        if quiet_button(say::COPY).enabled(words.is_some(), nothing).pressed(ui)
            && let Some(words) = &words
        {
            ui.copy_text(words.clone());
            field.request_focus();
            ui.close();
        }
        if quiet_button(say::PASTE).pressed(ui) {
            field.request_focus();
            ui.send_viewport_cmd(ViewportCommand::RequestPaste);
            ui.close();
        }
        let is_empty = typed.is_empty();
        if quiet_button(say::SELECT_ALL)
            .enabled(!is_empty, say::THE_FIELD_IS_EMPTY)
            .pressed(ui)
        {
            let all = CCursorRange::two(CCursor::default(), CCursor::end_of_str(typed));
            select(ui, field.id, all);
            field.request_focus();
            ui.close();
        }
    });
}

fn select(ui: &Ui, field: Id, range: CCursorRange) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), field) {
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), field);
    }
}

fn without(text: &str, from: usize, to: usize) -> String {
    let letters = text.chars().enumerate();
    letters
        .filter(|(at, _)| !(from..to).contains(at))
        .map(|(_, letter)| letter)
        .collect()
}

/// The menu of words: they are copied whole.
pub(super) fn words_menu(response: &Response, words: &str) {
    response.context_menu(|ui| {
        ui.set_width(WIDTH);
        if quiet_button(say::COPY_THIS_TEXT).icon(icons::COPY).pressed(ui) {
            ui.copy_text(words.to_owned());
            ui.close();
        }
    });
}
