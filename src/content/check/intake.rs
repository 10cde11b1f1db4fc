//! The intake: each role once and in its shape, each question on one screen, places that a record knows.

use std::collections::BTreeSet;

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{Id, IntakeAnswer, IntakeQuestion, IntakeRole, Problem, View};

/// Longer texts would not fit page one.
const MOST_LETTERS: usize = 600;

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let parts = &elements.parts;
    let Some(placed) = &parts.intake else { return };
    let about = &mut About::new(placed, problems);
    about.sources(index, &placed.value.sources);
    about.within("activities", placed.value.activities, 1..=5, "activities");
    about.within("minutes", placed.value.minutes, 1..=20, "minutes");
    let whole = parts.intake_questions.complete && parts.intake_questions.unread.is_empty();
    if whole {
        for role in IntakeRole::ALL {
            let of = parts
                .intake_questions
                .entries
                .iter()
                .filter(|one| one.value.role == role)
                .count();
            about.expect(
                of == 1,
                "",
                &format!("{of} questions have the role {role:?}"),
                "let exactly one question have each role",
            );
        }
    }
    let mut shown: BTreeSet<&Id> = BTreeSet::new();
    for placed in &parts.thoughts.entries {
        let about = &mut About::new(placed, problems);
        for (place, id) in placed.value.questions.iter().enumerate() {
            let inside = format!("questions[{place}]");
            let known = parts.intake_questions.entries.iter().any(|one| one.value.id == *id);
            about.expect(
                known || !whole,
                &inside,
                &format!("there is no question `{id}`"),
                "correct the spelling, or add it to the questions of intake.json",
            );
            about.expect(
                shown.insert(id),
                &inside,
                &format!("`{id}` is asked twice"),
                "ask each question on one screen",
            );
        }
    }
    for placed in &parts.intake_questions.entries {
        let about = &mut About::new(placed, problems);
        about.expect(
            shown.contains(&placed.value.id) || !parts.thoughts.complete || !parts.thoughts.unread.is_empty(),
            "id",
            "this question is on no screen",
            "name it in one of the thoughts",
        );
        check_question(&placed.value, about);
    }
    check_kinds(elements, problems);
    check_places(elements, problems);
}

fn check_question(question: &IntakeQuestion, about: &mut About<'_, IntakeQuestion>) {
    about.expect(
        question.role.shape() == question.answer.shape(),
        "answer",
        &format!("the role {:?} is not answered in this way", question.role),
        &format!("answer it as {:?}", question.role.shape()),
    );
    match &question.answer {
        IntakeAnswer::Text { letters } => about.within("answer.text.letters", *letters, 1..=MOST_LETTERS, "letters"),
        IntakeAnswer::Count { most, .. } => about.within("answer.count.most", *most, 1..=1440, "the largest"),
        IntakeAnswer::One(options) | IntakeAnswer::Several(options) => about.expect(
            options.len() > 1,
            "answer",
            "there is nothing to choose between",
            "give at least two options",
        ),
        IntakeAnswer::Scale { .. } | IntakeAnswer::Chart | IntakeAnswer::Activities { .. } => {}
    }
}

fn check_kinds(elements: &Elements, problems: &mut Vec<Problem>) {
    let kinds = &elements.parts.symptom_kinds.entries;
    for (place, placed) in kinds.iter().enumerate() {
        let about = &mut About::new(placed, problems);
        let mark = &placed.value.mark;
        let earlier = kinds.iter().take(place).any(|other| other.value.mark == *mark);
        about.expect(
            mark.chars().count() == 1 && !earlier,
            "mark",
            &format!("`{mark}` is not a letter of its own"),
            "use one letter that no other kind has",
        );
    }
}

fn check_places(elements: &Elements, problems: &mut Vec<Problem>) {
    let regions = &elements.parts.complaint_regions;
    for placed in &elements.parts.symptom_places.entries {
        let about = &mut About::new(placed, problems);
        about.expect(
            matches!(placed.value.view, View::Front | View::Back),
            "view",
            "the chart is drawn from the front and from the back",
            "use \"front\" or \"back\"",
        );
        if let Some(region) = &placed.value.complaint {
            let known = regions.entries.iter().any(|one| one.value.region == *region);
            about.expect(
                known || !regions.complete || !regions.unread.is_empty(),
                "complaint",
                &format!("`{region}` is no region of the complaint"),
                "use one of the regions of ladders.json",
            );
        }
    }
}
