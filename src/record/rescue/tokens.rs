//! The pieces of JSON in damaged bytes.

use serde_json::Value;

use super::layout::Layout;
use super::node::{Damage, Kind};

/// The longest number or word that is read as one.
const LONGEST_PLAIN: usize = 400;

/// A piece of JSON.
pub(super) enum Piece {
    Open(Kind),
    Close(Kind),
    Comma,
    Colon,
    /// A text in quotation marks, which never goes over the end of its line.
    Text {
        text: Result<String, Damage>,
        /// A colon follows: it is the name of a member.
        colon: bool,
        /// What follows can follow a text. If not, one of its quotation marks is not what it seems.
        fits: bool,
        /// The place of its last quotation mark.
        end: usize,
    },
    /// A number, a word, or bytes that are nothing.
    Plain {
        value: Result<Value, Damage>,
        /// What follows can follow a value.
        fits: bool,
    },
}

/// Reads pieces one after the other.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
    layout: Layout,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            layout: Layout::of(bytes),
        }
    }

    /// Goes back to the last quotation mark of a text, which then begins the next piece.
    pub(super) fn resume_at(&mut self, end: usize) {
        self.at = end;
    }

    /// Whether only blanks are left.
    pub(super) fn is_at_end(&self) -> bool {
        self.rest().iter().all(|byte| is_blank(*byte))
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The next byte that is no blank, without going over the end of the line; a line break stands for itself.
    fn next_on_line(&self) -> Option<u8> {
        let mut rest = self.rest().iter().copied();
        rest.find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'))
    }

    fn text(&mut self) -> Piece {
        let start = self.at;
        self.at += 1;
        let mut closed = false;
        while let Some(byte) = self.peek() {
            if byte == b'\n' {
                break;
            }
            self.at += 1;
            if byte == b'"' {
                closed = true;
                break;
            }
            if byte == b'\\' && self.peek().is_some_and(|next| next != b'\n') {
                self.at += 1;
            }
        }
        let bytes = self.bytes.get(start..self.at).unwrap_or_default();
        if !closed {
            let cut = self.at >= self.bytes.len();
            return Piece::Text {
                text: Err(if cut { Damage::CutOff } else { Damage::Garbled }),
                colon: false,
                fits: true,
                end: self.at,
            };
        }
        let text = match serde_json::from_slice::<String>(bytes) {
            Ok(text) => Ok(text),
            Err(_) if std::str::from_utf8(bytes).is_err() => Err(Damage::NotText),
            Err(_) => Err(Damage::Garbled),
        };
        let next = self.next_on_line();
        Piece::Text {
            text,
            colon: next == Some(b':'),
            fits: may_follow(next) || matches!(next, Some(b':' | b'"')),
            end: self.at - 1,
        }
    }

    fn plain(&mut self) -> Piece {
        let run = self
            .rest()
            .iter()
            .take_while(|byte| !is_blank(**byte) && !is_mark(**byte));
        let run = run.count();
        let bytes = self.rest().get(..run).unwrap_or_default();
        self.at += run;
        let value = if self.at >= self.bytes.len() {
            // The end of a number may be missing.
            Err(Damage::CutOff)
        } else if run > LONGEST_PLAIN {
            Err(Damage::Garbled)
        } else {
            serde_json::from_slice(bytes).map_err(|_| Damage::Garbled)
        };
        Piece::Plain {
            value,
            fits: may_follow(self.next_on_line()),
        }
    }
}

impl Iterator for Tokens<'_> {
    /// A piece; and how deep its line stands, when it is the first on a line.
    type Item = (Option<usize>, Piece);

    fn next(&mut self) -> Option<Self::Item> {
        self.at += self.rest().iter().take_while(|byte| is_blank(**byte)).count();
        let depth = self.layout.depth_at(self.at);
        let mark = match self.peek()? {
            b'"' => return Some((depth, self.text())),
            b'{' => Piece::Open(Kind::Object),
            b'[' => Piece::Open(Kind::List),
            b'}' => Piece::Close(Kind::Object),
            b']' => Piece::Close(Kind::List),
            b',' => Piece::Comma,
            b':' => Piece::Colon,
            _ => return Some((depth, self.plain())),
        };
        self.at += 1;
        Some((depth, mark))
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'{' | b'}' | b'[' | b']' | b',' | b':')
}

/// What may stand behind a value: a comma, a closing bracket, the end of the line or of the file.
fn may_follow(next: Option<u8>) -> bool {
    matches!(next, None | Some(b',' | b'}' | b']' | b'\n'))
}
