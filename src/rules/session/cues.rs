//! The sounds of a session: a score made from its steps, so that it can be handed over minutes ahead (rule P55).

use super::{COUNTED_HOLD_S, Part, Session, Step, StepKind};

/// Something that sounds, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Milliseconds of running.
    pub at_ms: u64,
    /// What sounds.
    pub kind: CueKind,
}

/// What a sound says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// One of the last three seconds before something begins.
    Ready,
    /// Begin.
    Begin,
    /// One of the last three seconds of a hold.
    LastSeconds,
    /// The hold, or the set, ends.
    End,
    /// Change sides.
    OtherSide,
    /// The session is finished.
    Finished,
    /// Breathe in, for so many seconds.
    BreatheIn {
        /// Seconds.
        seconds: u32,
    },
    /// Breathe out, for so many seconds.
    BreatheOut {
        /// Seconds.
        seconds: u32,
    },
}

/// One note of a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Milliseconds after the sound begins.
    pub after_ms: u32,
    /// How long it sounds, in milliseconds.
    pub ms: u32,
    /// Its pitch at the beginning, in hertz.
    pub hz: u32,
    /// Its pitch at the end, in hertz.
    pub to_hz: u32,
}

const fn note(after_ms: u32, ms: u32, hz: u32) -> Note {
    Note {
        after_ms,
        ms,
        hz,
        to_hz: hz,
    }
}

impl CueKind {
    /// Its notes: each kind has its own pitches and its own rhythm, so that one can be told by either. None lasts as long as
    /// the second until the next, but for a breath, which sounds as long as it is.
    pub fn notes(self) -> Vec<Note> {
        match self {
            Self::Ready => vec![note(0, 60, 440)],
            Self::Begin => vec![note(0, 400, 880)],
            Self::LastSeconds => vec![note(0, 120, 659)],
            Self::End => vec![note(0, 120, 523), note(180, 120, 523)],
            Self::OtherSide => vec![note(0, 100, 587), note(150, 250, 784)],
            Self::Finished => vec![note(0, 200, 349), note(220, 200, 466), note(440, 400, 698)],
            Self::BreatheIn { seconds } => vec![Note {
                after_ms: 0,
                ms: seconds.saturating_mul(1000),
                hz: 220,
                to_hz: 330,
            }],
            Self::BreatheOut { seconds } => vec![Note {
                after_ms: 0,
                ms: seconds.saturating_mul(1000),
                hz: 294,
                to_hz: 196,
            }],
        }
    }

    /// Which of two sounds of one moment is heard.
    fn weight(self) -> u8 {
        match self {
            Self::Finished => 6,
            Self::OtherSide => 5,
            Self::BreatheIn { .. } | Self::BreatheOut { .. } => 4,
            Self::Begin => 3,
            Self::End => 2,
            Self::LastSeconds => 1,
            Self::Ready => 0,
        }
    }
}

/// A step with the moment it begins.
#[derive(Clone, Copy)]
pub(super) struct Timed {
    pub(super) begins_ms: u64,
    pub(super) step: Step,
    /// Seconds its turn holds a repetition.
    pub(super) held_s: u32,
    /// It is the last working step of its set.
    pub(super) ends_set: bool,
}

impl Timed {
    fn ends_ms(&self) -> u64 {
        self.begins_ms.saturating_add(u64::from(self.step.seconds) * 1000)
    }

    /// Its repetitions are holds that are counted.
    fn is_counted(&self) -> bool {
        self.held_s >= COUNTED_HOLD_S
    }
}

/// The sounds of a session for a span of its time, in milliseconds from its start; an open step takes the seconds that the
/// plan gives it.
pub fn score_of(session: &Session, from_ms: u64, to_ms: u64) -> Vec<Cue> {
    let steps = session.steps.iter().enumerate();
    let timed: Vec<Timed> = steps
        .map(|(place, step)| Timed {
            begins_ms: u64::from(step.at_s) * 1000,
            step: *step,
            held_s: session.turn(step).map_or(0, |turn| turn.hold_s),
            ends_set: session.ends_set(place),
        })
        .collect();
    let mut cues = cues_of(&timed);
    cues.retain(|cue| (from_ms..to_ms).contains(&cue.at_ms));
    cues
}

/// The sounds of steps that follow each other: at most one a moment.
pub(super) fn cues_of(steps: &[Timed]) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut before: Option<&Timed> = None;
    for (place, timed) in steps.iter().enumerate() {
        step_cues(before, timed, steps.get(place + 1), &mut cues);
        before = Some(timed);
    }
    cues.sort_by_key(|cue| (cue.at_ms, std::cmp::Reverse(cue.kind.weight())));
    cues.dedup_by_key(|cue| cue.at_ms);
    cues
}

/// How many of the last seconds are heard.
pub const TICKS: u64 = 3;

fn step_cues(before: Option<&Timed>, timed: &Timed, next: Option<&Timed>, cues: &mut Vec<Cue>) {
    let Timed { begins_ms, step, .. } = *timed;
    let ends_ms = timed.ends_ms();
    let mut at = |at_ms: u64, kind: CueKind| cues.push(Cue { at_ms, kind });
    let last_seconds = || {
        (1..=TICKS)
            .filter_map(move |back| ends_ms.checked_sub(back * 1000))
            .filter(move |at_ms| *at_ms >= begins_ms)
    };
    let begins_work = next.is_some_and(|next| next.step.kind.is_work());
    match step.kind {
        StepKind::OtherSide => at(begins_ms, CueKind::OtherSide),
        StepKind::BreathIn => at(begins_ms, CueKind::BreatheIn { seconds: step.seconds }),
        StepKind::BreathOut => at(begins_ms, CueKind::BreatheOut { seconds: step.seconds }),
        StepKind::Done => at(begins_ms, CueKind::Finished),
        StepKind::Rep | StepKind::Hold | StepKind::Walk => {
            let first = before.is_none_or(|before| {
                let new_set = (before.step.turn, before.step.round) != (step.turn, step.round);
                let new_rep = (before.step.rep, before.step.side) != (step.rep, step.side);
                !before.step.kind.is_work() || new_set || (timed.is_counted() && new_rep)
            });
            if first && step.part != Part::Back {
                at(begins_ms, CueKind::Begin);
            }
        }
        StepKind::SetUp | StepKind::GetReady | StepKind::Rest | StepKind::BreathHold => {}
    }
    if !step.kind.is_work() && !step.open && begins_work {
        last_seconds().for_each(|at_ms| at(at_ms, CueKind::Ready));
    }
    if step.open {
        return;
    }
    let counted_hold = step.kind == StepKind::Walk || (step.kind == StepKind::Hold && step.seconds >= COUNTED_HOLD_S);
    if counted_hold && u64::from(step.seconds) >= 2 * TICKS {
        last_seconds().for_each(|at_ms| at(at_ms, CueKind::LastSeconds));
    }
    // The way back after a counted hold has no sound of its own: the hold's end was the end.
    let ends = timed.ends_set && !(timed.is_counted() && step.part == Part::Back);
    if counted_hold || ends {
        at(ends_ms, CueKind::End);
    }
}
