//! A blank of the sheet.

use crate::content::{Id, ItemId};
use crate::record::Side;

/// A blank on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperCell {
    /// The day it was filled in.
    Day,
    /// The ticked lines of a list of the safety check.
    Signs(Id),
    /// The answer to a question about why they came, activities aside.
    Why(Id),
    /// An activity that is hard now, from 0.
    Activity(usize),
    /// How that activity goes, 0 to 10.
    ActivityScore(usize),
    /// One reading.
    Reading(ItemId, Option<Side>, usize),
    /// The chosen option, by its place from 1.
    Choice(ItemId, Option<Side>),
    /// Which side is higher, or more.
    Toward(ItemId),
    /// The yes or no asked with an item.
    FollowUp(ItemId),
    /// What lowers the trust in a reading, by letters.
    Flags(ItemId),
}

impl PaperCell {
    /// The item it belongs to.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Day | Self::Signs(_) | Self::Why(_) | Self::Activity(_) | Self::ActivityScore(_) => None,
            Self::Reading(id, ..) | Self::Choice(id, _) | Self::Toward(id) | Self::FollowUp(id) | Self::Flags(id) => {
                Some(id)
            }
        }
    }

    /// The name of what is typed here and is no answer yet, in the record's drafts.
    pub fn draft(&self) -> String {
        let name = |side: &Option<Side>| side.map_or("-", crate::report::words::side_name);
        match self {
            Self::Day => "paper/day".to_owned(),
            Self::Signs(group) => format!("paper/{group}"),
            Self::Why(question) => count_draft(question),
            Self::Activity(place) => format!("paper/activity-{place}"),
            Self::ActivityScore(place) => format!("paper/activity-score-{place}"),
            Self::Reading(id, side, index) => format!("{id}/{}/{index}", name(side)),
            Self::Choice(id, side) => format!("{id}/paper/{}", name(side)),
            Self::Toward(id) => format!("{id}/paper/toward"),
            Self::FollowUp(id) => format!("{id}/paper/follow-up"),
            Self::Flags(id) => format!("{id}/paper/flags"),
        }
    }

    pub(in crate::app) fn side(&self) -> Option<Side> {
        match self {
            Self::Reading(_, side, _) | Self::Choice(_, side) => *side,
            _ => None,
        }
    }
}

/// The draft of a number of days or minutes while it is not one.
pub(super) fn count_draft(question: &Id) -> String {
    format!("intake/{question}")
}
