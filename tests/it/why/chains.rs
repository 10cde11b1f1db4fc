//! From an exercise back to its answers, and from an answer forward to all it did.

use std::collections::BTreeSet;

use plumbline::content::{ExerciseKind, ItemId};
use plumbline::record::{Answer, PlanReason, Side};
use plumbline::rules::{Action, Band, Basis, Outcome, outcome, why_answer, why_exercise};
use serde_json::json;

use super::man_of_30;
use crate::plan::crowd::{everyone, library};
use crate::plan::people::{TODAY, all, forward_head, person, tipped_forward};

#[test]
fn an_exercise_leads_back_to_the_test_the_pattern_and_its_points() {
    // The thigh is 12 degrees above level: 0.8 of 15, short. The plank is untested.
    let case = person(
        all(&[tipped_forward(), json!({"ap-thomas-hip": {"left": 0, "right": 12}})]),
        json!({}),
    );
    let Outcome {
        findings,
        imbalances,
        plan,
        ..
    } = &case.outcome;
    let stretch = case
        .lines()
        .find(|line| line.kind == ExerciseKind::Stretch && line.muscles.iter().any(|muscle| muscle == "hip-flexors"))
        .unwrap();
    let why = why_exercise(findings, imbalances, plan, stretch);
    let hip = why
        .muscles
        .iter()
        .find(|muscle| muscle.muscle == *"hip-flexors")
        .unwrap();
    assert_eq!(
        (hip.side, hip.action, hip.basis),
        (Side::Right, Action::Stretch, Basis::TestConfirmed)
    );
    assert_eq!(hip.tests, ["ap-thomas-hip"]);
    assert!(
        why.muscles
            .iter()
            .all(|muscle| muscle.muscle != *"hip-flexors" || muscle.side == Side::Right)
    );
    let [pattern] = &why.patterns[..] else {
        panic!("{:?}", why.patterns);
    };
    assert_eq!(pattern.pattern, "anterior-pelvic-tilt");
    // Angle 24 of 15 to 23 is 1 and weighs 8 of 18; with 7 of 27 of the muscle tests the position has 60 of 85.9.
    let photo = pattern
        .items
        .iter()
        .find(|one| one.item == *"sg-pelvic-angle-photo")
        .unwrap();
    let points: Vec<f64> = pattern.items.iter().map(|one| one.points).collect();
    assert!(
        points.is_sorted_by(|one, other| one >= other),
        "the largest first: {points:?}"
    );
    assert!((photo.points - 100.0 * 60.0 / (60.0 + 35.0 * (7.0 / 27.0) / 0.35) * 8.0 / 18.0).abs() < 1e-9);
    // An exercise by the table leads back to the pattern alone.
    let belly = case
        .lines()
        .find(|line| line.muscles.iter().any(|muscle| muscle == "abdominals"))
        .unwrap();
    let why = why_exercise(findings, imbalances, plan, belly);
    assert!(
        why.muscles
            .iter()
            .all(|muscle| muscle.basis == Basis::TableOnly && muscle.tests.is_empty())
    );
    assert_eq!(why.patterns.len(), 1);
}

#[test]
fn an_answer_leads_forward_to_points_muscles_and_exercises() {
    let answers = all(&[
        tipped_forward(),
        json!({"ap-thomas-hip": {"left": 0, "right": 12}, "ap-plank": 60}),
    ]);
    let assessment = man_of_30(library(), &answers);
    let now = outcome(library(), &assessment, TODAY);
    // 60 s is as usual for a man: the belly tested fine, so its exercise is not given.
    let did = why_answer(library(), &assessment, &now, TODAY, &ItemId::from("ap-plank"));
    let [forward] = &did.patterns[..] else {
        panic!("{:?}", did.patterns);
    };
    assert_eq!(forward.points, Some(0.0));
    assert_eq!(did.muscles.len(), 2, "both sides: {:?}", did.muscles);
    for muscle in &did.muscles {
        assert_eq!(muscle.muscle, "abdominals");
        assert_eq!(
            (muscle.action, muscle.action_without),
            (Action::None, Some(Action::Strengthen))
        );
    }
    assert!(
        did.kept_out.iter().any(|id| library()
            .exercise(id.as_str())
            .unwrap()
            .primary
            .iter()
            .any(|muscle| muscle == "abdominals")),
        "{did:?}"
    );
    let photo = why_answer(
        library(),
        &assessment,
        &now,
        TODAY,
        &ItemId::from("sg-pelvic-angle-photo"),
    );
    let ap = photo
        .patterns
        .iter()
        .find(|one| one.pattern == *"anterior-pelvic-tilt")
        .unwrap();
    // Without the photo a forward pelvis is at most mild (rule N15).
    assert_eq!((ap.band, ap.band_without), (Some(Band::Marked), Some(Band::Mild)));
    assert!(why_answer(library(), &assessment, &now, TODAY, &ItemId::from("fh-cva-photo")).is_nothing());
}

#[test]
fn an_answer_that_sets_a_precaution_names_what_it_hides() {
    let answers = all(&[forward_head(), json!({"gen-c7-wall": 10})]);
    let mut assessment = man_of_30(library(), &answers);
    assessment.profile.age = Some(67);
    let now = outcome(library(), &assessment, TODAY);
    let did = why_answer(library(), &assessment, &now, TODAY, &ItemId::from("gen-c7-wall"));
    // A measurement sets the tag of bones that nobody examined, never the diagnosed one (rule Z2).
    assert_eq!(did.tags, ["bone-check"]);
    let hidden: BTreeSet<&str> = did.hidden.iter().map(ItemId::as_str).collect();
    let expected = ["fh-dnf-hold", "hh-side-bend", "hh-forward-bend", "ap-lumbar-curl"];
    assert!(expected.iter().all(|item| hidden.contains(item)), "{hidden:?}");
}

#[test]
fn every_line_leads_back_to_answers_that_were_given() {
    everyone("why", |library, person, dice| {
        if dice.below(10) != 0 {
            return;
        }
        let Outcome {
            findings,
            imbalances,
            plan,
            ..
        } = outcome(library, &person, TODAY);
        for line in plan
            .weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises)
        {
            let why = why_exercise(&findings, &imbalances, &plan, line);
            let given = |id: &ItemId| person.answers.get(id).is_some_and(Answer::has_reading);
            for muscle in &why.muscles {
                assert!(muscle.tests.iter().all(given), "{muscle:?}");
                assert!(!muscle.tests.is_empty() || !muscle.patterns.is_empty(), "{muscle:?}");
            }
            for pattern in &why.patterns {
                assert!(pattern.items.iter().all(|one| given(&one.item)), "{pattern:?}");
            }
            let works = !matches!(line.kind, ExerciseKind::Mobility | ExerciseKind::Breathing);
            // Legs and balance, the general plan and the companion of stretches are there for another reason (rules P6, P9).
            let for_another_reason = matches!(
                line.reasons[0],
                PlanReason::BesideStretches
                    | PlanReason::Functional { .. }
                    | PlanReason::Precaution { .. }
                    | PlanReason::General { .. }
            );
            assert!(
                !works || for_another_reason || !why.muscles.is_empty(),
                "{} has no muscle",
                line.id
            );
        }
    });
}
