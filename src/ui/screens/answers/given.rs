//! What an answer from a file holds besides its readings, so that nothing counts that is not seen.

use egui::Ui;

use crate::content::{Item, Sides};
use crate::record::{Assessment, Entry, Given};
use crate::report::words::Formats;
use crate::ui::look::space;
use crate::ui::widgets::note;
use crate::ui::words::answers::given as say;

/// One value for both sides, and a quality given with it.
pub(super) fn besides(ui: &mut Ui, formats: Formats, item: &Item, assessment: &Assessment) {
    let Some(answer) = assessment.answers.get(&item.id) else {
        return;
    };
    let is_for_both = matches!(answer.given, Given::One(Entry::Readings(_))) && item.sides() == Sides::LeftRight;
    if is_for_both {
        ui.add_space(space::XS);
        note(ui, say::ONE_VALUE_FOR_BOTH_SIDES);
    }
    if let Some(quality) = answer.quality {
        ui.add_space(space::XS);
        let share = formats.number(quality);
        note(ui, &say::quality_was_given(&share));
    }
}
