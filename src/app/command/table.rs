//! The one table of commands and keys.

use lucide_icons::Icon;

use super::Command;
use super::chord::{Chord, Key, alt, ctrl, ctrl_shift, plain, shift};
use crate::app::words::commands as say;

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it does; none for keys that belong to a place: an answer, the clock, the sheet, a group.
    pub command: Option<Command>,
    /// What a menu or a button calls it; empty for keys of a place.
    pub name: &'static str,
    /// What a button that is its icon alone is called by ear and when pointed at.
    pub tooltip: &'static str,
    /// Its icon.
    pub icon: Option<Icon>,
    /// The keys that do it.
    pub keys: &'static [Chord],
    /// What the list of keys calls its keys; empty: each by its name.
    keys_said: &'static str,
    /// What the list of keys says they do.
    pub help: &'static str,
    /// Whether its keys are left to a field while one types in it.
    pub leaves_typing: bool,
}

impl Entry {
    const fn place(keys_said: &'static str, keys: &'static [Chord], help: &'static str) -> Self {
        Self {
            command: None,
            name: "",
            tooltip: "",
            icon: None,
            keys,
            keys_said,
            help,
            leaves_typing: false,
        }
    }

    const fn command(command: Command, name: &'static str, icon: Icon) -> Self {
        Self {
            command: Some(command),
            name,
            tooltip: name,
            icon: Some(icon),
            keys: &[],
            keys_said: "",
            help: "",
            leaves_typing: false,
        }
    }

    const fn without_icon(self) -> Self {
        Self { icon: None, ..self }
    }

    const fn tooltip(self, tooltip: &'static str) -> Self {
        Self { tooltip, ..self }
    }

    const fn keys(self, keys: &'static [Chord], help: &'static str) -> Self {
        Self { keys, help, ..self }
    }

    const fn leaves_typing(self) -> Self {
        Self {
            leaves_typing: true,
            ..self
        }
    }

    /// The keys as the list of keys writes them: "Ctrl + Shift + S".
    pub fn keys_in_words(&self) -> String {
        if !self.keys_said.is_empty() {
            return self.keys_said.to_owned();
        }
        let all: Vec<String> = self.keys.iter().map(|chord| chord.in_words()).collect();
        all.join(", ")
    }
}

/// Digits that answer.
const DIGITS: [Chord; 9] = [
    plain(Key::Digit(1)),
    plain(Key::Digit(2)),
    plain(Key::Digit(3)),
    plain(Key::Digit(4)),
    plain(Key::Digit(5)),
    plain(Key::Digit(6)),
    plain(Key::Digit(7)),
    plain(Key::Digit(8)),
    plain(Key::Digit(9)),
];

/// Letters that answer for the right side.
const RIGHT_SIDE: [Chord; 7] = [
    plain(Key::Letter('A')),
    plain(Key::Letter('B')),
    plain(Key::Letter('C')),
    plain(Key::Letter('D')),
    plain(Key::Letter('E')),
    plain(Key::Letter('F')),
    plain(Key::Letter('G')),
];

/// What a key does in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionKey {
    /// Pause, go on, or done where a step is ended by the person.
    Switch,
    /// The set, or the step before it, is done.
    Done,
    /// The set again.
    Again,
    /// The set before.
    Back,
    /// The rest of the exercise is left out: no time.
    Skip,
    /// The rest of the exercise is left out: not today.
    NotToday,
    /// 15 seconds more.
    More,
    /// The easier version.
    Easier,
    /// The harder version.
    Harder,
    /// It hurts.
    ItHurts,
    /// When to stop.
    StopList,
    /// How much is left.
    TimeLeft,
    /// Sounds, sounds and words, silent.
    Sounds,
    /// Leave it.
    Leave,
}

const SWITCH: [Chord; 3] = [plain(Key::Space), plain(Key::Function(5)), plain(Key::Point)];
const DONE: [Chord; 2] = [plain(Key::PageDown), plain(Key::Letter('D'))];
const AGAIN: [Chord; 2] = [plain(Key::PageUp), plain(Key::Letter('A'))];
const BACK: [Chord; 1] = [plain(Key::Letter('B'))];
const SKIP: [Chord; 1] = [plain(Key::Letter('S'))];
const NOT_TODAY: [Chord; 1] = [plain(Key::Letter('N'))];
const MORE: [Chord; 1] = [plain(Key::Plus)];
const EASIER: [Chord; 1] = [plain(Key::Letter('E'))];
const HARDER: [Chord; 1] = [plain(Key::Letter('H'))];
const IT_HURTS: [Chord; 1] = [plain(Key::Letter('I'))];
const STOP_LIST: [Chord; 1] = [plain(Key::Letter('L'))];
const TIME_LEFT: [Chord; 1] = [plain(Key::Letter('T'))];
const SOUNDS: [Chord; 1] = [plain(Key::Letter('M'))];
const LEAVE: [Chord; 1] = [plain(Key::Escape)];

/// The keys of a session. They belong to its screen, so each also stands in the list of keys below.
pub static SESSION_KEYS: [(SessionKey, &[Chord]); 14] = [
    (SessionKey::Switch, &SWITCH),
    (SessionKey::Done, &DONE),
    (SessionKey::Again, &AGAIN),
    (SessionKey::Back, &BACK),
    (SessionKey::Skip, &SKIP),
    (SessionKey::NotToday, &NOT_TODAY),
    (SessionKey::More, &MORE),
    (SessionKey::Easier, &EASIER),
    (SessionKey::Harder, &HARDER),
    (SessionKey::ItHurts, &IT_HURTS),
    (SessionKey::StopList, &STOP_LIST),
    (SessionKey::TimeLeft, &TIME_LEFT),
    (SessionKey::Sounds, &SOUNDS),
    (SessionKey::Leave, &LEAVE),
];

/// All commands and all keys, in the order in which the list of keys has them.
pub static TABLE: [Entry; 62] = [
    Entry::place("", &[plain(Key::Enter)], say::KEY_GO_ON),
    Entry::command(Command::GoOn, say::NEXT, Icon::ChevronRight).keys(&[alt(Key::Right)], say::KEY_GO_ON_ANYWHERE),
    Entry::command(Command::GoBack, say::BACK, Icon::ChevronLeft).keys(&[alt(Key::Left)], say::KEY_GO_BACK),
    Entry::place("1 2 3 …", &DIGITS, say::KEY_PICK),
    Entry::place("A B C …", &RIGHT_SIDE, say::KEY_PICK_RIGHT),
    Entry::place(
        "L  R  0",
        &[plain(Key::Letter('L')), plain(Key::Letter('R')), plain(Key::Digit(0))],
        say::KEY_HIGHER_SIDE,
    ),
    Entry::place("", &[plain(Key::Delete)], say::KEY_CLEAR),
    Entry::place("", &[plain(Key::Space)], say::KEY_PRESS),
    Entry::place(
        say::SPACE_OR_ENTER,
        &[plain(Key::Space), plain(Key::Enter)],
        say::KEY_STOP_CLOCK,
    ),
    Entry::place("Tab", &[plain(Key::Tab), shift(Key::Tab)], say::KEY_NEXT_CONTROL),
    Entry::place(
        say::ARROWS,
        &[plain(Key::Left), plain(Key::Right), plain(Key::Up), plain(Key::Down)],
        say::KEY_INSIDE_A_GROUP,
    ),
    Entry::place(say::ARROW_RIGHT, &[plain(Key::Right)], say::KEY_BESIDE_A_ROW),
    Entry::place("", &[plain(Key::PageUp), plain(Key::PageDown)], say::KEY_MOVE_PAGE),
    Entry::place("", &[plain(Key::Home), plain(Key::End)], say::KEY_ENDS_OF_PAGE),
    Entry::place("", &[plain(Key::Escape)], say::KEY_CLOSE_DIALOG),
    Entry::place(
        say::ENTER_DOWN,
        &[plain(Key::Enter), plain(Key::Down)],
        say::KEY_NEXT_ROW,
    ),
    Entry::place(
        say::SHIFT_ENTER_UP,
        &[shift(Key::Enter), plain(Key::Up)],
        say::KEY_ROW_BEFORE,
    ),
    Entry::place(
        say::SHIFT_CTRL_ALT_ARROWS,
        &[shift(Key::Left), shift(Key::Right), shift(Key::Up), shift(Key::Down)],
        say::KEY_MOVE_POINT,
    ),
    Entry::place("+ −", &[plain(Key::Plus), plain(Key::Minus)], say::KEY_ENLARGE),
    Entry::place("", &SWITCH, say::KEY_SESSION_SWITCH),
    Entry::place("", &DONE, say::KEY_SESSION_DONE),
    Entry::place("", &AGAIN, say::KEY_SESSION_AGAIN),
    Entry::place("", &BACK, say::KEY_SESSION_BACK),
    Entry::place("", &SKIP, say::KEY_SESSION_SKIP),
    Entry::place("", &NOT_TODAY, say::KEY_SESSION_NOT_TODAY),
    Entry::place("", &MORE, say::KEY_SESSION_MORE),
    Entry::place("", &EASIER, say::KEY_SESSION_EASIER),
    Entry::place("", &HARDER, say::KEY_SESSION_HARDER),
    Entry::place("", &IT_HURTS, say::KEY_SESSION_HURTS),
    Entry::place("", &STOP_LIST, say::KEY_SESSION_STOP_LIST),
    Entry::place("", &TIME_LEFT, say::KEY_TIME_LEFT),
    Entry::place("", &SOUNDS, say::KEY_SESSION_SOUNDS),
    Entry::place("", &LEAVE, say::KEY_SESSION_LEAVE),
    Entry::place(
        say::F6,
        &[plain(Key::Function(6)), shift(Key::Function(6))],
        say::KEY_NEXT_PART,
    ),
    Entry::place("", &[plain(Key::Function(10))], say::KEY_MENU_OF_RECORD),
    Entry::place(
        say::MENU_SHIFT_F10,
        &[plain(Key::Menu), shift(Key::Function(10))],
        say::KEY_MENU_OF_FIELD,
    ),
    Entry::place("", &[plain(Key::Function(11))], say::KEY_FILL_SCREEN),
    Entry::command(Command::Undo, say::TAKE_BACK, Icon::Undo2)
        .keys(&[ctrl(Key::Letter('Z'))], say::KEY_TAKE_BACK)
        .leaves_typing(),
    Entry::command(Command::Redo, say::DO_AGAIN, Icon::Redo2)
        .keys(
            &[ctrl_shift(Key::Letter('Z')), ctrl(Key::Letter('Y'))],
            say::KEY_DO_AGAIN,
        )
        .leaves_typing(),
    Entry::command(Command::Save, say::SAVE, Icon::Save)
        .tooltip(say::SAVE_THE_RECORD)
        .keys(&[ctrl(Key::Letter('S'))], say::KEY_SAVE),
    Entry::command(Command::SaveAs, say::SAVE_AS, Icon::Save).keys(&[ctrl_shift(Key::Letter('S'))], say::KEY_SAVE_AS),
    Entry::command(Command::StartNew, say::START_NEW, Icon::Plus).keys(&[ctrl(Key::Letter('N'))], say::KEY_START_NEW),
    Entry::command(Command::Open, say::OPEN_A_RECORD, Icon::FolderOpen)
        .keys(&[ctrl(Key::Letter('O'))], say::KEY_OPEN_A_RECORD),
    Entry::command(Command::Print, say::PRINT, Icon::Printer).keys(&[ctrl(Key::Letter('P'))], say::KEY_PRINT),
    Entry::command(Command::Find, say::SEARCH, Icon::Search).keys(&[ctrl(Key::Letter('F'))], say::KEY_SEARCH),
    Entry::command(
        Command::ShowProgress,
        say::WHAT_WAS_DONE_AND_WHAT_CHANGED,
        Icon::History,
    )
    .keys(&[ctrl(Key::Letter('L'))], say::KEY_WHAT_WAS_DONE),
    Entry::command(Command::MeasurePhotos, say::MEASURE_FROM_PHOTOS, Icon::Camera)
        .keys(&[ctrl(Key::Letter('M'))], say::KEY_MEASURE),
    Entry::command(Command::LargerText, say::LARGER_TEXT, Icon::AArrowUp)
        .keys(&[ctrl(Key::Plus)], say::KEY_LARGER_TEXT),
    Entry::command(Command::SmallerText, say::SMALLER_TEXT, Icon::AArrowDown)
        .keys(&[ctrl(Key::Minus)], say::KEY_SMALLER_TEXT),
    Entry::command(Command::UsualText, say::USUAL_TEXT, Icon::AArrowUp)
        .without_icon()
        .keys(&[ctrl(Key::Digit(0))], say::KEY_USUAL_TEXT),
    // The window hears it by itself and asks for what its closing button asks for.
    Entry::command(Command::Quit, say::CLOSE_PROGRAM, Icon::X).keys(&[ctrl(Key::Letter('Q'))], say::KEY_CLOSE_PROGRAM),
    Entry::command(Command::ShowKeys, say::ALL_KEYS, Icon::Keyboard)
        .keys(&[plain(Key::Function(1)), ctrl(Key::Question)], say::KEY_THIS_LIST),
    Entry::command(Command::ShowSettings, say::SETTINGS, Icon::Settings).keys(&[ctrl(Key::Comma)], say::KEY_SETTINGS),
    Entry::command(Command::CloseRecord, say::CLOSE_RECORD, Icon::X)
        .keys(&[ctrl(Key::Letter('W'))], say::KEY_CLOSE_RECORD),
    // Without keys: in menus and on screens.
    Entry::command(Command::GoHome, say::HOME, Icon::House),
    Entry::command(Command::SaveCopy, say::SAVE_A_COPY, Icon::Copy),
    Entry::command(Command::Share, say::SAVE_WITHOUT_NAME, Icon::Copy),
    Entry::command(Command::Revert, say::GO_BACK_TO_SAVED, Icon::Undo2),
    Entry::command(Command::OldCopies, say::OLD_COPIES, Icon::History),
    Entry::command(Command::DeletePerson, say::DELETE_PERSON, Icon::Trash2),
    Entry::command(Command::FromPaper, say::ENTER_FROM_PAPER, Icon::FileText),
    Entry::command(Command::OpenFolder, say::RECORDS_IN_A_FOLDER, Icon::FolderOpen),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let mut seen: Vec<(Chord, Option<Command>)> = Vec::new();
        for entry in &TABLE {
            for chord in entry.keys {
                let other = seen.iter().find(|(known, of)| {
                    // Keys of places are used again from place to place, but never stand in for a command.
                    known == chord && (of.is_some() || entry.command.is_some())
                });
                assert!(
                    other.is_none(),
                    "{}: {:?} and {:?}",
                    chord.in_words(),
                    entry.command,
                    other.map(|(_, of)| of)
                );
                seen.push((*chord, entry.command));
            }
        }
        assert!(seen.len() > 50, "{}", seen.len());
    }

    #[test]
    fn every_command_has_one_line_and_every_key_says_what_it_does() {
        for (place, entry) in TABLE.iter().enumerate() {
            assert_eq!(entry.keys.is_empty(), entry.help.is_empty(), "{entry:?}");
            assert!(!entry.keys.is_empty() || !entry.name.is_empty(), "{entry:?}");
            assert_eq!(entry.command.is_some(), !entry.name.is_empty(), "{entry:?}");
            let Some(command) = entry.command else { continue };
            let first = TABLE.iter().position(|other| other.command == Some(command));
            assert_eq!(first, Some(place), "{command:?} twice");
        }
        let lines = TABLE.iter().filter(|entry| entry.command.is_some()).count();
        assert_eq!(
            lines,
            Command::ShowKeys as usize + 1,
            "the last command tells how many there are"
        );
    }
}
