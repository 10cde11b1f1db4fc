//! Documents as they print.

use plumbline::app::{PaperKind, PaperMessage, PrintChoice, Screen};
use plumbline::platform::Memory;
use plumbline::report::{PageSize, PageStyle};

use super::{Scene, Setup, TestApp, sample, stopped};

/// The scenes of the screen Print.
pub fn all() -> Vec<Scene> {
    fn scene(name: &'static str, make: fn(Setup) -> TestApp) -> Scene {
        Scene {
            name,
            screen: Screen::Print,
            make,
        }
    }
    vec![
        scene("print", |setup| print(setup, PaperKind::Summary)),
        scene("print-plan-large", |setup| {
            let mut test = print(setup, PaperKind::Plan);
            test.tell(PaperMessage::PrintChosen(PrintChoice::Style(PageStyle::LargePrint)))
                .tell(PaperMessage::PrintChosen(PrintChoice::Page(PageSize::Letter)))
                .tell(PaperMessage::PrintChosen(PrintChoice::Turn(1)));
            test
        }),
        scene("print-locked", |setup| {
            let mut test = stopped(setup, "cf-weight");
            test.tell(PaperMessage::PrintOpened(PaperKind::Plan));
            test
        }),
        scene("print-questionnaire", |setup| {
            let mut test = TestApp::start(setup, Memory::new());
            test.tell(PaperMessage::PrintOpened(PaperKind::Questionnaire));
            test
        }),
        scene("print-short-questionnaire", |setup| {
            let mut test = TestApp::start(setup, Memory::new());
            test.tell(PaperMessage::PrintOpened(PaperKind::ShortQuestionnaire));
            test
        }),
    ]
}

/// A document of Alex on the screen Print.
pub fn print(setup: Setup, kind: PaperKind) -> TestApp {
    let mut test = sample(setup, Screen::Summary);
    test.tell(PaperMessage::PrintOpened(kind));
    test
}
