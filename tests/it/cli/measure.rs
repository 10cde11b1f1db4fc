//! `plumbline measure`: angles of points, what a picture tells, and what is said of files that are wrong.

use std::collections::BTreeSet;
use std::process::Stdio;

use serde_json::{Value, json};

use super::{Desk, command, contains, done, refused, result, said, text};
use crate::photo::exif::Block;
use crate::photo::files::{Format, file};

/// A head from the left, its points 45° apart and the string rolled by one degree.
fn head() -> Value {
    json!({"view": "head-left", "size": [3024, 4032], "plumb": [[500, 100], [560.8, 3583.2]],
           "points": {"c7": [1500, 1500], "tragus": [1402, 1400], "acromion": [1480, 1700], "canthus": [1300, 1390]}})
}

fn measured(desk: &Desk, points: &Value) -> Value {
    let path = desk.write("points.json", points.to_string());
    result(&["measure", &text(&path)])
}

fn refuses(desk: &Desk, points: impl AsRef<[u8]>, words: &[&str]) {
    let path = desk.write("points.json", points);
    let message = refused(1, &["measure", &text(&path)]);
    contains(&message, words);
    contains(&message, &["points.json"]);
}

/// A member of the head changed.
fn with(member: &str, value: Value) -> String {
    let mut head = head();
    let mut place = &mut head;
    for part in member.split('/') {
        place = &mut place[part];
    }
    *place = value;
    head.to_string()
}

#[test]
fn angles_are_printed_by_item_with_roll_side_and_warnings() {
    let desk = Desk::new();
    let printed = measured(&desk, &head());
    let number = |value: &Value| value.as_f64().unwrap();
    let roll = (60.8_f64 / 3483.2).atan();
    assert!((number(&printed["roll_deg"]) - roll.to_degrees()).abs() < 1e-9);
    // Facing left, a roll that leans the string to the right makes the ear read higher.
    let neck = (100.0_f64).atan2(98.0) + roll;
    assert!((number(&printed["angles"]["fh-cva-photo"]) - neck.to_degrees()).abs() < 1e-9);
    let names: Vec<&String> = printed["angles"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["fh-cva-photo", "fh-shoulder-angle-photo", "head-tilt"]);
    assert_eq!(printed["side"], "left");
    assert_eq!(printed["warnings"], json!([]));
    assert_eq!(printed["errors"]["fh-cva-photo"], 5.0);
    assert_eq!(printed["right_mark_agrees"], Value::Null);
    assert_eq!(printed["quality"], json!([]));
    // From standard input, byte for byte the same, and nothing is left behind.
    let path = desk.path("points.json");
    let mut child = command(&["measure", "-"]);
    let output = child
        .stdin(Stdio::from(std::fs::File::open(&path).unwrap()))
        .output()
        .unwrap();
    assert_eq!(output.stdout, done(&["measure", &text(&path)]));
    assert_eq!(desk.names(), ["points.json"]);
}

#[test]
fn the_specifications_examples_print_as_they_stand_there() {
    let desk = Desk::new();
    let of = |view: &str, points: Value| {
        let file = json!({"view": view, "size": [400, 400], "plumb": [[5, 5], [5, 395]], "points": points});
        measured(&desk, &file)["angles"].clone()
    };
    assert_eq!(
        of("head-right", json!({"c7": [100, 200], "tragus": [200, 100]}))["fh-cva-photo"],
        45.0
    );
    assert_eq!(
        of("head-left", json!({"c7": [200, 200], "tragus": [100, 100]}))["fh-cva-photo"],
        45.0
    );
    let rounded = |value: &Value, digits: i32| {
        let scale = 10_f64.powi(digits);
        (value.as_f64().unwrap() * scale).round() / scale
    };
    let pelvis = of("pelvis-right", json!({"asis": [250, 110], "psis": [100, 84]}));
    assert_eq!(rounded(&pelvis["sg-pelvic-angle-photo"], 1), 9.8);
    let front = of("front", json!({"asis_R": [100, 300], "asis_L": [340, 304]}));
    assert_eq!(rounded(&front["hh-front-photo"], 2), 0.95);
    let back = of("back", json!({"psis_R": [340, 300], "psis_L": [100, 304]}));
    assert_eq!(rounded(&back["hh-back-photo"], 2), 0.95);
}

#[test]
fn warnings_have_names_and_words() {
    let desk = Desk::new();
    let printed = measured(
        &desk,
        &json!({"view": "pelvis-left", "size": [400, 400], "plumb": [[5, 5], [5, 100]],
                "points": {"asis": [230, 110], "psis": [200, 200]}}),
    );
    let warnings: BTreeSet<&str> = printed["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap())
        .collect();
    assert_eq!(
        warnings,
        ["coarse-pixels", "other-side", "out-of-range", "short-plumb"].into()
    );
    for note in printed["notes"].as_array().unwrap() {
        let text = note["text"].as_str().unwrap();
        assert!(
            text.len() > 30 && warnings.contains(note["warning"].as_str().unwrap()),
            "{text}"
        );
    }
    let mut bare = head();
    bare.as_object_mut().unwrap().shift_remove("plumb");
    let printed = measured(&desk, &bare);
    assert_eq!(
        (&printed["roll_deg"], &printed["warnings"]),
        (&json!(0.0), &json!(["no-plumb"]))
    );
    assert_eq!(printed["quality"], json!(["no-plumb"]));
    bare["plumb"] = Value::Null;
    assert_eq!(measured(&desk, &bare), printed, "null is the same as leaving it out");
}

#[test]
fn several_pictures_print_their_readings_as_an_answers_file_takes_them() {
    let desk = Desk::new();
    let head = |view: &str, ear: f64| {
        let x = if view == "head-left" { 1400 } else { 1600 };
        json!({"view": view, "size": [3024, 4032], "plumb": [[500, 100], [500, 3900]],
               "points": {"c7": [1500, 1500], "tragus": [x, ear]}})
    };
    let front =
        json!({"view": "front", "size": [3024, 4032], "points": {"asis_R": [1000, 2000], "asis_L": [1240, 2010]}});
    let printed = measured(
        &desk,
        &json!({"pictures": [head("head-left", 1400.0), head("head-left", 1388.0), head("head-right", 1400.0), front]}),
    );
    assert_eq!(printed["pictures"].as_array().unwrap().len(), 4);
    let answers = &printed["answers"];
    assert_eq!(answers["fh-cva-photo"]["left"].as_array().unwrap().len(), 2);
    assert_eq!(answers["fh-cva-photo"]["right"], json!([45.0]));
    assert_eq!(answers["hh-front-photo"].as_array().unwrap().len(), 1);
    assert_eq!(
        printed["quality"],
        json!({"fh-cva-photo": ["spread"], "hh-front-photo": ["no-plumb"]})
    );
    // And an answers file takes them.
    let file = json!({"person": {"age": 40}, "screened_on": "2026-11-20", "answers": answers});
    let path = desk.write("answers.json", file.to_string());
    let scored = result(&["score", &text(&path), "--today", "2026-11-21"]);
    // One item makes no number, but it counts: 44.5 and 45 degrees of 48 to 38 (rule N3), the mean of both sides.
    let position = scored["patterns"]["forward-head"]["facets"]["P"].as_f64().unwrap();
    assert!(position > 0.2 && position < 0.4, "{position}");
}

#[test]
fn what_is_not_understood_is_named_with_what_would_be() {
    let desk = Desk::new();
    let outside = "3024 pixels wide and 4032 high";
    refuses(
        &desk,
        with("view", json!("side")),
        &["view: \"side\" is not known", "head-left, head-right, pelvis-left"],
    );
    refuses(&desk, with("view", Value::Null), &["view is missing"]);
    refuses(&desk, with("size", Value::Null), &["size is missing", "[3024, 4032]"]);
    for size in [
        json!([3024]),
        json!([0, 4032]),
        json!([10.5, 20]),
        json!([-3, 4]),
        json!("large"),
        json!([1e9, 10]),
    ] {
        refuses(
            &desk,
            with("size", size),
            &["size: it takes the width and height in whole pixels"],
        );
    }
    refuses(
        &desk,
        with("points/nose", json!([1, 1])),
        &["\"nose\" is not a known point; known are tragus"],
    );
    refuses(
        &desk,
        with("points/asis", json!([1, 1])),
        &["asis is not placed in the view head-left"],
    );
    refuses(
        &desk,
        with("points/tragus_L", json!([1, 1])),
        &["tragus_L is not placed in the view head-left"],
    );
    for place in [json!([3025, 10]), json!([10, -0.1]), json!([1e300, 10])] {
        refuses(&desk, with("points/c7", place), &["points.c7", outside]);
    }
    for place in [
        json!("1, 2"),
        json!([1]),
        json!([1, 2, 3]),
        json!([1, "2"]),
        json!([1, null]),
        json!({"x": 1, "y": 2}),
    ] {
        refuses(
            &desk,
            with("points/c7", place),
            &["points.c7: it takes two numbers, across and down"],
        );
    }
    refuses(&desk, with("points/c7", json!([1402, 1400])), &["lie at one place"]);
    refuses(&desk, with("points", json!({})), &["no point is given"]);
    refuses(
        &desk,
        with("points", json!([[1, 2]])),
        &["points: it takes an object in braces"],
    );
    refuses(
        &desk,
        with("plumb", json!([[1, 2]])),
        &["plumb: it takes at least two points"],
    );
    refuses(&desk, with("plumb", json!([[1, 2], [1, 2]])), &["no direction"]);
    refuses(&desk, with("plumb", json!([[1, 2], [1, 5000]])), &["plumb[1]", outside]);
    refuses(
        &desk,
        with("plum", json!([])),
        &["\"plum\" is not a known member", "plumb"],
    );
    refuses(&desk, with("ref_mm", json!(300)), &["ref_a and ref_b"]);
    refuses(
        &desk,
        with("lens_35mm", json!(0)),
        &["lens_35mm: it takes a number of mm above 0"],
    );
    refuses(
        &desk,
        json!({"pictures": []}).to_string(),
        &["a list of 1 to 60 pictures"],
    );
    refuses(
        &desk,
        json!({"pictures": [7]}).to_string(),
        &["pictures[0]: it takes an object"],
    );
    refuses(
        &desk,
        json!({"pictures": [{"view": "front"}]}).to_string(),
        &["pictures[0].size is missing", "pictures[0].points"],
    );
    // Everything at once.
    let both = json!({"view": "x", "size": 3}).to_string();
    refuses(&desk, both, &["3 problems", "view", "size", "points"]);
}

#[test]
fn what_is_no_json_is_told_in_words() {
    let desk = Desk::new();
    refuses(&desk, "", &["empty"]);
    refuses(&desk, " \n", &["empty"]);
    refuses(&desk, "[1, 2]", &["not an object in braces", "measure --help"]);
    refuses(&desk, "hello", &["not valid JSON"]);
    refuses(&desk, &head().to_string()[..40], &["ends in the middle"]);
    refuses(&desk, b"\xff\xfe{\0}\0", &["UTF-16"]);
    refuses(&desk, b"{\"view\": \"\xff\"}", &["not UTF-8"]);
    let text = head().to_string();
    refuses(
        &desk,
        text.replace("\"view\"", "\"view\": \"back\", \"view\""),
        &["\u{201c}view\u{201d} stands twice"],
    );
    refuses(
        &desk,
        text.replace("\"c7\"", "\"c7\": [1, 2], \"c7\""),
        &["\u{201c}c7\u{201d} stands twice"],
    );
    refuses(&desk, text.replace("3024", "NaN"), &["not valid JSON"]);
    refuses(&desk, text.replace("3024", "1e999"), &["too large"]);
    let message = refused(1, &["measure", &text_of(&desk, "nothing.json")]);
    contains(&message, &["There is no such file", "nothing.json"]);
}

fn text_of(desk: &Desk, name: &str) -> String {
    text(&desk.path(name))
}

#[test]
fn a_picture_file_tells_what_it_is_and_nothing_is_written() {
    let desk = Desk::new();
    let rgb = vec![120; 40 * 30 * 3];
    let block = Block::default()
        .orientation(6)
        .make("Apple")
        .taken_at("2026:11:20 10:11:12")
        .lens_35mm(13)
        .gravity([15, -997, -42]);
    // The name is not what counts.
    let path = desk.write("photo.png", file(Format::Jpeg(80), [40, 30], &rgb, Some(block.bytes())));
    let told = result(&["measure", "--picture", &text(&path)]);
    assert_eq!(
        (&told["format"], &told["size"], &told["orientation"]),
        (&json!("jpeg"), &json!([30, 40]), &json!(6))
    );
    assert_eq!(
        (&told["lens_35mm"], &told["zoom"], &told["front_camera"]),
        (&json!(13.0), &Value::Null, &json!(false))
    );
    assert!((told["roll_deg"].as_f64().unwrap() - 0.862).abs() < 0.001);
    assert_eq!(told["taken_at"], "2026-11-20T10:11:12");
    assert_eq!(told["warnings"], json!(["wide-lens"]));
    assert_eq!(desk.names(), ["photo.png"]);
    let bare = desk.write("sent.webp", file(Format::Webp, [40, 30], &rgb, None));
    let told = result(&["measure", "--picture", &text(&bare)]);
    assert_eq!(
        (&told["warnings"], &told["roll_deg"]),
        (&json!(["messenger"]), &Value::Null)
    );
}

#[test]
fn a_picture_that_is_none_is_refused_in_words() {
    let desk = Desk::new();
    let refuses = |name: &str, bytes: &[u8], words: &[&str]| {
        let path = desk.write(name, bytes);
        let message = refused(1, &["measure", "--picture", &text(&path)]);
        contains(&message, words);
        contains(&message, &[name]);
    };
    refuses("empty.jpg", b"", &["empty"]);
    refuses("text.jpg", b"a letter to you", &["no picture that Plumbline knows"]);
    refuses(
        "IMG_1.jpg",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        &["HEIC", "Most Compatible", "Automatic"],
    );
    refuses("moving.gif", b"GIF89a\x01\0\x01\0", &["JPEG, PNG or WebP"]);
    refuses(
        "cut.png",
        &file(Format::Png, [40, 30], &[1; 3600], None)[..20],
        &["damaged"],
    );
    let folder = refused(1, &["measure", "--picture", &text(desk.0.path())]);
    assert!(folder.len() > 30);
    contains(
        &refused(1, &["measure", "--picture", &text_of(&desk, "none.jpg")]),
        &["There is no such file"],
    );
}

#[test]
fn a_wrong_call_is_one_of_its_own() {
    contains(&refused(2, &["measure"]), &["points file", "--picture"]);
    contains(
        &refused(2, &["measure", "a.json", "--picture", "b.jpg"]),
        &["cannot be used"],
    );
    contains(&refused(2, &["measure", "a.json", "b.json"]), &["b.json"]);
    contains(&refused(2, &["measure", "--picture"]), &["--picture"]);
    let help = String::from_utf8(done(&["measure", "--help"])).unwrap();
    for word in [
        "head-left",
        "pelvis-right",
        "asis_L",
        "right_mark",
        "plumb",
        "ref_mm",
        "--picture",
    ] {
        assert!(help.contains(word), "{word}: {help}");
    }
    // The example of the help is one that works.
    let example = help.split("{\"view\"").nth(1).unwrap().split("}}").next().unwrap();
    let desk = Desk::new();
    let path = desk.write("example.json", format!("{{\"view\"{example}}}}}"));
    let printed = result(&["measure", &text(&path)]);
    assert_eq!(printed["warnings"], json!([]), "{printed:#}");
    // Without a points file on standard input.
    let output = command(&["measure", "-"]).output().unwrap();
    contains(&said(1, &output), &["empty", "standard input"]);
}
