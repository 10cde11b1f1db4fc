//! Findings: bands, confidence, gates, the pelvis axis and the high hip (rules N13, N14, N16, N18, N19, N20, T8, T9).

use super::{count, list, side_name};
use crate::content::Pattern;
use crate::record::Side;
use crate::rules::{
    Band, ConfidenceLabel, Facet, Finding, Findings, Gate, HipCause, HipClinicianNote, LowerBecause, Pelvis, RowState,
    TableMatch,
};

/// A band as it stands in a sentence: `a mild sign`; `within the usual spread`.
pub fn band(band: Band) -> &'static str {
    match band {
        Band::None => "within the usual spread",
        Band::Mild => "a mild sign",
        Band::Moderate => "a moderate sign",
        Band::Marked => "a marked sign",
    }
}

/// Whether the size of a finding is left open: nothing measured it, or too little was answered (rules N4, T9).
/// Then no number is shown, and the mark is an open range.
pub fn is_open(finding: &Finding) -> bool {
    finding.capped || is_unsure(finding)
}

/// Whether the confidence is low, so that no word above "some sign of" is used and no points are shown (rule N4).
pub fn is_unsure(finding: &Finding) -> bool {
    finding.confidence_label == Some(ConfidenceLabel::Low)
}

/// The degree of a finding in a few words, without a reason: `a moderate sign`, `some sign`; nothing without a band.
pub fn sign(finding: &Finding) -> Option<&'static str> {
    match finding.band? {
        Band::None => Some(band(Band::None)),
        Band::Mild | Band::Moderate | Band::Marked if is_unsure(finding) => Some("some sign"),
        Band::Mild | Band::Moderate | Band::Marked if finding.capped => Some("at least a mild sign"),
        shown @ (Band::Mild | Band::Moderate | Band::Marked) => Some(band(shown)),
    }
}

/// What a finding shows, in a few words; says why where there is no number, and why a size is left open.
pub fn finding(finding: &Finding) -> String {
    match (sign(finding), why_open(finding)) {
        (Some(sign), "") => sign.to_owned(),
        (Some(sign), why) => format!("{sign}; {why}"),
        (None, _) => no_number(finding),
    }
}

/// Why the size of a finding is left open; empty where it is not. Where the position was measured and shows little,
/// saying "not measured" would be untrue.
pub(super) fn why_open(finding: &Finding) -> &'static str {
    if finding.band == Some(Band::None) || !is_open(finding) {
        ""
    } else if is_unsure(finding) {
        "too little is known yet to say more"
    } else if finding.gates.contains(&Gate::NoMeasuredPosition) || !finding.gates.contains(&Gate::WeakPosition) {
        "not measured, so not called more"
    } else {
        "how you stand shows little of it, so not called more"
    }
}

/// A whole sentence for a finding, as rule T8 words it; the side of a high hip is named where it may be.
pub fn finding_sentence(pattern: &Pattern, finding: &Finding) -> String {
    let name = match finding.side {
        Some(side) => format!("{} on the {}", pattern.sentence, side_name(side)),
        None => pattern.sentence.clone(),
    };
    match (sign(finding), finding.band, why_open(finding)) {
        (Some(sign), Some(Band::None), _) => format!("{}: {sign}.", pattern.name),
        (Some(sign), _, "") => format!("Your answers show {sign} of {name}."),
        (Some(sign), _, why) => format!("Your answers show {sign} of {name}: {why}."),
        (None, ..) => format!("{}: {}.", pattern.name, no_number(finding)),
    }
}

/// On paper: for whom a test is that tells nothing where a pattern does not show (rule Q7).
pub fn only_where_shown(pattern: &Pattern) -> String {
    format!("Only if the tests before show {}.", pattern.sentence)
}

/// Said of a pattern whose muscles tested short or weak while how one stands shows no sign of it (rule N1).
pub fn usual_but_for_muscles(muscles: &[String]) -> String {
    format!(
        "How you stand is within the usual spread; these muscles tested short or weak: {}.",
        list(muscles)
    )
}

/// Why there is no number, in words that may follow a name and a colon.
pub fn no_number(finding: &Finding) -> String {
    let tested = finding.facets.muscle.is_some();
    if finding.gates.contains(&Gate::Under18) {
        "no number under 18".to_owned()
    } else if finding.gates.contains(&Gate::NoPosition) && tested {
        if finding.table_match.tested > 0 && finding.table_match.agree * 2 > finding.table_match.tested {
            "no number: your muscle tests fit the list for this pattern; how you stand was not looked at".to_owned()
        } else {
            "no number: muscle findings only; how you stand was not looked at".to_owned()
        }
    } else if finding.rows.iter().any(|row| row.state == RowState::Answered) {
        "not enough answers to say".to_owned()
    } else {
        "not looked at".to_owned()
    }
}

/// The score as it is shown: rounded down (rule N14); none where its size is left open (rules N4, T9) or how one stands
/// shows no sign of what the score would name (rule N1).
pub fn shown_score(finding: &Finding) -> Option<u32> {
    finding
        .score
        .filter(|_| !is_open(finding) && !finding.unnamed)
        .map(rounded_down)
}

/// A number of 0 to 100 as it is shown; one that counts as reaching a limit (rule N14) shows it.
pub fn rounded_down(number: f64) -> u32 {
    let whole = (number + 1e-9).floor().clamp(0.0, 100.0);
    (0..=100).rev().find(|&shown| f64::from(shown) <= whole).unwrap_or(0)
}

/// A confidence label.
pub fn confidence(label: ConfidenceLabel) -> &'static str {
    match label {
        ConfidenceLabel::Low => "low",
        ConfidenceLabel::Fair => "fair",
        ConfidenceLabel::Good => "good",
    }
}

/// What keeps a confidence from being higher, or a pattern from having a number; empty when nothing is named.
pub fn lower_because(finding: &Finding) -> String {
    let reasons: Vec<&str> = finding.lower_because.iter().map(|why| lower(*why)).collect();
    let reasons = reasons.join("; ");
    match (reasons.is_empty(), finding.confidence_label) {
        (true, _) => String::new(),
        (false, Some(_)) => format!("Confidence is lower because: {reasons}."),
        (false, None) => format!("There is no result because: {reasons}."),
    }
}

fn lower(why: LowerBecause) -> &'static str {
    match why {
        LowerBecause::NoPhoto => "no photo measurement",
        LowerBecause::NotMeasured => "how you stand was not measured",
        LowerBecause::FewTests => "few measurements and muscle tests",
        LowerBecause::NoMuscleTests => "no muscle tests",
        LowerBecause::HiddenBySafety => "tests left out for your safety",
        LowerBecause::NotAnswered => "questions and tests that are not asked or not answered yet",
        LowerBecause::SidesDisagree => "the findings do not all point to the same side",
        LowerBecause::Disagree => "muscle tests and position disagree, which is common",
        LowerBecause::NothingBesidePosition => "no muscle tests to compare with",
        LowerBecause::NothingBesideTests => "nothing about how you stand to compare with",
    }
}

/// The pelvis, front to back, in a few words (rule N18).
pub fn pelvis(findings: &Findings, forward: Option<&Finding>, backward: Option<&Finding>) -> String {
    let tipped = |direction: &str, of: Option<&Finding>| match of {
        Some(of) => format!("tipped {direction}, {}", finding(of)),
        None => format!("tipped {direction}"),
    };
    match findings.pelvis {
        Pelvis::Forward => tipped("forward", forward),
        Pelvis::Backward => tipped("backward", backward),
        Pelvis::Mixed => "mixed: not clearly forward or backward".to_owned(),
        Pelvis::Usual => "within the usual spread".to_owned(),
        Pelvis::Unknown => match (forward, backward) {
            (Some(one), Some(other)) if one.score.is_none() && other.score.is_none() => no_number(one),
            _ => "not enough answers to tell".to_owned(),
        },
    }
}

/// Which side is higher, or that none may be named (rule N19); nothing within the usual spread.
pub fn high_side(finding: &Finding) -> String {
    match (finding.side, finding.band) {
        (Some(Side::Left), _) => "left hip higher".to_owned(),
        (Some(Side::Right), _) => "right hip higher".to_owned(),
        (None, Some(Band::Mild | Band::Moderate | Band::Marked)) => "some asymmetry, no clear side".to_owned(),
        (None, _) => String::new(),
    }
}

/// What a high hip may come from: a label, never a certainty (rule N20).
pub fn hip_cause(cause: HipCause) -> &'static str {
    match cause {
        HipCause::CurveSuspected => "The trunk turns on bending forward: the spine may curve.",
        HipCause::BoneSuspected => "The answers would fit a difference in leg length.",
        HipCause::Functional => "The answers would fit a muscle-type pattern.",
        HipCause::NotClear => "The cause is not clear from home tests.",
    }
}

/// What a clinician should look at first; stands above the result (rule Z22).
pub fn hip_clinician_note(note: HipClinicianNote) -> &'static str {
    match note {
        HipClinicianNote::AskToMeasure => "Ask a clinician to measure the legs: 10 mm or more was read twice.",
        HipClinicianNote::Curve => "Ask a clinician to look at the spine before relying on this result: it may curve.",
        HipClinicianNote::SeeFirst => {
            "See a clinician before relying on this result or the plan: a difference of 20 mm or more was read."
        }
    }
}

/// How the muscle tests fit a table, a muscle on one side at a time (rule N6): `4 of 14 muscle sides on the list for this pattern tested, 2
/// agree`.
pub fn table_match(fit: TableMatch) -> String {
    let TableMatch {
        places, tested, agree, ..
    } = fit;
    match tested {
        0 => format!(
            "None of the {} on the list for this pattern tested",
            count(places, "muscle side")
        ),
        _ => format!(
            "{tested} of {} on the list for this pattern tested, {agree} {}",
            count(places, "muscle side"),
            if agree == 1 { "agrees" } else { "agree" }
        ),
    }
}

/// A part of a score, as the person reads it (rule N12).
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Position => "how you stand",
        Facet::Muscle => "what is short or tires early",
        Facet::Background => "symptoms and habits",
    }
}

/// What a gate does, as a sentence (rules N13, N15).
pub fn gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Under18 => "Under 18: the limits are for adults, so there is no number.",
        Gate::NoPosition => "How you stand was not looked at, so there is no number.",
        Gate::TooFewItems => "Fewer than three answers count, so there is no number.",
        Gate::LowCoverage => "Less than a quarter of this part was answered, so there is no number.",
        Gate::BackgroundIgnored => "Symptoms and habits alone do not count.",
        Gate::WeakPosition => "How you stand shows little of it, so it is called mild at most.",
        Gate::NoMeasuredPosition => "No position was measured by photo, tape or book, so it is called mild at most.",
        Gate::NoPositionSign => {
            "How you stand is within the usual spread, so no pattern is named, whatever the muscle tests say."
        }
    }
}
