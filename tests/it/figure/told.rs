//! What an exercise's words say is what its figure shows: angles, bands, and a movement that can be seen.

use plumbline::content::{Exercise, Prop, shipped};
use plumbline::figure::body::{Body, within};
use plumbline::figure::geometry::Point;
use plumbline::figure::picture::Picture;
use plumbline::figure::shape::{Form, Role, Shape};
use plumbline::figure::skeleton::{Side, Skeleton};

/// An angle that words can name, in degrees as it is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) enum Angle {
    /// Between upper arm and forearm.
    Elbow(Side),
    /// 0 is a straight knee.
    Knee,
    /// Between trunk and thigh; 0 is standing.
    Hip,
    /// The trunk from upright.
    Lean,
    /// The thigh above the floor.
    Raised,
    /// It points at the viewer or turns about the body's own length: no picture from here shows it.
    Unseen,
}

use Angle::{Elbow, Hip, Knee, Lean, Raised, Unseen};

const RIGHT: Angle = Elbow(Side::Right);
const LEFT: Angle = Elbow(Side::Left);

/// Exercise or item; the angle; at the start (0) or the end (1); at least; at most. The numbers are those of the steps, with
/// five degrees for the hand that draws.
const SAID: &[(&str, Angle, f64, f64, f64)] = &[
    // "Elbow(s) bent to a right angle."
    ("one-arm-wall-chest-stretch", RIGHT, 0.0, 85.0, 95.0),
    ("one-arm-wall-chest-stretch", RIGHT, 1.0, 85.0, 95.0),
    ("band-external-rotation", RIGHT, 0.0, 85.0, 95.0),
    ("band-external-rotation", LEFT, 1.0, 85.0, 95.0),
    ("side-lying-external-rotation", RIGHT, 0.0, 85.0, 95.0),
    ("side-lying-external-rotation", RIGHT, 1.0, 85.0, 95.0),
    ("doorframe-external-rotation-press", RIGHT, 1.0, 85.0, 95.0),
    ("fh-side-er-reps", RIGHT, 1.0, 85.0, 95.0),
    ("fh-wall-angel", LEFT, 1.0, 85.0, 95.0),
    // "Lean the whole trunk forward, about 20 degrees."
    ("seated-chest-lift-hold", Lean, 1.0, 15.0, 25.0),
    // "Both hips and knees at right angles."
    ("dead-bug-heel-tap", Hip, 0.0, 85.0, 95.0),
    ("dead-bug-heel-tap", Knee, 0.0, 85.0, 95.0),
    // "Lift the top leg about 30 degrees."
    ("side-lying-leg-raise", Hip, 1.0, 25.0, 35.0),
    // "Out to the side 20-25 degrees."
    ("standing-hip-abduction", Hip, 1.0, 20.0, 25.0),
    // "The knees bent about 60 degrees."
    ("hamstring-bridge", Knee, 0.0, 55.0, 65.0),
    // "The trunk is about 45-60 degrees forward."
    ("hip-hinge", Lean, 1.0, 45.0, 60.0),
    // "Lift the straight leg to about 45-60 degrees."
    ("straight-leg-raise", Raised, 1.0, 45.0, 60.0),
    ("straight-leg-raise", Knee, 1.0, 0.0, 5.0),
    // "That knee bent only a little, about 20 to 30 degrees."
    ("ap-hamstring-bridge", Knee, 1.0, 15.0, 35.0),
    // The head turns about its own length.
    ("levator-stretch-seated", Unseen, 1.0, 0.0, 0.0),
    // The shins point away from the viewer.
    ("side-plank-knees", Unseen, 1.0, 0.0, 0.0),
    // "Lean the trunk a few degrees away."
    ("upper-trap-stretch-seated", Lean, 1.0, 1.0, 10.0),
];

fn between(a: Point, b: Point) -> f64 {
    a.unit().dot(b.unit()).clamp(-1.0, 1.0).acos().to_degrees()
}

pub(super) fn drawn(skeleton: &Skeleton, angle: Angle) -> f64 {
    let leg = &skeleton.legs.right;
    let trunk = skeleton.chest - skeleton.pelvis;
    let (thigh, shank) = (leg.knee - leg.hip, leg.ankle - leg.knee);
    match angle {
        Elbow(side) => {
            let arm = skeleton.arms.of(side);
            between(arm.shoulder - arm.elbow, arm.wrist - arm.elbow)
        }
        Knee => between(thigh, shank),
        Hip => 180.0 - between(trunk, thigh),
        Lean => between(trunk, Point { x: 0.0, y: 1.0 }),
        Raised => thigh.y.atan2(thigh.x.abs()).to_degrees(),
        Unseen => f64::NAN,
    }
}

#[test]
fn the_drawn_angle_is_the_one_the_words_say() {
    let library = shipped();
    let mut wrong = Vec::new();
    for &(id, angle, place, least, most) in SAID.iter().filter(|it| !matches!(it.1, Unseen)) {
        let pose = library
            .exercise(id)
            .map(|it| &it.pose)
            .or_else(|| library.figure(id).map(|it| &it.pose))
            .unwrap_or_else(|| panic!("{id} is not there"));
        let found = drawn(&Picture::of_pose(pose, Vec::new()).motion().at(place), angle);
        if !(least..=most).contains(&found) {
            wrong.push(format!(
                "{id} at {place}: {angle:?} is {found:.1}, said {least} to {most}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_exercise_whose_steps_name_an_angle_is_measured() {
    for exercise in &shipped().exercises {
        let says = exercise.steps.iter().any(|step| names_an_angle(step));
        let known = SAID.iter().any(|it| exercise.id == *it.0);
        assert!(!says || known, "{} names an angle that nothing measures", exercise.id);
    }
}

pub(super) fn names_an_angle(step: &str) -> bool {
    ["degree", "\u{b0}", "right angle"]
        .iter()
        .any(|word| step.contains(word))
}

/// Whether a point is under a shape that is painted later.
fn covered(point: Point, later: &[Shape]) -> bool {
    later.iter().any(|shape| match &shape.form {
        Form::Fill(outlines) => outlines.iter().any(|outline| within(point, &outline.flattened(0.2))),
        _ => false,
    })
}

/// The length of bands and straps that is seen, in % of height.
fn band_seen(picture: &Picture, place: f64) -> f64 {
    let shapes = picture.at(place).shapes;
    let mut seen = 0.0;
    for (index, shape) in shapes.iter().enumerate() {
        let Form::Line { points, .. } = &shape.form else {
            continue;
        };
        if shape.role != Role::Gear {
            continue;
        }
        for pair in points.windows(2) {
            let whole = (pair[1] - pair[0]).length();
            let open = (0..20)
                .map(|step| pair[0].towards(pair[1], (f64::from(step) + 0.5) / 20.0))
                .filter(|point| !covered(*point, &shapes[index + 1..]))
                .count();
            seen += whole * open as f64 / 20.0;
        }
    }
    seen
}

#[test]
fn a_band_that_is_needed_is_drawn_and_seen() {
    let library = shipped();
    let band = |exercise: &&Exercise| {
        exercise
            .equipment
            .iter()
            .any(|it| it == "resistance-band" || it == "strap")
    };
    let mut count = 0;
    for exercise in library.exercises.iter().filter(band) {
        let picture = Picture::of_exercise(exercise, Side::Right);
        // A strap is laid round the foot on the way; a band is held from the start.
        let strap = exercise.pose.props.contains(&Prop::StrapRightFoot);
        for place in if strap { vec![1.0] } else { vec![0.0, 1.0] } {
            let seen = band_seen(&picture, place);
            assert!(seen > 4.0, "{} at {place}: {seen:.1} of the band is seen", exercise.id);
        }
        count += 1;
    }
    assert!(count >= 6, "{count}");
}

/// How far anything of the body moves between the two key frames, in % of height.
pub(super) fn moves(first: &Body, last: &Body) -> f64 {
    let pairs = first.rims().into_iter().zip(last.rims());
    pairs
        .flat_map(|((_, a), (_, b))| a.into_iter().zip(b))
        .map(|(a, b)| (b - a).length())
        .fold(0.0, f64::max)
}

#[test]
fn start_and_end_differ_so_that_it_is_seen_or_an_arrow_says_how() {
    let mut wrong = Vec::new();
    for exercise in shipped().exercises.iter().filter(|it| it.pose.arrows.is_empty()) {
        let motion = Picture::of_exercise(exercise, Side::Right).motion().clone();
        let way = moves(&motion.body(0.0), &motion.body(1.0));
        if way < 5.0 {
            wrong.push(format!(
                "{}: nothing moves by more than {way:.1} % of body height",
                exercise.id
            ));
        }
    }
    assert!(wrong.is_empty(), "no arrow says which way:\n{}", wrong.join("\n"));
}

#[test]
fn an_arrow_is_painted_and_lies_in_the_frame() {
    let mut seen = 0;
    for exercise in shipped().exercises.iter().filter(|it| !it.pose.arrows.is_empty()) {
        let picture = Picture::of_exercise(exercise, Side::Right);
        let frame = picture.frame();
        for place in [0.0, 1.0] {
            let arrow = picture.at(place).bounds(|role| role == Role::Arrow).expect("an arrow");
            let inside = arrow.min.x > frame.min.x && arrow.max.x < frame.max.x && arrow.max.y < frame.max.y;
            assert!(inside && arrow.min.y > frame.min.y, "{}", exercise.id);
        }
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
}

/// A head that rests on the floor does so because the pose says so: no lifted chest leaves it hanging.
#[test]
fn a_lifted_chest_takes_the_head_along() {
    let library = shipped();
    let poses = [
        library.exercise("prone-cobra").map(|it| &it.pose),
        library.exercise("prone-press-up").map(|it| &it.pose),
        library.exercise("prone-on-elbows-stretch").map(|it| &it.pose),
        library.figure("pp-backext-hold").map(|it| &it.pose),
        library.figure("pp-sphinx").map(|it| &it.pose),
    ];
    for pose in poses {
        let pose = pose.expect("a pose");
        let body = Picture::of_pose(pose, Vec::new()).motion().body(1.0);
        let low = body.head.iter().map(|point| point.y).fold(f64::INFINITY, f64::min);
        assert!(
            low > 1.5,
            "{}: the head is {low:.1} above the floor",
            pose.contact.said(false)
        );
        let hangs = body.skeleton.head_angle - body.skeleton.frame.torso;
        assert!(
            hangs < 15.0,
            "{}: the head hangs by {hangs:.0} degrees",
            pose.contact.said(false)
        );
    }
}
