//! Two windows, the disk, and what each file may say.

mod look;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{AboutMessage, Access, App, Dialog, FileMessage, IntakeMessage, Message, Screen, WindowMessage};
use plumbline::content::Library;
use plumbline::platform::Memory;
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

    fn tell(&mut self, message: impl Into<Message>) {
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
    /// The line that was last seen at each path, and its marks then: a window that read a file before it was taken away
    /// may show it yet.
    seen_at: BTreeMap<PathBuf, (Line, BTreeSet<String>)>,
    /// The line each id belongs to.
    ids: BTreeMap<Uuid, Line>,
    /// The line of each sitting of each window.
    sittings: BTreeMap<(usize, String), Line>,
    /// Files that were renamed and not opened since.
    renamed: BTreeSet<PathBuf>,
    /// For which line a path was chosen.
    chosen: BTreeMap<PathBuf, Line>,
    /// Paths that were chosen for a copy beside the open file.
    for_copies: BTreeSet<PathBuf>,
    /// Ids of records whose deletion was confirmed: nobody's, once nothing is left of them.
    deleted: BTreeSet<Uuid>,
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
            seen_at: BTreeMap::new(),
            ids: BTreeMap::new(),
            sittings: BTreeMap::new(),
            renamed: BTreeSet::new(),
            chosen: BTreeMap::new(),
            for_copies: BTreeSet::new(),
            deleted: BTreeSet::new(),
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

    /// Everything late comes at last, one window after the other: what one wrote is known before the next reads it.
    pub fn settle(&mut self) {
        for at in 0..self.windows.len() {
            self.windows[at].memory().release();
            self.windows[at].memory().close_dialogs();
            self.windows[at].settle();
            self.look(&"the end");
        }
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

    /// Whether no other file has the same record inside: nobody could tell the two apart once one of them is gone.
    fn is_alone(&self, file: &Path) -> bool {
        let inside = self.files.get(file).map(|(_, inside)| *inside);
        let others = self.files.iter().filter(|(path, _)| *path != file);
        others.into_iter().all(|(_, (_, other))| Some(*other) != inside)
    }

    /// Likewise a file is not renamed as long as a copy of it has not been told apart.
    fn rename_file(&mut self, from: usize) {
        let Some(from) = self.file(from).filter(|from| self.is_alone(from)) else {
            return;
        };
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
            Doing::New => Message::File(FileMessage::NewStarted),
            Doing::Open(number) => match self.file(*number) {
                Some(path) => Message::File(FileMessage::FileChosen(path)),
                None => return,
            },
            Doing::TypeName | Doing::TypeWords => return self.type_mark(at, matches!(doing, Doing::TypeName)),
            Doing::UndoInField(name) => return self.undo_in_field(at, *name),
            Doing::Undo => Message::File(FileMessage::Undone),
            Doing::Redo => Message::File(FileMessage::Redone),
            Doing::Save => {
                self.choose(at, None);
                Message::File(FileMessage::SavePressed)
            }
            Doing::SaveAs(over) => {
                // Nor is another record saved over it: that is how a renamed file looks.
                let over = over.and_then(|over| self.file(over)).filter(|over| self.is_alone(over));
                self.choose(at, over);
                Message::File(FileMessage::SaveAsPressed)
            }
            Doing::SaveCopy => {
                if let Some(path) = self.choose(at, None) {
                    self.for_copies.insert(path);
                }
                Message::File(FileMessage::SaveCopyPressed)
            }
            Doing::LookAtOldCopy(number) => return self.look_at_old_copy(at, *number),
            Doing::LeaveOldCopy => Message::File(FileMessage::OldCopyLeft),
            Doing::RestoreOldCopy => {
                self.met.insert("restored");
                Message::File(FileMessage::OldCopyRestored)
            }
            Doing::Revert => Message::File(FileMessage::RevertPressed),
            Doing::AssessAgain => Message::File(FileMessage::AssessAgain),
            Doing::Delete => Message::File(FileMessage::DeletePressed),
            Doing::Close => Message::File(FileMessage::RecordClosed),
            Doing::Answer(answer) => return self.answer(at, *answer),
            Doing::Continue => {
                let unfinished = &self.windows[at].app().state().pages.home.unfinished;
                match unfinished.first() {
                    Some(found) => Message::File(FileMessage::UnfinishedContinued(found.copy.clone())),
                    None => return,
                }
            }
            Doing::Wait => {
                self.windows[at].memory().advance(Duration::from_secs(2));
                return self.windows[at].settle();
            }
            Doing::LoseFocus => Message::Window(WindowMessage::FocusLost),
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
            Doing::NextPerson => {
                self.begin_next(at);
                self.type_mark(at, true);
                self.begin_next(at);
                return self.undo_in_field(at, true);
            }
            Doing::AnswerLate(copy) => {
                self.windows[at].memory().leave_dialogs_open();
                self.work(at, &if *copy { Doing::SaveCopy } else { Doing::SaveAs(None) });
                self.begin_next(at);
                self.type_mark(at, true);
                self.windows[at].memory().close_dialogs();
                return self.windows[at].settle();
            }
            Doing::DieAtWork(answer) => {
                let document = self.windows[at].app().state().document.as_ref();
                let Some(path) = document.and_then(|document| document.path.clone()) else {
                    return;
                };
                self.type_mark(at, false);
                self.windows[at].tell(WindowMessage::FocusLost);
                self.work(at, &Doing::Killed);
                self.windows[at].tell(FileMessage::FileChosen(path));
                return self.answer(at, *answer);
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

    /// The next person, whatever is unsaved of the one before.
    fn begin_next(&mut self, at: usize) {
        self.windows[at].tell(WindowMessage::DialogClosed);
        self.windows[at].tell(FileMessage::NewStarted);
        self.windows[at].tell(WindowMessage::DialogDiscarded);
        self.follow(at, &"the next person");
    }

    /// The next dialog of a window will be answered with a path, for the line that is open there.
    fn choose(&mut self, at: usize, over: Option<PathBuf>) -> Option<PathBuf> {
        let line = self.line_in(at)?;
        let path = match over {
            Some(path) => path,
            None => self.new_name(),
        };
        self.chosen.insert(path.clone(), line);
        self.windows[at].memory().forget_answers();
        self.windows[at].memory().choose(path.clone());
        Some(path)
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
                open_field(test, name);
                test.click_field(if name { super::NAME } else { super::WORDS });
                test.write(&mark).settle().settle();
            }
            window => window.tell(if name {
                Message::About(AboutMessage::NameTyped(mark))
            } else {
                Message::About(AboutMessage::WordsTyped(mark))
            }),
        }
    }

    fn undo_in_field(&mut self, at: usize, name: bool) {
        if let Window::Drawn(test) = &mut self.windows[at]
            && test.app().state().dialog.is_none()
            && test.app().record().is_some()
        {
            open_field(test, name);
            test.click_field(if name { super::NAME } else { super::WORDS });
            test.keys(Modifiers::COMMAND, Key::Z).keys(Modifiers::COMMAND, Key::Z);
            self.met.insert("undo in a field");
        }
    }

    fn look_at_old_copy(&mut self, at: usize, number: usize) {
        self.windows[at].tell(FileMessage::OldCopiesPressed);
        let Some(Dialog::OldCopies(copies)) = self.windows[at].app().state().dialog.clone() else {
            return;
        };
        let Some(copy) = copies.get(number % copies.len().max(1)) else {
            return self.windows[at].tell(WindowMessage::DialogClosed);
        };
        self.met.insert("old copy");
        self.windows[at].tell(FileMessage::OldCopyOpened(copy.path.clone()));
    }

    fn answer(&mut self, at: usize, answer: u8) {
        let dialog = self.windows[at].app().state().dialog.clone();
        match &dialog {
            Some(Dialog::Conflict { .. } | Dialog::Unsaved(_)) if answer == 0 => {
                self.choose(at, None);
            }
            // Asked a third time, the window asks itself: a path of the person's own is typed there.
            Some(Dialog::TypePath { .. }) if answer == 0 => {
                if let Some(line) = self.line_in(at) {
                    let path = self.new_name();
                    self.chosen.insert(path.clone(), line);
                    self.windows[at].tell(WindowMessage::PathTyped(path.display().to_string()));
                }
            }
            Some(Dialog::UnsavedWork { .. }) => {
                self.met.insert("unsaved work");
            }
            Some(Dialog::DeletePerson { .. }) if answer == 0 => {
                self.met.insert("deleted");
                let open = self.windows[at].app().record().map(|record| record.id);
                self.deleted.extend(open);
            }
            None => return,
            _ => {}
        }
        self.windows[at].tell(match answer {
            0 => Message::Window(WindowMessage::DialogConfirmed),
            1 => Message::Window(WindowMessage::DialogDiscarded),
            _ => Message::Window(WindowMessage::DialogClosed),
        });
    }
}

/// Goes where the name is typed, or the own words.
fn open_field(test: &mut TestApp, name: bool) {
    if name {
        test.tell(WindowMessage::ScreenChosen(Screen::About));
    } else {
        test.tell(IntakeMessage::ThoughtOpened(1));
    }
}
