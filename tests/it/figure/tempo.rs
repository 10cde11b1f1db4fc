//! How long each part of a repetition takes, from the dose.

use plumbline::content::{Exercise, shipped};
use plumbline::figure::picture::Picture;
use plumbline::figure::skeleton::Side;
use plumbline::figure::tempo::{Part, Tempo};

fn exercise(id: &str) -> Exercise {
    shipped().exercise(id).unwrap().clone()
}

/// The tempo at the dose of the first weeks.
fn tempo(id: &str) -> Tempo {
    let exercise = exercise(id);
    Tempo::of(&exercise, exercise.start_dose.hold_s, None)
}

#[test]
fn a_repetition_takes_the_seconds_of_its_dose() {
    // A repetition (rule H3) of 5 s with 1 s held leaves 2 s for each way.
    let parts = [(Part::Out, 2.0), (Part::Hold, 1.0), (Part::Back, 2.0)];
    assert_eq!(tempo("glute-bridge").parts(), parts);
    // 8 s with 5 s held.
    let parts = [(Part::Out, 1.5), (Part::Hold, 5.0), (Part::Back, 1.5)];
    assert_eq!(tempo("supine-pelvic-tilt").parts(), parts);
    // 10 s, nothing held: "about five seconds each way".
    assert_eq!(tempo("cat-cow").parts(), [(Part::Out, 5.0), (Part::Back, 5.0)]);
    // In turn: 14 s are both sides, 4 s held each.
    let parts = [(Part::Out, 1.5), (Part::Hold, 4.0), (Part::Back, 1.5)];
    assert_eq!(tempo("bird-dog").parts(), parts);
    // A stretch of 20 s counts the hold alone.
    assert_eq!(tempo("knees-to-chest").parts()[1], (Part::Hold, 20.0));
    assert!(tempo("knees-to-chest").seconds() > 20.0);
}

#[test]
fn a_longer_hold_of_the_plan_leaves_the_way_as_slow_as_it_was() {
    let exercise = exercise("glute-bridge");
    let parts = [(Part::Out, 2.0), (Part::Hold, 3.0), (Part::Back, 2.0)];
    assert_eq!(Tempo::of(&exercise, 3, None).parts(), parts);
}

#[test]
fn a_breath_goes_at_its_pace() {
    let library = shipped();
    let exercise = exercise("prone-back-breathing");
    let pace = |id: &str| library.breathing.as_ref().unwrap().pace(id).cloned().unwrap();
    // breathing.json: 4 s in and 6 s out; beginners 3 s, 4 s and a rest of 1 s.
    let parts = [(Part::BreatheIn, 4.0), (Part::BreatheOut, 6.0)];
    assert_eq!(Tempo::of(&exercise, 0, Some(&pace("pace-standard"))).parts(), parts);
    assert_eq!(
        Tempo::of(&exercise, 0, None).parts(),
        parts,
        "as the content says it of each"
    );
    let parts = [(Part::BreatheIn, 3.0), (Part::BreatheOut, 4.0), (Part::Wait, 1.0)];
    assert_eq!(Tempo::of(&exercise, 0, Some(&pace("pace-beginner"))).parts(), parts);
}

#[test]
fn a_repetition_goes_out_holds_and_comes_back_without_a_jerk() {
    let tempo = tempo("supine-pelvic-tilt");
    assert_eq!(tempo.at(0.0).place, 0.0);
    assert!((tempo.at(0.75).place - 0.5).abs() < 1e-9, "half of the way out");
    let held = tempo.at(4.0);
    assert_eq!((held.part, held.place, held.left), (Part::Hold, 1.0, 2.5));
    assert!((tempo.at(7.25).place - 0.5).abs() < 1e-9, "half of the way back");
    assert_eq!(tempo.at(8.0).part, Part::Out, "the next one follows at once");
    let places: Vec<f64> = (0..=1600).map(|step| tempo.at(f64::from(step) / 100.0).place).collect();
    assert!(places.windows(2).all(|pair| (pair[1] - pair[0]).abs() < 0.011));
}

#[test]
fn a_step_goes_to_the_end_and_then_to_the_next_start() {
    let tempo = tempo("supine-pelvic-tilt");
    assert_eq!(tempo.next_key(0.0), 1.5);
    assert_eq!(tempo.next_key(1.5), 8.0);
    assert_eq!(tempo.next_key(8.0), 9.5);
    assert_eq!(tempo.next_key(0.7), 1.5);
    assert_eq!(tempo.next_key(5.0), 8.0);
}

#[test]
fn sides_in_turn_take_turns() {
    let tempo = tempo("bird-dog");
    assert!(!tempo.at(3.0).other_turn && tempo.at(10.0).other_turn && !tempo.at(17.0).other_turn);
    assert!(!self::tempo("glute-bridge").at(8.0).other_turn);
    // The far limbs reach in the second turn: the near foot is in the air in the first turn only.
    let bird_dog = exercise("bird-dog");
    let foot = |picture: &Picture| picture.motion().at(1.0).legs.right.ankle.y;
    assert!(foot(&Picture::of_exercise(&bird_dog, Side::Right)) > 15.0);
    assert!(foot(&Picture::of_other_turn(&bird_dog, Side::Right)) < 10.0);
}
