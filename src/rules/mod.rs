//! What follows from the answers: pure functions of the library, the assessment and a day.
//!
//! They know no clock, disk, window or randomness; the same input gives the same output.

mod case;
mod change;
mod check_in_follows;
mod finding;
mod for_person;
mod habits;
mod helpful;
mod imbalance;
mod in_short;
mod limits;
mod moving_on;
mod painful;
pub mod photo;
mod plan;
mod possible;
mod progress;
mod reading;
mod repeats;
mod route;
mod safety;
mod score;
mod sensitivity;
pub mod session;
mod severity;
mod tests_again;
mod trail;
mod usual;
mod values;
mod why;

pub use case::*;
pub use change::*;
pub use check_in_follows::{CheckInFollows, CheckInSays, check_in_follows};
pub use finding::*;
pub use for_person::*;
pub use habits::*;
pub use helpful::*;
pub use imbalance::*;
pub use in_short::*;
pub use moving_on::*;
pub use painful::{PainfulTest, painful_tests};
pub use plan::*;
pub use progress::*;
pub use reading::*;
pub use repeats::{OwnRepeats, change_limit, measurement_error};
pub use route::*;
pub use safety::*;
pub use score::*;
pub use sensitivity::*;
pub use severity::{limits_by_age, limits_for};
pub use tests_again::tests_again;
pub use trail::{Position, Trail, position};
pub use usual::*;
pub use values::{hidden_by, measured};
pub use why::*;

use crate::content::Library;
use crate::record::{Assessment, Plan};

/// The version of the rules, kept with every plan.
pub const RULES_VERSION: &str = "2";

/// Everything that follows from one assessment.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What the safety check leads to.
    pub safety: SafetyOutcome,
    /// A finding for each pattern.
    pub findings: Findings,
    /// Muscles that are tight or weak, and where patterns disagree.
    pub imbalances: Imbalances,
    /// The plan as the person has it: a kept one of other content or rules or the calculated one, with what the person
    /// changed. Screens, pages and the command line show this one.
    pub plan: Plan,
    /// What stands behind the plan: what was calculated, what the person changed, what is offered.
    pub changes: PlanChanges,
}

/// Works out everything.
pub fn outcome(library: &Library, assessment: &Assessment, today: jiff::civil::Date) -> Outcome {
    let safety = safety(library, assessment, today);
    let findings = findings(library, assessment);
    let imbalances = imbalances(library, assessment, &findings);
    let case = Case {
        library,
        assessment,
        safety: &safety,
        findings: &findings,
        imbalances: &imbalances,
    };
    let calculated = plan(case);
    let (plan, changes) = persons_plan(case, calculated);
    Outcome {
        safety,
        findings,
        imbalances,
        plan,
        changes,
    }
}
