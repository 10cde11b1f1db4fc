//! People's letters made safe to print: what no font has becomes a visible box, what would only steer the
//! layout is taken out, and what cannot be broken is given places to break.

use std::collections::BTreeSet;

use serde_json::Value;

use super::caught::Care;
use super::world::Fonts;
use crate::report::words;

/// The most entries of a list and letters of a text that are laid out. Models cut what people typed, and say so; this is for
/// what nobody thought of: a page of a million letters takes gigabytes.
const MOST_ENTRIES: usize = 2000;
const MOST_LETTERS: usize = 20_000;
/// A text of no more bytes needs no counting of its letters.
const MOST_BYTES: usize = MOST_LETTERS;

/// Stands for a letter that no font has; Noto Sans has it.
const BOX: char = '\u{25a1}';
/// A run of letters longer than this, without a space, is given places to break.
const LONG_WORD: usize = 28;
/// Marks stacked on one letter beyond this many would run into the lines above.
const STACKED_MARKS: usize = 4;

/// Cleans texts and counts what had to be replaced.
pub(super) struct Letters<'a> {
    fonts: &'a Fonts,
    care: Care,
    missing: BTreeSet<char>,
    replaced: usize,
}

impl<'a> Letters<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            care: Care::AsTyped,
            missing: BTreeSet::new(),
            replaced: 0,
        }
    }

    /// The same with this much care.
    pub(super) fn with(mut self, care: Care) -> Self {
        self.care = care;
        self
    }

    /// The letters no font has, sorted.
    pub(super) fn missing(self) -> Vec<char> {
        self.missing.into_iter().collect()
    }

    /// How many letters were replaced.
    pub(super) fn replaced(&self) -> usize {
        self.replaced
    }

    /// Cleans every text in a value; members' names are ours.
    pub(super) fn clean(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if text.len() > MOST_BYTES {
                    *text = words::shortened(text, MOST_LETTERS);
                }
                let cleaned = self.text(text);
                if cleaned != *text {
                    *text = cleaned;
                }
            }
            Value::Array(values) => {
                values.truncate(MOST_ENTRIES);
                values.iter_mut().for_each(|value| self.clean(value));
            }
            Value::Object(members) => members.values_mut().for_each(|value| self.clean(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn text(&mut self, text: &str) -> String {
        let mut cleaned = String::with_capacity(text.len());
        let mut run = 0;
        let mut marks = 0;
        let mut replaced_last = false;
        let text = text.replace("\r\n", "\n");
        let mut rest = text.chars();
        while let Some(letter) = rest.next() {
            let Some(letter) = plain(letter) else { continue };
            let plainest = self.care == Care::Plainest;
            if is_joiner(letter) {
                // A joiner after a box would join nothing.
                if !replaced_last && !plainest {
                    cleaned.push(letter);
                }
                continue;
            }
            if is_mark(letter) {
                marks += 1;
                if plainest || marks > STACKED_MARKS || (replaced_last && !self.fonts.have(letter)) {
                    continue;
                }
            } else {
                marks = 0;
                run = if letter.is_whitespace() { 0 } else { run + 1 };
                if run > LONG_WORD {
                    cleaned.push('\u{200b}');
                    run = 1;
                }
            }
            if letter == 's' && ends_in_number(&cleaned) && !rest.clone().next().is_some_and(char::is_alphanumeric) {
                // A number and its seconds stay together.
                cleaned.pop();
                cleaned.push('\u{a0}');
            }
            if letter.is_ascii_digit() && (cleaned.ends_with("week ") || cleaned.ends_with("weeks ")) {
                // So does a week and its number.
                cleaned.pop();
                cleaned.push('\u{a0}');
            }
            let letter = if is_blank(letter) && !self.fonts.have(letter) {
                ' '
            } else {
                letter
            };
            replaced_last = letter != '\n' && !(is_printable(letter, self.fonts) && (!plainest || is_simple(letter)));
            if replaced_last {
                self.replaced += 1;
                self.missing.insert(letter);
                cleaned.push(BOX);
            } else {
                cleaned.push(letter);
            }
        }
        cleaned
    }
}

/// The letter as it may be printed; none for controls and for marks that only turn the direction of writing.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => Some('\n'),
        '\t' => Some(' '),
        // The same to the eye; few fonts have them.
        '\u{2010}' | '\u{2011}' => Some('-'),
        _ if letter.is_control() => None,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => None,
        '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' => None,
        _ => Some(letter),
    }
}

/// Whether a text ends in a digit and a space.
fn ends_in_number(text: &str) -> bool {
    text.strip_suffix(' ')
        .and_then(|text| text.chars().next_back())
        .is_some_and(|letter| letter.is_ascii_digit())
}

/// Joins or parts letters of some scripts; no letter itself.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// A space that leaves no ink; that of Ogham does (U+1680), and is a letter like others.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\n' | '\u{1680}')
}

/// Letters and signs that stand by themselves, from left to right.
fn is_simple(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a0}'..='\u{2af}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' | '\u{2000}'..='\u{200a}'
        | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205f}' | '\u{2070}'..='\u{22ff}' | '\u{25a0}'..='\u{25ff}')
        && !is_mark(letter)
}

fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Private letters mean something else in every font, and PDF/UA refuses them; so does it with non-letters.
fn is_printable(letter: char, fonts: &Fonts) -> bool {
    let private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let no_letter =
        matches!(letter, '\u{fdd0}'..='\u{fdef}' | '\u{fffc}' | '\u{fffd}') || u32::from(letter) & 0xfffe == 0xfffe;
    !private && !no_letter && fonts.have(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, usize) {
        let fonts = Fonts::with(&[]);
        let mut letters = Letters::new(&fonts);
        (letters.text(text), letters.replaced())
    }

    #[test]
    fn a_blank_that_no_font_has_is_a_blank() {
        let fonts = Fonts::with(&[]);
        let unknown: Vec<char> = (0..0x3100)
            .filter_map(char::from_u32)
            .filter(|letter| is_blank(*letter))
            .collect();
        assert!(unknown.iter().any(|letter| !fonts.have(*letter)), "the case there is");
        for blank in unknown {
            let (text, replaced) = cleaned(&format!("a{blank}b"));
            assert_eq!(replaced, 0, "{blank:?}: {text}");
        }
    }

    #[test]
    fn of_endless_texts_and_lists_only_the_beginning_is_laid_out() {
        let fonts = Fonts::with(&[]);
        let mut page = serde_json::json!({"words": "ab ".repeat(400_000), "list": vec![1; 100_000]});
        Letters::new(&fonts).clean(&mut page);
        let letters = page["words"].as_str().unwrap().chars().count();
        assert!(letters > 1000 && letters <= MOST_LETTERS, "{letters}");
        assert_eq!(page["list"].as_array().unwrap().len(), MOST_ENTRIES);
    }

    #[test]
    fn a_number_stays_with_its_seconds_and_its_week() {
        assert_eq!(cleaned("2 x 20 s, from week 2").0, "2 x 20\u{a0}s, from week\u{a0}2");
        assert_eq!(
            cleaned("weeks 1 and 2; a week or 2").0,
            "weeks\u{a0}1 and 2; a week or 2"
        );
    }

    #[test]
    fn letters_of_european_scripts_stay() {
        for text in [
            "Ämne Őry Şahin ı Ł",
            "Ελένη",
            "Юрий",
            "Nguyễn",
            "d’Arc – “x”",
            "½ ° − ×",
        ] {
            assert_eq!(cleaned(text), (text.to_owned(), 0));
        }
    }

    #[test]
    fn letters_without_a_font_become_boxes_and_are_counted() {
        assert_eq!(cleaned("דנה Lee 李"), ("□□□ Lee □".to_owned(), 4));
        assert_eq!(cleaned("👩\u{200d}⚕\u{fe0f} ok"), ("□□ ok".to_owned(), 2));
        assert_eq!(cleaned("\u{e000}"), ("□".to_owned(), 1));
    }

    #[test]
    fn what_only_steers_the_layout_is_taken_out() {
        assert_eq!(
            cleaned("a\u{202e}b\u{2066}c\u{0}d\u{7}e\u{feff}"),
            ("abcde".to_owned(), 0)
        );
        assert_eq!(cleaned("a\tb\r\nc\u{2028}d"), ("a b\nc\nd".to_owned(), 0));
    }

    #[test]
    fn a_number_and_its_seconds_stay_together() {
        assert_eq!(cleaned("2 × 20 s, 5 s").0, "2 × 20\u{a0}s, 5\u{a0}s");
        assert_eq!(cleaned("8 sets, x s").0, "8 sets, x s");
    }

    #[test]
    fn endless_words_can_break_and_marks_do_not_pile_up() {
        let (broken, _) = cleaned(&"x".repeat(60));
        assert_eq!(broken.chars().filter(|&letter| letter == '\u{200b}').count(), 2);
        let (marks, _) = cleaned(&format!("a{}", "\u{301}".repeat(50)));
        assert_eq!(marks.chars().count(), 1 + STACKED_MARKS);
    }
}
