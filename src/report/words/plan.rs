//! What a plan decided, in plain sentences: screen, page and command line say the same (rule T10).

mod about;
mod because;
mod beside;
mod lock;
mod notes;
mod nothing_left;
mod objections;
mod own;
mod reasons;

pub use about::{changed_by_choice, mark_of_choice, plan_about};
pub use because::{adapted, barred, because, caution, cautions, each_caution, kept_out, left_out};
pub use beside::{
    CHECK_AGAIN, CHECK_AND_TESTS_AGAIN, TESTS_AGAIN, TESTS_AGAIN_IN, after_days, after_the_weeks, after_week,
    beside_the_days, days_of_a_flare,
};
pub use lock::{RECHECK_ASKS, lock};
pub use notes::{because_of_pain, plan_note, plan_notes, plan_reached};
pub use objections::{objection, objections};
pub use own::{by_person, changes, edit, gives_way, over_after, own_changes, suits, training_days};
use reasons::pattern_sentence;
pub use reasons::{led_by, reason, reasons};

use crate::content::{ExerciseId, Id, Library, MuscleId, TagId};
use crate::record::{PAIN_REGIONS, Way};

/// The name of an exercise; its id where the catalogue does not have it.
pub fn exercise_name(library: &Library, id: &ExerciseId) -> String {
    library
        .exercise(id.as_str())
        .map_or_else(|| plain(id), |exercise| exercise.name.clone())
}

/// The name of an exercise in quotation marks.
fn quoted(library: &Library, id: &ExerciseId) -> String {
    format!("“{}”", exercise_name(library, id))
}

/// A precaution in a few words.
fn precaution(library: &Library, tag: &TagId) -> String {
    library
        .precaution(tag.as_str())
        .map_or_else(|| plain(tag), |precaution| precaution.short.clone())
}

/// A place of pain as the person ticked it, for the middle of a sentence.
fn place(id: &Id) -> String {
    let known = PAIN_REGIONS.iter().find(|(region, _)| id == region);
    known.map_or_else(|| plain(id), |(_, words)| super::in_sentence(words))
}

/// A muscle at the beginning of a sentence, with its side where only one is meant.
fn named_muscle(library: &Library, muscle: &MuscleId, side: Option<crate::record::Side>) -> String {
    let name = super::capitalised(&super::lay_muscle(library, muscle));
    match side {
        Some(side) => format!("{name}, {}", super::side_name(side)),
        None => name,
    }
}

/// `easier`.
fn way(way: Way) -> &'static str {
    match way {
        Way::Easier => "easier",
        Way::Harder => "harder",
    }
}

/// An id as words, where the content does not have it.
fn plain(id: &Id) -> String {
    id.as_str().replace('-', " ")
}

/// Each sentence once, in order.
fn each_once(sentences: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for sentence in sentences {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// Stands for what a newer program kept.
const OF_A_NEWER_PROGRAM: &str = "A newer version of the program noted something here that this one does not know.";
