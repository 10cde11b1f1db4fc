//! One finding: what it says, how sure it is, and what it came from.

use crate::report::FindingLine;

pub fn came_from_named(finding: &str) -> String {
    format!("What it came from: “{finding}”")
}

pub const WHAT_IT_CAME_FROM: &str = "What it came from";
pub const CONFIDENCE: &str = "confidence ";

/// What a screen reader hears of the scale: `Forward head: a mild sign; 30 of 100`.
pub fn on_the_scale(line: &FindingLine, says: &str, axis: bool) -> String {
    let name = &line.name;
    match (line.number.as_str(), axis) {
        ("", _) => format!("{name}: {says}; no number"),
        (number, true) => {
            format!("{name}: {says}; {number} on a scale from −100, tipped backward, to 100, tipped forward")
        }
        (number, false) => format!("{name}: {says}; {number} of 100"),
    }
}

pub const MOST_FROM: &str = "Most from";

pub fn most_from_of(pattern: &str) -> String {
    format!("{pattern}, most from")
}
