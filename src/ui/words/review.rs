//! The page of all answers.

pub use crate::app::words::screens::HOW_TO_DO_IT;

pub const YOUR_ANSWERS: &str = "Your answers";
pub const NOTHING_IS_ASKED_YET: &str = "Nothing is asked yet. Choose how to do the assessment first.";
pub const EVERYTHING_IS_ANSWERED: &str = "Everything is answered";
pub const YOU_HAVE_BEEN_THROUGH_EVERYTHING: &str = "You have been through everything";
pub const NOT_ANSWERED: &str = "not answered";
pub const STOPPED_IT_HURT: &str = "stopped, it hurt";
pub const PRESS_A_LINE: &str = "Press a line to change an answer. Results and plan follow at once.";

/// `About 12 minutes more.`, and what else one can do.
pub fn minutes_more(minutes: &str) -> String {
    format!("{minutes} more. You can also see the results now and go on later.")
}

pub const GO_ON_ANSWERING: &str = "Go on answering";
pub const NOT_PART_OF_THIS_WAY: &str = "Not part of this way";
pub const EACH_MAKES_IT_SURER: &str = "Each one makes the result a little surer. Press one to add it and do it now.";

pub fn minutes(minutes: &str) -> String {
    format!("{minutes} min")
}

pub fn add_named(item: &str, minutes: &str) -> String {
    format!("Add {item}, {minutes}")
}

pub fn add_all(minutes: &str) -> String {
    format!("Add all ({minutes})")
}

pub const LEFT_OUT_FOR_YOUR_SAFETY: &str = "Left out for your safety";
pub const NOT_ASKED_FOR_SAFETY: &str =
    "Because of the safety check these are not asked. An answer given earlier is kept and does not count.";
pub const NOT_POSSIBLE_TODAY: &str = "Not possible today";

/// How many were answered, left out and are open, and what that does.
pub fn how_far(read: usize, all: usize, left_out: usize, open: usize) -> String {
    let mut parts = vec![format!("{read} of {all} answered")];
    if left_out > 0 {
        parts.push(format!("{left_out} left out by you"));
    }
    if open > 0 {
        parts.push(format!("{open} not answered yet"));
    }
    format!(
        "{}. Skipped questions neither add nor take away; they only make the result less sure. The numbers are those of \
         the session.",
        parts.join(", ")
    )
}

/// `6 of 27 answered, 21 left out`.
pub fn counted(read: usize, all: usize, left_out: usize) -> String {
    match left_out {
        0 => format!("{read} of {all} answered"),
        _ => format!("{read} of {all} answered, {left_out} left out"),
    }
}

pub const NEEDS_A_HELPER: &str = "Needs a helper";
pub const NEEDS_THE_FLOOR: &str = "Needs the floor";
pub const NEEDS_A_PHONE: &str = "Needs a phone";
pub const NEEDS_A_TAPE_MEASURE: &str = "Needs a tape measure";
pub const NEEDS_A_FIRM_BED: &str = "Needs a firm bed or table";

pub fn questions_left(questions: usize) -> String {
    match questions {
        1 => "1 question left".to_owned(),
        questions => format!("{questions} questions left"),
    }
}

pub fn show_more(items: usize) -> String {
    match items {
        1 => "Show 1 item".to_owned(),
        items => format!("Show {items} items"),
    }
}

pub fn show_more_named(items: usize) -> String {
    match items {
        1 => "Show 1 item that can be added".to_owned(),
        items => format!("Show {items} items that can be added"),
    }
}
