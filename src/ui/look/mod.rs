//! The look: colours, sizes, fonts and icons by name. No screen holds a colour or a size of its own.

mod boxes;
mod fonts;
pub mod icons;
mod style;
mod system_fonts;
mod tokens;

pub use boxes::boxes;
pub use fonts::{bold, fonts, icon_family};
pub use style::{apply, let_move, set_contrast};
pub use system_fonts::SystemFonts;
pub use tokens::{DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette, palette, size, space, text};
