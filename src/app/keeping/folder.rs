//! A folder of several people's records: listed with date, patterns and search.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use crate::app::keeping::synced_copies::{ConflictCopy, copies_among};
use crate::app::under_way::{Errand, ReadAllFor, WorkFor};
use crate::app::words::folder as say;
use crate::app::{App, Asked, PathPurpose, Screen};
use crate::content::{PatternId, fold};
use crate::platform::{Done, FileError, ReadFile, Work};
use crate::record::{self, Assessment, MAX_RECORD_BYTES, RECORD_ENDING};
use crate::report::words;
use crate::rules;

/// How long a frame reads records before it is drawn.
const FRAME: Duration = Duration::from_millis(8);
/// So many records are read as a whole in one go, beside the window; others wait for their work meanwhile.
const CHECKED_TOGETHER: usize = 100;

/// A file, and what is in it.
type Read = (PathBuf, Vec<u8>);
/// Files that cannot be opened, and why.
type Troubles = Vec<(PathBuf, String)>;

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
    /// Files of which only what is listed was read.
    unchecked: Vec<Read>,
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
            let (mut row, unchecked) = self.row(&listed.path, bytes);
            row.copies = folder.copies.remove(&listed.path).unwrap_or_default();
            folder.rows.push(row);
            folder.unchecked.extend(unchecked);
            read_any = true;
            if self.platform.elapsed() >= until {
                break;
            }
        }
        let is_all_listed = read_any && folder.waiting.is_empty();
        if read_any {
            folder
                .rows
                .sort_by(|one, other| (&one.searched, &one.path).cmp(&(&other.searched, &other.path)));
        }
        self.state.pages.folder = Some(folder);
        if is_all_listed {
            self.check_on_in_folder();
        }
    }

    /// Reads some of what is listed as a whole, beside the window: a list says of each record whether it can be opened, and
    /// need not wait for that.
    fn check_on_in_folder(&mut self) {
        let Some(folder) = &mut self.state.pages.folder else {
            return;
        };
        let start = folder.unchecked.len().saturating_sub(CHECKED_TOGETHER);
        let together: Arc<Vec<Read>> = Arc::new(folder.unchecked.split_off(start));
        if together.is_empty() {
            return;
        }
        let path = folder.path.clone();
        let work = Work::new(move || -> Troubles {
            let troubles = together.iter().filter_map(|(path, bytes)| {
                let error = record::peek(bytes).err()?;
                Some((path.clone(), error.to_string()))
            });
            troubles.collect()
        });
        self.start(WorkFor::Folder(path), Errand::work_out(work));
    }

    /// Some of the records of a folder were read as a whole.
    pub(in crate::app) fn folder_checked(&mut self, path: &Path, done: Option<Done>) {
        let Some(folder) = self.state.pages.folder.as_mut().filter(|folder| folder.path == path) else {
            return;
        };
        let troubles: Option<Arc<Troubles>> = done.and_then(Done::get);
        for (path, why) in troubles.iter().flat_map(|troubles| troubles.iter()) {
            if let Some(row) = folder.rows.iter_mut().find(|row| row.path == *path) {
                *row = FolderRow {
                    copies: std::mem::take(&mut row.copies),
                    ..FolderRow::in_trouble(path, why.clone())
                };
            }
        }
        self.check_on_in_folder();
    }

    /// Whether a folder is still being read, for the window to go on.
    pub fn reads_folder(&self) -> bool {
        self.state.pages.folder.as_ref().is_some_and(|folder| folder.left() > 0)
    }

    /// The row of a file, and the file where only what the row shows was read of it.
    fn row(&self, path: &Path, bytes: Result<Vec<u8>, FileError>) -> (FolderRow, Option<Read>) {
        let read = bytes
            .map_err(|error| error.what)
            .and_then(|bytes| match record::listed(&bytes) {
                Ok(listed) => Ok((listed, bytes)),
                Err(error) => Err(error.to_string()),
            });
        let (listed, bytes) = match read {
            Ok(read) => read,
            Err(why) => return (FolderRow::in_trouble(path, why), None),
        };
        let row = FolderRow {
            path: path.to_path_buf(),
            name: words::own_name(&listed.name),
            assessed_on: Some(listed.last.started_on),
            patterns: self.patterns_of(&listed.last),
            trouble: None,
            copies: Vec::new(),
            searched: String::new(),
        };
        let unchecked = (!listed.is_checked).then(|| (path.to_path_buf(), bytes));
        (row.found_by(self.formats()), unchecked)
    }

    fn patterns_of(&self, assessment: &Assessment) -> Vec<(PatternId, String, &'static str)> {
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

impl FolderRow {
    /// A file that cannot be opened.
    fn in_trouble(path: &Path, why: String) -> Self {
        let row = Self {
            path: path.to_path_buf(),
            name: String::new(),
            assessed_on: None,
            patterns: Vec::new(),
            trouble: Some(why),
            copies: Vec::new(),
            searched: String::new(),
        };
        row.found_by(words::Formats::default())
    }

    /// With the name of the file where it has none, and what a search looks through.
    fn found_by(mut self, formats: words::Formats) -> Self {
        let file_name = self
            .path
            .file_stem()
            .map(|stem| words::own_name(&stem.to_string_lossy()))
            .unwrap_or_default();
        if self.name.is_empty() {
            self.name.clone_from(&file_name);
        }
        let mut searched = format!("{} {file_name}", self.name);
        if let Some(day) = self.assessed_on {
            searched.push_str(&format!(" {day} {}", formats.date(day)));
        }
        for (_, name, sign) in &self.patterns {
            searched.push_str(&format!(" {name} {sign}"));
        }
        self.searched = fold(&searched);
        self
    }
}
