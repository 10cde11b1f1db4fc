//! Tests that hurt, old leg pain, severe pain: p09b, p10, p21.

use serde_json::{Value, json};

use super::{Person, id, texts};

#[test]
fn p09b_old_leg_pain_names_both_tests_that_hurt_and_sits_last() {
    let person = Person::named("p09b-sciatica-old");
    assert!(person.is_open(), "examined: {}", person.plan["locked"]);
    let painful = person.plan["painful_tests"].as_array().unwrap();
    for side in ["left", "right"] {
        assert!(
            painful.contains(&json!({"item": "pp-ake", "side": side})),
            "{painful:?}"
        );
    }
    let summary = person.summary();
    let (box_, rest) = (summary.find("Painful tests").unwrap(), summary.len());
    assert!(box_ < rest / 2, "the box stands above the readings");
    person.never(&["seated-knee-extension"]);
    let library = plumbline::content::shipped();
    let sits = |line: &&Value| {
        let exercise = library.exercise(id(line)).unwrap();
        exercise.position == plumbline::content::Position::Sitting
    };
    for weeks in ["1-2", "3-4", "5-8"] {
        for day in ["A", "B"] {
            let lines = person.day(weeks, day);
            let seated = lines.iter().filter(|line| sits(line)).count();
            assert!(seated * 2 <= lines.len(), "most of weeks {weeks}, day {day} is seated");
            let first_seat = lines.iter().position(sits).unwrap_or(lines.len());
            assert_eq!(
                lines.len() - first_seat,
                seated,
                "sitting comes last: weeks {weeks}, day {day}"
            );
        }
    }
}

#[test]
fn p09b_who_was_never_examined_is_sent_to_a_clinician_first() {
    let bytes = include_bytes!("../../people/p09b-sciatica-old.json");
    let mut answers: Value = serde_json::from_slice(bytes).unwrap();
    answers["screening"] = json!({});
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("never-examined.json");
    std::fs::write(&file, answers.to_string()).unwrap();
    let person = Person::of(file);
    assert!(!person.is_open());
    let signs = person.plan["signs"].as_array().unwrap();
    assert!(
        signs
            .iter()
            .any(|sign| sign["id"] == "cf-leg" && sign["urgency"] == "clinician-first"),
        "{signs:?}"
    );
}

#[test]
fn p10_severe_pain_gets_seven_days_of_ease_and_no_strength() {
    let person = Person::named("p10-severe-pain");
    assert_eq!(person.weeks().len(), 1);
    assert_eq!(person.weeks()[0]["weeks"], "1");
    for line in person.lines() {
        assert!(
            ["mobility", "breathing"].contains(&line["kind"].as_str().unwrap()),
            "{line}"
        );
    }
    assert!(!person.lines().is_empty());
    assert_eq!(person.plan["goes_a_day"], json!([2, 4]), "short goes through the day");
    let notes = texts(&person.plan["notes"]).join(" ");
    assert!(
        notes.contains("Then do the safety check and the tests again"),
        "{notes}"
    );
    let walking = person.plan["walking"]["weeks"].as_array().unwrap();
    assert!(
        walking.iter().all(|weeks| weeks["minutes"] == walking[0]["minutes"]),
        "walking does not rise"
    );
}

#[test]
fn p21_tests_that_were_stopped_by_pain_stand_under_safety_and_lead_to_no_exercise() {
    let person = Person::named("p21-stopped");
    let painful = person.plan["painful_tests"].as_array().unwrap();
    for (item, side) in [("ap-thomas-hip", "left"), ("pp-ake", "left")] {
        assert!(painful.contains(&json!({"item": item, "side": side})), "{painful:?}");
    }
    assert!(painful.iter().any(|test| test["item"] == "ap-plank"), "{painful:?}");
    for (muscle, sides) in [
        ("hip-flexors", &["left"][..]),
        ("hamstrings", &["left"]),
        ("abdominals", &["left", "right"]),
    ] {
        for side in sides {
            let row = person.row(muscle, side);
            assert_eq!(row["action"], "none", "{muscle} {side}");
            assert_eq!(row["basis"], "painful-test", "{muscle} {side}");
            assert!(person.working(muscle, side).is_empty(), "{muscle} {side} is worked");
        }
    }
    let summary = person.summary();
    let at = |words: &str| {
        summary
            .find(words)
            .unwrap_or_else(|| panic!("no “{words}” in {summary}"))
    };
    assert!(at("Painful tests") > at("Safety"), "below the safety answers");
    assert!(
        !summary.contains("Stopped, it hurt"),
        "not filed under what was not answered"
    );
    assert!(
        texts(&person.plan["advice"])
            .iter()
            .all(|advice| *advice != "weak-everywhere")
    );
}
