//! Undo and redo of everything the person tells the program about an assessment.

use super::Screen;
use crate::content::Id;
use crate::record::{Assessment, Person};

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
    pub item: Option<Id>,
    /// Who, before.
    pub person: Person,
    /// The assessment before.
    pub assessment: Assessment,
    /// Which assessment it is.
    pub index: usize,
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

    /// The state before the last change; `now` is what redo returns to.
    pub fn undo(&mut self, now: impl FnOnce(&Step) -> Step) -> Option<Step> {
        let step = self.undo.pop()?;
        self.redo.push(now(&step));
        Some(step)
    }

    /// The state after the change that was undone last.
    pub fn redo(&mut self, now: impl FnOnce(&Step) -> Step) -> Option<Step> {
        let step = self.redo.pop()?;
        self.undo.push(now(&step));
        Some(step)
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
