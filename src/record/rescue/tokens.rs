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
        /// Where its last quotation mark stands, if it may as well begin the next text: what looks like the end of this
        /// one is a comma or a bracket, or there is nothing in it.
        may_begin: Option<usize>,
    },
    /// A number, a word, or bytes that are nothing.
    Plain {
        value: Result<Value, Damage>,
        /// What follows can follow a value.
        fits: bool,
    },
}

/// A piece and where it stands.
pub(super) struct Found {
    pub piece: Piece,
    /// The first on its line.
    pub first: bool,
    /// The number of containers around it, as its line's indentation tells; only of the first on a line.
    pub depth: Option<usize>,
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

    /// Whether the indentation of its lines tells how deep they stand.
    pub(super) fn are_laid_out(&self) -> bool {
        self.layout.is_known()
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

    fn mark(&mut self, mark: Piece) -> Piece {
        self.at += 1;
        mark
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
                may_begin: None,
            };
        }
        let text = match serde_json::from_slice::<String>(bytes) {
            Ok(text) => Ok(text),
            Err(_) if std::str::from_utf8(bytes).is_err() => Err(Damage::NotText),
            Err(_) => Err(Damage::Garbled),
        };
        let next = self.next_on_line();
        let inside = bytes.iter().rev().skip(1).find(|byte| !is_blank(**byte));
        let end = self.at - 1;
        Piece::Text {
            text,
            colon: next == Some(b':'),
            fits: may_follow(next) || matches!(next, Some(b':' | b'"')),
            may_begin: matches!(inside, Some(b',' | b'{' | b'[' | b'"')).then_some(end),
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
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let blanks = self.rest().iter().take_while(|byte| is_blank(**byte));
        let (count, first) = blanks.fold((0, self.at == 0), |(count, first), byte| {
            (count + 1, first || *byte == b'\n')
        });
        self.at += count;
        let depth = self.layout.depth_at(self.at);
        let piece = match self.peek()? {
            b'{' => self.mark(Piece::Open(Kind::Object)),
            b'[' => self.mark(Piece::Open(Kind::List)),
            b'}' => self.mark(Piece::Close(Kind::Object)),
            b']' => self.mark(Piece::Close(Kind::List)),
            b',' => self.mark(Piece::Comma),
            b':' => self.mark(Piece::Colon),
            b'"' => self.text(),
            _ => self.plain(),
        };
        Some(Found { piece, first, depth })
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
