//! A check-in of the log, looked at and changed.

use egui::Ui;

use super::super::single;
use crate::app::{CheckInForm, LogForm, LogMessage};
use crate::record::{LARGEST_CHANGE, LogEntry as _};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    button, form_block, lead, main_button, quiet_button, radio_group, segment_named, title, zero_to_ten,
};

/// Draws the form.
pub(super) fn show(ui: &mut Ui, view: View<'_>, form: &CheckInForm) {
    single(ui, |ui| {
        title(ui, &format!("Check-in of {}", words::date(form.on)));
        lead(
            ui,
            "Everything can be changed here, now and later. The same number again takes it back.",
        );
        ui.add_space(space::S);
        number(ui, "Usual pain of the 7 days, 0 to 10", form.pain_usual, |pain_usual| {
            send(
                view,
                CheckInForm {
                    pain_usual,
                    ..form.clone()
                },
            );
        });
        number(ui, "Worst pain of the 7 days, 0 to 10", form.pain_worst, |pain_worst| {
            send(
                view,
                CheckInForm {
                    pain_worst,
                    ..form.clone()
                },
            );
        });
        activities(ui, view, form);
        change(ui, view, form);
        ui.add_space(space::L);
        buttons(ui, view, form);
    });
}

fn send(view: View<'_>, form: CheckInForm) {
    view.send(LogMessage::FormChanged(Box::new(LogForm::CheckIn(form))));
}

fn number(ui: &mut Ui, question: &str, chosen: Option<u8>, pressed: impl Fn(Option<u8>)) {
    form_block(ui, question, "You need not say.", |ui| {
        radio_group(ui, question, |ui| {
            if let Some(number) = zero_to_ten(ui, chosen, |number| format!("{number}: {question}")) {
                pressed((chosen != Some(number)).then_some(number));
            }
        });
    });
    ui.add_space(space::M);
}

/// The activities that were named by the day of the check-in.
fn activities(ui: &mut Ui, view: View<'_>, form: &CheckInForm) {
    let Some(record) = view.app.record() else { return };
    let there = record.activities.iter().filter(|activity| !activity.is_removed());
    for (place, activity) in there.enumerate() {
        let rated = form.activities.get(&activity.id).copied();
        if rated.is_none() && activity.since > form.on {
            continue;
        }
        let own = words::shortened(&words::own_line(&activity.words), 80);
        let question = format!("Activity {}: “{own}”, 0 cannot to 10 as before", place + 1);
        number(ui, &question, rated, |rated| {
            let mut form = form.clone();
            match rated {
                Some(rated) => form.activities.insert(activity.id, rated),
                None => form.activities.remove(&activity.id),
            };
            send(view, form);
        });
    }
}

fn change(ui: &mut Ui, view: View<'_>, form: &CheckInForm) {
    let question = "Compared with the start of this plan, −3 much worse to +3 much better";
    form_block(ui, question, "You need not say.", |ui| {
        radio_group(ui, question, |ui| {
            ui.horizontal_wrapped(|ui| {
                for value in -LARGEST_CHANGE..=LARGEST_CHANGE {
                    let shown = view.app.formats().signed_number(f64::from(value));
                    let name = format!("{shown}, compared with the start");
                    if segment_named(ui, form.change == Some(value), &shown, &name).clicked() {
                        let change = (form.change != Some(value)).then_some(value);
                        send(view, CheckInForm { change, ..form.clone() });
                    }
                }
            });
        });
    });
}

fn buttons(ui: &mut Ui, view: View<'_>, form: &CheckInForm) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::M, space::S);
        if main_button("Keep the change").icon(icons::TICK).pressed(ui) {
            view.send(LogMessage::FormDone);
        }
        if button("Take this check-in back").icon(icons::REMOVE).pressed(ui) {
            view.send(LogMessage::TakenBack(form.entry));
        }
        if quiet_button("Leave it as it was").pressed(ui) {
            view.send(LogMessage::FormLeft);
        }
    });
}
