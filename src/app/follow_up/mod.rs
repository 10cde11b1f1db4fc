//! Follow-up: what is due, the check-in, the morning after, and the steps the plan offers (rules P65 to P70).
//!
//! [`check_in`] is the form, [`morning`] the question after a session, [`steps`] what is taken and declined, [`again`] the tests
//! and the safety check again.

mod again;
mod check_in;
mod morning;
mod steps;

use super::{App, FileMessage, FollowUpMessage};
use crate::rules::{self, Due, Moving, Trail};

impl App {
    /// Takes in what was said in follow-up.
    pub(super) fn follow_up_told(&mut self, message: FollowUpMessage) {
        match message {
            FollowUpMessage::CheckInOpened => self.open_check_in(),
            FollowUpMessage::CheckInOfRecentOpened => self.open_check_in_of_recent(),
            FollowUpMessage::CheckOfRecentOpened => self.open_check_of_recent(),
            FollowUpMessage::PainUsualChosen(pain) => self.say_pain_usual(pain),
            FollowUpMessage::PainWorstChosen(pain) => self.say_pain_worst(pain),
            FollowUpMessage::ActivityTyped(place, words) => self.name_activity(place, &words),
            FollowUpMessage::ActivityRated(place, score) => self.rate_activity(place, score),
            FollowUpMessage::ActivityLeft(place) => self.leave_activity(place),
            FollowUpMessage::ChangeChosen(change) => self.say_change(change),
            FollowUpMessage::AnythingNewSaid(new) => self.say_anything_new(new),
            FollowUpMessage::IntakeTaken => self.take_intake(),
            FollowUpMessage::CheckInEnded => self.end_check_in(),
            FollowUpMessage::CheckInClosed => self.close_check_in(),
            FollowUpMessage::MorningSaid(session, morning) => self.say_morning(session, morning),
            FollowUpMessage::MorningLeft => self.leave_morning(),
            FollowUpMessage::DuePutOff => self.state.pages.follow_up.put_off = true,
            FollowUpMessage::SafetyAskedAgain => self.ask_safety_again(),
            FollowUpMessage::TestsAskedAgain => self.ask_tests_again(),
            FollowUpMessage::StepTaken(offer) => self.take_step(&offer),
            FollowUpMessage::StepDeclined(offer) => self.decline_step(&offer),
            FollowUpMessage::WhichSaid(exercise) => self.say_which(&exercise),
        }
    }

    /// Which week it is, how each exercise stands, and what is offered; none for an earlier assessment.
    pub fn moving(&self) -> Option<&Moving> {
        let found = self.derived.moving.get_or_init(|| {
            let today = self.today();
            self.on_trail(|trail| rules::moving_on(trail, today))
        });
        found.as_ref()
    }

    /// What is due today and not done yet, also where it was put off; nothing where the record may not be changed.
    pub fn due_today(&self) -> Vec<Due> {
        let found = || {
            let start = self.moving()?.position.start?;
            let guidance = self.library.guidance.as_ref()?;
            Some(rules::due_now(guidance, self.record()?, start, self.today()))
        };
        if self.may_change() {
            found().unwrap_or_default()
        } else {
            Vec::new()
        }
    }

    /// What is due and was not put off.
    pub fn due_to_show(&self) -> Vec<Due> {
        if self.state.pages.follow_up.put_off {
            return Vec::new();
        }
        self.due_today()
    }

    /// What the rules of moving on look at: the plan as it was followed, also while it is locked.
    fn on_trail<R>(&self, look: impl FnOnce(&Trail) -> R) -> Option<R> {
        if !self.is_newest() {
            return None;
        }
        let (record, assessment, outcome) = (self.record()?, self.assessment()?, self.outcome()?);
        if outcome.plan.locked.is_none() {
            return Some(look(&Trail::of(&self.library, record, assessment, outcome)));
        }
        let followed = rules::plan_of_the_log(&self.library, assessment, self.today());
        Some(look(&Trail::of(&self.library, record, assessment, &followed)))
    }

    /// Saves what was logged, where the record has a file.
    fn save_what_was_logged(&mut self) {
        let document = self.state.document.as_ref();
        let is_to_save = document.is_some_and(|document| document.path.is_some() && document.is_unsaved());
        if is_to_save && self.may_change() {
            self.save(None);
        }
    }

    /// Opens the record that was used last, to check in.
    fn open_check_in_of_recent(&mut self) {
        if self.state.document.is_some() {
            return self.open_check_in();
        }
        let recent = self.state.pages.home.today.as_ref().map(|today| today.path.clone());
        if let Some(path) = recent {
            self.state.pages.home.wants_check_in = Some(path.clone());
            self.file_told(FileMessage::FileChosen(path));
        }
    }

    /// Goes on to the check-in once the record that has it is open.
    pub(super) fn check_in_once_open(&mut self) {
        let wants = self.state.pages.home.wants_check_in.take();
        let open = self.state.document.as_ref().and_then(|document| document.path.clone());
        if wants.is_some() && wants == open {
            self.open_check_in();
        }
    }
}
