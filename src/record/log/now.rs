//! A session that is not over, so that it can be gone on with: what it is of, how long it ran, and what the person did.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Done, is_false};
use crate::record::{DayName, Rest};

/// What a person does in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// The count stops.
    Pause,
    /// It goes on.
    GoOn,
    /// The set, or the step before it, is done.
    Done,
    /// The set again from its beginning.
    Again,
    /// To the set before.
    Back,
    /// The rest of this exercise is left out: no time.
    SkipForTime,
    /// The rest of this exercise is left out: not today.
    NotToday,
    /// 15 seconds more to rest or to get ready.
    More,
    /// The easier version, this session only.
    Easier,
    /// The harder version, this session only.
    Harder,
    /// The version of the plan again.
    AsPlanned,
    /// It hurts: everything stops, and pain is asked for.
    ItHurts,
    /// How much it hurts.
    Pain {
        /// 0 to 10; more counts as 10. None where no number was said, as what is sharp or spreads needs none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<u8>,
        /// It is sharp, or spreads into an arm or a leg.
        sharp_or_spreading: bool,
    },
    /// How many more repetitions there could have been in the last set of the exercise before (rule P86).
    CouldDo {
        /// The fewest of what was said; none takes back what was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        more: Option<u8>,
    },
    /// The session ends here.
    End,
}

/// A deed, and how long the session had run by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeedAt {
    /// Milliseconds of running, pauses not counted.
    pub ran_ms: u64,
    /// What was done.
    pub deed: Deed,
}

/// A session that is not over: what is needed to go on with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionNow {
    /// The id its entry will have.
    pub id: Uuid,
    /// When it began.
    pub began: DateTime,
    /// The week of the plan.
    #[serde(default)]
    pub week: u32,
    /// Day A or day B.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<DayName>,
    /// Its exercises, by their ids, in order.
    #[serde(default)]
    pub steps: Vec<String>,
    /// The step it stands at, counted from 0.
    #[serde(default)]
    pub place: u32,
    /// Seconds into that step.
    #[serde(default)]
    pub seconds: u32,
    /// Seconds of the whole session: where the plan now says others, it cannot be gone on with.
    #[serde(default)]
    pub of_seconds: u32,
    /// Milliseconds it has run, pauses not counted.
    #[serde(default)]
    pub ran_ms: u64,
    /// Sets of movements went at the person's own pace.
    #[serde(default, skip_serializing_if = "is_false")]
    pub own_pace: bool,
    /// What the person did in it, in order: from that all else follows (rule P52).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deeds: Vec<DeedAt>,
    /// What was done so far.
    #[serde(default)]
    pub done: Vec<Done>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}
