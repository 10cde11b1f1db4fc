//! No plan: why, what to do, and what stays open meanwhile.

use egui::Ui;

use super::super::stop::print_words;
use super::columns;
use crate::app::{PaperKind, PaperMessage, Screen, WindowMessage};
use crate::rules::SafetyState;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{Meant, body, button, callout, card, lead, points, subsection, title};

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, view: View<'_>, why: &str) {
    let state = view.app.outcome().map(|outcome| outcome.safety.state);
    columns(
        ui,
        |ui| {
            title(ui, "No plan yet");
            lead(ui, "Safety comes before exercise.");
            ui.add_space(space::S);
            callout(ui, Meant::Care, |ui| body(ui, why));
            ui.add_space(space::S);
            body(ui, what_to_do(state));
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                if button(print_words(view.app)).icon(icons::PRINT).pressed(ui) {
                    view.send(PaperMessage::PrintOpened(PaperKind::Summary));
                }
                if button("To the safety check").pressed(ui) {
                    view.send(WindowMessage::ScreenChosen(Screen::Safety));
                }
            });
        },
        |ui| {
            card(ui, |ui| {
                subsection(ui, "Meanwhile");
                points(ui, meanwhile(state));
            });
        },
    );
}

fn what_to_do(state: Option<SafetyState>) -> &'static str {
    match state {
        Some(SafetyState::Emergency | SafetyState::SameDay) => {
            "Get help first. Once a doctor has checked this, say so in the safety check; the plan is then made at once."
        }
        Some(SafetyState::NotDone | SafetyState::Outdated) => {
            "Go through the safety check again; it takes about two minutes. The plan is then made at once."
        }
        _ => {
            "Print the summary and take it with you. When a clinician has cleared exercise, say so in the safety check; \
             the plan is then made at once."
        }
    }
}

fn meanwhile(state: Option<SafetyState>) -> &'static [&'static str] {
    match state {
        Some(SafetyState::ClinicianFirst) => &[
            "Everything you have told so far is kept.",
            "Questions, mirror, tape and photo items stay open. Muscle tests wait.",
            "If something gets worse, do not wait for the appointment.",
        ],
        Some(SafetyState::Emergency | SafetyState::SameDay) => &[
            "Everything you have told so far is kept.",
            "If you ticked something by mistake, change it in the safety check.",
        ],
        _ => &["Everything you have told so far is kept."],
    }
}
