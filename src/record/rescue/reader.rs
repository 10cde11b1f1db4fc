//! Reads damaged JSON: what is damaged loses its own place, and reading goes on at the next comma, bracket or line of
//! the same depth.
//!
//! No value is ever guessed. Where it is not certain which text or number belongs to a name, the member is left out.
//! Each byte is looked at a fixed number of times.

use std::mem;

use serde_json::Value;

use super::frame::{Frame, Next};
use super::node::{Damage, Kind, Node};
use super::tokens::{Found, Piece, Tokens};

/// The most containers within each other; a record has eleven.
const DEEPEST: usize = 64;
/// The most pieces that are read; a record of 4 MiB as Plumbline writes it has fewer.
const MOST_PIECES: usize = 600_000;

/// Names that stand in one place of a record only, and the number of containers around them.
const OUTER_NAMES: [(&str, usize); 9] = [
    ("person", 1),
    ("assessments", 1),
    ("started_on", 3),
    ("profile", 3),
    ("reason", 3),
    ("safety", 3),
    ("route", 3),
    ("drafts", 3),
    ("typed_in", 3),
];

/// What can be read of these bytes as one object.
pub(super) fn read(bytes: &[u8]) -> Node {
    let mut reader = Reader {
        tokens: Tokens::new(bytes),
        open: vec![Frame::new(Kind::Object, None)],
        beyond: 0,
        ended: false,
    };
    reader.all();
    reader.finish()
}

struct Reader<'a> {
    tokens: Tokens<'a>,
    /// The containers that are open, the outermost first; never empty.
    open: Vec<Frame>,
    /// How many containers are open beyond the deepest that is read.
    beyond: usize,
    /// The outermost object has been closed.
    ended: bool,
}

impl Reader<'_> {
    fn all(&mut self) {
        let mut pieces = 0;
        while let Some(Found { piece, first, depth }) = self.tokens.next() {
            pieces += 1;
            if let (true, Next::Comma { bare }) = (first, &mut self.top().next) {
                // What follows on another line says nothing about the value before it.
                *bare = false;
            }
            if pieces == 1 {
                if matches!(piece, Piece::Open(Kind::Object)) {
                    continue;
                }
                self.top().damaged(Damage::Bracket);
                if matches!(piece, Piece::Open(_)) {
                    continue;
                }
            }
            if pieces > MOST_PIECES {
                self.top().damage = Some(Damage::TooMuch);
                self.ended = true;
                return;
            }
            if self.is_beyond(depth, &piece) {
                continue;
            }
            if let Some(depth) = depth
                && !self.stand_at(depth, &piece)
            {
                continue;
            }
            self.take(piece);
            if self.ended {
                return;
            }
        }
    }

    /// The outermost object, after everything that is still open has been closed.
    fn finish(mut self) -> Node {
        let cut = !self.ended;
        while self.open.len() > 1 {
            self.top().cut = cut;
            self.close_damaged(if cut { Damage::CutOff } else { Damage::Bracket });
        }
        let Some(mut root) = self.open.pop() else {
            return Node::gone(Damage::CutOff);
        };
        root.give_up_member(Damage::CutOff);
        Node::container(root.kind, root.members, root.damage, cut)
    }

    /// The innermost container.
    fn top(&mut self) -> &mut Frame {
        if self.open.is_empty() {
            self.open.push(Frame::new(Kind::Object, None));
        }
        let last = self.open.len() - 1;
        #[expect(clippy::indexing_slicing, reason = "the line above makes sure that there is one")]
        &mut self.open[last]
    }

    /// Passes over what lies deeper than anything that is read.
    fn is_beyond(&mut self, depth: Option<usize>, piece: &Piece) -> bool {
        if self.beyond == 0 {
            return false;
        }
        if depth.is_some_and(|depth| depth < DEEPEST) {
            self.beyond = 0;
            return false;
        }
        match piece {
            Piece::Open(_) => self.beyond += 1,
            Piece::Close(_) => self.beyond -= 1,
            _ => {}
        }
        true
    }

    /// Opens and closes containers until they are those that the indentation of a line says. False when the piece says
    /// nothing more.
    fn stand_at(&mut self, depth: usize, piece: &Piece) -> bool {
        let closes = matches!(piece, Piece::Close(_));
        let around = depth + usize::from(closes);
        if around == 0 {
            return true;
        }
        while self.open.len() > around {
            self.close_damaged(Damage::Bracket);
        }
        if self.open.len() == around {
            let top = self.top();
            match top.next {
                _ if closes => {}
                Next::Sync(_) => top.next = Next::Member,
                Next::Comma { .. } if !matches!(piece, Piece::Comma) => top.comma_is_missing(),
                // A name without a value; some programs write an opening bracket on a line of its own.
                Next::Colon(_) | Next::Value(_) if matches!(piece, Piece::Text { colon: true, .. }) => {
                    top.lose(Damage::Garbled);
                    top.next = Next::Member;
                }
                _ => {}
            }
            return true;
        }
        if closes {
            // The bracket that it closes was not seen, nor anything inside.
            return false;
        }
        let kind = match piece {
            Piece::Text { colon: true, .. } => Kind::Object,
            _ => Kind::List,
        };
        while self.open.len() < around.min(DEEPEST) {
            // Between two containers that were not seen there is an object if one knows nothing.
            let innermost = self.open.len() + 1 == around;
            self.open_unseen(if innermost { kind } else { Kind::Object });
        }
        true
    }

    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Open(kind) => self.opened(kind),
            Piece::Close(kind) => self.closed(kind),
            Piece::Comma => self.comma(),
            Piece::Colon => {
                let top = self.top();
                match &mut top.next {
                    Next::Colon(name) => top.next = Next::Value(name.take()),
                    _ => top.lose(Damage::Garbled),
                }
            }
            Piece::Text {
                text,
                colon,
                fits: true,
                ..
            } => self.text(text, colon),
            Piece::Text { text, may_begin, .. } => {
                // One of its quotation marks is damaged.
                let top = self.top();
                match (&top.next, top.kind, text) {
                    (Next::Member, Kind::Object, Ok(name)) => top.next = Next::Colon(Some(name)),
                    (Next::Member, ..) => {
                        top.take(None, Node::gone(Damage::Garbled));
                        top.next = Next::Sync(None);
                    }
                    _ => top.lose(Damage::Garbled),
                }
                if let Some(end) = may_begin {
                    self.top().lose(Damage::Garbled);
                    self.tokens.resume_at(end);
                }
            }
            Piece::Plain { value, fits } => self.plain(value, fits),
        }
    }

    fn opened(&mut self, kind: Kind) {
        let deepest = self.open.len() >= DEEPEST;
        let top = self.top();
        let (name, damage) = match mem::take(&mut top.next) {
            Next::Value(name) => (name, None),
            Next::Colon(name) => (name, Some(Damage::Bracket)),
            Next::Sync(lost) => (top.found_again(lost), Some(Damage::Bracket)),
            Next::Member if top.is_rather(Kind::List) => (None, None),
            Next::Member => {
                top.damaged(Damage::Garbled);
                (None, Some(Damage::Bracket))
            }
            Next::Comma { .. } => {
                top.comma_is_missing();
                if top.kind == Kind::Object {
                    top.damaged(Damage::Garbled);
                }
                (None, Some(Damage::Bracket))
            }
        };
        if deepest {
            top.take(name, Node::gone(Damage::Garbled));
            top.next = Next::Comma { bare: false };
            self.beyond = 1;
            return;
        }
        self.open.push(Frame {
            damage,
            ..Frame::new(kind, name)
        });
    }

    /// Opens a container whose bracket is damaged.
    fn open_unseen(&mut self, kind: Kind) {
        let top = self.top();
        let name = match mem::take(&mut top.next) {
            Next::Sync(lost) => top.found_again(lost),
            Next::Value(name) | Next::Colon(name) => name,
            Next::Member | Next::Comma { .. } => top.found_again(None),
        };
        self.open.push(Frame {
            damage: Some(Damage::Bracket),
            ..Frame::new(kind, name)
        });
    }

    fn closed(&mut self, kind: Kind) {
        let above = self.open.len().checked_sub(2).and_then(|above| self.open.get(above));
        let fits_above = above.is_some_and(|above| above.kind == kind);
        let top = self.top();
        if top.kind != kind {
            if top.damage.is_some() && fits_above {
                // The closing bracket of the innermost one was lost before; this is that of the next.
                self.close_damaged(Damage::Bracket);
            } else {
                top.damaged(Damage::Bracket);
            }
        }
        if self.open.len() > 1 {
            return self.close();
        }
        // The end, unless a bracket was lost and more follows.
        let at_end = self.tokens.is_at_end();
        let root = self.top();
        if at_end || root.damage.is_none() {
            root.give_up_member(Damage::Garbled);
            if !at_end {
                root.damaged(Damage::Bracket);
            }
            self.ended = true;
        } else {
            root.lose(Damage::Garbled);
        }
    }

    fn comma(&mut self) {
        let top = self.top();
        if matches!(top.next, Next::Member) {
            // A comma too many.
            top.damaged(Damage::Bracket);
        }
        top.give_up_member(Damage::Garbled);
        top.next = Next::Member;
    }

    fn text(&mut self, text: Result<String, Damage>, colon: bool) {
        if let (Ok(name), true) = (&text, colon) {
            self.return_to(name);
        }
        let around = self.open.len();
        let belongs_inside = matches!(&text, Ok(name) if OUTER_NAMES.contains(&(name, around + 1)));
        let top = self.top();
        let in_object = top.kind == Kind::Object;
        match mem::take(&mut top.next) {
            Next::Member if in_object || (colon && top.is_rather(Kind::Object)) => match text {
                Ok(name) => top.next = Next::Colon(Some(name)),
                Err(damage) => {
                    top.damaged(damage);
                    top.next = Next::Colon(None);
                }
            },
            next @ (Next::Member | Next::Sync(_)) if colon && !in_object => {
                // A name in a list: behind bare values the bracket of the list is lost, else that of its object.
                if top.damage_in_bare_values() && !belongs_inside && around > 1 {
                    self.close_damaged(Damage::Bracket);
                    self.top().next = Next::Member;
                } else {
                    top.next = next;
                    self.open_unseen(Kind::Object);
                }
                self.text(text, colon);
            }
            Next::Sync(_) if colon => self.text(text, colon),
            Next::Sync(_) => top.next = Next::Sync(None),
            Next::Member => self.value(None, text.map(Value::String)),
            Next::Value(name) => self.value(name, text.map(Value::String)),
            Next::Comma { .. } if colon == in_object => {
                top.comma_is_missing();
                self.text(text, colon);
            }
            other @ (Next::Colon(_) | Next::Comma { .. }) => {
                top.next = other;
                top.lose(Damage::Garbled);
            }
        }
    }

    /// Without lines a lost closing bracket shows when a name comes that stands further out in every record.
    fn return_to(&mut self, name: &str) {
        let Some((_, depth)) = OUTER_NAMES.iter().find(|(outer, _)| *outer == name) else {
            return;
        };
        let outer = self.open.get(depth.saturating_sub(1));
        let is_object = outer.is_some_and(|outer| outer.kind == Kind::Object);
        if is_object && self.open.len() > *depth && !self.tokens.are_laid_out() {
            while self.open.len() > *depth {
                self.close_damaged(Damage::Bracket);
            }
            self.top().next = Next::Member;
        }
    }

    fn plain(&mut self, value: Result<Value, Damage>, fits: bool) {
        let top = self.top();
        let in_list = top.kind == Kind::List;
        match mem::take(&mut top.next) {
            Next::Member if in_list || (fits && value.is_ok() && top.is_rather(Kind::List)) => self.value(None, value),
            Next::Value(name) => self.value(name, value),
            other => {
                top.next = other;
                top.lose(value.err().unwrap_or(Damage::Garbled));
            }
        }
    }

    /// Takes a value without brackets.
    fn value(&mut self, name: Option<String>, value: Result<Value, Damage>) {
        let top = self.top();
        match value {
            Ok(value) => {
                top.take(name, Node::plain(value));
                top.next = Next::Comma { bare: true };
            }
            Err(damage) => {
                top.take(name.clone(), Node::gone(damage));
                top.next = Next::Sync(name);
            }
        }
    }

    fn close_damaged(&mut self, damage: Damage) {
        let top = self.top();
        top.give_up_member(damage);
        if damage == Damage::Bracket {
            top.damaged(damage);
        }
        self.close();
    }

    /// Closes the innermost container, which is not the outermost.
    fn close(&mut self) {
        let Some(mut frame) = self.open.pop() else {
            return;
        };
        frame.give_up_member(Damage::Garbled);
        let node = Node::container(frame.kind, frame.members, frame.damage, frame.cut);
        let top = self.top();
        top.take(frame.name, node);
        top.next = Next::Comma { bare: false };
    }
}
