//! One family for screen and paper: Noto Sans; icons are letters of the Lucide font.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &str = "noto-sans";
const BOLD: &str = "noto-sans-bold";
const ICONS: &str = "lucide";

/// The bold face.
pub fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// The icons.
pub fn icon_family() -> FontFamily {
    FontFamily::Name(ICONS.into())
}

/// All fonts of the program.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces = [
        (REGULAR, notosans::REGULAR_TTF),
        (BOLD, notosans::BOLD_TTF),
        (ICONS, lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in faces {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, vec![REGULAR, ICONS]),
        (FontFamily::Monospace, vec![REGULAR, ICONS]),
        (bold(), vec![BOLD, REGULAR, ICONS]),
        (icon_family(), vec![ICONS, REGULAR]),
    ];
    for (family, names) in families {
        let names = names.into_iter().map(str::to_owned).collect();
        fonts.families.insert(family, names);
    }
    fonts
}
