//! Why a person came, thought by thought, and the ways that follow.

use plumbline::app::{AboutMessage, AnswerMessage, FileMessage, IntakeMessage, Screen, WindowMessage};
use plumbline::content::{Id, Sides};
use plumbline::platform::Memory;
use plumbline::record::{RouteLength, Side};

use super::{Scene, Setup, TestApp, others, people};

/// All scenes of this file.
pub fn all() -> Vec<Scene> {
    vec![
        Scene::new("intake-first", Screen::Intake, |setup| thought(setup, "intake-where")),
        Scene::new("intake-chart", Screen::Intake, |setup| {
            let mut test = thought(setup, "intake-where");
            mark(&mut test);
            test
        }),
        Scene::new("intake-chart-list", Screen::Intake, |setup| {
            let mut test = thought(setup, "intake-where");
            mark(&mut test);
            test.press_button("Choose from a list of places");
            test
        }),
        Scene::new("intake-chart-older", Screen::Intake, |setup| {
            let record = people::alex_record();
            let mut test = others::opened(setup, &record, Screen::Intake);
            test.tell(IntakeMessage::ThoughtOpened(0));
            test
        }),
        Scene::new("intake-reason", Screen::Intake, |setup| thought(setup, "intake-reason")),
        Scene::new("intake-pain", Screen::Intake, |setup| {
            let mut test = thought(setup, "intake-how-much");
            test.tell(AboutMessage::PainChosen(Some(8)))
                .tell(IntakeMessage::NumberChosen(Id::from("intake-pain-usual"), Some(4)));
            test
        }),
        Scene::new("intake-activities", Screen::Intake, |setup| {
            let mut test = thought(setup, "intake-keeps-from");
            test.tell(IntakeMessage::ActivityTyped(0, "turning my head in the car".into()))
                .tell(IntakeMessage::ActivityRated(0, Some(5)));
            test
        }),
        Scene::new("intake-pattern", Screen::Intake, |setup| {
            thought(setup, "intake-pattern")
        }),
        Scene::new("intake-before", Screen::Intake, |setup| {
            let mut test = thought(setup, "intake-before");
            test.tell(IntakeMessage::OptionToggled(
                Id::from("intake-onset"),
                Id::from("onset-fall"),
            ));
            test
        }),
        Scene::new("intake-hopes", Screen::Intake, |setup| thought(setup, "intake-hopes")),
        Scene::new("intake-last", Screen::Intake, |setup| {
            let mut test = thought(setup, "intake-active");
            test.tell(IntakeMessage::CountTyped(Id::from("intake-days"), "9".into()))
                .tell(IntakeMessage::OptionToggled(
                    Id::from("intake-medicines"),
                    Id::from("medicine-thinner"),
                ));
            test
        }),
        Scene::new("how-usual", Screen::How, |setup| {
            let mut test = super::nothing_answered(setup, Screen::How);
            test.tell(AboutMessage::LengthChosen(RouteLength::Usual));
            test
        }),
        Scene::new("results-first-look", Screen::Results, |setup| {
            let mut test = super::nothing_answered(setup, Screen::How);
            test.tell(WindowMessage::NextPressed);
            answer_all(&mut test);
            test
        }),
    ]
}

/// A thought of a new record.
pub fn thought(setup: Setup, id: &str) -> TestApp {
    let mut test = TestApp::start(setup, Memory::new());
    test.tell(FileMessage::NewStarted);
    let place = test.app().thoughts().iter().position(|thought| thought.id == *id);
    test.tell(IntakeMessage::ThoughtOpened(place.expect("the thought")));
    test
}

/// A sore neck at the left, and a low back.
pub fn mark(test: &mut TestApp) {
    test.tell(IntakeMessage::PlaceToggled(Id::from("neck-back"), Some(Side::Left)))
        .tell(IntakeMessage::PlaceToggled(Id::from("low-back-area"), None))
        .tell(IntakeMessage::KindToggled(
            Id::from("neck-back"),
            Some(Side::Left),
            Id::from("feel-ache"),
        ));
}

/// Answers every question of the way, each with its second option or a number in the middle, and goes on.
pub fn answer_all(test: &mut TestApp) {
    while test.app().state().screen == Screen::Questions {
        let item = test.app().item().expect("an item").clone();
        let sides: Vec<Option<Side>> = match item.sides() {
            Sides::LeftRight => Side::BOTH.map(Some).to_vec(),
            Sides::One | Sides::Signed => vec![None],
        };
        if item.sides() == Sides::Signed {
            test.tell(AnswerMessage::DirectionChosen {
                item: item.id.clone(),
                side: Some(Side::Right),
            });
        }
        for side in sides {
            if item.is_number() {
                let [low, high] = item.range().expect("a range");
                test.tell(AnswerMessage::ReadingTyped {
                    item: item.id.clone(),
                    side,
                    index: 0,
                    text: format!("{}", (low + (high - low) * 0.1).round()),
                });
            } else {
                // How often something is so has four answers of its own.
                let value = item.options().get(1).map_or(1, |option| option.value);
                test.tell(AnswerMessage::OptionChosen {
                    item: item.id.clone(),
                    side,
                    value,
                });
            }
        }
        assert!(test.app().is_settled(&item), "{} has an answer", item.id);
        test.tell(WindowMessage::NextPressed);
    }
}
