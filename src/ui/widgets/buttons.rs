//! Buttons: one that goes on, plain ones, and quiet ones that look like links.

use egui::{
    Align, Align2, Color32, CornerRadius, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use lucide_icons::Icon;

use super::{bold_font, check_name, focus_ring, paint_icon, reason, regular};
use crate::ui::look::{palette, size, space, text};

/// A button before it is put on the screen.
#[derive(Clone, Debug)]
pub struct Button<'a> {
    words: &'a str,
    icon: Option<Icon>,
    icon_after: bool,
    look: Look,
    enabled: bool,
    why: Option<&'a str>,
    name: Option<&'a str>,
    role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Main,
    Plain,
    Quiet,
}

/// The one button that goes on.
pub fn main_button(words: &str) -> Button<'_> {
    Button::new(words, Look::Main)
}

/// A plain button.
pub fn button(words: &str) -> Button<'_> {
    Button::new(words, Look::Plain)
}

/// A button that looks like a link.
pub fn quiet_button(words: &str) -> Button<'_> {
    Button::new(words, Look::Quiet)
}

/// A line of a menu.
pub fn menu_entry(words: &str) -> Button<'_> {
    Button {
        role: Role::MenuItem,
        ..quiet_button(words)
    }
}

impl<'a> Button<'a> {
    fn new(words: &'a str, look: Look) -> Self {
        Self {
            words,
            icon: None,
            icon_after: false,
            look,
            enabled: true,
            why: None,
            name: None,
            role: Role::Button,
        }
    }

    /// With an icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With an icon after the words.
    pub fn icon_after(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self.icon_after = true;
        self
    }

    /// Cannot be pressed now; says why.
    pub fn enabled(mut self, enabled: bool, why: &'a str) -> Self {
        self.enabled = enabled;
        self.why = Some(why);
        self
    }

    /// A longer name for a screen reader: "Remove" is not enough when there are five.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Puts it on the screen.
    pub fn show(self, ui: &mut Ui) -> Response {
        let colours = *palette(ui);
        let font = match self.look {
            Look::Quiet => regular(text::BODY),
            Look::Main | Look::Plain => bold_font(text::BODY),
        };
        let ink = match (self.look, self.enabled) {
            (_, false) => colours.muted,
            (Look::Main, true) => colours.on_accent,
            (Look::Plain, true) => colours.text,
            (Look::Quiet, true) => colours.accent,
        };
        let icon_width = if self.icon.is_some() {
            text::LEAD + space::S
        } else {
            0.0
        };
        let padding = if self.look == Look::Quiet { space::S } else { space::L };
        let most = (ui.available_width() - icon_width - 2.0 * padding).max(60.0);
        let galley = ui.painter().layout(self.words.to_owned(), font, ink, most);
        let wanted = vec2(
            galley.size().x + icon_width + 2.0 * padding,
            (galley.size().y + 2.0 * space::S).max(size::CONTROL),
        );
        let sense = match (self.enabled, self.why) {
            (true, _) => Sense::click(),
            // The keys come to it too, to read why.
            (false, Some(_)) => Sense::focusable_noninteractive(),
            (false, None) => Sense::hover(),
        };
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        let response = response.on_hover_cursor(if self.enabled {
            CursorIcon::PointingHand
        } else {
            CursorIcon::Default
        });
        let name = self.name.unwrap_or(self.words).to_owned();
        check_name(self.words, &name);
        response.widget_info(|| WidgetInfo::labeled(self.role, self.enabled, &name));
        if let (false, Some(why)) = (self.enabled, self.why) {
            ui.accesskit_node_builder(response.id, |node| node.set_description(why));
            reason(ui, &response, why);
        }

        // The words of a quiet button stand in line with the text above and below, its ground reaches out to the left.
        let is_centred = ui.layout().is_vertical() && ui.layout().horizontal_align() == Align::Center;
        let rect = match self.look {
            Look::Quiet if !is_centred => rect.translate(vec2(-padding, 0.0)),
            _ => rect,
        };
        let radius = CornerRadius::same(size::CONTROL_RADIUS);
        let hovered = response.hovered() && self.enabled;
        let (fill, line) = match (self.look, self.enabled) {
            (Look::Main, true) => (
                mix(colours.accent, colours.text, if hovered { 0.12 } else { 0.0 }),
                Stroke::NONE,
            ),
            (Look::Main, false) => (colours.track, Stroke::NONE),
            (Look::Plain, _) => (
                if hovered { colours.accent_soft } else { colours.surface },
                Stroke::new(1.0, if hovered { colours.accent } else { colours.outline }),
            ),
            (Look::Quiet, _) => (
                if hovered {
                    colours.accent_soft
                } else {
                    Color32::TRANSPARENT
                },
                Stroke::NONE,
            ),
        };
        ui.painter().rect(rect, radius, fill, line, StrokeKind::Inside);
        let left = rect.left() + padding;
        let (text_left, icon_at) = if self.icon_after {
            (left, left + galley.size().x + space::S + text::LEAD / 2.0)
        } else {
            (left + icon_width, left + text::LEAD / 2.0)
        };
        let text_pos = Align2::LEFT_CENTER
            .anchor_size(egui::pos2(text_left, rect.center().y), galley.size())
            .min;
        if self.look == Look::Quiet && hovered {
            let y = rect.center().y + galley.size().y / 2.0;
            ui.painter()
                .hline(text_left..=text_left + galley.size().x, y, Stroke::new(1.0, ink));
        }
        ui.painter().galley(text_pos, galley, ink);
        if let Some(icon) = self.icon {
            paint_icon(ui, egui::pos2(icon_at, rect.center().y), icon, text::LEAD, ink);
        }
        focus_ring(ui, &response, rect);
        response
    }

    /// Puts it on the screen; true when it was pressed.
    pub fn pressed(self, ui: &mut Ui) -> bool {
        self.show(ui).clicked()
    }
}

/// A button that is only an icon; the name is also its tooltip.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let colours = *palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(size::CONTROL, size::CONTROL), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    // The tooltip repeats the name; a screen reader would say it twice.
    ui.accesskit_node_builder(response.id, egui::accesskit::Node::clear_description);
    if response.hovered() {
        let radius = CornerRadius::same(size::CONTROL_RADIUS);
        ui.painter().rect_filled(rect, radius, colours.accent_soft);
    }
    paint_icon(ui, rect.center(), icon, text::LEAD + 1.0, colours.text);
    focus_ring(ui, &response, rect.shrink(2.0));
    response
}

/// A colour between two.
pub fn mix(a: Color32, b: Color32, share: f32) -> Color32 {
    a.lerp_to_gamma(b, share)
}
