//! Which tags work, and which items they hide (rules Z2, Z6, Z8, Z16).

use std::collections::BTreeSet;

use super::signs::{raised, reaches, ticked};
use crate::content::{Bones, Direction, HurtWhere, ItemId, Library, Precaution, TagId, TagQuestion};
use crate::record::Assessment;
use crate::rules::values::hidden_by;

/// The tags that work for an assessment: ticked, set by safety answers, following from items, or from strong pain.
///
/// An item that one of the other tags hides sets no tag.
pub fn tags(library: &Library, assessment: &Assessment) -> BTreeSet<TagId> {
    let mut tags = given_tags(library, assessment);
    let from_items = tags_from_items(library, assessment, &tags);
    tags.extend(from_items);
    let from_signs: Vec<TagId> = raised(library, assessment, &tags)
        .flat_map(|(question, _)| question.sets.iter().cloned())
        .collect();
    tags.extend(from_signs);
    tags
}

/// Whether a precaution is ticked and stands: a question about it is open, or an answer to one says so (rule Z6).
pub fn is_ticked_tag(assessment: &Assessment, precaution: &Precaution) -> bool {
    assessment.safety.precautions.contains(&precaution.id) && stands(assessment, precaution)
}

/// The tag that follows from where a test hurt and how its movement goes (rule Z17).
pub fn tag_after_pain(library: &Library, place: HurtWhere, direction: Option<Direction>) -> Option<&TagId> {
    let mut after = library.screening.derived.after_pain.iter();
    let fits = |directions: &[Direction]| {
        directions.is_empty() || direction.is_some_and(|direction| directions.contains(&direction))
    };
    after
        .find(|one| one.place == place && fits(&one.directions))
        .map(|one| &one.tag)
}

/// Whether an answer to this item may set a tag.
pub(in crate::rules) fn may_set_tags(library: &Library, item: &ItemId) -> bool {
    let derived = &library.screening.derived;
    let of_signs = derived.signs.iter().filter(|one| {
        let question = library.screening_question(&one.sign);
        question.is_some_and(|question| !question.sets.is_empty())
    });
    let of_signs = of_signs.flat_map(|one| &one.any);
    let of_bones = derived.bones.any.iter().chain(&derived.bones.tag_alone);
    of_signs.chain(of_bones).any(|reach| reach.item == *item)
}

fn stands(assessment: &Assessment, precaution: &Precaution) -> bool {
    let says_so = |question: &TagQuestion| {
        let chosen = assessment
            .safety
            .details
            .get(&question.id)
            .filter(|chosen| !chosen.is_empty());
        chosen.is_none_or(|chosen| {
            let mut options = question.options.iter().filter(|option| option.stands);
            options.any(|option| chosen.contains(&option.id))
        })
    };
    precaution.asks.is_empty() || precaution.asks.iter().any(says_so)
}

/// The tags that the person gave: ticked, by a safety answer, or by the pain they named.
fn given_tags(library: &Library, assessment: &Assessment) -> BTreeSet<TagId> {
    let ticks = assessment.safety.precautions.iter();
    let stands = |id: &&TagId| {
        library
            .precaution(*id)
            .is_none_or(|precaution| stands(assessment, precaution))
    };
    let mut tags: BTreeSet<TagId> = ticks.filter(stands).cloned().collect();
    for question in &library.screening.questions {
        if ticked(assessment, question).is_some() {
            tags.extend(question.sets.iter().cloned());
        }
    }
    let derived = &library.screening.derived;
    if assessment.reason.pain.is_some_and(|pain| pain >= derived.acute_pain) {
        tags.insert(derived.acute_tag.clone());
    }
    tags
}

/// The tags that follow from items: possible bone weakness, and a yes to an item's follow-up that asks for one.
fn tags_from_items(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>) -> Vec<TagId> {
    let mut found = Vec::new();
    let bones = &library.screening.derived.bones;
    if is_bone_tag(library, assessment, tags, bones) {
        found.push(bones.tag.clone());
    }
    for item in &library.items {
        let answer = assessment.answers.get(&item.id);
        let says_yes = answer.is_some_and(|answer| answer.follow_up == Some(true));
        if let Some(follow_up) = item.follow_up.as_ref().filter(|_| says_yes)
            && hidden_by(item, tags).is_empty()
        {
            found.extend(follow_up.sets.iter().cloned());
        }
    }
    found
}

/// How many of the measurements speak for a bone check; none below its age. No age counts as that age (rule Z2).
pub(super) fn bone_signs(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>) -> usize {
    let bones = &library.screening.derived.bones;
    if assessment.profile.age.is_some_and(|age| age < bones.from_age) {
        return 0;
    }
    let reached = bones
        .any
        .iter()
        .filter(|reach| reaches(library, assessment, tags, reach));
    reached.count()
}

/// Whether the answer to an item is one of the measurements that ask for a look at the bones (rule Z2).
pub fn is_bone_sign(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>, item: &ItemId) -> bool {
    let bones = &library.screening.derived.bones;
    let is_old_enough = assessment.profile.age.is_none_or(|age| age >= bones.from_age);
    let mut of_item = bones.any.iter().filter(|reach| reach.item == *item);
    is_old_enough && of_item.any(|reach| reaches(library, assessment, tags, reach))
}

fn is_bone_tag(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>, bones: &Bones) -> bool {
    let count = bone_signs(library, assessment, tags);
    let is_old = assessment.profile.age.is_some_and(|age| age >= bones.tag_age);
    let alone = || {
        bones
            .tag_alone
            .iter()
            .any(|reach| reaches(library, assessment, tags, reach))
    };
    count > 0 && (usize::try_from(bones.tag_from).is_ok_and(|least| count >= least) || is_old || alone())
}
