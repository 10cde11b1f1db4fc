//! "Delete everything about this person": the file, its recovery copy, its old copies and its printed pages.

use crate::app::on_its_way::Going;
use crate::app::under_way::{Errand, ReadFor, RemoveFor};
use crate::app::words::deleting as say;
use crate::app::{App, Dialog, Screen};
use crate::platform::{Effect, FileError, FileTrouble, Fingerprint};
use crate::record::MAX_RECORD_BYTES;

/// A deletion under way.
#[derive(Debug, Default)]
pub(in crate::app) struct Deletion {
    /// Removals whose answer has not come yet.
    left: usize,
    problems: Vec<String>,
}

impl App {
    /// Asks whether everything about the open record's person is to go.
    pub(in crate::app) fn ask_delete(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        if let Some(why) = document.access.why(self.formats())
            && !matches!(document.access, crate::app::Access::Changed)
        {
            return self.say(why);
        }
        self.state.dialog = Some(Dialog::DeletePerson {
            name: document.record.person.name.clone(),
            file: document.path.clone(),
        });
    }

    /// Begins to delete: the record's file is looked at first, because another program may have put something else there.
    pub(in crate::app) fn delete_person(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let going = Box::new(Going {
            sitting: document.sitting,
            record: document.record.clone(),
            path: document.path.clone(),
        });
        match going.path.clone() {
            Some(path) => {
                let limit = MAX_RECORD_BYTES;
                self.start(ReadFor::Deleting(going), Errand::read(path, limit));
            }
            None => self.delete_the_rest(&going),
        }
    }

    /// Removes the record's file if it still is that.
    pub(in crate::app) fn looked_before_deleting(&mut self, going: Box<Going>, read: Result<Vec<u8>, FileError>) {
        if !self.comes_back_to(going.sitting) {
            return self.warn(say::CLOSED_MEANWHILE);
        }
        let (Some(document), Some(path)) = (&self.state.document, going.path.clone()) else {
            return;
        };
        match read {
            Ok(bytes) if document.is_known(Fingerprint::of(&bytes)) => {
                self.start(RemoveFor::DeletingFile(going), Errand::remove(path));
            }
            Ok(_) => self.warn(say::changed_meanwhile(&path.display())),
            Err(error) if error.kind == FileTrouble::Missing => self.delete_the_rest(&going),
            Err(error) => self.warn(say::could_not_look(&error)),
        }
    }

    /// The file goes first: as long as it cannot be removed, what else there is of the person is not touched. Once it is
    /// gone the rest goes too, whatever is open by then.
    pub(in crate::app) fn file_deleted(&mut self, going: &Going, removed: Result<(), FileError>) {
        match removed {
            Ok(()) => self.delete_the_rest(going),
            Err(error) => self.warn(say::nothing_deleted(&error)),
        }
    }

    /// Removes everything else this program keeps about a person, and closes the record.
    fn delete_the_rest(
        &mut self,
        Going {
            sitting,
            record,
            path: file,
        }: &Going,
    ) {
        self.deleted.insert(self.old_copies_of(record));
        let folders = [self.old_copies_of(record), self.print_folder_of(record)];
        let folders = folders.map(Errand::remove_folder);
        let copies = self.copy_paths_of(record).map(Errand::remove);
        let path = self.platform.places().note_of(record.id);
        let removals: Vec<Errand<RemoveFor>> = folders
            .into_iter()
            .chain(copies)
            .chain([Errand::remove(path)])
            .collect();
        let deletion = self.deletion.get_or_insert_default();
        deletion.left += removals.len();
        for errand in removals {
            self.start(RemoveFor::Deleting, errand);
        }
        self.state
            .settings
            .recent
            .retain(|recent| Some(recent) != file.as_ref());
        self.keep_settings();
        if let Some(path) = file.clone() {
            self.start_quietly(Effect::ListRecent { path, there: false });
        }
        self.forget_unfinished(record);
        if self.comes_back_to(*sitting) {
            self.close_document();
            self.state.pages.questions.timer = None;
            self.state.screen = Screen::Home;
            self.state.focus = Some(crate::app::Focus::FirstControl);
        }
        self.look_at_recent();
    }

    pub(in crate::app) fn was_deleted(&mut self, removed: Result<(), FileError>) {
        let Some(deletion) = &mut self.deletion else {
            return;
        };
        deletion.left = deletion.left.saturating_sub(1);
        if let Err(error) = removed {
            deletion.problems.push(error.to_string());
        }
        if deletion.left > 0 {
            return;
        }
        let problems = self
            .deletion
            .take()
            .map(|deletion| deletion.problems)
            .unwrap_or_default();
        if problems.is_empty() {
            self.say(say::DELETED);
        } else {
            self.warn(say::not_everything(&problems.join(" ")));
        }
    }
}
