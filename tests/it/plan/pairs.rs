//! Each pair of patterns, and the threes (rule M11): conflicts, agreements, and what the plan makes of them.

use plumbline::content::{ExerciseKind, Role};
use plumbline::record::{PlanReason, Side};
use plumbline::rules::{Action, Pelvis};
use serde_json::{Value, json};

use super::people::{Case, all, forward_head, high_right_hip, person, tipped_backward, tipped_forward};

const FH: &str = "forward-head";
const AP: &str = "anterior-pelvic-tilt";
const PP: &str = "posterior-pelvic-tilt";
const HH: &str = "high-hip";

struct Pair {
    answers: fn() -> Vec<Value>,
    active: &'static [&'static str],
    /// Muscles with opposite roles.
    conflicts: &'static [&'static str],
    /// Muscles with one role in both.
    agreements: &'static [&'static str],
}

const D2: [Pair; 8] = [
    Pair {
        answers: || vec![forward_head(), tipped_forward()],
        active: &[FH, AP],
        conflicts: &[],
        agreements: &[],
    },
    Pair {
        answers: || vec![forward_head(), tipped_backward()],
        active: &[FH, PP],
        conflicts: &[],
        agreements: &["pectoralis"],
    },
    Pair {
        answers: || vec![forward_head(), high_right_hip()],
        active: &[FH, HH],
        conflicts: &[],
        agreements: &[],
    },
    // One direction or "mixed": never both (rule N18).
    Pair {
        answers: both_ways,
        active: &[],
        conflicts: &[],
        agreements: &[],
    },
    Pair {
        answers: || vec![tipped_forward(), high_right_hip()],
        active: &[AP, HH],
        conflicts: &[],
        // Hip flexors and psoas are one muscle here; gluteals are two (rule M5).
        agreements: &["hip-flexors", "gluteus-maximus", "gluteus-medius", "hamstrings"],
    },
    Pair {
        answers: || vec![tipped_backward(), high_right_hip()],
        active: &[PP, HH],
        // The backward pelvis calls the maximus tight, not the side of the hip (rule M5).
        conflicts: &["hip-flexors", "gluteus-maximus", "hamstrings"],
        agreements: &[],
    },
    Pair {
        answers: || vec![forward_head(), tipped_forward(), high_right_hip()],
        active: &[FH, AP, HH],
        conflicts: &[],
        agreements: &["hip-flexors", "gluteus-maximus", "gluteus-medius", "hamstrings"],
    },
    Pair {
        answers: || vec![forward_head(), tipped_backward(), high_right_hip()],
        active: &[FH, PP, HH],
        conflicts: &["hip-flexors", "gluteus-maximus", "hamstrings"],
        agreements: &["pectoralis"],
    },
];

/// Mirror signs alone, since a photo names one direction or none (rule N1): the gap at the wall weighs 5 forward,
/// waistband and rock together 5 backward, so they lean nowhere. One muscle tested short.
pub fn both_ways() -> Vec<Value> {
    vec![json!({
        "sg-wall-gap": 2, "sg-belt-line": -2, "sg-pelvic-rock": -2, "pp-flat-look": 3,
        "ap-prone-heel": {"left": 20, "right": 20}
    })]
}

fn of(pair: &Pair, minutes: u32) -> Case {
    let things = json!({"minutes_per_day": minutes, "equipment": ["resistance-band", "towel", "strap"]});
    person(all(&(pair.answers)()), things)
}

#[test]
fn each_pair_has_the_conflicts_and_agreements_that_are_printed() {
    for pair in &D2 {
        let case = of(pair, 30);
        let active: Vec<&str> = case
            .outcome
            .findings
            .active()
            .map(|finding| finding.pattern.as_str())
            .collect();
        assert_eq!(active, pair.active);
        let mut conflicts: Vec<&str> = Vec::new();
        let mut agreements: Vec<&str> = Vec::new();
        for rows in case.outcome.imbalances.rows.chunks(2) {
            let muscle = rows[0].muscle.as_str();
            if case
                .outcome
                .imbalances
                .conflicts
                .iter()
                .any(|conflict| conflict.muscle == *muscle)
            {
                conflicts.push(muscle);
            } else if rows.iter().any(|row| row.patterns.len() > 1 && row.prior.len() == 1) {
                agreements.push(muscle);
            }
        }
        let sorted = |muscles: &[&'static str]| {
            let mut muscles = muscles.to_vec();
            muscles.sort_unstable();
            muscles
        };
        conflicts.sort_unstable();
        agreements.sort_unstable();
        assert_eq!(conflicts, sorted(pair.conflicts), "{:?}", pair.active);
        assert_eq!(agreements, sorted(pair.agreements), "{:?}", pair.active);
        // Every conflict stands on both sides with the two patterns, and is left alone until a test decides it.
        for conflict in &case.outcome.imbalances.conflicts {
            assert_eq!(conflict.between, [PP, HH]);
            assert_eq!(
                case.row(conflict.muscle.as_str(), conflict.side).action,
                Action::AskTest
            );
            assert!(!case.is_worked_for(conflict.muscle.as_str()));
        }
    }
}

#[test]
fn of_three_patterns_the_two_strongest_are_served_and_the_third_waits() {
    for pair in &D2 {
        let case = of(pair, 30);
        let served = &case.plan().serves;
        assert_eq!(served.len(), pair.active.len().min(2), "{:?}", pair.active);
        let priority = |id: &str| case.outcome.findings.pattern(id).unwrap().priority();
        for waiting in pair
            .active
            .iter()
            .filter(|id| !served.iter().any(|served| served == **id))
        {
            // Within ten points the pelvis goes before the head (rule P16).
            assert!(
                served
                    .iter()
                    .all(|id| priority(id.as_str()) + 10.0 >= priority(waiting)),
                "{waiting}"
            );
            assert!(case.notes("assess again after 4 to 6 weeks before adding this one"));
        }
    }
}

#[test]
fn a_forward_head_and_pelvis_train_the_belly_with_a_still_spine() {
    let case = of(&D2[0], 30);
    let belly: Vec<&str> = case
        .lines()
        .filter(|line| line.muscles.iter().any(|muscle| muscle == "abdominals"))
        .map(|line| line.id.as_str())
        .collect();
    assert!(!belly.is_empty());
    // Dead bug, plank, pelvic tilt, anti-twist, bird-dog: nothing rolls up or curls.
    let still = [
        "dead-bug-heel-tap",
        "incline-plank",
        "band-anti-rotation-press",
        "bird-dog",
        "supine-pelvic-tilt",
        "wall-low-back-flatten",
        "side-plank-knees",
    ];
    assert!(belly.iter().all(|id| still.contains(id)), "{belly:?}");
    // What would hollow the back further is kept out, whatever else asks for it.
    for id in ["prone-on-elbows-stretch", "standing-reach-back-stretch"] {
        assert!(case.line(id).is_none());
    }
}

#[test]
fn one_chest_stretch_serves_a_forward_head_and_a_backward_pelvis() {
    let case = of(&D2[1], 20);
    for side in Side::BOTH {
        assert_eq!(case.row("pectoralis", side).patterns, [FH, PP]);
        assert_eq!(case.row("pectoralis", side).prior, [Role::Tight]);
    }
    for day in case.plan().weeks.iter().flat_map(|weeks| &weeks.days) {
        let chest = day.exercises.iter().filter(|line| {
            line.kind == ExerciseKind::Stretch && line.muscles.iter().any(|muscle| muscle == "pectoralis")
        });
        assert!(chest.count() <= 1, "one stretch serves both");
    }
    let chest = case
        .lines()
        .find(|line| line.muscles.iter().any(|muscle| muscle == "pectoralis"))
        .unwrap();
    let named = |wanted: &str| {
        let mut reasons = chest.reasons.iter();
        reasons.any(|reason| matches!(reason, PlanReason::Table { pattern, .. } if *pattern == wanted))
    };
    let pelvis = case.plan().serves.iter().find(|id| **id != *"forward-head").unwrap();
    assert!(named("forward-head") && named(pelvis.as_str()), "{:?}", chest.reasons);
    assert!(case.works("thoracic-erector-spinae"), "back-extensor work is added");
    for id in [
        "knees-to-chest",
        "seated-forward-fold",
        "wall-low-back-flatten",
        "supine-pelvic-tilt",
    ] {
        assert!(case.line(id).is_none(), "{id} would tuck the pelvis further");
    }
}

#[test]
fn a_forward_pelvis_and_a_high_hip_train_both_sides_with_one_set_more_on_the_high_side() {
    let case = of(&D2[4], 30);
    for side in Side::BOTH {
        assert_eq!(case.row("gluteus-medius", side).patterns, [AP, HH]);
        assert_eq!(case.row("gluteus-medius", side).extra_set, side == Side::Right);
    }
    let lift = case
        .lines()
        .find(|line| line.muscles.iter().any(|muscle| muscle == "gluteus-medius"))
        .unwrap();
    assert_eq!(lift.side, plumbline::record::WorkedSide::Both);
}

#[test]
fn a_pelvis_tipped_both_ways_works_only_what_tests_showed() {
    let case = of(&D2[3], 30);
    assert_eq!(case.outcome.findings.pelvis, Pelvis::Mixed);
    for row in &case.outcome.imbalances.rows {
        assert!(row.prior.is_empty(), "{row:?}");
    }
    for (muscle, works) in [
        ("quadriceps", true),
        ("hip-flexors", false),
        ("hamstrings", false),
        ("abdominals", false),
    ] {
        assert_eq!(case.works(muscle), works, "{muscle}");
    }
}
