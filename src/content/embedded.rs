//! The content that ships inside the program.

use std::sync::LazyLock;

use super::Library;
use super::files::shipped_files;
use super::load::load_trusted;

static LIBRARY: LazyLock<Library> = LazyLock::new(read_shipped);

/// The shipped content. Read once and copied; a test holds that it has no problem.
pub fn shipped() -> Library {
    LIBRARY.clone()
}

/// The shipped content, read now: for a caller that keeps it and needs it once (the window), where a second copy would only
/// take memory.
pub fn read_shipped() -> Library {
    load_trusted(&shipped_files())
}
