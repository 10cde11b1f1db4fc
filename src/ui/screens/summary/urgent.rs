//! The summary while a sign asks for help now or today: the sheet that is printed in its place, and nothing that reads as a
//! result (rule T6).

use egui::Ui;

use super::{fact, part};
use crate::app::{FileMessage, Screen, WindowMessage};
use crate::report::{Summary, UrgentSheet, words};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::screens::{earlier_assessment, exports};
use crate::ui::widgets::{self, body, button, card, group, lead, note, points, section, strong, title};
use crate::ui::words::summary::urgent as say;

/// Draws the sheet.
pub(super) fn show(ui: &mut Ui, view: View<'_>, (summary, sheet): (&Summary, &UrgentSheet)) {
    title(ui, sheet.title);
    lead(ui, say::HANDED_ON_INSTEAD);
    ui.add_space(space::S);
    card(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            widgets::icon(ui, icons::HELP, text::TITLE, palette(ui).accent);
            ui.vertical(|ui| section(ui, sheet.sentence));
        });
    });
    ui.add_space(space::S);
    group(ui, say::KEEP_OR_HAND_ON, |ui| {
        ui.horizontal_wrapped(|ui| {
            if button(say::WHAT_TO_DO_NOW).icon(icons::HELP).pressed(ui) {
                view.send(WindowMessage::ScreenChosen(Screen::Stop));
            }
            exports::of_sheet(ui, view);
            exports::copy_as_text(ui, view, summary);
            if button(say::SAVE_RECORD).icon(icons::SAVE).pressed(ui) {
                view.send(FileMessage::SavePressed);
            }
        });
    });
    ui.add_space(space::XS);
    earlier_assessment(ui, view);
    part(ui, say::WHAT_WAS_REPORTED, |ui| {
        for sign in &sheet.signs {
            strong(ui, &sign.name);
            body(ui, &say::reported(&sign.reported, sign.earlier));
            ui.add_space(space::XS);
        }
        if !sheet.others.is_empty() {
            body(ui, &say::also_reported(&sheet.others.join("; ")));
            ui.add_space(space::XS);
        }
        note(ui, sheet.source);
    });
    part(ui, say::WHO, |ui| {
        let who = &summary.who;
        fact(
            ui,
            say::NAME,
            if who.name.is_empty() { &who.no_name } else { &who.name },
        );
        for one in &who.facts {
            fact(ui, &one.label, &one.value);
        }
    });
    part(ui, say::MEDICINES_AND_CONDITIONS, |ui| {
        fact(ui, say::MEDICINES, &sheet.medicines);
        fact(ui, words::BLOOD_THINNERS, &words::capitalised(sheet.thinners));
        points(ui, &summary.safety.condition_names());
        note(ui, say::SHEET_HAS_LINES);
    });
    if !sheet.other_matters.is_empty() {
        part(ui, words::OTHER_MATTERS, |ui| points(ui, &sheet.other_matters));
    }
}
