//! Before a calendar of the plan is saved: when it begins, and whether it reminds.

use egui::{Key, Ui};

use super::RequestFocusOnce as _;
use crate::app::{CalendarForm, PaperMessage, WindowMessage};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{Field, body, main_button, note, quiet_button, tick};

/// Draws the dialog.
pub(super) fn show(ui: &mut Ui, view: View<'_>, form: &CalendarForm) {
    body(
        ui,
        "Eight weeks of training days as a file that calendar programs take in. The events are private, last the whole day \
         and say only that there are exercises, and which.",
    );
    ui.add_space(space::S);
    let mut changed = form.clone();
    let first = Field {
        label: "First day",
        name: Some("First day, for example 23 November 2026"),
        width: 180.0,
        problem: form.from_problem(),
        ..Field::default()
    };
    let (typed, from) = first.show(ui, &form.from);
    from.request_focus_once(ui);
    if let Some(typed) = typed {
        changed.from = typed;
    }
    note(
        ui,
        "The plan begins on its first day A from this day on. Taken in again, days of an earlier file are moved; those that \
         the new plan does not have stay in your calendar until you delete them there.",
    );
    ui.add_space(space::S);
    if tick(ui, form.remind, "Remind me on each training day").clicked() {
        changed.remind = !form.remind;
    }
    let mut entered = from.lost_focus();
    if form.remind {
        let at = Field {
            label: "At",
            name: Some("Time of the reminder, hours and minutes"),
            width: 120.0,
            problem: form.time_problem(),
            ..Field::default()
        };
        let (typed, time) = at.show(ui, &form.time);
        if let Some(typed) = typed {
            changed.time = typed;
        }
        entered |= time.lost_focus();
    }
    if changed != *form {
        view.send(PaperMessage::CalendarChanged(changed));
    }
    entered &= ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        if main_button("Save the calendar").icon(icons::SAVE).pressed(ui) || entered {
            view.send(WindowMessage::DialogConfirmed);
        }
        if quiet_button("Cancel").pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}
