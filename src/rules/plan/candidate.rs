//! Which exercises may be given, on which side, and what they serve (clinical.md D3; rulings.md E4, E15).

use super::aims::Aims;
use super::filter::Filter;
use crate::content::{EntrySide, Exercise, ExerciseKind, Id, Laterality, Library};
use crate::record::{Because, LeftOut, Side, WorkedSide};
use crate::rules::{Action, Finding, Imbalance, Length};

/// An exercise that may be given.
pub(super) struct Candidate<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) side: WorkedSide,
    /// The rows it is chosen for.
    pub(super) serves: Vec<usize>,
    /// First-phase dose, no progression (rulings.md D19).
    pub(super) gentle: bool,
    /// Strengthens a short muscle through a long range.
    pub(super) long_range: bool,
    /// One set more on this side (rulings.md E6).
    pub(super) extra_set: Option<Side>,
    /// Its place among the first choices of the patterns served; past the end when it is none of them.
    pub(super) starter: usize,
    /// A general strengthener beside stretches (exercises.md A7.6).
    pub(super) companion: bool,
}

/// What came of looking at every exercise.
pub(super) struct Shelf<'a> {
    pub(super) candidates: Vec<Candidate<'a>>,
    /// Would serve, but is ruled out.
    pub(super) left_out: Vec<LeftOut>,
    /// Whether safety ruled out a strengthener that would serve.
    pub(super) strength_unsafe: bool,
}

/// Looks at every exercise. `first` are the first choices, best first.
pub(super) fn shelf<'a>(library: &'a Library, filter: &Filter<'a>, aims: &Aims<'a>, first: &[&str]) -> Shelf<'a> {
    let mut shelf = Shelf {
        candidates: Vec::new(),
        left_out: Vec::new(),
        strength_unsafe: false,
    };
    let hip = aims.hip(library);
    let by_side_bend = by_side_bend(library, hip);
    for exercise in library.exercises.iter().filter(|it| !it.whole_body) {
        let starter = first.iter().position(|id| exercise.id == **id).unwrap_or(first.len());
        let barrier = filter.barrier(exercise);
        if !works_muscles(exercise) {
            if barrier.is_none() {
                shelf.candidates.push(general(exercise, starter));
            }
            continue;
        }
        if !would_serve(exercise, aims) {
            continue;
        }
        if let Some(barrier) = barrier {
            shelf.strength_unsafe |= exercise.strengthens() && barrier.is_danger();
            shelf.left_out.push(filter.left_out(exercise, &barrier));
            continue;
        }
        match worked_side(exercise, aims) {
            Ok(side) => {
                // Where the side bend names no side or the other one, both sides get the same (rulings.md D8).
                let hip = hip.filter(|_| !exercise.primary.iter().any(|muscle| by_side_bend.contains(&muscle)));
                shelf.candidates.extend(candidate(exercise, side, aims, hip, starter));
            }
            Err(because) => shelf.left_out.push(LeftOut::new(exercise.id.clone(), because)),
        }
    }
    shelf
}

/// A light strengthener of muscles about which nothing is known, to stand beside stretches (exercises.md A0, A7.6).
///
/// Nothing of a pattern that is kept out of the plan, in `excluded` (clinical.md B5).
pub(super) fn companion<'a>(
    library: &'a Library,
    filter: &Filter<'a>,
    aims: &Aims<'a>,
    excluded: &[&Id],
    stretches: &[&Exercise],
) -> Option<Candidate<'a>> {
    let is_free = |exercise: &Exercise| {
        exercise
            .primary
            .iter()
            .all(|muscle| Side::BOTH.iter().all(|side| aims.row(muscle, *side).is_none()))
    };
    let beside = |exercise: &Exercise| {
        stretches
            .iter()
            .any(|stretch| stretch.serves.iter().any(|pattern| exercise.serves.contains(pattern)))
    };
    library
        .exercises
        .iter()
        .filter(|exercise| exercise.strengthens() && exercise.level == 1)
        .filter(|exercise| is_free(exercise) && !exercise.serves.iter().any(|pattern| excluded.contains(&pattern)))
        .filter(|exercise| filter.barrier(exercise).is_none())
        .min_by_key(|exercise| {
            (
                !beside(exercise),
                exercise.kind,
                exercise.laterality == Laterality::Unilateral,
                exercise.equipment.len(),
                super::dose::setup_s(exercise),
                exercise.id.as_str(),
            )
        })
        .map(|exercise| Candidate {
            gentle: true,
            companion: true,
            ..general(exercise, usize::MAX)
        })
}

/// The muscles that are for the high side alone, unless the side bend speaks against it: when such a muscle is worked on
/// both sides, it did.
fn by_side_bend<'a>(library: &'a Library, hip: Option<&Finding>) -> Vec<&'a Id> {
    let pattern = hip.and_then(|hip| library.pattern(hip.pattern.as_str()));
    pattern
        .into_iter()
        .flat_map(|pattern| &pattern.table)
        .filter(|entry| matches!(entry.side, EntrySide::HighIfAgrees { .. }))
        .flat_map(|entry| &entry.muscles)
        .collect()
}

/// Whether an exercise stretches or strengthens; mobility and breathing are for everyone.
fn works_muscles(exercise: &Exercise) -> bool {
    exercise.strengthens() || exercise.stretches()
}

fn general(exercise: &Exercise, starter: usize) -> Candidate<'_> {
    Candidate {
        exercise,
        side: WorkedSide::Both,
        serves: Vec::new(),
        gentle: false,
        long_range: false,
        extra_set: None,
        starter,
        companion: false,
    }
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

fn candidate<'a>(
    exercise: &'a Exercise,
    side: WorkedSide,
    aims: &Aims,
    hip: Option<&Finding>,
    starter: usize,
) -> Option<Candidate<'a>> {
    let worked: Vec<usize> = exercise
        .primary
        .iter()
        .flat_map(|muscle| sides(side).iter().filter_map(|side| aims.place(muscle, *side)))
        .filter(|place| permit(exercise, aims.rows.get(*place)) == Permit::Yes)
        .collect();
    let serves: Vec<usize> = worked
        .iter()
        .copied()
        .filter(|place| aims.asked(*place).is_some())
        .collect();
    if serves.is_empty() {
        return None;
    }
    let rows = || worked.iter().filter_map(|place| aims.rows.get(*place));
    let takes_extra =
        exercise.high_side_extra_set && exercise.laterality == Laterality::Unilateral && side == WorkedSide::Both;
    let extra_set = hip.filter(|_| takes_extra).and_then(|hip| {
        if exercise.strengthens() {
            rows().find(|row| row.extra_set).map(|row| row.side)
        } else {
            hip.side
        }
    });
    Some(Candidate {
        exercise,
        side,
        gentle: rows().any(|row| row.gentle),
        long_range: rows().any(|row| row.action == Action::StrengthenLongRange),
        extra_set,
        serves,
        starter,
        companion: false,
    })
}

/// Whether a muscle on a side may be worked this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permit {
    /// It is what was decided.
    Yes,
    /// Nothing was decided, and nothing speaks against it.
    Neutral,
    /// It is against what was decided or tested.
    No,
}

/// Whether what was decided about a muscle on a side lets an exercise work it (clinical.md D3).
pub(super) fn permit(exercise: &Exercise, row: Option<&Imbalance>) -> Permit {
    let Some(row) = row else {
        return Permit::Neutral;
    };
    if exercise.stretches() {
        match (row.action, row.length) {
            (Action::Stretch, _) => Permit::Yes,
            (Action::None, Length::Short | Length::Borderline | Length::Unknown) => Permit::Neutral,
            _ => Permit::No,
        }
    } else {
        match row.action {
            Action::Strengthen if exercise.long_range && row.length == Length::Long => Permit::No,
            Action::Strengthen => Permit::Yes,
            Action::StrengthenLongRange if exercise.long_range => Permit::Yes,
            Action::None => Permit::Neutral,
            Action::StrengthenLongRange | Action::Stretch | Action::AskTest => Permit::No,
        }
    }
}

/// The side or sides an exercise may be done on (rulings.md E4, E15).
///
/// One side at a time: the sides on which every primary muscle permits it and the plan works on one of them. Both at once: every primary muscle asks for
/// it on at least one side, and neither side speaks against it.
fn worked_side(exercise: &Exercise, aims: &Aims) -> Result<WorkedSide, Because> {
    let permits = |muscle: &Id| Side::BOTH.map(|side| permit(exercise, aims.row(muscle, side)));
    let blocked = |muscle: &Id| {
        let [left, right] = permits(muscle);
        if left == Permit::Yes || right == Permit::Yes {
            Because::OtherSide(muscle.clone())
        } else if exercise.strengthens()
            && Side::BOTH.iter().any(|side| {
                aims.row(muscle, *side)
                    .is_some_and(|row| row.action == Action::StrengthenLongRange)
            })
        {
            Because::NotLong(muscle.clone())
        } else {
            Because::AlsoWorks(muscle.clone())
        }
    };
    if exercise.laterality == Laterality::Unilateral {
        let asks_on = |side: Side| {
            let mut muscles = exercise.primary.iter();
            let is_asked = |muscle| {
                aims.place(muscle, side)
                    .is_some_and(|place| aims.asked(place).is_some())
            };
            muscles.clone().any(is_asked)
                && muscles.all(|muscle| permit(exercise, aims.row(muscle, side)) == Permit::Yes)
        };
        return match Side::BOTH.map(asks_on) {
            [true, true] => Ok(WorkedSide::Both),
            [true, false] => Ok(WorkedSide::Left),
            [false, true] => Ok(WorkedSide::Right),
            [false, false] => Err(exercise
                .primary
                .iter()
                .find(|muscle| !permits(muscle).contains(&Permit::Yes))
                .or(exercise.primary.first())
                .map_or_else(|| Because::AlsoWorks(exercise.id.clone()), blocked)),
        };
    }
    let refused = exercise.primary.iter().find(|muscle| {
        let permits = permits(muscle);
        permits.contains(&Permit::No) || !permits.contains(&Permit::Yes)
    });
    match refused {
        Some(muscle) => Err(blocked(muscle)),
        None => Ok(WorkedSide::Both),
    }
}

/// The sides that are worked.
pub(super) fn sides(side: WorkedSide) -> &'static [Side] {
    match side {
        WorkedSide::Left => &[Side::Left],
        WorkedSide::Right => &[Side::Right],
        WorkedSide::Both => &Side::BOTH,
    }
}

/// The order of kinds in a session: what matters most first, breathing last (exercises.md A7.5).
pub(super) fn session_order(kind: ExerciseKind) -> usize {
    match kind {
        ExerciseKind::Strengthen => 0,
        ExerciseKind::MotorControl => 1,
        ExerciseKind::Stretch => 2,
        ExerciseKind::Mobility => 3,
        ExerciseKind::Breathing => 4,
    }
}
