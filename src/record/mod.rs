//! What one person answered and did: the only precious data.
//!
//! A [`Record`] holds several assessments, each with its plan. Nothing derived is kept as truth, except a plan,
//! kept with the versions of the content and the rules that made it.

mod accepts;
mod answer;
mod answers_file;
mod assessment;
mod beside;
mod check;
mod copy_name;
mod earlier;
mod edits;
mod file;
mod intake;
mod json;
mod lock;
mod log;
mod migrate;
mod photos;
mod plan;
mod points;
mod points_file;
mod reached;
mod redacted;
mod rescue;
mod strict;
mod version;
mod week_span;

pub use accepts::{Accepts, MAX_READINGS};
pub use answer::{Answer, Entry, Given, Hurt, HurtWhere, NoReading, Side, field_key};
pub use answers_file::{AnswersError, read_answers, strict_date};
pub use assessment::{
    Assessment, DEFAULT_MINUTES, MAX_AGE, MAX_MINUTES, MAX_PAIN, MIN_MINUTES, PAIN_REGIONS, Profile, Reason, Route,
    RouteLength, Safety, ScreeningAnswer, Sex,
};
pub use beside::BesidePlan;
pub use check::{NoteKind, RecordNote, check};
pub use copy_name::{CopyName, old_copies_in};
pub use earlier::{EarlierDose, EarlierLine, EarlierPlan};
pub use edits::{
    AddEdit, DayName, DoseEdit, OrderEdit, PlanEdit, RemoveEdit, StepEdit, StepName, SwapEdit, TrainingDays, Way,
    WayEdit, Weekday, add_edit,
};

pub use file::{
    CopyNotes, Listed, MAX_RECORD_BYTES, OpenError, Opened, PROGRAM, RECORD_ENDING, RECORD_FORMAT, Standing,
    from_bytes, listed, looks_like_a_record, open, open_copy, peek, to_bytes, to_copy_bytes,
};
pub use intake::{HardActivity, Intake, MAX_HARD_ACTIVITIES, MAX_INTAKE_LETTERS, MAX_MARKS, SymptomMark};
pub use json::JsonError;
pub use lock::{LockState, PlanLock, Recheck, SafetyLock};
pub use log::{
    Activity, CheckIn, Deed, DeedAt, Done, Joined, LARGEST_CHANGE, LARGEST_DONE, LightColour, LogEntry,
    MOST_ACTIVITIES, MOST_CHECK_INS, MOST_DONE, MOST_LEFT, MOST_NOTE, MOST_SESSION_MINUTES, MOST_SESSIONS, MOST_WEEK,
    Morning, PlanOfSession, Session, SessionHow, SessionNow, WhatWasDone, WhySkipped, keep_logs, logs_differ_only,
    union,
};
pub use photos::{Edge, KeptPicture, MarkStands, PICTURES_A_VIEW, PhotoMark, Photos, PictureId};
pub use plan::{
    AgainstWork, Because, ByPerson, CappedBy, Caution, Day, Degree, DosePart, Excess, ExtraSet, HipNote, KeptOver,
    KeptPlan, LARGEST_DOSE, LeftOut, MOST_EDITS, NoExercise, Objection, OwnChange, Plan, PlanNote, PlanReason,
    PlanScope, PlanUpkeep, Prescription, Read, Reread, RungReached, ScopeNote, Walking, WalkingWeeks, Weeks,
    WorkedSide,
};
pub use points::{PicturePoint, PlacedPicture};
pub use points_file::{PointsError, PointsFile, read_points};
pub use reached::PlanReached;
pub use redacted::redacted;
pub use rescue::{Lost, Rescued, rescue};
pub use version::RECORD_VERSION;
pub use week_span::{NoWeeks, WeekSpan};

pub(crate) use json::{cut, short};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Members of a file that this version does not know; kept and written back.
pub type Rest = serde_json::Map<String, serde_json::Value>;

/// Everything about one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Names the record for recovery copies; tells nothing about the person.
    pub id: Uuid,
    /// Who it is about.
    #[serde(default)]
    pub person: Person,
    /// Oldest first; never empty. The last one is the one being worked on.
    pub assessments: Vec<Assessment>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
    /// The first day of week 1 of the plan that is followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_start: Option<Date>,
    /// What the person finds hard to do, in own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// A session that is not over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_now: Option<SessionNow>,
    /// How the weeks were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub check_ins: Vec<CheckIn>,
    /// The sessions. They stand last in the file, so that a list of records need not read them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<Session>,
}

/// Who a record is about. Everything is optional.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Name or initials, as typed.
    #[serde(default)]
    pub name: String,
    /// Centimetres or inches, on screen; files always hold centimetres and millimetres.
    #[serde(default)]
    pub units: Units,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// How lengths are typed and shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Units {
    /// Centimetres and millimetres.
    #[default]
    Metric,
    /// Inches.
    Inches,
}

impl Record {
    /// A new record with one empty assessment.
    pub fn new(id: Uuid, assessment: Assessment) -> Self {
        Self {
            id,
            person: Person::default(),
            assessments: vec![assessment],
            rest: Rest::new(),
            plan_start: None,
            activities: Vec::new(),
            session_now: None,
            check_ins: Vec::new(),
            log: Vec::new(),
        }
    }
}
