//! How soon something must be seen to (rule Z6).

use serde::Deserialize;

/// What a yes leads to, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Emergency help now; no tests, no plan.
    Emergency,
    /// Medical help today; locks like the next.
    SameDay,
    /// A clinician first; muscle tests and plan are locked until cleared.
    ClinicianFirst,
    /// Advice only.
    Advice,
}
