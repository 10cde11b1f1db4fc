//! Items whose kind, range, sides, stage or needs do not go together.

use serde_json::json;

use super::{item, try_each, without};

const GENERAL: &str = "items/general.json";
const HEAD: &str = "items/head-and-shoulders.json";
const SHARED: &str = "items/pelvis-shared.json";
const FORWARD: &str = "items/pelvis-forward.json";
const BACKWARD: &str = "items/pelvis-backward.json";
const SIDES: &str = "items/left-and-right.json";

#[test]
fn pictures_in_place_of_a_tool_stand_for_numbers_that_could_be_typed() {
    try_each(&[
        item(
            FORWARD,
            "ap-thomas-hip",
            |it| it["pictured"]["flag"] = json!("by-ear"),
            "pictured.flag",
            "no such quality",
            "quality",
        ),
        item(
            FORWARD,
            "ap-thomas-hip",
            |it| it["pictured"]["options"][1]["value"] = json!(99),
            "pictured.options[1].value",
            "outside the item's range",
            "could be typed",
        ),
    ]);
}

/// A mistake in an item.
#[test]
fn a_number_has_a_unit_a_range_and_a_step_and_nothing_else_has() {
    try_each(&[
        item(
            HEAD,
            "fh-acromion-floor",
            |it| without(it, "unit"),
            "unit",
            "needs a unit",
            "\"cm\"",
        ),
        item(
            HEAD,
            "fh-side-er-reps",
            |it| without(it, "step"),
            "step",
            "needs a step",
            "fineness",
        ),
        item(
            SIDES,
            "hh-leg-tape",
            |it| without(it, "step"),
            "step",
            "needs a step",
            "fineness",
        ),
        item(
            HEAD,
            "fh-dnf-hold",
            |it| without(it, "range"),
            "range",
            "needs a range",
            "smallest",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["unit"] = json!("cm"),
            "unit",
            "only numbers",
            "take it out",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["step"] = json!(1),
            "step",
            "only numbers",
            "take it out",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["range"] = json!([0, 3]),
            "range",
            "only numbers",
            "take it out",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["repeats"] = json!(2),
            "repeats",
            "only numbers",
            "take it out",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["error"] = json!(1),
            "error",
            "only numbers",
            "take it out",
        ),
    ]);
}

#[test]
fn a_range_is_not_empty_and_holds_step_and_usual_values() {
    try_each(&[
        item(
            GENERAL,
            "gen-height-loss",
            |it| it["range"] = json!([30, 0]),
            "range",
            "from 30 to 0",
            "smaller value first",
        ),
        item(
            GENERAL,
            "gen-height-loss",
            |it| it["step"] = json!(0),
            "step",
            "step 0",
            "above 0",
        ),
        item(
            GENERAL,
            "gen-height-loss",
            |it| it["step"] = json!(31),
            "step",
            "step 31",
            "smaller than the range",
        ),
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["usual"] = json!({"text": "Up to 7 cm", "high": 41}),
            "usual.high",
            "outside the range",
            "widen",
        ),
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["usual"] = json!({"text": "Up to 7 cm", "low": 7, "high": 0}),
            "usual",
            "from 7 to 0",
            "smaller value",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["usual"] = json!({"text": "Option 0", "low": 0}),
            "usual.low",
            "only numbers",
            "\"text\"",
        ),
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["error"] = json!(0),
            "error",
            "above 0",
            "unit",
        ),
    ]);
}

#[test]
fn options_have_each_value_once_without_gaps_and_with_a_zero() {
    try_each(&[
        item(
            HEAD,
            "fh-wall-angel",
            |it| without(&mut it["options"][2], "value"),
            "options[2]",
            "missing field `value`",
            "add it",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["options"][3]["value"] = json!(2),
            "options[3].value",
            "used by two options",
            "its own value",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["options"][3]["value"] = json!(5),
            "options",
            "between 2 and 5",
            "without gaps",
        ),
        item(
            SIDES,
            "hh-sit-crest",
            |it| {
                for place in 0..3 {
                    it["options"][place]["value"] = json!(place + 1);
                }
            },
            "options",
            "no option has the value 0",
            "count from 0",
        ),
        item(
            SIDES,
            "hh-sit-crest",
            |it| it["options"] = json!([{"value": 0, "text": "Level"}]),
            "options",
            "two options",
            "\"text\"",
        ),
        item(
            HEAD,
            "fh-neck-symptoms",
            |it| it["options"] = json!([{"value": 0, "text": "Never"}, {"value": 1, "text": "Often"}]),
            "options",
            "only a choice",
            "take them out",
        ),
    ]);
}

#[test]
fn readings_are_one_to_three_and_single_means_one() {
    try_each(&[
        item(
            HEAD,
            "fh-occiput-wall",
            |it| it["repeats"] = json!(0),
            "repeats",
            "one to three",
            "use 1, 2 or 3",
        ),
        item(
            HEAD,
            "fh-occiput-wall",
            |it| it["repeats"] = json!(4),
            "repeats",
            "one to three",
            "use 1, 2 or 3",
        ),
        item(
            HEAD,
            "fh-dnf-hold",
            |it| it["repeats"] = json!(2),
            "combine",
            "only one",
            "\"repeats\": 1",
        ),
    ]);
}

#[test]
fn clocks_fit_the_answer_and_time_is_above_nothing() {
    const TARGET: &str = "timed.target_s";
    try_each(&[
        item(
            BACKWARD,
            "pp-backext-hold",
            |it| it["timed"]["target_s"] = json!(601),
            TARGET,
            "outside the range",
            "within",
        ),
        item(
            BACKWARD,
            "pp-backext-hold",
            |it| it["unit"] = json!("min"),
            "timed",
            "in seconds",
            "\"s\"",
        ),
        item(
            BACKWARD,
            "pp-chair-stand",
            |it| it["timed"]["seconds"] = json!(0),
            "timed.seconds",
            "time is 0",
            "above 0",
        ),
        item(
            BACKWARD,
            "pp-chair-stand",
            |it| it["unit"] = json!("s"),
            "timed",
            "in times",
            "\"times\"",
        ),
        item(
            GENERAL,
            "gen-c7-wall",
            |it| it["minutes"] = json!(0),
            "minutes",
            "not above 0",
            "in minutes",
        ),
    ]);
}

#[test]
fn sides_and_signs_go_with_the_answer() {
    try_each(&[
        item(
            SIDES,
            "hh-book-lift",
            |it| without(it, "signed"),
            "signed",
            "words for plus and minus",
            "plus = right",
        ),
        item(
            SIDES,
            "hh-leg-tape",
            |it| {
                it["range"] = json!([0, 60]);
                without(it, "usual");
            },
            "sides",
            "cannot say which side",
            "both sides of 0",
        ),
        item(
            SIDES,
            "hh-waist-look",
            |it| {
                for place in 0..4 {
                    it["options"][place]["value"] = json!(place as i32 - 1);
                }
            },
            "sides",
            "cannot say which side",
            "size from 0",
        ),
        item(
            HEAD,
            "fh-occiput-wall",
            |it| it["signed"] = json!({"plus": "in front", "minus": "behind"}),
            "signed",
            "below 0",
            "take \"signed\" out",
        ),
        item(
            HEAD,
            "fh-occiput-wall",
            |it| it["side_score"] = json!("mean"),
            "side_score",
            "left and a right",
            "left-right",
        ),
        item(
            HEAD,
            "fh-neck-symptoms",
            |it| it["sides"] = json!("left-right"),
            "sides",
            "two sides",
            "\"one\"",
        ),
    ]);
}

#[test]
fn an_item_on_the_floor_stands_with_the_others_and_is_hidden_from_who_cannot_get_down() {
    try_each(&[
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["stage"] = json!("wall"),
            "stage",
            "on the floor",
            "floor-strength",
        ),
        item(
            SHARED,
            "sg-pelvic-rock",
            |it| it["stage"] = json!("sitting"),
            "stage",
            "on the floor",
            "nobody gets down",
        ),
        item(
            SHARED,
            "sg-pelvic-rock",
            |it| it["skip"] = json!([]),
            "skip",
            "not hidden",
            "\"no-floor\"",
        ),
        item(
            SHARED,
            "sg-wall-gap",
            |it| it["needs"] = json!(["wall", "rope"]),
            "needs[1]",
            "`rope`",
            "use one of floor",
        ),
        item(
            GENERAL,
            "gen-c7-wall",
            |it| it["offered"] = json!({"min_age": 0}),
            "offered.min_age",
            "age",
            "1 to 120",
        ),
    ]);
}

#[test]
fn reasons_to_trust_less_are_named_once_and_stay_between_nothing_and_all() {
    try_each(&[
        item(
            SHARED,
            "sg-wall-gap",
            |it| it["quality"][0]["factor"] = json!(0),
            "quality[0].factor",
            "above 0",
            "skipped",
        ),
        item(
            SHARED,
            "sg-wall-gap",
            |it| it["quality"][0]["factor"] = json!(1.5),
            "quality[0].factor",
            "at most 1",
            "correct",
        ),
        item(
            SHARED,
            "sg-pelvic-angle-photo",
            |it| it["quality"][1]["id"] = json!("no-marker"),
            "quality[1].id",
            "`no-marker` stands here twice",
            "its own id",
        ),
        item(
            SHARED,
            "sg-wall-gap",
            |it| it["quality"][0]["auto"]["at_least"] = json!(41),
            "quality[0].auto.at_least",
            "outside the range of `fh-occiput-wall`",
            "from 0 to 40",
        ),
        item(
            SHARED,
            "sg-wall-gap",
            |it| it["quality"][0]["auto"]["item"] = json!("fh-wall-angel"),
            "quality[0].auto.item",
            "not a number",
            "read as a number",
        ),
    ]);
}

#[test]
fn a_cluster_is_more_than_one_item() {
    try_each(&[item(
        FORWARD,
        "ap-lumbar-curl",
        |it| it["cluster"] = json!("back"),
        "cluster",
        "only this item",
        "other items",
    )]);
}

#[test]
fn a_length_or_strength_item_has_a_muscle() {
    use super::{lines, problems_after};

    let mut gone = String::new();
    let problems = problems_after("muscles.json", |file| {
        let tests = file["tests"].as_array_mut().unwrap();
        let place = tests.iter().position(|it| it["item"] == "hh-fallout").unwrap();
        gone = tests.remove(place)["item"].to_string();
    });
    assert_eq!(problems.len(), 1, "{gone}: {}", lines(&problems));
    assert_eq!(problems[0].file, "items/left-and-right.json");
    assert!(problems[0].hint.contains("muscles.json"), "{}", problems[0]);
}
