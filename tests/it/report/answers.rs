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
        [
            "Left: 44°; read 44 · 43 · 45°",
            "Right: 44°; read 44 · 44 · 46°",
            "Numbers typed"
        ]
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
}

#[test]
fn a_line_of_the_safety_check_is_no_only_where_none_of_these_was_said() {
    let mut person = real();
    let questions = person.0.screening.questions.clone();
    let sign = questions.iter().find(|question| !question.derived).unwrap();
    let said = |person: &Person| find(&with_answers(person).all_answers, &sign.text).answer.clone();
    // The file says that the check was finished, and names no line of it.
    assert_eq!(said(&person), ["Not ticked"]);
    let safety = &mut person.1.assessments[0].safety;
    safety.none_of.insert(sign.group.clone());
    assert_eq!(said(&person), ["No"]);
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
    twice_from(|_| (), change)
}

/// The same with another first assessment.
fn twice_from(earlier: impl Fn(&mut Assessment), change: impl Fn(&mut Assessment)) -> Summary {
    let (library, mut record, _) = example();
    let mut later = record.assessments[0].clone();
    record.assessments[0].started_on = date(2026, 10, 18);
    earlier(&mut record.assessments[0]);
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
    // Errors (rule N21): neck angle 5°, plank 30 %; a difference must exceed them. Pain: rule T7.
    let summary = twice(|later| {
        later.answers.insert("fh-cva-photo".into(), sides(49.0, 50.0));
        later.answers.insert("ap-plank".into(), Answer::one([50.0]));
        later.reason.pain = Some(4);
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
    assert!(since.changed.iter().all(|line| !line.contains("left: 44° → 49°")));
    assert!(
        since.rest.starts_with("Pain (3 → 4 of 10) and ")
            && since.rest.ends_with("show no change beyond measurement error."),
        "{}",
        since.rest
    );
}

/// Rule T7, and the person of the review: after eight weeks pain has gone from 6 to 4, the neck angle from 43° to 45° and
/// the hold from 11 to 24 s. The pain is what changed for her; no reading passed its error, so no score may.
#[test]
fn pain_that_fell_by_a_third_is_named_and_a_score_whose_parts_are_all_within_error_is_not() {
    let library = plumbline::content::shipped();
    let mut record = crate::support::people::record(&serde_json::json!({
        "person": {"name": "Desk", "age": 34, "sex": "female"}, "screening": {}, "screened_on": "2026-11-20",
        "answers": {"fh-cva-photo": {"left": 43, "right": 43}, "fh-dnf-hold": 11, "fh-occiput-wall": [4, 4],
            "fh-mirror-ear-shoulder": 2, "fh-prone-ty-hold": {"left": 2, "right": 2}}
    }));
    let mut later = record.assessments[0].clone();
    record.assessments[0].reason.pain = Some(6);
    later.reason.pain = Some(4);
    later.answers.insert("fh-cva-photo".into(), sides(45.0, 45.0));
    later.answers.insert("fh-dnf-hold".into(), Answer::one([24.0]));
    later.answers.insert("fh-occiput-wall".into(), Answer::one([1.0, 1.0]));
    later
        .answers
        .insert("fh-mirror-ear-shoulder".into(), Answer::one([1.0]));
    record.assessments.push(later);
    let outcomes = [0, 1].map(|place| rules::outcome(&library, &record.assessments[place], TODAY));
    let score = |place: usize| outcomes[place].findings.pattern("forward-head").unwrap().score.unwrap();
    assert!(
        score(0) - score(1) > 10.0,
        "the score alone would have been named: {} {}",
        score(0),
        score(1)
    );
    let since = Summary::of(&library, &record, 1, &outcomes[1], TODAY).since.unwrap();
    assert_eq!(since.changed, ["Pain: 6 → 4 of 10"]);
    assert!(
        since.rest.ends_with("show no change beyond measurement error."),
        "{}",
        since.rest
    );
}

#[test]
fn pain_counts_from_two_points_and_from_three_tenths_of_what_it_was() {
    let named = |before: u8, now: u8| {
        let summary = twice_from(
            |earlier| earlier.reason.pain = Some(before),
            |later| later.reason.pain = Some(now),
        );
        summary
            .since
            .unwrap()
            .changed
            .iter()
            .any(|line| line.starts_with("Pain"))
    };
    // Three tenths of 7 are 2.1; of 0 nothing.
    for (before, now, expected) in [
        (6, 4, true),
        (3, 2, false),
        (7, 5, false),
        (7, 4, true),
        (0, 2, true),
        (5, 7, true),
    ] {
        assert_eq!(named(before, now), expected, "{before} to {now}");
    }
}

/// What matters most to a person stands first: pain before readings before scores; and a score stands once how she stands
/// and a muscle have both changed.
#[test]
fn changes_come_in_the_ruled_order_and_a_score_needs_a_position_and_a_muscle() {
    let both = twice(|later| {
        later.answers.insert("fh-cva-photo".into(), sides(52.0, 52.0));
        later.answers.insert("fh-dnf-hold".into(), Answer::one([40.0]));
        later.reason.pain = Some(0);
    });
    let kinds: Vec<&str> = both
        .since
        .unwrap()
        .changed
        .iter()
        .map(|line| match line {
            line if line.starts_with("Pain") => "pain",
            line if line.starts_with("Score") => "score",
            _ => "reading",
        })
        .collect();
    assert_eq!(kinds, ["pain", "reading", "reading", "reading", "score"]);
    // Eight degrees more of the neck angle alone move the score by 24 points times 0.6: more than 10, and still no change of
    // it, because no muscle reading has changed.
    let one = twice(|later| {
        later.answers.insert("fh-cva-photo".into(), sides(36.0, 36.0));
    });
    let changed = one.since.unwrap().changed;
    assert!(
        !changed.is_empty() && changed.iter().all(|line| !line.starts_with("Score")),
        "{changed:?}"
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
