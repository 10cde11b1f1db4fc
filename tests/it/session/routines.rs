//! Breathing, relief, breaks and walking as sessions: as long as their content says (rule P57).

use plumbline::content::Library;
use plumbline::rules::relief_steps;
use plumbline::rules::session::{
    Deed, OTHER_SIDE_S, Run, Session, StepKind, TurnDone, announcements, break_session, breathing_session,
    relief_session, walk_session,
};

use super::people::lights;
use crate::plan::crowd::library;
use crate::plan::people::{forward_head, person};

fn seconds_of(session: &Session, kind: StepKind) -> Vec<u32> {
    let steps = session.steps.iter().filter(|step| step.kind == kind);
    steps.map(|step| step.seconds).collect()
}

/// Goes through a session with "done" wherever it waits; how many times it waited, and how long it ran.
fn gone_through(library: &Library, session: &Session) -> (usize, u64) {
    let mut run = Run::new(session.clone(), lights(library));
    let (mut now, mut waited) = (0, 0);
    while run.at(now).ended.is_none() && now < 4_000_000 {
        if run.at(now).step.open {
            assert!(run.deed(now, Deed::Done));
            waited += 1;
        } else {
            now += 250;
        }
    }
    assert!(run.done(now).turns.iter().all(TurnDone::is_whole));
    (waited, now)
}

#[test]
fn each_stage_of_the_breathing_takes_the_seconds_of_the_content_in_each_of_its_positions() {
    let library = library();
    let breathing = library.breathing.as_ref().unwrap();
    for stage in &breathing.stages {
        for position in &stage.positions {
            let session = breathing_session(library, stage.id.as_str(), position.as_str(), None).unwrap();
            assert_eq!(session.seconds, stage.seconds[0], "{} {position}", stage.id);
            let breaths = seconds_of(&session, StepKind::BreathIn);
            assert_eq!(breaths.len() as u32, stage.breaths[0]);
            // The position is taken in one's own time, and 3 s of get-ready belong to that.
            let (waited, ran) = gone_through(library, &session);
            assert_eq!((waited, ran), (1, u64::from(stage.seconds[0]) * 1000 + 3000));
        }
    }
    // 3 s in, 4 s out, 1 s rest: 5 breaths are 40 s.
    let find = breathing_session(library, "breathing-find", "breathing-face-down", None).unwrap();
    assert_eq!(seconds_of(&find, StepKind::BreathIn), [3; 5]);
    assert_eq!(seconds_of(&find, StepKind::BreathOut), [4; 5]);
    assert_eq!(seconds_of(&find, StepKind::BreathHold), [1; 5]);
    assert!(breathing_session(library, "no-such", "breathing-face-down", None).is_none());
}

#[test]
fn the_relief_routine_takes_its_six_minutes_and_a_step_that_is_left_out_its_time_less() {
    let library = library();
    let relief = library.relief.as_ref().unwrap();
    for floor in [true, false] {
        let steps = relief_steps(library, relief, None, floor);
        let session = relief_session(library, &steps, false, None);
        // 48 + 60 + 60 + 60 + 120 (rule P33).
        assert_eq!(session.seconds, 348);
        assert_eq!(session.turns.len(), 5);
        assert_eq!(seconds_of(&session, StepKind::Walk), [120]);
        // 6 times 10 s, then 5 times 12 s in turn.
        let reps = seconds_of(&session, StepKind::Rep);
        assert_eq!(reps, [vec![10; 6], vec![6; 10]].concat());
        gone_through(library, &session);
        let warm = relief_session(library, &steps, true, None);
        assert_eq!(warm.seconds, 348 + 900);
    }
}

#[test]
fn every_short_break_takes_the_least_of_its_seconds_and_changes_sides_within_them() {
    let library = library();
    let habits = library.habits.as_ref().unwrap();
    for one in &habits.micro_breaks {
        let session = break_session(library, one, None);
        assert_eq!(session.seconds, one.seconds[0], "{}", one.id);
        for (turn, part) in one.parts.iter().enumerate() {
            let own: Vec<_> = session.steps.iter().filter(|step| step.turn == turn).collect();
            let seconds: u32 = own.iter().map(|step| step.seconds).sum();
            assert_eq!(seconds, part.seconds[0], "{} {turn}", one.id);
            let changes = own.iter().filter(|step| step.kind == StepKind::OtherSide);
            let fast = changes.clone().all(|step| step.seconds >= OTHER_SIDE_S);
            assert!(fast && changes.count() <= 1, "{}", one.id);
            let holds: Vec<u32> = own
                .iter()
                .filter(|step| step.kind == StepKind::Hold)
                .map(|step| step.seconds)
                .collect();
            assert!(holds.iter().all(|held| *held == part.hold_s), "{}", one.id);
        }
        // What a screen reader is told of it keeps its distance.
        let told = announcements(&session);
        assert!(told.windows(2).all(|pair| pair[1].at_ms - pair[0].at_ms >= 2500));
        gone_through(library, &session);
    }
    let of = |id: &str| {
        let one = habits.micro_breaks.iter().find(|one| one.id == *id).unwrap();
        break_session(library, one, None)
    };
    // 20 s each side and 5 s between are the 45 s.
    assert_eq!(seconds_of(&of("mb-chest"), StepKind::Hold), [20, 20]);
    assert_eq!(seconds_of(&of("mb-chest"), StepKind::OtherSide), [5]);
    assert_eq!(seconds_of(&of("mb-neck"), StepKind::Hold), [5, 5, 5]);
    // Ten to each side in a minute: 3 s each.
    assert_eq!(seconds_of(&of("mb-march"), StepKind::Rep), [3; 20]);
}

#[test]
fn walking_is_a_session_of_its_own_and_no_step_of_a_day() {
    let case = person(forward_head(), serde_json::json!({}));
    let walking = case.plan().walking.clone().unwrap();
    for part in &walking.weeks {
        let session = walk_session(case.plan(), part.weeks.first()).unwrap();
        assert_eq!(session.seconds, part.minutes * 60);
        assert_eq!(seconds_of(&session, StepKind::Walk), [part.minutes * 60]);
    }
    assert!(walk_session(case.plan(), 99).is_none());
    let days = super::people::sessions(&case.library, &case.outcome);
    assert!(days.iter().all(|(.., day)| seconds_of(day, StepKind::Walk).is_empty()));
}
