//! What is asked of the person in a session and at its end, and what the log makes of an answer that was not given: nothing
//! (rules P62, P85, P86).

use egui::Key;
use jiff::ToSpan as _;
use plumbline::app::{Screen, SessionMessage, SessionStage, SessionWanted, WindowMessage};
use plumbline::content::{DoseClass, ExerciseId, Library};
use plumbline::record::{
    DayName, Deed, LightColour, Morning, PlanEdit, Record, SessionNow, StepEdit, StepName, from_bytes, to_bytes,
};
use plumbline::report::{TableStyle, sessions_table};
use plumbline::rules::session::{StepKind, Turn};
use plumbline::rules::{Trail, moving_on, outcome_with_log};

use super::session::{log, stage};
use crate::support::scenes::sessions::{at, finish, pass, ready, to_the_question};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

const SHARP: &str = "It is sharp, or spreads into an arm or a leg";

/// The turns of the session whose movements are for strength.
fn strength(test: &TestApp) -> Vec<Turn> {
    let turns = &test.app().player().expect("a session").session().turns;
    turns.iter().filter(|turn| turn.is_strength).cloned().collect()
}

#[test]
fn sharp_pain_without_a_number_is_logged_without_one() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rep && step.rep > 1);
    test.click("It hurts (I)")
        .click(SHARP)
        .click("Go on with this answer")
        .click("None of these: back");
    let kept = test.app().record().and_then(|record| record.session_now.clone());
    let deeds: Vec<Deed> = kept.expect("it is kept").deeds.iter().map(|one| one.deed).collect();
    assert!(
        deeds.contains(&Deed::Pain {
            level: None,
            sharp_or_spreading: true
        }),
        "{deeds:?}"
    );
    test.tell(SessionMessage::Did(Deed::End));
    let entry = log(&test).last().expect("an entry").clone();
    let red: Vec<_> = entry
        .done
        .iter()
        .filter(|line| line.light == Some(LightColour::Red))
        .collect();
    assert!(!red.is_empty() && red.iter().all(|line| line.pain.is_none()), "{red:?}");
    assert_eq!(entry.pain_most, None, "nobody said a number");
    // The last page shows none as chosen.
    assert_eq!(test.app().player().expect("a session").most_pain, None);
}

/// Sharp pain in the first seconds, and nothing else was done: that is worth an entry, with or without a number.
#[test]
fn sharp_pain_in_the_first_set_is_logged_though_nothing_was_done() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::SetUp);
    test.click("It hurts (I)")
        .click(SHARP)
        .click("Go on with this answer")
        .click("None of these: back");
    test.tell(SessionMessage::Did(Deed::End));
    let entry = log(&test).last().expect("an entry");
    assert!(
        entry.done.iter().any(|line| line.light == Some(LightColour::Red)),
        "{entry:?}"
    );
    assert!(entry.done.iter().all(|line| line.sets == 0));
}

/// Left and not gone on with: the same.
#[test]
fn sharp_pain_of_a_session_that_was_left_is_logged_too() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::SetUp);
    test.click("It hurts (I)")
        .click(SHARP)
        .click("Go on with this answer")
        .click("None of these: back");
    test.key(Key::Escape).click("Later");
    test.tell(plumbline::app::FileMessage::SavePressed);
    let now = plumbline::platform::Platform::now(&test.platform);
    test.platform.set_now(now.saturating_add(48.hours()));
    test.tell(plumbline::app::FileMessage::FileChosen(SAMPLE_FILE.into()));
    let entry = log(&test).last().expect("an entry");
    assert!(
        entry.done.iter().any(|line| line.light == Some(LightColour::Red)),
        "{entry:?}"
    );
    assert_eq!(entry.pain_most, None);
}

/// Files that were written when each pain had a number open as they were.
#[test]
fn a_session_kept_by_an_earlier_version_opens() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rest);
    test.key(Key::Escape).click("Later");
    let record = test.app().record().expect("a record").clone();
    let text = String::from_utf8(to_bytes(&record)).expect("text");
    let kept: SessionNow = record.session_now.expect("it is kept");
    let mut old = serde_json::to_value(&kept).expect("it is written");
    old["deeds"] = serde_json::json!([
        {"ran_ms": 1000, "deed": "it-hurts"},
        {"ran_ms": 1000, "deed": {"pain": {"level": 2, "sharp_or_spreading": false}}}
    ]);
    let read: SessionNow = serde_json::from_value(old).expect("it is read");
    let level = Deed::Pain {
        level: Some(2),
        sharp_or_spreading: false,
    };
    assert_eq!(read.deeds[1].deed, level);
    assert_eq!(from_bytes(text.as_bytes()).expect("a record").session_now, Some(kept));
}

#[test]
fn after_the_last_set_for_strength_it_is_asked_how_many_more_and_the_count_goes_on() {
    let mut test = to_the_question(Setup::default());
    let asked = test.app().how_many_asked().expect("a question");
    let question = format!("{}: how many more could you have done?", asked.exercise);
    assert!(test.sees(&question), "{:?}", test.texts());
    let before = test.app().session_here().expect("a session");
    assert!(!before.step.kind.is_work());
    // A key answers it wherever the focus is; 1 and 0 are the same answer.
    test.key(Key::Num1);
    assert_eq!(test.app().how_many_asked().and_then(|asked| asked.said), Some(0));
    assert_eq!(test.app().session_said().expect("said").words, "0–1 more. Noted.");
    test.key(Key::Num4);
    assert_eq!(test.app().how_many_asked().and_then(|asked| asked.said), Some(4));
    // The same again takes it back.
    test.click("4 more");
    assert_eq!(test.app().how_many_asked().and_then(|asked| asked.said), None);
    test.press_button("5+ more");
    let here = test.app().session_here().expect("a session");
    assert_eq!(
        (here.halt, here.step.turn),
        (None, before.step.turn),
        "nothing waits for it"
    );
    pass(&mut test, 60_000);
    finish(&mut test);
    let name = asked.exercise;
    let entry = log(&test).last().expect("an entry").clone();
    let library = test.app().library();
    let of = |id: &ExerciseId| library.exercise(id.as_str()).expect("an exercise").name == name;
    let said: Vec<_> = entry
        .done
        .iter()
        .filter(|line| of(&line.exercise))
        .map(|line| line.left)
        .collect();
    assert!(!said.is_empty() && said.iter().all(|left| *left == Some(5)), "{said:?}");
    // Of the others nothing is made up.
    let last = strength(&test).len();
    let others = entry.done.iter().filter(|line| !of(&line.exercise));
    assert!(last > 0 && others.clone().all(|line| line.left.is_none()), "{entry:?}");
}

/// Nothing is asked in stretches, holds and breaths, and a digit does nothing there.
#[test]
fn it_is_asked_of_movements_for_strength_alone() {
    let test = at(Setup::default(), |_| true);
    for turn in &test.app().player().expect("a session").session().turns {
        let exercise = turn
            .what
            .exercise()
            .and_then(|id| test.app().library().exercise(id.as_str()));
        let class = exercise.map(|exercise| exercise.dose_class);
        assert!(!turn.is_strength || class == Some(DoseClass::Dynamic), "{turn:?}");
    }
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rest);
    let deeds = |test: &TestApp| {
        let record = test.app().record().expect("a record");
        record.session_now.as_ref().map_or(0, |now| now.deeds.len())
    };
    let before = deeds(&test);
    test.key(Key::Num3);
    assert_eq!(deeds(&test), before);
}

/// Three questions at most: how hard, the highest pain, and of the last exercise for strength how many more.
#[test]
fn at_the_end_three_taps_at_most_and_each_may_be_left_out() {
    let mut test = ready(Setup::default());
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    assert!(!strength(&test).is_empty(), "day A has one");
    finish(&mut test);
    test.settle();
    assert_eq!(stage(&test), Some(SessionStage::After));
    let names = test.names_in_order();
    let groups = names
        .iter()
        .filter(|(role, _)| *role == egui::accesskit::Role::RadioGroup);
    assert_eq!(groups.count(), 3, "{names:?}");
    let asked = test.app().how_many_asked().expect("a question");
    let entry = log(&test).last().expect("an entry").clone();
    assert_eq!((entry.effort, entry.pain_most), (None, None));
    assert!(entry.done.iter().all(|line| line.left.is_none()), "unsaid is unsaid");
    test.click("3 more").click("4, how hard").click("0, highest pain");
    let entry = log(&test).last().expect("an entry").clone();
    assert_eq!(
        (entry.effort, entry.pain_most),
        (Some(4), Some(0)),
        "a 0 that was said is one"
    );
    let said: Vec<u32> = entry.done.iter().filter_map(|line| line.left).collect();
    assert!(!said.is_empty() && said.iter().all(|left| *left == 3), "{said:?}");
    test.click("3 more").click("0, highest pain");
    let entry = log(&test).last().expect("an entry");
    assert!(
        entry.done.iter().all(|line| line.left.is_none()),
        "taken back: {}",
        asked.exercise
    );
    assert_eq!(entry.pain_most, None);
    test.click("Save and close");
    assert_eq!(test.app().state().screen, Screen::Plan);
}

/// Two sessions in a row with two more than the reserve of the weeks, and one calm morning, allow the harder version
/// (rules P31, P42): weeks 3 and 4 keep three in reserve, so five are enough and four are not.
#[test]
fn the_plan_moves_on_by_what_was_said() {
    for (more, harder) in [(5, true), (4, false)] {
        let mut test = to_the_question(Setup::default());
        let name = test.app().how_many_asked().expect("a question").exercise;
        test.tell(SessionMessage::CouldDoChosen(more));
        finish(&mut test);
        test.tell(SessionMessage::Closed)
            .tell(WindowMessage::ScreenChosen(Screen::Plan));
        let library = test.app().library();
        let mut record = test.app().record().expect("a record").clone();
        let done = record.log.pop().expect("an entry");
        let day = test.app().today();
        // The same session in week 3 of the plan, as far as the rules look at it.
        record.plan_start = Some(day.saturating_sub(30.days()));
        record.assessments[0].started_on = day.saturating_sub(31.days());
        record.assessments[0].safety.screened_on = Some(day.saturating_sub(1.days()));
        let to_week_3 = StepEdit {
            at: done.began.saturating_sub(5.days()),
            rule: StepName::P1,
            taken: true,
            exercise: None,
            week: Some(3),
            rest: plumbline::record::Rest::new(),
        };
        record.assessments[0].plan_edits.push(PlanEdit::Step(to_week_3));
        for (back, id) in [(3, 1_u128), (1, 2)] {
            let mut one = done.clone();
            one.id = uuid::Uuid::from_u128(id);
            one.began = done.began.saturating_sub(i64::from(back).days());
            one.next_morning = Some(Morning::Usual);
            one.week = 3;
            record.log.push(one);
        }
        let assessment = record.assessments.last().expect("an assessment");
        let outcome = outcome_with_log(library, &record, assessment, day);
        let moving = moving_on(&Trail::of(library, &record, assessment, &outcome), day);
        let of = |id: &ExerciseId| library.exercise(id.as_str()).expect("an exercise").name == name;
        let now = moving
            .exercises
            .iter()
            .find(|one| of(&one.exercise))
            .expect("it is in the plan");
        let offered = now.offer.as_ref().map(|offer| offer.rule);
        assert_eq!(
            offered == Some(StepName::P2),
            harder,
            "{more}: {now:?} in {:?}",
            moving.position
        );
        if harder {
            not_offered_where_a_precaution_has_none(library, &record, &now.exercise, day);
        }
    }
}

/// The harder version was offered, and printed, to people whose precaution has none (rule Z40).
fn not_offered_where_a_precaution_has_none(
    library: &Library,
    record: &Record,
    id: &ExerciseId,
    day: jiff::civil::Date,
) {
    let exercise = library.exercise(id.as_str()).expect("an exercise");
    let without = exercise
        .modify
        .keys()
        .filter(|tag| !exercise.has_harder_for(&[(*tag).clone()].into()));
    let mut looked = 0;
    for tag in without {
        let mut record = record.clone();
        record.assessments[0].safety.precautions.insert(tag.clone());
        let assessment = &record.assessments[0];
        let outcome = outcome_with_log(library, &record, assessment, day);
        let moving = moving_on(&Trail::of(library, &record, assessment, &outcome), day);
        let now = moving.exercises.iter().find(|one| one.exercise == *id);
        looked += usize::from(now.is_some());
        let offered = now.and_then(|now| now.offer.as_ref()).map(|offer| offer.rule);
        assert_ne!(offered, Some(StepName::P2), "{id} with {tag}");
    }
    assert!(looked > 0, "no precaution leaves {id} in the plan without a harder way");
}

/// An entry that was written down afterwards, with nothing but its day: no number of it is in the table.
#[test]
fn what_was_not_said_is_blank_in_the_table_too() {
    let mut test = ready(Setup::default());
    let day = test.app().today();
    let mut record = test.app().record().expect("a record").clone();
    let began = day.to_datetime(jiff::civil::Time::midnight());
    let typed = plumbline::record::SessionHow::Typed;
    record.log = vec![plumbline::record::Session::new(uuid::Uuid::from_u128(1), began, typed)];
    let table = sessions_table(test.app().library(), &record, TableStyle::Script);
    let row = table.lines().nth(1).expect("a row");
    assert_eq!(row.split(',').nth(2), Some(""), "{row}");
    assert!(!row.split(',').skip(2).any(|cell| cell == "0"), "{row}");
    test.settle();
}
