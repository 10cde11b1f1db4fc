//! The sentence beside a question of a form, which its control takes as description.

use egui::{Id, Ui};

/// The sentence beside a question is the description of the control that answers it, the first one drawn.
pub(super) fn described<R>(ui: &mut Ui, why: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    ui.data_mut(|data| data.insert_temp(hint_id(), why.to_owned()));
    let result = control(ui);
    ui.data_mut(|data| data.remove_temp::<String>(hint_id()));
    result
}

fn hint_id() -> Id {
    Id::unique("why the form asks")
}

/// Gives a control the sentence of its row as a description; the next control of the row does not repeat it.
pub(super) fn take_hint(ui: &Ui, control: Id) {
    let hint: Option<String> = ui.data_mut(|data| data.remove_temp(hint_id()));
    if let Some(hint) = hint {
        ui.accesskit_node_builder(control, |node| node.set_description(hint));
    }
}
