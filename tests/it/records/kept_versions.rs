//! Files of every version of the format, kept for ever.
//!
//! NEVER REWRITE A FILE OF `tests/records`. People have such files on their disks, and this is the only proof that they
//! still open. When the format changes, its version rises, a migration step is added, and files of the version that has
//! become old join the folder.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use plumbline::content::shipped;
use plumbline::record::*;
use plumbline::report::words::{self, Shown};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{full_of_the_first_version_2, full_of_version_1};

/// The files as they were written once, with the SHA-256 of their bytes.
const KEPT: [(&str, &str); 7] = [
    (
        "v1-cleared.plumbline",
        "7de1b2ac7549088674fa3f2607b3caef3365b1ccc268520323dbb49267cfb948",
    ),
    (
        "v1-full.plumbline",
        "047d51228e42c336ec1065188fc67d8130f5e537885554bc9e55978b09a051b6",
    ),
    (
        "v1-plan.plumbline",
        "3f0b78ab730fdbe3b074e7b83dc815156db50162d599637a62b03b2a217afa61",
    ),
    (
        "v1-small.plumbline",
        "d76734273ad826e1361761b2ab717616e8bc922918120b66ed1509ec59687961",
    ),
    (
        "v1-unknown.plumbline",
        "566c2da17d631273123917be7090c36117efa48340c4e3fc24ca11e4e93bca88",
    ),
    (
        "v1-unsealed.plumbline",
        "d896730641d041c7fcd584f2fef1ce71a4d0130275017df4937b4bea9de12d14",
    ),
    (
        "v2-full.plumbline",
        "f7fc1d8513c5f9b341d6750bd0a5e8670a908bfeac75a6bd4e658b6a8d1168bf",
    ),
];

fn read(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    fs::read(folder.join(name)).unwrap()
}

#[test]
fn the_kept_files_are_never_rewritten() {
    for (name, kept) in KEPT {
        let mut found = String::new();
        for byte in Sha256::digest(read(name)) {
            write!(found, "{byte:02x}").unwrap();
        }
        assert_eq!(
            found, kept,
            "{name} was rewritten; bring back the file, it is kept for ever"
        );
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    let there = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut there: Vec<String> = there.map(|name| name.into_string().unwrap()).collect();
    there.sort();
    assert_eq!(there, KEPT.map(|(name, _)| name), "each kept file stands in the list");
}

#[test]
fn every_version_of_the_format_has_a_kept_file() {
    for version in 1..=RECORD_VERSION {
        assert!(KEPT.iter().any(|(name, _)| name.starts_with(&format!("v{version}-"))));
    }
}

#[test]
fn a_file_of_the_first_days_without_checksum_still_opens() {
    let opened = open(&read("v1-unsealed.plumbline")).unwrap();
    assert_eq!(opened.record, full_of_version_1());
    assert_eq!(opened.standing, Standing::Unsealed);
    assert_eq!(opened.migrated_from, Some(1));
}

#[test]
fn the_full_file_of_version_1_opens_as_it_was() {
    let opened = open(&read("v1-full.plumbline")).unwrap();
    assert_eq!(opened.standing, Standing::Whole);
    assert_eq!(opened.record, full_of_version_1());
    assert_eq!(opened.migrated_from, Some(1));
}

#[test]
fn the_full_file_of_version_2_opens_as_it_was() {
    let opened = open(&read("v2-full.plumbline")).unwrap();
    assert_eq!((opened.standing, opened.migrated_from), (Standing::Whole, None));
    assert_eq!(opened.record, full_of_the_first_version_2());
}

/// A day of clearance of version 1 belongs to the signs it may open, and the one sign of hands and legs is two (rules Z1, Z6).
#[test]
fn a_file_of_version_1_with_a_day_of_clearance_opens_no_emergency() {
    let opened = open(&read("v1-cleared.plumbline")).unwrap();
    let safety = &opened.record.assessments[0].safety;
    let answers: Vec<&str> = safety.answers.keys().map(plumbline::content::SignId::as_str).collect();
    assert_eq!(answers, ["cf-bp", "rf-cord-hands", "rf-cord-walk"]);
    let cleared: Vec<&str> = safety.cleared.keys().map(plumbline::content::SignId::as_str).collect();
    assert_eq!((cleared, safety.cleared_on), (vec!["cf-bp"], None));
    let library = shipped();
    let today = jiff::civil::date(2026, 11, 21);
    let outcome = plumbline::rules::outcome(&library, &opened.record.assessments[0], today);
    assert_eq!(outcome.safety.state, plumbline::rules::SafetyState::Emergency);
    // What is left of the file when it is damaged says the same.
    let mut damaged = read("v1-cleared.plumbline");
    damaged.truncate(damaged.len() - 3);
    let rescued = rescue(&damaged, uuid::Uuid::nil()).unwrap();
    assert_eq!(rescued.record.assessments[0].safety.answers, safety.answers);
}

/// Rules with a date: a plan of version 1 stays as it was, and the new one is offered beside it.
#[test]
fn a_plan_that_version_1_made_stays_and_the_new_one_is_offered_beside_it() {
    let opened = open(&read("v1-plan.plumbline")).unwrap();
    let assessment = opened.record.assessments.last().unwrap();
    let kept = assessment.plan.as_ref().unwrap();
    assert_eq!((kept.content_version.as_str(), kept.rules_version.as_str()), ("1", "1"));
    let library = shipped();
    assert!(library.version != kept.content_version && plumbline::rules::RULES_VERSION == "2");
    let outcome = plumbline::rules::outcome(&library, assessment, jiff::civil::date(2026, 11, 21));
    let lines = |plan: &Plan| -> Vec<(String, String, u32, u32)> {
        let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
        let lines = days.flat_map(|day| day.exercises.iter().map(move |line| (day, line)));
        lines
            .map(|(day, line)| (format!("{:?}", day.name), line.id.to_string(), line.sets, line.reps))
            .collect()
    };
    assert!(lines(&kept.plan).len() > 10);
    assert_eq!(lines(&outcome.plan), lines(&kept.plan), "as it was");
    let offered = outcome.changes.offered.as_ref().expect("a new plan beside it");
    assert_ne!(lines(offered), lines(&kept.plan));
}

#[test]
fn the_smallest_file_of_version_1_opens_with_everything_else_as_it_is_by_default() {
    let opened = open(&read("v1-small.plumbline")).unwrap();
    assert_eq!(opened.standing, Standing::Whole);
    let assessment = Assessment::new(jiff::civil::date(2026, 11, 21), "1");
    let id = "019a9c00-0000-7000-8000-000000000001".parse().unwrap();
    assert_eq!(opened.record, Record::new(id, assessment));
}

#[test]
fn unknown_members_and_uncommon_numbers_of_version_1_are_kept() {
    let bytes = read("v1-unknown.plumbline");
    let opened = open(&bytes).unwrap();
    // Its checksum was made by another program, in Python: it holds the spelling of numbers and texts fast.
    assert_eq!(opened.standing, Standing::Whole);
    let numbers = json!([
        0.1,
        44.0,
        1e16,
        1.5e300,
        5e-324,
        0.000_01,
        -0.0,
        18_446_744_073_709_551_615_u64,
        i64::MIN
    ]);
    assert_eq!(opened.record.rest["numbers"], numbers);
    let written: Value = serde_json::from_slice(&to_bytes(&opened.record)).unwrap();
    let kept: Value = serde_json::from_slice(&bytes).unwrap();
    for place in [
        "/numbers",
        "/texts",
        "/person/pronoun",
        "/assessments/0/mood",
        "/assessments/0/answers/ap-plank/by",
    ] {
        assert_eq!(written.pointer(place), kept.pointer(place), "{place}");
        assert!(kept.pointer(place).is_some(), "{place}");
    }
}

/// Version 1 kept a plan with sentences where later versions keep what they were made from.
#[test]
fn the_plan_of_version_1_says_its_own_sentences_and_is_written_back_as_it_was() {
    let bytes = read("v1-full.plumbline");
    let opened = open(&bytes).unwrap();
    let plan = &opened.record.assessments[0].plan.as_ref().expect("a kept plan").plan;
    let line = &plan.weeks[0].days[0].exercises[0];
    assert_eq!(line.reasons, [PlanReason::Said("Because.".into())]);
    assert_eq!(line.cautions, [Caution::Said("Slowly.".into())]);
    assert_eq!(plan.left_out[0].because, Because::Said("no-floor".into()));
    let library = shipped();
    assert_eq!(
        words::reasons(&library, &Profile::default(), line, Shown::default()),
        ["Because."]
    );
    assert_eq!(words::cautions(&library, line), ["Slowly."]);
    assert_eq!(words::left_out(&library, &plan.left_out[0]), "Needs the floor.");
    assert_eq!(words::plan_notes(&library, plan), ["Read it again in a week."]);
    let written: Value = serde_json::from_slice(&to_bytes(&opened.record)).unwrap();
    let kept: Value = serde_json::from_slice(&bytes).unwrap();
    let place = "/assessments/0/plan";
    assert!(kept.pointer(place).is_some());
    assert_eq!(written.pointer(place), kept.pointer(place));
}

/// A plan as it is made now is read as the same, and what a newer program adds to it is kept and listed.
#[test]
fn a_plan_of_today_is_read_as_the_same_and_keeps_what_a_newer_program_noted() {
    let library = shipped();
    let mut record = crate::support::people::alex_record();
    let assessment = record.assessments.last_mut().expect("an assessment");
    let plan = plumbline::rules::outcome(&library, assessment, crate::support::people::today()).plan;
    let is_tested = |line: &Prescription| line.reasons.iter().any(|one| matches!(one, PlanReason::Tested { .. }));
    assert!(
        plan.weeks[0].days[0].exercises.iter().any(is_tested),
        "the case has tests"
    );
    assessment.plan = Some(KeptPlan {
        content_version: library.version.clone(),
        rules_version: "2".to_owned(),
        made_on: crate::support::people::today(),
        plan,
        kept_over: None,
        rest: Rest::new(),
    });
    let bytes = to_bytes(&record);
    assert_eq!(open(&bytes).unwrap().record, record);

    let place = "/assessments/0/plan/plan/weeks/0/days/0/exercises/0/reasons";
    let mut newer: Value = serde_json::from_slice(&bytes).unwrap();
    newer.as_object_mut().unwrap().shift_remove("checksum");
    let reasons = newer.pointer_mut(place).and_then(Value::as_array_mut).expect("reasons");
    reasons.push(json!({"why": "the stars", "star": "Vega"}));
    let opened = open(newer.to_string().as_bytes()).unwrap().record;
    let written: Value = serde_json::from_slice(&to_bytes(&opened)).unwrap();
    assert_eq!(written.pointer(place), newer.pointer(place));
    let notes = check(&library, &opened);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert_eq!(notes[0].kind, NoteKind::Unknown);
    assert!(
        notes[0].what.contains("Vega") && notes[0].place.contains("exercises[0].reasons["),
        "{notes:?}"
    );
}
