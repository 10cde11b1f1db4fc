//! A day that takes longer than the person has: by how much, and what would give way first (rules P24, P35).

use super::super::dose::{Dose, seconds};
use super::super::fit::first_to_give;
use crate::content::{Doses, Exercise, ExerciseId, Library};
use crate::record::{DayName, MAX_MINUTES, Plan, Prescription, WeekSpan};

/// A day of a phase that takes longer than the minutes there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverBudget {
    /// The phase: `1-2`.
    pub weeks: WeekSpan,
    /// The day: `A`.
    pub day: DayName,
    /// Seconds too many.
    pub over_s: u32,
    /// What would give way first, in this order, until the day fits.
    pub first: Vec<GivesWay>,
}

/// One exercise that would give way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivesWay {
    /// The exercise.
    pub exercise: ExerciseId,
    /// So many sets less; the whole exercise when none would be left.
    pub sets: u32,
    /// Whether the whole exercise is left out.
    pub whole: bool,
}

/// The days of a plan that take longer than its minutes.
pub fn over_budget(library: &Library, plan: &Plan) -> Vec<OverBudget> {
    let budget_s = plan.minutes_per_day.min(MAX_MINUTES) * 60;
    let days = plan
        .weeks
        .iter()
        .flat_map(|weeks| weeks.days.iter().map(move |day| (weeks, day)));
    days.filter(|(_, day)| day.seconds > budget_s)
        .map(|(weeks, day)| OverBudget {
            weeks: weeks.weeks,
            day: day.name,
            over_s: day.seconds - budget_s,
            first: gives_way(library, &day.exercises, budget_s),
        })
        .collect()
}

/// A line with the sets it still has.
struct Line<'a> {
    line: &'a Prescription,
    exercise: Option<&'a Exercise>,
    sets: u32,
    /// The set that one side has more than the other.
    extra: bool,
    taken: u32,
    gone: bool,
    doses: &'a Doses,
}

impl Line<'_> {
    fn all_sets(&self) -> u32 {
        self.sets + u32::from(self.extra)
    }

    fn take_one(&mut self) {
        if self.extra {
            self.extra = false;
        } else {
            self.sets -= 1;
        }
        self.taken += 1;
    }

    fn seconds(&self) -> u32 {
        if self.gone {
            return 0;
        }
        let line = self.line;
        match self.exercise {
            Some(exercise) => {
                let dose = Dose::set(exercise, [self.sets, line.reps, line.hold_s]);
                seconds(self.doses, exercise, dose, line.side, self.extra)
            }
            // Of an exercise the catalogue no longer has only the whole is known.
            None => line.seconds * self.sets / line.sets.max(1),
        }
    }
}

fn gives_way(library: &Library, lines: &[Prescription], budget_s: u32) -> Vec<GivesWay> {
    let mut lines: Vec<Line> = lines
        .iter()
        .map(|line| Line {
            line,
            exercise: library.exercise(&line.id),
            sets: line.sets,
            extra: line.extra_set_side.is_some(),
            taken: 0,
            gone: false,
            doses: &library.doses,
        })
        .collect();
    let mut order: Vec<usize> = Vec::new();
    while lines.iter().map(Line::seconds).sum::<u32>() > budget_s {
        let there = || lines.iter().enumerate().filter(|(_, line)| !line.gone);
        let most = there()
            .filter(|(_, line)| line.all_sets() > 1)
            .max_by_key(|(place, line)| (line.all_sets(), first_to_give(line.line.kind), *place));
        let last = there().max_by_key(|(place, line)| (first_to_give(line.line.kind), *place));
        let (place, whole) = match (most, last) {
            (Some((place, _)), _) => (place, false),
            (None, Some((place, _))) => (place, true),
            (None, None) => break,
        };
        let Some(line) = lines.get_mut(place) else { break };
        if whole {
            line.gone = true;
        } else {
            line.take_one();
        }
        if !order.contains(&place) {
            order.push(place);
        }
    }
    order
        .into_iter()
        .filter_map(|place| lines.get(place))
        .map(|line| GivesWay {
            exercise: line.line.id.clone(),
            sets: line.taken,
            whole: line.gone,
        })
        .collect()
}
