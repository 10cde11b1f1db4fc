//! The log: numbers that cannot be meant, exercises that are not known, days that cannot be. Everything is kept.

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::super::{
    CheckIn, Done, LARGEST_CHANGE, LARGEST_DONE, LogEntry, MAX_PAIN, MOST_ACTIVITIES, MOST_CHECK_INS, MOST_DONE,
    MOST_LEFT, MOST_NOTE, MOST_SESSION_MINUTES, MOST_SESSIONS, MOST_WEEK, Record, Session,
};
use super::{NoteKind, Notes, RecordNote};

impl Notes<'_> {
    pub(super) fn log(&mut self, record: &Record) {
        let begun = record.assessments.iter().map(|assessment| assessment.started_on).min();
        if self.fits("log", record.log.len(), MOST_SESSIONS) {
            self.twice("log", &record.log);
            for (place, session) in record.log.iter().enumerate() {
                self.session(&format!("log[{place}]"), session, begun);
            }
        }
        if self.fits("check_ins", record.check_ins.len(), MOST_CHECK_INS) {
            self.twice("check_ins", &record.check_ins);
            for (place, check_in) in record.check_ins.iter().enumerate() {
                self.check_in(&format!("check_ins[{place}]"), record, check_in);
            }
        }
        if self.fits("activities", record.activities.len(), MOST_ACTIVITIES) {
            self.twice("activities", &record.activities);
        }
    }

    /// Whether a list is looked through; one that is too long is said.
    fn fits(&mut self, at: &str, count: usize, most: usize) -> bool {
        if count > most {
            self.out_of_range(
                at.to_owned(),
                format!("it has {count} entries; up to {most} make sense."),
            );
        }
        count <= most
    }

    fn twice<T: LogEntry>(&mut self, at: &str, entries: &[T]) {
        let mut known: BTreeSet<Uuid> = BTreeSet::new();
        for (place, entry) in entries.iter().enumerate() {
            if !known.insert(entry.id()) {
                self.out_of_range(
                    format!("{at}[{place}].id"),
                    "another entry has the same id; each has its own.".to_owned(),
                );
            }
        }
    }

    fn session(&mut self, at: &str, session: &Session, begun: Option<Date>) {
        if let Some(begun) = begun.filter(|begun| session.plan.is_some() && session.on() < *begun) {
            self.out_of_range(
                format!("{at}.began"),
                format!(
                    "{} is before the first assessment ({begun}). It is kept; the order of sessions may be off.",
                    session.on()
                ),
            );
        }
        self.most(at, "minutes", session.minutes, MOST_SESSION_MINUTES);
        self.most(at, "week", session.week, MOST_WEEK);
        for (member, pain) in [
            ("effort", session.effort),
            ("pain_before", session.pain_before),
            ("pain_most", session.pain_most),
        ] {
            self.of_ten(at, member, pain);
        }
        for id in &session.stop {
            let known = self.library.screening_question(id).is_some();
            self.unknown_unless(known, &format!("{at}.stop"), id, "sign of the stop list");
        }
        let letters = session.note.as_ref().map_or(0, |note| note.chars().count());
        if letters > MOST_NOTE {
            self.out_of_range(
                format!("{at}.note"),
                format!("it has {letters} letters; up to {MOST_NOTE} make sense."),
            );
        }
        if session.done.len() > MOST_DONE {
            let count = session.done.len();
            return self.out_of_range(
                format!("{at}.done"),
                format!("it has {count} exercises; up to {MOST_DONE} make sense."),
            );
        }
        for (place, done) in session.done.iter().enumerate() {
            self.done(&format!("{at}.done[{place}]"), done);
        }
    }

    fn done(&mut self, at: &str, done: &Done) {
        let known = self.library.exercise(&done.exercise).is_some();
        self.unknown_unless(known, at, &done.exercise, "exercise");
        self.most(at, "sets", done.sets, LARGEST_DONE);
        self.most(at, "of", done.of, LARGEST_DONE);
        for (member, number, most) in [
            ("reps", done.reps, LARGEST_DONE),
            ("hold_s", done.hold_s, LARGEST_DONE),
            ("seconds", done.seconds, MOST_SESSION_MINUTES * 60),
            ("left", done.left, MOST_LEFT),
        ] {
            self.most(at, member, number.unwrap_or(0), most);
        }
        self.of_ten(at, "pain", done.pain);
        self.of_ten(at, "felt", done.felt);
    }

    fn check_in(&mut self, at: &str, record: &Record, check_in: &CheckIn) {
        self.of_ten(at, "pain_usual", check_in.pain_usual);
        self.of_ten(at, "pain_worst", check_in.pain_worst);
        for (id, value) in &check_in.activities {
            self.of_ten(&format!("{at}.activities"), &id.to_string(), Some(*value));
            if !record.activities.iter().any(|activity| activity.id == *id) {
                self.notes.push(RecordNote {
                    kind: NoteKind::Unknown,
                    place: format!("{at}.activities.{id}"),
                    what: "no activity of this record has this id. It is kept, and not used.".to_owned(),
                });
            }
        }
        if let Some(change) = check_in
            .change
            .filter(|change| change.unsigned_abs() > LARGEST_CHANGE.unsigned_abs())
        {
            self.out_of_range(
                format!("{at}.change"),
                format!("{change} is outside its range; it is from -{LARGEST_CHANGE} to {LARGEST_CHANGE}."),
            );
        }
    }

    fn most(&mut self, at: &str, member: &str, number: u32, most: u32) {
        if number > most {
            self.out_of_range(
                format!("{at}.{member}"),
                format!("{number} is outside its range; it is up to {most}."),
            );
        }
    }

    fn of_ten(&mut self, at: &str, member: &str, number: Option<u8>) {
        if let Some(number) = number.filter(|number| *number > MAX_PAIN) {
            self.out_of_range(
                format!("{at}.{member}"),
                format!("{number} is outside its range; it is from 0 to {MAX_PAIN}."),
            );
        }
    }
}
