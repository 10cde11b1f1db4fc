//! One row of the sheet.

use crate::app::PaperCell;
use crate::content::Item;

pub const LEFT_OUT_FOR_SAFETY: &str = "left out for your safety";
pub const L: &str = "L";
pub const R: &str = "R";
pub const L_R_0: &str = "L R 0";
pub const YES_OR_NO: &str = "y n";
pub const TICKED: &str = "ticked";

/// What is typed into a blank.
pub fn what_is_typed(item: &Item, cell: &PaperCell) -> &'static str {
    match cell {
        PaperCell::Reading(_, _, index) => match index {
            0 if item.repeats() < 2 => "reading",
            0 => "first reading",
            1 => "second reading",
            2 => "third reading",
            _ => "further reading",
        },
        PaperCell::Choice(..) => "option",
        PaperCell::Toward(_) => "which side",
        PaperCell::FollowUp(_) => "yes or no",
        PaperCell::Flags(_) => "ticked letters",
        PaperCell::Day
        | PaperCell::Signs(_)
        | PaperCell::Why(_)
        | PaperCell::Activity(_)
        | PaperCell::ActivityScore(_) => "",
    }
}
