//! Items: shape by kind, ranges, sides, references.

use std::collections::BTreeMap;

use super::names::Index;
use super::{About, scores};
use crate::content::read::Elements;
use crate::content::{
    Class, Combine, Item, ItemId, Kind, Number, Offered, Pattern, PatternId, Problem, SideScore, Sides, Stage, Tells,
    Timed,
};

/// What an item may need (assessments/README.md).
const NEEDS: [&str; 15] = [
    "floor",
    "bed",
    "bed-or-floor",
    "wall",
    "chair",
    "mirror",
    "phone",
    "stickers",
    "tape",
    "ruler",
    "book",
    "strap",
    "bottle",
    "scales",
    "towel",
];

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let items: BTreeMap<&ItemId, &Item> = values(elements.items.entries.iter().map(|it| (&it.value.id, &it.value)));
    let patterns: BTreeMap<&PatternId, &Pattern> =
        values(elements.patterns.entries.iter().map(|it| (&it.value.id, &it.value)));
    for placed in &elements.items.entries {
        let item = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer("region", &index.regions, &item.region);
        about.refer_all("skip", &index.precautions, &item.skip);
        about.expect(
            item.skip_from_pain.is_none_or(|pain| (1..=10).contains(&pain)),
            "skip_from_pain",
            "pain is rated from 0 to 10, and without pain every test is asked",
            "use 1 to 10",
        );
        about.sources(index, &item.sources);
        if let Some(follow_up) = &item.follow_up {
            about.refer_all("follow_up.sets", &index.precautions, &follow_up.sets);
        }
        check_options(item, about);
        if let Some(number) = item.number() {
            check_number(number, about);
            check_timed(number, about);
            check_pictured(item, number, about);
            check_weighed(number, about);
        }
        check_usual(item, about);
        check_sides(item, about);
        check_circumstances(item, index, about);
        check_quality(item, &items, index, about);
        check_cluster(item, elements, about);
        check_muscle_test(item, elements, about);
        scores::check(item, &patterns, index, about);
    }
}

fn values<'a, K: Ord, V>(pairs: impl Iterator<Item = (&'a K, &'a V)>) -> BTreeMap<&'a K, &'a V> {
    pairs.collect()
}

/// Values of a choice: each once, none left out between the smallest and the largest, zero among them.
fn check_options(item: &Item, about: &mut About<'_, Item>) {
    let Kind::Choice(choice) = &item.kind else { return };
    about.expect(
        choice.options.len() >= 2,
        "options",
        "a choice needs two options or more",
        "add \"options\": [{\"value\": 0, \"text\": \"…\"}, …]",
    );
    let mut values: Vec<i32> = Vec::new();
    for (index, option) in choice.options.iter().enumerate() {
        if values.contains(&option.value) {
            about.say(
                &format!("options[{index}].value"),
                format!("the value {} is used by two options", option.value),
                "give each option its own value",
            );
        } else {
            values.push(option.value);
        }
    }
    values.sort_unstable();
    for pair in values.windows(2) {
        let &[low, high] = pair else { continue };
        about.expect(
            i64::from(high) - i64::from(low) == 1,
            "options",
            &format!("no option has a value between {low} and {high}"),
            "number the options without gaps",
        );
    }
    about.expect(
        values.is_empty() || values.contains(&0),
        "options",
        "no option has the value 0",
        "values count from 0, or from minus to plus with 0 between",
    );
}

/// Two weights in place of a number: they give a share, and which side carries more.
fn check_weighed(number: &Number, about: &mut About<'_, Item>) {
    let Some(weighed) = number.weighed else { return };
    about.expect(
        number.unit == "%" && number.sides == Sides::Signed && number.signed.is_some(),
        "weighed",
        "two weights give a difference in % with a side",
        "use \"unit\": \"%\" and \"sides\": \"signed\", and say what plus and minus mean",
    );
    let [low, high] = weighed.range;
    about.expect(
        low >= 0.0 && low < high,
        "weighed.range",
        "a scale shows no such weights",
        "write the smallest and the largest weight, from 0",
    );
}

/// Pictures in place of a tool: each within the range, with a reason to trust it less.
fn check_pictured(item: &Item, number: &Number, about: &mut About<'_, Item>) {
    let Some(pictured) = &number.pictured else { return };
    about.expect(
        pictured.options.len() >= 2,
        "pictured",
        "pictures stand for the numbers of a number item, two or more",
        "add a picture, or take them out",
    );
    about.expect(
        item.quality.iter().any(|flag| flag.id == pictured.flag),
        "pictured.flag",
        "the item has no such quality",
        "name one of its `quality`",
    );
    let [low, high] = number.range;
    for (index, option) in pictured.options.iter().enumerate() {
        about.expect(
            (low..=high).contains(&f64::from(option.value)),
            &format!("pictured.options[{index}].value"),
            "the number is outside the item's range",
            "write a number that could be typed",
        );
    }
}

fn check_number(number: &Number, about: &mut About<'_, Item>) {
    let ([low, high], step) = (number.range, number.step);
    about.expect(
        low < high,
        "range",
        &format!("the range from {low} to {high} is empty"),
        "write the smaller value first",
    );
    about.expect(
        step > 0.0 && step <= (high - low).abs(),
        "step",
        &format!("the step {step} does not fit the range"),
        "use a step above 0 and smaller than the range",
    );
    about.expect(
        !number.unit.is_empty(),
        "unit",
        "a number needs a unit",
        "add \"unit\", such as \"cm\" or \"times\"",
    );
    about.expect(
        (1..=3).contains(&number.repeats),
        "repeats",
        "a value is read one to three times",
        "use 1, 2 or 3",
    );
    about.expect(
        number.combine != Combine::Single || number.repeats == 1,
        "combine",
        "only one of these readings would count",
        "use \"repeats\": 1 with \"single\", or \"median\", \"best\" or \"last\"",
    );
    about.expect(
        number.error.is_none_or(|error| error > 0.0),
        "error",
        "a measurement error is above 0",
        "give it in the item's unit, or take it out",
    );
    about.expect(
        number
            .error_share
            .is_none_or(|share| share > 0.0 && share < 1.0 && number.error.is_none()),
        "error_share",
        "a share of the earlier value is above 0 and below 1, and stands instead of \"error\"",
        "correct it, or take one of the two out",
    );
}

fn check_timed(number: &Number, about: &mut About<'_, Item>) {
    match number.timed {
        Some(Timed::Hold { target_s }) => {
            about.expect(
                number.unit == "s",
                "timed",
                "a hold is answered in seconds",
                "use \"unit\": \"s\"",
            );
            let [_, high] = number.range;
            about.expect(
                target_s.is_none_or(|target| target > 0 && f64::from(target) <= high),
                "timed.target_s",
                "the clock would stop outside the range",
                "use a target above 0 and within \"range\"",
            );
        }
        Some(Timed::Count { seconds }) => {
            about.expect(
                number.unit == "times",
                "timed",
                "repetitions are counted in times",
                "use \"unit\": \"times\"",
            );
            about.expect(seconds > 0, "timed.seconds", "the time is 0", "use a time above 0");
        }
        None => {}
    }
}

fn check_usual(item: &Item, about: &mut About<'_, Item>) {
    let Some(usual) = &item.usual else { return };
    check_usual_range(item, "usual", [usual.low, usual.high], about);
    about.expect(
        usual.by.is_empty() || item.scores().all(|score| score.by_age().is_empty()),
        "usual.by",
        "the limits by age stand here a second time",
        "leave it out: usual is what \"by_age\" gives no severity",
    );
    for (place, entry) in usual.by.iter().enumerate() {
        let inside = format!("usual.by[{place}]");
        check_usual_range(item, &inside, [entry.low, entry.high], about);
        about.expect(
            entry.low.is_some() || entry.high.is_some(),
            &inside,
            "there is no number in it",
            "give \"low\", \"high\" or both",
        );
        about.expect(
            entry.sex.is_some() || entry.from_age.is_some() || entry.to_age.is_some(),
            &inside,
            "it fits everybody",
            "give \"sex\", \"from_age\" or \"to_age\"; what fits everybody stands as \"low\" and \"high\" of \"usual\"",
        );
        about.expect(
            entry
                .from_age
                .is_none_or(|from| entry.to_age.is_none_or(|to| from <= to)),
            &inside,
            "no age is in it",
            "write the smaller age as \"from_age\"",
        );
    }
}

fn check_usual_range(item: &Item, inside: &str, [low, high]: [Option<f64>; 2], about: &mut About<'_, Item>) {
    for (name, end) in [("low", low), ("high", high)] {
        let Some(end) = end else { continue };
        let name = format!("{inside}.{name}");
        match item.range() {
            Some([low, high]) => about.expect(
                (low..=high).contains(&end),
                &name,
                &format!("the usual value {end} is outside the range from {low} to {high}"),
                "correct it, or widen \"range\"",
            ),
            None => about.say(&name, "only numbers have this", "say it in \"text\""),
        }
    }
    if let (Some(low), Some(high)) = (low, high) {
        about.expect(
            low <= high,
            inside,
            &format!("the usual values from {low} to {high} are empty"),
            "write the smaller value as \"low\"",
        );
    }
}

/// One value, two, or one whose sign is a side; and what plus and minus mean.
fn check_sides(item: &Item, about: &mut About<'_, Item>) {
    let below_zero =
        item.range().is_some_and(|[low, _]| low < 0.0) || item.options().iter().any(|option| option.value < 0);
    if item.sides() == Sides::Signed {
        about.expect(
            item.signed().is_some(),
            "signed",
            "a value whose sign is a side needs words for plus and minus",
            "add \"signed\": {\"plus\": \"…\", \"minus\": \"…\"}; plus = right",
        );
        about.expect(
            item.range().map_or(!below_zero, |[low, high]| low < 0.0 && high > 0.0),
            "sides",
            "this cannot say which side",
            "a number needs a range on both sides of 0; a choice gives the size from 0 and the side apart",
        );
    }
    about.expect(
        item.signed().is_none() || below_zero || item.sides() == Sides::Signed,
        "signed",
        "no answer here can be below 0",
        "take \"signed\" out, or accept values below 0",
    );
    about.expect(
        item.side_score() == SideScore::Worst || item.sides() == Sides::LeftRight,
        "side_score",
        "only items with a left and a right value have this",
        "take it out, or use \"sides\": \"left-right\"",
    );
}

/// Place, time, needs and age.
fn check_circumstances(item: &Item, index: &Index, about: &mut About<'_, Item>) {
    about.expect(
        item.minutes > 0.0,
        "minutes",
        "the time is not above 0",
        "give the time in minutes",
    );
    for (place, need) in item.needs.iter().enumerate() {
        about.expect(
            NEEDS.contains(&need.as_str()),
            &format!("needs[{place}]"),
            &format!("the program does not know the need `{need}`"),
            &format!("use one of {}", NEEDS.join(", ")),
        );
    }
    if item.needs.iter().any(|need| need == "floor") {
        about.expect(
            matches!(item.stage, Stage::Lying | Stage::FloorStrength),
            "stage",
            "an item on the floor stands among items that are not",
            "use \"lying\" or \"floor-strength\": nobody gets down to the floor twice",
        );
        if let Some(floor) = &index.floor {
            about.expect(
                item.skip.contains(floor),
                "skip",
                "an item on the floor is not hidden from people who cannot get down to it",
                &format!("add \"{floor}\""),
            );
        }
    }
    match &item.offered {
        Offered::FromAge { min_age } => about.expect(
            (1..=120).contains(min_age),
            "offered.min_age",
            "nobody has this age, or everybody",
            "use years from 1 to 120, or take \"offered\" out",
        ),
        Offered::WhereShown { where_shown } => about.refer("offered.where_shown", &index.patterns, where_shown),
        Offered::Always | Offered::OnRequest => {}
    }
}

fn check_quality(item: &Item, items: &BTreeMap<&ItemId, &Item>, index: &Index, about: &mut About<'_, Item>) {
    for (place, flag) in item.quality.iter().enumerate() {
        let inside = format!("quality[{place}]");
        about.expect(
            flag.factor > 0.0 && flag.factor <= 1.0,
            &format!("{inside}.factor"),
            "a factor is above 0 and at most 1",
            "correct it; an answer that says nothing is skipped instead",
        );
        about.expect(
            !item.quality.iter().take(place).any(|other| other.id == flag.id),
            &format!("{inside}.id"),
            &format!("`{}` stands here twice", flag.id),
            "give each reason its own id within the item",
        );
        let Some(auto) = &flag.auto else { continue };
        let target = format!("{inside}.auto.item");
        about.refer(&target, &index.items, &auto.item);
        let Some(other) = items.get(&auto.item) else { continue };
        match other.range() {
            Some([low, high]) => about.expect(
                (low..=high).contains(&auto.at_least),
                &format!("{inside}.auto.at_least"),
                &format!("{} is outside the range of `{}`", auto.at_least, other.id),
                &format!("use a value from {low} to {high}"),
            ),
            None => about.say(
                &target,
                format!("`{}` is not a number", other.id),
                "name an item that is read as a number",
            ),
        }
        about.expect(
            !leads_back(item, &auto.item, items),
            &target,
            &format!("the quality of `{}` depends on itself", item.id),
            "break the circle: no item may lead back here",
        );
    }
}

/// Whether the items that decide over `from`'s quality, and over theirs, include `item`.
fn leads_back(item: &Item, from: &ItemId, items: &BTreeMap<&ItemId, &Item>) -> bool {
    let mut open = vec![from];
    let mut seen: Vec<&ItemId> = Vec::new();
    while let Some(id) = open.pop() {
        if *id == item.id {
            return true;
        }
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let flags = items.get(id).into_iter().flat_map(|other| &other.quality);
        open.extend(flags.filter_map(|flag| flag.auto.as_ref()).map(|auto| &auto.item));
    }
    false
}

fn check_cluster(item: &Item, elements: &Elements, about: &mut About<'_, Item>) {
    let Some(cluster) = &item.cluster else { return };
    let members = elements
        .items
        .entries
        .iter()
        .filter(|other| other.value.cluster.as_ref() == Some(cluster));
    // A partner that could not be read may be the one that is missing here.
    about.expect(
        members.count() > 1 || !elements.items.complete || !elements.items.unread.is_empty(),
        "cluster",
        &format!("`{cluster}` has only this item"),
        "name the same cluster in its other items, or take it out",
    );
}

/// A length or strength item is of no use to the plan until a muscle is named.
fn check_muscle_test(item: &Item, elements: &Elements, about: &mut About<'_, Item>) {
    let tests = &elements.muscle_tests;
    let tells = match item.class() {
        Class::Length => Tells::Length,
        Class::Strength => Tells::Strength,
        Class::Position | Class::Symptom | Class::Habit | Class::Context => return,
    };
    let told = tests
        .entries
        .iter()
        .any(|test| test.value.item == item.id && test.value.tells == tells);
    about.expect(
        told || !tests.complete || tests.entries.is_empty(),
        "",
        "no test says which muscle this item is about",
        "add it to \"tests\" in muscles.json",
    );
}
