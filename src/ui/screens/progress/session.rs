//! The form of a session: one done without the program, one from a tick sheet, or one of the log that is changed.

use egui::Ui;

use super::super::single;
use crate::app::{FormExercise, LogForm, LogMessage, SessionForm};
use crate::record::{DayName, MAX_PAIN, Morning, SessionHow};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Field, body, button, form_block, group, lead, main_button, note, quiet_button, radio_group, say_problem,
    segment, segment_named, strong, tick, title, zero_to_ten,
};
use crate::ui::words::progress::session as say;

/// Draws the form.
pub(super) fn show(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    single(ui, |ui| {
        title(ui, heading(form));
        lead(ui, what_it_is(form));
        ui.add_space(space::S);
        when(ui, view, form);
        exercises(ui, view, form);
        how_it_went(ui, view, form);
        own_words(ui, view, form);
        ui.add_space(space::L);
        buttons(ui, view, form);
    });
}

fn heading(form: &SessionForm) -> &'static str {
    match (form.entry, form.how) {
        (Some(_), _) => say::A_SESSION_OF_THE_LOG,
        (None, SessionHow::Paper) => say::A_DAY_OF_THE_TICK_SHEET,
        (None, SessionHow::Typed | SessionHow::Followed) => say::DONE_WITHOUT_THE_PROGRAM,
    }
}

fn what_it_is(form: &SessionForm) -> &'static str {
    match (form.entry, form.how) {
        (Some(_), _) => say::CAN_BE_CHANGED,
        (None, SessionHow::Paper) => say::ONE_DAY_AFTER_THE_OTHER,
        (None, SessionHow::Typed | SessionHow::Followed) => say::DAY_AND_WHAT_WAS_DONE,
    }
}

fn send(view: View<'_>, form: SessionForm) {
    view.send(LogMessage::FormChanged(Box::new(LogForm::Session(form))));
}

/// The day, the day of the plan, and the minutes.
fn when(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    let problem = form.day_problem(view.app.today());
    let field = Field {
        label: say::DAY,
        hint: &view.app.formats().date(view.app.today()),
        width: 200.0,
        problem: problem.as_deref(),
        answers: true,
        ..Field::default()
    };
    let (typed, response) = field.show(ui, &form.day);
    if problem.is_some() {
        widgets::remember_problem(ui, response.id);
    }
    if let Some(day) = typed {
        send(view, SessionForm { day, ..form.clone() });
    }
    ui.add_space(space::S);
    if form.entry.is_none() || form.kind.is_some() {
        strong(ui, say::DAY_OF_THE_PLAN);
        radio_group(ui, say::DAY_OF_THE_PLAN, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (kind, words) in [(DayName::A, say::DAY_A), (DayName::B, say::DAY_B)] {
                    if segment(ui, form.kind == Some(kind), words).clicked() {
                        view.send(LogMessage::KindChosen(Some(kind)));
                    }
                }
            });
        });
        ui.add_space(space::S);
    }
    let field = Field {
        label: say::MINUTES_IF_YOU_KNOW,
        width: 140.0,
        problem: form.minutes_problem(),
        ..Field::default()
    };
    let (typed, response) = field.show(ui, &form.minutes);
    if form.minutes_problem().is_some() {
        widgets::remember_problem(ui, response.id);
    }
    if let Some(minutes) = typed {
        send(
            view,
            SessionForm {
                minutes,
                ..form.clone()
            },
        );
    }
    ui.add_space(space::M);
}

fn exercises(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    if form.exercises.is_empty() {
        note(ui, say::NO_EXERCISES_FOR_THIS_DAY);
    } else if form.is_by_number() {
        by_number(ui, view, form);
    } else {
        by_name(ui, view, form);
    }
    ui.add_space(space::M);
}

fn name_of(view: View<'_>, one: &FormExercise) -> String {
    let name = words::exercise_name(view.app.library(), &one.exercise);
    if one.number == 0 {
        name
    } else {
        format!("{}. {name}", one.number)
    }
}

/// The numbers that were ticked, as they stand on the sheet.
fn by_number(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    let ticked = form.ticked();
    let is_wrong = form.tried || !ticked.unknown.is_empty();
    let problem = form.exercises_problem().filter(|_| is_wrong);
    let field = Field {
        label: say::NUMBERS_TICKED,
        hint: "1 2 4",
        problem: problem.as_deref(),
        answers: true,
        ..Field::default()
    };
    let (typed, response) = field.show(ui, &form.numbers);
    if problem.is_some() {
        widgets::remember_problem(ui, response.id);
    }
    if let Some(numbers) = typed {
        send(
            view,
            SessionForm {
                numbers,
                ..form.clone()
            },
        );
    }
    let all: Vec<String> = form.exercises.iter().map(|one| name_of(view, one)).collect();
    note(ui, &say::on_the_sheet(&all.join("; ")));
    let done = form.exercises.iter().filter(|one| ticked.known.contains(&one.number));
    let done: Vec<String> = done
        .map(|one| words::exercise_name(view.app.library(), &one.exercise))
        .collect();
    if !done.is_empty() {
        let said = say::ticked(&words::list(&done));
        let shown = body(ui, &said);
        widgets::live(&shown, &said);
    }
}

fn by_name(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    strong(ui, say::WHAT_WAS_DONE);
    let mut last = None;
    group(ui, say::WHAT_WAS_DONE, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for (place, one) in form.exercises.iter().enumerate() {
            let row = tick(ui, one.done, &name_of(view, one));
            last = Some(row.id);
            if row.clicked() {
                let mut form = form.clone();
                if let Some(one) = form.exercises.get_mut(place) {
                    one.done = !one.done;
                }
                send(view, form);
            }
        }
    });
    if let (true, Some(problem), Some(id)) = (form.tried, form.exercises_problem(), last) {
        widgets::remember_problem(ui, id);
        say_problem(ui, id, &problem);
    }
}

/// In the order of the columns of the tick sheet, in its words (rule T47).
fn how_it_went(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    let toggled = |now: Option<u8>, pressed: u8| (now != Some(pressed)).then_some(pressed.min(MAX_PAIN));
    if form.how == SessionHow::Paper || form.pain_before.is_some() {
        numbers(
            ui,
            say::PAIN_BEFORE_0_TO_10,
            say::AS_ON_THE_SHEET,
            form.pain_before,
            |pressed| {
                let pain_before = toggled(form.pain_before, pressed);
                send(
                    view,
                    SessionForm {
                        pain_before,
                        ..form.clone()
                    },
                );
            },
        );
    }
    numbers(
        ui,
        say::HIGHEST_PAIN,
        say::YOU_NEED_NOT_SAY,
        form.pain_most,
        |pressed| {
            let pain_most = toggled(form.pain_most, pressed);
            send(
                view,
                SessionForm {
                    pain_most,
                    ..form.clone()
                },
            );
        },
    );
    which_hurt(ui, view, form);
    strong(ui, say::THE_MORNING_AFTER);
    radio_group(ui, say::THE_MORNING_AFTER, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (morning, words, name) in [
                (None, say::NOT_SAID, say::NOT_SAID_THE_MORNING_AFTER),
                (Some(Morning::Usual), say::AS_USUAL, say::AS_USUAL_THE_MORNING_AFTER),
                (Some(Morning::Worse), say::WORSE, say::WORSE_THE_MORNING_AFTER),
            ] {
                if segment_named(ui, form.morning == morning, words, name).clicked() {
                    send(
                        view,
                        SessionForm {
                            morning,
                            ..form.clone()
                        },
                    );
                }
            }
        });
    });
    ui.add_space(space::S);
    numbers(
        ui,
        say::HOW_HARD_WAS_IT_0_TO_10,
        say::YOU_NEED_NOT_SAY,
        form.effort,
        |pressed| {
            let effort = toggled(form.effort, pressed);
            send(view, SessionForm { effort, ..form.clone() });
        },
    );
    ui.add_space(space::M);
}

fn numbers(ui: &mut Ui, question: &str, why: &str, chosen: Option<u8>, pressed: impl Fn(u8)) {
    form_block(ui, question, why, |ui| {
        radio_group(ui, question, |ui| {
            if let Some(number) = zero_to_ten(ui, chosen, |number| format!("{number}: {question}")) {
                pressed(number);
            }
        });
    });
    ui.add_space(space::M);
}

/// On a red day it is asked which exercise it was: pain of a day counts for none by itself.
fn which_hurt(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    if !view.app.asks_which_hurt(form) {
        return;
    }
    let question = say::WHICH_EXERCISE_WAS_IT;
    form_block(ui, question, say::OTHERS_GO_ON, |ui| {
        group(ui, question, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            for one in &form.exercises {
                let name = words::exercise_name(view.app.library(), &one.exercise);
                if tick(ui, form.hurt.contains(&one.exercise), &say::hurt(&name)).clicked() {
                    let mut form = form.clone();
                    if !form.hurt.remove(&one.exercise) {
                        form.hurt.insert(one.exercise.clone());
                    }
                    send(view, form);
                }
            }
        });
    });
    ui.add_space(space::M);
}

fn own_words(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    let field = Field {
        label: say::A_NOTE_IN_YOUR_OWN_WORDS,
        lines: 2,
        ..Field::default()
    };
    if let (Some(note), _) = field.show(ui, &form.note) {
        send(view, SessionForm { note, ..form.clone() });
    }
}

fn buttons(ui: &mut Ui, view: View<'_>, form: &SessionForm) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::M, space::S);
        let (words, leave) = match form.entry {
            Some(_) => (say::KEEP_THE_CHANGE, say::LEAVE_IT_AS_IT_WAS),
            None => (say::PUT_IT_IN_THE_LOG, say::WRITE_NOTHING_DOWN),
        };
        if main_button(words).icon(icons::TICK).pressed(ui) {
            view.send(LogMessage::FormDone);
        }
        if let Some(id) = form.entry
            && button(say::TAKE_THIS_SESSION_BACK).icon(icons::REMOVE).pressed(ui)
        {
            view.send(LogMessage::TakenBack(id));
        }
        if quiet_button(leave).pressed(ui) {
            view.send(LogMessage::FormLeft);
        }
    });
}
