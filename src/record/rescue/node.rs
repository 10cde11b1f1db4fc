//! What was read of damaged JSON: values, and where something is missing.

use std::collections::BTreeMap;
use std::mem;

use serde_json::Value;

/// An object or a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    List,
}

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Damage {
    /// It does not read as JSON.
    Garbled,
    /// It holds bytes that are no text.
    NotText,
    /// A bracket is missing, or is another one; what stands inside was read.
    Bracket,
    /// A member stands twice in one object.
    Twice,
    /// The file ends there.
    CutOff,
    /// The file goes on for longer than any record.
    TooMuch,
}

impl Damage {
    /// The damage in words, after the name of the place.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Garbled => "it is damaged and could not be read",
            Self::NotText => "it is damaged: it holds bytes that are no text",
            Self::Bracket => "a bracket of it is damaged, so it may not be whole and was left out",
            Self::Twice => "it stands there twice; neither was taken",
            Self::CutOff => "the file ends in the middle of it",
            Self::TooMuch => "the file holds more values than a record can have; the rest was left out",
        }
    }
}

/// A value, or what is left of it.
#[derive(Debug)]
pub(super) struct Node {
    pub tree: Tree,
    /// What is wrong with the value itself; what is wrong with its members stands there.
    pub damage: Option<Damage>,
    /// The file ends before its closing bracket.
    pub cut: bool,
    /// Nothing is wrong with it or inside it.
    pub whole: bool,
}

#[derive(Debug)]
pub(super) enum Tree {
    /// A text, number, word; or any value that is known to be whole.
    Plain(Value),
    List(Vec<Node>),
    Object(Vec<Member>),
    /// Nothing could be read.
    Gone,
}

/// A member of an object; none where the name could not be read.
pub(super) type Member = (Option<String>, Node);

impl Node {
    pub(super) fn plain(value: Value) -> Self {
        Self {
            tree: Tree::Plain(value),
            damage: None,
            cut: false,
            whole: true,
        }
    }

    pub(super) fn gone(damage: Damage) -> Self {
        Self {
            tree: Tree::Gone,
            damage: Some(damage),
            cut: damage == Damage::CutOff,
            whole: false,
        }
    }

    pub(super) fn container(kind: Kind, members: Vec<Member>, damage: Option<Damage>, cut: bool) -> Self {
        let members = match kind {
            Kind::Object => without_twice(members),
            Kind::List => members,
        };
        let whole = damage.is_none() && !cut && members.iter().all(|(_, node)| node.whole);
        let tree = match kind {
            Kind::Object => Tree::Object(members),
            Kind::List => Tree::List(members.into_iter().map(|(_, node)| node).collect()),
        };
        Self {
            tree,
            damage,
            cut,
            whole,
        }
    }

    /// The first damage in it or inside it.
    pub(super) fn first_damage(&self) -> Option<Damage> {
        if self.whole {
            return None;
        }
        let inside = match &self.tree {
            Tree::Plain(_) | Tree::Gone => None,
            Tree::List(list) => list.iter().find_map(Self::first_damage),
            Tree::Object(members) => members.iter().find_map(|(_, node)| node.first_damage()),
        };
        let own = if self.cut { Some(Damage::CutOff) } else { self.damage };
        // A member that has been taken out may have been the damaged one.
        inside.or(own).or(Some(Damage::Garbled))
    }

    /// The value, without what is missing.
    pub(super) fn into_value(self) -> Value {
        match self.tree {
            Tree::Plain(value) => value,
            Tree::Gone => Value::Null,
            Tree::List(list) => Value::Array(list.into_iter().map(Self::into_value).collect()),
            Tree::Object(members) => {
                let named = members
                    .into_iter()
                    .filter_map(|(name, node)| Some((name?, node.into_value())));
                Value::Object(named.collect())
            }
        }
    }

    /// The members of an object, each as a node.
    pub(super) fn into_members(self) -> Option<Vec<Member>> {
        match self.tree {
            Tree::Object(members) => Some(members),
            Tree::Plain(Value::Object(members)) => {
                let members = members
                    .into_iter()
                    .map(|(name, value)| (Some(name), Self::plain(value)));
                Some(members.collect())
            }
            _ => None,
        }
    }

    /// The values of a list, each as a node.
    pub(super) fn into_list(self) -> Option<Vec<Self>> {
        match self.tree {
            Tree::List(list) => Some(list),
            Tree::Plain(Value::Array(list)) => Some(list.into_iter().map(Self::plain).collect()),
            _ => None,
        }
    }

    /// Takes the whole members out of an object that are like this, also those of objects inside them.
    pub(super) fn split_off(&mut self, like: &impl Fn(&Self) -> bool) -> Vec<Member> {
        let Tree::Object(members) = &mut self.tree else {
            return Vec::new();
        };
        let mut off: Vec<Member> = Vec::new();
        for (name, mut node) in mem::take(members) {
            if node.whole && like(&node) {
                off.push((name, node));
            } else {
                off.extend(node.split_off(like));
                members.push((name, node));
            }
        }
        off
    }

    /// Whether one of its members or elements is like this.
    pub(super) fn holds_some(&self, like: impl Fn(&Self) -> bool) -> bool {
        match &self.tree {
            Tree::List(list) => list.iter().any(like),
            Tree::Object(members) => members.iter().any(|(_, node)| like(node)),
            Tree::Plain(Value::Array(list)) => list.iter().any(|value| like(&Self::plain(value.clone()))),
            Tree::Plain(Value::Object(members)) => members.values().any(|value| like(&Self::plain(value.clone()))),
            Tree::Plain(_) | Tree::Gone => false,
        }
    }

    /// Whether the file ends inside one of its members or elements, where that is said.
    pub(super) fn is_cut_inside(&self) -> bool {
        match &self.tree {
            Tree::List(list) => list.iter().any(|node| node.cut),
            // What has no name is not named as lost.
            Tree::Object(members) => members.iter().any(|(name, node)| name.is_some() && node.cut),
            Tree::Plain(_) | Tree::Gone => false,
        }
    }

    /// Whether it is an object in which a member of this name can be read.
    pub(super) fn has(&self, name: &str) -> bool {
        match &self.tree {
            Tree::Object(members) => members.iter().any(|(found, _)| found.as_deref() == Some(name)),
            Tree::Plain(value) => value.get(name).is_some(),
            _ => false,
        }
    }
}

/// Of members with one name none is taken: it is not known which one is meant.
fn without_twice(members: Vec<Member>) -> Vec<Member> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, _) in &members {
        if let Some(name) = name {
            *seen.entry(name).or_default() += 1;
        }
    }
    if seen.values().all(|times| *times == 1) {
        return members;
    }
    let mut twice: BTreeMap<String, bool> = seen
        .into_iter()
        .filter(|(_, times)| *times > 1)
        .map(|(name, _)| (name.to_owned(), false))
        .collect();
    let mut kept = Vec::new();
    for (name, node) in members {
        match name.as_ref().and_then(|name| twice.get_mut(name)) {
            None => kept.push((name, node)),
            Some(said) if *said => {}
            Some(said) => {
                *said = true;
                kept.push((name, Node::gone(Damage::Twice)));
            }
        }
    }
    kept
}
