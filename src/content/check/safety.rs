//! The safety questions, the precautions, and the few texts that stand alone.

use super::About;
use super::names::Index;
use crate::content::Problem;
use crate::content::read::Elements;

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
            question.derived || !question.clarify.is_empty(),
            "clarify",
            "nothing is asked after \u{201c}not sure\u{201d}",
            "add one clarifying question",
        );
    }
}

fn check_precautions(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &elements.precautions.entries {
        let precaution = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer("group", &index.groups, &precaution.group);
        about.sources(index, &precaution.sources);
        let fits = match precaution.at_least {
            None => precaution.questions.is_empty(),
            Some(count) => count > 0 && usize::try_from(count).is_ok_and(|count| count <= precaution.questions.len()),
        };
        about.expect(
            fits,
            "at_least",
            "this does not say how many of the statements must be true",
            "give \"questions\" and \"at_least\" together, at least 1 and at most all of them",
        );
    }
}
