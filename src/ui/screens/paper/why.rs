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
        title(ui, "Why you came, from paper");
        lead(
            ui,
            "Type what stands on the sheet, by its numbers. Enter goes on to the next blank. Leave empty what was not answered.",
        );
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
        if quiet_button("One question after the other").pressed(ui) {
            view.send(IntakeMessage::ThoughtOpened(0));
        }
    });
}

fn one(ui: &mut Ui, view: View<'_>, questions: &Intake, row: &WhyRow<'_>, cells: &[PaperCell]) {
    let name = format!("W{} {}", row.number, row.question.ask);
    group(ui, &name, |ui| {
        for cell in &row.cells {
            let label = match cell {
                PaperCell::Activity(place) if *place == 0 => format!("{name}: activity 1"),
                PaperCell::Activity(place) => format!("Activity {}", place + 1),
                PaperCell::ActivityScore(place) => format!("Activity {}, 0 to 10", place + 1),
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
        IntakeAnswer::Text { .. } => "As it was written.".to_owned(),
        IntakeAnswer::Scale { low, high } | IntakeAnswer::Activities { low, high } => {
            format!("0 is {low}, 10 is {high}.")
        }
        IntakeAnswer::Count { most, .. } => format!("A whole number from 0 to {most}."),
        IntakeAnswer::One(options) => format!("One of: {}.", numbered(options)),
        IntakeAnswer::Several(options) => format!("Any of these, with a space between: {}.", numbered(options)),
        IntakeAnswer::Chart => {
            let letters: Vec<String> = questions
                .kinds
                .iter()
                .map(|kind| format!("{} {}", kind.mark, kind.text))
                .collect();
            format!(
                "The number of each place, then L, M or R for the side, then the letters of what is felt: 4L A. Letters: {}.",
                letters.join(", ")
            )
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
        note(ui, &format!("Taken for: {answer}."));
    }
}

/// The places with their numbers, for who has no sheet at hand.
fn places(ui: &mut Ui, questions: &Intake) {
    let what = "numbers of the places on the sheet";
    disclosure(ui, what, "The places by number", "The places by number", |ui| {
        let numbered = questions.places.iter().zip(1..);
        let lines: Vec<String> = numbered
            .map(|(place, number)| format!("{number}  {}", place.text))
            .collect();
        points(ui, &lines);
    });
}
