//! One person before the rules: what they answered, and what follows from it so far.

use std::collections::BTreeSet;

use super::{Findings, Imbalances, Outcome, SafetyOutcome};
use crate::content::{Library, TagId};
use crate::record::Assessment;

/// What a rule about one person looks at.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The content.
    pub library: &'a Library,
    /// What the person answered.
    pub assessment: &'a Assessment,
    /// What the safety check leads to.
    pub safety: &'a SafetyOutcome,
    /// A finding for each pattern.
    pub findings: &'a Findings,
    /// What was decided about each muscle on each side.
    pub imbalances: &'a Imbalances,
}

impl<'a> Case<'a> {
    /// An assessment with what follows from it.
    pub fn of(library: &'a Library, assessment: &'a Assessment, outcome: &'a Outcome) -> Self {
        Self {
            library,
            assessment,
            safety: &outcome.safety,
            findings: &outcome.findings,
            imbalances: &outcome.imbalances,
        }
    }

    /// The tags that work.
    pub fn tags(self) -> &'a BTreeSet<TagId> {
        &self.safety.tags
    }
}
