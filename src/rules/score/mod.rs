//! From answers to findings (clinical.md B1 to B7, rulings.md S1 to S37).

mod severity;

pub(in crate::rules) use severity::{severity, severity_of};

use super::Findings;
use crate::content::Library;
use crate::record::Assessment;

/// Works out the finding of every pattern.
pub fn findings(library: &Library, assessment: &Assessment) -> Findings {
    let _ = (library, assessment);
    Findings {
        patterns: Vec::new(),
        axis_x: None,
        pelvis: super::Pelvis::Unknown,
        hip_cause: None,
        hip_clinician_note: None,
    }
}
