//! A copy of a record for sharing: what was measured and chosen, nothing that was typed.

mod log;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{
    Answer, Assessment, BesidePlan, EarlierDose, EarlierLine, EarlierPlan, HardActivity, Intake, PAIN_REGIONS, Person,
    Photos, Profile, Reason, Record, Rest, Route, Safety, SymptomMark,
};
use crate::content::{Id, ItemId, Library, SignId};

/// A copy of a record to give away, under an id of its own.
///
/// Left out: the name; own words and since when; half-typed texts; members this version does not know, and with them
/// the path of a recovery copy; what was placed in photos, but not that a number was measured in them; plans and what was
/// changed about them, for they follow from the answers, and those of version 1 hold sentences; and every id that the content does not have, for it may be a word that was typed into the
/// file. Kept: the days, age, sex and the rest of the profile, the safety check, how it was done, regions and
/// strength of pain, the answers, how far an earlier plan was done, and of the log days, exercises and numbers: no words, no
/// time of day, and no id, for it tells the time.
pub fn redacted(library: &Library, record: &Record, id: Uuid) -> Record {
    let known = Known { library };
    Record {
        id,
        person: Person {
            name: String::new(),
            units: record.person.units,
            rest: Rest::new(),
        },
        assessments: record.assessments.iter().map(|one| known.assessment(one)).collect(),
        rest: Rest::new(),
        plan_start: record.plan_start,
        activities: log::activities(record, id),
        session_now: None,
        check_ins: log::check_ins(record, id),
        log: log::log(library, record, id),
    }
}

/// What the content knows; only that is copied.
struct Known<'a> {
    library: &'a Library,
}

impl Known<'_> {
    fn assessment(&self, of: &Assessment) -> Assessment {
        let library = self.library;
        let is_region = |id: &Id| PAIN_REGIONS.iter().any(|(region, _)| id == region);
        let is_item = |id: &ItemId| library.item(id).is_some();
        let is_thing = |word: &String| library.thing(word).is_some();
        Assessment {
            started_on: of.started_on,
            content_version: version(library, &of.content_version),
            profile: Profile {
                equipment: of
                    .profile
                    .equipment
                    .iter()
                    .filter(|word| is_thing(word))
                    .cloned()
                    .collect(),
                rest: Rest::new(),
                ..of.profile.clone()
            },
            reason: Reason {
                words: String::new(),
                regions: ids(&of.reason.regions, is_region),
                since: String::new(),
                pain: of.reason.pain,
                rest: Rest::new(),
            },
            intake: self.intake(&of.intake),
            safety: self.safety(&of.safety),
            route: of.route.as_ref().map(|route| Route {
                requested: ids(&route.requested, is_item),
                rest: Rest::new(),
                ..route.clone()
            }),
            answers: self.answers(&of.answers),
            drafts: BTreeMap::new(),
            typed_in: BTreeMap::new(),
            earlier_plan: of.earlier_plan.as_ref().map(|earlier| self.earlier_plan(earlier)),
            plan: None,
            plan_edits: Vec::new(),
            beside_plan: BesidePlan {
                parts: ids(&of.beside_plan.parts, |id| {
                    let breathing = library.breathing.as_ref().map(|part| &part.about.id);
                    let relief = library.relief.as_ref().map(|part| &part.about.id);
                    [breathing, relief].contains(&Some(id))
                }),
                stop_list_read_on: of.beside_plan.stop_list_read_on,
                rest: Rest::new(),
            },
            // A fingerprint tells whose picture it was to who has the picture; that a number was measured stays with it.
            photos: Photos {
                taken: of
                    .photos
                    .taken
                    .iter()
                    .filter(|(id, _)| is_item(id))
                    .map(|(id, given)| (id.clone(), given.clone()))
                    .collect(),
                ..Photos::default()
            },
            rest: Rest::new(),
        }
    }

    /// Places, numbers and choices; no words, and activities without their names.
    fn intake(&self, of: &Intake) -> Intake {
        let Some(questions) = self.library.intake.as_ref() else {
            return Intake::default();
        };
        let is_question = |id: &Id| questions.question(id.as_str()).is_some();
        let known_place = |mark: &&SymptomMark| questions.place(mark.place.as_str()).is_some();
        let marks = of.marks.iter().filter(known_place).map(|mark| SymptomMark {
            kinds: ids(&mark.kinds, |id| questions.kind(id.as_str()).is_some()),
            rest: Rest::new(),
            ..mark.clone()
        });
        let activities = of.activities.iter().map(|activity| HardActivity {
            words: String::new(),
            score: activity.score,
            rest: Rest::new(),
        });
        let chosen = of.chosen.iter().filter_map(|(id, chosen)| {
            let options = questions.question(id.as_str())?.answer.options();
            let kept = ids(chosen, |id| options.iter().any(|option| option.id == *id));
            Some((id.clone(), kept))
        });
        Intake {
            marks: marks.collect(),
            activities: activities.collect(),
            words: BTreeMap::new(),
            numbers: by_id(&of.numbers, is_question),
            chosen: chosen.collect(),
            rest: Rest::new(),
        }
    }

    fn safety(&self, of: &Safety) -> Safety {
        let library = self.library;
        let is_sign = |id: &SignId| library.screening_question(id).is_some();
        let is_operated = |id: &Id| {
            let mut regions = library.precautions.iter().flat_map(|tag| &tag.regions);
            regions.any(|region| region.id == *id)
        };
        let details = of.details.iter().map(|(id, ticked)| {
            let known = library.details(id.as_str());
            (id.clone(), ids(ticked, |id| known.contains(&id)))
        });
        Safety {
            answers: by_id(&of.answers, is_sign),
            none_of: ids(&of.none_of, |id| {
                library.screening.groups.iter().any(|group| group.id == *id)
            }),
            screened_on: of.screened_on,
            cleared: by_id(&of.cleared, is_sign),
            cleared_on: of.cleared_on,
            details: details
                .filter(|(id, _)| !library.details(id.as_str()).is_empty())
                .collect(),
            precautions: ids(&of.precautions, |id| library.precaution(id).is_some()),
            surgery_regions: ids(&of.surgery_regions, is_operated),
            rest: Rest::new(),
        }
    }

    fn answers(&self, of: &BTreeMap<ItemId, Answer>) -> BTreeMap<ItemId, Answer> {
        let known = of.iter().filter_map(|(id, answer)| {
            let item = self.library.item(id)?;
            let is_flag = |id: &Id| item.quality.iter().any(|flag| flag.id == *id);
            let copy = Answer {
                given: answer.given.clone(),
                quality: answer.quality,
                flags: ids(&answer.flags, is_flag),
                follow_up: answer.follow_up,
                hurt: answer.hurt,
                rest: Rest::new(),
            };
            Some((id.clone(), copy))
        });
        known.collect()
    }

    fn earlier_plan(&self, of: &EarlierPlan) -> EarlierPlan {
        let is_known = |line: &&EarlierLine| self.library.exercise(&line.exercise).is_some();
        let lines = of.lines.iter().filter(is_known).map(|line| EarlierLine {
            doses: line.doses.iter().map(earlier_dose).collect(),
            rest: Rest::new(),
            ..line.clone()
        });
        EarlierPlan {
            made_on: of.made_on,
            reached: of.reached,
            lines: lines.collect(),
            rest: Rest::new(),
        }
    }
}

fn earlier_dose(of: &EarlierDose) -> EarlierDose {
    EarlierDose {
        rest: Rest::new(),
        ..of.clone()
    }
}

fn by_id<I: Clone + Ord, T: Clone>(map: &BTreeMap<I, T>, is_known: impl Fn(&I) -> bool) -> BTreeMap<I, T> {
    let known = map.iter().filter(|(id, _)| is_known(id));
    known.map(|(id, value)| (id.clone(), value.clone())).collect()
}

fn ids<I: Clone + Ord>(set: &BTreeSet<I>, is_known: impl Fn(&I) -> bool) -> BTreeSet<I> {
    set.iter().filter(|id| is_known(id)).cloned().collect()
}

/// The version of the content, unless someone wrote a word there.
fn version(library: &Library, of: &str) -> String {
    let is_number = of.len() <= 20 && of.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if is_number || of == library.version {
        of.to_owned()
    } else {
        "unknown".to_owned()
    }
}
