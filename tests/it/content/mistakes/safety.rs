//! Mistakes in what follows from answers, and in the one table of signs and urgencies (rules Z2, Z7).

use serde_json::{Value, json};

use super::{lines, problems_after, without};

/// One problem after a change in `screening.json`, at this place and in these words.
fn one(change: impl FnOnce(&mut Value), place: &str, what: &str) {
    let problems = problems_after("screening.json", change);
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert_eq!(problems[0].json_path, place, "{}", problems[0]);
    assert!(problems[0].what.contains(what), "{}", problems[0]);
}

#[test]
fn a_sign_has_one_urgency_in_the_safety_check_and_in_the_stop_list() {
    one(
        |it| it["stop_list"][1]["signs"][0]["of"] = json!(["rf-fever-back"]),
        "stop_list[1].signs[0].of[0]",
        "another urgency in the safety check",
    );
    one(
        |it| it["stop_list"][2]["signs"][0]["of"] = json!(["rf-chests"]),
        "stop_list[2].signs[0].of[0]",
        "no sign `rf-chests`",
    );
    one(
        |it| without(&mut it["stop_list"][1], "action"),
        "stop_list[1].action",
        "nothing says what to do then",
    );
}

#[test]
fn limits_name_things_that_exist_and_are_limits() {
    one(
        |it| it["derived"]["bones"]["any"][0]["item"] = json!("gen-height"),
        "derived.bones.any[0].item",
        "no item `gen-height`",
    );
    one(
        |it| it["derived"]["signs"][0]["any"][0]["from"] = json!(6),
        "derived.signs[0].any[0]",
        "no limit, or two",
    );
    one(
        |it| it["derived"]["signs"][1]["sign"] = json!("cf-legs"),
        "derived.signs[1].sign",
        "no sign `cf-legs`",
    );
    one(
        |it| it["derived"]["falls"]["tag"] = json!("falls-risk"),
        "derived.falls.tag",
        "no precaution `falls-risk`",
    );
    for member in ["acute_tag", "floor_tag", "operation_tag", "sitting_last_tag"] {
        one(
            |it| it["derived"][member] = json!("no-tag"),
            &format!("derived.{member}"),
            "no precaution `no-tag`",
        );
    }
    one(
        |it| it["derived"]["after_pain"][1]["tag"] = json!("extension"),
        "derived.after_pain[1].tag",
        "no precaution `extension`",
    );
    one(
        |it| it["derived"]["weak"]["advice"] = json!("weak"),
        "derived.weak.advice",
        "no advice `weak`",
    );
}
