//! What else is told so that tests and exercises suit: each as its name, and what a tick means and does below (rule Z24).

use egui::Ui;

use super::{features, is_open, set_open};
use crate::app::SafetyMessage;
use crate::content::{CountsAs, Group, Id, Library, Precaution, TagQuestion};
use crate::record::{Assessment, ScreeningAnswer};
use crate::report::words;
use crate::rules::is_operation;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    disclosure, divider, group as named_group, note, radio_group, segment_named, strong, subsection, tag, tag_named,
    under_row,
};
use crate::ui::words::safety::precautions as say;

/// The precautions of a list.
pub(super) fn show(ui: &mut Ui, view: View<'_>, assessment: &Assessment, group: &Group) {
    let all = of_groups(view.app.library(), assessment, &[group]);
    if all.is_empty() {
        return;
    }
    divider(ui);
    subsection(ui, say::ALSO_TICK);
    ui.add_space(space::XS);
    ticks(ui, view, assessment, &all, &group.title);
}

fn of_groups<'a>(library: &'a Library, assessment: &Assessment, groups: &[&Group]) -> Vec<&'a Precaution> {
    let all = library.precautions.iter();
    all.filter(|one| groups.iter().any(|group| one.group == group.id) && is_asked(library, assessment, one))
        .collect()
}

/// Where the check is done again they were said before and are one line (rule Z23).
pub(super) fn told_before(ui: &mut Ui, view: View<'_>, assessment: &Assessment, groups: &[&Group]) {
    let all = of_groups(view.app.library(), assessment, groups);
    if all.is_empty() {
        return;
    }
    let said: Vec<&str> = all
        .iter()
        .filter(|one| assessment.safety.precautions.contains(&one.id))
        .map(|one| one.short.as_str())
        .collect();
    let said = if said.is_empty() {
        say::NOTHING.to_owned()
    } else {
        words::list(&said)
    };
    note(ui, &say::told_before(&said));
    disclosure(
        ui,
        "precautions told before",
        say::CHANGE_THIS,
        say::CHANGE_WHAT_WAS_TOLD,
        |ui| ticks(ui, view, assessment, &all, say::ALL_LISTS),
    );
}

/// The names side by side, then what belongs to those that are ticked.
fn ticks(ui: &mut Ui, view: View<'_>, assessment: &Assessment, all: &[&Precaution], of: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        for one in all {
            tick(ui, view, assessment, one);
        }
    });
    ui.add_space(space::S);
    for one in all {
        below(ui, view, assessment, one);
    }
    what_each_means(ui, all, of);
}

/// The names in full, one press away (rule Z24).
fn what_each_means(ui: &mut Ui, all: &[&Precaution], of: &str) {
    let Some(first) = all.first() else { return };
    let name = say::what_each_means_named(of);
    let salt = ("what-each-means", first.id.as_str().to_owned());
    disclosure(ui, salt, say::WHAT_EACH_MEANS, &name, |ui| {
        for one in all {
            let is_of_statements = !one.features.is_empty() && one.at_least.unwrap_or(1) < 2;
            if !is_of_statements {
                note(ui, &format!("{}: {}", words::capitalised(&one.short), one.text));
            }
        }
    });
}

/// Statements of which one is enough stand among the names themselves.
fn tick(ui: &mut Ui, view: View<'_>, assessment: &Assessment, one: &Precaution) {
    let ticked = assessment.safety.precautions.contains(&one.id);
    let said = assessment.safety.details.get(&*one.id);
    if is_counted(assessment, one) && one.at_least.unwrap_or(1) < 2 {
        for feature in &one.features {
            let on = said.is_some_and(|said| said.contains(&feature.id));
            if tag(ui, on, &feature.text).clicked() {
                view.send(SafetyMessage::DetailToggled(Id::clone(&one.id), feature.id.clone()));
            }
        }
        return;
    }
    let short = words::capitalised(&one.short);
    let name = format!("{short}: {}", one.text);
    let pressed = tag_named(ui, ticked, &short, &name).on_hover_text(&one.text).clicked();
    if !pressed {
        return;
    }
    if is_counted(assessment, one) && !ticked {
        set_open(ui, &one.id, !is_open(ui, &one.id));
    } else {
        set_open(ui, &one.id, false);
        view.send(SafetyMessage::PrecautionToggled(one.id.clone()));
    }
}

/// Whether the program counts its statements: it has some, and it was not ticked as a whole.
fn is_counted(assessment: &Assessment, one: &Precaution) -> bool {
    let ticked = assessment.safety.precautions.contains(&one.id);
    !one.features.is_empty() && (!ticked || assessment.safety.details.contains_key(&*one.id))
}

fn below(ui: &mut Ui, view: View<'_>, assessment: &Assessment, one: &Precaution) {
    let ticked = assessment.safety.precautions.contains(&one.id);
    let counts = is_counted(assessment, one) && one.at_least.unwrap_or(1) > 1;
    let begun = assessment.safety.details.contains_key(&*one.id);
    if counts && (begun || is_open(ui, &one.id)) {
        under_row(ui, |ui| {
            strong(ui, &one.text);
            note(ui, say::TICK_WHAT_IS_TRUE);
            features(ui, view, assessment, (&one.id, &one.short), &one.features);
        });
    }
    if !ticked {
        return;
    }
    under_row(ui, |ui| {
        if !counts {
            strong(ui, &one.text);
        }
        note(ui, &one.effect);
        ui.add_space(space::XS);
    });
    if !one.regions.is_empty() {
        surgery_regions(ui, view, assessment, one);
    }
    for question in &one.asks {
        tag_question(ui, view, assessment, question);
    }
    if let Some(counts_as) = &one.counts_as {
        examined(ui, view, assessment, counts_as);
    }
}

/// A precaution stands in the list unless a sign of the same group asks about the same operation.
fn is_asked(library: &Library, assessment: &Assessment, precaution: &Precaution) -> bool {
    let signs = &library.screening.questions;
    let asked_above = precaution.derived || signs.iter().any(|question| is_operation(question, precaution));
    !asked_above || assessment.safety.precautions.contains(&precaution.id)
}

/// A question about a ticked precaution: while it is open the precaution stands.
fn tag_question(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &TagQuestion) {
    let chosen = assessment.safety.details.get(&question.id);
    under_row(ui, |ui| {
        strong(ui, &question.text);
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
        strong(ui, question);
        radio_group(ui, question, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (words, means) in [(say::YES, ScreeningAnswer::No), (say::NO, ScreeningAnswer::Yes)] {
                    let name = format!("{words}: {question}");
                    if segment_named(ui, answer == Some(&means), words, &name).clicked() {
                        view.send(SafetyMessage::SignAnswered(counts_as.sign.clone(), Some(means)));
                    }
                }
            });
        });
        if answer != Some(&ScreeningAnswer::No) {
            note(ui, say::UNTIL_EXAMINED);
        }
        ui.add_space(space::S);
    });
}

/// The places of an operation, below the sign or the precaution that tells of it.
pub(super) fn surgery_regions(ui: &mut Ui, view: View<'_>, assessment: &Assessment, operation: &Precaution) {
    under_row(ui, |ui| {
        strong(ui, say::WHERE_WAS_THE_OPERATION);
        ui.add_space(space::XS);
        named_group(ui, say::WHERE_WAS_THE_OPERATION, |ui| {
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
        note(ui, say::WHEN_CLEARED);
        ui.add_space(space::S);
    });
}
