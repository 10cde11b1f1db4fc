//! Sound files: every document in every look, by tools that are not ours.

use super::looks::looks;
use super::*;
use plumbline::report::tick_sheet;

/// The document with its compressed parts laid open, as far as `qpdf` is there.
fn laid_open(pdf: &[u8]) -> Option<String> {
    Some(tool("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], pdf)?.1)
}

#[test]
fn every_document_in_every_look_is_a_sound_file() {
    for look in looks() {
        for (name, document) in documents() {
            let paper = Paper {
                look,
                ..Paper::default()
            };
            let name = format!("{name} {look:?}");
            let pdf = paper.pdf(&document).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(pdf.replaced, 0, "{name}");
            assert!(paper.pdf(&document).unwrap() == pdf, "{name}: the same bytes");
            check_with_qpdf(&name, &pdf.bytes);
            fonts_are_inside(&name, &pdf.bytes);
            if let Some((_, said)) = tool("pdfinfo", &["FILE"], &pdf.bytes) {
                let line = |label: &str| {
                    let lines = said.lines();
                    let mut found = lines.filter_map(|line| line.strip_prefix(label)).map(str::trim);
                    found.next().unwrap_or_else(|| panic!("{name} has no {label}: {said}"))
                };
                assert_eq!(line("Title:"), document.title(), "{name}");
                assert_eq!(line("Tagged:"), "yes", "{name}");
                assert_eq!(line("JavaScript:"), "no", "{name}");
                assert_eq!(line("Encrypted:"), "no", "{name}");
                assert_eq!(line("Form:"), "none", "{name}");
            }
            let Some(open) = laid_open(&pdf.bytes) else { continue };
            for absent in [
                "/JavaScript",
                "/JS ",
                "/URI",
                "/Launch",
                "/EmbeddedFile",
                "/SubmitForm",
                "/OpenAction",
            ] {
                assert!(!open.contains(absent), "{name} holds {absent}");
            }
            for present in ["/Lang (en", "/StructTreeRoot", "/Outlines", "pdfuaid:part"] {
                assert!(open.contains(present), "{name} lacks {present}");
            }
        }
    }
}

/// Every font is embedded, and only the letters that are used.
fn fonts_are_inside(name: &str, pdf: &[u8]) {
    let Some((_, said)) = tool("pdffonts", &["FILE"], pdf) else {
        return;
    };
    let fonts: Vec<&str> = said.lines().skip(2).collect();
    assert!(!fonts.is_empty(), "{name}: {said}");
    for font in fonts {
        // Name (which may hold spaces), type, encoding, then `emb sub uni`, object and generation.
        let mut words = font.split_whitespace().rev().skip(2);
        let flags: Vec<&str> = words.by_ref().take(3).collect();
        assert_eq!(flags, ["yes", "yes", "yes"], "{name}: {font}");
    }
}

#[test]
fn headings_are_bookmarks() {
    let pdf = Paper::default().pdf(&summary_of(&example()).into()).unwrap();
    let Some(open) = laid_open(&pdf.bytes) else { return };
    for heading in [
        "Posture summary",
        "Safety answers",
        "What the answers show",
        "Readings",
        "Where the muscles are",
    ] {
        assert!(
            open.contains(&format!("/Title ({heading})")),
            "{heading} is no bookmark"
        );
    }
}

#[test]
fn every_drawing_has_its_words() {
    for (name, document) in documents() {
        let pdf = Paper::default().pdf(&document).unwrap();
        let Some(open) = laid_open(&pdf.bytes) else { return };
        let figures = open.matches("/S /Figure").count();
        let words = open.matches("/Alt ").count();
        assert!(words >= figures, "{name}: {figures} figures, {words} alternative texts");
        if name == "emergency-summary" {
            // The sheet of an emergency holds words alone (rule T6).
            assert_eq!(figures, 0, "{name}");
        } else if name.ends_with("-summary") {
            assert!(figures >= 2, "{name} has {figures} figures");
        }
    }
}

#[test]
fn a_strange_name_or_markup_prints_in_every_document_or_is_replaced_and_said() {
    for (name, missing) in [
        ("דנה כהן", true),
        ("李小龍", true),
        ("#set page() *x* $y$ @z <w>", false),
        ("Zoë “Ł” ‘ő’ ı…", false),
        ("Wi\u{2011}Fi \u{2010} x", false),
        ("\u{202e}txet\u{202c}\u{0}\u{1b}[31m", false),
    ] {
        let mut person = example();
        person.1.person.name = name.into();
        person.1.assessments[0].reason.since = name.into();
        let (library, record, outcome) = &person;
        let items: Vec<_> = library.items.iter().collect();
        for document in [
            Document::from(summary_of(&person)),
            plan_document(library, record, 0, outcome, TODAY).into(),
            tick_sheet(library, record, 0, outcome, (TODAY, None)).into(),
            blank_list(library, record, 0, &items, TODAY).into(),
        ] {
            let title = document.title();
            let pdf = Paper::default()
                .pdf(&document)
                .unwrap_or_else(|error| panic!("{name:?} {title}: {error}"));
            assert_eq!(pdf.replaced > 0, missing, "{name:?} {title}");
            let Some(pages) = text_of_pages(&pdf.bytes) else { return };
            assert_eq!(
                pages[0].contains("could not be printed"),
                missing,
                "{name:?} {title}: {}",
                pages[0]
            );
            if name.starts_with('#') || name.starts_with('Z') {
                assert!(pages[0].contains(name), "{name:?} {title}: {}", pages[0]);
            }
        }
    }
}
