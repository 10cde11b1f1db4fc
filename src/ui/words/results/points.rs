//! Where the points of a finding come from.

use crate::record::Side;
use crate::report::words;
use crate::rules::Finding;

pub fn points(points: f64, of: f64) -> String {
    format!("{points:.0} of {of:.0} points")
}

pub fn up_to_points(facet: &str, points: f64) -> String {
    format!("{facet} (up to {points} points)")
}

/// The points of a pattern together, or why none are shown.
pub fn total(finding: &Finding) -> String {
    match words::shown_score(finding) {
        Some(score) => {
            format!(
                "{score} of 100 points. A skipped answer changes no other answer’s points; it lowers the confidence."
            )
        }
        None if words::is_unsure(finding) => {
            "No points are shown: too little was answered for them to say anything.".to_owned()
        }
        None if finding.score.is_some() => {
            "No total is shown: without a measured position it would say more than is known.".to_owned()
        }
        None => format!("{}.", words::capitalised(&words::finding(finding))),
    }
}

pub const ANOTHER_TEST_COUNTS: &str = "another test counts";

/// `3.2 of 8.0`, `3.2 right of 8.0`.
pub fn points_of_row(points: f64, side: Option<Side>, most: f64) -> String {
    match side {
        None => format!("{points:.1} of {most:.1}"),
        Some(Side::Right) => format!("{points:.1} right of {most:.1}"),
        Some(Side::Left) => format!("{points:.1} left of {most:.1}"),
    }
}

pub const NOT_ANSWERED: &str = "Not answered";
pub const SKIPPED: &str = "Skipped";
pub const STOPPED_IT_HURT: &str = "Stopped, it hurt";
pub const NOT_POSSIBLE: &str = "Not possible";
pub const NOT_PART_OF_THIS_WAY: &str = "Not part of this way";
pub const LEFT_OUT_FOR_YOUR_SAFETY: &str = "Left out for your safety";
