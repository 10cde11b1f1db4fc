//! Reminders while the program is open, in the settings (rule P111).

use egui::Ui;

use crate::app::{BreakEvery, RemindAt, SettingMessage};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, radio_group, segment_named};

/// At which hour of a session, and how often of a break.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let settings = &view.app.state().settings;
    let asks = "Remind me of a planned session at";
    widgets::subsection(ui, asks);
    radio_group(ui, asks, |ui| {
        ui.horizontal_wrapped(|ui| {
            let hours = RemindAt::CHOICES.into_iter().map(Some);
            for hour in std::iter::once(None).chain(hours) {
                let words = hour.map_or_else(|| "Off".to_owned(), RemindAt::in_words);
                let name = format!("{words}, reminder of a session");
                if segment_named(ui, settings.remind_at == hour, &words, &name).clicked() {
                    view.send(SettingMessage::RemindAtChosen(hour));
                }
            }
        });
    });
    ui.add_space(space::M);
    let asks = "Remind me of a short break every";
    widgets::subsection(ui, asks);
    radio_group(ui, asks, |ui| {
        ui.horizontal_wrapped(|ui| {
            let spans = BreakEvery::CHOICES.into_iter().map(Some);
            for every in std::iter::once(None).chain(spans) {
                let words = every.map_or_else(|| "Off".to_owned(), |every| format!("{} min", every.minutes()));
                let name = format!("{words}, reminder of a break");
                if segment_named(ui, settings.break_every == every, &words, &name).clicked() {
                    view.send(SettingMessage::BreakEveryChosen(every));
                }
            }
        });
    });
    widgets::note(ui, words::ABOUT_REMINDERS);
}
