//! You against the plumb line: what is drawn of which answers.

use plumbline::content::{Library, shipped};
use plumbline::record::{Assessment, Units};
use plumbline::report::{Known, PostureDrawn, at_one_scale, posture, postures};
use plumbline::rules::outcome;
use serde_json::{Value, json};

use crate::support::people::{alex, record, today};

fn drawn_of(answers: &Value) -> (Library, Assessment, Option<PostureDrawn>) {
    let library = shipped();
    let assessment = record(answers).assessments.remove(0);
    let drawn = posture(&library, &assessment, &outcome(&library, &assessment, today()));
    (library, assessment, drawn)
}

fn drawn(answers: &Value) -> PostureDrawn {
    let person = json!({"person": {"age": 34}, "screening": {}, "screened_on": "2026-11-20", "answers": answers});
    drawn_of(&person).2.unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.005
}

/// Worked by hand. The ear is 149.4 mm (100 and 111) from C7: 0.0879 of 1700 mm. Usual neck angle from 50° (clinical.md A1)
/// to 54.8° (50.6 + 2 x 2.1), so neutral is 52.4°. At 44°: 0.0879 x (cos 44° - cos 52.4°) = 0.0879 x (0.71934 - 0.61015)
/// = 0.960 % of height.
#[test]
fn a_neck_angle_becomes_a_distance_of_the_ear() {
    let head = drawn(&json!({"fh-cva-photo": {"left": 44, "right": 44}})).head;
    assert_eq!(head.known, Known::Measured);
    assert!(near(head.value, 0.839), "{}", head.value);
    // 0.0879 x (cos 48° - cos 51.4°) = 0.0879 x 0.04525.
    assert!(near(head.usual.1, 0.398), "{:?}", head.usual);
    assert!(head.usual.0 < 0.0);
    assert!(near(
        drawn(&json!({"fh-cva-photo": {"left": 51.4, "right": 51.4}}))
            .head
            .value,
        0.0
    ));
}

/// Usual +4° to +15° (clinical.md A2): the middle is 9.5°; for a woman both ends are 2° more.
#[test]
fn a_pelvic_angle_is_drawn_from_the_middle_of_the_usual_spread() {
    let pelvis = drawn(&json!({"sg-pelvic-angle-photo": {"left": 18, "right": 20}})).pelvis;
    assert!(
        near(pelvis.value, 9.5) && near(pelvis.usual.0, -5.5) && near(pelvis.usual.1, 5.5),
        "{pelvis:?}"
    );
    let of_alex = drawn_of(&alex()).2.unwrap().pelvis;
    assert!(near(of_alex.value, 7.5), "{of_alex:?}");
}

/// 12 mm under a foot, hips 12 % of 1700 mm = 204 mm apart: asin(12 / 204) = 3.372°. Plus is right.
#[test]
fn the_book_wins_over_the_photo_and_keeps_its_side() {
    let hips = |answers: Value| drawn(&answers).hips;
    let book = hips(json!({"hh-book-lift": [12, 12], "hh-front-photo": -2}));
    assert!(near(book.value, 3.372), "{book:?}");
    assert!(near(hips(json!({"hh-book-lift": [-12, -12]})).value, -3.372));
    assert!(near(hips(json!({"hh-front-photo": -2})).value, -2.0));
}

#[test]
fn what_was_not_looked_at_is_drawn_neutral_and_said_to_be() {
    let only_hips = drawn(&json!({"hh-front-photo": 2}));
    assert_eq!(
        (only_hips.head.known, only_hips.pelvis.known),
        (Known::Unknown, Known::Unknown)
    );
    assert_eq!(
        (only_hips.drawn().head_forward, only_hips.drawn().pelvic_tilt),
        (0.0, 0.0)
    );
    assert_eq!(only_hips.usual().head_forward, None);
    let said = only_hips.sentences(&shipped(), Units::Metric);
    assert_eq!(said[0], "Head: not measured, drawn neutral.");
    assert!(said[2].starts_with("Hips: measured, +2°, "), "{}", said[2]);
}

#[test]
fn answers_without_a_measurement_are_drawn_as_the_least_they_say() {
    let looked = drawn(&json!({
        "sg-belt-line": 2, "sg-wall-gap": 2, "sg-pelvic-rock": 1, "ap-standing-backache": 2,
        "ap-thomas-hip": {"left": 12, "right": 12}, "ap-prone-heel": {"left": 14, "right": 14}
    }));
    assert_eq!(looked.pelvis.known, Known::AtLeast);
    // A quarter of the way from 15° to 23°, seen from 9.5°.
    assert!(near(looked.pelvis.value, 7.5), "{:?}", looked.pelvis);
    let said = &looked.sentences(&shipped(), Units::Metric)[1];
    assert!(said.contains("from your answers, not measured"), "{said}");
}

#[test]
fn the_exaggeration_is_said_and_is_the_same_before_and_after() {
    let mut before = drawn(&json!({"sg-pelvic-angle-photo": {"left": 19.5, "right": 19.5}}));
    let mut after = drawn(&json!({"sg-pelvic-angle-photo": {"left": 14, "right": 14}}));
    // 10° from neutral may be drawn once, 4.5° three times: 15° is the most.
    assert!(near(before.pelvis.factor, 1.0) && near(after.pelvis.factor, 3.0));
    assert!(
        after.sentences(&shipped(), Units::Metric)[1].ends_with("Drawn three times as far from neutral as measured.")
    );
    at_one_scale(&mut before, &mut after);
    assert!(near(after.pelvis.factor, 1.0) && near(after.drawn().pelvic_tilt, 4.5));
    assert!(near(after.usual().pelvic_tilt.unwrap().1, 5.5));
}

#[test]
fn nothing_is_drawn_of_nothing_and_of_people_under_18() {
    let none =
        json!({"person": {"age": 34}, "screening": {}, "screened_on": "2026-11-20", "answers": {"gen-sit-hours": 8}});
    assert!(drawn_of(&none).2.is_none());
    let mut child = alex();
    child["person"]["age"] = json!(16);
    assert!(drawn_of(&child).2.is_none());
}

#[test]
fn an_earlier_assessment_stands_beside_at_the_same_scale() {
    let library = shipped();
    let mut record = record(&alex());
    let mut later = record.assessments[0].clone();
    later
        .answers
        .insert("fh-cva-photo".into(), plumbline::record::Answer::one([51.0]));
    record.assessments.push(later);
    let outcome = outcome(&library, &record.assessments[1], today());
    let both = postures(&library, &record, 1, &outcome).unwrap();
    let (day, before) = both.earlier.unwrap();
    assert_eq!(day, record.assessments[0].started_on);
    assert!(before.head.value > both.now.head.value);
    for (a, b) in before.parts().into_iter().zip(both.now.parts()) {
        assert!(near(a.factor, b.factor), "{}", a.name);
    }
    assert!(postures(&library, &record, 0, &outcome).unwrap().earlier.is_none());
}
