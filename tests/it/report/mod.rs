//! The documents: what they say, and that they print.

mod answers;
mod beside_and_order;
mod blank_forms;
mod body;
mod build;
mod calendar;
mod carried;
mod example;
mod exchange;
mod filled;
mod for_whom;
mod handout_pages;
mod handouts;
mod in_short;
mod inches;
mod looks;
mod margins;
mod page_one;
mod pages;
mod paper_at_home;
mod photo_guide;
mod pictures;
mod plan_words;
mod posture;
mod redaction;
mod says;
mod since_start;
mod sound;
mod strange;
mod telling;
mod then_now;
mod urgent;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use build::{clear, finding, plan_of};
use example::{TODAY, emergency, example, maximal};
use jiff::civil::date;
use plumbline::content::{Id, Sides};
use plumbline::record::{Answer, NoReading, PlanScope, Units};
use plumbline::report::{
    Document, Mark, PageLook, PageSize, PageStyle, Paper, SafetyLevel, Summary, blank_list, blank_questionnaire,
    plan_document, tick_sheet, words,
};
use plumbline::rules::{Band, Gate, SafetyState};

/// Every look of pages, with a word for it.
fn every_look() -> Vec<(&'static str, PageLook)> {
    let mut looks = Vec::new();
    for (page, sheet) in [
        (PageSize::A4, ["a4", "a4-large", "a4-low"]),
        (PageSize::Letter, ["letter", "letter-large", "letter-low"]),
    ] {
        let styles = [PageStyle::Usual, PageStyle::LargePrint, PageStyle::LowInk];
        looks.extend(
            sheet
                .into_iter()
                .zip(styles)
                .map(|(word, style)| (word, PageLook { page, style })),
        );
    }
    looks
}

fn summary_of((library, record, outcome): &Person) -> Summary {
    Summary::of(library, record, 0, outcome, TODAY)
}

type Person = (
    plumbline::content::Library,
    plumbline::record::Record,
    plumbline::rules::Outcome,
);

/// Every document of every example person.
fn documents() -> Vec<(String, Document)> {
    let mut real = example();
    real.2 = plumbline::rules::outcome(&real.0, &real.1.assessments[0], TODAY);
    let people = [
        ("example", example()),
        ("real", real),
        ("maximal", maximal()),
        ("emergency", emergency()),
    ];
    let mut documents = Vec::new();
    for (name, person) in &people {
        let (library, record, outcome) = person;
        documents.push((format!("{name}-summary"), summary_of(person).into()));
        documents.push((
            format!("{name}-plan"),
            plan_document(library, record, 0, outcome, TODAY).into(),
        ));
        documents.push((
            format!("{name}-ticks"),
            tick_sheet(library, record, 0, outcome, (TODAY, None)).into(),
        ));
    }
    let (library, record, _) = example();
    let items: Vec<_> = library.items.iter().collect();
    documents.push((
        "blank".to_owned(),
        blank_list(&library, &record, 0, &items, TODAY).into(),
    ));
    documents.push((
        "questionnaire".to_owned(),
        blank_questionnaire(&library, None, Units::Metric, TODAY).into(),
    ));
    documents.push((
        "short-questionnaire".to_owned(),
        plumbline::report::short_questionnaire(&library, Units::Metric, TODAY).into(),
    ));
    documents.push((
        "why-you-came".to_owned(),
        plumbline::report::blank_why(&library, TODAY).into(),
    ));
    documents.push((
        "photo-guide".to_owned(),
        plumbline::report::photo_guide(&library, TODAY).into(),
    ));
    documents
}

/// What a tool says of a PDF; none, and a word about it, where the tool is not there and need not be.
fn tool(name: &str, arguments: &[&str], pdf: &[u8]) -> Option<(bool, String)> {
    let file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let arguments = arguments.iter().map(|argument| match *argument {
        "FILE" => file.path(),
        argument => Path::new(argument),
    });
    match Command::new(name).args(arguments).output() {
        Ok(output) => Some((
            output.status.success(),
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr),
        )),
        Err(error) => {
            assert!(
                std::env::var_os("PLUMBLINE_REQUIRE_TOOLS").is_none(),
                "{name} is needed: {error}"
            );
            println!("skipped: {name} is not here ({error})");
            None
        }
    }
}

fn text_of_pages(pdf: &[u8]) -> Option<Vec<String>> {
    let (_, text) = tool("pdftotext", &["-layout", "-enc", "UTF-8", "FILE", "-"], pdf)?;
    // Lines of a paragraph are joined, so that a sentence is found wherever it breaks.
    let joined = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(
        text.split('\u{c}')
            .filter(|page| !page.trim().is_empty())
            .map(joined)
            .collect(),
    )
}

/// Left and right edge of every word, in points.
fn word_boxes(pdf: &[u8]) -> Option<Vec<(f64, f64, String)>> {
    let (_, text) = tool("pdftotext", &["-bbox", "FILE", "-"], pdf)?;
    let value = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let words = text.lines().filter(|line| line.contains("<word "));
    Some(
        words
            .map(|line| (value(line, "xMin"), value(line, "xMax"), line.to_owned()))
            .collect(),
    )
}

fn check_with_qpdf(name: &str, pdf: &[u8]) {
    if let Some((sound, said)) = tool("qpdf", &["--check", "FILE"], pdf) {
        assert!(sound, "{name}: {said}");
    }
}

/// Writes every document as PDF into the folder `PLUMBLINE_PAGES`, to be looked at, and says how long it took.
#[test]
fn pages_to_look_at() {
    let Some(folder) = std::env::var_os("PLUMBLINE_PAGES").map(PathBuf::from) else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    let wanted = std::env::var("PLUMBLINE_PAGES_OF").unwrap_or_default();
    for (word, look) in every_look() {
        let paper = Paper {
            look,
            ..Paper::default()
        };
        for (name, document) in documents() {
            let name = format!("{name}-{word}");
            if !name.contains(&wanted) {
                continue;
            }
            let cold = Instant::now();
            let pdf = match paper.pdf(&document) {
                Ok(pdf) => pdf,
                Err(error) => {
                    println!("{name}: {error}");
                    continue;
                }
            };
            let cold = cold.elapsed();
            let warm = Instant::now();
            paper.pdf(&document).unwrap();
            println!("{name}: {} pages, cold {cold:?}, warm {:?}", pdf.pages, warm.elapsed());
            std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
        }
    }
    let library = plumbline::content::shipped();
    for (person, record) in crate::support::papers::persons() {
        for (name, document) in crate::support::papers::documents(&library, &record) {
            for (look, of_look) in crate::support::papers::looks() {
                let pdf = crate::support::papers::paper(of_look).pdf(&document).unwrap();
                std::fs::write(folder.join(format!("page-{person}-{name}-{look}.pdf")), pdf.bytes).unwrap();
            }
        }
    }
}
