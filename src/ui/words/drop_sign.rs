//! What a file that is held over the window would do.

use std::path::PathBuf;

pub const OPENS_AS_A_PICTURE: &str = "Let go to open it as a picture of this view.";

/// What letting go of files would open; a file may have no path.
pub fn opens(held: &[Option<PathBuf>]) -> String {
    match held {
        [Some(path)] => match path.file_name() {
            Some(name) => format!("Let go to open {}.", name.to_string_lossy()),
            None => "Let go to open it.".to_owned(),
        },
        [_] => "Let go to open the file.".to_owned(),
        several => format!(
            "Let go to open one of these {} files. Plumbline opens one at a time.",
            several.len()
        ),
    }
}
