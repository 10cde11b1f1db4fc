//! Which exercise stands in which slot, and from which week (exercises.md A6, A7).

use super::candidate::Candidate;
use super::rank::Ranking;
use super::skeleton::Skeleton;
use super::together::Together;
use crate::content::{Exercise, ExerciseKind};

/// The most exercises of week 1, whatever the minutes.
const FIRST_WEEK: usize = 4;
/// The most new exercises in each later week.
pub(super) const LATER_WEEKS: usize = 2;
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
#[derive(Clone, Debug, Default)]
pub(super) struct Days {
    pub(super) a: Vec<Slot>,
    pub(super) b: Vec<Slot>,
}

/// Fills the slots of both days: day A first, then what day B needs besides.
///
/// `has_time` says which candidates keep their place when day A is fitted into its minutes; the others make room before
/// day B is filled, so that the ramp counts only what is really done.
pub(super) fn choose(
    together: Together,
    skeleton: Skeleton,
    short_of_time: bool,
    has_time: impl Fn(&[Slot]) -> Vec<usize>,
) -> Days {
    let mut chooser = Chooser {
        together,
        ranking: Ranking::new(together.aims, short_of_time),
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
        if let Some(slot) = again(together.candidates, *kind, &days) {
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
    together: Together<'a>,
    ranking: Ranking<'a>,
    ramp: Ramp,
}

impl<'a> Chooser<'a> {
    fn bring_in(&mut self, place: usize, earliest: u32) -> Slot {
        if let Some(candidate) = self.together.candidates.get(place) {
            self.ranking.count(candidate);
        }
        Slot {
            candidate: place,
            from_week: self.ramp.bring_in(earliest),
        }
    }

    /// Takes away what has no time, and counts the weeks again for the rest.
    fn put_back(&mut self, day: &mut Vec<Slot>, kept: &[usize]) {
        for slot in day.iter().filter(|slot| !kept.contains(&slot.candidate)) {
            if let Some(candidate) = self.together.candidates.get(slot.candidate) {
                self.ranking.uncount(candidate);
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
        self.together
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| of_kind(candidate.exercise))
            .filter(|(place, candidate)| self.together.fits(*place, candidate, day, other))
            .min_by_key(|(_, candidate)| self.ranking.rank(candidate, easy_first))
            .map(|(place, _)| place)
    }
}
