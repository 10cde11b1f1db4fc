//! Rows of a form: what is asked and why at the left, the control at the right; one under the other where it is narrow.

use egui::{CornerRadius, CursorIcon, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::hint::described;
use super::tab_stops::{join_group, member_sense};
use super::{focus_ring, mix, note, regular, remember_answer, strong};
use crate::ui::look::{palette, size, space, text};

/// From this width on, question and control stand side by side.
const BESIDE_FROM: f32 = 500.0;
/// The share of the width that the question takes.
const QUESTION_SHARE: f32 = 0.42;

/// A question of a form with one sentence why it is asked, and its control beside it.
pub fn form_row<R>(ui: &mut Ui, question: &str, why: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    if ui.available_width() < BESIDE_FROM {
        return form_block(ui, question, why, control);
    }
    let width = ui.available_width();
    let left = (width * QUESTION_SHARE).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(left);
            asked(ui, question, why);
        });
        ui.add_space(space::XL);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            ui.set_width(width - left - space::XL);
            described(ui, why, control)
        })
        .inner
    })
    .inner
}

/// A question of a form with one sentence why it is asked, and its control under it over the whole width.
pub fn form_block<R>(ui: &mut Ui, question: &str, why: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.set_width(ui.available_width());
        asked(ui, question, why);
        ui.add_space(space::XS);
        described(ui, why, control)
    })
    .inner
}

/// A thin line between two rows of a card.
pub fn divider(ui: &mut Ui) {
    ui.add_space(space::S);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::empty());
    let line = Stroke::new(1.0, palette(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
    ui.add_space(space::S);
}

fn asked(ui: &mut Ui, question: &str, why: &str) {
    ui.spacing_mut().item_spacing.y = space::XS;
    strong(ui, question);
    note(ui, why);
}

/// Numbers from 0 to 10 in a row; the number that was pressed.
pub fn zero_to_ten(ui: &mut Ui, chosen: Option<u8>, named: impl Fn(u8) -> String) -> Option<u8> {
    let gap = space::XS;
    let wide = ((ui.available_width() - 10.0 * gap) / 11.0).floor().clamp(32.0, 48.0);
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for number in 0..=10 {
            if number_box(ui, wide, number, chosen == Some(number), &named(number)) {
                pressed = Some(number);
            }
        }
    });
    pressed
}

fn number_box(ui: &mut Ui, width: f32, number: u8, on: bool, name: &str) -> bool {
    let colours = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::CONTROL), member_sense(ui));
    join_group(ui, &response, on);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
    remember_answer(ui, response.id);
    let (fill, line, ink) = match (on, response.hovered()) {
        (true, _) => (colours.accent_soft, Stroke::new(1.5, colours.accent), colours.accent),
        (false, true) => (
            mix(colours.surface, colours.accent_soft, 0.5),
            Stroke::new(1.0, colours.accent),
            colours.text,
        ),
        (false, false) => (colours.surface, Stroke::new(1.0, colours.outline), colours.text),
    };
    let radius = CornerRadius::same(size::CONTROL_RADIUS);
    ui.painter().rect(rect, radius, fill, line, StrokeKind::Inside);
    let galley = ui
        .painter()
        .layout_no_wrap(number.to_string(), regular(text::BODY), ink);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    focus_ring(ui, &response, rect);
    response.clicked()
}
