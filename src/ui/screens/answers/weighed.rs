//! Two scales, one under each foot: both weights are typed, and the program works out the difference (rule Q4).

use egui::Ui;

use super::number;
use crate::app::fields;
use crate::content::Item;
use crate::record::{Assessment, Side};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, group, note};

/// The unit of both is the person's.
const SAME_UNIT: &str = "As the scales show them: both in kg, or both in lb.";
/// An answer from an earlier version, or from another program.
const DIFFERENCE_ALONE: &str = "Given as a difference. Two weights take its place.";

/// The name of the time the scales are read.
fn time(index: usize) -> &'static str {
    match index {
        0 => "First time",
        1 => "Second time",
        2 => "Third time",
        _ => "Further time",
    }
}

/// What stands over the field of a foot, and its full name.
pub(super) fn field_names(side: Side, index: usize) -> (&'static str, String) {
    let label = match side {
        Side::Left => "Left foot",
        Side::Right => "Right foot",
    };
    (label, format!("{label}, {}", time(index).to_lowercase()))
}

/// The fields of both feet, a row for each time.
pub(super) fn show(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    note(ui, SAME_UNIT);
    if fields::is_difference_alone(item, assessment) {
        note(ui, DIFFERENCE_ALONE);
    }
    let count = fields::count(item, assessment, Some(Side::Left));
    for index in 0..count {
        group(ui, time(index), |ui| {
            widgets::strong(ui, time(index));
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
