//! The steps of a session add up to what the plan says, and nobody loses a set (rules P50, P51).

use std::collections::BTreeMap;

use plumbline::content::{DoseClass, Laterality, Library};
use plumbline::record::{DayName, DoseEdit, Plan, PlanEdit, Prescription, Rest, Side, WorkedSide};
use plumbline::report::words;
use plumbline::rules::session::{
    GET_READY_S, NotInPlan, OTHER_SIDE_S, Session, SessionWishes, Step, StepKind, planned_session,
};

use super::people::{example, line, outcome_of, session, sessions, with_extra};
use crate::plan::crowd::{everyone, library};

/// The lines of a day that are done in a week (rule P21).
fn due(plan: &Plan, week: u32, day: DayName) -> Vec<&Prescription> {
    let weeks = plan.weeks.iter().filter(|weeks| weeks.weeks.holds(week));
    let days = weeks.flat_map(|weeks| &weeks.days).filter(|one| one.name == day);
    days.flat_map(|day| &day.exercises)
        .filter(|line| line.from_week <= week)
        .collect()
}

fn kinds(session: &Session) -> Vec<(StepKind, u32)> {
    session.steps.iter().map(|step| (step.kind, step.seconds)).collect()
}

#[test]
fn the_steps_of_every_day_of_every_plan_add_up_to_the_seconds_it_states() {
    everyone("session-seconds", |library, mut person, dice| {
        // Some of them have changed a dose.
        let before = outcome_of(library, &person);
        let days = before.plan.weeks.iter().flat_map(|weeks| &weeks.days);
        let lines: Vec<&Prescription> = days.flat_map(|day| &day.exercises).collect();
        if !lines.is_empty() && dice.below(2) == 0 {
            let line = lines[dice.below(lines.len())];
            person.plan_edits.push(PlanEdit::Dose(DoseEdit {
                exercise: line.id.clone(),
                weeks: None,
                sets: u32::try_from(1 + dice.below(4)).unwrap(),
                reps: line.reps,
                hold_s: line.hold_s,
                rest: Rest::new(),
            }));
        }
        let outcome = outcome_of(library, &person);
        let wishes = SessionWishes {
            tags: &outcome.safety.tags,
            own_pace: false,
        };
        if outcome.plan.locked.is_some() {
            let none = planned_session(library, &outcome.plan, 1, DayName::A, wishes);
            assert!(matches!(none, Err(NotInPlan::Locked(_))));
            return;
        }
        for weeks in &outcome.plan.weeks {
            for week in weeks.weeks.weeks() {
                for day in &weeks.days {
                    let lines = due(&outcome.plan, week, day.name);
                    let made = planned_session(library, &outcome.plan, week, day.name, wishes);
                    if lines.is_empty() {
                        assert!(matches!(made, Err(NotInPlan::Day { .. })));
                        continue;
                    }
                    let session = made.unwrap();
                    let stated: u32 = lines.iter().map(|line| line.seconds).sum();
                    assert_eq!(session.seconds, stated, "week {week}, day {:?}", day.name);
                    if lines.len() == day.exercises.len() {
                        assert_eq!(session.seconds, day.seconds);
                    }
                    // What is said of the day from this week on begins with what is done in it (rule P114).
                    let said = words::day_time(day, weeks.weeks, week);
                    assert!(said.starts_with(&words::about_minutes(stated)), "{said}: {stated} s");
                    follow_each_other(&session);
                    for (turn, line) in lines.iter().enumerate() {
                        assert_eq!(session.turns[turn].seconds, line.seconds, "{}", line.id);
                        explains(library, &session, turn, line);
                    }
                    // At one's own pace the same seconds are planned.
                    let own = SessionWishes {
                        own_pace: true,
                        ..wishes
                    };
                    let own = planned_session(library, &outcome.plan, week, day.name, own).unwrap();
                    assert_eq!(own.seconds, stated);
                }
            }
        }
        assert_eq!(sessions(library, &outcome), sessions(library, &outcome));
    });
}

fn follow_each_other(session: &Session) {
    let mut at = 0;
    for step in &session.steps {
        assert_eq!(step.at_s, at);
        at += step.seconds;
        assert!(step.seconds > 0 || step.kind == StepKind::Done);
    }
    assert_eq!(at, session.seconds);
    assert_eq!(session.steps.last().unwrap().kind, StepKind::Done);
    let ends = session.steps.iter().filter(|step| step.kind == StepKind::Done);
    assert_eq!(ends.count(), 1);
}

/// Every set, side, repetition and hold of a line is there, with what has to stand between.
fn explains(library: &Library, session: &Session, turn: usize, line: &Prescription) {
    let exercise = library.exercise(line.id.as_str()).unwrap();
    let steps: Vec<&Step> = session.steps.iter().filter(|step| step.turn == turn).collect();
    assert_eq!(steps[0].kind, StepKind::SetUp);
    // Repetitions by side and set, with what is held in each.
    let mut done: BTreeMap<(&str, u32), BTreeMap<u32, u32>> = BTreeMap::new();
    for step in steps.iter().filter(|step| step.kind.is_work()) {
        let held = if step.kind == StepKind::Hold { step.seconds } else { 0 };
        let side = match step.side {
            WorkedSide::Both => "both",
            WorkedSide::Left => "left",
            WorkedSide::Right => "right",
        };
        *done.entry((side, step.set)).or_default().entry(step.rep).or_default() += held;
    }
    let extra = |side: &str| match line.extra_set_side {
        Some(Side::Left) => u32::from(side != "right"),
        Some(Side::Right) => u32::from(side != "left"),
        None => 0,
    };
    let expected: &[&str] = match (exercise.laterality, line.side) {
        (Laterality::Bilateral, _) => &["both"],
        (_, WorkedSide::Both) => &["left", "right"],
        (_, WorkedSide::Left) => &["left"],
        (_, WorkedSide::Right) => &["right"],
    };
    let mut sets = 0;
    for side in expected {
        let own = line.sets + extra(side);
        for set in 1..=own {
            let reps = &done[&(*side, set)];
            assert_eq!(reps.len() as u32, line.reps, "{} {side} {set}", line.id);
            assert!(
                reps.values().all(|held| *held == line.hold_s),
                "{} {side} {set}: {reps:?}",
                line.id
            );
        }
        sets += own;
    }
    assert_eq!(done.len() as u32, sets, "{}", line.id);
    // What stands before a set.
    let mut before: Option<&Step> = None;
    let mut last_work: Option<&Step> = None;
    for step in steps {
        let begins = step.kind.is_work() && last_work.is_none_or(|last| last.round != step.round);
        if begins {
            let ready = before.unwrap();
            let has_ready = ready.kind == StepKind::GetReady && ready.seconds <= GET_READY_S;
            let changes = ready.kind == StepKind::OtherSide;
            let at_once = line.rest_s == 0 && last_work.is_some();
            assert!(has_ready || changes || at_once, "{}: {ready:?}", line.id);
        }
        if step.kind == StepKind::OtherSide {
            assert!(step.seconds >= OTHER_SIDE_S, "{}: {} s", line.id, step.seconds);
        }
        if step.kind.is_work() {
            if let Some(last) = last_work.filter(|last| last.round != step.round)
                && exercise.laterality == Laterality::Unilateral
                && line.side == WorkedSide::Both
            {
                assert_ne!(last.side, step.side, "{}: the sides take turns", line.id);
            }
            last_work = Some(step);
        }
        before = Some(step);
    }
    if exercise.dose_class == DoseClass::Breathing {
        assert!(session.turns[turn].breaths);
    }
}

#[test]
fn a_stretch_of_each_side_goes_side_by_side_with_its_way_in_and_out() {
    use StepKind::{GetReady, Hold, OtherSide, Rep, SetUp};
    let session = example(library());
    // 15 s to get ready, 3 s in, 20 s held, 3 s out, 5 s for the other side: four times (rules P13, P23).
    let set = [(Rep, 3), (Hold, 20), (Rep, 3)];
    let mut expected = vec![(SetUp, 10), (GetReady, 5)];
    for number in 0..4 {
        if number > 0 {
            expected.push((OtherSide, 5));
        }
        expected.extend(set);
    }
    assert_eq!(kinds(&session)[..expected.len()], expected);
    let holds = session.steps.iter().filter(|step| step.kind == Hold && step.turn == 0);
    let sides: Vec<(WorkedSide, u32)> = holds.map(|step| (step.side, step.set)).collect();
    let (left, right) = (WorkedSide::Left, WorkedSide::Right);
    assert_eq!(sides, [(left, 1), (right, 1), (left, 2), (right, 2)]);
}

#[test]
fn the_side_with_one_more_set_begins_and_rests_keep_their_get_ready() {
    let library = library();
    // 15 + 5 x 40 + 4 x 10 (rule P26).
    let leg = with_extra(
        line(library, "standing-hip-abduction", [2, 8, 1, 10, 0]),
        Side::Right,
        255,
    );
    let session = session(library, vec![leg], false);
    assert_eq!(session.seconds, 255);
    let begins = session
        .steps
        .iter()
        .filter(|step| step.kind == StepKind::GetReady)
        .map(|step| (step.side, step.set, step.sets, step.seconds));
    let (left, right) = (WorkedSide::Left, WorkedSide::Right);
    let expected = [
        (right, 1, 3, 5),
        (left, 1, 2, 5),
        (right, 2, 3, 5),
        (left, 2, 2, 5),
        (right, 3, 3, 5),
    ];
    assert!(begins.eq(expected));
}

#[test]
fn sides_in_turn_share_a_repetition_and_breaths_go_at_the_pace_of_the_protocol() {
    use StepKind::{BreathIn, BreathOut, Hold, Rep};
    let library = library();
    // 25 + 1 x 14; 15 + 1 x 7.
    let lines = vec![
        line(library, "bird-dog", [1, 1, 4, 40, 39]),
        line(library, "seated-march", [1, 1, 1, 40, 22]),
    ];
    let session = session(library, lines, false);
    let work = |turn: usize| -> Vec<(StepKind, WorkedSide, u32)> {
        let steps = session.steps.iter().filter(|step| step.turn == turn);
        let work = steps.filter(|step| step.kind.is_work());
        work.map(|step| (step.kind, step.side, step.seconds)).collect()
    };
    let (left, right) = (WorkedSide::Left, WorkedSide::Right);
    let one = |side| [(Rep, side, 2), (Hold, side, 4), (Rep, side, 1)];
    assert_eq!(work(0), [one(left), one(right)].concat());
    // 7 s for both: 4 and 3, the odd second on the way out.
    let expected = [
        (Rep, left, 2),
        (Hold, left, 1),
        (Rep, left, 1),
        (Rep, right, 1),
        (Hold, right, 1),
        (Rep, right, 1),
    ];
    assert_eq!(work(1), expected);
    // breathing.json: 4 s in, 6 s out is the pace of ten seconds.
    let breaths = kinds(&example(library));
    assert_eq!(
        breaths[breaths.len() - 5..],
        [
            (BreathIn, 4),
            (BreathOut, 6),
            (BreathIn, 4),
            (BreathOut, 6),
            (StepKind::Done, 0)
        ]
    );
}

#[test]
fn at_ones_own_pace_a_set_of_a_movement_is_one_step_and_holds_are_counted() {
    let library = library();
    let lines = super::people::example_lines(library);
    let session = session(library, lines, true);
    let open: Vec<(usize, u32)> = session
        .steps
        .iter()
        .filter(|step| step.open)
        .map(|step| (step.turn, step.seconds))
        .collect();
    // The two sets of three bridges of 5 s.
    assert_eq!(open, [(1, 15), (1, 15)]);
    assert_eq!(session.seconds, 279);
}

#[test]
fn a_plan_of_older_rules_ends_when_it_says() {
    let library = library();
    // Rules before P13 did not count the way in and out: 15 + 4 x 20 + 3 x 5.
    let old = line(library, "one-arm-wall-chest-stretch", [2, 1, 20, 5, 110]);
    let session = session(library, vec![old], false);
    assert_eq!(session.seconds, 110);
    let held = session.steps.iter().filter(|step| step.kind == StepKind::Hold);
    assert_eq!(held.map(|step| step.seconds).collect::<Vec<_>>(), [20; 4]);
    assert!(session.steps.iter().all(|step| step.kind != StepKind::Rep));
}

#[test]
fn a_week_or_day_that_is_not_there_names_those_that_are() {
    let library = library();
    let case = crate::plan::people::person(crate::plan::people::forward_head(), serde_json::json!({}));
    let wishes = SessionWishes {
        tags: &case.outcome.safety.tags,
        own_pace: false,
    };
    let made = |week, day| planned_session(library, case.plan(), week, day, wishes);
    for week in [0, 9, u32::MAX] {
        let Err(NotInPlan::Week { has }) = made(week, DayName::A) else {
            panic!("week {week}");
        };
        let has: Vec<String> = has.iter().map(ToString::to_string).collect();
        assert_eq!(has, ["1-2", "3-4", "5-8"]);
    }
    // Day B joins in week 2 (rule P21).
    let none = made(1, DayName::B);
    assert_eq!(none, Err(NotInPlan::Day { has: vec![DayName::A] }));
    assert!(made(2, DayName::B).is_ok() && made(8, DayName::B).is_ok());
}
