//! What no plan may hold, whoever made it: a muscle worked both ways, a long range that is not alone, strength without a
//! day of rest, more stretching of a muscle than ten minutes a week (rules P15, P25, P38).

use std::collections::BTreeSet;

use super::super::aims::Aims;
use super::super::laws::{self, Work};
use super::super::week::training_days;
use crate::content::{Doses, ExerciseId, MuscleId};
use crate::record::{DayName, Objection, Plan, Prescription, Side, TrainingDays};

/// What a plan works, without its words: cheap to try things on.
#[derive(Clone)]
pub(super) struct Sketch<'a> {
    phases: Vec<Vec<(DayName, Held<'a>)>>,
    days: TrainingDays,
}

/// One line of a sketch: what it works, and for how long.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) work: Work<'a>,
    /// Seconds held for each side in one session, without an extra set.
    pub(super) held_s: u32,
    /// The side with one more set, and its seconds.
    pub(super) extra: Option<(Side, u32)>,
}

/// Something that must not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Broken {
    /// A muscle on a side is stretched and strengthened.
    BothWays(MuscleId, Side),
    /// A muscle that is worked through its full range has a second strength exercise.
    NotAlone(MuscleId, Side),
    /// A muscle is strengthened on days that follow each other.
    NoRest(MuscleId),
    /// A muscle is stretched for too long in a week.
    TooLong(MuscleId, Side),
}

impl Broken {
    /// What speaks against a change that brings it.
    pub(super) fn objection(&self) -> Objection {
        match self.clone() {
            Self::BothWays(muscle, side) => Objection::BothWays { muscle, side },
            Self::NotAlone(muscle, side) => Objection::NotAlone { muscle, side },
            Self::NoRest(muscle) => Objection::NoRest { muscle },
            Self::TooLong(muscle, side) => Objection::StretchedTooLong { muscle, side },
        }
    }
}

impl<'a> Held<'a> {
    /// The work of a line.
    pub(super) fn of(line: &'a Prescription) -> Self {
        Self {
            work: Work {
                id: &line.id,
                kind: line.kind,
                muscles: &line.muscles,
                side: line.side,
            },
            held_s: line.sets * line.reps * line.hold_s,
            extra: line.extra_set_side.map(|side| (side, line.reps * line.hold_s)),
        }
    }

    fn held_on(&self, side: Side) -> u32 {
        let extra = self.extra.filter(|(with, _)| *with == side).map_or(0, |(_, more)| more);
        self.held_s + extra
    }
}

impl<'a> Sketch<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let phases = plan.weeks.iter().map(|weeks| {
            let days = weeks.days.iter();
            days.flat_map(|day| day.exercises.iter().map(move |line| (day.name, Held::of(line))))
                .collect()
        });
        Self {
            phases: phases.collect(),
            days: training_days(plan),
        }
    }

    /// The same with work besides; `work` tells what it is in each phase, by its place.
    pub(super) fn with(mut self, days: &[DayName], work: impl Fn(usize) -> Held<'a>) -> Self {
        for (place, phase) in self.phases.iter_mut().enumerate() {
            phase.extend(days.iter().map(|day| (*day, work(place))));
        }
        self
    }

    fn all(&self) -> impl Iterator<Item = &Work<'a>> {
        self.phases.iter().flatten().map(|(_, held)| &held.work)
    }

    /// Whether it holds any strength work.
    pub(super) fn strengthens(&self) -> bool {
        self.all().any(Work::strengthens)
    }

    /// Whether it holds any stretch.
    pub(super) fn stretches(&self) -> bool {
        self.all().any(Work::stretches)
    }

    /// The exercises it holds.
    pub(super) fn exercises(&self) -> impl Iterator<Item = &'a ExerciseId> {
        self.all().map(|work| work.id)
    }

    /// What must not be, and is.
    pub(super) fn broken(&self, aims: &Aims, doses: &Doses) -> BTreeSet<Broken> {
        let mut broken = BTreeSet::new();
        for one in self.all() {
            for other in self.all() {
                let both = laws::both_ways(one, other);
                broken.extend(both.map(|(muscle, side)| Broken::BothWays(muscle.clone(), side)));
                let alone = laws::not_alone(aims, one, other);
                broken.extend(alone.map(|(muscle, side)| Broken::NotAlone(muscle.clone(), side)));
            }
        }
        for phase in &self.phases {
            let on = |day: DayName| {
                phase
                    .iter()
                    .filter(move |(name, _)| *name == day)
                    .map(|(_, held)| &held.work)
            };
            for after in on(DayName::B) {
                for before in on(DayName::A) {
                    broken.extend(laws::no_rest(before, after).map(|muscle| Broken::NoRest(muscle.clone())));
                }
            }
            self.stretched_too_long(phase, doses.stretch.most_s_a_week, &mut broken);
        }
        broken
    }

    fn stretched_too_long(&self, phase: &[(DayName, Held<'a>)], most_s: u32, broken: &mut BTreeSet<Broken>) {
        let times = |day: DayName| match day {
            DayName::A => self.days.a.len(),
            DayName::B => self.days.b.len(),
        };
        let stretches = || phase.iter().filter(|(_, held)| held.work.stretches());
        let places: BTreeSet<(&MuscleId, Side)> = stretches().flat_map(|(_, held)| held.work.places()).collect();
        for (muscle, side) in places {
            let working = stretches().filter(|(_, held)| held.work.places().any(|place| place == (muscle, side)));
            let seconds: usize = working
                .map(|(day, held)| times(*day) * held.held_on(side) as usize)
                .sum();
            if seconds > most_s as usize {
                broken.insert(Broken::TooLong(muscle.clone(), side));
            }
        }
    }
}
