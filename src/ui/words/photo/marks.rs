//! The marks on a picture.

pub const KEYS_FROM_HERE: &str = "arrow keys from here";
