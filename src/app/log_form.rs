//! What stands in the form of an entry of the log while it is typed: a session done without the program or from a tick sheet, an
//! entry that is changed, a check-in that is changed. Plain values; `logbook` makes entries of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::written;
use crate::app::words::log as say;
use crate::content::ExerciseId;
use crate::record::{CheckIn, DayName, MOST_SESSION_MINUTES, Morning, SessionHow};
use crate::report::words;

/// A form that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum LogForm {
    /// A session.
    Session(SessionForm),
    /// A check-in.
    CheckIn(CheckInForm),
}

/// A session, as typed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionForm {
    /// The entry that is changed; none for a new one.
    pub entry: Option<Uuid>,
    /// How it came into the log.
    pub how: SessionHow,
    /// The day, in any usual form.
    pub day: String,
    /// Day A or B; none for single exercises.
    pub kind: Option<DayName>,
    /// Whole minutes; may be empty.
    pub minutes: String,
    /// The exercises that can be ticked, in their order.
    pub exercises: Vec<FormExercise>,
    /// On the tick sheet: the numbers of the exercises that were ticked, as typed.
    pub numbers: String,
    /// How hard it was.
    pub effort: Option<u8>,
    /// Pain before.
    pub pain_before: Option<u8>,
    /// The highest pain of the day.
    pub pain_most: Option<u8>,
    /// The morning after.
    pub morning: Option<Morning>,
    /// Which exercises hurt, on a day whose pain is red.
    pub hurt: BTreeSet<ExerciseId>,
    /// Own words.
    pub note: String,
    /// Whether it was to be put into the log and something was wrong: it is said then.
    pub tried: bool,
}

/// What was chosen in the entry that is open, whatever day it is of (rule P106).
#[derive(Debug, Default)]
pub(super) struct EntryChoices {
    /// Day A or B was chosen: the plan of another day does not change it.
    pub(super) has_kind: bool,
    /// Exercises whose tick was taken off.
    pub(super) left_out: BTreeSet<ExerciseId>,
}

/// An exercise of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormExercise {
    /// Which.
    pub exercise: ExerciseId,
    /// Its number in the plan and on the tick sheet.
    pub number: usize,
    /// Whether it was done.
    pub done: bool,
}

/// A check-in, as changed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckInForm {
    /// The entry.
    pub entry: Uuid,
    /// Its day.
    pub on: Date,
    /// Usual pain of the seven days.
    pub pain_usual: Option<u8>,
    /// Worst pain of them.
    pub pain_worst: Option<u8>,
    /// Activities.
    pub activities: BTreeMap<Uuid, u8>,
    /// Better or worse than at the start.
    pub change: Option<i8>,
}

/// What was typed as numbers of exercises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TickedNumbers {
    /// Those there are, each once, in order.
    pub known: BTreeSet<usize>,
    /// What is no number of an exercise, as typed.
    pub unknown: Vec<String>,
}

impl SessionForm {
    /// The day, where it is one; without a year the last such day.
    pub fn date(&self, today: Date) -> Option<Date> {
        written::day(&self.day, Some(today))
    }

    /// What is wrong with the day, if anything.
    pub fn day_problem(&self, today: Date) -> Option<String> {
        match self.date(today) {
            None => Some(words::date_wanted(today)),
            Some(day) if day > today => Some(say::DAY_LIES_AHEAD.to_owned()),
            Some(_) => None,
        }
    }

    /// The minutes; none where nothing was typed, or no number of minutes.
    pub fn whole_minutes(&self) -> Option<u32> {
        written::whole_minutes(&self.minutes).filter(|minutes| *minutes <= MOST_SESSION_MINUTES)
    }

    /// What is wrong with the minutes, if anything.
    pub fn minutes_problem(&self) -> Option<&'static str> {
        let is_wrong = !self.minutes.trim().is_empty() && self.whole_minutes().is_none();
        is_wrong.then_some(say::TYPE_MINUTES)
    }

    /// The numbers that were typed from the tick sheet.
    pub fn ticked(&self) -> TickedNumbers {
        let typed = written::plain_digits(&self.numbers);
        let mut ticked = TickedNumbers::default();
        for part in typed.split(|letter: char| letter.is_whitespace() || ",;.+/".contains(letter)) {
            if part.is_empty() {
                continue;
            }
            let number = part.parse().ok();
            match number.filter(|number| self.exercises.iter().any(|one| one.number == *number)) {
                Some(number) => {
                    ticked.known.insert(number);
                }
                None => ticked.unknown.push(part.chars().take(12).collect()),
            }
        }
        ticked
    }

    /// What is wrong with the exercises, if anything.
    pub fn exercises_problem(&self) -> Option<String> {
        let is_typed = self.is_by_number();
        let ticked = self.ticked();
        if is_typed && let Some(unknown) = ticked.unknown.first() {
            return Some(say::no_exercise_number(unknown));
        }
        let none = if is_typed {
            ticked.known.is_empty()
        } else {
            !self.exercises.is_empty() && self.exercises.iter().all(|one| !one.done)
        };
        let says_pain = !self.hurt.is_empty() || self.pain_most.is_some();
        (none && !says_pain).then(|| {
            if is_typed {
                say::TYPE_EXERCISES.to_owned()
            } else {
                say::TICK_WHAT_WAS_DONE.to_owned()
            }
        })
    }

    /// Whether exercises are typed by their numbers: of a new entry from a tick sheet.
    pub fn is_by_number(&self) -> bool {
        self.entry.is_none() && self.how == SessionHow::Paper
    }

    /// The exercises that were done.
    pub fn done(&self) -> BTreeSet<&ExerciseId> {
        let by_number = self.is_by_number();
        let ticked = self.ticked();
        let all = self.exercises.iter();
        all.filter(|one| {
            if by_number {
                ticked.known.contains(&one.number)
            } else {
                one.done
            }
        })
        .map(|one| &one.exercise)
        .collect()
    }

    /// Whether it can be put into the log.
    pub fn is_right(&self, today: Date) -> bool {
        self.day_problem(today).is_none() && self.minutes_problem().is_none() && self.exercises_problem().is_none()
    }
}

impl CheckInForm {
    /// What an entry holds.
    pub fn of(check_in: &CheckIn) -> Self {
        Self {
            entry: check_in.id,
            on: check_in.on,
            pain_usual: check_in.pain_usual,
            pain_worst: check_in.pain_worst,
            activities: check_in.activities.clone(),
            change: check_in.change,
        }
    }
}
