//! What the words of a version say is what its figure shows (rule Z3).

use plumbline::content::{Change, Exercise, Pose, TagId, View, shipped};
use plumbline::figure::geometry::Point;
use plumbline::figure::motion::Motion;
use plumbline::figure::picture::Picture;
use plumbline::figure::shape::{Drawing, Role};
use plumbline::figure::skeleton::Side;

use super::told::Angle::{self, Elbow, Hip, Knee, Lean, Raised, Unseen};
use super::told::{drawn, moves, names_an_angle};

const RIGHT: Angle = Elbow(Side::Right);

/// Exercise and precaution; the angle; at the start (0) or the end (1); at least; at most.
const SAID: &[(&str, &str, Angle, f64, f64, f64)] = &[
    // "Turn only a few degrees."
    ("one-arm-wall-chest-stretch", "shoulder-injury", Unseen, 1.0, 0.0, 0.0),
    ("band-external-rotation", "shoulder-injury", RIGHT, 0.0, 85.0, 95.0),
    ("band-external-rotation", "balance-risk", RIGHT, 0.0, 85.0, 95.0),
    (
        "doorframe-external-rotation-press",
        "hypermobility",
        RIGHT,
        1.0,
        85.0,
        95.0,
    ),
    (
        "doorframe-external-rotation-press",
        "balance-risk",
        RIGHT,
        1.0,
        85.0,
        95.0,
    ),
    ("seated-chest-lift-hold", "hip-replacement", Lean, 1.0, 5.0, 10.0),
    (
        "supine-strap-hamstring-stretch",
        "hip-replacement",
        Raised,
        1.0,
        55.0,
        65.0,
    ),
    ("side-lying-leg-raise", "extension-intolerant", Hip, 1.0, 10.0, 20.0),
    ("standing-hip-abduction", "pregnancy", Hip, 1.0, 10.0, 15.0),
    ("hamstring-bridge", "knee-pain", Knee, 0.0, 75.0, 85.0),
    ("hip-hinge", "pregnancy", Lean, 1.0, 25.0, 35.0),
    ("hip-hinge", "flexion-intolerant", Lean, 1.0, 35.0, 45.0),
    ("hip-hinge", "high-blood-pressure", Lean, 1.0, 35.0, 45.0),
    ("hip-hinge", "hip-replacement", Lean, 1.0, 35.0, 45.0),
    ("straight-leg-raise", "extension-intolerant", Raised, 1.0, 15.0, 25.0),
    ("straight-leg-raise", "hip-replacement", Raised, 1.0, 15.0, 25.0),
];

fn of_tag(exercise: &Exercise, tag: &str) -> Motion {
    Motion::of(&exercise.version_for(&[TagId::from(tag)].into()).exercise.pose)
}

#[test]
fn the_drawn_angle_of_a_version_is_the_one_its_words_say() {
    let library = shipped();
    let mut wrong = Vec::new();
    for &(id, tag, angle, place, least, most) in SAID.iter().filter(|it| !matches!(it.2, Unseen)) {
        let found = drawn(
            &of_tag(library.exercise(id).expect("an exercise"), tag).at(place),
            angle,
        );
        if !(least..=most).contains(&found) {
            wrong.push(format!(
                "{id} with {tag} at {place}: {angle:?} is {found:.1}, said {least} to {most}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_version_whose_own_steps_name_an_angle_is_measured() {
    for exercise in &shipped().exercises {
        for (tag, change) in exercise.modify.iter().filter(|(_, change)| change.kind != Change::Dose) {
            let says = change.steps.values().flatten().any(|step| names_an_angle(step));
            // What was not examined takes its notes and versions from another precaution (rule Z2).
            let known = *tag == *"bone-check" || SAID.iter().any(|it| exercise.id == *it.0 && *tag == *it.1);
            assert!(
                !says || known,
                "{} with {tag} names an angle that nothing measures",
                exercise.id
            );
        }
    }
}

/// "Half", "only a little", "just below": the figure, too, goes less far than for everybody.
#[test]
fn a_movement_that_is_said_smaller_is_drawn_smaller() {
    let smaller = ["half", "only a", "just below", "hint", "well above"];
    let mut wrong = Vec::new();
    let mut seen = 0;
    for exercise in &shipped().exercises {
        let way = |motion: &Motion| moves(&motion.body(0.0), &motion.body(1.0));
        let whole = way(Picture::of_exercise(exercise, Side::Right).motion());
        for (tag, change) in exercise
            .modify
            .iter()
            .filter(|(_, change)| change.kind == Change::Movement)
        {
            let mut steps = change.steps.values().flatten();
            if steps.any(|step| smaller.iter().any(|words| step.contains(words))) {
                let own = way(&of_tag(exercise, tag.as_str()));
                // The arms reach up all the way; only the lean is less.
                if own > 0.9 * whole && exercise.id != *"standing-reach-back-stretch" {
                    wrong.push(format!("{} with {tag}: {own:.1} of {whole:.1}", exercise.id));
                }
                seen += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 30, "{seen}");
}

/// How far apart feet or knees are drawn, in % of body height; seen from the side that cannot be told.
fn apart(pose: &Pose) -> Option<f64> {
    let seen = if pose.view == View::Side {
        pose.beside.as_deref()?
    } else {
        pose
    };
    assert_ne!(seen.view, View::Side);
    let legs = Motion::of(seen).at(1.0).legs;
    let between = |one: Point, other: Point| (one.x - other.x).abs();
    Some(between(legs.left.ankle, legs.right.ankle).max(between(legs.left.knee, legs.right.knee)))
}

/// Seven versions asked for wide feet or knees beside a picture from the side, where a wide and a narrow stance look the same
/// (rule Z25). Hips are 12 % of the height apart.
#[test]
fn a_wide_stance_that_a_note_asks_for_is_seen() {
    let (library, mut asked) = (shipped(), Vec::new());
    for exercise in &library.exercises {
        for (tag, change) in &exercise.modify {
            if !change.note.to_lowercase().contains("wide") {
                continue;
            }
            let version = exercise.version_for(&[tag.clone()].into());
            let found = apart(&version.exercise.pose);
            assert!(
                found.is_some_and(|apart| apart >= 24.0),
                "{} with {tag}: {found:?} apart for \"{}\"",
                exercise.id,
                change.note
            );
            asked.push(exercise.id.as_str());
        }
    }
    assert!(asked.len() >= 12 && asked.contains(&"hip-hinge"), "{asked:?}");
}

/// It stands on the same floor, to the right of all that the other reaches, is smaller, and is told in words too.
#[test]
fn a_figure_beside_another_is_small_and_stands_apart_from_it() {
    let library = shipped();
    let version = library
        .exercise("hip-hinge")
        .unwrap()
        .version_for(&[TagId::from("pregnancy")].into())
        .exercise
        .into_owned();
    let mut alone = version.clone();
    alone.pose.beside = None;
    let [both, alone] = [&version, &alone].map(|exercise| Picture::of_exercise(exercise, Side::Right));
    for place in [0.0, 0.5, 1.0] {
        let (both, alone) = (both.at(place), alone.at(place));
        let beside = Drawing {
            shapes: both.shapes[alone.shapes.len()..].to_vec(),
        };
        assert_eq!(both.shapes[..alone.shapes.len()], alone.shapes);
        let [all, small] = [&alone, &beside].map(|drawing| drawing.bounds(|role| role != Role::Edge).unwrap());
        assert!(small.min.x > all.max.x, "{small:?} {all:?}");
        assert!(small.max.y < 0.6 * 100.0 && small.min.y > -2.0, "{small:?}");
    }
    assert!(both.frame().max.x > alone.frame().max.x);
    assert!(
        both.contact().contains("small beside it, from the front: feet wide"),
        "{}",
        both.contact()
    );
}

/// "Stop there, well above the seat": four squats showed a seat that rose with the person and was sat on.
#[test]
fn who_squats_half_as_deep_does_not_sit() {
    let library = shipped();
    let squat = library.exercise("chair-squat").unwrap();
    let mut looked = 0;
    for (tag, change) in &squat.modify {
        if !change.note.to_lowercase().contains("half as deep") {
            continue;
        }
        looked += 1;
        let version = squat.version_for(&[tag.clone()].into());
        let drawing = Picture::of_exercise(&version.exercise, Side::Right).at(1.0);
        let seats = drawing.shapes.iter().filter(|shape| shape.role == Role::PropDark);
        let seat = seats.filter_map(|shape| {
            Drawing {
                shapes: vec![shape.clone()],
            }
            .bounds(|_| true)
        });
        let top = seat.map(|around| around.max.y).fold(f64::NEG_INFINITY, f64::max);
        let hip = Motion::of(&version.exercise.pose).at(1.0).pelvis;
        // A buttock reaches about 7 % of the height below the hip.
        assert!(
            top > 15.0 && hip.y - 7.4 - top > 8.0,
            "{tag}: seat {top:.1}, hip {:.1}",
            hip.y
        );
    }
    assert_eq!(looked, 4);
}
