//! Versions of exercises that say one thing and show another, or that cannot be worked out.

use serde_json::json;

use super::{Case, case, try_each};

fn bridge(change: fn(&mut serde_json::Value), inside: &'static str, what: &'static str, hint: &'static str) -> Case {
    case(
        ("exercises.json", "exercises", "glute-bridge"),
        change,
        inside,
        what,
        hint,
    )
}

#[test]
fn a_version_needs_only_things_that_there_are() {
    try_each(&[bridge(
        |it| it["modify"]["neck-dizziness"]["needs"] = json!(["trapeze"]),
        "modify.neck-dizziness.needs[0]",
        "there is no equipment `trapeze`",
        "exercises.json",
    )]);
}

#[test]
fn a_limit_of_a_set_limits_it_and_leaves_something() {
    try_each(&[
        bridge(
            |it| it["modify"]["neck-dizziness"]["most_reps"] = json!(0),
            "modify.neck-dizziness.most_reps",
            "leaves nothing of it",
            "use 1 to 10",
        ),
        bridge(
            |it| it["modify"]["neck-dizziness"]["most_reps"] = json!(11),
            "modify.neck-dizziness.most_reps",
            "limits no set",
            "use 1 to 10",
        ),
        case(
            ("exercises.json", "exercises", "sit-to-stand"),
            |it| it["modify"]["neck-dizziness"]["most_hold_s"] = json!(3),
            "modify.neck-dizziness.most_hold_s",
            "nothing is held",
            "take it out",
        ),
    ]);
}

#[test]
fn a_dose_draws_nothing_differently() {
    try_each(&[
        bridge(
            |it| it["modify"]["neck-dizziness"]["pose"] = json!({"end": {"torso": -110}}),
            "modify.neck-dizziness",
            "a pose or things of its own",
            "\"movement\" or \"setup\"",
        ),
        bridge(
            |it| it["modify"]["neck-dizziness"]["props"] = json!(["pillow"]),
            "modify.neck-dizziness",
            "a pose or things of its own",
            "\"movement\" or \"setup\"",
        ),
    ]);
}

#[test]
fn what_a_note_changes_is_also_said_and_shown() {
    try_each(&[
        bridge(
            |it| {
                it["modify"]["neck-dizziness"] = changed(&json!({}));
                super::without(&mut it["modify"]["neck-dizziness"], "steps");
            },
            "modify.neck-dizziness",
            "no step says so",
            "\"steps\"",
        ),
        bridge(
            |it| {
                it["modify"]["neck-dizziness"] = changed(&json!({}));
                super::without(&mut it["modify"]["neck-dizziness"], "pose");
            },
            "modify.neck-dizziness",
            "the picture shows the old one",
            "\"pose\"",
        ),
        bridge(
            |it| super::without(&mut it["modify"]["knee-pain"], "pose"),
            "modify.knee-pain",
            "the picture shows the old one",
            "\"props\"",
        ),
    ]);
}

#[test]
fn a_change_never_takes_down_to_the_floor() {
    try_each(&[Case {
        file: "exercises.json",
        list: "exercises",
        id: "standing-hip-abduction",
        change: |it| it["modify"]["balance-risk"]["position"] = json!("supine"),
        inside: "modify.balance-risk.position",
        what: "down to the floor",
        hint: "standing or sitting",
    }]);
}

#[test]
fn a_changed_step_is_one_of_the_exercise_and_one_is_left() {
    try_each(&[
        bridge(
            |it| it["modify"]["neck-dizziness"] = changed(&json!({"steps": {"5": "Rest."}})),
            "modify.neck-dizziness.steps.5",
            "no step 5",
            "1 to 4",
        ),
        bridge(
            |it| it["modify"]["neck-dizziness"] = changed(&json!({"steps": {"0": "Rest."}})),
            "modify.neck-dizziness.steps.0",
            "no step 0",
            "1 to 4",
        ),
        bridge(
            |it| {
                it["modify"]["neck-dizziness"] =
                    changed(&json!({"steps": {"1": null, "2": null, "3": null, "4": null},
                    "over": ["knee-pain", "extension-intolerant", "high-blood-pressure"]}));
            },
            "modify.neck-dizziness.steps",
            "no step is left",
            "\"avoid\"",
        ),
        bridge(
            |it| it["modify"]["neck-dizziness"] = changed(&json!({"steps": {"4": "Rest."}, "position": "hanging"})),
            "modify.neck-dizziness.position",
            "unknown variant `hanging`",
            "listed",
        ),
    ]);
}

#[test]
fn two_changes_of_the_same_say_which_one_stands() {
    try_each(&[
        bridge(
            |it| {
                it["modify"]["neck-dizziness"] =
                    changed(&json!({"steps": {"4": "Lower and rest."}, "over": ["high-blood-pressure"]}));
                it["modify"]["extension-intolerant"] =
                    changed(&json!({"steps": {"4": "Lower at once."}, "over": ["high-blood-pressure"]}));
            },
            "modify.extension-intolerant.steps.4",
            "`neck-dizziness` changes this in another way",
            "\"over\"",
        ),
        bridge(
            |it| {
                it["modify"]["neck-dizziness"] = changed(&json!({"pose": {"end": {"neck": 20}}}));
                it["modify"]["extension-intolerant"] = changed(&json!({"pose": {"end": {"neck": 10}}}));
            },
            "modify.extension-intolerant.pose.end.neck",
            "`neck-dizziness` changes this in another way",
            "\"over\"",
        ),
        bridge(
            |it| {
                it["modify"]["neck-dizziness"]["over"] = json!(["extension-intolerant"]);
                it["modify"]["extension-intolerant"]["over"] = json!(["neck-dizziness"]);
            },
            "modify.extension-intolerant",
            "each stand over the other",
            "yield",
        ),
        bridge(
            |it| it["modify"]["neck-dizziness"]["not_with"] = json!(["pregnancy"]),
            "modify.neck-dizziness.not_with[0]",
            "`pregnancy` is no other change",
            "another tag",
        ),
    ]);
}

/// What is left out of a change stands as in the exercise.
fn changed(members: &serde_json::Value) -> serde_json::Value {
    let mut change = json!({"kind": "movement", "note": "Another way.", "steps": {"2": "Tilt the pelvis a little."},
        "pose": {"end": {"torso": -110}}});
    for (name, value) in members.as_object().unwrap() {
        change[name] = value.clone();
    }
    change
}

#[test]
fn an_operation_names_regions_that_can_be_chosen_and_an_age_is_one() {
    try_each(&[
        bridge(
            |it| it["not_after"] = json!(["elbow"]),
            "not_after[0]",
            "no operated region `elbow`",
            "\"regions\"",
        ),
        bridge(
            |it| {
                it["cautions"]
                    .as_array_mut()
                    .unwrap()
                    .retain(|tag| tag != "recent-surgery");
            },
            "not_after",
            "`recent-surgery` is not among the cautions",
            "\"cautions\"",
        ),
        bridge(
            |it| super::push(&mut it["avoid"], json!("recent-surgery")),
            "not_after",
            "every operation",
            "out",
        ),
        bridge(
            |it| it["avoid_from_age"] = json!(650),
            "avoid_from_age",
            "no age",
            "18 to 120",
        ),
    ]);
}
