//! The safety questions, the precautions, and the few texts that stand alone.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{AskedAgain, Problem, ScreeningQuestion, SignId, Urgency};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    // Nothing was read when the file is missing, and that is said already.
    if elements.questions.complete && elements.recheck_weeks == 0 {
        problems.push(Problem {
            file: "screening.json".to_owned(),
            json_path: "recheck_weeks".to_owned(),
            what: "the safety check would never be asked again".to_owned(),
            hint: "give the weeks after which it is asked again".to_owned(),
        });
    }
    check_groups(elements, problems);
    check_asked_again(elements, index, problems);
    check_questions(elements, index, problems);
    check_precautions(elements, index, problems);
}

/// A group is a list on the screen: it holds a question.
fn check_groups(elements: &Elements, problems: &mut Vec<Problem>) {
    let questions = &elements.questions;
    if !questions.complete || !questions.unread.is_empty() {
        return;
    }
    for group in &elements.groups.entries {
        let mut asked = questions.entries.iter().filter(|placed| !placed.value.derived);
        About::new(group, problems).expect(
            asked.any(|placed| placed.value.group == group.value.id),
            "",
            "the group holds no question that is asked",
            "put a question into it, or take it out",
        );
        let regions = &elements.parts.complaint_regions;
        for (place, region) in group.value.regions.iter().enumerate() {
            let known = regions.entries.iter().any(|one| one.value.region == *region);
            About::new(group, problems).expect(
                known || !regions.complete || !regions.unread.is_empty(),
                &format!("regions[{place}]"),
                &format!("`{region}` is no region of the complaint"),
                "use a region of ladders.json",
            );
        }
    }
}

/// Every sign that is asked stands behind exactly one short line, in the list it belongs to (rule Q42).
fn check_asked_again(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for line in &elements.asked_again.entries {
        let about = &mut About::new(line, problems);
        about.refer("group", &index.groups, &line.value.group);
        about.refer_all("signs", &index.questions, &line.value.signs);
        about.expect(
            !line.value.text.trim().is_empty() && !line.value.signs.is_empty(),
            "",
            "a line of the check asked again says nothing, or stands for nothing",
            "give it words and signs",
        );
    }
    if !elements.asked_again.complete || !elements.asked_again.unread.is_empty() {
        return;
    }
    for placed in elements.questions.entries.iter().filter(|placed| !placed.value.derived) {
        let question = &placed.value;
        // A group that is not there is told of where it is named.
        let mut groups = elements.groups.entries.iter();
        if !groups.any(|group| group.value.id == question.group) {
            continue;
        }
        let lines = || elements.asked_again.entries.iter().map(|line| &line.value);
        let named: Vec<&AskedAgain> = lines().filter(|line| line.signs.contains(&question.id)).collect();
        About::new(placed, problems).expect(
            matches!(named.as_slice(), [one] if one.group == question.group),
            "",
            "it does not stand behind exactly one line of the check asked again, in its own list",
            "name it in one line of `asked_again` whose group is that of the sign",
        );
    }
}

fn check_questions(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &elements.questions.entries {
        let question = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer("group", &index.groups, &question.group);
        about.refer_all("sets", &index.precautions, &question.sets);
        about.sources(index, &question.sources);
        about.expect(
            question.derived == question.from.is_some(),
            "from",
            "a question that follows from answers says from which, and no other does",
            "give \"derived\": true and \"from\" together, or neither",
        );
        about.expect(
            question.derived || !question.clarify.is_empty() || !question.features.is_empty(),
            "clarify",
            "nothing is asked after \u{201c}not sure\u{201d}",
            "add one clarifying question",
        );
        about.expect(
            counts(question.at_least, question.features.len()),
            "at_least",
            "this does not say how many of the statements must be true",
            "give \"features\" and \"at_least\" together, at least 1 and at most all of them",
        );
        let cannot_wait = matches!(question.urgency, Urgency::Emergency | Urgency::SameDay);
        about.expect(
            !cannot_wait || question.sheet.is_some(),
            "sheet",
            "nothing says where this stands on the sheet of an emergency",
            "give \"sheet\" with its \"rank\", the most dangerous first",
        );
        let rank = question.sheet.as_ref().map(|sheet| sheet.rank);
        about.expect(
            rank.is_none() || ranked(elements, rank) == 1,
            "sheet.rank",
            "another sign has this place",
            "give each sign a place of its own",
        );
        if let Some(pair) = &question.pair {
            about.refer("pair", &index.questions, pair);
            about.expect(
                pairs_back(elements, question, pair),
                "pair",
                "the other sign does not name this one as its pair",
                "let both name each other, with what to do when both are ticked (\"pair_action\")",
            );
        }
    }
}

/// How many signs have a place on the sheet.
fn ranked(elements: &Elements, rank: Option<u32>) -> usize {
    let questions = elements.questions.entries.iter();
    let ranks = questions.map(|placed| placed.value.sheet.as_ref().map(|sheet| sheet.rank));
    ranks.filter(|other| *other == rank).count()
}

/// Whether a pair holds from both ends and says what to do.
fn pairs_back(elements: &Elements, question: &ScreeningQuestion, pair: &SignId) -> bool {
    let mut questions = elements.questions.entries.iter().map(|placed| &placed.value);
    let other = questions.find(|other| other.id == *pair);
    !question.pair_action.is_empty() && other.is_none_or(|other| other.pair.as_ref() == Some(&question.id))
}

/// Whether `at_least` fits the number of statements.
fn counts(at_least: Option<u32>, statements: usize) -> bool {
    match at_least {
        None => statements == 0,
        Some(count) => count > 0 && usize::try_from(count).is_ok_and(|count| count <= statements),
    }
}

fn check_precautions(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &elements.precautions.entries {
        let precaution = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer("group", &index.groups, &precaution.group);
        about.sources(index, &precaution.sources);
        about.expect(
            counts(
                precaution.at_least,
                precaution.questions.len() + precaution.features.len(),
            ),
            "at_least",
            "this does not say how many of the statements must be true",
            "give \"questions\" and \"at_least\" together, at least 1 and at most all of them",
        );
        if let Some(counts_as) = &precaution.counts_as {
            about.refer("counts_as.sign", &index.questions, &counts_as.sign);
        }
        if let Some(belly) = precaution.belly {
            about.within("belly", belly, 0.1..=12.0, "% of body height");
        }
        if let Some(other) = &precaution.notes_of {
            about.refer("notes_of", &index.precautions, other);
        }
        for (place, question) in precaution.asks.iter().enumerate() {
            about.expect(
                question.options.len() > 1,
                &format!("asks[{place}].options"),
                "there is nothing to choose between",
                "give at least two options",
            );
        }
    }
}
