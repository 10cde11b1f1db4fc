//! Scenes of the sheet whose answers are typed in, and of what is saved besides the record.

use plumbline::app::{
    AboutMessage, CalendarForm, Dialog, IntakeMessage, PaperCell, PaperMessage, Screen, WindowMessage,
};
use plumbline::content::{Id, ItemId};
use plumbline::record::Side;

use super::{Scene, Setup, TestApp, sample};

/// All of them.
pub fn all() -> Vec<Scene> {
    vec![
        Scene::new("paper-why", Screen::Intake, why),
        Scene::new("paper-check", Screen::FromPaper, begun),
        Scene::new("paper-check-typed", Screen::FromPaper, typed),
        Scene::new("paper-open", Screen::FromPaper, open),
        Scene::new("paper-rows", Screen::FromPaper, rows),
        Scene::new("summary-save-menu", Screen::Summary, |setup| {
            let mut test = sample(setup, Screen::Summary);
            test.press_button("Export: the summary");
            test
        }),
        Scene::new("dialog-calendar", Screen::Plan, |setup| calendar(setup, "2026-11-23")),
        Scene::new("dialog-calendar-wrong", Screen::Plan, |setup| {
            calendar(setup, "23 November")
        }),
    ]
}

/// A new record for a sheet, at its safety check.
pub fn begun(setup: Setup) -> TestApp {
    let mut test = TestApp::start(setup, plumbline::platform::Memory::new());
    test.tell(PaperMessage::PaperPressed)
        .tell(IntakeMessage::RestLeftOut)
        .tell(AboutMessage::AgeTyped("44".into()))
        .tell(WindowMessage::NextPressed);
    test
}

/// Why they came by number: some filled in, one wrong.
fn why(setup: Setup) -> TestApp {
    let mut test = TestApp::start(setup, plumbline::platform::Memory::new());
    test.tell(PaperMessage::PaperPressed);
    let question = |id: &str| PaperCell::Why(Id::from(id));
    fill(&mut test, question("intake-chart"), "4L A, 12M");
    fill(&mut test, question("intake-words"), "My neck is stiff by the evening.");
    fill(&mut test, question("intake-pain-now"), "3");
    fill(&mut test, question("intake-pain-usual"), "14");
    fill(&mut test, PaperCell::Activity(0), "turning the head when driving");
    fill(&mut test, question("intake-worse"), "1 8");
    test
}

/// Types into a blank and leaves it.
pub fn fill(test: &mut TestApp, cell: PaperCell, text: &str) {
    test.tell(PaperMessage::PaperTyped {
        cell: cell.clone(),
        text: text.into(),
    })
    .tell(PaperMessage::PaperLeft(cell));
}

fn signs(group: &str) -> PaperCell {
    PaperCell::Signs(Id::from(group))
}

/// The safety check with a tick, one that is not sure, and a slip.
fn typed(setup: Setup) -> TestApp {
    let mut test = begun(setup);
    fill(&mut test, signs("screen-general"), "0");
    fill(&mut test, signs("screen-back-legs"), "s1");
    fill(&mut test, signs("screen-neck-head"), "");
    test
}

/// The safety check done, nothing ticked: the rows.
pub fn open(setup: Setup) -> TestApp {
    let mut test = begun(setup);
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        fill(&mut test, signs(group), "0");
    }
    test.tell(WindowMessage::NextPressed);
    test
}

/// Rows of every kind, some filled in, some wrong.
fn rows(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Questions);
    test.tell(PaperMessage::PaperPressed);
    let id = ItemId::from;
    fill(&mut test, PaperCell::Reading(id("fh-occiput-wall"), None, 1), "55");
    fill(&mut test, PaperCell::Choice(id("fh-mirror-ear-shoulder"), None), "9");
    fill(
        &mut test,
        PaperCell::Reading(id("hh-side-bend"), Some(Side::Left), 0),
        "s",
    );
    fill(&mut test, PaperCell::Toward(id("hh-book-lift")), "");
    fill(&mut test, PaperCell::Reading(id("ap-plank"), None, 0), "x");
    test.tell(WindowMessage::FocusLost);
    test
}

fn calendar(setup: Setup, from: &str) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.tell(WindowMessage::DialogOpened(Dialog::Calendar(CalendarForm {
        from: from.into(),
        remind: true,
        time: "09:00".into(),
    })));
    test
}
