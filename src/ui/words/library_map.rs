//! The library on the map.

pub const LIBRARY: &str = "Library";

pub fn here(screen: &str) -> String {
    format!("{screen}, here")
}
