//! Who is on the screen: what was asked for one person never reaches the one who is there when the answer comes.
//!
//! Three things have an identity of their own, and none is taken for another: the *file* (`Record::id`, told apart by
//! where the file is: [`crate::platform::Effect::Recognise`]), the *sitting* (one record from its opening to its
//! closing), and what is *on the screen* (one assessment in one state of the record).

use crate::app::{App, Browse, Document, Gate, PhotoPage, Sitting};
use crate::report::LeaveOut;

/// What is on the screen, for all that widgets remember by themselves: when it changes, they forget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct OnScreen {
    sitting: Option<Sitting>,
    /// Which assessment.
    index: usize,
    /// How often the whole record was replaced.
    turn: u64,
    /// Which entry of the log, of those that were opened.
    entry: u64,
}

impl App {
    /// Whose record is on the screen, and in which state.
    pub fn on_screen(&self) -> OnScreen {
        let document = self.state.document.as_ref();
        document.map_or_else(OnScreen::default, |document| OnScreen {
            sitting: Some(document.sitting),
            index: document.index,
            turn: document.turn,
            entry: self.state.pages.entries_opened,
        })
    }

    /// The sitting of the record on the screen.
    pub fn sitting(&self) -> Option<Sitting> {
        self.state.document.as_ref().map(|document| document.sitting)
    }

    /// A sitting that has not been before.
    pub(in crate::app) fn begin_sitting(&mut self) -> Sitting {
        self.sittings += 1;
        Sitting(self.sittings)
    }

    /// The record that was opened in a sitting, also while an old copy of it is looked at; none when it was closed.
    pub(in crate::app) fn document_of(&mut self, sitting: Sitting) -> Option<&mut Document> {
        let shelved = self.shelved.as_mut().map(|(document, _)| document);
        let mut documents = self.state.document.iter_mut().chain(shelved);
        documents.find(|document| document.sitting == sitting)
    }

    /// Whether the record of a sitting is open; it is shown then, and an old copy of it that was looked at is put away.
    pub(in crate::app) fn comes_back_to(&mut self, sitting: Sitting) -> bool {
        let is_shelved = self
            .shelved
            .as_ref()
            .is_some_and(|(document, _)| document.sitting == sitting);
        if is_shelved {
            self.leave_old_copy();
        }
        self.sitting() == Some(sitting)
    }

    /// Forgets what was said, asked and looked up for a person whose record is closed.
    pub(in crate::app) fn forget_the_person(&mut self) {
        self.state.notices.clear();
        self.state.pages.questions.objection = None;
        self.state.pages.questions.short_hold = None;
        self.state.pages.photo = PhotoPage::default();
        self.state.pages.log_form = None;
        self.been.clear();
        if self
            .state
            .dialog
            .as_ref()
            .is_some_and(crate::app::Dialog::is_of_the_record)
        {
            self.state.dialog = None;
        }
        // What one copy leaves out is chosen anew for each person.
        self.state.settings.printing.leave_out = LeaveOut::default();
        self.state.pages.print.page = 0;
        let Browse {
            query,
            muscle_text,
            gate,
            floor,
            trail,
            ..
        } = &mut self.state.pages.library;
        *query = crate::content::ExerciseQuery::default();
        muscle_text.clear();
        *gate = Gate::default();
        *floor = None;
        trail.clear();
    }
}
