//! The check asked again, in short lines.

/// What to do with a line.
pub const PRESS_WHAT_MAY_BE_TRUE: &str = "Press what may be true now and no doctor has checked, however old it is. An \
                                          illness or a treatment counts even if a doctor knows of it.";

/// The name of a line that opens its signs.
pub fn in_full(line: &str) -> String {
    format!("{line}: read in full")
}
