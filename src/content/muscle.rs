//! The muscles, and which test tells what about which (rules M6, M13).

use serde::{Deserialize, Serialize};

use super::{Id, ItemId, MuscleId, TagId};

/// One muscle or muscle group.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Muscle {
    /// For example `hip-flexors`.
    pub id: MuscleId,
    /// What people call it: "front of the hip".
    pub lay: String,
    /// What else people call it or look for: "glutes", "lats".
    #[serde(default)]
    pub also: Vec<String>,
    /// The anatomical name or names.
    pub anatomical: String,
    /// Where it is, in words.
    pub region: String,
    /// How deep most of it lies.
    pub layer: Layer,
    /// The same in words, where not all of it lies as deep.
    #[serde(default)]
    pub layers: String,
    /// What it does.
    pub actions: String,
    /// Where it begins and ends.
    pub attachments: String,
    /// `false` for exercise targets that no table names.
    #[serde(default = "yes")]
    pub in_tables: bool,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

fn yes() -> bool {
    true
}

/// How deep a muscle lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Below the skin.
    Superficial,
    /// Below one layer of muscles.
    Intermediate,
    /// Below others.
    Deep,
    /// It is no muscle.
    None,
}

/// Muscles that are shown together: a layer of the back, the breathing muscles, a part of the body.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MuscleGroup {
    /// For example `back-deep-layer`.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What these muscles have in common.
    pub about: String,
    /// The muscles.
    pub muscles: Vec<MuscleId>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// Which property of which muscles an item tells.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MuscleTest {
    /// The item.
    pub item: ItemId,
    /// Length or strength.
    pub tells: Tells,
    /// The muscles.
    pub muscles: Vec<MuscleId>,
    /// When it shows a muscle that is longer than usual, and so never to be stretched (rule M7).
    #[serde(default)]
    pub long: Option<Long>,
    /// The answer that is positive for some of the muscles and normal for the others (rule M7).
    #[serde(default)]
    pub split: Option<Split>,
}

/// When a length test shows a muscle that is longer than usual.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Long {
    /// At a value below this.
    #[serde(default)]
    pub below: Option<f64>,
    /// At this value and below.
    #[serde(default)]
    pub at_most: Option<f64>,
    /// Only with this precaution.
    #[serde(default)]
    pub with: Option<TagId>,
}

/// An answer that is positive for some of a test's muscles and normal for the others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// The option.
    pub value: i32,
    /// The muscles it is positive for.
    pub positive: Vec<MuscleId>,
}

/// What a muscle test tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tells {
    /// How long the muscle is.
    Length,
    /// How strong or enduring it is.
    Strength,
}
