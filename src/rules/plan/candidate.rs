//! Which exercises may be given, on which side, and what they serve (rules Z4, M2, P4, P18).

use super::aims::Aims;
use super::filter::Filter;
use super::laws::{Permit, hurts, permit, sides};
use super::rungs::Rungs;
use crate::content::{EntrySide, Exercise, ExerciseId, Laterality, Library, MuscleId, PatternId};
use crate::record::{Because, LeftOut, Side, WorkedSide};
use crate::rules::{Action, Finding, Imbalance};

/// An exercise that may be given.
pub(super) struct Candidate<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) side: WorkedSide,
    /// The rows it is chosen for.
    pub(super) serves: Vec<usize>,
    /// First-phase dose, no progression: a stretch that no test confirmed (rule M1).
    pub(super) gentle: bool,
    /// Strengthens a short muscle through a long range.
    pub(super) long_range: bool,
    /// One set more on this side (rule P26).
    pub(super) extra_set: Option<Side>,
    /// Its place among the first choices of the patterns served; past the end when it is none of them.
    pub(super) starter: usize,
    /// A general strengthener beside stretches (rule P27).
    pub(super) companion: bool,
    /// The person's own tests let them begin at it (rule P4).
    pub(super) may_begin: bool,
    /// It is done with both sides, and nothing that was tested speaks against either.
    pub(super) whole: bool,
    /// It strengthens a muscle that a table calls tight, whose stretch then has to go.
    pub(super) costs_a_stretch: bool,
    /// Muscles it stretches besides, that nothing asks for.
    pub(super) besides: usize,
}

/// What came of looking at every exercise.
pub(super) struct Shelf<'a> {
    pub(super) candidates: Vec<Candidate<'a>>,
    /// Would serve, but is ruled out.
    pub(super) left_out: Vec<LeftOut>,
    /// Whether safety ruled out a strengthener that would serve.
    pub(super) strength_unsafe: bool,
}

/// What is looked at.
#[derive(Clone, Copy)]
pub(super) struct Looking<'l, 'a> {
    pub(super) library: &'a Library,
    pub(super) filter: &'l Filter<'a>,
    pub(super) aims: &'l Aims<'a>,
    pub(super) rungs: &'l Rungs<'a>,
    /// The first choices, best first.
    pub(super) first: &'l [&'l str],
    /// The exercises of the blocks that do not ask for a finding (rules P6, P9): they are done with both sides.
    pub(super) blocks: &'l [&'a ExerciseId],
}

/// Looks at every exercise.
pub(super) fn shelf<'a>(looking: Looking<'_, 'a>) -> Shelf<'a> {
    let Looking {
        library, filter, aims, ..
    } = looking;
    let mut shelf = Shelf {
        candidates: Vec::new(),
        left_out: Vec::new(),
        strength_unsafe: false,
    };
    let hip = aims.hip(library);
    let by_side_bend = by_side_bend(library, hip);
    for exercise in &library.exercises {
        let is_for_all = !exercise.strengthens() && !exercise.stretches() || looking.blocks.contains(&&exercise.id);
        let serves = would_serve(exercise, aims);
        if !is_for_all && !serves || exercise.whole_body {
            continue;
        }
        if let Some(barrier) = filter.barrier(exercise) {
            if serves {
                shelf.strength_unsafe |= exercise.strengthens() && barrier.is_danger();
                shelf.left_out.push(filter.left_out(exercise, &barrier));
            }
            continue;
        }
        let whole = is_whole(aims, exercise);
        if is_for_all && whole {
            let side = WorkedSide::Both;
            shelf.candidates.push(looking.candidate(exercise, side, hip));
            continue;
        }
        if !serves {
            continue;
        }
        match worked_side(exercise, aims) {
            Ok(side) => {
                // Where the side bend names no side or the other one, both sides get the same (rule M9).
                let hip = hip.filter(|_| !exercise.primary.iter().any(|muscle| by_side_bend.contains(&muscle)));
                shelf.candidates.push(looking.candidate(exercise, side, hip));
                // Where both sides have no time, one that tested has (rule P1).
                if side == WorkedSide::Both && exercise.laterality == Laterality::Unilateral {
                    let one_side =
                        [WorkedSide::Left, WorkedSide::Right].map(|side| looking.candidate(exercise, side, None));
                    let tested = |candidate: &Candidate| {
                        let mut asked = candidate.serves.iter().filter_map(|row| aims.asked(*row));
                        asked.any(|asked| asked.rank == 0)
                    };
                    shelf.candidates.extend(one_side.into_iter().filter(tested));
                }
            }
            Err(because) => shelf.left_out.push(LeftOut::new(exercise.id.clone(), because)),
        }
    }
    shelf
}

impl<'a> Looking<'_, 'a> {
    fn candidate(&self, exercise: &'a Exercise, side: WorkedSide, hip: Option<&Finding>) -> Candidate<'a> {
        let aims = self.aims;
        let works = exercise.strengthens() || exercise.stretches();
        let worked: Vec<usize> = exercise
            .primary
            .iter()
            .filter(|_| works)
            .flat_map(|muscle| {
                sides(side).iter().filter_map(move |side| {
                    let place = aims.place(muscle, *side)?;
                    (permit(exercise, muscle, aims.rows.get(place)) == Permit::Yes).then_some(place)
                })
            })
            .collect();
        let serves: Vec<usize> = worked
            .iter()
            .copied()
            .filter(|place| aims.asked(*place).is_some())
            .collect();
        let row = |place: &usize| aims.rows.get(*place);
        let takes_extra =
            exercise.high_side_extra_set && exercise.laterality == Laterality::Unilateral && side == WorkedSide::Both;
        let extra_set = hip.filter(|_| takes_extra && !serves.is_empty()).and_then(|hip| {
            if exercise.strengthens() {
                worked
                    .iter()
                    .filter_map(row)
                    .find(|row| row.extra_set)
                    .map(|row| row.side)
            } else {
                hip.side
            }
        });
        let rows = |muscle: &MuscleId| {
            sides(side)
                .iter()
                .filter_map(|side| aims.row(muscle, *side))
                .collect::<Vec<_>>()
        };
        let costs_a_stretch = exercise.strengthens()
            && exercise
                .primary
                .iter()
                .any(|muscle| rows(muscle).iter().any(|row| row.action == Action::Stretch));
        let asks_nothing = |muscle: &&MuscleId| !serves.iter().filter_map(row).any(|row| row.muscle == **muscle);
        let besides = if exercise.stretches() {
            exercise.primary.iter().filter(asks_nothing).count()
        } else {
            0
        };
        Candidate {
            exercise,
            side,
            gentle: exercise.stretches() && serves.iter().filter_map(row).all(|row| row.gentle),
            long_range: serves
                .iter()
                .filter_map(row)
                .any(|row| row.action == Action::StrengthenLongRange),
            extra_set,
            starter: self
                .first
                .iter()
                .position(|id| exercise.id == **id)
                .unwrap_or(self.first.len()),
            companion: false,
            may_begin: self.rungs.lets_begin(&exercise.id),
            whole: side == WorkedSide::Both && is_whole(aims, exercise),
            costs_a_stretch,
            besides,
            serves,
        }
    }

    /// A light strengthener of muscles about which nothing is known, to stand beside stretches (rule P27).
    ///
    /// Nothing of a pattern that is kept out of the plan, in `excluded` (rule N18).
    pub(super) fn companion(&self, excluded: &[&PatternId], stretches: &[&Exercise]) -> Option<Candidate<'a>> {
        let is_free = |exercise: &Exercise| {
            exercise
                .primary
                .iter()
                .all(|muscle| Side::BOTH.iter().all(|side| self.aims.row(muscle, *side).is_none()))
        };
        let beside = |exercise: &Exercise| {
            stretches
                .iter()
                .any(|stretch| stretch.serves.iter().any(|pattern| exercise.serves.contains(pattern)))
        };
        self.library
            .exercises
            .iter()
            .filter(|exercise| exercise.strengthens() && exercise.level == 1 && !exercise.serves.is_empty())
            .filter(|exercise| is_free(exercise) && !exercise.serves.iter().any(|pattern| excluded.contains(&pattern)))
            .filter(|exercise| self.rungs.lets_begin(&exercise.id) && self.filter.barrier(exercise).is_none())
            .min_by_key(|exercise| {
                (
                    !beside(exercise),
                    exercise.kind,
                    exercise.laterality == Laterality::Unilateral,
                    exercise.equipment.len(),
                    exercise.position.is_down(),
                    exercise.id.as_str(),
                )
            })
            .map(|exercise| Candidate {
                companion: true,
                starter: usize::MAX,
                ..self.candidate(exercise, WorkedSide::Both, None)
            })
    }
}

/// Whether nothing that was tested speaks against doing an exercise with both sides (rules Z4, M2).
pub(super) fn is_whole(aims: &Aims, exercise: &Exercise) -> bool {
    exercise.primary.iter().all(|muscle| {
        let permits = Side::BOTH.map(|side| permit(exercise, muscle, aims.row(muscle, side)));
        !permits.contains(&Permit::No)
    })
}

/// The muscles that are for the high side alone, unless the side bend speaks against it: when such a muscle is worked on
/// both sides, it did.
fn by_side_bend<'a>(library: &'a Library, hip: Option<&Finding>) -> Vec<&'a MuscleId> {
    let pattern = hip.and_then(|hip| library.pattern(&hip.pattern));
    pattern
        .into_iter()
        .flat_map(|pattern| &pattern.table)
        .filter(|entry| matches!(entry.side, EntrySide::HighIfAgrees { .. }))
        .flat_map(|entry| &entry.muscles)
        .collect()
}

/// Whether a primary muscle is asked for the way this exercise works it.
fn would_serve(exercise: &Exercise, aims: &Aims) -> bool {
    exercise.primary.iter().any(|muscle| {
        Side::BOTH.iter().any(|side| {
            aims.place(muscle, *side).is_some_and(|place| {
                aims.asked(place).is_some() && aims.rows.get(place).is_some_and(|row| matches(exercise, row))
            })
        })
    })
}

/// Whether the exercise goes the way of the row's action, long range or not.
fn matches(exercise: &Exercise, row: &Imbalance) -> bool {
    match row.action {
        Action::Stretch => exercise.stretches(),
        Action::Strengthen | Action::StrengthenLongRange => exercise.strengthens(),
        Action::None | Action::AskTest => false,
    }
}

/// The side or sides an exercise may be done on (rules Z4, M2, P18).
///
/// One side at a time: the sides on which it works something the plan asks for, and nothing that was tested speaks against
/// it. Both at once: nothing speaks against it on either side.
fn worked_side(exercise: &Exercise, aims: &Aims) -> Result<WorkedSide, Because> {
    let permits = |muscle: &MuscleId, side: Side| permit(exercise, muscle, aims.row(muscle, side));
    let asks = |side: Side| {
        exercise.primary.iter().any(|muscle| {
            let place = aims.place(muscle, side).filter(|place| aims.asked(*place).is_some());
            place.is_some() && permits(muscle, side) == Permit::Yes
        })
    };
    let refuses = |side: Side| {
        exercise
            .primary
            .iter()
            .find(|muscle| permits(muscle, side) == Permit::No)
    };
    let [left, right] = Side::BOTH.map(|side| asks(side) && refuses(side).is_none());
    let sides = if exercise.laterality == Laterality::Unilateral {
        [left, right]
    } else {
        let fine = Side::BOTH.iter().all(|side| refuses(*side).is_none()) && (left || right);
        [fine, fine]
    };
    match sides {
        [true, true] => Ok(WorkedSide::Both),
        [true, false] => Ok(WorkedSide::Left),
        [false, true] => Ok(WorkedSide::Right),
        [false, false] => Err(why_not(exercise, aims)),
    }
}

/// What keeps an exercise from being given although a muscle asks for it: a test that hurt, then the rest.
fn why_not(exercise: &Exercise, aims: &Aims) -> Because {
    let refused: Vec<&Imbalance> = exercise
        .primary
        .iter()
        .flat_map(|muscle| {
            Side::BOTH
                .iter()
                .filter_map(move |side| Some((muscle, aims.row(muscle, *side)?)))
        })
        .filter(|(muscle, row)| permit(exercise, muscle, Some(row)) == Permit::No)
        .map(|(_, row)| row)
        .collect();
    if let Some(row) = refused.iter().find(|row| hurts(row)) {
        return Because::PainfulTest {
            muscle: row.muscle.clone(),
            side: row.side,
        };
    }
    let Some(row) = refused.first() else {
        return exercise
            .primary
            .first()
            .map_or(Because::NextPlan, |muscle| Because::AlsoWorks(muscle.clone()));
    };
    let muscle = row.muscle.clone();
    let other_side = aims.row(&row.muscle, row.side.other());
    if other_side.is_some_and(|other| permit(exercise, &row.muscle, Some(other)) == Permit::Yes) {
        Because::OtherSide(muscle)
    } else if exercise.strengthens() && row.action == Action::StrengthenLongRange {
        Because::NotLong(muscle)
    } else {
        Because::AlsoWorks(muscle)
    }
}
