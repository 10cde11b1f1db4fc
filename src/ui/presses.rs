//! One press, one step. A key that is held repeats itself, a mouse may click twice, and a finger may bounce: none of that is
//! a second press, and nothing counts as seen that stood on the screen for a moment only.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Context, Event, Id, Key, Modifiers, Plugin, PointerButton, Pos2, RawInput};

use crate::app::{App, Screen};

/// A press that goes on is none on a page that came up less than this ago, in seconds.
const JUST_SHOWN: f64 = 0.06;
/// A second click so soon after the first, in seconds, belongs to the first: the usual limit of a double click.
const DOUBLE_CLICK: f64 = 0.4;
/// And so near to it, in points.
const NEAR: f32 = 8.0;

/// What is on the screen, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Shown {
    place: u64,
    /// The same, and how far a session has come.
    step: u64,
    since: f64,
}

fn shown_id() -> Id {
    Id::unique("the place that is shown, and since when")
}

fn shown(ctx: &Context) -> Shown {
    ctx.data(|data| data.get_temp(shown_id())).unwrap_or_default()
}

/// Notes what is on the screen now; after the messages of a frame.
pub fn note_place(ctx: &Context, app: &App) {
    let state = app.state();
    let mut hasher = DefaultHasher::new();
    state.screen.hash(&mut hasher);
    state.pages.library.visit.hash(&mut hasher);
    state.dialog.as_ref().map(std::mem::discriminant).hash(&mut hasher);
    state.pages.questions.timer.is_some().hash(&mut hasher);
    app.item().map(|item| item.id.as_str()).hash(&mut hasher);
    if state.screen == Screen::Intake {
        app.thought().map(|(number, _)| number).hash(&mut hasher);
    }
    let player = app.player();
    player
        .map(|player| std::mem::discriminant(&player.stage))
        .hash(&mut hasher);
    let place = hasher.finish();
    // A session goes on by itself: a key that comes just then is a press, a second click on "Done" is none.
    let here = app.session_here();
    here.map(|here| (here.place, here.halt.is_some())).hash(&mut hasher);
    let step = hasher.finish();
    let before = shown(ctx);
    if (before.place, before.step) != (place, step) {
        let now = ctx.input(|input| input.time);
        let since = if before.place == place { before.since } else { now };
        ctx.data_mut(|data| data.insert_temp(shown_id(), Shown { place, step, since }));
    }
}

/// Takes out of this frame's keys what is no press of its own; before any widget sees them. `writes_lines` is set while the
/// focus is in a text of several lines.
pub fn keep_presses(ctx: &Context, writes_lines: bool) {
    let typing = ctx.text_edit_focused();
    let since = shown(ctx).since;
    ctx.input_mut(|input| {
        let is_new = input.time - since < JUST_SHOWN;
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } => {
                let repeats = *repeat && !may_repeat(*key, *modifiers, typing, writes_lines);
                !(repeats || is_new && goes_on(*key, *modifiers, writes_lines))
            }
            _ => true,
        });
    });
}

/// Keys that are held to move or to erase.
fn may_repeat(key: Key, modifiers: Modifiers, typing: bool, writes_lines: bool) -> bool {
    let moves = matches!(
        key,
        Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Tab
    );
    let edits = typing && matches!(key, Key::Backspace | Key::Delete | Key::Z | Key::Y);
    let has_command = modifiers.command || modifiers.ctrl;
    match (modifiers.alt, has_command) {
        (true, _) => false,
        (false, true) => typing && (moves || edits),
        (false, false) => moves || edits || writes_lines && key == Key::Enter,
    }
}

/// Keys that press a button or go to another page.
fn goes_on(key: Key, modifiers: Modifiers, writes_lines: bool) -> bool {
    match key {
        Key::Enter => !writes_lines,
        Key::Space => true,
        Key::ArrowLeft | Key::ArrowRight => modifiers.alt,
        _ => false,
    }
}

/// Takes the second click of a double click out of the input, where the first one has led to another page.
#[derive(Debug, Default)]
pub struct SecondClicks {
    last: Option<(f64, Pos2, u64)>,
    swallowed: bool,
}

impl Plugin for SecondClicks {
    fn debug_name(&self) -> &'static str {
        "second clicks"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let place = shown(ctx).step;
        let now = input
            .time
            .unwrap_or_else(|| ctx.input(|before| before.time) + f64::from(input.predicted_dt));
        input.events.retain(|event| match event {
            Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                ..
            } => self.keeps(now, *pos, *pressed, place),
            _ => true,
        });
    }
}

impl SecondClicks {
    fn keeps(&mut self, now: f64, pos: Pos2, pressed: bool, place: u64) -> bool {
        if !pressed {
            return !std::mem::take(&mut self.swallowed);
        }
        let first = self
            .last
            .filter(|(at, where_at, _)| now - at < DOUBLE_CLICK && where_at.distance(pos) < NEAR);
        self.swallowed = first.is_some_and(|(_, _, there)| there != place);
        // A third click belongs to the first one too.
        let there = first.map_or(place, |(_, _, there)| there);
        self.last = Some((now, pos, there));
        !self.swallowed
    }
}
