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

/// All fonts of the program, then those the system has for other letters: files, as bytes.
pub fn fonts(extra: &[Vec<u8>]) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let shipped = [
        (REGULAR, notosans::REGULAR_TTF),
        (BOLD, notosans::BOLD_TTF),
        (ICONS, lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in shipped {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    let is_font = |bytes: &&Vec<u8>| ttf_parser::Face::parse(bytes, 0).is_ok();
    let extra: Vec<&Vec<u8>> = extra.iter().filter(is_font).collect();
    let names_of_extra: Vec<String> = (1..=extra.len()).map(|number| format!("system-{number}")).collect();
    for (name, bytes) in names_of_extra.iter().zip(extra) {
        let data = Arc::new(FontData::from_owned(bytes.clone()));
        fonts.font_data.insert(name.clone(), data);
    }
    let families = [
        (FontFamily::Proportional, vec![REGULAR, ICONS]),
        (FontFamily::Monospace, vec![REGULAR, ICONS]),
        (bold(), vec![BOLD, REGULAR, ICONS]),
        (icon_family(), vec![ICONS, REGULAR]),
    ];
    for (family, names) in families {
        let shipped = names.into_iter().map(str::to_owned);
        let names = shipped.chain(names_of_extra.iter().cloned()).collect();
        fonts.families.insert(family, names);
    }
    fonts
}
