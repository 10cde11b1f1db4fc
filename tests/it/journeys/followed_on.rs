//! A plan that is followed on: two reds and another exercise, the weeks 8, 12 and 26, and a check-in by keys alone (rules P42, P65,
//! P73).

use egui::Key;
use plumbline::app::{FileMessage, Screen, WindowMessage};
use plumbline::record::{PlanEdit, Record, SessionHow, StepName, from_bytes};

use super::screen;
use crate::support::scenes::followed::{Follower, Says, USUAL, answer_safety, day, morning};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

fn record(test: &TestApp) -> &Record {
    test.app().record().expect("a record")
}

fn saved(test: &TestApp) -> Record {
    from_bytes(&test.platform.file(SAMPLE_FILE).expect("a file")).expect("a record")
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Tabs to what has this name.
#[track_caller]
fn tab_to(test: &mut TestApp, name: &str) {
    for _ in 0..120 {
        if focused(test) == name {
            return;
        }
        test.key(Key::Tab);
    }
    panic!("Tab does not come to {name:?}, now at {:?}", test.focused());
}

/// Red twice in seven days: it is left out of sessions, the nearest other one is offered, and taken it stands in its place.
#[test]
fn two_reds_of_one_exercise_and_another_one_takes_its_place() {
    let mut alex = Follower::new();
    let hurts = alex.an_exercise();
    alex.follows(1..=1, SessionHow::Followed, USUAL);
    let red = Says {
        pain: Some((&hurts, 7)),
        ..USUAL
    };
    alex.does(day(2, 0), SessionHow::Followed, red);
    alex.does(day(2, 2), SessionHow::Followed, red);
    alex.does(day(2, 4), SessionHow::Followed, red);
    let mut test = alex.open(Setup::default(), morning(day(2, 5)), Screen::Plan);
    let name = test.app().library().exercise(&hurts).expect("known").name.clone();
    let others = |test: &TestApp| -> Vec<String> {
        let plan = test.app().shown_plan().expect("a plan");
        let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
        days.flat_map(|day| &day.exercises)
            .map(|line| line.id.to_string())
            .collect()
    };
    assert!(others(&test).contains(&hurts));
    let offer = test.app().moving().and_then(|moving| {
        let mut offers = moving.exercises.iter().filter_map(|one| one.offer.clone());
        offers.find(|offer| offer.exercise.as_ref().is_some_and(|id| *id == *hurts))
    });
    let offer = offer.expect("something is offered");
    assert_eq!(offer.rule, StepName::TwiceRed);
    let with = test.app().instead_of(&offer).expect("another one");
    let instead = test.app().library().exercise(with.as_str()).expect("known").clone();
    // What works on the same.
    let gone = test.app().library().exercise(&hurts).expect("known");
    assert!(
        instead.primary.iter().any(|muscle| gone.primary.contains(muscle)),
        "{} for {name}",
        instead.name
    );
    assert!(test.reads(&name), "{:?}", test.texts());
    let buttons: Vec<String> = test.buttons().into_iter().map(|(name, _)| name).collect();
    let take = buttons
        .iter()
        .find(|button| button.contains(&instead.name) && button.ends_with(&name));
    let take = take.unwrap_or_else(|| panic!("{buttons:?}")).clone();
    test.click(&take);
    let now = others(&test);
    assert!(!now.contains(&hurts), "it is left out of every week");
    assert!(now.iter().any(|id| *id == with.as_str()), "{with} stands in its place");
    let taken = |edit: &PlanEdit| matches!(edit, PlanEdit::Step(step) if step.taken && step.rule == StepName::TwiceRed);
    assert!(record(&test).assessments[0].plan_edits.iter().any(taken));
    // And back.
    test.tell(FileMessage::Undone);
    assert!(others(&test).contains(&hurts));
}

/// Week 8: pain, activities, better or worse, and the tests again, as a new assessment.
#[test]
fn in_week_eight_the_check_in_leads_to_the_tests_again() {
    let mut alex = Follower::new();
    alex.follows(1..=8, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 6);
    alex.checks_in(day(5, 0), 5);
    alex.is_screened(day(8, 0));
    let mut test = alex.open(Setup::default(), morning(day(9, 1)), Screen::Plan);
    for words in ["Pain of the last 7 days", "Better or worse", "The tests"] {
        assert!(test.reads(words), "{words}: {:?}", test.texts());
    }
    test.click("Check in");
    assert_eq!(screen(&test), Screen::CheckIn);
    assert!(test.reads("Compared with the start of this plan"));
    test.click("Usual pain of the last 7 days: 2 of 10")
        .click("Better")
        .click("Finish the check-in");
    assert!(test.reads("Better than at the start by more than what may be chance"));
    test.click("Do the tests again");
    assert_eq!(screen(&test), Screen::Safety, "the safety check comes before tests");
    answer_safety(&mut test);
    assert_eq!(screen(&test), Screen::Questions);
    assert_eq!(record(&test).assessments.len(), 2);
    assert!(record(&test).assessments[1].answers.is_empty(), "nothing is filled in");
    assert_eq!(record(&test).check_ins.len(), 3, "the check-in stays with the record");
}

/// Weeks 12 and 26: the upkeep look, once for seven days, done with a check-in.
#[test]
fn in_weeks_twelve_and_twenty_six_the_upkeep_is_asked_once() {
    let mut alex = Follower::new();
    alex.follows(1..=8, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 6);
    for week in [12, 26] {
        let first = day(week + 1, 0);
        alex.is_screened(day(week, 0));
        let before = alex.open(Setup::default(), morning(day(week, 6)), Screen::Plan);
        assert!(!before.sees("Check in"), "week {week}: not before");
        let after = alex.open(Setup::default(), morning(day(week + 2, 0)), Screen::Plan);
        assert!(!after.sees("Check in"), "week {week}: no longer");
        let mut test = alex.open(Setup::default(), morning(first), Screen::Plan);
        assert!(test.reads(&format!(
            "{week} weeks are over. One look tells whether the upkeep is enough."
        )));
        test.click("Check in")
            .click("Usual pain of the last 7 days: 2 of 10")
            .click("Finish the check-in");
        assert!(test.reads("Better than at the start"), "{:?}", test.texts());
        assert!(test.sees("Do the tests again"), "they can be done with it");
        test.click("Close the check-in");
        assert!(!test.sees("Check in"), "week {week}: it is done");
        // The next look is of another day, and another entry.
        alex.checks_in(first, 2);
    }
}

/// From the first screen to the sentence at the end without a pointer.
#[test]
fn a_check_in_by_keys_alone() {
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, USUAL);
    let mut test = alex.home(Setup::default(), morning(day(1, 1)));
    tab_to(&mut test, "Check in");
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::CheckIn);
    // Into the scale, along it with the arrows, and chosen.
    tab_to(&mut test, "Usual pain of the last 7 days: 0, no pain");
    for _ in 0..5 {
        test.key(Key::ArrowRight);
    }
    assert_eq!(focused(&test), "Usual pain of the last 7 days: 5 of 10");
    assert!(record(&test).check_ins.is_empty(), "arrows never choose");
    test.key(Key::Space);
    assert_eq!(record(&test).check_ins[0].pain_usual, Some(5));
    tab_to(&mut test, "Activity 1");
    test.write("turning the head");
    tab_to(&mut test, "Activity 1: 0, cannot do it");
    for _ in 0..3 {
        test.key(Key::ArrowRight);
    }
    test.key(Key::Space);
    let entry = &record(&test).check_ins[0];
    assert_eq!(entry.activities.values().copied().collect::<Vec<u8>>(), [3]);
    assert_eq!(record(&test).activities[0].words, "turning the head");
    tab_to(&mut test, "Nothing new");
    test.key(Key::Space);
    tab_to(&mut test, "Finish the check-in");
    test.key(Key::Enter);
    assert!(test.reads("These are the first values"), "{:?}", test.texts());
    tab_to(&mut test, "Close the check-in");
    test.key(Key::Space);
    assert_ne!(screen(&test), Screen::CheckIn);
    assert_eq!(saved(&test).check_ins.len(), 1);
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(!test.sees("Check in"));
}
