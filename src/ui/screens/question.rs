//! One item: what to do, the answer, and what is known about the test.

use egui::Ui;

use super::read_before::read_before;
use super::{answers, columns};
use crate::app::fields;
use crate::app::{AnswerMessage, App, Command, PaperKind, PaperMessage, Screen, WindowMessage};
use crate::content::{Item, Stage};
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
use crate::ui::words::question as say;

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
    // Answers with pictures of their own fill the right column; else the figure has its place there, beside the steps.
    let figure = view.app.library().figure(&item.id);
    let pictured = figure.is_some_and(|figure| !figure.options.is_empty());
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
                    if pictured {
                        drawn(ui, view.app, item, FIGURE_HEIGHT);
                    }
                    about(ui, view, item, assessment);
                },
                |ui| {
                    if pictured || figure.is_none() {
                        answering(ui, view, item, assessment);
                    } else {
                        answering_with_figure(ui, view, item, assessment);
                    }
                },
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
            |ui| {
                drawn(ui, view.app, item, FIGURE_HEIGHT);
                about(ui, view, item, assessment);
            },
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

/// The figure where it is seen without scrolling: someone upright beside the answers where there is room, else low above them.
fn answering_with_figure(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    const LOW: f32 = 150.0;
    const WIDE: f32 = 210.0;
    let figure = view.app.library().figure(&item.id);
    let upright = figure.is_some_and(|figure| figure.pose.end.torso.abs() < 45.0);
    let width = ui.available_width();
    if upright && width >= 600.0 {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            super::column(ui, width - WIDE - space::L, |ui| answering(ui, view, item, assessment));
            ui.add_space(space::L);
            super::column(ui, WIDE, |ui| drawn(ui, view.app, item, FIGURE_HEIGHT));
        });
    } else {
        drawn(ui, view.app, item, LOW);
        answering(ui, view, item, assessment);
    }
}

/// What goes on: to the next question, or back to where an answer was looked at from.
pub(super) fn next_words(app: &App) -> &'static str {
    let from = app.looks_from();
    let words = [
        (Screen::Review, say::BACK_TO_THE_REVIEW),
        (Screen::Results, say::BACK_TO_THE_RESULTS),
        (Screen::Plan, say::BACK_TO_THE_PLAN),
    ];
    let found = words.into_iter().find(|(screen, _)| Some(*screen) == from);
    found.map_or(say::NEXT, |(_, words)| words)
}

fn nothing_asked(ui: &mut Ui, view: View<'_>) {
    title(ui, say::NO_QUESTION_IS_LEFT);
    lead(ui, say::NO_ITEM_FITS);
    if button(say::CHANGE_HOW_TO_DO_IT).pressed(ui) {
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
                widgets::body(ui, say::IF_IT_HURTS);
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
            if quiet_button(say::GUIDE_FOR_TAKING_THE_PHOTOS)
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
            &say::where_the_numbers_came_from(&words::numbers_from(&from, view.app.formats())),
        );
    }
    if let Some(state) = assessment.answers.get(&item.id).and_then(crate::record::Answer::state) {
        ui.add_space(space::M);
        no_answer(ui, state);
    }
    if assessment.answers.contains_key(&item.id) || fields::has_drafts(item, assessment) {
        ui.add_space(space::XS);
        if quiet_button(say::CLEAR_THIS_ANSWER).icon(icons::CLOSE).pressed(ui) {
            view.send(AnswerMessage::AnswerCleared(item.id.clone()));
        }
    }
    if let Some(did) = view.app.answer_did(&item.id) {
        ui.add_space(space::XS);
        disclosure(
            ui,
            "what the answer did",
            say::WHAT_THIS_ANSWER_DID,
            say::WHAT_THIS_ANSWER_DID,
            |ui| {
                points(ui, &words::answer_did(view.app.library(), did));
            },
        );
    }
}

fn place(app: &App, item: &Item) -> String {
    let region = app.library().regions.iter().find(|region| region.id == item.region);
    say::place_words(
        region.map(|region| region.text.as_str()),
        app.item_number(),
        (item, app.library().ways.minutes_of(item)),
    )
}

fn no_answer(ui: &mut Ui, state: NoReading) {
    callout(ui, Meant::Information, |ui| {
        widgets::body(ui, say::no_answer_said(state))
    });
}

/// What goes with the item: what one needs, and behind one link what can mislead and how good it is. What is
/// usual comes after the answer, so as not to lead it.
fn about(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let answer = assessment.answers.get(&item.id);
    let answered = answer.is_some_and(crate::record::Answer::has_reading);
    let needs: Vec<&str> = item.needs.iter().map(String::as_str).collect();
    if !needs.is_empty() {
        widgets::body(ui, &say::you_need(&words::list(&needs)));
        ui.add_space(space::XS);
    }
    let words = if item.stage == Stage::Questions {
        say::ABOUT_THIS_QUESTION
    } else {
        say::ABOUT_THIS_TEST
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
                    subsection(ui, say::WHAT_CAN_MISLEAD);
                    small(ui, misled);
                    ui.add_space(space::M);
                }
                if answered {
                    what_it_tells(ui, view, item, &assessment.profile);
                } else if item.usual.is_some() {
                    note(ui, say::STANDS_HERE_ONCE_ANSWERED);
                } else {
                    note(ui, say::HOW_GOOD_STANDS_HERE);
                }
            });
        },
    );
    ui.add_space(space::S);
    commands::button(ui, view, Command::FromPaper, quiet_button);
}

/// How the test looks, and what is measured.
fn drawn(ui: &mut Ui, app: &App, item: &Item, height: f32) {
    let Some(figure) = app.library().figure(&item.id) else {
        return;
    };
    card(ui, |ui| {
        let shown = Shown {
            salt: item.id.as_str(),
            name: &figure.alt,
            width: ui.available_width(),
            height,
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
    let shown = words::Shown::in_own_unit(view.app.units(), view.app.formats());
    if item.usual.is_some() {
        subsection(ui, words::usual_heading(item, profile));
        widgets::body(ui, &words::usual(item, profile, shown));
        ui.add_space(space::M);
    }
    subsection(
        ui,
        if item.stage == Stage::Questions {
            say::WHAT_THIS_TELLS
        } else {
            say::HOW_GOOD_IS_THIS_TEST
        },
    );
    small(ui, &item.evidence);
    if let Some(error) = item.error() {
        ui.add_space(space::M);
        let error = shown.quantity(error, item.unit());
        small(ui, &say::readings_must_differ_by(&error));
    }
    ui.add_space(space::M);
    if item.sources.iter().all(|source| source == "own") {
        note(ui, say::NO_STUDY_STANDS_BEHIND_IT);
    } else {
        super::library::sources(ui, view.app, item.id.as_str(), &item.sources);
    }
}

fn small(ui: &mut Ui, words: &str) {
    let colour = palette(ui).text;
    ui.add(egui::Label::new(egui::RichText::new(words).size(text::SMALL + 1.0).color(colour)).wrap());
}
