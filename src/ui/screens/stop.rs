//! What the safety check leads to when it locks (rule Z14). Never a trap: an answer can be
//! changed, a day of clearance entered for each sign (rule Z1), the summary printed, the record left.

mod cleared;

use egui::Ui;

use super::columns;
use crate::app::{App, FileMessage, PaperKind, PaperMessage, Screen, WindowMessage};
use crate::content::{Item, Stage, Urgency};
use crate::record::Assessment;
use crate::report::words;
use crate::rules::{SafetyOutcome, SafetyState, SignAnswer};
use crate::ui::View;
use crate::ui::look::{icons, palette, size, space, text};
use crate::ui::widgets::{
    self, body, button, card, lead, note, points, quiet_button, section, strong, subsection, title, title_with_lead,
    urgent_title,
};
use crate::ui::words::stop as say;
use cleared::{checked_days, cleared_signs};

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(assessment), Some(outcome)) = (view.app.assessment(), view.app.outcome()) else {
        return;
    };
    let safety = &outcome.safety;
    match safety.state {
        SafetyState::Emergency => emergency(ui, view, safety),
        SafetyState::SameDay => same_day(ui, view, safety),
        SafetyState::ClinicianFirst => clinician_first(ui, view, safety),
        SafetyState::Under18 => under_18(ui, view, assessment),
        SafetyState::Clear => clear(ui, view, safety),
        SafetyState::NotDone | SafetyState::Outdated => check_again(ui, view),
    }
}

/// What the button that goes on says: the tests where they are open, else the page for the doctor.
pub fn next_words(app: &App) -> &'static str {
    match app.outcome().map(|outcome| outcome.safety.state) {
        Some(SafetyState::Emergency) => say::SEE_THE_SHEET,
        Some(SafetyState::Under18) => say::SUMMARY,
        Some(SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Clear) => say::GO_ON,
        Some(SafetyState::NotDone | SafetyState::Outdated) | None => say::SAFETY_CHECK,
    }
}

/// Whether help comes first, so that no button is the main one.
pub fn is_emergency(app: &App) -> bool {
    app.outcome().map(|outcome| outcome.safety.state) == Some(SafetyState::Emergency)
}

/// What the left column of an urgent screen says.
struct Urgent<'a> {
    lead: &'a str,
    urgency: Urgency,
    /// The numbers to dial come before anything that can wait.
    with_numbers: bool,
    /// Over the signs that are less urgent, and which those are.
    others: (&'a str, &'a [Urgency]),
}

fn emergency(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome) {
    // Without a column beside it the number to dial comes before anything that can wait.
    let is_narrow = ui.available_width() < size::ASIDE_FROM;
    let said = Urgent {
        lead: say::CAN_BE_A_SIGN,
        urgency: Urgency::Emergency,
        with_numbers: is_narrow,
        others: (say::ALSO_FOR_A_DOCTOR, &[Urgency::SameDay, Urgency::ClinicianFirst]),
    };
    columns(
        ui,
        |ui| urgent(ui, view, safety, &said),
        |ui| {
            if !is_narrow {
                numbers(ui, view.app);
            }
            note_card(ui, say::TAKE_IT_WITH_YOU, say::SHEET_SAYS_WHAT_YOU_TICKED);
        },
    );
}

/// The numbers to dial.
fn numbers(ui: &mut Ui, app: &App) {
    card(ui, |ui| {
        subsection(ui, say::EMERGENCY_NUMBERS);
        body(ui, say::DIAL_THE_NUMBER);
        ui.add_space(space::XS);
        for one in &app.library().screening.emergency_numbers {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                strong(ui, &one.number);
                body(ui, &one.place);
            });
        }
    });
    ui.add_space(space::L);
}

fn same_day(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome) {
    let said = Urgent {
        lead: say::SEE_A_DOCTOR_TODAY,
        urgency: Urgency::SameDay,
        with_numbers: false,
        others: (say::ALSO_FOR_A_CLINICIAN, &[Urgency::ClinicianFirst]),
    };
    columns(
        ui,
        |ui| urgent(ui, view, safety, &said),
        |ui| {
            note_card(ui, say::IF_IT_GETS_WORSE, say::IF_IT_GETS_WORSE_CALL);
            ui.add_space(space::L);
            open_now(ui, view.app);
        },
    );
}

/// What to do now, what led here, and the ways on.
fn urgent(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome, said: &Urgent<'_>) {
    let reasons_for_help = reasons(view.app, safety, &[said.urgency]);
    let actions: Vec<&str> = by_action(&reasons_for_help)
        .into_iter()
        .map(|(action, _)| action)
        .collect();
    urgent_title(ui, view.app.stop_title(), &actions.join(" "));
    lead(ui, said.lead);
    ui.add_space(space::M);
    help_cards(ui, &reasons_for_help);
    if said.with_numbers {
        numbers(ui, view.app);
    }
    let (heading, of) = said.others;
    let others = reasons(view.app, safety, of);
    if !others.is_empty() {
        card(ui, |ui| led_to(ui, heading, &others));
        ui.add_space(space::M);
    }
    ways_on(ui, view, (say::CHANGE_THIS_ANSWER, Screen::Safety));
    ui.add_space(space::L);
    checked_days(ui, view, safety, say::HAS_A_DOCTOR_CHECKED_THIS);
}

/// What to do, large, with the signs that ask for it.
fn help_cards(ui: &mut Ui, urgent: &[Reason]) {
    for (action, led_here) in by_action(urgent) {
        card(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let colour = palette(ui).accent;
                widgets::icon(ui, icons::HELP, text::TITLE, colour);
                ui.vertical(|ui| {
                    section(ui, action);
                    ui.add_space(space::XS);
                    said(ui, &led_here);
                });
            });
        });
        ui.add_space(space::M);
    }
}

fn clinician_first(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome) {
    columns(
        ui,
        |ui| {
            title_with_lead(ui, view.app.stop_title(), say::CLINICIAN_FIRST);
            ui.add_space(space::M);
            card(ui, |ui| {
                led_to(
                    ui,
                    say::WHAT_LED_HERE,
                    &reasons(view.app, safety, &[Urgency::ClinicianFirst]),
                );
            });
            ui.add_space(space::M);
            ways_on(ui, view, (say::CHANGE_AN_ANSWER, Screen::Safety));
            ui.add_space(space::L);
            checked_days(ui, view, safety, say::ALREADY_CHECKED);
        },
        |ui| open_now(ui, view.app),
    );
}

/// What can be answered meanwhile, and what waits.
fn open_now(ui: &mut Ui, app: &App) {
    card(ui, |ui| {
        subsection(ui, say::OPEN_NOW);
        let asked = app.asked();
        let minutes = words::about_minutes_of(app.library().ways.minutes(asked.iter().copied()));
        let items = asked.len();
        body(ui, &say::items_and_minutes(items, &minutes));
        points(ui, &open_parts(&asked));
        ui.add_space(space::S);
        subsection(ui, say::WAITING);
        points(ui, &[say::TESTS_OF_MUSCLES, say::THE_PLAN]);
    });
}

/// What stays open, in the order of the session.
fn open_parts(asked: &[&Item]) -> Vec<&'static str> {
    let parts: [(&str, &[Stage]); 4] = [
        (say::QUESTIONS, &[Stage::Questions]),
        (say::A_LOOK_IN_THE_MIRROR, &[Stage::Mirror]),
        (say::PHOTOS, &[Stage::Photo]),
        (
            say::MEASURING,
            &[Stage::Wall, Stage::Standing, Stage::Sitting, Stage::Lying],
        ),
    ];
    parts
        .into_iter()
        .filter(|(_, stages)| asked.iter().any(|item| stages.contains(&item.stage)))
        .map(|(words, _)| words)
        .collect()
}

fn under_18(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    columns(
        ui,
        |ui| {
            title_with_lead(ui, view.app.stop_title(), say::STILL_GROWING);
            ui.add_space(space::M);
            card(ui, |ui| {
                if let Some(age) = assessment.profile.age {
                    body(ui, &say::age_given_is(age));
                }
                body(ui, say::ASK_WHO_TREATS_YOUNG_PEOPLE);
            });
            ui.add_space(space::M);
            ways_on(ui, view, (say::CHANGE_THE_AGE, Screen::About));
        },
        |ui| {
            note_card(ui, say::WHAT_YOU_CAN_STILL_DO, say::SUMMARY_CAN_BE_PRINTED);
        },
    );
}

fn clear(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome) {
    columns(
        ui,
        |ui| {
            title(ui, view.app.stop_title());
            if safety.signs.iter().any(|sign| sign.cleared.is_some()) {
                lead(ui, say::DOCTOR_HAS_CHECKED);
                ui.add_space(space::M);
                cleared_signs(ui, view.app, safety);
                checked_days(ui, view, safety, say::THE_DAY_IT_WAS_CHECKED);
            } else {
                lead(ui, say::NOTHING_STANDS_IN_THE_WAY);
            }
            ui.add_space(space::M);
            ways_on(ui, view, (say::CHANGE_AN_ANSWER, Screen::Safety));
        },
        |ui| {
            note_card(ui, say::STILL_GOOD_TO_KNOW, say::STAYS_IN_THE_SUMMARY);
        },
    );
}

fn check_again(ui: &mut Ui, view: View<'_>) {
    super::single(ui, |ui| {
        title_with_lead(
            ui,
            view.app.stop_title(),
            say::lists_left(view.app.groups_without_answer().len()),
        );
        ui.add_space(space::M);
        if button(say::OPEN_THE_SAFETY_CHECK).icon_after(icons::NEXT).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::Safety));
        }
    });
}

/// The ways on that every one of these screens has.
fn ways_on(ui: &mut Ui, view: View<'_>, (change, screen): (&str, Screen)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::M, space::S);
        if button(change).icon(icons::UNDO).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(screen));
        }
        if button(print_words(view.app)).icon(icons::PRINT).pressed(ui) {
            view.send(PaperMessage::PrintOpened(PaperKind::Summary));
        }
        if quiet_button(say::LEAVE)
            .icon(icons::CLOSE)
            .named(say::LEAVE_THIS_RECORD)
            .pressed(ui)
        {
            view.send(FileMessage::RecordClosed);
        }
    });
}

/// What prints here: the summary, or the sheet that takes its place (rule T6).
pub(super) fn print_words(app: &App) -> &'static str {
    if app.urgent_sheet().is_some() {
        say::PRINT_THE_SHEET
    } else {
        say::PRINT_THE_SUMMARY
    }
}

/// One thing that led here.
struct Reason<'a> {
    text: &'a str,
    action: &'a str,
    answer: SignAnswer,
    follows_from: Option<&'a str>,
}

/// What locks, in the person's words; of these urgencies.
fn reasons<'a>(app: &'a App, safety: &SafetyOutcome, of: &[Urgency]) -> Vec<Reason<'a>> {
    let library = app.library();
    let locking = safety
        .signs
        .iter()
        .filter(|sign| sign.locks && of.contains(&sign.urgency));
    locking
        .filter_map(|sign| Some((sign, library.screening_question(&sign.id)?)))
        .map(|(sign, question)| Reason {
            text: &question.text,
            action: words::sign_action(question, sign.urgency),
            answer: sign.answer,
            follows_from: question.from.as_deref().filter(|_| question.derived),
        })
        .collect()
}

/// Reasons that ask for the same are said together.
fn by_action<'a, 'b>(reasons: &'b [Reason<'a>]) -> Vec<(&'a str, Vec<&'b Reason<'a>>)> {
    let mut groups: Vec<(&str, Vec<&Reason>)> = Vec::new();
    for reason in reasons {
        match groups.iter_mut().find(|(action, _)| *action == reason.action) {
            Some((_, same)) => same.push(reason),
            None => groups.push((reason.action, vec![reason])),
        }
    }
    groups
}

fn led_to(ui: &mut Ui, heading: &str, reasons: &[Reason]) {
    subsection(ui, heading);
    for (action, led_here) in by_action(reasons) {
        ui.add_space(space::XS);
        said(ui, &led_here);
        body(ui, action);
    }
}

fn said(ui: &mut Ui, reasons: &[&Reason]) {
    for reason in reasons {
        ui.spacing_mut().item_spacing.y = space::XS;
        note(ui, &say::how_it_was_said(reason.answer, reason.follows_from));
        strong(ui, reason.text);
    }
}

/// A card of one heading and one text.
fn note_card(ui: &mut Ui, heading: &str, words: &str) {
    card(ui, |ui| {
        subsection(ui, heading);
        body(ui, words);
    });
}
