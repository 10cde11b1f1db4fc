//! The third and last thing that is asked on the last page of a session (rule P95): how many more there could have been, how the
//! holds were, or how far the stretches were felt. Each in turn for as many sessions of a day as a step forward asks for in a row.

use super::App;
use crate::content::{DoseClass, ExerciseId, Library};
use crate::record::{Done, MAX_PAIN, Session, SessionHow};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastQuestion {
    /// How many more repetitions there could have been in a last set.
    HowMany,
    /// Whether the holds were clean and the breath was calm.
    Holds,
    /// How far the stretches were felt.
    Stretches,
}

impl LastQuestion {
    /// In the order in which they take turns.
    const ALL: [Self; 3] = [Self::HowMany, Self::Holds, Self::Stretches];

    /// What was asked last, as far as the answers tell.
    fn of(session: &Session) -> Self {
        if session.done.iter().any(|line| line.felt.is_some()) {
            Self::Stretches
        } else if session.done.iter().any(|line| line.clean.is_some()) {
            Self::Holds
        } else {
            Self::HowMany
        }
    }

    /// Whether a line of an entry is asked about.
    fn is_about(self, library: &Library, line: &Done) -> bool {
        line.sets > 0 && class(library, &line.exercise).is_some_and(|class| self.is_for(class, line))
    }

    fn is_for(self, class: DoseClass, line: &Done) -> bool {
        match class {
            DoseClass::Isometric | DoseClass::MotorControl => self == Self::Holds && line.hold_s.is_some(),
            DoseClass::Static => self == Self::Stretches,
            DoseClass::Dynamic => self == Self::HowMany,
            DoseClass::Mobility | DoseClass::Breathing => false,
        }
    }
}

fn class(library: &Library, exercise: &ExerciseId) -> Option<DoseClass> {
    Some(library.exercise(exercise)?.dose_class)
}

impl App {
    /// What is asked about the session that has just been logged.
    pub(super) fn last_question(&self, entry: &Session, how_many_is_open: bool) -> Option<LastQuestion> {
        let library = self.library();
        let can_ask = |question: &LastQuestion| match question {
            LastQuestion::HowMany => how_many_is_open,
            LastQuestion::Holds | LastQuestion::Stretches => {
                entry.done.iter().any(|line| question.is_about(library, line))
            }
        };
        let open: Vec<LastQuestion> = LastQuestion::ALL.into_iter().filter(can_ask).collect();
        let in_a_row = library
            .guidance
            .as_ref()
            .map_or(0, |guidance| guidance.about.moving_on.in_a_row);
        let before = self.asked_before(entry);
        let Some(last) = before.first().copied() else {
            return open.first().copied();
        };
        let running = before.iter().take_while(|asked| **asked == last).count();
        if running < in_a_row && open.contains(&last) {
            return Some(last);
        }
        let turns = LastQuestion::ALL.into_iter().cycle().skip_while(|one| *one != last);
        turns
            .skip(1)
            .take(LastQuestion::ALL.len())
            .find(|question| open.contains(question))
    }

    /// What was asked after the sessions of the same day before it, the newest first.
    fn asked_before(&self, entry: &Session) -> Vec<LastQuestion> {
        let log = self.record().map(|record| record.log.as_slice()).unwrap_or_default();
        let is_like = |one: &&Session| {
            one.id != entry.id && one.day == entry.day && one.how == SessionHow::Followed && one.counts()
        };
        let mut before: Vec<&Session> = log.iter().filter(is_like).collect();
        before.sort_by_key(|one| std::cmp::Reverse(one.began));
        before.into_iter().map(LastQuestion::of).collect()
    }

    /// Whether all holds were clean; the same again takes it back.
    pub(super) fn say_holds(&mut self, clean: bool) {
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let clean = (player.holds_clean != Some(clean)).then_some(clean);
        player.holds_clean = clean;
        self.change_lines(LastQuestion::Holds, |line| line.clean = clean);
    }

    /// How far the stretches were felt; the same again takes it back.
    pub(super) fn say_felt(&mut self, felt: u8) {
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let felt = (player.felt != Some(felt)).then_some(felt.min(MAX_PAIN));
        player.felt = felt;
        self.change_lines(LastQuestion::Stretches, |line| line.felt = felt);
    }

    fn change_lines(&mut self, question: LastQuestion, change: impl Fn(&mut Done)) {
        let library = std::sync::Arc::clone(&self.library);
        self.change_entry(|entry| {
            let lines = entry.done.iter_mut();
            lines.filter(|line| question.is_about(&library, line)).for_each(&change);
        });
    }
}
