//! The menu of a field.

pub const NOTHING_IS_SELECTED: &str = "Nothing is selected.";
pub const MENU_OF_THE_FIELD: &str = "Menu of the field";
pub const CUT: &str = "Cut";
pub const COPY: &str = "Copy";
pub const PASTE: &str = "Paste";
pub const SELECT_ALL: &str = "Select all";
pub const THE_FIELD_IS_EMPTY: &str = "The field is empty.";
pub const COPY_THIS_TEXT: &str = "Copy this text";
