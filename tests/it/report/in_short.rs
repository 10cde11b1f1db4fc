//! What is said first of a result, and the one list of what would make it surer (rules T20, T21).

use plumbline::content::{ItemId, shipped};
use plumbline::record::Route;
use plumbline::rules::{self, Case, ConfidenceLabel, Found, Offer, PlanInShort, offers, outcome};
use serde_json::{Value, json};

use super::page_one::sixteen;
use super::*;
use crate::support::people::{alex, record};

/// The longest a sentence of the results may be, in words (rule T1: nobody reads past that).
const MOST_WORDS_OF_A_SENTENCE: usize = 34;

fn person(answers: &Value) -> Person {
    let library = shipped();
    let record = record(&json!({
        "person": {"age": 38, "sex": "female"}, "screening": {}, "screened_on": "2026-11-18", "minutes_per_day": 10,
        "answers": answers
    }));
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    (library, record, outcome)
}

fn short((library, record, outcome): &Person) -> rules::InShort {
    rules::in_short(Case::of(library, &record.assessments[0], outcome), &outcome.plan)
}

#[track_caller]
fn is_short(who: &str, said: &str) {
    assert!(
        said.chars().count() <= 2 * words::MOST_LETTERS_IN_SHORT,
        "{who}: {said}"
    );
    for sentence in said.split_inclusive(". ") {
        let letters = sentence.trim().chars().count();
        let words = sentence.split_whitespace().count();
        assert!(
            letters <= words::MOST_LETTERS_IN_SHORT,
            "{who}: {letters} letters: {sentence}"
        );
        assert!(words <= MOST_WORDS_OF_A_SENTENCE, "{who}: {words} words: {sentence}");
    }
    for never in [
        "!",
        "diagnos",
        " cause",
        "often tight",
        "often weak",
        "  ",
        "{",
        "because of your posture",
    ] {
        assert!(!said.contains(never), "{who}: {said}");
    }
    assert!(said.ends_with('.'), "{who}: {said}");
}

/// Each sentence that stands first, of all sixteen people and of the worked example, is short and claims nothing untested.
#[test]
fn the_first_sentences_are_short_for_everybody() {
    let mut people = sixteen();
    people.push(("alex".to_owned(), example()));
    let mut said_of_plans = 0;
    for (name, person) in &people {
        let summary = summary_of(person);
        assert!(
            (1..=3).contains(&summary.in_short.len()) || summary.urgent.is_some(),
            "{name}: {:?}",
            summary.in_short
        );
        for said in &summary.in_short {
            is_short(name, said);
        }
        said_of_plans += usize::from(summary.in_short.iter().any(|said| said.starts_with("Your plan")));
        for line in &summary.helpful {
            is_short(name, &format!("{}.", line.says));
        }
    }
    assert!(said_of_plans > 8, "{said_of_plans} of {}", people.len());
}

#[test]
fn the_first_sentence_says_it_as_people_do_and_the_next_how_sure() {
    let desk = person(&json!({
        "fh-cva-photo": {"left": 40, "right": 40}, "fh-occiput-wall": [5, 5], "fh-mirror-ear-shoulder": 3,
        "fh-shoulder-angle-photo": {"left": 40, "right": 40}, "fh-dnf-hold": 6,
        "fh-acromion-floor": {"left": 9, "right": 9}, "fh-overhead-wall": {"left": 1, "right": 1},
        "fh-prone-ty-hold": {"left": 2, "right": 2}, "fh-neck-symptoms": 2
    }));
    let said = summary_of(&desk).in_short;
    assert!(said[0].starts_with("Your head stands "), "{said:?}");
    assert!(
        said[0].contains("in front of your shoulders, by your own measuring: a"),
        "{said:?}"
    );
    assert!(said[1].starts_with("How sure this is: "), "{said:?}");
    assert!(said[2].starts_with("Your plan: "), "{said:?}");
    assert!(said[2].ends_with("up to 10 minutes a day."), "{said:?}");
}

/// With low confidence no word above "some sign" is used (rule N4), and nothing is near a line.
#[test]
fn little_answered_is_said_as_little() {
    let little = person(
        &json!({"fh-mirror-ear-shoulder": 3, "fh-neck-symptoms": 3, "gen-screen-hours": 12,
        "fh-overhead-wall": {"left": 2, "right": 2}}),
    );
    let short = short(&little);
    let said = summary_of(&little).in_short.join(" ");
    if short.sure == Some(ConfidenceLabel::Low) {
        assert_eq!(short.near, None);
        for strong in ["clearly", " far ", "moderate", "marked"] {
            assert!(!said.contains(strong), "{said}");
        }
    }
    let nothing = person(&json!({"fh-neck-symptoms": 1}));
    assert_eq!(self::short(&nothing).found, Found::NotEnough);
    assert_eq!(
        summary_of(&nothing).in_short[0],
        "Not enough is answered yet to say how you stand."
    );
}

#[test]
fn a_score_within_five_points_of_a_line_is_near_it_and_one_further_away_is_not() {
    let mut alex = example();
    let lead = match short(&alex).found {
        Found::Patterns(shown) => shown[0].clone(),
        other => panic!("{other:?}"),
    };
    for (score, near) in [
        (44.9, Some((Band::Mild, Band::Moderate))),
        (35.0, Some((Band::Mild, Band::Moderate))),
        (46.0, None),
        (55.0, Some((Band::Moderate, Band::Marked))),
        (70.0, None),
    ] {
        for finding in &mut alex.2.findings.patterns {
            if finding.pattern == lead {
                finding.score = Some(score);
                finding.capped = false;
                finding.confidence_label = Some(ConfidenceLabel::Good);
            }
        }
        assert_eq!(short(&alex).near, near, "{score}");
    }
}

#[test]
fn a_locked_plan_promises_nothing() {
    let mut alex = example();
    let record = record(
        &json!({"person": {"age": 40}, "screening": {"cf-weight": "yes"}, "screened_on": "2026-11-18",
        "answers": alex_answers()}),
    );
    alex.2 = outcome(&alex.0, &record.assessments[0], TODAY);
    alex.1 = record;
    assert_eq!(short(&alex).plan, PlanInShort::Locked);
    let said = summary_of(&alex).in_short;
    assert!(
        said.iter().any(|said| said.starts_with("A plan waits until")),
        "{said:?}"
    );
    assert!(!said.iter().any(|said| said.starts_with("Your plan")), "{said:?}");
}

fn alex_answers() -> Value {
    alex()["answers"].clone()
}

/// Who said that there is no phone, no floor and no tape is never asked for them (newcomer P16).
#[test]
fn only_what_is_possible_today_would_help() {
    let mut named = 0;
    for (name, (library, mut record, _)) in sixteen() {
        for (phone, floor, tape) in [(false, false, false), (true, true, true), (false, true, true)] {
            let one = &mut record.assessments[0];
            one.route = Some(Route {
                phone,
                floor,
                tape,
                ..one.route.clone().unwrap_or_default()
            });
            let outcome = outcome(&library, one, TODAY);
            let possible = offers(&library, one, TODAY);
            let helpful = rules::would_help_today(Case::of(&library, one, &outcome), TODAY);
            assert!(helpful.len() <= 5, "{name}");
            for test in &helpful {
                let (item, offer) = possible
                    .iter()
                    .find(|(item, _)| item.id == test.item)
                    .expect("a known item");
                assert!(
                    matches!(offer, Offer::Asked | Offer::NotInRoute),
                    "{name}: {} {offer:?}",
                    item.id
                );
                let answer = one.answers.get(&item.id);
                assert!(answer.is_none_or(|answer| !answer.has_reading()), "{name}: {}", item.id);
                for (thing, is_there) in [("phone", phone), ("floor", floor), ("tape", tape)] {
                    assert!(
                        is_there || !item.needs.iter().any(|need| need == thing),
                        "{name}: {}",
                        item.id
                    );
                }
                assert!(
                    !test.patterns.is_empty() || !test.muscles.is_empty(),
                    "{name}: {}",
                    item.id
                );
                named += 1;
            }
            let mut once: Vec<&ItemId> = helpful.iter().map(|test| &test.item).collect();
            once.dedup();
            assert_eq!(once.len(), helpful.len(), "{name}: each test stands once");
        }
    }
    assert!(named > 40, "{named}");
}
