//! A copy of a record for sharing: what was measured and chosen, nothing that was typed.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{
    Answer, Assessment, BesidePlan, EarlierDose, EarlierLine, EarlierPlan, Person, Profile, Reason, Record, Rest,
    Route, Safety,
};
use crate::content::Id;

/// The longest word that is taken for an id.
const LONGEST_ID: usize = 64;

/// A copy of a record to give away, under an id of its own.
///
/// Left out: the name; own words and since when; half-typed texts; members this version does not know, and with them
/// the path of a recovery copy; plans and what was changed about them, for they follow from the answers, and those of
/// version 1 hold sentences; and every word that does not look like an id of content, for it may have been typed into
/// the file. Kept: the days, age, sex and the rest of the profile, the safety check, how it was done, regions and
/// strength of pain, the answers, and how far an earlier plan was done.
pub fn redacted(record: &Record, id: Uuid) -> Record {
    Record {
        id,
        person: Person {
            name: String::new(),
            units: record.person.units,
            rest: Rest::new(),
        },
        assessments: record.assessments.iter().map(assessment).collect(),
        rest: Rest::new(),
    }
}

fn assessment(of: &Assessment) -> Assessment {
    Assessment {
        started_on: of.started_on,
        content_version: version(&of.content_version),
        profile: Profile {
            equipment: of
                .profile
                .equipment
                .iter()
                .filter(|word| is_id(word))
                .cloned()
                .collect(),
            rest: Rest::new(),
            ..of.profile.clone()
        },
        reason: Reason {
            words: String::new(),
            regions: ids(&of.reason.regions),
            since: String::new(),
            pain: of.reason.pain,
            rest: Rest::new(),
        },
        safety: Safety {
            answers: by_id(&of.safety.answers, Clone::clone),
            none_of: ids(&of.safety.none_of),
            screened_on: of.safety.screened_on,
            cleared: by_id(&of.safety.cleared, Clone::clone),
            cleared_on: of.safety.cleared_on,
            details: by_id(&of.safety.details, ids),
            precautions: ids(&of.safety.precautions),
            surgery_regions: ids(&of.safety.surgery_regions),
            rest: Rest::new(),
        },
        route: of.route.as_ref().map(|route| Route {
            requested: ids(&route.requested),
            rest: Rest::new(),
            ..route.clone()
        }),
        answers: by_id(&of.answers, answer),
        drafts: BTreeMap::new(),
        typed_in: BTreeMap::new(),
        earlier_plan: of.earlier_plan.as_ref().map(earlier_plan),
        plan: None,
        plan_edits: Vec::new(),
        beside_plan: BesidePlan {
            parts: ids(&of.beside_plan.parts),
            stop_list_read_on: of.beside_plan.stop_list_read_on,
            rest: Rest::new(),
        },
        rest: Rest::new(),
    }
}

fn earlier_plan(of: &EarlierPlan) -> EarlierPlan {
    let lines = of.lines.iter().filter(|line| is_id(line.exercise.as_str()));
    EarlierPlan {
        made_on: of.made_on,
        reached: of.reached,
        lines: lines
            .map(|line| EarlierLine {
                doses: line.doses.iter().map(earlier_dose).collect(),
                rest: Rest::new(),
                ..line.clone()
            })
            .collect(),
        rest: Rest::new(),
    }
}

fn earlier_dose(of: &EarlierDose) -> EarlierDose {
    EarlierDose {
        rest: Rest::new(),
        ..of.clone()
    }
}

fn answer(of: &Answer) -> Answer {
    Answer {
        given: of.given.clone(),
        quality: of.quality,
        flags: ids(&of.flags),
        follow_up: of.follow_up,
        hurt: of.hurt,
        rest: Rest::new(),
    }
}

fn by_id<T>(map: &BTreeMap<Id, T>, copy: impl Fn(&T) -> T) -> BTreeMap<Id, T> {
    let known = map.iter().filter(|(id, _)| is_id(id.as_str()));
    known.map(|(id, value)| (id.clone(), copy(value))).collect()
}

fn ids(set: &BTreeSet<Id>) -> BTreeSet<Id> {
    set.iter().filter(|id| is_id(id.as_str())).cloned().collect()
}

/// The version of the content, unless someone wrote a sentence there.
fn version(of: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-+_".contains(letter);
    if of.len() <= LONGEST_ID && of.chars().all(plain) {
        of.to_owned()
    } else {
        "unknown".to_owned()
    }
}

/// Whether a word is made like the ids of content: small letters, digits and hyphens.
fn is_id(word: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !word.is_empty() && word.len() <= LONGEST_ID && word.chars().all(plain)
}
