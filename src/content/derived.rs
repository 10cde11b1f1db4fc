//! What follows from answers and measurements, and the advice and the stop list that go with it (rules Z2, Z7, Z9, Z10).

use serde::{Deserialize, Serialize};

use super::{Direction, Id, ItemId, SignId, TagId, Urgency};

/// The limits of everything in the safety check that is never asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Derived {
    /// Below this age nothing is scored.
    pub adult_age: u32,
    /// From this pain a flare is taken to be acute.
    pub acute_pain: u8,
    /// The tag of an acute flare.
    pub acute_tag: TagId,
    /// The tag of who cannot get down to the floor; a firm bed may stand in for it.
    pub floor_tag: TagId,
    /// The tag of an operation, whose regions `not_after` of an exercise names.
    pub operation_tag: TagId,
    /// The tag with which what is done sitting comes last in a session.
    pub sitting_last_tag: TagId,
    /// Tags that follow from a test stopped by pain, of which the first that fits counts.
    pub after_pain: Vec<AfterPain>,
    /// The places where pain is back or neck pain.
    pub pain_regions: Vec<Id>,
    /// The sign that says, where no age is given, that the person is younger.
    pub adult_sign: SignId,
    /// The sign that says there is pain.
    pub pain_sign: SignId,
    /// Signs that follow from measurements.
    pub signs: Vec<DerivedSign>,
    /// Possible bone weakness.
    pub bones: Bones,
    /// A raised risk of a fall.
    pub falls: Falls,
    /// Weak in nearly every test.
    pub weak: WeakEverywhere,
}

/// Where a test hurt (rules Z4, Z17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HurtWhere {
    /// In the low back.
    LowBack,
    /// Tingling or shooting pain in a leg or foot.
    Leg,
    /// In the neck.
    Neck,
    /// In a shoulder or an arm.
    Arm,
    /// In the hip, groin or knee.
    Hip,
    /// Somewhere else.
    Elsewhere,
}

impl HurtWhere {
    /// Every place, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::LowBack,
        Self::Leg,
        Self::Neck,
        Self::Arm,
        Self::Hip,
        Self::Elsewhere,
    ];
}

/// A tag that follows from where a test hurt and how the movement went (rule Z17).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterPain {
    /// Where it hurt.
    pub place: HurtWhere,
    /// The movements with which the tag follows; empty for all of them, and for none.
    #[serde(default)]
    pub directions: Vec<Direction>,
    /// The tag.
    pub tag: TagId,
}

/// A sign and the measurements it follows from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DerivedSign {
    /// The sign.
    pub sign: SignId,
    /// The youngest age for which it counts.
    #[serde(default)]
    pub from_age: Option<u32>,
    /// Any of these is enough.
    pub any: Vec<Reach>,
}

/// A measurement that reaches a limit, in either direction.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// The item.
    pub item: ItemId,
    /// This much or more.
    #[serde(default)]
    pub from: Option<f64>,
    /// More than this.
    #[serde(default)]
    pub above: Option<f64>,
}

/// When measurements give the advice to ask about a bone check, and when they set a tag.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bones {
    /// The advice, and the tag.
    pub tag: TagId,
    /// The youngest age; an age that is not given counts as this one.
    pub from_age: u32,
    /// Each of these gives the advice.
    pub any: Vec<Reach>,
    /// So many of them set the tag.
    pub tag_from: u32,
    /// From this age one of them does.
    pub tag_age: u32,
    /// Each of these does by itself.
    pub tag_alone: Vec<Reach>,
}

/// When the advice about falls is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Falls {
    /// From this age the test counts.
    pub from_age: u32,
    /// The test, by its limits for age and sex.
    pub item: ItemId,
    /// The tag that gives the advice at any age.
    pub tag: TagId,
    /// The advice.
    pub advice: Id,
}

/// When the advice "weak everywhere" is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeakEverywhere {
    /// So many tests of strength at least.
    pub tests: u32,
    /// This share of them at the lowest.
    pub share: f64,
    /// Or this test alone at the lowest.
    pub item: ItemId,
    /// The advice.
    pub advice: Id,
}

/// Advice that is no sign of its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// `bone-check`, `falls` or `weak-everywhere`.
    pub id: Id,
    /// Heading.
    pub title: String,
    /// What is advised.
    pub text: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// Signs to stop that ask for the same help.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StopGroup {
    /// For example `stop-emergency`.
    pub id: Id,
    /// What to do, as a heading.
    pub name: String,
    /// The same as a sentence, where it is asked before the relief routine.
    #[serde(default)]
    pub action: String,
    /// How urgent it is; left out where rest is enough.
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// Only with one of these precautions; empty for everybody.
    #[serde(default)]
    pub tags: Vec<TagId>,
    /// The signs in few words, for a sheet that has little room (rule T46); empty: as they stand.
    #[serde(default)]
    pub sheet: String,
    /// The signs.
    pub signs: Vec<StopSign>,
}

/// A sign to stop.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StopSign {
    /// For example `stop-fever`.
    pub id: SignId,
    /// The signs of the safety check it stands for; their urgency is that of the group.
    #[serde(default)]
    pub of: Vec<SignId>,
    /// A noun phrase for the list.
    pub short: String,
    /// The same in a flare, in which pain is there from the beginning (rule Z12); empty: the same.
    #[serde(default)]
    pub in_flare: String,
    /// What is ticked before the relief routine, where it is asked there.
    #[serde(default)]
    pub gate: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}
