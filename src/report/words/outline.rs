//! Headings and labels of the summary as text, Markdown and web page.

use super::{BLOOD_THINNERS, STILL_THERE};

pub const POSTURE_SUMMARY: &str = "Posture summary";

pub fn assessed_and_written(assessed: &str, written: &str) -> String {
    format!("Assessed on {assessed}, written on {written}.")
}

pub const SAFETY_ANSWERS: &str = "Safety answers";

pub fn no_plan(why: &str) -> String {
    format!("No plan: {why}")
}

pub const PRECAUTIONS_NONE_TICKED: &str = "Precautions: none ticked.";
pub const PRECAUTIONS: &str = "Precautions:";
pub const AN_HOUR_TO_FILL_IN: &str = "____ o’clock";

pub fn written_on_at(day: &str, at: &str) -> String {
    format!("Written on {day}, at {at}.")
}

pub const WHAT_WAS_REPORTED: &str = "What was reported";

pub fn sign_reported(name: &str, reported: &str, earlier: bool) -> String {
    let still = if earlier {
        format!(" {STILL_THERE} yes / no")
    } else {
        String::new()
    };
    format!("{name}. {reported}.{still} It began on: ____, at: ____")
}

pub fn thinners(known: &str, takes: bool) -> String {
    let ask = if takes { "" } else { " (yes / no)" };
    format!("{BLOOD_THINNERS}: {known}{ask}.")
}

pub fn also_reported(others: &str) -> String {
    format!("Also reported: {others}.")
}

pub const WHO: &str = "Who";
pub const NAME: &str = "Name";
pub const MEDICINES: &str = "Medicines";
pub const CONDITIONS: &str = "Conditions";
pub const WHO_AND_WHY_THEY_CAME: &str = "Who, and why they came";
pub const HOW: &str = "How";
pub const WHERE: &str = "Where";
pub const SINCE: &str = "Since";
pub const PAIN: &str = "Pain";
pub const HOPES_FOR: &str = "Hopes for";
pub const WORRIED_ABOUT: &str = "Worried about";
pub const WOULD_LIKE_TO_KNOW: &str = "Would like to know";
pub const IN_THEIR_OWN_WORDS: &str = "In their own words:";
pub const HARD_NOW: &str = "Hard now, 0 cannot to 10 as before:";
pub const WHAT_THE_ANSWERS_SHOW: &str = "What the answers show";
pub const PATTERN: &str = "Pattern";
pub const SHOWS: &str = "Shows";
pub const NUMBER: &str = "Number";
pub const CONFIDENCE: &str = "Confidence";

pub fn would_help_most(tests: &str) -> String {
    format!("Would help most: {tests}")
}

pub const TIGHT_AND_WEAK_MUSCLES: &str = "Tight and weak muscles";
pub const TIGHT: &str = "Tight";
pub const WEAK: &str = "Weak";
pub const WHERE_PATTERNS_DISAGREE: &str = "Where patterns disagree";
pub const MUSCLE: &str = "Muscle";
pub const BETWEEN: &str = "Between";
pub const DECIDED: &str = "Decided";
pub const SIDE: &str = "Side";
pub const IN_THE_PLAN: &str = "In the plan";
pub const DECIDED_BY: &str = "Decided by";
pub const WOULD_SETTLE_IT: &str = "Would settle it";
pub const LEFT_OUT_FOR_SAFETY: &str = "Left out for safety";
pub const NOT_POSSIBLE: &str = "Not possible";
pub const SKIPPED: &str = "Skipped";
pub const NOT_ANSWERED: &str = "Not answered";
pub const WITHOUT_AN_ANSWER: &str = "Without an answer";
pub const THE_PLAN_IN_SHORT: &str = "The plan in short";
pub const EXERCISE: &str = "Exercise";
pub const DOSE: &str = "Dose";
pub const TIME: &str = "Time";

pub fn what_changed_since(day: &str) -> String {
    format!("What changed since {day}")
}

pub const SINCE_THE_START_OF_THE_PLAN: &str = "Since the start of the plan";
pub const WEEK: &str = "Week";
pub const FROM: &str = "From";
pub const DONE: &str = "Done";
pub const PLANNED: &str = "Planned";
pub const EVERY_ANSWER_IN_FULL: &str = "Every answer in full";
pub const QUESTION: &str = "Question";
pub const ANSWER: &str = "Answer";

pub fn answers_of(region: &str) -> String {
    format!("Answers: {region}")
}

pub const TEST: &str = "Test";
pub const READING: &str = "Reading";
pub const REPEATS: &str = "Repeats";
pub const SPREAD: &str = "Spread";
pub const COUNTS: &str = "Counts";
pub const TRUST: &str = "Trust";
pub const USUAL: &str = "Usual";
pub const POINTS: &str = "Points";
pub const HOW_THE_NUMBERS_CAME_ABOUT: &str = "How the numbers came about";
pub const ANSWERED: &str = "answered";
pub const MEASURED: &str = "measured";
pub const AGREEING: &str = "agreeing";
pub const POSITION: &str = "position";
pub const MUSCLE_TESTS: &str = "muscle tests";
pub const BACKGROUND: &str = "background";
pub const CONFIDENCE_FROM: &str = "Confidence from";
pub const PARTS: &str = "Parts";
pub const LIMITS: &str = "Limits";
pub const TABLE: &str = "Table";
pub const MADE_WITH: &str = "Made with";
pub const PLUMBLINE: &str = "Plumbline";
pub const CONTENT: &str = "Content";
pub const BEGUN_WITH_CONTENT: &str = "Begun with content";
pub const RULES: &str = "Rules";
