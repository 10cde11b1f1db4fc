//! The one function that changes state.

use super::{Access, App, Dialog, Document, Focus, Message, Saving, Screen, Then};
use crate::platform::Over;
use crate::record::{Assessment, Record};

impl App {
    /// Takes one message in.
    pub fn dispatch(&mut self, message: Message) {
        if self.refuses(&message) {
            return;
        }
        if let Some(topic) = topic(&message) {
            if !self.is_newest() {
                return self.say("This is an earlier assessment. It is kept as it was.");
            }
            self.remember(topic);
        }
        let told = self.words_after(&message);
        self.handle(message);
        if let Some(words) = told {
            self.tell(words);
        }
        self.derive();
        self.keep_item_on_the_list();
        self.keep_last_words();
        self.look_at_answer();
        self.look_what_if();
        self.look_at_pages();
    }

    fn handle(&mut self, message: Message) {
        match message {
            Message::ScreenChosen(screen) => self.show(screen),
            Message::NextPressed => self.next(),
            Message::BackPressed => self.back(),
            Message::ItemOpened(id) => self.open_item(id),
            Message::ItemsRequested(ids) => self.request_items(&ids),

            Message::ExerciseOpened(id) => self.open_exercise(id),
            Message::MuscleOpened(id) => self.open_muscle(id),
            Message::ExercisesSearched(query) => self.state.browse.query = query,
            Message::MusclesSearched(text) => self.state.browse.muscle_text = text,
            Message::GateSignToggled(id) => self.toggle_gate_sign(id),
            Message::GateNoneChosen => self.choose_gate_none(),
            Message::ReliefFloorChosen(floor) => self.state.browse.floor = Some(floor),
            Message::PartToggled(id) => self.toggle_part(id),
            Message::StopListRead => self.note_stop_list_read(),

            Message::NewStarted => self.unless_unsaved(Then::StartNew),
            Message::OpenPressed => self.unless_unsaved(Then::AskOpen),
            Message::FileChosen(path) => self.unless_unsaved(Then::Open(path)),
            Message::FilesDropped(paths) => self.open_one_of(paths),
            Message::UnfinishedContinued(path) => self.unless_unsaved(Then::Continue(path)),
            Message::UnfinishedSavedAs(path) => self.unless_unsaved(Then::ContinueSavingAs(path)),
            Message::UnfinishedThrownAway(path) => self.state.dialog = Some(Dialog::ThrowAway(path)),
            Message::AssessAgain => self.assess_again(),
            Message::AssessmentChosen(index) => self.choose_assessment(index),
            Message::SavePressed => self.save(None),
            Message::SaveAsPressed => self.save_as(None),
            Message::SaveCopyPressed => self.save_copy(),
            Message::SharePressed => self.share_copy(),
            Message::RevertPressed => self.ask_revert(),
            Message::OldCopiesPressed => self.look_for_old_copies(),
            Message::OldCopyOpened(path) => self.look_at_old_copy(path),
            Message::OldCopyLeft => self.leave_old_copy(),
            Message::OldCopyRestored => self.restore_old_copy(),
            Message::ChangedAccepted => self.accept_changed(),
            Message::TakeOverPressed => self.take_over(),
            Message::DeletePressed => self.ask_delete(),
            Message::FolderPressed => self.unless_unsaved(Then::AskFolder),
            Message::FolderSearched(query) => {
                if let Some(folder) = &mut self.state.folder {
                    folder.query = query;
                }
            }
            Message::RecordClosed => self.unless_unsaved(Then::GoHome),

            Message::NameTyped(_)
            | Message::AgeTyped(_)
            | Message::SexChosen(_)
            | Message::UnitsChosen(_)
            | Message::MinutesChosen(_)
            | Message::EarlierPlanDone(_)
            | Message::EquipmentToggled(_)
            | Message::FirmBedToggled
            | Message::WordsTyped(_)
            | Message::PainRegionToggled(_)
            | Message::SinceTyped(_)
            | Message::PainChosen(_)
            | Message::SignAnswered(..)
            | Message::NoneOfTheseChosen(_)
            | Message::PrecautionToggled(_)
            | Message::SurgeryRegionToggled(_)
            | Message::DetailToggled(..)
            | Message::DetailChosen(..)
            | Message::SignCleared(..)
            | Message::SafetyRestarted
            | Message::LengthChosen(_)
            | Message::HelperChosen(_)
            | Message::MeansToggled(_) => self.tell_about(message),

            Message::ReadingTyped { .. }
            | Message::OptionChosen { .. }
            | Message::DirectionChosen { .. }
            | Message::FlagToggled(..)
            | Message::FollowUpAnswered(..)
            | Message::NoReadingChosen(..)
            | Message::HurtWhereChosen(_)
            | Message::AnswerCleared(_) => self.answer(message),
            Message::PaperPressed => self.enter_from_paper(),
            Message::PaperTyped { .. } | Message::PaperLeft(_) => self.paper_changed(message),
            Message::Undone => self.undo(),
            Message::Redone => self.redo(),

            Message::TimerStarted(side) => self.start_timer(side),
            Message::TimerStopped => self.stop_timer(),
            Message::TimerCancelled => self.state.timer = None,

            Message::PrintOpened(_) | Message::PrintChosen(_) | Message::PaperWanted(..) | Message::FolderShown(_) => {
                self.print_told(message);
            }

            Message::FileWanted(file) => self.file_wanted(file),
            Message::CalendarChanged(form) => self.calendar_changed(form),

            Message::PlanEdited(_)
            | Message::ExerciseAdded { .. }
            | Message::LineMoved { .. }
            | Message::TrainingDayChosen(..)
            | Message::EditsTakenBack(_)
            | Message::AllEditsTakenBack
            | Message::NewPlanTaken
            | Message::OldPlanKept => self.plan_changed(message),
            Message::ExerciseSearched(typed) => {
                if let Some(Dialog::AddExercise { query }) = &mut self.state.dialog {
                    *query = typed;
                }
            }

            Message::TextCopied => self.say("Copied as text: paste it where you want it."),
            Message::ThemeChosen(_)
            | Message::ContrastChosen(_)
            | Message::TextSizeChosen(_)
            | Message::MotionChosen(_)
            | Message::SingleKeysChosen(_)
            | Message::WindowLeft(_) => self.setting_chosen(&message),
            Message::DialogOpened(dialog) => self.state.dialog = Some(dialog),
            Message::DialogClosed => {
                let dialog = self.state.dialog.take();
                if let Some(Dialog::TypePath { asked, .. } | Dialog::Overwrite { asked, .. }) = dialog {
                    self.no_path(&asked);
                }
                self.stop_opening();
            }
            Message::DialogConfirmed => self.confirm_dialog(),
            Message::DialogDiscarded => self.discard_and_go_on(),
            Message::PathTyped(typed) => {
                if let Some(Dialog::TypePath { text, problem, .. }) = &mut self.state.dialog {
                    *text = typed;
                    *problem = None;
                }
            }
            Message::NoticeDismissed(index) => {
                if index < self.state.notices.len() {
                    self.state.notices.remove(index);
                }
            }
            Message::FocusLost => self.copy_now(),
            Message::CloseRequested => self.unless_unsaved(Then::Quit),
            Message::FocusTaken => self.state.focus = None,
        }
    }

    /// Shows a screen, or the one that comes first.
    pub(super) fn show(&mut self, screen: Screen) {
        if screen.is_library() {
            return self.look_up(screen);
        }
        if self.state.document.is_none() && !matches!(screen, Screen::Home | Screen::Folder) {
            return;
        }
        if self.waits_for(screen).is_some() {
            let state = self.outcome().map(|outcome| outcome.safety.state);
            let first = match state {
                Some(crate::rules::SafetyState::NotDone | crate::rules::SafetyState::Outdated) => Screen::Safety,
                _ => Screen::Stop,
            };
            return self.enter(first);
        }
        match screen {
            Screen::Home => self.unless_unsaved(Then::GoHome),
            // Back to the list that was read before; a new one is asked for with its folder.
            Screen::Folder => self.unless_unsaved(Then::GoToFolder),
            _ => self.enter(screen),
        }
    }

    /// Puts a screen up.
    pub(super) fn enter(&mut self, screen: Screen) {
        if self.state.screen != screen {
            self.settle_paper();
        }
        if let Some(document) = &mut self.state.document {
            document.history.seal();
        }
        if !screen.is_library() {
            self.state.browse.trail.clear();
        }
        // A page that is only looked up leaves the question where it is.
        if !screen.is_library() && !self.state.screen.is_library() {
            self.stays.clear();
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
        match screen {
            Screen::How => self.begin_route(),
            Screen::Questions => self.begin_questions(),
            // The first blank that is still empty, below the first control.
            Screen::FromPaper => self.state.focus = Some(Focus::FirstProblem),
            Screen::Plan | Screen::Summary => self.keep_plan(),
            _ => {}
        }
    }

    fn next(&mut self) {
        match self.state.screen {
            Screen::Safety => {
                if self.finish_safety() {
                    self.derive();
                    self.enter(self.after(Screen::Safety));
                }
            }
            Screen::Questions => {
                if !self.objects() {
                    self.step_item(1);
                }
            }
            Screen::FromPaper => self.next_on_paper(),
            screen if screen.is_library() => {}
            screen => {
                self.derive();
                self.enter(self.after(screen));
            }
        }
    }

    fn back(&mut self) {
        match self.state.screen {
            Screen::Questions => self.step_item(-1),
            Screen::About | Screen::Folder => self.unless_unsaved(Then::GoHome),
            screen if screen.is_library() => self.leave_page(),
            screen => self.enter(self.before(screen)),
        }
    }

    /// Goes on with something that closes the open record, or asks first.
    pub(super) fn unless_unsaved(&mut self, then: Then) {
        if self.has_unsaved_work() {
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
            Some(Dialog::Calendar(form)) => self.calendar_wanted(form),
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
            _ => {}
        }
    }

    /// Asks whether the saved file is to take the place of what is on the screen.
    fn ask_revert(&mut self) {
        match &self.state.document {
            Some(document) if document.path.is_none() => {
                self.say("This record has no file yet, so there is nothing to go back to.");
            }
            Some(document) if !document.is_unsaved() => self.say("This record is just as it was saved."),
            Some(_) => self.state.dialog = Some(Dialog::Revert),
            None => {}
        }
    }

    fn go_to_folder(&mut self) {
        self.close_document();
        match self.state.folder.take() {
            Some(folder) => self.read_folder(folder.path),
            None => self.go_home(),
        }
    }

    pub(super) fn go_home(&mut self) {
        self.close_document();
        self.put_clock_away();
        self.state.screen = Screen::Home;
        self.state.focus = Some(Focus::FirstControl);
        self.look_at_recent();
    }

    /// Closes the open record and lets other windows have it.
    pub(super) fn close_document(&mut self) {
        let Some(document) = self.state.document.take() else {
            return;
        };
        if !matches!(document.access, Access::OtherWindow | Access::OldCopy { .. }) {
            self.let_go_of(&document.record);
        }
        self.forget_the_person();
        self.stays.clear();
        self.touched.clear();
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
        self.show_document(document, Screen::About);
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
        self.derive();
        self.enter(screen);
    }

    /// Notes that the record has changed.
    pub(super) fn changed(&mut self) {
        let now = self.platform.elapsed();
        if let Some(document) = &mut self.state.document {
            document.revision += 1;
            document.changed_at.get_or_insert(now);
        }
    }
}

impl Message {
    /// Whether it would change the record or its file.
    pub(super) fn changes_the_record(&self) -> bool {
        let of_the_file = matches!(
            self,
            Self::AssessAgain
                | Self::SavePressed
                | Self::SaveAsPressed
                | Self::RevertPressed
                | Self::ItemsRequested(_)
                | Self::TimerStarted(_)
                | Self::Undone
                | Self::Redone
        );
        of_the_file || topic(self).is_some()
    }
}

/// The name of the undo step a message belongs to; none when it changes nothing that can be undone.
fn topic(message: &Message) -> Option<String> {
    Some(match message {
        Message::NameTyped(_) => "name".to_owned(),
        Message::AgeTyped(_) => "age".to_owned(),
        Message::WordsTyped(_) => "words".to_owned(),
        Message::SinceTyped(_) => "since".to_owned(),
        Message::MinutesChosen(_) => "minutes".to_owned(),
        Message::SignCleared(sign, _) => format!("cleared {sign}"),
        Message::ReadingTyped { item, side, index, .. } => format!("{item} {side:?} {index}"),
        Message::PaperTyped { cell, .. } | Message::PaperLeft(cell) => cell.draft(),
        Message::SexChosen(_)
        | Message::UnitsChosen(_)
        | Message::EarlierPlanDone(_)
        | Message::EquipmentToggled(_)
        | Message::FirmBedToggled
        | Message::PainRegionToggled(_)
        | Message::PainChosen(_)
        | Message::SignAnswered(..)
        | Message::NoneOfTheseChosen(_)
        | Message::PrecautionToggled(_)
        | Message::DetailToggled(..)
        | Message::DetailChosen(..)
        | Message::SurgeryRegionToggled(_)
        | Message::SafetyRestarted
        | Message::LengthChosen(_)
        | Message::HelperChosen(_)
        | Message::MeansToggled(_)
        | Message::OptionChosen { .. }
        | Message::DirectionChosen { .. }
        | Message::FlagToggled(..)
        | Message::FollowUpAnswered(..)
        | Message::NoReadingChosen(..)
        | Message::HurtWhereChosen(_)
        | Message::AnswerCleared(_)
        | Message::PlanEdited(_)
        | Message::ExerciseAdded { .. }
        | Message::LineMoved { .. }
        | Message::TrainingDayChosen(..)
        | Message::EditsTakenBack(_)
        | Message::AllEditsTakenBack
        | Message::NewPlanTaken
        | Message::OldPlanKept
        | Message::PartToggled(_)
        | Message::StopListRead
        | Message::TimerStopped => String::new(),
        _ => return None,
    })
}
