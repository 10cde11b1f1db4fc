//! Exercises: targets, patterns, tags and the arithmetic of their time.

use super::names::Index;
use super::{About, listed, versions};
use crate::content::read::{Elements, Listed};
use crate::content::{
    DoseClass, Doses, Exercise, ExerciseKind, Laterality, MuscleId, Pattern, PatternId, Problem, Role,
};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &elements.equipment.entries {
        About::new(placed, problems).refer_all("instead", &index.equipment, &placed.value.instead);
    }
    for placed in &elements.exercises.entries {
        let exercise = &placed.value;
        let about = &mut About::new(placed, problems);
        about.sources(index, &exercise.sources);
        check_muscles(exercise, index, about);
        check_patterns(exercise, &elements.patterns, index, about);
        versions::check_exercise(exercise, index, about);
        check_place(exercise, index, about);
        check_dose(exercise, about);
        let doses = elements.parts.doses.as_ref().map(|placed| &placed.value);
        check_time(exercise, doses, about);
        about.contact("pose.contact", &exercise.pose.contact);
        about.expect(
            !exercise.steps.is_empty(),
            "steps",
            "the exercise has no steps",
            "say what to do, a sentence a step",
        );
    }
}

fn check_muscles(exercise: &Exercise, index: &Index, about: &mut About<'_, Exercise>) {
    about.expect(
        !exercise.primary.is_empty() || exercise.whole_body,
        "primary",
        "the exercise is for no muscle",
        "name at least one id of muscles.json",
    );
    about.expect(
        exercise.primary.is_empty() || !exercise.whole_body,
        "whole_body",
        "an exercise of the whole body is chosen for no muscle",
        "leave \"primary\" empty, or take \"whole_body\" out",
    );
    about.refer_all("primary", &index.muscles, &exercise.primary);
    about.refer_all("secondary", &index.muscles, &exercise.secondary);
    for (place, muscle) in exercise.secondary.iter().enumerate() {
        about.expect(
            !exercise.primary.contains(muscle),
            &format!("secondary[{place}]"),
            &format!("`{muscle}` is primary and secondary"),
            "keep it in one of the two",
        );
    }
    about.expect(
        exercise.long_range != exercise.long_range_for.is_empty(),
        "long_range_for",
        "a long-range exercise says for which muscles, and no other does",
        "give \"long_range\": true and \"long_range_for\" together, or neither",
    );
    about.expect(
        !exercise.long_range || exercise.strengthens(),
        "long_range",
        "only strengthening goes through a long range",
        "take it out",
    );
    for (place, muscle) in exercise.long_range_for.iter().enumerate() {
        about.expect(
            exercise.primary.contains(muscle),
            &format!("long_range_for[{place}]"),
            &format!("`{muscle}` is not a primary muscle of this exercise"),
            "name only muscles of \"primary\"",
        );
    }
}

/// `serves` and `conflicts_with` repeat what the tables say, for people who read the file; so they must agree.
fn check_patterns(exercise: &Exercise, patterns: &Listed<Pattern>, index: &Index, about: &mut About<'_, Exercise>) {
    about.refer_all("serves", &index.patterns, &exercise.serves);
    about.refer_all("conflicts_with", &index.patterns, &exercise.conflicts_with);
    about.refer_all("not_for", &index.patterns, &exercise.not_for);
    for (place, pattern) in exercise.not_for.iter().enumerate() {
        about.expect(
            !exercise.serves.contains(pattern),
            &format!("not_for[{place}]"),
            &format!("the exercise serves `{pattern}` and is not for it"),
            "keep it in one of the two",
        );
    }
    if !tables_are_whole(patterns, index) {
        return;
    }
    let (same, other) = match exercise.kind {
        ExerciseKind::Stretch => (Role::Tight, Role::Weak),
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => (Role::Weak, Role::Tight),
        // For everyone (rule P18): no table decides.
        ExerciseKind::Mobility | ExerciseKind::Breathing => return,
    };
    for (name, role, given) in [
        ("serves", same, &exercise.serves),
        ("conflicts_with", other, &exercise.conflicts_with),
    ] {
        let asked: Vec<&PatternId> = patterns
            .entries
            .iter()
            .map(|placed| &placed.value)
            .filter(|pattern| asks(pattern, role, &exercise.primary))
            .map(|pattern| &pattern.id)
            .collect();
        let agrees = asked.len() == given.len() && asked.iter().all(|id| given.contains(id));
        about.expect(
            agrees,
            name,
            "this does not agree with the tables of patterns.json",
            &format!("write {}", listed(&asked)),
        );
    }
}

/// Whether every table can be read as meant; if not, what is wrong with it is said, and nothing follows from it.
fn tables_are_whole(patterns: &Listed<Pattern>, index: &Index) -> bool {
    let mut entries = patterns.entries.iter().flat_map(|placed| &placed.value.table);
    let whole = |muscles: &[MuscleId]| !muscles.is_empty() && !muscles.iter().any(|id| index.muscles.lacks(id));
    patterns.complete && patterns.unread.is_empty() && entries.all(|entry| whole(&entry.muscles))
}

fn asks(pattern: &Pattern, role: Role, muscles: &[MuscleId]) -> bool {
    let entries = pattern.table.iter().filter(|entry| entry.role == role);
    entries
        .flat_map(|entry| &entry.muscles)
        .any(|muscle| muscles.contains(muscle))
}

fn check_place(exercise: &Exercise, index: &Index, about: &mut About<'_, Exercise>) {
    about.expect(
        (1..=2).contains(&exercise.level),
        "level",
        "there are two levels",
        "use 1 (easy to learn alone) or 2",
    );
    let down = exercise.position.is_down();
    if let Some(floor) = &index.floor {
        about.expect(
            down == exercise.avoid.contains(floor),
            "avoid",
            &format!("exercises on the floor, and only those, avoid `{floor}`"),
            "correct \"avoid\" or \"position\"; \"bed_ok\" says when a firm bed will do",
        );
    }
    about.expect(
        down || !exercise.bed_ok,
        "bed_ok",
        "this is not done on the floor",
        "use false",
    );
    about.refer_all("equipment", &index.equipment, &exercise.equipment);
}

fn check_dose(exercise: &Exercise, about: &mut About<'_, Exercise>) {
    let fits = matches!(
        (exercise.kind, exercise.dose_class),
        (ExerciseKind::Stretch, DoseClass::Static)
            | (ExerciseKind::Strengthen, DoseClass::Isometric | DoseClass::Dynamic)
            | (ExerciseKind::Mobility, DoseClass::Mobility)
            | (ExerciseKind::MotorControl, DoseClass::MotorControl)
            | (ExerciseKind::Breathing, DoseClass::Breathing)
    );
    about.expect(
        fits,
        "dose_class",
        "this class of dose does not go with this kind of exercise",
        "stretch: static; strengthen: isometric or dynamic; the others: their own name",
    );
    let dose = &exercise.start_dose;
    for (name, number) in [("sets", dose.sets), ("reps", dose.reps), ("rep_s", dose.rep_s)] {
        about.expect(number > 0, &format!("start_dose.{name}"), "this is 0", "use 1 or more");
    }
    about.expect(
        dose.hold_s <= dose.rep_s,
        "start_dose.hold_s",
        "the hold is longer than the repetition it is part of",
        "count the hold into \"rep_s\"",
    );
    about.expect(
        dose.per_side == (exercise.laterality != Laterality::Bilateral),
        "start_dose.per_side",
        "this does not agree with \"laterality\"",
        "use false for bilateral, true for unilateral and alternating",
    );
}

/// T = setup + n·W + (n − 1)·rest, n = sets × sides, W = reps × seconds of one (rule P23).
fn check_time(exercise: &Exercise, doses: Option<&Doses>, about: &mut About<'_, Exercise>) {
    let dose = &exercise.start_dose;
    let set = u64::from(dose.reps) * u64::from(dose.rep_s);
    about.expect(
        set == u64::from(exercise.seconds_per_set),
        "seconds_per_set",
        &format!("{} repetitions of {} s take {set} s", dose.reps, dose.rep_s),
        &format!("write {set}, or correct \"start_dose\""),
    );
    let sides = if exercise.laterality == Laterality::Unilateral {
        2
    } else {
        1
    };
    let sets = u64::from(dose.sets) * sides;
    // Seconds that do not rise are a mistake of their own.
    let ready = doses.map(|doses| doses.ready_s);
    let Some([up, down]) = ready.filter(|[up, down]| 0 < *up && up <= down) else {
        return;
    };
    let setup = u128::from(if exercise.position.is_down() { down } else { up });
    let rests = u128::from(sets.saturating_sub(1)) * u128::from(exercise.rest_s);
    let total = setup + u128::from(sets) * u128::from(set) + rests;
    about.expect(
        total == u128::from(exercise.total_s.p1),
        "total_s.p1",
        &format!("with setup and rests the whole takes {total} s"),
        &format!("write {total}, or correct the dose"),
    );
}
