//! Options to pick one of, and boxes to tick. Arrows move the focus and never choose; Space or a click chooses.

use egui::accesskit::Role as AccessRole;
use egui::{CornerRadius, CursorIcon, Id, Response, Role, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use super::hint::take_hint;
use super::tab_stops::{join_group, member_sense, members_of, one_stop};
use super::{focus_ring, mix, paint_icon, regular};
use crate::ui::look::{icons, palette, size, space, text};

/// A group of options, named for a screen reader: one stop of the Tab key, arrows move the focus inside.
pub fn radio_group<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .accessibility_role(AccessRole::RadioGroup)
        .accessibility_label(name);
    let in_group = |ui: &mut Ui| {
        take_hint(ui, ui.unique_id());
        let result = one_stop(ui, name, contents);
        remember_chosen(ui, &members_of(ui, name));
        result
    };
    ui.scope_builder(builder, in_group).inner
}

/// A group of boxes, named for a screen reader.
pub fn group<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .accessibility_role(AccessRole::Group)
        .accessibility_label(name);
    let in_group = |ui: &mut Ui| {
        take_hint(ui, ui.unique_id());
        contents(ui)
    };
    ui.scope_builder(builder, in_group).inner
}

/// A group that a screen reader names and describes when it comes into it: a question, with how it is answered.
pub fn described_group<R>(ui: &mut Ui, name: &str, description: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    group(ui, name, |ui| {
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_description(description));
        contents(ui)
    })
}

/// One option over the whole width, with the key that picks it.
pub fn option(ui: &mut Ui, chosen: bool, words: &str, key: Option<&str>) -> Response {
    row(ui, Mark::Radio, chosen, words, key)
}

/// One box to tick over the whole width.
pub fn tick(ui: &mut Ui, ticked: bool, words: &str) -> Response {
    row(ui, Mark::Box, ticked, words, None)
}

/// A small option beside others: a segment.
pub fn segment(ui: &mut Ui, chosen: bool, words: &str) -> Response {
    segment_named(ui, chosen, words, words)
}

/// A segment whose words are too short to be a name.
pub fn segment_named(ui: &mut Ui, chosen: bool, words: &str, name: &str) -> Response {
    small(ui, Role::RadioButton, chosen, words, name)
}

/// A small box to tick, beside others.
pub fn tag(ui: &mut Ui, ticked: bool, words: &str) -> Response {
    tag_named(ui, ticked, words, words)
}

/// A small box whose words are too short to be a name.
pub fn tag_named(ui: &mut Ui, ticked: bool, words: &str, name: &str) -> Response {
    small(ui, Role::CheckBox, ticked, words, name)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Radio,
    Box,
}

fn row(ui: &mut Ui, mark: Mark, on: bool, words: &str, key: Option<&str>) -> Response {
    let colours = *palette(ui);
    let width = ui.available_width();
    let mark_width = 18.0;
    let key_width = if key.is_some() { 28.0 } else { 0.0 };
    let text_width = (width - 2.0 * space::M - mark_width - space::M - key_width).max(60.0);
    let galley = ui
        .painter()
        .layout(words.to_owned(), regular(text::BODY), colours.text, text_width);
    let wanted = vec2(width, (galley.size().y + 2.0 * space::S + 2.0).max(size::CONTROL));
    let role = if mark == Mark::Radio {
        Role::RadioButton
    } else {
        Role::CheckBox
    };
    let (rect, response) = ui.allocate_exact_size(wanted, member_sense(ui));
    join_group(ui, &response, on);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(role, true, on, words));
    remember_answer(ui, response.id);

    paint_ground(ui, &response, rect, on);
    let middle = egui::pos2(rect.left() + space::M + mark_width / 2.0, rect.center().y);
    paint_mark(ui, mark, on, middle);
    let at = egui::pos2(
        rect.left() + space::M + mark_width + space::M,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, colours.text);
    if let Some(key) = key {
        paint_key(ui, egui::pos2(rect.right() - space::M - 10.0, rect.center().y), key);
    }
    focus_ring(ui, &response, rect);
    response
}

/// The ground of an option: chosen, hovered or neither.
pub(super) fn paint_ground(ui: &Ui, response: &Response, rect: egui::Rect, on: bool) {
    let colours = *palette(ui);
    let hovered = response.hovered();
    let fill = if on {
        colours.accent_soft
    } else if hovered {
        mix(colours.surface, colours.background, 0.6)
    } else {
        colours.surface
    };
    // What is chosen has a strong edge, what the pointer is over a grey one: they are not taken for each other.
    let line = match (on, hovered) {
        (true, _) => Stroke::new(2.0, colours.accent),
        (false, true) => Stroke::new(1.0, colours.outline),
        (false, false) => Stroke::new(1.0, colours.line),
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(size::CONTROL_RADIUS),
        fill,
        line,
        StrokeKind::Inside,
    );
}

/// The cap of the key that picks an option.
pub(super) fn paint_key(ui: &Ui, middle: egui::Pos2, key: &str) {
    let colours = *palette(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(key.to_owned(), regular(text::SMALL - 1.0), colours.muted);
    let cap = egui::Rect::from_center_size(middle, vec2(20.0, 20.0));
    let line = Stroke::new(1.0, colours.line);
    ui.painter()
        .rect(cap, CornerRadius::same(4), colours.surface, line, StrokeKind::Inside);
    ui.painter()
        .galley(cap.center() - galley.size() / 2.0, galley, colours.muted);
}

/// The mark of an option.
pub(super) fn paint_radio(ui: &Ui, on: bool, middle: egui::Pos2) {
    paint_mark(ui, Mark::Radio, on, middle);
}

fn paint_mark(ui: &Ui, mark: Mark, on: bool, middle: egui::Pos2) {
    let colours = palette(ui);
    let line = Stroke::new(
        if on { 2.0 } else { 1.5 },
        if on { colours.accent } else { colours.outline },
    );
    match mark {
        Mark::Radio => {
            ui.painter().circle(middle, 8.0, colours.surface, line);
            if on {
                ui.painter().circle_filled(middle, 4.5, colours.accent);
            }
        }
        Mark::Box => {
            let rect = egui::Rect::from_center_size(middle, vec2(17.0, 17.0));
            let fill = if on { colours.accent } else { colours.surface };
            ui.painter()
                .rect(rect, CornerRadius::same(4), fill, line, StrokeKind::Inside);
            if on {
                paint_icon(ui, middle, icons::TICK, 14.0, colours.on_accent);
            }
        }
    }
}

fn small(ui: &mut Ui, role: Role, on: bool, words: &str, name: &str) -> Response {
    super::check_name(words, name);
    let colours = *palette(ui);
    let ink = if on { colours.accent } else { colours.text };
    let tick_width = if role == Role::CheckBox && on { 18.0 } else { 0.0 };
    // Long words in a narrow place take a second line.
    let most = (ui.max_rect().width() - 18.0 - 2.0 * space::M).max(60.0);
    let galley = ui.painter().layout(words.to_owned(), regular(text::BODY), ink, most);
    let wanted = vec2(
        (galley.size().x + tick_width + 2.0 * space::M).max(44.0),
        (galley.size().y + space::M).max(size::CONTROL),
    );
    let (rect, response) = ui.allocate_exact_size(wanted, member_sense(ui));
    join_group(ui, &response, on);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(role, true, on, name));
    remember_answer(ui, response.id);
    let line = if on {
        Stroke::new(1.5, colours.accent)
    } else {
        Stroke::new(1.0, colours.outline)
    };
    let fill = match (on, response.hovered()) {
        (true, _) => colours.accent_soft,
        (false, true) => mix(colours.surface, colours.accent_soft, 0.5),
        (false, false) => colours.surface,
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(size::CONTROL_RADIUS),
        fill,
        line,
        StrokeKind::Inside,
    );
    let left = rect.center().x - (galley.size().x + tick_width) / 2.0;
    if tick_width > 0.0 {
        paint_icon(ui, egui::pos2(left + 7.0, rect.center().y), icons::TICK, 14.0, ink);
    }
    let at = egui::pos2(left + tick_width, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, &response, rect);
    response
}

/// Where the ids of this frame's answer controls are kept.
fn answers_id() -> Id {
    Id::unique("answer controls of this frame")
}

/// Remembers that a control gives an answer: Enter on it goes on instead of choosing.
pub fn remember_answer(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.get_temp_mut_or_default::<Vec<Id>>(answers_id()).push(id));
}

/// Whether the focus is on an answer control of the last frame, or on the heading; forgets them for the next.
pub fn take_focus_on_answer(ctx: &egui::Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    let answers: Vec<Id> = ctx.data_mut(|data| std::mem::take(data.get_temp_mut_or_default(answers_id())));
    ctx.data_mut(|data| {
        data.remove_temp::<Option<Id>>(problem_id());
        data.remove_temp::<Option<Id>>(chosen_id());
    });
    focused.is_none_or(|focused| answers.contains(&focused) || super::is_title(ctx, focused))
}

fn chosen_id() -> Id {
    Id::unique("the chosen option of the first group of this frame")
}

/// Remembers which option of a group is chosen, where the group has the first answer of the frame.
fn remember_chosen(ui: &Ui, members: &[(Id, bool)]) {
    let first = first_answer(ui.ctx());
    if members.iter().any(|(id, _)| Some(*id) == first)
        && let Some((chosen, _)) = members.iter().find(|(_, chosen)| *chosen)
    {
        let chosen = *chosen;
        ui.data_mut(|data| data.insert_temp(chosen_id(), Some(chosen)));
    }
}

/// The answer control that gets the focus on a new screen: of the first group the chosen option, so that no other looks
/// chosen, else the first one.
pub fn answer_to_begin_with(ctx: &egui::Context) -> Option<Id> {
    let chosen: Option<Id> = ctx.data(|data| data.get_temp(chosen_id())).flatten();
    chosen.or_else(|| first_answer(ctx))
}

/// The first answer control of this frame.
pub fn first_answer(ctx: &egui::Context) -> Option<Id> {
    ctx.data(|data| data.get_temp::<Vec<Id>>(answers_id()))
        .and_then(|ids| ids.first().copied())
}

fn next_button_id() -> Id {
    Id::unique("the button that goes on")
}

/// Remembers the button that goes on, for the keyboard focus.
pub fn remember_next_button(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(next_button_id(), id));
}

/// The button that goes on, drawn last.
pub fn next_button(ctx: &egui::Context) -> Option<Id> {
    ctx.data(|data| data.get_temp(next_button_id()))
}

fn problem_id() -> Id {
    Id::unique("the first control with a problem in this frame")
}

/// Marks the first control that needs the person's attention.
pub fn remember_problem(ui: &Ui, id: Id) {
    ui.data_mut(|data| {
        data.get_temp_mut_or_default::<Option<Id>>(problem_id())
            .get_or_insert(id);
    });
}

/// The first control of this frame that needs attention.
pub fn first_problem(ctx: &egui::Context) -> Option<Id> {
    ctx.data(|data| data.get_temp::<Option<Id>>(problem_id())).flatten()
}
