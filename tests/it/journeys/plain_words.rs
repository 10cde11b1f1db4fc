//! Small things that people stumbled over: what is shown without pointing at it, what is ticked unasked, what is promised and
//! cannot be kept, and what is said for longer than it is of use.

use plumbline::app::{AboutMessage, Screen, SessionMessage, SessionWanted, WindowMessage};
use plumbline::content::shipped;
use plumbline::record::{DayName, Deed, RouteLength};
use plumbline::report::words;

use super::nothing_to_tell;
use crate::support::person::Person;
use crate::support::scenes::newcomers::example;
use crate::support::scenes::sessions::{pass, ready};
use crate::support::{Setup, TestApp, scenes};

fn at_safety() -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test
}

#[test]
fn an_example_promises_no_plan_that_it_cannot_make() {
    let mut test = example(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(
        test.sees("See the plan") && !test.sees("Make the plan"),
        "{:?}",
        test.texts()
    );
}

/// Rule Z24.
#[test]
fn what_each_precaution_means_is_read_by_pressing_one_line() {
    let mut alex = Person::at(at_safety());
    let library = shipped();
    let group = &library.screening.groups[1];
    let mut of_it = library
        .precautions
        .iter()
        .filter(|one| one.group == group.id && !one.derived);
    let flare = of_it.next().expect("a precaution");
    let text = format!("{}: {}", words::capitalised(&flare.short), flare.text);
    assert!(!alex.at.texts_painted().contains(&text));
    alex.presses(&format!("What each means: {}", group.title));
    let painted = alex.at.texts_painted();
    assert!(painted.contains(&text), "{painted:?}");
}

/// Rule I5.
#[test]
fn a_firm_bed_is_ticked_only_where_it_was_told() {
    for told in [false, true] {
        let mut test = scenes::begun(Setup::default());
        if told {
            test.tell(AboutMessage::FirmBedToggled);
        }
        nothing_to_tell(&mut test);
        test.tell(AboutMessage::LengthChosen(RouteLength::Usual));
        let route = test.app().assessment().and_then(|it| it.route.clone()).expect("a way");
        assert_eq!(route.no_bed, !told);
    }
}

/// Lists stand in the order of the complaint, and so does what is missing.
#[test]
fn finish_leads_to_the_first_list_that_is_open_as_they_stand_on_the_screen() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::PainRegionToggled("neck".into()))
        .tell(WindowMessage::ScreenChosen(Screen::Safety));
    let mut alex = Person::at(test);
    alex.presses("Finish the check");
    assert_eq!(
        alex.at.focused().map(|it| it.0),
        Some("None of these: Neck and head".to_owned())
    );
    alex.says_none_of_these("Neck and head").presses("Finish the check");
    assert_eq!(
        alex.at.focused().map(|it| it.0),
        Some("None of these: General health".to_owned())
    );
    assert!(alex.reads("Each list needs an answer"));
    alex.says_none_of_these("General health")
        .says_none_of_these("Back and legs");
    assert!(
        !alex.reads("Each list needs an answer"),
        "it goes once all are answered"
    );
}

#[test]
fn that_the_screen_may_go_dark_is_said_at_the_start_of_a_session_only() {
    let said = "The screen may go dark";
    let mut test = ready(Setup::default());
    test.platform.cannot_stay_awake();
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    assert!(test.reads(said), "{:?}", test.texts());
    test.tell(SessionMessage::Did(Deed::Done));
    pass(&mut test, 20_000);
    assert!(!test.reads(said), "{:?}", test.texts());
}
