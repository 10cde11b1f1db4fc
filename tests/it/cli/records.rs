//! Records that are not as Plumbline wrote them, and files that are there already.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{DAY, Desk, command, contains, done, refused, result, run, text};

/// Alex's record with something changed in it, as an editor would.
fn changed(desk: &Desk) -> String {
    let record = fs::read_to_string(desk.record()).unwrap();
    assert!(record.contains("44.0"));
    text(&desk.write("changed.plumbline", record.replacen("44.0", "45.5", 1)))
}

#[test]
fn a_record_changed_outside_is_used_as_it_stands_with_one_note() {
    let desk = Desk::new();
    let (file, out) = (changed(&desk), text(&desk.path("out.json")));
    let pdf = text(&desk.path("out.pdf"));
    let calls: [&[&str]; 4] = [
        &["score", &file],
        &["plan", &file],
        &["export", &file, "--to", &out],
        &["export", &file, "--to", &pdf],
    ];
    for call in calls {
        let output = run(&[call, &DAY[..]].concat());
        assert_eq!(output.status.code(), Some(0));
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.lines().count(), 1, "{said}");
        contains(&said, &["changed outside Plumbline", "damaged", "changed.plumbline"]);
        if call[0] == "score" {
            let scores: Value = serde_json::from_slice(&output.stdout).unwrap();
            let position = |scores: &Value| scores["patterns"]["forward-head"]["facets"]["P"].as_f64().unwrap();
            let before = result(&["score", &text(&desk.path("alex.plumbline"))]);
            // A larger angle is a smaller sign (rule N3).
            assert!(position(&scores) < position(&before));
        }
    }
    // The copy tells of the change as the file does.
    assert_eq!(fs::read(&out).unwrap(), fs::read(&file).unwrap());
    let said = String::from_utf8(run(&["score", &out]).stderr).unwrap();
    contains(&said, &["changed outside Plumbline", "out.json"]);
}

#[test]
fn every_document_of_a_record_changed_outside_says_so_in_one_line() {
    let desk = Desk::new();
    let file = changed(&desk);
    for (name, lines) in [
        ("a.txt", 1),
        ("a.md", 1),
        ("a.answers.csv", 1),
        ("a.plan.csv", 1),
        ("a.ics", 1),
    ] {
        let out = text(&desk.path(name));
        assert_eq!(
            run(&[&["export", &file, "--to", &out], &DAY[..]].concat())
                .status
                .code(),
            Some(0)
        );
        // A line of 75 bytes goes on behind a blank (RFC 5545), a line of 80 columns on the next.
        let written = fs::read_to_string(&out)
            .unwrap()
            .replace("\r\n ", "")
            .replace('\n', " ");
        assert_eq!(written.matches("its checksum does not fit").count(), lines, "{name}");
        // The next export takes its place as before.
        assert_eq!(
            run(&[&["export", &file, "--to", &out], &DAY[..]].concat())
                .status
                .code(),
            Some(0)
        );
        let whole = text(&desk.path(&format!("whole-{name}")));
        done(
            &[
                &["export", &text(&desk.path("alex.plumbline")), "--to", &whole],
                &DAY[..],
            ]
            .concat(),
        );
        assert!(!fs::read_to_string(&whole).unwrap().contains("checksum"), "{name}");
    }
}

#[test]
fn export_of_a_record_keeps_an_earlier_copy_and_never_replaces_another_or_a_damaged_record() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let data = desk.path("state/data");
    let export = |file: &str, to: &Path, day: &str| {
        let mut call = command(&["export", file, "--to", &text(to), "--today", day]);
        call.env("PLUMBLINE_STATE_DIR", desk.path("state"));
        call.output().unwrap()
    };
    // Another person's record, of which this may be the only copy.
    let other = desk.write("other-answers.json", r#"{"person": {"name": "Bo"}}"#);
    let theirs = desk.path("x.json");
    assert!(export(&text(&other), &theirs, DAY[1]).status.success());
    let before = fs::read(&theirs).unwrap();
    contains(
        &super::said(1, &export(&record, &theirs, DAY[1])),
        &["another record", "left as it is", "x.json"],
    );
    assert_eq!(fs::read(&theirs).unwrap(), before);
    // Damaged: it could still be rescued.
    let damaged = desk.write("damaged.json", &before[..before.len() / 2]);
    contains(
        &super::said(1, &export(&record, &damaged, DAY[1])),
        &["left as it is", "damaged.json"],
    );
    assert_eq!(fs::read(&damaged).unwrap(), &before[..before.len() / 2]);
    assert!(!data.exists());
    // An earlier copy of the same record goes among the old copies.
    let own = desk.path("own.json");
    assert!(export(&record, &own, DAY[1]).status.success());
    let first = fs::read(&own).unwrap();
    let mut later: Value = serde_json::from_slice(&first).unwrap();
    later["person"]["name"] = "Alex, later".into();
    later
        .as_object_mut()
        .unwrap()
        .retain(|member, _| member != "checksum" && member != "program");
    let later = text(&desk.write("later.plumbline", later.to_string()));
    assert!(export(&later, &own, DAY[1]).status.success());
    assert!(fs::read_to_string(&own).unwrap().contains("Alex, later"));
    let kept = walk(&data);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(fs::read(&kept[0]).unwrap(), first);
}

#[test]
fn a_record_without_checksum_and_one_laid_out_anew_are_used_without_a_word() {
    let desk = Desk::new();
    let record: Value = serde_json::from_slice(&fs::read(desk.record()).unwrap()).unwrap();
    done(&["score", &text(&desk.write("compact.plumbline", record.to_string()))]);
    let mut unsealed = record;
    assert!(unsealed.as_object_mut().unwrap().remove("checksum").is_some());
    let lost = text(&desk.write("lost.plumbline", unsealed.to_string()));
    unsealed.as_object_mut().unwrap().remove("program");
    done(&["score", &text(&desk.write("unsealed.plumbline", unsealed.to_string()))]);
    // What names its program was written with a checksum.
    let said = String::from_utf8(run(&["score", &lost]).stderr).unwrap();
    contains(&said, &["changed outside Plumbline", "lost.plumbline"]);
}

#[test]
fn a_damaged_record_is_refused_and_the_window_is_named_where_it_can_help() {
    let desk = Desk::new();
    let good = fs::read_to_string(desk.record()).unwrap();
    let rescuable = ["the window", "rescue", "left as it is"];
    let half = text(&desk.write("half.plumbline", &good[..good.len() / 2]));
    contains(&refused(1, &["score", &half]), &rescuable);
    let wrong = good.replacen("\"minutes_per_day\": 10", "\"minutes_per_day\": \"ten\"", 1);
    contains(
        &refused(1, &["plan", &text(&desk.write("wrong.plumbline", wrong))]),
        &rescuable,
    );
    // Where nothing is readable, nothing is promised.
    let head = text(&desk.write("head.plumbline", &good[..100]));
    assert!(!refused(1, &["score", &head]).contains("rescue"));
    let newer = good.replacen("\"version\": 2", "\"version\": 3", 1);
    let said = refused(1, &["score", &text(&desk.write("newer.plumbline", newer))]);
    contains(&said, &["version 3", "newer Plumbline"]);
    assert!(!said.contains("rescue"), "{said}");
}

#[test]
fn a_record_that_new_replaces_is_kept_among_its_old_copies() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let record = desk.record();
    let before = fs::read(&record).unwrap();
    let data = desk.path("state/data");
    let run = |day: &str, to: &Path| {
        let mut call = command(&["new", &answers, "--to", &text(to), "--today", day]);
        call.env("PLUMBLINE_STATE_DIR", desk.path("state"));
        assert!(call.output().unwrap().status.success());
    };
    run(DAY[1], &record);
    assert_eq!(
        fs::read(&record).unwrap(),
        before,
        "the same answers on the same day: nothing to keep"
    );
    assert!(!data.exists());
    run("2026-11-22", &record);
    assert_ne!(fs::read(&record).unwrap(), before);
    let kept: Vec<_> = walk(&data);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(fs::read(&kept[0]).unwrap(), before);
}

#[test]
fn new_never_replaces_what_is_no_readable_record_unless_it_is_empty() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let notes = desk.write("notes.plumbline", "not even a record");
    contains(
        &refused(1, &["new", &answers, "--to", &text(&notes)]),
        &["there already", "left as it is", "another name", "notes.plumbline"],
    );
    assert_eq!(fs::read(&notes).unwrap(), b"not even a record");
    let empty = desk.write("empty.plumbline", "");
    done(&["new", &answers, "--to", &text(&empty)]);
    assert!(fs::read(&empty).unwrap().starts_with(b"{"));
}

/// All files in a folder and below.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn no_folder_is_made_on_the_way() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    for (call, name) in [
        ("new", "in/here/a.plumbline"),
        ("export", "in/a.json"),
        ("export", "in/a.pdf"),
    ] {
        contains(
            &refused(1, &[call, &answers, "--to", &text(&desk.path(name))]),
            &["folder is not there", "Make it first", "in"],
        );
    }
    assert_eq!(desk.names(), ["answers.json"]);
    // A bare name stands for this folder.
    let output = command(&["new", &answers, "--to", "bare.plumbline"])
        .current_dir(desk.path("."))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(desk.names(), ["answers.json", "bare.plumbline"]);
}
