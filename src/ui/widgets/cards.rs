//! Cards, callouts and chips.

use egui::{Align2, CornerRadius, Frame, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::{bold_font, icon, regular};
use crate::ui::look::{Palette, icons, palette, size, space, text};

/// A white card with a thin line.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let colours = palette(ui);
    Frame::new()
        .fill(colours.surface)
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(CornerRadius::same(size::CARD_RADIUS))
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// How a callout is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Good to know.
    Information,
    /// In need of care.
    Care,
}

/// A box that stands out, with an icon.
pub fn callout<R>(ui: &mut Ui, meant: Meant, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let colours = palette(ui);
    let (ground, ink, sign) = match meant {
        Meant::Information => (colours.accent_soft, colours.accent, icons::INFO),
        Meant::Care => (colours.caution_soft, colours.caution, icons::CARE),
    };
    callout_with(ui, ground, ink, sign, contents)
}

fn callout_with<R>(
    ui: &mut Ui,
    ground: egui::Color32,
    ink: egui::Color32,
    sign: Icon,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(size::CARD_RADIUS))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                icon(ui, sign, text::LEAD, ink);
                ui.vertical(|ui| contents(ui)).inner
            })
            .inner
        })
        .inner
}

/// What a chip says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipTone {
    /// Tight.
    Tight,
    /// Weak.
    Weak,
    /// Anything else.
    Plain,
    /// The accent.
    Accent,
}

/// A small label on a ground; `hatched` when it comes from a table and was not tested.
pub fn chip(ui: &mut Ui, words: &str, tone: ChipTone, hatched: bool) -> Response {
    let colours = palette(ui);
    let (ink, ground, mark) = chip_colours(colours, tone);
    let most = (ui.available_width() - 2.0 * space::S).max(40.0);
    let galley = ui.painter().layout(words.to_owned(), bold_font(text::SMALL), ink, most);
    let wanted = galley.size() + vec2(2.0 * space::S, 2.0 * space::XS);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let radius = CornerRadius::same(6);
    ui.painter().rect_filled(rect, radius, ground);
    if hatched {
        hatch(ui, rect, mark.gamma_multiply(0.28));
    }
    if tone == ChipTone::Plain {
        let line = Stroke::new(1.0, colours.line);
        ui.painter().rect_stroke(rect, radius, line, egui::StrokeKind::Inside);
    }
    let at = Align2::LEFT_CENTER
        .anchor_size(egui::pos2(rect.left() + space::S, rect.center().y), galley.size())
        .min;
    ui.painter().galley(at, galley, ink);
    response
}

fn chip_colours(colours: &Palette, tone: ChipTone) -> (egui::Color32, egui::Color32, egui::Color32) {
    match tone {
        ChipTone::Tight => (colours.tight_text, colours.tight_soft, colours.tight),
        ChipTone::Weak => (colours.weak_text, colours.weak_soft, colours.weak),
        ChipTone::Plain => (colours.text, colours.surface, colours.muted),
        ChipTone::Accent => (colours.accent, colours.accent_soft, colours.accent),
    }
}

/// Slanted lines: "from the table, not tested".
pub fn hatch(ui: &Ui, rect: egui::Rect, colour: egui::Color32) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment(
            [egui::pos2(x, rect.bottom()), egui::pos2(x + rect.height(), rect.top())],
            Stroke::new(1.5, colour),
        );
        x += 6.0;
    }
}

/// A key as on a keyboard; only shown, the key itself works anywhere on the screen.
pub fn key_cap(ui: &mut Ui, key: &str) {
    let colours = palette(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(key.to_owned(), regular(text::SMALL - 1.0), colours.muted);
    let wanted = galley.size() + vec2(10.0, 4.0);
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::empty());
    let line = Stroke::new(1.0, colours.line);
    ui.painter().rect(
        rect,
        CornerRadius::same(4),
        colours.surface,
        line,
        egui::StrokeKind::Inside,
    );
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
    ui.painter().galley(at, galley, colours.muted);
}
