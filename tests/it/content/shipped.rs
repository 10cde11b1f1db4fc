//! The shipped content: whole, without problems, in an order people can follow.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use plumbline::content::{Id, Stage, Urgency, load, shipped, shipped_files};

#[test]
fn the_shipped_content_has_no_problem() {
    let (_, problems) = load(&shipped_files());
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn the_shipped_content_is_all_there() {
    let library = shipped();
    let questions = &library.screening.questions;
    let starting = |prefix: &str| questions.iter().filter(|it| it.id.as_str().starts_with(prefix)).count();
    assert_eq!(library.version, "4");
    assert_eq!(library.items.len(), 54);
    assert_eq!(library.patterns.len(), 4);
    // 65, and the 18 of rule P7.
    assert_eq!(library.exercises.len(), 65 + 18);
    // The signs of rule Z6: with rf-cord as two lines and a change of sight; three that are same-day only.
    let counts = [starting("rf-"), starting("sd-"), starting("cf-"), questions.len()];
    assert_eq!(counts, [17, 3, 24, 44]);
    let numbered = |letter: &str| {
        let own_list = library
            .sources
            .iter()
            .filter_map(|it| it.id.as_str().strip_prefix(letter));
        own_list.filter(|number| number.parse::<u32>().is_ok()).count()
    };
    assert_eq!((numbered("C"), numbered("X"), numbered("A")), (178, 88, 5));
    assert!(library.sources.iter().any(|source| source.id == *"own"));
}

#[test]
fn the_program_ships_every_file_of_the_folder_unchanged() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments");
    let mut on_disk = BTreeSet::new();
    let mut open: Vec<PathBuf> = vec![folder.clone()];
    while let Some(place) = open.pop() {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "json") {
                let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
                on_disk.insert((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    on_disk.retain(|(name, _)| !name.starts_with("schema/"));
    assert_eq!(BTreeSet::from_iter(shipped_files()), on_disk);
}

#[test]
fn a_second_reading_gives_the_same_library() {
    let (library, _) = load(&shipped_files());
    assert_eq!(format!("{library:?}"), format!("{:?}", shipped()));
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let files: Vec<(String, String)> = shipped_files()
        .into_iter()
        .map(|(name, text)| (name, format!("\u{feff}{text}")))
        .collect();
    let (library, problems) = load(&files);
    assert_eq!((library.items.len(), problems.len()), (shipped().items.len(), 0));
}

#[test]
fn items_come_in_the_order_of_the_session_and_nobody_gets_down_to_the_floor_twice() {
    let items = shipped().items;
    let stages: Vec<Stage> = items.iter().map(|item| item.stage).collect();
    assert!(stages.is_sorted());
    let on_the_floor: Vec<usize> = (0..items.len())
        .filter(|&it| items[it].needs.iter().any(|need| need == "floor"))
        .collect();
    let (first, last) = (*on_the_floor.first().unwrap(), *on_the_floor.last().unwrap());
    for item in &items[first..=last] {
        let lying_down = matches!(item.stage, Stage::Lying | Stage::FloorStrength);
        assert!(lying_down, "{} stands between items on the floor", item.id);
    }
}

#[test]
fn within_a_stage_items_keep_the_order_they_are_written_in() {
    let written: Vec<Id> = shipped_files()
        .iter()
        .filter(|(name, _)| name.starts_with("items/"))
        .flat_map(|(_, text)| {
            let file: serde_json::Value = serde_json::from_str(text).unwrap();
            let ids = file["items"].as_array().unwrap().iter();
            ids.map(|item| Id::from(item["id"].as_str().unwrap()))
                .collect::<Vec<_>>()
        })
        .collect();
    let place = |id: &Id| written.iter().position(|other| other == id).unwrap();
    let items = shipped().items;
    for pair in items.windows(2) {
        let kept = pair[0].stage != pair[1].stage || place(&pair[0].id) < place(&pair[1].id);
        assert!(kept, "{} before {}", pair[0].id, pair[1].id);
    }
}

/// For every muscle that one table calls tight and another weak, and that tests can find both short
/// and weak, there is an exercise that strengthens it through a long range.
#[test]
fn every_muscle_that_can_be_short_and_weak_has_a_long_range_exercise() {
    let library = shipped();
    for (muscle, exercises) in [
        ("hip-flexors", vec!["straight-leg-raise"]),
        ("quadriceps", vec!["sit-to-stand"]),
        ("hamstrings", vec!["hip-hinge"]),
        ("gluteus-maximus", vec!["sit-to-stand"]),
    ] {
        let found: Vec<&str> = library
            .exercises
            .iter()
            .filter(|it| it.works_long(&muscle.into()))
            .map(|it| it.id.as_str())
            .collect();
        assert_eq!(found, exercises, "{muscle}");
    }
    assert_eq!(library.exercises.iter().filter(|it| it.long_range).count(), 3);
}

/// One urgency a sign (rule Z7): what can wait for an appointment is not sent for help at once.
#[test]
fn the_action_of_a_sign_begins_as_its_urgency_says() {
    for question in &shipped().screening.questions {
        let begins = |words: &str| question.action.starts_with(words);
        let (at_once, today) = (begins("Call your local emergency number"), begins("Get medical"));
        match question.urgency {
            Urgency::Emergency => assert!(at_once, "{}: {}", question.id, question.action),
            Urgency::SameDay => assert!(today && !at_once, "{}: {}", question.id, question.action),
            Urgency::ClinicianFirst | Urgency::Advice => {
                assert!(!at_once && !today, "{}: {}", question.id, question.action);
            }
        }
    }
}
