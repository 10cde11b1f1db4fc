//! Why there is no plan, as data; `report::words` says it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::SignId;

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanLock {
    /// What the safety check leads to.
    Safety(SafetyLock),
    /// A sentence, as version 1 kept it.
    #[serde(untagged)]
    Said(String),
    /// Something of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}

/// What the safety check leads to, as far as it locks the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyLock {
    /// What kind of lock it is.
    pub state: LockState,
    /// The signs that lock, of the urgency that decides, in the order of the lists.
    pub signs: Vec<SignId>,
    /// What is still missing of the check itself.
    pub recheck: Option<Recheck>,
}

/// What kind of lock it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LockState {
    /// Only the check itself is missing.
    Check,
    /// Under 18.
    Under18,
    /// A sign for emergency help.
    Emergency,
    /// A sign for medical help the same day.
    SameDay,
    /// A sign that asks for a clinician first.
    ClinicianFirst,
}

/// What is missing of the safety check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recheck {
    /// It was not done.
    NotDone,
    /// It is older than four weeks.
    Outdated,
    /// It is to be done again, after somebody has looked: pain was higher than at the start in two check-ins running.
    WorseTwice,
}
