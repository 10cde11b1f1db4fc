//! What a check-in, and what is due, remember while a record is open. Nothing of it stands in the record: each answer does, from
//! the moment it is given (rule P65).

use uuid::Uuid;

use crate::record::Morning;
use crate::rules::{CheckInFollows, Due};

/// What is asked in follow-up, and what was put off.
#[derive(Debug, Default)]
pub struct FollowUpPage {
    /// The check-in that is open.
    pub check_in: Option<CheckInPage>,
    /// The morning after that was answered while the record is open, with the answer.
    pub morning_said: Option<(Uuid, Morning)>,
    /// What is due was put off until the record is opened again.
    pub(super) put_off: bool,
    /// The session whose morning after is asked while the record is open.
    pub(super) morning: Option<Uuid>,
    /// The safety check was asked again, so one comes back to the plan.
    pub(super) back_to_plan: bool,
}

/// A check-in, from its first question to its last sentence.
#[derive(Debug)]
pub struct CheckInPage {
    /// Its entry in the record, once something was said.
    pub id: Uuid,
    /// What was due when it was opened.
    pub due: Vec<Due>,
    /// The activities that are asked.
    pub rows: Vec<ActivityRow>,
    /// The session whose morning after is asked in it.
    pub morning: Option<Uuid>,
    /// Whether anything is new since the safety check, where that was said.
    pub anything_new: Option<bool>,
    /// What follows, once it is over.
    pub follows: Option<CheckInFollows>,
    /// It was there when it was opened, and was not changed since.
    pub(super) is_untouched: bool,
}

/// One activity of a check-in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityRow {
    /// Its entry in the record, once it has one.
    pub id: Option<Uuid>,
    /// Own words.
    pub words: String,
    /// Whether it was rated in a check-in before this one, so that its words stay.
    pub rated_before: bool,
}
