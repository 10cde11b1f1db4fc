//! The three ways: items that are there, and minutes that rise from way to way.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{ItemId, Problem};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let Some(placed) = &elements.parts.ways else { return };
    let ways = &placed.value;
    let about = &mut About::new(placed, problems);
    about.sources(index, &ways.sources);
    let first: Vec<ItemId> = ways.first_look.items.iter().map(|first| first.item.clone()).collect();
    for (place, item) in first.iter().enumerate() {
        about.refer(&format!("first_look.items[{place}].item"), &index.items, item);
    }
    for (place, own) in ways.item_minutes.iter().enumerate() {
        about.refer(&format!("item_minutes[{place}].item"), &index.items, &own.item);
        about.within(
            &format!("item_minutes[{place}].minutes"),
            own.minutes,
            0.1..=30.0,
            "minutes",
        );
    }
    about.refer_all("alone_with_phone", &index.items, &ways.alone_with_phone);
    about.within("first_look.before", ways.first_look.before, 0.0..=10.0, "minutes");
    about.within("first_look.minutes", ways.first_look.minutes, 3.0..=15.0, "minutes");
    about.within("photos.first", ways.photos.first, 1.0..=30.0, "minutes");
    about.within(
        "photos.further",
        ways.photos.further,
        1.0..=ways.photos.first.max(1.0),
        "minutes",
    );
    about.within("afterwards", ways.afterwards, 0.0..=10.0, "minutes");
    about.expect(
        ways.usual.minutes > ways.first_look.minutes,
        "usual.minutes",
        "the usual way takes no longer than the first look",
        "give it more minutes than the first look",
    );
}
