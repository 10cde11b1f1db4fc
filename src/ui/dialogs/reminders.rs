//! Reminders while the program is open, in the settings (rule P111).

use egui::Ui;

use crate::app::{BreakEvery, RemindAt, SettingMessage};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, radio_group, segment_named};
use crate::ui::words::dialogs::reminders as say;

/// At which hour of a session, and how often of a break.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let settings = &view.app.state().settings;
    let asks = say::REMIND_OF_A_SESSION;
    widgets::subsection(ui, asks);
    radio_group(ui, asks, |ui| {
        ui.horizontal_wrapped(|ui| {
            let hours = RemindAt::CHOICES.into_iter().map(Some);
            for hour in std::iter::once(None).chain(hours) {
                let words = hour.map_or_else(|| say::OFF.to_owned(), RemindAt::in_words);
                let name = say::reminder_of_a_session(&words);
                if segment_named(ui, settings.remind_at == hour, &words, &name).clicked() {
                    view.send(SettingMessage::RemindAtChosen(hour));
                }
            }
        });
    });
    ui.add_space(space::M);
    let asks = say::REMIND_OF_A_BREAK;
    widgets::subsection(ui, asks);
    radio_group(ui, asks, |ui| {
        ui.horizontal_wrapped(|ui| {
            let spans = BreakEvery::CHOICES.into_iter().map(Some);
            for every in std::iter::once(None).chain(spans) {
                let words = every.map_or_else(|| say::OFF.to_owned(), |every| say::minutes(every.minutes().into()));
                let name = say::reminder_of_a_break(&words);
                if segment_named(ui, settings.break_every == every, &words, &name).clicked() {
                    view.send(SettingMessage::BreakEveryChosen(every));
                }
            }
        });
    });
    widgets::note(ui, words::ABOUT_REMINDERS);
}
