//! Two windows, the disk, and what each file may say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{Access, App, Dialog, Message, Screen, Sitting};
use plumbline::content::Library;
use plumbline::platform::{Memory, Platform as _};
use plumbline::record::from_bytes;
use uuid::Uuid;

use super::{Doing, Step};
use crate::support::{Setup, TestApp};

/// A file's line: what it says, from its beginning on or from the one it was copied from.
type Line = usize;

/// A window, or only what is behind it.
enum Window {
    Bare(Box<App>, Memory),
    Drawn(Box<TestApp>),
}

impl Window {
    fn app(&self) -> &App {
        match self {
            Self::Bare(app, _) => app,
            Self::Drawn(test) => test.app(),
        }
    }

    fn memory(&self) -> &Memory {
        match self {
            Self::Bare(_, memory) => memory,
            Self::Drawn(test) => &test.platform,
        }
    }

    fn tell(&mut self, message: Message) {
        match self {
            Self::Bare(app, _) => app.dispatch(message),
            Self::Drawn(test) => {
                test.tell(message);
            }
        }
        self.settle();
    }

    fn settle(&mut self) {
        match self {
            Self::Bare(app, _) => (0..12).for_each(|_| app.poll()),
            Self::Drawn(test) => {
                test.settle();
            }
        }
    }
}

/// Everything there is.
pub struct World {
    library: Library,
    windows: Vec<Window>,
    with_windows: bool,
    /// The marks each line may have.
    marks: Vec<BTreeSet<String>>,
    typed: usize,
    names: usize,
    /// The lines of the person's files, and the ids inside when they were last looked at.
    files: BTreeMap<PathBuf, (Line, Uuid)>,
    /// The line each id belongs to.
    ids: BTreeMap<Uuid, Line>,
    /// The line of each sitting of each window.
    sittings: BTreeMap<(usize, String), Line>,
    /// Files that were renamed and not opened since.
    renamed: BTreeSet<PathBuf>,
    /// For which line a path was chosen.
    chosen: BTreeMap<PathBuf, Line>,
    /// From which line each was copied.
    parents: Vec<Option<Line>>,
    /// What was met, for a test that shall not be empty.
    pub met: BTreeSet<&'static str>,
}

fn home(name: usize) -> PathBuf {
    format!("/home/alex/{name}.plumbline").into()
}

impl World {
    /// An empty disk and two windows on it.
    pub fn new(library: Library, with_windows: bool) -> Self {
        let first = Memory::new();
        let memories = [first.clone(), first.second()];
        let mut world = Self {
            library,
            windows: Vec::new(),
            with_windows,
            marks: Vec::new(),
            typed: 0,
            names: 0,
            files: BTreeMap::new(),
            ids: BTreeMap::new(),
            sittings: BTreeMap::new(),
            renamed: BTreeSet::new(),
            chosen: BTreeMap::new(),
            parents: Vec::new(),
            met: BTreeSet::new(),
        };
        for memory in memories {
            let window = world.start(memory);
            world.windows.push(window);
        }
        world
    }

    fn start(&self, memory: Memory) -> Window {
        if self.with_windows {
            return Window::Drawn(Box::new(TestApp::start(Setup::default(), memory)));
        }
        let app = App::new(self.library.clone(), Box::new(memory.clone()), None);
        Window::Bare(Box::new(app), memory)
    }

    /// One step, and a look at everything.
    pub fn step(&mut self, step: &Step) {
        match step {
            Step::In(window, doing) => self.work(*window, doing),
            Step::CopyFile(from) => self.copy_file(*from),
            Step::RenameFile(from) => self.rename_file(*from),
        }
        self.look(step);
    }

    /// Everything late comes at last.
    pub fn settle(&mut self) {
        for window in &mut self.windows {
            window.memory().release();
            window.memory().close_dialogs();
            window.settle();
        }
        self.look(&"the end");
    }

    fn new_line(&mut self, parent: Option<Line>) -> Line {
        let marks = parent.map(|parent| self.marks[parent].clone()).unwrap_or_default();
        self.marks.push(marks);
        self.parents.push(parent);
        self.marks.len() - 1
    }

    fn file(&self, number: usize) -> Option<PathBuf> {
        let files: Vec<&PathBuf> = self.files.keys().collect();
        (!files.is_empty()).then(|| files[number % files.len()].clone())
    }

    fn new_name(&mut self) -> PathBuf {
        self.names += 1;
        home(self.names)
    }

    fn line_in(&self, window: usize) -> Option<Line> {
        let id = self.windows[window].app().record()?.id;
        self.ids.get(&id).copied()
    }

    /// A file that was renamed behind the program and one that was copied from it cannot be told apart by anybody who
    /// sees only the two, so a renamed file is opened before it is copied.
    fn copy_file(&mut self, from: usize) {
        let Some(from) = self.file(from).filter(|from| !self.renamed.contains(from)) else {
            return;
        };
        let to = self.new_name();
        let disk = self.windows[0].memory();
        disk.put(to.clone(), disk.file(&from).expect("there"));
        let (line, inside) = self.files[&from];
        let line = self.new_line(Some(line));
        self.files.insert(to, (line, inside));
    }

    /// Likewise a file is not renamed as long as a copy of it has not been told apart.
    fn rename_file(&mut self, from: usize) {
        let Some(from) = self.file(from) else { return };
        let (_, inside) = self.files[&from];
        if self.files.values().filter(|(_, other)| *other == inside).count() > 1 {
            return;
        }
        let to = self.new_name();
        let disk = self.windows[0].memory();
        disk.put(to.clone(), disk.file(&from).expect("there"));
        disk.take_away(&from);
        let line = self.files.remove(&from).expect("known");
        self.renamed.insert(to.clone());
        self.files.insert(to, line);
    }

    fn work(&mut self, at: usize, doing: &Doing) {
        let message = match doing {
            Doing::New => Message::NewStarted,
            Doing::Open(number) => match self.file(*number) {
                Some(path) => Message::FileChosen(path),
                None => return,
            },
            Doing::TypeName | Doing::TypeWords => return self.type_mark(at, matches!(doing, Doing::TypeName)),
            Doing::UndoInField(name) => return self.undo_in_field(at, *name),
            Doing::Undo => Message::Undone,
            Doing::Redo => Message::Redone,
            Doing::Save => {
                self.choose(at, None);
                Message::SavePressed
            }
            Doing::SaveAs(over) => {
                self.choose(at, over.and_then(|over| self.file(over)));
                Message::SaveAsPressed
            }
            Doing::SaveCopy => {
                self.choose(at, None);
                Message::SaveCopyPressed
            }
            Doing::LookAtOldCopy(number) => return self.look_at_old_copy(at, *number),
            Doing::LeaveOldCopy => Message::OldCopyLeft,
            Doing::RestoreOldCopy => {
                self.met.insert("restored");
                Message::OldCopyRestored
            }
            Doing::Revert => Message::RevertPressed,
            Doing::AssessAgain => Message::AssessAgain,
            Doing::Delete => Message::DeletePressed,
            Doing::Close => Message::RecordClosed,
            Doing::Answer(answer) => return self.answer(at, *answer),
            Doing::Continue => {
                let unfinished = &self.windows[at].app().state().home.unfinished;
                match unfinished.first() {
                    Some(found) => Message::UnfinishedContinued(found.copy.clone()),
                    None => return,
                }
            }
            Doing::Wait => {
                self.windows[at].memory().advance(Duration::from_secs(2));
                return self.windows[at].settle();
            }
            Doing::LoseFocus => Message::FocusLost,
            Doing::Hold => return self.windows[at].memory().hold(),
            Doing::Release => {
                self.windows[at].memory().release();
                return self.windows[at].settle();
            }
            Doing::LeaveDialogsOpen => return self.windows[at].memory().leave_dialogs_open(),
            Doing::CloseDialogs => {
                self.windows[at].memory().close_dialogs();
                return self.windows[at].settle();
            }
            Doing::Killed => {
                let memory = self.windows[at].memory().clone();
                memory.killed();
                self.sittings.retain(|(window, _), _| *window != at);
                self.windows[at] = self.start(memory);
                return self.windows[at].settle();
            }
        };
        self.windows[at].tell(message);
    }

    /// The next dialog of a window will be answered with a path, for the line that is open there.
    fn choose(&mut self, at: usize, over: Option<PathBuf>) {
        let Some(line) = self.line_in(at) else { return };
        let path = match over {
            Some(path) => path,
            None => self.new_name(),
        };
        self.chosen.insert(path.clone(), line);
        self.windows[at].memory().forget_answers();
        self.windows[at].memory().choose(path);
    }

    fn type_mark(&mut self, at: usize, name: bool) {
        let document = self.windows[at].app().state().document.as_ref();
        let (Some(line), true) = (
            self.line_in(at),
            document.is_some_and(|document| document.access == Access::Free),
        ) else {
            return;
        };
        self.typed += 1;
        let mark = format!("mark{}.", self.typed);
        self.marks[line].insert(mark.clone());
        match &mut self.windows[at] {
            Window::Drawn(test) if test.app().state().dialog.is_none() => {
                test.tell(Message::ScreenChosen(Screen::About));
                test.click_field(if name { super::NAME } else { super::WORDS });
                test.write(&mark).settle().settle();
            }
            window => window.tell(if name {
                Message::NameTyped(mark)
            } else {
                Message::WordsTyped(mark)
            }),
        }
    }

    fn undo_in_field(&mut self, at: usize, name: bool) {
        if let Window::Drawn(test) = &mut self.windows[at]
            && test.app().state().dialog.is_none()
            && test.app().record().is_some()
        {
            test.tell(Message::ScreenChosen(Screen::About));
            test.click_field(if name { super::NAME } else { super::WORDS });
            test.keys(Modifiers::COMMAND, Key::Z).keys(Modifiers::COMMAND, Key::Z);
            self.met.insert("undo in a field");
        }
    }

    fn look_at_old_copy(&mut self, at: usize, number: usize) {
        self.windows[at].tell(Message::OldCopiesPressed);
        let Some(Dialog::OldCopies(copies)) = self.windows[at].app().state().dialog.clone() else {
            return;
        };
        let Some(copy) = copies.get(number % copies.len().max(1)) else {
            return self.windows[at].tell(Message::DialogClosed);
        };
        self.met.insert("old copy");
        self.windows[at].tell(Message::OldCopyOpened(copy.path.clone()));
    }

    fn answer(&mut self, at: usize, answer: u8) {
        let dialog = self.windows[at].app().state().dialog.clone();
        match &dialog {
            Some(Dialog::Conflict { .. } | Dialog::Unsaved(_)) if answer == 0 => self.choose(at, None),
            Some(Dialog::UnsavedWork { .. }) => {
                self.met.insert("unsaved work");
            }
            Some(Dialog::DeletePerson { .. }) if answer == 0 => {
                self.met.insert("deleted");
            }
            None => return,
            _ => {}
        }
        self.windows[at].tell(match answer {
            0 => Message::DialogConfirmed,
            1 => Message::DialogDiscarded,
            _ => Message::DialogClosed,
        });
    }
}

/// The look at everything.
impl World {
    fn look(&mut self, after: &dyn std::fmt::Debug) {
        self.windows.iter_mut().for_each(Window::settle);
        for at in 0..self.windows.len() {
            self.follow(at, after);
        }
        self.follow_files(after);
        for at in 0..self.windows.len() {
            self.look_at_screen(at, after);
        }
        self.look_at_own_files(after);
    }

    /// Finds out to which line the record of a window belongs; a record that goes on as another file begins a new one.
    fn follow(&mut self, at: usize, after: &dyn std::fmt::Debug) {
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
                None => self.new_line(None),
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
                let line = match (self.ids.get(&inside).copied(), self.chosen.get(&path).copied()) {
                    (Some(line), _) => line,
                    (None, Some(asked)) => self.new_line(Some(asked)),
                    (None, None) => panic!("after {after:?}: nobody asked for {path:?}"),
                };
                if let (Some(asked), None) = (self.chosen.get(&path).copied(), before) {
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
                None => assert!(!said.contains("mark"), "after {after:?}: {path:?} is nobody's"),
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
