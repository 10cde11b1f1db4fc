//! The breathing protocol and the routine for when it hurts now: references, days, and the arithmetic of their time.

use super::About;
use super::names::Index;
use crate::content::read::{Elements, Listed, Parts};
use crate::content::{BreathingPosition, BreathingStage, Exercise, ExerciseId, Id, Pace, Problem, ReliefStep};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let parts = &elements.parts;
    check_breathing(parts, index, problems);
    check_positions(parts, index, problems);
    check_stages(parts, index, problems);
    check_relief(parts, index, problems);
    for placed in &parts.steps.entries {
        let about = &mut About::new(placed, problems);
        check_step(&placed.value, elements, index, about);
    }
}

fn check_breathing(parts: &Parts, index: &Index, problems: &mut Vec<Problem>) {
    if let Some(placed) = &parts.breathing {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        let move_on = &placed.value.move_on;
        about.expect(
            (1..=move_on.of).contains(&move_on.felt),
            "move_on.felt",
            &format!("{} of {} breaths cannot be felt", move_on.felt, move_on.of),
            "use 1 or more, and at most \"of\"",
        );
    }
    for placed in &parts.paces.entries {
        let pace = &placed.value;
        let about = &mut About::new(placed, problems);
        for (name, seconds) in [("in_s", pace.in_s), ("out_s", pace.out_s)] {
            about.expect(
                (1..=20).contains(&seconds),
                name,
                &format!("nobody breathes for {seconds} s"),
                "use 1 to 20",
            );
        }
        for (name, seconds) in [("turn_s", pace.turn_s), ("rest_s", pace.rest_s)] {
            about.expect(
                seconds <= 20,
                name,
                &format!("{seconds} s without breath is too long"),
                "use at most 20",
            );
        }
    }
    for placed in &parts.troubles.entries {
        About::new(placed, problems).sources(index, &placed.value.sources);
    }
}

fn check_positions(parts: &Parts, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &parts.positions.entries {
        let position: &BreathingPosition = &placed.value;
        let about = &mut About::new(placed, problems);
        about.sources(index, &position.sources);
        if let Some(exercise) = &position.exercise {
            about.refer("exercise", &index.exercises, exercise);
        }
        about.refer_all("during", &index.exercises, &position.during);
        if let Some(other) = &position.instead_of {
            about.refer("instead_of", &index.positions, other);
            about.expect(
                *other != position.id,
                "instead_of",
                "the position takes its own place",
                "name another position, or take it out",
            );
        }
        for tag in position.notes.keys() {
            about.refer(&format!("notes.{tag}"), &index.precautions, tag);
        }
        about.expect(
            position.exercise.is_some() || position.how.is_some(),
            "how",
            "nothing says how this position is taken",
            "name an \"exercise\", or say it in \"how\"",
        );
    }
}

/// The days follow each other, and breaths times seconds is the time of a go.
fn check_stages(parts: &Parts, index: &Index, problems: &mut Vec<Problem>) {
    let mut next_day = 1;
    for placed in &parts.stages.entries {
        let stage: &BreathingStage = &placed.value;
        let about = &mut About::new(placed, problems);
        about.sources(index, &stage.sources);
        about.refer("pace", &index.paces, &stage.pace);
        about.refer_all("positions", &index.positions, &stage.positions);
        about.expect(
            !stage.positions.is_empty(),
            "positions",
            "the stage has no position",
            "name at least one id of \"positions\"",
        );
        for (name, pair) in [
            ("days", stage.days),
            ("breaths", stage.breaths),
            ("times_per_day", stage.times_per_day),
            ("seconds", stage.seconds),
        ] {
            about.least_and_most(name, pair);
        }
        // After a stage that could not be read, nothing can be said about the day.
        about.expect(
            stage.days[0] == next_day || !parts.stages.unread.is_empty(),
            "days[0]",
            &format!("the stage before ends so that this one begins on day {next_day}"),
            &format!("use {next_day}"),
        );
        next_day = stage.days[1].saturating_add(1);
        if let Some(pace) = pace(&parts.paces, &stage.pace) {
            for (end, (breaths, seconds)) in stage.breaths.into_iter().zip(stage.seconds).enumerate() {
                let took = u64::from(breaths) * u64::from(pace.breath_s());
                about.expect(
                    took == u64::from(seconds),
                    &format!("seconds[{end}]"),
                    &format!("{breaths} breaths at `{}` take {took} s", pace.id),
                    &format!("write {took}, or correct the breaths"),
                );
            }
        }
    }
}

fn check_relief(parts: &Parts, index: &Index, problems: &mut Vec<Problem>) {
    let Some(placed) = &parts.relief else { return };
    let about = &mut About::new(placed, problems);
    about.sources(index, &placed.value.sources);
    if parts.gate.complete && parts.gate.unread.is_empty() {
        about.expect(
            !parts.gate.entries.is_empty(),
            "",
            "nothing is asked before the routine begins",
            "add the signs that mean help comes first to \"gate\"",
        );
    }
    if parts.steps.complete && parts.steps.unread.is_empty() {
        let steps = parts.steps.entries.iter().map(|step| &step.value);
        let sum: u64 = steps
            .filter(|step| !step.optional)
            .map(|step| u64::from(step.seconds[0]))
            .sum();
        about.expect(
            sum == u64::from(placed.value.total_s),
            "total_s",
            &format!("the steps that are not optional take {sum} s"),
            &format!("write {sum}, or correct a step"),
        );
    }
}

fn check_step(step: &ReliefStep, elements: &Elements, index: &Index, about: &mut About<'_, ReliefStep>) {
    about.sources(index, &step.sources);
    about.least_and_most("seconds", step.seconds);
    for (name, id) in [("exercise", &step.exercise), ("no_floor", &step.no_floor)] {
        if let Some(id) = id {
            about.refer(name, &index.exercises, id);
        }
    }
    for tag in step.changes.keys() {
        about.refer(&format!("changes.{tag}"), &index.precautions, tag);
    }
    check_down(
        "no_floor",
        (step.exercise.as_ref(), step.no_floor.as_ref()),
        elements,
        about,
    );
    if let Some(instead) = &step.instead {
        about.refer("instead.exercise", &index.exercises, &instead.exercise);
        if let Some(id) = &instead.no_floor {
            about.refer("instead.no_floor", &index.exercises, id);
        }
        let pair = (Some(&instead.exercise), instead.no_floor.as_ref());
        check_down("instead.no_floor", pair, elements, about);
        about.expect(
            step.exercise.is_some(),
            "instead",
            "nothing of this step can be ruled out, so nothing goes in its place",
            "take \"instead\" out, or give the step an \"exercise\"",
        );
    }
    if let Some(id) = &step.pace {
        about.refer("pace", &index.paces, id);
    }
    let one = match &step.pace {
        Some(id) => pace(&elements.parts.paces, id).map(Pace::breath_s),
        None if step.rep_s > 0 => Some(step.rep_s),
        None => None,
    };
    about.expect(
        step.reps == 0 || step.pace.is_some() || step.rep_s > 0,
        "reps",
        "nothing says how long one takes",
        "add \"rep_s\", or \"pace\" for breaths",
    );
    if let Some(one) = one {
        let took = u64::from(step.reps) * u64::from(one);
        about.expect(
            took == u64::from(step.seconds[0]) && step.seconds[0] == step.seconds[1],
            "seconds",
            &format!("{} of {one} s take {took} s", step.reps),
            &format!("write [{took}, {took}], or correct the repetitions"),
        );
    }
}

/// What is done on the floor has another way off it.
fn check_down(
    name: &str,
    (down, up): (Option<&ExerciseId>, Option<&ExerciseId>),
    elements: &Elements,
    about: &mut About<'_, ReliefStep>,
) {
    let is_down = |id: Option<&ExerciseId>| exercise(elements, id).is_some_and(is_on_the_floor);
    about.expect(
        !is_down(down) || up.is_some(),
        name,
        "this is done on the floor, and nothing takes its place",
        "name the exercise for people who cannot get down",
    );
    about.expect(
        !is_down(up),
        name,
        "this is done on the floor as well",
        "name an exercise in sitting or standing",
    );
}

fn pace<'a>(paces: &'a Listed<Pace>, id: &Id) -> Option<&'a Pace> {
    let mut paces = paces.entries.iter().map(|placed| &placed.value);
    paces.find(|pace| pace.id == *id)
}

/// The exercise a routine names, if it is there.
pub(super) fn exercise<'a>(elements: &'a Elements, id: Option<&ExerciseId>) -> Option<&'a Exercise> {
    let mut exercises = elements.exercises.entries.iter().map(|placed| &placed.value);
    exercises.find(|exercise| Some(&exercise.id) == id)
}

/// Whether one has to get down to it.
pub(super) fn is_on_the_floor(exercise: &Exercise) -> bool {
    exercise.position.is_down()
}
