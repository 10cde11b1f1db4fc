//! The pelvis, front to back, as one signed axis (rules N1, N18).

use super::rows::Evidence;
use crate::content::{AxisEnd, Library};
use crate::rules::limits::{at_least, is_zero};
use crate::rules::{Facet, Finding, Pelvis};

/// Forward minus backward; none when one of them has no number.
pub(super) fn axis_x(library: &Library, findings: &[Finding]) -> Option<f64> {
    let score = |end| findings.get(place(library, end)?)?.naming_score();
    Some(score(AxisEnd::Forward)? - score(AxisEnd::Backward)?)
}

/// Reads the axis, and keeps out of the plan what it does not support.
pub(super) fn pelvis(
    library: &Library,
    findings: &mut [Finding],
    evidence: &[Vec<Evidence>],
    axis_x: Option<f64>,
) -> Pelvis {
    let (Some(forward), Some(backward)) = (place(library, AxisEnd::Forward), place(library, AxisEnd::Backward)) else {
        return Pelvis::Unknown;
    };
    let reaches = |place: usize| {
        let score = findings.get(place)?.naming_score()?;
        Some(at_least(score, library.scoring.bands.mild))
    };
    match (reaches(forward), reaches(backward)) {
        (Some(true), None | Some(false)) => Pelvis::Forward,
        (None | Some(false), Some(true)) => Pelvis::Backward,
        (Some(false), Some(false)) => Pelvis::Usual,
        (Some(true), Some(true)) => {
            let difference = axis_x.unwrap_or_default();
            let is_clear = at_least(difference.abs(), library.scoring.clear_difference);
            let lean = shared_lean(evidence.get(forward), evidence.get(backward));
            let agrees = !is_zero(lean) && (lean > 0.0) == (difference > 0.0);
            if is_clear && agrees {
                let (dominant, other) = if difference > 0.0 {
                    (Pelvis::Forward, backward)
                } else {
                    (Pelvis::Backward, forward)
                };
                suppress(findings, other);
                dominant
            } else {
                suppress(findings, forward);
                suppress(findings, backward);
                Pelvis::Mixed
            }
        }
        (None, _) | (_, None) => Pelvis::Unknown,
    }
}

/// Where the pattern at one end of the axis stands in the library.
fn place(library: &Library, end: AxisEnd) -> Option<usize> {
    library
        .patterns
        .iter()
        .position(|pattern| pattern.axis.as_ref().is_some_and(|axis| axis.toward == end))
}

/// Which way the shared position items lean: the sum of w·q·(s forward − s backward).
fn shared_lean(forward: Option<&Vec<Evidence>>, backward: Option<&Vec<Evidence>>) -> f64 {
    let (Some(forward), Some(backward)) = (forward, backward) else {
        return 0.0;
    };
    let weighted = |row: &Evidence| row.weight() * row.severity.unwrap_or_default();
    let mut lean = 0.0;
    for row in forward
        .iter()
        .filter(|row| row.counts() && row.facet == Facet::Position)
    {
        let shared = backward
            .iter()
            .find(|other| other.item.id == row.item.id && other.facet == Facet::Position && other.counts());
        if let Some(other) = shared {
            lean += weighted(row) - weighted(other);
        }
    }
    lean
}

fn suppress(findings: &mut [Finding], place: usize) {
    if let Some(finding) = findings.get_mut(place) {
        finding.suppressed = true;
        finding.active = false;
    }
}
