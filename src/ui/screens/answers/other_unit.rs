//! A number that another unit fits better than the chosen one.

use egui::Ui;

use crate::app::fields;
use crate::content::Item;
use crate::record::{Assessment, Units};
use crate::ui::look::space;
use crate::ui::widgets::{self, note};

/// A reading that another unit fits better is asked about.
pub(super) fn ask(ui: &mut Ui, item: &Item, assessment: &Assessment, units: Units) {
    if !item.is_number() {
        return;
    }
    let asked = fields::sides(item).iter().find_map(|side| {
        let mut texts = (0..fields::count(item, assessment, *side))
            .map(|index| fields::text(item, assessment, units, *side, index));
        texts.find_map(|text| fields::other_unit(item, units, &text))
    });
    if let Some(asked) = asked {
        ui.add_space(space::XS);
        let said = note(ui, &asked);
        widgets::live(&said, &asked);
    }
}
