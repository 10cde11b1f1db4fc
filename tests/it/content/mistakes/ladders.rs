//! Ladders and the blocks of a plan: one broken copy for each check.

use serde_json::{Value, json};

use super::{Case, case, lines, problems_after, push, try_each};

fn ladder(
    movement: &'static str,
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    case(("ladders.json", "ladders", movement), change, inside, what, hint)
}

#[test]
fn a_ladder_rises_from_a_first_rung_that_needs_no_test() {
    try_each(&[
        ladder(
            "outward-turn",
            |it| it["movement"] = json!("row"),
            "movement",
            "a ladder already",
            "one ladder",
        ),
        ladder("step", |it| it["rungs"] = json!([]), "rungs", "no rung", "at least one"),
        ladder(
            "step",
            |it| it["rungs"][0]["exercise"] = json!("stairs"),
            "rungs[0].exercise",
            "no exercise `stairs`",
            "spelling",
        ),
        ladder(
            "step",
            |it| it["rungs"][0]["exercise"] = json!("cat-cow"),
            "rungs[0].exercise",
            "no strength or control work",
            "off the ladders",
        ),
        ladder(
            "step",
            |it| it["rungs"][0]["exercise"] = json!("glute-bridge"),
            "rungs[0].exercise",
            "on a ladder already",
            "one ladder",
        ),
        ladder(
            "step",
            |it| it["rungs"][0]["from"] = json!([{"item": "ap-plank", "s": 0.5}]),
            "rungs[0].from",
            "without a test",
            "first rung",
        ),
        ladder(
            "plank",
            |it| it["rungs"][1]["from"][0]["item"] = json!("ap-plonk"),
            "rungs[1].from[0].item",
            "no item `ap-plonk`",
            "spelling",
        ),
        ladder(
            "plank",
            |it| it["rungs"][1]["from"][0]["s"] = json!(1.5),
            "rungs[1].from[0].s",
            "no severity",
            "0 to 1",
        ),
        ladder(
            "plank",
            |it| it["rungs"][2]["from"][0]["s"] = json!(0.9),
            "rungs[2].from[0].s",
            "asks for less",
            "fall from rung to rung",
        ),
        ladder(
            "bridge",
            |it| it["sources"] = json!([]),
            "sources",
            "no source",
            "at least one",
        ),
    ]);
}

#[test]
fn a_place_that_hurts_names_patterns_and_gentle_movement() {
    let region = |change: fn(&mut Value), inside: &'static str, what: &'static str, hint: &'static str| {
        case(("ladders.json", "regions", "neck"), change, inside, what, hint)
    };
    try_each(&[
        region(
            |it| push(&mut it["patterns"], json!("slouch")),
            "patterns[1]",
            "no pattern `slouch`",
            "spelling",
        ),
        region(
            |it| it["mobility"][0] = json!("glute-bridge"),
            "mobility[0]",
            "no gentle movement",
            "mobility",
        ),
        region(
            |it| it["mobility"][0] = json!("waving"),
            "mobility[0]",
            "no exercise `waving`",
            "spelling",
        ),
    ]);
}

#[test]
fn the_blocks_of_a_plan_hold_together() {
    type Broken = (fn(&mut Value), &'static str, &'static str);
    let broken: [Broken; 16] = [
        (
            |it| it["complaint_factor"] = json!(0.5),
            "complaint_factor",
            "lead by nothing",
        ),
        (|it| it["near"] = json!(2), "near", "no difference"),
        (|it| it["limits"] = json!([]), "limits", "do not rise"),
        (
            |it| it["functional"]["movements"][0] = json!("hop"),
            "functional.movements[0]",
            "no ladder `hop`",
        ),
        (
            |it| it["functional"]["at_least"][2]["movements"] = json!(9),
            "functional.at_least[2].movements",
            "not so many",
        ),
        (
            |it| it["general"]["groups"][0][0] = json!("hop"),
            "general.groups[0][0]",
            "no ladder `hop`",
        ),
        (
            |it| it["general"]["strength_days"] = json!(5),
            "general.strength_days",
            "day of rest",
        ),
        (
            |it| it["walking"]["exercise"] = json!("stroll"),
            "walking.exercise",
            "no exercise `stroll`",
        ),
        (
            |it| push(&mut it["walking"]["steady_with"], json!("tired")),
            "walking.steady_with[1]",
            "no precaution `tired`",
        ),
        (
            |it| it["walking"]["weeks"][1]["minutes"] = json!(5),
            "walking.weeks",
            "fall",
        ),
        (
            |it| it["flare"]["tag"] = json!("ouch"),
            "flare.tag",
            "no precaution `ouch`",
        ),
        (
            |it| it["flare"]["goes_a_day"] = json!([4, 2]),
            "flare.goes_a_day",
            "no range",
        ),
        (|it| it["upkeep"]["strength_days"] = json!(8), "upkeep", "seven days"),
        (
            |it| it["first_for"][0]["at_least"][1]["movements"] = json!(9),
            "first_for[0].at_least",
            "there are not so many groups, or none is ever taken",
        ),
        (
            |it| it["first_for"][0]["why"] = json!(""),
            "first_for[0].why",
            "this text is empty",
        ),
        (
            |it| it["first_for"][1]["tags"][0] = json!("tired"),
            "first_for[1].tags[0]",
            "no precaution `tired`",
        ),
    ];
    for (change, inside, what) in broken {
        let problems = problems_after("ladders.json", |file| change(&mut file["planning"]));
        let told = lines(&problems);
        assert_eq!(problems.len(), 1, "{inside}:\n{told}");
        assert_eq!(problems[0].json_path, format!("planning.{inside}"), "{told}");
        assert!(
            problems[0].what.contains(what) && !problems[0].hint.is_empty(),
            "{told}"
        );
    }
}
