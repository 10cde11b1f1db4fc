//! One assessment out of what was read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::super::super::{
    Answer, Assessment, BesidePlan, EarlierPlan, Given, HardActivity, Intake, KeptPicture, KeptPlan, Photos, PlanEdit,
    Profile, Reason, Route, Safety, SymptomMark,
};
use super::super::node::Node;
use super::Fit;
use super::members::Members;
use crate::content::{Id, ItemId, PictureView, SignId, TagId};

/// Stands for a day that is not known.
const NO_DAY: Date = Date::constant(1970, 1, 1);

/// An assessment, and what it was begun with as far as it could be read.
pub(super) struct Begun {
    path: String,
    assessment: Assessment,
    day: Option<Date>,
    /// Another day it names, near the first.
    other_day: Option<Date>,
    version: Option<String>,
}

impl Fit {
    /// An assessment; none when nothing of it could be read.
    pub(super) fn assessment(&mut self, node: Node, path: &str) -> Option<Begun> {
        let (whole, cut) = (node.whole, node.cut);
        let mut members = self.object(node, path)?;
        // Plumbline always writes these; where the file ends is said anyway.
        let mut missing = vec!["profile", "reason", "safety", "answers"];
        missing.retain(|name| !whole && !cut && !members.holds(name));
        let day = self.one(&mut members, "started_on");
        let version = self.one(&mut members, "content_version");
        let profile = self.profile(&mut members);
        let profile_is_whole = profile.as_ref().map_or(whole, |(_, whole)| *whole);
        let reason = self.reason(&mut members);
        let intake = self.intake(&mut members);
        let (safety, screened_on) = self.safety(&mut members, profile_is_whole);
        let route = self.one::<Option<Route>>(&mut members, "route").flatten();
        let answers = self.answers(&mut members);
        let drafts = self.section(&mut members, "drafts");
        let drafts = self.by_name::<String, String, BTreeMap<_, _>>(drafts);
        let typed_in = self.section(&mut members, "typed_in");
        let typed_in = self.by_name::<String, String, BTreeMap<_, _>>(typed_in);
        let earlier_plan = self.one::<Option<EarlierPlan>>(&mut members, "earlier_plan").flatten();
        let plan = self.one::<Option<KeptPlan>>(&mut members, "plan").flatten();
        let plan_edits = self.many::<PlanEdit, _>(&mut members, "plan_edits");
        let beside_plan = self.beside_plan(&mut members);
        let photos = self.photos(&mut members);

        let said_something =
            !answers.is_empty() || !safety.answers.is_empty() || !reason.words.is_empty() || !intake.is_empty();
        if day.is_none() && !said_something {
            self.say(path, "nothing of this assessment could be read, so it was left out");
            return None;
        }
        for name in missing {
            self.say(&members.path(name), "it is not there; it may be lost");
        }
        let made_on = plan.as_ref().map(|plan| plan.made_on);
        let version = version.or_else(|| Some(plan.as_ref()?.content_version.clone()));
        Some(Begun {
            path: path.to_owned(),
            day,
            other_day: screened_on.or(made_on),
            version,
            assessment: Assessment {
                started_on: NO_DAY,
                content_version: String::new(),
                profile: profile.map(|(profile, _)| profile).unwrap_or_default(),
                reason,
                intake,
                safety,
                route,
                answers,
                drafts,
                typed_in,
                earlier_plan,
                plan,
                plan_edits,
                beside_plan,
                photos,
                rest: self.rest(members),
            },
        })
    }

    /// Gives each assessment its day and the version of its content. Where they could not be read, those of the
    /// nearest place are taken, and it is said: answers are worth more than the day they were given on.
    pub(super) fn settle_days(&mut self, begun: Vec<Begun>) -> Vec<Assessment> {
        let mut day = begun.iter().find_map(|begun| begun.day);
        let mut version = begun.iter().find_map(|begun| begun.version.clone());
        let mut settled = Vec::new();
        for mut one in begun {
            day = one.day.or(one.other_day).or(day);
            let stands = day.unwrap_or(NO_DAY);
            if one.day.is_none() {
                self.say(
                    &format!("{}.started_on", one.path),
                    format!("the day is lost; {stands} stands in its place"),
                );
            }
            if one.version.is_none() {
                self.say(
                    &format!("{}.content_version", one.path),
                    "the version of the content is lost",
                );
            }
            version = one.version.or(version);
            one.assessment.started_on = stands;
            one.assessment.content_version = version.clone().unwrap_or_else(|| "unknown".to_owned());
            settled.push(one.assessment);
        }
        settled
    }

    /// The profile, and whether all of it could be read; none when it is not there.
    fn profile(&mut self, members: &mut Members) -> Option<(Profile, bool)> {
        let said = self.count();
        let node = members.take("profile")?;
        let whole = node.whole;
        let default = Profile::default();
        let profile = match self.object(node, &members.path("profile")) {
            None => default,
            Some(mut profile) => Profile {
                age: self.one::<Option<u32>>(&mut profile, "age").flatten(),
                sex: self.one::<Option<_>>(&mut profile, "sex").flatten(),
                minutes_per_day: self
                    .one(&mut profile, "minutes_per_day")
                    .unwrap_or(default.minutes_per_day),
                equipment: self.many::<String, _>(&mut profile, "equipment"),
                firm_bed: self.one(&mut profile, "firm_bed").unwrap_or(false),
                rest: self.rest(profile),
            },
        };
        Some((profile, whole && said == self.count()))
    }

    fn reason(&mut self, members: &mut Members) -> Reason {
        let Some(mut reason) = self.section(members, "reason") else {
            return Reason::default();
        };
        Reason {
            words: self.one(&mut reason, "words").unwrap_or_default(),
            regions: self.many::<Id, _>(&mut reason, "regions"),
            since: self.one(&mut reason, "since").unwrap_or_default(),
            pain: self.one::<Option<u8>>(&mut reason, "pain").flatten(),
            rest: self.rest(reason),
        }
    }

    fn intake(&mut self, members: &mut Members) -> Intake {
        let Some(mut intake) = self.section(members, "intake") else {
            return Intake::default();
        };
        let words = self.section(&mut intake, "words");
        let numbers = self.section(&mut intake, "numbers");
        let chosen = self.section(&mut intake, "chosen");
        Intake {
            marks: self.many::<SymptomMark, _>(&mut intake, "marks"),
            activities: self.many::<HardActivity, _>(&mut intake, "activities"),
            words: self.by_name::<Id, String, BTreeMap<_, _>>(words),
            numbers: self.by_name::<Id, u32, BTreeMap<_, _>>(numbers),
            chosen: self.by_name::<Id, BTreeSet<Id>, BTreeMap<_, _>>(chosen),
            rest: self.rest(intake),
        }
    }

    fn beside_plan(&mut self, members: &mut Members) -> BesidePlan {
        let Some(mut beside) = self.section(members, "beside_plan") else {
            return BesidePlan::default();
        };
        BesidePlan {
            parts: self.many::<Id, _>(&mut beside, "parts"),
            stop_list_read_on: self.one::<Option<Date>>(&mut beside, "stop_list_read_on").flatten(),
            rest: self.rest(beside),
        }
    }

    fn photos(&mut self, members: &mut Members) -> Photos {
        let Some(mut photos) = self.section(members, "photos") else {
            return Photos::default();
        };
        let taken = self.section(&mut photos, "taken");
        Photos {
            pictures: self.many::<KeptPicture, _>(&mut photos, "pictures"),
            no_stickers: self.many::<PictureView, _>(&mut photos, "no_stickers"),
            taken: self.by_name::<ItemId, Given, BTreeMap<_, _>>(taken),
            rest: self.rest(photos),
        }
    }

    /// The safety check, and the day it was done as far as it could be read. When any part of it or of the profile is
    /// missing it counts as still to be done: a lost yes would read as no, and an age decides whether there is a plan.
    fn safety(&mut self, members: &mut Members, profile_is_whole: bool) -> (Safety, Option<Date>) {
        let Some(node) = members.take("safety") else {
            return (Safety::default(), None);
        };
        let whole = node.whole;
        let said = self.count();
        let path = members.path("safety");
        let Some(mut safety) = self.object(node, &path) else {
            return (Safety::default(), None);
        };
        let answers = self.section(&mut safety, "answers");
        let cleared = self.section(&mut safety, "cleared");
        let details = self.section(&mut safety, "details");
        let mut found = Safety {
            answers: self.by_name::<SignId, _, BTreeMap<_, _>>(answers),
            none_of: self.many::<Id, _>(&mut safety, "none_of"),
            screened_on: self.one::<Option<Date>>(&mut safety, "screened_on").flatten(),
            cleared: self.by_name::<SignId, _, BTreeMap<_, _>>(cleared),
            cleared_on: self.one::<Option<Date>>(&mut safety, "cleared_on").flatten(),
            details: self.by_name::<Id, _, BTreeMap<_, _>>(details),
            precautions: self.many::<TagId, _>(&mut safety, "precautions"),
            surgery_regions: self.many::<Id, _>(&mut safety, "surgery_regions"),
            rest: self.rest(safety),
        };
        let screened_on = found.screened_on;
        if !(whole && profile_is_whole && said == self.count()) {
            found.none_of.clear();
            found.screened_on = None;
            found.cleared_on = None;
            found.cleared.clear();
            self.say(
                &path,
                "the safety check is to be done again, because a part of it or of the profile is lost",
            );
        }
        (found, screened_on)
    }

    fn answers(&mut self, members: &mut Members) -> BTreeMap<ItemId, Answer> {
        let path = members.path("answers");
        let node = members.take("answers").or_else(|| {
            let found = members.take_like(|node| node.holds_some(|node| node.has("given")))?;
            self.say(&path, "its name is damaged; the answers were found by what they hold");
            Some(found)
        });
        let Some(mut answers) = node.and_then(|node| self.object(node, &path)) else {
            return BTreeMap::new();
        };
        answers.spread(|node| node.has("given"));
        self.by_name::<ItemId, Answer, _>(Some(answers))
    }
}
