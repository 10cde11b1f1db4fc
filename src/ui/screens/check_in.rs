//! A check-in: how the last seven days were, in at most two minutes, and one sentence about what follows (rules P65 to P67).

use egui::Ui;

use super::intake::rated;
use super::offers::offers;
use super::{follow_up, single};
use crate::app::{App, CheckInPage, FollowUpMessage};
use crate::content::{IntakeAnswer, IntakeRole};
use crate::record::{CheckIn, LARGEST_CHANGE};
use crate::report::words;
use crate::rules::{CheckInFollows, DueKind};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    Field, Meant, body, button, callout, card, divider, form_block, lead, note, quiet_button, radio_group, segment,
    title,
};
use crate::ui::words::check_in as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(page) = &view.app.state().pages.follow_up.check_in else {
        title(ui, say::CHECK_IN);
        body(ui, say::NO_CHECK_IN_IS_OPEN);
        return;
    };
    single(ui, |ui| match &page.follows {
        Some(follows) => after(ui, view, page, follows),
        None => asking(ui, view, page),
    });
}

/// What goes on: to the sentence at the end, or back.
pub(super) fn next_words(app: &App) -> (&'static str, lucide_icons::Icon) {
    let page = app.state().pages.follow_up.check_in.as_ref();
    if page.is_some_and(|page| page.follows.is_none()) {
        (say::FINISH_THE_CHECK_IN, icons::NEXT)
    } else {
        (say::CLOSE_THE_CHECK_IN, icons::TICK)
    }
}

fn is_due(page: &CheckInPage, kind: DueKind) -> bool {
    page.due.iter().any(|due| due.kind == kind)
}

/// Whether pain and activities are asked: not where only the first days are looked at.
fn asks_pain(page: &CheckInPage) -> bool {
    let only_first = !page.due.is_empty() && page.due.iter().all(|due| due.kind == DueKind::FirstDays);
    !only_first
}

fn asking(ui: &mut Ui, view: View<'_>, page: &CheckInPage) {
    title(ui, say::CHECK_IN);
    let why = page.due.first().map(|due| words::due_reason(due.kind, due.week));
    lead(ui, &format!("{} {}", words::CHECK_IN_LEAD, why.unwrap_or_default()));
    of_intake(ui, view);
    ui.add_space(space::S);
    card(ui, |ui| {
        if let Some(session) = page.morning {
            follow_up::morning(ui, view, session, false);
            divider(ui);
        }
        if is_due(page, DueKind::FirstDays) {
            first_days(ui, view);
            divider(ui);
        }
        if asks_pain(page) {
            pain(ui, view);
            divider(ui);
            activities(ui, view, page);
            divider(ui);
        }
        if is_due(page, DueKind::BetterOrWorse) {
            better_or_worse(ui, view);
            divider(ui);
        }
        anything_new(ui, view, page);
    });
    ui.add_space(space::XS);
    note(ui, words::NO_DAILY_DIARY);
}

/// The first values are those of "Why you came": those of the last days can be taken over, older ones stand as they are.
fn of_intake(ui: &mut Ui, view: View<'_>) {
    let Some((of_intake, _)) = view.app.intake_for_check_in() else {
        return;
    };
    ui.add_space(space::XS);
    callout(ui, Meant::Information, |ui| {
        body(ui, &words::first_values(view.app.formats(), &of_intake));
        if view.app.is_of_now(&of_intake) && button(say::TAKE_THOSE_VALUES).pressed(ui) {
            view.send(FollowUpMessage::IntakeTaken);
        }
    });
}

fn first_days(ui: &mut Ui, view: View<'_>) {
    let record = view.app.record();
    let begun = view.app.assessment().map(|assessment| assessment.started_on);
    let done = record.zip(begun).map_or(0, |(record, begun)| {
        let sessions = record
            .log
            .iter()
            .filter(|session| session.counts() && session.on() >= begun);
        u32::try_from(sessions.count()).unwrap_or(u32::MAX)
    });
    body(ui, &say::logged_so_far(done));
    note(ui, say::IS_ANYTHING_UNCLEAR);
}

fn said(view: View<'_>) -> Option<&CheckIn> {
    view.app.check_in_said()
}

fn pain(ui: &mut Ui, view: View<'_>) {
    let usual = say::USUAL_PAIN;
    form_block(ui, usual, say::WEEKS_ARE_COMPARED_BY_THIS, |ui| {
        let chosen = said(view).and_then(|entry| entry.pain_usual);
        if let Some(pressed) = rated(ui, usual, chosen, ends(view, IntakeRole::PainUsual)) {
            view.send(FollowUpMessage::PainUsualChosen(pressed));
        }
    });
    divider(ui);
    let worst = say::WORST_PAIN;
    form_block(ui, worst, say::HOW_FAR_UP_MATTERS, |ui| {
        let chosen = said(view).and_then(|entry| entry.pain_worst);
        if let Some(pressed) = rated(ui, worst, chosen, ends(view, IntakeRole::PainWorst)) {
            view.send(FollowUpMessage::PainWorstChosen(pressed));
        }
    });
}

/// What the ends of a scale mean, as the intake says them.
fn ends<'a>(view: View<'a>, role: IntakeRole) -> [&'a str; 2] {
    let questions = view.app.library().intake.iter().flat_map(|intake| &intake.questions);
    let question = questions.into_iter().find(|question| question.role == role);
    match question.map(|question| &question.answer) {
        Some(IntakeAnswer::Scale { low, high } | IntakeAnswer::Activities { low, high }) => [low, high],
        Some(
            IntakeAnswer::Text { .. }
            | IntakeAnswer::Count { .. }
            | IntakeAnswer::One(_)
            | IntakeAnswer::Several(_)
            | IntakeAnswer::Chart,
        )
        | None => [say::THE_LEAST, say::THE_MOST],
    }
}

fn activities(ui: &mut Ui, view: View<'_>, page: &CheckInPage) {
    let why = say::THE_CHANGE_THAT_MATTERS;
    form_block(ui, say::UP_TO_THREE_THINGS, why, |ui| {
        for (place, row) in page.rows.iter().enumerate() {
            if place > 0 {
                ui.add_space(space::M);
            }
            let name = say::activity(place + 1);
            if row.rated_before {
                ui.horizontal_wrapped(|ui| {
                    body(ui, &words::own_name(&row.words));
                    let named = say::no_longer_ask_named(&name);
                    if quiet_button(say::NO_LONGER_ASK_ABOUT_IT).named(&named).pressed(ui) {
                        view.send(FollowUpMessage::ActivityLeft(place));
                    }
                });
            } else {
                let field = Field {
                    name: Some(&name),
                    hint: say::FOR_EXAMPLE_TURNING_THE_HEAD,
                    width: ui.available_width(),
                    answers: true,
                    ..Field::default()
                };
                if let (Some(typed), _) = field.show(ui, &row.words) {
                    view.send(FollowUpMessage::ActivityTyped(place, typed));
                }
            }
            if !row.words.trim().is_empty() {
                let given = row.id.and_then(|id| said(view)?.activities.get(&id).copied());
                if let Some(pressed) = rated(ui, &name, given, ends(view, IntakeRole::Activities)) {
                    view.send(FollowUpMessage::ActivityRated(place, pressed));
                }
            }
        }
    });
}

fn better_or_worse(ui: &mut Ui, view: View<'_>) {
    let ask = say::COMPARED_WITH_THE_START;
    let chosen = said(view).and_then(|entry| entry.change);
    form_block(ui, ask, say::NUMBERS_MISS_THINGS, |ui| {
        radio_group(ui, ask, |ui| {
            ui.horizontal_wrapped(|ui| {
                for change in -LARGEST_CHANGE..=LARGEST_CHANGE {
                    if segment(ui, chosen == Some(change), words::change_name(change)).clicked() {
                        view.send(FollowUpMessage::ChangeChosen(change));
                    }
                }
            });
        });
    });
}

fn anything_new(ui: &mut Ui, view: View<'_>, page: &CheckInPage) {
    let ask = say::IS_ANYTHING_NEW;
    let why = say::NEW_SIGNS_COME_FIRST;
    form_block(ui, ask, why, |ui| {
        radio_group(ui, ask, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (new, name) in [(false, say::NOTHING_NEW), (true, say::SOMETHING_IS_NEW)] {
                    if segment(ui, page.anything_new == Some(new), name).clicked() {
                        view.send(FollowUpMessage::AnythingNewSaid(new));
                    }
                }
            });
        });
        if page.anything_new == Some(true) {
            something_new(ui, view);
        }
    });
}

fn something_new(ui: &mut Ui, view: View<'_>) {
    ui.add_space(space::XS);
    callout(ui, Meant::Care, |ui| {
        let words = say::SAFETY_CHECK_COMES_FIRST;
        let said = body(ui, words);
        crate::ui::widgets::live(&said, words);
        follow_up::safety_button(ui, view);
    });
}

fn after(ui: &mut Ui, view: View<'_>, page: &CheckInPage, follows: &CheckInFollows) {
    title(ui, say::WHAT_FOLLOWS);
    lead(ui, &words::check_in_follows(view.app.formats(), follows));
    ui.add_space(space::S);
    if page.anything_new == Some(true) {
        something_new(ui, view);
        ui.add_space(space::S);
    } else if is_due(page, DueKind::SafetyCheck) {
        card(ui, |ui| {
            body(ui, &words::due_reason(DueKind::SafetyCheck, 0));
            follow_up::safety_button(ui, view);
        });
        ui.add_space(space::S);
    }
    if is_due(page, DueKind::Tests) || is_due(page, DueKind::Upkeep) {
        card(ui, |ui| {
            body(ui, &words::due_reason(DueKind::Tests, 0));
            follow_up::tests_button(ui, view);
        });
        ui.add_space(space::S);
    }
    offers(ui, view);
    let has_file = view
        .app
        .state()
        .document
        .as_ref()
        .is_some_and(|document| document.path.is_some());
    if !has_file {
        note(ui, say::NO_FILE_YET);
    }
}
