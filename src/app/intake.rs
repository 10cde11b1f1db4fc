//! Why a person came, thought by thought (rules I1 to I3): what they say, and where they are.

use std::collections::BTreeSet;

use super::paper_cell::count_draft;
use super::{App, Focus, IntakeMessage, Screen, about, written};
use crate::app::words::about as say;
use crate::content::{Id, IntakeAnswer, IntakeRole, Thought};
use crate::record::{Assessment, HardActivity, Intake, MAX_PAIN, Rest, SymptomMark};
use crate::report::words;

/// What the screens of the intake remember.
#[derive(Debug, Default)]
pub struct IntakePage {
    /// The thought on screen, from 0.
    pub thought: usize,
    /// Whether all of it stands on one screen, to be typed in from paper by number (rule I4).
    pub by_number: bool,
}

impl App {
    /// Takes in what was said about why the person came.
    pub(super) fn intake_told(&mut self, message: IntakeMessage) {
        if let IntakeMessage::ThoughtOpened(thought) = message {
            self.state.pages.intake.by_number = false;
            return self.open_thought(thought);
        }
        if message == IntakeMessage::StillSo {
            return self.say_still_so();
        }
        if message == IntakeMessage::RestLeftOut {
            return self.enter(self.after(Screen::Intake));
        }
        let takes_one = matches!(&message, IntakeMessage::OptionToggled(question, _) if self.takes_one(question));
        let counted = if let IntakeMessage::CountTyped(question, _) = &message {
            self.counted(question).map(|(unit, most)| (unit.to_owned(), most))
        } else {
            None
        };
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        if let Some(assessment) = document.record.assessments.get_mut(index) {
            change(assessment, message, takes_one, counted);
        }
        self.changed();
    }

    /// The thoughts, in order.
    pub fn thoughts(&self) -> &[Thought] {
        let questions = self.library().intake.as_ref();
        questions.map_or(&[], |questions| questions.thoughts.as_slice())
    }

    /// The thought on screen, with its number from 1.
    pub fn thought(&self) -> Option<(usize, &Thought)> {
        let thoughts = self.thoughts();
        let place = self.state().pages.intake.thought.min(thoughts.len().checked_sub(1)?);
        Some((place + 1, thoughts.get(place)?))
    }

    /// Whether anything of a thought was answered.
    pub fn is_thought_answered(&self, thought: &Thought) -> bool {
        let (Some(questions), Some(assessment)) = (self.library().intake.as_ref(), self.assessment()) else {
            return false;
        };
        let mut asked = thought
            .questions
            .iter()
            .filter_map(|id| questions.question(id.as_str()));
        asked.any(|question| {
            let ticked = question.role == IntakeRole::Chart && !assessment.reason.regions.is_empty();
            ticked || words::intake_answer(questions, question, assessment).is_some()
        })
    }

    /// The text of a number of days or minutes.
    pub fn count_text(&self, question: &Id) -> String {
        let Some(assessment) = self.assessment() else {
            return String::new();
        };
        let draft = assessment.drafts.get(&count_draft(question)).cloned();
        let number = assessment.intake.numbers.get(question);
        draft.unwrap_or_else(|| number.map(ToString::to_string).unwrap_or_default())
    }

    /// What is wrong with a number of days or minutes, if anything.
    pub fn count_problem(&self, question: &Id) -> Option<String> {
        let text = self.count_text(question);
        let (unit, most) = self.counted(question)?;
        let wrong = !text.trim().is_empty() && read_count(&text, unit, most).is_none();
        wrong.then(|| say::type_whole_number(most))
    }

    /// Goes to a thought of the intake.
    fn open_thought(&mut self, thought: usize) {
        self.state.pages.intake.thought = thought.min(self.thoughts().len().saturating_sub(1));
        self.enter(Screen::Intake);
    }

    /// "On" and "back" among the thoughts; whether there was one.
    pub(super) fn step_thought(&mut self, by: isize) -> bool {
        if self.state.pages.intake.by_number {
            return false;
        }
        let here = self.thought().map_or(0, |(number, _)| number - 1);
        let to = here.checked_add_signed(by).filter(|to| *to < self.thoughts().len());
        if let Some(to) = to {
            self.open_thought(to);
        }
        to.is_some()
    }

    /// The thought that a step taken back has changed comes up.
    pub(super) fn show_changed_thought(&mut self, before: &Assessment) {
        let Some(now) = self.assessment() else { return };
        let place = self.thoughts().iter().position(|thought| {
            let mut questions = thought.questions.iter();
            questions.any(|question| self.differs(question, before, now))
        });
        if let Some(place) = place.filter(|place| *place != self.state.pages.intake.thought) {
            self.state.pages.intake.thought = place;
            self.state.focus = Some(Focus::FirstControl);
        }
    }

    fn differs(&self, question: &Id, before: &Assessment, now: &Assessment) -> bool {
        let Some(questions) = self.library().intake.as_ref() else {
            return false;
        };
        let draft = count_draft(question);
        let said = |of: &Assessment| words::intake_answer(questions, questions.question(question.as_str())?, of);
        let is_chart = questions
            .question(question.as_str())
            .is_some_and(|it| it.role == IntakeRole::Chart);
        said(before) != said(now)
            || before.drafts.get(&draft) != now.drafts.get(&draft)
            || is_chart && before.reason.regions != now.reason.regions
    }

    fn takes_one(&self, question: &Id) -> bool {
        let questions = self.library().intake.as_ref();
        let question = questions.and_then(|questions| questions.question(question.as_str()));
        question.is_some_and(|question| matches!(question.answer, IntakeAnswer::One(_)))
    }

    /// What is counted, and the most of it.
    fn counted(&self, question: &Id) -> Option<(&str, u32)> {
        let question = self.library().intake.as_ref()?.question(question.as_str())?;
        if let IntakeAnswer::Count { unit, most } = &question.answer {
            Some((unit, *most))
        } else {
            None
        }
    }
}

/// A number of days or minutes; none where it is not one, or too many.
pub(super) fn read_count(text: &str, unit: &str, most: u32) -> Option<u32> {
    written::count(text, unit).filter(|number| *number <= most)
}

fn change(assessment: &mut Assessment, message: IntakeMessage, takes_one: bool, counted: Option<(String, u32)>) {
    let intake = &mut assessment.intake;
    match message {
        IntakeMessage::ThoughtOpened(_) | IntakeMessage::RestLeftOut | IntakeMessage::StillSo => {}
        IntakeMessage::WordsTyped(question, words) => {
            if words.is_empty() {
                intake.words.remove(&question);
            } else {
                intake.words.insert(question, words);
            }
        }
        IntakeMessage::NumberChosen(question, number) => match number {
            Some(number) => {
                intake.numbers.insert(question, u32::from(number.min(MAX_PAIN)));
            }
            None => {
                intake.numbers.remove(&question);
            }
        },
        IntakeMessage::CountTyped(question, text) => {
            let number = counted.and_then(|(unit, most)| read_count(&text, &unit, most));
            let plain = number.map(|number| number.to_string()).unwrap_or_default();
            match number {
                Some(number) => intake.numbers.insert(question.clone(), number),
                None => intake.numbers.remove(&question),
            };
            about::keep_draft(assessment, &count_draft(&question), text, &plain);
        }
        IntakeMessage::OptionToggled(question, option) => {
            let chosen = intake.chosen.entry(question.clone()).or_default();
            let was = chosen.contains(&option);
            if takes_one {
                chosen.clear();
            }
            if was {
                chosen.remove(&option);
            } else {
                chosen.insert(option);
            }
            if chosen.is_empty() {
                intake.chosen.remove(&question);
            }
        }
        IntakeMessage::ActivityTyped(place, words) => change_activity(intake, place, |activity| activity.words = words),
        IntakeMessage::ActivityRated(place, score) => change_activity(intake, place, |activity| {
            activity.score = score.map(|score| score.min(MAX_PAIN));
        }),
        IntakeMessage::PlaceToggled(place, side) => {
            let before = intake.marks.len();
            intake.marks.retain(|mark| mark.place != place || mark.side != side);
            if intake.marks.len() == before {
                intake.marks.push(SymptomMark {
                    place,
                    side,
                    kinds: BTreeSet::new(),
                    rest: Rest::new(),
                });
            }
        }
        IntakeMessage::KindToggled(place, side, kind) => {
            let mut marks = intake.marks.iter_mut();
            if let Some(mark) = marks.find(|mark| mark.place == place && mark.side == side) {
                about::toggle(&mut mark.kinds, kind);
            }
        }
    }
}

/// Changes one activity; those at the end of which nothing is left are gone.
fn change_activity(intake: &mut Intake, place: usize, change: impl FnOnce(&mut HardActivity)) {
    let activities = &mut intake.activities;
    if activities.len() <= place {
        activities.resize_with(place + 1, Default::default);
    }
    if let Some(activity) = activities.get_mut(place) {
        change(activity);
    }
    while activities.last().is_some_and(|last| *last == HardActivity::default()) {
        activities.pop();
    }
}
