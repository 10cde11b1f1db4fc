//! The pelvis as one axis: the five cases of clinical.md B5, and S4, S5.

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
    let findings = with(&json!({"sg-pelvic-angle-photo": 23, "sg-wall-gap": 1}));
    assert!(of(&findings, PP).score.unwrap() >= 25.0);
    assert_eq!(findings.pelvis, Pelvis::Forward);
    assert_eq!(active(&findings), [AP]);
    assert!(of(&findings, PP).suppressed && !of(&findings, AP).suppressed);

    let findings = with(&json!({"sg-pelvic-angle-photo": -4, "sg-wall-gap": -1}));
    assert_eq!(findings.pelvis, Pelvis::Backward);
    assert_eq!(active(&findings), [PP]);
    assert!(of(&findings, AP).suppressed);
}

#[test]
fn both_without_a_lean_of_the_position_are_mixed_and_give_no_tilt_plan() {
    let findings = with(&json!({"sg-pelvic-angle-photo": 10, "sg-wall-gap": 0}));
    assert!(of(&findings, AP).score.unwrap() >= 25.0 && of(&findings, PP).score.unwrap() >= 25.0);
    assert_eq!(findings.pelvis, Pelvis::Mixed);
    assert!(active(&findings).is_empty());
    assert!(of(&findings, AP).suppressed && of(&findings, PP).suppressed);
}

#[test]
fn both_are_mixed_when_the_shared_position_items_lean_the_other_way() {
    // The shared items lean forward by a little; the muscle tests and the look make backward win by far.
    let findings = man_of_30(
        &json!({"sg-pelvic-angle-photo": 10, "sg-wall-gap": 1, "pp-flat-look": 3,
        "fh-occiput-wall": 6, "pp-ake": both(44), "pp-hipflex-hold": both(5), "ap-thomas-hip": both(10),
        "ap-plank": 15}),
    );
    let [forward, backward] = [AP, PP].map(|pattern| of(&findings, pattern).score.unwrap());
    assert!(forward >= 25.0 && backward - forward >= 10.0, "{forward} {backward}");
    assert_eq!(findings.pelvis, Pelvis::Mixed);
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
    // AP: muscle tests (7·0.8 + 4)/11 of 35; PP: the look (3 of 16) of 60 and muscle tests of 35; both over 95.
    let findings = man_of_30(
        &json!({"sg-pelvic-angle-photo": 10, "sg-wall-gap": 0, "pp-flat-look": 3,
        "ap-thomas-hip": both(12), "ap-plank": 15, "pp-ake": both(44), "pp-hipflex-hold": both(5)}),
    );
    assert_near(of(&findings, AP).score, 100.0 * 35.0 * (9.6 / 11.0) / 95.0);
    assert_near(of(&findings, PP).score, 100.0 * (60.0 * 3.0 / 16.0 + 35.0) / 95.0);
    assert_eq!(findings.pelvis, Pelvis::Mixed);
}
