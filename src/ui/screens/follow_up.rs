//! What is due, and the morning after: a card each, with one button, never in the way (rules P65, P69).

use egui::Ui;

use crate::app::{App, FollowUpMessage};
use crate::content::ExerciseId;
use crate::record::Morning;
use crate::report::words;
use crate::rules::{Due, DueKind};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, button, card, live, note, points, quiet_button, radio_group, section, segment};
use crate::ui::words::follow_up as say;

/// The cards of the open record.
pub(super) fn of_record(ui: &mut Ui, view: View<'_>) {
    morning_card(ui, view);
    due_card(ui, view, &view.app.due_to_show());
}

/// The cards where the plan is locked: the safety check is asked for there already.
pub(super) fn of_locked(ui: &mut Ui, view: View<'_>) {
    morning_card(ui, view);
    let mut due = view.app.due_to_show();
    // Tests of strength wait until somebody has looked.
    due.retain(|one| !matches!(one.kind, DueKind::SafetyCheck | DueKind::Tests));
    due_card(ui, view, &due);
}

fn due_card(ui: &mut Ui, view: View<'_>, due: &[Due]) {
    if due.is_empty() {
        return;
    }
    card(ui, |ui| {
        section(ui, words::due_title(due));
        what_is_due(ui, view.app, due);
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            one_button(ui, view, due);
            if quiet_button(say::NOT_NOW).named(say::NOT_NOW_WHAT_IS_DUE).pressed(ui) {
                view.send(FollowUpMessage::DuePutOff);
            }
        });
    });
    ui.add_space(space::S);
}

/// What is due in the record that was used last, in the card of that record.
pub(super) fn of_recent(ui: &mut Ui, view: View<'_>, due: &[Due], morning: bool) {
    if due.is_empty() && !morning {
        return;
    }
    ui.add_space(space::S);
    if morning {
        body(ui, say::THE_MORNING_CAN_BE_NOTED);
    }
    what_is_due(ui, view.app, due);
    if button(say::CHECK_IN).icon(icons::HISTORY).pressed(ui) {
        view.send(FollowUpMessage::CheckInOfRecentOpened);
    }
}

fn what_is_due(ui: &mut Ui, app: &App, due: &[Due]) {
    let Some(first) = due.first() else { return };
    if let [one] = due {
        body(ui, &ended(words::due(one)));
    } else {
        let named: Vec<&str> = due.iter().map(words::due).collect();
        points(ui, &named);
    }
    let until = words::due_until(app.formats(), due).unwrap_or_default();
    note(ui, &format!("{} {until}", words::due_reason(first.kind, first.week)));
}

/// With a mark at its end.
fn ended(words: &str) -> String {
    if words.ends_with(['.', '?']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

/// The button of what comes first; what is due beside it stands at the end of the check-in.
fn one_button(ui: &mut Ui, view: View<'_>, due: &[Due]) {
    let asks = |kind: &DueKind| match kind {
        DueKind::FirstDays | DueKind::CheckIn | DueKind::BetterOrWorse | DueKind::Upkeep => true,
        DueKind::SafetyCheck | DueKind::Tests => false,
    };
    let kinds: Vec<DueKind> = due.iter().map(|one| one.kind).collect();
    if kinds.iter().any(asks) {
        if button(say::CHECK_IN).icon(icons::HISTORY).pressed(ui) {
            view.send(FollowUpMessage::CheckInOpened);
        }
    } else if kinds.contains(&DueKind::SafetyCheck) {
        safety_button(ui, view);
    } else {
        tests_button(ui, view);
    }
}

/// "Do the safety check again".
pub(super) fn safety_button(ui: &mut Ui, view: View<'_>) {
    if button(say::DO_THE_SAFETY_CHECK_AGAIN).pressed(ui) {
        view.send(FollowUpMessage::SafetyAskedAgain);
    }
}

/// "Do the tests again", where one was outside.
pub(super) fn tests_button(ui: &mut Ui, view: View<'_>) {
    if view.app.has_tests_again() {
        if button(say::DO_THE_TESTS_AGAIN).pressed(ui) {
            view.send(FollowUpMessage::TestsAskedAgain);
        }
    } else {
        note(ui, say::NO_TEST_OUTSIDE_THE_USUAL);
    }
}

/// The morning after a session, once; what was answered stays until another screen is shown.
fn morning_card(ui: &mut Ui, view: View<'_>) {
    let said = view.app.state().pages.follow_up.morning_said;
    let asked = view.app.morning_asked().map(|session| session.id);
    let Some(session) = asked.or(said.map(|(session, _)| session)) else {
        return;
    };
    card(ui, |ui| {
        morning(ui, view, session, true);
    });
    ui.add_space(space::S);
}

/// How the morning after a session was.
pub(super) fn morning(ui: &mut Ui, view: View<'_>, session: uuid::Uuid, may_be_left: bool) {
    let log = view
        .app
        .record()
        .map(|record| record.log.as_slice())
        .unwrap_or_default();
    let Some(session) = log.iter().find(|one| one.id == session) else {
        return;
    };
    let question = words::morning_question(session.on(), view.app.today());
    section(ui, &question);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        radio_group(ui, &question, |ui| {
            ui.horizontal_wrapped(|ui| {
                for answer in [Morning::Usual, Morning::Worse] {
                    let on = session.next_morning == Some(answer);
                    if segment(ui, on, words::morning_name(answer)).clicked() {
                        view.send(FollowUpMessage::MorningSaid(session.id, answer));
                    }
                }
            });
        });
        let is_open = session.next_morning.is_none();
        if may_be_left && is_open && quiet_button(say::I_WILL_NOT_SAY).pressed(ui) {
            view.send(FollowUpMessage::MorningLeft);
        }
    });
    match session.next_morning {
        Some(answer) => {
            let said = body(ui, words::morning_follows(answer));
            live(&said, words::morning_follows(answer));
        }
        None => {
            note(ui, words::MORNING_WHY);
        }
    }
}

/// Exercises of a red day, one of which it was.
pub(super) fn which(ui: &mut Ui, view: View<'_>, exercises: &[ExerciseId]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for exercise in exercises {
            let name = words::exercise_name(view.app.library(), exercise);
            if button(&name).named(&say::it_was(&name)).pressed(ui) {
                view.send(FollowUpMessage::WhichSaid(exercise.clone()));
            }
        }
    });
}
