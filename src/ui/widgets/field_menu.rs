//! What a right click opens, or the key of menus: in a field cut, copy, paste and all; on words copy.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key, Modifiers, PointerButton, Popup, Response, SetOpenCommand, Ui, ViewportCommand};

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
    let key = opened_by(ui, field);
    let by_key = opened_at(ui, field, key);
    let menu = Popup::context_menu(field).accessible_name(say::MENU_OF_THE_FIELD);
    // A menu that no pointer asked for stands at its field.
    let menu = match by_key {
        Some(_) => menu.anchor(field.rect),
        None => menu,
    };
    let menu = if key {
        menu.open_memory(Some(SetOpenCommand::Bool(true)))
    } else {
        menu
    };
    menu.show(|ui| {
        ui.set_width(WIDTH);
        // The keyboard is in the menu, and a field without it knows no cursor.
        let selected = match by_key {
            Some(range) => Some(range).filter(|range| !range.is_empty()),
            None => selection(ui, field.id),
        };
        let words = selected.as_ref().map(|range| range.slice_str(typed).to_owned());
        let cut = quiet_button(say::CUT)
            .enabled(words.is_some(), say::NOTHING_IS_SELECTED)
            .show(ui);
        if cut.clicked()
            && let (Some(range), Some(words)) = (&selected, &words)
        {
            ui.copy_text(words.clone());
            let [from, to] = range.sorted_cursors();
            *typed = without(typed, from.index.0, to.index.0);
            select(ui, field.id, CCursorRange::one(from));
            field.request_focus();
            ui.close();
        }
        if quiet_button(say::COPY)
            .enabled(words.is_some(), say::NOTHING_IS_SELECTED)
            .pressed(ui)
            && let Some(words) = &words
        {
            ui.copy_text(words.clone());
            go_back(ui, field, by_key);
            ui.close();
        }
        let paste = quiet_button(say::PASTE).show(ui);
        if key {
            // The keyboard goes on where something can be chosen.
            let first = if words.is_some() { &cut } else { &paste };
            first.request_focus();
        }
        if paste.clicked() {
            go_back(ui, field, by_key);
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

/// Whether the key of menus is pressed in this field.
fn opened_by(ui: &Ui, field: &Response) -> bool {
    let keys = [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)];
    field.has_focus() && ui.input_mut(|input| keys.iter().any(|(held, key)| input.consume_key(*held, *key)))
}

/// Where the cursor was when the menu of this field was opened by a key; none where a pointer opened it.
fn opened_at(ui: &Ui, field: &Response, now: bool) -> Option<CCursorRange> {
    let noted = field.id.with("the cursor as its menu was opened by a key");
    if now || field.secondary_clicked() {
        let cursor = || TextEditState::load(ui.ctx(), field.id)?.cursor.char_range();
        let at = now.then(cursor).flatten();
        ui.data_mut(|data| data.insert_temp(noted, at));
    }
    ui.data(|data| data.get_temp::<Option<CCursorRange>>(noted)).flatten()
}

/// The keyboard is back in the field, with its cursor where it was.
fn go_back(ui: &Ui, field: &Response, cursor: Option<CCursorRange>) {
    if let Some(cursor) = cursor {
        select(ui, field.id, cursor);
    }
    field.request_focus();
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
