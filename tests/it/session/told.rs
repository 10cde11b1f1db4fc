//! What a screen reader is told of a session, and what is said in it (rule P56).

use std::collections::BTreeSet;

use plumbline::content::TagId;
use plumbline::report::words;
use plumbline::rules::session::{Announcement, Moment, StepKind, announcements};

use super::people::{example, outcome_of, sessions};
use crate::plan::crowd::{library, some};

#[test]
fn a_screen_reader_hears_moments_with_room_between_them_in_every_session() {
    some("session-told", 500, |library, person, _| {
        let outcome = outcome_of(library, &person);
        let tags = &outcome.safety.tags;
        for (_, _, session) in sessions(library, &outcome) {
            let told = announcements(&session);
            let at: Vec<u64> = told.iter().map(|one| one.at_ms).collect();
            assert!(at.windows(2).all(|pair| pair[1] - pair[0] >= 2500), "{at:?}");
            for from in &at {
                let minute = at.iter().filter(|one| (*from..from + 60_000).contains(*one));
                assert!(minute.count() <= 12);
            }
            let count = |moment: Moment| told.iter().filter(|one| one.moment == moment).count();
            let sides = session.steps.iter().filter(|step| step.kind == StepKind::OtherSide);
            assert_eq!(count(Moment::Exercise), session.turns.len());
            assert_eq!(count(Moment::OtherSide), sides.count());
            assert_eq!(count(Moment::Finished), 1);
            let said: Vec<String> = told
                .iter()
                .map(|one| words::announcement(library, tags, &session, one))
                .collect();
            assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
            // What takes longer to say than until the next would be cut off; a letter takes 0.11 s (research C3).
            for (one, text) in told.iter().zip(&said).filter(|(one, _)| one.moment == Moment::Exercise) {
                let next = at.iter().find(|at| **at > one.at_ms).unwrap();
                assert!(text.len() as u64 * 110 < next - one.at_ms, "{text}");
            }
        }
    });
}

#[test]
fn what_is_said_is_one_calm_line_and_fits_into_the_set_up() {
    some("session-said", 200, |library, person, _| {
        let outcome = outcome_of(library, &person);
        let tags = &outcome.safety.tags;
        for (_, _, session) in sessions(library, &outcome) {
            for step in &session.steps {
                let said = words::session_say(library, tags, &session, step);
                assert!(!said.is_empty() && !said.contains(['!', '\n']), "{said}");
                if step.kind == StepKind::SetUp {
                    assert!(said.len() as u32 * 110 <= step.seconds * 1000, "{said}");
                }
            }
        }
    });
}

#[test]
fn the_example_is_told_in_these_words() {
    let library = library();
    let session = example(library);
    let tags: BTreeSet<TagId> = BTreeSet::new();
    let said = |one: &Announcement| {
        let text = words::announcement(library, &tags, &session, one);
        format!("{} {text}", one.at_ms / 1000)
    };
    let told: Vec<String> = announcements(&session).iter().map(said).collect();
    let name = &library.exercise("one-arm-wall-chest-stretch").unwrap().name;
    let stretch = format!("0 {name}. Stand. Left side first. 2 times 20 seconds, each side.");
    assert_eq!(told[0], stretch);
    let first_minute = [
        "15 Left side, set 1 of 2. Begin. Hold 20 seconds.",
        "28 Half way.",
        "41 Other side: right.",
        "46 Right side, set 1 of 2. Begin. Hold 20 seconds.",
        "59 Half way.",
    ];
    assert_eq!(told[1..6], first_minute);
    let last = told.last().unwrap();
    assert_eq!(last, "279 Finished.");
    assert!(told.contains(&"174 Rest 40 seconds.".to_owned()), "{told:?}");
    assert!(
        told.contains(&"134 Glute bridge. Lie on your back. 2 sets of 3.".to_owned()),
        "{told:?}"
    );
}
