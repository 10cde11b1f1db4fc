//! Leaving a session: asked once, in words; "later" keeps the place.

use egui::Ui;

use super::{RequestFocusOnce as _, body};
use crate::app::{SessionMessage, WindowMessage};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{button, main_button, quiet_button};
use crate::ui::words::dialogs::session as say;

/// Go on, later, or end here.
pub(super) fn leave(ui: &mut Ui, view: View<'_>) {
    let logged = view.app.player().is_some_and(|player| player.wanted.is_logged());
    body(
        ui,
        if logged {
            say::PAUSED_AND_KEPT
        } else {
            say::PAUSED_AND_NOT_KEPT
        },
    );
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let go_on = main_button(say::GO_ON)
            .icon(icons::PLAY)
            .named(say::GO_ON_WITH_THE_SESSION)
            .show(ui);
        go_on.request_focus_once(ui);
        if go_on.clicked() {
            view.send(WindowMessage::DialogClosed);
            view.send(SessionMessage::Switched);
        }
        if button(say::LATER).icon(icons::CLOCK).pressed(ui) {
            view.send(WindowMessage::DialogConfirmed);
        }
        if quiet_button(say::END_HERE).icon(icons::CLOSE).pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
    });
}
