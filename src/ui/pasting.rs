//! What is pasted into a field: no more than a field can hold. Without a limit a clipboard of 64 MB, put there by another
//! program, became the name of a person, and each further key another copy of it (7 GB after twelve keys).

use egui::{Context, Event};

use super::view::View;
use super::widgets::LONGEST;
use crate::app::WindowMessage;
use crate::ui::words::widgets::fields as say;

/// Takes a text that is too long out of this frame's input, and says so; before any field sees it.
pub fn keep_short(ctx: &Context, view: View<'_>) {
    let is_too_long = |event: &Event| matches!(event, Event::Paste(text) if text.len() > LONGEST);
    if ctx.text_edit_focused() && ctx.input(|input| input.events.iter().any(is_too_long)) {
        ctx.input_mut(|input| input.events.retain(|event| !is_too_long(event)));
        view.send(WindowMessage::WasNotDone(say::TOO_LONG_TO_PASTE));
    }
}
