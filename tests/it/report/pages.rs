//! On paper: tags, pages, text and tools.

use super::*;

#[test]
fn every_document_prints_as_tagged_accessible_pdf_and_the_same_each_time() {
    let paper = Paper::default();
    for (name, document) in documents() {
        let first = paper.pdf(&document).unwrap_or_else(|error| panic!("{name}: {error}"));
        let second = Paper::default().pdf(&document).unwrap();
        assert!(first == second, "{name}: the same document, the same bytes");
        assert_eq!(first.replaced, 0, "{name}");
        let text = String::from_utf8_lossy(&first.bytes);
        assert!(text.contains("pdfuaid:part"), "{name} declares PDF/UA");
        assert!(text.contains("/Lang"), "{name} names its language");
        check_with_qpdf(&name, &first.bytes);
    }
}

#[test]
fn page_one_is_one_page_even_when_everything_was_found() {
    let paper = Paper::default();
    for (name, person) in [("maximal", maximal()), ("example", example())] {
        let Some(pages) = text_of_pages(&paper.pdf(&summary_of(&person).into()).unwrap().bytes) else {
            return;
        };
        assert!(
            pages[0].contains("Lay self-measurement, unvalidated composite score"),
            "{name}: {}",
            pages[0]
        );
        assert!(pages[0].contains("I would like to know"), "{name} leaves room to write");
        assert!(pages[0].contains("Safety answers"), "{name}");
        assert!(pages[1].contains("About this document"), "{name}");
    }
}

#[test]
fn safety_answers_stand_before_findings_on_page_one() {
    // In an emergency another document is printed; a clinician is asked for on this one.
    let mut person = emergency();
    person.2.safety.state = SafetyState::ClinicianFirst;
    let Some(pages) = text_of_pages(&Paper::default().pdf(&summary_of(&person).into()).unwrap().bytes) else {
        return;
    };
    let place = |words: &str| {
        pages[0]
            .find(words)
            .unwrap_or_else(|| panic!("{words} is missing: {}", pages[0]))
    };
    assert!(place("a sign that asks for a clinician first was ticked") < place("Findings"));
    assert!(!pages.concat().contains("Glute bridge"));
    let said = pages.concat().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("(not sure, counted as yes; advised: emergency help now): Fracture after major trauma"));
}

#[test]
fn the_example_prints_its_minute() {
    let Some(pages) = text_of_pages(&Paper::default().pdf(&summary_of(&example()).into()).unwrap().bytes) else {
        return;
    };
    let first = &pages[0];
    for words in [
        "Alex R.",
        "34 years, female",
        "My neck is stiff after a day at the desk",
        "about two years",
        "now 3 of 10",
        "no warning sign was ticked",
        "a moderate sign (44 of 100)",
        "tipped forward, a mild sign (+30 of 100)",
        "right hip higher",
        "Posture alone does not explain pain",
        "nor does research show that posture will change much",
        "30-second chair stand",
        "Next review",
        "I would like to know",
        "Page 1 of 5",
    ] {
        assert!(first.contains(words), "{words:?} is missing on page one:\n{first}");
    }
    let rest = pages[1..].concat();
    for words in [
        "Found in your home test",
        "Front of the hip",
        "It tested short but strong enough, so it is stretched.",
        "Plan by day: weeks 1 and 2",
        "Glute bridge: 2 sets of 10, slow",
        "44 · 43 · 45",
        "FH 14.4 of 24.0",
        "My low back lifted off the bed",
        "content 4",
    ] {
        assert!(rest.contains(words), "{words:?} is missing");
    }
    assert!(
        first.contains("Plan in short") && !rest.contains("Plan in short"),
        "it stands on page one"
    );
}

#[test]
fn a_long_note_is_shortened_on_page_one_and_whole_after_it() {
    let person = maximal();
    let whole = person.1.assessments[0].reason.words.matches("moving house").count();
    let summary = summary_of(&person);
    assert!(summary.why.shortened);
    let Some(pages) = text_of_pages(&Paper::default().pdf(&summary.into()).unwrap().bytes) else {
        return;
    };
    let named = pages[0].split("(page ").nth(1).and_then(|rest| rest.split(')').next());
    let page: usize = named.unwrap().parse().unwrap();
    assert!(pages[page - 1].contains("In their own words"), "page {page}");
    assert_eq!(pages[1..].concat().matches("moving house").count(), whole);
}

#[test]
fn markup_in_peoples_text_prints_as_letters() {
    let mut person = example();
    person.1.person.name = "#set page() *x* =SUM(1) $y$ @z <w> \\u{41}".into();
    person.1.assessments[0].reason.words = "#panic(\"no\") [code] // not a comment /* nor this */".into();
    let pdf = Paper::default().pdf(&summary_of(&person).into()).unwrap();
    assert_eq!(pdf.replaced, 0);
    let Some(pages) = text_of_pages(&pdf.bytes) else { return };
    assert!(
        pages[0].contains("#set page() *x* =SUM(1) $y$ @z <w> \\u{41}"),
        "{}",
        pages[0]
    );
    assert!(
        pages[0].contains("#panic(\"no\") [code] // not a comment /* nor this */"),
        "{}",
        pages[0]
    );
}

#[test]
fn a_name_in_any_script_never_fails_and_what_cannot_print_is_said() {
    for (name, missing) in [
        ("דנה כהן", 6),
        ("محمد", 4),
        ("李小龍", 3),
        ("Zoë 👩‍⚕️", 2),
        ("\u{202e}txet\u{202c}\u{0}\u{1b}[31m", 0),
        ("\u{e000}\u{fffe}\u{fdd0}\u{10ffff}", 4),
    ] {
        let mut person = example();
        person.1.person.name = name.into();
        let paper = Paper::default();
        let document: Document = summary_of(&person).into();
        let pdf = paper.pdf(&document).unwrap_or_else(|error| panic!("{name:?}: {error}"));
        assert_eq!(pdf.replaced, missing, "{name:?}");
        assert_eq!(paper.missing_letters(&document).is_empty(), missing == 0, "{name:?}");
        if missing > 0
            && let Some(pages) = text_of_pages(&pdf.bytes)
        {
            assert!(pages[0].contains("could not be printed"), "{name:?}: {}", pages[0]);
        }
    }
}

#[test]
fn a_name_of_two_hundred_letters_without_a_space_stays_on_the_paper() {
    let mut person = example();
    person.1.person.name = "W".repeat(200);
    person.1.assessments[0].reason.words = "M".repeat(10_000);
    for document in [
        summary_of(&person).into(),
        plan_document(&person.0, &person.1, 0, &person.2, TODAY).into(),
    ] {
        let pdf = Paper::default().pdf(&document).unwrap();
        let Some(boxes) = word_boxes(&pdf.bytes) else { return };
        let paper_width = 595.28;
        for (left, right, word) in boxes {
            assert!(
                left >= 30.0 && right <= paper_width - 30.0,
                "{word} runs from {left} to {right}"
            );
        }
    }
}

#[test]
fn a_font_of_the_system_prints_the_letters_it_has() {
    let Some(font) = ["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]
        .iter()
        .find_map(|path| std::fs::read(path).ok())
    else {
        return;
    };
    let mut person = example();
    person.1.person.name = "דנה محمد".into();
    let document: Document = summary_of(&person).into();
    let paper = Paper {
        extra_fonts: vec![font, b"not a font".to_vec()],
        ..Paper::default()
    };
    assert!(paper.missing_letters(&document).is_empty());
    assert_eq!(paper.pdf(&document).unwrap().replaced, 0);
}

#[test]
fn pages_can_be_seen_as_pictures() {
    let pictures = Paper::default().pictures(&summary_of(&example()).into(), 1.0).unwrap();
    assert_eq!(pictures.len(), 5);
    let first = &pictures[0];
    assert_eq!((first.width, first.height), (595, 842));
    assert_eq!(first.rgba.len(), 595 * 842 * 4);
    assert!(
        first.rgba.chunks_exact(4).all(|pixel| pixel[3] == 255),
        "the page is opaque"
    );
    assert!(
        first.rgba.chunks_exact(4).any(|pixel| pixel[..3] == [0x0b, 0x6e, 0x6e]),
        "the accent is on it"
    );
}

#[test]
fn an_empty_record_prints_too() {
    let library = plumbline::content::Library::default();
    let mut person = example();
    person.1.assessments.clear();
    person.0 = library;
    for document in [
        summary_of(&person).into(),
        plan_document(&person.0, &person.1, 0, &person.2, TODAY).into(),
        blank_list(&person.0, &person.1, 7, &[], TODAY).into(),
    ] {
        let document: Document = document;
        Paper::default().pdf(&document).unwrap();
    }
}
