//! Why you came: one thought a screen, every question optional and with its reason (rules I1 to I3).

mod chart;

use egui::Ui;

use super::single;
use crate::app::{AboutMessage, IntakeMessage};
use crate::content::{Id, IntakeAnswer, IntakeOption, IntakeQuestion, IntakeRole};
use crate::record::Assessment;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    self, Field, Meant, button, callout, card, divider, form_block, form_row, group, lead, live, note, quiet_button,
    radio_group, segment, tag, title, zero_to_ten,
};
use crate::ui::words::intake as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    if view.app.intake_is_by_number() {
        return super::paper::why::show(ui, view);
    }
    let (Some(assessment), Some((number, thought))) = (view.app.assessment(), view.app.thought()) else {
        return;
    };
    let Some(questions) = view.app.library().intake.as_ref() else {
        return;
    };
    let asked: Vec<&IntakeQuestion> = thought
        .questions
        .iter()
        .filter_map(|id| questions.question(id.as_str()))
        .collect();
    let draws = asked.iter().any(|question| question.role == IntakeRole::Chart);
    let contents = |ui: &mut Ui| {
        title(ui, &thought.title);
        if number == 1 {
            let minutes = words::minutes(questions.about.minutes);
            lead(ui, &say::why_and_minutes(&questions.about.why, &minutes));
        }
        note(ui, &say::thought_of(number, questions.thoughts.len()));
        ui.add_space(space::M);
        told_then(ui, view);
        if draws {
            for question in &asked {
                chart::show(ui, view, assessment, question);
            }
            return;
        }
        card(ui, |ui| {
            for (place, question) in asked.iter().enumerate() {
                if place > 0 {
                    divider(ui);
                }
                one(ui, view, assessment, question);
            }
        });
    };
    // The chart takes the width that there is.
    if draws { contents(ui) } else { single(ui, contents) }
}

/// What was told in the assessment before, to be taken over where it is still so (rule I6).
fn told_then(ui: &mut Ui, view: View<'_>) {
    let Some(then) = view.app.told_then() else {
        return;
    };
    callout(ui, Meant::Information, |ui| {
        widgets::strong(ui, &say::told_on(&words::date(then.on)));
        for line in &then.lines {
            widgets::body(ui, line);
        }
        if then.can_be_taken && button(say::STILL_SO).named(say::STILL_SO_NAMED).pressed(ui) {
            view.send(IntakeMessage::StillSo);
        }
    });
    ui.add_space(space::S);
}

fn one(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion) {
    match &question.answer {
        IntakeAnswer::Text { letters } => own_words(ui, view, assessment, question, *letters),
        IntakeAnswer::Scale { low, high } => scale(ui, view, assessment, question, [low, high]),
        IntakeAnswer::Count { unit, .. } => count(ui, view, question, unit),
        IntakeAnswer::One(options) => choices(ui, view, assessment, question, options, true),
        IntakeAnswer::Several(options) => choices(ui, view, assessment, question, options, false),
        IntakeAnswer::Chart => chart::show(ui, view, assessment, question),
        IntakeAnswer::Activities { low, high } => activities(ui, view, assessment, question, [low, high]),
    }
}

/// Texts of more letters than this get several lines.
const ONE_LINE: usize = 120;

fn own_words(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion, letters: usize) {
    let current = if question.role == IntakeRole::Words {
        assessment.reason.words.as_str()
    } else if question.role == IntakeRole::Since {
        assessment.reason.since.as_str()
    } else {
        let typed = assessment.intake.words.get(&question.id);
        typed.map(String::as_str).unwrap_or_default()
    };
    // By ear the words beside it are the whole question.
    let name = if question.role == IntakeRole::Words {
        say::WHY_YOU_ARE_HERE
    } else {
        question.ask.as_str()
    };
    let long = letters > ONE_LINE;
    let edit = |ui: &mut Ui| {
        let field = Field {
            name: Some(name),
            hint: if question.role == IntakeRole::Words {
                say::FOR_EXAMPLE_STIFF
            } else {
                ""
            },
            width: ui.available_width(),
            lines: if long { 3 } else { 1 },
            answers: true,
            ..Field::default()
        };
        if let (Some(typed), _) = field.show(ui, current) {
            if question.role == IntakeRole::Words {
                view.send(AboutMessage::WordsTyped(typed));
            } else if question.role == IntakeRole::Since {
                view.send(AboutMessage::SinceTyped(typed));
            } else {
                view.send(IntakeMessage::WordsTyped(question.id.clone(), typed));
            }
        }
    };
    if long {
        form_block(ui, &question.ask, &question.why, edit);
    } else {
        form_row(ui, &question.ask, &question.why, edit);
    }
}

fn scale(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion, [low, high]: [&str; 2]) {
    let is_now = question.role == IntakeRole::PainNow;
    let chosen = if is_now {
        assessment.reason.pain
    } else {
        let number = assessment.intake.numbers.get(&question.id);
        number.and_then(|number| u8::try_from(*number).ok())
    };
    form_block(ui, &question.ask, &question.why, |ui| {
        let pressed = rated(ui, &question.ask, chosen, [low, high]);
        if let Some(pressed) = pressed {
            let given = (chosen != Some(pressed)).then_some(pressed);
            if is_now {
                view.send(AboutMessage::PainChosen(given));
            } else {
                view.send(IntakeMessage::NumberChosen(question.id.clone(), given));
            }
        }
        consequence(ui, words::intake_consequence(view.app.library(), question, assessment));
    });
}

/// Numbers from 0 to 10 with what the ends mean; the number that was pressed.
pub(super) fn rated(ui: &mut Ui, name: &str, chosen: Option<u8>, [low, high]: [&str; 2]) -> Option<u8> {
    let pressed = radio_group(ui, &say::zero_to_ten_named(name), |ui| {
        zero_to_ten(ui, chosen, |number| match number {
            0 => format!("{name}: 0, {low}"),
            10 => format!("{name}: 10, {high}"),
            number => say::rated(name, number),
        })
    });
    note(ui, &say::ends(low, high));
    pressed
}

fn count(ui: &mut Ui, view: View<'_>, question: &IntakeQuestion, unit: &str) {
    form_row(ui, &question.ask, &question.why, |ui| {
        let problem = view.app.count_problem(&question.id);
        let field = Field {
            name: Some(&question.ask),
            unit,
            width: 160.0,
            problem: problem.as_deref(),
            answers: true,
            ..Field::default()
        };
        let (typed, response) = field.show(ui, &view.app.count_text(&question.id));
        if problem.is_some() {
            widgets::remember_problem(ui, response.id);
        }
        if let Some(typed) = typed {
            view.send(IntakeMessage::CountTyped(question.id.clone(), typed));
        }
    });
}

fn choices(
    ui: &mut Ui,
    view: View<'_>,
    assessment: &Assessment,
    question: &IntakeQuestion,
    options: &[IntakeOption],
    takes_one: bool,
) {
    let chosen = |option: &Id| {
        let chosen = assessment.intake.chosen.get(&question.id);
        chosen.is_some_and(|chosen| chosen.contains(option))
    };
    let contents = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            for option in options {
                let on = chosen(&option.id);
                let response = if takes_one {
                    segment(ui, on, &option.text)
                } else {
                    tag(ui, on, &option.text)
                };
                if response.clicked() {
                    view.send(IntakeMessage::OptionToggled(question.id.clone(), option.id.clone()));
                }
            }
        });
    };
    form_block(ui, &question.ask, &question.why, |ui| {
        if takes_one {
            radio_group(ui, &question.ask, contents);
        } else {
            group(ui, &question.ask, contents);
        }
        consequence(ui, words::intake_consequence(view.app.library(), question, assessment));
    });
}

fn activities(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion, ends: [&str; 2]) {
    let questions = view.app.library().intake.as_ref();
    let most = questions.map_or(0, |questions| questions.about.activities);
    let named = &assessment.intake.activities;
    form_block(ui, &question.ask, &question.why, |ui| {
        // One blank more than there are activities.
        for place in 0..most.min(named.len() + 1).max(named.len()) {
            if place > 0 {
                ui.add_space(space::M);
            }
            let activity = named.get(place);
            let name = say::activity(place + 1);
            let field = Field {
                name: Some(&name),
                hint: say::FOR_EXAMPLE_TURNING_THE_HEAD,
                width: ui.available_width(),
                answers: true,
                ..Field::default()
            };
            let current = activity.map(|activity| activity.words.as_str()).unwrap_or_default();
            if let (Some(typed), _) = field.show(ui, current) {
                view.send(IntakeMessage::ActivityTyped(place, typed));
            }
            if let Some(activity) = activity {
                let pressed = rated(ui, &name, activity.score, ends);
                if let Some(pressed) = pressed {
                    let given = (activity.score != Some(pressed)).then_some(pressed);
                    view.send(IntakeMessage::ActivityRated(place, given));
                }
            }
        }
    });
}

/// What an answer does to what comes, said where it is given; a screen reader says it when it comes.
fn consequence(ui: &mut Ui, words: Option<String>) {
    if let Some(words) = words {
        ui.add_space(space::XS);
        callout(ui, Meant::Information, |ui| {
            let said = widgets::body(ui, &words);
            live(&said, &words);
        });
    }
}

/// The way past the thoughts that are left, in the bar below.
pub(super) fn leave_out(ui: &mut Ui, view: View<'_>) {
    // By number everything stands on one screen.
    let is_last = view.app.intake_is_by_number()
        || view
            .app
            .thought()
            .is_none_or(|(number, _)| number == view.app.thoughts().len());
    if is_last {
        return;
    }
    // In a narrow bar the words would touch the frame of the button before them.
    ui.add_space(space::XS);
    if quiet_button(say::LEAVE_OUT_THE_REST).pressed(ui) {
        view.send(IntakeMessage::RestLeftOut);
    }
}
