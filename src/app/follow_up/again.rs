//! The safety check again, and the tests again: only what was outside, in the same way, as a new assessment (rules P72, P73).

use super::App;
use crate::app::words::follow_up as say;
use crate::app::{FileMessage, SafetyMessage, Screen};
use crate::record::PlanReached;
use crate::report::words;
use crate::rules::{self, SafetyState};

impl App {
    /// Asks the safety check anew; once it is done one comes back to the plan.
    pub(super) fn ask_safety_again(&mut self) {
        self.safety_told(SafetyMessage::SafetyRestarted);
        self.derive();
        self.enter(Screen::Safety);
        self.state.pages.follow_up.back_to_plan = true;
    }

    /// Opens the record that was used last, for its safety check (rule Q43).
    pub(super) fn open_check_of_recent(&mut self) {
        let recent = self.state.pages.home.today.as_ref().map(|today| today.path.clone());
        if let Some(path) = recent.filter(|_| self.state.document.is_none()) {
            self.state.pages.home.wants_check = Some(path.clone());
            self.file_told(FileMessage::FileChosen(path));
        }
    }

    /// Goes on to the safety check once the record that has it is open: an old one begins anew.
    pub(in crate::app) fn check_once_open(&mut self) {
        let wants = self.state.pages.home.wants_check.take();
        let open = self.state.document.as_ref().and_then(|document| document.path.clone());
        if wants.is_some() && wants == open {
            if self.recheck_is_due() && self.may_change() {
                self.dispatch(SafetyMessage::SafetyRestarted);
            }
            self.show(Screen::Safety);
        }
    }

    /// Whether the safety check leads back to the plan.
    pub(in crate::app) fn safety_leads_back(&self) -> bool {
        self.state.pages.follow_up.back_to_plan
    }

    /// The safety check is left: the next one leads on as usual.
    pub(in crate::app) fn forget_way_back(&mut self, to: Screen) {
        let is_there = self.state.screen.on_map() == Screen::Safety;
        if is_there && to.on_map() != Screen::Safety && !to.is_library() {
            self.state.pages.follow_up.back_to_plan = false;
        }
    }

    /// Whether there is a test that was outside, so that it can be done again.
    pub fn has_tests_again(&self) -> bool {
        let assessment = self.assessment().filter(|_| self.is_newest());
        assessment.is_some_and(|assessment| !rules::tests_again(&self.library, assessment).is_empty())
    }

    /// Begins an assessment of the tests that were outside.
    pub(super) fn ask_tests_again(&mut self) {
        if !self.may_change() || !self.is_newest() {
            return;
        }
        let Some(before) = self.assessment() else { return };
        let items = rules::tests_again(&self.library, before);
        let reached = self.reached_so_far();
        if items.is_empty() {
            return self.say(say::NO_TEST_AGAIN);
        }
        self.assess_again();
        if let Some(document) = &mut self.state.document
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
        {
            let route = assessment.route.get_or_insert_default();
            route.again = true;
            route.requested = items.into_iter().collect();
            if let Some(earlier) = &mut assessment.earlier_plan {
                earlier.reached = earlier.reached.or(reached);
            }
        }
        self.changed();
        self.derive();
        // A check of today went along and is not asked again (rule Q43).
        if self.safety_state() == Some(SafetyState::Clear) {
            self.enter(self.after_safety());
            self.say(words::ONLY_WHAT_WAS_OUTSIDE);
        } else {
            self.enter(Screen::Safety);
            self.say(say::CHECK_COMES_FIRST);
        }
    }

    /// How far the plan was followed by now, as the log says; none without a session.
    fn reached_so_far(&self) -> Option<PlanReached> {
        let position = &self.moving()?.position;
        position.start?;
        let is_over = position.until.is_some_and(|until| until <= self.today());
        let done = match position.weeks {
            Some(weeks) if is_over => weeks.last(),
            Some(weeks) => weeks.first().saturating_sub(1),
            None => 0,
        };
        PlanReached::ALL
            .into_iter()
            .rev()
            .find(|reached| reached.week() <= done)
    }
}
