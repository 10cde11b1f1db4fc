//! Safety check: three lists in everyday order, each with "None of these". Why a question is asked is never shown.

mod again;
mod at_once;
mod precautions;
mod recheck;

use egui::{Id as MemoryId, RichText, Ui};

use super::{columns, single};
use crate::app::{App, Focus, SafetyMessage, Until};
use crate::content::{Feature, Group, Id, Library, ScreeningQuestion, SignId};
use crate::record::{Assessment, ScreeningAnswer};
use crate::rules::{ListSays, is_operation, list_says, signs};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    self, Beside, Meant, TickRow, Ticked, body, callout, card, divider, following, group as named_group, lead, note,
    quiet_button, radio_group, section, segment_named, subsection, tick, title, under_row,
};
use crate::ui::words::safety as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(assessment) = view.app.assessment() else {
        return;
    };
    if recheck::is_due(view.app) {
        return recheck::show(ui, view, assessment);
    }
    if view.app.is_recheck() {
        return single(ui, |ui| {
            title(ui, say::SAFETY_CHECK);
            match assessment.safety.screened_on {
                Some(_) => done(ui, view, assessment),
                None => {
                    lead(ui, say::again::PRESS_WHAT_MAY_BE_TRUE);
                }
            }
            again::show(ui, view, assessment);
            if assessment.safety.screened_on.is_some() {
                nothing_ticked(ui, view.app, assessment);
            }
        });
    }
    columns(
        ui,
        |ui| {
            title(ui, say::SAFETY_CHECK);
            what_to_tick(ui, view, assessment);
            for group in in_order(view.app.library(), assessment) {
                ui.add_space(space::XL);
                list(ui, view, assessment, group);
            }
            nothing_ticked(ui, view.app, assessment);
        },
        |ui| following(ui, "safety", |ui| aside(ui, view.app)),
    );
}

/// The lists, those of the places that were marked first (rule Q11).
fn in_order<'a>(library: &'a Library, assessment: &Assessment) -> Vec<&'a Group> {
    let complaint = assessment.complaint(library);
    let mut groups: Vec<&Group> = library.screening.groups.iter().collect();
    groups.sort_by_key(|group| !group.regions.iter().any(|region| complaint.contains(region)));
    groups
}

/// What counts; and when it was done already.
fn what_to_tick(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    let what_counts = &view.app.library().screening.new_sign_note;
    if assessment.safety.screened_on.is_some() {
        lead(ui, what_counts);
        ui.add_space(space::S);
        return done(ui, view, assessment);
    }
    lead(ui, say::SIGNS_BELONG_TO_A_CLINICIAN);
    body(ui, what_counts);
}

/// When it was done, and the way to do it again.
fn done(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    let Some(day) = assessment.safety.screened_on else {
        return;
    };
    let day = view.app.formats().date(day);
    let weeks = view.app.library().screening.recheck_weeks;
    let said = say::done_on(&day, weeks);
    callout(ui, Meant::Information, |ui| {
        body(ui, &said);
        let again = quiet_button(say::ASK_AGAIN)
            .icon(icons::UNDO)
            .named(say::ASK_AGAIN_NAMED);
        if again.pressed(ui) {
            view.send(SafetyMessage::SafetyRestarted);
        }
    });
}

fn list(ui: &mut Ui, view: View<'_>, assessment: &Assessment, group: &Group) {
    let library = view.app.library();
    section(ui, &group.title);
    ui.add_space(space::XS);
    card(ui, |ui| {
        named_group(ui, &group.title, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for question in signs(library, group) {
                if is_asked_at_this_age(assessment, question) {
                    sign(ui, view, library, assessment, question);
                }
            }
            precautions::show(ui, view, assessment, group);
            divider(ui);
            none_of_these(ui, view, assessment, group);
        });
    });
}

fn sign(ui: &mut Ui, view: View<'_>, library: &Library, assessment: &Assessment, question: &ScreeningQuestion) {
    let answer = assessment.safety.answers.get(&question.id).copied();
    let ticked = match answer {
        Some(ScreeningAnswer::Yes) => Ticked::Yes,
        Some(ScreeningAnswer::NotSure) => Ticked::Unsure,
        Some(ScreeningAnswer::No) | None => Ticked::No,
    };
    let has_more = !question.clarify.is_empty();
    let open = has_more && (answer == Some(ScreeningAnswer::NotSure) || is_open(ui, &question.id));
    let name = say::not_sure_about(&question.short);
    let shown = TickRow {
        id: question.id.as_str(),
        words: &question.text,
        name: None,
        ticked,
        beside: has_more.then_some(Beside {
            words: "?",
            name: &name,
            on: open,
        }),
    }
    .show(ui);
    if shown.row.clicked() {
        let yes = ticked != Ticked::Yes;
        set_open(ui, &question.id, false);
        view.send(SafetyMessage::SignAnswered(
            question.id.clone(),
            yes.then_some(ScreeningAnswer::Yes),
        ));
    }
    if shown.beside.is_some_and(|beside| beside.clicked()) {
        set_open(ui, &question.id, !open);
        unsure_pressed(view, &question.id, open, answer);
    }
    if open {
        clarify(ui, view, question, answer);
    }
    if ticked != Ticked::No {
        at_once::show(ui, view, assessment, question);
    }
    if ticked != Ticked::No && !question.features.is_empty() {
        under_row(ui, |ui| {
            note(ui, say::TICK_WHAT_IS_TRUE);
            features(
                ui,
                view,
                assessment,
                (&question.id, &question.short),
                &question.features,
            );
            ui.add_space(space::S);
        });
    }
    let asks_regions = library.precautions.iter().find(|one| is_operation(question, one));
    if let Some(operation) = asks_regions
        && ticked != Ticked::No
    {
        precautions::surgery_regions(ui, view, assessment, operation);
    }
}

/// Small statements, each ticked by itself.
fn features(ui: &mut Ui, view: View<'_>, assessment: &Assessment, (of, name): (&Id, &str), all: &[Feature]) {
    let said = assessment.safety.details.get(of);
    named_group(ui, name, |ui| {
        for feature in all {
            let on = said.is_some_and(|said| said.contains(&feature.id));
            if tick(ui, on, &feature.text).clicked() {
                view.send(SafetyMessage::DetailToggled(of.clone(), feature.id.clone()));
            }
        }
    });
}

/// A sign of later life is asked from its age on, and where no age is given.
fn is_asked_at_this_age(assessment: &Assessment, question: &ScreeningQuestion) -> bool {
    let (from, age) = (question.asked_from_age, assessment.profile.age);
    let is_young = from.is_some_and(|from| age.is_some_and(|age| age < from));
    !is_young || assessment.safety.answers.contains_key(&question.id)
}

/// "Not sure" counts as yes from the moment it is pressed, until the one further question says otherwise.
fn unsure_pressed(view: View<'_>, id: &SignId, was_open: bool, answer: Option<ScreeningAnswer>) {
    match (was_open, answer) {
        (false, _) => view.send(SafetyMessage::SignAnswered(id.clone(), Some(ScreeningAnswer::NotSure))),
        (true, Some(ScreeningAnswer::NotSure)) => view.send(SafetyMessage::SignAnswered(id.clone(), None)),
        (true, _) => {}
    }
}

fn clarify(ui: &mut Ui, view: View<'_>, question: &ScreeningQuestion, answer: Option<ScreeningAnswer>) {
    under_row(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        widgets::strong(ui, &question.clarify);
        radio_group(ui, &question.clarify, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (given, words) in [
                    (ScreeningAnswer::Yes, say::YES),
                    (ScreeningAnswer::No, say::NO),
                    (ScreeningAnswer::NotSure, say::STILL_NOT_SURE),
                ] {
                    let name = format!("{words}: {}", question.clarify);
                    if segment_named(ui, answer == Some(given), words, &name).clicked() {
                        set_open(ui, &question.id, true);
                        view.send(SafetyMessage::SignAnswered(question.id.clone(), Some(given)));
                    }
                }
            });
        });
        if answer == Some(ScreeningAnswer::NotSure) {
            note(ui, say::NOT_SURE_COUNTS_AS_YES);
        }
        ui.add_space(space::S);
    });
}

fn none_of_these(ui: &mut Ui, view: View<'_>, assessment: &Assessment, group: &Group) {
    let missing = view.app.groups_without_answer().contains(&&group.id);
    let was_finished = view.app.says_until(Until::ListsAnswered);
    if missing && was_finished {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let colour = palette(ui).caution;
            widgets::icon(ui, icons::CARE, text::SMALL, colour);
            let said = say::NO_ANSWER_YET;
            ui.label(RichText::new(said).size(text::SMALL).color(colour));
        });
    }
    let says = list_says(view.app.library(), assessment, &group.id);
    if says == ListSays::Nothing && assessment.safety.screened_on.is_some() {
        note(ui, say::NOTHING_SAID);
    }
    let name = say::none_of_these(&group.title);
    let shown = TickRow {
        id: group.id.as_str(),
        words: say::NONE_OF_THESE,
        name: Some(&name),
        ticked: Ticked::when(says == ListSays::NoneOfThese),
        beside: None,
    }
    .show(ui);
    if missing && view.app.state().focus == Some(Focus::FirstProblem) {
        let open = view.app.groups_without_answer();
        let shown_first = in_order(view.app.library(), assessment)
            .into_iter()
            .find(|one| open.contains(&&one.id));
        if shown_first.is_some_and(|first| first.id == group.id) {
            widgets::remember_problem(ui, shown.row.id);
        }
    }
    if shown.row.clicked() {
        view.send(if view.app.is_recheck() {
            SafetyMessage::NoSignChosen(group.id.clone())
        } else {
            SafetyMessage::NoneOfTheseChosen(group.id.clone())
        });
    }
}

fn nothing_ticked(ui: &mut Ui, app: &App, assessment: &Assessment) {
    let screening = &app.library().screening;
    let all_none = screening
        .groups
        .iter()
        .all(|group| list_says(app.library(), assessment, &group.id) == ListSays::NoneOfThese);
    if all_none {
        ui.add_space(space::XL);
        callout(ui, Meant::Information, |ui| {
            body(ui, &screening.none_note);
        });
    }
}

fn aside(ui: &mut Ui, app: &App) {
    let missing = app.groups_without_answer();
    card(ui, |ui| {
        subsection(ui, say::THREE_LISTS);
        let in_order = app.assessment().map(|assessment| in_order(app.library(), assessment));
        for group in in_order.unwrap_or_default() {
            let open = missing.contains(&&group.id);
            let says = app
                .assessment()
                .map(|assessment| list_says(app.library(), assessment, &group.id));
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let (sign, colour) = if open {
                    (icons::OPEN, palette(ui).muted)
                } else {
                    (icons::DONE, palette(ui).accent)
                };
                widgets::icon(ui, sign, text::LEAD, colour);
                body(ui, &say::state_of_list(&group.title, says, open));
            });
        }
    });
    ui.add_space(space::L);
    card(ui, |ui| {
        subsection(ui, say::VERY_UNWELL_NOW);
        body(ui, say::CALL_THE_EMERGENCY_NUMBER);
    });
}

/// What a screen may keep by itself: whether a detail is open.
fn open_id(id: &Id) -> MemoryId {
    MemoryId::unique(("open in the safety check", id.as_str()))
}

fn is_open(ui: &Ui, id: &Id) -> bool {
    ui.data(|data| data.get_temp(open_id(id))).unwrap_or(false)
}

fn set_open(ui: &Ui, id: &Id, open: bool) {
    ui.data_mut(|data| data.insert_temp(open_id(id), open));
}
