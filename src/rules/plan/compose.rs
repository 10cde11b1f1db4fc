//! Which exercises stand in a plan, and on which days (rules P1, P2, P6, P9, P11, P14, P20).
//!
//! The functional block first, then what tested short or weak, then the tables, then movement and breathing. What tested
//! gets in at one set wherever an allowed exercise fits; what only a table names gets in where all lines keep two sets.

mod blocks;
mod choose;
mod place;
mod share;

use super::aims::Aims;
use super::candidate::{Candidate, Shelf};
use super::dose::{Person, seconds};
use super::rungs::{Rungs, Step};
use super::steps::{Shape, dose_steps};
use crate::content::{ExerciseKind, FirstFor, Planning, TagId};
use crate::record::{PlanScope, WorkedSide};

/// The step of a strength line with two sets that have grown once.
const GROWN_ONCE: usize = 3;

/// Why a line stands in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Legs and balance (rule P6), by its movement.
    Functional(&'a str),
    /// What a precaution puts first (rule P116), by that precaution.
    Precaution(&'a TagId),
    /// The general plan (rule P9), by its movement.
    General(&'a str),
    /// A test found a muscle short or weak.
    Tested,
    /// A table names a muscle.
    Table,
    /// Movement and breathing.
    Everyone,
    /// A light general exercise beside stretches.
    Companion,
}

impl Part<'_> {
    /// Whether it stands first in the plan whatever was found (rules P6, P116).
    pub(super) fn is_first(self) -> bool {
        matches!(self, Self::Functional(_) | Self::Precaution(_))
    }
}

/// A line of the plan before it has a dose.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen<'a> {
    /// Its place among the candidates.
    pub(super) candidate: usize,
    pub(super) part: Part<'a>,
    /// Whether it stands on day A and on day B.
    pub(super) on: [bool; 2],
    /// It begins in week 5, so that the complaint leads the first four weeks (rule P14).
    pub(super) late: bool,
}

/// What a plan is composed from.
pub(super) struct Composer<'a> {
    pub(super) aims: &'a Aims<'a>,
    pub(super) shelf: &'a Shelf<'a>,
    pub(super) planning: &'a Planning,
    pub(super) rungs: &'a Rungs<'a>,
    /// Where each candidate stands on a ladder.
    pub(super) steps: Vec<Option<Step>>,
    pub(super) person: Person<'a>,
    pub(super) minutes: u32,
    pub(super) scope: PlanScope,
    /// Legs and balance belong into the plan (rule P6).
    pub(super) functional: bool,
    /// What precautions put first (rule P116).
    pub(super) first_for: Vec<&'a FirstFor>,
    /// Sitting hurts, so it comes last (rule P5).
    pub(super) sitting_last: bool,
}

/// What was composed.
pub(super) struct Composed<'a> {
    /// The lines, in the order in which they matter.
    pub(super) lines: Vec<Chosen<'a>>,
    /// The rows that wait for the next plan, with the exercise that would serve them, and whether it was the time.
    pub(super) waiting: Vec<Waiting>,
}

/// A row without a line although an exercise is allowed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    /// The candidate that would serve it.
    pub(super) candidate: usize,
    /// Fewer seconds are free than the cheapest one takes; else it is the number of exercises, or what goes together.
    pub(super) time: bool,
    /// How many exercises the plan holds, where it is that number alone that keeps it out.
    pub(super) full: Option<usize>,
}

/// How much time a line is counted with while others are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// One set of the start dose (rule P1).
    Least,
    /// Two sets that have grown once, so that what is there keeps its sets.
    Comfort,
}

struct Composition<'c, 'a> {
    from: &'c Composer<'a>,
    lines: Vec<Chosen<'a>>,
    budget_s: u32,
    /// Seconds, by candidate.
    costs: Vec<Costs>,
}

/// Seconds that a line is counted with.
#[derive(Clone, Copy, Default)]
struct Costs {
    least: u32,
    comfort: u32,
    /// One set on one side alone, where the exercise is done one side at a time.
    one_side: u32,
}

impl<'a> Composer<'a> {
    pub(super) fn compose(&self) -> Composed<'a> {
        let mut composition = Composition {
            from: self,
            lines: Vec::new(),
            costs: self
                .shelf
                .candidates
                .iter()
                .map(|candidate| self.costs(candidate))
                .collect(),
            budget_s: self.minutes.min(self.planning.about.most_minutes) * 60,
        };
        let aims = &self.planning.about.aims;
        let targets = aims.of(self.minutes);
        match self.scope {
            PlanScope::GentleOnly => {}
            PlanScope::General => {
                composition.functional_block();
                composition.what_precautions_put_first();
                composition.general_plan();
            }
            PlanScope::Personal => {
                composition.functional_block();
                composition.what_precautions_put_first();
                composition.tested();
                composition.companion();
                composition.table(aims.tables_first);
            }
        }
        composition.for_everyone(
            ExerciseKind::Mobility,
            targets.mobility.max(usize::from(self.is_gentle())),
        );
        composition.for_everyone(ExerciseKind::Breathing, targets.breathing);
        if self.scope == PlanScope::Personal {
            composition.table(targets);
            composition.more_for_what_tested_weak(targets);
            composition.complaint_leads();
            composition.never_stretches_alone();
            // What that left free is for movement and breathing.
            composition.for_everyone(ExerciseKind::Mobility, targets.mobility);
            composition.for_everyone(ExerciseKind::Breathing, targets.breathing);
            composition.keep_both_days();
        }
        let waiting = composition.waiting();
        Composed {
            lines: composition.lines,
            waiting,
        }
    }

    fn costs(&self, candidate: &Candidate) -> Costs {
        let shape = Shape {
            side: candidate.side,
            gentle: candidate.gentle,
            extra: false,
            short_of_time: false,
        };
        let steps = dose_steps(candidate.exercise, self.person, shape);
        let comfort = match candidate.exercise.kind {
            ExerciseKind::Strengthen if !self.short_of_time() => GROWN_ONCE,
            _ => 1,
        };
        let takes = |step: usize, side: WorkedSide| {
            let dose = steps.dose(step).or_else(|| steps.steps.last().map(|step| step.dose));
            dose.map_or(0, |dose| {
                seconds(self.person.doses, candidate.exercise, dose, side, false)
            })
        };
        let least = takes(0, candidate.side);
        Costs {
            least,
            comfort: takes(comfort, candidate.side),
            one_side: least.min(takes(0, WorkedSide::Left)),
        }
    }

    /// Both sides at once go before one side at a time, and lines begin with one set.
    fn short_of_time(&self) -> bool {
        self.minutes < self.planning.about.short_of_time
    }

    fn is_gentle(&self) -> bool {
        self.scope == PlanScope::GentleOnly
    }

    fn candidate(&self, place: usize) -> Option<&'a Candidate<'a>> {
        self.shelf.candidates.get(place)
    }
}
