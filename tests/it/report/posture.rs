//! You against the plumb line: what is drawn of which answers.

use plumbline::content::{Library, shipped};
use plumbline::record::{Assessment, Units};
use plumbline::report::{Known, PostureDrawn, posture, postures};
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

/// Worked by hand. The ear is 149.4 mm (100 and 111) from C7: 8.788 % of 1700 mm. Usual neck angle from 45° (rule N3)
/// to 54.8° (50.6 + 2 x 2.1; rule N25), so neutral is 49.9°. At 44°: 8.788 x (cos 44° - cos 49.9°)
/// = 8.788 x (0.71934 - 0.64412) = 0.661 % of height.
#[test]
fn a_neck_angle_becomes_a_distance_of_the_ear() {
    let head = drawn(&json!({"fh-cva-photo": {"left": 44, "right": 44}})).head;
    assert_eq!(head.known, Known::Measured);
    assert!(near(head.value, 0.661), "{}", head.value);
    // 8.788 x (cos 45° - cos 49.9°) = 8.788 x 0.06298.
    assert!(near(head.usual.1, 0.5535), "{:?}", head.usual);
    assert!(head.usual.0 < 0.0);
    assert!(near(
        drawn(&json!({"fh-cva-photo": {"left": 49.9, "right": 49.9}}))
            .head
            .value,
        0.0
    ));
}

/// From 60 usual begins at 43° (rule N3), so the same angle is drawn nearer to neutral.
#[test]
fn the_band_is_that_of_the_persons_age() {
    let at = |age: u32| {
        let person = json!({"person": {"age": age}, "screening": {}, "screened_on": "2026-11-20",
            "answers": {"fh-cva-photo": {"left": 44, "right": 44}}});
        drawn_of(&person).2.unwrap().head
    };
    assert!(at(34).value > at(34).usual.1, "44° is outside at 34");
    assert!(at(66).value < at(66).usual.1, "44° is inside at 66");
}

/// Usual +4° to +15° (rule N25): the middle is 9.5°; for a woman both ends are 2° more.
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
    assert_eq!(said[0], "Head: nothing is known of it, so it is drawn straight.");
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
    assert!(
        said.contains("its angle was not measured; it may be more than is drawn"),
        "{said}"
    );
}

/// Rule T3: true to scale, the number beside it, no word of a factor.
#[test]
fn what_was_read_is_drawn_as_far_as_it_is_and_its_number_stands_beside_it() {
    let library = shipped();
    let drawn = drawn(&json!({"sg-pelvic-angle-photo": {"left": 14, "right": 14}, "hh-book-lift": [-12, -12]}));
    assert!(near(drawn.drawn().pelvic_tilt, 4.5), "{:?}", drawn.drawn());
    let marked = drawn.marked(&library, Units::Metric);
    assert_eq!((marked.head, marked.pelvis.as_deref()), (None, Some("14°")));
    assert_eq!(marked.hips.as_deref(), Some("12\u{a0}mm"));
    for said in drawn.sentences(&library, Units::Metric) {
        assert!(!said.contains("times") && !said.contains("twice"), "{said}");
    }
    let far = drawn_of(
        &json!({"person": {"age": 34}, "screening": {}, "screened_on": "2026-11-20",
        "answers": {"sg-pelvic-angle-photo": {"left": 35, "right": 35}}}),
    );
    let far = far.2.unwrap();
    let said = &far.sentences(&library, Units::Metric)[1];
    assert!(said.ends_with("It is more than this figure can show."), "{said}");
    // Not both: "more than this figure can show" and "drawn to scale".
    assert!(drawn.to_scale().contains("drawn to scale"), "{}", drawn.to_scale());
    assert!(!far.to_scale().contains("to scale"), "{}", far.to_scale());
    // A rounded back, whatever its gap to the wall, is drawn straight: both say so.
    for it in [&drawn, &far] {
        assert!(it.to_scale().contains("The back is not drawn from your answers"));
    }
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
fn an_earlier_assessment_stands_beside() {
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
    assert!(postures(&library, &record, 0, &outcome).unwrap().earlier.is_none());
}
