//! The members of one object, taken out one by one.

use std::collections::BTreeSet;

use super::super::super::cut;
use super::super::node::{Member, Node};

/// The members of one object that have not been taken yet.
pub(super) struct Members {
    path: String,
    members: Vec<Member>,
}

impl Members {
    /// The members of an object; none of something else.
    pub(super) fn of(node: Node, path: &str) -> Option<Self> {
        Some(Self {
            path: path.to_owned(),
            members: node.into_members()?,
        })
    }

    /// The path of a member.
    pub(super) fn path(&self, name: &str) -> String {
        join(&self.path, &cut(name, 60))
    }

    /// Takes a member by its name.
    pub(super) fn take(&mut self, name: &str) -> Option<Node> {
        let mut members = self.members.iter();
        let at = members.position(|(found, _)| found.as_deref() == Some(name))?;
        Some(self.members.remove(at).1)
    }

    /// Takes the only member that looks like what is wanted, whatever its name has become.
    pub(super) fn take_like(&mut self, looks: impl Fn(&Node) -> bool) -> Option<Node> {
        let mut like = self.members.iter().enumerate().filter(|(_, (_, node))| looks(node));
        let (at, _) = like.next()?;
        if like.next().is_some() {
            return None;
        }
        Some(self.members.remove(at).1)
    }

    /// Whether there is a member of this name.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.members.iter().any(|(found, _)| found.as_deref() == Some(name))
    }

    /// Puts members that look like what is wanted, and stand inside a damaged member, beside it: a lost closing bracket
    /// has moved them there.
    pub(super) fn spread(&mut self, looks: impl Fn(&Node) -> bool) {
        let mut beside = Vec::new();
        for (_, node) in self.members.iter_mut().filter(|(_, node)| !node.whole) {
            beside.extend(node.split_off(&looks));
        }
        let mut known: BTreeSet<String> = self.members.iter().filter_map(|(name, _)| name.clone()).collect();
        beside.retain(|(name, _)| name.as_ref().is_some_and(|name| known.insert(name.clone())));
        self.members.extend(beside);
    }

    /// All that are left: path, name if it could be read, and value.
    pub(super) fn into_named(self) -> impl Iterator<Item = (String, Option<String>, Node)> {
        let path = self.path;
        self.members.into_iter().map(move |(name, node)| {
            let shown = name.as_deref().map_or_else(|| "?".to_owned(), |name| cut(name, 60));
            (join(&path, &shown), name, node)
        })
    }
}

/// A path and a path inside it; `.` is serde's word for the place itself.
pub(super) fn join(path: &str, inside: &str) -> String {
    if path.is_empty() {
        inside.to_owned()
    } else if inside.is_empty() || inside == "." {
        path.to_owned()
    } else if inside.starts_with('[') {
        format!("{path}{inside}")
    } else {
        format!("{path}.{inside}")
    }
}
