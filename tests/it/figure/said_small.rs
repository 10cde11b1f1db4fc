//! What moves only a little, which way an arrow points, and what touches what: said as data with the words it draws, and
//! measured on the pose.

use plumbline::content::{Crop, Exercise, FootOn, HandOn, Heading, ItemFigure, Pose, Prop, TagId, View, shipped};
use plumbline::figure::body::Body;
use plumbline::figure::geometry::{Point, pt};
use plumbline::figure::measure::spot;
use plumbline::figure::motion::Motion;
use plumbline::figure::picture::Picture;
use plumbline::figure::shape::{Form, Role};
use plumbline::figure::skeleton::Side;

/// Every exercise as it is drawn and told: for everybody, and with each precaution.
fn told() -> Vec<(String, Exercise)> {
    let mut told = Vec::new();
    for exercise in &shipped().exercises {
        told.push((exercise.id.to_string(), exercise.clone()));
        for tag in exercise.modify.keys() {
            let version = exercise.version_for(&[tag.clone()].into());
            told.push((format!("{} with {tag}", exercise.id), version.exercise.into_owned()));
        }
    }
    told
}

fn says(steps: &[String], words: &str) -> bool {
    let words = words.to_lowercase();
    steps.iter().any(|step| step.to_lowercase().contains(&words))
}

/// "A few centimetres" is at most 6 % of the height: 10 cm of a person of 1.70 m, a hand or a foot at the end of a long limb.
const A_FEW_CENTIMETRES: f64 = 6.0;

#[test]
fn what_is_said_to_move_a_few_centimetres_is_drawn_so() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (name, exercise) in told() {
        let motion = Motion::of(&exercise.pose);
        let (first, last) = (motion.body(0.0), motion.body(1.0));
        for small in &exercise.pose.small {
            seen += 1;
            let way = (spot(&last, &first, small.at) - spot(&first, &first, small.at)).length();
            if !says(&exercise.steps, &small.says) {
                wrong.push(format!("{name}: no step says \"{}\"", small.says));
            }
            if small.most > A_FEW_CENTIMETRES || way > small.most || way < 0.4 {
                wrong.push(format!(
                    "{name}: {:?} moves {way:.1} %, at most {}",
                    small.at, small.most
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 20, "{seen}");
}

/// Centimetres that say where something is put, how high a step is or how far apart, not how far a part moves.
const PLACES: [&str; 3] = ["step-up", "balance-heel-to-toe", "one-arm-wall-chest-stretch"];

#[test]
fn whatever_names_centimetres_or_fingers_is_measured() {
    for (name, exercise) in told() {
        let words = ["centimetre", " cm ", "finger's width", "foot's width", "1-2 cm"];
        let measured = !exercise.pose.small.is_empty() || PLACES.contains(&exercise.id.as_str());
        let named = words.iter().find(|words| says(&exercise.steps, words));
        assert!(
            measured || named.is_none(),
            "{name}: \"{}\" is said and nothing measures it",
            named.unwrap_or(&"")
        );
    }
}

/// How far a direction is off another, in degrees.
fn off(way: f64, from: f64) -> f64 {
    let turn = (way - from).rem_euclid(360.0);
    turn.min(360.0 - turn)
}

#[test]
fn an_arrow_draws_words_of_the_steps_and_points_where_they_say() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    let library = shipped();
    let items = library.figures.iter().map(|figure| {
        let item = library.item(figure.id.as_str()).expect("an item");
        (figure.id.to_string(), figure.pose.clone(), item.steps.clone())
    });
    let exercises = told().into_iter().map(|(name, it)| (name, it.pose, it.steps));
    for (name, pose, steps) in exercises.chain(items) {
        let first = Motion::of(&pose).body(0.0);
        for arrow in &pose.arrows {
            seen += 1;
            if !says(&steps, &arrow.says) {
                wrong.push(format!("{name}: no step says \"{}\"", arrow.says));
            }
            let from = spot(&first, &first, arrow.at) + pt(arrow.away.0, arrow.away.1);
            let points = match arrow.to {
                Heading::Up => off(arrow.way, 0.0) <= 45.0,
                Heading::Down => off(arrow.way, 180.0) <= 45.0,
                Heading::Forward => pose.view == View::Side && off(arrow.way, 90.0) <= 45.0,
                Heading::Back => pose.view == View::Side && off(arrow.way, -90.0) <= 45.0,
                Heading::Out => {
                    let outward = (from.x - first.skeleton.pelvis.x).signum() * 90.0;
                    pose.view != View::Side && off(arrow.way, outward) <= 45.0
                }
                Heading::FromTrunk => {
                    let to = from + Point::up(arrow.way) * arrow.length;
                    across(&first, to) > across(&first, from) + 0.5 * arrow.length
                }
                Heading::Round => arrow.bend.abs() >= 30.0,
            };
            if !points {
                wrong.push(format!("{name}: {:?}, drawn at {}", arrow.to, arrow.way));
            }
            // The words themselves must not name the other way.
            let against = match arrow.to {
                Heading::Up => Some("down"),
                Heading::Down => Some(" up"),
                Heading::Forward => Some("back"),
                Heading::Back => Some("forward"),
                Heading::Out | Heading::FromTrunk | Heading::Round => None,
            };
            if against.is_some_and(|words| arrow.says.contains(words)) {
                wrong.push(format!("{name}: {:?} for \"{}\"", arrow.to, arrow.says));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 40, "{seen}");
}

/// How far a point is from the line through hip and shoulder.
fn across(body: &Body, point: Point) -> f64 {
    let along = (body.skeleton.chest - body.skeleton.pelvis).unit();
    (point - body.skeleton.pelvis).dot(along.left()).abs()
}

fn pose_of(id: &str, tag: Option<&str>) -> Pose {
    let library = shipped();
    let exercise = library.exercise(id).expect("an exercise");
    match tag {
        Some(tag) => exercise.version_for(&[TagId::from(tag)].into()).exercise.pose.clone(),
        None => exercise.pose.clone(),
    }
}

/// "Hold the backrest": there was a stool without one, and the hand hung in the air.
#[test]
fn who_sits_sideways_holds_the_back_of_the_chair() {
    for tag in [
        None,
        Some("pregnancy"),
        Some("hip-replacement"),
        Some("extension-intolerant"),
    ] {
        let pose = pose_of("sideways-chair-hip-flexor-stretch", tag);
        assert!(pose.props.contains(&Prop::ChairSideways));
        let motion = Motion::of(&pose);
        for place in [0.0, 1.0] {
            let it = motion.at(place);
            let rail = plumbline::figure::skeleton::length::RAIL;
            let hand = it.arms.left.wrist;
            assert!(
                (hand.y - rail).abs() < 3.0,
                "{tag:?}: the hand at {}, the rail at {rail}",
                hand.y
            );
            let legs = it.legs.right;
            let behind = (legs.hip.x - legs.knee.x).atan2(legs.hip.y - legs.knee.y).to_degrees();
            let most = if tag.is_some() { 0.0 } else { 20.0 };
            assert!(behind <= most, "{tag:?}: the thigh is {behind:.0} degrees behind");
        }
    }
    let pose = pose_of("clasped-hands-back-stretch", Some("balance-risk"));
    assert!(pose.props.contains(&Prop::ChairSideways));
}

#[test]
fn hands_are_where_the_steps_put_them() {
    // "Hands on the front of the hips": they hung at the thighs.
    for tag in [None, Some("pregnancy"), Some("flexion-intolerant")] {
        let motion = Motion::of(&pose_of("hip-hinge", tag));
        for place in [0.0, 1.0] {
            let body = motion.body(place);
            let (front, hand) = (body.trunk.at(4.0, 1.0), palm(&body, Side::Right));
            assert!((hand - front).length() < 6.0, "{tag:?}: {:.1}", (hand - front).length());
        }
    }
    // "Hands on the other thigh": one was on the stretched leg.
    let body = Motion::of(&pose_of("seated-hamstring-hinge", None)).body(1.0);
    let (far, near) = (body.legs.left.thigh.at(0.5, 1.0), body.legs.right.thigh.at(0.5, 1.0));
    for side in [Side::Left, Side::Right] {
        let hand = body.skeleton.arms.of(side).wrist;
        assert!((hand - far).length() < (hand - near).length(), "{side:?}");
    }
    // "Hold behind the thighs": they held the shins.
    let pose = pose_of("knees-to-chest", None);
    assert_eq!(pose.end.on.hands.right, Some(HandOn::BehindThigh));
}

fn palm(body: &Body, side: Side) -> Point {
    let arm = body.skeleton.arms.of(side);
    arm.wrist + Point::down(arm.hand) * 5.0
}

/// A seated march was drawn with the shin swung forward, nearly as in a test of the nerve.
#[test]
fn a_shin_that_is_lifted_sitting_hangs_straight_down() {
    for tag in [None, Some("balance-risk"), Some("hip-replacement"), Some("pregnancy")] {
        let leg = Motion::of(&pose_of("seated-march", tag)).at(1.0).legs.right;
        let lean = (leg.ankle.x - leg.knee.x).atan2(leg.knee.y - leg.ankle.y).to_degrees();
        assert!(lean.abs() < 4.0, "{tag:?}: the shin leans {lean:.0} degrees");
    }
}

/// The side plank began lifted: its hip was as high above the floor as at the end.
#[test]
fn a_side_plank_begins_with_the_hip_on_the_floor() {
    let motion = Motion::of(&pose_of("side-plank-knees", None));
    let hip = |place: f64| {
        let body = motion.body(place);
        let rim = body.trunk.border(-2.0, 6.0, false);
        let other = body.trunk.border(-2.0, 6.0, true);
        rim.iter()
            .chain(&other)
            .map(|point| point.y)
            .fold(f64::INFINITY, f64::min)
    };
    assert!(hip(0.0) < 2.0, "{:.1}", hip(0.0));
    assert!(hip(1.0) > hip(0.0) + 4.0, "{:.1} to {:.1}", hip(0.0), hip(1.0));
}

/// "Small": the hinge at the counter was a full right angle with the arms overhead, also for who cannot reach overhead.
#[test]
fn a_hinge_at_a_counter_stays_well_above_level() {
    for tag in [
        None,
        Some("extension-intolerant"),
        Some("pregnancy"),
        Some("shoulder-injury"),
    ] {
        let frame = pose_of("counter-hinge-stretch", tag).end;
        assert!(frame.torso <= 60.0 && frame.shoulder.right <= 135.0, "{tag:?}");
    }
}

/// What is turned or nodded is seen: a face that has turned away, or a close-up of the head.
#[test]
fn a_turn_and_a_nod_are_seen() {
    for id in ["seated-thoracic-rotation", "one-arm-wall-chest-stretch"] {
        let pose = pose_of(id, None);
        assert!(pose.start.turn == 0.0 && pose.end.turn >= 30.0, "{id}");
        let motion = Motion::of(&pose);
        let middle = |place: f64| {
            let body = motion.body(place);
            let reach = |sign: f64| {
                let xs = body.head.iter().map(|point| (point.x - body.skeleton.head.x) * sign);
                xs.fold(f64::NEG_INFINITY, f64::max)
            };
            reach(1.0) - reach(-1.0)
        };
        assert!(middle(0.0).abs() < 0.1, "{id}: {}", middle(0.0));
        assert!(
            middle(1.0) > 0.5,
            "{id}: the nose stands out where the face looks: {}",
            middle(1.0)
        );
    }
    for id in ["chin-nod-supine", "chin-nod-wall"] {
        let exercise = shipped().exercise(id).expect("an exercise").clone();
        assert_eq!(exercise.pose.close, Some(Crop::Head));
        let widest = |exercise: &Exercise| {
            let shapes = Picture::of_exercise(exercise, Side::Right).at(1.0).shapes;
            let hair = shapes.iter().filter(|shape| shape.role == Role::BodyDetail);
            hair.filter_map(|shape| match &shape.form {
                Form::Fill(outlines) => outlines
                    .iter()
                    .map(|outline| outline.flattened(0.2))
                    .map(|points| wide(&points))
                    .reduce(f64::max),
                _ => None,
            })
            .fold(0.0, f64::max)
        };
        let large = widest(&exercise);
        let plain = Exercise {
            pose: Pose {
                close: None,
                ..exercise.pose.clone()
            },
            ..exercise.clone()
        };
        assert!(large > 2.0 * widest(&plain), "{id}: {large:.1}");
    }
}

fn wide(points: &[Point]) -> f64 {
    let xs = || points.iter().map(|point| point.x);
    xs().fold(f64::NEG_INFINITY, f64::max) - xs().fold(f64::INFINITY, f64::min)
}

/// Who stands in a figure of an item, on both feet.
fn stands(figure: &ItemFigure) -> bool {
    let feet = &figure.pose.on.feet;
    let flat = [feet.left, feet.right].iter().all(|how| *how == Some(FootOn::Flat));
    let seated = figure
        .pose
        .props
        .iter()
        .any(|prop| matches!(prop, Prop::Chair | Prop::Stool));
    flat && !seated && figure.pose.start.hip.left.abs() < 30.0 && figure.pose.start.knee.left < 30.0
}

/// "Stand relaxed, the way you usually stand": the arms were held out in front like a sleepwalker's, which hollows the back.
#[test]
fn who_is_asked_to_stand_relaxed_lets_the_arms_hang() {
    let library = shipped();
    let words = ["relax", "you usually", "arms loose", "arms at your sides", "standing"];
    // Steps that put the hands somewhere, at the end of the test.
    let hands = [
        "your hands on the opposite shoulders",
        "overhead",
        "one hand",
        "your hands on",
        "down your leg",
        "slide",
    ];
    let (mut wrong, mut seen) = (Vec::new(), Vec::new());
    for figure in library.figures.iter().filter(|it| stands(it)) {
        let item = library.item(figure.id.as_str()).expect("an item");
        let text = format!("{} {}", item.question, item.steps.join(" ")).to_lowercase();
        if !words.iter().any(|words| text.contains(words)) {
            continue;
        }
        let busy = hands.iter().any(|words| text.contains(words));
        seen.push(figure.id.to_string());
        let frames = figure.options.iter().map(|option| (option.value, option.frame.clone()));
        for (value, frame) in frames.chain([(99, figure.pose.end.clone())]) {
            let pose = Pose {
                start: frame.clone(),
                end: frame,
                ..figure.pose.clone()
            };
            let body = Motion::of(&pose).body(1.0);
            let it = &body.skeleton;
            for side in [Side::Left, Side::Right] {
                let on_something = pose.end.on.hands.of(side).is_some() || pose.on.hands.of(side).is_some();
                if on_something && busy {
                    continue;
                }
                let wrist = it.arms.of(side).wrist;
                let reach = match pose.view {
                    View::Side => across(&body, wrist),
                    View::Front | View::Back => (wrist.x - it.arms.of(side).shoulder.x).abs(),
                };
                if !busy && (wrist.y > it.pelvis.y + 1.0 || reach > 9.0)
                    || busy && it.view == View::Side && reach > 14.0
                {
                    wrong.push(format!(
                        "{} = {value}: {side:?} wrist {:.0} above the hip, {reach:.0} from the trunk",
                        figure.id,
                        wrist.y - it.pelvis.y
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for id in [
        "sg-belt-line",
        "sg-wall-gap",
        "ap-standing-backache",
        "pp-flat-look",
        "fh-mirror-ear-shoulder",
    ] {
        assert!(seen.iter().any(|it| it == id), "{id} is not looked at: {seen:?}");
    }
}

/// "Slide one hand behind your waist": it is there wherever it fits.
#[test]
fn the_hand_behind_the_waist_is_drawn_in_the_gap() {
    let library = shipped();
    let figure = library.figure("sg-wall-gap").expect("a figure");
    let fits = figure
        .options
        .iter()
        .filter(|option| option.value >= 0)
        .map(|option| &option.frame);
    for frame in fits.chain([&figure.pose.end]) {
        let pose = Pose {
            start: frame.clone(),
            end: frame.clone(),
            ..figure.pose.clone()
        };
        let motion = Motion::of(&pose);
        let body = motion.body(1.0);
        let wall = plumbline::figure::props::wall_behind(&motion);
        let (hand, back) = (
            palm(&body, Side::Left),
            spot(&body, &body, plumbline::content::Spot::LowBack),
        );
        assert!(
            hand.x > wall - 1.0 && hand.x < back.x + 1.0,
            "{:.1} between {wall:.1} and {:.1}",
            hand.x,
            back.x
        );
        assert!((hand.y - back.y).abs() < 6.0, "{:.1} at {:.1}", hand.y, back.y);
    }
}

/// The word "height" lay on the body, and the measure stood at the neck.
#[test]
fn a_height_of_who_lies_is_measured_beside_the_body() {
    let library = shipped();
    let figure = library.figure("fh-acromion-floor").expect("a figure");
    let picture = Picture::of_item(figure, Side::Right);
    let body = picture.motion().body(1.0);
    let rims: Vec<Vec<Point>> = body.rims().into_iter().map(|(_, rim)| rim).collect();
    let shapes = picture.at(1.0).shapes;
    let words = shapes.iter().find_map(|shape| match &shape.form {
        Form::Text { at, key, .. } if key == "height" => Some(*at),
        _ => None,
    });
    let words = words.expect("the word");
    // As wide as the word is on paper, in % of height.
    for step in 0..=14 {
        let at = words + pt(f64::from(step), 0.0);
        assert!(
            !rims.iter().any(|rim| plumbline::figure::body::within(at, rim)),
            "{step}"
        );
    }
    let upright = shapes.iter().any(|shape| match &shape.form {
        Form::Line {
            points, dashed: false, ..
        } if shape.role == Role::Measure => {
            let (from, to) = (points[0], points[1]);
            let clear = |place: f64| {
                let at = from.towards(to, place);
                !rims.iter().any(|rim| plumbline::figure::body::within(at, rim))
            };
            (from.x - to.x).abs() < 0.01 && (from.y - to.y).abs() > 3.0 && [0.1, 0.5, 0.9].into_iter().all(clear)
        }
        _ => false,
    });
    assert!(upright, "an upright measure beside the body");
}
