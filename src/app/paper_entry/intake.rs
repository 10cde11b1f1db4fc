//! Why a person came, from paper (rule I4): a blank for each question by its number. What is typed becomes the message that the
//! screens would send; what is no answer yet stays as it was typed.

use std::collections::BTreeSet;

use crate::app::intake::read_count;
use crate::app::paper_cell::count_draft;
use crate::app::words::about as say;
use crate::app::{AboutMessage, App, IntakeMessage, PaperCell, Screen, written};
use crate::content::{Id, Intake as Questions, IntakeAnswer, IntakeOption, IntakeQuestion, IntakeRole};
use crate::record::{Assessment, Side};
use crate::report::words::{self, ReadMark};

/// A question about why they came, as a line of the sheet.
#[derive(Clone, Debug)]
pub struct WhyRow<'a> {
    /// Its number on paper.
    pub number: usize,
    /// The question.
    pub question: &'a IntakeQuestion,
    /// Its blanks, in the order they are filled in.
    pub cells: Vec<PaperCell>,
}

impl App {
    /// Goes to where why they came is typed in by number; without a record nothing is there to be filled in.
    pub(in crate::app) fn enter_intake_by_number(&mut self) {
        if self.state.document.is_some() {
            self.state.pages.intake.by_number = true;
            self.enter(Screen::Intake);
        }
    }

    /// Whether why they came is typed in by number now.
    pub fn intake_is_by_number(&self) -> bool {
        self.state.pages.intake.by_number
    }

    /// The questions about why they came, with their numbers and blanks.
    pub fn why_rows(&self) -> Vec<WhyRow<'_>> {
        let Some(questions) = self.library().intake.as_ref() else {
            return Vec::new();
        };
        let cells = |question: &IntakeQuestion| match question.answer {
            IntakeAnswer::Activities { .. } => (0..questions.about.activities)
                .flat_map(|place| [PaperCell::Activity(place), PaperCell::ActivityScore(place)])
                .collect(),
            IntakeAnswer::Text { .. }
            | IntakeAnswer::Scale { .. }
            | IntakeAnswer::Count { .. }
            | IntakeAnswer::One(_)
            | IntakeAnswer::Several(_)
            | IntakeAnswer::Chart => vec![PaperCell::Why(question.id.clone())],
        };
        let rows = questions.numbered().map(|(number, question)| WhyRow {
            number,
            question,
            cells: cells(question),
        });
        rows.collect()
    }

    /// What is wrong with a blank about why they came, if anything.
    pub fn why_problem(&self, cell: &PaperCell) -> Option<String> {
        let typed = self.assessment()?.drafts.get(&cell.draft())?;
        if typed.trim().is_empty() {
            return None;
        }
        match cell {
            PaperCell::Why(question) => {
                let questions = self.library().intake.as_ref()?;
                let question = questions.question(question.as_str())?;
                wrong(questions, question, typed)
            }
            PaperCell::ActivityScore(_) => read_score(typed).is_none().then(|| say::TYPE_A_SCORE.to_owned()),
            _ => None,
        }
    }

    /// The text of a blank about why they came that holds no draft.
    pub(in crate::app) fn why_text(&self, question: &Id) -> String {
        let known = self.library().intake.as_ref().and_then(|questions| {
            let question = questions.question(question.as_str())?;
            Some((questions, question))
        });
        match (known, self.assessment()) {
            (Some((questions, question)), Some(assessment)) => written_as(questions, question, assessment),
            _ => String::new(),
        }
    }

    pub(in crate::app) fn activity_text(&self, place: usize) -> String {
        let activity = self
            .assessment()
            .and_then(|assessment| assessment.intake.activities.get(place));
        activity.map(|activity| activity.words.clone()).unwrap_or_default()
    }

    pub(in crate::app) fn activity_score_text(&self, place: usize) -> String {
        let activity = self
            .assessment()
            .and_then(|assessment| assessment.intake.activities.get(place));
        let score = activity.and_then(|activity| activity.score);
        score.map(|score| score.to_string()).unwrap_or_default()
    }
}

/// Takes what is being typed in a blank. Lists of numbers wait until the blank is left, so that they can be finished.
pub(in crate::app) fn typed(app: &mut App, cell: &PaperCell, text: String) {
    match cell {
        PaperCell::Activity(place) => app.intake_told(IntakeMessage::ActivityTyped(*place, text)),
        PaperCell::ActivityScore(place) => {
            let score = read_score(&text);
            keep_or_forget(app, cell, text, score.is_some());
            app.intake_told(IntakeMessage::ActivityRated(*place, score));
        }
        PaperCell::Why(id) => why_typed(app, cell, id, text),
        _ => {}
    }
}

fn why_typed(app: &mut App, cell: &PaperCell, id: &Id, text: String) {
    let library = app.library.clone();
    let Some(question) = library.intake.as_ref().and_then(|all| all.question(id.as_str())) else {
        return;
    };
    match &question.answer {
        IntakeAnswer::Text { .. } if question.role == IntakeRole::Words => {
            app.about_told(AboutMessage::WordsTyped(text));
        }
        IntakeAnswer::Text { .. } if question.role == IntakeRole::Since => {
            app.about_told(AboutMessage::SinceTyped(text));
        }
        IntakeAnswer::Text { .. } => app.intake_told(IntakeMessage::WordsTyped(id.clone(), text)),
        IntakeAnswer::Scale { .. } => {
            let score = read_score(&text);
            keep_or_forget(app, cell, text, score.is_some());
            if question.role == IntakeRole::PainNow {
                app.about_told(AboutMessage::PainChosen(score));
            } else {
                app.intake_told(IntakeMessage::NumberChosen(id.clone(), score));
            }
        }
        IntakeAnswer::Count { .. } => app.intake_told(IntakeMessage::CountTyped(id.clone(), text)),
        IntakeAnswer::One(options) => {
            let chosen = read_options(options, &text).filter(|chosen| chosen.len() < 2);
            keep_or_forget(
                app,
                cell,
                text,
                chosen.as_ref().is_some_and(|chosen| !chosen.is_empty()),
            );
            choose(app, id, &chosen.unwrap_or_default());
        }
        IntakeAnswer::Several(_) | IntakeAnswer::Chart => {
            app.keep_draft_of(cell, text);
            app.changed();
        }
        IntakeAnswer::Activities { .. } => {}
    }
}

/// Takes a list of numbers when its blank is left; what cannot be read changes nothing, is named, and stays to be mended.
pub(in crate::app) fn left(app: &mut App, id: &Id, typed: &str) {
    let library = app.library.clone();
    let Some(questions) = library.intake.as_ref() else {
        return;
    };
    let Some(question) = questions.question(id.as_str()) else {
        return;
    };
    match &question.answer {
        IntakeAnswer::Several(options) => {
            let Some(chosen) = read_options(options, typed) else {
                return;
            };
            forget_draft(app, &count_draft(id));
            choose(app, id, &chosen);
        }
        IntakeAnswer::Chart => {
            let Ok(marks) = words::read_marks(questions, &written::plain_digits(typed)) else {
                return;
            };
            forget_draft(app, &count_draft(id));
            mark(app, questions, &marks);
        }
        IntakeAnswer::Text { .. }
        | IntakeAnswer::Scale { .. }
        | IntakeAnswer::Count { .. }
        | IntakeAnswer::One(_)
        | IntakeAnswer::Activities { .. } => {}
    }
    app.changed();
}

/// Chooses exactly these options of a question.
fn choose(app: &mut App, question: &Id, wanted: &BTreeSet<Id>) {
    let chosen = app.assessment().and_then(|it| it.intake.chosen.get(question)).cloned();
    let chosen = chosen.unwrap_or_default();
    // First what falls away: of a question that takes one, the other goes by itself.
    for option in chosen.difference(wanted).chain(wanted.difference(&chosen)) {
        app.intake_told(IntakeMessage::OptionToggled(question.clone(), option.clone()));
    }
}

/// Marks exactly these places of the chart. A place that the content no longer knows cannot be written, so it stays.
fn mark(app: &mut App, questions: &Questions, wanted: &[ReadMark]) {
    let is_at = |mark: &ReadMark, place: &Id, side: Option<Side>| mark.place == *place && mark.side == side;
    let before = app.assessment().map(|it| it.intake.marks.clone()).unwrap_or_default();
    for old in &before {
        let is_known = questions.place(old.place.as_str()).is_some();
        if is_known && !wanted.iter().any(|mark| is_at(mark, &old.place, old.side)) {
            app.intake_told(IntakeMessage::PlaceToggled(old.place.clone(), old.side));
        }
    }
    for mark in wanted {
        let old = before.iter().find(|old| is_at(mark, &old.place, old.side));
        if old.is_none() {
            app.intake_told(IntakeMessage::PlaceToggled(mark.place.clone(), mark.side));
        }
        let kinds = old.map(|old| old.kinds.clone()).unwrap_or_default();
        for kind in kinds.symmetric_difference(&mark.kinds) {
            app.intake_told(IntakeMessage::KindToggled(mark.place.clone(), mark.side, kind.clone()));
        }
    }
}

/// What was typed stays as a draft where it is no answer.
fn keep_or_forget(app: &mut App, cell: &PaperCell, text: String, is_answer: bool) {
    if is_answer || text.trim().is_empty() {
        forget_draft(app, &cell.draft());
    } else {
        app.keep_draft_of(cell, text);
    }
}

fn forget_draft(app: &mut App, draft: &str) {
    if let Some(document) = &mut app.state.document
        && let Some(assessment) = document.record.assessments.get_mut(document.index)
    {
        assessment.drafts.remove(draft);
    }
}

fn read_score(text: &str) -> Option<u8> {
    written::rating(text)
}

/// The options of these numbers or letters, `1 3` or `a, c`; none where one of them is no option.
fn read_options(options: &[IntakeOption], text: &str) -> Option<BTreeSet<Id>> {
    let text = written::plain_digits(text).to_lowercase();
    let parts = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
    parts
        .filter(|part| !part.is_empty())
        .map(|part| {
            let mut letters = part.chars();
            let place = match (letters.next(), letters.next()) {
                (Some(letter @ 'a'..='z'), None) => usize::try_from(u32::from(letter) - u32::from('a')).ok()?,
                _ => part.parse::<usize>().ok()?.checked_sub(1)?,
            };
            options.get(place).map(|option| option.id.clone())
        })
        .collect()
}

/// What is wrong with what was typed for a question, and what can be typed.
fn wrong(questions: &Questions, question: &IntakeQuestion, typed: &str) -> Option<String> {
    match &question.answer {
        IntakeAnswer::Scale { .. } => read_score(typed).is_none().then(|| say::TYPE_A_SCORE.to_owned()),
        IntakeAnswer::Count { unit, most } => {
            let number = read_count(typed, unit, *most);
            number.is_none().then(|| say::type_whole_number(*most))
        }
        IntakeAnswer::One(options) => {
            let chosen = read_options(options, typed).filter(|chosen| chosen.len() < 2);
            chosen.is_none().then(|| say::type_one_of(options.len()))
        }
        IntakeAnswer::Several(options) => read_options(options, typed)
            .is_none()
            .then(|| say::type_some_of(options.len())),
        IntakeAnswer::Chart => words::read_marks(questions, &written::plain_digits(typed)).err(),
        IntakeAnswer::Text { .. } | IntakeAnswer::Activities { .. } => None,
    }
}

/// What was answered, as it is typed.
fn written_as(questions: &Questions, question: &IntakeQuestion, assessment: &Assessment) -> String {
    let intake = &assessment.intake;
    let number = || {
        if question.role == IntakeRole::PainNow {
            assessment.reason.pain.map(u32::from)
        } else {
            intake.numbers.get(&question.id).copied()
        }
    };
    match &question.answer {
        IntakeAnswer::Text { .. } if question.role == IntakeRole::Words => assessment.reason.words.clone(),
        IntakeAnswer::Text { .. } if question.role == IntakeRole::Since => assessment.reason.since.clone(),
        IntakeAnswer::Text { .. } => intake.words.get(&question.id).cloned().unwrap_or_default(),
        IntakeAnswer::Scale { .. } | IntakeAnswer::Count { .. } => {
            number().map(|number| number.to_string()).unwrap_or_default()
        }
        IntakeAnswer::One(options) | IntakeAnswer::Several(options) => {
            let chosen = intake.chosen.get(&question.id);
            let places = options.iter().zip(1..).filter(|(option, _)| {
                let is = |chosen: &BTreeSet<Id>| chosen.contains(&option.id);
                chosen.is_some_and(is)
            });
            let places: Vec<String> = places.map(|(_, place): (_, usize)| place.to_string()).collect();
            places.join(" ")
        }
        IntakeAnswer::Chart => words::marks_by_number(questions, &intake.marks),
        IntakeAnswer::Activities { .. } => String::new(),
    }
}
