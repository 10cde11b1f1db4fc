//! Leaving a session: asked once, in words; "later" keeps the place.

use egui::Ui;

use super::{RequestFocusOnce as _, body};
use crate::app::{SessionMessage, WindowMessage};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{button, main_button, quiet_button};

/// Go on, later, or end here.
pub(super) fn leave(ui: &mut Ui, view: View<'_>) {
    let logged = view.app.player().is_some_and(|player| player.wanted.is_logged());
    body(
        ui,
        if logged {
            "It is paused. Later keeps your place: it can be gone on with until the end of tomorrow. Ending it here logs what \
             you have done."
        } else {
            "It is paused. A session of the library is not kept: later it begins from the start."
        },
    );
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let go_on = main_button("Go on")
            .icon(icons::PLAY)
            .named("Go on with the session")
            .show(ui);
        go_on.request_focus_once(ui);
        if go_on.clicked() {
            view.send(WindowMessage::DialogClosed);
            view.send(SessionMessage::Switched);
        }
        if button("Later").icon(icons::CLOCK).pressed(ui) {
            view.send(WindowMessage::DialogConfirmed);
        }
        if quiet_button("End here").icon(icons::CLOSE).pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
    });
}
