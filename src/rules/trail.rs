//! What was done of a plan so far: the plan with its log, check-ins and steps, and which week it is.

mod position;

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::Date;

use super::Outcome;
use crate::content::{DoseClass, ExerciseId, Guidance, Library, MovingOn, TagId};
use crate::record::{Assessment, CheckIn, DayName, LogEntry as _, Plan, PlanEdit, Record, Session, StepEdit, StepName};

pub use position::{Position, position};

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Trail<'a> {
    /// The content.
    pub library: &'a Library,
    /// The plan as the person has it.
    pub plan: &'a Plan,
    /// What the person changed, steps among it.
    pub edits: &'a [PlanEdit],
    /// Precautions that work.
    pub tags: &'a BTreeSet<TagId>,
    /// The day the assessment of the plan was begun.
    pub begun: Date,
    /// The day the safety check was done last.
    pub screened_on: Option<Date>,
    /// The first day of week 1, where one was set.
    pub plan_start: Option<Date>,
    /// The sessions, those taken back among them.
    pub log: &'a [Session],
    /// The check-ins, those taken back among them.
    pub check_ins: &'a [CheckIn],
    /// Whether the complaint is one of the neck, which is judged by its own limit.
    pub is_neck: bool,
}

impl<'a> Trail<'a> {
    /// What the rules look at of the last assessment of a record.
    pub fn of(library: &'a Library, record: &'a Record, assessment: &'a Assessment, outcome: &'a Outcome) -> Self {
        let neck = library
            .guidance
            .as_ref()
            .map(|guidance| &guidance.about.change.neck.region);
        Self {
            library,
            plan: &outcome.plan,
            edits: &assessment.plan_edits,
            tags: &outcome.safety.tags,
            begun: assessment.started_on,
            screened_on: assessment.safety.screened_on,
            plan_start: record.plan_start,
            log: &record.log,
            check_ins: &record.check_ins,
            is_neck: neck.is_some_and(|neck| assessment.reason.regions.contains(neck)),
        }
    }

    pub(in crate::rules) fn guidance(&self) -> Option<&'a Guidance> {
        self.library.guidance.as_ref()
    }

    pub(in crate::rules) fn numbers(&self) -> Option<&'a MovingOn> {
        Some(&self.guidance()?.about.moving_on)
    }

    /// The first day of week 1: the one that was set for this plan, else the day of its first session.
    pub fn start(&self) -> Option<Date> {
        let set = self.plan_start.filter(|start| *start >= self.begun);
        let first = || {
            let sessions = self.log.iter().filter(|session| session.counts());
            sessions.map(Session::on).filter(|on| *on >= self.begun).min()
        };
        set.or_else(first)
    }

    /// The sessions of this plan up to a day, in order.
    pub(in crate::rules) fn sessions(&self, day: Date) -> Vec<&'a Session> {
        let Some(start) = self.start() else {
            return Vec::new();
        };
        let mut sessions: Vec<&Session> = self
            .log
            .iter()
            .filter(|session| !session.is_removed() && (start..=day).contains(&session.on()))
            .collect();
        sessions.sort_by_key(|session| (session.began, session.id));
        sessions
    }

    /// The steps that were answered up to a day, in order.
    pub(in crate::rules) fn steps(&self, day: Date) -> Vec<&'a StepEdit> {
        let steps = self.edits.iter().filter_map(PlanEdit::as_step);
        let mut steps: Vec<&StepEdit> = steps.filter(|step| step.at.date() <= day).collect();
        steps.sort_by_key(|step| step.at);
        steps
    }

    pub(in crate::rules) fn class(&self, exercise: &ExerciseId) -> Option<DoseClass> {
        Some(self.library.exercise(exercise)?.dose_class)
    }

    /// Whether a rule to do more is for an exercise of this class, and no precaution speaks against it.
    pub(in crate::rules) fn lets(&self, rule: StepName, class: DoseClass) -> bool {
        let id = format!("rule-{}", rule.as_str().to_lowercase());
        let rules = self.guidance().map(|guidance| &guidance.rules);
        let rule = rules.and_then(|rules| rules.iter().find(|rule| rule.id == *id));
        rule.is_some_and(|rule| rule.classes.contains(&class) && !rule.except.iter().any(|tag| self.tags.contains(tag)))
    }

    /// Which kind of day a date is in a plan that stands in a week.
    pub(in crate::rules) fn planned(&self, week: u32, on: Date) -> Option<DayName> {
        let place = on.weekday().to_monday_zero_offset();
        let days = super::week_days(self.plan, week);
        days.get(usize::try_from(place).ok()?).copied().flatten()
    }
}

/// The day some days before or after another; the ends of the calendar hold it.
pub(super) fn days_from(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days.clamp(-3_000_000, 3_000_000)))
}

/// Whole days from one to another; below 0 where the other is earlier.
pub(super) fn days_between(one: Date, other: Date) -> i64 {
    one.until(other).map_or(0, |span| i64::from(span.get_days()))
}
