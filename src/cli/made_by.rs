//! Which content and rules made what is printed (rules P37, H6).

use jiff::civil::Date;
use serde::Serialize;

use crate::content::Library;
use crate::record::Assessment;
use crate::rules::{self, Outcome};

/// The versions behind a plan.
#[derive(Serialize)]
pub(super) struct MadeBy<'a> {
    /// The content of this program: of imbalances, findings, and every plan but a kept one of other versions.
    content_version: &'a str,
    /// The rules of this program, likewise.
    rules_version: &'static str,
    /// What made the `weeks` that are printed, where that was other content or rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_plan: Option<KeptBy<'a>>,
}

#[derive(Serialize)]
struct KeptBy<'a> {
    content_version: &'a str,
    rules_version: &'a str,
    made_on: Date,
}

impl<'a> MadeBy<'a> {
    pub(super) fn of(library: &'a Library, assessment: &'a Assessment, outcome: &Outcome) -> Self {
        let kept = assessment.plan.as_ref().filter(|_| outcome.changes.offered.is_some());
        Self {
            content_version: &library.version,
            rules_version: rules::RULES_VERSION,
            kept_plan: kept.map(|kept| KeptBy {
                content_version: &kept.content_version,
                rules_version: &kept.rules_version,
                made_on: kept.made_on,
            }),
        }
    }
}
