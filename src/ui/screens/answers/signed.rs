//! Answers with a size and a side: a difference in millimetres, or "clearly, the right side".

use egui::{Id, Ui};

use super::{key_name, pictures};
use crate::app::fields::{self, Direction};
use crate::app::{AnswerMessage, Attention, chosen_size};
use crate::content::Item;
use crate::record::{Assessment, Side};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, note, option, radio_group, segment};
use crate::ui::words::answers::signed as say;
use crate::ui::words::answers::{ANSWER, WHICH_SIDE};

/// Which side is higher, as a choice of its own.
pub(super) fn direction(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let chosen = fields::direction(item, assessment);
    let objection = view.app.objection().filter(|_| chosen.is_none());
    let mut first = None;
    let (plus, minus) = match item.signed() {
        Some(signs) => (signs.plus.as_str(), signs.minus.as_str()),
        None => (say::THE_RIGHT_SIDE_IS_HIGHER, say::THE_LEFT_SIDE_IS_HIGHER),
    };
    radio_group(ui, WHICH_SIDE, |ui| {
        let choices = [
            (Direction::Toward(Side::Left), words::capitalised(minus), "L"),
            (Direction::Toward(Side::Right), words::capitalised(plus), "R"),
            (Direction::Level, say::NO_DIFFERENCE.to_owned(), "0"),
        ];
        for (toward, words, key) in choices {
            let response = option(ui, chosen == Some(toward), &words, Some(key));
            first.get_or_insert(response.id);
            if response.clicked() {
                let side = match toward {
                    Direction::Toward(side) => Some(side),
                    Direction::Level => None,
                };
                view.send(AnswerMessage::DirectionChosen {
                    item: item.id.clone(),
                    side,
                });
            }
        }
    });
    ask_at(ui, first, objection);
}

/// A size and a side: "clearly", "the right side is higher".
pub(super) fn signed_choice(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let chosen = chosen_size(item, assessment);
    let toward = fields::direction(item, assessment);
    let mut first = None;
    radio_group(ui, ANSWER, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let drawn_for = match toward {
            Some(Direction::Toward(side)) => Some(side),
            Some(Direction::Level) | None => None,
        };
        let key = |index| key_name(index, None);
        let pictured = pictures::show(ui, view.app, item, drawn_for, |value| chosen == Some(value), key);
        let (clicked, id) = pictured.unwrap_or_else(|| super::listed(ui, item, |value| chosen == Some(value), key));
        first = id;
        if let Some(value) = clicked {
            view.send(AnswerMessage::OptionChosen {
                item: item.id.clone(),
                side: None,
                value,
            });
        }
    });
    if chosen.is_none_or(|size| size == 0) {
        return ask_at(ui, first, view.app.objection());
    }
    ui.add_space(space::M);
    widgets::strong(ui, say::WHICH_SIDE_IS_IT);
    let mut first = None;
    radio_group(ui, WHICH_SIDE, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (plus, minus) = match item.signed() {
                Some(signs) => (signs.plus.as_str(), signs.minus.as_str()),
                None => (say::THE_RIGHT_SIDE, say::THE_LEFT_SIDE),
            };
            for (side, words) in [(Side::Left, minus), (Side::Right, plus)] {
                let on = toward == Some(Direction::Toward(side));
                let response = segment(ui, on, &words::capitalised(words));
                first.get_or_insert(response.id);
                if response.clicked() {
                    view.send(AnswerMessage::DirectionChosen {
                        item: item.id.clone(),
                        side: Some(side),
                    });
                }
            }
        });
    });
    match view.app.objection() {
        Some(_) => ask_at(ui, first, view.app.objection()),
        None if !assessment.answers.contains_key(&item.id) => {
            note(ui, say::COUNTS_ONCE_A_SIDE_IS_CHOSEN);
        }
        None => {}
    }
}

/// Says at a group of options what is still to be chosen in it.
pub(super) fn ask_at(ui: &mut Ui, first: Option<Id>, objection: Option<&Attention>) {
    if let (Some(first), Some(objection)) = (first, objection) {
        widgets::remember_problem(ui, first);
        widgets::say_problem(ui, first, &objection.what);
    }
}
