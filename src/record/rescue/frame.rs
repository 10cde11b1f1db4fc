//! A container that is being read: what it holds so far, and what it waits for.

use std::mem;

use super::node::{Damage, Kind, Member, Node, Tree};

/// A container that is open.
pub(super) struct Frame {
    pub kind: Kind,
    /// Its name in the object around it; none in a list, or when the name could not be read.
    pub name: Option<String>,
    pub members: Vec<Member>,
    pub damage: Option<Damage>,
    /// The file ends before its closing bracket.
    pub cut: bool,
    pub next: Next,
}

/// What a container waits for.
#[derive(Default)]
pub(super) enum Next {
    /// A name in an object, a value in a list; or the end.
    #[default]
    Member,
    /// A colon after this name; none when the name could not be read.
    Colon(Option<String>),
    /// The value of this name.
    Value(Option<String>),
    /// A comma or the end. A value without brackets before it may yet turn out to be damaged.
    Comma { bare: bool },
    /// Something certain again. The name is that of the value that has just been lost, if a bracket may have been lost.
    Sync(Option<String>),
}

impl Frame {
    pub(super) fn new(kind: Kind, name: Option<String>) -> Self {
        Self {
            kind,
            name,
            members: Vec::new(),
            damage: None,
            cut: false,
            next: Next::Member,
        }
    }

    /// Notes what is wrong with the container itself. A damaged bracket is the least: its members are there.
    pub(super) fn damaged(&mut self, damage: Damage) {
        if matches!(self.damage, None | Some(Damage::Bracket)) {
            self.damage = Some(damage);
        }
    }

    /// Takes a member; nothing of a member is kept but the damage when neither its name nor its value is known.
    pub(super) fn take(&mut self, name: Option<String>, node: Node) {
        match (self.kind, &name, node.damage) {
            (Kind::Object, None, Some(damage)) if matches!(node.tree, Tree::Gone) => self.damaged(damage),
            _ => self.members.push((name, node)),
        }
    }

    /// Something else than what it waits for: the member at hand is lost, and reading goes on at something certain.
    pub(super) fn lose(&mut self, damage: Damage) {
        self.next = match mem::take(&mut self.next) {
            Next::Colon(name) | Next::Value(name) => {
                self.take(name.clone(), Node::gone(damage));
                Next::Sync(name)
            }
            Next::Comma { bare: true } => {
                if let Some((_, last)) = self.members.last_mut() {
                    *last = Node::gone(damage);
                }
                Next::Sync(None)
            }
            Next::Comma { bare: false } | Next::Member => {
                self.damaged(damage);
                Next::Sync(None)
            }
            Next::Sync(_) => Next::Sync(None),
        };
    }

    /// Whether it holds values without brackets only, and one of them is damaged.
    pub(super) fn damage_in_bare_values(&self) -> bool {
        let bare = |node: &Node| matches!(node.tree, Tree::Plain(_) | Tree::Gone);
        self.members.iter().all(|(_, node)| bare(node)) && self.members.iter().any(|(_, node)| !node.whole)
    }

    /// The next member begins without a comma. A number before it may have lost its last digits with the comma.
    pub(super) fn comma_is_missing(&mut self) {
        self.damaged(Damage::Bracket);
        self.next = Next::Member;
        if let Some((_, last)) = self.members.last_mut()
            && matches!(&last.tree, Tree::Plain(value) if !value.is_string())
        {
            *last = Node::gone(Damage::Garbled);
        }
    }

    /// The member at hand stays without a value: the container ends, or the next member begins.
    pub(super) fn give_up_member(&mut self, damage: Damage) {
        if matches!(self.next, Next::Colon(_) | Next::Value(_)) {
            self.lose(damage);
        }
    }

    /// The name of a container after the name, the colon or the opening bracket was damaged. What was noted as lost
    /// under that name is not lost then.
    pub(super) fn found_again(&mut self, lost: Option<String>) -> Option<String> {
        if lost.is_none() && self.kind == Kind::Object {
            self.damaged(Damage::Garbled);
        }
        if lost.is_some() && self.members.last().is_some_and(|(last, _)| *last == lost) {
            self.members.pop();
        }
        lost
    }

    /// An object whose first member is a value without a name was a list, and the other way round.
    pub(super) fn is_rather(&mut self, kind: Kind) -> bool {
        let fresh = self.members.is_empty() && matches!(self.next, Next::Member);
        if fresh && self.kind != kind && self.damage.is_none() {
            self.kind = kind;
            self.damage = Some(Damage::Bracket);
        }
        self.kind == kind
    }
}
