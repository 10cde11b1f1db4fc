//! A number answered by a picture, where the tool for it is not there (rule H12).

use egui::Ui;

use super::{key_name, pictures};
use crate::app::{AnswerMessage, fields};
use crate::content::Item;
use crate::record::{Assessment, Side};
use crate::report::words;
use crate::ui::View;
use crate::ui::widgets::{note, radio_group};
use crate::ui::words::answers::pictured as say;

/// Shows the pictures of a side in place of its fields; whether there are any.
pub(super) fn show(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment, side: Option<Side>) -> bool {
    let Some(pictured) = fields::by_picture(item, assessment) else {
        return false;
    };
    let reading = fields::readings(assessment.answers.get(&item.id), side)
        .first()
        .copied();
    let options: Vec<(i32, String)> = pictured
        .options
        .iter()
        .map(|option| (option.value, words::capitalised(&option.text)))
        .collect();
    let is_chosen = |value: i32| reading.is_some_and(|reading| (reading - f64::from(value)).abs() < 1e-9);
    note(ui, say::WHICH_PICTURE_LOOKS_LIKE_IT);
    let mut first = None;
    radio_group(ui, super::options_group(side), |ui| {
        let key = |index| key_name(index, side);
        let picked = pictures::show_these(ui, view.app, (item, side), &options, is_chosen, key);
        first = picked.and_then(|(_, first)| first);
        if let Some((Some(value), _)) = picked {
            view.send(AnswerMessage::OptionChosen {
                item: item.id.clone(),
                side,
                value,
            });
        }
    });
    super::signed::ask_at(ui, first, super::asked_of(view.app, side));
    true
}
