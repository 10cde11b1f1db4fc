//! What the person changed.

use std::collections::BTreeSet;

use super::{OF_A_NEWER_PROGRAM, each_once, exercise_name, quoted, way};
use crate::content::{ExerciseId, Library, TagId};
use crate::record::{ByPerson, DayName, OwnChange, Plan, PlanEdit, Prescription, TrainingDays, WeekSpan};
use crate::report::words;
use crate::rules::{GivesWay, OverBudget, Suits};

/// What the person changed in a plan, each in a sentence.
pub fn own_changes(formats: words::Formats, library: &Library, plan: &Plan) -> Vec<String> {
    plan.own_changes.iter().map(|one| edit(formats, library, one)).collect()
}

/// An edit as a line of a list: `“Cat and cow” in place of “Bridge”.`
pub fn edit(formats: words::Formats, library: &Library, edit: &PlanEdit) -> String {
    let named = |id: &ExerciseId| quoted(library, id);
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
            match edit.weeks {
                Some(weeks) => format!("{}: {dose} in {}.", named(&edit.exercise), in_weeks(weeks)),
                None => format!("{}: {dose} in all weeks.", named(&edit.exercise)),
            }
        }
        PlanEdit::Way(edit) => format!("{}: the {} way.", named(&edit.exercise), way(edit.way)),
        PlanEdit::Order(edit) => format!("Day {} in your own order.", edit.day.as_str()),
        PlanEdit::Days(days) => format!("{}.", training_days(days)),
        PlanEdit::Step(step) => words::step_taken(formats, library, step),
        // What version 1 kept of a change is its sentence.
        PlanEdit::Unknown(value) => match value.as_str() {
            Some(words) => words.to_owned(),
            None => "A change that this version of the program does not know.".to_owned(),
        },
    }
}

/// `Day A on Monday and Thursday, day B on Tuesday`.
pub fn training_days(days: &TrainingDays) -> String {
    let parts: Vec<String> = [(DayName::A, &days.a), (DayName::B, &days.b)]
        .into_iter()
        .filter(|(_, days)| !days.is_empty())
        .map(|(name, days)| {
            let days: Vec<&str> = days.iter().map(|day| day.name()).collect();
            format!("day {} on {}", name.as_str(), words::list(&days))
        })
        .collect();
    words::capitalised(&parts.join(", "))
}

/// What the person changed about a line, and what speaks against it, each once.
///
/// `tags`: the precautions of the person; the easier and the harder way are those of their version (rule Z3).
pub fn by_person(library: &Library, tags: &BTreeSet<TagId>, line: &Prescription) -> Vec<String> {
    let mark = line.by_person.iter();
    each_once(mark.flat_map(|mark| {
        let changes = changes(library, tags, (&line.id, mark)).into_iter();
        changes.chain(super::objections(library, &mark.against))
    }))
}

/// What the person with these precautions changed about a line of this exercise.
pub fn changes(library: &Library, tags: &BTreeSet<TagId>, (exercise, mark): (&ExerciseId, &ByPerson)) -> Vec<String> {
    let changes = mark.changes.iter();
    changes
        .map(|change| own_change(library, tags, exercise, change))
        .collect()
}

fn own_change(library: &Library, tags: &BTreeSet<TagId>, exercise: &ExerciseId, change: &OwnChange) -> String {
    match change {
        OwnChange::InPlaceOf { exercise } => format!("You chose it in place of {}.", quoted(library, exercise)),
        OwnChange::Added => "You added it yourself.".to_owned(),
        OwnChange::Moved => "You moved it within the day.".to_owned(),
        OwnChange::DoseWas { sets, reps, hold_s } => {
            format!("You changed how much; it was {}.", numbers([*sets, *reps, *hold_s]))
        }
        OwnChange::Way { way: chosen } => {
            let way = way(*chosen);
            match words::version_text(library, tags, exercise, *chosen) {
                Some(how) => format!("You do it the {way} way: {how}"),
                None => format!("You chose the {way} way, which is not for you now: do it as its steps say."),
            }
        }
        OwnChange::Said(words) => words.clone(),
        OwnChange::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

/// What would give way where a day takes too long.
pub fn gives_way(library: &Library, line: &GivesWay) -> String {
    let name = exercise_name(library, &line.exercise);
    match (line.whole, line.sets) {
        (true, _) => format!("Leave “{name}” out."),
        (false, 1) => format!("Do one set less of “{name}”."),
        (false, taken) => format!("Do {taken} sets less of “{name}”."),
    }
}

/// What an exercise would work on of what the plan is for (rule T1).
pub fn suits(library: &Library, suits: &Suits) -> String {
    let muscle = words::in_sentence(&words::lay_muscle(library, &suits.muscle));
    if suits.tested {
        format!("Suits you: works on what your test found ({muscle}).")
    } else {
        format!("Suits you: in the source\u{2019}s table for what was found ({muscle}); not tested on you.")
    }
}

/// Which days then take longer than the minutes there are: `More than your 10 minutes then: day A of weeks 5 to 8 2:10 min.`
pub fn over_after(over: &[OverBudget], minutes: u32) -> Option<String> {
    let days: Vec<String> = over
        .iter()
        .map(|one| {
            let by = words::minutes_and_seconds(one.over_s);
            format!("day {} of {} {by}", one.day.as_str(), in_weeks(one.weeks))
        })
        .collect();
    (!days.is_empty()).then(|| {
        format!(
            "More than your {} then: {}.",
            words::count(minutes, "minute"),
            words::list(&days)
        )
    })
}

/// `weeks 1 and 2`, `weeks 5 to 8`.
fn in_weeks(weeks: WeekSpan) -> String {
    words::in_sentence(&words::weeks(weeks))
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
