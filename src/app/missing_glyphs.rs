//! Letters the shipped font lacks: the system is asked for fonts once, for screen and paper alike, and what no font
//! has is said once.

use std::collections::BTreeSet;

use super::documents::Job;
use super::under_way::{Errand, FontsFor};
use super::{App, Sitting};
use crate::app::words::printing as say;
use crate::record::{Assessment, Record};

/// What is known of the letters in people's texts.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// Letters that were looked at: a font has them, or fonts were looked for.
    seen: BTreeSet<char>,
    /// Letters for which fonts were looked for.
    asked: BTreeSet<char>,
    /// Letters that no font has.
    without_font: BTreeSet<char>,
    /// What was on the screen when it was looked through last.
    looked_at: Texts,
    /// Whether the person knows that some letters have no font.
    told: bool,
}

/// A document that waits for fonts, and the record it was asked for.
type Waiting = (Job, Option<Sitting>);
/// Tells whether there may be new texts: the open record and its revision, and how many records and files are listed.
type Texts = (Option<(Sitting, u64)>, usize, usize, usize);

impl App {
    /// Asks for fonts for letters on the screen that nobody has looked for yet.
    pub(super) fn look_for_letters(&mut self) {
        let texts = self.texts_now();
        if self.letters.looked_at == texts {
            return;
        }
        self.letters.looked_at = texts;
        let seen = &self.letters.seen;
        let new: BTreeSet<char> = self
            .texts_of_people()
            .filter(|text| !text.is_ascii())
            .flat_map(str::chars)
            .filter(|letter| !letter.is_ascii() && !seen.contains(letter))
            .collect();
        if new.is_empty() {
            return;
        }
        let lacking = self.paper.lacking(&new.iter().collect::<String>());
        self.letters.seen.extend(new);
        let lacking = self.not_looked_for(lacking);
        if !lacking.is_empty() {
            self.find_fonts(lacking, None);
        }
    }

    fn texts_now(&self) -> Texts {
        let document = self.state.document.as_ref();
        (
            document.map(|document| (document.sitting, document.revision)),
            self.state.pages.home.unfinished.len(),
            self.state.pages.home.recent.len() + self.state.pages.home.about.len(),
            self.state.pages.folder.as_ref().map_or(0, |folder| folder.rows.len()),
        )
    }

    /// Looks for fonts with these letters, for a document or for the screen.
    pub(super) fn find_fonts(&mut self, letters: Vec<char>, job: Option<Waiting>) {
        self.letters.asked.extend(letters.iter().copied());
        let find = Errand::find_fonts(letters.clone());
        self.start(FontsFor(letters, job), find);
    }

    /// The letters of a list that fonts were not looked for yet.
    pub(super) fn not_looked_for(&self, letters: Vec<char>) -> Vec<char> {
        let is_new = |letter: &char| !self.letters.asked.contains(letter);
        letters.into_iter().filter(is_new).collect()
    }

    pub(super) fn fonts_found(&mut self, letters: &[char], job: Option<Waiting>, fonts: Vec<Vec<u8>>) {
        for font in fonts {
            if !self.paper.extra_fonts.contains(&font) {
                self.paper.extra_fonts.push(font);
            }
        }
        let lacking = self.paper.lacking(&letters.iter().collect::<String>());
        self.letters.without_font.extend(lacking.iter().copied());
        if let Some((job, whose)) = job {
            return self.make_paper_of(job, whose);
        }
        if !lacking.is_empty() && !self.letters.told {
            self.letters.told = true;
            self.warn(say::LETTERS_WITHOUT_FONT);
        }
    }

    /// Letters of people's texts that no font has, so that a box stands in their place.
    pub fn letters_without_font(&self) -> &BTreeSet<char> {
        &self.letters.without_font
    }

    /// Every text on the screen that a person wrote.
    fn texts_of_people(&self) -> impl Iterator<Item = &str> {
        let unfinished = self.state.pages.home.unfinished.iter().map(|found| &found.record);
        let records = self.record().into_iter().chain(unfinished);
        let rows = self.state.pages.folder.iter().flat_map(|folder| &folder.rows);
        let files = self.state.pages.home.recent.iter().map(|(path, _)| path.as_path());
        records
            .flat_map(texts_of)
            .chain(rows.map(|row| row.name.as_str()))
            .chain(files.filter_map(|path| path.to_str()))
            .chain(self.state.pages.home.about.values().map(|about| about.name.as_str()))
    }
}

fn texts_of(record: &Record) -> impl Iterator<Item = &str> {
    let told = record.assessments.iter().flat_map(texts_in);
    std::iter::once(record.person.name.as_str()).chain(told)
}

fn texts_in(assessment: &Assessment) -> impl Iterator<Item = &str> {
    let reason = [assessment.reason.words.as_str(), assessment.reason.since.as_str()];
    let intake = &assessment.intake;
    let activities = intake.activities.iter().map(|activity| activity.words.as_str());
    reason
        .into_iter()
        .chain(intake.words.values().map(String::as_str))
        .chain(activities)
        .chain(assessment.drafts.values().map(String::as_str))
}
