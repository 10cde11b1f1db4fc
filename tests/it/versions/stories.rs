//! People whose notes and pictures contradicted each other under rules 1.

use std::path::Path;

use plumbline::content::{Anchor, Exercise, Position, Prop, TagId, View, shipped};
use plumbline::figure::motion::Motion;
use plumbline::figure::skeleton::Skeleton;
use plumbline::record::read_answers;
use plumbline::report::words;
use plumbline::rules::{self, Whom};

use crate::support::people::today;

/// A person of `tests/people`, with one precaution more where rules 2 would have asked for it.
fn versions_of(person: &str, tags: &[&str], look: impl Fn(&Exercise, &[String])) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/people/{person}.json"));
    let library = shipped();
    let bytes = std::fs::read(path).expect("a person");
    let mut record = read_answers(&bytes, &library, today()).expect("an answers file");
    let assessment = record.assessments.last_mut().expect("an assessment");
    assessment
        .safety
        .precautions
        .extend(tags.iter().map(|tag| TagId::from(*tag)));
    let outcome = rules::outcome(&library, assessment, today());
    for tag in tags {
        assert!(outcome.safety.tags.contains(*tag), "{person} has {tag}");
    }
    let whom = Whom {
        assessment,
        outcome: &outcome,
    };
    let mut seen = 0;
    for exercise in &library.exercises {
        let standing = whom.standing(&library, exercise);
        if standing.ruled_out.is_none() {
            let notes: Vec<String> = standing
                .notes
                .iter()
                .map(|note| words::caution(&library, note))
                .collect();
            look(&whom.version(exercise).exercise, &notes);
            seen += 1;
        }
    }
    assert!(seen > 20, "{person} is offered {seen} exercises");
}

/// All that is read while it is done.
fn read(exercise: &Exercise) -> String {
    let lines = exercise
        .steps
        .iter()
        .chain([&exercise.breathing, &exercise.feel, &exercise.easier, &exercise.harder]);
    lines.map(|line| line.to_lowercase()).collect::<Vec<_>>().join(" ")
}

fn moments(exercise: &Exercise) -> Vec<Skeleton> {
    let motion = Motion::of(&exercise.pose);
    (0..=10).map(|step| motion.at(f64::from(step) / 10.0)).collect()
}

/// A woman of 72 with osteoporosis was told to skip the rounding, beside a picture of a rounded spine.
#[test]
fn who_has_osteoporosis_sees_and_reads_no_rounding() {
    versions_of("p03-flatback-osteoporosis", &["osteoporosis"], |exercise, _| {
        for told in [
            "let the back round",
            "round the back",
            "spine round",
            "rounded",
            "let the head hang",
            "fold forward",
        ] {
            let words = read(exercise);
            assert!(!words.contains(told), "{}: {told}", exercise.id);
        }
        for frame in [&exercise.pose.start, &exercise.pose.end] {
            assert!(
                frame.curve <= 4.0 && frame.kyphosis <= 0.0,
                "{} is round: {}",
                exercise.id,
                frame.curve
            );
        }
    });
}

/// A new hip is bent no further than a right angle, in words and in the picture, at any moment.
#[test]
fn who_has_a_new_hip_bends_it_no_further_than_a_right_angle() {
    versions_of("p08b-hip-replacement-cleared", &["hip-replacement"], |exercise, _| {
        if exercise.pose.view != View::Side {
            return;
        }
        for skeleton in moments(exercise) {
            for leg in [skeleton.legs.left, skeleton.legs.right] {
                let (trunk, thigh) = (skeleton.chest - skeleton.pelvis, leg.knee - leg.hip);
                let cosine = (trunk.x * thigh.x + trunk.y * thigh.y) / (trunk.length() * thigh.length());
                let bent = 180.0 - cosine.clamp(-1.0, 1.0).acos().to_degrees();
                assert!(bent <= 91.0, "{}: the hip is bent {bent:.0}°", exercise.id);
            }
        }
    });
}

/// A man of 75 with high blood pressure who has fallen: "one hand down" stood beside "arms at shoulder height", "sit
/// sideways on a chair" beside someone who stands, "forearm version" beside straight arms.
#[test]
fn who_falls_and_has_high_blood_pressure_sees_the_chair_and_the_forearms() {
    versions_of(
        "p14-75-nofloor",
        &["high-blood-pressure", "balance-risk"],
        |exercise, notes| {
            let props = &exercise.pose.props;
            match exercise.id.as_str() {
                "standing-reach-back-stretch" | "counter-hinge-stretch" => panic!("{} is offered", exercise.id),
                "clasped-hands-back-stretch" => {
                    assert!(props.contains(&Prop::ChairSideways), "the chair is drawn");
                    assert!(exercise.pose.start.hip.left > 80.0, "he sits");
                    assert!(exercise.steps[0].contains("Sit sideways on a chair"));
                }
                "wall-elbow-press" => {
                    assert!(props.contains(&Prop::HighBack) && !props.contains(&Prop::WallBehind));
                    assert!(
                        exercise.steps.iter().all(|step| !step.contains("wall")),
                        "{:?}",
                        exercise.steps
                    );
                }
                "chair-press-up" => {
                    assert!(props.contains(&Prop::Table) && !props.contains(&Prop::Armrest));
                    assert!(exercise.steps[0].contains("forearms on the table"));
                }
                _ => {}
            }
            for note in notes.iter().filter(|note| note.to_lowercase().contains("sit ")) {
                let sits = exercise.position == Position::Sitting
                    && exercise
                        .pose
                        .props
                        .iter()
                        .any(|prop| matches!(prop, Prop::Chair | Prop::Stool | Prop::ChairSideways));
                assert!(sits || note.contains("or sit"), "{}: {note}", exercise.id);
            }
        },
    );
}

/// A pregnant woman saw a hollow back as the start of "flat to gently rounded only", and no room for the bump.
#[test]
fn who_is_pregnant_sees_no_hollow_and_room_for_the_bump() {
    versions_of("p07-pregnant", &["pregnancy"], |exercise, _| {
        match exercise.id.as_str() {
            "cat-cow" => {
                assert!(exercise.pose.start.curve >= 0.0 && exercise.pose.end.curve <= 20.0);
                assert!(exercise.steps.iter().all(|step| !step.contains("hollow a little")));
            }
            "childs-pose-reach" | "childs-pose-back-breathing" => {
                assert!(exercise.steps[0].contains("bump"), "{:?}", exercise.steps);
                // From the side one thigh hides the other: only from above a picture shows how far apart they are (rule Z25).
                assert_eq!((exercise.pose.view, exercise.pose.anchor), (View::Back, Anchor::None));
                assert!(exercise.pose.props.contains(&Prop::Pillow), "{}", exercise.id);
                for skeleton in moments(exercise) {
                    let knees = skeleton.legs.left.knee - skeleton.legs.right.knee;
                    let hips = skeleton.legs.left.hip - skeleton.legs.right.hip;
                    assert!(knees.length() > 3.0 * hips.length(), "{}: knees wide", exercise.id);
                    let toes = skeleton.legs.left.ankle - skeleton.legs.right.ankle;
                    assert!(
                        toes.length() < 0.4 * knees.length(),
                        "{}: feet near each other",
                        exercise.id
                    );
                }
            }
            "counter-hinge-stretch" => assert!(exercise.pose.end.torso <= 45.0, "halfway"),
            _ => {}
        }
    });
}

/// Where she is seen from the side, her belly shows, whatever the exercise changes besides (rule Z25).
#[test]
fn who_is_pregnant_has_a_bump_in_every_picture_from_the_side() {
    let library = shipped();
    let with = |tag: &str| [tag.into()].into();
    let mut seen = 0;
    for exercise in library
        .exercises
        .iter()
        .filter(|it| !it.avoid.iter().any(|tag| *tag == *"pregnancy"))
    {
        let version = exercise.version_for(&with("pregnancy"));
        let (plain, pose) = (&exercise.pose, &version.exercise.pose);
        if pose.view != View::Side {
            continue;
        }
        seen += 1;
        for (plain, frame) in [(&plain.start, &pose.start), (&plain.end, &pose.end)] {
            assert!(frame.belly >= plain.belly + 5.0, "{}: {}", exercise.id, frame.belly);
        }
        assert!(version.key.contains("belly"), "{}: drawn anew", exercise.id);
        // Weeks 1 to 15, and after a birth, nothing of it shows.
        for tag in ["pregnancy-early", "after-birth"] {
            let early = exercise.version_for(&with(tag));
            assert!(
                early.exercise.pose.start.belly <= plain.start.belly,
                "{}: {tag}",
                exercise.id
            );
        }
    }
    assert!(seen > 30, "{seen}");
}

/// Arms by the sides were drawn for a pose seen from the side; laid over one seen from above they would have tilted it (rule Z25).
#[test]
fn who_is_pregnant_with_a_sore_shoulder_sees_no_pose_of_two_views() {
    versions_of("p07-pregnant", &["pregnancy", "shoulder-injury"], |exercise, _| {
        assert_ne!(exercise.id.as_str(), "childs-pose-reach");
        if exercise.id.as_str() == "childs-pose-back-breathing" {
            assert_eq!((exercise.pose.view, exercise.pose.start.torso), (View::Back, 0.0));
            assert!(exercise.steps[0].contains("arms alongside the body"));
            for skeleton in moments(exercise) {
                assert!(skeleton.arms.left.wrist.y < skeleton.chest.y, "the arms lie alongside");
            }
        }
    });
}
