//! No plan: why, what to do, and what stays open meanwhile.

use egui::Ui;

use super::super::follow_up;
use super::super::stop::print_words;
use super::columns;
use crate::app::{FollowUpMessage, PaperKind, PaperMessage, Screen, WindowMessage};
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
            title(
                ui,
                if is_stopped(view) {
                    "The plan is stopped"
                } else {
                    "No plan yet"
                },
            );
            lead(ui, "Safety comes before exercise.");
            ui.add_space(space::S);
            callout(ui, Meant::Care, |ui| body(ui, why));
            ui.add_space(space::S);
            body(ui, what_to_do(view, state));
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                if button(print_words(view.app)).icon(icons::PRINT).pressed(ui) {
                    view.send(PaperMessage::PrintOpened(PaperKind::Summary));
                }
                if is_stopped(view) {
                    if button("Do the safety check again").pressed(ui) {
                        view.send(FollowUpMessage::SafetyAskedAgain);
                    }
                } else if button("To the safety check").pressed(ui) {
                    view.send(WindowMessage::ScreenChosen(Screen::Safety));
                }
            });
            ui.add_space(space::S);
            follow_up::of_locked(ui, view);
        },
        |ui| {
            card(ui, |ui| {
                subsection(ui, "Meanwhile");
                points(ui, meanwhile(state));
            });
        },
    );
}

/// Whether what was noted since the safety check stops the plan (rule P68).
fn is_stopped(view: View<'_>) -> bool {
    let safety = view.app.outcome().map(|outcome| &outcome.safety);
    safety.is_some_and(|safety| safety.state == SafetyState::Clear && safety.plan_locked.is_some())
}

fn what_to_do(view: View<'_>, state: Option<SafetyState>) -> &'static str {
    match state {
        Some(SafetyState::Clear) if is_stopped(view) => "Print the summary and take it with you.",
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
