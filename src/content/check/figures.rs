//! Figures: every item has one, and it speaks of things that are there.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{Problem, Sides};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let figures = &elements.figures;
    for (place, placed) in figures.entries.iter().enumerate() {
        let figure = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer("id", &index.items, &figure.id);
        about.contact("pose.contact", &figure.pose.contact);
        about.refer_all("lit", &index.muscles, &figure.lit);
        let twice = figures
            .entries
            .iter()
            .take(place)
            .any(|earlier| earlier.value.id == figure.id);
        about.expect(!twice, "id", "the item has two figures", "keep one of the two");
        let Some(item) = elements.items.entries.iter().find(|item| item.value.id == figure.id) else {
            continue;
        };
        // A signed choice that counts below 0 is named where it does; its shapes are not a second problem.
        let counts_wrong = item.value.sides() == Sides::Signed && item.value.options().iter().any(|it| it.value < 0);
        if counts_wrong {
            continue;
        }
        // A picture for a number that cannot be typed is named at its item; its shape is not a second problem.
        let is_outside = |value: i32| {
            let range = item.value.range();
            range.is_some_and(|[low, high]| !(low..=high).contains(&f64::from(value)))
        };
        let mut stands_for = item.value.pictured().into_iter().flat_map(|pictured| &pictured.options);
        if stands_for.any(|option| is_outside(option.value)) {
            continue;
        }
        let lacks = |value: i32| figure.options.iter().all(|option| option.value != value);
        let mut pictured = item.value.pictured().into_iter().flat_map(|pictured| &pictured.options);
        if let Some(option) = pictured.find(|option| lacks(option.value)) {
            about.expect(
                false,
                "options",
                &format!(
                    "the item can be answered by a picture for {}, and it has none",
                    option.value
                ),
                "give each of its pictured options a shape",
            );
        }
        let without = item.value.options().iter().find(|option| lacks(option.value));
        if let Some(option) = without.filter(|_| (1..item.value.options().len()).contains(&figure.options.len())) {
            about.expect(
                false,
                "options",
                &format!("option {} of the item has no shape, and others have one", option.value),
                "give each option a shape, so that people can pick a picture, or give none one",
            );
        }
        for (number, option) in figure.options.iter().enumerate() {
            let inside = format!("options[{number}].value");
            let chosen = item.value.options().iter().any(|it| it.value == option.value);
            let pictured = item.value.pictured().into_iter().flat_map(|pictured| &pictured.options);
            let known = chosen || pictured.into_iter().any(|it| it.value == option.value);
            about.expect(
                known,
                &inside,
                "the item has no option with this value",
                "write the value of one of its options, or take the shape out",
            );
            let again = figure
                .options
                .iter()
                .take(number)
                .any(|earlier| earlier.value == option.value);
            about.expect(!again, &inside, "this option has two shapes", "keep one of the two");
        }
    }
    if !figures.complete {
        return;
    }
    for item in &elements.items.entries {
        let drawn = figures.entries.iter().any(|figure| figure.value.id == item.value.id);
        if !drawn && !figures.unread.contains(&item.value.id) {
            problems.push(item.problem("", "the item has no figure", "add one to figures.json"));
        }
    }
}
