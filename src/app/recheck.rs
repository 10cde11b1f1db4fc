//! The safety check asked again: only the signs, unticked; the plan can be read meanwhile (rule Z23).

use jiff::civil::Date;

use super::{App, SafetyMessage};
use crate::content::Library;
use crate::record::{Assessment, LockState, Plan, PlanLock, Recheck};
use crate::rules::{self, Outcome, SafetyState};

impl App {
    /// Whether the person has been through a safety check before this one, so that only the signs are asked.
    pub fn is_recheck(&self) -> bool {
        let has_plan = self.assessment().is_some_and(|assessment| assessment.plan.is_some());
        has_plan || self.record().is_some_and(|record| record.assessments.len() > 1)
    }

    /// Whether the check is too old and its ticks still stand there as they were.
    pub fn recheck_is_due(&self) -> bool {
        self.outcome().map(|outcome| outcome.safety.state) == Some(SafetyState::Outdated)
    }

    /// The plan as it was followed, to be read while only the check is missing.
    pub fn plan_to_read(&self) -> Option<&Plan> {
        self.derived().plan_to_read.as_ref()
    }

    /// Asks the signs anew; an old check is never dated today by one press.
    pub(super) fn begin_recheck(&mut self) {
        self.dispatch(SafetyMessage::SafetyRestarted);
    }
}

/// The plan to read; none where anything but the check itself locks it.
pub(super) fn plan_to_read(library: &Library, assessment: &Assessment, outcome: &Outcome) -> Option<Plan> {
    let Some(PlanLock::Safety(lock)) = &outcome.safety.plan_locked else {
        return None;
    };
    let kept = assessment.plan.as_ref()?;
    let is_only_the_check = match lock.recheck {
        Some(Recheck::WorseTwice) => false,
        None | Some(Recheck::NotDone | Recheck::Outdated) => lock.signs.is_empty(),
    };
    if lock.state != LockState::Check || !is_only_the_check {
        return None;
    }
    let day: Date = assessment.safety.screened_on.unwrap_or(kept.made_on);
    let mut as_it_was = assessment.clone();
    as_it_was.safety.screened_on = Some(day);
    let plan = rules::outcome(library, &as_it_was, day).plan;
    (plan.locked.is_none() && !plan.weeks.is_empty()).then_some(plan)
}
