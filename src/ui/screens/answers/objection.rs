//! What "Next" stopped at once: said in place, and what the second "Next" does.

use egui::Ui;

use crate::app::fields;
use crate::app::{App, Attention};
use crate::content::Item;
use crate::record::{Assessment, Side, Units};
use crate::ui::look::space;
use crate::ui::widgets::{self, note};
use crate::ui::words::answers::objection as say;

/// What the second "Next" does, after the first one stopped at what is wrong.
pub(super) fn goes_on_without(ui: &mut Ui, objection: &Attention) {
    ui.add_space(space::XS);
    let words = if objection.missing.is_some() {
        say::GOES_ON_HALF
    } else {
        say::GOES_ON
    };
    let said = note(ui, words);
    widgets::live(&said, words);
}

/// What was said at the last “Next” of this side, which is missing.
pub(super) fn asked_of(app: &App, side: Option<Side>) -> Option<&Attention> {
    app.objection()
        .filter(|objection| side.is_some() && objection.missing == side)
}

/// Whether a field is the first empty one of a side that is missing.
pub(super) fn is_first_missing(
    item: &Item,
    assessment: &Assessment,
    units: Units,
    side: Option<Side>,
    index: usize,
) -> bool {
    let is_empty = |index: &usize| fields::text(item, assessment, units, side, *index).trim().is_empty();
    let is_needed = |index: &usize| {
        let other = side.map(Side::other);
        item.weighed().is_none() || !fields::text(item, assessment, units, other, *index).trim().is_empty()
    };
    let mut places = 0..fields::count(item, assessment, side);
    places.find(|index| is_empty(index) && is_needed(index)) == Some(index)
}
