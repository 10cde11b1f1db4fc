//! From a careless click to what is seen there (rule Q27): the middle of a round sticker, the line of a string.
//!
//! What is found is shown and can be taken back; it says nothing about whether the sticker sits on the right bone.

mod sticker;
mod string;

pub use sticker::{Sticker, snap_to_sticker};
pub use string::{SeenString, snap_to_string};
