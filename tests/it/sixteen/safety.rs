//! Signs, bones, falls, pregnancy and joints: p03, p07, p08b, p13, p14, p17, p23, p25.

use std::collections::BTreeSet;

use plumbline::content::shipped;

use super::{Person, id, texts};

/// Everything that bends the spine, by what it is.
const ROUNDING: [&str; 5] = [
    "cat-cow",
    "seated-cat-cow",
    "childs-pose-reach",
    "childs-pose-side-breath",
    "knees-to-chest",
];

fn with_start(prefix: &str) -> Vec<String> {
    let library = shipped();
    let all = library.exercises.iter().map(|exercise| exercise.id.to_string());
    all.filter(|id| id.starts_with(prefix)).collect()
}

#[test]
fn p03_osteoporosis_and_a_low_chair_stand_get_legs_and_balance_first_and_no_rounding() {
    let person = Person::named("p03-flatback-osteoporosis");
    assert!(person.is_open());
    assert!(person.advice().contains(&"falls"), "{:?}", person.advice());
    assert!(person.summary().contains("risk of a fall"), "page one says it");
    let day = person.day("1-2", "A");
    let first: Vec<&str> = day.iter().take(2).map(|line| id(line)).collect();
    assert!(["sit-to-stand", "chair-squat"].contains(&first[0]), "{first:?}");
    assert!(first[1].starts_with("balance-"), "{first:?}");
    let all = person.exercises();
    assert!(all.iter().any(|id| id.starts_with("calf-raise")), "{all:?}");
    person.never(&ROUNDING);
    for childs_pose in with_start("childs-pose") {
        person.never(&[childs_pose.as_str()]);
    }
    assert!(person.left_out("conflict").is_empty() || !person.left_out("conflict").contains(&"sit-to-stand"));
    assert!(
        !person.working("lumbar-extensors", "left").is_empty()
            || !person.working("thoracic-extensors", "left").is_empty()
    );
}

#[test]
fn p07_pregnancy_brings_its_stop_signs_and_nothing_flat_on_the_back() {
    let person = Person::named("p07-pregnant");
    assert!(person.is_open());
    let library = shipped();
    for exercise in person.exercises() {
        let exercise = library.exercise(exercise).unwrap();
        assert!(
            !exercise.avoid.iter().any(|tag| *tag == *"pregnancy"),
            "{}",
            exercise.id
        );
        assert_ne!(
            exercise.position,
            plumbline::content::Position::Supine,
            "{}",
            exercise.id
        );
    }
    for item in ["ap-single-bridge", "ap-hamstring-bridge", "fh-dnf-hold"] {
        let skip = &library.item(item).unwrap().skip;
        assert!(skip.iter().any(|tag| *tag == *"pregnancy"), "{item}");
    }
}

#[test]
fn p08b_a_new_hip_that_a_surgeon_has_cleared_gets_strength_both_feet_on_the_ground_and_no_deep_bend() {
    let person = Person::named("p08b-hip-replacement-cleared");
    assert!(person.is_open(), "{}", person.plan["locked"]);
    person.never(&["counter-hinge-stretch", "table-lean-back-breathing", "chair-squat"]);
    // The clearance opens the plan; `recent-surgery` with the hip named goes on keeping out what is not for it (rule Z3).
    let library = shipped();
    let not_for_the_hip = |id: &str| {
        let exercise = library.exercise(id).unwrap();
        exercise.not_after.iter().any(|region| *region == *"hip")
    };
    for id in [
        "sit-to-stand",
        "step-up",
        "balance-heel-to-toe",
        "balance-one-leg",
        "calf-raise-one-leg",
    ] {
        assert!(not_for_the_hip(id), "{id}");
    }
    for id in person.exercises() {
        assert!(!not_for_the_hip(id), "{id}");
    }
    // Standing on both feet at a counter asks no more of a hip than the walk: at 68 that is the functional block (rule P6),
    // with the word that the surgeon says how much weight.
    for (begin, what) in [("calf-raise", "calf raises"), ("balance-", "balance")] {
        let lines: Vec<_> = person
            .lines()
            .into_iter()
            .filter(|line| id(line).starts_with(begin))
            .collect();
        assert!(!lines.is_empty(), "no {what}: {:?}", person.exercises());
        for line in lines {
            let notes = texts(&line["cautions"]);
            assert!(
                notes.iter().any(|note| note.contains("your surgeon allows")),
                "{notes:?}"
            );
        }
    }
    let strengthens = person.lines().iter().any(|line| line["kind"] == "strengthen");
    assert!(strengthens, "{:?}", person.exercises());
}

#[test]
fn p13_weak_in_every_test_is_advised_to_have_it_looked_at() {
    let person = Person::named("p13-extreme");
    assert!(person.advice().contains(&"weak-everywhere"), "{:?}", person.advice());
    let summary = person.summary();
    assert!(summary.contains("have it looked at"));
    // The pelvis was measured: its row has a number and a mark, whatever is open at the other end.
    assert!(summary.contains("tipped forward, a marked sign"), "{summary}");
    assert!(
        person.score["axis_x"].as_f64().is_some_and(|x| x > 90.0),
        "{}",
        person.score["axis_x"]
    );
}

#[test]
fn p14_at_75_with_five_minutes_gets_standing_up_balance_and_a_walk() {
    let person = Person::named("p14-75-nofloor");
    assert!(person.advice().contains(&"falls"));
    let day = person.day("1-2", "A");
    assert!(
        day.iter()
            .any(|line| ["sit-to-stand", "chair-squat"].contains(&id(line))),
        "{day:?}"
    );
    assert!(day.iter().any(|line| id(line).starts_with("balance-")), "{day:?}");
    for weeks in person.weeks() {
        for day in weeks["days"].as_array().unwrap() {
            assert!(day["seconds"].as_u64().unwrap() <= 300, "{weeks}");
        }
    }
    assert!(!person.plan["walking"].is_null());
    person.never(&["standing-reach-back-stretch", "chair-press-up", "counter-hinge-stretch"]);
    // Two notes for one exercise never ask for different things: each line has one start.
    for line in person.lines() {
        let notes = texts(&line["cautions"]);
        assert_eq!(notes.iter().collect::<BTreeSet<_>>().len(), notes.len(), "{line}");
    }
}

#[test]
fn p17_an_emergency_prints_a_sheet_that_nobody_can_take_for_an_all_clear() {
    let person = Person::named("p17-saddle");
    assert!(!person.is_open());
    let sheet = person.summary();
    let lower = sheet.to_lowercase();
    for never in [
        "score",
        "of 100",
        "not answered",
        "left out",
        "tight",
        "weak",
        "confidence",
        "nothing that locks",
        "plan in short",
    ] {
        assert!(!lower.contains(never), "“{never}” in {sheet}");
    }
    assert!(lower.contains("emergency"), "{sheet}");
    assert!(sheet.split(' ').count() < 250, "{sheet}");
}

#[test]
fn p23_a_shoulder_that_was_cleared_does_not_open_a_later_emergency() {
    let person = Person::named("p23-clearance");
    assert!(!person.is_open());
    assert!(person.weeks().is_empty());
    let signs = person.plan["signs"].as_array().unwrap();
    for sign in ["rf-saddle", "rf-bladder"] {
        let sign = signs.iter().find(|entry| entry["id"] == sign).unwrap();
        assert_eq!(sign["urgency"], "emergency");
        assert!(sign["cleared"].is_null(), "{sign}");
    }
    assert!(!person.summary().contains("nothing that locks"));
}

#[test]
fn p25_a_stooped_woman_is_told_to_ask_about_her_bones_and_is_not_called_osteoporotic() {
    let person = Person::named("p25-stoop-undiagnosed");
    assert!(person.is_open());
    assert!(person.advice().contains(&"bone-check"));
    let library = shipped();
    for exercise in person.exercises() {
        let exercise = library.exercise(exercise).unwrap();
        assert!(
            !exercise.avoid.iter().any(|tag| *tag == *"osteoporosis"),
            "{}",
            exercise.id
        );
    }
    for childs_pose in with_start("childs-pose") {
        person.never(&[childs_pose.as_str()]);
    }
    person.never(&ROUNDING);
    let summary = person.summary();
    assert!(summary.contains("bone check"), "{summary}");
    assert!(summary.contains("not examined"), "{summary}");
    assert!(!summary.contains("Osteoporosis or fragility fracture"), "{summary}");
}
