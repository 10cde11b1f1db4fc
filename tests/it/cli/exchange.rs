//! `export` of text, tables and a calendar.

use std::fs;

use serde_json::json;

use super::{DAY, Desk, command, contains, done, refused, said, text};

const ENDINGS: [(&str, &str); 6] = [
    ("a.txt", "POSTURE SUMMARY\n"),
    ("a.md", "# Posture summary\n"),
    ("a.csv", "\u{feff}part,item,"),
    ("b.answers.csv", "\u{feff}part,item,"),
    ("a.plan.csv", "\u{feff}weeks,day,"),
    ("a.ics", "BEGIN:VCALENDAR\r\n"),
];

#[test]
fn export_writes_what_the_ending_names_the_same_bytes_each_time() {
    let desk = Desk::new();
    let record = text(&desk.record());
    for (name, beginning) in ENDINGS {
        let to = desk.path(name);
        let out = text(&to);
        let call = [&["export", &record, "--to", &out], &DAY[..]].concat();
        assert_eq!(done(&call), b"");
        let first = fs::read_to_string(&to).unwrap();
        assert!(first.starts_with(beginning), "{name}: {}", &first[..60]);
        assert_eq!(done(&call), b"", "an earlier one is replaced");
        assert_eq!(fs::read_to_string(&to).unwrap(), first);
    }
    assert_eq!(
        fs::read(desk.path("a.csv")).unwrap(),
        fs::read(desk.path("b.answers.csv")).unwrap()
    );
}

#[test]
fn a_file_of_another_kind_is_never_replaced() {
    let desk = Desk::new();
    let record = text(&desk.record());
    for (name, _) in ENDINGS {
        let there = desk.write(name, "what somebody else wrote");
        let message = refused(1, &["export", &record, "--to", &text(&there)]);
        contains(&message, &["another kind", "not replaced", name]);
        assert_eq!(fs::read_to_string(&there).unwrap(), "what somebody else wrote");
    }
    // Answers are no plan, although both are tables.
    let answers = desk.path("x.csv");
    done(&["export", &record, "--to", &text(&answers)]);
    fs::rename(&answers, desk.path("x.plan.csv")).unwrap();
    refused(1, &["export", &record, "--to", &text(&desk.path("x.plan.csv"))]);
}

#[test]
fn a_locked_plan_has_no_table_and_no_calendar_but_a_summary() {
    let desk = Desk::new();
    let answers = json!({"person": {"age": 40}, "screening": {"cf-weight": "yes"}, "screened_on": "2026-11-20"});
    let file = text(&desk.write("locked.json", answers.to_string()));
    for name in ["a.plan.csv", "a.ics"] {
        let to = text(&desk.path(name));
        let message = refused(1, &[&["export", &file, "--to", &to], &DAY[..]].concat());
        contains(
            &message,
            &["no plan to write", "clinician", "Nothing was written", "locked.json"],
        );
        assert!(!desk.path(name).exists());
    }
    for name in ["a.txt", "a.md", "a.csv"] {
        done(&[&["export", &file, "--to", &text(&desk.path(name))], &DAY[..]].concat());
    }
    assert!(fs::read_to_string(desk.path("a.txt")).unwrap().contains("No plan: "));
}

#[test]
fn a_calendar_begins_when_asked_and_reminds_when_asked() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let made = |name: &str, more: &[&str]| {
        let to = text(&desk.path(name));
        done(&[&["export", &record, "--to", &to], more, &DAY[..]].concat());
        fs::read_to_string(desk.path(name)).unwrap()
    };
    // The day of the tests, 21 November 2026, is a Saturday. Nothing was found in this person, whose general plan
    // has strength work twice a week: days A are Monday and Thursday (rule P9).
    let usual = made("a.ics", &[]);
    assert!(usual.contains("DTSTART;VALUE=DATE:20261123\r\n") && !usual.contains("VALARM"));
    let later = made("b.ics", &["--from", "2027-03-02", "--remind"]);
    assert!(
        later.contains("DTSTART;VALUE=DATE:20270304\r\n") && !later.contains("VALUE=DATE:20270302"),
        "2 March 2027 is a Tuesday"
    );
    assert!(later.contains("TRIGGER:PT9H0M\r\n"));
    assert!(made("c.ics", &["--remind=18:05"]).contains("TRIGGER:PT18H5M\r\n"));
    let to = text(&desk.path("d.ics"));
    for wrong in [
        ["--from", "2.3.2027"],
        ["--remind=25:00", "--today=2026-11-21"],
        ["--remind=7", "--today=2026-11-21"],
    ] {
        refused(2, &[&["export", &record, "--to", &to], &wrong[..]].concat());
    }
    refused(1, &["export", &record, "--to", &to, "--from", "9999-12-30"]);
    for (option, name) in [("--from=2026-12-01", "d.pdf"), ("--remind", "d.csv")] {
        let to = text(&desk.path(name));
        contains(&refused(2, &["export", &record, "--to", &to, option]), &[".ics"]);
    }
    assert!(!desk.names().iter().any(|name| name.starts_with("d.")));
}

#[test]
fn help_names_the_kinds_of_files() {
    let help = String::from_utf8(done(&["--help"])).unwrap();
    contains(
        &help,
        &[
            ".txt",
            ".md",
            ".answers.csv",
            ".plan.csv",
            ".ics",
            "--from",
            "--remind",
            "apostrophe",
        ],
    );
}

/// It used to be said of the file, which may not even be there.
#[cfg(unix)]
#[test]
fn a_folder_that_lets_nobody_in_is_named_with_what_to_do() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let desk = Desk::new();
    let record = desk.record();
    let closed = desk.path("closed");
    fs::create_dir(&closed).unwrap();
    let mode = |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(&desk.path("."), 0o755);
    mode(&record, 0o644);
    mode(&closed, 0o000);
    for name in ["plan.ics", "summary.pdf", "record.json"] {
        let to = closed.join(name);
        let mut call = command(&[&["export", &text(&record), "--to", &text(&to)], &DAY[..]].concat());
        if fs::metadata(&closed).unwrap().uid() == 0 {
            // The superuser may enter any folder.
            call.uid(65534).gid(65534);
        }
        let message = said(1, &call.output().unwrap());
        contains(
            &message,
            &[
                "folder \u{201c}closed\u{201d} may not be entered",
                "Choose another folder",
            ],
        );
        assert!(!message.contains(name), "{message}");
    }
    mode(&closed, 0o700);
}
