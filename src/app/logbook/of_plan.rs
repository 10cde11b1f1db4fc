//! What the plan had for a day: its exercises with their numbers, its week, the next day that is planned.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::app::{App, FormExercise};
use crate::content::ExerciseId;
use crate::record::{Assessment, DayName, PlanOfSession, Prescription, Record, Rest, SessionHow, Weekday};
use crate::report::exercises_in_order;
use crate::rules::{self, Outcome, RULES_VERSION, Trail};

impl App {
    /// The newest assessment, and the plan as it was followed.
    pub(super) fn followed(&self) -> Option<(&Record, &Assessment, Outcome)> {
        let record = self.record()?;
        let newest = record.assessments.last()?;
        Some((
            record,
            newest,
            rules::plan_of_the_log(self.library(), newest, self.today()),
        ))
    }

    pub(super) fn week_and_plan(&self, on: Date) -> (u32, Option<PlanOfSession>) {
        let Some((record, newest, outcome)) = self.followed() else {
            return (0, None);
        };
        let week = rules::position(&Trail::of(self.library(), record, newest, &outcome), on).week;
        let kept = newest.plan.as_ref();
        let plan = PlanOfSession {
            assessment: newest.started_on,
            made_on: kept.map_or_else(|| self.today(), |kept| kept.made_on),
            rules_version: kept.map_or_else(|| RULES_VERSION.to_owned(), |kept| kept.rules_version.clone()),
            rest: Rest::new(),
        };
        (week, Some(plan))
    }

    /// The day of the plan that is planned for a date; the first there is where none is.
    pub(super) fn planned_kind(&self, on: Date) -> Option<DayName> {
        let (record, newest, outcome) = self.followed()?;
        let trail = Trail::of(self.library(), record, newest, &outcome);
        let week = rules::position(&trail, on).week;
        let days = rules::week_days(&outcome.plan, week);
        let planned = days.get(Weekday::of(on).after_monday()).copied().flatten();
        planned.or_else(|| days.into_iter().flatten().next())
    }

    /// The next date after another for which a day is planned.
    pub(super) fn next_planned(&self, on: Date) -> Date {
        let next = |ahead: i64| on.saturating_add(ahead.days());
        let Some((record, newest, outcome)) = self.followed() else {
            return next(1);
        };
        let trail = Trail::of(self.library(), record, newest, &outcome);
        let is_planned = |day: Date| {
            let days = rules::week_days(&outcome.plan, rules::position(&trail, day).week);
            days.get(Weekday::of(day).after_monday()).copied().flatten().is_some()
        };
        (1..=7)
            .map(next)
            .find(|day| is_planned(*day))
            .unwrap_or_else(|| next(1))
    }

    /// The exercises that the plan has for a day of a date's week.
    pub(super) fn lines_of(&self, on: Date, kind: Option<DayName>, how: SessionHow) -> Vec<Prescription> {
        let Some(((record, newest, outcome), kind)) = self.followed().zip(kind) else {
            return Vec::new();
        };
        let week = week_for(&Trail::of(self.library(), record, newest, &outcome), on, how);
        let weeks = outcome.plan.weeks.iter().find(|weeks| weeks.weeks.holds(week));
        let days = weeks
            .or(outcome.plan.weeks.last())
            .into_iter()
            .flat_map(|weeks| &weeks.days);
        let lines = days.filter(|day| day.name == kind).flat_map(|day| &day.exercises);
        lines.filter(|line| line.from_week <= week).cloned().collect()
    }

    pub(super) fn exercises_for_form(&self, on: Date, kind: Option<DayName>, how: SessionHow) -> Vec<FormExercise> {
        let numbers = self.numbers_of_plan();
        let lines = self.lines_of(on, kind, how).into_iter();
        let mut all: Vec<FormExercise> = lines
            .map(|line| FormExercise {
                number: number_of(&numbers, &line.id),
                exercise: line.id,
                done: true,
            })
            .collect();
        all.sort_by_key(|one| one.number);
        all.dedup_by_key(|one| one.number);
        all
    }

    /// The exercises of the plan in the order of their numbers, which are those of the tick sheet.
    pub(super) fn numbers_of_plan(&self) -> Vec<ExerciseId> {
        let followed = self.followed();
        followed.map_or_else(Vec::new, |(_, _, outcome)| {
            exercises_in_order(&outcome.plan).into_iter().cloned().collect()
        })
    }
}

/// The week whose exercises a day had. A printed sheet counts its weeks by the calendar, whatever steps were taken since.
fn week_for(trail: &Trail<'_>, on: Date, how: SessionHow) -> u32 {
    let week = rules::position(trail, on).week;
    match how {
        SessionHow::Paper => {
            let passed = trail
                .start()
                .map_or(0, |start| start.until(on).map_or(0, |span| span.get_days()));
            week.max(u32::try_from(passed).unwrap_or(0) / 7 + 1)
        }
        SessionHow::Followed | SessionHow::Typed => week,
    }
}

/// The number of an exercise; 0 where the plan does not have it any more.
pub(super) fn number_of(numbers: &[ExerciseId], exercise: &ExerciseId) -> usize {
    numbers
        .iter()
        .position(|known| known == exercise)
        .map_or(0, |place| place + 1)
}
