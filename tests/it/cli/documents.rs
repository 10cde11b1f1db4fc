//! What `new` and `export` write, and what they leave alone.

use std::fs;

use serde_json::{Value, json};

use super::{DAY, Desk, contains, done, refused, text};

#[test]
fn new_makes_the_same_private_record_from_the_same_answers_and_day() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let make = |name: &str, day: &str| {
        let to = desk.path(name);
        assert_eq!(done(&["new", &answers, "--to", &text(&to), "--today", day]), b"");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::read(to).unwrap()
    };
    let first = make("a.plumbline", "2026-11-21");
    assert_eq!(first, make("b.plumbline", "2026-11-21"));
    assert_eq!(first, make("a.plumbline", "2026-11-21"));
    assert_ne!(first, make("c.plumbline", "2026-11-22"));
    let record: Value = serde_json::from_slice(&first).unwrap();
    assert_eq!(record["format"], "plumbline-record");
    assert_eq!(record["person"]["name"], "Alex R.");
    assert_eq!(record["assessments"][0]["started_on"], "2026-11-21");
    assert_eq!(
        desk.names(),
        ["a.plumbline", "answers.json", "b.plumbline", "c.plumbline"]
    );
}

#[test]
fn new_refuses_a_record_and_leaves_nothing_behind_when_refused() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let to = text(&desk.path("b.plumbline"));
    contains(
        &refused(1, &["new", &record, "--to", &to]),
        &["a record already", "export"],
    );
    let wrong = desk.write("wrong.json", r#"{"answers": {"fh-cva-photo": 95}}"#);
    contains(
        &refused(1, &["new", &text(&wrong), "--to", &to]),
        &["fh-cva-photo", "15", "80", "wrong.json"],
    );
    assert_eq!(desk.names(), ["alex.plumbline", "answers.json", "wrong.json"]);
}

#[test]
fn an_out_that_is_no_file_or_cannot_be_written_is_refused() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    fs::create_dir(desk.path("folder.plumbline")).unwrap();
    refused(1, &["new", &answers, "--to", &text(&desk.path("folder.plumbline"))]);
    refused(
        1,
        &["new", &answers, "--to", &text(&desk.path("answers.json/a.plumbline"))],
    );
    #[cfg(target_os = "linux")]
    refused(1, &["new", &answers, "--to", "/proc/a.plumbline"]);
    assert_eq!(desk.names(), ["answers.json", "folder.plumbline"]);
}

#[test]
fn export_writes_the_record_as_json_whatever_it_was_made_from() {
    let desk = Desk::new();
    let (answers, record) = (text(&desk.answers()), text(&desk.record()));
    for (file, name) in [(&record, "one.json"), (&answers, "two.JSON")] {
        let to = desk.path(name);
        done(&[&["export", file, "--to", &text(&to)], &DAY[..]].concat());
        assert_eq!(fs::read(&to).unwrap(), fs::read(&record).unwrap());
    }
}

#[test]
fn export_writes_the_summary_as_pdf_the_same_bytes_each_time() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let write = |name: &str| {
        let to = desk.path(name);
        assert_eq!(
            done(&[&["export", &record, "--to", &text(&to)], &DAY[..]].concat()),
            b""
        );
        fs::read(to).unwrap()
    };
    let pdf = write("one.pdf");
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000);
    assert_eq!(pdf, write("two.PDF"));
    // A name in letters that the shipped font lacks, and nothing answered at all.
    let bare = desk.write("bare.json", json!({"person": {"name": "ניסיון 🙂 山田"}}).to_string());
    done(&["export", &text(&bare), "--to", &text(&desk.path("bare.pdf"))]);
    assert!(fs::read(desk.path("bare.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_file_is_never_written_over_itself_by_whatever_name() {
    let desk = Desk::new();
    let record = desk.record();
    let before = fs::read(&record).unwrap();
    let json = desk.path("same.json");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&record, &json).unwrap();
        contains(
            &refused(2, &["export", &text(&record), "--to", &text(&json)]),
            &["not written over"],
        );
    }
    let _ = json;
    assert_eq!(fs::read(&record).unwrap(), before);
}
