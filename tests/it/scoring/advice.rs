//! What is advised and locks nothing: bones (rule Z2), falls (Z9), weak in nearly every test (Z10).

use plumbline::content::{Id, shipped};
use plumbline::record::Record;
use plumbline::report::Summary;
use plumbline::rules::{SafetyOutcome, SafetyState, outcome, safety, tags};
use serde_json::{Value, json};

use super::{TODAY, assessment, ids};
use crate::support::people;

fn of(age: Option<u32>, answers: Value) -> SafetyOutcome {
    let library = shipped();
    let mut file = json!({"screened_on": "2026-11-20"});
    file["answers"] = answers;
    if let Some(age) = age {
        file["person"] = json!({"age": age});
    }
    safety(&library, &assessment(&library, &file), TODAY)
}

fn of_file(name: &str) -> Record {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/people")
        .join(name);
    people::record(&serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
}

/// A woman of 72 who lost 5.5 cm, with a round neck base and a head that does not reach the wall.
#[test]
fn p25_is_advised_to_ask_about_her_bones_and_never_told_that_she_has_a_disease() {
    let (library, record) = (shipped(), of_file("p25-stoop-undiagnosed.json"));
    let outcome = outcome(&library, &record.assessments[0], people::today());
    assert_eq!(outcome.safety.state, SafetyState::Clear);
    assert!(outcome.safety.tags.contains("bone-check") && !outcome.safety.tags.contains("osteoporosis"));
    assert!(outcome.safety.advice.contains(&Id::from("bone-check")));
    let summary = Summary::of(&library, &record, 0, &outcome, people::today());
    let advice: Vec<String> = summary.safety.advice.iter().map(|said| said.join(": ")).collect();
    assert!(advice.join(" ").contains("bone check"), "{advice:?}");
    let precautions = summary.safety.conditions();
    assert!(precautions.join("; ").contains("not examined"), "{precautions:?}");
    assert!(
        summary
            .safety
            .precautions
            .iter()
            .all(|it| !it.name.starts_with("Osteoporosis")),
        "{precautions:?}"
    );
}

#[test]
fn each_of_three_measurements_gives_the_advice_and_which_of_them_set_the_tag() {
    let (height, neck, head) = ("gen-height-loss", "gen-c7-wall", "fh-occiput-wall");
    // age, answers, advised, tag
    let cases: [(Option<u32>, Value, bool, bool); 18] = [
        (Some(60), json!({height: 4}), true, false),
        (Some(60), json!({height: 3.9}), false, false),
        (Some(60), json!({neck: 7.5}), true, false),
        (Some(60), json!({neck: 7.4}), false, false),
        (Some(60), json!({head: 5}), true, false),
        (Some(60), json!({head: 4.9}), false, false),
        (Some(60), json!({height: 4, neck: 7.5}), true, true),
        (Some(60), json!({height: 4, head: 5}), true, true),
        (Some(60), json!({height: 3.9, head: 5}), true, false),
        (Some(70), json!({height: 4}), true, true),
        (Some(69), json!({height: 4}), true, false),
        (Some(60), json!({neck: 9.5}), true, true),
        (Some(60), json!({neck: 9.4}), true, false),
        (Some(60), json!({height: 6}), true, false),
        (Some(60), json!({height: 6.1}), true, true),
        (Some(49), json!({height: 9, neck: 12, head: 9}), false, false),
        // An age that is not given counts as 50, never as 70.
        (None, json!({height: 4}), true, false),
        (None, json!({height: 4, neck: 8}), true, true),
    ];
    for (age, answers, advised, tagged) in cases {
        let outcome = of(age, answers.clone());
        let said = outcome.advice.contains(&Id::from("bone-check"));
        assert_eq!(said, advised, "{age:?} {answers}");
        assert_eq!(outcome.tags.contains("bone-check"), tagged, "{age:?} {answers}");
        assert!(!outcome.tags.contains("osteoporosis"), "{age:?} {answers}");
        assert_eq!(outcome.plan_locked, None, "{age:?} {answers}");
    }
    // A hidden measurement sets no tag.
    let library = shipped();
    let hidden = json!({"person": {"age": 75}, "precautions": ["balance-risk"], "answers": {"gen-c7-wall": 12}});
    assert!(!tags(&library, &assessment(&library, &hidden)).contains("bone-check"));
}

#[test]
fn six_centimetres_lost_lock_only_together_with_pain_now() {
    let alone = of(Some(60), json!({"gen-height-loss": 7}));
    assert_eq!(
        (alone.state, ids(&alone.raised)),
        (SafetyState::Clear, vec!["cf-height"])
    );
    assert!(!alone.signs[0].locks);
    let with_pain = of(Some(60), json!({"gen-height-loss": 7, "ap-standing-backache": 1}));
    assert_eq!(with_pain.state, SafetyState::ClinicianFirst);
    assert_eq!(ids(&with_pain.locking), ["cf-height"]);
    assert!(with_pain.tags.contains("bone-check"));
}

#[test]
fn fewer_chair_stands_than_usual_from_sixty_on_or_a_yes_about_falls_is_advice() {
    let falls = |age, answers: Value| of(age, answers).advice.contains(&Id::from("falls"));
    // CDC, sex not given: the mean of 14 and 12 at 60 to 64; of 12 and 10 at 70 to 74.
    assert!(falls(Some(60), json!({"pp-chair-stand": 12})));
    assert!(!falls(Some(60), json!({"pp-chair-stand": 13})));
    assert!(falls(Some(74), json!({"pp-chair-stand": 10})));
    assert!(!falls(Some(59), json!({"pp-chair-stand": 8})));
    assert!(!falls(None, json!({"pp-chair-stand": 8})), "an age not given is not 60");
    let record = of_file("p14-75-nofloor.json");
    let outcome = safety(&shipped(), &record.assessments[0], people::today());
    assert!(
        outcome.advice.contains(&Id::from("falls")),
        "she ticked the balance line"
    );
    let mut young = record.assessments[0].clone();
    young.profile.age = Some(30);
    let outcome = safety(&shipped(), &young, people::today());
    assert!(outcome.advice.contains(&Id::from("falls")), "at any age");
}

#[test]
fn p13_so_low_in_so_many_tests_is_to_be_looked_at() {
    let weak = |outcome: &SafetyOutcome| outcome.advice.contains(&Id::from("weak-everywhere"));
    let record = of_file("p13-extreme.json");
    let library = shipped();
    let outcome = outcome(&library, &record.assessments[0], people::today());
    assert!(weak(&outcome.safety));
    let summary = Summary::of(&library, &record, 0, &outcome, people::today());
    assert!(
        summary
            .safety
            .advice
            .iter()
            .any(|said| said.join(" ").contains("have it looked at"))
    );
    // Three of four at the lowest are 75 %; two of three are too few tests; two of four too small a share.
    let low = json!({"fh-dnf-hold": 1, "ap-plank": 1, "pp-backext-hold": 1});
    let with = |more: Value| {
        let mut answers = low.clone();
        answers
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        weak(&of(Some(40), answers))
    };
    assert!(!weak(&of(Some(40), low.clone())), "three tests are too few");
    assert!(with(json!({"pp-hipflex-hold": {"left": 60, "right": 60}})));
    assert!(
        !with(json!({"pp-hipflex-hold": {"left": 60, "right": 60}, "pp-chair-stand": 20})),
        "3 of 5"
    );
    // The worse side speaks for a test with two.
    assert!(
        with(json!({"pp-hipflex-hold": {"left": 60, "right": 1}, "pp-chair-stand": 20})),
        "4 of 5"
    );
    // Half the limit or less is enough alone: 13 at 40, sex not given.
    assert!(weak(&of(Some(40), json!({"pp-chair-stand": 6}))));
    assert!(!weak(&of(Some(40), json!({"pp-chair-stand": 7}))));
}
