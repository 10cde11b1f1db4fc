//! What screens are called, and what "Back to" says of them.

pub const HOME: &str = "Home";
pub const THE_FIRST_SCREEN: &str = "the first screen";
pub const RECORDS_IN_A_FOLDER: &str = "Records in a folder";
pub const THE_FOLDER: &str = "the folder";
pub const WHY_YOU_CAME: &str = "Why you came";
pub const QUOTED_WHY_YOU_CAME: &str = "“Why you came”";
pub const CHECK_IN: &str = "Check-in";
pub const THE_CHECK_IN: &str = "the check-in";
pub const ABOUT_YOU: &str = "About you";
pub const QUOTED_ABOUT_YOU: &str = "“About you”";
pub const SAFETY_CHECK: &str = "Safety check";
pub const THE_SAFETY_CHECK: &str = "the safety check";
pub const HOW_TO_DO_IT: &str = "How to do it";
pub const QUOTED_HOW_TO_DO_IT: &str = "“How to do it”";
pub const QUESTIONS: &str = "Questions";
pub const THE_QUESTIONS: &str = "the questions";
pub const MEASURE_FROM_PHOTOS: &str = "Measure from photos";
pub const THE_PHOTOS: &str = "the photos";
pub const ENTER_FROM_PAPER: &str = "Enter from paper";
pub const QUOTED_ENTER_FROM_PAPER: &str = "“Enter from paper”";
pub const REVIEW: &str = "Review";
pub const THE_REVIEW: &str = "the review";
pub const RESULTS: &str = "Results";
pub const THE_RESULTS: &str = "the results";
pub const PLAN: &str = "Plan";
pub const THE_PLAN: &str = "the plan";
pub const SUMMARY: &str = "Summary";
pub const THE_SUMMARY: &str = "the summary";
pub const EXERCISES: &str = "Exercises";
pub const QUOTED_EXERCISES: &str = "“Exercises”";
pub const EXERCISE: &str = "Exercise";
pub const THE_EXERCISE: &str = "the exercise";
pub const MUSCLES: &str = "Muscles";
pub const QUOTED_MUSCLES: &str = "“Muscles”";
pub const MUSCLE: &str = "Muscle";
pub const THE_MUSCLE: &str = "the muscle";
pub const BREATHING: &str = "Breathing";
pub const QUOTED_BREATHING: &str = "“Breathing”";
pub const WHEN_IT_HURTS_NOW: &str = "When it hurts now";
pub const QUOTED_WHEN_IT_HURTS_NOW: &str = "“When it hurts now”";
pub const HABITS_AND_BREAKS: &str = "Habits and breaks";
pub const QUOTED_HABITS_AND_BREAKS: &str = "“Habits and breaks”";
pub const HOW_HARD: &str = "How hard";
pub const QUOTED_HOW_HARD: &str = "“How hard”";
pub const PRINT_OR_SAVE: &str = "Print or save";
pub const QUOTED_PRINT: &str = "“Print”";
pub const SESSION: &str = "Session";
pub const THE_SESSION: &str = "the session";
pub const WHAT_WAS_DONE_AND_WHAT_CHANGED: &str = "What was done, and what changed";
pub const QUOTED_WHAT_WAS_DONE: &str = "“What was done”";
pub const PRINT: &str = "Print";
pub const WHAT_WAS_DONE: &str = "What was done";
pub const THE_LOG: &str = "the log";
pub const YOUR_ANSWERS: &str = "your answers";
pub const EXAMPLE: &str = "Example";
pub const NEW_RECORD: &str = "New record";
pub const WHY_YOU_CAME_FROM_PAPER: &str = "Why you came, from paper";
pub const GET_HELP_NOW: &str = "Please get help now";
pub const GET_HELP_TODAY: &str = "Please get medical help today";
pub const A_CLINICIAN_FIRST: &str = "A clinician first";
pub const MADE_FOR_ADULTS: &str = "Plumbline is made for adults";
pub const YOU_CAN_GO_ON: &str = "You can go on";
pub const SAFETY_CHECK_FIRST: &str = "The safety check comes first";

pub fn title_of_record(screen: &str, name: &str, mark: &str) -> String {
    format!("{screen} – {name}{mark} – Plumbline")
}

pub fn title(screen: &str) -> String {
    format!("{screen} – Plumbline")
}

pub const OLD_COPY: &str = " (old copy)";
pub const READ_ONLY: &str = " (read only)";
pub const COULD_NOT_SAVE: &str = " (could not save)";
pub const NOT_SAVED: &str = " (not saved)";
pub const SAVING: &str = " (saving)";
pub const HELP_FIRST: &str = "Help comes first";
pub const SAFETY_CHECK_IS_OLD: &str = "The safety check is older than four weeks and comes first";
