//! What the person changed, in plain sentences.

use super::super::filter::Barrier;
use crate::content::{Id, Library};
use crate::record::{PlanEdit, Prescription, Way};

/// The name of an exercise; its id where the catalogue does not have it.
pub(super) fn name(library: &Library, id: &Id) -> String {
    library
        .exercise(id.as_str())
        .map_or_else(|| id.as_str().replace('-', " "), |exercise| exercise.name.clone())
}

/// An edit as a line of a list: "“Cat and cow” in place of “Bridge”".
pub(super) fn edit(library: &Library, edit: &PlanEdit) -> String {
    let named = |id: &Id| format!("\u{201c}{}\u{201d}", name(library, id));
    match edit {
        PlanEdit::Swap(edit) => format!("{} in place of {}.", named(&edit.with), named(&edit.exercise)),
        PlanEdit::Remove(edit) => match edit.day {
            Some(day) => format!("{} left out of day {}.", named(&edit.exercise), day.as_str()),
            None => format!("{} left out.", named(&edit.exercise)),
        },
        PlanEdit::Add(edit) => match edit.day {
            Some(day) => format!("{} added to day {}.", named(&edit.exercise), day.as_str()),
            None => format!("{} added to both days.", named(&edit.exercise)),
        },
        PlanEdit::Dose(edit) => {
            let dose = numbers([edit.sets, edit.reps, edit.hold_s]);
            match &edit.weeks {
                Some(weeks) => format!("{}: {dose} in weeks {}.", named(&edit.exercise), weeks_named(weeks)),
                None => format!("{}: {dose} in all weeks.", named(&edit.exercise)),
            }
        }
        PlanEdit::Way(edit) => format!("{}: the {} way.", named(&edit.exercise), way(edit.way)),
        PlanEdit::Order(edit) => format!("Day {} in your own order.", edit.day.as_str()),
        PlanEdit::Days(days) => format!("{days}."),
        PlanEdit::Unknown(_) => "A change that this version of the program does not know.".to_owned(),
    }
}

/// `1 and 2`, `5 to 8`.
fn weeks_named(weeks: &str) -> String {
    match weeks
        .split_once('-')
        .map(|(first, last)| (first.parse::<u32>(), last.parse::<u32>()))
    {
        Some((Ok(first), Ok(last))) if last == first + 1 => format!("{first} and {last}"),
        _ => weeks.replace('-', " to "),
    }
}

/// `easier`.
pub(super) fn way(way: Way) -> &'static str {
    match way {
        Way::Easier => "easier",
        Way::Harder => "harder",
    }
}

/// The dose of a line before it was changed: `2 sets of 8`.
pub(super) fn dose(line: &Prescription) -> String {
    numbers([line.sets, line.reps, line.hold_s])
}

/// `2 sets of 8, each held 5 s`.
fn numbers([sets, reps, hold_s]: [u32; 3]) -> String {
    let sets = if sets == 1 {
        "1 set".to_owned()
    } else {
        format!("{sets} sets")
    };
    match (reps, hold_s) {
        (1, 0) => sets,
        (1, hold_s) => format!("{sets}, held {hold_s} s"),
        (reps, 0 | 1) => format!("{sets} of {reps}"),
        (reps, hold_s) => format!("{sets} of {reps}, each held {hold_s} s"),
    }
}

/// Why an exercise cannot be done, in a sentence that begins with its name.
pub(super) fn barrier(library: &Library, id: &Id, barrier: &Barrier) -> String {
    let name = format!("\u{201c}{}\u{201d}", name(library, id));
    match barrier {
        Barrier::Tag(tag) => {
            let short = library
                .precaution(tag.as_str())
                .map_or_else(|| tag.as_str().replace('-', " "), |precaution| precaution.short.clone());
            format!("{name} is left out for your safety: {short}.")
        }
        Barrier::Region => format!("{name} is left out for your safety: it is not meant after your operation."),
        Barrier::NotFor(pattern) => match library.pattern(pattern.as_str()) {
            Some(pattern) => format!("{name} goes the wrong way for {}.", pattern.sentence),
            None => format!("{name} goes the wrong way for what was found."),
        },
        Barrier::Equipment(thing) => {
            format!(
                "{name} needs something you do not have at hand: {}.",
                thing.replace('-', " ")
            )
        }
    }
}
