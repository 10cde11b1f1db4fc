//! The tight and weak tables, written out again (rules M5, M9).

use plumbline::content::{AxisEnd, EntrySide, MuscleId, Origin, Pattern, Role, Tells, shipped};

/// Label, muscles; in the printed order.
type Cells = &'static [(&'static str, &'static str)];

/// The table of the source, cell by cell (rule M5).
const C1: [(&str, Role, Cells); 8] = [
    (
        "forward-head",
        Role::Tight,
        &[
            ("Anterior deltoid", "anterior-deltoid"),
            ("Pectoralis", "pectoralis"),
            ("Latissimus dorsi", "latissimus-dorsi"),
        ],
    ),
    (
        "forward-head",
        Role::Weak,
        &[
            ("Middle trapezius", "middle-trapezius"),
            ("Lower trapezius", "lower-trapezius"),
            ("Infraspinatus", "infraspinatus"),
            ("Teres minor", "teres-minor"),
        ],
    ),
    (
        "anterior-pelvic-tilt",
        Role::Tight,
        &[
            ("Lumbar", "lumbar-extensors"),
            ("Hip flexors", "hip-flexors"),
            ("Quadriceps", "quadriceps"),
        ],
    ),
    (
        "anterior-pelvic-tilt",
        Role::Weak,
        &[
            ("Abdominal", "abdominals"),
            ("Gluteal", "gluteus-maximus gluteus-medius"),
            ("Hamstrings", "hamstrings"),
        ],
    ),
    (
        "posterior-pelvic-tilt",
        Role::Tight,
        &[
            ("Pectoralis", "pectoralis"),
            ("Upper abdominal", "upper-abdominals"),
            ("Gluteal", "gluteus-maximus"),
            ("Hamstrings", "hamstrings"),
        ],
    ),
    (
        "posterior-pelvic-tilt",
        Role::Weak,
        &[
            ("Thoracic erector spinae", "thoracic-erector-spinae"),
            ("Hip flexors", "hip-flexors"),
            ("Quadriceps", "quadriceps"),
        ],
    ),
    (
        "high-hip",
        Role::Tight,
        &[
            ("Quadratus lumborum", "quadratus-lumborum"),
            ("Psoas", "hip-flexors"),
            ("Adductor", "adductors"),
        ],
    ),
    (
        "high-hip",
        Role::Weak,
        &[
            ("Gluteal", "gluteus-maximus gluteus-medius"),
            ("Hamstrings", "hamstrings"),
        ],
    ),
];

fn cells(pattern: &Pattern, role: Role, origin: Origin) -> Vec<(String, String)> {
    let entries = pattern
        .table
        .iter()
        .filter(|entry| entry.role == role && entry.origin == origin);
    entries
        .map(|entry| {
            let muscles: Vec<&str> = entry.muscles.iter().map(MuscleId::as_str).collect();
            (entry.label.clone(), muscles.join(" "))
        })
        .collect()
}

fn owned(cells: Cells) -> Vec<(String, String)> {
    cells
        .iter()
        .map(|&(label, muscles)| (label.to_owned(), muscles.to_owned()))
        .collect()
}

#[test]
fn the_tables_are_exactly_those_of_the_source() {
    let library = shipped();
    for (pattern, role, expected) in C1 {
        let pattern = library.pattern(pattern).unwrap();
        assert_eq!(
            cells(pattern, role, Origin::Table),
            owned(expected),
            "{} {role:?}",
            pattern.id
        );
    }
    let printed = |role: Role| {
        let entries = library.patterns.iter().flat_map(|pattern| &pattern.table);
        entries
            .filter(|entry| entry.origin == Origin::Table && entry.role == role)
            .count()
    };
    assert_eq!((printed(Role::Tight), printed(Role::Weak)), (13, 12), "25 cells");
}

#[test]
fn what_the_program_adds_is_marked_and_only_for_the_head() {
    let library = shipped();
    let head = library.pattern("forward-head").unwrap();
    assert_eq!(
        cells(head, Role::Tight, Origin::Added),
        owned(&[
            ("Upper trapezius", "upper-trapezius"),
            ("Levator scapulae", "levator-scapulae")
        ])
    );
    assert_eq!(
        cells(head, Role::Weak, Origin::Added),
        owned(&[("Deep neck flexors", "deep-neck-flexors"), ("Rhomboids", "rhomboids")])
    );
    for pattern in library.patterns.iter().filter(|pattern| pattern.id != *"forward-head") {
        assert!(
            pattern.table.iter().all(|entry| entry.origin == Origin::Table),
            "{}",
            pattern.id
        );
    }
}

#[test]
fn only_the_high_hip_has_sides_and_each_muscle_its_own_rule() {
    let library = shipped();
    for pattern in &library.patterns {
        let sides: Vec<(&str, &EntrySide)> = pattern
            .table
            .iter()
            .map(|entry| (entry.label.as_str(), &entry.side))
            .collect();
        if pattern.id == *"high-hip" {
            assert!(pattern.signed);
            assert_eq!(
                sides,
                [
                    (
                        "Quadratus lumborum",
                        &EntrySide::HighIfAgrees {
                            item: "hh-side-bend".into()
                        }
                    ),
                    (
                        "Psoas",
                        &EntrySide::HigherElseBoth {
                            item: "ap-thomas-hip".into(),
                            from: 6.0
                        }
                    ),
                    (
                        "Adductor",
                        &EntrySide::NamedElseHigh {
                            item: "hh-fallout".into()
                        }
                    ),
                    (
                        "Gluteal",
                        &EntrySide::BothExtra {
                            weaker_in: "hh-hip-lift".into()
                        }
                    ),
                    ("Hamstrings", &EntrySide::Both),
                ]
            );
        } else {
            assert!(!pattern.signed);
            assert!(
                sides.iter().all(|&(_, side)| *side == EntrySide::Both),
                "{}",
                pattern.id
            );
        }
    }
}

#[test]
fn patterns_have_their_codes_and_the_pelvis_its_axis() {
    let library = shipped();
    let codes: Vec<(&str, &str)> = library
        .patterns
        .iter()
        .map(|pattern| (pattern.id.as_str(), pattern.code.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            ("forward-head", "FH"),
            ("anterior-pelvic-tilt", "AP"),
            ("posterior-pelvic-tilt", "PP"),
            ("high-hip", "HH"),
        ]
    );
    for (pattern, toward, opposite) in [
        ("anterior-pelvic-tilt", AxisEnd::Forward, "posterior-pelvic-tilt"),
        ("posterior-pelvic-tilt", AxisEnd::Backward, "anterior-pelvic-tilt"),
    ] {
        let pattern = library.pattern(pattern).unwrap();
        let axis = pattern.axis.as_ref().unwrap();
        assert_eq!((axis.toward, axis.opposite.as_str()), (toward, opposite));
        // The gate and the cap look at the photo angle alone (rule N15).
        assert_eq!(pattern.measured_by, ["sg-pelvic-angle-photo"]);
    }
    for pattern in ["forward-head", "high-hip"] {
        let pattern = library.pattern(pattern).unwrap();
        assert!(pattern.axis.is_none() && pattern.measured_by.is_empty());
    }
}

/// `tests/cases/tables/muscles.toml`, with psoas as a part of the hip flexors.
#[test]
fn each_test_tells_what_the_specification_says() {
    const TESTS: [(&str, Tells, &str); 27] = [
        ("fh-acromion-floor", Tells::Length, "pectoralis"),
        ("fh-wall-angel", Tells::Length, "pectoralis anterior-deltoid"),
        ("fh-overhead-wall", Tells::Length, "latissimus-dorsi"),
        ("fh-dnf-hold", Tells::Strength, "deep-neck-flexors"),
        (
            "fh-prone-ty-hold",
            Tells::Strength,
            "middle-trapezius lower-trapezius rhomboids",
        ),
        ("fh-side-er-reps", Tells::Strength, "infraspinatus teres-minor"),
        ("ap-thomas-hip", Tells::Length, "hip-flexors"),
        ("ap-prone-heel", Tells::Length, "quadriceps"),
        ("ap-thomas-knee", Tells::Length, "quadriceps"),
        ("ap-lumbar-curl", Tells::Length, "lumbar-extensors"),
        ("ap-leg-lower", Tells::Strength, "abdominals"),
        ("ap-plank", Tells::Strength, "abdominals"),
        ("ap-single-bridge", Tells::Strength, "gluteus-maximus"),
        ("ap-hamstring-bridge", Tells::Strength, "hamstrings"),
        ("pp-ake", Tells::Length, "hamstrings"),
        ("pp-slr", Tells::Length, "hamstrings"),
        ("pp-long-sit", Tells::Length, "hamstrings"),
        ("pp-knee-chest", Tells::Length, "gluteus-maximus"),
        ("pp-sphinx", Tells::Length, "upper-abdominals"),
        ("pp-hipflex-hold", Tells::Strength, "hip-flexors"),
        ("pp-chair-stand", Tells::Strength, "quadriceps"),
        (
            "pp-backext-hold",
            Tells::Strength,
            "thoracic-erector-spinae lumbar-extensors",
        ),
        ("hh-side-bend", Tells::Length, "quadratus-lumborum"),
        ("hh-fallout", Tells::Length, "adductors"),
        ("hh-hip-lift", Tells::Strength, "gluteus-medius"),
        ("hh-one-leg", Tells::Strength, "gluteus-medius"),
        ("hh-side-plank", Tells::Strength, "quadratus-lumborum"),
    ];
    let library = shipped();
    let found: Vec<(&str, Tells, String)> = library
        .muscle_tests
        .iter()
        .map(|test| {
            let muscles: Vec<&str> = test.muscles.iter().map(MuscleId::as_str).collect();
            (test.item.as_str(), test.tells, muscles.join(" "))
        })
        .collect();
    assert_eq!(
        found,
        TESTS.map(|(item, tells, muscles)| (item, tells, muscles.to_owned()))
    );
}

#[test]
fn every_muscle_of_a_table_or_an_exercise_is_described() {
    let library = shipped();
    let tables = library
        .patterns
        .iter()
        .flat_map(|it| &it.table)
        .flat_map(|entry| &entry.muscles);
    let exercises = library
        .exercises
        .iter()
        .flat_map(|it| it.primary.iter().chain(&it.secondary));
    for muscle in tables.chain(exercises) {
        assert!(library.muscle(muscle.as_str()).is_some(), "{muscle}");
    }
    for target in ["upper-back-ribs", "thoracic-spine"] {
        assert!(
            !library.muscle(target).unwrap().in_tables,
            "{target} is no table muscle"
        );
    }
    for label in ["gluteal", "psoas"] {
        assert!(library.muscle(label).is_none(), "{label} is a label, not a muscle");
    }
}
