//! The pages on which something comes before tests and plan.

pub use crate::app::words::printing::PRINT_SUMMARY as PRINT_THE_SUMMARY;
pub use crate::app::words::printing::PRINT_THE_SHEET;
pub use crate::app::words::screens::SAFETY_CHECK;
pub use crate::app::words::screens::THE_PLAN;

pub mod cleared;

use crate::rules::SignAnswer;

pub const SEE_THE_SHEET: &str = "See the sheet";
pub const SUMMARY: &str = "Summary";
pub const GO_ON: &str = "Go on";
pub const CAN_BE_A_SIGN: &str = "What you ticked can be a sign of something that a doctor should look at without \
    delay. It may turn out to be harmless; that is for a doctor to find out.";
pub const ALSO_FOR_A_DOCTOR: &str = "Also for a doctor";
pub const TAKE_IT_WITH_YOU: &str = "Take it with you";
pub const SHEET_SAYS_WHAT_YOU_TICKED: &str =
    "The printed sheet says what you ticked, and since when. Do not wait for it.";
pub const EMERGENCY_NUMBERS: &str = "Emergency numbers";
pub const DIAL_THE_NUMBER: &str = "Dial the number you would dial for an ambulance where you are.";
pub const SEE_A_DOCTOR_TODAY: &str = "What you ticked should be looked at by a doctor today: your own doctor, an \
    out-of-hours service or a walk-in clinic. It may turn out to be harmless; that is for a doctor to find out.";
pub const ALSO_FOR_A_CLINICIAN: &str = "Also for a clinician";
pub const IF_IT_GETS_WORSE: &str = "If it gets worse";
pub const IF_IT_GETS_WORSE_CALL: &str =
    "Do not wait for the appointment: call the number you would dial for an ambulance where you are.";
pub const CHANGE_THIS_ANSWER: &str = "Change this answer";
pub const HAS_A_DOCTOR_CHECKED_THIS: &str = "Has a doctor checked this?";
pub const CLINICIAN_FIRST: &str =
    "A doctor or physiotherapist should look at this before muscle tests and exercises. The rest stays open.";
pub const WHAT_LED_HERE: &str = "What led here";
pub const CHANGE_AN_ANSWER: &str = "Change an answer";
pub const ALREADY_CHECKED: &str = "Already checked?";
pub const OPEN_NOW: &str = "Open now";

pub fn items_and_minutes(items: usize, minutes: &str) -> String {
    format!("{items} items, {minutes}:")
}

pub const WAITING: &str = "Waiting";
pub const TESTS_OF_MUSCLES: &str = "tests of muscle length and strength";
pub const QUESTIONS: &str = "questions about pain and habits";
pub const A_LOOK_IN_THE_MIRROR: &str = "a look in the mirror";
pub const PHOTOS: &str = "photos";
pub const MEASURING: &str = "measuring at a wall or with a tape";
pub const STILL_GROWING: &str = "Bodies that still grow stand and move differently, and the limits used here come from \
    adults. So under 18 there are no scores and no plan.";

pub fn age_given_is(age: u32) -> String {
    format!("The age given is {age}.")
}

pub const ASK_WHO_TREATS_YOUNG_PEOPLE: &str = "If something hurts, or you wonder how you stand, a doctor or a \
    physiotherapist who treats young people is the right one to ask. Show this to a parent or someone you trust.";
pub const CHANGE_THE_AGE: &str = "Change the age";
pub const WHAT_YOU_CAN_STILL_DO: &str = "What you can still do";
pub const SUMMARY_CAN_BE_PRINTED: &str =
    "The summary can be printed: it holds what was said under “About you” and in the safety check.";
pub const DOCTOR_HAS_CHECKED: &str =
    "As you say, a doctor has checked what you ticked. The tests and the plan are open.";
pub const THE_DAY_IT_WAS_CHECKED: &str = "The day it was checked";
pub const NOTHING_STANDS_IN_THE_WAY: &str = "Nothing in the safety check stands in the way.";
pub const STILL_GOOD_TO_KNOW: &str = "Still good to know";
pub const STAYS_IN_THE_SUMMARY: &str = "What you ticked stays in the summary. Stop a test or an exercise that brings \
    the sign back, and have it looked at again.";

/// What is left of a safety check that is not finished.
pub fn lists_left(open: usize) -> &'static str {
    match open {
        0 => "Every list has an answer: finish the check, then everything else opens.",
        1 => "One of its lists has no answer yet; then everything else opens.",
        _ => "Some of its lists have no answer yet; then everything else opens.",
    }
}

pub const OPEN_THE_SAFETY_CHECK: &str = "Open the safety check";
pub const LEAVE: &str = "Leave";
pub const LEAVE_THIS_RECORD: &str = "Leave this record";

/// What stands over the words of a sign.
pub fn how_it_was_said(answer: SignAnswer, follows_from: Option<&str>) -> String {
    match (answer, follows_from) {
        (SignAnswer::Follows, Some(from)) => format!("This follows from {from}"),
        (SignAnswer::Follows, None) => "This follows from what you ticked".to_owned(),
        (SignAnswer::NotSure, _) => "You were not sure about".to_owned(),
        (SignAnswer::Yes, _) => "You ticked".to_owned(),
    }
}
