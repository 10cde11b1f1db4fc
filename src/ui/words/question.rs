//! The page of a question or test.

pub use crate::app::words::printing::PHOTO_GUIDE as GUIDE_FOR_TAKING_THE_PHOTOS;
use crate::content::{Helper, Item, Stage};
use crate::record::NoReading;
use crate::report::words;

pub const BACK_TO_THE_REVIEW: &str = "Back to the review";
pub const BACK_TO_THE_RESULTS: &str = "Back to the results";
pub const BACK_TO_THE_PLAN: &str = "Back to the plan";
pub const NEXT: &str = "Next";
pub const NO_QUESTION_IS_LEFT: &str = "No question is left";
pub const NO_ITEM_FITS: &str =
    "With what you said about your safety, your time and what is at hand, no question or test fits.";
pub const CHANGE_HOW_TO_DO_IT: &str = "Change how to do it";
pub const IF_IT_HURTS: &str = "If it hurts, choose “It hurt, I stopped”.";

pub fn where_the_numbers_came_from(what: &str) -> String {
    format!("Where the numbers came from: {what}.")
}

pub const CLEAR_THIS_ANSWER: &str = "Clear this answer";
pub const WHAT_THIS_ANSWER_DID: &str = "What this answer did";

pub fn you_need(things: &str) -> String {
    format!("You need: {things}.")
}

pub const ABOUT_THIS_QUESTION: &str = "About this question";
pub const ABOUT_THIS_TEST: &str = "About this test";
pub const WHAT_CAN_MISLEAD: &str = "What can mislead";
pub const STANDS_HERE_ONCE_ANSWERED: &str = "What is usual, and how good this is, stands here once you have answered.";
pub const HOW_GOOD_STANDS_HERE: &str = "How good this is stands here once you have answered.";
pub const WHAT_THIS_TELLS: &str = "What this tells";
pub const HOW_GOOD_IS_THIS_TEST: &str = "How good is this test?";

pub fn readings_must_differ_by(error: &str) -> String {
    format!("Two readings on different days must differ by more than {error} to mean anything.")
}

pub const NO_STUDY_STANDS_BEHIND_IT: &str = "No study stands behind it: chosen for this program.";

/// Why an item has no reading, and what follows.
pub fn no_answer_said(state: NoReading) -> &'static str {
    match state {
        NoReading::Skipped => "Skipped. This neither adds nor takes away; the result is a little less sure.",
        NoReading::StoppedPain => "Stopped because it hurt. This is not counted as tight or weak.",
        NoReading::NotPossible => "Noted as not possible. This is not counted.",
    }
}

/// Region, number, kind of test, time and help, as one line.
pub fn place_words(region: Option<&str>, number: Option<(usize, usize)>, (item, minutes): (&Item, f64)) -> String {
    let mut parts: Vec<String> = region.map(str::to_owned).into_iter().collect();
    if let Some((number, of)) = number {
        parts.push(format!("{number} of {of}"));
    }
    let kind = match item.stage {
        Stage::Questions => None,
        Stage::Mirror => Some("in the mirror"),
        Stage::Photo => Some("photo"),
        Stage::Wall => Some("wall test"),
        Stage::Standing => Some("standing test"),
        Stage::Sitting => Some("sitting test"),
        Stage::Lying => Some("lying test"),
        Stage::FloorStrength => Some("strength, lying down"),
        Stage::StandingStrength => Some("strength, standing or sitting"),
    };
    parts.extend(kind.map(str::to_owned));
    if item.stage != Stage::Questions {
        parts.push(words::minutes_long(minutes));
        parts.push(
            match item.helper {
                Helper::No => "no helper needed",
                Helper::Better => "better with a helper",
                Helper::Needed => "with a helper",
            }
            .to_owned(),
        );
    }
    parts.join("  ·  ")
}
