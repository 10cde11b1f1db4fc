//! Colours and sizes by name, in both themes (`shared/look`).

use egui::Color32;

/// The colours of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Behind everything.
    pub background: Color32,
    /// Cards, bars and fields.
    pub surface: Color32,
    /// The map at the left.
    pub rail: Color32,
    /// Text.
    pub text: Color32,
    /// Text that may be read later.
    pub muted: Color32,
    /// Lines that only divide.
    pub line: Color32,
    /// Lines that carry meaning: the outline of a field or a tick box.
    pub outline: Color32,
    /// The one accent.
    pub accent: Color32,
    /// A soft ground in the accent's colour.
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Tight muscles.
    pub tight: Color32,
    /// Text about tight muscles on its soft ground.
    pub tight_text: Color32,
    /// Soft ground for tight.
    pub tight_soft: Color32,
    /// Weak muscles.
    pub weak: Color32,
    /// Text about weak muscles on its soft ground.
    pub weak_text: Color32,
    /// Soft ground for weak.
    pub weak_soft: Color32,
    /// Care.
    pub caution: Color32,
    /// Soft ground for care.
    pub caution_soft: Color32,
    /// The empty part of a scale.
    pub track: Color32,
    /// A drawn body.
    pub body: Color32,
    /// Its far side.
    pub body_far: Color32,
    /// Its hair.
    pub body_detail: Color32,
    /// Walls and furniture around it.
    pub prop: Color32,
    /// Edges and seats of them.
    pub prop_dark: Color32,
    /// Bands, bottles, books.
    pub gear: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    background: rgb(0xF7F6F3),
    surface: rgb(0xFFFFFF),
    rail: rgb(0xEFEDE8),
    text: rgb(0x1F2328),
    muted: rgb(0x5B6470),
    line: rgb(0xDDD9D2),
    outline: rgb(0x858B93),
    accent: rgb(0x0B6E6E),
    accent_soft: rgb(0xDCEEEE),
    on_accent: rgb(0xFFFFFF),
    tight: rgb(0xD55E00),
    tight_text: rgb(0xA84700),
    tight_soft: rgb(0xFBE6DA),
    weak: rgb(0x0072B2),
    weak_text: rgb(0x0067A0),
    weak_soft: rgb(0xDCEBF6),
    caution: rgb(0x9A5B00),
    caution_soft: rgb(0xFBF0DA),
    track: rgb(0xDFE2E6),
    body: rgb(0xB4BCC7),
    body_far: rgb(0xD3D8DF),
    body_detail: rgb(0x7F8A98),
    prop: rgb(0xE3DED6),
    prop_dark: rgb(0xC9C2B7),
    gear: rgb(0x8A7F70),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    background: rgb(0x16191C),
    surface: rgb(0x1E2226),
    rail: rgb(0x121517),
    text: rgb(0xE8E6E1),
    muted: rgb(0x9AA3AD),
    line: rgb(0x30363C),
    outline: rgb(0x77818B),
    accent: rgb(0x5CC4BE),
    accent_soft: rgb(0x1D3635),
    on_accent: rgb(0x0C1F1F),
    tight: rgb(0xFF9A5C),
    tight_text: rgb(0xFF9A5C),
    tight_soft: rgb(0x3A271C),
    weak: rgb(0x6DB6F2),
    weak_text: rgb(0x6DB6F2),
    weak_soft: rgb(0x1B2E3D),
    caution: rgb(0xE0B05C),
    caution_soft: rgb(0x352C1B),
    track: rgb(0x3A4148),
    body: rgb(0x8D97A4),
    body_far: rgb(0x565F6A),
    body_detail: rgb(0x4A525C),
    prop: rgb(0x383E44),
    prop_dark: rgb(0x545B62),
    gear: rgb(0xA79B89),
};

/// The colours of the theme that is shown.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// Text sizes in points.
pub mod text {
    /// Notes and labels.
    pub const SMALL: f32 = 13.0;
    /// Body.
    pub const BODY: f32 = 15.0;
    /// What leads into a part.
    pub const LEAD: f32 = 18.0;
    /// The heading of a screen.
    pub const TITLE: f32 = 24.0;
    /// The count of a timer, read from two metres.
    pub const CLOCK: f32 = 180.0;
}

/// Spacing in points: the 4/8 grid.
pub mod space {
    /// 4
    pub const XS: f32 = 4.0;
    /// 8
    pub const S: f32 = 8.0;
    /// 12
    pub const M: f32 = 12.0;
    /// 16
    pub const L: f32 = 16.0;
    /// 24
    pub const XL: f32 = 24.0;
    /// 32
    pub const XXL: f32 = 32.0;
}

/// Corner radii and widths in points.
pub mod size {
    /// Radius of controls.
    pub const CONTROL_RADIUS: u8 = 8;
    /// Radius of cards.
    pub const CARD_RADIUS: u8 = 12;
    /// Height of a control.
    pub const CONTROL: f32 = 38.0;
    /// A column of text: about 70 letters of body text.
    pub const COLUMN: f32 = 620.0;
    /// The column beside the text.
    pub const ASIDE: f32 = 300.0;
    /// The map.
    pub const RAIL: f32 = 248.0;
    /// Below this width the map folds away.
    pub const RAIL_FOLDS: f32 = 820.0;
    /// From this width on there is room beside the text.
    pub const ASIDE_FROM: f32 = 900.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two colours by WCAG 2.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let luminance = |color: Color32| {
            let channel = |value: u8| {
                let value = f64::from(value) / 255.0;
                if value <= 0.04045 {
                    value / 12.92
                } else {
                    ((value + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_is_worked_out_as_wcag_says() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        assert!(
            (contrast(rgb(0x767676), Color32::WHITE) - 4.54).abs() < 0.01,
            "a published pair"
        );
    }

    #[test]
    fn text_stands_out_from_its_ground_in_both_themes() {
        for (theme, p) in [("light", LIGHT), ("dark", DARK)] {
            let pairs = [
                ("text on background", p.text, p.background),
                ("text on surface", p.text, p.surface),
                ("text on rail", p.text, p.rail),
                ("text on accent soft", p.text, p.accent_soft),
                ("text on caution soft", p.text, p.caution_soft),
                ("muted on background", p.muted, p.background),
                ("muted on surface", p.muted, p.surface),
                ("muted on rail", p.muted, p.rail),
                ("accent on background", p.accent, p.background),
                ("accent on surface", p.accent, p.surface),
                ("accent on accent soft", p.accent, p.accent_soft),
                ("on accent", p.on_accent, p.accent),
                ("tight on its ground", p.tight_text, p.tight_soft),
                ("tight on surface", p.tight_text, p.surface),
                ("weak on its ground", p.weak_text, p.weak_soft),
                ("weak text on surface", p.weak_text, p.surface),
                ("caution on its ground", p.caution, p.caution_soft),
                ("caution on background", p.caution, p.background),
            ];
            for (what, ink, ground) in pairs {
                let found = contrast(ink, ground);
                assert!(found >= 4.5, "{theme}: {what}: {found:.2}");
            }
        }
    }

    #[test]
    fn lines_and_marks_that_carry_meaning_stand_out_in_both_themes() {
        for (theme, p) in [("light", LIGHT), ("dark", DARK)] {
            let pairs = [
                ("outline on background", p.outline, p.background),
                ("outline on surface", p.outline, p.surface),
                ("tight on surface", p.tight, p.surface),
                ("weak on surface", p.weak, p.surface),
                ("accent on track", p.accent, p.track),
            ];
            for (what, ink, ground) in pairs {
                let found = contrast(ink, ground);
                assert!(found >= 3.0, "{theme}: {what}: {found:.2}");
            }
        }
    }
}
