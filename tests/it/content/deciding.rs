//! The version of the content rises with what it decides (rule H6): its words, sources and drawings may change without it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use plumbline::content::{shipped, shipped_files};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Files that only say, draw or cite.
const SAY_ONLY: [&str; 5] = [
    "figures.json",
    "sources.json",
    "habits.json",
    "guidance.json",
    "photo.json",
];

/// Members that are said or drawn and decide nothing. Whatever else is prose is known by its blanks.
// Behind the short lines of `asked_again` every sign is asked all the same; a check of the content sees to that.
const SAID: [&str; 31] = [
    "action",
    "arrows",
    "asked_again",
    "beside",
    "breathing",
    "clinician",
    "clinician_open",
    "contact",
    "easier",
    "evidence",
    "feel",
    "harder",
    "in_flare",
    "instead",
    "mistakes",
    "name",
    "note",
    "pose",
    "prefer",
    "props",
    "question",
    "sheet",
    "short",
    "sources",
    "steps",
    "stop",
    "suspected",
    "text",
    "title",
    "why",
    "without",
];

/// What a value decides: members in order of their names, without what is said or drawn.
fn decides(value: &Value, into: &mut String) {
    match value {
        Value::Object(members) => {
            into.push('{');
            let members: BTreeMap<&String, &Value> = members.iter().collect();
            for (name, value) in members {
                if !SAID.contains(&name.as_str()) {
                    into.push_str(name);
                    into.push(':');
                    decides(value, into);
                    into.push(',');
                }
            }
            into.push('}');
        }
        Value::Array(values) => {
            into.push('[');
            for value in values {
                decides(value, into);
                into.push(',');
            }
            into.push(']');
        }
        Value::String(text) if text.contains(' ') => {}
        // 1 and 1.0 are one number.
        Value::Number(number) => write!(into, "{}", number.as_f64().unwrap()).unwrap(),
        other => into.push_str(&other.to_string()),
    }
}

/// A checksum of everything that asks, hides, scores, decides or doses.
fn checksum(files: &[(String, String)]) -> String {
    let mut text = String::new();
    let files: BTreeMap<&String, &String> = files.iter().map(|(name, text)| (name, text)).collect();
    for (name, json) in files {
        if !SAY_ONLY.contains(&name.as_str()) {
            let mut value: Value = serde_json::from_str(json).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            if let Some(members) = value.as_object_mut() {
                members.remove("version");
            }
            text.push_str(name);
            decides(&value, &mut text);
        }
    }
    let mut sum = String::new();
    for byte in Sha256::digest(text).iter().take(16) {
        write!(sum, "{byte:02x}").unwrap();
    }
    sum
}

fn kept() -> BTreeMap<u32, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/content_versions.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn the_version_rises_with_what_the_content_decides() {
    let (version, found) = (shipped().version, checksum(&shipped_files()));
    let kept = kept();
    let (newest, sum) = kept.last_key_value().expect("versions");
    assert_eq!(
        version,
        newest.to_string(),
        "the newest line of tests/cases/content_versions.json is that of library.json"
    );
    assert_eq!(
        *sum, found,
        "the content decides otherwise than version {newest} did. Raise \"version\" in assessments/library.json and add its line \
         to tests/cases/content_versions.json; while nobody has version {newest} yet, write this checksum in its line"
    );
}

#[test]
fn words_and_drawings_change_without_a_version_and_a_dose_does_not() {
    let files = shipped_files();
    let with = |file: &str, from: &str, to: &str| {
        let mut files = files.clone();
        let of = files.iter_mut().find(|(name, _)| name == file).unwrap();
        assert!(of.1.contains(from), "{file}: {from}");
        of.1 = of.1.replacen(from, to, 1);
        checksum(&files)
    };
    let now = checksum(&files);
    let name = "\"name\": \"Lying chin nod\"";
    assert_eq!(with("exercises.json", name, "\"name\": \"Chin nod, lying\""), now);
    assert_eq!(with("screening.json", "Under 18", "Younger than 18"), now);
    assert_ne!(with("exercises.json", "\"reps\": 8", "\"reps\": 9"), now);
    assert_ne!(with("items/general.json", "\"min_age\": 50", "\"min_age\": 60"), now);
    assert_ne!(
        with(
            "screening.json",
            "\"urgency\": \"emergency\"",
            "\"urgency\": \"advice\""
        ),
        now
    );
    assert_ne!(with("ladders.json", "\"pelvic-floor-hold\"", "\"brisk-walk\""), now);
}
