//! What is typed in a blank of the sheet, and what becomes of it when the blank is left.

use crate::app::paper_entry::intake;
use crate::app::paper_entry::rows::{
    asked_flags, read_choice, read_flags, read_toward, read_yes_no, signed_size, state_word,
};
use crate::app::paper_entry::signs;
use crate::app::{AnswerMessage, App, PaperCell, Screen, fields};
use crate::content::{Id, Item, Sides};
use crate::record::{Assessment, Side};

impl App {
    /// Takes in what was typed in a blank.
    pub(in crate::app) fn type_on_paper(&mut self, cell: &PaperCell, text: String) {
        self.state.pages.sheet.touched.insert(cell.draft());
        if matches!(
            cell,
            PaperCell::Why(_) | PaperCell::Activity(_) | PaperCell::ActivityScore(_)
        ) {
            return intake::typed(self, cell, text);
        }
        let item = cell.item().and_then(|id| self.library.item(id)).cloned();
        let Some(item) = item else {
            self.keep_draft_of(cell, text);
            return self.changed();
        };
        let id = item.id.clone();
        let is_empty = text.trim().is_empty();
        let understood = match cell {
            PaperCell::Reading(_, side, index) => Some(AnswerMessage::ReadingTyped {
                item: id,
                side: *side,
                index: *index,
                text: text.clone(),
            }),
            PaperCell::Choice(_, side) => read_choice(&item, &text).map(|value| AnswerMessage::OptionChosen {
                item: id,
                side: *side,
                value,
            }),
            PaperCell::Toward(_) => read_toward(&text).map(|side| AnswerMessage::DirectionChosen { item: id, side }),
            PaperCell::FollowUp(_) => read_yes_no(&text).map(|yes| AnswerMessage::FollowUpAnswered(id, yes)),
            PaperCell::Flags(_)
            | PaperCell::Day
            | PaperCell::Signs(_)
            | PaperCell::Why(_)
            | PaperCell::Activity(_)
            | PaperCell::ActivityScore(_) => None,
        };
        if !matches!(cell, PaperCell::Reading(..)) {
            self.forget_cell(cell, &item);
            if understood.is_none() && !is_empty {
                self.keep_draft_of(cell, text.clone());
            }
        }
        match understood {
            Some(message) => self.answer(message),
            None => self.changed(),
        }
        if let (PaperCell::Flags(_), Some(flags)) = (cell, read_flags(&item, &text)) {
            self.flag(cell, &item, &flags);
        }
    }

    /// What stood in a blank that is no reading is taken back; what else belongs to the item stays.
    fn forget_cell(&mut self, cell: &PaperCell, item: &Item) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        let Some(assessment) = document.record.assessments.get_mut(index) else {
            return;
        };
        assessment.drafts.remove(&cell.draft());
        let has_reading = |assessment: &Assessment| {
            let answer = assessment.answers.get(&item.id);
            answer.is_some_and(crate::record::Answer::has_reading)
        };
        match cell {
            PaperCell::Choice(_, None) if item.sides() == Sides::Signed => {
                let toward = fields::direction(item, assessment);
                assessment.drafts.remove(&fields::key(item, None, 0));
                fields::put(assessment, item, None, None);
                if let Some(toward @ fields::Direction::Toward(_)) = toward {
                    fields::choose_direction(item, assessment, toward);
                }
            }
            PaperCell::Choice(_, side) => fields::put(assessment, item, *side, None),
            PaperCell::Toward(_) if has_reading(assessment) || item.is_number() => {
                fields::forget_direction(item, assessment);
            }
            PaperCell::FollowUp(_) => {
                if let Some(answer) = assessment.answers.get_mut(&item.id) {
                    answer.follow_up = None;
                }
            }
            _ => {}
        }
    }

    fn flag(&mut self, cell: &PaperCell, item: &Item, flags: &[&Id]) {
        if let Some(document) = &mut self.state.document
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
            && let Some(answer) = assessment.answers.get_mut(&item.id)
        {
            for flag in asked_flags(item) {
                if flags.contains(&&flag.id) {
                    answer.flags.insert(flag.id.clone());
                } else {
                    answer.flags.remove(&flag.id);
                }
            }
            assessment.drafts.remove(&cell.draft());
        }
    }

    /// A blank is left: a word for "no reading" becomes one, and the numbers of a list of the safety check are taken.
    pub(in crate::app) fn settle_cell(&mut self, cell: &PaperCell) {
        let draft = cell.draft();
        // What was typed elsewhere, or another day, is not taken for a word of the sheet by looking at it.
        if !self.state.pages.sheet.touched.remove(&draft) {
            return;
        }
        let is_draft = self
            .assessment()
            .is_some_and(|assessment| assessment.drafts.contains_key(&draft));
        let typed = self.paper_text(cell);
        if !is_draft {
            return;
        }
        if let PaperCell::Signs(group) = cell {
            return signs::take(self, group, &typed);
        }
        if let PaperCell::Why(question) = cell {
            return intake::left(self, question, &typed);
        }
        let item = cell.item().and_then(|id| self.library.item(id)).cloned();
        let Some(item) = item else {
            return;
        };
        let signed = signed_size(&typed).filter(|_| item.sides() == Sides::Signed);
        if let (PaperCell::Reading(_, None, index), Some((side, size))) = (cell, signed) {
            let (id, index, text) = (item.id.clone(), *index, size.to_owned());
            self.answer(AnswerMessage::DirectionChosen {
                item: item.id,
                side: Some(side),
            });
            return self.answer(AnswerMessage::ReadingTyped {
                item: id,
                side: None,
                index,
                text,
            });
        }
        let Some(state) = state_word(&typed) else {
            return;
        };
        if matches!(cell, PaperCell::FollowUp(_) | PaperCell::Flags(_)) {
            return;
        }
        if let Some(document) = &mut self.state.document
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
        {
            assessment.drafts.remove(&cell.draft());
        }
        let answer = self
            .assessment()
            .and_then(|assessment| assessment.answers.get(&item.id));
        let other = cell.side().and_then(|side| answer?.entry(side.other()));
        let is_first = cell.side() == Some(Side::Left) && other.is_none();
        let side = cell.side().filter(|_| !is_first && item.sides() == Sides::LeftRight);
        self.answer(AnswerMessage::NoReadingChosen(item.id, side, state));
    }

    /// What was typed and not left yet is settled before another screen comes.
    pub(in crate::app) fn settle_paper(&mut self) {
        let by_number = self.state.screen == Screen::Intake && self.state.pages.intake.by_number;
        let is_sheet = self.state.screen == Screen::FromPaper || by_number;
        if !is_sheet || !self.may_change() || !self.is_newest() {
            return;
        }
        let mut cells: Vec<PaperCell> = if by_number {
            self.why_rows().into_iter().flat_map(|row| row.cells).collect()
        } else {
            let groups = self.library.screening.groups.iter();
            groups.map(|group| PaperCell::Signs(group.id.clone())).collect()
        };
        if !by_number {
            cells.extend(self.paper_rows(true).into_iter().flat_map(|row| row.cells));
        }
        for cell in cells {
            self.settle_cell(&cell);
        }
        self.state.pages.sheet.touched.clear();
    }

    pub(in crate::app) fn keep_draft_of(&mut self, cell: &PaperCell, text: String) {
        if let Some(document) = &mut self.state.document
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
        {
            assessment.drafts.insert(cell.draft(), text);
        }
    }
}
