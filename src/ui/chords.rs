//! A chord of the table of keys, as egui has it.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::widgets::egui_keys;
use crate::app::command::Chord;

/// Whether a key was pressed; it is taken then.
pub(super) fn takes(ctx: &Context, chord: Chord) -> bool {
    let modifiers = modifiers(chord);
    // Ctrl and Alt together is how many keyboards write a third sign: that is typing.
    let writes = chord.ctrl && ctx.input(|input| input.modifiers.alt);
    let pressed = |key: &Key| ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, *key)));
    !writes && egui_keys(chord.key).iter().any(pressed)
}

/// What egui calls the keys that are held.
pub(super) fn modifiers(chord: Chord) -> Modifiers {
    [
        (chord.ctrl, Modifiers::COMMAND),
        (chord.shift, Modifiers::SHIFT),
        (chord.alt, Modifiers::ALT),
    ]
    .into_iter()
    .filter(|(is, _)| *is)
    .fold(Modifiers::NONE, |all, (_, one)| all.plus(one))
}
