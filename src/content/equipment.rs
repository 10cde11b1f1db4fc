//! What exercises are done with, and what of it is at hand (rule P19).

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Id, Library};

/// A thing that an exercise may need.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equipment {
    /// For example `resistance-band`.
    pub id: Id,
    /// Its name inside a sentence: `belt or strap`.
    pub name: String,
    /// Who has it.
    pub at_hand: AtHand,
    /// What does as well, by id.
    #[serde(default)]
    pub instead: Vec<Id>,
}

/// Who has a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtHand {
    /// Every home has it, so nobody is asked.
    Always,
    /// The person is asked.
    Asked,
    /// It is told with an exercise and not asked for; an answers file may name it.
    Told,
}

impl Library {
    /// The thing with this id.
    pub fn thing(&self, id: &str) -> Option<&Equipment> {
        self.equipment.iter().find(|thing| thing.id == *id)
    }

    /// What a thing is called inside a sentence; of one that this content does not know, its id in words.
    pub fn thing_name(&self, id: &str) -> String {
        self.thing(id)
            .map_or_else(|| id.replace('-', " "), |thing| thing.name.clone())
    }

    /// Whether a thing is at hand for somebody who has these (rule P19).
    pub fn has_thing(&self, id: &str, has: &BTreeSet<String>) -> bool {
        let thing = self.thing(id);
        has.contains(id)
            || thing.is_some_and(|thing| {
                thing.at_hand == AtHand::Always || thing.instead.iter().any(|other| has.contains(other.as_str()))
            })
    }
}
