//! Steps of the plan: taken, declined, and which exercise a red day was of (rules P42, P71).

use super::App;
use crate::app::words::follow_up as say;
use crate::app::{Tone, Until};
use crate::content::ExerciseId;
use crate::record::{LightColour, LogEntry as _, Session, StepName, WhySkipped};
use crate::report::words;
use crate::rules::{self, StepBecause, StepChange, StepOffer};

impl App {
    /// The exercise that takes the place of one that was red twice; none where there is none.
    pub fn instead_of(&self, offer: &StepOffer) -> Option<ExerciseId> {
        let exercise = offer
            .exercise
            .as_ref()
            .filter(|_| offer.change == StepChange::Another)?;
        rules::nearest(&self.plan_bench()?, self.shown_plan()?, exercise)
    }

    /// The next fewer minutes a day that can be chosen.
    pub fn fewer_minutes(&self) -> Option<u32> {
        let now = self.assessment()?.profile.minutes_per_day;
        let fewer = crate::app::MINUTES_CHOICES.into_iter().filter(|minutes| *minutes < now);
        fewer.max()
    }

    /// Takes a step: changes of the plan, which undo takes back.
    pub(super) fn take_step(&mut self, offer: &StepOffer) {
        if !self.may_change_plan() {
            return;
        }
        let at = self.platform.now();
        let with = self.instead_of(offer);
        self.change_edits(|edits| rules::take(edits, offer, at, with));
        let fewer = self
            .fewer_minutes()
            .filter(|_| matches!(offer.change, StepChange::FewerMinutes { .. }));
        if let (Some(minutes), Some(document)) = (fewer, &mut self.state.document)
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
        {
            assessment.profile.minutes_per_day = minutes;
            self.changed();
            self.keep_plan();
        }
        self.say_until(Until::NextChange, Tone::Plain, words::step_is_taken(offer));
    }

    /// Declines a step: it is offered again after a week.
    pub(super) fn decline_step(&mut self, offer: &StepOffer) {
        if !self.may_change_plan() {
            return;
        }
        let at = self.platform.now();
        self.change_edits(|edits| rules::decline(edits, offer, at));
        let days = self
            .library
            .guidance
            .as_ref()
            .map(|guidance| guidance.about.moving_on.ask_again_days);
        let again = days.map(|days| self.today().saturating_add(jiff::Span::new().days(i64::from(days))));
        self.say_until(
            Until::NextChange,
            Tone::Plain,
            words::step_is_declined(self.formats(), again),
        );
    }

    /// The session of a red day of which nobody said which exercise it was.
    pub fn red_session(&self, offer: &StepOffer) -> Option<&Session> {
        let StepBecause::Light { on } = offer.because else {
            return None;
        };
        let log = &self.record()?.log;
        let of_day = log.iter().filter(|session| !session.is_removed() && session.on() == on);
        of_day
            .filter(|_| offer.rule == StepName::Which)
            .max_by_key(|session| (session.began, session.id))
    }

    /// Which exercise of a red day it was: its line in the log is red.
    pub(super) fn say_which(&mut self, exercise: &ExerciseId) {
        let offer = self.moving().and_then(|moving| moving.offer.clone());
        let Some(id) = offer.and_then(|offer| Some(self.red_session(&offer)?.id)) else {
            return;
        };
        let log = self.state.document.as_mut().map(|document| &mut document.record.log);
        let Some(entry) = log.and_then(|log| log.iter_mut().find(|entry| entry.id == id)) else {
            return;
        };
        for line in entry.done.iter_mut().filter(|line| line.exercise == *exercise) {
            line.light = Some(LightColour::Red);
            if line.sets == 0 {
                line.skipped = Some(WhySkipped::Pain);
            }
        }
        entry.touch();
        self.changed();
        let name = words::exercise_name(&self.library, exercise);
        self.say_until(Until::NextChange, Tone::Plain, say::noted_which(&name));
    }
}
