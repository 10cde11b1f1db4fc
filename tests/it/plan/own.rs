//! What a plan promises whatever the person changes about it: random people with random edits.

use std::collections::{BTreeMap, BTreeSet};

use plumbline::content::{Exercise, ExerciseId, ExerciseKind, Laterality, Library, MuscleId, shipped};
use plumbline::record::{
    Assessment, DayName, Plan, PlanEdit, Prescription, Side, TrainingDays, Way, WeekSpan, Weekday, WorkedSide, add_edit,
};
use plumbline::report::words;
use plumbline::rules::{Outcome, outcome};
use proptest::collection::vec;
use proptest::prelude::*;

use super::anyone::anyone;
use super::people::TODAY;
use super::promises::{is_barred_by_more_than_direction, seconds, sides};

fn lines(plan: &Plan) -> impl Iterator<Item = &Prescription> {
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises)
}

/// Edits made from bytes: most are about exercises of the plan, some about any exercise, all kinds come up.
fn edits(library: &Library, plan: &Plan, bytes: &[u8]) -> Vec<PlanEdit> {
    let there: Vec<&ExerciseId> = lines(plan).map(|line| &line.id).collect();
    let any = |byte: u8| &library.exercises[usize::from(byte) % library.exercises.len()].id;
    let shown = |byte: u8| match there.len() {
        0 => any(byte),
        count if byte < 230 => there[usize::from(byte) % count],
        _ => any(byte),
    };
    let alike = |id: &ExerciseId, byte: u8| {
        let kind = library.exercise(id.as_str()).map(|exercise| exercise.kind);
        let same: Vec<&Exercise> = library.exercises.iter().filter(|one| Some(one.kind) == kind).collect();
        same.get(usize::from(byte) % same.len().max(1))
            .map_or_else(|| any(byte).clone(), |one| one.id.clone())
    };
    let day = |byte: u8| [None, Some(DayName::A), Some(DayName::B)][usize::from(byte) % 3];
    let mut edits = Vec::new();
    for four in bytes.chunks_exact(4) {
        let [kind, one, two, three] = four else { continue };
        let edit = match kind % 8 {
            0 | 1 => PlanEdit::swap(shown(*one).clone(), alike(shown(*one), *two)),
            2 => PlanEdit::remove(shown(*one).clone(), day(*two)),
            3 | 4 => PlanEdit::add(any(*one).clone(), day(*two)),
            5 => {
                let spans = [None, Some(WeekSpan::new(1, 2)), Some(WeekSpan::new(5, 8))];
                let weeks = spans[usize::from(*two) % 3];
                let dose = [u32::from(three % 5), u32::from(three / 16), u32::from(*two) / 3];
                PlanEdit::dose(shown(*one).clone(), weeks, dose)
            }
            6 if *two > 128 => PlanEdit::way(shown(*one).clone(), if *two > 190 { Way::Easier } else { Way::Harder }),
            6 => PlanEdit::order(
                DayName::A,
                vec![shown(*one).clone(), shown(*two).clone(), shown(*three).clone()],
            ),
            _ => PlanEdit::Days(TrainingDays {
                a: Weekday::ALL
                    .into_iter()
                    .enumerate()
                    .filter(|(at, _)| one >> at & 1 == 1)
                    .map(|(_, day)| day)
                    .collect(),
                b: Weekday::ALL
                    .into_iter()
                    .enumerate()
                    .filter(|(at, _)| two >> at & 1 == 1)
                    .map(|(_, day)| day)
                    .collect(),
                ..TrainingDays::default()
            }),
        };
        // As they are made on the screen, and as a file may hold them.
        if *kind > 128 {
            add_edit(&mut edits, edit);
        } else {
            edits.push(edit);
        }
    }
    edits
}

fn check(library: &Library, person: &Assessment, before: &Outcome, after: &Outcome) {
    let plan = &after.plan;
    assert_eq!(
        after.changes.calculated, before.plan,
        "what was calculated stays what it is"
    );
    if plan.locked.is_some() {
        assert!(plan.weeks.is_empty() && after.changes.edits.is_empty());
        return;
    }
    assert_eq!(
        after.changes.edits.len(),
        person.plan_edits.len(),
        "no edit is dropped unsaid"
    );
    for result in &after.changes.edits {
        let edit = Some(words::edit(words::Formats::default(), library, &result.edit));
        let lost = result.lost.as_ref().map(|why| words::objection(library, why));
        for words in [edit, lost].into_iter().flatten() {
            assert!(!words.contains('!') && words.ends_with('.'), "{words}");
        }
    }
    assert_eq!(
        plan.own_changes.len(),
        after.changes.edits.iter().filter(|edit| edit.lost.is_none()).count()
    );
    for day in plan.weeks.iter().flat_map(|weeks| &weeks.days) {
        assert_eq!(day.seconds, day.exercises.iter().map(|line| line.seconds).sum::<u32>());
        let ids: BTreeSet<&ExerciseId> = day.exercises.iter().map(|line| &line.id).collect();
        assert_eq!(ids.len(), day.exercises.len(), "an exercise stands once in a day");
    }
    for line in lines(plan) {
        let exercise = library.exercise(line.id.as_str()).unwrap();
        assert!(
            !is_barred_by_more_than_direction(exercise, person, after),
            "{} is ruled out",
            line.id
        );
        assert_eq!(line.seconds, seconds(exercise, line), "{}", line.id);
        assert!(
            !line.reasons.is_empty() || line.by_person.as_ref().is_some_and(|mark| !mark.changes.is_empty()),
            "{} has no reason",
            line.id
        );
        check_dose(exercise, line, after);
        let calculated = lines(&before.plan).any(|one| one.id == line.id);
        assert!(calculated || line.by_person.is_some(), "{} is not marked", line.id);
    }
    both_ways(plan);
    rest_and_stretch(plan);
    over(plan, after);
}

fn check_dose(exercise: &Exercise, line: &Prescription, outcome: &Outcome) {
    let by_person = line.by_person.is_some();
    let extra = u32::from(line.extra_set_side.is_some());
    if exercise.stretches() {
        assert!((line.sets + extra) * line.reps * line.hold_s <= 100, "{}", line.id);
        if outcome.safety.tags.contains("hypermobility") {
            assert!(line.hold_s <= 15);
        }
    }
    if serde_json::to_value(line.kind).unwrap() == "strengthen" && outcome.safety.tags.contains("high-blood-pressure") {
        let isometric = exercise.dose_class == plumbline::content::DoseClass::Isometric;
        assert!(!isometric || line.hold_s <= 5, "{}", line.id);
    }
    if by_person {
        assert!((1..=4).contains(&line.sets) && line.reps >= 1, "{line:?}");
    }
    let sides = exercise.laterality == Laterality::Unilateral || line.side == WorkedSide::Both;
    assert!(sides, "{}: both sides at once are worked on both", line.id);
}

fn both_ways(plan: &Plan) {
    let mut ways: BTreeMap<(&MuscleId, Side), [bool; 2]> = BTreeMap::new();
    for line in lines(plan) {
        let way = match line.kind {
            ExerciseKind::Stretch => 0,
            ExerciseKind::Strengthen | ExerciseKind::MotorControl => 1,
            ExerciseKind::Mobility | ExerciseKind::Breathing => continue,
        };
        for muscle in &line.muscles {
            for side in sides(line) {
                ways.entry((muscle, *side)).or_default()[way] = true;
            }
        }
    }
    for (place, ways) in ways {
        assert_ne!(ways, [true, true], "{place:?} both ways");
    }
}

fn rest_and_stretch(plan: &Plan) {
    let [a, b] = match &plan.days {
        Some(days) => {
            for (one, other) in days
                .a
                .iter()
                .flat_map(|one| days.a.iter().map(move |other| (*one, *other)))
            {
                assert!(!one.is_beside(other), "{days:?}");
            }
            assert!(days.a.len() + days.b.len() <= 6 && !days.a.is_empty());
            [days.a.len(), days.b.len()]
        }
        None => [3, 3],
    };
    for weeks in &plan.weeks {
        let mut held: BTreeMap<(&MuscleId, Side), usize> = BTreeMap::new();
        for (day, times) in weeks.days.iter().zip([a, b]) {
            for line in day.exercises.iter().filter(|line| line.kind == ExerciseKind::Stretch) {
                for muscle in &line.muscles {
                    for side in sides(line) {
                        let extra = u32::from(line.extra_set_side == Some(*side));
                        let seconds = (line.sets + extra) * line.reps * line.hold_s;
                        *held.entry((muscle, *side)).or_default() += times * seconds as usize;
                    }
                }
            }
        }
        assert!(held.values().all(|seconds| *seconds <= 600), "{held:?}");
        let [a, b] = &weeks.days[..] else { continue };
        for light in b.exercises.iter().filter(|line| line.kind == ExerciseKind::Strengthen) {
            let strong =
                |line: &&Prescription| matches!(line.kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl);
            let shared = |line: &Prescription| line.muscles.iter().any(|muscle| light.muscles.contains(muscle));
            assert!(
                !a.exercises.iter().filter(strong).any(shared),
                "{} has no rest",
                light.id
            );
        }
    }
}

/// Doing what is advised brings every day into its minutes.
fn over(plan: &Plan, outcome: &Outcome) {
    let budget = plan.minutes_per_day.min(60) * 60;
    for weeks in &plan.weeks {
        for day in &weeks.days {
            let said = outcome
                .changes
                .over_budget
                .iter()
                .find(|over| over.weeks == weeks.weeks && over.day == day.name);
            assert_eq!(
                said.map(|over| over.over_s),
                day.seconds.checked_sub(budget).filter(|over| *over > 0)
            );
            let Some(said) = said else { continue };
            assert!(!said.first.is_empty());
            let left: u32 = day
                .exercises
                .iter()
                .map(|line| match said.first.iter().find(|way| way.exercise == line.id) {
                    Some(way) if way.whole => 0,
                    Some(way) => {
                        let mut less = line.clone();
                        let extra = u32::from(less.extra_set_side.is_some());
                        less.extra_set_side = None;
                        less.sets -= way.sets.saturating_sub(extra);
                        seconds(shipped().exercise(line.id.as_str()).unwrap(), &less)
                    }
                    None => line.seconds,
                })
                .sum();
            assert!(left <= budget, "{left} s of {budget} s: {said:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_the_person_changed_keeps_its_promises(who in vec(any::<u8>(), 0..260), what in vec(any::<u8>(), 0..40)) {
        let library = shipped();
        let mut person = anyone(&library, &who);
        let before = outcome(&library, &person, TODAY);
        person.plan_edits = edits(&library, &before.plan, &what);
        let after = outcome(&library, &person, TODAY);
        check(&library, &person, &before, &after);
        let again = outcome(&library, &person, TODAY);
        prop_assert_eq!(&after.plan, &again.plan);
        prop_assert_eq!(&after.changes, &again.changes);
    }
}

#[test]
fn the_random_edits_are_of_every_kind_and_some_hold_and_some_do_not() {
    let library = shipped();
    let mut seen: BTreeMap<(String, bool), usize> = BTreeMap::new();
    let mut state = 11_u64;
    for _ in 0..400 {
        let bytes: Vec<u8> = (0..300)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                u8::try_from(state >> 56).unwrap()
            })
            .collect();
        let mut person = anyone(&library, &bytes[..260]);
        let before = outcome(&library, &person, TODAY);
        person.plan_edits = edits(&library, &before.plan, &bytes[260..]);
        let after = outcome(&library, &person, TODAY);
        for (edit, result) in person.plan_edits.iter().zip(&after.changes.edits) {
            let kind = serde_json::to_value(edit).unwrap()["edit"].as_str().unwrap().to_owned();
            *seen.entry((kind, result.lost.is_none())).or_default() += 1;
        }
    }
    for kind in ["swap", "remove", "add", "dose", "way", "order", "days"] {
        for holds in [true, false] {
            let count = seen.get(&(kind.to_owned(), holds)).copied().unwrap_or(0);
            assert!(count >= 3, "{kind} that holds {holds}: {count} of {seen:?}");
        }
    }
}
