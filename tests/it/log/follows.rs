//! What follows from a check-in, what is due, and what stops the plan (rules P65 to P68).

use jiff::Span;
use jiff::civil::{Date, date};
use plumbline::content::{SignId, shipped, unfit_for_progress};
use plumbline::record::*;
use plumbline::report::words::{self, Formats};
use plumbline::rules::*;

use super::{evening, id};
use crate::support::people::{alex, record};

const MONDAY: Date = Date::constant(2026, 11, 23);

fn after(days: i64) -> Date {
    MONDAY.saturating_add(Span::new().days(days))
}

/// Somebody without a complaint of the neck, whose plan began on Monday, with usual pain on some days.
fn person(pains: &[(i64, u8)]) -> Record {
    let mut person = record(&alex());
    person.plan_start = Some(MONDAY);
    for (number, (days, pain)) in (0_u64..).zip(pains) {
        let mut entry = CheckIn::new(id(100 + number), after(*days));
        entry.pain_usual = Some(*pain);
        person.check_ins.push(entry);
    }
    person
}

fn screened(person: &mut Record, days: i64) {
    person.assessments[0].safety.screened_on = Some(after(days));
}

fn follows(person: &Record, days: i64) -> CheckInFollows {
    let library = shipped();
    let assessment = &person.assessments[0];
    let outcome = plan_of_the_log(&library, assessment, after(days));
    let trail = Trail::of(&library, person, assessment, &outcome);
    let moving = moving_on(&trail, after(days));
    check_in_follows(&trail, person, &moving, after(days))
}

/// Days with a session, of every one that was planned.
fn with_sessions(person: &mut Record, days: impl Iterator<Item = i64>) {
    for (number, days) in (0_u64..).zip(days) {
        let mut session = Session::new(id(500 + number), evening(after(days)), SessionHow::Typed);
        session.next_morning = Some(Morning::Usual);
        person.log.push(session);
    }
}

#[test]
fn a_check_in_says_one_thing_the_weightiest_first() {
    assert_eq!(follows(&person(&[]), 0).says, CheckInSays::Nothing);
    let first = follows(&person(&[(0, 6)]), 0);
    assert_eq!((first.says, first.next), (CheckInSays::First, Some(after(14))));
    // 6 to 4: two points and a third.
    assert_eq!(follows(&person(&[(0, 6), (14, 4)]), 14).says, CheckInSays::Better);
    // 8 to 6: two points, but only a quarter.
    assert!(matches!(
        follows(&person(&[(0, 8), (14, 6)]), 14).says,
        CheckInSays::Same { early: true, .. }
    ));
    assert_eq!(follows(&person(&[(0, 5), (14, 7)]), 14).says, CheckInSays::WorseOnce);
    assert_eq!(
        follows(&person(&[(0, 5), (14, 7), (28, 7)]), 28).says,
        CheckInSays::WorseTwice
    );
    // Worse once, then back: nothing stops.
    assert!(matches!(
        follows(&person(&[(0, 5), (14, 7), (28, 5)]), 28).says,
        CheckInSays::Same { early: false, .. }
    ));
}

#[test]
fn an_activity_that_is_worse_goes_before_pain_that_is_better() {
    let mut person = person(&[(0, 6), (14, 3)]);
    person.activities.push(Activity::new(id(900), "carrying", MONDAY));
    for (entry, score) in person.check_ins.iter_mut().zip([7, 4]) {
        entry.activities = [(id(900), score)].into();
    }
    assert_eq!(follows(&person, 14).says, CheckInSays::SomethingWorse);
    for (entry, score) in person.check_ins.iter_mut().zip([4, 7]) {
        entry.activities = [(id(900), score)].into();
    }
    assert_eq!(follows(&person, 14).says, CheckInSays::Better);
}

#[test]
fn no_change_with_enough_sessions_asks_for_other_exercises_and_with_few_for_fewer_minutes() {
    let mut busy = person(&[(0, 6), (28, 6)]);
    with_sessions(&mut busy, [0, 1, 2].into_iter());
    let few = follows(&busy, 28);
    assert!(
        matches!(
            few.says,
            CheckInSays::Same {
                done: 3,
                enough: false,
                early: false,
                ..
            }
        ),
        "{few:?}"
    );
    assert!(words::check_in_follows(Formats::default(), &few).contains("fewer minutes a day"));
    let mut steady = person(&[(0, 6), (28, 6)]);
    with_sessions(&mut steady, 0..28);
    let enough = follows(&steady, 28);
    assert!(
        matches!(
            enough.says,
            CheckInSays::Same {
                enough: true,
                early: false,
                ..
            }
        ),
        "{enough:?}"
    );
    let said = words::check_in_follows(Formats::default(), &enough);
    assert!(
        said.contains("swap two exercises") && said.contains("physiotherapist"),
        "{said}"
    );
}

#[test]
fn pain_that_is_higher_twice_locks_the_plan_until_a_safety_check_of_a_later_day() {
    let library = shipped();
    let mut person = person(&[(0, 3), (14, 5), (28, 5)]);
    screened(&mut person, 20);
    let at = |person: &Record, days: i64| outcome_with_log(&library, person, &person.assessments[0], after(days));
    assert!(at(&person, 27).plan.locked.is_none(), "once is not twice");
    let outcome = at(&person, 28);
    let lock = outcome.plan.locked.as_ref().expect("a lock");
    assert_eq!(outcome.safety.plan_locked.as_ref(), Some(lock));
    let said = words::lock(&library, lock);
    assert!(
        said.contains("in two check-ins running") && said.contains("see a clinician first"),
        "{said}"
    );
    assert!(!said.contains("still to be done"), "{said}");
    assert_eq!(
        outcome.safety.state,
        SafetyState::Clear,
        "the check itself found nothing"
    );
    // On the same day it stays, on the next one it opens, and it is not asked again.
    screened(&mut person, 28);
    assert!(at(&person, 28).plan.locked.is_some());
    screened(&mut person, 29);
    assert!(at(&person, 29).plan.locked.is_none());
    let followed = plan_of_the_log(&library, &person.assessments[0], after(29));
    let trail = Trail::of(&library, &person, &person.assessments[0], &followed);
    let rule = moving_on(&trail, after(29)).offer.map(|offer| offer.rule);
    assert_ne!(rule, Some(StepName::WorseTwice));
}

#[test]
fn a_sign_of_a_session_locks_with_the_words_of_the_table_of_signs() {
    let library = shipped();
    let mut person = person(&[]);
    with_sessions(&mut person, [3].into_iter());
    person.log[0].stop = [SignId::from("rf-saddle")].into();
    let outcome = outcome_with_log(&library, &person, &person.assessments[0], after(4));
    let said = words::lock(&library, outcome.plan.locked.as_ref().expect("a lock"));
    let sign = library.screening_question("rf-saddle").expect("a sign");
    assert!(said.contains(&sign.short) && said.contains(&sign.action), "{said}");
    assert!(said.contains("on a later day"), "{said}");
}

#[test]
fn what_is_due_now_is_neither_done_nor_over() {
    let library = shipped();
    let guidance = library.guidance.as_ref().expect("guidance");
    let kinds = |person: &Record, days: i64| -> Vec<DueKind> {
        let due = due_now(guidance, person, MONDAY, after(days));
        due.iter().map(|one| one.kind).collect()
    };
    let nobody = person(&[]);
    assert_eq!(kinds(&nobody, 0), [DueKind::CheckIn]);
    assert_eq!(kinds(&nobody, 3), [DueKind::CheckIn, DueKind::FirstDays]);
    assert_eq!(kinds(&nobody, 7), [DueKind::FirstDays]);
    assert_eq!(kinds(&nobody, 8), []);
    let mut four = kinds(&nobody, 28);
    four.sort();
    assert_eq!(
        four,
        [
            DueKind::CheckIn,
            DueKind::BetterOrWorse,
            DueKind::SafetyCheck,
            DueKind::Tests
        ]
    );
    assert_eq!(kinds(&person(&[(14, 4)]), 15), []);
    // An upkeep look is done with a check-in.
    assert_eq!(kinds(&nobody, 84), [DueKind::Upkeep]);
    assert_eq!(kinds(&person(&[(84, 4)]), 85), []);
}

#[test]
fn nothing_that_follow_up_says_praises_frightens_or_counts_days() {
    let says = [
        CheckInSays::Sign,
        CheckInSays::WorseTwice,
        CheckInSays::WorseOnce,
        CheckInSays::SomethingWorse,
        CheckInSays::Better,
        CheckInSays::First,
        CheckInSays::Nothing,
    ];
    let same = [(true, true), (true, false), (false, true), (false, false)].map(|(enough, early)| CheckInSays::Same {
        done: 3,
        planned: 12,
        enough,
        early,
    });
    let steps = [
        None,
        Some(StepName::P1),
        Some(StepName::R2),
        Some(StepName::R3),
        Some(StepName::R4),
        Some(StepName::R5),
        Some(StepName::Again),
        Some(StepName::Ask),
        Some(StepName::Which),
    ];
    for says in says.into_iter().chain(same) {
        for step in steps {
            let next = Some(date(2026, 12, 7));
            let said = words::check_in_follows(Formats::default(), &CheckInFollows { says, step, next });
            assert_eq!(unfit_for_progress(&said), None, "{said}");
            assert!(
                said.ends_with('.') && said.matches('.').count() == 1,
                "one sentence: {said}"
            );
            assert!(said.chars().count() <= 220, "{said}");
        }
    }
    for kind in [
        DueKind::FirstDays,
        DueKind::CheckIn,
        DueKind::BetterOrWorse,
        DueKind::SafetyCheck,
        DueKind::Tests,
        DueKind::Upkeep,
    ] {
        for week in [0, 2, 12] {
            let said = words::due_reason(kind, week);
            assert_eq!(unfit_for_progress(&said), None, "{said}");
        }
    }
    for said in [words::NO_DAILY_DIARY, words::CHECK_IN_LEAD, words::MORNING_WHY] {
        assert_eq!(unfit_for_progress(said), None, "{said}");
    }
}
