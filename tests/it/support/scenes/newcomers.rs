//! What somebody new, and somebody who comes back after four weeks, sees: the example, the check asked again, the plan meanwhile,
//! what a tick asks for.

use plumbline::app::{AnswerMessage, Dialog, FileMessage, SafetyMessage, Screen, TimerMessage, WindowMessage};
use plumbline::content::{Id, ItemId, SignId};
use plumbline::record::{RouteLength, ScreeningAnswer, Side, Units};

use super::{Scene, Setup, TestApp, begun, item, sample, stopped};

/// Alex as somebody with a sore neck after a first look: without tests of strength, photos, floor.
fn first_look(setup: Setup) -> TestApp {
    let mut record = crate::support::people::alex_record();
    let assessment = record.assessments.last_mut().expect("an assessment");
    assessment.reason.regions = [Id::from("neck")].into();
    let route = assessment.route.get_or_insert_default();
    (route.length, route.helper) = (RouteLength::FirstLook, false);
    let kept = [
        "fh-neck-symptoms",
        "gen-screen-hours",
        "fh-mirror-ear-shoulder",
        "fh-occiput-wall",
        "fh-overhead-wall",
    ];
    assessment.answers.retain(|item, _| kept.contains(&item.as_str()));
    super::others::opened(setup, &record, Screen::Plan)
}

/// All of them.
pub fn all() -> Vec<Scene> {
    vec![
        Scene::new("example", Screen::Results, example),
        Scene::new("home-due", Screen::Home, home_due),
        Scene::new("safety-due", Screen::Safety, |setup| {
            four_weeks_later(setup, Screen::Safety)
        }),
        Scene::new("safety-again", Screen::Safety, |setup| {
            let mut test = four_weeks_later(setup, Screen::Safety);
            test.tell(SafetyMessage::SafetyRestarted);
            test
        }),
        Scene::new("safety-again-open", Screen::Safety, |setup| {
            let mut test = four_weeks_later(setup, Screen::Safety);
            test.tell(SafetyMessage::SafetyRestarted)
                .tell(SafetyMessage::SignAnswered(
                    SignId::from("cf-weight"),
                    Some(ScreeningAnswer::Yes),
                ));
            test
        }),
        Scene::new("dialog-assess-again", Screen::Results, |setup| {
            let mut test = sample(setup, Screen::Results);
            test.tell(WindowMessage::DialogOpened(Dialog::AssessAgain));
            test
        }),
        Scene::new("intake-still-so", Screen::Intake, |setup| {
            let mut test = sample(setup, Screen::Results);
            test.tell(FileMessage::AssessAgain).tell(WindowMessage::NextPressed);
            test
        }),
        Scene::new("safety-advice", Screen::Safety, |setup| {
            let mut test = begun(setup);
            test.tell(WindowMessage::ScreenChosen(Screen::Safety));
            for sign in ["cf-4weeks", "cf-cancer", "cf-calf", "cf-weight"] {
                test.tell(SafetyMessage::SignAnswered(
                    SignId::from(sign),
                    Some(ScreeningAnswer::Yes),
                ));
            }
            test
        }),
        Scene::new("plan-to-read", Screen::Plan, |setup| {
            four_weeks_later(setup, Screen::Plan)
        }),
        Scene::new("results-advised", Screen::Results, |setup| {
            let mut test = stopped(setup, "cf-4weeks");
            test.tell(WindowMessage::ScreenChosen(Screen::Results));
            test
        }),
        Scene::new("question-inches", Screen::Questions, |setup| {
            let mut test = item(setup, "hh-book-lift");
            test.tell(plumbline::app::AboutMessage::UnitsChosen(Units::Inches))
                .tell(AnswerMessage::AnswerCleared(ItemId::from("hh-book-lift")))
                .tell(AnswerMessage::DirectionChosen {
                    item: ItemId::from("hh-book-lift"),
                    side: Some(Side::Right),
                })
                .tell(AnswerMessage::ReadingTyped {
                    item: ItemId::from("hh-book-lift"),
                    side: None,
                    index: 0,
                    text: "2".to_owned(),
                });
            test
        }),
        Scene::new("question-two-scales", Screen::Questions, |setup| {
            let mut test = item(setup, "hh-two-scales");
            for (side, index, text) in [(Side::Left, 0, "40"), (Side::Right, 0, "36"), (Side::Left, 1, "39.5")] {
                test.tell(AnswerMessage::ReadingTyped {
                    item: ItemId::from("hh-two-scales"),
                    side: Some(side),
                    index,
                    text: text.to_owned(),
                });
            }
            test.tell(WindowMessage::NextPressed);
            test
        }),
        Scene::new("question-side-missing", Screen::Questions, |setup| {
            let mut test = item(setup, "fh-overhead-wall");
            test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-overhead-wall")))
                .tell(AnswerMessage::OptionChosen {
                    item: ItemId::from("fh-overhead-wall"),
                    side: Some(Side::Left),
                    value: 1,
                })
                .tell(WindowMessage::NextPressed);
            test
        }),
        Scene::new("plan-first-look", Screen::Plan, first_look),
        Scene::new("question-stopped-late", Screen::Questions, |setup| {
            let mut test = item(setup, "fh-dnf-hold");
            test.tell(TimerMessage::TimerStarted(None));
            test.platform.advance(std::time::Duration::from_secs(23));
            test.tell(TimerMessage::TimerStopped);
            test
        }),
    ]
}

/// The example, from the first screen.
pub fn example(setup: Setup) -> TestApp {
    let mut test = TestApp::start(setup, plumbline::platform::Memory::new());
    test.tell(FileMessage::ExampleOpened);
    test
}

/// Alex, whose plan was made on 20 November, on 19 December.
pub fn four_weeks_later(setup: Setup, screen: Screen) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.tell(FileMessage::SavePressed);
    test.platform.set_now(jiff::civil::date(2026, 12, 19).at(9, 0, 0, 0));
    test.tell(WindowMessage::ScreenChosen(screen));
    test
}

/// The first screen on that day.
fn home_due(setup: Setup) -> TestApp {
    let mut test = four_weeks_later(setup, Screen::Plan);
    test.tell(WindowMessage::ScreenChosen(Screen::Home));
    test
}
