//! A folder of several people's records: listed with date, patterns and search.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;

use crate::app::keeping::synced_copies::{ConflictCopy, copies_among};
use crate::app::under_way::{Errand, ReadAllFor};
use crate::app::words::folder as say;
use crate::app::{App, Asked, PathPurpose, Screen};
use crate::content::{PatternId, fold};
use crate::platform::{FileError, ReadFile};
use crate::record::{self, MAX_RECORD_BYTES, RECORD_ENDING, Record};
use crate::report::words;
use crate::rules;

/// How long a frame reads records before it is drawn.
const FRAME: Duration = Duration::from_millis(8);

/// A folder of records.
#[derive(Debug, Default)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// The records, by name.
    pub rows: Vec<FolderRow>,
    /// What is searched for.
    pub query: String,
    /// Files that are still to be read.
    waiting: VecDeque<ReadFile>,
    /// Copies of records, by the file of the record.
    copies: BTreeMap<PathBuf, Vec<ConflictCopy>>,
}

/// A record in a folder.
#[derive(Clone, Debug, PartialEq)]
pub struct FolderRow {
    /// Its file.
    pub path: PathBuf,
    /// Name or initials; the file's name when the record has none.
    pub name: String,
    /// When the last assessment began.
    pub assessed_on: Option<Date>,
    /// The patterns that were found in it, strongest first, with their names and how much they show.
    pub patterns: Vec<(PatternId, String, &'static str)>,
    /// Why it cannot be opened.
    pub trouble: Option<String>,
    /// Copies of it that a program laid beside it when two computers wrote it.
    pub copies: Vec<ConflictCopy>,
    /// What a search looks through and what the order follows: the name first, as it is compared.
    searched: String,
}

impl Folder {
    /// The rows that have every word that is searched for, in the name, the file's name, the date or a pattern.
    pub fn found(&self) -> impl Iterator<Item = &FolderRow> {
        let words: Vec<String> = self.query.split_whitespace().map(fold).collect();
        self.rows
            .iter()
            .filter(move |row| words.iter().all(|word| row.searched.contains(word)))
    }

    /// How many files are still to be read.
    pub fn left(&self) -> usize {
        self.waiting.len()
    }
}

impl App {
    /// Looks for something in the folder that is listed.
    pub(in crate::app) fn search_folder(&mut self, query: String) {
        if let Some(folder) = &mut self.state.pages.folder {
            folder.query = query;
        }
    }

    pub(in crate::app) fn ask_folder(&mut self) {
        let folder = self.folder();
        let dialog = Errand::ask_folder(say::A_FOLDER_OF_RECORDS, folder.clone());
        self.ask(Asked::new(PathPurpose::Folder, None), folder, dialog);
    }

    /// Reads all records of a folder.
    pub(in crate::app) fn read_folder(&mut self, path: PathBuf) {
        let read = Errand::read_all(path.clone(), RECORD_ENDING, MAX_RECORD_BYTES);
        self.start(ReadAllFor::Folder(path), read);
    }

    pub(in crate::app) fn folder_read(&mut self, path: PathBuf, read: Result<Vec<ReadFile>, FileError>) {
        match read {
            // Somebody began to work on a record meanwhile; it is not closed under their hands.
            Ok(_) if self.has_unsaved_work() => self.say(say::UNSAVED_CHANGES),
            Ok(mut read) => {
                self.close_document();
                let copies = copies_among(&read);
                // Copies stand with their record: one person is one row.
                let of_records: BTreeSet<&PathBuf> = copies.values().flatten().map(|copy| &copy.path).collect();
                read.retain(|(listed, _)| !of_records.contains(&listed.path));
                self.state.pages.folder = Some(Folder {
                    path,
                    waiting: read.into(),
                    copies,
                    ..Folder::default()
                });
                self.enter(Screen::Folder);
                self.read_on_in_folder();
            }
            Err(error) => self.warn(say::not_looked_through(&error)),
        }
    }

    /// Takes in records of the folder, as many as there is time for in a frame.
    pub(in crate::app) fn read_on_in_folder(&mut self) {
        let Some(mut folder) = self.state.pages.folder.take() else {
            return;
        };
        let until = self.platform.elapsed() + FRAME;
        let mut read_any = false;
        while let Some((listed, bytes)) = folder.waiting.pop_front() {
            let mut row = self.row(&listed.path, bytes);
            row.copies = folder.copies.remove(&listed.path).unwrap_or_default();
            folder.rows.push(row);
            read_any = true;
            if self.platform.elapsed() >= until {
                break;
            }
        }
        if read_any {
            folder
                .rows
                .sort_by(|one, other| (&one.searched, &one.path).cmp(&(&other.searched, &other.path)));
        }
        self.state.pages.folder = Some(folder);
    }

    /// Whether a folder is still being read, for the window to go on.
    pub fn reads_folder(&self) -> bool {
        self.state.pages.folder.as_ref().is_some_and(|folder| folder.left() > 0)
    }

    fn row(&self, path: &Path, bytes: Result<Vec<u8>, FileError>) -> FolderRow {
        let file_name = path
            .file_stem()
            .map(|stem| words::own_name(&stem.to_string_lossy()))
            .unwrap_or_default();
        let opened = match bytes {
            Ok(bytes) => record::peek(&bytes).map_err(|error| error.to_string()),
            Err(error) => Err(error.what),
        };
        let (name, assessed_on, patterns, trouble) = match opened {
            Ok(opened) => {
                let name = words::own_name(&opened.person.name);
                (
                    if name.is_empty() { file_name.clone() } else { name },
                    opened.assessments.last().map(|last| last.started_on),
                    self.patterns_of(&opened),
                    None,
                )
            }
            Err(problem) => (file_name.clone(), None, Vec::new(), Some(problem)),
        };
        let mut searched = format!("{name} {file_name}");
        if let Some(day) = assessed_on {
            searched.push_str(&format!(" {day} {}", words::date(day)));
        }
        for (_, name, sign) in &patterns {
            searched.push_str(&format!(" {name} {sign}"));
        }
        let searched = fold(&searched);
        FolderRow {
            path: path.to_path_buf(),
            name,
            assessed_on,
            patterns,
            trouble,
            copies: Vec::new(),
            searched,
        }
    }

    fn patterns_of(&self, record: &Record) -> Vec<(PatternId, String, &'static str)> {
        let Some(assessment) = record.assessments.last() else {
            return Vec::new();
        };
        let findings = rules::findings(&self.library, assessment);
        let mut found: Vec<_> = findings.active().collect();
        found.sort_by(|one, other| other.priority().total_cmp(&one.priority()));
        found
            .into_iter()
            .filter_map(|finding| {
                let name = self.library.pattern(&finding.pattern)?.name.clone();
                Some((finding.pattern.clone(), name, words::sign(finding)?))
            })
            .collect()
    }
}
