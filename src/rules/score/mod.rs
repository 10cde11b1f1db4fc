//! From answers to findings (docs/rules/scoring.md).
//!
//! An answer becomes a severity (`severity`), weighted by how well it was taken (`quality`); the items of a pattern
//! stand in rows (`rows`), fall into three parts (`sums`), pass the gates (`gates`) and give a number with its confidence
//! (`confidence`). The pelvis is read as one axis (`pelvis`), a high hip gets a label for its cause (`hip`).

mod again;
mod confidence;
mod gates;
mod help;
mod hip;
mod pelvis;
mod quality;
mod rows;
mod sums;
mod table;

pub(in crate::rules) use again::{Board, Outlook};

use std::collections::BTreeSet;

use super::limits::at_least;
use super::safety::is_under_18;
use super::{Band, Facet, Facets, Finding, Findings, Gate, Parts, Pelvis, Row, tags};
use crate::content::{Bands, Library, Pattern, Scoring, TagId};
use crate::record::{Assessment, Side};
use rows::Evidence;
use sums::Sums;

/// Works out the finding of every pattern.
pub fn findings(library: &Library, assessment: &Assessment) -> Findings {
    let tags = tags(library, assessment);
    if is_under_18(library, assessment) {
        return without_numbers(library, assessment, &tags);
    }
    let mut evidence = Vec::new();
    let mut findings = Vec::new();
    for pattern in &library.patterns {
        let rows = rows::evidence(library, assessment, &tags, pattern);
        findings.push(finding(library, assessment, &tags, pattern, &rows));
        evidence.push(rows);
    }
    let axis_x = pelvis::axis_x(library, &findings);
    let pelvis = pelvis::pelvis(library, &mut findings, &evidence, axis_x);
    // The one pattern with sides is the high hip; `content/check/patterns.rs` refuses a second one.
    let hip = findings
        .iter()
        .zip(&library.patterns)
        .find_map(|(finding, pattern)| pattern.signed.then_some(finding));
    let hip_cause = hip.and_then(|finding| hip::cause(library, assessment, &tags, finding));
    let hip_clinician_note = hip::clinician_note(library, assessment, &tags, hip_cause);
    Findings {
        patterns: findings,
        axis_x,
        pelvis,
        hip_cause,
        hip_clinician_note,
    }
}

/// The finding of one pattern, before the pelvis axis has its say.
fn finding(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    pattern: &Pattern,
    evidence: &[Evidence],
) -> Finding {
    let Verdict {
        sums,
        parts,
        gates,
        total,
        band,
        is_capped,
    } = verdict(&library.scoring, pattern, evidence);
    let scoring = &library.scoring;
    let score = total.map(f64::abs);
    let confidence = score.map(|_| confidence::confidence(scoring, pattern, evidence, &parts));
    let names = !gates.contains(&Gate::NoPositionSign);
    let side = total
        .filter(|_| pattern.signed && names)
        .and_then(|total| side(scoring, total, parts.agreement, evidence));
    Finding {
        pattern: pattern.id.clone(),
        score,
        band,
        capped: is_capped,
        unnamed: !names && score.is_some_and(|score| at_least(score, scoring.bands.mild)),
        confidence,
        confidence_label: confidence.map(|confidence| confidence::label(scoring, confidence)),
        side,
        gates,
        facets: sums.facets(),
        parts,
        rows: rows_with_points(evidence, score.map(|_| &sums)),
        would_help: help::would_help(assessment, evidence, &sums),
        hidden: help::hidden(evidence),
        rough: help::rough(evidence),
        lower_because: confidence::lower_because(scoring, pattern, evidence, &sums, &parts),
        table_match: table::table_match(library, assessment, tags, pattern),
        active: names && score.is_some_and(|score| at_least(score, scoring.bands.mild)),
        suppressed: false,
    }
}

/// The number of a pattern, its band, and what they come from.
struct Verdict {
    sums: Sums,
    parts: Parts,
    gates: Vec<Gate>,
    /// -100 to 100, negative only for a signed pattern; none where a gate takes the number.
    total: Option<f64>,
    band: Option<Band>,
    is_capped: bool,
}

fn verdict(scoring: &Scoring, pattern: &Pattern, evidence: &[Evidence]) -> Verdict {
    let sums = Sums::of(scoring, evidence);
    let parts = confidence::parts(scoring, pattern, evidence, &sums);
    let gates = gates::gates(scoring, pattern, evidence, &sums, &parts);
    let total = sums.total().filter(|_| !gates.iter().any(|gate| takes_number(*gate)));
    let shows_nothing = gates.contains(&Gate::NoPositionSign);
    let plain_band = total.map(|total| {
        if shows_nothing {
            Band::None
        } else {
            band(&scoring.bands, total.abs())
        }
    });
    let is_capped = gates.iter().any(|gate| caps_band(*gate)) && plain_band > Some(Band::Mild);
    Verdict {
        sums,
        parts,
        gates,
        total,
        band: if is_capped { Some(Band::Mild) } else { plain_band },
        is_capped,
    }
}

/// Under 18 the adult limits say nothing: no number anywhere (rule Z21).
fn without_numbers(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>) -> Findings {
    let finding = |pattern: &Pattern| {
        let evidence = rows::evidence(library, assessment, tags, pattern);
        let scoring = &library.scoring;
        let sums = Sums::of(scoring, &evidence);
        let parts = confidence::parts(scoring, pattern, &evidence, &sums);
        let mut gates = gates::gates(scoring, pattern, &evidence, &sums, &parts);
        // It names nothing where there is no number.
        gates.retain(|gate| *gate != Gate::NoPositionSign);
        gates.insert(0, Gate::Under18);
        let mut rows = rows_with_points(&evidence, None);
        for row in &mut rows {
            row.severity = None;
        }
        Finding {
            pattern: pattern.id.clone(),
            score: None,
            band: None,
            capped: false,
            unnamed: false,
            confidence: None,
            confidence_label: None,
            side: None,
            gates,
            facets: Facets::default(),
            parts: Parts::default(),
            rows,
            would_help: Vec::new(),
            hidden: help::hidden(&evidence),
            rough: Vec::new(),
            lower_because: Vec::new(),
            table_match: table::untested(pattern),
            active: false,
            suppressed: false,
        }
    };
    Findings {
        patterns: library.patterns.iter().map(finding).collect(),
        axis_x: None,
        pelvis: Pelvis::Unknown,
        hip_cause: None,
        hip_clinician_note: None,
    }
}

/// The word for a score, by the unrounded number (rule N14).
fn band(bands: &Bands, score: f64) -> Band {
    if at_least(score, bands.marked) {
        Band::Marked
    } else if at_least(score, bands.moderate) {
        Band::Moderate
    } else if at_least(score, bands.mild) {
        Band::Mild
    } else {
        Band::None
    }
}

fn takes_number(gate: Gate) -> bool {
    matches!(
        gate,
        Gate::Under18 | Gate::NoPosition | Gate::TooFewItems | Gate::LowCoverage
    )
}

fn caps_band(gate: Gate) -> bool {
    matches!(gate, Gate::WeakPosition | Gate::NoMeasuredPosition)
}

/// The side of a signed pattern, if the findings are clear enough to name one (rule N19).
fn side(scoring: &Scoring, total: f64, agreement: f64, evidence: &[Evidence]) -> Option<Side> {
    let side = if total < 0.0 { Side::Left } else { Side::Right };
    let is_measured_there = evidence
        .iter()
        .any(|row| row.counts() && row.item.measures_position && row.facet == Facet::Position && row.leans(side));
    let is_clear =
        at_least(total.abs(), scoring.bands.mild) && at_least(agreement, scoring.names_a_side) && is_measured_there;
    is_clear.then_some(side)
}

/// The rows with the points each item gave; without a score there are none (rule N13).
fn rows_with_points(evidence: &[Evidence], sums: Option<&Sums>) -> Vec<Row> {
    let row = |evidence: &Evidence| {
        let counted = sums.filter(|_| evidence.counts());
        let max_points = counted.and_then(|sums| sums.max_points(evidence));
        Row {
            item: evidence.item.id.clone(),
            class: evidence.score.class,
            state: evidence.state,
            weight: evidence.score.weight,
            quality: evidence.quality,
            severity: evidence.severity,
            points: max_points
                .zip(evidence.severity)
                .map(|(most, severity)| most * severity),
            max_points,
        }
    };
    evidence.iter().map(row).collect()
}
