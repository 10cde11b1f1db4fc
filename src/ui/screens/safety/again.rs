//! The check asked again, on one screen: short lines, each of which opens its signs in full (rule Q42).

use egui::Ui;

use super::precautions;
use super::{in_order, is_asked_at_this_age, none_of_these, sign};
use crate::content::{AskedAgain, Group, Library, ScreeningQuestion};
use crate::record::{Assessment, ScreeningAnswer};
use crate::rules::signs;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{card, disclosure, divider, group as named_group, strong, subsection, under_row};
use crate::ui::words::safety::again as say;

/// Draws the lists.
pub(super) fn show(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    let library = view.app.library();
    for group in in_order(library, assessment) {
        ui.add_space(space::M);
        subsection(ui, &group.title);
        card(ui, |ui| {
            named_group(ui, &group.title, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for line in library
                    .screening
                    .asked_again
                    .iter()
                    .filter(|line| line.group == group.id)
                {
                    of_line(ui, view, assessment, line);
                }
                // Whatever no line stands for is asked in full.
                for question in signs(library, group).into_iter().filter(|one| !has_line(library, one)) {
                    if is_asked_at_this_age(assessment, question) {
                        sign(ui, view, library, assessment, question);
                    }
                }
                divider(ui);
                none_of_these(ui, view, assessment, group);
            });
        });
    }
    ui.add_space(space::M);
    let all: Vec<&Group> = library.screening.groups.iter().collect();
    precautions::told_before(ui, view, assessment, &all);
}

fn has_line(library: &Library, question: &ScreeningQuestion) -> bool {
    let mut lines = library.screening.asked_again.iter();
    lines.any(|line| line.signs.contains(&question.id))
}

/// One line; what is ticked behind it is never out of sight.
fn of_line(ui: &mut Ui, view: View<'_>, assessment: &Assessment, line: &AskedAgain) {
    let library = view.app.library();
    let asked: Vec<&ScreeningQuestion> = line
        .signs
        .iter()
        .filter_map(|id| library.screening_question(id.as_str()))
        .filter(|question| is_asked_at_this_age(assessment, question))
        .collect();
    let Some(first) = asked.first() else { return };
    let in_full = |ui: &mut Ui| {
        under_row(ui, |ui| {
            for question in &asked {
                sign(ui, view, library, assessment, question);
            }
        });
    };
    let is_ticked = asked.iter().any(|question| {
        let answer = assessment.safety.answers.get(&question.id);
        matches!(answer, Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure))
    });
    if is_ticked {
        strong(ui, &line.text);
        in_full(ui);
    } else {
        let name = say::in_full(&line.text);
        disclosure(
            ui,
            ("signs-in-full", first.id.as_str().to_owned()),
            &line.text,
            &name,
            in_full,
        );
    }
}
