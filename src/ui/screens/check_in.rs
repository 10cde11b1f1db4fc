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

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(page) = &view.app.state().pages.follow_up.check_in else {
        title(ui, "Check-in");
        body(ui, "No check-in is open.");
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
        ("Finish the check-in", icons::NEXT)
    } else {
        ("Close the check-in", icons::TICK)
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
    title(ui, "Check-in");
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
        if view.app.is_of_now(&of_intake) && button("Take those values").pressed(ui) {
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
    body(ui, &format!("Logged so far: {}.", words::count(done, "session")));
    note(
        ui,
        "Is anything unclear? Each exercise of the plan says how it is done, and can be tried alone with the clock.",
    );
}

fn said(view: View<'_>) -> Option<&CheckIn> {
    view.app.check_in_said()
}

fn pain(ui: &mut Ui, view: View<'_>) {
    let usual = "Usual pain of the last 7 days";
    form_block(
        ui,
        usual,
        "One day says little; this is what the weeks are compared by.",
        |ui| {
            let chosen = said(view).and_then(|entry| entry.pain_usual);
            if let Some(pressed) = rated(ui, usual, chosen, ends(view, IntakeRole::PainUsual)) {
                view.send(FollowUpMessage::PainUsualChosen(pressed));
            }
        },
    );
    divider(ui);
    let worst = "Worst pain of the last 7 days";
    form_block(
        ui,
        worst,
        "How far it goes up matters as much as how it is usually.",
        |ui| {
            let chosen = said(view).and_then(|entry| entry.pain_worst);
            if let Some(pressed) = rated(ui, worst, chosen, ends(view, IntakeRole::PainWorst)) {
                view.send(FollowUpMessage::PainWorstChosen(pressed));
            }
        },
    );
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
        | None => ["the least", "the most"],
    }
}

fn activities(ui: &mut Ui, view: View<'_>, page: &CheckInPage) {
    let why = "Whether you can do these again is the change that matters. The same ones are asked each time.";
    form_block(ui, "Up to three things that are hard, in your own words", why, |ui| {
        for (place, row) in page.rows.iter().enumerate() {
            if place > 0 {
                ui.add_space(space::M);
            }
            let name = format!("Activity {}", place + 1);
            if row.rated_before {
                ui.horizontal_wrapped(|ui| {
                    body(ui, &words::own_name(&row.words));
                    let named = format!("No longer ask about it: {name}");
                    if quiet_button("No longer ask about it").named(&named).pressed(ui) {
                        view.send(FollowUpMessage::ActivityLeft(place));
                    }
                });
            } else {
                let field = Field {
                    name: Some(&name),
                    hint: "For example: turning the head when driving",
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
    let ask = "Compared with the start of this plan";
    let chosen = said(view).and_then(|entry| entry.change);
    form_block(ui, ask, "Numbers miss things; this never decides alone.", |ui| {
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
    let ask = "Is anything new since the safety check?";
    let why = "New numbness, weakness, a fall, fever or another sign comes before any exercise.";
    form_block(ui, ask, why, |ui| {
        radio_group(ui, ask, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (new, name) in [(false, "Nothing new"), (true, "Something is new")] {
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
        let words = "Then the safety check comes first. It asks about signs one by one and says what to do about each.";
        let said = body(ui, words);
        crate::ui::widgets::live(&said, words);
        follow_up::safety_button(ui, view);
    });
}

fn after(ui: &mut Ui, view: View<'_>, page: &CheckInPage, follows: &CheckInFollows) {
    title(ui, "What follows");
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
        note(ui, "The record has no file yet. Save it to keep what was said.");
    }
}
