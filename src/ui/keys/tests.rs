//! Every key, with everything that can be held, in every kind of place: what works is in the list of keys.

use egui::{Context, Event, Key, Modifiers, RawInput};

use super::super::chords::modifiers;
use super::super::widgets::egui_keys;
use super::take;
use crate::app::command::TABLE;
use crate::app::{
    AboutMessage, App, Command, FileMessage, Message, Outbox, SafetyMessage, Screen, SessionMessage, SessionWanted,
    TimerMessage, WindowMessage,
};
use crate::content::{Id, ItemId, shipped};
use crate::platform::Memory;
use crate::record::Deed;
use crate::ui::View;

const HELD: [Modifiers; 7] = [
    Modifiers::NONE,
    Modifiers::SHIFT,
    Modifiers::ALT,
    Modifiers::COMMAND,
    Modifiers::COMMAND.plus(Modifiers::SHIFT),
    Modifiers::ALT.plus(Modifiers::SHIFT),
    Modifiers::COMMAND.plus(Modifiers::ALT),
];

fn start() -> App {
    App::new(shipped(), Box::new(Memory::new()), None)
}

fn asked(items: &[&str]) -> App {
    let mut app = start();
    app.dispatch(FileMessage::NewStarted);
    app.dispatch(AboutMessage::AgeTyped("40".to_owned()));
    app.dispatch(WindowMessage::ScreenChosen(Screen::Safety));
    let groups: Vec<Id> = app
        .library()
        .screening
        .groups
        .iter()
        .map(|group| group.id.clone())
        .collect();
    for group in groups {
        app.dispatch(SafetyMessage::NoneOfTheseChosen(group));
    }
    app.dispatch(WindowMessage::NextPressed);
    app.dispatch(WindowMessage::ItemsRequested(
        items.iter().map(|id| ItemId::from(*id)).collect(),
    ));
    assert_eq!(app.state().screen, Screen::Questions);
    app
}

/// A session of the library, begun.
fn followed() -> App {
    let mut app = start();
    let breathing = app.library().breathing.as_ref().unwrap();
    let stage = breathing.stages.first().unwrap();
    let position = crate::rules::breathing_positions(breathing, stage)
        .first()
        .unwrap()
        .id
        .clone();
    let stage = stage.id.clone();
    app.dispatch(SessionMessage::Opened(SessionWanted::Breathing { stage, position }));
    app.dispatch(SessionMessage::Begun);
    assert_eq!(app.state().screen, Screen::Session);
    app
}

fn places() -> Vec<(&'static str, App)> {
    let on = |screen| {
        let mut app = asked(&["fh-neck-symptoms"]);
        app.dispatch(WindowMessage::ScreenChosen(screen));
        app
    };
    let mut looked_up = start();
    looked_up.dispatch(WindowMessage::ScreenChosen(Screen::Muscles));
    let mut timed = asked(&["ap-single-bridge"]);
    timed.dispatch(TimerMessage::TimerStarted(Some(crate::record::Side::Left)));
    assert!(timed.state().pages.questions.timer.is_some());
    vec![
        ("the first screen", start()),
        ("the library", looked_up),
        ("a question", asked(&["fh-neck-symptoms"])),
        ("both sides", asked(&["fh-overhead-wall"])),
        ("a number", asked(&["fh-occiput-wall"])),
        ("left or right", asked(&["hh-crest-mirror"])),
        ("the clock", timed),
        ("the sheet", on(Screen::FromPaper)),
        ("the safety check", on(Screen::Safety)),
        ("the plan", on(Screen::Plan)),
        ("before printing", on(Screen::Print)),
        ("a session", followed()),
        ("a session that hurts", {
            let mut app = followed();
            app.dispatch(SessionMessage::Did(Deed::ItHurts));
            app
        }),
    ]
}

/// What a key sends.
fn sent(ctx: &Context, app: &App, key: Key, held: Modifiers) -> Vec<Message> {
    let mut outbox = Outbox::default();
    let input = RawInput {
        events: vec![
            Event::ModifiersChanged(held),
            Event::Key {
                key,
                physical_key: Some(key),
                pressed: true,
                repeat: false,
                modifiers: held,
            },
        ],
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        take(ui.ctx(), View { app, outbox: &outbox });
    });
    output.textures_delta.clear();
    outbox.take()
}

/// Whether the list of keys has it; a key that is listed works with Shift as well, where that says nothing else.
fn is_listed(key: Key, held: Modifiers) -> bool {
    let chords = TABLE.iter().flat_map(|entry| entry.keys);
    chords
        .filter(|chord| egui_keys(chord.key).contains(&key))
        .any(|chord| held.matches_logically(modifiers(*chord)))
}

#[test]
fn every_key_that_works_is_in_the_list_of_keys() {
    let mut works = 0;
    for (place, app) in places() {
        let ctx = Context::default();
        for key in Key::ALL {
            for held in HELD {
                let messages = sent(&ctx, &app, *key, held);
                if !messages.is_empty() {
                    works += 1;
                    assert!(is_listed(*key, held), "{place}: {held:?} {key:?} sends {messages:?}");
                }
            }
        }
    }
    assert!(works > 200, "{works}");
    for (key, held) in [
        (Key::F4, Modifiers::NONE),
        (Key::T, Modifiers::COMMAND),
        (Key::J, Modifiers::NONE),
    ] {
        assert!(!is_listed(key, held), "{held:?} {key:?} is no key of the program");
    }
}

#[test]
fn every_key_of_a_command_does_just_that_command() {
    let places = places();
    let ctx = Context::default();
    for entry in &TABLE {
        let Some(command) = entry.command.filter(|command| *command != Command::Quit) else {
            continue;
        };
        for chord in entry.keys {
            for key in egui_keys(chord.key) {
                let done = places.iter().any(|(_, app)| {
                    let messages = sent(&ctx, app, key, modifiers(*chord));
                    messages == [command.message(app)]
                });
                assert!(done, "{command:?} by {}", chord.in_words());
            }
        }
    }
}
