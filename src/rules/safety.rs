//! The safety check: what it leads to, which tags work, and which items they hide (clinical.md E, rulings.md).

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::content::{Id, Item, Library};
use crate::record::Assessment;

/// What the safety check leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyOutcome {
    /// Where it stands.
    pub state: SafetyState,
    /// Safety questions answered yes or not sure (or that follow from answers), in the order of the lists.
    pub raised: Vec<Id>,
    /// Of these, the ones that lock (only while `state` is `Emergency` or `ClinicianFirst`).
    pub locking: Vec<Id>,
    /// Tags that work: ticked, set by safety answers, or following from items.
    pub tags: BTreeSet<Id>,
    /// Why there can be no plan, in plain words; none when a plan is allowed.
    pub plan_locked: Option<String>,
}

/// Where the safety check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyState {
    /// Not done yet.
    NotDone,
    /// Older than four weeks.
    Outdated,
    /// Under 18: declined politely.
    Under18,
    /// Emergency help now.
    Emergency,
    /// A clinician first.
    ClinicianFirst,
    /// Nothing locks.
    Clear,
}

/// Works out the safety check on a day.
pub fn safety(library: &Library, assessment: &Assessment, today: Date) -> SafetyOutcome {
    let _ = (library, assessment, today);
    SafetyOutcome {
        state: SafetyState::NotDone,
        raised: Vec::new(),
        locking: Vec::new(),
        tags: BTreeSet::new(),
        plan_locked: None,
    }
}

/// The tags that work for an assessment: ticked, set by safety answers, following from items, or from pain of 7 and more.
pub fn tags(library: &Library, assessment: &Assessment) -> BTreeSet<Id> {
    let _ = library;
    assessment.safety.precautions.clone()
}

/// The tags that hide an item, in the order of its skip list.
pub fn hidden_by<'a>(item: &'a Item, tags: &BTreeSet<Id>) -> Vec<&'a Id> {
    item.skip.iter().filter(|tag| tags.contains(*tag)).collect()
}
