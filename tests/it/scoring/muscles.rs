//! How long and how strong a muscle is on a side (rule M7).

use std::collections::BTreeSet;

use plumbline::content::shipped;
use plumbline::record::Side;
use plumbline::rules::{Length, Strength, length, strength, tags};
use serde_json::{Value, json};

use super::{assessment, both, ids};

fn file(answers: &Value) -> Value {
    json!({"person": {"age": 30, "sex": "male"}, "answers": answers})
}

/// Left and right.
fn lengths(file: &Value, muscle: &str) -> [Length; 2] {
    let library = shipped();
    let assessment = assessment(&library, file);
    let tags = tags(&library, &assessment);
    Side::BOTH.map(|side| length(&library, &assessment, &tags, &muscle.into(), side).0)
}

fn strengths(file: &Value, muscle: &str) -> [Strength; 2] {
    let library = shipped();
    let assessment = assessment(&library, file);
    let tags = tags(&library, &assessment);
    Side::BOTH.map(|side| strength(&library, &assessment, &tags, &muscle.into(), side).0)
}

#[test]
fn half_is_short_a_fifth_is_normal_and_between_decides_nothing() {
    // Thomas 0 to 15 degrees: 7.5 is 0.5, 3 is 0.2.
    let thomas = |left: f64, right: f64| {
        lengths(
            &file(&json!({"ap-thomas-hip": {"left": left, "right": right}})),
            "hip-flexors",
        )
    };
    assert_eq!(thomas(7.5, 3.0), [Length::Short, Length::Normal]);
    assert_eq!(thomas(7.4, 3.1), [Length::Borderline, Length::Borderline]);
    assert_eq!(thomas(-20.0, -20.1), [Length::Normal, Length::Long]);
    // Single bridge 30 to 5 s: 17.5 is 0.5, 25 is 0.2.
    let bridge = strengths(
        &file(&json!({"ap-single-bridge": {"left": 17.5, "right": 25}})),
        "gluteus-maximus",
    );
    assert_eq!(bridge, [Strength::Weak, Strength::Normal]);
}

#[test]
fn a_test_without_a_reading_says_nothing() {
    for answer in [
        json!("stopped_pain"),
        json!("skipped"),
        json!({"left": "stopped_pain", "right": "not_possible"}),
    ] {
        let found = lengths(&file(&json!({"ap-thomas-hip": answer})), "hip-flexors");
        assert_eq!(found, [Length::Unknown; 2]);
    }
    let found = lengths(
        &file(&json!({"ap-thomas-hip": {"left": "stopped_pain", "right": 15}})),
        "hip-flexors",
    );
    assert_eq!(found, [Length::Unknown, Length::Short]);
}

#[test]
fn the_heaviest_test_decides_and_a_lighter_one_only_where_it_is_missing() {
    // Hamstrings: active knee extension w7, straight leg raise w5, long sitting w4.
    let answers = json!({"pp-ake": {"left": 22}, "pp-slr": {"left": 40, "right": 40}, "pp-long-sit": 0});
    assert_eq!(lengths(&file(&answers), "hamstrings"), [Length::Normal, Length::Short]);
    let answers = json!({"pp-long-sit": 3});
    assert_eq!(lengths(&file(&answers), "hamstrings"), [Length::Short; 2]);
}

#[test]
fn of_two_equally_heavy_tests_the_worse_decides() {
    // Chest: shoulder to floor w4 and wall angel w4.
    let answers = json!({"fh-acromion-floor": both(7), "fh-wall-angel": {"left": 0, "right": 2}});
    assert_eq!(lengths(&file(&answers), "pectoralis"), [Length::Normal, Length::Short]);
    let library = shipped();
    let assessment = assessment(&library, &file(&answers));
    let deciding = |side| length(&library, &assessment, &BTreeSet::new(), &"pectoralis".into(), side).1;
    assert_eq!(ids(&deciding(Side::Right)), ["fh-wall-angel"]);
    assert_eq!(ids(&deciding(Side::Left)), ["fh-acromion-floor", "fh-wall-angel"]);
}

#[test]
fn a_left_right_test_shows_one_short_side_and_never_a_normal_one() {
    // Side bend, right minus left: 0 at 2 cm, 1 at 7 cm.
    let bend = |difference: f64| {
        lengths(
            &file(&json!({"hh-side-bend": {"left": 16, "right": 16.0 + difference}})),
            "quadratus-lumborum",
        )
    };
    assert_eq!(bend(4.5), [Length::Unknown, Length::Short]);
    assert_eq!(bend(-4.5), [Length::Short, Length::Unknown]);
    assert_eq!(bend(3.5), [Length::Unknown, Length::Borderline]);
    assert_eq!(bend(3.0), [Length::Unknown; 2]);
    assert_eq!(bend(0.0), [Length::Unknown; 2]);
}

#[test]
fn hip_ratings_count_for_each_leg() {
    let lift = strengths(
        &file(&json!({"hh-hip-lift": {"left": 2, "right": 0}})),
        "gluteus-medius",
    );
    assert_eq!(lift, [Strength::Weak, Strength::Normal]);
    let stand = strengths(&file(&json!({"hh-one-leg": {"left": 1, "right": 3}})), "gluteus-medius");
    assert_eq!(stand, [Strength::Borderline, Strength::Weak]);
}

#[test]
fn a_hold_in_t_only_is_weak_in_the_lower_trapezius_alone() {
    let t_only = file(&json!({"fh-prone-ty-hold": {"left": 1, "right": 2}}));
    assert_eq!(strengths(&t_only, "lower-trapezius"), [Strength::Weak; 2]);
    assert_eq!(
        strengths(&t_only, "middle-trapezius"),
        [Strength::Normal, Strength::Weak]
    );
    assert_eq!(strengths(&t_only, "rhomboids"), [Strength::Normal, Strength::Weak]);
    let fine = file(&json!({"fh-prone-ty-hold": both(0)}));
    assert_eq!(strengths(&fine, "lower-trapezius"), [Strength::Normal; 2]);
}

#[test]
fn a_straight_knee_is_long_only_with_very_flexible_joints() {
    let answers = json!({"pp-ake": {"left": 0, "right": 5}});
    assert_eq!(lengths(&file(&answers), "hamstrings"), [Length::Normal; 2]);
    let flexible = json!({"precautions": ["hypermobility"], "answers": answers});
    assert_eq!(lengths(&flexible, "hamstrings"), [Length::Long, Length::Normal]);
}

#[test]
fn a_hidden_test_says_nothing() {
    let hidden = json!({"precautions": ["hip-replacement"], "answers": {"ap-thomas-hip": both(15)}});
    assert_eq!(lengths(&hidden, "hip-flexors"), [Length::Unknown; 2]);
}

#[test]
fn the_side_plank_only_orders_the_sides() {
    let answers = file(&json!({"hh-side-plank": {"left": 1, "right": 90}}));
    assert_eq!(strengths(&answers, "quadratus-lumborum"), [Strength::Unknown; 2]);
}
