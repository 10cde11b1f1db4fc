//! One assessment: who, why, the safety check, how, and the answers.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, BesidePlan, EarlierPlan, Intake, KeptPlan, Photos, PlanEdit, Rest};
use crate::content::{Id, ItemId, Library, SignId, TagId};

/// Smallest number of minutes a day (rule P20).
pub const MIN_MINUTES: u32 = 5;
/// Largest number of minutes a day.
pub const MAX_MINUTES: u32 = 60;
/// Largest age in years that is taken for one.
pub const MAX_AGE: u32 = 120;
/// Largest pain: 0 is none, 10 the worst imaginable.
pub const MAX_PAIN: u8 = 10;
/// Minutes a day when nothing was chosen.
pub const DEFAULT_MINUTES: u32 = 10;

/// One time the assessment was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The day it was begun.
    pub started_on: Date,
    /// The version of the content it was begun with.
    pub content_version: String,
    /// About the person, on that day.
    #[serde(default)]
    pub profile: Profile,
    /// Why they came.
    #[serde(default)]
    pub reason: Reason,
    /// What else they said about it.
    #[serde(default, skip_serializing_if = "Intake::is_empty")]
    pub intake: Intake,
    /// The safety check.
    #[serde(default)]
    pub safety: Safety,
    /// How it is done; chosen after the safety check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// The answers, by item.
    #[serde(default)]
    pub answers: BTreeMap<ItemId, Answer>,
    /// What was typed and is not an answer yet, or says it in another way, by field: `item/side/number`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub drafts: BTreeMap<String, String>,
    /// The unit in which a length was typed, by field: `cm`, `mm` or `in`; of a text among the drafts, or of a reading
    /// that was given in another unit than the item's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub typed_in: BTreeMap<String, String>,
    /// What the plan before this assessment held (rule P10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier_plan: Option<EarlierPlan>,
    /// The plan that was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<KeptPlan>,
    /// What the person changed about the plan, in the order in which it was changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan_edits: Vec<PlanEdit>,
    /// What the person put beside the plan.
    #[serde(default, skip_serializing_if = "BesidePlan::is_empty")]
    pub beside_plan: BesidePlan,
    /// What was placed in photos.
    #[serde(default, skip_serializing_if = "Photos::is_empty")]
    pub photos: Photos,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl Assessment {
    /// An empty assessment.
    pub fn new(started_on: Date, content_version: &str) -> Self {
        Self {
            started_on,
            content_version: content_version.to_owned(),
            profile: Profile::default(),
            reason: Reason::default(),
            intake: Intake::default(),
            safety: Safety::default(),
            route: None,
            answers: BTreeMap::new(),
            drafts: BTreeMap::new(),
            typed_in: BTreeMap::new(),
            earlier_plan: None,
            plan: None,
            plan_edits: Vec::new(),
            beside_plan: BesidePlan::default(),
            photos: Photos::default(),
            rest: Rest::new(),
        }
    }

    /// The regions of the complaint: those that were ticked, and those of the symptom chart (rules P14, I2).
    pub fn complaint(&self, library: &Library) -> BTreeSet<Id> {
        let mut regions = self.intake.regions(library);
        regions.extend(self.reason.regions.iter().cloned());
        regions
    }
}

/// About the person on the day of the assessment; all optional.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    /// For the norms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Minutes a day for the plan, 5 to 60.
    #[serde(default = "default_minutes")]
    pub minutes_per_day: u32,
    /// What is at hand, in the words of the exercises: `resistance-band`, `towel` and so on.
    #[serde(default)]
    pub equipment: BTreeSet<String>,
    /// Whether a firm bed can stand in for the floor (rule P19).
    #[serde(default)]
    pub firm_bed: bool,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

fn default_minutes() -> u32 {
    DEFAULT_MINUTES
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            age: None,
            sex: None,
            minutes_per_day: DEFAULT_MINUTES,
            equipment: BTreeSet::new(),
            firm_bed: false,
            rest: Rest::new(),
        }
    }
}

/// For the norms only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// Norms for women.
    Female,
    /// Norms for men.
    Male,
}

/// Why they came, in their own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// Own words.
    #[serde(default)]
    pub words: String,
    /// Where it is felt: ids of [`PAIN_REGIONS`].
    #[serde(default)]
    pub regions: BTreeSet<Id>,
    /// Since when, as typed.
    #[serde(default)]
    pub since: String,
    /// Pain now, 0 to 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// Where something may be felt: id and what the person reads.
pub const PAIN_REGIONS: [(&str, &str); 6] = [
    ("neck", "Neck"),
    ("shoulders", "Shoulders"),
    ("upper-back", "Upper or mid back"),
    ("low-back", "Low back"),
    ("hip", "Hip or pelvis"),
    ("leg", "Leg"),
];

/// The safety check.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Safety {
    /// Answers to safety questions. Once `screened_on` is set, those not named are no.
    #[serde(default)]
    pub answers: BTreeMap<SignId, ScreeningAnswer>,
    /// The groups where "None of these" was chosen.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub none_of: BTreeSet<Id>,
    /// The day the safety check was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screened_on: Option<Date>,
    /// The day a doctor checked a sign, by sign (rule Z1). The day it was ticked is `screened_on`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cleared: BTreeMap<SignId, Date>,
    /// One day for all signs, as answers files of version 1 give it; it opens no emergency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleared_on: Option<Date>,
    /// What was ticked below a sign or a precaution, by its id or that of its question. A sign that stands here was
    /// asked about statement by statement, and the program counts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub details: BTreeMap<Id, BTreeSet<Id>>,
    /// Precaution tags.
    #[serde(default)]
    pub precautions: BTreeSet<TagId>,
    /// Operated regions, with `recent-surgery`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub surgery_regions: BTreeSet<Id>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// An answer to a safety question; "not sure" counts as yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScreeningAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Still not sure after the clarifying question.
    NotSure,
}

/// How the assessment is done: this picks the items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// How much is asked.
    pub length: RouteLength,
    /// Someone helps.
    pub helper: bool,
    /// Can lie on the floor today.
    pub floor: bool,
    /// A phone for photos and angles.
    pub phone: bool,
    /// A tape measure.
    pub tape: bool,
    /// Neither a firm bed nor a sturdy table to lie on (rule I5); older records do not say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_bed: bool,
    /// Photos are wanted now; asked on the usual way only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub photos: bool,
    /// Tests are done again: nothing is asked but what was asked for (rule P73).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
    /// Items asked for besides the route.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub requested: BTreeSet<ItemId>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl Default for Route {
    fn default() -> Self {
        Self {
            length: RouteLength::Quick,
            helper: false,
            floor: true,
            phone: true,
            tape: true,
            no_bed: false,
            photos: false,
            again: false,
            requested: BTreeSet::new(),
            rest: Rest::new(),
        }
    }
}

/// How much is asked (rule Q10). A later way goes on from an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouteLength {
    /// A first look: at most ten minutes, what the complaint needs first.
    FirstLook,
    /// The usual way: half an hour, the first look in it.
    Usual,
    /// The short way of version 1 (rule Q6): older records and answers files hold it.
    Quick,
    /// Everything that fits.
    Full,
}
