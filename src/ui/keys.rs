//! Keys that work anywhere on a screen. Keys typed into a text field stay there.

use egui::{Context, Key, Modifiers};

use super::chords::takes;
use super::widgets::{mark_has_focus, take_focus_on_answer};
use super::{answer_keys, session_keys};
use crate::app::command::TABLE;
use crate::app::{App, Can, Command, Screen, SingleKeys, TimerMessage, WindowMessage};
use crate::ui::View;

/// Takes the keys of this frame before any widget sees them.
pub fn take(ctx: &Context, view: View<'_>) {
    let on_answer = take_focus_on_answer(ctx);
    if view.app.state().dialog.is_some() {
        return;
    }
    let typing = ctx.text_edit_focused();
    take_commands(ctx, view, typing);
    if view.app.state().screen == Screen::Session {
        return session_keys::take(ctx, view);
    }
    if view.app.state().pages.questions.timer.is_some() {
        return take_clock_keys(ctx, view);
    }
    if view.app.state().document.is_some() {
        // On the sheet Enter goes from row to row.
        let on_sheet = view.app.state().screen == Screen::FromPaper;
        if on_answer && !on_sheet && pressed(ctx, Modifiers::NONE, Key::Enter) && !in_long_text(ctx, view.app) {
            view.send(WindowMessage::NextPressed);
        }
        let on = view.app.state().settings.single_keys == SingleKeys::On;
        if on && on_answer && !typing && view.app.state().screen == Screen::Questions {
            answer_keys::take(ctx, view);
        }
    }
}

/// The own words on "Why you came" may have several lines.
pub fn in_long_text(ctx: &Context, app: &App) -> bool {
    app.state().screen == Screen::Intake && ctx.text_edit_focused()
}

/// Takes the keys of commands. One with Shift comes first: without it the same letter may mean something else.
fn take_commands(ctx: &Context, view: View<'_>, typing: bool) {
    // On the sheet one is always in some blank: there the last answer is taken back, not the last letter.
    let typing = typing && view.app.state().screen != Screen::FromPaper;
    // The point of a picture is moved by arrows, with Alt by a tenth of a pixel.
    let on_mark = mark_has_focus(ctx);
    for with_shift in [true, false] {
        for entry in &TABLE {
            let Some(command) = entry.command.filter(|command| *command != Command::Quit) else {
                // The system's own way to close a window asks by itself.
                continue;
            };
            if on_mark && matches!(command, Command::GoOn | Command::GoBack) {
                continue;
            }
            let works = command.can(view.app) != Can::NothingThere && !(typing && entry.leaves_typing);
            let mut chords = entry.keys.iter().filter(|chord| chord.shift == with_shift);
            if works && chords.any(|chord| takes(ctx, *chord)) {
                view.send(command.message(view.app));
            }
        }
    }
}

fn take_clock_keys(ctx: &Context, view: View<'_>) {
    if pressed(ctx, Modifiers::NONE, Key::Space) || pressed(ctx, Modifiers::NONE, Key::Enter) {
        view.send(TimerMessage::TimerStopped);
    } else if pressed(ctx, Modifiers::NONE, Key::Escape) {
        view.send(TimerMessage::TimerCancelled);
    } else if view.app.state().settings.single_keys == SingleKeys::On && pressed(ctx, Modifiers::NONE, Key::T) {
        view.send(TimerMessage::TimeAsked);
    }
}

fn pressed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_key(modifiers, key))
}

#[cfg(test)]
mod tests;
