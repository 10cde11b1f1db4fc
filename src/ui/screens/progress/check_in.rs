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
use crate::ui::words::progress::check_in as say;

/// Draws the form.
pub(super) fn show(ui: &mut Ui, view: View<'_>, form: &CheckInForm) {
    single(ui, |ui| {
        title(ui, &say::check_in_of(&view.app.formats().date(form.on)));
        lead(ui, say::CAN_BE_CHANGED);
        ui.add_space(space::S);
        number(ui, say::USUAL_PAIN, form.pain_usual, |pain_usual| {
            send(
                view,
                CheckInForm {
                    pain_usual,
                    ..form.clone()
                },
            );
        });
        number(ui, say::WORST_PAIN, form.pain_worst, |pain_worst| {
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
    form_block(ui, question, say::YOU_NEED_NOT_SAY, |ui| {
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
        let question = say::activity(place + 1, &own);
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
    let question = say::COMPARED_WITH_THE_START;
    form_block(ui, question, say::YOU_NEED_NOT_SAY, |ui| {
        radio_group(ui, question, |ui| {
            ui.horizontal_wrapped(|ui| {
                for value in -LARGEST_CHANGE..=LARGEST_CHANGE {
                    let shown = view.app.formats().signed_number(f64::from(value));
                    let name = say::compared(&shown);
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
        if main_button(say::KEEP_THE_CHANGE).icon(icons::TICK).pressed(ui) {
            view.send(LogMessage::FormDone);
        }
        if button(say::TAKE_THIS_CHECK_IN_BACK).icon(icons::REMOVE).pressed(ui) {
            view.send(LogMessage::TakenBack(form.entry));
        }
        if quiet_button(say::LEAVE_IT_AS_IT_WAS).pressed(ui) {
            view.send(LogMessage::FormLeft);
        }
    });
}
