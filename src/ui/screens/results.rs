//! Results: what the answers show, how sure that is, and which muscles tested tight or weak.

mod aside;
mod finding;
mod go_on;
mod helpful;
mod muscles;
mod on_the_body;
mod plumb;
mod points;
mod what_if;

use egui::Ui;

use super::attention::needs_a_look;
use super::painful::painful;
use super::{advised, columns, exports, then_now};
use crate::app::{FileMessage, Screen, WindowMessage};
use crate::content::{Item, ItemId};
use crate::record::{Answer, Assessment, Units};
use crate::report::{Summary, words};
use crate::rules::{Band, Outcome, SafetyState};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    Meant, body, button, callout, card, following, note, quiet_button, radio_group, section, segment_named, strong,
    title,
};
use crate::ui::words::attention;
use crate::ui::words::results as say;

/// What the parts of this screen read.
struct Shown<'a> {
    view: View<'a>,
    assessment: &'a Assessment,
    outcome: &'a Outcome,
    summary: &'a Summary,
    units: Units,
}

impl Shown<'_> {
    /// An item's answer in words; empty when there is no reading.
    fn reading(&self, item: &Item) -> String {
        self.assessment
            .answers
            .get(&item.id)
            .filter(|answer| answer.has_reading())
            .map(|answer| {
                words::answer_from(
                    self.view.app.library(),
                    self.assessment,
                    item,
                    answer,
                    self.view.app.shown(),
                )
            })
            .unwrap_or_default()
    }

    /// Whether anything is answered.
    fn is_begun(&self) -> bool {
        self.assessment.answers.values().any(Answer::has_reading)
    }

    fn item(&self, id: &ItemId) -> Option<&Item> {
        self.view.app.library().item(id)
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(summary), Some(outcome), Some(assessment)) =
        (view.app.summary(), view.app.outcome(), view.app.assessment())
    else {
        title(ui, say::WHAT_YOUR_ANSWERS_SHOW);
        return;
    };
    let shown = Shown {
        view,
        assessment,
        outcome,
        summary,
        units: view.app.units(),
    };
    // Where one came here before the sign was ticked: nothing that reads as a result (rule T6).
    if outcome.safety.state == SafetyState::Emergency {
        title(ui, say::HELP_COMES_FIRST);
        return sign_or_recheck(ui, &shown);
    }
    columns(
        ui,
        |ui| {
            title(ui, say::WHAT_YOUR_ANSWERS_SHOW);
            earlier_and_later(ui, view);
            if assessment.plan.is_some() {
                super::session::today::of_record(ui, view);
                super::follow_up::of_record(ui, view);
            }
            safety_first(ui, &shown);
            painful(ui, &summary.painful);
            in_short(ui, summary);
            then_now::card_of(ui, view);
            needs_a_look(ui, view, attention::do_not_count_in_full);
            nothing_said(ui, &shown);
            on_the_body::show(ui, &shown);
            findings(ui, &shown);
            go_on::show(ui, &shown);
            helpful::show(ui, &shown);
            plumb::show(ui, &shown);
            muscles::show(ui, &shown);
            ui.add_space(space::S);
            exports::copy_as_text(ui, view, summary);
        },
        |ui| following(ui, "results", |ui| aside::show(ui, &shown)),
    );
}

/// The most assessments that are listed.
const LISTED: usize = 200;

/// Which of several assessments is shown.
fn earlier_and_later(ui: &mut Ui, view: View<'_>) {
    let Some(document) = &view.app.state().document else {
        return;
    };
    let all = &document.record.assessments;
    if all.len() < 2 {
        return;
    }
    radio_group(ui, say::ASSESSMENT, |ui| {
        ui.horizontal_wrapped(|ui| {
            let shown = all.len().saturating_sub(LISTED)..all.len();
            let listed = |index: &usize| shown.contains(index) || *index == document.index;
            for (index, one) in all.iter().enumerate().filter(|(index, _)| listed(index)) {
                let date = view.app.formats().date(one.started_on);
                let name = say::assessment_of(&date);
                if segment_named(ui, index == document.index, &date, &name).clicked() {
                    view.send(FileMessage::AssessmentChosen(index));
                }
            }
        });
    });
    if all.len() > LISTED {
        note(ui, &say::newest_are_listed(LISTED, all.len()));
    }
    if !view.app.is_newest() {
        note(ui, say::IS_EARLIER);
    }
    ui.add_space(space::S);
}

/// A sign of the safety check stands above every finding, and so does what is advised.
fn safety_first(ui: &mut Ui, shown: &Shown<'_>) {
    sign_or_recheck(ui, shown);
    advised::above(ui, shown.view);
}

fn sign_or_recheck(ui: &mut Ui, shown: &Shown<'_>) {
    let state = shown.outcome.safety.state;
    let stopped = state == SafetyState::Clear && shown.outcome.safety.plan_locked.is_some();
    let asks = matches!(
        state,
        SafetyState::Emergency | SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Outdated
    );
    if !asks && !stopped {
        return;
    }
    // The plan can be read meanwhile, and both pages say so (rule Q43).
    if state == SafetyState::Outdated && shown.view.app.is_newest() && shown.view.app.plan_to_read().is_some() {
        return super::plan::quick_check(ui, shown.view);
    }
    callout(ui, Meant::Care, |ui| {
        strong(ui, &shown.summary.safety.state);
        if !shown.summary.safety.plan_locked.is_empty() {
            body(ui, &shown.summary.safety.plan_locked);
        }
        if button(say::SAFETY_CHECK).pressed(ui) {
            shown.view.send(WindowMessage::ScreenChosen(Screen::Safety));
        }
    });
    ui.add_space(space::S);
}

/// The result in two or three sentences, before any number (rule T20), and what it is not (rule T8).
fn in_short(ui: &mut Ui, summary: &Summary) {
    let Some((first, rest)) = summary.in_short.split_first() else {
        return;
    };
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        section(ui, say::IN_SHORT);
        strong(ui, first);
        for sentence in rest {
            body(ui, sentence);
        }
        note(ui, words::DESCRIPTION_NOT_DIAGNOSIS);
    });
    ui.add_space(space::S);
}

/// Nothing answered, or nothing found.
fn nothing_said(ui: &mut Ui, shown: &Shown<'_>) {
    let bands: Vec<Band> = shown
        .outcome
        .findings
        .patterns
        .iter()
        .filter_map(|finding| finding.band)
        .collect();
    if !shown.is_begun() {
        callout(ui, Meant::Information, |ui| {
            strong(ui, say::NOTHING_IS_ANSWERED_YET);
            body(ui, say::WITH_THE_FIRST_ANSWERS);
            if button(say::TO_THE_QUESTIONS).icon_after(icons::NEXT).pressed(ui) {
                shown.view.send(WindowMessage::ScreenChosen(Screen::Questions));
            }
        });
        ui.add_space(space::S);
    } else if !bands.is_empty() && bands.iter().all(|band| *band == Band::None) {
        callout(ui, Meant::Information, |ui| body(ui, words::NOTHING_FOUND));
        ui.add_space(space::S);
    }
}

fn findings(ui: &mut Ui, shown: &Shown<'_>) {
    ui.add_space(space::M);
    section(ui, &words::patterns_one_by_one(shown.view.app.library().patterns.len()));
    for line in &shown.summary.findings {
        finding::card(ui, shown, line);
        ui.add_space(space::XS);
    }
}

/// Adds items to the questions; an earlier assessment stays as it was.
fn ask(shown: &Shown<'_>, items: Vec<ItemId>) {
    if shown.view.app.is_newest() {
        shown.view.send(WindowMessage::ItemsRequested(items));
    }
}

/// "How is this worked out?"
fn how_scored(ui: &mut Ui, view: View<'_>) {
    if quiet_button(say::HOW_IS_THIS_WORKED_OUT).icon(icons::INFO).pressed(ui) {
        view.send(WindowMessage::DialogOpened(crate::app::Dialog::HowScored));
    }
}
