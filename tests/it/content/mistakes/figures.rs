//! Figures that speak of what is not there, and items without one.

use serde_json::json;

use super::{case, lines, problems_after, try_each};

#[test]
fn a_figure_names_things_that_are_there() {
    let figure = |id, change, inside, what, hint| case(("figures.json", "figures", id), change, inside, what, hint);
    try_each(&[
        figure(
            "pp-ake",
            |it| it["lit"][0] = json!("calf"),
            "lit[0]",
            "no muscle `calf`",
            "muscles.json",
        ),
        figure(
            "sg-belt-line",
            |it| it["options"][0]["value"] = json!(7),
            "options[0].value",
            "no option with this value",
            "one of its options",
        ),
        figure(
            "sg-belt-line",
            |it| it["options"][0]["value"] = json!(1),
            "options[3].value",
            "two shapes",
            "keep one",
        ),
        figure(
            "sg-belt-line",
            |it| {
                it["options"].as_array_mut().unwrap().remove(3);
            },
            "options",
            "option 1 of the item has no shape",
            "give each option a shape",
        ),
        figure(
            "ap-thomas-hip",
            |it| {
                it["options"].as_array_mut().unwrap().remove(0);
            },
            "options",
            "answered by a picture for 5",
            "give each of its pictured options a shape",
        ),
        figure(
            "sg-belt-line",
            |it| it["pose"]["props"] = json!(["sofa"]),
            "pose.props[0]",
            "unknown variant `sofa`",
            "one of the words",
        ),
        figure(
            "pp-ake",
            |it| it["pose"]["end"]["knees"] = json!(4),
            "pose.end.knees",
            "unknown field",
            "spelling",
        ),
    ]);
}

#[test]
fn an_item_without_a_figure_is_named() {
    let problems = problems_after("figures.json", |file| {
        file["figures"]
            .as_array_mut()
            .unwrap()
            .retain(|it| it["id"] != "pp-ake");
    });
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert!(problems[0].what.contains("no figure"), "{}", problems[0]);
    assert!(problems[0].file.contains("pelvis-backward"), "{}", problems[0]);
}

#[test]
fn a_figure_of_no_item_and_a_second_one_are_named() {
    let problems = problems_after("figures.json", |file| {
        let mut again = file["figures"][0].clone();
        file["figures"].as_array_mut().unwrap().push(again.clone());
        again["id"] = json!("nowhere");
        file["figures"].as_array_mut().unwrap().push(again);
    });
    assert_eq!(problems.len(), 2, "{}", lines(&problems));
    assert!(problems[0].what.contains("two figures"), "{}", problems[0]);
    assert!(problems[1].what.contains("no item `nowhere`"), "{}", problems[1]);
}
