//! What a plan decided, said in sentences: each kind of reason, note, caution, objection and lock has its words.

mod left_out;
mod own;

use plumbline::content::{ExerciseKind, Library, Role, shipped};
use plumbline::record::*;
use plumbline::report::words::{self, Shown};
use serde_json::{Value, json};

/// A sentence as a calm person says it.
fn is_plain(sentence: &str) {
    assert!(sentence.len() > 10 && !sentence.contains('!'), "{sentence}");
    assert!(sentence.ends_with('.'), "{sentence}");
    let first = sentence.chars().next().unwrap();
    assert!(first.is_uppercase() || first == '“' || first.is_numeric(), "{sentence}");
    assert!(!sentence.contains("  ") && !sentence.contains(" ."), "{sentence}");
}

/// That every kind has an example, and is said plainly; `places` says how many kinds there are.
fn each_is_said<T>(kinds: usize, all: &[(T, &str)], place: impl Fn(&T) -> usize, say: impl Fn(&T) -> String) {
    for kind in 0..kinds {
        assert!(
            all.iter().any(|(one, _)| place(one) == kind),
            "kind {kind} has no example"
        );
    }
    for (one, wanted) in all {
        assert!(place(one) < kinds);
        let said = say(one);
        is_plain(&said);
        assert_eq!(said, *wanted);
    }
}

fn tested(item: &str, muscle: &str, found: Role, sides: &[Side], read: Option<Read>) -> PlanReason {
    PlanReason::Tested {
        muscle: muscle.into(),
        item: item.into(),
        found,
        sides: sides.to_vec(),
        read,
    }
}

fn sides(left: f64, right: f64) -> Option<Read> {
    Some(Read::Sides {
        left: Some(left),
        right: Some(right),
    })
}

/// What a newer program kept.
fn newer() -> Value {
    json!({"why": "the stars", "star": "Vega"})
}

const NEWER: &str = "A newer version of the program noted something here that this one does not know.";

#[test]
fn every_reason_is_said() {
    let all = [
        (
            tested(
                "ap-thomas-hip",
                "hip-flexors",
                Role::Tight,
                &[Side::Right],
                sides(-5.0, 12.0),
            ),
            "Front of the hip: in “Hanging leg at the edge of a bed” you measured 12° (thigh above level) on the right \
             (usual: from level (0°) down to about 20° below level); that counts as tight.",
        ),
        (
            tested(
                "fh-side-er-reps",
                "infraspinatus",
                Role::Weak,
                &Side::BOTH,
                sides(4.0, 6.0),
            ),
            "Back of the shoulder (upper): in “Forearm turns with a bottle” you managed 4 on the left and 6 on the right \
             (usual: 15 or more on each side); that counts as weak.",
        ),
        (
            tested(
                "fh-side-er-reps",
                "infraspinatus",
                Role::Weak,
                &Side::BOTH,
                sides(4.0, 4.0),
            ),
            "Back of the shoulder (upper): in “Forearm turns with a bottle” you managed 4 on both sides (usual: 15 or \
             more on each side); that counts as weak.",
        ),
        (
            tested(
                "fh-dnf-hold",
                "deep-neck-flexors",
                Role::Weak,
                &Side::BOTH,
                Some(Read::One(3.04)),
            ),
            "Deep front of the neck: in “Chin nod hold, lying” you measured 3 s (usual: 30 s or more in men, 22 s or more \
             in women, 26 s if no sex is given); that counts as weak.",
        ),
        (
            tested("fh-dnf-hold", "deep-neck-flexors", Role::Weak, &Side::BOTH, None),
            "Deep front of the neck: the test “Chin nod hold, lying” counts as weak.",
        ),
        (
            PlanReason::Table {
                muscle: "pectoralis".into(),
                pattern: "forward-head".into(),
                role: Role::Tight,
                added: false,
                borderline: false,
            },
            "Chest: in the source’s table as tight with a forward head and rounded shoulders; not tested on you.",
        ),
        (
            PlanReason::Table {
                muscle: "pectoralis".into(),
                pattern: "forward-head".into(),
                role: Role::Weak,
                added: true,
                borderline: true,
            },
            "Chest: added by this program as weak with a forward head and rounded shoulders; in between in your home test, which does not decide.",
        ),
        (
            PlanReason::LongRange {
                muscle: "hamstrings".into(),
            },
            "Back of the thigh: slow work through the full comfortable range takes the place of a separate stretch.",
        ),
        (
            PlanReason::Pattern {
                pattern: "forward-head".into(),
                degree: Degree::AtLeastMild,
            },
            "Your answers show at least a mild sign of a forward head and rounded shoulders.",
        ),
        (
            PlanReason::ExtraSet {
                side: Side::Left,
                because: ExtraSet::LessSteady,
            },
            "Start with the left side and do one set more there: it was the less steady one in the leg lift.",
        ),
        (
            PlanReason::OneSideAsks { side: Side::Right },
            "It works both sides at once; it is the right side that asks for it.",
        ),
        (
            PlanReason::BeginsBelow {
                item: "pp-chair-stand".into(),
            },
            "It begins with at most half of what you did in “30-second chair stand”, and grows from there.",
        ),
        (
            PlanReason::TakesPlace {
                of: "glute-bridge".into(),
                from_week: 3,
            },
            "From week 3 it takes the place of “Glute bridge”, so that more muscles get their turn.",
        ),
        (
            PlanReason::NextRung {
                of: "glute-bridge".into(),
                from_week: 5,
            },
            "From week 5 it takes the place of “Glute bridge”: it is the next step of the same movement.",
        ),
        (
            PlanReason::BesideStretches,
            "Stretches do more beside strength work, so this light, general one is added; nothing was found weak.",
        ),
        (
            PlanReason::ForEveryone {
                kind: ExerciseKind::Breathing,
            },
            "For everyone: slow breathing into the back and ribs, to settle down at the end.",
        ),
        (
            PlanReason::Complaint {
                regions: vec!["neck".into(), "low-back".into()],
            },
            "It comes early because you came with your neck and your low back.",
        ),
        (
            PlanReason::Functional {
                movement: "squat".into(),
            },
            "For getting up, steps and steady standing: this work comes first, on three days a week.",
        ),
        (
            PlanReason::Precaution {
                tag: "after-birth".into(),
            },
            "In the first twelve weeks after a birth the pelvic floor and gentle work for the belly come first, more as it is comfortable.",
        ),
        (
            PlanReason::General { movement: "row".into() },
            "For everyone: a general plan trains the large movements of everyday life.",
        ),
        (
            PlanReason::GoesOn { stage: 2 },
            "You did it in the plan before; it begins where you had come.",
        ),
        (PlanReason::Said("Because it helps.".into()), "Because it helps."),
        (PlanReason::Unknown(newer()), NEWER),
    ];
    let place = |reason: &PlanReason| match reason {
        PlanReason::Tested { .. } => 0,
        PlanReason::Table { .. } => 1,
        PlanReason::LongRange { .. } => 2,
        PlanReason::Pattern { .. } => 3,
        PlanReason::ExtraSet { .. } => 4,
        PlanReason::OneSideAsks { .. } => 5,
        PlanReason::BeginsBelow { .. } => 6,
        PlanReason::TakesPlace { .. } => 7,
        PlanReason::NextRung { .. } => 8,
        PlanReason::BesideStretches => 9,
        PlanReason::ForEveryone { .. } => 10,
        PlanReason::Complaint { .. } => 11,
        PlanReason::Functional { .. } => 12,
        PlanReason::Precaution { .. } => 13,
        PlanReason::General { .. } => 14,
        PlanReason::GoesOn { .. } => 15,
        PlanReason::Said(_) => 16,
        PlanReason::Unknown(_) => 17,
    };
    let library = shipped();
    each_is_said(18, &all, place, |reason| {
        words::reason(&library, &Profile::default(), reason, Shown::default())
    });
    kept_alike(all.map(|(reason, _)| reason));
}

/// That what is kept in a file is read as the same.
fn kept_alike<T>(all: impl IntoIterator<Item = T>)
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    for one in all {
        let text = serde_json::to_string(&one).unwrap();
        let read: T = serde_json::from_str(&text).unwrap();
        assert_eq!(read, one, "{text}");
        // What a newer program adds to it is not dropped.
        let mut more: Value = serde_json::from_str(&text).unwrap();
        if let Some(members) = more.as_object_mut().filter(|members| members.len() > 1) {
            members.insert("of a newer program".into(), json!(7));
            let read: T = serde_json::from_value(more.clone()).unwrap();
            assert_eq!(serde_json::to_value(&read).unwrap(), more);
        }
    }
}

#[test]
fn every_note_is_said() {
    let (muscle, side) = ("hamstrings".into(), Some(Side::Left));
    let all = [
        (
            PlanNote::Scope {
                why: ScopeNote::NothingFound,
            },
            "A general plan: legs, push, pull and hips, as far as it suits you, with movement and breathing. Nothing in \
             your answers asks for more.",
        ),
        (
            PlanNote::Hip { look: HipNote::Curve },
            "The spine may curve, and that may be the reason for the high hip: let a clinician have a look.",
        ),
        (
            PlanNote::Book {
                read: Reread::NotPossible,
            },
            "A high hip leads a plan only after the book test was read twice. That test was not possible for you, so only \
             muscles that tested tight or weak are worked for it.",
        ),
        (
            PlanNote::PelvisMixed,
            "Your pelvis is not clearly tipped forward or backward, so only muscles that tested tight or weak are worked \
             there.",
        ),
        (
            PlanNote::Waiting {
                pattern: "forward-head".into(),
            },
            "Your answers also show a sign of a forward head and rounded shoulders. The plan begins with the two strongest findings; assess \
             again after 4 to 6 weeks before adding this one.",
        ),
        (
            PlanNote::AskTest {
                muscle,
                side,
                item: None,
            },
            "Back of the thigh, left: two findings ask for opposite things, and no test is left that suits you, so it is \
             left alone.",
        ),
        (
            PlanNote::NothingLeft {
                muscle: "upper-trapezius".into(),
                side: None,
                why: NoExercise::Known {
                    id: "no-neck-stretch".into(),
                    given: vec!["table-lean-back-breathing".into()],
                },
            },
            "Top of the shoulder: no stretch, on purpose; have the dizziness checked. So does calm breathing at the table.",
        ),
        (
            PlanNote::NothingLeft {
                muscle: "adductors".into(),
                side: Some(Side::Right),
                why: NoExercise::RuledOut {
                    tags: vec!["recent-surgery".into(), "hip-replacement".into()],
                    things: vec!["resistance-band".into()],
                    wrong_way: true,
                    conflict: false,
                    long_range: false,
                },
            },
            "Inner thigh, right: of the exercises for it, some are left out for your safety (recent operation; replaced \
             hip), others need something you do not have at hand (resistance band), others go the wrong way for what was \
             found, so it has no line in this plan.",
        ),
        (
            PlanNote::Turns { weeks: vec![3, 3, 5] },
            "More muscles ask for work than there is room for at a time, so some take turns: from week 3 and from week 5, \
             new exercises take the place of earlier ones.",
        ),
        (
            PlanNote::NoLonger {
                exercise: "glute-bridge".into(),
                because: Because::Tag("no-floor".into()),
            },
            "“Glute bridge” is left out for your safety: cannot get to the floor and up.",
        ),
        (
            PlanNote::NoStrength,
            "You left the strength work out. Stretches do more beside it.",
        ),
        (
            PlanNote::KeptNotUsed,
            "The plan kept in this file holds numbers or lists that no plan has. It was not used; this plan follows from \
             the answers.",
        ),
        (
            PlanNote::NothingFoundThere {
                regions: vec!["neck".into(), "low-back".into()],
                movement: Some("seated-thoracic-rotation".into()),
            },
            "You came with this: neck, low back. So far no answer shows anything there; the results say what was tested and what was not. “Seated rib rotation” is in the plan as gentle movement for it.",
        ),
        (
            PlanNote::Flare { days: 7 },
            "It hurts a lot now, so this plan is for 7 days: short goes through the day, rest as it is comfortable in between, and walking as far as it is easy. Then do the safety check and the tests again.",
        ),
        (
            PlanNote::GoingOn {
                reached: Some(PlanReached::Fourth),
            },
            "This plan goes on from the one before, which you did up to week 4: what stands in both begins with the dose and \
             the step you had reached, what is new begins small.",
        ),
        (
            PlanNote::Said("Read it again in a week.".into()),
            "Read it again in a week.",
        ),
        (PlanNote::Unknown(newer()), NEWER),
    ];
    let place = |note: &PlanNote| match note {
        PlanNote::Scope { .. } => 0,
        PlanNote::Hip { .. } => 1,
        PlanNote::Book { .. } => 2,
        PlanNote::PelvisMixed => 3,
        PlanNote::Waiting { .. } => 4,
        PlanNote::AskTest { .. } => 5,
        PlanNote::NothingLeft { .. } => 6,
        PlanNote::Turns { .. } => 7,
        PlanNote::NoLonger { .. } => 8,
        PlanNote::NoStrength => 9,
        PlanNote::NothingFoundThere { .. } => 10,
        PlanNote::Flare { .. } => 11,
        PlanNote::GoingOn { .. } => 12,
        PlanNote::Said(_) => 13,
        PlanNote::Unknown(_) => 14,
        PlanNote::KeptNotUsed => 15,
    };
    let library = shipped();
    each_is_said(16, &all, place, |note| {
        words::plan_note(&library, PlanScope::Personal, note)
    });
    kept_alike(all.map(|(note, _)| note));
}

/// Two muscles may have one everyday name; what would be said of both stands once.
#[test]
fn what_is_the_same_in_words_is_said_once() {
    let library: Library = shipped();
    let plan = super::plan_of(&library, &["glute-bridge"], &[]);
    let mut line = plan.weeks[0].days[0].exercises[0].clone();
    let table = |pattern: &str| PlanReason::Table {
        muscle: "pectoralis".into(),
        pattern: pattern.into(),
        role: Role::Tight,
        added: false,
        borderline: false,
    };
    line.reasons = vec![
        PlanReason::Said(words::reason(
            &library,
            &Profile::default(),
            &table("forward-head"),
            Shown::default(),
        )),
        table("forward-head"),
        table("high-hip"),
    ];
    assert_eq!(
        words::reasons(&library, &Profile::default(), &line, Shown::default()).len(),
        2
    );
}
