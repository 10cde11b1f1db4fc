//! Copies that a program which keeps folders alike lays beside a record, when two computers wrote it (rule H9): by their names,
//! and by what they hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::app::words::folder as say;
use crate::platform::ReadFile;
use crate::record::{self, Joined, Opened, Record, Standing, keep_logs, logs_differ_only};
use crate::report::words;

/// A copy of a record that stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictCopy {
    /// Its file.
    pub path: PathBuf,
    /// What it holds beyond the record.
    pub holds: CopyHolds,
}

/// What a copy holds beyond its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyHolds {
    /// Entries of the log, and nothing else.
    Entries(Joined),
    /// Nothing.
    Nothing,
    /// Something else: it is another state of the record.
    Other,
}

impl CopyHolds {
    /// What it holds, for a list.
    pub fn in_words(self) -> String {
        match self {
            Self::Entries(joined) => words::held_beyond(joined),
            Self::Nothing => say::NOTHING_MORE.to_owned(),
            Self::Other => say::OTHER_ANSWERS.to_owned(),
        }
    }
}

/// The name of the record of which a file's name says that it is a copy: `NAME (conflicted copy)`,
/// `NAME (Alex's conflicted copy 2026-11-30)`, `NAME.sync-conflict-20261130-101010-ABCDEFG`.
pub fn record_name(stem: &str) -> Option<&str> {
    if let Some((name, rest)) = stem.rsplit_once(".sync-conflict-") {
        let is_mark = rest.starts_with(|letter: char| letter.is_ascii_digit());
        return (is_mark && !name.is_empty()).then_some(name);
    }
    let (name, rest) = stem.rsplit_once(" (")?;
    let mark = rest.trim_end().strip_suffix(')')?;
    let mark = mark.to_lowercase();
    let mut words = mark.split_whitespace();
    let is_copy = words.any(|word| word == "conflicted") && words.next() == Some("copy");
    (is_copy && !name.is_empty()).then_some(name)
}

/// The copies among the files of a folder whose record stands beside them, by the record's file. A copy of another record, or
/// one that cannot be read, is a file like any other.
pub fn copies_among(files: &[ReadFile]) -> BTreeMap<PathBuf, Vec<ConflictCopy>> {
    let read = |path: &Path| {
        let found = files.iter().find(|(listed, _)| listed.path == path);
        let bytes = found.and_then(|(_, bytes)| bytes.as_ref().ok())?;
        whole(bytes)
    };
    let mut all: BTreeMap<PathBuf, Vec<ConflictCopy>> = BTreeMap::new();
    for (listed, bytes) in files {
        let Some(of) = record_of(&listed.path) else { continue };
        let copy = bytes.as_ref().ok().and_then(|bytes| whole(bytes));
        let Some((copy, record)) = copy.zip(read(&of)) else {
            continue;
        };
        if copy.id != record.id {
            continue;
        }
        all.entry(of).or_default().push(ConflictCopy {
            path: listed.path.clone(),
            holds: beyond(&record, &copy),
        });
    }
    for copies in all.values_mut() {
        copies.sort_by(|one, other| one.path.as_os_str().cmp(other.path.as_os_str()));
    }
    all
}

/// The file of which another one says by its name that it is a copy.
fn record_of(path: &Path) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_str()?;
    let ending = path.extension()?.to_str()?;
    Some(path.with_file_name(format!("{}.{ending}", record_name(stem)?)))
}

/// A record that is as it was written.
pub fn whole(bytes: &[u8]) -> Option<Record> {
    let Opened { record, standing, .. } = record::open(bytes).ok()?;
    match standing {
        Standing::Whole | Standing::Unsealed => Some(record),
        Standing::Changed | Standing::Newer { .. } => None,
    }
}

/// The other state of a record as far as it is the person's: a calculated plan that it does not have yet follows from the same
/// answers, and comes back by itself.
pub fn with_plans_of(record: &Record, mut other: Record) -> Record {
    for (known, assessment) in record.assessments.iter().zip(&mut other.assessments) {
        if assessment.plan.is_none() {
            assessment.plan.clone_from(&known.plan);
        }
    }
    other
}

/// A file and its unsaved work as one record, with what came to the file by it, where they differ in nothing but what was
/// logged and a session that is not over (rule P112). `goes_on` says that the unsaved work began with just this file, so that it
/// is the later of the two. None where the person has to choose.
pub fn with_unsaved_log(file: &Record, unsaved: &Record, goes_on: bool) -> Option<(Record, Joined)> {
    let mut joined = with_plans_of(unsaved, file.clone());
    let mut unsaved = with_plans_of(file, unsaved.clone());
    let session_now = match (joined.session_now.take(), unsaved.session_now.take()) {
        (_, later) if goes_on => later,
        (Some(one), Some(other)) if one.id != other.id => return None,
        (Some(one), Some(other)) => Some(if one.ran_ms > other.ran_ms { one } else { other }),
        (one, other) => one.or(other),
    };
    if !logs_differ_only(&joined, &unsaved) {
        return None;
    }
    let came = keep_logs(&mut joined, &unsaved);
    if goes_on {
        joined = unsaved;
    }
    let is_logged = |id| joined.log.iter().any(|session| session.id == id);
    joined.session_now = session_now.filter(|now| !is_logged(now.id));
    Some((joined, came))
}

/// What a copy holds beyond a record.
fn beyond(record: &Record, copy: &Record) -> CopyHolds {
    let copy = with_plans_of(record, copy.clone());
    if !logs_differ_only(record, &copy) {
        return CopyHolds::Other;
    }
    let mut both = record.clone();
    let joined = keep_logs(&mut both, &copy);
    if both == *record {
        CopyHolds::Nothing
    } else {
        CopyHolds::Entries(joined)
    }
}

#[cfg(test)]
mod tests {
    use super::record_name;

    #[test]
    fn copies_are_known_by_the_names_that_programs_give_them() {
        for (stem, name) in [
            ("Alex R (conflicted copy)", Some("Alex R")),
            ("Alex R (Desk's conflicted copy 2026-11-30)", Some("Alex R")),
            ("Alex R (Conflicted Copy from desk on 2026-11-30)", Some("Alex R")),
            ("Alex R.sync-conflict-20261130-101010-ABCDEFG", Some("Alex R")),
            ("Alex R", None),
            ("Alex R (2)", None),
            ("Alex R (copy)", None),
            (".sync-conflict-20261130-101010-ABCDEFG", None),
            ("Alex.sync-conflict-notes", None),
            (" (conflicted copy)", None),
        ] {
            assert_eq!(record_name(stem), name, "{stem}");
        }
    }
}
