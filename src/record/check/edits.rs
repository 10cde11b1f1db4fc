//! What the person changed about the plan: exercises that are not known, numbers that cannot be meant.

use super::super::{LARGEST_DOSE, MOST_EDITS, MOST_WEEK, PlanEdit, StepEdit, TrainingDays, Weekday, cut};
use super::{NoteKind, Notes, RecordNote};

impl Notes<'_> {
    pub(super) fn edits(&mut self, at: &str, edits: &[PlanEdit]) {
        let library = self.library;
        if edits.len() > MOST_EDITS {
            return self.out_of_range(
                at.to_owned(),
                format!("it has {} changes; up to {MOST_EDITS} make sense.", edits.len()),
            );
        }
        for (place, edit) in edits.iter().enumerate() {
            let at = format!("{at}[{place}]");
            for id in edit.exercises() {
                let known = library.exercise(id).is_some();
                self.unknown_unless(known, &at, id, "exercise");
            }
            match edit {
                PlanEdit::Dose(dose) => {
                    let all = [("sets", dose.sets), ("reps", dose.reps), ("hold_s", dose.hold_s)];
                    for (member, number) in all {
                        let least = u32::from(member != "hold_s");
                        if !(least..=LARGEST_DOSE).contains(&number) {
                            self.out_of_range(
                                format!("{at}.{member}"),
                                format!("{number} is outside its range; it is from {least} to {LARGEST_DOSE}."),
                            );
                        }
                    }
                }
                PlanEdit::Days(days) => {
                    if let Some(what) = trouble_with(days) {
                        self.out_of_range(at, what);
                    }
                }
                PlanEdit::Unknown(value) => self.notes.push(RecordNote {
                    kind: NoteKind::Unknown,
                    place: at,
                    what: format!(
                        "this change of the plan is not one this program knows ({}). It is kept, and not used.",
                        cut(&value.to_string(), 60)
                    ),
                }),
                PlanEdit::Swap(_) | PlanEdit::Remove(_) | PlanEdit::Add(_) | PlanEdit::Way(_) | PlanEdit::Order(_) => {}
                PlanEdit::Step(step) => self.step(&at, step),
            }
        }
    }

    fn step(&mut self, at: &str, step: &StepEdit) {
        if let Some(week) = step.week.filter(|week| !(1..=MOST_WEEK).contains(week)) {
            self.out_of_range(
                format!("{at}.week"),
                format!("{week} is outside its range; it is from 1 to {MOST_WEEK}."),
            );
        }
    }
}

/// What is wrong with the days of the week, if anything.
fn trouble_with(days: &TrainingDays) -> Option<String> {
    let twice = |day: &&Weekday| days.a.iter().chain(&days.b).filter(|other| other == day).count() > 1;
    if let Some(day) = days.a.iter().chain(&days.b).find(twice) {
        return Some(format!("{} is named twice; a day is day A, day B or free.", day.name()));
    }
    let mut pairs = days
        .a
        .iter()
        .flat_map(|one| days.a.iter().map(move |other| (one, other)));
    let (one, other) = pairs.find(|(one, other)| one.is_beside(**other))?;
    Some(format!(
        "{} and {} are both day A; strength work needs a day between.",
        one.name(),
        other.name()
    ))
}
