//! What people typed, as far as it is laid out. A file may hold a million letters where a name belongs; pages and screens show
//! the beginning and say so, the file keeps all of it.

use super::{one_line, shortened};

/// Letters of a name that are shown.
const NAME: usize = 200;
/// Letters of own words that are laid out: some pages of them.
const LETTERS: usize = 16_000;
/// Lines of own words that are laid out.
const LINES: usize = 200;
/// The most entries of a list that are laid out.
pub const LISTED: usize = 200;
/// Said after own words that are not shown to their end.
const GOES_ON: &str = "… (This is the beginning; all of it is in the record\u{2019}s file.)";

/// A name on one line; none where nothing of it can be seen, so that no link and no heading is empty.
pub fn own_name(typed: &str) -> String {
    // Blanks are many letters and no name, so that more is looked at than is shown.
    let name = shortened(&one_line(beginning(typed, 10 * NAME)), NAME);
    if name.chars().all(is_unseen) {
        String::new()
    } else {
        name
    }
}

/// Whether a letter leaves no ink and no gap that anybody could take for a name: what steers the layout, and fillers.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A text of one line, such as since when.
pub fn own_line(typed: &str) -> String {
    own_name(typed)
}

/// Own words, line by line.
pub fn own_words(typed: &str) -> String {
    let typed = typed.trim();
    let mut shown = beginning(typed, LETTERS);
    if let Some((end, _)) = shown.match_indices('\n').nth(LINES - 1) {
        shown = shown.get(..end).unwrap_or(shown);
    }
    if shown.len() == typed.len() {
        typed.to_owned()
    } else {
        format!("{}{GOES_ON}", shown.trim_end())
    }
}

/// The first letters of a text.
fn beginning(text: &str, letters: usize) -> &str {
    let end = text.char_indices().nth(letters).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_texts_stay_and_endless_ones_are_cut_and_say_so() {
        assert_eq!(own_name(" Alex \n R. "), "Alex R.");
        assert_eq!(own_name("\u{202e}A\u{200d}"), "\u{202e}A\u{200d}");
        for unseen in [
            "\u{200b}\u{202e}\u{feff}",
            "\u{3164} \u{3164}",
            "\u{2800}",
            "\u{ad}\u{e0041}",
        ] {
            assert_eq!(own_name(unseen), "", "{unseen:?}");
        }
        assert_eq!(own_words(" It hurts.\n\nSince May. "), "It hurts.\n\nSince May.");
        let name = own_name(&"W".repeat(4_000_000));
        assert_eq!(name.chars().count(), NAME);
        assert!(name.ends_with('…'));
        let words = "word ".repeat(3200);
        assert_eq!(own_words(&words), words.trim(), "some pages are shown whole");
        for endless in ["a\n".repeat(150_000), "لا ".repeat(500_000), "a".repeat(1_000_000)] {
            let shown = own_words(&endless);
            assert!(shown.chars().count() <= LETTERS + 80, "{}", shown.len());
            assert!(shown.lines().count() <= LINES, "{}", shown.lines().count());
            assert!(shown.ends_with("all of it is in the record\u{2019}s file.)"));
        }
    }
}
