//! `export --document`: which pages a PDF shows, and when there are none.

use std::fs;

use serde_json::json;

use super::{DAY, Desk, contains, done, refused, text};

#[test]
fn every_document_is_written_as_pages_the_same_bytes_each_time() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let mut written: Vec<Vec<u8>> = Vec::new();
    for document in [
        "summary",
        "plan",
        "ticks",
        "list",
        "questionnaire",
        "short-questionnaire",
        "why-you-came",
        "photo-guide",
    ] {
        let write = |name: &str| {
            let to = desk.path(name);
            let call = ["export", &record, "--to", &text(&to), "--document", document];
            assert_eq!(done(&[&call, &DAY[..]].concat()), b"");
            fs::read(to).unwrap()
        };
        let pdf = write(&format!("{document}.pdf"));
        assert!(pdf.starts_with(b"%PDF-"), "{document}");
        assert_eq!(pdf, write(&format!("{document}-again.pdf")), "{document}");
        assert!(!written.contains(&pdf), "{document} is a document of its own");
        written.push(pdf);
    }
    // Without --document a PDF is the summary.
    let to = desk.path("plain.pdf");
    done(&[&["export", &record, "--to", &text(&to)], &DAY[..]].concat());
    assert_eq!(fs::read(to).unwrap(), written[0]);
}

#[test]
fn a_blank_questionnaire_and_the_photo_guide_need_no_file() {
    let desk = Desk::new();
    let guide = text(&desk.path("guide.pdf"));
    done(&[&["export", "--document", "photo-guide", "--to", &guide], &DAY[..]].concat());
    assert!(fs::read(&guide).unwrap().starts_with(b"%PDF-"));
    fs::remove_file(&guide).unwrap();
    for blank in ["short-questionnaire", "why-you-came"] {
        let to = text(&desk.path(&format!("{blank}.pdf")));
        done(&[&["export", "--document", blank, "--to", &to], &DAY[..]].concat());
        assert!(fs::read(&to).unwrap().starts_with(b"%PDF-"), "{blank}");
        fs::remove_file(&to).unwrap();
    }
    let to = text(&desk.path("blank.pdf"));
    done(&[&["export", "--document", "questionnaire", "--to", &to], &DAY[..]].concat());
    assert!(fs::read(&to).unwrap().starts_with(b"%PDF-"));
    let other = text(&desk.path("other.pdf"));
    contains(
        &refused(2, &["export", "--to", &other]),
        &["FILE is missing", "questionnaire"],
    );
    assert_eq!(desk.names(), ["blank.pdf"]);
}

#[test]
fn a_locked_plan_is_not_printed_and_it_is_said_why() {
    let desk = Desk::new();
    let answers = json!({"screening": {"rf-saddle": "yes"}, "screened_on": "2026-11-20"});
    let answers = text(&desk.write("locked.json", answers.to_string()));
    for document in ["plan", "ticks"] {
        let to = text(&desk.path("out.pdf"));
        let call = ["export", &answers, "--to", &to, "--document", document];
        let said = refused(1, &[&call, &DAY[..]].concat());
        contains(&said, &["no plan to print", "locked.json", "summary"]);
    }
    assert_eq!(desk.names(), ["locked.json"], "nothing was written");
}

#[test]
fn what_is_for_pages_only_is_refused_for_other_files() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let json = text(&desk.path("out.json"));
    contains(
        &refused(2, &["export", &record, "--to", &json, "--document", "plan"]),
        &["--document", ".pdf"],
    );
    let pdf = text(&desk.path("out.pdf"));
    contains(
        &refused(
            2,
            &[
                "export",
                &record,
                "--to",
                &pdf,
                "--document",
                "plan",
                "--from",
                "2026-12-01",
            ],
        ),
        &["--from", "ticks"],
    );
    contains(
        &refused(2, &["export", &record, "--to", &pdf, "--document", "poster"]),
        &["poster", "questionnaire"],
    );
    assert_eq!(desk.names(), ["alex.plumbline", "answers.json"]);
}
