//! The limits of scoring: shares that make 100, and limits that rise (rules N1 to N6).

use super::names::Index;
use super::{About, high_hip};
use crate::content::read::Elements;
use crate::content::{Problem, Scoring};

/// How far sums of decimals may be off.
const ROOM: f64 = 1e-9;

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let Some(placed) = &elements.scoring else { return };
    let scoring = &placed.value;
    let about = &mut About::new(placed, problems);
    about.sources(index, &scoring.sources);
    check_shares(scoring, about);
    check_confidence(scoring, about);
    let gates = &scoring.gates;
    rising(
        about,
        "bands",
        &[
            0.0,
            scoring.bands.mild,
            scoring.bands.moderate,
            scoring.bands.marked,
            100.0,
        ],
        "let mild, moderate and marked rise between 0 and 100",
    );
    rising(
        about,
        "muscles",
        &[0.0, scoring.muscles.normal, scoring.muscles.positive, 1.0],
        "let \"normal\" and \"positive\" rise between 0 and 1",
    );
    rising(
        about,
        "gates",
        &[0.0, gates.no_position_sign, gates.weak_position, 1.0],
        "let \"no_position_sign\" and \"weak_position\" rise between 0 and 1",
    );
    for (name, share) in [
        ("gates.least_coverage", gates.least_coverage),
        ("gates.usual_position", gates.usual_position),
        ("names_a_side", scoring.names_a_side),
    ] {
        about.expect(
            share > 0.0 && share < 1.0,
            name,
            &format!("{share} is not between 0 and 1"),
            "use a share, such as 0.25",
        );
    }
    for (name, count) in [
        ("gates.fewest_items", gates.fewest_items),
        ("gates.usual_items", gates.usual_items),
    ] {
        about.expect(
            count > 0,
            name,
            "none would be enough",
            "use the fewest items that are an answer",
        );
    }
    about.expect(
        scoring.clear_difference > 0.0,
        "clear_difference",
        &format!("{} is not above 0", scoring.clear_difference),
        "use a size above 0",
    );
    high_hip::check(&scoring.high_hip, &elements.items, index, about);
}

fn check_shares(scoring: &Scoring, about: &mut About<'_, Scoring>) {
    let shares = &scoring.shares;
    let parts = [
        ("shares.position", shares.position),
        ("shares.muscle", shares.muscle),
        ("shares.background", shares.background),
    ];
    let whole: f64 = parts.iter().map(|(_, part)| part.share).sum();
    about.expect(
        (whole - 100.0).abs() < ROOM && parts.iter().all(|(_, part)| part.share > 0.0),
        "shares",
        &format!("the shares together are {whole}"),
        "let three shares above 0 add up to 100",
    );
    for (name, part) in parts {
        about.expect(
            part.in_full_from.is_none_or(|from| from > 0.0 && from <= 1.0),
            &format!("{name}.in_full_from"),
            "this is no coverage",
            "use a share above 0 and up to 1, or take it out: then the part always speaks in full",
        );
    }
}

fn check_confidence(scoring: &Scoring, about: &mut About<'_, Scoring>) {
    let confidence = &scoring.confidence;
    let whole = confidence.coverage + confidence.objective + confidence.agreement;
    about.expect(
        (whole - 1.0).abs() < ROOM,
        "confidence",
        &format!("coverage, objective and agreement together are {whole}"),
        "let them add up to 1",
    );
    about.expect(
        (0.0..=1.0).contains(&confidence.nothing_to_compare),
        "confidence.nothing_to_compare",
        "an agreement is from 0 to 1",
        "use 0.5 for neither",
    );
    rising(
        about,
        "confidence",
        &[0.0, confidence.fair, confidence.good, 100.0],
        "let \"fair\" and \"good\" rise between 0 and 100",
    );
    rising(
        about,
        "confidence",
        &[0.0, confidence.unmeasured_cap, confidence.few_objective_cap, 100.0],
        "let \"unmeasured_cap\" and \"few_objective_cap\" rise between 0 and 100",
    );
}

fn rising(about: &mut About<'_, Scoring>, inside: &str, limits: &[f64], hint: &str) {
    let rises = limits.is_sorted_by(|low, high| low < high);
    about.expect(rises, inside, "these limits do not rise", hint);
}
