//! Eight weeks of a plan in the window, in the words of the person: steady, a flare, gone for three weeks, paper only.

use plumbline::app::{FileMessage, FollowUpMessage, Screen, SessionMessage, SessionWanted, WindowMessage};
use plumbline::content::{Id, ItemId, unfit_for_progress};
use plumbline::record::{DayName, LightColour, Morning, PlanEdit, Record, SessionHow, StepName, from_bytes, to_bytes};

use super::screen;
use crate::support::scenes::followed::{Follower, Says, USUAL, answer_safety, day, morning};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

fn record(test: &TestApp) -> &Record {
    test.app().record().expect("a record")
}

/// The record as its file has it.
fn saved(test: &TestApp) -> Record {
    from_bytes(&test.platform.file(SAMPLE_FILE).expect("a file")).expect("a record")
}

/// The record is saved and closed; then other weeks pass, and it is opened again in the morning of a day.
fn later(test: &mut TestApp, on: jiff::civil::Date, weeks: impl FnOnce(&mut Follower)) {
    test.tell(FileMessage::SavePressed).tell(FileMessage::RecordClosed);
    let mut person = Follower::of(saved(test));
    weeks(&mut person);
    test.platform.put(SAMPLE_FILE, to_bytes(&person.record));
    test.platform.set_now(morning(on));
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(WindowMessage::ScreenChosen(Screen::Plan));
}

/// Nothing on the screen praises, frightens or counts days without a gap.
fn is_calm(test: &TestApp) {
    for text in test.texts() {
        assert_eq!(unfit_for_progress(&text).filter(|never| *never != "!"), None, "{text}");
    }
}

#[test]
fn the_morning_after_is_asked_once_and_no_answer_is_no_answer() {
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, Says::default());
    let mut test = alex.open(Setup::default(), morning(day(1, 1)), Screen::Plan);
    assert!(test.reads("How was the morning after yesterday’s session?"));
    test.click("I will not say");
    assert!(!test.reads("How was the morning after"));
    assert_eq!(record(&test).log[0].next_morning, None);
    // The next opening, still within two days, does not ask again.
    test.tell(FileMessage::RecordClosed)
        .tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert_eq!(screen(&test), Screen::Results);
    assert!(!test.reads("How was the morning after"));
}

#[test]
fn the_morning_after_is_asked_on_the_records_first_screen_and_what_is_said_is_in_the_log() {
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, Says::default());
    let mut test = alex.home(Setup::default(), morning(day(1, 1)));
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert_eq!(screen(&test), Screen::Results);
    test.click("As usual");
    assert!(test.reads("Noted: nothing speaks against going on as planned."));
    assert_eq!(record(&test).log[0].next_morning, Some(Morning::Usual));
    // The same again takes it back.
    test.click("As usual");
    assert_eq!(record(&test).log[0].next_morning, None);
    // Six hours must have passed, and no more than two days.
    for (hours, asks) in [(5, false), (6, true), (48, true), (49, false)] {
        let ended = day(1, 0).at(18, 45, 0, 0);
        let now = ended.saturating_add(jiff::Span::new().hours(hours));
        let test = alex.open(Setup::default(), now, Screen::Plan);
        assert_eq!(test.reads("I will not say"), asks, "{hours} hours");
    }
}

#[test]
fn home_says_what_is_due_with_one_button_that_opens_the_check_in() {
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, Says::default());
    let mut test = alex.home(Setup::default(), morning(day(1, 1)));
    assert!(test.reads("Pain of the last 7 days, and your activities"));
    assert!(test.reads("What you say now is the start"), "it says why it asks");
    test.click("Check in");
    assert_eq!(screen(&test), Screen::CheckIn);
    assert!(test.reads("At most two minutes"));
    // Nothing is due before the plan has begun.
    let test = Follower::new().home(Setup::default(), morning(day(1, 1)));
    assert!(!test.sees("Check in"));
}

#[test]
fn what_is_due_is_never_in_the_way() {
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, USUAL);
    let mut test = alex.open(Setup::default(), morning(day(1, 1)), Screen::Plan);
    test.click("Not now: what is due");
    assert!(!test.sees("Check in"));
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(!test.sees("Check in"));
    later(&mut test, day(1, 3), |_| {});
    assert!(test.sees("Check in"), "the next opening offers it again");
    // After seven days it is over.
    later(&mut test, day(2, 2), |_| {});
    assert!(!test.sees("Check in"));
}

#[test]
fn everything_of_a_check_in_is_optional_and_stands_in_the_record_at_once() {
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, USUAL);
    let mut test = alex.open(Setup::default(), morning(day(1, 1)), Screen::Plan);
    test.click("Check in").click("Finish the check-in");
    assert!(record(&test).check_ins.is_empty(), "nothing was said, nothing is kept");
    assert!(test.reads("Neither pain nor an activity was said: the plan goes on as it is"));
    test.click("Close the check-in");
    assert_eq!(screen(&test), Screen::Plan);
    test.click("Check in")
        .click("Usual pain of the last 7 days: 6 of 10")
        .click("Worst pain of the last 7 days: 8 of 10")
        .tell(FollowUpMessage::ActivityTyped(0, "carrying".into()))
        .click("Activity 1: 3 of 10");
    let entry = &record(&test).check_ins[0];
    assert_eq!((entry.pain_usual, entry.pain_worst), (Some(6), Some(8)));
    let activity = &record(&test).activities[0];
    assert_eq!(activity.words, "carrying");
    assert_eq!(entry.activities.get(&activity.id), Some(&3));
    // The same again takes it back; undo does not reach it.
    test.click("Worst pain of the last 7 days: 8 of 10");
    assert_eq!(record(&test).check_ins[0].pain_worst, None);
    test.tell(FileMessage::Undone);
    assert_eq!(record(&test).check_ins[0].pain_usual, Some(6));
    test.click("Finish the check-in");
    assert!(
        test.reads(
            "These are the first values: the plan goes on as it is, and the next check-in is on 7 December 2026."
        ),
        "{:?}",
        test.texts()
    );
    assert_eq!(saved(&test).check_ins.len(), 1, "it is saved where there is a file");
    is_calm(&test);
    test.click("Close the check-in");
    assert!(!test.sees("Check in"), "it is done");
}

#[test]
fn what_why_you_came_holds_is_taken_over_as_the_first_values() {
    let mut alex = Follower::new();
    let assessment = alex.record.assessments.last_mut().expect("one");
    assessment.intake.numbers = [("intake-pain-usual", 4), ("intake-pain-worst", 7)]
        .map(|(id, number)| (Id::from(id), number))
        .into();
    assessment.intake.activities = vec![plumbline::record::HardActivity {
        words: "reading for an hour".into(),
        score: Some(5),
        ..Default::default()
    }];
    alex.does(day(1, 0), SessionHow::Followed, USUAL);
    let mut test = alex.open(Setup::default(), morning(day(1, 1)), Screen::Plan);
    test.click("Check in");
    assert!(record(&test).check_ins.is_empty(), "nothing is filled in by itself");
    test.click("Take those values");
    let entry = &record(&test).check_ins[0];
    assert_eq!((entry.pain_usual, entry.pain_worst), (Some(4), Some(7)));
    assert_eq!(record(&test).activities[0].words, "reading for an hour");
    assert_eq!(entry.activities.values().copied().collect::<Vec<u8>>(), [5]);
    assert!(!test.sees("Take those values"));
}

/// What was said under "Why you came" weeks ago is never entered as what is true now: it is what now is compared with.
#[test]
fn what_why_you_came_held_weeks_ago_is_what_the_first_check_in_is_compared_with() {
    let mut alex = Follower::new();
    let begun = alex.record.assessments.last().expect("one").started_on;
    let assessment = alex.record.assessments.last_mut().expect("one");
    assessment.intake.numbers = [("intake-pain-usual", 7), ("intake-pain-worst", 8)]
        .map(|(id, number)| (Id::from(id), number))
        .into();
    assessment.intake.activities = vec![plumbline::record::HardActivity {
        words: "reading for an hour".into(),
        score: Some(5),
        ..Default::default()
    }];
    alex.follows(1..=2, SessionHow::Followed, USUAL);
    let mut test = alex.open(Setup::default(), morning(day(3, 0)), Screen::Plan);
    test.click("Check in");
    assert!(!test.sees("Take those values"));
    assert!(
        test.reads(
            "you said under “Why you came”: usual pain 7 of 10, worst pain 8 of 10. These are the first values."
        ),
        "{:?}",
        test.texts()
    );
    test.click("Usual pain of the last 7 days: 2 of 10");
    let entries = record(&test).check_ins.clone();
    assert_eq!(entries.len(), 2);
    assert_eq!(
        (entries[0].on, entries[0].pain_usual, entries[0].pain_worst),
        (begun, Some(7), Some(8))
    );
    assert_eq!(entries[0].activities.values().copied().collect::<Vec<u8>>(), [5]);
    assert_eq!((entries[1].pain_usual, entries[1].pain_worst), (Some(2), None));
    test.click("Finish the check-in");
    assert!(
        test.reads("Better than at the start by more than what may be chance"),
        "{:?}",
        test.texts()
    );
}

/// Somebody steady: each step is offered with its reason, taken, taken back, and after eight weeks the plan is through.
#[test]
fn somebody_steady() {
    let mut alex = Follower::new();
    alex.follows(1..=2, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 7);
    let mut test = alex.open(Setup::default(), morning(day(3, 0)), Screen::Plan);
    assert!(
        test.headings()
            .iter()
            .any(|heading| heading == "Your plan, weeks 1 and 2")
    );
    assert!(test.reads("sessions in the two weeks before today, as logged by you: go on to what the next weeks ask."));
    test.click("Go on to week 3");
    assert!(
        test.headings()
            .iter()
            .any(|heading| heading == "Your plan, weeks 3 and 4"),
        "{:?}",
        test.headings()
    );
    assert!(test.reads("Week 3 of your plan."));
    // It is a change of the plan that can be undone.
    test.tell(FileMessage::Undone);
    assert!(test.sees("Go on to week 3") && test.sees("Your plan, weeks 1 and 2"));
    test.tell(FileMessage::Redone);
    assert!(test.sees("Your plan, weeks 3 and 4") && !test.reads("A change you can make now"));
    // Week 2: four points lower is a change for a neck.
    test.click("Check in")
        .click("Usual pain of the last 7 days: 3 of 10")
        .click("Finish the check-in");
    assert!(
        test.reads(
            "Better than at the start by more than what may be chance: the plan goes on as it is, and the next check-in is on \
             21 December 2026."
        ),
        "{:?}",
        test.texts()
    );
    // Week 4: the safety check again, better or worse, the tests.
    later(&mut test, day(5, 0), |alex| {
        alex.follows(3..=4, SessionHow::Followed, USUAL);
    });
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(test.sees("Check in"));
    test.click("Check in");
    for question in [
        "Compared with the start of this plan",
        "Is anything new since the safety check?",
    ] {
        assert!(test.reads(question), "{question}");
    }
    test.click("Better").click("Finish the check-in");
    assert_eq!(record(&test).check_ins.last().and_then(|entry| entry.change), Some(2));
    test.click("Do the safety check again");
    assert_eq!(screen(&test), Screen::Safety);
    assert!(
        !test.app().groups_without_answer().is_empty(),
        "the signs are asked anew"
    );
    answer_safety(&mut test);
    assert_eq!(screen(&test), Screen::Plan, "one comes back to the plan");
    test.click("Go on to week 5");
    assert!(test.sees("Your plan, weeks 5 to 8"));
    // Week 8: through.
    later(&mut test, day(9, 0), |alex| {
        alex.follows(5..=8, SessionHow::Followed, USUAL);
        alex.checks_in(day(7, 0), 3);
        alex.is_screened(day(8, 0));
    });
    assert!(test.reads("the plan is through"));
    test.click("Go on with the upkeep");
    assert!(
        test.reads("The plan is through and its upkeep begins."),
        "{:?}",
        test.texts()
    );
    assert!(!test.reads("the plan is through"));
    is_calm(&test);
}

/// A flare in week 3: what hurt rests, is eased, and pain that is higher twice stops the plan until somebody has looked.
#[test]
fn somebody_with_a_flare() {
    let mut alex = Follower::new();
    let hurts = alex.an_exercise();
    alex.follows(1..=2, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 3);
    let mut test = alex.open(Setup::default(), morning(day(3, 0)), Screen::Plan);
    test.click("Go on to week 3");
    let red = |alex: &mut Follower| {
        let red = Says {
            pain: Some((&hurts, 7)),
            ..USUAL
        };
        alex.does(day(3, 0), SessionHow::Followed, red);
    };
    later(&mut test, day(3, 1), red);
    let name = test.app().library().exercise(&hurts).expect("known").name.clone();
    assert!(test.reads(&format!("{name}. Pain on 7 December 2026: take the easier version")));
    // A session of that day leaves it out, and asks.
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    assert!(test.reads("hurt in the last days. It rests until 10 December 2026."));
    let has = |test: &TestApp| {
        let turns = &test.app().player().expect("a session").session().turns;
        turns
            .iter()
            .any(|turn| turn.what.exercise().is_some_and(|id| *id == *hurts))
    };
    assert!(!has(&test));
    test.click("Do it all the same");
    assert!(has(&test));
    test.click("Leave it out today");
    test.click("Begin");
    crate::support::scenes::sessions::finish(&mut test);
    let entry = record(&test).log.last().expect("an entry");
    assert_eq!(entry.day, Some(DayName::A), "it counts as that day all the same");
    assert!(entry.done.iter().all(|line| line.exercise != *hurts));
    // After the session the step is offered too.
    test.click(&format!("Take the easier version: {name}"));
    let taken = |edit: &PlanEdit| matches!(edit, PlanEdit::Step(step) if step.taken && step.rule == StepName::R2);
    assert!(record(&test).assessments[0].plan_edits.iter().any(taken));
    test.tell(SessionMessage::Closed);
    // Pain is higher in week 2 and in week 4: once is said calmly, twice stops the plan.
    test.tell(FollowUpMessage::CheckInOpened)
        .click("Usual pain of the last 7 days: 5 of 10")
        .click("Finish the check-in");
    assert!(
        test.reads("Usual pain is higher than at the start: do no more than now"),
        "{:?}",
        test.texts()
    );
    is_calm(&test);
    later(&mut test, day(5, 0), |alex| alex.is_screened(day(4, 0)));
    test.tell(FollowUpMessage::CheckInOpened)
        .click("Usual pain of the last 7 days: 6 of 10")
        .click("Finish the check-in");
    assert!(test.reads("the plan is stopped, please see a clinician before you go on."));
    test.click("Close the check-in");
    assert_eq!(screen(&test), Screen::Plan);
    assert!(test.sees("The plan is stopped"));
    assert!(test.reads("Pain was higher than at the start of this plan in two check-ins running."));
    assert!(!test.sees("Start today’s session"));
    is_calm(&test);
    // A check of the same day does not open it; one of a later day does.
    test.click("Do the safety check again");
    answer_safety(&mut test);
    assert!(test.sees("The plan is stopped"));
    later(&mut test, day(5, 1), |_| {});
    test.click("Do the safety check again");
    answer_safety(&mut test);
    assert!(!test.sees("The plan is stopped"));
    assert!(test.app().shown_plan().is_some_and(|plan| plan.locked.is_none()));
}

/// Gone for three weeks: a way back is offered without reproach; declined it is asked again after a week.
#[test]
fn somebody_who_was_gone_for_three_weeks() {
    let mut alex = Follower::new();
    alex.follows(1..=2, SessionHow::Followed, USUAL);
    let mut test = alex.open(Setup::default(), morning(day(3, 0)), Screen::Plan);
    test.click("Go on to week 3");
    later(&mut test, day(6, 1), |alex| {
        alex.does(day(3, 0), SessionHow::Followed, USUAL);
        alex.does(day(3, 1), SessionHow::Followed, USUAL);
        alex.is_screened(day(5, 0));
    });
    assert!(
        test.reads("20 days without a session: go back to as much as in the weeks before."),
        "{:?}",
        test.texts()
    );
    is_calm(&test);
    test.click("Not now: the plan");
    assert!(!test.reads("days without a session"));
    assert!(test.reads("offered again on 5 January 2027"), "{:?}", test.texts());
    test.tell(FileMessage::Undone);
    test.click("Begin with week 1 again");
    assert!(test.sees("Your plan, weeks 1 and 2"));
    assert!(test.reads("Week 1 of your plan."));
}

/// Paper only: pain is said by the day, and after a red day the plan asks which exercise it was.
#[test]
fn somebody_from_paper_only() {
    let mut alex = Follower::new();
    let hurts = alex.an_exercise();
    let red = Says {
        day: Some(7),
        ..Says::default()
    };
    alex.does(day(1, 0), SessionHow::Paper, red);
    let mut test = alex.open(Setup::default(), morning(day(1, 4)), Screen::Plan);
    assert!(test.reads("say which exercise it was"), "{:?}", test.texts());
    let name = test.app().library().exercise(&hurts).expect("known").name.clone();
    // As long as that is asked no exercise of the day is offered a step: each would say the same.
    assert!(!test.reads("take the easier version"), "{:?}", test.texts());
    test.click(&format!("It was: {name}"));
    let lines = record(&test).log[0].done.iter().filter(|line| line.exercise == *hurts);
    assert!(lines.clone().count() > 0 && lines.clone().all(|line| line.light == Some(LightColour::Red)));
    assert!(!test.reads("say which exercise it was"));
    assert!(test.sees(&format!("Take the easier version: {name}")));
    // No morning after is noted on paper, so after two weeks the plan asks how to go on.
    later(&mut test, day(3, 0), |alex| {
        alex.follows(1..=2, SessionHow::Paper, Says::default());
    });
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(
        test.reads("No morning after was noted in two weeks"),
        "{:?}",
        test.texts()
    );
    is_calm(&test);
}

/// Weeks 4 and 8: only what was outside, after the safety check, with the earlier reading beside and nothing filled in.
#[test]
fn tests_again_ask_only_what_was_outside() {
    let mut alex = Follower::new();
    alex.follows(1..=4, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 6);
    alex.checks_in(day(5, 0), 5);
    alex.is_screened(day(5, 0));
    let mut test = alex.open(Setup::default(), morning(day(5, 1)), Screen::Plan);
    test.tell(FollowUpMessage::TestsAskedAgain);
    assert_eq!(screen(&test), Screen::Safety);
    answer_safety(&mut test);
    assert_eq!(screen(&test), Screen::Questions);
    let asked: Vec<String> = test.app().asked().iter().map(|item| item.id.to_string()).collect();
    // The head was 44° in the photo and the plank was held for 38 s, both outside; one leg and the knee were usual.
    for outside in ["fh-dnf-hold", "ap-thomas-hip"] {
        assert!(asked.iter().any(|id| id == outside), "{outside} in {asked:?}");
    }
    for usual in ["hh-one-leg", "gen-sit-hours", "fh-neck-symptoms"] {
        assert!(!asked.iter().any(|id| id == usual), "{usual} in {asked:?}");
    }
    test.tell(WindowMessage::ItemOpened(ItemId::from("ap-thomas-hip")));
    assert!(test.reads("On 20 November 2026: "), "{:?}", test.texts());
    assert!(test.reads("nothing is filled in"));
    assert_eq!(record(&test).assessments.len(), 2);
    assert!(record(&test).assessments[1].answers.is_empty());
    let reached = record(&test).assessments[1]
        .earlier_plan
        .as_ref()
        .and_then(|plan| plan.reached);
    assert!(reached.is_some(), "how far the plan was followed goes on from the log");
}
