//! Sessions, check-ins and activities out of what was read: an entry is taken whole or not at all (rule H7).

use serde::Deserialize;
use serde_json::Value;

use super::super::super::{Activity, CheckIn, LogEntry, Session};
use super::super::node::{Damage, Node, Tree};
use super::Fit;
use super::members::{Members, join};

/// The mark of an entry that was taken back. A damaged one counts as no: the entry is shown again rather than lost.
const REMOVED: &str = "removed";

/// A list of entries in the record file.
struct ListOf {
    /// Its member.
    name: &'static str,
    /// The member of an entry that holds its day.
    day: &'static str,
    /// What an entry is called.
    called: &'static str,
}

impl Fit {
    pub(super) fn log(&mut self, file: &mut Members) -> Vec<Session> {
        let list = ListOf {
            name: "log",
            day: "began",
            called: "session",
        };
        self.entries(file, &list, |node| node.has("began") && node.has("id"))
    }

    pub(super) fn check_ins(&mut self, file: &mut Members) -> Vec<CheckIn> {
        let list = ListOf {
            name: "check_ins",
            day: "on",
            called: "check-in",
        };
        self.entries(file, &list, |node| node.has("on") && node.has("id"))
    }

    pub(super) fn activities(&mut self, file: &mut Members) -> Vec<Activity> {
        let list = ListOf {
            name: "activities",
            day: "since",
            called: "activity",
        };
        self.entries(file, &list, |node| {
            node.has("since") && node.has("words") && node.has("id")
        })
    }

    fn entries<T: for<'de> Deserialize<'de> + LogEntry>(
        &mut self,
        file: &mut Members,
        list: &ListOf,
        is_one: impl Fn(&Node) -> bool,
    ) -> Vec<T> {
        let name = list.name;
        let found = file.take(name).or_else(|| {
            let found = file.take_like(|node| node.holds_some(&is_one))?;
            self.say(name, "its name is damaged; the list was found by what it holds");
            Some(found)
        });
        let Some(found) = found else {
            return Vec::new();
        };
        let elements = self.elements(found, name);
        elements
            .into_iter()
            .filter_map(|(path, node)| self.entry(node, &path, list))
            .collect()
    }

    /// One entry; a lost one is named by its day, where that can be read.
    fn entry<T: for<'de> Deserialize<'de>>(&mut self, node: Node, path: &str, list: &ListOf) -> Option<T> {
        let of = day_of(&node, list.day).map_or_else(
            || format!("a {}", list.called),
            |day| format!("the {} of {day}", list.called),
        );
        let (node, mark_is_lost) = without_an_unreadable_mark(node);
        if mark_is_lost {
            self.say(
                &join(path, REMOVED),
                format!("it could not be read; {of} counts as one that was not taken back"),
            );
        }
        if let Some(damage) = node.first_damage() {
            self.say(path, lost(&of, damage));
            return None;
        }
        match super::json::fit(node.into_value()) {
            Ok(entry) => Some(entry),
            Err((inside, what)) => {
                self.say(&join(path, &inside), format!("{of} was left out: {what}"));
                None
            }
        }
    }
}

fn lost(of: &str, damage: Damage) -> String {
    match damage {
        Damage::CutOff => format!("the file ends in the middle of {of}, which was left out"),
        Damage::Garbled | Damage::NotText | Damage::Bracket | Damage::Twice | Damage::TooMuch => {
            format!("{of} is damaged and was left out")
        }
    }
}

/// The day of an entry, as the file writes it.
fn day_of(node: &Node, member: &str) -> Option<String> {
    let text = match &node.tree {
        Tree::Object(members) => members.iter().find_map(|(name, node)| match &node.tree {
            Tree::Plain(Value::String(text)) if name.as_deref() == Some(member) => Some(text.as_str()),
            Tree::Plain(_) | Tree::List(_) | Tree::Object(_) | Tree::Gone => None,
        }),
        Tree::Plain(value) => value.get(member).and_then(Value::as_str),
        Tree::List(_) | Tree::Gone => None,
    }?;
    let day = text.get(..10)?;
    crate::record::strict_date(day).map(|day| day.to_string())
}

/// An entry without its mark "taken back" where that cannot be read, and whether that was so.
fn without_an_unreadable_mark(mut node: Node) -> (Node, bool) {
    let is_a_mark = |node: &Node| matches!(&node.tree, Tree::Plain(Value::Bool(_))) && node.damage.is_none();
    match &mut node.tree {
        Tree::Object(members) => {
            let before = members.len();
            members.retain(|(name, node)| name.as_deref() != Some(REMOVED) || is_a_mark(node));
            let lost = members.len() < before;
            if lost {
                node.whole = node.damage.is_none() && !node.cut && members.iter().all(|(_, node)| node.whole);
            }
            (node, lost)
        }
        Tree::Plain(value) => {
            let is_unreadable = value.get(REMOVED).is_some_and(|mark| !mark.is_boolean());
            if let Some(members) = value.as_object_mut().filter(|_| is_unreadable) {
                members.shift_remove(REMOVED);
            }
            (node, is_unreadable)
        }
        Tree::List(_) | Tree::Gone => (node, false),
    }
}
