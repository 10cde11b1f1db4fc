//! Opening a document in the system's viewer, which also prints it.

use std::path::Path;
use std::time::Duration;

use super::{FileError, FileTrouble, files};

/// A launcher that runs longer than this counts as started: some wait until the viewer is closed.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens a document in the system's viewer, or a folder in its file manager; waits at most [`PATIENCE`] for each launcher there is.
///
/// # Errors
/// The document is missing, or no program could be started for it. The document stays where it is.
pub(super) fn view(path: &Path) -> Result<(), FileError> {
    if !files::exists(path) && !files::is_folder(path) {
        return Err(FileError::missing(path));
    }
    // The launchers' own words go nowhere: they are for terminals and repeat the path.
    open::that_detached_with_timeout(path, PATIENCE).map_err(|_launcher| {
        FileError::new(
            FileTrouble::Other,
            "No program could be started to show this document.",
            "It is saved: open it in your file manager.",
            path,
        )
    })
}
