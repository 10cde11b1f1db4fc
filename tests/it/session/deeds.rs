//! What each deed does in a running session (rules P52 to P54).

use plumbline::record::{Way, WorkedSide};
use plumbline::rules::session::{Deed, Ended, Halt, Here, PainLight, Run, Skipped, StepKind, TurnDone};

use super::people::{example, example_lines, lights, run, session};
use crate::plan::crowd::library;

/// Milliseconds of seconds.
fn s(seconds: u64) -> u64 {
    seconds * 1000
}

fn begun() -> Run {
    run(library(), example(library()))
}

fn kind(here: &Here) -> (StepKind, Option<u32>) {
    (here.step.kind, here.left_s)
}

fn pain(level: u8, sharp_or_spreading: bool) -> Deed {
    Deed::Pain {
        level: Some(level),
        sharp_or_spreading,
    }
}

#[test]
fn time_alone_goes_through_the_whole_session() {
    let run = begun();
    // 10 s set-up, 5 s get-ready, 3 s in, 20 s held.
    let moments = [
        (0, StepKind::SetUp, 10),
        (9, StepKind::SetUp, 1),
        (10, StepKind::GetReady, 5),
        (15, StepKind::Rep, 3),
        (18, StepKind::Hold, 20),
        (37, StepKind::Hold, 1),
        (38, StepKind::Rep, 3),
        (41, StepKind::OtherSide, 5),
        (134, StepKind::SetUp, 20),
        (278, StepKind::BreathOut, 1),
    ];
    for (second, step, left) in moments {
        assert_eq!(kind(&run.at(s(second))), (step, Some(left)), "after {second} s");
    }
    let here = run.at(s(37));
    assert_eq!(here.next.unwrap().kind, StepKind::Rep);
    assert_eq!(here.next_turn, Some(1));
    // 279 - 37 s: 242.
    assert_eq!((here.left_of_session_s, here.minutes_left), (242, 4));
    let end = run.at(s(279));
    assert_eq!(
        (end.step.kind, end.ended, end.left_of_session_s),
        (StepKind::Done, Some(Ended::Finished), 0)
    );
    let done = run.done(s(500));
    assert_eq!((done.ended, done.ran_s), (Some(Ended::Finished), 279));
    assert!(done.turns.iter().all(|turn| turn.is_whole() && turn.skipped.is_none()));
    let stretch = &done.turns[0];
    let sides: Vec<_> = stretch.sides.iter().map(|one| (one.side, one.sets, one.of)).collect();
    assert_eq!(sides, [(WorkedSide::Left, 2, 2), (WorkedSide::Right, 2, 2)]);
}

#[test]
fn going_on_after_a_pause_in_a_hold_gives_three_seconds_and_the_whole_hold() {
    let mut run = begun();
    assert!(run.deed(s(30), Deed::Pause));
    let paused = run.at(s(90));
    assert_eq!(
        (paused.halt, kind(&paused)),
        (Some(Halt::Pause), (StepKind::Hold, Some(8)))
    );
    // Whether the time of the pause is in the clock or not changes nothing.
    assert!(run.deed(s(100), Deed::GoOn));
    assert_eq!(kind(&run.at(s(100))), (StepKind::GetReady, Some(3)));
    assert_eq!(run.at(s(102)).next.unwrap().kind, StepKind::Hold);
    assert_eq!(kind(&run.at(s(103))), (StepKind::Hold, Some(20)));
    assert_eq!(kind(&run.at(s(123))), (StepKind::Rep, Some(3)));
}

#[test]
fn a_pause_in_a_rest_goes_on_where_it_was_and_a_get_ready_begins_again() {
    let mut run = begun();
    // The rest after the first set of bridges: 174 to 214, then 5 s of get-ready.
    assert_eq!(kind(&run.at(s(174))), (StepKind::Rest, Some(40)));
    run.deed(s(184), Deed::Pause);
    run.deed(s(184), Deed::GoOn);
    assert_eq!(kind(&run.at(s(184))), (StepKind::Rest, Some(30)));
    run.deed(s(217), Deed::Pause);
    run.deed(s(217), Deed::GoOn);
    assert_eq!(kind(&run.at(s(217))), (StepKind::GetReady, Some(5)));
}

#[test]
fn a_breath_that_was_interrupted_begins_with_breathing_in() {
    let mut run = begun();
    // Breathing in from 259, out from 263.
    assert_eq!(kind(&run.at(s(265))), (StepKind::BreathOut, Some(4)));
    run.deed(s(265), Deed::Pause);
    run.deed(s(265), Deed::GoOn);
    assert_eq!(kind(&run.at(s(265))), (StepKind::GetReady, Some(3)));
    assert_eq!(kind(&run.at(s(268))), (StepKind::BreathIn, Some(4)));
}

#[test]
fn done_ends_the_set_or_what_comes_before_it() {
    let mut run = begun();
    assert!(run.deed(s(2), Deed::Done));
    assert_eq!(kind(&run.at(s(2))), (StepKind::GetReady, Some(5)));
    run.deed(s(3), Deed::Done);
    assert_eq!(kind(&run.at(s(3))), (StepKind::Rep, Some(3)));
    // In the hold: this side is done, the other follows.
    run.deed(s(10), Deed::Done);
    let here = run.at(s(10));
    assert_eq!(
        (here.step.kind, here.step.side),
        (StepKind::OtherSide, WorkedSide::Right)
    );
    let done = run.done(s(10));
    assert_eq!(done.turns[0].sides[0].sets, 1);
    assert_eq!(done.turns[0].sides[1].sets, 0);
    assert_eq!(done.ended, None);
}

#[test]
fn again_and_back_begin_a_set_from_a_get_ready() {
    let mut run = begun();
    // In the second bridge of the second set, which began at 219 with its get-ready at 214.
    run.deed(s(226), Deed::Again);
    let here = run.at(s(226));
    assert_eq!((kind(&here), here.step.set), ((StepKind::GetReady, Some(5)), 2));
    run.deed(s(227), Deed::Back);
    let here = run.at(s(227));
    assert_eq!((kind(&here), here.step.set), ((StepKind::GetReady, Some(5)), 1));
    // Before that comes the right side of the stretch, which has no get-ready of its own: 5 s are given.
    run.deed(s(228), Deed::Back);
    let here = run.at(s(228));
    assert_eq!(kind(&here), (StepKind::GetReady, Some(5)));
    assert_eq!(
        (here.step.turn, here.step.side, here.step.set),
        (0, WorkedSide::Right, 2)
    );
    assert_eq!(kind(&run.at(s(233))), (StepKind::Rep, Some(3)));
    // The first set of all begins again.
    let mut run = begun();
    run.deed(s(20), Deed::Back);
    assert_eq!(kind(&run.at(s(20))), (StepKind::GetReady, Some(5)));
}

#[test]
fn fifteen_seconds_more_are_for_rests_and_never_for_a_hold() {
    let mut run = begun();
    assert!(!run.deed(s(20), Deed::More), "a hold is not made longer");
    assert_eq!(kind(&run.at(s(20))), (StepKind::Hold, Some(18)));
    assert!(run.deed(s(180), Deed::More));
    assert_eq!(kind(&run.at(s(180))), (StepKind::Rest, Some(34 + 15)));
    assert_eq!(kind(&run.at(s(229))), (StepKind::GetReady, Some(5)));
    assert_eq!(run.done(s(180)).turns[1].extra_s, 15);
}

#[test]
fn what_is_left_out_is_left_out_for_its_reason() {
    let mut run = begun();
    run.deed(s(50), Deed::SkipForTime);
    let here = run.at(s(50));
    assert_eq!((here.step.turn, here.step.kind), (1, StepKind::SetUp));
    run.deed(s(60), Deed::NotToday);
    assert_eq!(run.at(s(60)).step.turn, 2);
    let done = run.done(s(200));
    let why: Vec<_> = done.turns.iter().map(|turn| turn.skipped).collect();
    assert_eq!(why, [Some(Skipped::Time), Some(Skipped::NotToday), None]);
    // The left side had one set before.
    assert_eq!(done.turns[0].sides[0].sets, 1);
    assert_eq!(done.ended, Some(Ended::Finished));
    // 45 s of breathing after the deed at 60.
    assert_eq!(done.ran_s, 105);
}

#[test]
fn back_to_an_exercise_that_was_left_out_goes_on_where_it_was_left() {
    let mut run = begun();
    // In the right side of the first set; two sets of each side are still to do, one of the left is done.
    run.deed(s(50), Deed::SkipForTime);
    run.deed(s(52), Deed::Back);
    let here = run.at(s(52));
    assert_eq!(
        (here.step.turn, here.step.side, here.step.set),
        (0, WorkedSide::Right, 1)
    );
    let done = run.done(s(400));
    assert!(done.turns[0].is_whole() && done.turns[0].skipped.is_none());
}

#[test]
fn easier_stops_the_count_until_its_text_was_read_and_counts_for_this_exercise() {
    let mut run = begun();
    assert!(run.deed(s(20), Deed::Easier));
    let here = run.at(s(60));
    assert_eq!(
        (here.halt, here.way),
        (Some(Halt::Version(Some(Way::Easier))), Some(Way::Easier))
    );
    run.deed(s(20), Deed::GoOn);
    assert_eq!(kind(&run.at(s(23))), (StepKind::Hold, Some(20)));
    assert!(!run.deed(s(24), Deed::Easier), "it is the easier one already");
    assert_eq!(run.at(s(134 + 10)).way, None, "the next exercise is done as planned");
    run.deed(s(24), Deed::AsPlanned);
    run.deed(s(24), Deed::GoOn);
    assert_eq!(run.done(s(24)).turns[0].way, None);
    run.deed(s(25), Deed::Harder);
    assert_eq!(run.done(s(24)).turns[0].way, Some(Way::Harder));
}

#[test]
fn pain_that_is_green_goes_on_and_is_kept() {
    let mut run = begun();
    assert!(run.deed(s(25), Deed::ItHurts));
    assert_eq!(run.at(s(80)).halt, Some(Halt::Pain));
    // Nothing goes on before it is said how much.
    for deed in [
        Deed::GoOn,
        Deed::Done,
        Deed::Back,
        Deed::Pause,
        Deed::NotToday,
        Deed::More,
    ] {
        assert!(!run.deed(s(80), deed), "{deed:?}");
    }
    assert!(run.deed(s(80), pain(3, false)));
    assert_eq!(kind(&run.at(s(80))), (StepKind::GetReady, Some(3)));
    assert_eq!(kind(&run.at(s(83))), (StepKind::Hold, Some(20)));
    let done = run.done(s(83));
    assert_eq!(
        (done.turns[0].pain, done.turns[0].light),
        (Some(3), Some(PainLight::Green))
    );
}

#[test]
fn amber_goes_on_with_the_easier_version() {
    let mut run = begun();
    run.deed(s(25), Deed::ItHurts);
    run.deed(s(25), pain(4, false));
    let here = run.at(s(25));
    assert_eq!(
        (here.halt, here.way),
        (Some(Halt::Version(Some(Way::Easier))), Some(Way::Easier))
    );
    run.deed(s(25), Deed::GoOn);
    assert_eq!(run.at(s(28)).step.kind, StepKind::Hold);
    let turn = &run.done(s(28)).turns[0];
    assert_eq!(
        (turn.light, turn.way, turn.skipped),
        (Some(PainLight::Amber), Some(Way::Easier), None)
    );
}

#[test]
fn red_leaves_the_exercise_out_today_and_no_way_leads_back() {
    for said in [pain(6, false), pain(200, false), pain(0, true)] {
        let mut run = begun();
        run.deed(s(25), Deed::ItHurts);
        assert!(!run.deed(s(25), Deed::GoOn));
        run.deed(s(25), said);
        let here = run.at(s(25));
        assert_eq!((here.step.turn, here.halt), (1, None), "{said:?}");
        for second in 26..40 {
            run.deed(s(second), Deed::Back);
            assert_eq!(run.at(s(second)).step.turn, 1, "{said:?}");
        }
        let turn = &run.done(s(40)).turns[0];
        assert_eq!((turn.light, turn.skipped), (Some(PainLight::Red), Some(Skipped::Pain)));
        assert!(turn.pain.unwrap() <= 10);
    }
    // The highest is kept.
    let mut run = begun();
    run.deed(s(16), Deed::ItHurts);
    run.deed(s(16), pain(5, false));
    run.deed(s(16), Deed::GoOn);
    run.deed(s(18), Deed::ItHurts);
    run.deed(s(18), pain(1, false));
    let turn = &run.done(s(18)).turns[0];
    assert_eq!((turn.pain, turn.light), (Some(5), Some(PainLight::Amber)));
}

/// Sharp or spreading needs no number (rule P85): none is made up, and without either nothing was said.
#[test]
fn sharp_pain_without_a_number_is_red_and_has_no_number() {
    let said = |sharp_or_spreading| Deed::Pain {
        level: None,
        sharp_or_spreading,
    };
    let mut run = begun();
    run.deed(s(25), Deed::ItHurts);
    assert!(!run.deed(s(25), said(false)), "nothing was said");
    assert_eq!(run.at(s(25)).halt, Some(Halt::Pain));
    assert!(run.deed(s(25), said(true)));
    let turn = &run.done(s(26)).turns[0];
    assert_eq!(
        (turn.pain, turn.light, turn.skipped),
        (None, Some(PainLight::Red), Some(Skipped::Pain))
    );
    // A number that was said before stays the highest.
    let mut run = begun();
    run.deed(s(16), Deed::ItHurts);
    run.deed(s(16), pain(2, false));
    run.deed(s(25), Deed::ItHurts);
    run.deed(s(25), said(true));
    let turn = &run.done(s(26)).turns[0];
    assert_eq!((turn.pain, turn.light), (Some(2), Some(PainLight::Red)));
}

/// The example: a stretch, a bridge (2 sets of 3, for strength), two breaths. The bridge begins at 134 s and ends at 234 s.
#[test]
fn how_many_more_is_asked_after_the_last_set_for_strength_and_before_the_next_exercise_counts() {
    let mut run = begun();
    let asked: Vec<u64> = (0..279)
        .filter(|second| run.asks_how_many(s(*second)).is_some())
        .collect();
    assert_eq!(asked.first(), Some(&234), "{asked:?}");
    let counts = (234..279)
        .find(|second| run.at(s(*second)).step.kind.is_work())
        .unwrap();
    assert_eq!(asked, (234..counts).collect::<Vec<u64>>());
    assert!(!run.deed(s(200), Deed::CouldDo { more: Some(3) }), "nobody asked");
    assert!(run.deed(s(236), Deed::CouldDo { more: Some(3) }));
    let here = run.at(s(236));
    assert_eq!((here.step.turn, here.halt), (2, None), "the count goes on");
    let done = run.done(s(279));
    let said: Vec<Option<u8>> = done.turns.iter().map(|turn| turn.could_do).collect();
    assert_eq!(said, [None, Some(3), None]);
    assert_eq!(done.how_many_is_open(run.session()), None, "it is not asked again");
    // Taken back, and so open at the end.
    assert!(run.deed(s(237), Deed::CouldDo { more: None }));
    let done = run.done(s(279));
    assert_eq!(done.how_many_is_open(run.session()), Some(1));
}

#[test]
fn how_many_more_is_not_asked_of_what_hurt_or_was_left_out() {
    for said in [Deed::NotToday, Deed::SkipForTime] {
        let mut run = begun();
        run.deed(s(150), said);
        assert_eq!(run.asks_how_many(s(151)), None, "{said:?}");
        assert_eq!(run.done(s(1000)).how_many_is_open(run.session()), None);
    }
    let mut run = begun();
    run.deed(s(160), Deed::ItHurts);
    run.deed(s(160), pain(9, false));
    assert_eq!(run.at(s(160)).step.turn, 2);
    assert_eq!(run.asks_how_many(s(161)), None);
    assert_eq!(run.done(s(1000)).how_many_is_open(run.session()), None);
}

#[test]
fn pain_without_having_said_that_it_hurts_is_no_deed() {
    let mut run = begun();
    assert!(!run.deed(s(5), pain(9, true)));
    assert_eq!(kind(&run.at(s(5))), (StepKind::SetUp, Some(5)));
}

#[test]
fn at_ones_own_pace_only_done_ends_the_set() {
    let library = library();
    let mut run = Run::new(session(library, example_lines(library), true), lights(library));
    let here = run.at(s(134 + 25));
    assert_eq!(
        (here.step.kind, here.left_s, here.step.open),
        (StepKind::Rep, None, true)
    );
    assert_eq!(run.at(s(10_000)).place, here.place);
    assert!(
        run.cues(s(160), s(10_000)).is_empty(),
        "nothing sounds that depends on a deed"
    );
    // A pause needs no get-ready there.
    run.deed(s(200), Deed::Pause);
    run.deed(s(200), Deed::GoOn);
    assert_eq!(run.at(s(200)).step.kind, StepKind::Rep);
    run.deed(s(210), Deed::Done);
    assert_eq!(kind(&run.at(s(210))), (StepKind::Rest, Some(40)));
    assert_eq!(run.done(s(210)).turns[1].sides[0].sets, 1);
}

#[test]
fn an_end_before_the_end_says_so_and_nothing_happens_afterwards() {
    let mut run = begun();
    assert!(run.deed(s(42), Deed::End));
    let done = run.done(s(300));
    assert_eq!((done.ended, done.turns[0].sides[0].sets), (Some(Ended::Early), 1));
    assert!(!run.deed(s(43), Deed::Back) && !run.deed(s(43), Deed::GoOn));
    assert_eq!(run.at(s(400)).ended, Some(Ended::Early));
    // Also while it hurts.
    let mut run = begun();
    run.deed(s(20), Deed::ItHurts);
    assert!(run.deed(s(20), Deed::End));
}

#[test]
fn with_one_key_alone_a_session_is_done() {
    // Space: go on where it stands still, done where the person sets the pace; time does the rest.
    let library = library();
    let mut run = Run::new(session(library, example_lines(library), true), lights(library));
    let mut now = 0;
    while run.at(now).ended.is_none() && now < s(2000) {
        if run.at(now).step.open {
            run.deed(now, Deed::Done);
        }
        now += 500;
    }
    let done = run.done(now);
    assert_eq!(done.ended, Some(Ended::Finished));
    assert!(done.turns.iter().all(TurnDone::is_whole));
}
