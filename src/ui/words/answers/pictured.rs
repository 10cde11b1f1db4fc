//! Options as pictures.

pub const WHICH_PICTURE_LOOKS_LIKE_IT: &str = "Which picture looks like it?";
