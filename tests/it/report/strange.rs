//! Letters that stop the layout, or that PDF/UA refuses: a record with them is printed all the same.

use plumbline::platform::find_fonts;

use super::*;

/// 48 letters over which typst-layout 0.15.1 panics (inline/shaping.rs:444; upstream: typst 8667), where the fonts DejaVu and
/// URW base35 are installed.
const PANIC: &str = "\u{110a4}\u{100a}\u{29bd}\u{796}\u{77a}\u{2787}\u{1d5e}\u{1007}\u{955a}\u{7ea}\u{f43d}\n\u{2787}\u{df9}\
    \u{2e15}\u{799}\u{349}\u{653}\u{200d}\n\u{1873}\u{1e27}\u{4d62}\u{645}\u{16b99}\u{29a2}\n\u{789}\u{1333}\u{6c3}\u{1d4e}\
    \u{677}\u{efb}\u{e83}\n\u{7c4}\u{100a}\u{2787}\u{df9}\u{2e15}\u{799}\u{349}\u{653}\u{200d}\n\u{6a5}\u{2b25}\u{b358}";

/// The summary of somebody with these words, with the fonts that this system has for them.
fn printed(words: &str) -> (plumbline::report::Pdf, usize) {
    let mut person = example();
    person.1.assessments[0].reason.words = words.to_owned();
    let document: Document = summary_of(&person).into();
    let mut paper = Paper::default();
    paper.extra_fonts = find_fonts(&paper.missing_letters(&document));
    let pages = paper.pages(&document).unwrap();
    assert!(pages.picture(0, 1.0).is_some());
    (paper.pdf(&document).unwrap(), paper.missing_letters(&document).len())
}

#[test]
fn words_that_stop_the_layout_are_printed_with_boxes_and_the_rest_as_ever() {
    let (pdf, _) = printed(PANIC);
    assert!(pdf.replaced > 0);
    let Some(pages) = text_of_pages(&pdf.bytes) else { return };
    assert!(pages[0].contains("letters could not be printed"), "{}", pages[0]);
    assert!(pages[0].contains("Findings"), "{}", pages[0]);
}

#[test]
fn spaces_of_all_scripts_are_printed_as_spaces_and_that_of_ogham_as_a_letter() {
    let spaces: String = (0..0x3100)
        .filter_map(char::from_u32)
        .filter(|letter| letter.is_whitespace())
        .collect();
    let (pdf, missing) = printed(&format!("a{spaces}b"));
    assert!(pdf.replaced <= 1, "{}", pdf.replaced);
    assert_eq!(missing, pdf.replaced);
    let ogham: String = (0x163a..0x16b7).filter_map(char::from_u32).collect();
    let apart: Vec<String> = ogham.chars().map(String::from).collect();
    let (pdf, _) = printed(&apart.join(" "));
    assert!(pdf.pages > 1);
}

/// Each script by a few of its letters, marks among them, and random letters of all of Unicode.
#[test]
fn letters_of_all_of_unicode_are_printed_or_boxed() {
    let mut state = 7_u64;
    let mut random = |most: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    for _ in 0..6 {
        let letters: String = (0..600)
            .filter_map(|_| {
                let plane = if random(3) == 0 { 0x2_0000 } else { 0x3000 };
                char::from_u32(u32::try_from(random(plane)).unwrap())
            })
            .enumerate()
            .flat_map(|(at, letter)| [Some(letter), (at % 23 == 0).then_some('\n')])
            .flatten()
            .collect();
        printed(&letters);
    }
}

#[test]
fn what_is_copied_from_a_page_has_no_letter_that_nobody_typed() {
    let number = "123456789012345678901234567890123456789";
    let (pdf, _) = printed(number);
    let Some((_, text)) = tool("pdftotext", &["-raw", "-enc", "UTF-8", "FILE", "-"], &pdf.bytes) else {
        return;
    };
    assert!(!text.contains('\u{200b}'));
    assert!(text.contains(number), "{text}");
}
