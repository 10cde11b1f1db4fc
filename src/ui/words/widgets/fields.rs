//! Fields.

pub fn too_long(field: &str, letters: usize) -> String {
    format!("{field}: {letters} letters, too many for a field. They are kept in the file as they are.")
}

pub const TOO_LONG_TO_PASTE: &str = "The text is too long for a field, so nothing was pasted. Paste a part of it.";

/// Said once, at the field: elsewhere on the screen and on paper the order is right.
pub const WORDS_SHUFFLED: &str = "While you type, words written from right to left may stand in another order in this \
    field. What you write is kept as you wrote it, and stands in its order everywhere else and on paper.";

/// Units that are spoken in other words than they are written.
pub const SPOKEN_UNITS: [(&str, &str); 4] = [
    ("°", "degrees"),
    ("s", "seconds"),
    ("in", "inches"),
    ("h a day", "hours a day"),
];
