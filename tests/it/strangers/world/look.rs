//! Looks for marks of one line at another: in files, old copies, recovery copies and on the screen.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use plumbline::app::{Dialog, Sitting};
use plumbline::platform::Platform as _;
use plumbline::record::from_bytes;
use uuid::Uuid;

use super::{Line, Window, World};

/// The look at everything.
impl World {
    pub(super) fn look(&mut self, after: &dyn std::fmt::Debug) {
        self.windows.iter_mut().for_each(Window::settle);
        self.forget_deleted();
        for at in 0..self.windows.len() {
            self.follow(at, after);
        }
        self.follow_files(after);
        for at in 0..self.windows.len() {
            self.look_at_screen(at, after);
        }
        self.look_at_own_files(after);
    }

    /// The id of a record of which nothing is left, on the disk or in a window, is free for a copy of its file.
    fn forget_deleted(&mut self) {
        let disk = self.windows[0].memory();
        let places = disk.places();
        let own: BTreeSet<Uuid> = disk
            .files()
            .iter()
            .filter_map(|path| {
                path.strip_prefix(&places.state)
                    .or(path.strip_prefix(&places.data))
                    .ok()
            })
            .filter_map(id_in)
            .collect();
        let open: BTreeSet<Uuid> = self
            .windows
            .iter()
            .filter_map(|window| Some(window.app().record()?.id))
            .collect();
        let is_left = |id: &Uuid| own.contains(id) || open.contains(id);
        let (left, gone): (BTreeSet<Uuid>, BTreeSet<Uuid>) = self.deleted.iter().partition(|id| is_left(id));
        self.deleted = left;
        self.ids.retain(|id, _| !gone.contains(id));
    }

    /// Finds out to which line the record of a window belongs; a record that goes on as another file begins a new one.
    pub(super) fn follow(&mut self, at: usize, after: &dyn std::fmt::Debug) {
        let app = self.windows[at].app();
        let Some((document, sitting)) = app.state().document.as_ref().zip(app.sitting()) else {
            return;
        };
        let (id, path) = (document.record.id, document.path.clone());
        let sitting = (at, name_of(sitting));
        let known = self.ids.get(&id).copied();
        let of_file = path
            .as_ref()
            .and_then(|path| self.files.get(path))
            .map(|(line, _)| *line);
        let line = match (known, self.sittings.get(&sitting).copied()) {
            (Some(line), _) => line,
            (None, Some(before)) => self.new_line(Some(before)),
            (None, None) => match of_file {
                Some(line) => {
                    self.met.insert("told apart");
                    line
                }
                None => self.line_read_before(path.as_deref()),
            },
        };
        let is_new_sitting = !self.sittings.contains_key(&sitting);
        if let (Some(of_file), true) = (of_file, is_new_sitting)
            && self.windows[at]
                .app()
                .state()
                .document
                .as_ref()
                .is_some_and(|open| open.saved_revision == Some(0))
        {
            assert_eq!(
                of_file, line,
                "after {after:?}: a file is taken for another one: {path:?}"
            );
        }
        self.ids.insert(id, line);
        if let (Some(path), true) = (path, is_new_sitting) {
            self.renamed.remove(&path);
        }
        self.sittings.insert(sitting, line);
    }

    /// The line of a file that was read and is gone since: one of its own from then on, with what was read.
    fn line_read_before(&mut self, path: Option<&Path>) -> Line {
        let seen = path.and_then(|path| self.seen_at.get(path)).cloned();
        let line = self.new_line(seen.as_ref().map(|(line, _)| *line));
        if let Some((_, marks)) = seen {
            self.marks[line] = marks;
        }
        line
    }

    /// Finds out whose the person's files are now; one that a window wrote is its line's, and was chosen for that.
    fn follow_files(&mut self, after: &dyn std::fmt::Debug) {
        let disk = self.windows[0].memory().clone();
        let there: Vec<PathBuf> = disk
            .files()
            .into_iter()
            .filter(|path| path.starts_with("/home/alex"))
            .collect();
        self.files.retain(|path, _| there.contains(path));
        for path in there {
            let bytes = disk.file(&path).expect("there");
            let inside = from_bytes(&bytes).expect("a record").id;
            let before = self.files.get(&path).copied();
            if before.is_none_or(|(_, known)| known != inside) {
                let asked = self.chosen.get(&path).copied();
                // A record that may only be read is copied to the byte, with the id inside that its file has.
                let as_it_is = asked.filter(|asked| {
                    self.for_copies.contains(&path) && self.files.values().any(|file| *file == (*asked, inside))
                });
                let line = match (self.ids.get(&inside).copied(), asked) {
                    (Some(_), Some(_)) if as_it_is.is_some() => self.new_line(as_it_is),
                    (Some(line), _) => line,
                    (None, Some(asked)) => self.new_line(Some(asked)),
                    (None, None) => panic!("after {after:?}: nobody asked for {path:?}"),
                };
                if let (Some(asked), None) = (asked, before) {
                    let mut from = Some(line);
                    while from.is_some_and(|from| from != asked) {
                        from = from.and_then(|from| self.parents[from]);
                    }
                    assert!(
                        from.is_some(),
                        "after {after:?}: {path:?} was chosen for another record"
                    );
                    self.met.insert("late path");
                }
                self.ids.entry(inside).or_insert(line);
                self.files.insert(path.clone(), (line, inside));
            }
            let (line, _) = self.files[&path];
            self.seen_at.insert(path.clone(), (line, self.marks[line].clone()));
            self.allow(
                line,
                &String::from_utf8_lossy(&bytes),
                &format!("after {after:?}: in {path:?}"),
            );
        }
    }

    fn look_at_screen(&self, at: usize, after: &dyn std::fmt::Debug) {
        let app = self.windows[at].app();
        let Some(document) = app.state().document.as_ref() else {
            return;
        };
        let line = self.ids[&document.record.id];
        let said = serde_json::to_string(&document.record).expect("JSON");
        self.allow(line, &said, &format!("after {after:?}: in window {at}"));
        let about_another = matches!(
            app.state().dialog,
            Some(Dialog::UnsavedWork { .. } | Dialog::Rescue { .. } | Dialog::ThrowAway(_))
        );
        if let (Window::Drawn(test), false) = (&self.windows[at], about_another) {
            self.allow(
                line,
                &test.texts().join("\n"),
                &format!("after {after:?}: on screen {at}"),
            );
        }
    }

    /// Old copies, recovery copies and printed pages lie under the id of their file.
    fn look_at_own_files(&self, after: &dyn std::fmt::Debug) {
        let disk = self.windows[0].memory();
        let places = disk.places();
        for path in disk.files() {
            let below = path.strip_prefix(&places.state).or(path.strip_prefix(&places.data));
            let Some(id) = below.ok().and_then(id_in) else {
                continue;
            };
            let said = String::from_utf8_lossy(&disk.file(&path).expect("there")).into_owned();
            match self.ids.get(&id) {
                Some(line) => self.allow(*line, &said, &format!("after {after:?}: in {path:?}")),
                None => assert!(!said.contains("mark"), "after {after:?}: {path:?} is nobody's: {said}"),
            }
        }
    }

    /// No mark of another line stands there.
    fn allow(&self, line: Line, said: &str, place: &str) {
        for (begin, _) in said.match_indices("mark") {
            let digits: String = said[begin + 4..].chars().take_while(char::is_ascii_digit).collect();
            if digits.is_empty() {
                continue;
            }
            let mark = format!("mark{digits}.");
            assert!(self.marks[line].contains(&mark), "{place}: {mark} is of another person");
        }
    }
}

/// The id in the path of one of the program's own files.
fn id_in(below: &Path) -> Option<Uuid> {
    let parts = below.iter().filter_map(|part| part.to_str());
    parts
        .map(|part| part.trim_end_matches(".plumbline").trim_end_matches("-2"))
        .find_map(|part| part.parse().ok())
}

fn name_of(sitting: Sitting) -> String {
    format!("{sitting:?}")
}
