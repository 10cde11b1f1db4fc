//! One session: what was done of what was planned.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{is_false, is_zero};
use crate::content::{ExerciseId, SignId};
use crate::record::{DayName, Rest, Way, WorkedSide};

/// The most repetitions that are told apart when one is asked how many more there were; it stands for any more.
pub const MOST_LEFT: u32 = 10;

/// One session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Names it for ever; a uuid v7.
    pub id: Uuid,
    /// When it began, as the person's clock said.
    pub began: DateTime,
    /// Whole minutes.
    #[serde(default)]
    pub minutes: u32,
    /// The plan it followed; none for one that was done without the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanOfSession>,
    /// The week of the plan, counted from 1; 0 where it is not known.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub week: u32,
    /// Day A or day B of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<DayName>,
    /// How it came here.
    #[serde(default)]
    pub how: SessionHow,
    /// What was done, exercise by exercise.
    #[serde(default)]
    pub done: Vec<Done>,
    /// How hard it was, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    /// Pain before, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_before: Option<u8>,
    /// The highest pain of the day, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_most: Option<u8>,
    /// How the morning after was; none where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_morning: Option<Morning>,
    /// Signs of the stop list that came up (rule Z18).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub stop: BTreeSet<SignId>,
    /// Own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How often it was changed since it was made.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub edited: u32,
    /// It was taken back.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// Which plan a session followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanOfSession {
    /// The day its assessment was begun.
    pub assessment: Date,
    /// The day it was made.
    pub made_on: Date,
    /// The version of the rules that made it, and that said which light a pain was.
    pub rules_version: String,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// How a session came into the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionHow {
    /// The program led through it.
    #[default]
    Followed,
    /// It was typed in from a tick sheet.
    Paper,
    /// It was done without the program, and written down afterwards.
    Typed,
}

/// How the morning after a session was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Morning {
    /// As usual.
    Usual,
    /// Worse than usual.
    Worse,
}

/// Why an exercise was left out on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhySkipped {
    /// There was no time.
    Time,
    /// It hurt.
    Pain,
    /// Anything else.
    Other,
}

/// A colour of the pain light (rule P30), from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LightColour {
    /// Go on.
    Green,
    /// The same dose, the easier version.
    Amber,
    /// Stop that exercise.
    Red,
}

/// What was done of one exercise; not what was planned, which stands in the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The side; none means all that the plan asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<WorkedSide>,
    /// Sets that were finished.
    #[serde(default)]
    pub sets: u32,
    /// Sets that were planned.
    #[serde(default)]
    pub of: u32,
    /// Repetitions of the last set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reps: Option<u32>,
    /// Seconds of the last hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_s: Option<u32>,
    /// Seconds in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// The easier or the harder version, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
    /// How many more repetitions would have been possible after the last set; [`MOST_LEFT`] stands for any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<u32>,
    /// All holds were clean and the breath was calm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clean: Option<bool>,
    /// How far a stretch was felt, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub felt: Option<u8>,
    /// The highest pain, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    /// The light of that pain, also of one that is sharp or spreads; worked out when it was logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<LightColour>,
    /// Why it was left out, or not finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skipped: Option<WhySkipped>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// What a session says of one exercise, in plain values: what [`Done`] is made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WhatWasDone {
    /// The side; none means all that the plan asked for.
    pub side: Option<WorkedSide>,
    /// Sets that were finished.
    pub sets: u32,
    /// Sets that were planned.
    pub of: u32,
    /// Repetitions of the last set, where repetitions were counted.
    pub reps: Option<u32>,
    /// Seconds of the last hold, where it was held.
    pub hold_s: Option<u32>,
    /// Seconds in all, rests counted in.
    pub seconds: Option<u32>,
    /// The easier or the harder version, where it was one.
    pub way: Option<Way>,
    /// How many more repetitions would have been possible.
    pub left: Option<u32>,
    /// All holds were clean and the breath was calm.
    pub clean: Option<bool>,
    /// How far a stretch was felt, 0 to 10.
    pub felt: Option<u8>,
    /// The highest pain, 0 to 10.
    pub pain: Option<u8>,
    /// The light of that pain.
    pub light: Option<LightColour>,
    /// Why it was left out, or not finished.
    pub skipped: Option<WhySkipped>,
}

impl Done {
    /// The entry of one exercise.
    pub fn new(exercise: ExerciseId, what: WhatWasDone) -> Self {
        let WhatWasDone {
            side,
            sets,
            of,
            reps,
            hold_s,
            seconds,
            way,
            left,
            clean,
            felt,
            pain,
            light,
            skipped,
        } = what;
        Self {
            exercise,
            side,
            sets,
            of,
            reps,
            hold_s,
            seconds,
            way,
            left: left.map(|left| left.min(MOST_LEFT)),
            clean,
            felt,
            pain,
            light,
            skipped,
            rest: Rest::new(),
        }
    }
}

impl Session {
    /// A session of which nothing is known but when it began.
    pub fn new(id: Uuid, began: DateTime, how: SessionHow) -> Self {
        Self {
            id,
            began,
            minutes: 0,
            plan: None,
            week: 0,
            day: None,
            how,
            done: Vec::new(),
            effort: None,
            pain_before: None,
            pain_most: None,
            next_morning: None,
            stop: BTreeSet::new(),
            note: None,
            edited: 0,
            removed: false,
            rest: Rest::new(),
        }
    }

    /// The day it was done.
    pub fn on(&self) -> Date {
        self.began.date()
    }

    /// Whether it counts as done: it was not taken back, and something of it was done.
    pub fn counts(&self) -> bool {
        !self.removed && (self.done.is_empty() || self.done.iter().any(|done| done.sets > 0))
    }

    /// Marks it as changed on purpose: on another computer this one wins.
    pub fn touch(&mut self) {
        self.edited = self.edited.saturating_add(1);
    }
}
