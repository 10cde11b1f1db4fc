//! "Still so": what was told of a thought in the assessment before, shown again and taken over only when the person says so
//! (rule I6). Ratings are never taken over: they are what later weeks are compared with (rule I3).

use jiff::civil::Date;

use super::App;
use crate::content::{Intake as Questions, IntakeAnswer, IntakeQuestion, IntakeRole};
use crate::record::{Assessment, HardActivity};
use crate::report::words;

/// What was told then.
#[derive(Debug, PartialEq, Eq)]
pub struct ToldThen {
    /// The day of that assessment.
    pub on: Date,
    /// A line for each question that was answered.
    pub lines: Vec<String>,
    /// Whether it may be taken over; ratings alone may not.
    pub can_be_taken: bool,
}

impl App {
    /// What the assessment before this one says to the thought on screen, while nothing is told of it yet.
    pub fn told_then(&self) -> Option<ToldThen> {
        let questions = self.library().intake.as_ref()?;
        let (_, thought) = self.thought()?;
        if !self.is_newest() || !self.may_change() || self.is_thought_answered(thought) {
            return None;
        }
        let before = self.assessment_before()?;
        let asked = || {
            let ids = thought.questions.iter();
            ids.filter_map(|id| questions.question(id.as_str()))
        };
        let lines: Vec<String> = asked()
            .filter_map(|question| line(questions, question, before))
            .collect();
        let can_be_taken =
            asked().any(|question| !is_rating(question) && words::intake_answer(questions, question, before).is_some());
        (!lines.is_empty()).then_some(ToldThen {
            on: before.started_on,
            lines,
            can_be_taken,
        })
    }

    /// The thought on screen is as it was.
    pub(super) fn say_still_so(&mut self) {
        let (Some(_), Some(before)) = (self.told_then(), self.assessment_before().cloned()) else {
            return;
        };
        let Some(questions) = self.library.intake.clone() else {
            return;
        };
        let asked: Vec<IntakeQuestion> = self
            .thought()
            .map(|(_, thought)| thought.questions.clone())
            .unwrap_or_default()
            .iter()
            .filter_map(|id| questions.question(id.as_str()).cloned())
            .collect();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        if let Some(now) = document.record.assessments.get_mut(index) {
            for question in &asked {
                take_over(now, &before, question);
            }
        }
        self.changed();
    }

    fn assessment_before(&self) -> Option<&Assessment> {
        let document = self.state.document.as_ref()?;
        document.record.assessments.get(document.index.checked_sub(1)?)
    }
}

fn is_rating(question: &IntakeQuestion) -> bool {
    matches!(question.answer, IntakeAnswer::Scale { .. })
}

fn line(questions: &Questions, question: &IntakeQuestion, before: &Assessment) -> Option<String> {
    let said = words::intake_answer(questions, question, before)?;
    Some(format!("{}: {said}", question.ask))
}

fn take_over(now: &mut Assessment, before: &Assessment, question: &IntakeQuestion) {
    let id = &question.id;
    match &question.answer {
        IntakeAnswer::Scale { .. } => {}
        IntakeAnswer::Text { .. } if question.role == IntakeRole::Words => {
            now.reason.words.clone_from(&before.reason.words);
        }
        IntakeAnswer::Text { .. } if question.role == IntakeRole::Since => {
            now.reason.since.clone_from(&before.reason.since);
        }
        IntakeAnswer::Text { .. } => {
            if let Some(words) = before.intake.words.get(id) {
                now.intake.words.insert(id.clone(), words.clone());
            }
        }
        IntakeAnswer::Count { .. } => {
            if let Some(number) = before.intake.numbers.get(id) {
                now.intake.numbers.insert(id.clone(), *number);
            }
        }
        IntakeAnswer::One(_) | IntakeAnswer::Several(_) => {
            if let Some(chosen) = before.intake.chosen.get(id) {
                now.intake.chosen.insert(id.clone(), chosen.clone());
            }
        }
        IntakeAnswer::Chart => {
            now.intake.marks.clone_from(&before.intake.marks);
            now.reason.regions.clone_from(&before.reason.regions);
        }
        IntakeAnswer::Activities { .. } => {
            let named = before.intake.hard_activities();
            now.intake.activities = named
                .map(|activity| HardActivity {
                    score: None,
                    ..activity.clone()
                })
                .collect();
        }
    }
}
