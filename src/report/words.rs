//! The words for numbers, doses, findings and muscles: one place, so that screen, paper and files say the same.
//!
//! Calm and plain (rule T8): a pattern is described, never diagnosed, and never said to cause pain.

mod conflict;
mod digits;
mod dose;
mod equipment;
mod finding;
mod follow_up;
mod formats;
mod handout;
mod in_short;
mod in_units;
mod intake;
mod marks;
mod muscle;
mod number;
mod own;
mod painful;
mod photo;
mod plan;
mod player;
mod progress;
mod reading;
mod recents;
mod reminders;
mod routine;
mod safety;
mod session;
mod since_start;
mod then_now;
mod urgent;
mod versions;
mod why;

pub use conflict::*;
pub use digits::with_unit;
pub use dose::*;
pub use equipment::*;
pub use finding::*;
pub use follow_up::*;
pub use formats::*;
pub use handout::*;
pub use in_short::*;
pub use in_units::item_in_units;
pub use intake::*;
pub use marks::*;
pub use muscle::*;
pub use number::*;
pub use own::*;
pub use painful::*;
pub use photo::*;
pub use plan::*;
pub use player::*;
pub use progress::*;
pub use reading::*;
pub use recents::*;
pub use reminders::*;
pub use routine::*;
pub use safety::*;
pub use session::*;
pub use since_start::*;
pub use then_now::*;
pub use urgent::*;
pub use versions::*;
pub use why::*;

/// Stands on every document for a clinician (rule T8).
pub const LAY_MEASUREMENT: &str = "Lay self-measurement, unvalidated composite score, not a diagnosis.";

/// Said with every result (rule T8).
pub const DESCRIPTION_NOT_DIAGNOSIS: &str = "This is a description of how you stand and move, not a diagnosis. Many people with this pattern have no pain, \
     and many people with pain do not have it.";

/// Said when every pattern is within the usual spread (rule T8).
pub const NOTHING_FOUND: &str =
    "Nothing outside the usual spread was found. That does not rule out other causes of pain.";

/// Said with a left-right difference (rule T8).
pub const LEFT_RIGHT_IS_NORMAL: &str = "Left–right differences of a few millimetres are normal. We cannot tell from home tests whether a difference \
     comes from bone, spine or muscle.";

/// Stands on page one of summary and plan (rules T2, T8).
pub const POSTURE_AND_PAIN: &str =
    "Posture alone does not explain pain, nor does research show that posture will change much.";

/// Said with a plan, after [`POSTURE_AND_PAIN`] (rule T8).
pub const RESEARCH_SUPPORTS: &str = "Research does support exercise for back and neck pain in general; it does not show that one posture exercise is \
     better than another.";
