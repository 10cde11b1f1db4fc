//! The documents: what they say, and that they print.

mod example;

use std::path::PathBuf;

use example::{TODAY, emergency, example, maximal};
use plumbline::report::{Document, Paper, Summary, blank_list, plan_document};

/// Writes every document of the example people as PDF and PNG into the folder `PLUMBLINE_PAGES`, to be looked at.
#[test]
fn pages_to_look_at() {
    let Some(folder) = std::env::var_os("PLUMBLINE_PAGES").map(PathBuf::from) else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    let paper = Paper::default();
    let only = std::env::var("PLUMBLINE_ONLY").unwrap_or_default();
    for (name, document) in documents() {
        if !name.contains(&only) {
            continue;
        }
        let started = std::time::Instant::now();
        let pdf = paper.pdf(&document).unwrap();
        println!("{name}: {} pages, {:?}", pdf.pages, started.elapsed());
        std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
    }
}

/// Every document of every example person.
fn documents() -> Vec<(String, Document)> {
    let people = [
        ("example", example()),
        ("maximal", maximal()),
        ("emergency", emergency()),
    ];
    let mut documents = Vec::new();
    for (name, (library, record, outcome)) in &people {
        documents.push((
            format!("{name}-summary"),
            Summary::of(library, record, 0, outcome, TODAY).into(),
        ));
        documents.push((
            format!("{name}-plan"),
            plan_document(library, record, 0, outcome, TODAY).into(),
        ));
    }
    let (library, record, _) = example();
    let items: Vec<_> = library.items.iter().collect();
    documents.push((
        "blank".to_owned(),
        blank_list(&library, &record, 0, &items, TODAY).into(),
    ));
    documents
}
