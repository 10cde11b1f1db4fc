//! What a screen reader hears of a session: moments, not seconds (rule P56).

use super::{COUNTED_HOLD_S, Part, Session, Step, StepKind};

/// At least so many milliseconds lie between two announcements.
pub const FEWEST_MS_BETWEEN: u64 = 2500;
/// At most so many announcements in a minute.
pub const MOST_IN_A_MINUTE: usize = 12;
/// From so many seconds on half of a hold or of a walk is told.
const HALF_FROM_S: u32 = 20;

/// A moment that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Milliseconds from the start of the session.
    pub at_ms: u64,
    /// What is told.
    pub moment: Moment,
    /// The step it is about.
    pub step: Step,
}

/// What is told of a step, what matters most last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Half of it is over.
    HalfWay,
    /// A hold that is counted, of a repetition after the first.
    Hold,
    /// A set begins.
    Set,
    /// Rest.
    Rest,
    /// Change sides.
    OtherSide,
    /// An exercise, its dose and how to take position.
    Exercise,
    /// The session is finished.
    Finished,
}

/// The announcements of steps, first to last. Where two would be too close, or too many in a minute, what matters less is
/// left out; never an exercise, a change of sides or the end.
pub fn announcements(session: &Session) -> Vec<Announcement> {
    let mut wished = Vec::new();
    let mut before: Option<&Step> = None;
    for step in &session.steps {
        wish(session, before, step, &mut wished);
        before = Some(step);
    }
    wished.sort_by_key(|one| (std::cmp::Reverse(one.moment), one.at_ms));
    let mut kept: Vec<Announcement> = Vec::new();
    for one in wished {
        if has_room(&kept, one.at_ms) {
            let place = kept.partition_point(|other| other.at_ms < one.at_ms);
            kept.insert(place, one);
        }
    }
    kept
}

fn wish(session: &Session, before: Option<&Step>, step: &Step, wished: &mut Vec<Announcement>) {
    let begins_ms = u64::from(step.at_s) * 1000;
    let mut tell = |moment: Moment, at_ms: u64| {
        wished.push(Announcement {
            at_ms,
            moment,
            step: *step,
        });
    };
    if step.kind == StepKind::Done {
        return tell(Moment::Finished, begins_ms);
    }
    if before.is_none_or(|before| before.turn != step.turn) {
        tell(Moment::Exercise, begins_ms);
    }
    let begins_set = before.is_none_or(|before| !before.kind.is_work()) && step.kind.is_work();
    match step.kind {
        StepKind::OtherSide => tell(Moment::OtherSide, begins_ms),
        StepKind::Rest => tell(Moment::Rest, begins_ms),
        StepKind::Hold if step.rep > 1 && step.seconds >= COUNTED_HOLD_S => tell(Moment::Hold, begins_ms),
        StepKind::SetUp
        | StepKind::GetReady
        | StepKind::Rep
        | StepKind::Hold
        | StepKind::BreathIn
        | StepKind::BreathHold
        | StepKind::BreathOut
        | StepKind::Walk
        | StepKind::Done => {}
    }
    if begins_set {
        tell(Moment::Set, begins_ms);
    }
    let half_ms = begins_ms + u64::from(step.seconds) * 500;
    if matches!(step.kind, StepKind::Hold | StepKind::Walk) && step.seconds >= HALF_FROM_S && !step.open {
        tell(Moment::HalfWay, half_ms);
    }
    let half_of_breaths = step.kind == StepKind::BreathIn && step.part == Part::Whole && step.rep == step.reps / 2 + 1;
    if half_of_breaths && step.reps >= 4 && session.turn(step).is_some_and(|turn| turn.breaths) {
        tell(Moment::HalfWay, begins_ms);
    }
}

/// Whether one more may be told at a moment.
fn has_room(kept: &[Announcement], at_ms: u64) -> bool {
    let too_close = |one: &Announcement| one.at_ms.abs_diff(at_ms) < FEWEST_MS_BETWEEN;
    // The fullest minute around it would be one that begins or ends with one of those that are told.
    let in_minute = |from_ms: u64| {
        let others = kept
            .iter()
            .filter(|one| (from_ms..from_ms + 60_000).contains(&one.at_ms));
        others.count()
    };
    let begins = kept.iter().map(|one| one.at_ms).chain([at_ms]);
    let mut minutes = begins.filter(|from_ms| (*from_ms..from_ms + 60_000).contains(&at_ms));
    !kept.iter().any(too_close) && minutes.all(|from_ms| in_minute(from_ms) < MOST_IN_A_MINUTE)
}
