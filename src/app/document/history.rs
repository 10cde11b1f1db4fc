//! Undo and redo of everything the person tells the program about a record.

use super::Document;
use crate::app::Screen;
use crate::content::ItemId;
use crate::record::{self, Assessment, Person, Record};

/// How many steps back are kept.
const LIMIT: usize = 200;

/// Undo and redo.
#[derive(Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

/// A state to return to, and where it was changed.
#[derive(Clone, Debug)]
pub struct Step {
    /// The field that changed; typing on in one field is one step.
    pub topic: String,
    /// Where the person was.
    pub screen: Screen,
    /// The item on screen.
    pub item: Option<ItemId>,
    /// Which assessment it is.
    pub index: usize,
    /// What was there before.
    pub before: Before,
}

/// What a step puts back.
#[derive(Clone, Debug)]
pub enum Before {
    /// Who, and one assessment.
    Assessment(Box<(Person, Assessment)>),
    /// The whole record: an assessment was added, or an old copy or the saved file took its place.
    Record(Box<Record>),
}

impl History {
    /// Remembers the state before a change; a change of the same field right after joins the last step.
    pub fn remember(&mut self, step: Step) {
        let joins = !step.topic.is_empty()
            && self.redo.is_empty()
            && self
                .undo
                .last()
                .is_some_and(|last| last.topic == step.topic && last.index == step.index);
        self.redo.clear();
        if joins {
            return;
        }
        self.undo.push(step);
        if self.undo.len() > LIMIT {
            self.undo.remove(0);
        }
    }

    /// Ends the step that typing could still join.
    pub fn seal(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.topic.clear();
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}

impl Document {
    /// Remembers the state before a change.
    pub fn remember(&mut self, topic: String, screen: Screen, before: Before) {
        self.history.remember(Step {
            topic,
            screen,
            item: self.item.clone(),
            index: self.index,
            before,
        });
    }

    /// The person and the assessment shown, to be put back.
    pub fn assessment_before(&self) -> Option<Before> {
        let assessment = self.assessment()?.clone();
        Some(Before::Assessment(Box::new((self.record.person.clone(), assessment))))
    }

    /// The whole record, to be put back.
    pub fn record_before(&self) -> Before {
        Before::Record(Box::new(self.record.clone()))
    }

    /// Takes the last change back; the screen where it was made.
    pub fn undo(&mut self) -> Option<Screen> {
        let step = self.next_of(|history| &mut history.undo)?;
        let (screen, inverse) = self.put_back(step)?;
        self.history.redo.push(inverse);
        Some(screen)
    }

    /// Does the last undone change again; the screen where it was made.
    pub fn redo(&mut self) -> Option<Screen> {
        let step = self.next_of(|history| &mut history.redo)?;
        let (screen, inverse) = self.put_back(step)?;
        self.history.undo.push(inverse);
        Some(screen)
    }

    /// The last step that would change something: giving the same answer again is nothing to take back.
    fn next_of(&mut self, steps: fn(&mut History) -> &mut Vec<Step>) -> Option<Step> {
        loop {
            let step = steps(&mut self.history).pop()?;
            if !self.is_as(&step) {
                return Some(step);
            }
        }
    }

    fn is_as(&self, step: &Step) -> bool {
        match &step.before {
            // Its id tells the file, which undo does not change.
            Before::Record(before) => {
                let Record {
                    id: _,
                    person,
                    assessments,
                    rest,
                    plan_start,
                    // The log is no part of undo (rule H7).
                    activities: _,
                    session_now: _,
                    check_ins: _,
                    log: _,
                } = &self.record;
                (person, assessments, rest, plan_start)
                    == (&before.person, &before.assessments, &before.rest, &before.plan_start)
            }
            Before::Assessment(before) => {
                let (person, assessment) = &**before;
                self.record.person == *person
                    && self.record.assessments.get(step.index) == Some(assessment)
                    && self.index == step.index
            }
        }
    }

    /// Puts a step's state back, and gives the step that leads here again.
    fn put_back(&mut self, step: Step) -> Option<(Screen, Step)> {
        let now = match &step.before {
            Before::Record(_) => self.record_before(),
            Before::Assessment(_) => {
                let assessment = self.record.assessments.get(step.index)?.clone();
                Before::Assessment(Box::new((self.record.person.clone(), assessment)))
            }
        };
        let inverse = Step {
            topic: String::new(),
            screen: step.screen,
            item: step.item.clone(),
            index: step.index,
            before: now,
        };
        match step.before {
            Before::Record(record) => {
                let id = self.record.id;
                let mut back = Record { id, ..*record };
                // What was logged since, and a session that goes on, stay (rule H7).
                record::keep_logs(&mut back, &self.record);
                back.session_now.clone_from(&self.record.session_now);
                self.record = back;
                self.turn += 1;
                self.index = self.record.assessments.len().saturating_sub(1);
            }
            Before::Assessment(before) => {
                let (person, assessment) = *before;
                self.record.person = person;
                if let Some(place) = self.record.assessments.get_mut(step.index) {
                    *place = assessment;
                }
                self.index = step.index;
            }
        }
        self.item = step.item;
        Some((step.screen, inverse))
    }
}
