//! One item: what to do, the answer, and what is known about the test.

use egui::Ui;

use super::read_before::read_before;
use super::{answers, columns};
use crate::app::fields;
use crate::app::{AnswerMessage, App, Command, PaperKind, PaperMessage, Screen, WindowMessage};
use crate::content::{Helper, Item, Stage};
use crate::figure::{self, picture::Picture};
use crate::record::{Assessment, NoReading, Profile};
use crate::report::words;
use crate::rules::photo::numbers_from;
use crate::ui::View;
use crate::ui::commands;
use crate::ui::look::{icons, palette, size, space, text};
use crate::ui::widgets::{
    self, Meant, Shown, button, callout, card, disclosure, lead, note, points, quiet_button, steps, subsection, title,
};

/// The most a figure takes of the screen's height, in points.
const FIGURE_HEIGHT: f32 = 260.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(item), Some(assessment)) = (view.app.item(), view.app.assessment()) else {
        return nothing_asked(ui, view);
    };
    let units = view.app.units();
    let in_units = words::item_in_units(item, units);
    let item = &*in_units;
    // Where there is room the answers stand beside what is to be done, else below it.
    let beside = ui.available_width() >= size::ASIDE_FROM && item.stage != Stage::Questions;
    if beside {
        note(ui, &place(view.app, item));
        widgets::described_group(ui, &item.question, &how_to_answer(item), |ui| {
            title(ui, &item.question);
            ui.add_space(space::S);
            two_columns(
                ui,
                |ui| {
                    what_to_do(ui, item);
                    ui.add_space(space::M);
                    about(ui, view, item, assessment);
                },
                |ui| answering(ui, view, item, assessment),
            );
        });
    } else {
        columns(
            ui,
            |ui| {
                note(ui, &place(view.app, item));
                // A screen reader says the group when the focus comes into it: the question, and how it is answered.
                widgets::described_group(ui, &item.question, &how_to_answer(item), |ui| {
                    title(ui, &item.question);
                    what_to_do(ui, item);
                    ui.add_space(space::L);
                    answering(ui, view, item, assessment);
                });
            },
            |ui| about(ui, view, item, assessment),
        );
    }
}

/// What is to be done at the left, the answers at the right, which need more room for their pictures.
fn two_columns(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    const GAP: f32 = 36.0;
    let whole = ui.available_width().min(1180.0);
    let width = ((whole - GAP) * 0.42).min(440.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        super::column(ui, width, left);
        ui.add_space(GAP);
        super::column(ui, (whole - GAP - width).min(700.0), right);
    });
}

/// What goes on: to the next question, or back to where an answer was looked at from.
pub(super) fn next_words(app: &App) -> &'static str {
    let from = app.looks_from();
    let words = [
        (Screen::Review, "Back to the review"),
        (Screen::Results, "Back to the results"),
        (Screen::Plan, "Back to the plan"),
    ];
    let found = words.into_iter().find(|(screen, _)| Some(*screen) == from);
    found.map_or("Next", |(_, words)| words)
}

fn nothing_asked(ui: &mut Ui, view: View<'_>) {
    title(ui, "No question is left");
    lead(
        ui,
        "With what you said about your safety, your time and what is at hand, no question or test fits.",
    );
    if button("Change how to do it").pressed(ui) {
        view.send(WindowMessage::ScreenChosen(Screen::How));
    }
}

/// When to stop, and the steps, in one breath.
fn how_to_answer(item: &Item) -> String {
    let steps = item.steps.iter().map(String::as_str);
    item.stop
        .iter()
        .map(String::as_str)
        .chain(steps)
        .collect::<Vec<&str>>()
        .join(" ")
}

/// The steps, and when to stop.
fn what_to_do(ui: &mut Ui, item: &Item) {
    if item.stage == Stage::Questions {
        lead(ui, &item.steps.join(" "));
    } else if !item.steps.is_empty() {
        ui.add_space(space::S);
        steps(ui, &item.steps);
    }
    if let Some(stop) = &item.stop {
        ui.add_space(space::M);
        callout(ui, Meant::Information, |ui| {
            widgets::body(ui, stop);
            if item.is_bodily_test() {
                widgets::body(ui, "If it hurts, choose “It hurt, I stopped”.");
            }
        });
    }
}

/// The answer, and what goes with it.
fn answering(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    if view.app.library().photo.answers(&item.id) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            commands::button(ui, view, Command::MeasurePhotos, button);
            if quiet_button("Guide for taking the photos")
                .icon(icons::PRINT)
                .pressed(ui)
            {
                view.send(PaperMessage::PrintOpened(PaperKind::PhotoGuide));
            }
        });
        ui.add_space(space::M);
    }
    read_before(ui, view, item);
    answers::show(ui, view, item, assessment);
    if let Some(from) = numbers_from(view.app.library(), assessment, item) {
        ui.add_space(space::XS);
        note(
            ui,
            &format!(
                "Where the numbers came from: {}.",
                words::numbers_from(&from, words::Formats::default())
            ),
        );
    }
    if let Some(state) = assessment.answers.get(&item.id).and_then(crate::record::Answer::state) {
        ui.add_space(space::M);
        no_answer(ui, state);
    }
    if assessment.answers.contains_key(&item.id) || fields::has_drafts(item, assessment) {
        ui.add_space(space::XS);
        if quiet_button("Clear this answer").icon(icons::CLOSE).pressed(ui) {
            view.send(AnswerMessage::AnswerCleared(item.id.clone()));
        }
    }
    if let Some(did) = view.app.answer_did(&item.id) {
        ui.add_space(space::XS);
        disclosure(
            ui,
            "what the answer did",
            "What this answer did",
            "What this answer did",
            |ui| {
                points(ui, &words::answer_did(view.app.library(), did));
            },
        );
    }
}

/// Region, number, kind of test, time and help, as one line.
fn place(app: &App, item: &Item) -> String {
    let region = app.library().regions.iter().find(|region| region.id == item.region);
    let mut parts: Vec<String> = region.map(|region| region.text.clone()).into_iter().collect();
    if let Some((number, of)) = app.item_number() {
        parts.push(format!("{number} of {of}"));
    }
    let kind = match item.stage {
        Stage::Questions => None,
        Stage::Mirror => Some("in the mirror"),
        Stage::Photo => Some("photo"),
        Stage::Wall => Some("wall test"),
        Stage::Standing => Some("standing test"),
        Stage::Sitting => Some("sitting test"),
        Stage::Lying => Some("lying test"),
        Stage::FloorStrength => Some("strength, lying down"),
        Stage::StandingStrength => Some("strength, standing or sitting"),
    };
    parts.extend(kind.map(str::to_owned));
    if item.stage != Stage::Questions {
        parts.push(words::minutes_long(app.library().ways.minutes_of(item)));
        parts.push(
            match item.helper {
                Helper::No => "no helper needed",
                Helper::Better => "better with a helper",
                Helper::Needed => "with a helper",
            }
            .to_owned(),
        );
    }
    parts.join("  ·  ")
}

fn no_answer(ui: &mut Ui, state: NoReading) {
    let said = match state {
        NoReading::Skipped => "Skipped. This neither adds nor takes away; the result is a little less sure.",
        NoReading::StoppedPain => "Stopped because it hurt. This is not counted as tight or weak.",
        NoReading::NotPossible => "Noted as not possible. This is not counted.",
    };
    callout(ui, Meant::Information, |ui| widgets::body(ui, said));
}

/// What goes with the item: how it looks, what one needs, and behind one link what can mislead and how good it is. What is
/// usual comes after the answer, so as not to lead it.
fn about(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let answer = assessment.answers.get(&item.id);
    let answered = answer.is_some_and(crate::record::Answer::has_reading);
    drawn(ui, view.app, item);
    let needs: Vec<&str> = item.needs.iter().map(String::as_str).collect();
    if !needs.is_empty() {
        widgets::body(ui, &format!("You need: {}.", words::list(&needs)));
        ui.add_space(space::XS);
    }
    let words = if item.stage == Stage::Questions {
        "About this question"
    } else {
        "About this test"
    };
    disclosure(
        ui,
        ("about the item", item.id.as_str().to_owned()),
        words,
        words,
        |ui| {
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                if let Some(misled) = &item.misled_by {
                    subsection(ui, "What can mislead");
                    small(ui, misled);
                    ui.add_space(space::M);
                }
                if answered {
                    what_it_tells(ui, view, item, &assessment.profile);
                } else if item.usual.is_some() {
                    note(
                        ui,
                        "What is usual, and how good this is, stands here once you have answered.",
                    );
                } else {
                    note(ui, "How good this is stands here once you have answered.");
                }
            });
        },
    );
    ui.add_space(space::S);
    commands::button(ui, view, Command::FromPaper, quiet_button);
}

/// How the test looks, and what is measured.
fn drawn(ui: &mut Ui, app: &App, item: &Item) {
    let Some(figure) = app.library().figure(&item.id) else {
        return;
    };
    card(ui, |ui| {
        let shown = Shown {
            salt: item.id.as_str(),
            name: &figure.alt,
            width: ui.available_width(),
            height: FIGURE_HEIGHT,
            lit: palette(ui).accent,
        };
        widgets::figure(ui, &shown, || {
            let picture = Picture::of_item(figure, figure::skeleton::Side::Right);
            (picture.at(1.0), picture.frame_of_person())
        });
    });
    ui.add_space(space::M);
}

fn what_it_tells(ui: &mut Ui, view: View<'_>, item: &Item, profile: &Profile) {
    let shown = words::Shown::in_own_unit(view.app.units(), words::Formats::default());
    if item.usual.is_some() {
        subsection(ui, words::usual_heading(item, profile));
        widgets::body(ui, &words::usual(item, profile, shown));
        ui.add_space(space::M);
    }
    subsection(
        ui,
        if item.stage == Stage::Questions {
            "What this tells"
        } else {
            "How good is this test?"
        },
    );
    small(ui, &item.evidence);
    if let Some(error) = item.error() {
        ui.add_space(space::M);
        let error = shown.quantity(error, item.unit());
        small(
            ui,
            &format!("Two readings on different days must differ by more than {error} to mean anything."),
        );
    }
    ui.add_space(space::M);
    if item.sources.iter().all(|source| source == "own") {
        note(ui, "No study stands behind it: chosen for this program.");
    } else {
        super::library::sources(ui, view.app, item.id.as_str(), &item.sources);
    }
}

fn small(ui: &mut Ui, words: &str) {
    let colour = palette(ui).text;
    ui.add(egui::Label::new(egui::RichText::new(words).size(text::SMALL + 1.0).color(colour)).wrap());
}
