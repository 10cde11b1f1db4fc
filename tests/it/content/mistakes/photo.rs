//! Photos that ask for what is not there, or answer nothing (rules Q20 to Q23).

use serde_json::{Value, json};

use super::{Case, case, lines, problems_after, push, try_each, without};

fn view(
    id: &'static str,
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    case(("photo.json", "views", id), change, inside, what, hint)
}

fn angle(
    id: &'static str,
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    case(("photo.json", "angles", id), change, inside, what, hint)
}

#[test]
fn a_view_asks_for_points_that_are_seen_in_it_once() {
    try_each(&[
        view(
            "head-left",
            |it| push(&mut it["points"], json!("c7")),
            "points[3]",
            "stands twice",
            "keep one",
        ),
        view(
            "head-left",
            |it| push(&mut it["optional"], json!("c7")),
            "optional[6]",
            "stands twice",
            "keep one",
        ),
        view(
            "front",
            |it| push(&mut it["points"], json!("psis_L")),
            "points[3]",
            "not seen in this view",
            "from the side",
        ),
        view(
            "back",
            |it| push(&mut it["optional"], json!("tragus")),
            "optional[6]",
            "not seen in this view",
            "a left and a right",
        ),
        view(
            "pelvis-left",
            |it| push(&mut it["points"], json!("nose")),
            "points[2]",
            "unknown variant",
            "one of the words",
        ),
        view(
            "front",
            |it| it["view"] = json!("above"),
            "view",
            "unknown variant",
            "one of the words",
        ),
    ]);
}

#[test]
fn an_angle_answers_an_item_that_takes_it() {
    try_each(&[
        angle(
            "neck",
            |it| it["item"] = json!("fh-nothing"),
            "item",
            "no item `fh-nothing`",
            "items/",
        ),
        angle(
            "neck",
            |it| it["error"] = json!(5),
            "error",
            "the item and here",
            "only where the item has none",
        ),
        angle(
            "shoulder",
            |it| without(it, "error"),
            "error",
            "or in neither",
            "write it in the item",
        ),
        angle(
            "head-tilt",
            |it| without(it, "error"),
            "error",
            "how far off",
            "degrees",
        ),
        angle(
            "head-tilt",
            |it| it["error"] = json!(0),
            "error",
            "no error of an angle",
            "above 0",
        ),
    ]);
}

fn problems(change: impl FnOnce(&mut Value)) -> Vec<(String, String)> {
    let problems = problems_after("photo.json", change);
    problems.into_iter().map(|it| (it.json_path, it.what)).collect()
}

#[test]
fn an_item_is_answered_by_one_angle_of_its_kind() {
    let at = |file: &mut Value, list: &str, key: &str| {
        let entries = file[list].as_array().unwrap();
        let kind = list.trim_end_matches('s');
        entries.iter().position(|it| it[kind] == key).unwrap()
    };
    // Nobody answers the neck angle then.
    let unanswered = problems(|file| {
        let neck = at(file, "angles", "neck");
        without(&mut file["angles"][neck], "item");
        file["angles"][neck]["error"] = json!(5);
    });
    assert_eq!(unanswered.len(), 1, "{unanswered:?}");
    assert!(
        unanswered[0].1.contains("no angle of photo.json answers"),
        "{unanswered:?}"
    );
    let twice = problems(|file| {
        let tilt = at(file, "angles", "head-tilt");
        file["angles"][tilt]["item"] = json!("fh-cva-photo");
        without(&mut file["angles"][tilt], "error");
    });
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].1.contains("answers this item already"), "{twice:?}");
    // A line cannot answer for a left and a right, and nothing else is in degrees in a photo.
    let swapped = problems(|file| {
        let (neck, hip) = (at(file, "angles", "neck"), at(file, "angles", "hip-line"));
        file["angles"][neck]["item"] = json!("hh-front-photo");
        file["angles"][hip]["item"] = json!("fh-cva-photo");
    });
    assert_eq!(swapped.len(), 2, "{swapped:?}");
    assert!(
        swapped.iter().all(|(_, what)| what.contains("other sides")),
        "{swapped:?}"
    );
    let tape = problems(|file| {
        let tilt = at(file, "angles", "head-tilt");
        file["angles"][tilt]["item"] = json!("fh-tragus-wall");
    });
    assert!(
        tape.iter()
            .any(|(_, what)| what.contains("not measured in degrees in a photo")),
        "{tape:?}"
    );
}

#[test]
fn each_view_point_and_angle_stands_once() {
    for (list, kind) in [("views", "view"), ("points", "point"), ("angles", "angle")] {
        let missing = problems(|file| {
            // The last one: no other check needs it for anything else.
            file[list].as_array_mut().unwrap().pop();
        });
        assert!(
            missing
                .iter()
                .any(|(path, what)| path == list && what.contains("is missing")),
            "{list}: {missing:?}"
        );
        let twice = problems(|file| {
            let first = file[list].as_array().unwrap()[0].clone();
            push(&mut file[list], first);
        });
        assert!(
            twice
                .iter()
                .any(|(path, what)| path.ends_with(kind) && what.contains("stands twice")),
            "{list}: {twice:?}"
        );
    }
}

#[test]
fn the_points_of_an_angle_are_asked_for_somewhere() {
    let problems = problems_after("photo.json", |file| {
        for view in file["views"].as_array_mut().unwrap() {
            for list in ["points", "optional"] {
                view[list].as_array_mut().unwrap().retain(|point| point != "canthus");
            }
        }
    });
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert!(
        problems[0].what.contains("no view asks for the two points"),
        "{}",
        lines(&problems)
    );
    let empty = problems_after("photo.json", |file| {
        file["views"][0]["points"] = json!([]);
    });
    assert_eq!(empty.len(), 1, "{}", lines(&empty));
    assert!(empty[0].what.contains("nothing is placed"), "{}", lines(&empty));
}

#[test]
fn limits_can_be_kept() {
    for (name, value) in [
        ("plumb_share", 1.2),
        ("roll_deg", 0.0),
        ("hip_points_px", -5.0),
        ("pixel_deg", 9.0),
        ("spread_deg", 0.0),
        ("distance_m", 30.0),
        ("level_deg", 90.0),
        ("pitch_deg", 0.0),
        ("wide_mm", 80.0),
        ("zoom", 0.5),
    ] {
        let problems = problems_after("photo.json", |file| file["photo"]["limits"][name] = json!(value));
        assert_eq!(problems.len(), 1, "{name}: {}", lines(&problems));
        assert_eq!(problems[0].json_path, format!("photo.limits.{name}"));
    }
    for (name, value) in [("messenger_px", 0), ("walk_s", 0), ("occasion_days", 0)] {
        let problems = problems_after("photo.json", |file| file["photo"]["limits"][name] = json!(value));
        assert_eq!(problems.len(), 1, "{name}: {}", lines(&problems));
    }
    let without_steps = problems_after("photo.json", |file| file["photo"]["steps"] = json!([]));
    assert_eq!(without_steps.len(), 1, "{}", lines(&without_steps));
    let no_source = problems_after("photo.json", |file| file["photo"]["sources"] = json!(["C999"]));
    assert_eq!(no_source.len(), 1, "{}", lines(&no_source));
}
