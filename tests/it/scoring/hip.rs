//! The high hip: its side, the label for its cause, the clinician's note (rules Z22, N19, N20).

use plumbline::record::Side;
use plumbline::rules::{Findings, HipCause, HipClinicianNote};
use serde_json::{Value, json};

use super::{HH, man_of_30, of, scored};

/// A hip that is clearly high on one side (+1 right, -1 left), with the answers of the table (rule N20).
fn high(sign: i32, table: &Value) -> Findings {
    let mut answers = json!({"hh-book-lift": [12 * sign, 12 * sign], "hh-crest-mirror": 2 * sign,
        "hh-front-photo": 3 * sign});
    for (item, answer) in table.as_object().unwrap() {
        answers[item] = answer.clone();
    }
    man_of_30(&answers)
}

#[test]
fn a_side_is_named_when_the_findings_agree_and_one_is_measured_there() {
    assert_eq!(of(&high(1, &json!({})), HH).side, Some(Side::Right));
    assert_eq!(of(&high(-1, &json!({})), HH).side, Some(Side::Left));
    // Looks alone: no measured position. A book that reads nothing would take the pattern itself away (rule N1).
    let looks = json!({"hh-crest-mirror": 3, "hh-waist-look": 3, "hh-hip-lift": {"left": 0, "right": 3}});
    let findings = man_of_30(&looks);
    assert!(of(&findings, HH).score.unwrap() >= 25.0 && of(&findings, HH).active);
    assert_eq!(of(&findings, HH).side, None);
    let mut measured = looks;
    measured["hh-book-lift"] = json!(12);
    assert_eq!(of(&man_of_30(&measured), HH).side, Some(Side::Right));
    // Findings that point both ways: agreement (9 + 6 - 7)/(9 + 6 + 7) is below 0.6.
    let findings = man_of_30(&json!({"hh-book-lift": 20, "hh-crest-mirror": 3, "hh-front-photo": -4}));
    assert!(of(&findings, HH).score.unwrap() >= 25.0);
    assert_eq!(of(&findings, HH).side, None);
}

#[test]
fn points_and_parts_of_a_high_hip_are_signed() {
    let findings = high(-1, &json!({}));
    let hip = of(&findings, HH);
    assert!(hip.facets.position.unwrap() < 0.0 && hip.score.unwrap() > 0.0);
    let sum: f64 = hip.rows.iter().filter_map(|row| row.points).sum();
    assert!((sum + hip.score.unwrap()).abs() < 1e-9);
}

#[test]
fn the_cause_follows_the_table_row_by_row() {
    let bone = json!({"hh-sit-crest": 0, "hh-supine-heels": 0, "hh-leg-tape": [12, 10]});
    let functional = json!({"hh-sit-crest": 1, "hh-supine-heels": -1, "hh-leg-tape": 9});
    let change = |table: &Value, item: &str, answer: Value| {
        let mut table = table.clone();
        table[item] = answer;
        table
    };
    for (table, expected) in [
        (bone.clone(), HipCause::BoneSuspected),
        (change(&bone, "hh-supine-heels", json!(1)), HipCause::BoneSuspected),
        (change(&bone, "hh-supine-heels", json!(-1)), HipCause::NotClear),
        (change(&bone, "hh-sit-crest", json!(1)), HipCause::NotClear),
        (change(&bone, "hh-leg-tape", json!([12, 9.5])), HipCause::NotClear),
        (change(&bone, "hh-leg-tape", json!(12)), HipCause::NotClear),
        (change(&bone, "hh-leg-tape", json!([-12, -12])), HipCause::NotClear),
        (change(&bone, "hh-sit-crest", json!("skipped")), HipCause::NotClear),
        (functional.clone(), HipCause::Functional),
        (change(&functional, "hh-leg-tape", json!(10)), HipCause::NotClear),
        (change(&functional, "hh-sit-crest", json!(0)), HipCause::NotClear),
        (change(&functional, "hh-supine-heels", json!(0)), HipCause::NotClear),
        (
            change(&functional, "hh-forward-bend", json!(-7)),
            HipCause::CurveSuspected,
        ),
        (change(&bone, "hh-forward-bend", json!(7)), HipCause::CurveSuspected),
        (change(&bone, "hh-forward-bend", json!(6.9)), HipCause::BoneSuspected),
        (json!({}), HipCause::NotClear),
    ] {
        assert_eq!(high(1, &table).hip_cause, Some(expected), "{table}");
    }
    let left = json!({"hh-sit-crest": 0, "hh-supine-heels": 1, "hh-leg-tape": [-12, -10]});
    assert_eq!(high(-1, &left).hip_cause, Some(HipCause::BoneSuspected));
}

#[test]
fn within_the_usual_spread_there_is_no_cause_to_name() {
    let findings =
        man_of_30(&json!({"hh-book-lift": 2, "hh-crest-mirror": 0, "hh-front-photo": 0, "hh-forward-bend": 9}));
    assert_eq!(findings.hip_cause, None);
    assert_eq!(findings.hip_clinician_note, Some(HipClinicianNote::Curve));
}

#[test]
fn the_clinicians_note_names_the_strongest_reason() {
    let bone = json!({"hh-sit-crest": 0, "hh-supine-heels": 0, "hh-leg-tape": [12, 12]});
    assert_eq!(high(1, &bone).hip_clinician_note, Some(HipClinicianNote::AskToMeasure));
    let mut curve = bone.clone();
    curve["hh-forward-bend"] = json!(8);
    assert_eq!(high(1, &curve).hip_clinician_note, Some(HipClinicianNote::Curve));
    curve["hh-leg-tape"] = json!([20, 20]);
    assert_eq!(high(1, &curve).hip_clinician_note, Some(HipClinicianNote::SeeFirst));
    assert_eq!(
        high(1, &json!({"hh-book-lift": -20})).hip_clinician_note,
        Some(HipClinicianNote::SeeFirst)
    );
    assert_eq!(high(1, &json!({})).hip_clinician_note, None);
}

#[test]
fn a_hidden_classification_test_classifies_nothing() {
    let findings = scored(
        &json!({"person": {"age": 30}, "precautions": ["osteoporosis"], "answers": {
        "hh-book-lift": 12, "hh-crest-mirror": 2, "hh-front-photo": 3, "hh-forward-bend": 12}}),
    );
    assert_eq!(findings.hip_cause, Some(HipCause::NotClear));
    assert_eq!(findings.hip_clinician_note, None);
}
