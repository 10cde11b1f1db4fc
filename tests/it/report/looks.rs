//! Every document in every look: nothing leaves the sheet, no words lie on each other, page one stays the minute.

use super::*;

/// Every sheet in every style.
pub fn looks() -> Vec<PageLook> {
    every_look().into_iter().map(|(_, look)| look).collect()
}

fn paper(look: PageLook) -> Paper {
    Paper {
        look,
        ..Paper::default()
    }
}

/// A word on a page, its box in points.
struct Word {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl std::fmt::Display for Word {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            text,
            left,
            right,
            top,
            bottom,
        } = self;
        write!(to, "“{text}” at {left:.0} to {right:.0}, {top:.0} to {bottom:.0}")
    }
}

/// Pages as `pdftotext -bbox-layout` sees them: width, height, words.
fn pages_of_words(pdf: &[u8]) -> Option<Vec<(f64, f64, Vec<Word>)>> {
    let (sound, text) = tool("pdftotext", &["-bbox-layout", "FILE", "-"], pdf)?;
    assert!(sound, "{text}");
    let value = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!(" {name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let mut pages = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push((value(line, "width"), value(line, "height"), Vec::new()));
        } else if line.starts_with("<word ") {
            let words = &mut pages.last_mut().unwrap().2;
            words.push(Word {
                text: line.split(['>', '<']).nth(2).unwrap().to_owned(),
                left: value(line, "xMin"),
                right: value(line, "xMax"),
                top: value(line, "yMin"),
                bottom: value(line, "yMax"),
            });
        }
    }
    Some(pages)
}

/// How far from the edge of the sheet words stay, in points: printers leave 5 mm white.
const WHITE_EDGE: f64 = 5.0 * 72.0 / 25.4;

/// What is wrong with where words stand on these pages.
fn misplaced(pages: &[(f64, f64, Vec<Word>)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (number, (width, height, words)) in pages.iter().enumerate() {
        for (place, word) in words.iter().enumerate() {
            if word.left < WHITE_EDGE
                || word.top < WHITE_EDGE
                || word.right > width - WHITE_EDGE
                || word.bottom > height - WHITE_EDGE
            {
                wrong.push(format!("page {}: {word} leaves the sheet", number + 1));
            }
            // The box of a word is as high as its line; ink fills the middle of it.
            let middle = |word: &Word| {
                let size = word.bottom - word.top;
                (word.top + 0.25 * size, word.bottom - 0.25 * size)
            };
            let (top, bottom) = middle(word);
            for other in &words[place + 1..] {
                let (other_top, other_bottom) = middle(other);
                let across = word.right.min(other.right) - word.left.max(other.left);
                let down = bottom.min(other_bottom) - top.max(other_top);
                if across > 0.5 && down > 0.2 {
                    wrong.push(format!("page {}: {word} and {other} overlap", number + 1));
                }
            }
        }
    }
    wrong
}

#[test]
fn in_every_look_no_word_leaves_the_sheet_or_lies_on_another() {
    for look in looks() {
        for (name, document) in documents() {
            let pdf = paper(look)
                .pdf(&document)
                .unwrap_or_else(|error| panic!("{name} {look:?}: {error}"));
            let Some(pages) = pages_of_words(&pdf.bytes) else {
                return;
            };
            let (width, height) = look.page.millimetres();
            for (across, down, words) in &pages {
                assert!(
                    (across - width * 72.0 / 25.4).abs() < 0.5,
                    "{name} {look:?}: {across} wide"
                );
                assert!(
                    (down - height * 72.0 / 25.4).abs() < 0.5,
                    "{name} {look:?}: {down} high"
                );
                assert!(!words.is_empty(), "{name} {look:?} has an empty page");
            }
            let wrong = misplaced(&pages);
            assert!(wrong.is_empty(), "{name} {look:?}:\n{}", wrong.join("\n"));
        }
    }
}

#[test]
fn on_letter_and_in_low_ink_page_one_is_the_minute_too() {
    for look in looks() {
        if look.style == PageStyle::LargePrint {
            continue;
        }
        for (name, person) in [("maximal", maximal()), ("example", example())] {
            let pdf = paper(look).pdf(&summary_of(&person).into()).unwrap();
            let Some(pages) = text_of_pages(&pdf.bytes) else { return };
            for words in [
                "Safety answers",
                "Findings",
                "I would like to know",
                "Lay self-measurement",
            ] {
                assert!(
                    pages[0].contains(words),
                    "{name} {look:?} lacks {words:?}: {}",
                    pages[0]
                );
            }
            assert!(pages[1].contains("About this document"), "{name} {look:?}");
        }
        // In an emergency the sheet of rule T6 is the whole document, however many signs are ticked.
        let pdf = paper(look).pdf(&summary_of(&emergency()).into()).unwrap();
        assert_eq!(pdf.pages, 1, "{look:?}");
        let Some(pages) = text_of_pages(&pdf.bytes) else { return };
        assert!(pages[0].contains("Get emergency help now"), "{look:?}: {}", pages[0]);
        assert!(!pages[0].contains("Findings"), "{look:?}: {}", pages[0]);
    }
}

#[test]
fn large_print_says_what_the_usual_print_says() {
    let words_of = |style, person: &Person| {
        let look = PageLook {
            style,
            ..PageLook::default()
        };
        let pdf = paper(look).pdf(&summary_of(person).into()).unwrap();
        Some(text_of_pages(&pdf.bytes)?.concat())
    };
    let person = example();
    let Some(large) = words_of(PageStyle::LargePrint, &person) else {
        return;
    };
    let summary = summary_of(&person);
    let readings = summary.regions.iter().flat_map(|region| &region.readings);
    let answers = summary.regions.iter().flat_map(|region| &region.answers);
    let said: Vec<String> = readings
        .flat_map(|line| [line.name.clone(), line.counts.clone(), line.combined.clone()])
        .chain(answers.flat_map(|line| [line.name.clone(), line.answer.clone()]))
        .chain(
            summary
                .scores
                .iter()
                .flat_map(|score| [score.confidence.clone(), score.table_match.clone()]),
        )
        .chain(summary.findings.iter().map(|finding| finding.shows.clone()))
        .collect();
    assert!(said.len() > 60);
    for words in said {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(large.contains(&words), "large print lacks {words:?}:\n{large}");
    }
}

#[test]
fn large_print_has_no_small_type() {
    let look = PageLook {
        style: PageStyle::LargePrint,
        ..PageLook::default()
    };
    let pdf = paper(look).pdf(&summary_of(&example()).into()).unwrap();
    let Some(pages) = pages_of_words(&pdf.bytes) else {
        return;
    };
    // The line of Noto Sans is 1.36 of its size (ascender 1.069, descender 0.293).
    for word in pages.iter().flat_map(|(.., words)| words) {
        let size = (word.bottom - word.top) / 1.362;
        assert!(size > 15.9, "{word} is {size} pt");
    }
}

#[test]
fn low_ink_takes_less_ink_and_fills_no_areas() {
    let ink = |style| {
        let look = PageLook {
            style,
            ..PageLook::default()
        };
        let pages = paper(look).pictures(&summary_of(&example()).into(), 1.0).unwrap();
        let pixels = pages.iter().flat_map(|page| page.rgba.chunks_exact(4));
        let pale = pixels.clone().filter(|pixel| pixel[..3] == [0xee, 0xf4, 0xf4]).count();
        let dark: u64 = pixels
            .map(|pixel| 765 - pixel[..3].iter().map(|&part| u64::from(part)).sum::<u64>())
            .sum();
        (dark, pale)
    };
    let (usual, wash) = ink(PageStyle::Usual);
    let (low, left) = ink(PageStyle::LowInk);
    assert!(wash > 1000, "the usual look has washes: {wash}");
    assert_eq!(left, 0, "no wash is left");
    assert!(low < usual, "low ink takes {low}, the usual look {usual}");
}
