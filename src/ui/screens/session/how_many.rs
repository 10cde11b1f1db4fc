//! How many more repetitions there could have been in the last set: a row that may be passed over (rule P86).

use egui::Ui;

use crate::app::{COULD_DO, HowMany, SessionMessage, SingleKeys};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{note, radio_group, segment_named, strong};

/// The row, while the next exercise is set up.
pub(super) fn row(ui: &mut Ui, view: View<'_>, asked: &HowMany) {
    let question = words::how_many_more(&asked.exercise);
    strong(ui, &question);
    answers(ui, view, &question, asked);
    let keys = match view.app.state().settings.single_keys {
        SingleKeys::On => "Keys 0 to 5. You need not say.",
        SingleKeys::Off => "You need not say.",
    };
    note(ui, keys);
}

/// The answers alone.
pub(super) fn answers(ui: &mut Ui, view: View<'_>, question: &str, asked: &HowMany) {
    radio_group(ui, question, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
            for more in COULD_DO {
                let words = words::could_do(more);
                if segment_named(ui, asked.said == Some(more), words, &format!("{words} more")).clicked() {
                    view.send(SessionMessage::CouldDoChosen(more));
                }
            }
        });
    });
}
