//! Where a line may stand: its days, the laws, the minutes and the number of exercises.

use super::{Chosen, Composition, Part, Room};
use crate::content::{ExerciseKind, MuscleId};
use crate::record::PlanScope;
use crate::rules::plan::candidate::Candidate;
use crate::rules::plan::laws::{self, Work};

const A: [bool; 2] = [true, false];
const B: [bool; 2] = [false, true];
const BOTH: [bool; 2] = [true, true];

/// Why a candidate cannot join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Full {
    /// The plan holds as many exercises as it may.
    Count,
    /// There are not enough free seconds.
    Time,
    /// It does not go together with this line.
    Law(usize),
    /// It does not go together with several lines, or with the day.
    Laws,
}

impl<'a> Composition<'_, 'a> {
    /// The days on which a candidate may stand besides what is there, best first choice, or why it cannot.
    pub(super) fn place(&self, place: usize, part: Part, room: Room) -> Result<[bool; 2], Full> {
        let Some(candidate) = self.from.candidate(place) else {
            return Err(Full::Laws);
        };
        let is_same = |other: &Candidate| other.exercise.id == candidate.exercise.id;
        if self
            .lines
            .iter()
            .any(|line| self.from.candidate(line.candidate).is_some_and(is_same))
        {
            return Err(Full::Laws);
        }
        if self.counted_with(place) > self.most() {
            return Err(Full::Count);
        }
        let ways: &[[bool; 2]] = match (part, candidate.exercise.kind) {
            (Part::Functional(_) | Part::General(_), _) => &[A],
            (_, ExerciseKind::Strengthen) => &[A, B],
            // Control work stands on both days (rule P11).
            (_, ExerciseKind::MotorControl) => &[BOTH],
            (_, ExerciseKind::Stretch) => &[BOTH, B, A],
            (_, ExerciseKind::Mobility) => &[BOTH, B, A],
            // Breathing ends the lighter day, and a day that holds nothing else.
            (_, ExerciseKind::Breathing) if self.from.scope == PlanScope::Personal && self.holds_a() => &[B, A],
            (_, ExerciseKind::Breathing) => &[BOTH, B, A],
        };
        let mut full = None;
        for on in ways {
            match self.stands(place, *on, room) {
                Ok(()) => return Ok(*on),
                // It is the time only where it is the time on every day.
                Err(why) if full.is_none() || why != Full::Time => {
                    full = full.filter(|known| *known != Full::Time).or(Some(why));
                }
                Err(_) => {}
            }
        }
        Err(full.unwrap_or(Full::Laws))
    }

    fn holds_a(&self) -> bool {
        self.lines.iter().any(|line| line.on.first() == Some(&true))
    }

    /// Whether a candidate may stand on these days.
    pub(super) fn stands(&self, place: usize, on: [bool; 2], room: Room) -> Result<(), Full> {
        self.laws(self.from.candidate(place).ok_or(Full::Laws)?, on)?;
        let cost = self.cost(place, room);
        let fits = on
            .iter()
            .enumerate()
            .all(|(day, stands)| !stands || self.load(day, room) + cost <= self.budget_s);
        if fits { Ok(()) } else { Err(Full::Time) }
    }

    /// Whether a candidate on these days keeps every law.
    pub(super) fn laws(&self, candidate: &Candidate, on: [bool; 2]) -> Result<(), Full> {
        let work = work(candidate);
        let mut trouble: Option<usize> = None;
        for (place, line) in self.lines.iter().enumerate() {
            let Some(other) = self.from.candidate(line.candidate) else {
                continue;
            };
            if !self.go_together(&work, on, &self::work(other), line.on) {
                if trouble.is_some() {
                    return Err(Full::Laws);
                }
                trouble = Some(place);
            }
        }
        if let Some(place) = trouble {
            return Err(Full::Law(place));
        }
        let fine = on
            .iter()
            .enumerate()
            .all(|(day, stands)| !stands || self.is_not_crowded(&work, day));
        if fine { Ok(()) } else { Err(Full::Laws) }
    }

    fn go_together(&self, one: &Work, one_on: [bool; 2], other: &Work, other_on: [bool; 2]) -> bool {
        let [one_a, one_b] = one_on;
        let [other_a, other_b] = other_on;
        laws::both_ways(one, other).is_none()
            && laws::not_alone(self.from.aims, one, other).is_none()
            && !(one_a && other_b && laws::no_rest(one, other).is_some())
            && !(other_a && one_b && laws::no_rest(other, one).is_some())
            // One stretch of a muscle a day keeps ten minutes a week (rule P38).
            && !(one.stretches()
                && other.stretches()
                && (one_a && other_a || one_b && other_b)
                && one.muscles.iter().any(|muscle| other.muscles.contains(muscle)))
    }

    /// Two strengtheners of one muscle a day at the most; legs and balance are not counted.
    fn is_not_crowded(&self, work: &Work, day: usize) -> bool {
        if !work.strengthens() {
            return true;
        }
        let there = self
            .lines
            .iter()
            .filter(|line| line.on.get(day) == Some(&true) && !line.part.is_first());
        let works: Vec<Work> = there
            .filter_map(|line| self.from.candidate(line.candidate))
            .map(self::work)
            .filter(Work::strengthens)
            .collect();
        let most = self.from.planning.about.laws.strengtheners_a_day;
        let there = |muscle: &MuscleId| works.iter().filter(|other| other.muscles.contains(muscle)).count();
        work.muscles.iter().all(|muscle| there(muscle) < most)
    }

    /// Seconds of a day as it stands.
    pub(super) fn load(&self, day: usize, room: Room) -> u32 {
        let there = self.lines.iter().filter(|line| line.on.get(day) == Some(&true));
        there.map(|line| self.cost(line.candidate, room)).sum()
    }

    /// Seconds of a candidate.
    pub(super) fn cost(&self, place: usize, room: Room) -> u32 {
        let costs = self.costs.get(place).copied().unwrap_or_default();
        match room {
            Room::Least => costs.least,
            Room::Comfort => costs.comfort,
        }
    }

    /// How many different exercises the plan would hold with a candidate: the rungs of a ladder count as one.
    pub(super) fn counted_with(&self, place: usize) -> usize {
        let group = |place: usize| match self.from.steps.get(place).copied().flatten() {
            Some(step) => (0, step.ladder),
            None => (1, place),
        };
        let mut groups: Vec<(usize, usize)> = self.lines.iter().map(|line| group(line.candidate)).collect();
        groups.push(group(place));
        groups.sort_unstable();
        groups.dedup();
        groups.len()
    }

    /// The most different exercises (rule P2).
    pub(super) fn most(&self) -> usize {
        self.from.planning.about.most_exercises(self.from.minutes)
    }

    /// Adds a line.
    pub(super) fn add(&mut self, candidate: usize, part: Part<'a>, on: [bool; 2]) {
        self.lines.push(Chosen {
            candidate,
            part,
            on,
            late: false,
        });
    }
}

/// What a candidate works.
pub(super) fn work<'b>(candidate: &'b Candidate) -> Work<'b> {
    Work {
        id: &candidate.exercise.id,
        kind: candidate.exercise.kind,
        muscles: &candidate.exercise.primary,
        side: candidate.side,
    }
}
