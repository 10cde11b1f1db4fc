//! What a desktop or a system hands over: addresses, several files, none; its country; and for which program a table is.

use std::fs;

use super::{DAY, Desk, command, contains, done, refused, said, text};

/// The size of the first page in points, as the file says it.
fn sheet(pdf: &[u8]) -> String {
    let pdf = String::from_utf8_lossy(pdf);
    let at = pdf.find("/MediaBox").expect("a page");
    pdf[at..]
        .chars()
        .skip_while(|letter| *letter != '[')
        .take_while(|letter| *letter != ']')
        .collect()
}

#[test]
fn what_a_file_manager_hands_over_asks_for_a_window() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let address = format!("file://{}", record.replace(' ', "%20"));
    let folder = text(&desk.path("."));
    for arguments in [
        vec![record.as_str()],
        vec![&address],
        vec![&record, &record],
        vec![&address, "other.plumbline"],
        vec![""],
        vec!["", &record],
        vec!["."],
        vec![&folder],
        vec!["--", &record],
    ] {
        let mut call = command(&arguments);
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            call.env_remove(display);
        }
        contains(&said(1, &call.output().unwrap()), &["no display"]);
    }
    // A call that was misspelt is still told so.
    contains(&refused(2, &["scor", &record]), &["scor", "names no call"]);
}

#[test]
fn pages_are_on_the_paper_of_the_country_or_on_the_one_that_is_named() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let export = |document: &str, more: &[&str], locale: (&str, &str)| {
        let to = text(&desk.path("a.pdf"));
        let call = [
            &["export", &record, "--to", &to, "--document", document],
            more,
            &DAY[..],
        ]
        .concat();
        let output = command(&call)
            .env_remove("LC_ALL")
            .env(locale.0, locale.1)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        sheet(&fs::read(&to).unwrap())
    };
    for document in ["summary", "plan", "ticks", "list", "questionnaire"] {
        for locale in [("LC_ALL", "en_US.UTF-8"), ("LC_PAPER", "es_MX.UTF-8")] {
            assert!(export(document, &[], locale).contains("612"), "{document}, {locale:?}");
        }
        assert!(
            export(document, &[], ("LC_ALL", "de_DE.UTF-8")).contains("595"),
            "{document}"
        );
        assert!(export(document, &["--paper", "letter"], ("LC_ALL", "de_DE.UTF-8")).contains("612"));
        assert!(export(document, &["--paper=a4"], ("LC_ALL", "en_US.UTF-8")).contains("595"));
    }
    let to = text(&desk.path("a.txt"));
    contains(
        &refused(2, &["export", &record, "--to", &to, "--paper", "a4"]),
        &["--paper", ".pdf"],
    );
}

#[test]
fn a_table_is_written_for_the_program_that_is_to_read_it() {
    let desk = Desk::new();
    let record = text(&desk.record());
    for name in ["a.answers.csv", "a.plan.csv"] {
        let to = desk.path(name);
        let made = |style: &[&str]| {
            done(&[&["export", &record, "--to", &text(&to)], style, &DAY[..]].concat());
            fs::read_to_string(&to).unwrap()
        };
        // Each takes the place of the one before it.
        let (usual, semicolon, script) = (made(&[]), made(&["--table=semicolon"]), made(&["--table", "script"]));
        assert_eq!(made(&["--table", "comma"]), usual);
        assert_eq!(usual.strip_prefix('\u{feff}'), Some(script.as_str()));
        let columns = |table: &str, separator: char| table.lines().next().unwrap().matches(separator).count();
        assert_eq!(columns(&semicolon, ';'), columns(&usual, ','));
        if name == "a.answers.csv" {
            assert!(script.contains(",18.5,") && semicolon.contains(";18,5;"), "{semicolon}");
        }
    }
    let to = text(&desk.path("a.md"));
    contains(
        &refused(2, &["export", &record, "--to", &to, "--table", "comma"]),
        &["--table", ".csv"],
    );
    let help = String::from_utf8(done(&["--help"])).unwrap();
    contains(&help, &["Excel", "script", "semicolon", "letter", "file://"]);
}

#[test]
fn a_calendar_that_takes_the_place_of_an_earlier_one_counts_as_later() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let to = desk.path("a.ics");
    let made = |from: &str| {
        done(&[&["export", &record, "--to", &text(&to), "--from", from], &DAY[..]].concat());
        fs::read_to_string(&to).unwrap()
    };
    let revision = |file: &str| -> u32 {
        let line = file.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap();
        line.parse().unwrap()
    };
    let first = made("2026-11-23");
    let later = made("2026-11-30");
    assert!(revision(&later) > revision(&first));
    assert!(revision(&made("2026-11-23")) > revision(&later));
}

#[test]
fn what_the_window_begins_with_goes_with_no_file_and_no_call() {
    for (call, word) in [
        (&["--begin=new", "check"][..], "opens none"),
        (&["--begin=new", "a.plumbline"][..], "cannot be used with"),
        (&["--begin=nothing"][..], "exercises"),
    ] {
        contains(&refused(2, call), &[word]);
    }
}
