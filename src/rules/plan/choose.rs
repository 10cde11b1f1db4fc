//! Which exercise stands in which slot, and from which week (exercises.md A6, A7).

use std::collections::BTreeMap;

use super::aims::Aims;
use super::candidate::Candidate;
use super::dose::setup_s;
use super::skeleton::Skeleton;
use crate::content::{Exercise, ExerciseKind, Id, Laterality};
use crate::rules::Action;

/// The most exercises of week 1, whatever the minutes.
const FIRST_WEEK: usize = 4;
/// The most new exercises in each later week.
const LATER_WEEKS: usize = 2;
/// The most strengtheners of one muscle in one day.
const STRENGTHENERS_OF_A_MUSCLE: usize = 2;
/// Up to this week easy exercises go first (exercises.md B0).
const EASY_UNTIL: u32 = 2;

/// An exercise in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Its place among the candidates.
    pub(super) candidate: usize,
    /// The week from which it is done on this day.
    pub(super) from_week: u32,
}

/// The exercises of both days, in the order in which they are brought in.
#[derive(Debug, Default)]
pub(super) struct Days {
    pub(super) a: Vec<Slot>,
    pub(super) b: Vec<Slot>,
}

/// Fills the slots of both days: day A first, then what day B needs besides.
///
/// `has_time` says which candidates keep their place when day A is fitted into its minutes; the others make room before
/// day B is filled, so that the ramp counts only what is really done.
pub(super) fn choose(
    candidates: &[Candidate],
    aims: &Aims,
    skeleton: Skeleton,
    short_of_time: bool,
    has_time: impl Fn(&[Slot]) -> Vec<usize>,
) -> Days {
    let mut chooser = Chooser {
        candidates,
        aims,
        short_of_time,
        covered: BTreeMap::new(),
        turns: [[0; Aims::BY_TEST + 1]; 2],
        ramp: Ramp::default(),
    };
    let mut days = Days::default();
    for kind in skeleton.a {
        let pick = chooser.pick(*kind, &days.a, &[]).or_else(|| {
            // Motor control counts as strength work (rulings.md E16).
            (*kind == ExerciseKind::Strengthen)
                .then(|| chooser.pick(ExerciseKind::MotorControl, &days.a, &[]))
                .flatten()
        });
        if let Some(candidate) = pick {
            days.a.push(chooser.bring_in(candidate, 1));
        }
    }
    let kept = has_time(&days.a);
    chooser.put_back(&mut days.a, &kept);
    for kind in skeleton.b {
        if let Some(slot) = again(candidates, *kind, &days) {
            days.b.push(slot);
            continue;
        }
        let pick = chooser.pick(*kind, &days.b, &days.a).or_else(|| {
            (*kind == ExerciseKind::MotorControl)
                .then(|| chooser.pick_instead(&days.b, &days.a))
                .flatten()
        });
        if let Some(candidate) = pick {
            days.b.push(chooser.bring_in(candidate, 2));
        }
    }
    days
}

/// An exercise of day A that day B does again: anything but strength work, which needs a day of rest.
fn again(candidates: &[Candidate], kind: ExerciseKind, days: &Days) -> Option<Slot> {
    if kind == ExerciseKind::Strengthen {
        return None;
    }
    let slot = days
        .a
        .iter()
        .filter(|slot| {
            candidates
                .get(slot.candidate)
                .is_some_and(|known| known.exercise.kind == kind)
        })
        .find(|slot| days.b.iter().all(|taken| taken.candidate != slot.candidate))?;
    Some(Slot {
        candidate: slot.candidate,
        // Day B joins in week 2 (exercises.md A9).
        from_week: slot.from_week.max(2),
    })
}

/// At most four exercises in week 1 and two new ones in each week after it.
#[derive(Debug, Default)]
struct Ramp {
    week: u32,
    brought: usize,
}

impl Ramp {
    /// The week the next new exercise would come in, `earliest` at the soonest.
    fn next(&self, earliest: u32) -> u32 {
        let week = self.week.max(1);
        let room = if week == 1 { FIRST_WEEK } else { LATER_WEEKS };
        let free = if self.brought < room { week } else { week + 1 };
        free.max(earliest)
    }

    fn bring_in(&mut self, earliest: u32) -> u32 {
        let week = self.next(earliest);
        if week == self.week.max(1) {
            self.brought += 1;
        } else {
            self.brought = 1;
        }
        self.week = week;
        week
    }
}

struct Chooser<'a> {
    candidates: &'a [Candidate<'a>],
    aims: &'a Aims<'a>,
    /// With five minutes, both sides at once go before one side at a time.
    short_of_time: bool,
    /// How many exercises work a muscle so far.
    covered: BTreeMap<&'a str, usize>,
    /// How many stretches and strengtheners each served pattern has so far.
    turns: [[usize; Aims::BY_TEST + 1]; 2],
    ramp: Ramp,
}

impl<'a> Chooser<'a> {
    fn bring_in(&mut self, place: usize, earliest: u32) -> Slot {
        if let Some(candidate) = self.candidates.get(place) {
            for muscle in &candidate.exercise.primary {
                *self.covered.entry(muscle.as_str()).or_default() += 1;
            }
            let need = self.need(candidate);
            let turns = self.turns.get_mut(usize::from(candidate.exercise.stretches()));
            if let Some(turn) = turns.and_then(|turns| turns.get_mut(need.pattern))
                && !candidate.serves.is_empty()
            {
                *turn += 1;
            }
        }
        Slot {
            candidate: place,
            from_week: self.ramp.bring_in(earliest),
        }
    }

    /// Takes away what has no time, and counts the weeks again for the rest.
    fn put_back(&mut self, day: &mut Vec<Slot>, kept: &[usize]) {
        for slot in day.iter().filter(|slot| !kept.contains(&slot.candidate)) {
            if let Some(candidate) = self.candidates.get(slot.candidate) {
                for muscle in &candidate.exercise.primary {
                    if let Some(covered) = self.covered.get_mut(muscle.as_str()) {
                        *covered = covered.saturating_sub(1);
                    }
                }
            }
        }
        day.retain(|slot| kept.contains(&slot.candidate));
        self.ramp = Ramp::default();
        for slot in day {
            slot.from_week = self.ramp.bring_in(1);
        }
    }

    /// The best candidate for a slot. `day` is what the day holds, `other` what the other day holds.
    fn pick(&self, kind: ExerciseKind, day: &[Slot], other: &[Slot]) -> Option<usize> {
        self.best(day, other, |exercise| exercise.kind == kind)
    }

    /// In place of motor control: strength work that day A leaves alone, or one more stretch.
    fn pick_instead(&self, day: &[Slot], other: &[Slot]) -> Option<usize> {
        self.best(day, other, |exercise| {
            matches!(exercise.kind, ExerciseKind::Strengthen | ExerciseKind::Stretch)
        })
    }

    fn best(&self, day: &[Slot], other: &[Slot], of_kind: impl Fn(&Exercise) -> bool) -> Option<usize> {
        let earliest = if other.is_empty() { 1 } else { 2 };
        let easy_first = self.ramp.next(earliest) <= EASY_UNTIL;
        self.candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| of_kind(candidate.exercise))
            .filter(|(place, candidate)| self.fits(*place, candidate, day, other))
            .min_by_key(|(_, candidate)| self.rank(candidate, easy_first))
            .map(|(place, _)| place)
    }

    /// Whether a candidate goes together with what the days hold.
    fn fits(&self, place: usize, candidate: &Candidate, day: &[Slot], other: &[Slot]) -> bool {
        if day.iter().chain(other).any(|slot| slot.candidate == place) {
            return false;
        }
        let sharing = |slots: &[Slot], like: fn(&Exercise) -> bool| {
            let shares =
                |known: &Candidate, muscle: &Id| like(known.exercise) && known.exercise.primary.contains(muscle);
            candidate
                .exercise
                .primary
                .iter()
                .map(|muscle| {
                    slots
                        .iter()
                        .filter_map(|slot| self.candidates.get(slot.candidate))
                        .filter(|known| shares(known, muscle))
                        .count()
                })
                .max()
                .unwrap_or(0)
        };
        match candidate.exercise.kind {
            // One stretch of a muscle a day keeps ten minutes a week (exercises.md A6, step 4).
            ExerciseKind::Stretch => sharing(day, Exercise::stretches) == 0,
            ExerciseKind::Strengthen => {
                let rested = sharing(other, Exercise::strengthens) == 0;
                rested && sharing(day, Exercise::strengthens) < self.most_strengtheners(candidate)
            }
            ExerciseKind::MotorControl => sharing(day, Exercise::strengthens) < self.most_strengtheners(candidate),
            ExerciseKind::Mobility | ExerciseKind::Breathing => true,
        }
    }

    /// A muscle that is worked through a long range has that one exercise only (clinical.md D3, invariant 1).
    fn most_strengtheners(&self, candidate: &Candidate) -> usize {
        let has_long_range = candidate.exercise.primary.iter().any(|muscle| {
            crate::record::Side::BOTH.iter().any(|side| {
                self.aims
                    .row(muscle, *side)
                    .is_some_and(|row| row.action == Action::StrengthenLongRange)
            })
        });
        if has_long_range { 1 } else { STRENGTHENERS_OF_A_MUSCLE }
    }

    /// What a candidate is needed for most: the least worked muscle it serves.
    fn need(&self, candidate: &Candidate) -> Need {
        let turns = self.turns.get(usize::from(candidate.exercise.stretches()));
        candidate
            .serves
            .iter()
            .filter_map(|place| Some((self.aims.rows.get(*place)?, self.aims.asked(*place)?)))
            .map(|(row, asked)| Need {
                covered: self.covered.get(row.muscle.as_str()).copied().unwrap_or(0),
                rank: asked.rank,
                by_test_only: asked.pattern == Aims::BY_TEST,
                turn: turns.and_then(|turns| turns.get(asked.pattern)).copied().unwrap_or(0),
                pattern: asked.pattern,
            })
            .min()
            .unwrap_or_default()
    }

    /// Smaller is better: A6 step 1, with the tests first (clinical.md D4), then the patterns in turn, then the
    /// hand-picked first choices (exercises.md A9).
    fn rank<'b>(&self, candidate: &Candidate<'b>, easy_first: bool) -> impl Ord + use<'b> {
        let exercise = candidate.exercise;
        let one_sided = exercise.laterality == Laterality::Unilateral;
        let matching = exercise
            .primary
            .iter()
            .filter(|muscle| {
                candidate
                    .serves
                    .iter()
                    .any(|place| self.aims.rows.get(*place).is_some_and(|row| row.muscle == **muscle))
            })
            .count();
        (
            self.need(candidate),
            self.short_of_time && one_sided,
            candidate.starter,
            // Where either may stand, strength goes before a stretch (exercises.md A0).
            exercise.stretches(),
            if easy_first { exercise.level } else { 0 },
            // Twice the matching muscles; an exercise with a conflicting one is no candidate (rulings.md E4).
            usize::MAX - matching,
            exercise.level,
            exercise.equipment.len(),
            setup_s(exercise),
            exercise.id.as_str(),
        )
    }
}

/// How much a candidate is needed; smaller is more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Need {
    covered: usize,
    rank: usize,
    /// The patterns that are served go before those that wait (rulings.md D14).
    by_test_only: bool,
    turn: usize,
    pattern: usize,
}
