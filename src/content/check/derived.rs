//! What follows from answers: that it names things that exist, and the stop list, whose urgencies are those of the signs.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{Derived, Problem, Reach, StopGroup};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    if let Some(placed) = &elements.derived {
        let about = &mut About::new(placed, problems);
        check_derived(&placed.value, index, about);
    }
    for placed in &elements.advice.entries {
        About::new(placed, problems).sources(index, &placed.value.sources);
    }
    for placed in &elements.stop_list.entries {
        let group = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer_all("tags", &index.precautions, &group.tags);
        for (place, sign) in group.signs.iter().enumerate() {
            let inside = |member: &str| format!("signs[{place}].{member}");
            about.refer_all(&inside("of"), &index.questions, &sign.of);
            about.refer_all(&inside("sources"), &index.sources, &sign.sources);
        }
        let is_asked = group.signs.iter().any(|sign| !sign.gate.is_empty());
        about.expect(
            !is_asked || !group.action.is_empty(),
            "action",
            "a sign of this group is asked before the relief routine, and nothing says what to do then",
            "add \"action\", one sentence",
        );
        check_urgency(elements, group, about);
    }
    for placed in &elements.parts.gate.entries {
        let mut signs = elements.stop_list.entries.iter().flat_map(|group| &group.value.signs);
        let asks = signs.any(|sign| sign.id == placed.value && !sign.gate.is_empty());
        let unread = !elements.stop_list.complete || !elements.stop_list.unread.is_empty();
        About::new(placed, problems).expect(
            asks || unread,
            "",
            "this is no sign of the stop list that can be asked before the routine",
            "name a sign of \"stop_list\" in screening.json that has a \"gate\"",
        );
    }
}

fn check_derived(derived: &Derived, index: &Index, about: &mut About<'_, Derived>) {
    about.refer("adult_sign", &index.questions, &derived.adult_sign);
    about.refer("pain_sign", &index.questions, &derived.pain_sign);
    for (member, tag) in [
        ("acute_tag", &derived.acute_tag),
        ("floor_tag", &derived.floor_tag),
        ("operation_tag", &derived.operation_tag),
        ("sitting_last_tag", &derived.sitting_last_tag),
    ] {
        about.refer(member, &index.precautions, tag);
    }
    for (place, after) in derived.after_pain.iter().enumerate() {
        about.refer(&format!("after_pain[{place}].tag"), &index.precautions, &after.tag);
    }
    about.refer("falls.advice", &index.advice, &derived.falls.advice);
    about.refer("weak.advice", &index.advice, &derived.weak.advice);
    about.refer("bones.tag", &index.precautions, &derived.bones.tag);
    about.refer("falls.tag", &index.precautions, &derived.falls.tag);
    about.refer("falls.item", &index.items, &derived.falls.item);
    about.refer("weak.item", &index.items, &derived.weak.item);
    for (place, sign) in derived.signs.iter().enumerate() {
        about.refer(&format!("signs[{place}].sign"), &index.questions, &sign.sign);
        reaches(&format!("signs[{place}].any"), &sign.any, index, about);
    }
    reaches("bones.any", &derived.bones.any, index, about);
    reaches("bones.tag_alone", &derived.bones.tag_alone, index, about);
}

fn reaches(inside: &str, reaches: &[Reach], index: &Index, about: &mut About<'_, Derived>) {
    for (place, reach) in reaches.iter().enumerate() {
        about.refer(&format!("{inside}[{place}].item"), &index.items, &reach.item);
        about.expect(
            reach.from.is_some() != reach.above.is_some(),
            &format!("{inside}[{place}]"),
            "this has no limit, or two",
            "give \"from\" (this much or more) or \"above\" (more than this)",
        );
    }
}

/// A sign has one urgency, wherever it is told (rule Z7).
fn check_urgency(elements: &Elements, group: &StopGroup, about: &mut About<'_, StopGroup>) {
    for (place, sign) in group.signs.iter().enumerate() {
        for (nth, id) in sign.of.iter().enumerate() {
            let mut questions = elements.questions.entries.iter().map(|placed| &placed.value);
            let question = questions.find(|question| question.id == *id);
            about.expect(
                question.is_none_or(|question| Some(question.urgency) == group.urgency),
                &format!("signs[{place}].of[{nth}]"),
                "this sign has another urgency in the safety check",
                "put it into the group of its urgency, or change the urgency in both places",
            );
        }
    }
}
