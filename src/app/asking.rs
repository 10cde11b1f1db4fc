//! Asking for paths: one dialog at a time, and its answer goes to the record it was asked for, or nowhere and says so.

use std::path::{Path, PathBuf};

use super::under_way::{Errand, LookFor, PathFor};
use super::{App, Asked, Dialog, PathPurpose, Tone, Until};
use crate::app::words::asking as say;
use crate::platform::{Over, PathAnswer, Ticket};
use crate::record::RECORD_ENDING;

/// A dialog that has not been answered.
#[derive(Clone, Debug)]
pub(super) struct OpenDialog {
    ticket: Ticket,
    asked: Asked,
    suggested: PathBuf,
}

impl App {
    /// Asks where something of the open record is to be written; blank pages belong to nobody.
    pub(super) fn ask_where(&mut self, purpose: PathPurpose, title: &str, filter_name: &str) {
        let blank = purpose.is_of_nobody();
        let whose = self.sitting();
        let Some(ending) = purpose.ending().filter(|_| blank || whose.is_some()) else {
            return;
        };
        let suggested = self.suggested_path(&purpose);
        let name = suggested.file_name().map(|name| name.to_string_lossy().into_owned());
        let dialog = Errand::ask_save(title, name.unwrap_or_default(), filter_name, ending, self.folder());
        let whose = whose.filter(|_| !blank);
        self.ask(Asked { purpose, whose }, suggested, dialog);
    }

    /// Opens a dialog, unless one is open.
    pub(super) fn ask(&mut self, asked: Asked, suggested: PathBuf, dialog: Errand<PathFor>) {
        if self.asking.is_none() {
            let ticket = self.start_with_ticket(PathFor(asked.clone()), dialog);
            self.asking = Some(OpenDialog {
                ticket,
                asked,
                suggested,
            });
        } else if self.says_until(Until::DialogAnswered) {
            self.asking = None;
            self.unsay(Until::DialogAnswered);
            self.ask_in_window(asked, &suggested);
        } else {
            self.say_until(Until::DialogAnswered, Tone::Plain, say::STILL_OPEN);
        }
    }

    /// Whether the window may go: what an open dialog was asked for would be left undone, so that is said once.
    pub(super) fn may_leave_dialog(&mut self) -> bool {
        let may = self.asking.is_none() || self.says_until(Until::DialogAnswered);
        if !may {
            self.say_until(Until::DialogAnswered, Tone::Care, say::STILL_WAITED_FOR);
        }
        may
    }

    /// Asks for the path in the window itself.
    fn ask_in_window(&mut self, asked: Asked, suggested: &Path) {
        let text = suggested.to_string_lossy().into_owned();
        self.state.dialog = Some(Dialog::TypePath {
            asked,
            text,
            problem: None,
        });
    }

    pub(super) fn was_asked(&mut self, ticket: Ticket, asked: Asked, answer: PathAnswer) {
        let open = self.asking.take_if(|open| open.ticket == ticket);
        let Some(open) = open else {
            // The path was asked for in the window meanwhile.
            if let PathAnswer::Chosen(path) = first_of(answer) {
                self.say(say::answer_not_used(&path.display()));
            }
            return;
        };
        self.unsay(Until::DialogAnswered);
        match answer {
            // The system's own dialog has asked before it names a file that is there.
            PathAnswer::Chosen(path) => self.use_path(asked, path, Over::Anything),
            PathAnswer::Several(paths) => self.use_paths(&asked, paths),
            PathAnswer::Cancelled => self.no_path(&asked),
            PathAnswer::NoDialog => self.ask_here(open),
            PathAnswer::Failed => {
                self.say(say::NO_DIALOG);
                self.ask_here(open);
            }
        }
    }

    /// Several paths are asked for pictures only.
    fn use_paths(&mut self, asked: &Asked, paths: Vec<PathBuf>) {
        if self.is_still_wanted(asked) {
            self.open_pictures(paths);
        }
    }

    fn ask_here(&mut self, OpenDialog { asked, suggested, .. }: OpenDialog) {
        if self.is_still_wanted(&asked) {
            self.ask_in_window(asked, &suggested);
        }
    }

    /// No path was given: who wanted to save before going on is told that nothing was saved.
    pub(super) fn no_path(&mut self, asked: &Asked) {
        if matches!(asked.purpose, PathPurpose::Save(Some(_))) {
            self.say(say::STAYS_OPEN);
        }
    }

    /// Whether the record a path was asked for is still open; says so when not.
    pub(super) fn is_still_wanted(&mut self, asked: &Asked) -> bool {
        let open = asked.whose.is_none_or(|whose| self.comes_back_to(whose));
        if !open {
            self.warn(say::NOT_OPEN);
        }
        open
    }

    /// Takes the path typed in the window.
    pub(super) fn use_typed_path(&mut self, asked: Asked, text: String) {
        let typed = self.platform.places().typed(&text);
        let is_whole = typed.as_ref().is_some_and(|typed| typed.is_whole);
        let Some(typed) = typed.filter(|_| is_whole) else {
            let problem = Some(if text.trim().is_empty() {
                say::TYPE_WHERE.to_owned()
            } else {
                say::TYPE_WHOLE_PATH.to_owned()
            });
            self.state.dialog = Some(Dialog::TypePath { asked, text, problem });
            return;
        };
        let mut path = typed.path;
        let Some(ending) = asked.purpose.ending() else {
            return self.use_path(asked, path, Over::Nothing);
        };
        if path.extension().is_none_or(|found| !found.eq_ignore_ascii_case(ending)) {
            path.as_mut_os_string().push(format!(".{ending}"));
        }
        let look = Errand::look(vec![path.clone()]);
        self.start(LookFor::Path(asked, path), look);
    }

    /// What is in the place of a typed path was looked at: a file that is there is asked about.
    pub(super) fn path_looked(&mut self, asked: Asked, path: PathBuf, is_there: bool) {
        if !self.is_still_wanted(&asked) {
            return;
        }
        if is_there {
            self.state.dialog = Some(Dialog::Overwrite { asked, path });
        } else {
            self.use_path(asked, path, Over::Nothing);
        }
    }

    /// Does with a path what it was asked for; `over` says what may be replaced there.
    pub(super) fn use_path(&mut self, asked: Asked, path: PathBuf, over: Over) {
        if !self.is_still_wanted(&asked) {
            return;
        }
        let Asked { purpose, whose } = asked;
        match purpose {
            PathPurpose::Open => self.open(path),
            PathPurpose::Folder => self.read_folder(path),
            PathPurpose::Picture => self.open_pictures(vec![path]),
            PathPurpose::Save(then) => self.save_there(path, over, then),
            PathPurpose::Copy => self.write_copy_to(path, over),
            PathPurpose::Share => self.write_shared_to(path, over),
            PathPurpose::Paper(job) => self.write_paper(path, job, over, whose),
            PathPurpose::File(job) => self.write_other_to(path, job, whose),
        }
    }

    fn suggested_path(&self, purpose: &PathPurpose) -> PathBuf {
        let folder = self.folder();
        let name = match purpose {
            PathPurpose::Paper(job) => self.paper_name(*job),
            PathPurpose::File(job) => self.other_name(job.file()),
            PathPurpose::Share => say::name_of_shared(RECORD_ENDING),
            PathPurpose::Copy => say::name_of_copy(&self.name_for_file(), RECORD_ENDING),
            PathPurpose::Save(_) => format!("{}.{RECORD_ENDING}", self.name_for_file()),
            PathPurpose::Open | PathPurpose::Folder | PathPurpose::Picture => return folder,
        };
        folder.join(name)
    }

    fn name_for_file(&self) -> String {
        file_name(self.record().map_or("", |record| &record.person.name))
    }

    /// Where dialogs begin: beside the record, else among the person's documents.
    pub(super) fn folder(&self) -> PathBuf {
        let path = self.state.document.as_ref().and_then(|document| document.path.as_ref());
        path.and_then(|path| path.parent())
            .map_or_else(|| self.platform.places().documents, Path::to_path_buf)
    }
}

/// A file name from a person's name: letters, digits, spaces, points and hyphens only.
fn file_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .filter(|letter| letter.is_alphanumeric() || " .-_".contains(*letter))
        .take(60)
        .collect();
    let plain = plain.trim_matches([' ', '.']).to_owned();
    if plain.is_empty() { "posture".to_owned() } else { plain }
}

/// The first of several paths stands for them.
fn first_of(answer: PathAnswer) -> PathAnswer {
    match answer {
        PathAnswer::Several(paths) => paths
            .into_iter()
            .next()
            .map_or(PathAnswer::Cancelled, PathAnswer::Chosen),
        one @ (PathAnswer::Chosen(_) | PathAnswer::Cancelled | PathAnswer::NoDialog | PathAnswer::Failed) => one,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_made_of_harmless_letters() {
        assert_eq!(file_name("Alex R."), "Alex R");
        assert_eq!(file_name("../../etc/passwd"), "etcpasswd");
        assert_eq!(file_name("אבג דה"), "אבג דה");
        assert_eq!(file_name("\u{202e}\n"), "posture");
        assert_eq!(file_name(&"x".repeat(300)).len(), 60);
    }
}
