//! What is said where no exercise is left.

use serde_json::json;

use super::{Case, case, try_each};

fn entry(change: fn(&mut serde_json::Value), inside: &'static str, what: &'static str, hint: &'static str) -> Case {
    case(
        ("nothing-left.json", "nothing_left", "no-neck-stretch"),
        change,
        inside,
        what,
        hint,
    )
}

#[test]
fn it_is_about_muscles_precautions_and_exercises_that_are_there() {
    try_each(&[
        entry(
            |it| it["muscles"] = json!([]),
            "muscles",
            "about no muscle",
            "muscles.json",
        ),
        entry(
            |it| it["muscles"][0] = json!("neck-muscle"),
            "muscles[0]",
            "no muscle `neck-muscle`",
            "muscles.json",
        ),
        entry(
            |it| it["tags"][0] = json!([]),
            "tags[0]",
            "no one has a precaution of this group",
            "take the group out",
        ),
        entry(
            |it| it["tags"][0][0] = json!("dizzy"),
            "tags[0][0]",
            "no precaution `dizzy`",
            "precautions.json",
        ),
        entry(
            |it| it["first"][0] = json!("nod"),
            "first[0]",
            "no exercise `nod`",
            "exercises.json",
        ),
        entry(
            |it| it["instead"][0]["exercises"][0] = json!("nod"),
            "instead[0].exercises[0]",
            "no exercise `nod`",
            "exercises.json",
        ),
        entry(
            |it| it["work"] = json!("rest"),
            "work",
            "unknown variant",
            "use one of the words",
        ),
        entry(
            |it| it["sources"] = json!([]),
            "sources",
            "no source is named",
            "sources.json",
        ),
    ]);
}

#[test]
fn what_goes_first_is_not_the_very_work_that_is_missing() {
    try_each(&[entry(
        |it| it["first"][0] = json!("upper-trap-stretch-seated"),
        "first[0]",
        "is the work of which nothing is left",
        "something else for the muscle",
    )]);
}
