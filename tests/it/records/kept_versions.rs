//! Files of every version of the format, kept for ever.
//!
//! NEVER REWRITE A FILE OF `tests/records`. People have such files on their disks, and this is the only proof that they
//! still open. When the format changes, its version rises, a migration step is added, and files of the version that has
//! become old join the folder.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use plumbline::record::*;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::full;

/// The files as they were written once, with the SHA-256 of their bytes.
const KEPT: [(&str, &str); 4] = [
    (
        "v1-full.plumbline",
        "047d51228e42c336ec1065188fc67d8130f5e537885554bc9e55978b09a051b6",
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
    assert_eq!(opened.record, full());
    assert_eq!(opened.standing, Standing::Unsealed);
    assert_eq!(opened.migrated_from, None);
}

#[test]
fn the_full_file_of_version_1_opens_as_it_was() {
    let opened = open(&read("v1-full.plumbline")).unwrap();
    assert_eq!(opened.standing, Standing::Whole);
    assert_eq!(opened.record, full());
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
