//! One file a screen. A screen reads [`App`] and sends messages; it opens no other screen by itself.

mod about;
mod advised;
mod answers;
mod attention;
mod check_in;
mod drawn;
mod exercise_figure;
mod exports;
mod folder;
mod follow_up;
mod home;
mod how;
mod intake;
mod library;
mod moving;
mod offers;
mod painful;
mod paper;
mod photo;
mod plan;
mod print;
mod progress;
mod question;
mod read_before;
mod results;
mod review;
mod safety;
mod session;
mod stop;
mod summary;
mod then_now;
mod timer;

pub use answers::field_id;
pub(super) use answers::options_group;
pub use photo::forget as forget_picture;

use egui::Ui;

use super::look::{icons, size, space};
use super::widgets::{self, Meant, body, button, callout, main_button, quiet_button};
use crate::app::{AnswerMessage, App, Command, FileMessage, PaperKind, PaperMessage, Screen, WindowMessage};
use crate::content::{Item, Stage};
use crate::record::{Answer, NoReading};

use crate::ui::View;
use crate::ui::commands;
use crate::ui::words::screens as say;
use drawn::Drawn;
use exercise_figure::exercise_figure;

/// Draws the screen that is shown.
pub fn show(ui: &mut Ui, view: View<'_>) {
    match view.app.state().screen {
        Screen::Home => home::show(ui, view),
        Screen::Folder => folder::show(ui, view),
        Screen::Intake => intake::show(ui, view),
        Screen::CheckIn => check_in::show(ui, view),
        Screen::About => about::show(ui, view),
        Screen::Safety => safety::show(ui, view),
        Screen::Stop => stop::show(ui, view),
        Screen::How => how::show(ui, view),
        Screen::Questions if view.app.state().pages.questions.timer.is_some() => timer::show(ui, view),
        Screen::Questions => question::show(ui, view),
        Screen::Photo => photo::show(ui, view),
        Screen::FromPaper => paper::show(ui, view),
        Screen::Review => review::show(ui, view),
        Screen::Results => results::show(ui, view),
        Screen::Plan => plan::show(ui, view),
        Screen::Summary => summary::show(ui, view),
        Screen::Print => print::show(ui, view),
        Screen::Session => session::show(ui, view),
        Screen::Progress => progress::show(ui, view),
        Screen::Exercises => library::exercises::show(ui, view),
        Screen::Exercise => library::exercise::show(ui, view),
        Screen::Muscles => library::muscles::show(ui, view),
        Screen::Muscle => library::muscle::show(ui, view),
        Screen::Breathing => library::breathing::show(ui, view),
        Screen::Relief => library::relief::show(ui, view),
        Screen::Habits => library::habits::show(ui, view),
        Screen::Effort => library::effort::show(ui, view),
    }
}

/// Draws the bar below: back at the left, on at the right.
pub fn footer(ui: &mut Ui, view: View<'_>) {
    if view.app.state().screen.is_library() {
        return library::footer(ui, view);
    }
    let narrow = ui.available_width() < 560.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = if narrow { 0.0 } else { space::M };
        if narrow && view.app.state().screen == Screen::Questions {
            commands::icon(ui, view, Command::GoBack);
        } else {
            commands::button(ui, view, Command::GoBack, button);
        }
        ui.add_space(if narrow { 0.0 } else { space::XS });
        if view.app.state().screen == Screen::Questions {
            no_reading(ui, view);
        } else if view.app.state().screen == Screen::Intake {
            intake::leave_out(ui, view);
        }
        let (words, sign) = next_words(view.app);
        // Wide enough for the button, or the largest pair of buttons; on a narrow screen the row wraps instead.
        let needed = if view.app.looks_from().is_some() {
            240.0
        } else if view.app.state().screen == Screen::Questions {
            110.0
        } else {
            330.0
        };
        if ui.available_width() > needed {
            widgets::at_right(ui, "bar below", |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                on(ui, view, words, sign);
            });
        } else {
            on(ui, view, words, sign);
        }
    });
}

fn no_reading(ui: &mut Ui, view: View<'_>) {
    let Some(item) = view.app.item() else {
        return;
    };
    if item.stage == Stage::Questions {
        return skip(ui, view, item, say::SKIP_THIS_QUESTION);
    }
    if quiet_button(say::CANT_DO_THIS)
        .named(say::CANNOT_DO_THIS_TEST)
        .pressed(ui)
    {
        view.send(AnswerMessage::NoReadingChosen(
            item.id.clone(),
            None,
            NoReading::NotPossible,
        ));
        view.send(WindowMessage::NextPressed);
    }
    if item.is_bodily_test() && quiet_button(say::IT_HURT_I_STOPPED).pressed(ui) {
        view.send(AnswerMessage::NoReadingChosen(
            item.id.clone(),
            None,
            NoReading::StoppedPain,
        ));
    }
    skip(ui, view, item, say::SKIP_THIS_TEST);
}

/// What was answered is kept: to skip it then is to go on (rule Q44).
fn skip(ui: &mut Ui, view: View<'_>, item: &Item, name: &str) {
    if !quiet_button(say::SKIP).named(name).pressed(ui) {
        return;
    }
    let answers = view.app.assessment().map(|assessment| &assessment.answers);
    let is_answered = answers
        .and_then(|all| all.get(&item.id))
        .is_some_and(Answer::has_reading);
    if !is_answered {
        view.send(AnswerMessage::NoReadingChosen(
            item.id.clone(),
            None,
            NoReading::Skipped,
        ));
    }
    view.send(WindowMessage::NextPressed);
}

fn on(ui: &mut Ui, view: View<'_>, words: &str, sign: lucide_icons::Icon) {
    let screen = view.app.state().screen;
    if screen == Screen::Summary {
        if main_button(words).icon(sign).pressed(ui) {
            view.send(PaperMessage::PrintOpened(PaperKind::Summary));
        }
        return;
    }
    let has_plan = view.app.shown_plan().is_some_and(|plan| !plan.weeks.is_empty());
    if screen == Screen::Plan && has_plan && button(say::PRINT_PLAN).icon(icons::PRINT).pressed(ui) {
        view.send(PaperMessage::PrintOpened(PaperKind::Plan));
    }
    if screen == Screen::Results && button(print_summary(view.app)).icon(icons::PRINT).pressed(ui) {
        view.send(PaperMessage::PrintOpened(PaperKind::Summary));
    }
    // One main button: while points are placed it is the way to the next one.
    // In an emergency none: what is to be done first is to call, and the page says so (rule Z14).
    let is_emergency = screen == Screen::Stop && stop::is_emergency(view.app);
    let is_main = !is_emergency && (screen != Screen::Photo || view.app.photos_are_used());
    let next = if is_main { main_button(words) } else { button(words) };
    let next = next.icon_after(sign).show(ui);
    widgets::remember_next_button(ui, next.id);
    if next.clicked() {
        view.send(WindowMessage::NextPressed);
    }
}

fn next_words(app: &App) -> (&'static str, lucide_icons::Icon) {
    match app.state().screen {
        Screen::Safety => (say::FINISH_THE_CHECK, icons::NEXT),
        Screen::FromPaper if app.paper_check_is_open() => (say::FINISH_THE_CHECK, icons::NEXT),
        Screen::How => (say::START_THE_QUESTIONS, icons::NEXT),
        Screen::Review if app.waits_for(Screen::Results).is_none() => (say::SHOW_RESULTS, icons::NEXT),
        Screen::Results if has_plan(app) || !app.may_change() => (say::SEE_THE_PLAN, icons::NEXT),
        Screen::Results => (say::MAKE_THE_PLAN, icons::NEXT),
        Screen::Plan => (say::SUMMARY, icons::NEXT),
        Screen::Summary => (print_summary(app), icons::PRINT),
        Screen::Stop => (stop::next_words(app), icons::NEXT),
        Screen::Photo => (say::TO_THE_QUESTIONS, icons::NEXT),
        Screen::Questions => (question::next_words(app), icons::NEXT),
        Screen::CheckIn => check_in::next_words(app),
        Screen::Home
        | Screen::Folder
        | Screen::Intake
        | Screen::About
        | Screen::FromPaper
        | Screen::Review
        | Screen::Exercises
        | Screen::Exercise
        | Screen::Muscles
        | Screen::Muscle
        | Screen::Breathing
        | Screen::Relief
        | Screen::Habits
        | Screen::Effort
        | Screen::Print
        | Screen::Session
        | Screen::Progress => (say::NEXT, icons::NEXT),
    }
}

/// What prints in the place of the summary while a sign asks for help (rule T6), in the few words of a footer.
fn print_summary(app: &App) -> &'static str {
    if app.urgent_sheet().is_some() {
        say::PRINT_THE_SHEET
    } else {
        say::PRINT_SUMMARY
    }
}

/// Whether a plan was made already for the assessment shown.
fn has_plan(app: &App) -> bool {
    app.assessment().is_some_and(|assessment| assessment.plan.is_some())
}

/// Says that an earlier assessment is shown, and leads back to the newest.
fn earlier_assessment(ui: &mut Ui, view: View<'_>) {
    let Some(document) = view.app.state().document.as_ref().filter(|_| !view.app.is_newest()) else {
        return;
    };
    callout(ui, Meant::Information, |ui| {
        let day = view
            .app
            .assessment()
            .map(|assessment| view.app.formats().date(assessment.started_on));
        let said = say::belongs_to_earlier(&day.unwrap_or_default());
        body(ui, &said);
        if quiet_button(say::TO_THE_NEWEST).icon_after(icons::NEXT).pressed(ui) {
            let newest = document.record.assessments.len() - 1;
            view.send(FileMessage::AssessmentChosen(newest));
        }
    });
    ui.add_space(space::S);
}

/// A column of text, and a column beside it where there is room; else one below the other.
fn columns(ui: &mut Ui, main: impl FnOnce(&mut Ui), aside: impl FnOnce(&mut Ui)) {
    if ui.available_width() < size::ASIDE_FROM {
        main(ui);
        ui.add_space(space::XL);
        return aside(ui);
    }
    let gap = 36.0;
    let width = ui.available_width();
    let aside_width = (width * 0.33).clamp(size::ASIDE, 360.0);
    let main_width = (width - aside_width - gap).min(720.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        column(ui, main_width, main);
        ui.add_space(gap);
        column(ui, aside_width, aside);
    });
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.set_width(width);
        contents(ui);
    });
}

/// One column of text, not wider than is good to read.
fn single(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let width = ui.available_width().min(size::COLUMN + 100.0);
    ui.vertical(|ui| {
        ui.set_width(width);
        contents(ui);
    });
}
