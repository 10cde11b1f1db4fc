//! Breathing, relief, habits and guidance, written out again (rules P12, P30 to P34).

use std::collections::BTreeSet;

use plumbline::content::{ExerciseId, Library, MuscleId, Urgency, shipped};

/// Name, days, breaths, times a day, pace in seconds, positions.
type Stage<'a> = (&'a str, [u32; 2], u32, u32, [u32; 4], Vec<&'a str>);
/// Whether it is optional, the exercise, the one off the floor, repetitions, seconds.
type Step<'a> = (bool, Option<&'a str>, Option<&'a str>, u32, u32);
/// Exercise, repetitions, seconds held, whether for each side, seconds in all.
type Part = (Option<String>, u32, u32, bool, u32);

fn all_patterns(library: &Library) -> usize {
    library.patterns.len()
}

/// The stages (rule P32): days, breaths, times a day, pace in seconds, exercises or own positions.
#[test]
fn the_six_breathing_stages_are_those_of_the_protocol() {
    let library = shipped();
    let breathing = library.breathing.as_ref().expect("the protocol");
    let first = [
        "prone-back-breathing",
        "childs-pose-back-breathing",
        "table-lean-back-breathing",
    ];
    let spec: [Stage; 6] = [
        ("find", [1, 3], 5, 2, [3, 0, 4, 1], first.to_vec()),
        ("steady", [4, 7], 8, 2, [3, 0, 4, 1], first.to_vec()),
        (
            "slow",
            [8, 14],
            10,
            2,
            [4, 0, 6, 0],
            [&first[..], &["cat-cow"]].concat(),
        ),
        (
            "sit",
            [15, 28],
            15,
            2,
            [4, 0, 6, 0],
            vec!["table-lean-back-breathing", "breathing-sitting"],
        ),
        (
            "stand",
            [29, 42],
            25,
            1,
            [4, 0, 6, 0],
            vec!["breathing-standing-wall", "breathing-standing"],
        ),
        ("use", [43, 56], 30, 1, [4, 0, 6, 0], vec!["breathing-in-movement"]),
    ];
    assert_eq!(breathing.stages.len(), spec.len());
    for (stage, (id, days, breaths, times, pace, positions)) in breathing.stages.iter().zip(spec) {
        assert_eq!(stage.id.as_str(), format!("breathing-{id}"));
        assert_eq!(stage.days, days, "{id}");
        assert!((stage.breaths[0]..=stage.breaths[1]).contains(&breaths), "{id}");
        assert_eq!(stage.times_per_day[1], times, "{id}");
        let own = breathing.pace(stage.pace.as_str()).expect("its pace");
        assert_eq!([own.in_s, own.turn_s, own.out_s, own.rest_s], pace, "{id}");
        let found: Vec<&str> = stage
            .positions
            .iter()
            .map(|id| breathing.position(id.as_str()).expect("a position"))
            .map(|position| position.exercise.as_deref().unwrap_or(&position.id).as_str())
            .collect();
        assert_eq!(found, positions, "{id}");
    }
    // The table's "time per go": 40, 64, 100, 150, 200-300, 300-600 s; the last with "30 x 1 (up to 60)".
    let times: Vec<[u32; 2]> = breathing.stages.iter().map(|stage| stage.seconds).collect();
    assert_eq!(
        times,
        [[40, 40], [64, 64], [100, 100], [150, 150], [200, 300], [300, 600]]
    );
    assert_eq!((breathing.about.move_on.felt, breathing.about.move_on.of), (7, 10));
    assert_eq!(breathing.troubles.len(), 7);
    // The eight rows of the table of positions; standing has two.
    assert_eq!(breathing.positions.len(), 9);
}

/// The routine (rule P33).
#[test]
fn the_relief_routine_is_that_of_the_specification() {
    let library = shipped();
    let relief = library.relief.as_ref().expect("the routine");
    assert_eq!(relief.about.total_s, 348);
    assert_eq!(relief.gate.len(), 11);
    let steps: Vec<Step> = relief
        .steps
        .iter()
        .map(|step| {
            let exercise = step.exercise.as_ref().map(ExerciseId::as_str);
            (
                step.optional,
                exercise,
                step.no_floor.as_ref().map(ExerciseId::as_str),
                step.reps,
                step.seconds[0],
            )
        })
        .collect();
    let lying = Some("crook-lying-breathing");
    let leaning = Some("table-lean-back-breathing");
    assert_eq!(
        steps,
        [
            (true, None, None, 0, 900),
            (false, lying, leaning, 6, 48),
            (false, Some("cat-cow"), Some("seated-cat-cow"), 6, 60),
            (false, Some("seated-thoracic-rotation"), None, 5, 60),
            (false, lying, leaning, 6, 60),
            (false, None, None, 0, 120),
        ]
    );
    // Who must not round does half of step 3 (rule Z3); with osteoporosis step 4 stays tiny.
    let instead: Vec<(&str, &str)> = relief
        .steps
        .iter()
        .filter_map(|step| step.instead.as_ref())
        .map(|it| {
            (
                it.exercise.as_str(),
                it.no_floor.as_ref().map_or("", ExerciseId::as_str),
            )
        })
        .collect();
    assert_eq!(instead, [("flat-back-hollow", "seated-tall-lift")]);
    let changed: Vec<&str> = relief
        .steps
        .iter()
        .filter(|step| step.changes.contains_key("osteoporosis"))
        .map(|step| step.id.as_str())
        .collect();
    assert_eq!(changed, ["relief-rotation"]);
    // Bladder or bowel is always an emergency (rule Z6).
    let help = |id: &str| library.screening.stop_sign(id).expect("a sign").0.urgency;
    assert_eq!(help("stop-bladder"), Some(Urgency::Emergency));
    assert_eq!(help("stop-chest"), Some(Urgency::Emergency));
    assert_eq!(help("stop-fever"), Some(Urgency::SameDay));
}

/// Tips and breaks (rule P34): ids, how many for each pattern, seconds.
#[test]
fn the_tips_and_micro_breaks_are_those_of_the_specification() {
    let library = shipped();
    let habits = library.habits.as_ref().expect("habits");
    assert_eq!((habits.tips.len(), habits.micro_breaks.len()), (30, 11));
    let for_pattern = |pattern: &str| {
        habits
            .tips
            .iter()
            .filter(|tip| tip.patterns.iter().any(|id| id == pattern))
            .count()
    };
    let for_all = habits.tips.iter().filter(|tip| tip.patterns.is_empty()).count();
    // Counted in the table by hand.
    assert_eq!(for_all, 7);
    assert_eq!(for_pattern("forward-head"), 13);
    assert_eq!(for_pattern("anterior-pelvic-tilt"), 5);
    assert_eq!(for_pattern("posterior-pelvic-tilt"), 4);
    assert_eq!(for_pattern("high-hip"), 6);
    let breaks: Vec<(&str, usize, [u32; 2])> = habits
        .micro_breaks
        .iter()
        .map(|one| (one.id.as_str(), one.patterns.len(), one.seconds))
        .collect();
    assert_eq!(
        breaks,
        [
            ("mb-neck", 1, [48, 48]),
            ("mb-blades", 1, [48, 48]),
            ("mb-chest", 1, [45, 45]),
            ("mb-band", 1, [40, 120]),
            ("mb-hips", 1, [60, 60]),
            ("mb-lowback", 1, [45, 45]),
            ("mb-tall", 1, [40, 40]),
            ("mb-march", 1, [60, 60]),
            ("mb-side", 1, [50, 50]),
            ("mb-hip", 1, [80, 80]),
            ("mb-reset", 0, [60, 60]),
        ]
    );
    assert_eq!(
        all_patterns(&library),
        4,
        "an empty list of patterns stands for all of them"
    );
}

/// Parts of micro-breaks with their numbers (rule P34).
#[test]
fn the_parts_of_micro_breaks_have_their_repetitions_and_holds() {
    let library = shipped();
    let habits = library.habits.as_ref().expect("habits");
    let parts = |id: &str| -> Vec<Part> {
        let one = habits.micro_breaks.iter().find(|one| one.id == *id).expect("a break");
        one.parts
            .iter()
            .map(|part| {
                let exercise = part.exercise.as_ref().map(ToString::to_string);
                (exercise, part.reps, part.hold_s, part.each_side, part.seconds[0])
            })
            .collect()
    };
    let does = |id: &str| Some(id.to_owned());
    assert_eq!(
        parts("mb-neck"),
        [(does("chin-nod-wall"), 3, 5, false, 24), (None, 3, 8, false, 24)]
    );
    assert_eq!(parts("mb-blades"), [(does("wall-elbow-press"), 6, 5, false, 48)]);
    assert_eq!(
        parts("mb-chest"),
        [(does("one-arm-wall-chest-stretch"), 1, 20, true, 45)]
    );
    assert_eq!(
        parts("mb-hips"),
        [
            (does("split-stance-hip-flexor-stretch"), 1, 15, true, 35),
            (does("glute-squeeze-standing"), 5, 3, false, 25)
        ]
    );
    assert_eq!(parts("mb-lowback"), [(does("wall-low-back-flatten"), 3, 10, false, 45)]);
    assert_eq!(parts("mb-tall"), [(does("seated-chest-lift-hold"), 5, 5, false, 40)]);
    assert_eq!(parts("mb-march"), [(does("seated-march"), 10, 0, true, 60)]);
    assert_eq!(
        parts("mb-side"),
        [(does("seated-overhead-side-reach"), 1, 15, true, 50)]
    );
    assert_eq!(parts("mb-hip"), [(does("standing-hip-abduction"), 8, 0, true, 80)]);
    let reset = parts("mb-reset");
    assert_eq!(reset[1], (does("seated-cat-cow"), 3, 10, false, 30));
    assert_eq!((reset.len(), reset[2].4), (3, 20));
}

/// Effort, pain, more and less (rules P12, P30, P31).
#[test]
fn effort_light_and_rules_are_those_of_the_specification() {
    let library = shipped();
    let guidance = library.guidance.as_ref().expect("guidance");
    let effort: Vec<([u32; 2], [u32; 2])> = guidance.effort.iter().map(|it| (it.left, it.rpe)).collect();
    assert_eq!(
        effort,
        [
            ([5, 10], [0, 5]),
            ([4, 4], [6, 6]),
            ([3, 3], [7, 7]),
            ([2, 2], [8, 8]),
            ([0, 1], [9, 10])
        ]
    );
    let lights: Vec<(&str, [u32; 2])> = guidance.lights.iter().map(|it| (it.name.as_str(), it.pain)).collect();
    assert_eq!(lights, [("Green", [0, 3]), ("Amber", [4, 5]), ("Red", [6, 10])]);
    let rules: BTreeSet<&str> = guidance.rules.iter().map(|it| it.id.as_str()).collect();
    let named = [
        "rule-p1", "rule-p2", "rule-p3", "rule-p4", "rule-r1", "rule-r2", "rule-r4", "rule-r5",
    ];
    assert_eq!(rules, BTreeSet::from(named), "R3 is the list of gaps");
    let gaps: Vec<(u32, Option<u32>)> = guidance.gaps.iter().map(|gap| gap.days).collect();
    assert_eq!(gaps, [(1, Some(6)), (7, Some(13)), (14, Some(27)), (28, None)]);
}

/// Layer groups of the back follow source article 002 (rule M13).
#[test]
fn the_back_has_three_layers_and_breathing_its_muscles() {
    let library = shipped();
    let group = |id: &str| -> Vec<&str> {
        let group = library
            .muscle_groups
            .iter()
            .find(|group| group.id == *id)
            .expect("a group");
        group.muscles.iter().map(MuscleId::as_str).collect()
    };
    assert!(
        group("back-outer-layer").contains(&"rhomboids") && group("back-outer-layer").contains(&"latissimus-dorsi")
    );
    assert_eq!(
        group("back-middle-layer"),
        ["serratus-posterior-superior", "serratus-posterior-inferior"]
    );
    assert!(group("back-deep-layer").contains(&"multifidus"));
    assert!(group("breathing-muscles").starts_with(&["diaphragm", "intercostals"]));
    for muscle in &library.muscles {
        let back = library
            .muscle_groups
            .iter()
            .any(|group| group.id.as_str().starts_with("back-") && group.muscles.contains(&muscle.id));
        assert!(
            !back || muscle.region.contains("back"),
            "{} is not on the back",
            muscle.id
        );
    }
}
