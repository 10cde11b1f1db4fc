//! The one table of commands and keys.

use lucide_icons::Icon;

use super::Command;
use super::chord::{Chord, Key, alt, ctrl, ctrl_shift, plain, shift};

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
    Entry::place(
        "",
        &[plain(Key::Enter)],
        "go on; on a button: press it; in your own words: a new line",
    ),
    Entry::command(Command::GoOn, "Next", Icon::ChevronRight).keys(&[alt(Key::Right)], "go on, wherever the focus is"),
    Entry::command(Command::GoBack, "Back", Icon::ChevronLeft).keys(&[alt(Key::Left)], "go back"),
    Entry::place("1 2 3 …", &DIGITS, "pick an answer; for two sides: the left one"),
    Entry::place("A B C …", &RIGHT_SIDE, "pick the answer for the right side"),
    Entry::place(
        "L  R  0",
        &[plain(Key::Letter('L')), plain(Key::Letter('R')), plain(Key::Digit(0))],
        "left or right is higher; level",
    ),
    Entry::place("", &[plain(Key::Delete)], "clear this answer"),
    Entry::place("", &[plain(Key::Space)], "press or choose what has the focus"),
    Entry::place(
        "Space or Enter",
        &[plain(Key::Space), plain(Key::Enter)],
        "stop the clock",
    ),
    Entry::place(
        "Tab",
        &[plain(Key::Tab), shift(Key::Tab)],
        "to the next control; with Shift: to the one before",
    ),
    Entry::place(
        "Arrows",
        &[plain(Key::Left), plain(Key::Right), plain(Key::Up), plain(Key::Down)],
        "inside a group, a list or the body map; they never choose",
    ),
    Entry::place(
        "Arrow right",
        &[plain(Key::Right)],
        "from a row of the safety check to “Not sure” or “What counts” beside it",
    ),
    Entry::place("", &[plain(Key::PageUp), plain(Key::PageDown)], "move the page"),
    Entry::place("", &[plain(Key::Home), plain(Key::End)], "to the ends of the page"),
    Entry::place(
        "",
        &[plain(Key::Escape)],
        "close a dialog or a menu, put the clock away",
    ),
    Entry::place(
        "Enter, Down",
        &[plain(Key::Enter), plain(Key::Down)],
        "on the sheet: to the next row",
    ),
    Entry::place(
        "Shift + Enter, Up",
        &[shift(Key::Enter), plain(Key::Up)],
        "on the sheet: to the row before",
    ),
    Entry::place(
        "Shift, Ctrl or Alt + arrows",
        &[shift(Key::Left), shift(Key::Right), shift(Key::Up), shift(Key::Down)],
        "on a point of a picture: move it by ten, a hundred or a tenth of a pixel; arrows alone: by one",
    ),
    Entry::place(
        "+ −",
        &[plain(Key::Plus), plain(Key::Minus)],
        "on a point of a picture: show it larger or smaller",
    ),
    Entry::place(
        "",
        &SWITCH,
        "in a session: pause, go on; done, where a step is ended by you",
    ),
    Entry::place("", &DONE, "in a session: this set, or this step, is done"),
    Entry::place("", &AGAIN, "in a session: this set again"),
    Entry::place("", &BACK, "in a session: back to the set before"),
    Entry::place("", &SKIP, "in a session: leave the rest of this exercise out, no time"),
    Entry::place(
        "",
        &NOT_TODAY,
        "in a session: leave the rest of this exercise out, not today",
    ),
    Entry::place("", &MORE, "in a session: 15 seconds more to rest or get ready"),
    Entry::place("", &EASIER, "in a session: the easier version, or as planned again"),
    Entry::place("", &HARDER, "in a session: the harder version, or as planned again"),
    Entry::place("", &IT_HURTS, "in a session: it hurts"),
    Entry::place("", &STOP_LIST, "in a session: when to stop"),
    Entry::place("", &TIME_LEFT, "in a session or at the clock: how much is left"),
    Entry::place("", &SOUNDS, "in a session: sounds, sounds and words, silent"),
    Entry::place("", &LEAVE, "in a session: leave it, or end it here"),
    Entry::place(
        "F6, Shift + F6",
        &[plain(Key::Function(6)), shift(Key::Function(6))],
        "to the next part of the window: bar, steps, page, bar below; with Shift: to the one before",
    ),
    Entry::place("", &[plain(Key::Function(10))], "open the menu of the record"),
    Entry::place(
        "Menu, Shift + F10",
        &[plain(Key::Menu), shift(Key::Function(10))],
        "in a field: its menu, to cut, copy and paste",
    ),
    Entry::place(
        "",
        &[plain(Key::Function(11))],
        "fill the screen with the window; again: as it was",
    ),
    Entry::command(Command::Undo, "Take the last change back", Icon::Undo2)
        .keys(
            &[ctrl(Key::Letter('Z'))],
            "take the last change back; in a field: the last letters, on the sheet: the last answer",
        )
        .leaves_typing(),
    Entry::command(Command::Redo, "Do again", Icon::Redo2)
        .keys(&[ctrl_shift(Key::Letter('Z')), ctrl(Key::Letter('Y'))], "do it again")
        .leaves_typing(),
    Entry::command(Command::Save, "Save", Icon::Save)
        .tooltip("Save the record")
        .keys(&[ctrl(Key::Letter('S'))], "save"),
    Entry::command(Command::SaveAs, "Save as", Icon::Save)
        .keys(&[ctrl_shift(Key::Letter('S'))], "save under another name"),
    Entry::command(Command::StartNew, "Start a new assessment", Icon::Plus)
        .keys(&[ctrl(Key::Letter('N'))], "begin with a new person"),
    Entry::command(Command::Open, "Open a record", Icon::FolderOpen).keys(&[ctrl(Key::Letter('O'))], "open a record"),
    Entry::command(Command::Print, "Print", Icon::Printer).keys(
        &[ctrl(Key::Letter('P'))],
        "look at the summary before printing, from Plan: at the plan; there: print",
    ),
    Entry::command(Command::Find, "Search", Icon::Search).keys(
        &[ctrl(Key::Letter('F'))],
        "to the search of this screen, from elsewhere: to that of the exercises",
    ),
    Entry::command(Command::ShowProgress, "What was done, and what changed", Icon::History).keys(
        &[ctrl(Key::Letter('L'))],
        "what was done, and what changed: the log of an open record",
    ),
    Entry::command(Command::MeasurePhotos, "Measure from photos", Icon::Camera)
        .keys(&[ctrl(Key::Letter('M'))], "measure angles in photos"),
    Entry::command(Command::LargerText, "Larger text", Icon::AArrowUp).keys(&[ctrl(Key::Plus)], "larger text"),
    Entry::command(Command::SmallerText, "Smaller text", Icon::AArrowDown).keys(&[ctrl(Key::Minus)], "smaller text"),
    Entry::command(Command::UsualText, "Usual text", Icon::AArrowUp)
        .without_icon()
        .keys(&[ctrl(Key::Digit(0))], "usual text"),
    // The window hears it by itself and asks for what its closing button asks for.
    Entry::command(Command::Quit, "Close the program", Icon::X).keys(&[ctrl(Key::Letter('Q'))], "close the program"),
    Entry::command(Command::ShowKeys, "All keys", Icon::Keyboard)
        .keys(&[plain(Key::Function(1)), ctrl(Key::Question)], "this list"),
    Entry::command(Command::ShowSettings, "Settings and keys", Icon::Settings).keys(&[ctrl(Key::Comma)], "settings"),
    Entry::command(Command::CloseRecord, "Close the record", Icon::X)
        .keys(&[ctrl(Key::Letter('W'))], "close the record"),
    // Without keys: in menus and on screens.
    Entry::command(Command::GoHome, "Home", Icon::House),
    Entry::command(Command::SaveCopy, "Save a copy", Icon::Copy),
    Entry::command(Command::Share, "Save a copy without name", Icon::Copy),
    Entry::command(Command::Revert, "Go back to the saved file", Icon::Undo2),
    Entry::command(Command::OldCopies, "Old copies", Icon::History),
    Entry::command(
        Command::DeletePerson,
        "Delete everything about this person",
        Icon::Trash2,
    ),
    Entry::command(Command::FromPaper, "Enter from paper", Icon::FileText),
    Entry::command(Command::OpenFolder, "Records in a folder", Icon::FolderOpen),
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
