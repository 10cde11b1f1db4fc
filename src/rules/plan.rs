//! The plan (exercises.md A2, A6, A7; rulings.md E1 to E24).

use super::{Findings, Imbalances, SafetyOutcome};
use crate::content::Library;
use crate::record::{Assessment, Plan};

/// Makes the plan for an assessment.
pub fn plan(
    library: &Library,
    assessment: &Assessment,
    safety: &SafetyOutcome,
    findings: &Findings,
    imbalances: &Imbalances,
) -> Plan {
    let _ = (library, safety, findings, imbalances);
    Plan {
        minutes_per_day: assessment.profile.minutes_per_day,
        ..Plan::default()
    }
}
