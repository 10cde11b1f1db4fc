//! Another assessment, by clicks: it is asked once, and what was told last time is shown and taken over where it is still so
//! (rule I6); and what was answered is not lost by "Skip" (rule Q44).

use plumbline::app::{FileMessage, Screen, WindowMessage};
use plumbline::content::ItemId;
use plumbline::record::{Answer, to_bytes};

use super::screen;
use crate::support::person::Person;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people, scenes};

/// Alex, who told a lot last time.
fn told_a_lot() -> Person {
    let mut record = people::alex_record();
    let one = record.assessments.last_mut().expect("an assessment");
    one.reason.words = "My neck aches by evening".into();
    one.reason.since = "spring".into();
    one.reason.pain = Some(4);
    one.intake.numbers.insert("intake-pain-usual".into(), 5);
    one.intake
        .chosen
        .insert("intake-worse".into(), ["worse-sitting".into()].into());
    let mut test = TestApp::start(Setup::default(), plumbline::platform::Memory::new());
    test.platform.put(SAMPLE_FILE, to_bytes(&record));
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(WindowMessage::ScreenChosen(Screen::Results));
    Person::at(test)
}

#[test]
fn another_assessment_is_asked_about_once_and_can_be_left() {
    let mut alex = told_a_lot();
    alex.presses("Assess again");
    assert!(alex.reads("“Still so” takes it over"), "{:?}", alex.at.texts());
    alex.presses("Not now");
    assert_eq!(alex.app().record().expect("a record").assessments.len(), 1);
    alex.presses("Assess again").presses("Begin it");
    assert_eq!(alex.app().record().expect("a record").assessments.len(), 2);
    assert_eq!(screen(&alex.at), Screen::Intake);
}

#[test]
fn what_is_still_so_is_taken_over_by_a_press_a_screen_and_ratings_never_are() {
    let still_so = "Still so: take over what you said then";
    let mut alex = told_a_lot();
    alex.presses("Assess again").presses("Begin it");
    let mut pressed = 0;
    let mut read = Vec::new();
    while screen(&alex.at) == Screen::Intake {
        read.extend(alex.at.texts());
        if alex.sees(still_so) {
            let before = alex.app().assessment().expect("an assessment").clone();
            assert_eq!(before.reason.pain, None, "nothing by itself");
            alex.presses(still_so);
            pressed += 1;
            assert!(!alex.sees(still_so), "it is told now");
        }
        alex.presses("Next");
    }
    assert!(pressed >= 2, "{pressed}");
    assert!(read.iter().any(|text| text.contains("5 of 10")), "ratings are shown");
    let now = alex.app().assessment().expect("an assessment");
    assert_eq!(now.reason.words, "My neck aches by evening");
    assert_eq!(now.reason.since, "spring");
    assert!(now.intake.chosen.contains_key("intake-worse"));
    assert_eq!(now.reason.pain, None);
    assert!(now.intake.numbers.is_empty(), "{:?}", now.intake.numbers);
}

#[test]
fn a_first_assessment_has_nothing_to_take_over() {
    let mut kim = Person::new();
    kim.presses("Start a new assessment");
    assert!(!kim.sees("Still so: take over what you said then"));
}

#[test]
fn skip_keeps_what_was_answered_and_goes_on() {
    let mut test = scenes::begun(Setup::default());
    super::nothing_to_tell(&mut test);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from("gen-screen-hours")]));
    let item = test.app().item().expect("a question").id.clone();
    let mut kim = Person::at(test);
    kim.answers_what_is_asked();
    let given = |kim: &Person| {
        let answers = &kim.app().assessment().expect("an assessment").answers;
        answers.get(&item).is_some_and(Answer::has_reading)
    };
    assert!(given(&kim));
    kim.presses("Skip this question");
    assert!(given(&kim), "it is kept");
    assert_ne!(
        kim.app().item().map(|now| now.id.clone()),
        Some(item.clone()),
        "and one goes on"
    );
}
