//! What a person said about why they came, beyond words, places and pain now (rules I1 to I3).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Rest, Side};
use crate::content::{Id, Library};

/// The most letters of any text of the intake that is taken.
pub const MAX_INTAKE_LETTERS: usize = 4000;
/// The most marks on a symptom chart: each place, left, right and in the middle.
pub const MAX_MARKS: usize = 200;

/// The most activities of an intake that are looked at; the screen asks for fewer.
pub const MAX_HARD_ACTIVITIES: usize = 20;

/// The answers of the intake. All optional: what is not there was not said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Intake {
    /// The symptom chart; a place and side stands once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<SymptomMark>,
    /// Activities that are hard now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<HardActivity>,
    /// Own words, by question; with a list of choices: what "others" are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<Id, String>,
    /// Numbers, by question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub numbers: BTreeMap<Id, u32>,
    /// What was chosen, by question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub chosen: BTreeMap<Id, BTreeSet<Id>>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// One place of the symptom chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SymptomMark {
    /// The place.
    pub place: Id,
    /// The person's own side; none in the middle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// What is felt there; empty: not said.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub kinds: BTreeSet<Id>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// An activity that is hard now (rule I3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HardActivity {
    /// In the person's own words.
    #[serde(default)]
    pub words: String,
    /// 0 (cannot do it) to 10 (as before).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl Intake {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The activities that are looked at.
    pub fn hard_activities(&self) -> impl Iterator<Item = &HardActivity> {
        self.activities.iter().take(MAX_HARD_ACTIVITIES)
    }

    /// The marks that are looked at: no more than there are places.
    pub fn shown_marks(&self) -> &[SymptomMark] {
        self.marks.get(..MAX_MARKS).unwrap_or(&self.marks)
    }

    /// The mark at a place and side.
    pub fn mark(&self, place: &str, side: Option<Side>) -> Option<&SymptomMark> {
        self.marks.iter().find(|mark| mark.place == *place && mark.side == side)
    }

    /// The regions of the complaint that its marks belong to (rule I2).
    pub fn regions(&self, library: &Library) -> BTreeSet<Id> {
        let places = library.intake.as_ref();
        let marked = self.marks.iter().filter_map(|mark| places?.place(mark.place.as_str()));
        marked.filter_map(|place| place.complaint.clone()).collect()
    }
}
