//! Before a calendar of the plan is saved: when it begins, and whether it reminds.

use egui::{Key, Ui};

use super::RequestFocusOnce as _;
use crate::app::{CalendarForm, PaperMessage, WindowMessage};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{Field, body, main_button, note, quiet_button, tick};
use crate::ui::words::dialogs::calendar as say;

/// Draws the dialog.
pub(super) fn show(ui: &mut Ui, view: View<'_>, form: &CalendarForm) {
    body(ui, say::WHAT_THE_FILE_HOLDS);
    ui.add_space(space::S);
    let mut changed = form.clone();
    let first = Field {
        label: say::FIRST_DAY,
        name: Some(say::FIRST_DAY_NAMED),
        width: 180.0,
        problem: form.from_problem(),
        ..Field::default()
    };
    let (typed, from) = first.show(ui, &form.from);
    from.request_focus_once(ui);
    if let Some(typed) = typed {
        changed.from = typed;
    }
    note(ui, say::TAKEN_IN_AGAIN);
    ui.add_space(space::S);
    if tick(ui, form.remind, say::REMIND_ME_ON_EACH_TRAINING_DAY).clicked() {
        changed.remind = !form.remind;
    }
    let mut entered = from.lost_focus();
    if form.remind {
        let at = Field {
            label: say::AT,
            name: Some(say::TIME_OF_THE_REMINDER),
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
        if main_button(say::SAVE_THE_CALENDAR).icon(icons::SAVE).pressed(ui) || entered {
            view.send(WindowMessage::DialogConfirmed);
        }
        if quiet_button(say::CANCEL).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}
