//! Handing a document to the system's print dialog, where there is one.

#[cfg(all(unix, not(target_os = "macos")))]
mod portal;

use std::path::Path;

use super::{FileError, Parent, PrintAnswer, files};

/// Hands a document to the system's print dialog, above our window, and waits until the person prints or closes it.
///
/// # Errors
/// The document is missing.
pub(super) fn print(path: &Path, title: &str, parent: &Parent) -> Result<PrintAnswer, FileError> {
    if !files::exists(path) {
        return Err(FileError::missing(path));
    }
    #[cfg(all(unix, not(target_os = "macos")))]
    let answer = portal::print(path, title, parent.name());
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    let answer = {
        let _unused = (title, parent);
        PrintAnswer::NoDialog
    };
    Ok(answer)
}
