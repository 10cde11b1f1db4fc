//! What is told to a person: usual values, what of a figure a pattern moves, limits of change, how hard.

use serde_json::json;

use super::parts::one_problem;
use super::{case, pattern, try_each};

const FORWARD: (&str, &str, &str) = ("items/pelvis-forward.json", "items", "ap-plank");

#[test]
fn a_usual_value_for_some_people_says_for_whom_and_has_a_number_in_the_range() {
    try_each(&[
        case(
            FORWARD,
            |it| it["usual"]["by"][0] = json!({"sex": "men"}),
            "usual.by[0]",
            "no number",
            "\"low\"",
        ),
        case(
            FORWARD,
            |it| it["usual"]["by"][1] = json!({"low": 45}),
            "usual.by[1]",
            "fits everybody",
            "\"from_age\"",
        ),
        case(
            FORWARD,
            |it| it["usual"]["by"][1] = json!({"from_age": 70, "to_age": 60, "low": 45}),
            "usual.by[1]",
            "no age",
            "smaller age",
        ),
        case(
            FORWARD,
            |it| it["usual"]["by"][1]["low"] = json!(-3),
            "usual.by[1].low",
            "outside the range",
            "widen",
        ),
        case(
            ("items/pelvis-backward.json", "items", "pp-chair-stand"),
            |it| it["usual"]["by"] = json!([{"sex": "men", "low": 14}]),
            "usual.by",
            "a second time",
            "leave it out",
        ),
        case(
            FORWARD,
            |it| it["error_share"] = json!(1.5),
            "error_share",
            "below 1",
            "correct it",
        ),
    ]);
}

#[test]
fn what_a_pattern_moves_is_read_from_what_measures_it() {
    try_each(&[
        pattern(
            "forward-head",
            |it| it["posture"]["read_from"] = json!(["no-such-item"]),
            "posture.read_from[0]",
            "no item `no-such-item`",
            "items",
        ),
        pattern(
            "forward-head",
            |it| it["posture"]["read_from"] = json!([]),
            "posture.read_from",
            "no item says",
            "\"posture\"",
        ),
        pattern(
            "forward-head",
            |it| it["posture"]["read_from"] = json!(["fh-shoulder-angle-photo", "fh-acromion-floor"]),
            "posture.read_from[1]",
            "cannot be drawn",
            "\"measures_position\"",
        ),
        pattern(
            "high-hip",
            |it| it["posture"]["read_from"] = json!(["hh-crest-mirror"]),
            "posture.read_from[0]",
            "cannot be drawn",
            "\"measures_position\"",
        ),
    ]);
    one_problem(
        "patterns.json",
        |file| {
            let posture = file["patterns"][0]["posture"].as_object_mut().unwrap();
            posture.remove("usual_to").unwrap();
        },
        "patterns[0].posture.read_from[0]",
        "no two ends",
    );
    one_problem(
        "patterns.json",
        |file| file["patterns"][3]["posture"] = json!({"part": "head", "read_from": ["hh-front-photo"]}),
        "patterns[3].posture.part",
        "same part",
    );
}

#[test]
fn every_kind_of_change_has_its_place_and_a_limit_that_can_be_passed() {
    one_problem(
        "guidance.json",
        |file| file["guidance"]["change"]["order"] = json!(["pain", "activities", "sessions", "readings"]),
        "guidance.change.order",
        "once",
    );
    one_problem(
        "guidance.json",
        |file| file["guidance"]["change"]["pain"]["share"] = json!(0),
        "guidance.change.pain.share",
        "limit",
    );
    one_problem(
        "guidance.json",
        |file| file["guidance"]["change"]["activities"]["one"] = json!(11),
        "guidance.change.activities.one",
        "limit",
    );
}

#[test]
fn how_hard_it_is_holds_to_the_last_week() {
    let strength = ("guidance.json", "intensity", "intensity-strength");
    try_each(&[
        case(
            strength,
            |it| it["short"] = json!([]),
            "short",
            "nothing can be said",
            "\"text\"",
        ),
        case(
            strength,
            |it| it["short"][2]["to_week"] = json!(8),
            "short[2]",
            "do not rise",
            "\"to_week\"",
        ),
        case(
            strength,
            |it| it["short"][1]["to_week"] = json!(1),
            "short[1]",
            "do not rise",
            "\"to_week\"",
        ),
    ]);
}
