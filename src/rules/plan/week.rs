//! Which day of a plan is done on which day of the week (rule P25).

use crate::content::{ExerciseId, ExerciseKind, PlanLaws};
use crate::record::{DayName, Objection, Plan, PlanReason, TrainingDays, Weekday, Weeks};

/// Day A or day B for Monday to Sunday of a week of the plan, counted from 1.
///
/// Day A on Monday, Wednesday and Friday; day B, from week 2, on Tuesday, Thursday and Saturday; or on the days the
/// person chose. The others are free, and so is every day outside weeks 1 to 8 and of a plan without exercises.
pub fn week_days(plan: &Plan, week: u32) -> [Option<DayName>; 7] {
    let name = |wanted: DayName| {
        plan.weeks
            .iter()
            .find(|weeks| weeks.weeks.holds(week))?
            .days
            .iter()
            .find(|day| day.name == wanted && day.exercises.iter().any(|line| line.from_week <= week))
            .map(|day| day.name)
    };
    let (a, b) = (name(DayName::A), name(DayName::B));
    let days = training_days(plan);
    Weekday::ALL.map(|day| {
        if days.a.contains(&day) {
            a
        } else if days.b.contains(&day) {
            b
        } else {
            None
        }
    })
}

/// The days of the week of a plan: those the person chose, else three and three (rule P25); of a general plan two with
/// strength (rule P9); in a flare every day (rule Z12).
pub fn training_days(plan: &Plan) -> TrainingDays {
    use Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
    let days = |a: &[Weekday], b: &[Weekday]| TrainingDays {
        a: a.to_vec(),
        b: b.to_vec(),
        ..TrainingDays::default()
    };
    if let Some(chosen) = &plan.days {
        return chosen.clone();
    }
    if plan.goes_a_day.is_some() {
        return days(&Weekday::ALL, &[]);
    }
    let lines = || {
        plan.weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises)
    };
    let is_of = |of: fn(&PlanReason) -> bool| lines().any(|line| line.reasons.iter().any(of));
    let is_general = is_of(|reason| matches!(reason, PlanReason::General { .. }));
    // Legs and balance are for three days a week (rule P6).
    if is_general && !is_of(|reason| matches!(reason, PlanReason::Functional { .. })) {
        days(&[Monday, Thursday], &[Tuesday, Friday, Saturday])
    } else {
        days(&[Monday, Wednesday, Friday], &[Tuesday, Thursday, Saturday])
    }
}

/// The days of the week after one of them was made a day A, a day B or free.
///
/// A day A drives the days A beside it away, because strength work needs a day of rest; so does a day B among the days
/// B where `b_strengthens`. A seventh day drives a day B away: one day a week stays free (rule P25).
pub fn with_day(
    laws: PlanLaws,
    days: &TrainingDays,
    chosen: Weekday,
    day: Option<DayName>,
    b_strengthens: bool,
) -> TrainingDays {
    let mut days = days.clone();
    days.a.retain(|known| *known != chosen);
    days.b.retain(|known| *known != chosen);
    match day {
        Some(DayName::A) => {
            days.a.retain(|known| !known.is_beside(chosen));
            days.a.push(chosen);
        }
        Some(DayName::B) => {
            days.b.retain(|known| !(b_strengthens && known.is_beside(chosen)));
            days.b.push(chosen);
        }
        None => {}
    }
    days.a.sort();
    days.b.sort();
    while days.a.len() + days.b.len() > laws.training_days {
        let last = days.b.iter().rposition(|known| *known != chosen);
        let Some(last) = last else { break };
        days.b.remove(last);
    }
    days
}

/// What is wrong with the days of the week for a plan, if anything.
pub(super) fn trouble_with_days(laws: PlanLaws, days: &TrainingDays, plan: &Plan) -> Option<Objection> {
    let all = || days.a.iter().chain(&days.b);
    if let Some(twice) = all().find(|day| all().filter(|other| other == day).count() > 1) {
        return Some(Objection::TwoKinds { day: *twice });
    }
    if days.a.is_empty() {
        return Some(Objection::NoDayA);
    }
    if all().count() > laws.training_days {
        return Some(Objection::NoFreeDay);
    }
    let beside = |days: &[Weekday]| {
        let mut pairs = days.iter().flat_map(|one| days.iter().map(move |other| (*one, *other)));
        pairs.find(|(one, other)| one.is_beside(*other))
    };
    let beside = beside(&days.a).or_else(|| beside(&days.b).filter(|_| strengthens_on_b(plan)));
    beside.map(|(one, other)| Objection::NoDayBetween { one, other })
}

/// Whether day B holds strength work that needs a day of rest; control work is light enough.
pub fn strengthens_on_b(plan: &Plan) -> bool {
    let mut days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.any(|day| day.name == DayName::B && day.exercises.iter().any(|line| line.kind == ExerciseKind::Strengthen))
}

/// The last week in which a day holds an exercise, where the plan goes on without it: another has its turn then, or the
/// grown doses leave no time for it.
pub fn until_week(plan: &Plan, day: DayName, exercise: &ExerciseId) -> Option<u32> {
    let holds = |weeks: &Weeks| {
        let mut days = weeks.days.iter().filter(|one| one.name == day);
        days.any(|one| one.exercises.iter().any(|line| line.id == *exercise))
    };
    let last = plan.weeks.iter().rposition(holds)?;
    let weeks = plan.weeks.get(last).filter(|_| last + 1 < plan.weeks.len())?;
    Some(weeks.weeks.last())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

    fn shipped_laws() -> PlanLaws {
        crate::content::shipped().planning.about.laws
    }

    fn days(a: &[Weekday], b: &[Weekday]) -> TrainingDays {
        TrainingDays {
            a: a.to_vec(),
            b: b.to_vec(),
            ..TrainingDays::default()
        }
    }

    #[test]
    fn a_day_a_drives_the_days_a_beside_it_away_and_every_pattern_can_be_reached() {
        let usual = training_days(&Plan::default());
        let moved = with_day(shipped_laws(), &usual, Tuesday, Some(DayName::A), false);
        assert_eq!(moved, days(&[Tuesday, Friday], &[Thursday, Saturday]));
        let moved = with_day(shipped_laws(), &moved, Thursday, Some(DayName::A), false);
        let moved = with_day(shipped_laws(), &moved, Saturday, Some(DayName::A), false);
        assert_eq!(moved, days(&[Tuesday, Thursday, Saturday], &[]));
        // Around the weekend too.
        let moved = with_day(
            shipped_laws(),
            &days(&[Monday, Wednesday], &[]),
            Sunday,
            Some(DayName::A),
            false,
        );
        assert_eq!(moved, days(&[Wednesday, Sunday], &[]));
    }

    #[test]
    fn one_day_stays_free_and_days_b_with_strength_work_are_not_side_by_side() {
        let usual = training_days(&Plan::default());
        let seventh = with_day(shipped_laws(), &usual, Sunday, Some(DayName::B), false);
        assert_eq!(
            seventh,
            days(&[Monday, Wednesday, Friday], &[Tuesday, Thursday, Sunday])
        );
        let strong = with_day(shipped_laws(), &usual, Sunday, Some(DayName::B), true);
        assert_eq!(strong, days(&[Monday, Wednesday, Friday], &[Tuesday, Thursday, Sunday]));
        let free = with_day(shipped_laws(), &usual, Wednesday, None, false);
        assert_eq!(free, days(&[Monday, Friday], &[Tuesday, Thursday, Saturday]));
    }

    #[test]
    fn days_that_leave_no_rest_are_refused_with_the_reason() {
        let plan = Plan::default();
        let trouble = |a: &[Weekday], b: &[Weekday]| trouble_with_days(shipped_laws(), &days(a, b), &plan);
        assert_eq!(trouble(&[Monday, Thursday], &[Friday, Saturday]), None);
        let beside = Objection::NoDayBetween {
            one: Sunday,
            other: Monday,
        };
        assert_eq!(trouble(&[Sunday, Monday], &[]), Some(beside));
        assert_eq!(trouble(&[Monday], &[Monday]), Some(Objection::TwoKinds { day: Monday }));
        assert_eq!(trouble(&[], &[Monday]), Some(Objection::NoDayA));
        let all = [Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
        assert_eq!(trouble(&[Monday], &all), Some(Objection::NoFreeDay));
    }
}
