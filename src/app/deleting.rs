//! "Delete everything about this person": the file, its recovery copy, its old copies and its printed pages.

use super::{App, Dialog, Pending, Screen};
use crate::platform::{Effect, FileError};

/// A deletion under way.
#[derive(Debug, Default)]
pub(super) struct Deletion {
    /// Removals whose answer has not come yet.
    left: usize,
    problems: Vec<String>,
}

impl App {
    /// Asks whether everything about the open record's person is to go.
    pub(super) fn ask_delete(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        if let Some(why) = document.access.why()
            && !matches!(document.access, super::Access::Changed)
        {
            return self.say(why);
        }
        self.state.dialog = Some(Dialog::DeletePerson {
            name: document.record.person.name.clone(),
            file: document.path.clone(),
        });
    }

    /// Removes everything this program keeps about the open record's person, and closes the record.
    pub(super) fn delete_person(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let record = document.record.clone();
        let file = document.path.clone();
        let recovery = self.copy_path_of(&record);
        self.deleted.insert(self.old_copies_of(&record));
        let mut removals = vec![
            Effect::RemoveFolder {
                folder: self.old_copies_of(&record),
            },
            Effect::RemoveFolder {
                folder: self.print_folder_of(&record),
            },
            Effect::Remove { path: recovery },
        ];
        if let Some(path) = file.clone() {
            removals.push(Effect::Remove { path });
        }
        self.deletion = Some(Deletion {
            left: removals.len(),
            problems: Vec::new(),
        });
        for effect in removals {
            self.start(Pending::Deleting, effect);
        }
        self.state
            .settings
            .recent
            .retain(|recent| Some(recent) != file.as_ref());
        self.keep_settings();
        self.forget_unfinished(&record);
        self.close_document();
        self.state.screen = Screen::Home;
        self.state.focus = Some(super::Focus::FirstControl);
        self.look_at_recent();
    }

    pub(super) fn was_deleted(&mut self, removed: Result<(), FileError>) {
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
            self.say(
                "Deleted: the record, its old copies, unsaved work and printed pages. Copies and documents you saved \
                 elsewhere are not known to Plumbline; delete them yourself.",
            );
        } else {
            self.warn(format!("Not everything could be deleted. {}", problems.join(" ")));
        }
    }
}
