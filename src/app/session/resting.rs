//! Exercises that were red rest: a session leaves them out, unless the person says otherwise (rule P70).

use jiff::civil::Date;

use super::{App, Player, SessionWanted};
use crate::content::ExerciseId;
use crate::record::DayName;
use crate::rules::{ExerciseState, Moving};

impl App {
    /// The exercises that rest today, each with the first day on which it may be; none for one that was red twice.
    pub(super) fn resting(&self) -> Vec<(ExerciseId, Option<Date>)> {
        self.moving().map(resting_of).unwrap_or_default()
    }

    /// Those of them that a session would have.
    pub(super) fn rests_of(&self, wanted: &SessionWanted, week: u32) -> Vec<(ExerciseId, Option<Date>)> {
        let mut resting = self.resting();
        match wanted {
            SessionWanted::Day(day) => {
                let of_day = self.exercises_of_day(week, *day);
                resting.retain(|(id, _)| of_day.iter().any(|one| one == id.as_str()));
            }
            SessionWanted::Exercise(_, exercise) => resting.retain(|(id, _)| id == exercise),
            SessionWanted::Kept
            | SessionWanted::Walk
            | SessionWanted::Breathing { .. }
            | SessionWanted::Relief
            | SessionWanted::Break(_) => resting.clear(),
        }
        resting
    }

    /// What a day has without those that rest; none where none of it rests, or all does.
    pub(super) fn day_without_resting(&self, day: DayName) -> Option<Vec<ExerciseId>> {
        let week = self.session_week(self.shown_plan()?);
        let resting = self.rests_of(&SessionWanted::Day(day), week);
        let left = self
            .exercises_of_day(week, day)
            .into_iter()
            .map(|id| ExerciseId::from(id.as_str()));
        let left: Vec<ExerciseId> = left
            .filter(|id| !resting.iter().any(|(resting, _)| resting == id))
            .collect();
        (!resting.is_empty() && !left.is_empty()).then_some(left)
    }
}

/// The exercises that rest, each with the first day on which it may be; none for one that was red twice.
pub(super) fn resting_of(moving: &Moving) -> Vec<(ExerciseId, Option<Date>)> {
    let resting = moving.exercises.iter().filter_map(|one| match one.state {
        ExerciseState::Rests { until } => Some((one.exercise.clone(), Some(until))),
        ExerciseState::LeftOut => Some((one.exercise.clone(), None)),
        ExerciseState::Going | ExerciseState::Keeps | ExerciseState::Eased => None,
    });
    resting.collect()
}

impl Player {
    /// Whether it waits for the person's word: without what rests nothing would be left.
    pub fn waits_for_word(&self) -> bool {
        let turns = self.session().turns.iter().filter_map(|turn| turn.what.exercise());
        let rests = |id: &ExerciseId| self.rests.iter().any(|(resting, _)| resting == id);
        let mut turns = turns.peekable();
        !self.with_resting && turns.peek().is_some() && turns.all(rests)
    }
}
