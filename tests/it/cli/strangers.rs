//! Records of strangers: numbers and lists that no program writes. What is asserted is the size of what comes out: time is
//! bounded by it.

use std::fs;

use serde_json::{Value, json};

use super::{DAY, Desk, contains, done, refused, text};

/// Alex's record with something in it, as another program might write it.
fn written(desk: &Desk, change: impl FnOnce(&mut Value)) -> String {
    let mut record: Value = serde_json::from_slice(&fs::read(desk.record()).unwrap()).unwrap();
    record
        .as_object_mut()
        .unwrap()
        .retain(|member, _| member != "checksum" && member != "program");
    change(&mut record["assessments"][0]);
    text(&desk.write("theirs.plumbline", record.to_string()))
}

fn kept(lines: usize, sets: u32) -> Value {
    let line = json!({"id": "glute-bridge", "kind": "strengthen", "muscles": ["gluteus-maximus"], "side": "both",
        "sets": sets, "reps": 8, "hold_s": 0, "rest_s": 60, "seconds": 170, "reasons": ["r"]});
    json!({"content_version": "0", "rules_version": "0", "made_on": "2026-11-20", "plan": {"minutes_per_day": 20,
        "weeks": [{"weeks": "1-2", "days": [{"name": "A", "seconds": 275, "exercises": vec![line; lines]}]}]}})
}

#[test]
fn a_kept_plan_with_numbers_or_lists_that_no_plan_has_is_refused_in_words() {
    let desk = Desk::new();
    for (lines, sets, words) in [
        (40, u32::MAX, ["4294967295", "up to 600"]),
        (10_000, 2, ["10000 entries", "up to"]),
    ] {
        let file = written(&desk, |assessment| assessment["plan"] = kept(lines, sets));
        for call in [
            vec!["plan", &file],
            vec!["export", &file, "--to", &text(&desk.path("a.pdf"))],
        ] {
            let message = refused(1, &[&call[..], &DAY[..]].concat());
            contains(&message, &words);
            contains(&message, &["plan.plan", "theirs.plumbline"]);
        }
    }
    let file = written(&desk, |assessment| {
        assessment["plan_edits"] = vec![json!({"change": "remove", "exercise": "glute-bridge"}); 5000].into();
    });
    contains(
        &refused(1, &[&["plan", &file], &DAY[..]].concat()),
        &["plan_edits", "5000 changes"],
    );
}

/// A hundred thousand activities took page one more than half a minute: it left them out one by one.
#[test]
fn an_intake_with_more_activities_than_anyone_names_is_refused_in_words() {
    let desk = Desk::new();
    let many = |count: usize| {
        written(&desk, |assessment| {
            assessment["intake"] = json!({"activities": vec![json!({"words": "stairs", "score": 3}); count]});
        })
    };
    let message = refused(1, &[&["plan", &many(100_000)], &DAY[..]].concat());
    contains(&message, &["intake.activities", "100000 activities", "at most 20"]);
    done(&[&["plan", &many(20)], &DAY[..]].concat());
}

#[test]
fn endless_texts_and_lists_make_documents_of_a_usual_size() {
    let desk = Desk::new();
    let pages = |file: &str| {
        let to = desk.path("a.pdf");
        done(&[&["export", file, "--to", &text(&to)], &DAY[..]].concat());
        let pdf = String::from_utf8_lossy(&fs::read(to).unwrap()).into_owned();
        let at = pdf.find("/Count ").expect("pages");
        let count: String = pdf[at + 7..].chars().take_while(char::is_ascii_digit).collect();
        count.parse::<usize>().unwrap()
    };
    let usual = pages(&text(&desk.record()));
    type Change = Box<dyn Fn(&mut Value)>;
    let endless: [(&str, Change); 4] = [
        (
            "lines",
            Box::new(|it| it["reason"]["words"] = "a\n".repeat(150_000).into()),
        ),
        (
            "letters",
            Box::new(|it| it["reason"]["words"] = "لا ".repeat(300_000).into()),
        ),
        (
            "since",
            Box::new(|it| it["reason"]["since"] = "W".repeat(1_000_000).into()),
        ),
        (
            "precautions",
            Box::new(|it| {
                let many: Vec<String> = (0..100_000).map(|number| format!("zz-{number}")).collect();
                it["safety"]["precautions"] = many.into();
            }),
        ),
    ];
    for (what, change) in endless {
        let file = written(&desk, change);
        let count = pages(&file);
        assert!(count <= usual + 8, "{what}: {count} pages, {usual} of a usual record");
        for name in ["a.txt", "a.md"] {
            let to = desk.path(name);
            done(&[&["export", &file, "--to", &text(&to)], &DAY[..]].concat());
            assert!(fs::metadata(&to).unwrap().len() < 60_000, "{what}: {name}");
        }
    }
}

#[test]
fn a_name_with_a_zero_is_refused_and_the_others_are_kept_letter_by_letter() {
    let desk = Desk::new();
    let zero = desk.write("zero.json", r#"{"person": {"name": "a\u0000b"}}"#);
    let to = text(&desk.path("zero.plumbline"));
    contains(
        &refused(1, &["new", &text(&zero), "--to", &to]),
        &["person.name", "U+0000"],
    );
    let bell = desk.write("bell.json", r#"{"person": {"name": "a\u0007b"}}"#);
    let to = desk.path("bell.plumbline");
    done(&["new", &text(&bell), "--to", &text(&to)]);
    let record: Value = serde_json::from_slice(&fs::read(to).unwrap()).unwrap();
    assert_eq!(record["person"]["name"], "a\u{7}b");
}
