//! Single keys that answer the question on screen: digits for the only or the left side, letters for the right one. They
//! work while the focus is in the answer or on the title, and can be switched off.

use egui::{Context, Event, Key};

use super::screens::{field_id, options_group};
use super::widgets;
use super::words::answers::WHICH_SIDE;
use crate::app::fields::{self, option_values};
use crate::app::{AnswerMessage, App, written};
use crate::content::{Item, Sides};
use crate::record::Side;
use crate::ui::View;

/// Takes the keys that answer.
pub fn take(ctx: &Context, view: View<'_>) {
    let Some(item) = view.app.item() else {
        return;
    };
    let id = || item.id.clone();
    if pressed(ctx, Key::Delete) {
        view.send(AnswerMessage::AnswerCleared(id()));
    }
    let mut figure = figure_pressed(ctx);
    if has_direction(item) {
        let level = figure.take_if(|figure| *figure == 0).map(|_| None);
        let left = pressed(ctx, Key::L).then_some(Some(Side::Left));
        let right = pressed(ctx, Key::R).then_some(Some(Side::Right));
        if let Some(side) = level.or(left).or(right) {
            let place = match side {
                Some(Side::Left) => 0,
                Some(Side::Right) => 1,
                None => 2,
            };
            widgets::focus_follows(ctx, WHICH_SIDE, place);
            view.send(AnswerMessage::DirectionChosen { item: id(), side });
        }
    }
    if item.is_number() {
        return type_into_field(ctx, view.app, item, figure);
    }
    let left = (item.sides() == Sides::LeftRight).then_some(Side::Left);
    let values = option_values(item);
    let place = figure.and_then(|figure| usize::try_from(figure).ok()?.checked_sub(1));
    if let Some(place) = place
        && let Some(value) = values.get(place)
    {
        widgets::focus_follows(ctx, options_group(left), place);
        view.send(AnswerMessage::OptionChosen {
            item: id(),
            side: left,
            value: *value,
        });
    }
    for (place, (key, value)) in LETTERS.into_iter().zip(&values).enumerate() {
        if left.is_some() && pressed(ctx, key) {
            widgets::focus_follows(ctx, options_group(Some(Side::Right)), place);
            view.send(AnswerMessage::OptionChosen {
                item: id(),
                side: Some(Side::Right),
                value: *value,
            });
        }
    }
}

/// Whether the side that is higher, or carries more, is chosen by itself.
fn has_direction(item: &Item) -> bool {
    item.sides() == Sides::Signed && item.weighed().is_none()
}

const LETTERS: [Key; 7] = [Key::A, Key::B, Key::C, Key::D, Key::E, Key::F, Key::G];

/// A key without Ctrl and Alt; Shift may be held.
fn pressed(ctx: &Context, wanted: Key) -> bool {
    ctx.input(|input| {
        input.events.iter().any(|event| {
            matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if *key == wanted && !modifiers.alt && !modifiers.ctrl && !modifiers.command)
        })
    })
}

/// The figure that was pressed: by what the key writes, in any script; else by its place in the top row, where a layout has
/// other signs there without Shift.
fn figure_pressed(ctx: &Context) -> Option<u32> {
    ctx.input(|input| {
        let by_key = |event: &Event| match event {
            Event::Key {
                key,
                physical_key,
                pressed: true,
                modifiers,
                ..
            } if !modifiers.alt && !modifiers.ctrl && !modifiers.command => figure_of(*key).or_else(|| {
                let place = physical_key.and_then(figure_of)?;
                (writes_a_sign(*key) && !modifiers.shift).then_some(place)
            }),
            _ => None,
        };
        let by_text = |event: &Event| match event {
            Event::Text(text) => {
                let mut letters = text.chars();
                let figure = letters.next().and_then(written::digit)?;
                letters.next().is_none().then_some(figure)
            }
            _ => None,
        };
        let mut events = input.events.iter();
        events.clone().find_map(by_key).or_else(|| events.find_map(by_text))
    })
}

fn figure_of(key: Key) -> Option<u32> {
    Some(match key {
        Key::Num0 => 0,
        Key::Num1 => 1,
        Key::Num2 => 2,
        Key::Num3 => 3,
        Key::Num4 => 4,
        Key::Num5 => 5,
        Key::Num6 => 6,
        Key::Num7 => 7,
        Key::Num8 => 8,
        Key::Num9 => 9,
        _ => return None,
    })
}

/// Whether a key writes a sign; those of the block of figures that move, without Num Lock, do not.
fn writes_a_sign(key: Key) -> bool {
    matches!(
        key,
        Key::Colon
            | Key::Comma
            | Key::Minus
            | Key::Period
            | Key::Plus
            | Key::Equals
            | Key::Semicolon
            | Key::Backslash
            | Key::Slash
            | Key::Pipe
            | Key::Questionmark
            | Key::Exclamationmark
            | Key::OpenBracket
            | Key::CloseBracket
            | Key::OpenCurlyBracket
            | Key::CloseCurlyBracket
            | Key::Backtick
            | Key::Quote
    )
}

/// A number typed while the focus is on the title goes to the first field that is empty.
fn type_into_field(ctx: &Context, app: &App, item: &Item, figure: Option<u32>) {
    let begins_a_number = |event: &Event| match event {
        Event::Text(text) => text
            .chars()
            .next()
            .is_some_and(|letter| "-−.,".contains(letter) || written::digit(letter).is_some()),
        _ => false,
    };
    let is_typed = ctx.input(|input| input.events.iter().any(begins_a_number));
    let was_taken = has_direction(item) && figure.is_none();
    let (Some(assessment), Some(record)) = (app.assessment(), app.record()) else {
        return;
    };
    if !is_typed || was_taken || fields::needs_no_size(item, assessment) {
        return;
    }
    let all = || {
        fields::sides(item)
            .iter()
            .flat_map(|side| (0..fields::count(item, assessment, *side)).map(|index| (*side, index)))
    };
    let is_empty = |(side, index): &(Option<Side>, usize)| {
        fields::text(item, assessment, record.person.units, *side, *index).is_empty()
    };
    if let Some((side, index)) = all().find(is_empty).or_else(|| all().next()) {
        ctx.memory_mut(|memory| memory.request_focus(field_id(item, record.person.units, side, index)));
    }
}
