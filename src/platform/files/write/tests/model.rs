//! A disk that notes every call, fails on demand, and tells what a power cut may leave of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::platform::Fingerprint;
use crate::platform::files::disk::{Disk, Found, Writing};

/// A call that changes the disk, or a remark of the test.
#[derive(Clone, Debug)]
pub enum Call {
    MakeFolder(PathBuf),
    Create(PathBuf, usize),
    Write(usize, Vec<u8>),
    Sync(usize),
    Rename(PathBuf, PathBuf, usize),
    Link(PathBuf, usize),
    Remove(PathBuf),
    SyncFolder(PathBuf),
    /// The program wants to save this.
    Begun(PathBuf, Vec<u8>),
    /// The program was told that this is saved.
    Acknowledged(PathBuf, Vec<u8>),
    /// The program no longer needs this file.
    Forgotten(PathBuf),
}

/// What has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    Folder,
    File(usize),
}

/// The disk as a running program sees it, and how it came to be so.
#[derive(Debug, Default)]
pub struct Model {
    names: BTreeMap<PathBuf, Node>,
    files: Vec<Vec<u8>>,
    pub calls: Vec<Call>,
    /// How many calls there were, also those that only look.
    pub count: usize,
    /// The name of the last call that failed on demand.
    pub failed: Option<&'static str>,
    /// Fail the call of this number like this.
    pub fail: Option<(usize, io::Error)>,
    /// Take at most so many bytes at once; 0: as many as there are.
    pub at_once: usize,
    /// Every other write is interrupted first.
    pub interrupted: bool,
    /// Give back something else than was written.
    pub forgetful: bool,
    /// No second names, as on a stick.
    pub no_links: bool,
    /// Another program does this to a file just before the first call of this name.
    pub meddler: Option<(&'static str, PathBuf, Option<Vec<u8>>)>,
}

impl Model {
    /// A disk with these folders on it since long ago.
    pub fn with_folders(folders: &[&str]) -> Self {
        let mut model = Self::default();
        for folder in folders {
            for folder in Path::new(folder).ancestors() {
                model.names.insert(folder.to_owned(), Node::Folder);
            }
        }
        model
    }

    /// Puts a file there, as another program would.
    pub fn put(&mut self, path: impl Into<PathBuf>, bytes: &[u8]) {
        self.files.push(bytes.to_vec());
        self.names.insert(path.into(), Node::File(self.files.len() - 1));
    }

    pub fn file(&self, path: impl AsRef<Path>) -> Option<&[u8]> {
        match self.names.get(path.as_ref())? {
            Node::File(file) => Some(&self.files[*file]),
            Node::Folder => None,
        }
    }

    /// Files being written that were left.
    pub fn leftovers(&self) -> Vec<&Path> {
        self.names
            .keys()
            .map(PathBuf::as_path)
            .filter(|path| path.extension().is_some_and(|e| e == "part"))
            .collect()
    }

    fn call(&mut self, name: &'static str) -> io::Result<()> {
        self.count += 1;
        if let Some((at, path, bytes)) = self.meddler.take() {
            if at != name {
                self.meddler = Some((at, path, bytes));
            } else if let Some(bytes) = bytes {
                self.put(path, &bytes);
            } else {
                self.names.remove(&path);
            }
        }
        match self.fail.take() {
            Some((number, error)) if number == self.count => {
                self.failed = Some(name);
                Err(error)
            }
            other => {
                self.fail = other;
                Ok(())
            }
        }
    }

    fn in_a_folder(&self, path: &Path) -> io::Result<()> {
        match self.names.get(path.parent().unwrap()) {
            Some(Node::Folder) => Ok(()),
            Some(Node::File(_)) => Err(ErrorKind::NotADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn number(&self, path: &Path) -> io::Result<usize> {
        match self.names.get(path) {
            Some(Node::File(file)) => Ok(*file),
            Some(Node::Folder) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }
}

impl Disk for Model {
    type Open = usize;

    fn look(&mut self, path: &Path) -> io::Result<Found> {
        self.call("look")?;
        Ok(match self.names.get(path) {
            None => Found::Nothing,
            Some(Node::Folder) => Found::Folder,
            Some(Node::File(_)) => Found::File(Writing::Allowed),
        })
    }

    fn fingerprint(&mut self, path: &Path) -> io::Result<Fingerprint> {
        self.call("fingerprint")?;
        self.number(path).map(|file| Fingerprint::of(&self.files[file]))
    }

    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.call("make_folder")?;
        self.in_a_folder(folder)?;
        self.calls.push(Call::MakeFolder(folder.to_owned()));
        self.names.insert(folder.to_owned(), Node::Folder);
        Ok(())
    }

    fn create(&mut self, path: &Path) -> io::Result<usize> {
        self.call("create")?;
        self.in_a_folder(path)?;
        assert!(!self.names.contains_key(path), "a name for a file being written is new");
        self.put(path, b"");
        let file = self.files.len() - 1;
        self.calls.push(Call::Create(path.to_owned(), file));
        Ok(file)
    }

    fn write(&mut self, file: &mut usize, bytes: &[u8]) -> io::Result<usize> {
        self.call("write")?;
        if self.interrupted && self.count.is_multiple_of(2) {
            return Err(ErrorKind::Interrupted.into());
        }
        let count = if self.at_once == 0 {
            bytes.len()
        } else {
            bytes.len().min(self.at_once)
        };
        self.files[*file].extend(&bytes[..count]);
        self.calls.push(Call::Write(*file, bytes[..count].to_vec()));
        Ok(count)
    }

    fn sync(&mut self, file: &mut usize) -> io::Result<()> {
        self.call("sync")?;
        self.calls.push(Call::Sync(*file));
        Ok(())
    }

    fn read_back(&mut self, file: &mut usize) -> io::Result<Vec<u8>> {
        self.call("read_back")?;
        let mut bytes = self.files[*file].clone();
        if self.forgetful {
            bytes[0] ^= 1;
        }
        Ok(bytes)
    }

    fn keep_rights(&mut self, replaced: &Path, _file: &mut usize) {
        assert!(matches!(self.names.get(replaced), Some(Node::File(_))));
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("rename")?;
        let file = self.number(from)?;
        self.in_a_folder(to)?;
        if self.names.get(to) == Some(&Node::Folder) {
            return Err(ErrorKind::IsADirectory.into());
        }
        self.calls.push(Call::Rename(from.to_owned(), to.to_owned(), file));
        self.names.remove(from);
        self.names.insert(to.to_owned(), Node::File(file));
        Ok(())
    }

    fn link(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("link")?;
        if self.no_links {
            return Err(ErrorKind::PermissionDenied.into());
        }
        let file = self.number(from)?;
        self.in_a_folder(to)?;
        if self.names.contains_key(to) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.calls.push(Call::Link(to.to_owned(), file));
        self.names.insert(to.to_owned(), Node::File(file));
        Ok(())
    }

    fn remove(&mut self, path: &Path) -> io::Result<()> {
        self.call("remove")?;
        self.number(path)?;
        self.calls.push(Call::Remove(path.to_owned()));
        self.names.remove(path);
        Ok(())
    }

    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.call("sync_folder")?;
        assert_eq!(self.names.get(folder), Some(&Node::Folder));
        self.calls.push(Call::SyncFolder(folder.to_owned()));
        Ok(())
    }
}

/// What a power cut may leave after some calls: for each choice of names that reached the disk, which contents each file
/// may then have.
pub fn after_a_power_cut(began_with: &Model, calls: &[Call]) -> Vec<BTreeMap<PathBuf, BTreeSet<Vec<u8>>>> {
    let mut disk = Survivor::of(began_with);
    for call in calls {
        disk.take(call);
    }
    disk.states()
}

/// A change of names within a folder.
#[derive(Clone, Debug)]
enum Renaming {
    Put(PathBuf, Node),
    Take(PathBuf),
    Move(PathBuf, PathBuf, usize),
}

impl Renaming {
    fn folder(&self) -> &Path {
        let (Self::Put(path, _) | Self::Take(path) | Self::Move(path, _, _)) = self;
        path.parent().unwrap()
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, Node>) {
        match self {
            Self::Put(path, node) => {
                names.insert(path.clone(), *node);
            }
            Self::Take(path) => {
                names.remove(path);
            }
            Self::Move(from, to, file) => {
                names.remove(from);
                names.insert(to.clone(), Node::File(*file));
            }
        }
    }
}

/// What has reached the disk for certain, and what may have.
struct Survivor {
    names: BTreeMap<PathBuf, Node>,
    unsure: Vec<Renaming>,
    /// What was written, and how much of it was synced, of each file.
    files: BTreeMap<usize, (Vec<u8>, Vec<u8>)>,
}

impl Survivor {
    fn of(model: &Model) -> Self {
        let files = model.files.iter().cloned().enumerate();
        Self {
            names: model.names.clone(),
            unsure: Vec::new(),
            files: files.map(|(file, bytes)| (file, (bytes.clone(), bytes))).collect(),
        }
    }

    fn take(&mut self, call: &Call) {
        match call {
            Call::MakeFolder(folder) => self.unsure.push(Renaming::Put(folder.clone(), Node::Folder)),
            Call::Create(path, file) => {
                self.files.insert(*file, Default::default());
                self.unsure.push(Renaming::Put(path.clone(), Node::File(*file)));
            }
            Call::Link(path, file) => self.unsure.push(Renaming::Put(path.clone(), Node::File(*file))),
            Call::Remove(path) => self.unsure.push(Renaming::Take(path.clone())),
            Call::Rename(from, to, file) => self.unsure.push(Renaming::Move(from.clone(), to.clone(), *file)),
            Call::Write(file, bytes) => self.files.get_mut(file).unwrap().0.extend(bytes),
            Call::Sync(file) => {
                let (written, synced) = self.files.get_mut(file).unwrap();
                synced.clone_from(written);
            }
            Call::SyncFolder(folder) => {
                let (sure, unsure) = self.unsure.drain(..).partition(|change| change.folder() == folder);
                self.unsure = unsure;
                let sure: Vec<Renaming> = sure;
                sure.iter().for_each(|change| change.apply(&mut self.names));
            }
            Call::Begun(..) | Call::Acknowledged(..) | Call::Forgotten(_) => {}
        }
    }

    fn states(&self) -> Vec<BTreeMap<PathBuf, BTreeSet<Vec<u8>>>> {
        assert!(self.unsure.len() < 12, "too many choices to look at: {:?}", self.unsure);
        let choices = 0..1_usize << self.unsure.len();
        choices
            .map(|choice| {
                let mut names = self.names.clone();
                let chosen = self.unsure.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1);
                chosen.for_each(|(_, change)| change.apply(&mut names));
                let reachable = |path: &Path| path.ancestors().skip(1).all(|up| names.get(up) == Some(&Node::Folder));
                names
                    .iter()
                    .filter(|(path, _)| reachable(path))
                    .filter_map(|(path, node)| match node {
                        Node::Folder => None,
                        Node::File(file) => Some((path.clone(), contents(&self.files[file]))),
                    })
                    .collect()
            })
            .collect()
    }
}

/// What a file may hold of which only the second part is known to have reached the disk.
fn contents((written, synced): &(Vec<u8>, Vec<u8>)) -> BTreeSet<Vec<u8>> {
    if written == synced {
        return BTreeSet::from([synced.clone()]);
    }
    let half = written[..written.len() / 2].to_vec();
    let mut holes = half.clone();
    holes.resize(written.len(), 0);
    let garbage = vec![0xA5; written.len()];
    BTreeSet::from([synced.clone(), written.clone(), Vec::new(), half, holes, garbage])
}
