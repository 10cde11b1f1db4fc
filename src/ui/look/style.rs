//! egui's own widgets in our colours, for both themes.

use egui::{CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Visuals, vec2};

use super::fonts::{bold, fonts};
use super::{DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette, size, space, text};

/// Seconds of a movement of egui's own parts, when they may move.
const ANIMATION_S: f32 = 0.12;

/// Sets fonts and both styles; once, before the first frame.
pub fn apply(ctx: &egui::Context) {
    ctx.set_fonts(fonts(&[]));
    set_contrast(ctx, false);
}

/// Sets both styles, with colours that differ as usual or strongly.
pub fn set_contrast(ctx: &egui::Context, high: bool) {
    let (light, dark) = if high {
        (&LIGHT_CONTRAST, &DARK_CONTRAST)
    } else {
        (&LIGHT, &DARK)
    };
    ctx.set_style_of(Theme::Light, style(Visuals::light(), light));
    ctx.set_style_of(Theme::Dark, style(Visuals::dark(), dark));
}

/// Lets egui's own parts (menus, folding, scrolling) move, or keeps them still.
pub fn let_move(ctx: &egui::Context, moves: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if moves { ANIMATION_S } else { 0.0 };
        style.scroll_animation = if moves {
            egui::style::ScrollAnimation::default()
        } else {
            egui::style::ScrollAnimation::none()
        };
    });
}

fn style(mut visuals: Visuals, colours: &Palette) -> Style {
    let radius = CornerRadius::same(size::CONTROL_RADIUS);
    visuals.override_text_color = Some(colours.text);
    visuals.weak_text_color = Some(colours.muted);
    visuals.hyperlink_color = colours.accent;
    visuals.panel_fill = colours.background;
    visuals.window_fill = colours.surface;
    visuals.window_stroke = Stroke::new(1.0, colours.line);
    visuals.window_corner_radius = CornerRadius::same(size::CARD_RADIUS);
    visuals.window_shadow = egui::Shadow::NONE;
    visuals.popup_shadow = egui::Shadow::NONE;
    visuals.extreme_bg_color = colours.surface;
    visuals.faint_bg_color = colours.rail;
    visuals.warn_fg_color = colours.caution;
    visuals.error_fg_color = colours.caution;
    visuals.selection.bg_fill = colours.accent;
    // Selected letters take this colour, and so does the edge of a field with the focus, which gets a ring over it.
    visuals.selection.stroke = Stroke::new(2.0, colours.on_accent);
    // A blinking cursor would paint the window twice a second for nothing.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, colours.accent);
    let widgets = &mut visuals.widgets;
    for (state, fill, line) in [
        (
            &mut widgets.noninteractive,
            colours.surface,
            Stroke::new(1.0, colours.line),
        ),
        (
            &mut widgets.inactive,
            colours.surface,
            Stroke::new(1.0, colours.outline),
        ),
        (&mut widgets.hovered, colours.surface, Stroke::new(1.0, colours.accent)),
        (&mut widgets.active, colours.surface, Stroke::new(2.0, colours.accent)),
        (&mut widgets.open, colours.surface, Stroke::new(1.0, colours.accent)),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = line;
        state.fg_stroke = Stroke::new(1.0, colours.text);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    widgets.inactive.bg_fill = colours.outline;
    widgets.noninteractive.bg_fill = colours.background;

    let mut style = Style {
        visuals,
        ..Style::default()
    };
    let regular = |points| FontId::new(points, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, regular(text::SMALL)),
        (TextStyle::Body, regular(text::BODY)),
        (TextStyle::Button, regular(text::BODY)),
        (TextStyle::Monospace, regular(text::BODY)),
        (TextStyle::Heading, FontId::new(text::TITLE, bold())),
    ]
    .into();
    style.spacing.item_spacing = vec2(space::S, space::S);
    style.spacing.button_padding = vec2(space::M, space::S);
    style.spacing.interact_size.y = size::CONTROL;
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.window_margin = Margin::same(24);
    style.interaction.selectable_labels = true;
    // Whoever has no pointer sees too that there is more.
    style.spacing.scroll.dormant_handle_opacity = style.spacing.scroll.active_handle_opacity;
    // Still, unless the person or the system wants motion (`let_move`).
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style
}

#[cfg(test)]
mod tests {
    use egui::Color32;

    use super::*;
    use crate::ui::look::tokens::tests::contrast;

    #[test]
    fn the_handle_of_a_scroll_bar_stands_out_in_all_themes_without_a_pointer() {
        for (visuals, colours) in [
            (Visuals::light(), &LIGHT),
            (Visuals::dark(), &DARK),
            (Visuals::light(), &LIGHT_CONTRAST),
            (Visuals::dark(), &DARK_CONTRAST),
        ] {
            let style = style(visuals, colours);
            let scroll = style.spacing.scroll;
            assert!(scroll.foreground_color && scroll.floating);
            for opacity in [scroll.dormant_handle_opacity, scroll.active_handle_opacity] {
                for ground in [colours.background, colours.surface, colours.rail] {
                    let handle: Color32 =
                        ground.blend(style.visuals.widgets.inactive.fg_stroke.color.gamma_multiply(opacity));
                    let found = contrast(handle, ground);
                    assert!(found >= 3.0, "{handle:?} on {ground:?}: {found:.2}");
                }
            }
        }
    }
}
