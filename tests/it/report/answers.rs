//! Every answer in full, and what changed since the assessment before.

use super::*;
use plumbline::record::{Assessment, Entry, Given, ScreeningAnswer};
use plumbline::report::words::{DateOrder, DecimalMark, Formats};
use plumbline::report::{AnswerSection, FullAnswer, Options};
use plumbline::rules;

fn with_answers((library, record, outcome): &Person) -> Summary {
    let options = Options {
        all_answers: true,
        ..Options::default()
    };
    let wishes = (options, Formats::default());
    Summary::made(library, record, 0, outcome, TODAY, wishes)
}

fn find<'a>(sections: &'a [AnswerSection], question: &str) -> &'a FullAnswer {
    let mut all = sections.iter().flat_map(|section| &section.answers);
    all.find(|answer| answer.question == question)
        .unwrap_or_else(|| panic!("{question} is missing"))
}

/// The example with what its answers say by the rules.
fn real() -> Person {
    let mut person = example();
    person.2 = rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    person
}

#[test]
fn every_question_that_was_asked_stands_in_full_with_its_answer_and_its_number_on_paper() {
    let person = real();
    let asked = rules::asked(&person.0, &person.1.assessments[0], TODAY);
    let summary = with_answers(&person);
    for item in &asked {
        let answer = find(&summary.all_answers, &item.question);
        let number = rules::number_of(&person.0, item).unwrap();
        assert_eq!(answer.number, number.to_string(), "{}", item.id);
        assert!(
            !answer.answer.is_empty() && answer.answer.iter().all(|line| !line.is_empty()),
            "{}",
            item.id
        );
    }
    let question = |id: &str| person.0.item(id).unwrap().question.clone();
    let said = |id: &str| find(&summary.all_answers, &question(id)).answer.clone();
    assert_eq!(
        said("fh-cva-photo"),
        ["Left: 44°; read 44 · 43 · 45°", "Right: 44°; read 44 · 44 · 46°"]
    );
    assert_eq!(said("fh-neck-symptoms"), ["Often"]);
    assert_eq!(said("pp-chair-stand"), ["Stopped, it hurt"]);
    assert_eq!(said("fh-side-er-reps"), ["Skipped"]);
    assert!(
        said("ap-thomas-hip")
            .iter()
            .any(|line| line == "Ticked: My low back lifted off the bed")
    );
    assert_eq!(find(&summary.all_answers, "Since when").answer, ["about two years"]);
    let sign = &person
        .0
        .screening
        .questions
        .iter()
        .find(|question| !question.derived)
        .unwrap()
        .text;
    assert_eq!(find(&summary.all_answers, sign).answer, ["No"]);
}

#[test]
fn without_the_wish_there_is_no_appendix() {
    let summary = summary_of(&real());
    assert!(summary.all_answers.is_empty());
    let Some(pages) = text_of_pages(&Paper::default().pdf(&summary.into()).unwrap().bytes) else {
        return;
    };
    assert!(!pages.concat().contains("All answers"));
    let Some(pages) = text_of_pages(&Paper::default().pdf(&with_answers(&real()).into()).unwrap().bytes) else {
        return;
    };
    assert!(pages.concat().contains("All answers"));
}

#[test]
fn what_is_hidden_for_safety_is_not_in_the_appendix_and_a_sign_that_was_ticked_is() {
    let mut person = example();
    let assessment = &mut person.1.assessments[0];
    assessment.safety.precautions.insert("hip-replacement".into());
    let sign = person
        .0
        .screening
        .questions
        .iter()
        .find(|question| !question.derived)
        .unwrap();
    assessment
        .safety
        .answers
        .insert(sign.id.clone(), ScreeningAnswer::NotSure);
    person.2 = rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    let hidden = person.0.item("ap-thomas-hip").unwrap();
    assert!(hidden.skip.iter().any(|tag| *tag == *"hip-replacement"));
    let summary = with_answers(&person);
    let printed = serde_json::to_string(&summary.all_answers).unwrap();
    assert!(
        !printed.contains(&serde_json::to_string(&hidden.question).unwrap()),
        "the question"
    );
    assert!(!printed.contains("My low back lifted off the bed"), "its answer");
    assert_eq!(
        find(&summary.all_answers, &sign.text).answer,
        ["Not sure, counted as yes"]
    );
}

#[test]
fn before_the_safety_check_is_finished_nobody_is_said_to_have_said_no() {
    let mut person = example();
    person.1.assessments[0].safety.screened_on = None;
    person.2 = rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    let summary = with_answers(&person);
    assert!(
        summary
            .all_answers
            .iter()
            .all(|section| !section.name.starts_with("Safety check"))
    );
}

/// A second assessment a month later with some answers changed.
fn twice(change: impl Fn(&mut Assessment)) -> Summary {
    let (library, mut record, _) = example();
    let mut later = record.assessments[0].clone();
    record.assessments[0].started_on = date(2026, 10, 18);
    change(&mut later);
    record.assessments.push(later);
    let outcome = rules::outcome(&library, &record.assessments[1], TODAY);
    Summary::of(&library, &record, 1, &outcome, TODAY)
}

fn sides(left: f64, right: f64) -> Answer {
    Answer::new(Given::Sides {
        left: Some(Entry::Readings(vec![left])),
        right: Some(Entry::Readings(vec![right])),
    })
}

#[test]
fn only_what_passes_the_measurement_error_is_called_a_change() {
    // clinical.md B10: neck angle 5°, plank 30 %, pain 2 points; a difference must exceed them.
    let summary = twice(|later| {
        later.answers.insert("fh-cva-photo".into(), sides(49.0, 50.0));
        later.answers.insert("ap-plank".into(), Answer::one([50.0]));
        later.reason.pain = Some(5);
    });
    let since = summary.since.unwrap();
    assert_eq!(since.day, "18 October 2026");
    assert_eq!(
        since.changed[..2],
        [
            "Neck angle in a side photo, right: 44° → 50° (measurement error 5°)",
            "Forearm plank hold: 38\u{a0}s → 50\u{a0}s (measurement error 11.4\u{a0}s)"
        ]
    );
    assert!(
        since
            .changed
            .iter()
            .all(|line| !line.contains("left: 44° → 49°") && !line.starts_with("Pain"))
    );
    assert!(
        since.rest.ends_with("show no change beyond measurement error."),
        "{}",
        since.rest
    );
    let worse = twice(|later| later.reason.pain = Some(6)).since.unwrap();
    assert!(
        worse.changed.contains(&"Pain: 3 → 6 of 10".to_owned()),
        "{:?}",
        worse.changed
    );
}

#[test]
fn a_first_assessment_has_nothing_to_compare_and_the_same_one_again_has_no_change() {
    assert_eq!(summary_of(&example()).since, None);
    let since = twice(|_| ()).since.unwrap();
    assert_eq!(since.changed, [""; 0]);
    assert!(
        since.rest.contains("readings show no change beyond measurement error"),
        "{}",
        since.rest
    );
}

#[test]
fn a_reading_that_is_hidden_for_safety_now_is_not_compared() {
    let changed = |hidden: bool| {
        let summary = twice(|later| {
            later.answers.insert("pp-ake".into(), sides(40.0, 40.0));
            if hidden {
                later.safety.precautions.insert("hip-replacement".into());
                later.safety.precautions.insert("leg-nerve-pain".into());
            }
        });
        serde_json::to_string(&summary.since).unwrap()
    };
    let item = plumbline::content::shipped().item("pp-ake").unwrap().name.clone();
    assert!(changed(false).contains(&item));
    assert!(!changed(true).contains(&item));
}

#[test]
fn days_and_decimal_marks_are_those_of_the_place_in_every_document() {
    let formats = Formats {
        date: DateOrder::MonthDayYear,
        decimal: DecimalMark::Comma,
    };
    let (library, record, outcome) = real();
    let summary = Summary::made(&library, &record, 0, &outcome, TODAY, (Options::default(), formats));
    assert_eq!(summary.who.assessed_on, "November 20, 2026");
    let Some(pages) = text_of_pages(&Paper::default().pdf(&summary.into()).unwrap().bytes) else {
        return;
    };
    let text = pages.concat();
    assert!(text.contains("1,5 · 1,5 cm"), "{text}");
    assert!(text.contains("1,5 cm (0,6 in)"));
    assert!(text.contains("0,45 coverage"));
    assert!(!text.contains("20 November"));
    let plan = Document::from(plan_document(&library, &record, 0, &outcome, TODAY)).dated(formats);
    let Some(pages) = text_of_pages(&Paper::default().pdf(&plan).unwrap().bytes) else {
        return;
    };
    assert!(pages[0].contains("November 20, 2026"));
}
