//! Why a person came, typed in by the numbers of the sheet (rule I4): all questions one below the other, Enter goes on.

use egui::Ui;

use super::{Leads, blank_id, neighbour};
use crate::app::{App, IntakeMessage, PaperCell, WhyRow};
use crate::content::{Intake, IntakeAnswer, IntakeQuestion};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::screens::single;
use crate::ui::widgets::{
    Field, card, disclosure, divider, focus_and_show, group, lead, next_button, note, points, quiet_button, section,
    title,
};
use crate::ui::words::paper::why as say;

/// Width of a field for a number or two.
const SHORT: f32 = 160.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(questions) = view.app.library().intake.as_ref() else {
        return;
    };
    let rows = view.app.why_rows();
    let cells: Vec<PaperCell> = rows.iter().flat_map(|row| row.cells.iter().cloned()).collect();
    single(ui, |ui| {
        title(ui, say::WHY_YOU_CAME_FROM_PAPER);
        lead(ui, say::TYPE_WHAT_STANDS_ON_THE_SHEET);
        for thought in &questions.thoughts {
            ui.add_space(space::L);
            section(ui, &thought.title);
            ui.add_space(space::XS);
            card(ui, |ui| {
                let asked = rows.iter().filter(|row| thought.questions.contains(&row.question.id));
                for (place, row) in asked.enumerate() {
                    if place > 0 {
                        divider(ui);
                    }
                    one(ui, view, questions, row, &cells);
                }
            });
        }
        ui.add_space(space::M);
        if quiet_button(say::ONE_QUESTION_AFTER_THE_OTHER).pressed(ui) {
            view.send(IntakeMessage::ThoughtOpened(0));
        }
    });
}

fn one(ui: &mut Ui, view: View<'_>, questions: &Intake, row: &WhyRow<'_>, cells: &[PaperCell]) {
    let name = say::question(row.number, &row.question.ask);
    group(ui, &name, |ui| {
        for cell in &row.cells {
            let label = match cell {
                PaperCell::Activity(place) if *place == 0 => say::first_activity(&name),
                PaperCell::Activity(place) => say::activity(place + 1),
                PaperCell::ActivityScore(place) => say::activity_rated(place + 1),
                _ => name.clone(),
            };
            blank(ui, view, row.question, cell, &label, cells);
        }
        note(ui, &accepted(questions, row.question));
        taken_for(ui, view.app, questions, row.question);
        if matches!(row.question.answer, IntakeAnswer::Chart) {
            places(ui, questions);
        }
    });
}

fn blank(ui: &mut Ui, view: View<'_>, question: &IntakeQuestion, cell: &PaperCell, label: &str, cells: &[PaperCell]) {
    let id = blank_id(cell);
    let in_it = ui.memory(|memory| memory.has_focus(id));
    let problem = view.app.why_problem(cell).filter(|_| !in_it);
    let is_long = matches!(question.answer, IntakeAnswer::Text { .. } | IntakeAnswer::Chart)
        || matches!(cell, PaperCell::Activity(_));
    let field = Field {
        label,
        unit: match &question.answer {
            IntakeAnswer::Count { unit, .. } => unit.as_str(),
            _ => "",
        },
        width: if is_long { ui.available_width() } else { SHORT },
        problem: problem.as_deref(),
        id: Some(id),
        ..Field::default()
    };
    let Some(leads) = super::field(ui, view, cell, field) else {
        return;
    };
    let to = match (neighbour(cells, cell, leads), leads) {
        (Some(to), _) => Some(blank_id(to)),
        (None, Leads::On) => next_button(ui.ctx()),
        (None, Leads::Back) => None,
    };
    if let Some(to) = to {
        focus_and_show(ui.ctx(), to);
    }
}

/// What can be typed for a question.
fn accepted(questions: &Intake, question: &IntakeQuestion) -> String {
    let numbered = |options: &[crate::content::IntakeOption]| {
        let named = options.iter().zip(1..);
        let named: Vec<String> = named
            .map(|(option, number)| format!("{number} {}", option.text))
            .collect();
        named.join(", ")
    };
    match &question.answer {
        IntakeAnswer::Text { .. } => say::AS_IT_WAS_WRITTEN.to_owned(),
        IntakeAnswer::Scale { low, high } | IntakeAnswer::Activities { low, high } => say::ends(low, high),
        IntakeAnswer::Count { most, .. } => say::whole_number_to(*most),
        IntakeAnswer::One(options) => say::one_of(&numbered(options)),
        IntakeAnswer::Several(options) => say::any_of(&numbered(options)),
        IntakeAnswer::Chart => {
            let letters: Vec<String> = questions
                .kinds
                .iter()
                .map(|kind| format!("{} {}", kind.mark, kind.text))
                .collect();
            say::places_and_letters(&letters.join(", "))
        }
    }
}

/// What the answer is taken for, where that is not what was typed.
fn taken_for(ui: &mut Ui, app: &App, questions: &Intake, question: &IntakeQuestion) {
    let says_more = matches!(
        question.answer,
        IntakeAnswer::One(_) | IntakeAnswer::Several(_) | IntakeAnswer::Chart
    );
    let answer = app
        .assessment()
        .filter(|_| says_more)
        .and_then(|assessment| words::intake_answer(questions, question, assessment));
    if let Some(answer) = answer {
        note(ui, &say::taken_for(&answer));
    }
}

/// The places with their numbers, for who has no sheet at hand.
fn places(ui: &mut Ui, questions: &Intake) {
    let what = "numbers of the places on the sheet";
    disclosure(ui, what, say::THE_PLACES_BY_NUMBER, say::THE_PLACES_BY_NUMBER, |ui| {
        let numbered = questions.places.iter().zip(1..);
        let lines: Vec<String> = numbered
            .map(|(place, number)| format!("{number}  {}", place.text))
            .collect();
        points(ui, &lines);
    });
}
