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
use crate::ui::words::plan::locked as say;

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, view: View<'_>, why: &str) {
    let state = view.app.outcome().map(|outcome| outcome.safety.state);
    columns(
        ui,
        |ui| {
            title(
                ui,
                if is_stopped(view) {
                    say::THE_PLAN_IS_STOPPED
                } else {
                    say::NO_PLAN_YET
                },
            );
            lead(ui, say::SAFETY_COMES_BEFORE_EXERCISE);
            ui.add_space(space::S);
            callout(ui, Meant::Care, |ui| body(ui, why));
            ui.add_space(space::S);
            body(ui, say::what_to_do(state, is_stopped(view)));
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                if button(print_words(view.app)).icon(icons::PRINT).pressed(ui) {
                    view.send(PaperMessage::PrintOpened(PaperKind::Summary));
                }
                if is_stopped(view) {
                    if button(say::DO_THE_SAFETY_CHECK_AGAIN).pressed(ui) {
                        view.send(FollowUpMessage::SafetyAskedAgain);
                    }
                } else if button(say::TO_THE_SAFETY_CHECK).pressed(ui) {
                    view.send(WindowMessage::ScreenChosen(Screen::Safety));
                }
            });
            ui.add_space(space::S);
            follow_up::of_locked(ui, view);
        },
        |ui| {
            card(ui, |ui| {
                subsection(ui, say::MEANWHILE);
                points(ui, say::meanwhile(state));
            });
        },
    );
}

/// Whether what was noted since the safety check stops the plan (rule P68).
fn is_stopped(view: View<'_>) -> bool {
    let safety = view.app.outcome().map(|outcome| &outcome.safety);
    safety.is_some_and(|safety| safety.state == SafetyState::Clear && safety.plan_locked.is_some())
}
