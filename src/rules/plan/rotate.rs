//! Whose turn it is from block to block (exercises.md A6: "rotate muscles between blocks, not between days").
//!
//! The blocks are the parts of the plan: weeks 1-2, 3-4 and 5-8. A muscle that the plan asks for and that no block has
//! served, nor will by the ramp, gets its turn at the start of the next one: the best exercise for it takes the place of
//! another of the same kind, on the days where that one stood. Nothing is changed merely for variety, because progress
//! needs the same exercise.
//!
//! - It gives way only to one that is asked for at least as strongly: tests, then tables, then additions.
//! - A pattern that had an exercise keeps one; strength work stays, because only the same kind takes its place.
//! - What goes together stays as it was, and a muscle worked through a long range has one exercise in the whole plan.
//! - The newcomer must have time, and nothing else may lose its place for it.
//! - No week has more new exercises than the ramp allows.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::aims::Aims;
use super::candidate::Candidate;
use super::choose::{Days, LATER_WEEKS, Slot};
use super::dose::Phase;
use super::rank::Ranking;
use super::together::Together;

/// The days of each block, and who took whose place.
pub(super) struct Turns {
    pub(super) blocks: Vec<(Phase, Days)>,
    pub(super) swaps: Vec<Swap>,
}

/// One exercise takes the place of another; both by their place among the candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Swap {
    pub(super) newcomer: usize,
    pub(super) gone: usize,
    /// The first week of the newcomer.
    pub(super) from_week: u32,
}

/// Gives each block its days, beginning with `first`.
///
/// `done` tells which slots of a day keep their place in a phase when the day is fitted into its minutes.
pub(super) fn rotate<'a>(
    together: Together<'a>,
    short_of_time: bool,
    first: Days,
    done: impl Fn(Phase, &[Slot]) -> Vec<usize>,
) -> Turns {
    let mut rotation = Rotation {
        together,
        short_of_time,
        done,
        given: Vec::new(),
    };
    let mut turns = Turns {
        blocks: Vec::new(),
        swaps: Vec::new(),
    };
    let mut days = first;
    for phase in Phase::ALL {
        while phase != Phase::Learn
            && new_in(&days, phase.first_week()) < LATER_WEEKS
            && let Some((changed, swap)) = rotation.swap(&days, phase)
        {
            days = changed;
            turns.swaps.push(swap);
        }
        let given = rotation.done_on(phase, &days);
        rotation.given.push(given.concat());
        turns.blocks.push((phase, days.clone()));
    }
    turns
}

/// How many exercises come in in a week.
fn new_in(days: &Days, week: u32) -> usize {
    let slots = || days.a.iter().chain(&days.b);
    let before: BTreeSet<usize> = slots()
        .filter(|slot| slot.from_week < week)
        .map(|slot| slot.candidate)
        .collect();
    let new: BTreeSet<usize> = slots()
        .filter(|slot| slot.from_week == week)
        .map(|slot| slot.candidate)
        .filter(|place| !before.contains(place))
        .collect();
    new.len()
}

struct Rotation<'a, D> {
    together: Together<'a>,
    short_of_time: bool,
    done: D,
    /// What each earlier block gave.
    given: Vec<Vec<usize>>,
}

/// What days A and B really hold in a phase.
type Done = [Vec<usize>; 2];

impl<'a, D: Fn(Phase, &[Slot]) -> Vec<usize>> Rotation<'a, D> {
    fn done_on(&self, phase: Phase, days: &Days) -> Done {
        [(self.done)(phase, &days.a), (self.done)(phase, &days.b)]
    }

    fn aims(&self) -> &'a Aims<'a> {
        self.together.aims
    }

    fn candidate(&self, place: usize) -> Option<&'a Candidate<'a>> {
        self.together.candidates.get(place)
    }

    /// The next swap at the start of a block, with the days it leads to; none when nobody waits who can be served.
    fn swap(&self, days: &Days, phase: Phase) -> Option<(Days, Swap)> {
        let ahead: Vec<(Phase, Done)> = Phase::ALL
            .into_iter()
            .filter(|other| other.last_week() >= phase.last_week())
            .map(|other| (other, self.done_on(other, days)))
            .collect();
        let now = &ahead.first()?.1;
        let shown: BTreeSet<usize> = ahead
            .iter()
            .flat_map(|(_, done)| done.iter().flatten())
            .chain(self.given.iter().flatten())
            .copied()
            .collect();
        let mut ranking = Ranking::new(self.aims(), self.short_of_time);
        for candidate in shown.iter().filter_map(|place| self.candidate(*place)) {
            ranking.count(candidate);
        }
        let waiting = self.waiting(&shown, &ranking);
        if waiting.is_empty() {
            return None;
        }
        let trial = Trial {
            rotation: self,
            days: &in_use(days, &ahead),
            ahead: &ahead,
            shown: &shown,
            from_week: phase.first_week(),
        };
        let leaving = self.leaving(days, now);
        for (row, wanted) in waiting {
            for newcomer in self.serving(row, &ranking) {
                for (gone, strength) in &leaving {
                    if *strength >= wanted
                        && let Some(changed) = trial.with(newcomer, *gone)
                    {
                        let from_week = phase.first_week();
                        return Some((
                            changed,
                            Swap {
                                newcomer,
                                gone: *gone,
                                from_week,
                            },
                        ));
                    }
                }
            }
        }
        None
    }

    /// The rows nobody serves, neediest first, each with how strongly it is asked for.
    fn waiting(&self, shown: &BTreeSet<usize>, ranking: &Ranking) -> Vec<(usize, usize)> {
        let served: BTreeSet<usize> = shown
            .iter()
            .filter_map(|place| self.candidate(*place))
            .flat_map(|candidate| candidate.serves.iter().copied())
            .collect();
        let mut waiting: Vec<(usize, usize)> = self
            .aims()
            .all_asked()
            .filter(|row| !served.contains(row))
            .filter_map(|row| Some((row, self.aims().asked(row)?.rank)))
            .collect();
        waiting.sort_by_cached_key(|(row, rank)| (*rank, ranking.need_of(*row), *row));
        waiting
    }

    /// The candidates that serve a row, best first.
    fn serving(&self, row: usize, ranking: &Ranking) -> Vec<usize> {
        let mut serving: Vec<(usize, &Candidate)> = self
            .together
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, candidate)| candidate.serves.contains(&row))
            .collect();
        serving.sort_by_cached_key(|(_, candidate)| ranking.rank(candidate, false));
        serving.into_iter().map(|(place, _)| place).collect()
    }

    /// What may give way, with how strongly it is asked for: what had the most blocks first, then what is asked for
    /// least, then the latest slot.
    fn leaving(&self, days: &Days, now: &Done) -> Vec<(usize, usize)> {
        let blocks = |place: usize| self.given.iter().filter(|given| given.contains(&place)).count();
        let latest = |place: usize| {
            let mut slots = days.a.iter().chain(&days.b).rev();
            slots.position(|slot| slot.candidate == place)
        };
        let had_its_turn = |place: &&usize| self.given.last().is_some_and(|given| given.contains(place));
        let done: BTreeSet<usize> = now.iter().flatten().filter(had_its_turn).copied().collect();
        let mut leaving: Vec<(usize, usize)> = done
            .into_iter()
            .filter_map(|place| Some((place, self.strength(self.candidate(place)?)?)))
            .collect();
        leaving.sort_by_key(|(place, strength)| (Reverse(blocks(*place)), Reverse(*strength), latest(*place)));
        leaving
    }

    /// How strongly a candidate is asked for, 0 the most; none when nothing asks for it.
    fn strength(&self, candidate: &Candidate) -> Option<usize> {
        let ranks = candidate.serves.iter().filter_map(|row| self.aims().asked(*row));
        ranks.map(|asked| asked.rank).min()
    }

    /// Whether a candidate serves a row that a served pattern asks for.
    fn is_for(&self, place: usize, pattern: usize) -> bool {
        self.candidate(place).is_some_and(|candidate| {
            let mut asked = candidate.serves.iter().filter_map(|row| self.aims().asked(*row));
            asked.any(|asked| asked.by.get(pattern) == Some(&true))
        })
    }
}

/// The days without slots that never have time.
fn in_use(days: &Days, ahead: &[(Phase, Done)]) -> Days {
    let used = |slots: &[Slot], on_day: fn(&Done) -> &Vec<usize>| {
        let is_used = |slot: &&Slot| ahead.iter().any(|(_, done)| on_day(done).contains(&slot.candidate));
        slots.iter().filter(is_used).copied().collect()
    };
    Days {
        a: used(&days.a, |[a, _]| a),
        b: used(&days.b, |[_, b]| b),
    }
}

/// Tries who can take whose place at the start of one block.
struct Trial<'t, 'a, D> {
    rotation: &'t Rotation<'a, D>,
    days: &'t Days,
    /// What this block and those after it hold as things stand.
    ahead: &'t [(Phase, Done)],
    /// Everything that was or will be given as things stand.
    shown: &'t BTreeSet<usize>,
    from_week: u32,
}

impl<D: Fn(Phase, &[Slot]) -> Vec<usize>> Trial<'_, '_, D> {
    /// The days with one in the place of another, when every rule still holds.
    fn with(&self, newcomer: usize, gone: usize) -> Option<Days> {
        let together = self.rotation.together;
        let candidate = self.rotation.candidate(newcomer)?;
        if candidate.exercise.kind != self.rotation.candidate(gone)?.exercise.kind
            || !together.is_alone_where_it_must(candidate, self.shown.iter().filter(|place| **place != newcomer))
        {
            return None;
        }
        let without = |slots: &[Slot]| -> Vec<Slot> {
            let stays = |slot: &&Slot| slot.candidate != gone;
            slots.iter().filter(stays).copied().collect()
        };
        let (a, b) = (without(&self.days.a), without(&self.days.b));
        let on_a = a.len() < self.days.a.len();
        let on_b = b.len() < self.days.b.len();
        let fits_a = !on_a || together.fits(newcomer, candidate, &a, &b);
        let fits_b = !on_b || together.fits(newcomer, candidate, &b, &a);
        let replaced = |slots: &[Slot]| {
            let replace = |slot: &Slot| {
                if slot.candidate == gone {
                    self.slot(newcomer)
                } else {
                    *slot
                }
            };
            slots.iter().map(replace).collect::<Vec<Slot>>()
        };
        let changed = Days {
            a: replaced(&self.days.a),
            b: replaced(&self.days.b),
        };
        let holds = fits_a
            && fits_b
            && together.leaves_rest(&changed)
            && self.keeps_the_patterns(newcomer, gone)
            && self.keeps_the_rest(&changed, newcomer, gone);
        holds.then_some(changed)
    }

    fn slot(&self, candidate: usize) -> Slot {
        Slot {
            candidate,
            from_week: self.from_week,
        }
    }

    /// Whether each served pattern that has an exercise in this block keeps one.
    fn keeps_the_patterns(&self, newcomer: usize, gone: usize) -> bool {
        let rotation = self.rotation;
        let now = || self.ahead.iter().take(1).flat_map(|(_, done)| done.iter().flatten());
        (0..rotation.aims().served.len())
            .filter(|pattern| rotation.is_for(gone, *pattern))
            .all(|pattern| {
                rotation.is_for(newcomer, pattern)
                    || now().any(|place| *place != gone && rotation.is_for(*place, pattern))
            })
    }

    /// Whether the newcomer has time and everything else keeps its place, in this block and in those after it.
    fn keeps_the_rest(&self, changed: &Days, newcomer: usize, gone: usize) -> bool {
        self.ahead.iter().enumerate().all(|(block, (phase, before))| {
            let after = self.rotation.done_on(*phase, changed);
            before.iter().zip(&after).all(|(before, after)| {
                if block == 0 {
                    let expected = before
                        .iter()
                        .map(|place| if *place == gone { newcomer } else { *place });
                    expected.eq(after.iter().copied())
                } else {
                    // Where doses have grown, even the one that went may have lost its place.
                    let before = before.iter().filter(|place| **place != gone);
                    before.eq(after.iter().filter(|place| **place != newcomer))
                }
            })
        })
    }
}
