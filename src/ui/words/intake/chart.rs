//! Where you feel it: the figure and its list.

pub const CHOOSE_FROM_A_LIST: &str = "Choose from a list";
pub const CHOOSE_FROM_A_LIST_NAMED: &str = "Choose from a list of places";
pub const WHERE_YOU_FEEL_IT: &str = "Where you feel it";

/// `Back of the neck, middle`.
pub fn in_the_middle(place: &str) -> String {
    format!("{place}, middle")
}

pub const WHAT_YOU_MARKED: &str = "What you marked";
pub const NOTHING_MARKED_YET: &str = "Nothing yet. Press a place on the figure, or choose from the list below.";
pub const TICKED_AS_A_WHOLE: &str = "Ticked as a whole";
pub const AS_IT_STOOD_IN_YOUR_FILE: &str = "As it stood in your file.";

pub fn what_you_feel(place: &str) -> String {
    format!("What you feel: {place}")
}

pub fn remove_named(place: &str) -> String {
    format!("Remove {place}")
}

pub const REMOVE: &str = "Remove";
pub const ELSEWHERE: &str = "Elsewhere";
pub const MIDDLE: &str = "middle";
