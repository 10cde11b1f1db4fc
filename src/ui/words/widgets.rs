//! widgets.

pub mod body_map;
pub mod disclosure;
pub mod field_menu;
pub mod fields;
pub mod scales;
pub mod tab_stops;
pub mod week;
