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
        Some(SafetyState::Emergency) => "See the sheet",
        Some(SafetyState::Under18) => "Summary",
        Some(SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Clear) => "Go on",
        Some(SafetyState::NotDone | SafetyState::Outdated) | None => "Safety check",
    }
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
        lead: "What you ticked can be a sign of something that a doctor should look at without delay. \
               It may turn out to be harmless; that is for a doctor to find out.",
        urgency: Urgency::Emergency,
        with_numbers: is_narrow,
        others: ("Also for a doctor", &[Urgency::SameDay, Urgency::ClinicianFirst]),
    };
    columns(
        ui,
        |ui| urgent(ui, view, safety, &said),
        |ui| {
            if !is_narrow {
                numbers(ui, view.app);
            }
            note_card(
                ui,
                "Take it with you",
                "The printed sheet says what you ticked, and since when. Do not wait for it.",
            );
        },
    );
}

/// The numbers to dial.
fn numbers(ui: &mut Ui, app: &App) {
    card(ui, |ui| {
        subsection(ui, "Emergency numbers");
        body(ui, "Dial the number you would dial for an ambulance where you are.");
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
        lead: "What you ticked should be looked at by a doctor today: your own doctor, an out-of-hours service or a \
               walk-in clinic. It may turn out to be harmless; that is for a doctor to find out.",
        urgency: Urgency::SameDay,
        with_numbers: false,
        others: ("Also for a clinician", &[Urgency::ClinicianFirst]),
    };
    columns(
        ui,
        |ui| urgent(ui, view, safety, &said),
        |ui| {
            note_card(
                ui,
                "If it gets worse",
                "Do not wait for the appointment: call the number you would dial for an ambulance where you are.",
            );
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
    ways_on(ui, view, ("Change this answer", Screen::Safety));
    ui.add_space(space::L);
    checked_days(ui, view, safety, "Has a doctor checked this?");
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
            title_with_lead(
                ui,
                view.app.stop_title(),
                "A doctor or physiotherapist should look at this before muscle tests and exercises. \
                 The rest stays open.",
            );
            ui.add_space(space::M);
            card(ui, |ui| {
                led_to(
                    ui,
                    "What led here",
                    &reasons(view.app, safety, &[Urgency::ClinicianFirst]),
                );
            });
            ui.add_space(space::M);
            ways_on(ui, view, ("Change an answer", Screen::Safety));
            ui.add_space(space::L);
            checked_days(ui, view, safety, "Already checked?");
        },
        |ui| open_now(ui, view.app),
    );
}

/// What can be answered meanwhile, and what waits.
fn open_now(ui: &mut Ui, app: &App) {
    card(ui, |ui| {
        subsection(ui, "Open now");
        let asked = app.asked();
        let minutes = words::number(app.library().ways.minutes(asked.iter().copied()).ceil());
        let items = asked.len();
        body(ui, &format!("{items} items, about {minutes} minutes:"));
        points(ui, &open_parts(&asked));
        ui.add_space(space::S);
        subsection(ui, "Waiting");
        points(ui, &["tests of muscle length and strength", "the plan"]);
    });
}

/// What stays open, in the order of the session.
fn open_parts(asked: &[&Item]) -> Vec<&'static str> {
    let parts: [(&str, &[Stage]); 4] = [
        ("questions about pain and habits", &[Stage::Questions]),
        ("a look in the mirror", &[Stage::Mirror]),
        ("photos", &[Stage::Photo]),
        (
            "measuring at a wall or with a tape",
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
            title_with_lead(
                ui,
                view.app.stop_title(),
                "Bodies that still grow stand and move differently, and the limits used here come from adults. \
                 So under 18 there are no scores and no plan.",
            );
            ui.add_space(space::M);
            card(ui, |ui| {
                if let Some(age) = assessment.profile.age {
                    body(ui, &format!("The age given is {age}."));
                }
                body(
                    ui,
                    "If something hurts, or you wonder how you stand, a doctor or a physiotherapist who treats young \
                     people is the right one to ask. Show this to a parent or someone you trust.",
                );
            });
            ui.add_space(space::M);
            ways_on(ui, view, ("Change the age", Screen::About));
        },
        |ui| {
            note_card(
                ui,
                "What you can still do",
                "The summary can be printed: it holds what was said under “About you” and in the safety check.",
            );
        },
    );
}

fn clear(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome) {
    columns(
        ui,
        |ui| {
            title(ui, view.app.stop_title());
            if safety.signs.iter().any(|sign| sign.cleared.is_some()) {
                lead(
                    ui,
                    "As you say, a doctor has checked what you ticked. The tests and the plan are open.",
                );
                ui.add_space(space::M);
                cleared_signs(ui, view.app, safety);
                checked_days(ui, view, safety, "The day it was checked");
            } else {
                lead(ui, "Nothing in the safety check stands in the way.");
            }
            ui.add_space(space::M);
            ways_on(ui, view, ("Change an answer", Screen::Safety));
        },
        |ui| {
            note_card(
                ui,
                "Still good to know",
                "What you ticked stays in the summary. Stop a test or an exercise that brings the sign back, \
                     and have it looked at again.",
            );
        },
    );
}

fn check_again(ui: &mut Ui, view: View<'_>) {
    super::single(ui, |ui| {
        title_with_lead(
            ui,
            view.app.stop_title(),
            lists_left(view.app.groups_without_answer().len()),
        );
        ui.add_space(space::M);
        if button("Open the safety check").icon_after(icons::NEXT).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::Safety));
        }
    });
}

/// What is left of a safety check that is not finished.
fn lists_left(open: usize) -> &'static str {
    match open {
        0 => "Every list has an answer: finish the check, then everything else opens.",
        1 => "One of its lists has no answer yet; then everything else opens.",
        _ => "Some of its lists have no answer yet; then everything else opens.",
    }
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
        if quiet_button("Leave")
            .icon(icons::CLOSE)
            .named("Leave this record")
            .pressed(ui)
        {
            view.send(FileMessage::RecordClosed);
        }
    });
}

/// What prints here: the summary, or the sheet that takes its place (rule T6).
pub(super) fn print_words(app: &App) -> &'static str {
    if app.urgent_sheet().is_some() {
        "Print the sheet"
    } else {
        "Print the summary"
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
        let how = match (reason.answer, reason.follows_from) {
            (SignAnswer::Follows, Some(from)) => format!("This follows from {from}"),
            (SignAnswer::Follows, None) => "This follows from what you ticked".to_owned(),
            (SignAnswer::NotSure, _) => "You were not sure about".to_owned(),
            (SignAnswer::Yes, _) => "You ticked".to_owned(),
        };
        note(ui, &how);
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
