//! The dose never says what the note forbids (rule Z40).

use std::collections::BTreeSet;

use plumbline::content::{DoseClass, Exercise, ExerciseId, TagId, shipped};
use plumbline::record::{PlanEdit, Way};
use plumbline::rules::{Whom, usual_doses};

use crate::support::people::{alex_record, today};

/// The longest hold a note allows: `3-second holds`, `5 s at most`, `10-15 s`, `No holds`.
fn seconds_of(note: &str) -> Option<u32> {
    let note = note.to_lowercase();
    if note.contains("no holds") {
        return Some(0);
    }
    if let Some((before, _)) = note.split_once("-second hold") {
        return before.rsplit(' ').next()?.parse().ok();
    }
    let words: Vec<&str> = note.split([' ', ',', ';', '.']).collect();
    let unit = words.iter().position(|word| *word == "s")?;
    words[unit - 1].rsplit('-').next()?.parse().ok()
}

/// Every exercise with each note that names seconds of a hold.
fn noted() -> Vec<(Exercise, TagId, u32)> {
    let mut noted = Vec::new();
    for exercise in &shipped().exercises {
        for (tag, change) in &exercise.modify {
            if let Some(seconds) = seconds_of(&change.note) {
                noted.push((exercise.clone(), tag.clone(), seconds));
            }
        }
    }
    noted
}

fn doses_with(exercise: &Exercise, tags: &[&str]) -> Vec<[u32; 3]> {
    let library = shipped();
    let mut record = alex_record();
    let assessment = &mut record.assessments[0];
    assessment
        .safety
        .precautions
        .extend(tags.iter().map(|tag| TagId::from(*tag)));
    let outcome = plumbline::rules::outcome(&library, assessment, today());
    for tag in tags {
        assert!(outcome.safety.tags.contains(&TagId::from(*tag)), "{tag}");
    }
    let whom = Whom {
        assessment,
        outcome: &outcome,
    };
    let doses = usual_doses(&library, exercise, Some(whom)).into_iter();
    doses.map(|(_, line)| [line.sets, line.reps, line.hold_s]).collect()
}

#[test]
fn notes_that_name_seconds_are_read() {
    assert_eq!(seconds_of("3-second holds, keep breathing."), Some(3));
    assert_eq!(seconds_of("Low effort, count aloud, 5 s at most."), Some(5));
    assert_eq!(seconds_of("Stop at the first pull, 10-15 s."), Some(15));
    assert_eq!(seconds_of("No holds, exhale on the lift."), Some(0));
    assert_eq!(seconds_of("Small lift."), None);
    assert!(noted().len() >= 14, "{}", noted().len());
}

/// "3-second holds" stood beside six holds of 5 s.
#[test]
fn no_hold_of_any_week_is_longer_than_the_note_says() {
    for (exercise, tag, most) in noted() {
        for [sets, reps, hold_s] in doses_with(&exercise, &[tag.as_str()]) {
            assert!(
                hold_s <= most,
                "{} with {tag}: {sets} sets of {reps}, held {hold_s} s of {most}",
                exercise.id
            );
        }
    }
}

#[test]
fn a_cobra_with_high_blood_pressure_is_held_three_seconds_and_its_repetitions_grow() {
    let library = shipped();
    let cobra = library.exercise("prone-cobra").unwrap();
    let doses = doses_with(cobra, &["high-blood-pressure"]);
    // As the catalogue begins it, 6 of 5 s, with the three seconds of the note; then two repetitions more, then a set.
    assert_eq!(doses, [[2, 6, 3], [2, 8, 3], [3, 8, 3]]);
    assert!(doses_with(cobra, &[]).iter().any(|[.., hold_s]| *hold_s > 5));
}

#[test]
fn half_as_many_is_half_as_many_and_grows_by_sets() {
    let library = shipped();
    let mut halved = 0;
    for exercise in &library.exercises {
        let Some(change) = exercise.modify.get("heart-lung") else {
            continue;
        };
        if !change.note.to_lowercase().contains("half as many") {
            continue;
        }
        halved += 1;
        assert_eq!(exercise.dose_class, DoseClass::Dynamic, "{}", exercise.id);
        let doses = doses_with(exercise, &["heart-lung"]);
        for [_, reps, _] in &doses {
            assert_eq!(*reps, exercise.start_dose.reps / 2, "{}: {doses:?}", exercise.id);
        }
        assert!(doses.last().unwrap()[0] > doses[0][0], "{}: {doses:?}", exercise.id);
    }
    assert_eq!(halved, 6);
}

/// The control of a hold cannot be set past what the note allows either.
#[test]
fn a_persons_own_dose_stays_within_the_note() {
    let library = shipped();
    for (exercise, tag, most) in noted() {
        let tags: BTreeSet<TagId> = [tag.clone()].into();
        let limits = exercise.limits_for(&tags);
        let general = library.doses.isometric.short.tag == tag || library.doses.stretch.short.tag == tag;
        assert!(
            limits.hold_s.is_some_and(|limit| limit <= most) || general,
            "{} with {tag} has no limit of its own",
            exercise.id
        );
    }
}

/// With high blood pressure the band stays light: "Thicker band" was offered as the next step.
#[test]
fn a_harder_way_that_a_precaution_takes_away_is_not_chosen() {
    let library = shipped();
    let plain = alex_record();
    let outcome_of =
        |record: &plumbline::record::Record| plumbline::rules::outcome(&library, &record.assessments[0], today());
    let lines = |outcome: &plumbline::rules::Outcome| -> Vec<ExerciseId> {
        let days = outcome.plan.weeks.iter().flat_map(|weeks| &weeks.days);
        days.flat_map(|day| &day.exercises)
            .map(|line| line.id.clone())
            .collect()
    };
    let mut pressed = plain.clone();
    pressed.assessments[0]
        .safety
        .precautions
        .insert("high-blood-pressure".into());
    let (before, after) = (lines(&outcome_of(&plain)), lines(&outcome_of(&pressed)));
    let taken_away = |id: &&ExerciseId| {
        let exercise = library.exercise(id.as_str()).unwrap();
        let tags = [TagId::from("high-blood-pressure")].into();
        before.contains(id) && exercise.has_harder_for(&BTreeSet::new()) && !exercise.has_harder_for(&tags)
    };
    let id = after.iter().find(taken_away).expect("a band or a hold in both plans");
    for (mut record, holds) in [(plain, true), (pressed, false)] {
        record.assessments[0].plan_edits = vec![PlanEdit::way(id.clone(), Way::Harder)];
        let outcome = outcome_of(&record);
        let lost = outcome.changes.edits[0].lost.as_ref();
        assert_eq!(lost.is_none(), holds, "{id}: {lost:?}");
    }
}
