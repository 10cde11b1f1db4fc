//! The members of an answers file, one after the other; what is not understood is collected, never guessed.

mod log;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::{
    Assessment, MAX_AGE, MAX_MINUTES, MIN_MINUTES, PAIN_REGIONS, Profile, Record, Safety, ScreeningAnswer, Sex, cut,
};
use crate::content::{Id, ItemId, Library, SignId};
use crate::record::strict::{SHOWN, Strict, given, shown};

/// A sign of version 1, and the two that took its place (rule Z6).
const OLD_CORD: &str = "rf-cord";
const CORD: [&str; 2] = ["rf-cord-hands", "rf-cord-walk"];

pub(super) struct Reader<'a> {
    pub(super) library: &'a Library,
    /// What stands beside readings as it was typed, by its field.
    pub(super) typed: BTreeMap<String, String>,
    problems: Vec<String>,
}

impl Strict for Reader<'_> {
    fn problems(&mut self) -> &mut Vec<String> {
        &mut self.problems
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(library: &'a Library) -> Self {
        Self {
            library,
            typed: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    pub(super) fn into_problems(self) -> Vec<String> {
        self.problems
    }

    /// The whole file; its id is nil.
    pub(super) fn file(&mut self, file: &Map<String, Value>, today: Date) -> Record {
        self.known(
            "the file",
            file,
            &[
                "person",
                "screening",
                "screened_on",
                "cleared",
                "cleared_on",
                "complaint",
                "intake",
                "details",
                "precautions",
                "surgery_regions",
                "firm_bed",
                "equipment",
                "minutes_per_day",
                "answers",
                "plan_start",
                "activities",
                "check_ins",
                "log",
            ],
        );
        let mut assessment = Assessment::new(today, &self.library.version);
        assessment.safety = self.safety(file);
        let (name, profile) = self.person(file);
        assessment.profile = profile;
        assessment.reason.regions = self.complaint(file);
        self.intake(file, &mut assessment);
        assessment.answers = self.answers(file);
        assessment.drafts = std::mem::take(&mut self.typed);
        let mut record = Record::new(Uuid::nil(), assessment);
        record.person.name = name;
        self.logs(file, &mut record, today);
        record
    }

    fn person(&mut self, file: &Map<String, Value>) -> (String, Profile) {
        let mut profile = Profile::default();
        let mut name = String::new();
        if let Some(person) = self.object(file, "person") {
            self.known("person", person, &["name", "age", "sex"]);
            match given(person, "name") {
                None => {}
                Some(Value::String(text)) if !text.contains('\0') => name.clone_from(text),
                Some(other @ Value::String(_)) => self.wrong("person.name", other, "a text without U+0000"),
                Some(other) => self.wrong("person.name", other, "a text"),
            }
            if let Some(age) = given(person, "age") {
                profile.age = whole(age).filter(|age| *age <= MAX_AGE);
                if profile.age.is_none() {
                    self.wrong(
                        "person.age",
                        age,
                        &format!("a whole number of years from 0 to {MAX_AGE}"),
                    );
                }
            }
            match given(person, "sex") {
                None => {}
                Some(Value::String(word)) if word == "female" => profile.sex = Some(Sex::Female),
                Some(Value::String(word)) if word == "male" => profile.sex = Some(Sex::Male),
                Some(other) => self.wrong("person.sex", other, "\"female\" or \"male\""),
            }
        }
        if let Some(minutes) = given(file, "minutes_per_day") {
            match whole(minutes).filter(|minutes| (MIN_MINUTES..=MAX_MINUTES).contains(minutes)) {
                Some(minutes) => profile.minutes_per_day = minutes,
                None => self.wrong(
                    "minutes_per_day",
                    minutes,
                    &format!("a whole number from {MIN_MINUTES} to {MAX_MINUTES}"),
                ),
            }
        }
        match given(file, "firm_bed") {
            None => {}
            Some(Value::Bool(firm)) => profile.firm_bed = *firm,
            Some(other) => self.wrong("firm_bed", other, "true or false"),
        }
        profile.equipment = self.equipment(file);
        (name, profile)
    }

    fn equipment(&mut self, file: &Map<String, Value>) -> BTreeSet<String> {
        let library = self.library;
        let needed: BTreeSet<&str> = library.equipment.iter().map(|thing| thing.id.as_str()).collect();
        let helpful = |word: &str| {
            let mut exercises = library.exercises.iter();
            exercises.any(|exercise| exercise.optional_equipment.iter().any(|known| known == word))
        };
        let listed = self.words(
            file,
            "equipment",
            |word| needed.contains(word) || helpful(word),
            &needed,
        );
        listed.into_iter().map(str::to_owned).collect()
    }

    fn safety(&mut self, file: &Map<String, Value>) -> Safety {
        let library = self.library;
        let mut safety = Safety::default();
        if let Some(screening) = self.object(file, "screening") {
            for (id, answer) in screening {
                if id != OLD_CORD && library.screening_question(id).is_none() {
                    self.problem(format!(
                        "screening: \"{}\" is not one of the safety questions.",
                        cut(id, SHOWN)
                    ));
                    continue;
                }
                let answer = match answer.as_str() {
                    Some("yes") => ScreeningAnswer::Yes,
                    Some("no") => ScreeningAnswer::No,
                    Some("not-sure") => ScreeningAnswer::NotSure,
                    _ => {
                        self.wrong(&format!("screening.{id}"), answer, "\"yes\", \"no\" or \"not-sure\"");
                        continue;
                    }
                };
                if id == OLD_CORD {
                    for sign in CORD {
                        safety.answers.entry(SignId::from(sign)).or_insert(answer);
                    }
                    continue;
                }
                safety.answers.insert(SignId::from(id.as_str()), answer);
            }
        }
        safety.cleared = self.cleared(file);
        safety.details = self.details(file);
        safety.screened_on = self.date(file, "screened_on");
        safety.cleared_on = self.date(file, "cleared_on");
        let tags: BTreeSet<&str> = library.precautions.iter().map(|tag| tag.id.as_str()).collect();
        safety.precautions = ids(self.words(file, "precautions", |word| tags.contains(word), &tags));
        let regions = library.precautions.iter().flat_map(|tag| &tag.regions);
        let regions: BTreeSet<&str> = regions.map(|region| region.id.as_str()).collect();
        safety.surgery_regions = ids(self.words(file, "surgery_regions", |word| regions.contains(word), &regions));
        safety
    }

    /// The days on which a doctor checked a sign (rule Z1).
    fn cleared(&mut self, file: &Map<String, Value>) -> BTreeMap<SignId, Date> {
        let library = self.library;
        let mut cleared = BTreeMap::new();
        for (id, value) in self.object(file, "cleared").into_iter().flatten() {
            if id != OLD_CORD && library.screening_question(id).is_none() {
                self.problem(format!(
                    "cleared: \"{}\" is not one of the safety questions.",
                    cut(id, SHOWN)
                ));
            } else if let Some(day) = value.as_str().and_then(strict_date) {
                if id == OLD_CORD {
                    cleared.extend(CORD.map(|sign| (SignId::from(sign), day)));
                } else {
                    cleared.insert(SignId::from(id.as_str()), day);
                }
            } else if !value.is_null() {
                self.wrong(
                    &format!("cleared.{id}"),
                    value,
                    "a day written as YYYY-MM-DD, such as \"2026-11-20\"",
                );
            }
        }
        cleared
    }

    /// What was ticked below a sign or a precaution.
    fn details(&mut self, file: &Map<String, Value>) -> BTreeMap<Id, BTreeSet<Id>> {
        let library = self.library;
        let mut details = BTreeMap::new();
        let Some(object) = self.object(file, "details") else {
            return details;
        };
        for id in object.keys() {
            let known: BTreeSet<&str> = library.details(id).into_iter().map(Id::as_str).collect();
            if known.is_empty() {
                self.problem(format!(
                    "details: nothing is asked below \"{}\" in the safety check.",
                    cut(id, SHOWN)
                ));
                continue;
            }
            let ticked = self.words(object, id, |word| known.contains(word), &known);
            details.insert(Id::from(id.as_str()), ids(ticked));
        }
        details
    }

    /// Where it is felt (rule P14).
    fn complaint(&mut self, file: &Map<String, Value>) -> BTreeSet<Id> {
        let known: BTreeSet<&str> = PAIN_REGIONS.iter().map(|(id, _)| *id).collect();
        ids(self.words(file, "complaint", |word| known.contains(word), &known))
    }

    fn answers(&mut self, file: &Map<String, Value>) -> BTreeMap<ItemId, super::super::Answer> {
        let library = self.library;
        let mut answers = BTreeMap::new();
        for (id, value) in self.object(file, "answers").into_iter().flatten() {
            let Some(item) = library.item(id) else {
                self.problem(format!(
                    "answers: \"{}\" is not a question or test of this content.",
                    cut(id, SHOWN)
                ));
                continue;
            };
            if let Some(answer) = self.item_answer(item, value) {
                answers.insert(item.id.clone(), answer);
            }
        }
        answers
    }

    fn date(&mut self, file: &Map<String, Value>, member: &str) -> Option<Date> {
        let value = given(file, member)?;
        let date = value.as_str().and_then(strict_date);
        if date.is_none() {
            self.wrong(member, value, "a day written as YYYY-MM-DD, such as \"2026-11-20\"");
        }
        date
    }

    /// A list of words, each of which must be known.
    fn words<'f>(
        &mut self,
        file: &'f Map<String, Value>,
        member: &str,
        knows: impl Fn(&str) -> bool,
        known: &BTreeSet<&str>,
    ) -> Vec<&'f str> {
        match given(file, member) {
            None => Vec::new(),
            Some(value) => self.words_of(member, value, knows, known),
        }
    }

    /// The same of a value that is there.
    pub(super) fn words_of<'f>(
        &mut self,
        member: &str,
        value: &'f Value,
        knows: impl Fn(&str) -> bool,
        known: &BTreeSet<&str>,
    ) -> Vec<&'f str> {
        let Value::Array(list) = value else {
            self.wrong(member, value, "a list of words");
            return Vec::new();
        };
        let mut words = Vec::new();
        for value in list {
            match value.as_str() {
                Some(word) if knows(word) => words.push(word),
                _ => {
                    let known: Vec<&str> = known.iter().copied().collect();
                    self.problem(format!(
                        "{member}: {} is not known; known are {}.",
                        shown(value),
                        known.join(", ")
                    ));
                }
            }
        }
        words
    }
}

/// A day written as YYYY-MM-DD and in no other way.
pub fn strict_date(text: &str) -> Option<Date> {
    let shape = text.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    (shape && text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// A whole number, also when it is written as `34.0`.
pub(super) fn whole(value: &Value) -> Option<u32> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0)?;
    // `as` saturates, and the number is whole: only what is out of reach is lost, and refused here.
    ((0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32)
}

pub(super) fn ids<'a, I: From<&'a str> + Ord>(words: Vec<&'a str>) -> BTreeSet<I> {
    words.into_iter().map(I::from).collect()
}
