//! The content that ships inside the program.

use super::Library;

/// The shipped content.
pub fn shipped() -> Library {
    Library::default()
}
