//! A reminder in the window: one quiet line with its answers, above what is on the screen (rule P111).

use egui::accesskit::Role as AccessRole;
use egui::{Frame, Margin, Ui, UiBuilder};

use super::look::{icons, space};
use super::widgets::{self, Meant, button, quiet_button};
use crate::app::{Reminder, ReminderAnswer, Screen, WindowMessage};
use crate::ui::View;
use crate::ui::words::reminder_line as say;

/// Draws what was reminded of and not answered yet, one at a time; never above a session.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let shown = &view.app.state().reminding.shown;
    let Some(reminder) = shown.first().filter(|_| view.app.state().screen != Screen::Session) else {
        return;
    };
    let margin = Margin {
        left: 20,
        right: 20,
        top: 12,
        bottom: 0,
    };
    Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| line(ui, view, *reminder));
}

fn line(ui: &mut Ui, view: View<'_>, reminder: Reminder) {
    let [title, text] = reminder.words();
    let words = format!("{title}. {text}");
    let about = title.to_lowercase();
    let icon = match reminder {
        Reminder::Session => icons::PLAY,
        Reminder::Break => icons::CLOCK,
    };
    widgets::callout(ui, Meant::Information, |ui| {
        let builder = UiBuilder::new()
            .accessibility_role(AccessRole::Status)
            .accessibility_label(words.as_str());
        ui.scope_builder(builder, |ui| {
            let said = widgets::body(ui, &words);
            widgets::live(&said, &words);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let answers = [
                    (say::IN_20_MINUTES, ReminderAnswer::Later),
                    (say::NOT_TODAY, ReminderAnswer::NotToday),
                ];
                if button(say::NOW).icon(icon).named(&say::now_named(&about)).pressed(ui) {
                    view.send(WindowMessage::ReminderAnswered(reminder, ReminderAnswer::Now));
                }
                for (words, answer) in answers {
                    if quiet_button(words).named(&format!("{words}: {about}")).pressed(ui) {
                        view.send(WindowMessage::ReminderAnswered(reminder, answer));
                    }
                }
            });
        });
    });
    ui.add_space(space::S);
}
