//! What `score` and `plan` print.

use std::fs;
use std::process::Stdio;

use serde_json::{Value, json};

use super::{DAY, Desk, command, contains, done, result, run, said, text};

#[test]
fn score_prints_every_pattern_in_the_agreed_shape() {
    let desk = Desk::new();
    let scores = result(&["score", &text(&desk.answers())]);
    assert_eq!(scores["content_version"], "4");
    assert_eq!(scores["rules_version"], "2");
    let patterns = scores["patterns"].as_object().unwrap();
    assert_eq!(
        patterns.keys().collect::<Vec<_>>(),
        [
            "forward-head",
            "anterior-pelvic-tilt",
            "posterior-pelvic-tilt",
            "high-hip"
        ]
    );
    for (name, pattern) in patterns {
        for member in ["score", "band", "confidence", "confidence_label", "side"] {
            assert!(pattern.get(member).is_some(), "{name} has no {member}");
        }
        assert!(pattern["gates"].is_array());
        assert_eq!(keys(&pattern["facets"]), ["P", "M", "B"]);
        assert_eq!(keys(&pattern["parts"]), ["C", "O", "A"]);
        assert_eq!(keys(&pattern["table_match"]), ["labels", "places", "tested", "agree"]);
        for points in pattern["points"].as_object().unwrap().values() {
            assert_eq!(points.as_array().unwrap().len(), 2);
        }
    }
    assert!(scores.get("axis_x").is_some());
    assert!(["forward", "backward", "mixed", "usual", "unknown"].contains(&scores["pelvis"].as_str().unwrap()));
}

#[test]
fn under_18_no_pattern_has_a_number_of_any_kind() {
    let desk = Desk::new();
    let answers = r#"{"person": {"age": 17}, "screened_on": "2026-11-20",
        "answers": {"fh-cva-photo": 40, "fh-occiput-wall": 6, "hh-book-lift": [20, 20], "hh-crest-mirror": 3}}"#;
    let scores = result(&["score", &text(&desk.write("young.json", answers))]);
    assert_eq!(scores["axis_x"], Value::Null);
    for (name, pattern) in scores["patterns"].as_object().unwrap() {
        for member in ["score", "band", "confidence", "confidence_label", "side"] {
            assert_eq!(pattern[member], Value::Null, "{name}, {member}");
        }
        assert_eq!(pattern["parts"], json!({"C": null, "O": null, "A": null}), "{name}");
        assert_eq!(pattern["facets"], json!({"P": null, "M": null, "B": null}), "{name}");
        assert_eq!(pattern["points"], json!({}), "{name}");
        assert_eq!(pattern["gates"][0], "under-18", "{name}");
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn plan_lists_the_parts_a_person_has_put_into_it() {
    let desk = Desk::new();
    let none = result(&[&["plan", &text(&desk.answers())], &DAY[..]].concat());
    assert_eq!(none["parts"], json!([]));
    let mut record = crate::support::people::alex_record();
    record.assessments[0].beside_plan.parts = [plumbline::content::Id::from("breathing-protocol")].into();
    let bytes = plumbline::record::to_bytes(&record);
    let file = desk.write("alex.plumbline", std::str::from_utf8(&bytes).unwrap());
    let plan = result(&[&["plan", &text(&file)], &DAY[..]].concat());
    assert_eq!(plan["parts"].as_array().unwrap().len(), 1);
    assert_eq!(plan["parts"][0]["id"], "breathing-protocol");
    assert_eq!(plan["parts"][0]["lines"].as_array().unwrap().len(), 6);
    assert!(!plan["weeks"].as_array().unwrap().is_empty(), "the exercises stay");
}

#[test]
fn plan_lists_the_tests_that_hurt_one_a_side_also_when_it_is_locked() {
    let desk = Desk::new();
    let answers = |more: &str| {
        format!(
            r#"{{"person": {{"age": 40}}, "screened_on": "2026-11-20"{more}, "answers": {{
            "ap-plank": {{"value": "stopped_pain", "hurt": "low-back"}}, "pp-ake": {{"left": "stopped_pain", "right": 10}}}}}}"#
        )
    };
    for more in [
        "",
        r#", "screening": {"cf-lung": "yes"}, "precautions": ["leg-nerve-pain"]"#,
    ] {
        let file = desk.write("hurt.json", answers(more));
        let plan = result(&[&["plan", &text(&file)], &DAY[..]].concat());
        assert_eq!(
            plan["painful_tests"],
            json!([
                {"item": "pp-ake", "side": "left"},
                {"item": "ap-plank", "side": "left", "hurt": "low-back"},
                {"item": "ap-plank", "side": "right", "hurt": "low-back"}
            ]),
            "{more}"
        );
        let rows = plan["imbalances"].as_array().unwrap();
        let row = rows
            .iter()
            .find(|row| row["muscle"] == "hamstrings" && row["side"] == "left")
            .unwrap();
        assert_eq!(
            (&row["action"], &row["basis"]),
            (&json!("none"), &json!("painful-test"))
        );
    }
}

#[test]
fn plan_prints_imbalances_and_plan_in_the_agreed_shape() {
    let desk = Desk::new();
    let plan = result(&[&["plan", &text(&desk.answers())], &DAY[..]].concat());
    assert_eq!(plan["minutes_per_day"], 10);
    assert!(plan.get("locked").is_some());
    for list in ["imbalances", "conflicts", "weeks", "left_out"] {
        assert!(plan[list].is_array(), "{list}");
    }
    for row in plan["imbalances"].as_array().unwrap() {
        for member in ["muscle", "side", "length", "strength", "action", "basis"] {
            assert!(row[member].is_string(), "{member} in {row}");
        }
        assert!(row["prior"].is_array() && row["patterns"].is_array());
    }
    assert_eq!(plan["locked"], Value::Null);
    assert!(!exercises(&plan).is_empty());
    for exercise in exercises(&plan) {
        assert_eq!(
            ["id", "kind", "side"].map(|member| exercise[member].is_string()),
            [true; 3]
        );
        for member in ["sets", "reps", "hold_s", "seconds"] {
            assert!(exercise[member].is_u64(), "{member} in {exercise}");
        }
        assert!(exercise["muscles"].is_array());
        assert_ne!(exercise["reasons"], json!([]));
    }
}

#[test]
fn a_plan_is_locked_with_a_reason_while_the_safety_check_is_not_done_or_too_old_but_scores_are_not() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let unscreened = text(&desk.write("unscreened.json", "{\"answers\": {\"fh-cva-photo\": 44}}"));
    let sign = r#"{"screening": {"rf-saddle": "yes"}, "screened_on": "2026-11-20"}"#;
    let sign = text(&desk.write("sign.json", sign));
    // Four weeks after 20 November is 18 December: the last day on which the check still stands.
    assert_eq!(
        result(&["plan", &answers, "--today", "2026-12-18"])["locked"],
        Value::Null
    );
    for (file, day) in [
        (&answers, "2026-12-19"),
        (&unscreened, "2026-11-21"),
        (&sign, "2026-11-21"),
    ] {
        let plan = result(&["plan", file, "--today", day]);
        assert!(plan["locked"].as_str().unwrap().len() > 20, "{plan}");
        assert_eq!(exercises(&plan), Vec::<&Value>::new());
    }
    let score = |day: &str| done(&["score", &answers, "--today", day]);
    assert_eq!(score("2026-12-19"), score("2026-11-21"));
}

fn exercises(plan: &Value) -> Vec<&Value> {
    let list = |value: &'_ Value, member: &str| value[member].as_array().unwrap().len();
    let mut exercises = Vec::new();
    for week in plan["weeks"].as_array().unwrap() {
        assert!(week["weeks"].is_string() && list(week, "days") > 0);
        for day in week["days"].as_array().unwrap() {
            assert!(day["name"].is_string() && day["seconds"].is_u64());
            exercises.extend(day["exercises"].as_array().unwrap());
        }
    }
    exercises
}

#[test]
fn the_same_input_gives_the_same_output_from_a_record_and_from_its_answers() {
    let desk = Desk::new();
    let (answers, record) = (text(&desk.answers()), text(&desk.record()));
    for call in ["score", "plan"] {
        let from_answers = done(&[&[call, &answers], &DAY[..]].concat());
        assert_eq!(from_answers, done(&[&[call, &answers], &DAY[..]].concat()));
        assert_eq!(from_answers, done(&[&[call, &record], &DAY[..]].concat()));
        // The options may stand anywhere.
        assert_eq!(from_answers, done(&[&DAY[..], &[call, &record]].concat()));
    }
}

#[test]
fn standard_input_may_stand_for_file() {
    let desk = Desk::new();
    let expected = done(&["score", &text(&desk.answers())]);
    let output = command(&["score", "-"])
        .stdin(fs::File::open(desk.answers()).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.stdout, expected);
    let nothing = run(&["score", "-"]);
    contains(&said(1, &nothing), &["standard input", "empty"]);
}

#[test]
fn a_reader_that_leaves_early_is_no_panic_and_a_full_disk_is_told() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let mut child = command(&["score", &answers])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    #[cfg(target_os = "linux")]
    for arguments in [&["score", &answers][..], &["--help"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = command(arguments).stdout(full).output().unwrap();
        contains(&said(1, &output), &["standard output"]);
    }
}

/// A record with these edits of the plan.
fn with_edits(desk: &Desk, edits: &Value) -> String {
    let path = desk.record();
    let mut record: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    record["assessments"][0]["plan_edits"] = edits.clone();
    record["assessments"][0]["profile"]["minutes_per_day"] = json!(5);
    // A file that was made by hand has no checksum, and names no program that would have written one.
    record
        .as_object_mut()
        .unwrap()
        .retain(|member, _| member != "checksum" && member != "program");
    text(&desk.write("edited.plumbline", record.to_string()))
}

#[test]
fn plan_prints_what_the_person_changed_and_what_no_longer_holds() {
    let desk = Desk::new();
    let plain = result(&[&["plan", &text(&desk.answers())], &DAY[..]].concat());
    assert_eq!(plain["changes"], json!([]));
    assert_eq!(plain["over_budget"], json!([]));
    let first = exercises(&plain)[0].clone();
    let edits = json!([
        {"edit": "remove", "exercise": first["id"]},
        {"edit": "add", "exercise": "chair-back-extension", "day": "A"},
        {"edit": "dose", "exercise": "chair-back-extension", "sets": 4, "reps": 12, "hold_s": 0},
        {"edit": "swap", "exercise": "no-such-thing", "with": "cat-cow"},
        {"edit": "sing"},
    ]);
    let plan = result(&[&["plan", &with_edits(&desk, &edits)], &DAY[..]].concat());
    let holds: Vec<bool> = plan["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["holds"] == true)
        .collect();
    assert_eq!(holds, [true, true, true, false, false]);
    assert!(
        plan["changes"][3]["because"]
            .as_str()
            .unwrap()
            .contains("no longer in the plan")
    );
    assert!(exercises(&plan).iter().all(|line| line["id"] != first["id"]));
    let added = exercises(&plan)
        .into_iter()
        .find(|line| line["id"] == "chair-back-extension")
        .unwrap();
    assert_eq!(added["by_person"]["added"], true);
    assert_eq!((&added["sets"], &added["reps"]), (&json!(4), &json!(12)));
    for day in plan["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|weeks| weeks["days"].as_array().unwrap())
    {
        let sum: u64 = day["exercises"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["seconds"].as_u64().unwrap())
            .sum();
        assert_eq!(day["seconds"], sum);
    }
    // 15 + 4 x 12 x 6 s alone is more than the five minutes there are.
    let over = plan["over_budget"].as_array().unwrap();
    assert!(
        over.iter()
            .any(|day| day["day"] == "A" && day["seconds"].as_u64().unwrap() > 0),
        "{over:?}"
    );
    assert!(over[0]["first"][0]["words"].as_str().unwrap().ends_with('.'));
}

#[test]
fn a_kept_plan_of_other_rules_is_printed_as_it_was_with_the_new_one_beside_it() {
    let desk = Desk::new();
    let plain = result(&[&["plan", &text(&desk.answers())], &DAY[..]].concat());
    assert!(plain.get("offered").is_none());
    let path = desk.record();
    let mut record: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    record["assessments"][0]["plan"] = json!({"content_version": "1", "rules_version": "0", "made_on": "2026-10-09",
        "plan": {"minutes_per_day": 10, "weeks": [{"weeks": "1-2", "days": [{"name": "A", "seconds": 75, "exercises": [
            {"id": "seated-cat-cow", "kind": "mobility", "muscles": ["thoracic-spine"], "side": "both", "sets": 1,
             "reps": 6, "hold_s": 0, "rest_s": 0, "seconds": 75, "reasons": ["For everyone."]}]}]}]}});
    record
        .as_object_mut()
        .unwrap()
        .retain(|member, _| member != "checksum" && member != "program");
    let path = desk.write("older.plumbline", record.to_string());
    let plan = result(&[&["plan", &text(&path)], &DAY[..]].concat());
    assert_eq!(plan["weeks"].as_array().unwrap().len(), 1);
    assert_eq!(exercises(&plan)[0]["id"], "seated-cat-cow");
    assert_eq!(plan["offered"], plain["weeks"]);
    // Each says what made it: `weeks` is of the kept plan, all else of this program.
    for said in [&plan, &plain] {
        assert_eq!(
            (&said["content_version"], &said["rules_version"]),
            (&json!("4"), &json!("2"))
        );
    }
    assert!(plain.get("kept_plan").is_none());
    let kept = json!({"content_version": "1", "rules_version": "0", "made_on": "2026-10-09"});
    assert_eq!(plan["kept_plan"], kept);
}

#[test]
fn score_and_plan_say_where_the_score_could_still_go_and_what_would_change_it() {
    let desk = Desk::new();
    // Angle 0.5 of 8, gap and belt 0.5 of 5 and 3: position 0.5, score 50. The gap at 0 leaves 5.5 of 16.
    let answers = r#"{"person": {"age": 30, "sex": "male"}, "screened_on": "2026-11-20",
        "answers": {"sg-pelvic-angle-photo": 19, "sg-wall-gap": 1, "sg-belt-line": 1}}"#;
    let file = text(&desk.write("pelvis.json", answers));
    let scores = result(&["score", &file]);
    let plan = result(&["plan", &file]);
    let forward = &scores["patterns"]["anterior-pelvic-tilt"];
    assert_eq!(forward["score"], 50.0);
    let gap = forward["would_change"].as_array().unwrap().iter();
    let mut gap = gap.filter(|change| change["item"] == "sg-wall-gap" && change["band"] == "mild");
    let gap = gap.next().expect("the gap would change it");
    assert_eq!((&gap["now"], &gap["to"]), (&json!(1.0), &json!(0.0)));
    assert!((gap["score"].as_f64().unwrap() - 100.0 * 5.5 / 16.0).abs() < 1e-9);
    let range = &forward["range"];
    assert!(range["low"].as_f64().unwrap() < 50.0 && range["high"].as_f64().unwrap() > 50.0);
    assert!(range["narrowing"][0]["points"].as_f64().unwrap() > range["narrowing"][1]["points"].as_f64().unwrap());
    for member in ["range", "would_change"] {
        assert_eq!(
            plan["patterns"]["anterior-pelvic-tilt"][member], forward[member],
            "{member}"
        );
    }
}

#[test]
fn every_line_of_a_plan_leads_back_to_its_answers() {
    let desk = Desk::new();
    let found = r#"{"person": {"age": 40}, "screened_on": "2026-11-20", "minutes_per_day": 20,
        "answers": {"fh-cva-photo": 40, "fh-shoulder-angle-photo": {"left": 34, "right": 34}, "fh-occiput-wall": 4,
            "fh-mirror-ear-shoulder": 3, "fh-dnf-hold": 3}}"#;
    let people = [desk.answers(), desk.write("found.json", found)];
    let [of_the_example, of_a_finding] = people.map(|answers| led_back(&result(&["plan", &text(&answers)])));
    assert!(of_the_example.0 > 0 && of_a_finding.0 > 0);
    let (_, to_muscles, to_points) = of_a_finding;
    assert!(to_muscles > 0 && to_points > 0, "a finding is behind its exercises");
}

/// How many lines a plan has, and how many lead back to muscles and to points. Lines of the general plan and of legs and
/// balance are for everybody of an age, or for everybody (rules P6, P9): they rest on no answer, and say so.
fn led_back(plan: &Value) -> (usize, usize, usize) {
    let [mut lines, mut to_muscles, mut to_points] = [0; 3];
    for day in plan["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|weeks| weeks["days"].as_array().unwrap())
    {
        for line in day["exercises"].as_array().unwrap() {
            lines += 1;
            let reasons: Vec<&str> = line["reasons"]
                .as_array()
                .unwrap()
                .iter()
                .map(|reason| reason.as_str().unwrap())
                .collect();
            assert!(!reasons.is_empty(), "{line}");
            let for_everyone = reasons.iter().any(|reason| {
                ["For everyone: ", "For getting up, "]
                    .iter()
                    .any(|start| reason.starts_with(start))
            });
            let why = &line["why"];
            let muscles = why["muscles"].as_array().unwrap();
            assert!(for_everyone || !muscles.is_empty(), "{line}");
            to_muscles += usize::from(!muscles.is_empty());
            for pattern in why["patterns"].as_array().unwrap() {
                assert!(pattern["items"][0]["points"].is_number(), "{line}");
                to_points += 1;
            }
        }
    }
    (lines, to_muscles, to_points)
}
