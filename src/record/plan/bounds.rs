//! How large a kept plan may be to be used. Other programs, older ones and hands write plans too; what follows from one with
//! a number that no plan has would take minutes, or all the memory there is.

use super::{Caution, Day, Plan, PlanNote, PlanReason, Prescription, Weeks};
use crate::record::WeekSpan;

/// The largest number of sets, repetitions or seconds of a hold that is taken for one.
pub const LARGEST_DOSE: u32 = 600;
/// The most seconds a line or a day may take, and the most of rest.
const MOST_SECONDS: u32 = 24 * 60 * 60;
/// The last week a plan may have.
const LAST_WEEK: u32 = 520;
/// The most phases.
const MOST_PHASES: usize = 60;
/// The most days of a phase.
const MOST_DAYS: usize = 14;
/// The most lines of a day.
const MOST_LINES: usize = 60;
/// The most lines of all days together.
const MOST_LINES_TOGETHER: usize = 2000;
/// The most entries of any other list.
const MOST_ENTRIES: usize = 400;
/// The most changes of a plan by the person that are laid over it.
pub const MOST_EDITS: usize = 1000;
/// The most bytes of a sentence or a word of it.
const LONGEST_TEXT: usize = 4000;
/// More than so many are not listed: they say the same.
const MOST_SAID: usize = 10;

/// Something about a plan that is outside its bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// JSON path within the plan: `.weeks[0].days[1].seconds`.
    pub place: String,
    /// What is there, and what would be right.
    pub what: String,
}

impl Plan {
    /// What about it is outside its bounds, the first of it; empty for every plan that a program made.
    pub fn excess(&self) -> Vec<Excess> {
        let mut found = Found(Vec::new());
        found.list(String::new, "serves", self.serves.len(), MOST_ENTRIES);
        found.list(String::new, "left_out", self.left_out.len(), MOST_ENTRIES);
        found.list(String::new, "notes", self.notes.len(), MOST_ENTRIES);
        found.list(String::new, "own_changes", self.own_changes.len(), MOST_EDITS);
        found.list(String::new, "weeks", self.weeks.len(), MOST_PHASES);
        found.number(String::new, "minutes_per_day", self.minutes_per_day, MOST_SECONDS / 60);
        for number in self.goes_a_day.into_iter().flatten() {
            found.number(String::new, "goes_a_day", number, LARGEST_DOSE);
        }
        let walking = self.walking.iter().flat_map(|walking| &walking.weeks);
        found.list(String::new, "walking.weeks", walking.clone().count(), MOST_PHASES);
        for (place, part) in walking.take(MOST_PHASES).enumerate() {
            let at = || format!(".walking.weeks[{place}]");
            found.number(at, "minutes", part.minutes, MOST_SECONDS / 60);
            found.weeks(at, part.weeks);
        }
        for note in &self.notes {
            if let PlanNote::Said(text) = note {
                found.list(String::new, "notes", text.len(), LONGEST_TEXT);
            }
        }
        let lines = self.weeks.iter().flat_map(|phase| &phase.days);
        let together = lines.map(|day| day.exercises.len()).sum();
        found.list(
            String::new,
            "weeks, all exercises together",
            together,
            MOST_LINES_TOGETHER,
        );
        if found.0.is_empty() {
            self.weeks
                .iter()
                .enumerate()
                .for_each(|(place, phase)| found.phase(place, phase));
        }
        found.0
    }
}

/// What was found so far. Where something stands is worked out only when it is said.
struct Found(Vec<Excess>);

impl Found {
    fn phase(&mut self, phase_at: usize, phase: &Weeks) {
        let at = || format!(".weeks[{phase_at}]");
        self.list(at, "days", phase.days.len(), MOST_DAYS);
        self.weeks(at, phase.weeks);
        for (day_at, day) in phase.days.iter().enumerate() {
            self.day((phase_at, day_at), day);
        }
    }

    fn day(&mut self, (phase, place): (usize, usize), day: &Day) {
        let at = || format!(".weeks[{phase}].days[{place}]");
        self.list(at, "exercises", day.exercises.len(), MOST_LINES);
        self.number(at, "seconds", day.seconds, MOST_SECONDS);
        for (line_at, line) in day.exercises.iter().enumerate() {
            self.line(|| format!("{}.exercises[{line_at}]", at()), line);
        }
    }

    fn line(&mut self, at: impl Fn() -> String, line: &Prescription) {
        for (member, number, most) in [
            ("sets", line.sets, LARGEST_DOSE),
            ("reps", line.reps, LARGEST_DOSE),
            ("hold_s", line.hold_s, LARGEST_DOSE),
            ("rest_s", line.rest_s, MOST_SECONDS),
            ("seconds", line.seconds, MOST_SECONDS),
            ("from_week", line.from_week, LAST_WEEK),
        ] {
            self.number(&at, member, number, most);
        }
        let reasons = line.reasons.iter().map(|reason| {
            if let PlanReason::Said(text) = reason {
                text.len()
            } else {
                0
            }
        });
        let cautions = line.cautions.iter().map(|caution| {
            if let Caution::Said(text) = caution {
                text.len()
            } else {
                0
            }
        });
        let longest = reasons.chain(cautions).chain([line.id.as_str().len()]).max();
        self.list(&at, "longest text", longest.unwrap_or(0), LONGEST_TEXT);
        let by_person = line.by_person.as_ref();
        for (member, entries) in [
            ("muscles", line.muscles.len()),
            ("cautions", line.cautions.len()),
            ("reasons", line.reasons.len()),
            ("answers", line.answers.len()),
            ("by_person.words", by_person.map_or(0, |mark| mark.changes.len())),
            ("by_person.against", by_person.map_or(0, |mark| mark.against.len())),
            ("by_person.edits", by_person.map_or(0, |mark| mark.edits.len())),
        ] {
            self.list(&at, member, entries, MOST_ENTRIES);
        }
    }

    fn weeks(&mut self, at: impl FnOnce() -> String, weeks: WeekSpan) {
        self.number(at, "weeks", weeks.last(), LAST_WEEK);
    }

    fn number(&mut self, at: impl FnOnce() -> String, member: &str, number: u32, most: u32) {
        if number > most {
            self.say(
                at,
                member,
                format!("{number} is more than any plan has; up to {most} makes sense."),
            );
        }
    }

    fn list(&mut self, at: impl FnOnce() -> String, member: &str, entries: usize, most: usize) {
        if entries > most {
            self.say(
                at,
                member,
                format!("it has {entries} entries or letters; up to {most} make sense."),
            );
        }
    }

    fn say(&mut self, at: impl FnOnce() -> String, member: &str, what: String) {
        if self.0.len() < MOST_SAID {
            let place = format!("{}.{member}", at());
            self.0.push(Excess { place, what });
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn plan(line: &Value, lines: usize) -> Plan {
        let mut whole = json!({"id": "glute-bridge", "kind": "strengthen", "muscles": [], "side": "both", "sets": 2,
            "reps": 8, "hold_s": 0, "rest_s": 60, "seconds": 170, "reasons": []});
        for (member, value) in line.as_object().unwrap() {
            whole[member] = value.clone();
        }
        serde_json::from_value(json!({"minutes_per_day": 10, "weeks": [{"weeks": "1-2", "days": [
            {"name": "A", "seconds": 275, "exercises": vec![whole; lines]}]}]}))
        .unwrap()
    }

    #[test]
    fn each_number_and_list_of_a_line_has_its_bound() {
        assert_eq!(plan(&json!({}), 40).excess(), []);
        for (member, value) in [
            ("sets", json!(4_294_967_295_u32)),
            ("reps", json!(601)),
            ("hold_s", json!(601)),
            ("rest_s", json!(86_401)),
            ("seconds", json!(86_401)),
            ("from_week", json!(521)),
            ("muscles", json!(vec!["a"; 401])),
            ("reasons", json!(vec!["Because."; 401])),
        ] {
            let excess = plan(&json!({member: value}), 1).excess();
            assert_eq!(excess.len(), 1, "{member}");
            assert_eq!(excess[0].place, format!(".weeks[0].days[0].exercises[0].{member}"));
        }
    }

    #[test]
    fn many_of_anything_is_said_once_and_not_looked_through() {
        assert_eq!(plan(&json!({}), 61).excess().len(), 1);
        assert_eq!(plan(&json!({"sets": 1000}), 10_000).excess().len(), 1);
        assert_eq!(plan(&json!({"sets": 1000}), 60).excess().len(), MOST_SAID);
        let mut notes = plan(&json!({}), 1);
        notes.notes = vec![PlanNote::NoStrength; 100_000];
        assert_eq!(notes.excess().len(), 1);
    }
}
