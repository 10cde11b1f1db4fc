//! The three ways: a first look with its result, going on, stopping, and the time that is left (rules Q10 to Q13).

use plumbline::app::{AboutMessage, FileMessage, IntakeMessage, Screen, WindowMessage};
use plumbline::content::Id;
use plumbline::record::{RouteLength, Side, from_bytes};

use super::{nothing_to_tell, screen};
use crate::support::person::Person;
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

/// A new record of somebody with a sore neck, before the first question.
fn sore_neck() -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(IntakeMessage::PlaceToggled(Id::from("neck-back"), Some(Side::Left)))
        .tell(AboutMessage::AgeTyped("38".into()));
    nothing_to_tell(&mut test);
    assert_eq!(screen(&test), Screen::How);
    test
}

fn length(test: &TestApp) -> RouteLength {
    let route = test.app().assessment().and_then(|it| it.route.as_ref());
    route.expect("a way").length
}

#[test]
fn a_first_look_leads_to_a_result_and_goes_on_to_the_usual_way() {
    let mut kim = Person::new();
    kim.presses("Start a new assessment");
    kim.presses("Back of the neck, left").presses("Leave out the rest");
    kim.writes("Age, years", "38").presses("Next");
    for group in ["General health", "Back and legs", "Neck and head"] {
        kim.says_none_of_these(group);
    }
    kim.presses("Finish the check");
    assert_eq!(
        length(&kim.at),
        RouteLength::FirstLook,
        "the first look is what is offered first"
    );
    kim.presses("Start the questions");
    assert_eq!(
        kim.app().item().map(|item| item.id.as_str()),
        Some("fh-neck-symptoms"),
        "what costs seconds and is about the neck comes first"
    );
    let asked = kim.app().asked().len();
    while screen(&kim.at) == Screen::Questions {
        kim.answers_what_is_asked().presses("Next");
    }
    assert_eq!(screen(&kim.at), Screen::Results, "the result comes at once");
    let findings = &kim.app().outcome().expect("an outcome").findings;
    let neck = findings
        .patterns
        .iter()
        .find(|it| it.pattern == *"forward-head")
        .expect("the pattern");
    assert!(
        neck.score.is_some(),
        "a first look says something of the neck: {:?}",
        neck.gates
    );
    let left = kim.app().how_much(RouteLength::Usual).expect("a way");
    let button = format!(
        "The usual way: {} more, about {} minutes",
        left.open,
        left.minutes_left()
    );
    kim.presses(&button);
    assert_eq!(screen(&kim.at), Screen::How, "what is at hand was not asked for yet");
    assert!(kim.reads("At hand today") && kim.reads("With whom"));
    kim.presses("Start the questions");
    assert_eq!(screen(&kim.at), Screen::Questions);
    assert_eq!(length(&kim.at), RouteLength::Usual);
    let item = kim.app().item().expect("an item");
    assert!(!kim.app().is_settled(item), "on with what is open");
    assert_eq!(kim.app().asked().len(), asked + left.open);
    assert!(kim.reads(&format!("about {} min left", left.minutes_left())));
    // Stopping is possible at any point.
    kim.presses("Plan, open");
    assert!(!kim.app().shown_plan().expect("a plan").weeks.is_empty());
}

#[test]
fn the_time_that_is_left_is_the_sum_of_what_is_open() {
    let mut test = sore_neck();
    test.click("Start the questions");
    let library = test.app().library().clone();
    while screen(&test) == Screen::Questions {
        let open: Vec<_> = test
            .app()
            .asked()
            .into_iter()
            .filter(|item| !test.app().is_settled(item))
            .collect();
        // Its result comes at once.
        let minutes = library.ways.minutes(open.iter().copied());
        let said = format!("about {} min left", minutes.ceil());
        assert!(open.is_empty() || test.reads(&said), "{said}");
        let before = test.app().way_left().expect("a way").minutes_left();
        let id = test.app().item().expect("an item").id.clone();
        test.tell(plumbline::app::AnswerMessage::NoReadingChosen(
            id,
            None,
            plumbline::record::NoReading::Skipped,
        ))
        .tell(WindowMessage::NextPressed);
        assert!(test.app().way_left().expect("a way").minutes_left() <= before);
    }
    assert_eq!(test.app().way_left().expect("a way").minutes_left(), 0);
}

#[test]
fn the_ways_are_said_with_their_minutes() {
    let mut test = sore_neck();
    for (length, name) in [
        (RouteLength::FirstLook, "A first look"),
        (RouteLength::Usual, "The usual way"),
        (RouteLength::Full, "Everything"),
    ] {
        let much = test.app().how_much(length).expect("a way");
        let said = format!(
            "{name}: {} questions and tests, about {}",
            much.items,
            plumbline::report::words::long_time(much.minutes_left())
        );
        assert!(test.sees(&said), "{said}");
    }
    let first = test.app().how_much(RouteLength::FirstLook).expect("a way");
    assert!(
        first.minutes_left() <= 10,
        "a first look takes at most ten minutes: {first:?}"
    );
    assert!(!test.reads("The short way"), "of older records only");
    assert!(!test.reads("With whom"), "a first look needs nobody");
    test.tell(AboutMessage::LengthChosen(RouteLength::Usual));
    assert!(test.reads("With whom"));
    test.click("Photos now: ten minutes the first, five each further one");
    assert!(
        test.app()
            .assessment()
            .and_then(|it| it.route.as_ref())
            .expect("a way")
            .photos
    );
}

#[test]
fn a_record_of_the_short_way_keeps_it() {
    let mut record = crate::support::people::alex_record();
    let assessment = record.assessments.last_mut().expect("an assessment");
    assessment.route = Some(plumbline::record::Route::default());
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::How);
    assert!(test.reads("The short way: "));
    test.tell(AboutMessage::NameTyped("A.".into()))
        .tell(FileMessage::SavePressed);
    let bytes = test.platform.file(SAMPLE_FILE).expect("the file");
    assert!(String::from_utf8_lossy(&bytes).contains("\"quick\""));
    let back = from_bytes(&bytes).expect("a record");
    let route = back.assessments.last().and_then(|it| it.route.as_ref()).expect("a way");
    assert_eq!(route.length, RouteLength::Quick);
}

/// Rule T21 (P16): a first look does not ask for a phone, so nothing that takes one is offered after it.
#[test]
fn after_a_first_look_no_photo_is_offered_to_somebody_who_was_not_asked_for_a_phone() {
    let mut kim = Person::at(sore_neck());
    kim.presses("Start the questions");
    while screen(&kim.at) == Screen::Questions {
        kim.answers_what_is_asked().presses("Next");
    }
    let offered = |kim: &Person| -> Vec<String> {
        let helpful = &kim.app().summary().expect("a summary").helpful;
        helpful.iter().map(|test| test.item.to_string()).collect()
    };
    let library = kim.app().library().clone();
    let needs = |id: &String| library.item(id).expect("an item").needs.clone();
    assert!(!offered(&kim).is_empty());
    for item in offered(&kim) {
        assert!(
            !needs(&item)
                .iter()
                .any(|need| ["phone", "tape"].contains(&need.as_str())),
            "{item}"
        );
    }
    assert!(!kim.sees("Measure from photos"));
    // Who goes on says what is at hand, and then it is on the list.
    let left = kim.app().how_much(RouteLength::Full).expect("a way");
    kim.presses(&format!(
        "Everything: {} more, about {}",
        left.open,
        plumbline::report::words::long_time(left.minutes_left())
    ));
    assert!(kim.sees("A phone, for photos and angles"));
    kim.at.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(kim.sees("Measure from photos"), "{:?}", offered(&kim));
}
