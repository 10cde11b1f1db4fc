//! The keys of a session: each works wherever the focus is, but for what answers a question of it.

use egui::Context;

use super::chords::takes;
use super::widgets;
use crate::app::command::{Chord, Key, SESSION_KEYS, SessionKey};
use crate::app::{App, COULD_DO, SessionMessage, SessionStage, SingleKeys};
use crate::record::{Deed, Way};
use crate::rules::session::Halt;
use crate::ui::View;

/// Takes the keys of this frame.
pub(super) fn take(ctx: &Context, view: View<'_>) {
    let Some(player) = view.app.player() else { return };
    let single = view.app.state().settings.single_keys == SingleKeys::On;
    let asks = view.app.session_halt() == Some(Halt::Pain);
    if asks && single {
        take_digits(ctx, view);
    }
    if !asks && single && view.app.how_many_asked().is_some() && player.stage == SessionStage::Going {
        take_how_many(ctx, view);
    }
    if player.stage == SessionStage::Before && view.app.must_read_stop_list() {
        read_on(ctx, single);
    }
    for (key, chords) in SESSION_KEYS {
        let works = match player.stage {
            SessionStage::Going => works_on_the_way(key, asks),
            SessionStage::Before => matches!(key, SessionKey::Leave | SessionKey::Sounds) || begins(key),
            SessionStage::StopList | SessionStage::Stopped | SessionStage::After => key == SessionKey::Leave,
        };
        let mut chords = chords.iter().filter(|chord| {
            let on_focus = player.stage != SessionStage::Going && chord.key == Key::Space;
            (single || !is_letter(**chord)) && !on_focus
        });
        if works
            && chords.any(|chord| takes(ctx, *chord))
            && let Some(message) = message(view.app, key)
        {
            view.send(message);
        }
    }
}

/// Where the stop list comes first, the keys that would begin lead past it to the button that says it was read.
fn read_on(ctx: &Context, single: bool) {
    let Some(button) = widgets::next_button(ctx) else {
        return;
    };
    let focused = ctx.memory(egui::Memory::focused);
    if focused == Some(button) {
        return;
    }
    let at_the_top = focused.is_none() || focused == widgets::title_drawn(ctx);
    let switches = SESSION_KEYS.iter().filter(|(key, _)| *key == SessionKey::Switch);
    let keys = switches.flat_map(|(_, chords)| chords.iter().copied());
    let keys = keys.filter(|chord| single || !is_letter(*chord));
    let mut keys = keys.chain([plain(Key::Enter)]);
    // Elsewhere Space and Enter press what has the focus.
    if keys.any(|chord| (at_the_top || !matches!(chord.key, Key::Space | Key::Enter)) && takes(ctx, chord)) {
        widgets::focus_and_show(ctx, button);
    }
}

/// While it is asked how much it hurts, the keys answer that.
fn works_on_the_way(key: SessionKey, asks: bool) -> bool {
    !asks || matches!(key, SessionKey::Leave | SessionKey::Sounds)
}

/// The key of a presenter that begins a show begins a session too; Space presses what has the focus, which is "Begin".
fn begins(key: SessionKey) -> bool {
    key == SessionKey::Switch
}

fn is_letter(chord: Chord) -> bool {
    matches!(chord.key, Key::Letter(_) | Key::Point | Key::Plus)
}

/// 0 to 9 say how much it hurts.
fn take_digits(ctx: &Context, view: View<'_>) {
    for digit in (0..=9).filter(|digit| takes(ctx, digit_key(*digit))) {
        view.send(SessionMessage::PainChosen(digit));
    }
}

/// 0 to 5 say how many more there could have been; 0 and 1 are one answer.
fn take_how_many(ctx: &Context, view: View<'_>) {
    for digit in (0..=5).filter(|digit| takes(ctx, digit_key(*digit))) {
        let fewest = COULD_DO.into_iter().rev().find(|more| *more <= digit);
        if let Some(more) = fewest {
            view.send(SessionMessage::CouldDoChosen(more));
        }
    }
}

fn digit_key(digit: u8) -> Chord {
    plain(Key::Digit(digit))
}

fn plain(key: Key) -> Chord {
    Chord {
        ctrl: false,
        shift: false,
        alt: false,
        key,
    }
}

/// What a key stands for now.
fn message(app: &App, key: SessionKey) -> Option<SessionMessage> {
    let deed = match key {
        SessionKey::Switch => return Some(SessionMessage::Switched),
        SessionKey::StopList => return Some(SessionMessage::StopListShown),
        SessionKey::TimeLeft => return Some(SessionMessage::TimeAsked),
        SessionKey::Sounds => return Some(SessionMessage::SoundsTurned),
        SessionKey::Leave => return Some(SessionMessage::LeavePressed),
        SessionKey::Done => Deed::Done,
        SessionKey::Again => Deed::Again,
        SessionKey::Back => Deed::Back,
        SessionKey::Skip => Deed::SkipForTime,
        SessionKey::NotToday => Deed::NotToday,
        SessionKey::More => Deed::More,
        SessionKey::Easier => other_way(app, Way::Easier)?,
        SessionKey::Harder => other_way(app, Way::Harder)?,
        SessionKey::ItHurts => Deed::ItHurts,
    };
    Some(SessionMessage::Did(deed))
}

/// Another version where there is one; where it is the one that is done, the version of the plan again.
fn other_way(app: &App, way: Way) -> Option<Deed> {
    let here = app.session_here()?;
    if here.way == Some(way) {
        return Some(Deed::AsPlanned);
    }
    app.has_way(&here, way).then_some(match way {
        Way::Easier => Deed::Easier,
        Way::Harder => Deed::Harder,
    })
}
