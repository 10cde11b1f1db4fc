//! What in a record makes no sense, or is unknown to this content. Nothing is changed or dropped: it is listed.

mod edits;
mod intake;
mod log;
mod plan;

use std::fmt;

use super::accepts::{Accepts, MAX_READINGS};
use super::{
    Answer, Assessment, Entry, Given, MAX_AGE, MAX_MINUTES, MAX_PAIN, MIN_MINUTES, PAIN_REGIONS, Record, Side, cut,
    short,
};
use crate::content::{Id, Item, Library, Sides};

/// Something in a record that the person should know of.
///
/// Its text is one plain sentence or two, without the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordNote {
    /// What kind of note it is.
    pub kind: NoteKind,
    /// JSON path from the top of the file: `assessments[0].profile.age`.
    pub place: String,
    /// What is the matter, and what would be right.
    pub what: String,
}

impl fmt::Display for RecordNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, what, .. } = self;
        write!(f, "{place}: {what}")
    }
}

/// How a note is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// An id this content does not have, from other content or a newer program. Kept, and used for nothing.
    Unknown,
    /// A value that cannot be true or is outside its range. Results from it would mislead.
    OutOfRange,
}

/// The units in which a length can be typed.
const TYPED_UNITS: [&str; 3] = ["cm", "mm", "in"];

/// Looks through a whole record, in the order of the file.
pub fn check(library: &Library, record: &Record) -> Vec<RecordNote> {
    let mut notes = Notes {
        library,
        notes: Vec::new(),
    };
    for (place, assessment) in record.assessments.iter().enumerate() {
        notes.assessment(&format!("assessments[{place}]"), assessment);
    }
    notes.log(record);
    notes.notes
}

struct Notes<'a> {
    library: &'a Library,
    notes: Vec<RecordNote>,
}

impl Notes<'_> {
    fn assessment(&mut self, at: &str, assessment: &Assessment) {
        let library = self.library;
        self.profile_and_reason(at, assessment);
        self.intake(&format!("{at}.intake"), &assessment.intake);

        let safety = &assessment.safety;
        for id in safety.answers.keys() {
            let known = library.screening_question(id).is_some();
            self.unknown_unless(known, &format!("{at}.safety.answers"), id, "safety question");
        }
        for id in safety.cleared.keys() {
            let known = library.screening_question(id).is_some();
            self.unknown_unless(known, &format!("{at}.safety.cleared"), id, "safety question");
        }
        for id in safety.details.keys() {
            let known = !library.details(id.as_str()).is_empty();
            self.unknown_unless(
                known,
                &format!("{at}.safety.details"),
                id,
                "question of the safety check",
            );
        }
        for id in &safety.none_of {
            let known = library.screening.groups.iter().any(|group| group.id == *id);
            self.unknown_unless(known, &format!("{at}.safety.none_of"), id, "group of safety questions");
        }
        for id in &safety.precautions {
            let known = library.precaution(id).is_some();
            self.unknown_unless(known, &format!("{at}.safety.precautions"), id, "precaution");
        }
        for id in &safety.surgery_regions {
            let mut regions = library.precautions.iter().flat_map(|tag| &tag.regions);
            let known = regions.any(|region| region.id == *id);
            self.unknown_unless(known, &format!("{at}.safety.surgery_regions"), id, "operated region");
        }
        for id in assessment.route.iter().flat_map(|route| &route.requested) {
            let known = library.item(id).is_some();
            self.unknown_unless(known, &format!("{at}.route.requested"), id, "question or test");
        }
        for (id, answer) in &assessment.answers {
            let item = library.item(id);
            self.unknown_unless(item.is_some(), &format!("{at}.answers"), id, "question or test");
            if let Some(item) = item {
                self.answer(&format!("{at}.answers.{id}"), item, answer);
            }
        }
        for (field, unit) in &assessment.typed_in {
            if !TYPED_UNITS.contains(&unit.as_str()) {
                self.notes.push(RecordNote {
                    kind: NoteKind::Unknown,
                    place: format!("{at}.typed_in.{}", cut(field, 60)),
                    what: format!(
                        "\u{201c}{}\u{201d} is not a unit in which a length is typed. It is kept, and not used.",
                        cut(unit, 60)
                    ),
                });
            }
        }
        for id in &assessment.beside_plan.parts {
            let breathing = library.breathing.as_ref().map(|it| &it.about.id);
            let relief = library.relief.as_ref().map(|it| &it.about.id);
            let known = [breathing, relief].contains(&Some(id));
            self.unknown_unless(known, &format!("{at}.beside_plan.parts"), id, "part of a plan");
        }
        let earlier = assessment.earlier_plan.iter().flat_map(|earlier| &earlier.lines);
        for (place, line) in earlier.enumerate() {
            let known = library.exercise(&line.exercise).is_some();
            let at = format!("{at}.earlier_plan.lines[{place}]");
            self.unknown_unless(known, &at, &line.exercise, "exercise");
        }
        if let Some(kept) = &assessment.plan {
            self.plan(&format!("{at}.plan.plan"), kept);
        }
        self.edits(&format!("{at}.plan_edits"), &assessment.plan_edits);
    }

    fn profile_and_reason(&mut self, at: &str, assessment: &Assessment) {
        let profile = &assessment.profile;
        if let Some(age) = profile.age.filter(|age| *age > MAX_AGE) {
            self.out_of_range(
                format!("{at}.profile.age"),
                format!("{age} is not an age; ages are from 0 to {MAX_AGE} years."),
            );
        }
        let minutes = profile.minutes_per_day;
        if !(MIN_MINUTES..=MAX_MINUTES).contains(&minutes) {
            self.out_of_range(
                format!("{at}.profile.minutes_per_day"),
                format!("{minutes} is outside its range; minutes a day are from {MIN_MINUTES} to {MAX_MINUTES}."),
            );
        }
        if let Some(pain) = assessment.reason.pain.filter(|pain| *pain > MAX_PAIN) {
            self.out_of_range(
                format!("{at}.reason.pain"),
                format!("{pain} is outside its range; pain is from 0 to {MAX_PAIN}."),
            );
        }
        for id in &assessment.reason.regions {
            let known = PAIN_REGIONS.iter().any(|(region, _)| id == region);
            self.unknown_unless(known, &format!("{at}.reason.regions"), id, "region of the body");
        }
    }

    fn answer(&mut self, at: &str, item: &Item, answer: &Answer) {
        match &answer.given {
            Given::One(entry) => self.entry(&format!("{at}.given"), item, entry),
            Given::Sides { left, right } => {
                if item.sides() != Sides::LeftRight {
                    self.out_of_range(
                        format!("{at}.given"),
                        "it has a left and a right, but this question or test has no sides.".to_owned(),
                    );
                }
                for (side, entry) in [(Side::Left, left), (Side::Right, right)] {
                    let side = match side {
                        Side::Left => "left",
                        Side::Right => "right",
                    };
                    if let Some(entry) = entry {
                        self.entry(&format!("{at}.given.{side}"), item, entry);
                    }
                }
            }
        }
        if let Some(quality) = answer.quality.filter(|quality| !(*quality > 0.0 && *quality <= 1.0)) {
            self.out_of_range(
                format!("{at}.quality"),
                format!(
                    "{} is outside its range; a quality is above 0 and up to 1.",
                    short(quality)
                ),
            );
        }
        for id in &answer.flags {
            let known = item.quality.iter().any(|flag| flag.id == *id);
            self.unknown_unless(known, &format!("{at}.flags"), id, "remark on a reading");
        }
    }

    fn entry(&mut self, at: &str, item: &Item, entry: &Entry) {
        let Entry::Readings(readings) = entry else {
            return;
        };
        if readings.is_empty() || readings.len() > MAX_READINGS {
            self.out_of_range(
                at.to_owned(),
                format!("it holds {} readings; 1 to {MAX_READINGS} make sense.", readings.len()),
            );
        }
        let accepts = Accepts::of(item);
        for (place, reading) in readings.iter().enumerate() {
            if !accepts.admits(*reading) {
                self.out_of_range(
                    format!("{at}[{place}]"),
                    format!(
                        "{} is outside the range of {}; it takes {accepts}.",
                        short(*reading),
                        item.id
                    ),
                );
            }
        }
    }

    fn unknown_unless(&mut self, known: bool, place: &str, id: &Id, what: &str) {
        if !known {
            self.notes.push(RecordNote {
                kind: NoteKind::Unknown,
                place: place.to_owned(),
                what: format!(
                    "\u{201c}{}\u{201d} is not a {what} of this content. It is kept, and not used.",
                    cut(id.as_str(), 60)
                ),
            });
        }
    }

    fn out_of_range(&mut self, place: String, what: String) {
        self.notes.push(RecordNote {
            kind: NoteKind::OutOfRange,
            place,
            what,
        });
    }
}

#[cfg(test)]
mod tests;
