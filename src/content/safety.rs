//! The safety questions and the precautions (rules Z6, Z16).

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Advice, Derived, HurtWhere, Id, Library, SignId, StopGroup, StopSign, TagId, Urgency};

/// The safety check: groups of questions in everyday order.
#[derive(Clone, Debug, Default)]
pub struct Screening {
    /// After how many weeks it is asked again.
    pub recheck_weeks: u32,
    /// The three groups.
    pub groups: Vec<Group>,
    /// The short lines of a check that is asked again.
    pub asked_again: Vec<AskedAgain>,
    /// What makes a sign count (rule Z5).
    pub new_sign_note: String,
    /// Said when nothing was ticked.
    pub none_note: String,
    /// How long before the tick a clearance may lie.
    pub clearance_days: ClearanceDays,
    /// Numbers to call; the local one is always named first.
    pub emergency_numbers: Vec<EmergencyNumber>,
    /// All questions.
    pub questions: Vec<ScreeningQuestion>,
    /// What follows from answers and measurements.
    pub derived: Derived,
    /// The advice that is no question of its own.
    pub advice: Vec<Advice>,
    /// When to stop, and which help to get.
    pub stop_list: Vec<StopGroup>,
}

/// A grouped list with its own "None of these".
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// For example `screen-general`.
    pub id: Id,
    /// Heading.
    pub title: String,
    /// The places that bring it to the top, as a record names them (rule Q11).
    #[serde(default)]
    pub regions: Vec<Id>,
}

/// One short line of the check asked again: it opens the signs it stands for, in full (rule Q42).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedAgain {
    /// The group it stands in.
    pub group: Id,
    /// What the person reads first.
    pub text: String,
    /// The signs behind it.
    pub signs: Vec<SignId>,
}

/// How many days before the tick "a doctor checked this" may lie (rule Z1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ClearanceDays {
    /// Of a long-standing condition.
    pub six_months: u32,
    /// Of an operation or a complicated pregnancy.
    pub four_weeks: u32,
}

/// A number to call.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyNumber {
    /// As it is dialled.
    pub number: String,
    /// Where.
    pub place: String,
}

/// One safety question: a sign with its urgency.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreeningQuestion {
    /// For example `rf-saddle`.
    pub id: SignId,
    /// The group it stands in.
    pub group: Id,
    /// What a yes leads to.
    pub urgency: Urgency,
    /// From when "a doctor checked this on" counts.
    pub clear: Clear,
    /// What the person ticks.
    pub text: String,
    /// The one clarifying question after "not sure".
    #[serde(default)]
    pub clarify: String,
    /// Small statements below a tick; the program counts them.
    #[serde(default)]
    pub features: Vec<Feature>,
    /// How many of `features` it takes.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// A noun phrase for print.
    pub short: String,
    /// How it stands on the sheet of an emergency (rule T44).
    #[serde(default)]
    pub sheet: Option<OnSheet>,
    /// What to do now.
    pub action: String,
    /// The sign with which it is an emergency.
    #[serde(default)]
    pub pair: Option<SignId>,
    /// What to do when both are ticked.
    #[serde(default)]
    pub pair_action: String,
    /// For the clinician's page only; never shown on screen.
    pub suspected: String,
    /// Follows from answers and is never asked.
    #[serde(default)]
    pub derived: bool,
    /// What a derived one follows from.
    #[serde(default)]
    pub from: Option<String>,
    /// Derived it stands above the result and locks nothing; answered outright it locks.
    #[serde(default)]
    pub notes_only_when_derived: bool,
    /// Locks only together with present back or neck pain.
    #[serde(default)]
    pub only_with_pain: bool,
    /// Asked from this age on, and where no age is given.
    #[serde(default)]
    pub asked_from_age: Option<u32>,
    /// Tags a yes also sets.
    #[serde(default)]
    pub sets: Vec<TagId>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A sign on the sheet of an emergency: it is read by who helps, and begins with what is most dangerous (rule T44).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnSheet {
    /// Its place, the most dangerous first.
    pub rank: u32,
    /// A noun phrase that keeps why it cannot wait; empty: that of lists.
    #[serde(default)]
    pub text: String,
    /// Whoever ticks it takes blood thinners.
    #[serde(default)]
    pub thinner: bool,
}

/// From when "a doctor checked this on" counts; never in the future (rule Z1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clear {
    /// On or after the day the sign was ticked.
    After,
    /// Up to six months before that day.
    SixMonths,
    /// Up to four weeks before that day.
    FourWeeks,
    /// Never.
    Never,
}

/// A small statement that is counted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// For example `inflam-night`.
    pub id: Id,
    /// What the person ticks.
    pub text: String,
}

/// A tag that hides tests and filters exercises.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Precaution {
    /// For example `no-floor`.
    pub id: TagId,
    /// The group it stands in.
    pub group: Id,
    /// What the person ticks.
    pub text: String,
    /// A short phrase for lists.
    pub short: String,
    /// What the program then does.
    pub effect: String,
    /// Its name on paper, in clinicians' words.
    pub clinician: String,
    /// The same while a sign that sets it is ticked and no doctor has checked that; empty: the same.
    #[serde(default)]
    pub clinician_open: String,
    /// What follows from it, in clinicians' words.
    #[serde(default)]
    pub clinician_minds: String,
    /// What is preferred instead.
    #[serde(default)]
    pub prefer: Option<String>,
    /// The questions that make up the tag, each ticked by itself.
    #[serde(default)]
    pub features: Vec<Feature>,
    /// Statements of which `at_least` must be true.
    #[serde(default)]
    pub questions: Vec<String>,
    /// How many of `questions` or `features` it takes.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// Questions about a ticked precaution, which decide whether the tag stands.
    #[serde(default)]
    pub asks: Vec<TagQuestion>,
    /// Operated regions to choose from.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// The sign that a tick also means.
    #[serde(default)]
    pub counts_as: Option<CountsAs>,
    /// The precaution whose notes and versions of exercises also hold for this one.
    #[serde(default)]
    pub notes_of: Option<TagId>,
    /// Follows from answers and is never ticked.
    #[serde(default)]
    pub derived: bool,
    /// How far the belly stands out in every drawing from the side, in % of body height (rule Z25).
    #[serde(default)]
    pub belly: Option<f64>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A question about a ticked precaution: the tag stands while one is open, or an answer says so.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TagQuestion {
    /// For example `hip-when`.
    pub id: Id,
    /// What is asked.
    pub text: String,
    /// What can be chosen.
    pub options: Vec<TagOption>,
}

/// An answer to a [`TagQuestion`].
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TagOption {
    /// For example `hip-longer`.
    pub id: Id,
    /// What the person reads.
    pub text: String,
    /// With this answer the tag stands.
    #[serde(default)]
    pub stands: bool,
}

/// The sign that a ticked precaution also means (rule Z6).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsAs {
    /// The sign.
    pub sign: SignId,
    /// Asked with it: a yes is a "no" to the sign. Where nothing is asked, the tick alone counts.
    #[serde(default)]
    pub examined: Option<String>,
}

/// A region of the body.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// For example `head-and-shoulders` or `knee`.
    pub id: Id,
    /// What the person reads.
    pub text: String,
    /// Where a test of it may hurt, in the order in which that is asked; empty: every place is asked.
    #[serde(default)]
    pub hurt: Vec<HurtWhere>,
}

impl ScreeningQuestion {
    /// What it is called on the sheet of an emergency.
    pub fn on_sheet(&self) -> &str {
        let own = self.sheet.as_ref().map(|sheet| sheet.text.as_str());
        own.filter(|text| !text.is_empty()).unwrap_or(&self.short)
    }
}

impl Screening {
    /// The stop list for a person with these precautions.
    pub fn stop_list_for(&self, tags: &BTreeSet<TagId>) -> impl Iterator<Item = &StopGroup> {
        let stands = |group: &&StopGroup| group.tags.is_empty() || group.tags.iter().any(|tag| tags.contains(tag));
        self.stop_list.iter().filter(stands)
    }

    /// A sign to stop, with its group.
    pub fn stop_sign<I: ?Sized>(&self, id: &I) -> Option<(&StopGroup, &StopSign)>
    where
        SignId: PartialEq<I>,
    {
        let mut groups = self.stop_list.iter();
        groups.find_map(|group| Some((group, group.signs.iter().find(|sign| sign.id == *id)?)))
    }

    /// The advice with this id.
    pub fn advice(&self, id: &str) -> Option<&Advice> {
        self.advice.iter().find(|advice| advice.id == *id)
    }
}

impl Library {
    /// What is asked before the relief routine: the signs it names, and those of a pregnancy that stands.
    pub fn relief_gate(&self, tags: &BTreeSet<TagId>) -> Vec<(&StopGroup, &StopSign)> {
        let named = self.relief.iter().flat_map(|relief| &relief.gate);
        let named = named.filter_map(|id| self.screening.stop_sign(id));
        let of_tags = self
            .screening
            .stop_list_for(tags)
            .filter(|group| !group.tags.is_empty());
        let of_tags = of_tags.flat_map(|group| group.signs.iter().map(move |sign| (group, sign)));
        named.chain(of_tags.filter(|(_, sign)| !sign.gate.is_empty())).collect()
    }
}
