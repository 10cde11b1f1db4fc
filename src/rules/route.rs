//! Which items are asked: the route picks them (clinical.md B12, rulings.md "People and safety").

use jiff::civil::Date;

use crate::content::{Id, Item, Library};
use crate::record::Assessment;

/// Whether an item is asked, and if not, why.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// It is on the list.
    Asked,
    /// Left out for safety, by these tags; empty when a clinician comes first.
    Hidden(Vec<Id>),
    /// Would be possible, but is not part of the 15-minute set.
    NotInRoute,
    /// Not for this person or place: age, helper, floor, phone, tape, or only on request.
    NotOffered(NotOffered),
}

/// Why an item is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOffered {
    /// Too young for it, or age not given.
    Age,
    /// Needs a helper.
    Helper,
    /// Needs the floor.
    Floor,
    /// Needs a phone.
    Phone,
    /// Needs a tape measure.
    Tape,
    /// Only on request.
    OnRequest,
}

/// The items that are asked, in session order.
pub fn asked<'a>(library: &'a Library, assessment: &Assessment, today: Date) -> Vec<&'a Item> {
    let _ = (assessment, today);
    library.items.iter().collect()
}

/// Whether one item is asked.
pub fn offer(library: &Library, assessment: &Assessment, today: Date, item: &Item) -> Offer {
    let _ = (library, assessment, today, item);
    Offer::Asked
}
