//! The checksum: it tells what was changed outside, and nothing else disturbs it.

use plumbline::record::*;
use serde_json::{Value, json};

use super::{full, full_json, unsealed};

fn standing(bytes: &[u8]) -> Standing {
    open(bytes).unwrap().standing
}

fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file = full_json();
    change(&mut file);
    file.to_string().into_bytes()
}

#[test]
fn a_written_record_is_whole_and_gives_the_same_checksum_each_time() {
    let bytes = to_bytes(&full());
    let opened = open(&bytes).unwrap();
    assert_eq!(opened.record, full());
    assert_eq!(opened.standing, Standing::Whole);
    assert_eq!(opened.migrated_from, None);
    assert_eq!(to_bytes(&opened.record), bytes);
    let checksum = full_json()["checksum"].as_str().unwrap().to_owned();
    assert_eq!(checksum.len(), "sha256:".len() + 64);
}

#[test]
fn laying_the_file_out_anew_changes_nothing() {
    let compact = full_json().to_string();
    assert_eq!(standing(compact.as_bytes()), Standing::Whole);
    let tabs = String::from_utf8(to_bytes(&full()))
        .unwrap()
        .replace("  ", "\t")
        .replace('\n', "\r\n");
    assert_eq!(standing(tabs.as_bytes()), Standing::Whole);
    let marked = [b"\xEF\xBB\xBF", to_bytes(&full()).as_slice()].concat();
    assert_eq!(standing(&marked), Standing::Whole);
    let spelled = compact.replace("ניסיון", "\\u05e0\\u05d9\\u05e1\\u05d9\\u05d5\\u05df");
    assert_ne!(spelled, compact);
    assert_eq!(standing(spelled.as_bytes()), Standing::Whole);
}

#[test]
fn every_change_of_what_the_file_says_shows() {
    let changes: [&dyn Fn(&mut Value); 6] = [
        &|file| file["person"]["name"] = json!("Alex"),
        &|file| file["assessments"][0]["answers"]["fh-cva-photo"]["given"]["left"][0] = json!(44.2),
        &|file| file["assessments"][0]["safety"]["answers"]["cf-cancer"] = json!("no"),
        &|file| file["of-a-later-program"] = json!(1),
        &|file| file["program"] = json!("another"),
        &|file| file["checksum"] = json!("sha256:00"),
    ];
    for change in changes {
        let bytes = changed(change);
        assert_eq!(standing(&bytes), Standing::Changed);
        // It can be worked with; written again it fits.
        let record = from_bytes(&bytes).unwrap();
        assert_eq!(standing(&to_bytes(&record)), Standing::Whole);
    }
    for wrong in [json!(7), json!(""), json!(null), json!(["sha256"])] {
        assert_eq!(standing(&changed(|file| file["checksum"] = wrong)), Standing::Changed);
    }
}

#[test]
fn a_file_without_checksum_is_fine() {
    let bytes = unsealed(full_json()).to_string();
    let opened = open(bytes.as_bytes()).unwrap();
    assert_eq!(opened.standing, Standing::Unsealed);
    assert_eq!(opened.record, full());
}

#[test]
fn a_file_that_names_its_program_and_lost_its_checksum_is_changed() {
    let mut file = full_json();
    file.as_object_mut().unwrap().shift_remove("checksum");
    assert_eq!(standing(file.to_string().as_bytes()), Standing::Changed);
    // One bit in the word is enough to lose it.
    let flipped = changed(|_| {});
    let at = flipped.windows(10).position(|word| word == b"\"checksum\"").unwrap();
    for bit in 0..7 {
        let mut flipped = flipped.clone();
        flipped[at + 3] ^= 1 << bit;
        assert!(
            matches!(
                open(&flipped).map(|opened| opened.standing),
                Ok(Standing::Changed) | Err(_)
            ),
            "{bit}"
        );
    }
}

#[test]
fn a_newer_record_is_shown_as_far_as_it_is_known_but_not_opened_to_work_with() {
    let newer = changed(|file| {
        file["version"] = json!(3);
        file["program"] = json!("plumbline 9.1.0");
        file["assessments"][0]["mood"] = json!({"new": true});
    });
    let opened = open(&newer).unwrap();
    let by = "plumbline 9.1.0".to_owned();
    assert_eq!(
        opened.standing,
        Standing::Newer {
            version: 3,
            by: by.clone()
        }
    );
    assert_eq!(opened.record.person, full().person);
    assert_eq!(opened.record.assessments[0].answers, full().assessments[0].answers);
    assert_eq!(from_bytes(&newer), Err(OpenError::Newer { version: 3, by }));
    // One of another shape is only named.
    let unlike = changed(|file| {
        file["version"] = json!(4);
        file["assessments"] = json!({"first": 1});
    });
    assert!(matches!(open(&unlike), Err(OpenError::Newer { version: 4, .. })));
    let unnamed = changed(|file| {
        file["version"] = json!(u64::MAX);
        file.as_object_mut().unwrap().remove("program");
    });
    let standing = standing(&unnamed);
    assert_eq!(
        standing,
        Standing::Newer {
            version: u64::MAX,
            by: String::new()
        }
    );
}

#[test]
fn a_record_too_large_when_laid_out_is_written_on_one_line_and_opens_again() {
    let mut deep = json!([1]);
    for _ in 0..90 {
        deep = json!([deep]);
    }
    let mut record = full();
    record.rest.insert("deep".to_owned(), json!(vec![deep; 3_000]));
    let bytes = to_bytes(&record);
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
    assert_eq!(open(&bytes).unwrap().record, record);
    assert_eq!(standing(&bytes), Standing::Whole);
}

#[test]
fn a_record_that_is_only_listed_says_the_same() {
    let record = full();
    let bytes = to_bytes(&record);
    let listed = peek(&bytes).unwrap();
    assert_eq!((listed.person, listed.assessments), (record.person, record.assessments));
    assert_eq!(peek(b"{"), open(b"{").map(|opened| opened.record));
    assert_eq!(peek(b"{}"), open(b"{}").map(|opened| opened.record));
}
