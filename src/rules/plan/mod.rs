//! The plan (exercises.md A2, A6, A7; rulings.md D9, D14, D19, E1 to E24).
//!
//! From decisions per muscle to eight weeks: [`aims`] says what is worked on, [`filter`] what this person cannot do,
//! [`candidate`] what may be given and on which side, [`choose`] fills the slots of [`skeleton`] by [`rank`] and
//! [`together`], [`fit`] brings a day into its minutes with the doses of [`dose`], [`rotate`] gives others their turn in
//! later weeks, [`reasons`] and [`notes`] say why.

mod aims;
mod candidate;
mod choose;
mod difference;
mod dose;
mod edited;
mod filter;
mod fit;
mod notes;
mod nothing_left;
mod rank;
mod reasons;
mod rotate;
mod skeleton;
mod standing;
mod together;
mod week;

use std::collections::BTreeSet;

pub use difference::*;
pub use dose::Phase;
pub use edited::*;
pub use standing::Standing;
pub(in crate::rules) use standing::{doses_for, standing};
pub use week::{strengthens_on_b, training_days, until_week, week_days, with_day};

use aims::Aims;
use candidate::{Candidate, Shelf, companion, session_order, shelf};
use choose::{Days, Slot, choose};
use dose::{Person, dose, rest_s};
use filter::Filter;
use fit::{Line, fit, total};
use notes::Notes;
use reasons::{Reasons, Speaker};
use rotate::rotate;
use together::Together;

use super::{Action, Case, Findings};
use crate::content::{Exercise, ExerciseKind, Id, Library};
use crate::record::{Because, Day, DayName, LeftOut, MAX_MINUTES, Plan, PlanScope, Prescription, Rest, Weeks};

/// Below so many minutes both sides at once go before one side at a time (exercises.md A6, step 1c).
const SHORT_OF_TIME: u32 = 10;

/// Makes the plan for an assessment.
///
/// Within a block (weeks 1-2, 3-4, 5-8) the exercises stay the same, but for those that come in by the ramp of A6: four
/// in week 1, two more in each later week. Doses grow with the block. At the start of a later block, muscles that found
/// no room so far get their turn; where there are none, the same exercises are kept through the eight weeks. Whatever
/// rules an exercise out is said in `left_out`.
pub fn plan(case: Case) -> Plan {
    let Case {
        library,
        assessment,
        findings,
        ..
    } = case;
    let minutes = assessment.profile.minutes_per_day;
    if let Some(reason) = &case.safety.plan_locked {
        return Plan {
            locked: Some(reason.clone()),
            minutes_per_day: minutes,
            ..Plan::default()
        };
    }
    let tags = case.tags();
    let aims = Aims::new(case);
    let filter = Filter::new(case);
    let (mut shelf, scope) = stock(library, &filter, &aims, findings);
    let skeleton = match scope {
        PlanScope::Personal => skeleton::skeleton(minutes),
        PlanScope::General | PlanScope::GentleOnly => skeleton::general(minutes),
    };
    let timetable = Timetable {
        candidates: &shelf.candidates,
        person: Person {
            tags,
            age: assessment.profile.age,
        },
        budget_s: minutes.min(MAX_MINUTES) * 60,
    };
    let short_of_time = minutes < SHORT_OF_TIME;
    let together = Together {
        candidates: &shelf.candidates,
        aims: &aims,
    };
    let days = choose(together, skeleton, short_of_time, |slots| timetable.first_places(slots));
    let turns = rotate(together, short_of_time, days, |phase, slots| {
        timetable.done(phase, slots)
    });
    let speaker = Speaker { case, aims: &aims };
    let mut reasons: Vec<Reasons> = shelf
        .candidates
        .iter()
        .map(|candidate| speaker.reasons(candidate))
        .collect();
    for swap in &turns.swaps {
        if let (Some(reasons), Some(gone)) = (reasons.get_mut(swap.newcomer), shelf.candidates.get(swap.gone)) {
            reasons.takes_the_place_of(&gone.exercise.id, swap.from_week);
        }
    }
    let writer = Writer {
        filter: &filter,
        timetable: &timetable,
        reasons,
    };
    let weeks: Vec<Weeks> = turns
        .blocks
        .iter()
        .map(|(phase, days)| writer.weeks(*phase, days))
        .collect();
    let notes = Notes {
        case,
        aims: &aims,
        scope,
    }
    .all(&shelf, &weeks, &turns.swaps);
    let mut left_out = std::mem::take(&mut shelf.left_out);
    if scope == PlanScope::Personal {
        left_out.extend(out_of_time(&shelf.candidates, &aims, &weeks, minutes));
    }
    Plan {
        locked: None,
        minutes_per_day: minutes,
        scope,
        serves: aims.served.iter().map(|finding| finding.pattern.clone()).collect(),
        weeks,
        left_out,
        notes,
        days: None,
        own_changes: Vec::new(),
        rest: Rest::new(),
    }
}

/// Everything that may be given, and what kind of plan it makes.
///
/// Never stretches alone: with every strengthener ruled out for safety the stretches are left out too (rulings.md E16).
/// Where nothing asks for strength work at all, one light general exercise stands beside the stretches (exercises.md
/// A7.6, rulings.md D9).
fn stock<'a>(
    library: &'a Library,
    filter: &Filter<'a>,
    aims: &Aims<'a>,
    findings: &'a Findings,
) -> (Shelf<'a>, PlanScope) {
    let (mut shelf, scope) = everything(library, filter, aims, findings);
    if scope != PlanScope::Personal {
        shelf.candidates.retain(|candidate| {
            matches!(
                candidate.exercise.kind,
                ExerciseKind::Mobility | ExerciseKind::Breathing
            )
        });
    }
    (shelf, scope)
}

fn everything<'a>(
    library: &'a Library,
    filter: &Filter<'a>,
    aims: &Aims<'a>,
    findings: &'a Findings,
) -> (Shelf<'a>, PlanScope) {
    let mut first: Vec<&str> = aims
        .served
        .iter()
        .filter_map(|finding| library.pattern(finding.pattern.as_str()))
        .flat_map(|pattern| pattern.starters.iter().map(Id::as_str))
        .collect();
    let mut shelf = shelf(library, filter, aims, &first);
    let instead = nothing_left::instead(filter.case, aims, &shelf);
    if !instead.is_empty() {
        first.splice(0..0, instead);
        shelf = candidate::shelf(library, filter, aims, &first);
    }
    if aims.all_asked().next().is_none() {
        return (shelf, PlanScope::General);
    }
    if shelf
        .candidates
        .iter()
        .any(|candidate| candidate.exercise.strengthens())
    {
        return (shelf, PlanScope::Personal);
    }
    let stretches: Vec<&Exercise> = shelf
        .candidates
        .iter()
        .map(|candidate| candidate.exercise)
        .filter(|exercise| exercise.stretches())
        .collect();
    let beside = if shelf.strength_unsafe || stretches.is_empty() {
        None
    } else {
        companion(library, filter, aims, &kept_out(findings), &stretches)
    };
    match beside {
        Some(beside) => {
            shelf.candidates.push(beside);
            (shelf, PlanScope::Personal)
        }
        None => (shelf, PlanScope::GentleOnly),
    }
}

/// Patterns with a score that the pelvis axis keeps out of the plan (clinical.md B5).
fn kept_out(findings: &Findings) -> Vec<&Id> {
    findings
        .patterns
        .iter()
        .filter(|finding| finding.suppressed)
        .map(|finding| &finding.pattern)
        .collect()
}

/// Brings slots into the minutes of a day.
struct Timetable<'a> {
    candidates: &'a [Candidate<'a>],
    person: Person<'a>,
    budget_s: u32,
}

impl Timetable<'_> {
    /// The lines of a day, in slot order, with the doses of the phase.
    fn lines<'b>(&'b self, phase: Phase, slots: &'b [Slot]) -> Vec<Line<'b>> {
        let mut lines: Vec<Line> = slots
            .iter()
            .filter(|slot| slot.from_week <= phase.last_week())
            .filter_map(|slot| {
                let candidate = self.candidates.get(slot.candidate)?;
                let phase = if candidate.gentle { Phase::Learn } else { phase };
                let dose = dose(candidate.exercise, phase, self.person);
                Some(Line::new(candidate, slot, dose))
            })
            .collect();
        fit(&mut lines, self.budget_s);
        lines
    }

    /// The candidates that keep their place on a day of the phase, in slot order.
    fn done(&self, phase: Phase, slots: &[Slot]) -> Vec<usize> {
        self.lines(phase, slots)
            .iter()
            .map(|line| line.slot.candidate)
            .collect()
    }

    /// The candidates that keep their place in the first weeks, and those that only come in later.
    fn first_places(&self, slots: &[Slot]) -> Vec<usize> {
        let later = slots
            .iter()
            .filter(|slot| slot.from_week > Phase::Learn.last_week())
            .map(|slot| slot.candidate);
        self.done(Phase::Learn, slots).into_iter().chain(later).collect()
    }
}

/// Writes the days of a phase.
struct Writer<'a> {
    filter: &'a Filter<'a>,
    timetable: &'a Timetable<'a>,
    /// By the place of the candidate.
    reasons: Vec<Reasons>,
}

impl Writer<'_> {
    fn weeks(&self, phase: Phase, days: &Days) -> Weeks {
        Weeks {
            weeks: phase.weeks(),
            days: [(DayName::A, &days.a), (DayName::B, &days.b)]
                .into_iter()
                .map(|(name, slots)| self.day(name, phase, slots))
                .collect(),
            rest: Rest::new(),
        }
    }

    fn day(&self, name: DayName, phase: Phase, slots: &[Slot]) -> Day {
        let mut lines = self.timetable.lines(phase, slots);
        lines.sort_by_key(|line| session_order(line.candidate.exercise.kind));
        Day {
            name,
            seconds: total(&lines),
            exercises: lines.iter().map(|line| self.prescription(line)).collect(),
            rest: Rest::new(),
        }
    }

    fn prescription(&self, line: &Line) -> Prescription {
        let candidate = line.candidate;
        let exercise = candidate.exercise;
        let reasons = self.reasons.get(line.slot.candidate).cloned().unwrap_or_default();
        Prescription {
            id: exercise.id.clone(),
            kind: exercise.kind,
            muscles: exercise.primary.clone(),
            side: candidate.side,
            sets: line.dose.sets,
            reps: line.dose.reps,
            hold_s: line.dose.hold_s,
            rest_s: rest_s(exercise, candidate.side),
            seconds: line.seconds(),
            extra_set_side: candidate.extra_set.filter(|_| line.extra),
            gentle: candidate.gentle,
            long_range: candidate.long_range,
            from_week: line.slot.from_week,
            cautions: self.filter.notes(exercise),
            reasons: reasons.reasons,
            answers: reasons.answers,
            by_person: None,
            rest: Rest::new(),
        }
    }
}

/// For every muscle the plan would work on but has no room for: the exercise that would serve it.
fn out_of_time(candidates: &[Candidate], aims: &Aims, weeks: &[Weeks], minutes: u32) -> Vec<LeftOut> {
    let given: BTreeSet<&Id> = weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| day.exercises.iter().map(|line| &line.id))
        .collect();
    let is_given = |candidate: &Candidate| given.contains(&candidate.exercise.id);
    let mut left_out: Vec<LeftOut> = Vec::new();
    for place in aims.all_asked() {
        let serving = || {
            candidates
                .iter()
                .filter(move |candidate| candidate.serves.contains(&place))
        };
        if serving().any(is_given) {
            continue;
        }
        let Some(best) = serving().min_by_key(|candidate| (candidate.starter, candidate.exercise.level)) else {
            continue;
        };
        if left_out.iter().any(|known| known.id == best.exercise.id) {
            continue;
        }
        let stretches = aims.rows.get(place).is_some_and(|row| row.action == Action::Stretch);
        let because = Because::Time {
            minutes,
            stretch: stretches,
        };
        left_out.push(LeftOut::new(best.exercise.id.clone(), because));
    }
    left_out
}
