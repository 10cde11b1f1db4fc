//! The pelvis as one axis: its five cases (rules N1, N18).

use plumbline::rules::{Findings, Pelvis};
use serde_json::{Value, json};

use super::{AP, PP, assert_near, both, man_of_30, of};

/// Muscle tests that are all clearly tight or weak, for both directions.
fn both_muscle_parts() -> Value {
    json!({"ap-thomas-hip": both(15), "ap-prone-heel": both(22), "ap-plank": 15, "pp-ake": both(44),
        "pp-knee-chest": both(2), "pp-sphinx": 2, "pp-hipflex-hold": both(5), "pp-chair-stand": 7})
}

fn with(extra: &Value) -> Findings {
    let mut answers = both_muscle_parts();
    for (item, answer) in extra.as_object().unwrap() {
        answers[item] = answer.clone();
    }
    man_of_30(&answers)
}

fn active(findings: &Findings) -> Vec<&str> {
    findings.active().map(|finding| finding.pattern.as_str()).collect()
}

#[test]
fn forward_alone_is_forward() {
    let findings = man_of_30(&json!({"sg-pelvic-angle-photo": 23, "sg-wall-gap": 1, "sg-belt-line": 1}));
    assert_eq!(findings.pelvis, Pelvis::Forward);
    assert_near(findings.axis_x, 100.0 * (8.0 + 2.5 + 1.5) / 16.0);
    assert_eq!(active(&findings), [AP]);
}

#[test]
fn backward_alone_is_backward() {
    let findings = man_of_30(&json!({"sg-pelvic-angle-photo": -4, "sg-wall-gap": -1, "sg-belt-line": -1}));
    assert_eq!(findings.pelvis, Pelvis::Backward);
    assert_near(findings.axis_x, -75.0);
    assert_eq!(active(&findings), [PP]);
}

#[test]
fn both_with_a_clear_position_keep_only_the_dominant_one() {
    // Mirror signs for both ends: the gap is w5 of 8, the waistband w3.
    let findings = with(&json!({"sg-wall-gap": 2, "sg-belt-line": -2}));
    assert!(of(&findings, PP).score.unwrap() >= 25.0);
    assert_eq!(findings.pelvis, Pelvis::Forward);
    assert_eq!(active(&findings), [AP]);
    assert!(of(&findings, PP).suppressed && !of(&findings, AP).suppressed);

    let findings = with(&json!({"sg-wall-gap": -2, "sg-belt-line": 2}));
    assert_eq!(findings.pelvis, Pelvis::Backward);
    assert_eq!(active(&findings), [PP]);
    assert!(of(&findings, AP).suppressed);
}

#[test]
fn both_without_a_lean_of_the_position_are_mixed_and_give_no_tilt_plan() {
    // Gap w5 · 0.5 forward, waistband w3 backward: nearly the same.
    let findings = with(&json!({"sg-wall-gap": 1, "sg-belt-line": -2}));
    assert!(of(&findings, AP).score.unwrap() >= 25.0 && of(&findings, PP).score.unwrap() >= 25.0);
    assert_eq!(findings.pelvis, Pelvis::Mixed);
    assert!(active(&findings).is_empty());
    assert!(of(&findings, AP).suppressed && of(&findings, PP).suppressed);
}

#[test]
fn both_are_mixed_when_the_shared_position_items_lean_the_other_way() {
    // The shared items lean forward by 5 to 3; the muscle tests and the look make backward win by far.
    let findings = man_of_30(
        &json!({"sg-wall-gap": 2, "sg-belt-line": -2, "pp-flat-look": 3, "pp-ake": both(44), "pp-hipflex-hold": both(5),
        "ap-thomas-hip": both(0), "ap-prone-heel": both(8), "ap-plank": 60}),
    );
    let [forward, backward] = [AP, PP].map(|pattern| of(&findings, pattern).score.unwrap());
    assert!(forward >= 25.0 && backward - forward >= 10.0, "{forward} {backward}");
    assert_eq!(findings.pelvis, Pelvis::Mixed);
}

#[test]
fn a_photo_settles_the_pelvis_whatever_the_tests_of_the_other_end_say() {
    // Both parts clearly tight or weak: with a photo there is one end, or none.
    let forward = with(&json!({"sg-pelvic-angle-photo": 23, "sg-wall-gap": 1}));
    assert!(of(&forward, PP).score.unwrap() >= 25.0);
    assert_eq!((forward.pelvis, active(&forward)), (Pelvis::Forward, vec![AP]));
    assert_near(forward.axis_x, of(&forward, AP).score.unwrap());
    assert!(!of(&forward, PP).suppressed, "there is nothing to keep out");
    let neutral = with(&json!({"sg-pelvic-angle-photo": 10, "sg-wall-gap": 0}));
    assert!(of(&neutral, AP).score.unwrap() >= 25.0 && of(&neutral, PP).score.unwrap() >= 25.0);
    assert_eq!(neutral.pelvis, Pelvis::Usual);
    assert_near(neutral.axis_x, 0.0);
    assert!(active(&neutral).is_empty());
}

#[test]
fn neither_is_the_usual_spread() {
    let findings = man_of_30(&json!({"sg-pelvic-angle-photo": 10, "sg-wall-gap": 0, "sg-belt-line": 0}));
    assert_eq!(findings.pelvis, Pelvis::Usual);
    assert_near(findings.axis_x, 0.0);
    assert!(active(&findings).is_empty());
}

#[test]
fn with_one_number_only_the_other_direction_stays_open() {
    // Too few items for backward are not possible with shared items: hide nothing, give AP muscle tests only.
    let answers = json!({"sg-pelvic-angle-photo": 23, "ap-thomas-hip": both(15), "ap-prone-heel": both(22)});
    let findings = man_of_30(&answers);
    assert_eq!(of(&findings, PP).score, None);
    assert_eq!(findings.pelvis, Pelvis::Forward);
    assert_eq!(findings.axis_x, None);
    let findings = man_of_30(&json!({"sg-pelvic-angle-photo": 10, "ap-thomas-hip": both(0), "ap-prone-heel": both(8)}));
    assert_eq!(findings.pelvis, Pelvis::Unknown);
    assert_eq!(man_of_30(&json!({})).pelvis, Pelvis::Unknown);
}

#[test]
fn both_are_mixed_when_the_shared_position_items_lean_nowhere_however_far_the_scores_are_apart() {
    // Gap w5 forward, waistband w3 and rock w2 backward. AP: position 5 of 10, tests 0; PP: 5 + 3 of 13, tests 1.
    let findings = man_of_30(
        &json!({"sg-wall-gap": 2, "sg-belt-line": -2, "sg-pelvic-rock": -2, "pp-flat-look": 3,
        "ap-thomas-hip": both(0), "ap-prone-heel": both(8), "pp-ake": both(44), "pp-hipflex-hold": both(5)}),
    );
    assert_near(of(&findings, AP).score, 100.0 * 30.0 / 95.0);
    assert_near(of(&findings, PP).score, 100.0 * (60.0 * 8.0 / 13.0 + 35.0) / 95.0);
    assert_eq!(findings.pelvis, Pelvis::Mixed);
}
