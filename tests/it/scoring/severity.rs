//! From answers to severities (rules Q3, Q4, Q8, N7 to N11).

use plumbline::content::{Id, ItemId, Kind, shipped};
use plumbline::record::{Answer, Assessment, Entry, Given, NoReading};
use plumbline::rules::{RowState, findings};
use serde_json::{Value, json};

use super::{AP, FH, HH, PP, TODAY, assert_near, assessment, both, man_of_30, of, scored, severity_of};

fn with_person(person: &Value, answers: &Value) -> plumbline::rules::Findings {
    scored(&json!({"person": person, "answers": answers}))
}

#[test]
fn a_number_rises_between_its_limits_in_either_direction() {
    for (angle, expected) in [(55.0, 0.0), (48.0, 0.0), (45.5, 0.25), (38.0, 1.0), (30.0, 1.0)] {
        let findings = man_of_30(&json!({"fh-cva-photo": angle}));
        assert_near(severity_of(&findings, FH, "fh-cva-photo"), expected);
    }
    let findings = man_of_30(&json!({"fh-occiput-wall": 3.25}));
    assert_near(severity_of(&findings, FH, "fh-occiput-wall"), 0.5);
}

#[test]
fn limits_follow_sex_and_without_it_the_shared_pair() {
    for (person, expected) in [
        (json!({"sex": "male"}), 14.0 / 22.0),
        (json!({"sex": "female"}), 6.0 / 16.0),
        (json!({}), 10.0 / 19.0),
    ] {
        let findings = with_person(&person, &json!({"fh-dnf-hold": 16}));
        assert_near(severity_of(&findings, FH, "fh-dnf-hold"), expected);
    }
    // The pelvic angle moves by +2 for women only.
    for (sex, expected) in [("female", 0.25), ("male", 0.5)] {
        let findings = with_person(&json!({"sex": sex}), &json!({"sg-pelvic-angle-photo": 19}));
        assert_near(severity_of(&findings, AP, "sg-pelvic-angle-photo"), expected);
    }
}

#[test]
fn the_neck_angle_moves_by_two_degrees_from_60_and_only_with_an_age() {
    for (person, expected) in [(json!({"age": 59}), 0.4), (json!({"age": 60}), 0.2), (json!({}), 0.4)] {
        let findings = with_person(&person, &json!({"fh-cva-photo": 44}));
        assert_near(severity_of(&findings, FH, "fh-cva-photo"), expected);
    }
}

#[test]
fn chair_stands_follow_the_table_by_age_and_sex() {
    // B below-average limit; at 0.75·B severity is 0.5.
    for (age, men, women) in [
        (Some(30), 14.0, 12.0),
        (Some(64), 14.0, 12.0),
        (Some(65), 12.0, 11.0),
        (Some(70), 12.0, 10.0),
        (Some(75), 11.0, 10.0),
        (Some(80), 10.0, 9.0),
        (Some(85), 8.0, 8.0),
        (Some(90), 7.0, 4.0),
        (Some(97), 7.0, 4.0),
        (None, 14.0, 12.0),
    ] {
        for (sex, limit) in [
            (Some("male"), men),
            (Some("female"), women),
            (None, (men + women) / 2.0),
        ] {
            let mut person = json!({});
            if let Some(age) = age {
                person["age"] = json!(age);
            }
            if let Some(sex) = sex {
                person["sex"] = json!(sex);
            }
            let findings = with_person(&person, &json!({"pp-chair-stand": 0.75 * limit}));
            assert_near(severity_of(&findings, PP, "pp-chair-stand"), 0.5);
        }
    }
}

#[test]
fn one_pelvis_answer_never_feeds_both_directions() {
    for (answer, forward, backward) in [
        (2, 1.0, 0.0),
        (1, 0.5, 0.0),
        (0, 0.0, 0.0),
        (-1, 0.0, 0.5),
        (-2, 0.0, 1.0),
    ] {
        let findings = man_of_30(&json!({"sg-wall-gap": answer}));
        assert_near(severity_of(&findings, AP, "sg-wall-gap"), forward);
        assert_near(severity_of(&findings, PP, "sg-wall-gap"), backward);
    }
}

#[test]
fn the_worse_side_scores_or_the_mean_of_both_and_a_single_side_will_do() {
    let findings = man_of_30(&json!({"fh-shoulder-angle-photo": {"left": 47, "right": 39.5}}));
    assert_near(severity_of(&findings, FH, "fh-shoulder-angle-photo"), 0.5);
    let findings = man_of_30(&json!({"fh-cva-photo": {"left": 48, "right": 42}}));
    assert_near(severity_of(&findings, FH, "fh-cva-photo"), 0.3);
    let findings = man_of_30(&json!({"fh-cva-photo": {"left": "not_possible", "right": 42}}));
    assert_near(severity_of(&findings, FH, "fh-cva-photo"), 0.6);
}

#[test]
fn a_difference_needs_both_sides_and_points_to_the_right_when_positive() {
    let side_bend = |answer: Value| severity_of(&man_of_30(&json!({"hh-side-bend": answer})), HH, "hh-side-bend");
    assert_near(side_bend(json!({"left": 16, "right": 20.5})), 0.5);
    assert_near(side_bend(json!({"left": 20.5, "right": 16})), -0.5);
    assert_near(side_bend(json!({"left": 16, "right": 18})), 0.0);
    assert_eq!(side_bend(json!({"left": 16})), None);
    assert_eq!(side_bend(json!({"left": 16, "right": "stopped_pain"})), None);
    let rated = |left: u8, right: u8| {
        let findings = man_of_30(&json!({"hh-hip-lift": {"left": left, "right": right}}));
        severity_of(&findings, HH, "hh-hip-lift")
    };
    assert_near(rated(0, 2), 2.0 / 3.0);
    assert_near(rated(3, 3), 0.0);
    // (L - R)/max: 30 s left, 15 s right is half, which is the second limit; the right is the weaker.
    let bridge = |left: f64, right: f64| {
        let findings = man_of_30(&json!({"ap-single-bridge": {"left": left, "right": right}}));
        severity_of(&findings, HH, "ap-single-bridge")
    };
    assert_near(bridge(30.0, 15.0), 1.0);
    assert_near(bridge(15.0, 30.0), -1.0);
    assert_near(bridge(0.0, 0.0), 0.0);
}

#[test]
fn a_signed_answer_holds_its_side_in_its_sign() {
    let findings = man_of_30(&json!({"hh-book-lift": -12, "hh-crest-mirror": 2, "hh-waist-look": -3}));
    assert_near(severity_of(&findings, HH, "hh-book-lift"), -0.5);
    assert_near(severity_of(&findings, HH, "hh-crest-mirror"), 0.67);
    assert_near(severity_of(&findings, HH, "hh-waist-look"), -1.0);
}

#[test]
fn repeats_combine_as_the_item_says() {
    let severity =
        |item: &str, readings: Value, pattern: &str| severity_of(&man_of_30(&json!({item: readings})), pattern, item);
    assert_near(severity("fh-cva-photo", json!([50, 42, 40]), FH), 0.6);
    assert_near(severity("fh-occiput-wall", json!([2.5, 4]), FH), 0.5);
    // Active knee extension: the last try, men 22 to 44.
    assert_near(severity("pp-ake", json!({"left": [44, 44, 33], "right": 22}), PP), 0.5);
    // Side bend: the best try of each side.
    assert_near(
        severity("hh-side-bend", json!({"left": [16, 12], "right": [18, 20.5]}), HH),
        0.5,
    );
}

#[test]
fn quality_factors_multiply_and_the_wall_gap_is_halved_by_a_head_gap_of_3_cm() {
    let quality = |answers: Value| {
        let findings = man_of_30(&answers);
        let row = of(&findings, AP)
            .rows
            .iter()
            .find(|row| row.item == *"sg-wall-gap")
            .unwrap();
        row.quality
    };
    let gap = json!({"value": 1, "quality": 0.8});
    assert_near(Some(quality(json!({"sg-wall-gap": gap, "fh-occiput-wall": 3}))), 0.4);
    assert_near(Some(quality(json!({"sg-wall-gap": gap, "fh-occiput-wall": 2.9}))), 0.8);
    assert_near(Some(quality(json!({"sg-wall-gap": 1, "fh-occiput-wall": 3}))), 0.5);
}

#[test]
fn ticked_flags_lower_the_weight_and_with_it_the_points_and_the_coverage() {
    let library = shipped();
    let mut assessment = Assessment::new(TODAY, "1");
    let mut thomas = Answer::sides(15.0, 0.0);
    thomas.flags = ["back-lifted", "alone"].into_iter().map(Id::from).collect();
    assessment.answers.insert(ItemId::from("ap-thomas-hip"), thomas);
    let findings = findings(&library, &assessment);
    let row = of(&findings, AP)
        .rows
        .iter()
        .find(|row| row.item == *"ap-thomas-hip")
        .unwrap();
    assert_near(Some(row.quality), 0.4);
    // 35 % · 7·0.4/27 of the whole.
    assert_near(Some(of(&findings, AP).parts.coverage), 0.35 * 2.8 / 27.0);
}

#[test]
fn of_a_cluster_only_the_heaviest_answered_test_counts() {
    let findings = man_of_30(&json!({"ap-prone-heel": both(8), "ap-thomas-knee": both(30)}));
    let state = |item: &str| {
        of(&findings, AP)
            .rows
            .iter()
            .find(|row| row.item == *item)
            .unwrap()
            .state
    };
    assert_eq!(state("ap-prone-heel"), RowState::Answered);
    assert_eq!(state("ap-thomas-knee"), RowState::NotCounted);
    assert_near(of(&findings, AP).facets.muscle, 0.0);
    let findings = man_of_30(&json!({"ap-prone-heel": "skipped", "ap-thomas-knee": both(30)}));
    assert_near(of(&findings, AP).facets.muscle, 1.0);
}

#[test]
fn of_two_equally_heavy_tests_of_a_cluster_one_counts() {
    let mut library = shipped();
    let knee = library
        .items
        .iter_mut()
        .find(|item| item.id == *"ap-thomas-knee")
        .unwrap();
    let Kind::Number(number) = &mut knee.kind else {
        panic!("an angle is a number")
    };
    number.scores[0].weight = 5.0;
    let file = json!({"answers": {"ap-prone-heel": both(22), "ap-thomas-knee": both(50)}});
    let findings = findings(&library, &assessment(&library, &file));
    let counted = of(&findings, AP)
        .rows
        .iter()
        .filter(|row| row.state == RowState::Answered);
    assert_eq!(counted.count(), 1);
}

#[test]
fn an_answer_that_does_not_fit_its_item_is_no_reading() {
    let library = shipped();
    let sides = |left: f64| Given::Sides {
        left: Some(Entry::Readings(vec![left])),
        right: None,
    };
    let odd = [
        ("fh-cva-photo", FH, Given::One(Entry::Readings(vec![f64::NAN]))),
        ("fh-cva-photo", FH, Given::One(Entry::Readings(vec![900.0]))),
        ("fh-cva-photo", FH, Given::One(Entry::Readings(Vec::new()))),
        ("fh-mirror-ear-shoulder", FH, Given::One(Entry::Readings(vec![7.0]))),
        ("fh-mirror-ear-shoulder", FH, Given::One(Entry::Readings(vec![1.5]))),
        ("fh-mirror-ear-shoulder", FH, sides(1.0)),
        ("fh-neck-symptoms", FH, Given::One(Entry::Readings(vec![-1.0]))),
        ("sg-wall-gap", AP, Given::One(Entry::Readings(vec![3.0]))),
        ("hh-crest-mirror", HH, Given::One(Entry::Readings(vec![4.0]))),
        ("hh-book-lift", HH, sides(10.0)),
        ("hh-side-bend", HH, Given::One(Entry::Readings(vec![20.0]))),
        ("hh-hip-lift", HH, Given::One(Entry::Readings(vec![2.0]))),
    ];
    for (item, pattern, given) in odd {
        let mut assessment = Assessment::new(TODAY, "1");
        assessment.answers.insert(ItemId::from(item), Answer::new(given));
        let findings = findings(&library, &assessment);
        assert_eq!(severity_of(&findings, pattern, item), None, "{item}");
        assert_near(Some(of(&findings, pattern).parts.coverage), 0.0);
    }
}

#[test]
fn of_several_readings_only_those_that_fit_are_read() {
    let library = shipped();
    let mut assessment = Assessment::new(TODAY, "1");
    let readings = Answer::one([42.0, 4200.0, f64::INFINITY]);
    assessment.answers.insert(ItemId::from("fh-cva-photo"), readings);
    assert_near(severity_of(&findings(&library, &assessment), FH, "fh-cva-photo"), 0.6);
}

#[test]
fn the_state_of_a_row_tells_why_there_is_no_reading() {
    let findings = scored(
        &json!({"person": {"age": 30}, "precautions": ["shoulder-injury"], "answers": {
        "fh-overhead-wall": both(1), "fh-dnf-hold": "stopped_pain", "fh-occiput-wall": "not_possible",
        "fh-cva-photo": "skipped", "fh-acromion-floor": {"left": "stopped_pain"}}}),
    );
    let state = |pattern: &str, item: &str| {
        let rows = &of(&findings, pattern).rows;
        rows.iter().find(|row| row.item == *item).unwrap().state
    };
    assert_eq!(state(FH, "fh-overhead-wall"), RowState::HiddenBySafety);
    assert_eq!(state(FH, "fh-dnf-hold"), RowState::StoppedPain);
    assert_eq!(state(FH, "fh-acromion-floor"), RowState::StoppedPain);
    assert_eq!(state(FH, "fh-occiput-wall"), RowState::NotPossible);
    assert_eq!(state(FH, "fh-cva-photo"), RowState::Skipped);
    assert_eq!(state(FH, "fh-tragus-wall"), RowState::Missing);
    assert_eq!(state(AP, "ap-leg-lower"), RowState::NotOffered);
    assert_eq!(Answer::none(NoReading::Skipped).state(), Some(NoReading::Skipped));
}

#[test]
fn nothing_is_minus_zero() {
    let mut answers = json!({"sg-wall-gap": 0, "hh-book-lift": -2, "hh-crest-mirror": 0, "hh-hip-lift": both(0),
        "hh-side-bend": {"left": 20, "right": 19}});
    for answers in [json!({}), answers.take()] {
        for finding in &man_of_30(&answers).patterns {
            let parts = [finding.parts.coverage, finding.parts.objective, finding.parts.agreement];
            let facets = [
                finding.facets.position,
                finding.facets.muscle,
                finding.facets.background,
            ];
            let rows = finding.rows.iter().flat_map(|row| [row.severity, row.points]);
            let numbers = parts
                .into_iter()
                .map(Some)
                .chain(facets)
                .chain(rows)
                .chain([finding.score]);
            assert!(
                numbers.flatten().all(|number| number.to_bits() != (-0.0_f64).to_bits()),
                "{}",
                finding.pattern
            );
        }
    }
}
