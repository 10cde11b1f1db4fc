//! Proportions and posture: the skeleton (rules H1, H2), and a person against the plumb line.

use plumbline::content::{Frame, Scale, View, shipped};
use plumbline::figure::geometry::pt;
use plumbline::figure::motion::Motion;
use plumbline::figure::plumb::{Marked, Posture, Usual, plumb};
use plumbline::figure::shape::{Drawing, Form, Role};
use plumbline::figure::skeleton::joints;

#[test]
fn a_standing_person_is_as_tall_as_the_unit() {
    let library = shipped();
    let pose = &library.exercise("glute-squeeze-standing").unwrap().pose;
    let mut still = pose.clone();
    still.start = Frame::default();
    let body = Motion::of(&still).body(0.0);
    let top = body.head.iter().map(|point| point.y).fold(f64::NEG_INFINITY, f64::max);
    assert!((top - 100.0).abs() < 0.6, "{top}");
}

/// Worked by hand (rule H1): torso 76 and hip 76 make an upright thigh (t = 0), knee 90 a shin backwards
/// (s = -90), shoulder 76 an upright arm (a = 0).
#[test]
fn hands_and_knees_is_as_the_formulas_say() {
    let frame: Frame = serde_json::from_str(r#"{"torso": 76, "hip": 76, "knee": 90, "shoulder": 76}"#).unwrap();
    let it = joints(View::Side, &frame, &Scale::default(), pt(0.0, 0.0));
    let near = |a: f64, b: f64| (a - b).abs() < 1e-3;
    let (sin, cos) = (76.0_f64.to_radians().sin(), 76.0_f64.to_radians().cos());
    assert!(near(it.chest.x, 30.0 * sin) && near(it.chest.y, 30.0 * cos));
    assert!(near(it.legs.right.knee.x, 0.0) && near(it.legs.right.knee.y, -24.5));
    assert!(near(it.legs.right.ankle.x, -24.5) && near(it.legs.right.ankle.y, -24.5));
    assert!(near(it.arms.left.wrist.x, it.chest.x) && near(it.arms.left.wrist.y, it.chest.y - 32.0));
    assert!(near(it.head.x, 40.5 * sin) && near(it.head.y, 40.5 * cos));
}

/// Seen from the front, shoulder 90 on the left points to the viewer's right, the person's left.
#[test]
fn the_persons_left_is_on_the_viewers_right() {
    let frame: Frame = serde_json::from_str(r#"{"shoulder": [90, 0], "hip": [0, 30]}"#).unwrap();
    let it = joints(View::Front, &frame, &Scale::default(), pt(0.0, 0.0));
    assert!((it.arms.left.wrist.x - (9.0 + 32.0)).abs() < 1e-6);
    assert!((it.arms.right.wrist.x + 9.0).abs() < 1e-6);
    // -6 - 49 sin 30
    assert!((it.legs.right.ankle.x - (-6.0 - 24.5)).abs() < 1e-6);
}

/// The landmarks of a plumb drawing, from the head down.
fn landmarks(drawing: &Drawing) -> Vec<(f64, f64)> {
    drawing
        .shapes
        .iter()
        .filter(|shape| shape.role == Role::Landmark)
        .filter_map(|shape| match shape.form {
            Form::Circle { centre, .. } => Some((centre.x, centre.y)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_ear_is_as_far_ahead_of_the_shoulder_as_the_number_says() {
    let ahead = |head_forward| {
        let posture = Posture {
            head_forward,
            ..Posture::default()
        };
        let marks = landmarks(&plumb(View::Side, &posture, &Usual::default(), &Marked::default()));
        marks[0].0 - marks[1].0
    };
    assert!(
        (ahead(4.0) - ahead(0.0) - 4.0).abs() < 0.05,
        "{}",
        ahead(4.0) - ahead(0.0)
    );
}

#[test]
fn the_line_through_the_hips_has_the_angle_of_the_number_and_the_right_side() {
    let posture = Posture {
        hip_line: 4.0,
        ..Posture::default()
    };
    for (view, right_is_left) in [(View::Front, true), (View::Back, false)] {
        let marks = landmarks(&plumb(view, &posture, &Usual::default(), &Marked::default()));
        let (left_mark, right_mark) = if marks[0].0 < marks[1].0 {
            (marks[0], marks[1])
        } else {
            (marks[1], marks[0])
        };
        let rises_to_the_left = left_mark.1 > right_mark.1;
        assert_eq!(rises_to_the_left, right_is_left, "{view:?}");
        let angle = ((left_mark.1 - right_mark.1).abs() / (left_mark.0 - right_mark.0).abs())
            .atan()
            .to_degrees();
        assert!((angle - 4.0).abs() < 0.05, "{angle}");
    }
}

/// Rule T3: nothing is drawn further than it is; what a figure cannot show stops at what it can.
#[test]
fn no_posture_is_drawn_further_from_neutral_than_it_is() {
    for value in [-0.5, 0.2, 1.0, 3.0, 30.0] {
        let posture = Posture {
            head_forward: value,
            pelvic_tilt: value,
            hip_line: value,
        };
        let drawn = posture.drawable();
        for part in [drawn.head_forward, drawn.pelvic_tilt, drawn.hip_line] {
            assert!(part.abs() <= value.abs() && part * value > 0.0, "{value}: {part}");
            assert!(value.abs() > 5.0 || (part - value).abs() < 1e-12, "{value}: {part}");
        }
    }
}

#[test]
fn a_number_stands_at_the_height_of_what_was_read() {
    let marked = Marked {
        head: Some("44°".to_owned()),
        pelvis: Some("19°".to_owned()),
        hips: Some("12 mm".to_owned()),
    };
    let words = |view| {
        let drawing = plumb(view, &Posture::default(), &Usual::default(), &marked);
        let texts = drawing.shapes.iter().filter_map(|shape| match &shape.form {
            Form::Text { at, key, .. } => Some((key.clone(), at.y)),
            _ => None,
        });
        texts.collect::<Vec<_>>()
    };
    let side = landmarks(&plumb(View::Side, &Posture::default(), &Usual::default(), &marked));
    let (ear, asis) = (side[0].1, side[6].1);
    assert_eq!(words(View::Side), [("44°".to_owned(), ear), ("19°".to_owned(), asis)]);
    assert_eq!(words(View::Front).len(), 1);
    assert_eq!(words(View::Front)[0].0, "12 mm");
    let nothing = plumb(View::Side, &Posture::default(), &Usual::default(), &Marked::default());
    assert!(nothing.shapes.iter().all(|shape| shape.role != Role::Text));
}

/// The angle of the line from PSIS to ASIS below the level, as drawn: the last two landmarks of the side view.
fn hip_bone(tilt: f64) -> f64 {
    let posture = Posture {
        pelvic_tilt: tilt,
        ..Posture::default()
    };
    let marks = landmarks(&plumb(View::Side, &posture, &Usual::default(), &Marked::default()));
    let (psis, asis) = (marks[5], marks[6]);
    ((psis.1 - asis.1) / (asis.0 - psis.0)).atan().to_degrees()
}

#[test]
fn the_line_of_the_hip_bone_turns_by_the_number() {
    for tilt in [-12.0, -5.0, 5.0, 7.5, 15.0] {
        let turned = hip_bone(tilt) - hip_bone(0.0);
        assert!((turned - tilt).abs() < 0.05, "{tilt}: {turned}");
    }
}

#[test]
fn the_usual_spread_is_a_band_at_the_ear() {
    let usual = Usual {
        head_forward: Some((-1.0, 2.5)),
        ..Usual::default()
    };
    let at = |head_forward| {
        let posture = Posture {
            head_forward,
            ..Posture::default()
        };
        let drawing = plumb(View::Side, &posture, &usual, &Marked::default());
        let band = drawing.bounds(|role| role == Role::Usual).unwrap();
        assert!((band.max.x - band.min.x - 3.5).abs() < 1e-6);
        let ear = landmarks(&drawing)[0].0;
        band.min.x <= ear && ear <= band.max.x
    };
    assert!(at(0.0) && at(2.4) && !at(2.7) && !at(-1.2));
}

#[test]
fn the_usual_spread_of_the_hips_holds_a_line_within_it() {
    let usual = Usual {
        hip_line: Some((-1.0, 1.0)),
        ..Usual::default()
    };
    let drawing = plumb(View::Front, &Posture::default(), &usual, &Marked::default());
    let band = drawing.bounds(|role| role == Role::Usual).unwrap();
    let reach = (band.max.x - band.min.x) / 2.0;
    let height = (band.max.y - band.min.y) / 2.0;
    assert!(
        (height / reach - 1.0_f64.to_radians().tan()).abs() < 0.002,
        "{height} {reach}"
    );
}
