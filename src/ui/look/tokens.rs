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
    /// What marks something as tight, beside words.
    pub tight: Color32,
    /// Text about tight muscles on its soft ground, and tight muscles on a drawn body.
    pub tight_text: Color32,
    /// Soft ground for tight.
    pub tight_soft: Color32,
    /// What marks something as weak, beside words.
    pub weak: Color32,
    /// Text about weak muscles on its soft ground, and weak muscles on a drawn body.
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
    /// The edge round it.
    pub body_edge: Color32,
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
    outline: rgb(0x7D838B),
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
    body_edge: rgb(0x7D838B),
    body_far: rgb(0xD3D8DF),
    body_detail: rgb(0x7F8A98),
    prop: rgb(0xE3DED6),
    prop_dark: rgb(0x948C80),
    gear: rgb(0x665C4F),
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
    body: rgb(0x525C66),
    body_edge: rgb(0x9AA3AD),
    body_far: rgb(0x363E46),
    body_detail: rgb(0x2B3238),
    prop: rgb(0x383E44),
    prop_dark: rgb(0x6E767E),
    gear: rgb(0xBFB4A2),
};

/// The light theme with high contrast.
pub const LIGHT_CONTRAST: Palette = Palette {
    background: rgb(0xFFFFFF),
    surface: rgb(0xFFFFFF),
    rail: rgb(0xF2F2F2),
    text: rgb(0x000000),
    muted: rgb(0x2B2F35),
    line: rgb(0x5A5F66),
    outline: rgb(0x1A1A1A),
    accent: rgb(0x004B4B),
    accent_soft: rgb(0xE3F3F3),
    on_accent: rgb(0xFFFFFF),
    tight: rgb(0x8A3500),
    tight_text: rgb(0x6E2A00),
    tight_soft: rgb(0xFBE6DA),
    weak: rgb(0x004A75),
    weak_text: rgb(0x004066),
    weak_soft: rgb(0xDCEBF6),
    caution: rgb(0x5E3700),
    caution_soft: rgb(0xFBF0DA),
    track: rgb(0xC9CDD3),
    body: rgb(0xC9D0D9),
    body_edge: rgb(0x1A1A1A),
    body_far: rgb(0xE3E7EC),
    body_detail: rgb(0x5B6470),
    prop: rgb(0xD9D3C9),
    prop_dark: rgb(0x5F584C),
    gear: rgb(0x3D362C),
};

/// The dark theme with high contrast.
pub const DARK_CONTRAST: Palette = Palette {
    background: rgb(0x000000),
    surface: rgb(0x0A0C0E),
    rail: rgb(0x050607),
    text: rgb(0xFFFFFF),
    muted: rgb(0xD6DAE0),
    line: rgb(0x8A929B),
    outline: rgb(0xE6E6E6),
    accent: rgb(0x7FE5DE),
    accent_soft: rgb(0x123332),
    on_accent: rgb(0x000000),
    tight: rgb(0xFFB98A),
    tight_text: rgb(0xFFC29A),
    tight_soft: rgb(0x2E1B10),
    weak: rgb(0x9CCFFB),
    weak_text: rgb(0xA9D6FF),
    weak_soft: rgb(0x10222F),
    caution: rgb(0xF5CB80),
    caution_soft: rgb(0x2B2211),
    track: rgb(0x4A525A),
    body: rgb(0x3D454E),
    body_edge: rgb(0xE6E6E6),
    body_far: rgb(0x2A3037),
    body_detail: rgb(0x171B1F),
    prop: rgb(0x2A2F34),
    prop_dark: rgb(0x9AA2AA),
    gear: rgb(0xD8CDBC),
};

/// The colours of the theme that is shown: the style says whose they are.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    let visuals = ui.visuals();
    match visuals.dark_mode {
        true if visuals.panel_fill == DARK_CONTRAST.background => &DARK_CONTRAST,
        true => &DARK,
        false if visuals.panel_fill == LIGHT_CONTRAST.background => &LIGHT_CONTRAST,
        false => &LIGHT,
    }
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
pub(super) mod tests {
    use super::*;

    const THEMES: [(&str, Palette); 4] = [
        ("light", LIGHT),
        ("dark", DARK),
        ("light, high contrast", LIGHT_CONTRAST),
        ("dark, high contrast", DARK_CONTRAST),
    ];

    /// Contrast of two colours by WCAG 2.
    pub fn contrast(a: Color32, b: Color32) -> f64 {
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
    fn text_stands_out_from_its_ground_in_all_themes() {
        for (theme, p) in THEMES {
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
    fn with_high_contrast_all_text_stands_out_by_seven() {
        for (theme, p) in THEMES.into_iter().skip(2) {
            let grounds = [p.background, p.surface, p.rail, p.accent_soft, p.caution_soft];
            for (what, ink) in [
                ("text", p.text),
                ("muted", p.muted),
                ("accent", p.accent),
                ("outline", p.outline),
            ] {
                for ground in grounds {
                    let found = contrast(ink, ground);
                    assert!(found >= 7.0, "{theme}: {what} on {ground:?}: {found:.2}");
                }
            }
            for (what, ink, ground) in [
                ("on accent", p.on_accent, p.accent),
                ("tight", p.tight_text, p.tight_soft),
                ("weak", p.weak_text, p.weak_soft),
                ("caution", p.caution, p.caution_soft),
                ("line", p.line, p.surface),
            ] {
                let found = contrast(ink, ground);
                let least = if what == "line" { 4.5 } else { 7.0 };
                assert!(found >= least, "{theme}: {what}: {found:.2}");
            }
        }
    }

    #[test]
    fn lines_and_marks_that_carry_meaning_stand_out_in_all_themes() {
        for (theme, p) in THEMES {
            let pairs = [
                ("outline on background", p.outline, p.background),
                ("outline on surface", p.outline, p.surface),
                ("outline on rail", p.outline, p.rail),
                ("outline on accent soft", p.outline, p.accent_soft),
                ("tight on surface", p.tight, p.surface),
                ("weak on surface", p.weak, p.surface),
                ("accent on track", p.accent, p.track),
                ("accent on surface", p.accent, p.surface),
                ("muted on rail", p.muted, p.rail),
                ("edges of things on surface", p.prop_dark, p.surface),
                ("what is handled on surface", p.gear, p.surface),
            ];
            for (what, ink, ground) in pairs {
                let found = contrast(ink, ground);
                assert!(found >= 3.0, "{theme}: {what}: {found:.2}");
            }
        }
    }

    #[test]
    fn muscles_and_things_stand_out_from_the_body_and_the_body_from_its_ground() {
        for (theme, p) in THEMES {
            for (ground, body) in [("the body", p.body), ("its far side", p.body_far)] {
                let marks = [
                    ("tight", p.tight_text),
                    ("weak", p.weak_text),
                    ("lit", p.accent),
                    ("what is handled", p.gear),
                ];
                for (what, ink) in marks {
                    let found = contrast(ink, body);
                    assert!(found >= 3.0, "{theme}: {what} on {ground}: {found:.2}");
                }
            }
            // On a dark ground a thin edge needs more: dark grey on near black was lost on a small figure.
            let least = if p.text.r() > p.surface.r() { 5.0 } else { 3.0 };
            for (ground, colour) in [("background", p.background), ("surface", p.surface), ("rail", p.rail)] {
                let found = contrast(p.body_edge, colour);
                assert!(found >= least, "{theme}: the edge of a body on {ground}: {found:.2}");
            }
            // Dots and hatching have the surface's colour.
            for (what, muscle) in [("tight", p.tight_text), ("weak", p.weak_text)] {
                let found = contrast(p.surface, muscle);
                assert!(found >= 3.0, "{theme}: dots on {what}: {found:.2}");
            }
        }
    }

    /// A colour as who lacks red (protan) or green (deutan) receptors sees it: Viénot, Brettel and Mollon 1999.
    fn seen_by(rows: [[f64; 3]; 3], color: Color32) -> [f64; 3] {
        let linear = [color.r(), color.g(), color.b()].map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        rows.map(|row| {
            row.iter()
                .zip(linear)
                .map(|(share, value)| share * value)
                .sum::<f64>()
                .clamp(0.0, 1.0)
        })
    }

    const SIGHTS: [(&str, [[f64; 3]; 3]); 3] = [
        ("full sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protan",
            [
                [0.112_38, 0.887_62, 0.0],
                [0.112_38, 0.887_62, 0.0],
                [0.004_01, -0.004_01, 1.0],
            ],
        ),
        (
            "deutan",
            [
                [0.292_75, 0.707_25, 0.0],
                [0.292_75, 0.707_25, 0.0],
                [-0.022_34, 0.022_34, 1.0],
            ],
        ),
    ];

    /// The distance of two colours in CIE 1976 L*a*b*.
    fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
        let lab = |[r, g, b]: [f64; 3]| {
            let root = |t: f64| {
                if t > 0.008_856 {
                    t.cbrt()
                } else {
                    7.787 * t + 16.0 / 116.0
                }
            };
            let x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
            let y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
            let z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
            [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
        };
        let pairs = lab(a).into_iter().zip(lab(b));
        pairs.map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    #[test]
    fn colour_blind_people_see_marks_on_a_body() {
        for (theme, p) in THEMES {
            for (sight, rows) in SIGHTS {
                let apart = |a, b| distance(seen_by(rows, a), seen_by(rows, b));
                for (what, ink) in [("tight", p.tight_text), ("weak", p.weak_text), ("lit", p.accent)] {
                    let found = apart(ink, p.body);
                    assert!(found >= 25.0, "{theme}, {sight}: {what} on the body: {found:.0}");
                }
                let found = apart(p.tight_text, p.weak_text);
                assert!(found >= 25.0, "{theme}, {sight}: tight and weak: {found:.0}");
            }
        }
    }
}
