//! The dialogs.

pub use crate::app::words::commands::ALL_KEYS;
pub use crate::app::words::commands::SAVE_AS;

pub mod calendar;
pub mod plan;
pub mod records;
pub mod reminders;
pub mod session;

use crate::app::{Dialog, PathPurpose};

pub const CLOSE: &str = "Close";
pub const CONTENTS_WOULD_BE_LOST: &str = "There is a file of this name already. Its contents would be lost.";
pub const REPLACE_IT: &str = "Replace it";
pub const KEEP_IT: &str = "Keep it";
pub const CHANGES_NOT_IN_A_FILE: &str = "There are changes that are not in a file yet.";
pub const SAVE: &str = "Save";
pub const DO_NOT_SAVE: &str = "Do not save";
pub const KEEP_WORKING: &str = "Keep working";
pub const ANSWERS_ARE_THEN_GONE: &str = "The answers in this recovery copy are then gone. A saved file is not touched.";
pub const THROW_AWAY: &str = "Throw away";
pub const TYPE_THE_WHOLE_PATH: &str = "There is no file dialog that can be used, so type the whole path here.";
pub const PATH: &str = "Path";
pub const OPEN: &str = "Open";
pub const SAVE_HERE: &str = "Save here";
pub const CANCEL: &str = "Cancel";
pub const GOOD_THAT_YOU_STOPPED: &str = "Good that you stopped. A painful test is never counted as tight or weak. \
    Where it hurt decides which tests and exercises are left out from here on.";
pub const IF_IT_STAYS_NUMB: &str =
    "If a leg or arm stays numb or weak, or pain stays strong, see a clinician before you go on.";
pub const THEME: &str = "Theme";
pub const SYSTEM: &str = "System";
pub const LIGHT: &str = "Light";
pub const DARK: &str = "Dark";
pub const CONTRAST: &str = "Contrast";
pub const SYSTEM_CONTRAST: &str = "System, contrast";
pub const USUAL: &str = "Usual";
pub const USUAL_CONTRAST: &str = "Usual, contrast";
pub const HIGH: &str = "High";
pub const HIGH_CONTRAST: &str = "High, contrast";
pub const TEXT_SIZE: &str = "Text size";
pub const MOTION: &str = "Motion";
pub const MOTION_AS_THE_SYSTEM: &str = "Motion as the system";
pub const ON: &str = "On";
pub const MOTION_ON: &str = "Motion on";
pub const OFF: &str = "Off";
pub const MOTION_OFF: &str = "Motion off";
pub const SINGLE_KEYS_ANSWER: &str = "Single keys answer";
pub const SINGLE_KEYS_ON: &str = "Single keys on";
pub const SINGLE_KEYS_OFF: &str = "Single keys off";
pub const SINGLE_KEYS_ARE: &str = "Digits, letters and Delete answer a question without being pressed on it.";
pub const YOUR_DATA: &str = "Your data";
pub const STAYS_ON_THIS_COMPUTER: &str =
    "Everything stays on this computer, in the files you save. Plumbline never goes online.";

pub fn what_the_system_wants(motion: Option<bool>) -> &'static str {
    match motion {
        Some(true) => "The system wants motion: figures can be set in motion.",
        Some(false) => "The system wants less motion: figures stay still.",
        None => "The system says nothing about motion: figures stay still.",
    }
}

pub fn heading(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Unsaved(_) => "Save this record first?",
        Dialog::ThrowAway(_) => "Throw this unsaved work away?",
        Dialog::TypePath { asked, .. } => match asked.purpose() {
            PathPurpose::Open => "Which file?",
            PathPurpose::Folder => "Which folder?",
            PathPurpose::Picture => "Which picture?",
            PathPurpose::Save(_)
            | PathPurpose::Copy
            | PathPurpose::Share
            | PathPurpose::Paper(_)
            | PathPurpose::File(_) => "Where to save?",
        },
        Dialog::Overwrite { .. } => "Replace this file?",
        Dialog::Conflict { gone: true, .. } => "The file is no longer there",
        Dialog::Conflict { gone: false, .. } => "The file was changed meanwhile",
        Dialog::Rescue { .. } => "This file is damaged",
        Dialog::UnsavedWork { .. } => "There is unsaved work",
        Dialog::Revert => "Go back to the saved file?",
        Dialog::OldCopies(_) => "Old copies",
        Dialog::DeletePerson { .. } => "Delete everything about this person?",
        Dialog::AssessAgain => "Begin another assessment?",
        Dialog::AddExercise { .. } => "Add an exercise",
        Dialog::PlanVersions => "Your plan beside a new one",
        Dialog::Calendar(_) => "The plan as a calendar",
        Dialog::LeaveSession(_) => "Leave the session?",
        Dialog::HurtWhere(_) => "Where did it hurt?",
        Dialog::Keys => "Keys",
        Dialog::Settings => "Settings",
        Dialog::HowScored => "How is this worked out?",
    }
}

pub const ANOTHER_ASSESSMENT: &str = "The one there is stays as it is, and its plan can be read. Why you came, the safety \
    check (unless it was done today) and the tests are asked anew. On each page of “Why you came” you see what you said \
    last time: “Still so” takes it over.";
pub const BEGIN_IT: &str = "Begin it";
pub const NOT_NOW: &str = "Not now";
