//! What a message does. Events have their own door (`events.rs`); behind both stands `settle`.

use super::message::Touches;
use super::{
    Access, App, Dialog, Document, FileMessage, Focus, IntakePage, Message, Saving, Screen, ScreenKind, Then, Until,
    WindowMessage,
};
use crate::app::words::{about, saving};
use crate::platform::Over;
use crate::record::{Assessment, Record};
use crate::rules::SafetyState;

impl App {
    /// Takes one message in.
    pub fn dispatch(&mut self, message: impl Into<Message>) {
        let message = message.into();
        let touches = message.touches();
        if self.refuses(&touches) {
            return;
        }
        if let Touches::Answers(step) = touches {
            if !self.is_newest() {
                return self.say(about::EARLIER_ASSESSMENT);
            }
            self.remember(step);
        }
        let told = self.words_after(&message);
        self.handle(message);
        if let Some(words) = told {
            self.tell(words);
        }
        self.settle();
    }

    /// What follows from the state, after whatever changed it: a message or an event.
    pub(super) fn settle(&mut self) {
        self.derive();
        self.keep_item_on_the_list();
        self.keep_last_words();
        self.look_at_answer();
        self.look_what_if();
        self.look_at_pages();
    }

    fn handle(&mut self, message: Message) {
        match message {
            Message::About(message) => self.about_told(message),
            Message::Intake(message) => self.intake_told(message),
            Message::Safety(message) => self.safety_told(message),
            Message::Answer(message) => self.answer(message),
            Message::Timer(message) => self.timer_told(message),
            Message::Plan(message) => self.plan_told(message),
            Message::Paper(message) => self.paper_told(message),
            Message::FollowUp(message) => self.follow_up_told(message),
            Message::Photo(message) => self.photo_told(message),
            Message::File(message) => self.file_told(message),
            Message::Library(message) => self.library_told(message),
            Message::Session(message) => self.session_told(message),
            Message::Log(message) => self.log_told(message),
            Message::Setting(message) => self.setting_chosen(message),
            Message::Window(message) => self.window_told(message),
        }
    }

    fn window_told(&mut self, message: WindowMessage) {
        match message {
            WindowMessage::ScreenChosen(screen) => self.show(screen),
            WindowMessage::SearchWanted => self.go_to_search(),
            WindowMessage::NextPressed => (self.state.screen.facts().next)(self),
            WindowMessage::BackPressed => (self.state.screen.facts().back)(self),
            WindowMessage::ItemOpened(id) => self.open_item(id),
            WindowMessage::ItemsRequested(ids) => self.request_items(&ids),
            WindowMessage::DialogOpened(dialog) => {
                self.pause_session();
                self.state.dialog = Some(dialog);
            }
            WindowMessage::DialogClosed => {
                let dialog = self.state.dialog.take();
                if let Some(Dialog::TypePath { asked, .. } | Dialog::Overwrite { asked, .. }) = dialog {
                    self.no_path(&asked);
                }
                self.stop_opening();
            }
            WindowMessage::WasNotDone(why) => self.say(why),
            WindowMessage::DialogConfirmed => self.confirm_dialog(),
            WindowMessage::DialogDiscarded => self.discard_and_go_on(),
            WindowMessage::PathTyped(typed) => {
                if let Some(Dialog::TypePath { text, problem, .. }) = &mut self.state.dialog {
                    *text = typed;
                    *problem = None;
                }
            }
            WindowMessage::NoticeDismissed(index) => {
                if index < self.state.notices.len() {
                    self.state.notices.remove(index);
                }
            }
            WindowMessage::ReminderAnswered(reminder, answer) => self.reminder_answered(reminder, answer),
            WindowMessage::FocusLost => self.copy_now(),
            WindowMessage::CloseRequested => self.unless_unsaved(Then::Quit),
            WindowMessage::FocusTaken => self.state.focus = None,
        }
    }

    /// Shows a screen, or the one that comes first.
    pub(super) fn show(&mut self, screen: Screen) {
        if screen == Screen::Progress && self.state.document.is_none() {
            return;
        }
        if screen.is_library() {
            return self.look_up(screen);
        }
        if self.state.document.is_none() && screen.kind() != ScreenKind::Begin {
            return;
        }
        if let Some(gate) = self.gate_before(screen) {
            return self.enter(gate);
        }
        match screen.facts().open {
            Some(open) => open(self),
            None => self.enter(screen),
        }
    }

    /// Where one is led instead, while a screen waits for the safety check or for help (rule Z14).
    pub(super) fn gate_before(&self, screen: Screen) -> Option<Screen> {
        self.waits_for(screen)?;
        let asks = matches!(self.safety_state(), Some(SafetyState::NotDone | SafetyState::Outdated));
        Some(if asks { Screen::Safety } else { Screen::Stop })
    }

    /// To the first screen; what is not saved is asked about first.
    pub(super) fn leave_for_home(&mut self) {
        self.unless_unsaved(Then::GoHome);
    }

    /// Back to the records of a folder that were read before; a new list is asked for with its folder.
    pub(super) fn leave_for_folder(&mut self) {
        self.unless_unsaved(Then::GoToFolder);
    }

    /// The first blank that is still empty, below the first control.
    pub(super) fn focus_first_problem(&mut self) {
        self.state.focus = Some(Focus::FirstProblem);
    }

    /// Puts a screen up.
    pub(super) fn enter(&mut self, screen: Screen) {
        self.leave_session_screen(screen);
        self.leave_check_in_screen(screen);
        self.forget_way_back(screen);
        if self.state.screen != screen {
            self.settle_paper();
            self.forget_morning_said();
        }
        if let Some(document) = &mut self.state.document {
            document.history.seal();
        }
        // From a session one comes back to the page it was begun on.
        if !screen.is_library() && screen != Screen::Session {
            self.state.pages.library.trail.clear();
        }
        // A page that is only looked up leaves the question where it is.
        if !screen.is_library() && !self.state.screen.is_library() {
            self.state.pages.questions.stays.clear();
            self.state.pages.questions.looked_at = None;
        }
        self.copy_now();
        // A message belongs to the screen it was said on; that saving failed stays until it works.
        let failed = self
            .state
            .document
            .as_ref()
            .is_some_and(|document| matches!(document.saving, Saving::Failed(_)));
        if self.state.screen != screen && !failed {
            self.state.notices.clear();
        }
        self.state.screen = screen;
        self.put_clock_away();
        self.state.focus = Some(Focus::FirstControl);
        self.been.insert(screen);
        self.ask_listening();
        (screen.facts().shown)(self);
        if self.state.document.is_some() {
            self.note_morning_asked();
        }
    }

    /// Goes on from the screen that is shown.
    pub(super) fn go_on_the_way(&mut self) {
        self.derive();
        let next = self.after(self.state.screen);
        self.enter(self.gate_before(next).unwrap_or(next));
    }

    /// Goes back from the screen that is shown.
    pub(super) fn go_back_on_the_way(&mut self) {
        self.enter(self.before(self.state.screen));
    }

    pub(super) fn next_in_check_in(&mut self) {
        let page = self.state.pages.follow_up.check_in.as_ref();
        if page.is_some_and(|page| page.follows.is_none()) {
            self.end_check_in();
        } else {
            self.close_check_in();
        }
    }

    pub(super) fn next_after_safety(&mut self) {
        // Asked again while a plan stands, the check leads back to it (rule Q43).
        let renews = self.assessment().is_some_and(|assessment| {
            let safety = &assessment.safety;
            assessment.plan.is_some() && safety.screened_on.is_none()
        });
        if self.finish_safety() {
            if renews {
                self.state.pages.follow_up.back_to_plan = true;
            }
            self.go_on_the_way();
        }
    }

    pub(super) fn next_question(&mut self) {
        if !self.objects() {
            self.step_item(1);
        }
    }

    pub(super) fn next_thought(&mut self) {
        if !self.step_thought(1) {
            self.enter(self.after(Screen::Intake));
        }
    }

    pub(super) fn thought_before(&mut self) {
        if self.is_beside_the_sheet() {
            self.show(Screen::FromPaper);
        } else if !self.step_thought(-1) {
            self.unless_unsaved(Then::GoHome);
        }
    }

    pub(super) fn back_in_log(&mut self) {
        if self.is_in_log_form() {
            self.leave_form();
        } else {
            self.leave_page();
        }
    }

    /// Goes on with something that closes the open record, or asks first.
    pub(super) fn unless_unsaved(&mut self, then: Then) {
        if self.stops_for_an_entry() {
            return;
        }
        if self.session_holds() {
            self.ask_to_leave_session(Some(then));
        } else if self.has_unsaved_work() {
            self.copy_now();
            self.state.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.go_on(then);
        }
    }

    /// Does what waited for the open record to be settled.
    pub(super) fn go_on(&mut self, then: Then) {
        match then {
            Then::Quit => self.state.close_now = self.may_leave_dialog(),
            Then::GoHome => self.go_home(),
            Then::StartNew => self.start_new(),
            Then::AskOpen => self.ask_open(),
            Then::Open(path) => self.open(path),
            Then::Continue(path) => self.continue_unfinished(&path, false),
            Then::ContinueSavingAs(path) => self.continue_unfinished(&path, true),
            Then::AskFolder => self.ask_folder(),
            Then::GoToFolder => self.go_to_folder(),
        }
    }

    fn confirm_dialog(&mut self) {
        match self.state.dialog.take() {
            Some(Dialog::Unsaved(then)) => self.save(Some(then)),
            Some(Dialog::ThrowAway(path)) => self.throw_away(&path),
            Some(Dialog::TypePath { asked, text, .. }) => self.use_typed_path(asked, text),
            Some(Dialog::Overwrite { asked, path }) => self.use_path(asked, path, Over::Anything),
            Some(Dialog::Conflict { then, .. }) => self.save_as(then),
            Some(Dialog::Rescue { .. }) => self.open_salvage(),
            Some(Dialog::UnsavedWork { .. }) => self.take_unsaved_work(),
            Some(Dialog::Revert) => self.revert(),
            Some(Dialog::DeletePerson { .. }) => self.delete_person(),
            Some(Dialog::AssessAgain) => self.dispatch(FileMessage::AssessAgain),
            Some(Dialog::Calendar(form)) => self.calendar_wanted(form),
            Some(Dialog::LeaveSession(then)) => self.leave_session_for_later(then),
            Some(
                Dialog::AddExercise { .. }
                | Dialog::PlanVersions
                | Dialog::OldCopies(_)
                | Dialog::HurtWhere(_)
                | Dialog::Keys
                | Dialog::Settings
                | Dialog::HowScored,
            )
            | None => {}
        }
    }

    fn discard_and_go_on(&mut self) {
        match self.state.dialog.take() {
            Some(Dialog::Unsaved(then)) => {
                self.remove_copy();
                self.close_document();
                self.go_on(then);
            }
            Some(Dialog::Conflict { gone, then }) => self.replace_anyway(gone, then),
            Some(Dialog::UnsavedWork { .. }) => self.take_saved_file(),
            Some(Dialog::LeaveSession(_)) => self.end_session_here(),
            Some(
                Dialog::ThrowAway(_)
                | Dialog::TypePath { .. }
                | Dialog::Overwrite { .. }
                | Dialog::Rescue { .. }
                | Dialog::Revert
                | Dialog::OldCopies(_)
                | Dialog::DeletePerson { .. }
                | Dialog::AssessAgain
                | Dialog::AddExercise { .. }
                | Dialog::PlanVersions
                | Dialog::Calendar(_)
                | Dialog::HurtWhere(_)
                | Dialog::Keys
                | Dialog::Settings
                | Dialog::HowScored,
            )
            | None => {}
        }
    }

    /// Asks whether the saved file is to take the place of what is on the screen.
    pub(super) fn ask_revert(&mut self) {
        match &self.state.document {
            Some(document) if document.path.is_none() => {
                self.say(saving::NO_FILE_YET);
            }
            Some(document) if !document.is_unsaved() => self.say(saving::JUST_AS_SAVED),
            Some(_) => self.state.dialog = Some(Dialog::Revert),
            None => {}
        }
    }

    fn go_to_folder(&mut self) {
        self.close_document();
        match self.state.pages.folder.take() {
            Some(folder) => self.read_folder(folder.path),
            None => self.go_home(),
        }
    }

    pub(super) fn go_home(&mut self) {
        self.leave_session_screen(Screen::Home);
        self.close_document();
        self.put_clock_away();
        self.state.screen = Screen::Home;
        self.state.focus = Some(Focus::FirstControl);
        self.look_at_recent();
    }

    /// Closes the open record and lets other windows have it.
    pub(super) fn close_document(&mut self) {
        self.forget_session();
        let Some(document) = self.state.document.take() else {
            return;
        };
        if !matches!(
            document.access,
            Access::OtherWindow | Access::OldCopy { .. } | Access::Example
        ) {
            self.let_go_of(&document.record);
        }
        self.forget_the_person();
        self.state.pages.follow_up = super::FollowUpPage::default();
        self.state.pages.questions.stays.clear();
        self.state.pages.sheet.touched.clear();
    }

    pub(super) fn start_new(&mut self) {
        let id = self.platform.new_id();
        let assessment = Assessment::new(self.today(), &self.library.version);
        let mut record = Record::new(id, assessment);
        record.person.units = self.usual_units();
        let mut document = Document::new(record, None);
        self.claim_quietly(&document.record);
        // An empty record is nothing to lose: it counts as unsaved from the first change on.
        document.saved_revision = Some(0);
        self.show_document(document, Screen::Intake);
    }

    /// Opens a document on a screen.
    pub(super) fn show_document(&mut self, mut document: Document, screen: Screen) {
        let same = self.record().is_some_and(|open| open.id == document.record.id);
        if same {
            // The claim goes on.
            self.state.document = None;
            self.forget_the_person();
        }
        self.close_document();
        document.sitting = self.begin_sitting();
        self.state.document = Some(document);
        self.state.pages.intake = IntakePage::default();
        self.derive();
        self.enter(screen);
        self.settle_left_session();
        self.session_once_open();
        self.check_in_once_open();
        self.check_once_open();
        self.join_once_open();
        self.log_once_open();
    }

    /// Notes that the record has changed.
    pub(super) fn changed(&mut self) {
        self.unsay(Until::NextChange);
        let now = self.platform.elapsed();
        if let Some(document) = &mut self.state.document {
            document.revision += 1;
            document.changed_at.get_or_insert(now);
        }
    }
}
