//! Groups of options.

pub fn chosen(option: &str) -> String {
    format!("{option}, chosen.")
}
