//! Paths that are asked for, in the system's dialog or in the window.

use std::fmt::Display;

/// Said when a dialog is asked for while another one is open.
pub const STILL_OPEN: &str = "A file dialog is open already, perhaps behind this window. Answer it there, or ask \
    once more to type the path here instead.";

/// Said when the window is to go while a dialog is open.
pub const STILL_WAITED_FOR: &str = "A file dialog is still open, perhaps behind this window. Answer it first, or \
    close this window once more to leave without it.";

/// Said of an answer that comes when its record is closed.
pub const NOT_OPEN: &str = "Nothing was written: the record it was asked for is no longer open.";

pub fn answer_not_used(path: &dyn Display) -> String {
    format!("The answer of the earlier file dialog was not used. ({path})")
}

pub const NO_DIALOG: &str = "The file dialog of this system failed, so the path is asked for here.";
pub const STAYS_OPEN: &str = "The record was not saved, so it stays open.";
pub const TYPE_WHERE: &str = "Type where the file is, for example /home/alex/alex.plumbline.";
pub const TYPE_WHOLE_PATH: &str = "Type the whole path, from the root folder on.";

pub fn name_of_shared(ending: &str) -> String {
    format!("posture without name.{ending}")
}

pub fn name_of_copy(name: &str, ending: &str) -> String {
    format!("{name} copy.{ending}")
}

pub const OPEN_PICTURES: &str = "Open pictures";
pub const PICTURES: &str = "Pictures";
