//! What the person has put beside the exercises of a plan.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Rest;
use crate::content::Id;

/// What stands beside the exercises: other parts the person chose, and whether the stop list was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BesidePlan {
    /// The breathing protocol, the relief routine: by their ids in the content.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parts: BTreeSet<Id>,
    /// The day the stop list was read; until then it stands first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_list_read_on: Option<Date>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl BesidePlan {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
