//! Breathing stages, the relief routine, short breaks and walking as sessions (rule P57).
//!
//! Their content states seconds of doing alone. So a position is taken in one's own time: an open step without seconds, and
//! all others add up to what the content says.

use super::laid::{Laid, Repeated, Round, rounds};
use super::planned::repeated;
use super::{OTHER_SIDE_S, Session, SessionOf, Turn, What};
use crate::content::{
    BreakPart, BreathingStage, DoseClass, Exercise, Laterality, Library, MicroBreak, Pace, ReliefStep,
};
use crate::record::{Plan, WorkedSide};
use crate::rules::{ReliefFor, Whom};

/// What of the person changes an exercise here: nothing where nobody is there.
fn position_of(exercise: &Exercise, whom: Option<Whom>) -> crate::content::Position {
    whom.map_or(exercise.position, |whom| whom.version(exercise).exercise.position)
}

fn turn(what: What, exercise: Option<&Exercise>, [reps, hold_s]: [u32; 2], whom: Option<Whom>) -> Turn {
    Turn {
        what,
        side: WorkedSide::Both,
        sets: 1,
        reps,
        hold_s,
        extra_set_side: None,
        way: None,
        position: exercise.map(|exercise| position_of(exercise, whom)),
        in_turn: exercise.is_some_and(|exercise| exercise.laterality == Laterality::Alternating),
        breaths: false,
        is_strength: false,
        seconds: 0,
    }
}

const ONE_SET: Round = Round {
    side: WorkedSide::Both,
    set: 1,
    sets: 1,
};

/// A go of a stage of the breathing protocol in one of its positions: its breaths, the fewest where it names a range, at
/// its pace (rules P32, P57). None where the content has no such stage or position.
pub fn breathing_session(library: &Library, stage: &str, position: &str, whom: Option<Whom>) -> Option<Session> {
    let breathing = library.breathing.as_ref()?;
    let stage: &BreathingStage = breathing.stages.iter().find(|one| one.id == *stage)?;
    let position = breathing.position(position)?;
    let pace = breathing.pace(stage.pace.as_str())?;
    let exercise = position.exercise.as_ref().and_then(|id| library.exercise(id));
    let [breaths, _] = stage.breaths;
    let what = What::Breathing {
        stage: stage.id.clone(),
        position: position.id.clone(),
        exercise: exercise.map(|exercise| exercise.id.clone()),
    };
    let mut laid = Laid::default();
    breathe(&mut laid, turn(what, exercise, [breaths, 0], whom), pace);
    Some(laid.session(SessionOf::Breathing {
        stage: stage.id.clone(),
    }))
}

fn breathe(laid: &mut Laid, turn: Turn, pace: &Pace) {
    let breaths = turn.reps;
    laid.begin(Turn { breaths: true, ..turn });
    laid.open_set_up(ONE_SET, breaths);
    laid.set(0, ONE_SET, breaths, Repeated::Breath(pace));
}

/// The relief routine for a person: the steps that are not left out, warmth only where it is wanted, as long as the
/// content says (rules P33, P57).
pub fn relief_session(library: &Library, steps: &[ReliefFor], warmth: bool, whom: Option<Whom>) -> Session {
    let mut laid = Laid::default();
    for shown in steps {
        let ReliefFor { step, exercise, .. } = shown;
        if shown.left_out.is_some() || (step.optional && !warmth) {
            continue;
        }
        let what = What::Relief {
            step: step.id.clone(),
            exercise: exercise.map(|exercise| exercise.id.clone()),
        };
        let turn = turn(what, *exercise, [step.reps.max(1), 0], whom);
        let pace = step.pace.as_ref().zip(library.breathing.as_ref());
        match pace.and_then(|(pace, breathing)| breathing.pace(pace.as_str())) {
            Some(pace) => breathe(&mut laid, turn, pace),
            None => {
                let reps = turn.reps;
                let repeated = relief_repeated(step, *exercise);
                laid.begin(turn);
                laid.open_set_up(ONE_SET, reps);
                laid.set(0, ONE_SET, reps, repeated);
            }
        }
    }
    laid.session(SessionOf::Relief)
}

fn relief_repeated<'a>(step: &ReliefStep, exercise: Option<&Exercise>) -> Repeated<'a> {
    let [seconds, _] = step.seconds;
    match exercise.map(|exercise| exercise.laterality) {
        Some(Laterality::Alternating) => Repeated::InTurn {
            rep_s: step.rep_s,
            hold_s: 0,
        },
        Some(Laterality::Bilateral | Laterality::Unilateral) => Repeated::Once {
            rep_s: step.rep_s,
            hold_s: 0,
        },
        // Only a time: warmth is held still, all else goes about.
        None if step.optional => Repeated::Once {
            rep_s: seconds,
            hold_s: seconds,
        },
        None => Repeated::Walk(seconds),
    }
}

/// A short break for a person, as long as the content says; the least where it names a range (rules P34, P57).
pub fn break_session(library: &Library, one: &MicroBreak, whom: Option<Whom>) -> Session {
    let mut laid = Laid::default();
    for (place, part) in one.parts.iter().enumerate() {
        break_part(&mut laid, library, (one, place), part, whom);
    }
    laid.session(SessionOf::Break { id: one.id.clone() })
}

fn break_part(laid: &mut Laid, library: &Library, place: (&MicroBreak, usize), part: &BreakPart, whom: Option<Whom>) {
    let (one, place) = place;
    let exercise = part.exercise.as_ref().and_then(|id| library.exercise(id));
    let what = What::Break {
        id: one.id.clone(),
        part: place,
        exercise: exercise.map(|exercise| exercise.id.clone()),
    };
    let [seconds, _] = part.seconds;
    let in_turn = exercise.is_some_and(|exercise| exercise.laterality == Laterality::Alternating);
    let after_each_other = part.each_side && !in_turn;
    let reps = part.reps.max(1);
    let moves = |exercise: &Exercise| {
        matches!(
            exercise.dose_class,
            DoseClass::Dynamic | DoseClass::Mobility | DoseClass::Breathing
        )
    };
    let hold_s = if exercise.is_none_or(moves) { 0 } else { part.hold_s };
    let way = part.easier.then_some(crate::record::Way::Easier);
    let turn = Turn {
        way,
        ..turn(what, exercise, [reps, hold_s], whom)
    };
    let sets = rounds(&turn, after_each_other);
    let changes = u32::try_from(sets.len().saturating_sub(1)).unwrap_or(0);
    // Changing sides comes out of the time of the part.
    let work = seconds.saturating_sub(changes.saturating_mul(OTHER_SIDE_S));
    let times = reps.saturating_mul(changes + 1);
    let most = work.checked_div(times).unwrap_or(work);
    let rep_s = if after_each_other && hold_s > 0 {
        most.min(hold_s)
    } else {
        most
    };
    let left = seconds.saturating_sub(rep_s.saturating_mul(times));
    let counted = part.reps > 0 || exercise.is_none();
    let repeated = if counted {
        repeated(library, exercise, rep_s, hold_s, false)
    } else {
        Repeated::OwnPace(rep_s)
    };
    laid.begin(turn);
    if place == 0
        && let Some(first) = sets.first()
    {
        laid.open_set_up(*first, reps);
    }
    // What is left over goes between the sides, and before the first where there is but one.
    let gap = left.checked_div(changes).unwrap_or(0);
    if let Some(first) = sets.first() {
        laid.set_up(left - gap * changes, *first, reps);
    }
    let mut before = None;
    for (number, round) in sets.into_iter().enumerate() {
        if let Some(before) = before {
            laid.gap(gap, number, before, round, reps);
        }
        laid.set(number, round, reps, repeated);
        before = Some(round);
    }
}

/// The walking of a week of the plan as a session of its own: it stands beside the minutes of the exercises (rules P8,
/// P50). None where the plan has none in that week.
pub fn walk_session(plan: &Plan, week: u32) -> Option<Session> {
    let weeks = plan.walking.iter().flat_map(|walking| &walking.weeks);
    let part = weeks.into_iter().find(|part| part.weeks.holds(week))?;
    let mut laid = Laid::default();
    laid.begin(turn(What::Walk, None, [1, 0], None));
    laid.set(0, ONE_SET, 1, Repeated::Walk(part.minutes.saturating_mul(60)));
    Some(laid.session(SessionOf::Walk { week }))
}
