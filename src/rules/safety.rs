//! The safety check: what it leads to, which tags work, and which items they hide (rules Z13, Z14, Z16).
//!
//! A yes counts from the moment it is given, "not sure" counts as yes. A sign is opened by its own day of clearance and
//! by nothing else (rule Z1). Signs that follow from answers are never asked; which they are, and from which limits, is
//! content (rule Z2). Two of them only stand as a note above the result, because the limits of a home measurement are
//! wide; answered outright they lock as any other sign of their kind.

mod advice;
mod lists;
mod signs;
mod tags;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::content::{Id, Library, SignId, TagId, Urgency};
use crate::record::{Assessment, LockState, PlanLock, Recheck, SafetyLock};

pub use lists::{ListSays, list_says};
pub use signs::clearance_from;
pub(super) use signs::follows;
pub(super) use tags::may_set_tags;
pub use tags::{is_bone_sign, is_ticked_tag, tag_after_pain, tags};

/// What the safety check leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyOutcome {
    /// Where it stands.
    pub state: SafetyState,
    /// Safety questions answered yes or not sure (or that follow from answers), in the order of the lists.
    pub raised: Vec<SignId>,
    /// Of these, the ones that lock; only while `state` is `Emergency`, `SameDay` or `ClinicianFirst`.
    pub locking: Vec<SignId>,
    /// The same signs as `raised`, with all that is known of them.
    pub signs: Vec<SignStanding>,
    /// What is advised and locks nothing: `bone-check`, `falls`, `weak-everywhere`, then signs.
    pub advice: Vec<Id>,
    /// Tags that work: ticked, set by safety answers, or following from items.
    pub tags: BTreeSet<TagId>,
    /// Why there can be no plan; none when a plan is allowed.
    pub plan_locked: Option<PlanLock>,
}

/// One sign that was raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignStanding {
    /// The sign.
    pub id: SignId,
    /// How urgent it is, a pair of signs counted in.
    pub urgency: Urgency,
    /// How it was raised.
    pub answer: SignAnswer,
    /// The day it was ticked; none while the check is unfinished.
    pub since: Option<Date>,
    /// The day a doctor checked it, as far as that day counts.
    pub cleared: Option<Date>,
    /// Whether it locks the plan.
    pub locks: bool,
}

/// How a sign was raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignAnswer {
    /// Yes.
    Yes,
    /// Not sure, which counts as yes.
    NotSure,
    /// It follows from another answer.
    Follows,
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
    /// Medical help the same day.
    SameDay,
    /// A clinician first.
    ClinicianFirst,
    /// Nothing locks.
    Clear,
}

/// Works out the safety check on a day.
///
/// An emergency sign wins over everything, also while the check is unfinished or old; then under 18; then what cannot wait
/// until tomorrow; then a check that is still to be done; then a clinician first.
pub fn safety(library: &Library, assessment: &Assessment, today: Date) -> SafetyOutcome {
    let tags = tags(library, assessment);
    let signs = signs::standing(library, assessment, &tags, today);
    let locks = |urgency: Urgency| signs.iter().any(|sign| sign.locks && sign.urgency == urgency);
    let unfinished = unfinished_check(library, assessment, today);
    let state = if locks(Urgency::Emergency) {
        SafetyState::Emergency
    } else if is_under_18(library, assessment) {
        SafetyState::Under18
    } else if locks(Urgency::SameDay) {
        SafetyState::SameDay
    } else if let Some(unfinished) = unfinished {
        match unfinished {
            Recheck::NotDone | Recheck::WorseTwice => SafetyState::NotDone,
            Recheck::Outdated => SafetyState::Outdated,
        }
    } else if locks(Urgency::ClinicianFirst) {
        SafetyState::ClinicianFirst
    } else {
        SafetyState::Clear
    };
    let locking = match state {
        SafetyState::Emergency | SafetyState::SameDay | SafetyState::ClinicianFirst => {
            let locking = signs.iter().filter(|sign| sign.locks);
            locking.map(|sign| sign.id.clone()).collect()
        }
        SafetyState::NotDone | SafetyState::Outdated | SafetyState::Under18 | SafetyState::Clear => Vec::new(),
    };
    SafetyOutcome {
        state,
        raised: signs.iter().map(|sign| sign.id.clone()).collect(),
        advice: advice::advice(library, assessment, &tags, &signs),
        plan_locked: plan_locked(state, unfinished, &signs),
        locking,
        signs,
        tags,
    }
}

/// Whether the person is under 18: by age, or by the answer where no age is given.
pub(super) fn is_under_18(library: &Library, assessment: &Assessment) -> bool {
    match assessment.profile.age {
        Some(age) => age < library.screening.derived.adult_age,
        None => signs::is_yes(assessment, &library.screening.derived.adult_sign),
    }
}

/// What is missing of the safety check itself, if anything.
fn unfinished_check(library: &Library, assessment: &Assessment, today: Date) -> Option<Recheck> {
    let holds = i64::from(library.screening.recheck_weeks).weeks();
    match assessment.safety.screened_on {
        None => Some(Recheck::NotDone),
        Some(screened) if screened.saturating_add(holds) < today => Some(Recheck::Outdated),
        // A day ahead may be another time zone; more is a slip of the pen, and must not hold for years.
        Some(screened) if screened > today.saturating_add(1.day()) => Some(Recheck::NotDone),
        Some(_) => None,
    }
}

/// Why there is no plan. The signs are those of the urgency that decides.
fn plan_locked(state: SafetyState, recheck: Option<Recheck>, signs: &[SignStanding]) -> Option<PlanLock> {
    let (state, urgency) = match state {
        SafetyState::Clear => return None,
        SafetyState::NotDone | SafetyState::Outdated => (LockState::Check, None),
        SafetyState::Under18 => (LockState::Under18, None),
        SafetyState::Emergency => (LockState::Emergency, Some(Urgency::Emergency)),
        SafetyState::SameDay => (LockState::SameDay, Some(Urgency::SameDay)),
        SafetyState::ClinicianFirst => (LockState::ClinicianFirst, Some(Urgency::ClinicianFirst)),
    };
    let deciding = signs.iter().filter(|sign| sign.locks && Some(sign.urgency) == urgency);
    Some(PlanLock::Safety(SafetyLock {
        state,
        signs: deciding.map(|sign| sign.id.clone()).collect(),
        recheck,
    }))
}
