//! Pictures, and points in them.

pub const SWAPPED: &str = "Right and left points are swapped.";
pub const SWAPPED_WITH_IT: &str = "Right and left points are swapped with it.";

/// What a picture is called that has no file.
pub const PASTED: &str = "The pasted picture";

/// Said where what was copied is neither a picture nor a file.
pub const NOTHING_TO_PASTE: &str = "What was copied is no picture and no file. Copy a picture, or its file, and \
    paste again.";

/// Said where nothing may be changed.
pub const KEPT_AS_IT_IS: &str = "This assessment is kept as it is, so no picture is measured for it.";

pub fn stands_under(view: &str) -> String {
    format!("The picture stands under \u{201c}{view}\u{201d}.")
}

pub fn opened(width: u32, height: u32) -> String {
    format!("Picture opened, {width} by {height} pixels.")
}

pub fn used_already(view: &str) -> String {
    format!("This picture is used already, for \u{201c}{view}\u{201d}. One picture counts once.")
}

pub const SAME_AGAIN: &str = "This is the same picture again. One picture counts once; take another one.";
pub const MEASURED_BEFORE: &str = "This picture was measured before. Its points lie on it as they were.";

pub fn has_three(view: &str) -> String {
    format!("\u{201c}{view}\u{201d} has three pictures, which is all that count. Take one away to use another.")
}

pub fn moved(point: &str) -> String {
    format!("{point}: moved.")
}

pub const MOVED_TO_STICKER: &str = "Moved to the middle of the sticker. Take it back to have it where you clicked.";
pub const MOVED_ONTO_STRING: &str = "Both ends moved onto the string. Take it back to have them where you clicked.";

pub fn taken_over(items: &str) -> String {
    format!("Taken over: {items}.")
}
