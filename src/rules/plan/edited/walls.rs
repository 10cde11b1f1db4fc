//! What no plan may hold, whoever made it: a muscle worked both ways, a long range that is not alone, strength without a
//! day of rest, more stretching of a muscle than ten minutes a week (clinical.md D3, invariants; exercises.md A5, A6;
//! rulings.md on consecutive days).

use std::collections::BTreeSet;

use super::super::aims::Aims;
use super::super::candidate::sides;
use super::super::week::training_days;
use crate::content::{ExerciseKind, Id};
use crate::record::{DayName, Objection, Plan, Prescription, Side, TrainingDays, WorkedSide};
use crate::rules::Action;

/// The most a muscle is stretched in a week, in seconds for each side (exercises.md A5, P4).
const STRETCH_A_WEEK_S: u32 = 600;

/// What a plan works, without its words: cheap to try things on.
#[derive(Clone)]
pub(super) struct Sketch<'a> {
    phases: Vec<Vec<(DayName, Work<'a>)>>,
    days: TrainingDays,
}

/// One line of a sketch.
#[derive(Clone, Copy)]
pub(super) struct Work<'a> {
    pub(super) id: &'a Id,
    pub(super) kind: ExerciseKind,
    pub(super) muscles: &'a [Id],
    pub(super) side: WorkedSide,
    /// Seconds held for each side in one session, without an extra set.
    pub(super) held_s: u32,
    /// The side with one more set, and its seconds.
    pub(super) extra: Option<(Side, u32)>,
    pub(super) long_range: bool,
}

/// Something that must not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Broken {
    /// A muscle on a side is stretched and strengthened.
    BothWays(Id, Side),
    /// A muscle that is worked through its full range has a second strength exercise.
    NotAlone(Id, Side),
    /// A muscle is strengthened on days that follow each other.
    NoRest(Id),
    /// A muscle is stretched for too long in a week.
    TooLong(Id, Side),
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

impl<'a> Work<'a> {
    /// The work of a line.
    pub(super) fn of(line: &'a Prescription) -> Self {
        Self {
            id: &line.id,
            kind: line.kind,
            muscles: &line.muscles,
            side: line.side,
            held_s: line.sets * line.reps * line.hold_s,
            extra: line.extra_set_side.map(|side| (side, line.reps * line.hold_s)),
            long_range: line.long_range,
        }
    }

    fn strengthens(&self) -> bool {
        matches!(self.kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl)
    }

    fn stretches(&self) -> bool {
        self.kind == ExerciseKind::Stretch
    }

    fn held_on(&self, side: Side) -> u32 {
        let extra = self.extra.filter(|(with, _)| *with == side).map_or(0, |(_, more)| more);
        self.held_s + extra
    }

    /// The muscles it works with the sides.
    fn places(&self) -> impl Iterator<Item = (&'a Id, Side)> + use<'a> {
        let (muscles, sides) = (self.muscles, sides(self.side));
        muscles
            .iter()
            .flat_map(move |muscle| sides.iter().map(move |side| (muscle, *side)))
    }
}

impl<'a> Sketch<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let phases = plan.weeks.iter().map(|weeks| {
            let days = weeks.days.iter();
            days.flat_map(|day| day.exercises.iter().map(move |line| (day.name, Work::of(line))))
                .collect()
        });
        Self {
            phases: phases.collect(),
            days: training_days(plan),
        }
    }

    /// The same with work besides; `work` tells what it is in each phase, by its place.
    pub(super) fn with(mut self, days: &[DayName], work: impl Fn(usize) -> Work<'a>) -> Self {
        for (place, phase) in self.phases.iter_mut().enumerate() {
            phase.extend(days.iter().map(|day| (*day, work(place))));
        }
        self
    }

    fn all(&self) -> impl Iterator<Item = &Work<'a>> {
        self.phases.iter().flatten().map(|(_, work)| work)
    }

    /// Whether it holds any strength work.
    pub(super) fn strengthens(&self) -> bool {
        self.all().any(Work::strengthens)
    }

    /// Whether it holds any stretch.
    pub(super) fn stretches(&self) -> bool {
        self.all().any(Work::stretches)
    }

    /// What must not be, and is.
    pub(super) fn broken(&self, aims: &Aims) -> BTreeSet<Broken> {
        let mut broken = BTreeSet::new();
        let stretched: BTreeSet<(&Id, Side)> = self
            .all()
            .filter(|work| work.stretches())
            .flat_map(Work::places)
            .collect();
        for work in self.all().filter(|work| work.strengthens()) {
            for (muscle, side) in work.places() {
                if stretched.contains(&(muscle, side)) {
                    broken.insert(Broken::BothWays(muscle.clone(), side));
                }
                let is_long = aims
                    .row(muscle, side)
                    .is_some_and(|row| row.action == Action::StrengthenLongRange);
                let mut others = self.all().filter(|other| other.strengthens() && other.id != work.id);
                if is_long && work.long_range && others.any(|other| other.places().any(|place| place == (muscle, side)))
                {
                    broken.insert(Broken::NotAlone(muscle.clone(), side));
                }
            }
        }
        for phase in &self.phases {
            self.without_rest(phase, &mut broken);
            self.stretched_too_long(phase, &mut broken);
        }
        broken
    }

    fn without_rest(&self, phase: &[(DayName, Work<'a>)], broken: &mut BTreeSet<Broken>) {
        let on = |day: DayName| phase.iter().filter(move |(name, _)| *name == day).map(|(_, work)| work);
        for light in on(DayName::B).filter(|work| work.kind == ExerciseKind::Strengthen) {
            for strong in on(DayName::A).filter(|work| work.strengthens()) {
                let shared = strong.muscles.iter().find(|muscle| light.muscles.contains(muscle));
                broken.extend(shared.map(|muscle| Broken::NoRest(muscle.clone())));
            }
        }
    }

    fn stretched_too_long(&self, phase: &[(DayName, Work<'a>)], broken: &mut BTreeSet<Broken>) {
        let times = |day: DayName| match day {
            DayName::A => self.days.a.len(),
            DayName::B => self.days.b.len(),
        };
        let stretches = || phase.iter().filter(|(_, work)| work.stretches());
        let places: BTreeSet<(&Id, Side)> = stretches().flat_map(|(_, work)| work.places()).collect();
        for (muscle, side) in places {
            let working = stretches().filter(|(_, work)| work.places().any(|place| place == (muscle, side)));
            let held: usize = working
                .map(|(day, work)| times(*day) * work.held_on(side) as usize)
                .sum();
            if held > STRETCH_A_WEEK_S as usize {
                broken.insert(Broken::TooLong(muscle.clone(), side));
            }
        }
    }
}
