//! JSON as people's files hold it: read strictly, with the place of every mistake.

use std::cell::Cell;
use std::str::Utf8Error;

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use crate::content::json::{At, Watch, read};

/// Why bytes are not readable JSON: what is wrong and where, as a sentence, then what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// No bytes, or only blanks or zeros.
    #[error("It is empty. If there should be something in it, use an earlier copy.")]
    Empty,
    /// Text in an encoding that names itself, such as UTF-16.
    #[error("It is {0} text, not UTF-8. Open it in a text editor and save it as UTF-8.")]
    Encoding(&'static str),
    /// Text in an encoding that cannot be told, or no text.
    #[error(
        "It is not UTF-8 text: byte number {byte} does not fit. Check that it is the right file. If it is, and it was \
         saved in another encoding (Windows-1252 or Latin-1, for example), open it in a text editor and save it as \
         UTF-8; else it is damaged: use an earlier copy."
    )]
    NotText {
        /// Counted from 1.
        byte: usize,
    },
    /// Zeros where text should be.
    #[error(
        "From line {line}, column {column} on it holds zero bytes, as a disk leaves them when it is switched off \
         while a file is being written. Use an earlier copy."
    )]
    Zeros {
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
    /// The end is missing.
    #[error(
        "It ends in the middle, at line {line}, column {column}, as if only half of it had been written. \
         Use an earlier copy."
    )]
    HalfWritten {
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
    /// Braces and brackets within each other, more than any file of this program has.
    #[error(
        "At line {line}, column {column} it is nested too deeply. \
         Check that it is the right file; if it is, use an earlier copy."
    )]
    TooDeep {
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
    /// More values than any file of this program has.
    #[error("It holds more than {MOST_VALUES} values. Check that it is the right file; if it is, use an earlier copy.")]
    TooMany,
    /// Something stands after the end.
    #[error(
        "It goes on after its end, at line {line}, column {column}. \
         Remove what follows in a text editor, or use an earlier copy."
    )]
    MoreText {
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
    /// A number no computer holds.
    #[error("The number at line {line}, column {column} is too large. Correct it in a text editor.")]
    HugeNumber {
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
    /// A member stands twice in one object, so that it is not clear which one is meant.
    #[error(
        "The member \u{201c}{name}\u{201d} stands twice in one object, the second time at line {line}, column {column}. \
         Remove one of them in a text editor."
    )]
    Twice {
        /// The member.
        name: String,
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
    /// Anything else.
    #[error(
        "It is not valid JSON: {what} at line {line}, column {column}. \
         Correct that place in a text editor, or use an earlier copy."
    )]
    Syntax {
        /// What the parser says.
        what: String,
        /// Counted from 1.
        line: usize,
        /// In bytes, counted from 1.
        column: usize,
    },
}

/// The most values in a file; a record of the largest size has fewer. Short values take up to forty times their own
/// space in memory.
const MOST_VALUES: usize = 400_000;

/// Reads JSON; a byte order mark is skipped.
///
/// # Errors
/// Anything that is not one JSON value in UTF-8, and an object that has a member twice.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, JsonError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(JsonError::Empty);
    }
    if let Some(encoding) = encoding(bytes) {
        return Err(JsonError::Encoding(encoding));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_text(bytes, error))?;
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        let (line, column) = place(bytes, zero);
        return Err(JsonError::Zeros { line, column });
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let strict = Strict {
        left: Cell::new(MOST_VALUES),
    };
    let value = read(&mut deserializer, &strict).map_err(|error| named(&error))?;
    deserializer.end().map_err(|error| named(&error))?;
    Ok(value)
}

/// A text from a file, fit to stand in a message: at most `most` letters, nothing that moves the cursor or turns the
/// direction of writing.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(most).map(visible).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

/// A number for a message: in full where a person would write it so, else as `1e308`.
pub(crate) fn short(number: f64) -> String {
    if number != 0.0 && !(1e-6..1e12).contains(&number.abs()) {
        format!("{number:e}")
    } else {
        number.to_string()
    }
}

fn visible(letter: char) -> char {
    let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if letter.is_control() || turns {
        '\u{fffd}'
    } else {
        letter
    }
}

/// The encoding, where the first bytes tell that it is not UTF-8.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] => Some("UTF-16 (little-endian)"),
        [0xFE, 0xFF, ..] => Some("UTF-16 (big-endian)"),
        // Without a mark: every other byte of plain letters is zero.
        [0, second, 0, fourth, ..] if *second != 0 && *fourth != 0 => Some("UTF-16 (big-endian)"),
        [first, 0, third, 0, ..] if *first != 0 && *third != 0 => Some("UTF-16 (little-endian)"),
        _ => None,
    }
}

fn not_text(bytes: &[u8], error: Utf8Error) -> JsonError {
    let valid = error.valid_up_to();
    if error.error_len().is_none() {
        // The file ends within a letter.
        let (line, column) = place(bytes, valid);
        return JsonError::HalfWritten { line, column };
    }
    JsonError::NotText { byte: valid + 1 }
}

/// Line and column of a byte, both counted from 1.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    (line, column)
}

/// Begins the message of a mistake that [`Strict`] itself finds.
const TWICE: &str = "stands twice: ";
/// The message of the other one.
const TOO_MANY: &str = "more values than are read";

fn named(error: &serde_json::Error) -> JsonError {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _place)| message);
    if let Some(name) = message.strip_prefix(TWICE) {
        return JsonError::Twice {
            name: cut(name, 60),
            line,
            column,
        };
    }
    match (error.classify(), message) {
        (Category::Eof, _) => JsonError::HalfWritten { line, column },
        (_, TOO_MANY) => JsonError::TooMany,
        (_, "trailing characters") => JsonError::MoreText { line, column },
        (_, "recursion limit exceeded") => JsonError::TooDeep { line, column },
        (_, "number out of range") => JsonError::HugeNumber { line, column },
        (_, message) => JsonError::Syntax {
            what: cut(message, 120),
            line,
            column,
        },
    }
}

/// A person's file: a member that stands twice is refused, where the last one would win and the first be lost; so is more
/// than any file of this program holds.
struct Strict {
    /// How many values may still come.
    left: Cell<usize>,
}

impl Watch for Strict {
    fn one_more(&self) -> Result<(), &'static str> {
        self.left.set(self.left.get().checked_sub(1).ok_or(TOO_MANY)?);
        Ok(())
    }

    fn twice(&self, _: &At<'_>, name: &str) -> Result<(), String> {
        Err(format!("{TWICE}{name}"))
    }
}

/// Reads a type out of a value, naming the place of the first member that does not fit.
///
/// # Errors
/// The place as a JSON path, and what is wrong there in plain words.
pub(super) fn fit<T: for<'de> Deserialize<'de>>(value: Value) -> Result<T, (String, String)> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let place = cut(&error.path().to_string(), 120);
        (place, plain(&error.inner().to_string()))
    })
}

/// What serde says, in the words of a person who looks at the file.
fn plain(message: &str) -> String {
    if message.starts_with("data did not match any variant") {
        return "it takes a list of readings such as [12.5], or one of \"skipped\", \"stopped_pain\" and \
                \"not_possible\", or an object with \"left\" and \"right\""
            .to_owned();
    }
    let mut text = cut(message, 200);
    for (technical, plain) in [
        ("invalid type: ", "it is of the wrong kind: "),
        ("invalid value: ", "it holds a wrong value: "),
        ("missing field", "it lacks the member"),
        ("unknown variant", "it does not know the word"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected an object"),
        ("sequence", "list"),
        ("expected u32", "expected a whole number of 0 or more"),
        ("expected u8", "expected a whole number from 0 to 255"),
        ("expected f64", "expected a number"),
        ("floating point", "number"),
        ("expected struct ", "expected an object: "),
    ] {
        text = text.replace(technical, plain);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_at_the_beginning_is_skipped_and_a_member_that_stands_twice_is_refused_with_its_place() {
        assert_eq!(parse(b"\xEF\xBB\xBF[1]").unwrap(), serde_json::json!([1]));
        let twice = parse(b"{\"a\": {\"b\": 1,\n \"b\": 2}}").unwrap_err();
        assert!(
            matches!(&twice, JsonError::Twice { name, line: 2, .. } if name == "b"),
            "{twice:?}"
        );
    }

    #[test]
    fn each_kind_of_damage_has_its_own_words() {
        assert_eq!(parse(b" \n"), Err(JsonError::Empty));
        assert_eq!(parse(&[0; 40]), Err(JsonError::Empty));
        let encoded = |bytes: &[u8]| match parse(bytes) {
            Err(JsonError::Encoding(encoding)) => encoding,
            other => panic!("{other:?}"),
        };
        assert_eq!(encoded(b"\xFF\xFE{\0}\0"), "UTF-16 (little-endian)");
        assert_eq!(encoded(b"{\0}\0"), "UTF-16 (little-endian)");
        assert_eq!(encoded(b"\xFE\xFF\0{\0}"), "UTF-16 (big-endian)");
        assert_eq!(encoded(b"\0{\0}"), "UTF-16 (big-endian)");
        assert_eq!(encoded(b"\xFF\xFE\0\0{\0\0\0}\0\0\0"), "UTF-32");
        assert_eq!(parse(b"{\"a\": \"\xFF\"}"), Err(JsonError::NotText { byte: 8 }));
        assert!(matches!(
            parse(b"{\"a\":\n [1, 2"),
            Err(JsonError::HalfWritten { line: 2, .. })
        ));
        assert!(matches!(
            parse("[".repeat(5000).as_bytes()),
            Err(JsonError::TooDeep { .. })
        ));
        assert!(matches!(parse(b"[1e999]"), Err(JsonError::HugeNumber { line: 1, .. })));
        assert_eq!(
            parse("{\"a\": \"ä".as_bytes().split_last().unwrap().1),
            Err(JsonError::HalfWritten { line: 1, column: 8 })
        );
        assert_eq!(parse(b"{\n\"a\0\0"), Err(JsonError::Zeros { line: 2, column: 3 }));
        assert_eq!(parse(b"[1] x"), Err(JsonError::MoreText { line: 1, column: 5 }));
        let digits = "9".repeat(10_000);
        assert!(matches!(
            parse(digits.as_bytes()),
            Err(JsonError::HugeNumber { line: 1, .. })
        ));
        assert!(matches!(parse(b"hello"), Err(JsonError::Syntax { line: 1, .. })));
    }

    #[test]
    fn a_text_in_a_message_is_short_and_cannot_move_the_cursor() {
        assert_eq!(cut("ab\u{1b}[2Jc\u{202e}", 20), "ab\u{fffd}[2Jc\u{fffd}");
        assert_eq!(cut("äöüß", 2), "äö…");
    }
}
