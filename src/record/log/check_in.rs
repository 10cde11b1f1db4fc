//! Check-ins: how the last seven days were, and what the person finds hard to do.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{is_false, is_zero};
use crate::record::Rest;

/// The end of the scale "better or worse", to both sides.
pub const LARGEST_CHANGE: i8 = 3;

/// How the last seven days were; asked every two weeks, never daily (rule P41).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Names it for ever; a uuid v7.
    pub id: Uuid,
    /// The day.
    pub on: Date,
    /// Usual pain of the last seven days, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_usual: Option<u8>,
    /// Worst pain of the last seven days, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain_worst: Option<u8>,
    /// Own activities, 0 (cannot) to 10 (as wanted), by the id of the activity: a place in a list would change its
    /// meaning when two logs are joined.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub activities: BTreeMap<Uuid, u8>,
    /// Compared with the start of this plan, -3 (much worse) to 3 (much better).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<i8>,
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

impl CheckIn {
    /// One in which nothing was answered yet.
    pub fn new(id: Uuid, on: Date) -> Self {
        Self {
            id,
            on,
            pain_usual: None,
            pain_worst: None,
            activities: BTreeMap::new(),
            change: None,
            edited: 0,
            removed: false,
            rest: Rest::new(),
        }
    }
}

/// Something that is hard to do, in the person's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Names it for ever; a uuid v7.
    pub id: Uuid,
    /// Own words; kept out of copies for sharing.
    #[serde(default)]
    pub words: String,
    /// The day it was named.
    pub since: Date,
    /// The last day it was asked about; none while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
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

impl Activity {
    /// One that is asked about from a day on.
    pub fn new(id: Uuid, words: impl Into<String>, since: Date) -> Self {
        Self {
            id,
            words: words.into(),
            since,
            until: None,
            edited: 0,
            removed: false,
            rest: Rest::new(),
        }
    }
}
