//! What keeps an exercise out, and what must be said with one that stays.

use super::{OF_A_NEWER_PROGRAM, each_once, exercise_name, precaution};
use crate::content::{ExerciseId, Library, MuscleId};
use crate::record::{Because, Caution, LeftOut, Prescription};
use crate::report::words::{lay_muscle, side_name};
use crate::rules::Adapted;

/// Why an exercise is not in the plan, in a sentence.
pub fn left_out(library: &Library, out: &LeftOut) -> String {
    match &out.words {
        Some(words) if !words.is_empty() => words.clone(),
        _ => because(library, &out.id, &out.because),
    }
}

/// What keeps an exercise out, in a sentence.
pub fn because(library: &Library, exercise: &ExerciseId, because: &Because) -> String {
    let lay = |muscle: &MuscleId| lay_muscle(library, muscle);
    match because {
        Because::Tag(tag) => format!("Left out for your safety: {}.", precaution(library, tag)),
        Because::Region { told: true } => "Left out for your safety: it works the region of your operation.".to_owned(),
        Because::Region { told: false } => "Left out for your safety: it is not meant after some operations, and you have not said which part was operated on.".to_owned(),
        Because::Age { from } => format!("Left out for your safety: it is not meant from the age of {from} on."),
        Because::NotFor(pattern) => match library.pattern(pattern.as_str()) {
            Some(pattern) => format!("It goes the wrong way for {}.", pattern.sentence),
            None => "It goes the wrong way for what was found.".to_owned(),
        },
        Because::Thing(thing) => format!("You have no {} at hand.", library.thing_name(thing.as_str())),
        Because::AlsoWorks(muscle) => format!(
            "It would also {} this muscle, and that is not asked for: {}.",
            if library.exercise(exercise.as_str()).is_some_and(crate::content::Exercise::stretches) {
                "stretch"
            } else {
                "strengthen"
            },
            lay(muscle)
        ),
        Because::OtherSide(muscle) => format!(
            "It works both sides at once, and the other side needs something else: {}.",
            lay(muscle)
        ),
        Because::NotLong(muscle) => format!(
            "It does not go through the full range that is wanted here: {}.",
            lay(muscle)
        ),
        Because::PainfulTest { muscle, side } => format!(
            "A test of this muscle hurt: {}, {}. Show it to someone, or try the test again in two weeks.",
            lay(muscle),
            side_name(*side)
        ),
        Because::Time { minutes, stretch } => format!(
            "There is no room for this {}: one set of it takes longer than what the plan leaves of {minutes} minutes a day.",
            if *stretch { "stretch" } else { "strength exercise" }
        ),
        Because::Full { most } => {
            format!("Left for the next plan: this one holds at most {most} exercises, so that they can be learned.")
        }
        Because::NextPlan => "Left for the next plan.".to_owned(),
        Because::Said(word) => match library.precaution(word) {
            Some(precaution) => precaution.short.clone(),
            None => word.replace('-', " "),
        },
        Because::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

/// The same in few words about a person, for a table of muscles: `no room in 10 minutes a day`.
pub fn kept_out(library: &Library, because: &Because) -> String {
    match because {
        Because::Tag(tag) => format!("ruled out: {}", precaution(library, tag)),
        Because::Region { .. } => "ruled out: the operation".to_owned(),
        Because::Age { from } => format!("ruled out from the age of {from} on"),
        Because::NotFor(_) | Because::AlsoWorks(_) | Because::OtherSide(_) => {
            "it would work against something else that was found".to_owned()
        }
        Because::NotLong(_) => "nothing suitable goes through the full range".to_owned(),
        Because::Thing(thing) => format!("no {} at hand", library.thing_name(thing.as_str())),
        Because::PainfulTest { .. } => "a test hurt".to_owned(),
        Because::Time { minutes, .. } => format!("no room in {minutes} minutes a day"),
        Because::Full { most } => format!("left for the next one, {most} exercises at most"),
        Because::NextPlan => "left for the next one".to_owned(),
        Because::Said(word) => match library.precaution(word) {
            Some(precaution) => format!("ruled out: {}", precaution.short),
            None => word.replace('-', " "),
        },
        Because::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

/// The same in a sentence that begins with the name of the exercise.
pub fn barred(library: &Library, exercise: &ExerciseId, because: &Because) -> String {
    let name = format!("“{}”", exercise_name(library, exercise));
    match because {
        Because::Tag(tag) => format!("{name} is left out for your safety: {}.", precaution(library, tag)),
        Because::Region { .. } => format!("{name} is left out for your safety: it is not meant after your operation."),
        Because::Age { from } => {
            format!("{name} is left out for your safety: it is not meant from the age of {from} on.")
        }
        Because::NotFor(pattern) => match library.pattern(pattern.as_str()) {
            Some(pattern) => format!("{name} goes the wrong way for {}.", pattern.sentence),
            None => format!("{name} goes the wrong way for what was found."),
        },
        Because::Thing(thing) => format!(
            "{name} needs something you do not have at hand: {}.",
            library.thing_name(thing.as_str())
        ),
        Because::PainfulTest { muscle, side } => format!(
            "{name} is left out: a test of this muscle hurt: {}, {}.",
            lay_muscle(library, muscle),
            side_name(*side)
        ),
        Because::AlsoWorks(_)
        | Because::OtherSide(_)
        | Because::NotLong(_)
        | Because::Time { .. }
        | Because::Full { .. }
        | Because::NextPlan
        | Because::Said(_)
        | Because::Unknown(_) => format!("{name}: {}", self::because(library, exercise, because)),
    }
}

/// What must be said with a line of a plan.
pub fn cautions(library: &Library, line: &Prescription) -> Vec<String> {
    each_caution(library, &line.cautions)
}

/// What must be said with an exercise, each sentence once: two precautions may ask for the same.
pub fn each_caution(library: &Library, cautions: &[Caution]) -> Vec<String> {
    each_once(cautions.iter().map(|caution| self::caution(library, caution)))
}

/// What must be said with an exercise that stays.
pub fn caution(library: &Library, caution: &Caution) -> String {
    match caution {
        Caution::Tag { exercise, tag } => {
            let note = library
                .exercise(exercise.as_str())
                .and_then(|exercise| exercise.modify.get(tag));
            match note {
                Some(change) => change.note.clone(),
                // Content that no longer has the note: the precaution itself is said.
                None => format!("With care: {}.", precaution(library, tag)),
            }
        }
        Caution::FirmBed => "Do this one on your firm bed instead of the floor.".to_owned(),
        Caution::Said(words) => words.clone(),
        Caution::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

/// What a precaution changes about a step or a position.
pub fn adapted(library: &Library, adapted: &Adapted) -> String {
    match adapted {
        Adapted::Own(words) => (*words).to_owned(),
        Adapted::OfExercise(caution) => self::caution(library, caution),
    }
}
