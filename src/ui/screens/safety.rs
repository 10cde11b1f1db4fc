//! Safety check: three lists in everyday order, each with "None of these". Why a question is asked is never shown.

mod at_once;

use egui::{Id as MemoryId, RichText, Ui};

use super::columns;
use crate::app::{App, Focus, SafetyMessage, Until};
use crate::content::{CountsAs, Feature, Group, Id, Library, Precaution, ScreeningQuestion, TagQuestion};
use crate::record::{Assessment, ScreeningAnswer};
use crate::report::words;
use crate::rules::{ListSays, SafetyState, is_operation, list_says, signs};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    self, Beside, Meant, TickRow, Ticked, body, callout, card, divider, following, group as named_group, lead, note,
    quiet_button, radio_group, section, segment_named, subsection, tag, tick, title, under_row,
};

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(assessment) = view.app.assessment() else {
        return;
    };
    columns(
        ui,
        |ui| {
            title(ui, "Safety check");
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
    lead(
        ui,
        "Some signs belong to a clinician before any home test. Three lists find out whether one of them is true \
         for you.",
    );
    ui.add_space(space::S);
    callout(ui, Meant::Information, |ui| {
        body(ui, what_counts);
    });
}

/// When it was done, and the way to do it again.
fn done(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    let Some(day) = assessment.safety.screened_on else {
        return;
    };
    let outdated = view
        .app
        .outcome()
        .is_some_and(|outcome| outcome.safety.state == SafetyState::Outdated);
    let day = words::date(day);
    let weeks = view.app.library().screening.recheck_weeks;
    let said = if outdated {
        format!("Last done on {day}, more than {weeks} weeks ago. Please go through it again.")
    } else {
        format!("Done on {day}. It is asked again after {weeks} weeks; do it sooner with a new sign or more pain.")
    };
    callout(ui, Meant::Information, |ui| {
        body(ui, &said);
        let again = quiet_button("Ask again")
            .icon(icons::UNDO)
            .named("Ask again: the safety check");
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
            let precautions: Vec<&Precaution> = library
                .precautions
                .iter()
                .filter(|one| one.group == group.id && is_asked(library, assessment, one))
                .collect();
            if !precautions.is_empty() {
                divider(ui);
                subsection(ui, "Also tell us, so that tests and exercises suit you");
                ui.add_space(space::XS);
                for one in precautions {
                    precaution(ui, view, assessment, one);
                }
            }
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
    let name = format!("Not sure about {}", question.short);
    let shown = TickRow {
        id: question.id.as_str(),
        words: &question.text,
        name: None,
        ticked,
        beside: has_more.then_some(Beside {
            words: "Not sure",
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
        at_once::show(ui, view, &question.id);
    }
    if ticked != Ticked::No && !question.features.is_empty() {
        under_row(ui, |ui| {
            note(ui, "Tick what is true of it as well; the program counts.");
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
        surgery_regions(ui, view, assessment, operation);
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
fn unsure_pressed(view: View<'_>, id: &Id, was_open: bool, answer: Option<ScreeningAnswer>) {
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
                    (ScreeningAnswer::Yes, "Yes"),
                    (ScreeningAnswer::No, "No"),
                    (ScreeningAnswer::NotSure, "Still not sure"),
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
            note(ui, "Whoever is still not sure is treated as if the answer were yes.");
        }
        ui.add_space(space::S);
    });
}

/// A precaution stands in the list unless a sign of the same group asks about the same operation.
fn is_asked(library: &Library, assessment: &Assessment, precaution: &Precaution) -> bool {
    let signs = &library.screening.questions;
    let asked_above = precaution.derived || signs.iter().any(|question| is_operation(question, precaution));
    !asked_above || assessment.safety.precautions.contains(&precaution.id)
}

fn precaution(ui: &mut Ui, view: View<'_>, assessment: &Assessment, precaution: &Precaution) {
    let ticked = assessment.safety.precautions.contains(&precaution.id);
    let has_details = assessment.safety.details.contains_key(&precaution.id);
    if !precaution.features.is_empty() && (!ticked || has_details) {
        features(
            ui,
            view,
            assessment,
            (&precaution.id, &precaution.short),
            &precaution.features,
        );
        if ticked {
            under_row(ui, |ui| note(ui, &precaution.effect));
        }
        return;
    }
    let open = !precaution.questions.is_empty() && is_open(ui, &precaution.id);
    let name = format!("What counts as {}", precaution.short);
    let shown = TickRow {
        id: precaution.id.as_str(),
        words: &precaution.text,
        name: None,
        ticked: Ticked::when(ticked),
        beside: (!precaution.questions.is_empty()).then_some(Beside {
            words: "What counts",
            name: &name,
            on: open,
        }),
    }
    .show(ui);
    if shown.row.clicked() {
        view.send(SafetyMessage::PrecautionToggled(precaution.id.clone()));
    }
    if shown.beside.is_some_and(|beside| beside.clicked()) {
        set_open(ui, &precaution.id, !open);
    }
    if open {
        under_row(ui, |ui| {
            let least = precaution.at_least.unwrap_or(1);
            let all = precaution.questions.len();
            note(ui, &format!("Tick this when at least {least} of these {all} are true:"));
            widgets::points(ui, &precaution.questions);
            ui.add_space(space::S);
        });
    }
    if ticked {
        under_row(ui, |ui| {
            note(ui, &precaution.effect);
            ui.add_space(space::XS);
        });
        if !precaution.regions.is_empty() {
            surgery_regions(ui, view, assessment, precaution);
        }
        for question in &precaution.asks {
            tag_question(ui, view, assessment, question);
        }
        if let Some(counts_as) = &precaution.counts_as {
            examined(ui, view, assessment, counts_as);
        }
    }
}

/// A question about a ticked precaution: while it is open the precaution stands.
fn tag_question(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &TagQuestion) {
    let chosen = assessment.safety.details.get(&question.id);
    under_row(ui, |ui| {
        widgets::strong(ui, &question.text);
        radio_group(ui, &question.text, |ui| {
            ui.horizontal_wrapped(|ui| {
                for option in &question.options {
                    let on = chosen.is_some_and(|chosen| chosen.contains(&option.id));
                    let name = format!("{}: {}", option.text, question.text);
                    if segment_named(ui, on, &option.text, &name).clicked() {
                        view.send(SafetyMessage::DetailChosen(question.id.clone(), option.id.clone()));
                    }
                }
            });
        });
        ui.add_space(space::S);
    });
}

/// Whether somebody has examined what a precaution means; if nobody did, it is a sign.
fn examined(ui: &mut Ui, view: View<'_>, assessment: &Assessment, counts_as: &CountsAs) {
    let Some(question) = &counts_as.examined else {
        return;
    };
    let answer = assessment.safety.answers.get(&counts_as.sign);
    under_row(ui, |ui| {
        widgets::strong(ui, question);
        radio_group(ui, question, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (words, means) in [("Yes", ScreeningAnswer::No), ("No", ScreeningAnswer::Yes)] {
                    let name = format!("{words}: {question}");
                    if segment_named(ui, answer == Some(&means), words, &name).clicked() {
                        view.send(SafetyMessage::SignAnswered(counts_as.sign.clone(), Some(means)));
                    }
                }
            });
        });
        if answer != Some(&ScreeningAnswer::No) {
            note(ui, "As long as no one has examined it, a clinician comes first.");
        }
        ui.add_space(space::S);
    });
}

fn surgery_regions(ui: &mut Ui, view: View<'_>, assessment: &Assessment, operation: &Precaution) {
    under_row(ui, |ui| {
        widgets::strong(ui, "Where was the operation?");
        ui.add_space(space::XS);
        named_group(ui, "Where was the operation?", |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                for region in &operation.regions {
                    let on = assessment.safety.surgery_regions.contains(&region.id);
                    if tag(ui, on, &region.text).clicked() {
                        view.send(SafetyMessage::SurgeryRegionToggled(region.id.clone()));
                    }
                }
            });
        });
        ui.add_space(space::S);
        note(
            ui,
            "Once a clinician has cleared you, exercises for these places stay out. With none chosen, all of them do.",
        );
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
            let said = "This list has no answer yet.";
            ui.label(RichText::new(said).size(text::SMALL).color(colour));
        });
    }
    let says = list_says(view.app.library(), assessment, &group.id);
    if says == ListSays::Nothing && assessment.safety.screened_on.is_some() {
        note(ui, NOTHING_SAID);
    }
    let name = format!("None of these: {}", group.title);
    let shown = TickRow {
        id: group.id.as_str(),
        words: "None of these",
        name: Some(&name),
        ticked: Ticked::when(says == ListSays::NoneOfThese),
        beside: None,
    }
    .show(ui);
    if missing && view.app.state().focus == Some(Focus::FirstProblem) {
        let first = view.app.groups_without_answer().first() == Some(&&group.id);
        if first {
            widgets::remember_problem(ui, shown.row.id);
        }
    }
    if shown.row.clicked() {
        view.send(SafetyMessage::NoneOfTheseChosen(group.id.clone()));
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
        subsection(ui, "Three lists");
        for group in &app.library().screening.groups {
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
                let state = match says {
                    _ if open => "open",
                    Some(ListSays::Ticked | ListSays::NoneOfThese) => "answered",
                    Some(ListSays::Nothing) | None => "nothing ticked",
                };
                body(ui, &format!("{}: {state}", group.title));
            });
        }
    });
    ui.add_space(space::L);
    card(ui, |ui| {
        subsection(ui, "Not sure?");
        body(
            ui,
            "“Not sure” asks one more question. If that does not settle it, the answer counts as yes.",
        );
        ui.add_space(space::S);
        subsection(ui, "What a tick does");
        body(
            ui,
            "A sign above the line may mean that a clinician comes first. What is below the line only leaves out tests \
             and exercises that would not suit you.",
        );
        ui.add_space(space::S);
        subsection(ui, "Very unwell now?");
        body(ui, "Call your local emergency number and leave this for another day.");
    });
}

/// Said of a list of a finished check that a file names no line of.
const NOTHING_SAID: &str = "When this check was finished, no line of this list was ticked.";

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
