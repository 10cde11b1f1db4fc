//! Two scales, one under each foot: both weights are typed, and the program works out the difference (rule Q4).

use egui::Ui;

use super::number;
use crate::app::fields;
use crate::content::Item;
use crate::record::{Assessment, Side};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, group, note};
use crate::ui::words::answers::weighed as say;

/// The fields of both feet, a row for each say::time.
pub(super) fn show(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    note(ui, say::SAME_UNIT);
    if fields::is_difference_alone(item, assessment) {
        note(ui, say::DIFFERENCE_ALONE);
    }
    let count = fields::count(item, assessment, Some(Side::Left));
    for index in 0..count {
        group(ui, say::time(index), |ui| {
            widgets::strong(ui, say::time(index));
            let mut problem = None;
            ui.with_layout(
                egui::Layout::left_to_right(egui::Align::Min).with_main_wrap(true),
                |ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(space::L, space::M);
                    for side in Side::BOTH {
                        let found = number(ui, view, item, assessment, (Some(side), index, count));
                        problem = problem.take().or(found);
                    }
                },
            );
            if let Some((field, problem)) = problem {
                widgets::say_problem(ui, field, &problem);
            }
        });
        ui.add_space(space::S);
    }
}
