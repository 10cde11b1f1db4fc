//! `plumbline session --play`: the sounds of a session, heard without a window.

use std::time::Duration;

use serde::Serialize;

use crate::cli::Failure;
use crate::cli::failure::print_json;
use crate::cli::words as say;
use crate::platform::{Note, SoundIs, Tune, Volume, play_aloud};
use crate::rules::session::{Cue, CueKind, Session, score_of};

#[derive(Serialize)]
struct Played {
    seconds: u32,
    sounds: Vec<Sounded>,
}

#[derive(Serialize)]
struct Sounded {
    /// Milliseconds from the first second of the session.
    at_ms: u64,
    kind: &'static str,
}

/// Plays the sounds of the first seconds and prints them.
pub(super) fn play(session: &Session, seconds: u32) -> Result<(), Failure> {
    let lasts = Duration::from_secs(seconds.into());
    let score = score_of(session, 0, u64::from(seconds) * 1000);
    let cues = score
        .iter()
        .map(|cue| (Duration::from_millis(cue.at_ms), tune(cue.kind)));
    match play_aloud(cues.collect(), Volume::percent(100), lasts) {
        SoundIs::Ready | SoundIs::Off => {}
        SoundIs::None(why) => return Err(Failure::work(say::no_sound(why))),
    }
    let sounded = |cue: &Cue| Sounded {
        at_ms: cue.at_ms,
        kind: name(cue.kind),
    };
    print_json(&Played {
        seconds,
        sounds: score.iter().map(sounded).collect(),
    })
}

fn tune(kind: CueKind) -> Tune {
    let notes = kind.notes().into_iter().map(|note| Note {
        after_ms: note.after_ms,
        ms: note.ms,
        hz: note.hz,
        to_hz: note.to_hz,
    });
    Tune { notes: notes.collect() }
}

fn name(kind: CueKind) -> &'static str {
    match kind {
        CueKind::Ready => "ready",
        CueKind::Begin => "begin",
        CueKind::LastSeconds => "last-seconds",
        CueKind::End => "end",
        CueKind::OtherSide => "other-side",
        CueKind::Finished => "finished",
        CueKind::BreatheIn { .. } => "breathe-in",
        CueKind::BreatheOut { .. } => "breathe-out",
    }
}
