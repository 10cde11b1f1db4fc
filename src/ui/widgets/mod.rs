//! The parts screens are made of. Each has a name for a screen reader and a visible focus.

mod at_right;
mod body_map;
mod buttons;
mod cards;
mod choices;
mod disclosure;
mod field_menu;
mod fields;
mod figure;
mod following;
mod forms;
mod headings;
mod hint;
mod keys;
mod letters;
mod list_rows;
mod live;
mod map_legend;
mod menus;
mod on_figure;
mod pattern_icon;
mod picture_choices;
mod rows;
mod runs;
mod scales;
mod scrolling;
mod symptom_map;
mod tab_stops;
mod texts;
mod week;

pub use at_right::at_right;
pub use body_map::{MapEntry, MapShown, body_map};
pub use buttons::{Button, button, icon_button, main_button, menu_entry, mix, quiet_button};
pub use cards::{ChipTone, Meant, callout, card, chip, hatch, key_cap};
pub use choices::{
    answer_to_begin_with, described_group, first_answer, first_problem, group, next_button, option, radio_group,
    remember_answer, remember_next_button, remember_problem, segment, segment_named, tag, tag_named,
    take_focus_on_answer, tick,
};

pub use disclosure::{Opener, disclosure, opener_id, openers, turn_opener};
pub use fields::{Field, LONGEST, as_written, blank, forget_typing, note_typed, say_problem};
pub use figure::{Shown, figure, ink, moving_figure};

pub use following::following;
pub use forms::{divider, form_block, form_row, zero_to_ten};
use headings::{as_heading, is_title, let_read};
pub use headings::{
    heading_link, section, subsection, title, title_drawn, title_with_lead, title_with_more, title_words, urgent_title,
};
pub use keys::{egui_keys, mark_has_focus, note_mark_focus};
pub use letters::{bold_font, icon, icon_text, paint_icon, regular};
pub use list_rows::{ListRow, RowTone, link_list};
pub use live::{Readers, alarm, live, live_node, take_live, take_told, tell, tell_older_readers};
pub use map_legend::map_legend;
pub use menus::menu_of;
pub use pattern_icon::pattern_icon;
pub use picture_choices::{Picked, PictureOption, PictureOptions};
pub use rows::{Beside, TickRow, TickRowShown, Ticked, under_row};
pub use runs::{Run, heading_runs, runs, runs_link, runs_width};
pub use scales::{Marker, axis_scale, band_scale, pair_scale, usual_scale};
pub use scrolling::scroll_by_keys;
pub use symptom_map::{ChartShown, symptom_map};
pub use tab_stops::focus_follows;
pub use texts::{body, label, lead, note, points, steps, strong};
pub use week::week_strip;

use std::cell::RefCell;

use egui::{CornerRadius, Id, Rect, Response, Stroke, StrokeKind, Tooltip, Ui};

use super::look::{palette, size};

/// Every control is called by the words that are seen on it, whatever else its name says: who speaks to the computer says
/// what stands there (WCAG 2.5.3). A name that does not hold them is a mistake of the program, noted here and found by
/// every test that draws the screen.
fn check_name(words: &str, name: &str) {
    if !holds_words(name, words) {
        MISNAMED.with_borrow_mut(|noted| {
            if noted.len() < MOST_MISNAMED {
                noted.push(format!("the control “{words}” is called “{name}”"));
            }
        });
    }
}

thread_local! {
    static MISNAMED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// A program that runs for days notes no more than these.
const MOST_MISNAMED: usize = 16;

/// Takes what was noted on this thread of controls whose name does not hold the words seen on them: none, in a program
/// without that mistake.
pub fn take_misnamed() -> Vec<String> {
    MISNAMED.take()
}

/// Signs and shortened words are no words to say.
fn holds_words(name: &str, words: &str) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches('…').trim().to_lowercase();
    let words = plain(words);
    !words.chars().any(char::is_alphabetic) || plain(name).contains(&words)
}

/// Draws the ring of the keyboard focus around a control that has it, once keys have been used.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    keep_in_view(ui, response);
    ui.data_mut(|data| {
        let drawn = data.get_temp_mut_or_default::<Vec<(Id, Rect)>>(drawn_id());
        drawn.push((response.id, rect));
    });
    if response.has_focus() && keys_are_used(ui) {
        ui.painter().rect_stroke(
            rect.expand(2.0),
            CornerRadius::same(size::CONTROL_RADIUS + 2),
            Stroke::new(2.0, palette(ui).accent),
            StrokeKind::Outside,
        );
    }
}

/// Says why something cannot be pressed: under the pointer, and while the keys are on it.
pub fn reason(ui: &Ui, response: &Response, why: &str) {
    response.clone().on_hover_text(why);
    if response.has_focus() && keys_are_used(ui) {
        let id = response.id.with("reason");
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, response.rect).show(|ui| ui.label(why));
    }
}

/// Forgets which controls were drawn; before anything is drawn.
pub fn begin_drawing(ctx: &egui::Context) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Vec<(Id, Rect)>>(drawn_id()).clear());
}

/// Where a control stands that was drawn in this frame.
pub fn place_of(ctx: &egui::Context, id: Id) -> Option<Rect> {
    let drawn: Vec<(Id, Rect)> = ctx.data(|data| data.get_temp(drawn_id())).unwrap_or_default();
    drawn
        .into_iter()
        .find(|(other, _)| *other == id)
        .map(|(_, place)| place)
}

/// The control drawn in this frame that is nearest to a place.
pub fn nearest_control(ctx: &egui::Context, place: Rect) -> Option<Id> {
    let drawn: Vec<(Id, Rect)> = ctx.data(|data| data.get_temp(drawn_id())).unwrap_or_default();
    let distance = |other: &Rect| other.left_center().distance_sq(place.left_center());
    drawn
        .into_iter()
        .min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)))
        .map(|(id, _)| id)
}

/// The first control drawn in this frame that stands in an area and can be used.
pub fn first_control_in(ctx: &egui::Context, area: Rect) -> Option<Id> {
    let drawn: Vec<(Id, Rect)> = ctx.data(|data| data.get_temp(drawn_id())).unwrap_or_default();
    let can_be_used = |id: &Id| ctx.read_response(*id).is_some_and(|control| control.enabled());
    drawn
        .into_iter()
        .filter(|(_, place)| area.contains(place.center()))
        .map(|(id, _)| id)
        .find(can_be_used)
}

fn drawn_id() -> Id {
    Id::unique("controls drawn in this frame")
}

/// Scrolls to a control that got the focus by a key, or that is wanted: egui does not by itself.
fn keep_in_view(ui: &Ui, response: &Response) {
    let is_wanted = ui
        .data(|data| data.get_temp::<Option<Id>>(wanted_in_view_id()))
        .flatten()
        == Some(response.id);
    if is_wanted {
        ui.data_mut(|data| data.remove_temp::<Option<Id>>(wanted_in_view_id()));
    }
    let is_typed_in = response.changed() && response.rect.height() < ui.clip_rect().height();
    if is_wanted || is_typed_in || response.gained_focus() && keys_are_used(ui) {
        response.scroll_to_me(None);
        let pass = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(brought_id(), (response.id, pass)));
    }
}

fn brought_id() -> Id {
    Id::unique("the control that was brought into view")
}

/// What is said about a control comes into view with it, and when it is said anew while one is there.
pub(super) fn keep_in_view_with(ui: &Ui, control: Id, said: Rect) {
    let pass = ui.ctx().cumulative_pass_nr();
    let brought: Option<(Id, u64)> = ui.data(|data| data.get_temp(brought_id()));
    let is_new = is_new(ui, ("said about a control", control));
    let has_focus = ui.memory(|memory| memory.has_focus(control));
    if brought == Some((control, pass)) || is_new && has_focus {
        let both = ui
            .ctx()
            .read_response(control)
            .map_or(said, |seen| said.union(seen.rect));
        ui.scroll_to_rect(both, None);
    }
}

/// Whether all of a control can be seen.
pub fn is_in_view(ctx: &egui::Context, id: Id) -> bool {
    ctx.read_response(id)
        .is_some_and(|seen| seen.interact_rect.height() >= 0.9 * seen.rect.height())
}

fn wanted_in_view_id() -> Id {
    Id::unique("the control that is to be seen in the next frame")
}

/// Gives a control the focus, and brings it into view when it is drawn next.
pub fn focus_and_show(ctx: &egui::Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.data_mut(|data| data.insert_temp(wanted_in_view_id(), Some(id)));
    ctx.request_repaint();
}

fn line_id() -> Id {
    Id::unique("the line of the plan that is led to")
}

fn line_drawn_id() -> Id {
    Id::unique("the line of the plan that was led to, drawn")
}

/// The line of the plan with this exercise gets the focus when it is drawn and nothing stands above it.
pub fn lead_to_line(ctx: &egui::Context, exercise: &crate::content::ExerciseId) {
    ctx.data_mut(|data| data.insert_temp(line_id(), Some(exercise.clone())));
}

/// Notes where the line is that is led to, once it is drawn.
pub fn note_line(ui: &Ui, exercise: &crate::content::ExerciseId, control: Id) {
    ui.data_mut(|data| {
        let wanted: Option<crate::content::ExerciseId> = data.get_temp(line_id()).flatten();
        if wanted.as_ref() == Some(exercise) {
            data.remove_temp::<Option<crate::content::ExerciseId>>(line_id());
            data.insert_temp(line_drawn_id(), Some(control));
        }
    });
}

/// The control of the line that is led to; once.
pub fn line_led_to(ctx: &egui::Context) -> Option<Id> {
    ctx.data_mut(|data| data.remove_temp::<Option<Id>>(line_drawn_id()))
        .flatten()
}

/// Whether something was not drawn in the frame before; asked once a frame.
pub fn is_new(ui: &Ui, salt: impl std::hash::Hash + std::fmt::Debug) -> bool {
    let key = Id::unique(("drawn in pass", salt));
    let pass = ui.ctx().cumulative_pass_nr();
    let last: Option<u64> = ui.data(|data| data.get_temp(key));
    ui.data_mut(|data| data.insert_temp(key, pass));
    last.is_none_or(|last| last + 1 < pass)
}

fn keys_used_id() -> Id {
    Id::unique("the last input came from the keyboard")
}

/// Notes whether the last input came from the keyboard or the pointer; once a frame.
pub fn note_input(ctx: &egui::Context) {
    let (keys, pointer) = ctx.input(|input| {
        let keys = input.events.iter().any(|event| {
            matches!(
                event,
                egui::Event::Key { pressed: true, .. } | egui::Event::AccessKitActionRequest(_)
            )
        });
        (keys, input.pointer.any_pressed())
    });
    if keys {
        // A group of options knows a frame later that a key has moved the focus into it.
        ctx.request_repaint();
    }
    if keys || pointer {
        ctx.data_mut(|data| data.insert_temp(keys_used_id(), keys));
    }
}

/// Whether the last input came from the keyboard.
pub fn keys_are_used(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(keys_used_id())).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::{check_name, take_misnamed};

    #[test]
    fn a_control_whose_name_lacks_its_words_is_noted() {
        check_name("Save plan…", "Save plan of Alex R");
        check_name("3", "Three of ten");
        assert!(take_misnamed().is_empty());
        check_name("Save plan", "Keep");
        assert_eq!(take_misnamed(), ["the control “Save plan” is called “Keep”"]);
        assert!(take_misnamed().is_empty());
    }
}
