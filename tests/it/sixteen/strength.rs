//! What holds for all sixteen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::{Person, id, number, texts, work};

fn all() -> Vec<Person> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/people");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert_eq!(files.len(), 16);
    files.into_iter().map(Person::of).collect()
}

#[test]
fn no_strength_line_ends_below_its_first_dose_and_those_that_stay_flat_say_why() {
    let mut flat = Vec::new();
    for person in all()
        .iter()
        .filter(|person| person.is_open() && person.weeks().len() == 3)
    {
        for day in ["A", "B"] {
            let mut doses: BTreeMap<String, Vec<(u64, bool)>> = BTreeMap::new();
            for weeks in ["1-2", "3-4", "5-8"] {
                for line in person
                    .day(weeks, day)
                    .into_iter()
                    .filter(|line| line["kind"] == "strengthen")
                {
                    let key = format!("{} {}", id(line), line["side"]);
                    doses
                        .entry(key)
                        .or_default()
                        .push((work(line), !line["capped_by"].is_null()));
                }
            }
            for (line, doses) in doses.iter().filter(|(_, doses)| doses.len() > 1) {
                assert!(
                    doses.windows(2).all(|pair| pair[0].0 <= pair[1].0),
                    "{:?} {line} falls: {doses:?}",
                    person.file
                );
                if doses.first().unwrap().0 == doses.last().unwrap().0
                    && doses.iter().all(|(_, capped)| !capped)
                    && doses.len() == 3
                {
                    flat.push(format!("{:?} {day} {line}", person.file));
                }
            }
        }
    }
    assert!(flat.is_empty(), "{flat:#?}");
}

#[test]
fn nobody_has_more_exercises_than_can_be_learned_or_more_seconds_than_there_are() {
    for person in all().iter().filter(|person| person.is_open()) {
        let minutes = number(&person.plan["minutes_per_day"]);
        let most = if minutes <= 20 { 8 } else { 10 };
        // The rungs of a ladder count as one.
        let movements: BTreeSet<&str> = person
            .lines()
            .into_iter()
            .map(|line| line["rung"]["movement"].as_str().unwrap_or(id(line)))
            .collect();
        assert!(movements.len() <= most, "{:?}: {movements:?}", person.file);
        let days = person
            .weeks()
            .iter()
            .flat_map(|weeks| weeks["days"].as_array().unwrap());
        for day in days {
            assert!(
                number(&day["seconds"]) <= minutes.min(30) * 60,
                "{:?} {}",
                person.file,
                day["name"]
            );
        }
    }
}

#[test]
fn sit_to_stand_is_never_left_out_for_a_muscle_that_no_test_looked_at() {
    for person in all().iter().filter(|person| person.is_open()) {
        if !person.left_out("conflict").contains(&"sit-to-stand") {
            continue;
        }
        let confirmed = |row: &&Value| {
            row["basis"] == "test-confirmed"
                && row["action"] == "stretch"
                && ["quadriceps", "gluteus-maximus"].contains(&row["muscle"].as_str().unwrap())
        };
        let rows = person.plan["imbalances"].as_array().unwrap();
        assert!(rows.iter().any(|row| confirmed(&row)), "{:?}", person.file);
    }
}

#[test]
fn every_line_says_why_in_words_without_ids() {
    for person in all().iter().filter(|person| person.is_open()) {
        for line in person.lines() {
            let reasons = texts(&line["reasons"]);
            assert!(!reasons.is_empty(), "{:?} {}", person.file, id(line));
            for reason in reasons {
                assert!(
                    !reason.contains("-pelvic-")
                        && !reason.contains("ap-")
                        && !reason.to_lowercase().contains("often tight"),
                    "{reason}"
                );
            }
        }
    }
}
