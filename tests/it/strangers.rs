//! What belongs to one person never reaches another: random work in two windows on one disk, with files copied, renamed
//! and deleted behind them. Every text typed is a mark of the file it is typed for, and is looked for everywhere.

mod world;

use std::cell::RefCell;

use plumbline::content::{Library, shipped};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use world::World;

/// The fields that are typed into.
const NAME: &str = "Name or initials";
const WORDS: &str = "Why you are here, in your own words";

/// What happens.
#[derive(Clone, Debug)]
pub enum Step {
    /// In one of the windows.
    In(usize, Doing),
    /// `cp` of one of the files to a new name.
    CopyFile(usize),
    /// `mv` of one of the files to a new name.
    RenameFile(usize),
}

/// What is done in a window.
#[derive(Clone, Debug)]
pub enum Doing {
    New,
    Open(usize),
    TypeName,
    TypeWords,
    /// Ctrl+Z and Ctrl+Shift+Z in the field of the name, or of the own words.
    UndoInField(bool),
    Undo,
    Redo,
    Save,
    /// Under a new name, or over one of the files.
    SaveAs(Option<usize>),
    SaveCopy,
    LookAtOldCopy(usize),
    LeaveOldCopy,
    RestoreOldCopy,
    Revert,
    AssessAgain,
    Delete,
    Close,
    /// The main button, the other button, or neither.
    Answer(u8),
    Continue,
    Wait,
    LoseFocus,
    Hold,
    Release,
    LeaveDialogsOpen,
    CloseDialogs,
    Killed,
    /// A name typed, the record put away unsaved, the next person begun, and Ctrl+Z in the field of the name.
    NextPerson,
    /// A path asked for, the next person begun and typed for, and only then the dialog answered.
    AnswerLate(bool),
    /// Work that is not saved when the program is killed, and the file opened again.
    DieAtWork(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        24 => (0..2_usize, doing()).prop_map(|(window, doing)| Step::In(window, doing)),
        2 => (0..8_usize).prop_map(Step::CopyFile),
        1 => (0..8_usize).prop_map(Step::RenameFile),
    ]
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        3 => Just(Doing::New),
        6 => (0..8_usize).prop_map(Doing::Open),
        5 => Just(Doing::TypeName),
        4 => Just(Doing::TypeWords),
        3 => any::<bool>().prop_map(Doing::UndoInField),
        2 => Just(Doing::Undo),
        1 => Just(Doing::Redo),
        5 => Just(Doing::Save),
        3 => prop::option::weighted(0.3, 0..8_usize).prop_map(Doing::SaveAs),
        2 => Just(Doing::SaveCopy),
        2 => (0..4_usize).prop_map(Doing::LookAtOldCopy),
        1 => Just(Doing::LeaveOldCopy),
        1 => Just(Doing::RestoreOldCopy),
        1 => Just(Doing::Revert),
        1 => Just(Doing::AssessAgain),
        1 => Just(Doing::Delete),
        2 => Just(Doing::Close),
        8 => (0..3_u8).prop_map(Doing::Answer),
        2 => Just(Doing::Continue),
        2 => Just(Doing::Wait),
        1 => Just(Doing::LoseFocus),
        1 => Just(Doing::Hold),
        2 => Just(Doing::Release),
        1 => Just(Doing::LeaveDialogsOpen),
        2 => Just(Doing::CloseDialogs),
        1 => Just(Doing::Killed),
        2 => Just(Doing::NextPerson),
        2 => any::<bool>().prop_map(Doing::AnswerLate),
        2 => (0..2_u8).prop_map(Doing::DieAtWork),
    ]
}

thread_local! {
    static LIBRARY: RefCell<Library> = RefCell::new(shipped());
}

/// Lives through random work, and says how often two files were told apart.
fn live(cases: u32, with_windows: bool) -> World {
    let config = Config {
        cases: std::env::var("PLUMBLINE_STRANGERS")
            .ok()
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(cases),
        failure_persistence: None,
        max_shrink_iters: 3000,
        max_shrink_time: 60_000,
        ..Config::default()
    };
    let seen = RefCell::new(World::new(LIBRARY.with_borrow(Clone::clone), false));
    let done = TestRunner::new(config).run(&vec(step(), 1..60), |steps| {
        let mut world = World::new(LIBRARY.with_borrow(Clone::clone), with_windows);
        for step in steps {
            world.step(&step);
        }
        world.settle();
        seen.borrow_mut().met.extend(world.met);
        Ok(())
    });
    if let Err(failed) = done {
        panic!("{failed}");
    }
    seen.into_inner()
}

#[test]
fn nothing_of_one_person_stands_in_a_file_or_copy_of_another() {
    let seen = live(150, false);
    for what in [
        "told apart",
        "old copy",
        "unsaved work",
        "late path",
        "deleted",
        "restored",
    ] {
        assert!(seen.met.contains(what), "{what:?} was never met: {:?}", seen.met);
    }
}

#[test]
fn nor_on_the_screen_where_fields_take_back_what_was_typed() {
    let seen = live(12, true);
    assert!(seen.met.contains("undo in a field"), "{:?}", seen.met);
}
