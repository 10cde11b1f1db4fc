//! Floor, walls and seats: nothing passes through them, and what should touch them does.

use plumbline::content::{FootOn, HandOn, Pin, Prop, View};
use plumbline::figure::body::Body;
use plumbline::figure::geometry::Point;
use plumbline::figure::motion::Motion;
use plumbline::figure::props;
use plumbline::figure::skeleton::Side;

use super::{grounded, moments};

/// In % of body height: about 1.7 cm of a person.
const TOLERANCE: f64 = 1.0;

fn lowest(points: &[Point]) -> f64 {
    points.iter().map(|point| point.y).fold(f64::INFINITY, f64::min)
}

/// Walks through all moments of all poses with a floor and collects what is wrong.
fn everywhere(look: impl Fn(&Motion, &Body, &mut Vec<String>)) {
    let mut wrong = Vec::new();
    for (name, pose) in grounded() {
        let motion = Motion::of(&pose);
        for moment in moments() {
            let mut told = Vec::new();
            look(&motion, &motion.body(moment), &mut told);
            wrong.extend(told.into_iter().map(|what| format!("{name} at {moment}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_part_of_a_body_is_below_the_floor() {
    everywhere(|_, body, wrong| {
        for (_, rim) in body.rims() {
            if lowest(&rim) < -TOLERANCE {
                wrong.push(format!("{:.2} below the floor", -lowest(&rim)));
            }
        }
    });
}

#[test]
fn the_head_is_never_below_the_floor() {
    everywhere(|_, body, wrong| {
        if lowest(&body.head) < -0.01 {
            wrong.push(format!("{:.2}", lowest(&body.head)));
        }
    });
}

#[test]
fn something_always_stands_on_the_floor_or_on_a_seat() {
    everywhere(|motion, body, wrong| {
        let pose = motion.pose();
        let carried = [Prop::Bed, Prop::Step, Prop::LowStep];
        let seated = pose.pin == Pin::Hip || carried.iter().any(|prop| pose.props.contains(prop));
        let low = body
            .rims()
            .iter()
            .map(|(_, rim)| lowest(rim))
            .fold(f64::INFINITY, f64::min);
        if low > TOLERANCE && !seated {
            wrong.push(format!("floats {low:.2} above the floor"));
        }
    });
}

#[test]
fn feet_are_where_the_contact_says() {
    everywhere(|motion, body, wrong| {
        let pose = motion.pose();
        for side in [Side::Left, Side::Right] {
            let Some(how) = pose.on.feet.of(side) else {
                continue;
            };
            let foot = &body.legs.of(side).foot;
            let ground = match how {
                FootOn::Step => 9.0,
                FootOn::LowStep => 5.9,
                _ => 0.0,
            };
            if (lowest(foot) - ground).abs() > TOLERANCE {
                wrong.push(format!("{side:?} foot at {:.2}, {how:?}", lowest(foot)));
            }
            let flat = matches!(how, FootOn::Flat | FootOn::Slides) && pose.view == View::Side;
            if flat && (body.skeleton.legs.of(side).ankle.y - 4.0).abs() > TOLERANCE {
                wrong.push(format!("{side:?} ankle at {:.2}", body.skeleton.legs.of(side).ankle.y));
            }
        }
    });
}

#[test]
fn a_foot_that_stands_stays_where_it_is() {
    everywhere(|motion, body, wrong| {
        let pose = motion.pose();
        let first = motion.body(0.0);
        for side in [Side::Left, Side::Right] {
            let stands = matches!(pose.on.feet.of(side), Some(FootOn::Flat | FootOn::Heel | FootOn::Toes));
            if stands && pose.view == View::Side && pose.pin != Pin::Knees {
                let moved = body.skeleton.legs.of(side).ankle.x - first.skeleton.legs.of(side).ankle.x;
                if moved.abs() > TOLERANCE {
                    wrong.push(format!("{side:?} foot moved by {moved:.2}"));
                }
            }
        }
    });
}

#[test]
fn hands_are_where_the_contact_says() {
    everywhere(|motion, body, wrong| {
        let pose = motion.pose();
        let (first, last) = (motion.body(0.0), motion.body(1.0));
        for side in [Side::Left, Side::Right] {
            let Some(how) = pose.on.hands.of(side).filter(|_| pose.view == View::Side) else {
                continue;
            };
            let arm = body.skeleton.arms.of(side);
            let hand = &body.arms.of(side).hand;
            match how {
                HandOn::Floor | HandOn::FloorSlides | HandOn::Forearm if lowest(hand).abs() > TOLERANCE => {
                    wrong.push(format!("{side:?} hand at {:.2}, {how:?}", lowest(hand)));
                }
                HandOn::Top | HandOn::Wall | HandOn::WallBehind => {
                    for end in [&first, &last] {
                        let away = (arm.wrist - end.skeleton.arms.of(side).wrist).length();
                        if away > TOLERANCE {
                            wrong.push(format!("{side:?} hand left its place by {away:.2}"));
                        }
                    }
                }
                _ => {}
            }
        }
    });
}

#[test]
fn nothing_passes_through_the_wall_behind() {
    everywhere(|motion, body, wrong| {
        // From the front the wall is behind in depth, not beside.
        let pose = motion.pose();
        if pose.view == View::Side && pose.props.contains(&Prop::WallBehind) {
            let wall = props::wall_behind(motion);
            for (_, rim) in body.rims() {
                let furthest = rim.iter().map(|point| point.x).fold(f64::INFINITY, f64::min);
                if furthest < wall - TOLERANCE {
                    wrong.push(format!("{:.2} into the wall", wall - furthest));
                }
            }
        }
    });
}

#[test]
fn a_seated_hip_is_at_the_height_of_the_shin_and_the_foot() {
    // 24.5 (shin) + 4 (ankle above the sole) (rule H2).
    everywhere(|motion, body, wrong| {
        let pose = motion.pose();
        if pose.pin == Pin::Hip && pose.view == View::Side && pose.end.lift == 0.0 {
            let height = body.skeleton.pelvis.y;
            if (height - 28.5).abs() > 0.01 {
                wrong.push(format!("hip at {height}"));
            }
        }
    });
}

#[test]
fn between_two_key_frames_no_joint_jumps() {
    for (name, pose) in grounded() {
        let motion = Motion::of(&pose);
        let joints = |moment: f64| {
            let it = motion.at(moment);
            [it.arms.left, it.arms.right]
                .into_iter()
                .flat_map(|arm| [arm.shoulder, arm.elbow, arm.wrist])
                .chain(
                    [it.legs.left, it.legs.right]
                        .into_iter()
                        .flat_map(|leg| [leg.hip, leg.knee, leg.ankle]),
                )
                .chain([it.head])
                .collect::<Vec<Point>>()
        };
        // A sudden step is longer than what an even motion would need by far.
        for (before, after) in moments().zip(moments().skip(1)) {
            for (index, (a, b)) in joints(before).iter().zip(joints(after)).enumerate() {
                let step = (b - *a).length();
                assert!(
                    step < 9.0,
                    "{name}: joint {index} moves {step:.1} between {before} and {after}"
                );
            }
        }
    }
}
