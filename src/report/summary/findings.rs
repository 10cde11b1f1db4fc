//! A line for each pattern, the pelvis as one axis; and how each number came about.

use serde::Serialize;

use super::{FindingLine, Mark, ScoreDetail};
use crate::content::{AxisEnd, ItemId, Library, MuscleId, Origin, Pattern, PatternId};
use crate::record::Side;
use crate::report::words::{self, Formats};
use crate::rules::{Band, ConfidenceLabel, Facet, Finding, Findings, Gate, HipCause, Imbalance, Outcome, Pelvis};

/// How many tests that would help are named.
const HELPFUL_TESTS: usize = 3;

pub(super) fn lines(library: &Library, outcome: &Outcome) -> Vec<FindingLine> {
    let findings = &outcome.findings;
    library
        .patterns
        .iter()
        .filter_map(|pattern| {
            let finding = findings.pattern(pattern.id.as_str())?;
            match &pattern.axis {
                None => Some(single(library, outcome, pattern, finding)),
                Some(axis) if axis.toward == AxisEnd::Forward => {
                    Some(pelvis(library, outcome, pattern, &axis.name, &axis.opposite))
                }
                Some(_) => None,
            }
        })
        .collect()
}

pub(super) fn details(library: &Library, findings: &Findings) -> Vec<ScoreDetail> {
    library
        .patterns
        .iter()
        .filter_map(|pattern| Some((pattern, findings.pattern(pattern.id.as_str())?)))
        .map(|(pattern, finding)| ScoreDetail {
            pattern: pattern.id.clone(),
            code: pattern.code.clone(),
            name: pattern.name.clone(),
            shows: words::finding(finding),
            number: words::shown_score(finding)
                .map(|score| score.to_string())
                .unwrap_or_default(),
            confidence: match (finding.confidence_label, finding.confidence) {
                (Some(label), Some(confidence)) => {
                    format!("{} ({})", words::confidence(label), words::rounded_down(confidence))
                }
                _ => String::new(),
            },
            parts: [finding.parts.coverage, finding.parts.objective, finding.parts.agreement].map(percent),
            facets: Facet::ALL.map(|facet| {
                let mean = finding.facets.get(facet).filter(|_| !words::is_unsure(finding));
                mean.map(percent).unwrap_or_default()
            }),
            gates: gates(finding),
            table_match: words::table_match(finding.table_match),
        })
        .collect()
}

/// The limits the findings were scored with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Limits {
    /// Where mild, moderate and marked begin.
    pub bands: [f64; 3],
    /// What position, muscle tests and background are worth.
    pub shares: [f64; 3],
    /// What coverage, objective share and agreement weigh in a confidence.
    pub confidence: [String; 3],
}

/// The limits the findings were scored with.
pub(super) fn limits(library: &Library, formats: Formats) -> Limits {
    let scoring = &library.scoring;
    let (bands, confidence) = (&scoring.bands, &scoring.confidence);
    Limits {
        bands: [bands.mild, bands.moderate, bands.marked],
        shares: Facet::ALL.map(|facet| facet.share(scoring)),
        confidence: [confidence.coverage, confidence.objective, confidence.agreement]
            .map(|weight| formats.number(weight)),
    }
}

/// What the gates did; those that only cap a band are named where they did.
fn gates(finding: &Finding) -> Vec<String> {
    finding
        .gates
        .iter()
        .filter(|gate| finding.capped || !matches!(gate, Gate::WeakPosition | Gate::NoMeasuredPosition))
        .map(|&gate| words::gate(gate).to_owned())
        .collect()
}

fn percent(share: f64) -> String {
    format!("{}\u{a0}%", words::number((share.abs() * 100.0).round()))
}

fn single(library: &Library, outcome: &Outcome, pattern: &Pattern, finding: &Finding) -> FindingLine {
    let findings = &outcome.findings;
    let mark = match (finding.score, finding.band) {
        (None, _) => Mark::None { axis: false },
        (Some(_), _) if finding.unnamed => Mark::None { axis: false },
        (Some(_), Some(Band::None) | None) if words::is_open(finding) => Mark::None { axis: false },
        (Some(_), _) if words::is_open(finding) => Mark::From {
            axis: false,
            from: library.scoring.bands.mild,
        },
        (Some(score), _) => Mark::At { axis: false, at: score },
    };
    let mut notes = rough(finding);
    notes.extend(usual_but_for_muscles(library, outcome, &[finding]));
    let mut clinician_note = String::new();
    if pattern.signed {
        notes.extend(
            findings
                .hip_cause
                .filter(|&cause| cause != HipCause::NotClear || finding.band.is_some_and(|band| band > Band::None))
                .map(|cause| words::hip_cause(cause).to_owned()),
        );
        clinician_note = findings
            .hip_clinician_note
            .map(|note| words::hip_clinician_note(note).to_owned())
            .unwrap_or_default();
    }
    let helpful = would_help(library, &[finding]);
    FindingLine {
        patterns: vec![pattern.id.clone()],
        name: pattern.name.clone(),
        shows: words::finding(finding),
        band: shown_band(finding),
        side: if pattern.signed {
            words::high_side(finding)
        } else {
            String::new()
        },
        high_side: finding.side.filter(|_| pattern.signed),
        number: words::shown_score(finding)
            .map(|score| score.to_string())
            .unwrap_or_default(),
        mark,
        confidence: label(finding),
        confidence_label: finding.confidence_label,
        lower_because: words::lower_because(finding),
        would_help: names_of(library, &helpful),
        table_match: words::table_match(finding.table_match),
        clinician_note,
        notes,
    }
}

fn pelvis(
    library: &Library,
    outcome: &Outcome,
    forward_pattern: &Pattern,
    axis_name: &str,
    opposite: &PatternId,
) -> FindingLine {
    let findings = &outcome.findings;
    let forward = findings.pattern(forward_pattern.id.as_str());
    let backward = findings.pattern(opposite.as_str());
    let ends: Vec<&Finding> = [forward, backward].into_iter().flatten().collect();
    let leading = match findings.pelvis {
        Pelvis::Forward => forward,
        Pelvis::Backward => backward,
        Pelvis::Mixed | Pelvis::Usual => less_sure(&ends),
        Pelvis::Unknown => None,
    };
    let is_open = |end: Option<&Finding>| end.is_some_and(words::is_open);
    let mark = match findings.pelvis {
        Pelvis::Forward if is_open(forward) => Mark::From {
            axis: true,
            from: library.scoring.bands.mild,
        },
        Pelvis::Backward if is_open(backward) => Mark::From {
            axis: true,
            from: -library.scoring.bands.mild,
        },
        Pelvis::Forward | Pelvis::Backward | Pelvis::Mixed | Pelvis::Usual => {
            at(findings, forward, backward, is_open(forward) || is_open(backward))
        }
        Pelvis::Unknown => Mark::None { axis: true },
    };
    let number = match mark {
        Mark::At { at, .. } => axis_number(at),
        Mark::None { .. } | Mark::From { .. } => String::new(),
    };
    let mut notes: Vec<String> = ends.iter().flat_map(|end| rough(end)).collect();
    notes.dedup();
    if findings.pelvis == Pelvis::Usual {
        notes.extend(usual_but_for_muscles(library, outcome, &ends));
    }
    if !number.is_empty()
        && let (Some(forward), Some(backward)) = (
            forward.and_then(words::shown_score),
            backward.and_then(words::shown_score),
        )
    {
        notes.insert(0, format!("Forward {forward}, backward {backward} of 100."));
    }
    if let Some(out) = ends.iter().find(|end| end.suppressed) {
        let name = library
            .pattern(out.pattern.as_str())
            .map_or_else(|| out.pattern.to_string(), |pattern| pattern.name.clone());
        if matches!(findings.pelvis, Pelvis::Forward | Pelvis::Backward) {
            notes.push(format!("{name}: shown, not used for the plan."));
        }
    }
    let helpful = would_help(library, &leading.map_or_else(|| ends.clone(), |one| vec![one]));
    FindingLine {
        patterns: vec![forward_pattern.id.clone(), opposite.clone()],
        name: axis_name.to_owned(),
        shows: words::pelvis(findings, forward, backward),
        band: leading.and_then(shown_band),
        side: String::new(),
        high_side: None,
        number,
        mark,
        confidence: leading.map(label).unwrap_or_default(),
        confidence_label: leading.and_then(|end| end.confidence_label),
        lower_because: leading.map(words::lower_because).unwrap_or_default(),
        would_help: names_of(library, &helpful),
        table_match: pelvis_match(library, findings, &ends),
        clinician_note: String::new(),
        notes,
    }
}

/// The place on the axis: X, or the only score there is (rule N18). Where the size of one end is left open, X would
/// tell it: then the end that shows stands by its own score, and an axis without such an end has no number.
fn at(findings: &Findings, forward: Option<&Finding>, backward: Option<&Finding>, open: bool) -> Mark {
    let only = match findings.pelvis {
        Pelvis::Forward => forward.and_then(|end| end.score),
        Pelvis::Backward => backward.and_then(|end| end.score).map(|score| -score),
        Pelvis::Mixed | Pelvis::Usual | Pelvis::Unknown => None,
    };
    let place = if open { only } else { findings.axis_x.or(only) };
    place.map_or(Mark::None { axis: true }, |at| Mark::At { axis: true, at })
}

/// The axis value as shown: rounded toward zero, with its direction.
fn axis_number(at: f64) -> String {
    words::signed_number(f64::from(words::rounded_down(at.abs())).copysign(at))
}

fn pelvis_match(library: &Library, findings: &Findings, ends: &[&Finding]) -> String {
    let named: Vec<&&Finding> = match findings.pelvis {
        Pelvis::Forward | Pelvis::Backward => ends.iter().filter(|end| !end.suppressed && end.active).collect(),
        Pelvis::Mixed | Pelvis::Usual | Pelvis::Unknown => Vec::new(),
    };
    if let [only] = named.as_slice() {
        return words::table_match(only.table_match);
    }
    let both: Vec<String> = ends
        .iter()
        .map(|end| {
            let name = library
                .pattern(end.pattern.as_str())
                .map_or("", |pattern| match &pattern.axis {
                    Some(axis) if axis.toward == AxisEnd::Backward => "Backward",
                    _ => "Forward",
                });
            let fit = words::table_match(end.table_match);
            format!("{name}: {}", words::in_sentence(&fit))
        })
        .collect();
    both.join("; ")
}

/// That these patterns show in no position, and which muscles of their tables tested short or weak all the same; nothing
/// where one of them shows, or none of their muscles did.
fn usual_but_for_muscles(library: &Library, outcome: &Outcome, findings: &[&Finding]) -> Option<String> {
    if !findings.iter().all(|finding| finding.shows_no_position()) {
        return None;
    }
    let patterns = findings
        .iter()
        .filter_map(|finding| library.pattern(finding.pattern.as_str()));
    let entries: Vec<_> = patterns.flat_map(|pattern| &pattern.table).collect();
    let agrees = |row: &Imbalance| {
        entries.iter().any(|entry| {
            entry.origin == Origin::Table
                && entry.muscles.contains(&row.muscle)
                && words::tested_positive(row, entry.role)
        })
    };
    let mut found: Vec<(&MuscleId, Vec<Side>)> = Vec::new();
    for row in outcome.imbalances.rows.iter().filter(|row| agrees(row)) {
        match found.iter_mut().find(|(muscle, _)| **muscle == row.muscle) {
            Some((_, sides)) => sides.push(row.side),
            None => found.push((&row.muscle, vec![row.side])),
        }
    }
    let names: Vec<String> = found
        .iter()
        .map(|(muscle, sides)| {
            format!(
                "{} ({})",
                words::in_sentence(&words::lay_muscle(library, muscle)),
                words::sides_name(sides)
            )
        })
        .collect();
    (!names.is_empty()).then(|| words::usual_but_for_muscles(&names))
}

/// The band as far as it is told: with low confidence none above mild (rule N4).
fn shown_band(finding: &Finding) -> Option<Band> {
    let most = if words::is_unsure(finding) {
        Band::Mild
    } else {
        Band::Marked
    };
    finding.band.map(|band| band.min(most))
}

fn less_sure<'a>(ends: &[&'a Finding]) -> Option<&'a Finding> {
    ends.iter().copied().min_by(|one, other| {
        let confidence = |finding: &Finding| finding.confidence.unwrap_or(0.0);
        confidence(one).total_cmp(&confidence(other))
    })
}

fn label(finding: &Finding) -> String {
    finding
        .confidence_label
        .map(|label| words::confidence(label).to_owned())
        .unwrap_or_default()
}

/// Tests that would settle or firm a finding; a good one that is not capped needs none.
fn would_help(library: &Library, findings: &[&Finding]) -> Vec<ItemId> {
    let is_firm = |it: &&&Finding| it.confidence_label == Some(ConfidenceLabel::Good) && !words::is_open(it);
    let mut items: Vec<ItemId> = Vec::new();
    for id in findings.iter().filter(|it| !is_firm(it)).flat_map(|it| &it.would_help) {
        if library.item(id.as_str()).is_some() && !items.contains(id) {
            items.push(id.clone());
        }
    }
    items.truncate(HELPFUL_TESTS);
    items
}

fn names_of(library: &Library, items: &[ItemId]) -> Vec<String> {
    let known = items.iter().filter_map(|id| library.item(id.as_str()));
    known.map(|item| item.name.clone()).collect()
}

/// Parts that are only a rough guess; where there is no result there is no part of one.
fn rough(finding: &Finding) -> Vec<String> {
    finding
        .rough
        .iter()
        .filter(|_| finding.band.is_some())
        .map(|&facet| {
            format!(
                "Some tests were not suitable, so one part is only a rough guess: {}.",
                words::facet(facet)
            )
        })
        .collect()
}
