//! The clock of a timed test at its field: the way to start it, the seconds to get ready, whether it is heard, and what can be
//! said of a time it filled in (rule Q29).

use egui::Ui;

use crate::app::{AnswerMessage, LATE_CHOICES, READY_CHOICES, SettingMessage, SoundChoice, TimerMessage};
use crate::content::Timed;
use crate::record::Side;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Meant, button, callout, group, label, note, quiet_button, radio_group, segment_named, tag_named,
};
use crate::ui::words::answers::clock as say;

/// The button that starts it.
pub(super) fn start(ui: &mut Ui, view: View<'_>, timed: Timed, side: Option<Side>) {
    let (words, name) = (say::start(timed), say::start_named(timed, side));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        label(ui, " ");
        if button(words).icon(icons::CLOCK).named(&name).pressed(ui) {
            view.send(TimerMessage::TimerStarted(side));
        }
    });
}

/// What goes with the clock, below the fields; of two sides once, below the left.
pub(super) fn with_it(ui: &mut Ui, view: View<'_>, side: Option<Side>) {
    if view.app.short_hold().is_some_and(|short| short.side == side) {
        keep_or_try_again(ui, view);
    } else if view.app.filled_by_clock().is_some_and(|filled| filled.side == side) {
        stopped_late(ui, view);
    }
    if side != Some(Side::Right) {
        before_it_begins(ui, view);
    }
}

fn before_it_begins(ui: &mut Ui, view: View<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        note(ui, say::SECONDS_TO_GET_READY);
        radio_group(ui, say::SECONDS_TO_GET_READY, |ui| {
            ui.horizontal(|ui| {
                for seconds in READY_CHOICES {
                    let words = seconds.to_string();
                    let name = say::seconds_to_get_ready(seconds);
                    if segment_named(ui, view.app.ready_seconds() == seconds, &words, &name).clicked() {
                        view.send(TimerMessage::ReadyChosen(seconds));
                    }
                }
            });
        });
        let on = view.app.sounds() != SoundChoice::Silent;
        if tag_named(ui, on, say::SOUNDS, say::SOUNDS_NAMED).clicked() {
            let sounds = if on { SoundChoice::Silent } else { SoundChoice::Sounds };
            view.send(SettingMessage::SoundsChosen(sounds));
        }
    });
}

/// A time that was stopped by hand: getting up takes a moment.
fn stopped_late(ui: &mut Ui, view: View<'_>) {
    ui.add_space(space::XS);
    group(ui, say::I_STOPPED_IT_LATE, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            note(ui, say::I_STOPPED_IT_LATE_BY);
            for seconds in LATE_CHOICES {
                let words = say::seconds(seconds);
                let name = say::stopped_late_by(seconds);
                if quiet_button(&words).named(&name).pressed(ui) {
                    view.send(TimerMessage::StoppedLate(seconds));
                }
            }
        });
    });
}

/// A time so short that it may be a slip: asked beside the field, and nothing is taken away meanwhile.
fn keep_or_try_again(ui: &mut Ui, view: View<'_>) {
    let Some(short) = view.app.short_hold() else {
        return;
    };
    let (seconds, side) = (short.seconds, short.side);
    ui.add_space(space::XS);
    callout(ui, Meant::Information, |ui| {
        let asked = say::short_for_this_hold(seconds);
        let said = widgets::body(ui, &asked);
        widgets::live(&said, &asked);
        let buttons = ui.horizontal_wrapped(|ui| {
            if button(&say::keep(seconds)).icon(icons::TICK).pressed(ui) {
                view.send(AnswerMessage::ReadingTyped {
                    item: short.item.clone(),
                    side,
                    index: 0,
                    text: seconds.to_string(),
                });
            }
            if button(say::TRY_AGAIN).icon(icons::CLOCK).pressed(ui) {
                view.send(TimerMessage::TimerStarted(side));
            }
        });
        if widgets::is_new(ui, "short hold") {
            buttons.response.scroll_to_me(None);
        }
    });
}
