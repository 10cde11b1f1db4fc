//! From what was read to a record: what fits is taken, the rest is named.

mod assessment;
mod log;
mod members;

use jiff::civil::Date;
use uuid::Uuid;

use super::super::{CopyNotes, Person, RECORD_FORMAT, RECORD_VERSION, Record, Rest, SessionNow, cut, json, migrate};
use super::node::{Damage, Node};
use super::{Lost, Rescued};
use assessment::Begun;
use members::Members;

/// The most losses that are named one by one.
const MOST_NAMED: usize = 200;

/// Takes a record out of what was read, and notes what it had to leave out.
#[derive(Default)]
pub(super) struct Fit {
    lost: Vec<Lost>,
    /// Losses beyond those that are named.
    more: usize,
}

impl Fit {
    /// The record; none when no assessment is readable.
    pub(super) fn record(mut self, root: Node, id: Uuid) -> Option<Rescued> {
        let mut file = self.object(root, "")?;
        let older = self.header(&mut file);
        let person = self.person(&mut file);
        let begun = self.assessments(&mut file);
        let assessments = self.settle_days(begun);
        if assessments.is_empty() {
            return None;
        }
        let plan_start = self.one::<Option<Date>>(&mut file, "plan_start").flatten();
        let activities = self.activities(&mut file);
        let session_now = self.one::<Option<SessionNow>>(&mut file, "session_now").flatten();
        let check_ins = self.check_ins(&mut file);
        let log = self.log(&mut file);
        let mut rest = self.rest(file);
        CopyNotes::drop_from(&mut rest);
        let record = Record {
            id,
            person,
            assessments,
            rest,
            plan_start,
            activities,
            session_now,
            check_ins,
            log,
        };
        let record = self.migrated(record, older);
        if self.more > 0 {
            self.lost.push(Lost {
                place: "the file".to_owned(),
                what: format!("{} more places are damaged", self.more),
            });
        }
        if self.lost.is_empty() {
            self.say(
                "the file",
                "it is not quite as it should be, but nothing seems to be missing",
            );
        }
        let lost = self.lost;
        Some(Rescued { record, lost })
    }

    /// What is wrong with the header; the version of the file where it is an older one.
    fn header(&mut self, file: &mut Members) -> Option<u32> {
        if let Some(format) = self
            .one::<String>(file, "format")
            .filter(|format| format != RECORD_FORMAT)
        {
            let format = cut(&format, 60);
            self.say(
                "format",
                format!("it says \u{201c}{format}\u{201d}, not \u{201c}{RECORD_FORMAT}\u{201d}"),
            );
        }
        let present = u64::from(RECORD_VERSION);
        let version = self.one::<u64>(file, "version");
        let older = version.filter(|version| (1..present).contains(version));
        if let Some(version) = version.filter(|version| older.is_none() && *version != present) {
            self.say(
                "version",
                format!("it says {version}; only what is as in version {RECORD_VERSION} was taken"),
            );
        }
        self.one::<String>(file, "program");
        self.one::<String>(file, "checksum");
        self.one::<Uuid>(file, "id");
        older.and_then(|version| u32::try_from(version).ok())
    }

    /// What an older version said in other words, in those of the present one.
    fn migrated(&mut self, record: Record, older: Option<u32>) -> Record {
        let Some(version) = older else {
            return record;
        };
        let migrated = serde_json::to_value(&record)
            .ok()
            .and_then(|file| migrate::to_present(file, version).ok())
            .and_then(|file| json::fit::<Record>(file).ok());
        migrated.unwrap_or_else(|| {
            self.say(
                "version",
                format!("it says {version}; only what is as in version {RECORD_VERSION} was taken"),
            );
            record
        })
    }

    fn person(&mut self, file: &mut Members) -> Person {
        let Some(mut members) = self.section(file, "person") else {
            return Person::default();
        };
        Person {
            name: self.one(&mut members, "name").unwrap_or_default(),
            units: self.one(&mut members, "units").unwrap_or_default(),
            rest: self.rest(members),
        }
    }

    fn assessments(&mut self, file: &mut Members) -> Vec<Begun> {
        let list = file.take("assessments").or_else(|| {
            let found = file.take_like(|node| node.holds_some(|node| node.has("started_on") && node.has("answers")))?;
            self.say(
                "assessments",
                "its name is damaged; the list was found by what it holds",
            );
            Some(found)
        });
        let Some(list) = list else {
            return Vec::new();
        };
        let elements = self.elements(list, "assessments");
        elements
            .into_iter()
            .filter_map(|(path, node)| self.assessment(node, &path))
            .collect()
    }

    /// One member, taken whole.
    fn one<T: for<'de> serde::Deserialize<'de>>(&mut self, members: &mut Members, name: &str) -> Option<T> {
        let node = members.take(name)?;
        self.whole(node, &members.path(name))
    }

    /// A value that is taken whole or not at all.
    fn whole<T: for<'de> serde::Deserialize<'de>>(&mut self, node: Node, path: &str) -> Option<T> {
        if let Some(damage) = node.first_damage() {
            self.say(path, damage.words());
            return None;
        }
        match json::fit(node.into_value()) {
            Ok(value) => Some(value),
            Err((inside, what)) => {
                self.say(&members::join(path, &inside), what);
                None
            }
        }
    }

    /// A member that is an object, to be taken member by member.
    fn section(&mut self, members: &mut Members, name: &str) -> Option<Members> {
        let node = members.take(name)?;
        self.object(node, &members.path(name))
    }

    fn object(&mut self, node: Node, path: &str) -> Option<Members> {
        let damage = Own::of(&node);
        let found = Members::of(node, path);
        self.container(path, &damage, found.is_some(), "an object in braces");
        found
    }

    /// The elements of a list, each with its path.
    fn elements(&mut self, node: Node, path: &str) -> Vec<(String, Node)> {
        let damage = Own::of(&node);
        let list = node.into_list();
        self.container(path, &damage, list.is_some(), "a list");
        let elements = list.unwrap_or_default().into_iter().enumerate();
        elements
            .map(|(place, node)| (format!("{path}[{place}]"), node))
            .collect()
    }

    /// Says what is wrong with a container of which the readable part is taken, if it is one.
    fn container(&mut self, path: &str, own: &Own, is_one: bool, takes: &str) {
        match own.damage {
            Some(damage) if !is_one => return self.say(path, damage.words()),
            None if !is_one => return self.say(path, format!("it is of the wrong kind: it should be {takes}")),
            // Of a damaged bracket nothing is missing.
            None | Some(Damage::Bracket) => {}
            Some(Damage::TooMuch) => self.say(path, Damage::TooMuch.words()),
            Some(_) => self.say(path, "a part of it is damaged and could not be read"),
        }
        if own.ends_here {
            self.say(path, "the file ends in the middle of it; what came after is missing");
        }
    }

    /// A set or list of values, each taken whole.
    fn many<T, C>(&mut self, members: &mut Members, name: &str) -> C
    where
        T: for<'de> serde::Deserialize<'de>,
        C: FromIterator<T>,
    {
        let Some(node) = members.take(name) else {
            return std::iter::empty().collect();
        };
        let elements = self.elements(node, &members.path(name));
        elements
            .into_iter()
            .filter_map(|(path, node)| self.whole(node, &path))
            .collect()
    }

    /// Members with names of their own, each taken whole.
    fn by_name<K, T, C>(&mut self, members: Option<Members>) -> C
    where
        K: From<String>,
        T: for<'de> serde::Deserialize<'de>,
        C: FromIterator<(K, T)>,
    {
        let named = members.into_iter().flat_map(Members::into_named);
        named
            .filter_map(|(path, name, node)| {
                // That something without a name is lost has been said of the object.
                Some((K::from(name?), self.whole(node, &path)?))
            })
            .collect()
    }

    /// The members that this version does not know.
    fn rest(&mut self, members: Members) -> Rest {
        self.by_name::<String, serde_json::Value, Rest>(Some(members))
    }

    /// How much was noted as lost so far.
    fn count(&self) -> usize {
        self.lost.len() + self.more
    }

    fn say(&mut self, place: &str, what: impl Into<String>) {
        if self.lost.len() >= MOST_NAMED {
            self.more += 1;
            return;
        }
        self.lost.push(Lost {
            place: if place.is_empty() { "the file" } else { place }.to_owned(),
            what: what.into(),
        });
    }
}

/// What is wrong with a container itself.
struct Own {
    damage: Option<Damage>,
    /// The file ends in it, and not in one of its named members, where it would be said again.
    ends_here: bool,
}

impl Own {
    fn of(node: &Node) -> Self {
        Self {
            damage: node.damage,
            ends_here: node.cut && !node.is_cut_inside(),
        }
    }
}
