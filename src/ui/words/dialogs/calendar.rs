//! The plan as a calendar.

pub const WHAT_THE_FILE_HOLDS: &str = "Eight weeks of training days as a file that calendar programs take in. The \
    events are private, last the whole day and say only that there are exercises, and which.";
pub const FIRST_DAY: &str = "First day";
pub const FIRST_DAY_NAMED: &str = "First day, for example 23 November 2026";
pub const TAKEN_IN_AGAIN: &str = "The plan begins on its first day A from this day on. Taken in again, days of an \
    earlier file are moved; those that the new plan does not have stay in your calendar until you delete them there.";
pub const REMIND_ME_ON_EACH_TRAINING_DAY: &str = "Remind me on each training day";
pub const AT: &str = "At";
pub const TIME_OF_THE_REMINDER: &str = "Time of the reminder, hours and minutes";
pub const SAVE_THE_CALENDAR: &str = "Save the calendar";
pub const CANCEL: &str = "Cancel";
