//! Keys that work anywhere on a screen. Keys typed into a text field stay there.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::answer_keys;
use super::widgets::take_focus_on_answer;
use crate::app::{App, Dialog, Message, PaperKind, PaperWay, Screen, SingleKeys, TextSize};
use crate::ui::View;

/// A key and what it does, as the list of keys shows it.
pub struct KeyHelp {
    /// The key.
    pub key: &'static str,
    /// What it does.
    pub what: &'static str,
}

/// All keys.
pub const HELP: [KeyHelp; 28] = [
    help("Enter", "go on; on a button: press it; in your own words: a new line"),
    help("Alt + Right", "go on, wherever the focus is"),
    help("Alt + Left", "go back"),
    help("1 2 3 …", "pick an answer; for two sides: the left one"),
    help("A B C …", "pick the answer for the right side"),
    help("L  R  0", "left or right is higher; level"),
    help("Delete", "clear this answer"),
    help("Space", "press or choose what has the focus"),
    help("Space or Enter", "stop the clock"),
    help("Tab", "to the next control; with Shift: to the one before"),
    help("Arrows", "inside a group, a list or the body map; they never choose"),
    help(
        "Arrow right",
        "from a row of the safety check to “Not sure” or “What counts” beside it",
    ),
    help("Page Up, Page Down", "move the page"),
    help("Home, End", "to the ends of the page"),
    help("Escape", "close a dialog or a menu, put the clock away"),
    help("Enter, Down", "on the sheet: to the next row"),
    help("Shift + Enter, Up", "on the sheet: to the row before"),
    help(
        "Ctrl + Z",
        "take the last change back; in a field: the last letters, on the sheet: the last answer",
    ),
    help("Ctrl + Shift + Z", "do it again; also Ctrl + Y"),
    help("Ctrl + S", "save"),
    help("Ctrl + Shift + S", "save under another name"),
    help("Ctrl + N", "begin with a new person"),
    help("Ctrl + O", "open a record"),
    help(
        "Ctrl + P",
        "look at the summary before printing, from Plan: at the plan; there: print",
    ),
    help("Ctrl + plus, minus", "larger, smaller text"),
    help("Ctrl + 0", "usual text"),
    help("Ctrl + Q", "close the program"),
    help("F1", "this list"),
];

const fn help(key: &'static str, what: &'static str) -> KeyHelp {
    KeyHelp { key, what }
}

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Takes the keys of this frame before any widget sees them.
pub fn take(ctx: &Context, view: View<'_>) {
    let on_answer = take_focus_on_answer(ctx);
    if view.app.state().dialog.is_some() {
        return;
    }
    let typing = ctx.text_edit_focused();
    take_commands(ctx, view, typing);
    if view.app.state().timer.is_some() {
        return take_clock_keys(ctx, view);
    }
    if view.app.state().document.is_some() {
        // On the sheet Enter goes from row to row.
        let on_sheet = view.app.state().screen == Screen::FromPaper;
        if on_answer && !on_sheet && pressed(ctx, Modifiers::NONE, Key::Enter) && !in_long_text(ctx, view.app) {
            view.send(Message::NextPressed);
        }
        let on = view.app.state().settings.single_keys == SingleKeys::On;
        if on && on_answer && !typing && view.app.state().screen == Screen::Questions {
            answer_keys::take(ctx, view);
        }
    }
}

/// The own words on "About you" may have several lines.
pub fn in_long_text(ctx: &Context, app: &App) -> bool {
    app.state().screen == Screen::About && ctx.text_edit_focused()
}

fn take_commands(ctx: &Context, view: View<'_>, typing: bool) {
    let open = view.app.state().document.is_some();
    // On the sheet one is always in some blank: there the last answer is taken back, not the last letter.
    let typing = typing && view.app.state().screen != Screen::FromPaper;
    let size = view.app.text_size();
    // Once to look at it, once more to print it.
    let print = match view.app.state().screen {
        Screen::Print => Message::PaperWanted(view.app.shown_paper(), PaperWay::Print),
        Screen::Plan => Message::PrintOpened(PaperKind::Plan),
        _ => Message::PrintOpened(PaperKind::Summary),
    };
    let commands = [
        (COMMAND_SHIFT, Key::S, open, Message::SaveAsPressed),
        (Modifiers::COMMAND, Key::S, open, Message::SavePressed),
        (Modifiers::COMMAND, Key::O, true, Message::OpenPressed),
        (Modifiers::COMMAND, Key::N, true, Message::NewStarted),
        (Modifiers::COMMAND, Key::P, open, print),
        (COMMAND_SHIFT, Key::Z, open && !typing, Message::Redone),
        (Modifiers::COMMAND, Key::Y, open && !typing, Message::Redone),
        (Modifiers::COMMAND, Key::Z, open && !typing, Message::Undone),
        (
            Modifiers::COMMAND,
            Key::Plus,
            true,
            Message::TextSizeChosen(size.larger()),
        ),
        (
            Modifiers::COMMAND,
            Key::Equals,
            true,
            Message::TextSizeChosen(size.larger()),
        ),
        (
            Modifiers::COMMAND,
            Key::Minus,
            true,
            Message::TextSizeChosen(size.smaller()),
        ),
        (
            Modifiers::COMMAND,
            Key::Num0,
            true,
            Message::TextSizeChosen(TextSize::default()),
        ),
        (
            Modifiers::ALT,
            Key::ArrowLeft,
            open || view.app.state().screen.is_library(),
            Message::BackPressed,
        ),
        (Modifiers::ALT, Key::ArrowRight, open, Message::NextPressed),
        (Modifiers::NONE, Key::F1, true, Message::DialogOpened(Dialog::Keys)),
    ];
    for (modifiers, key, works, message) in commands {
        let shortcut = KeyboardShortcut::new(modifiers, key);
        // Ctrl and Alt together is how many keyboards write a third sign: that is typing.
        let writes = modifiers.command && ctx.input(|input| input.modifiers.alt);
        if works && !writes && ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            view.send(message);
        }
    }
}

fn take_clock_keys(ctx: &Context, view: View<'_>) {
    if pressed(ctx, Modifiers::NONE, Key::Space) || pressed(ctx, Modifiers::NONE, Key::Enter) {
        view.send(Message::TimerStopped);
    } else if pressed(ctx, Modifiers::NONE, Key::Escape) {
        view.send(Message::TimerCancelled);
    }
}

fn pressed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_key(modifiers, key))
}
