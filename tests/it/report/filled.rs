//! No page of a document is for two lines, or for the line at its end alone (rule T48).

use std::path::PathBuf;

use plumbline::content::shipped;
use plumbline::record::read_answers;
use plumbline::report::{PageLook, PageSize, PageStyle};
use serde_json::json;

use super::*;
use crate::support::{papers, people};

/// What of a page is filled at least, of the height between its margins.
const LEAST: f64 = 0.18;
/// How much of a page its foot takes, and the margin above.
const FOOT: f64 = 0.068;
const ABOVE: f64 = 0.044;

/// The answers of a first look, and nothing else.
fn after_a_short_walk() -> plumbline::record::Record {
    let answers = json!({
        "person": {"name": "Sam", "age": 38, "sex": "female"},
        "screening": {},
        "screened_on": "2026-11-20",
        "answers": {
            "fh-neck-symptoms": 1, "gen-screen-hours": 9, "fh-mirror-ear-shoulder": 1, "gen-sit-hours": 9,
            "ap-standing-backache": 1, "sg-belt-line": 1, "sg-wall-gap": 1
        }
    });
    let mut record = read_answers(answers.to_string().as_bytes(), &shipped(), people::today()).expect("sound answers");
    let one = &mut record.assessments[0];
    one.reason.regions = ["neck".into(), "low-back".into()].into();
    record
}

/// How far down each page is filled, from 0 to 1.
fn filled(document: &Document, look: PageLook) -> Vec<f64> {
    let pages = papers::paper(look).pictures(document, 0.4).unwrap();
    pages
        .iter()
        .map(|page| {
            let (width, height) = (page.width as usize, f64::from(page.height));
            let [top, bottom] = [(height * ABOVE) as usize, (height * (1.0 - FOOT)) as usize];
            let has_ink = |row: &usize| {
                let row = &page.rgba[row * width * 4..(row + 1) * width * 4];
                row.chunks(4).any(|pixel| pixel[..3].iter().any(|colour| *colour < 170))
            };
            let last = (top..bottom).rev().find(has_ink).unwrap_or(top);
            (last - top) as f64 / (bottom - top) as f64
        })
        .collect()
}

#[test]
fn no_page_of_any_document_is_for_two_lines() {
    let library = shipped();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/people");
    let mut people: Vec<(String, plumbline::record::Record)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .map(|file| {
            let bytes = std::fs::read(&file).unwrap();
            let record = read_answers(&bytes, &library, people::today()).unwrap();
            (file.file_stem().unwrap().to_string_lossy().into_owned(), record)
        })
        .collect();
    assert!(people.len() >= 16);
    people.sort_by(|one, other| one.0.cmp(&other.0));
    people.insert(0, ("short walk".to_owned(), after_a_short_walk()));
    let mut wrong = Vec::new();
    for (name, record) in &people {
        let blank = plumbline::report::short_questionnaire(&library, Default::default(), people::today());
        let mut documents = papers::documents(&library, record);
        if name == "short walk" {
            documents.push(("short", blank.into()));
        }
        for (which, document) in documents {
            for page in [PageSize::A4, PageSize::Letter] {
                let look = PageLook {
                    page,
                    style: PageStyle::Usual,
                };
                let filled = filled(&document, look);
                if filled.len() > 1 && filled.iter().any(|filled| *filled < LEAST) {
                    wrong.push(format!("{name} {which} {page:?}: {filled:.2?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
