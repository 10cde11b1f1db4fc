//! The score of sounds (rule P55).

use std::collections::BTreeSet;

use plumbline::rules::session::{Cue, CueKind, Deed, Note, Run, score_of};

use super::people::{example, lights, outcome_of, run, sessions};
use crate::plan::crowd::{library, some};

fn name(kind: CueKind) -> String {
    match kind {
        CueKind::Ready => "ready".to_owned(),
        CueKind::Begin => "begin".to_owned(),
        CueKind::LastSeconds => "last seconds".to_owned(),
        CueKind::End => "end".to_owned(),
        CueKind::OtherSide => "other side".to_owned(),
        CueKind::Finished => "finished".to_owned(),
        CueKind::BreatheIn { seconds } => format!("in, {seconds} s"),
        CueKind::BreatheOut { seconds } => format!("out, {seconds} s"),
    }
}

fn written(cues: &[Cue]) -> String {
    let line = |cue: &Cue| format!("{:>4}.{:03} {}\n", cue.at_ms / 1000, cue.at_ms % 1000, name(cue.kind));
    cues.iter().map(line).collect()
}

/// The file was written by hand from the seconds of the plan, line by line; it says so at its head.
#[test]
fn the_score_of_the_example_is_the_one_that_was_reviewed() {
    let reviewed = include_str!("score.txt");
    let lines = reviewed
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let reviewed: String = lines.map(|line| format!("{line}\n")).collect();
    let score = score_of(&example(library()), 0, u64::MAX);
    assert_eq!(written(&score), reviewed);
}

/// The notes as the platform plays them; the file says at its head how it was made and read.
#[test]
fn the_tones_of_the_example_are_those_that_were_reviewed() {
    let reviewed = include_str!("tones.txt");
    let lines = reviewed.lines().filter(|line| !line.starts_with('#'));
    let reviewed: String = lines.map(|line| format!("{line}\n")).collect();
    let mut written = String::new();
    for cue in score_of(&example(library()), 0, u64::MAX) {
        for note in plumbline::app::tune_of(cue.kind).notes {
            let at = cue.at_ms + u64::from(note.after_ms);
            let pitch = match (note.hz, note.to_hz) {
                (from, to) if from == to => from.to_string(),
                (from, to) => format!("{from}-{to}"),
            };
            written += &format!("{:>4}.{:03} {:>4} {pitch}\n", at / 1000, at % 1000, note.ms);
        }
    }
    assert_eq!(written, reviewed);
}

#[test]
fn a_span_of_the_score_is_what_lies_in_it_and_a_run_hands_over_the_same() {
    let session = example(library());
    let all = score_of(&session, 0, u64::MAX);
    let run = run(library(), session.clone());
    let mut parts = Vec::new();
    let mut handed = Vec::new();
    for from in (0..300_000).step_by(7_000) {
        parts.extend(score_of(&session, from, from + 7_000));
        handed.extend(run.cues(from, from + 7_000));
    }
    assert_eq!(parts, all);
    assert_eq!(handed, all);
    // Five minutes ahead, as for a window that is hidden.
    assert_eq!(run.cues(0, 300_000), all);
}

#[test]
fn nothing_sounds_while_it_stands_still_and_afterwards_all_is_later() {
    let session = example(library());
    let mut run = Run::new(session, lights(library()));
    run.deed(30_000, Deed::Pause);
    assert!(run.cues(30_000, 300_000).is_empty());
    run.deed(30_000, Deed::GoOn);
    // 3 s of get-ready, the whole hold of 20 s: 12 s were held before.
    let cues = written(&run.cues(30_000, 54_000));
    let expected = "  30.000 ready\n  31.000 ready\n  32.000 ready\n  33.000 begin\n  50.000 last seconds\n  51.000 last seconds\n  \
                    52.000 last seconds\n  53.000 end\n";
    assert_eq!(cues, expected);
    run.deed(40_000, Deed::ItHurts);
    assert!(run.cues(40_000, 300_000).is_empty());
}

fn every_kind() -> [CueKind; 8] {
    [
        CueKind::Ready,
        CueKind::Begin,
        CueKind::LastSeconds,
        CueKind::End,
        CueKind::OtherSide,
        CueKind::Finished,
        CueKind::BreatheIn { seconds: 4 },
        CueKind::BreatheOut { seconds: 6 },
    ]
}

#[test]
fn kinds_of_sounds_differ_in_pitch_and_in_rhythm() {
    let pitches = |kind: CueKind| -> BTreeSet<u32> {
        let notes = kind.notes();
        notes.iter().flat_map(|note| [note.hz, note.to_hz]).collect()
    };
    let rhythm =
        |kind: CueKind| -> Vec<(u32, u32)> { kind.notes().iter().map(|note| (note.after_ms, note.ms)).collect() };
    for one in every_kind() {
        for other in every_kind().into_iter().filter(|other| *other != one) {
            assert!(pitches(one).is_disjoint(&pitches(other)), "{one:?}, {other:?}");
            assert_ne!(rhythm(one), rhythm(other), "{one:?}, {other:?}");
        }
        for Note { after_ms, ms, hz, .. } in one.notes() {
            let is_breath = matches!(one, CueKind::BreatheIn { .. } | CueKind::BreatheOut { .. });
            assert!(ms > 0 && (is_breath || after_ms + ms < 1000) && (150..1200).contains(&hz));
        }
    }
    // The tone rises in and falls out.
    assert!(CueKind::BreatheIn { seconds: 3 }.notes()[0].to_hz > CueKind::BreatheIn { seconds: 3 }.notes()[0].hz);
    assert!(CueKind::BreatheOut { seconds: 3 }.notes()[0].to_hz < CueKind::BreatheOut { seconds: 3 }.notes()[0].hz);
}

#[test]
fn in_every_session_sounds_are_a_second_apart_and_each_side_and_the_end_is_heard() {
    some("session-sounds", 500, |library, person, _| {
        let outcome = outcome_of(library, &person);
        for (_, _, session) in sessions(library, &outcome) {
            let score = score_of(&session, 0, u64::MAX);
            assert!(score.windows(2).all(|pair| pair[1].at_ms - pair[0].at_ms >= 1000));
            let count = |kind| score.iter().filter(|cue| cue.kind == kind).count();
            let sides = session
                .steps
                .iter()
                .filter(|step| step.kind == plumbline::rules::session::StepKind::OtherSide);
            assert_eq!(count(CueKind::OtherSide), sides.count());
            assert_eq!(count(CueKind::Finished), 1);
            let last = score.last().unwrap();
            assert_eq!(
                (last.kind, last.at_ms),
                (CueKind::Finished, u64::from(session.seconds) * 1000)
            );
        }
    });
}
