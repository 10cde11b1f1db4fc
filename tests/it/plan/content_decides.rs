//! What a clinician decides stands in `assessments/`: with another number there the result is another one (rules P16, P20,
//! Z12, N7, N20).

use std::collections::BTreeSet;

use plumbline::content::{ExerciseKind, Kind, Library, NumberWay, shipped};
use plumbline::record::{Assessment, read_answers};
use plumbline::rules::{HipCause, findings};
use serde_json::{Value, json};

use super::people::{Case, TODAY, all, forward_head, high_right_hip, of, tipped_forward};

fn assessment(file: &Value) -> Assessment {
    let read = read_answers(file.to_string().as_bytes(), &shipped(), TODAY);
    read.expect("an answers file").assessments.remove(0)
}

/// The plan of a person with three patterns, with other content.
fn three_patterns(change: fn(&mut Library)) -> Case {
    let mut library = shipped();
    change(&mut library);
    with(library)
}

fn with(library: Library) -> Case {
    let answers = all(&[forward_head(), tipped_forward(), high_right_hip()]);
    let file = json!({"screened_on": "2026-11-20", "minutes_per_day": 30, "answers": answers});
    of(library, &assessment(&file))
}

fn kinds(case: &Case, kind: ExerciseKind) -> usize {
    let lines = case.lines().filter(|line| line.kind == kind);
    lines.map(|line| line.id.clone()).collect::<BTreeSet<_>>().len()
}

#[test]
fn a_plan_serves_as_many_patterns_as_the_content_says() {
    let serves = |change: fn(&mut Library)| three_patterns(change).plan().serves.len();
    assert_eq!(serves(|_| {}), 2);
    assert_eq!(serves(|it| it.planning.about.leading.served = 1), 1);
    assert_eq!(serves(|it| it.planning.about.leading.served = 3), 3);
}

#[test]
fn a_plan_aims_at_as_many_lines_as_the_content_says() {
    let shipped = three_patterns(|_| {});
    let none = three_patterns(|it| {
        for row in &mut it.planning.about.aims.by_minutes {
            row.lines.mobility = 0;
            row.lines.breathing = 0;
        }
    });
    for kind in [ExerciseKind::Mobility, ExerciseKind::Breathing] {
        assert_eq!((kinds(&shipped, kind), kinds(&none, kind)), (1, 0), "{kind:?}");
    }
    let fewer = three_patterns(|it| {
        let aims = &mut it.planning.about.aims;
        aims.tables_first.strength = 1;
        for row in &mut aims.by_minutes {
            row.lines.strength = 1;
        }
    });
    let strength = |case: &Case| kinds(case, ExerciseKind::Strengthen) + kinds(case, ExerciseKind::MotorControl);
    assert!(strength(&fewer) < strength(&shipped), "{}", strength(&fewer));
    // What tables get first they get whatever the whole is.
    let first: [fn(&mut Library); 2] = [
        |it| it.planning.about.aims.tables_first.strength = 1,
        |it| it.planning.about.aims.tables_first.strength = 2,
    ];
    let only_first = first.map(|change| {
        let mut library = plumbline::content::shipped();
        change(&mut library);
        for row in &mut library.planning.about.aims.by_minutes {
            (row.lines.strength, row.lines.stretch) = (0, 0);
        }
        strength(&with(library))
    });
    assert_eq!(only_first, [1, 2]);
}

#[test]
fn a_go_of_a_flare_holds_what_the_content_says() {
    let file = json!({"screened_on": "2026-11-20", "precautions": ["acute-flare"], "answers": forward_head()});
    let goes = |change: fn(&mut Library)| {
        let mut library = shipped();
        change(&mut library);
        let case = of(library, &assessment(&file));
        [ExerciseKind::Mobility, ExerciseKind::Breathing].map(|kind| kinds(&case, kind))
    };
    assert_eq!(goes(|_| {}), [2, 1]);
    assert_eq!(goes(|it| it.planning.about.flare.go.truncate(1)), [1, 0]);
}

#[test]
fn the_causes_of_a_high_hip_are_those_of_the_content() {
    let answers = all(&[
        high_right_hip(),
        json!({"hh-sit-crest": 0, "hh-supine-heels": 0, "hh-leg-tape": [12, 12]}),
    ]);
    let assessment = assessment(&json!({"answers": answers}));
    let cause = |change: fn(&mut Library)| {
        let mut library = shipped();
        change(&mut library);
        findings(&library, &assessment).hip_cause
    };
    assert_eq!(cause(|_| {}), Some(HipCause::BoneSuspected));
    assert_eq!(
        cause(|it| it.scoring.high_hip.causes[0].all[3].at_least = Some(15.0)),
        Some(HipCause::NotClear)
    );
    assert_eq!(
        cause(|it| it.scoring.high_hip.causes[0].all[3].readings = Some(3)),
        Some(HipCause::NotClear)
    );
    assert_eq!(cause(|it| it.scoring.high_hip.causes.clear()), Some(HipCause::NotClear));
    assert_eq!(
        cause(|it| it.scoring.high_hip.causes[1].all.truncate(0)),
        Some(HipCause::BoneSuspected),
        "the first that fits"
    );
}

#[test]
fn limits_move_from_the_age_the_content_says() {
    let assessment = assessment(&json!({"person": {"age": 65}, "answers": {"fh-cva-photo": 44}}));
    let severity = |from_age: u32| {
        let mut library = shipped();
        let item = library.items.iter_mut().find(|item| item.id == "fh-cva-photo");
        let Some(Kind::Number(number)) = item.map(|item| &mut item.kind) else {
            panic!("an angle is a number")
        };
        let NumberWay::Limits(limits) = &mut number.scores[0].way else {
            panic!("it has limits")
        };
        limits.older.as_mut().expect("a shift").from_age = from_age;
        let findings = findings(&library, &assessment);
        let rows = &findings.pattern("forward-head").expect("a pattern").rows;
        let row = rows.iter().find(|row| row.item == "fh-cva-photo");
        row.and_then(|row| row.severity).expect("a severity")
    };
    assert!((severity(60) - 0.2).abs() < 1e-9 && (severity(66) - 0.4).abs() < 1e-9);
}
