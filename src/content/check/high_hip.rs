//! What a high hip may come from: tests that are there, and values they can have (rule N20).

use super::About;
use super::names::Index;
use crate::content::read::Listed;
use crate::content::{HighHip, HipTest, Item, Kind, ReadAs, Scoring, Sides};

pub(super) fn check(hip: &HighHip, items: &Listed<Item>, index: &Index, about: &mut About<'_, Scoring>) {
    about.refer("high_hip.see_first", &index.questions, &hip.see_first);
    about.refer("high_hip.curve", &index.questions, &hip.curve);
    for (place, row) in hip.causes.iter().enumerate() {
        let at = format!("high_hip.causes[{place}]");
        about.expect(
            !hip.causes.iter().take(place).any(|earlier| earlier.cause == row.cause),
            &format!("{at}.cause"),
            "this cause has a row already",
            "keep one row for each cause",
        );
        about.expect(
            !row.all.is_empty(),
            &format!("{at}.all"),
            "this cause would hold for everybody",
            "name at least one test",
        );
        for (number, test) in row.all.iter().enumerate() {
            let inside = format!("{at}.all[{number}]");
            about.refer(&format!("{inside}.item"), &index.items, &test.item);
            about.expect(
                test.limits().next().is_some(),
                &inside,
                "nothing is said of the value",
                "give \"above\", \"at_least\", \"below\" or \"is\"",
            );
            let item = items.entries.iter().find(|item| item.value.id == test.item);
            if let Some(item) = item {
                check_test(test, &item.value, &inside, about);
            }
        }
    }
}

fn check_test(test: &HipTest, item: &Item, inside: &str, about: &mut About<'_, Scoring>) {
    about.expect(
        item.sides() != Sides::LeftRight,
        &format!("{inside}.item"),
        "this item has a value for each side",
        "name an item with one value",
    );
    about.expect(
        test.read_as == ReadAs::Value || item.sides() == Sides::Signed,
        &format!("{inside}.read_as"),
        "this item names no side",
        "take it out, or name an item whose sign is a side",
    );
    let impossible = test.limits().find(|limit| !can_be(item, *limit));
    if let Some(limit) = impossible {
        about.say(
            inside,
            format!("the item never has the value {limit}"),
            "use a number of its \"range\", or the value of one of its options",
        );
    }
    about.expect(
        test.readings
            .is_none_or(|readings| (1..=usize::from(item.repeats())).contains(&readings)),
        &format!("{inside}.readings"),
        "the item is not read so often",
        "use 1 to its \"repeats\"",
    );
}

fn can_be(item: &Item, value: f64) -> bool {
    match &item.kind {
        Kind::Number(number) => {
            let [least, most] = number.range;
            (least..=most).contains(&value)
        }
        Kind::Choice(_) | Kind::Frequency(_) | Kind::YesNo(_) => {
            let options = || item.options().iter().map(|option| f64::from(option.value));
            // A single option, and options without a zero, are told with the item.
            item.options().len() < 2
                || !options().any(|option| option == 0.0)
                || options().any(|option| option == value)
        }
    }
}
