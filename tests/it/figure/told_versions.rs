//! What the words of a version say is what its figure shows (rule Z3).

use plumbline::content::{Change, Exercise, Id, shipped};
use plumbline::figure::motion::Motion;
use plumbline::figure::picture::Picture;
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
    Motion::of(&exercise.version_for(&[Id::from(tag)].into()).exercise.pose)
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
