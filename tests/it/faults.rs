//! The real program on a platform where everything fails: no panic, nothing lost, and it works again afterwards.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use plumbline::app::{
    AboutMessage, AnswerMessage, App, Dialog, FileMessage, Message, PaperKind, PaperMessage, PaperWay, SafetyMessage,
    Screen, SettingMessage, Sitting, ThemeChoice, TimerMessage, WindowMessage,
};
use plumbline::content::{Id, ItemId, Library, SignId, TagId, shipped};
use plumbline::platform::{Kind, Memory};
use plumbline::record::{NoReading, RouteLength, ScreeningAnswer, from_bytes, to_bytes};
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use crate::support::faulty::{Faulty, Said, said};
use crate::support::people;

const ALEX: &str = "/home/alex/Alex.plumbline";
const BEA: &str = "/home/alex/Bea.plumbline";

/// What happens to the program.
#[derive(Clone, Debug)]
enum Step {
    Tell(Message),
    /// Go on with the first unsaved work that is offered.
    Continue,
    Pass(Duration),
    Killed,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        30 => typing().prop_map(Step::Tell),
        12 => moving().prop_map(Step::Tell),
        12 => filing().prop_map(Step::Tell),
        10 => (0..3000_u64).prop_map(|ms| Step::Pass(Duration::from_millis(ms))),
        2 => Just(Step::Continue),
        1 => Just(Step::Killed),
    ]
}

/// What changes a record.
fn typing() -> impl Strategy<Value = Message> {
    let choice = prop::sample::select(vec![
        "sg-wall-gap",
        "sg-belt-line",
        "fh-neck-symptoms",
        "gen-screen-hours",
    ]);
    prop_oneof![
        4 => "[A-Za-zäß א\u{202e}]{0,12}".prop_map(|text| Message::About(AboutMessage::NameTyped(text))),
        3 => "\\PC{0,200}".prop_map(|text| Message::About(AboutMessage::WordsTyped(text))),
        1 => "[0-9]{0,3}".prop_map(|text| Message::About(AboutMessage::AgeTyped(text))),
        3 => (choice.clone(), 0..4).prop_map(|(item, value)| Message::Answer(AnswerMessage::OptionChosen {
            item: ItemId::from(item),
            side: None,
            value
        })),
        3 => (0..2_usize, "[0-9.,]{0,5}").prop_map(|(index, text)| Message::Answer(AnswerMessage::ReadingTyped {
            item: ItemId::from("fh-occiput-wall"),
            side: None,
            index,
            text
        })),
        1 => choice.prop_map(|item| Message::Answer(AnswerMessage::AnswerCleared(ItemId::from(item)))),
        1 => Just(Message::Answer(AnswerMessage::NoReadingChosen(ItemId::from("ap-plank"), None, NoReading::Skipped))),
        1 => prop::option::of(Just(ScreeningAnswer::Yes)).prop_map(|said| Message::Safety(SafetyMessage::SignAnswered(SignId::from("cf-bp"), said))),
        1 => Just(Message::Safety(SafetyMessage::PrecautionToggled(TagId::from("pregnancy")))),
        1 => Just(Message::About(AboutMessage::LengthChosen(RouteLength::Full))),
        1 => Just(Message::File(FileMessage::AssessAgain)),
        2 => Just(Message::File(FileMessage::Undone)),
        1 => Just(Message::File(FileMessage::Redone)),
    ]
}

/// What moves about.
fn moving() -> impl Strategy<Value = Message> {
    prop_oneof![
        prop::sample::select(Screen::ALL.to_vec())
            .prop_map(|screen| Message::Window(WindowMessage::ScreenChosen(screen))),
        Just(Message::Window(WindowMessage::NextPressed)),
        Just(Message::Window(WindowMessage::BackPressed)),
        Just(Message::Window(WindowMessage::FocusLost)),
        Just(Message::Safety(SafetyMessage::NoneOfTheseChosen(Id::from("emergency")))),
        Just(Message::Setting(SettingMessage::ThemeChosen(ThemeChoice::Dark))),
        Just(Message::Window(WindowMessage::NoticeDismissed(0))),
        Just(Message::Timer(TimerMessage::TimerStarted(None))),
        Just(Message::Timer(TimerMessage::TimerStopped)),
    ]
}

/// What reads and writes files. A name that is typed is a new one: replacing another file is the person's own wish.
fn filing() -> impl Strategy<Value = Message> {
    prop_oneof![
        4 => Just(Message::File(FileMessage::SavePressed)),
        2 => Just(Message::File(FileMessage::SaveAsPressed)),
        2 => Just(Message::File(FileMessage::RecordClosed)),
        1 => Just(Message::File(FileMessage::NewStarted)),
        2 => prop::sample::select(vec![ALEX, BEA, "/home/alex/none.plumbline"])
            .prop_map(|path| Message::File(FileMessage::FileChosen(path.into()))),
        1 => Just(Message::File(FileMessage::OpenPressed)),
        6 => Just(Message::Window(WindowMessage::DialogConfirmed)),
        2 => Just(Message::Window(WindowMessage::DialogClosed)),
        2 => Just(Message::Window(WindowMessage::DialogDiscarded)),
        2 => any::<u64>().prop_map(|fresh| Message::Window(WindowMessage::PathTyped(format!("/home/alex/typed-{fresh}")))),
        5 => Just(Message::Paper(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print))),
        6 => Just(Message::Paper(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::View))),
        1 => Just(Message::Paper(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Save))),
        1 => Just(Message::Window(WindowMessage::CloseRequested)),
    ]
}

/// The program, and what must not be lost of what it was given.
struct Test {
    library: Library,
    memory: Memory,
    platform: Faulty,
    app: App,
    /// What each record said when the program had it last, unless the person threw that away or never touched it.
    last: BTreeMap<Uuid, Said>,
    open: Option<Uuid>,
    sitting: Option<Sitting>,
    saves: u32,
}

impl Test {
    fn new(seed: u64, trouble: u64) -> Self {
        let memory = Memory::new();
        let mut record = people::alex_record();
        memory.put(ALEX, to_bytes(&record));
        record.id = Uuid::from_u128(7);
        record.person.name = "Bea".into();
        memory.put(BEA, to_bytes(&record));
        let platform = Faulty::new(memory.clone(), seed, trouble);
        let library = LIBRARY.with_borrow(Clone::clone);
        let app = App::new(library.clone(), Box::new(platform.clone()), Some(ALEX.into()));
        Self {
            library,
            memory,
            platform,
            app,
            last: BTreeMap::new(),
            open: None,
            sitting: None,
            saves: 0,
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Tell(message) => self.tell(message),
            Step::Continue => {
                let offered = self
                    .app
                    .state()
                    .pages
                    .home
                    .unfinished
                    .first()
                    .map(|found| found.copy.clone());
                if let Some(copy) = offered {
                    self.tell(FileMessage::UnfinishedContinued(copy));
                }
            }
            Step::Pass(time) => {
                self.memory.advance(time);
                self.look("time passed");
            }
            Step::Killed => {
                self.platform.tell("killed");
                // What was typed last is lost with the program; what was acknowledged is not.
                if let Some(open) = self.open.take() {
                    self.last.remove(&open);
                }
                self.platform.killed();
                self.restart();
            }
        }
        self.app.poll();
        self.look("a poll");
        if self.app.state().close_now {
            self.app.finish();
            self.open = None;
            self.look("the end");
            self.platform.killed();
            self.restart();
        }
    }

    fn restart(&mut self) {
        self.app = App::new(self.library.clone(), Box::new(self.platform.clone()), None);
        self.open = None;
        self.look("a new start");
    }

    fn tell(&mut self, message: impl Into<Message>) {
        let message = message.into();
        let discards = matches!(message, Message::Window(WindowMessage::DialogDiscarded));
        if discards
            && let Some(Dialog::Unsaved(_)) = self.app.state().dialog
            && let Some(open) = self.open
        {
            self.last.remove(&open);
            self.platform.thrown_away(open);
            self.open = None;
        }
        // To take the saved file instead of unsaved work is the person's own wish; the journeys look at what comes of it.
        let dialog = format!("{:?}", self.app.state().dialog);
        if discards && dialog.starts_with("Some(UnsavedWork") {
            return;
        }
        let what = format!("{message:?}");
        self.platform.tell(&format!("{what} {dialog}"));
        self.app.dispatch(message);
        self.look(&what);
    }

    /// Nothing that the program has let go of, or was told to be written, is lost.
    fn look(&mut self, after: &str) {
        self.follow();
        let document = self.app.state().document.as_ref();
        let open = document.map(|document| document.record.id);
        if let Some(before) = self.open
            && open != Some(before)
            && let Some(said) = self.last.get(&before)
        {
            let on_disk = self.platform.on_disk(before);
            assert!(
                on_disk.contains(said),
                "after {after} the record is neither open nor on the disk\n{}",
                self.platform.story()
            );
        }
        assert_eq!(
            self.platform.lost(),
            [] as [Uuid; 0],
            "after {after}: acknowledged, and gone\n{}",
            self.platform.story()
        );
        if let Some(document) = document {
            let id = document.record.id;
            if document.is_unsaved() || self.last.contains_key(&id) {
                self.last.insert(id, said(&document.record));
            }
        }
        self.open = open;
        let _title = self.app.title();
    }

    /// A record that was saved under another name goes on as another file, with another id.
    fn follow(&mut self) {
        let sitting = self.app.sitting();
        let now = self.app.record().map(|record| record.id);
        if let (Some(before), Some(now)) = (self.open, now)
            && before != now
            && sitting == self.sitting
        {
            self.platform.goes_on_as(before, now);
            if let Some(said) = self.last.remove(&before) {
                self.last.insert(now, said);
            }
            self.open = Some(now);
        }
        self.sitting = sitting;
    }

    fn settle(&mut self) {
        for _ in 0..2000 {
            self.app.poll();
            if !self.platform.is_busy() {
                return;
            }
        }
        panic!("an effect is never answered");
    }

    /// With the faults gone a save works, and its file opens to the same record.
    fn save_in_peace(&mut self) {
        self.platform.heal();
        self.settle();
        self.tell(WindowMessage::DialogClosed);
        if self.app.record().is_none() {
            return;
        }
        self.tell(AboutMessage::NameTyped("Alex, at last".into()));
        for _ in 0..6 {
            let message = match &self.app.state().dialog {
                Some(_) => Message::Window(WindowMessage::DialogConfirmed),
                None => Message::File(FileMessage::SavePressed),
            };
            self.tell(message);
            self.settle();
            self.look("saving in peace");
            let document = self.app.state().document.as_ref().expect("still open");
            if !document.is_unsaved() {
                let path = document.path.clone().expect("a file");
                let bytes = self.memory.file(&path).expect("it is there");
                assert_eq!(said(&from_bytes(&bytes).expect("a record")), said(&document.record));
                self.saves += 1;
                return;
            }
        }
        let state = self.app.state();
        panic!("it cannot be saved: {:?} {:?}", state.dialog, state.notices);
    }
}

thread_local! {
    static LIBRARY: RefCell<Library> = RefCell::new(shipped());
    static SEEN: RefCell<(BTreeSet<Kind>, u32)> = RefCell::default();
}

fn live(seed: u64, trouble: u64, steps: Vec<Step>) {
    let mut test = Test::new(seed, trouble);
    for step in steps {
        test.step(step);
    }
    test.save_in_peace();
    SEEN.with_borrow_mut(|(kinds, saves)| {
        kinds.extend(test.platform.faults().into_keys());
        *saves += test.saves;
    });
}

#[test]
fn whatever_fails_nothing_is_lost_and_it_works_again_afterwards() {
    let config = ProptestConfig {
        cases: std::env::var("PLUMBLINE_FAULT_CASES")
            .ok()
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(100),
        failure_persistence: None,
        max_shrink_iters: 4000,
        max_shrink_time: 20_000,
        ..ProptestConfig::default()
    };
    let lives = (any::<u64>(), 2..8_u64, vec(step(), 0..80));
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let done = runner.run(&lives, |(seed, trouble, steps)| {
        live(seed, trouble, steps);
        Ok(())
    });
    if let Err(failed) = done {
        panic!("{failed}");
    }
    // The test met what it is for.
    let (kinds, saves) = SEEN.take();
    for kind in [
        Kind::Read,
        Kind::Write,
        Kind::Remove,
        Kind::List,
        Kind::Look,
        Kind::View,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} never failed");
    }
    assert!(saves > 20, "{saves} saves in peace");
}
