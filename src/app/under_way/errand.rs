//! The effects that something waits for, each typed by what it may be for.

use std::marker::PhantomData;
use std::path::PathBuf;

use uuid::Uuid;

use super::{
    CallFor, ClaimFor, FontsFor, ListFor, ListeningFor, LookFor, MotionFor, PathFor, PrintFor, ReadAllFor, ReadFor,
    RecogniseFor, RemoveFor, ViewFor, WorkFor, WriteFor,
};
use crate::platform::{Effect, Over, Work};

/// An effect that ends with the event a `W` waits for.
#[derive(Debug)]
pub(in crate::app) struct Errand<W> {
    pub(super) effect: Effect,
    waits: PhantomData<W>,
}

impl<W> Errand<W> {
    fn new(effect: Effect) -> Self {
        Self {
            effect,
            waits: PhantomData,
        }
    }
}

impl Errand<ReadFor> {
    /// See [`Effect::Read`].
    pub(in crate::app) fn read(path: PathBuf, limit: u64) -> Self {
        Self::new(Effect::Read { path, limit })
    }
}

impl Errand<WriteFor> {
    /// See [`Effect::Write`].
    pub(in crate::app) fn write(path: PathBuf, bytes: Vec<u8>, over: Over) -> Self {
        Self::new(Effect::Write { path, bytes, over })
    }
}

impl Errand<RemoveFor> {
    /// See [`Effect::Remove`].
    pub(in crate::app) fn remove(path: PathBuf) -> Self {
        Self::new(Effect::Remove { path })
    }

    /// See [`Effect::RemoveFolder`].
    pub(in crate::app) fn remove_folder(folder: PathBuf) -> Self {
        Self::new(Effect::RemoveFolder { folder })
    }
}

impl Errand<ListFor> {
    /// See [`Effect::List`].
    pub(in crate::app) fn list(folder: PathBuf, ending: &str) -> Self {
        let ending = ending.to_owned();
        Self::new(Effect::List { folder, ending })
    }
}

impl Errand<ReadAllFor> {
    /// See [`Effect::ReadAll`].
    pub(in crate::app) fn read_all(folder: PathBuf, ending: &str, limit: u64) -> Self {
        let ending = ending.to_owned();
        Self::new(Effect::ReadAll { folder, ending, limit })
    }
}

impl Errand<LookFor> {
    /// See [`Effect::Look`].
    pub(in crate::app) fn look(paths: Vec<PathBuf>) -> Self {
        Self::new(Effect::Look { paths })
    }
}

impl Errand<PathFor> {
    /// See [`Effect::AskOpen`].
    pub(in crate::app) fn ask_open(title: &str, filter_name: &str, ending: &str, folder: PathBuf) -> Self {
        Self::new(Effect::AskOpen {
            title: title.to_owned(),
            filter_name: filter_name.to_owned(),
            endings: vec![ending.to_owned()],
            folder: Some(folder),
            several: false,
        })
    }

    /// See [`Effect::AskOpen`]; of pictures, also those that are only recognised; several at once.
    pub(in crate::app) fn ask_picture(folder: PathBuf) -> Self {
        Self::new(Effect::AskOpen {
            title: "Open pictures".to_owned(),
            filter_name: "Pictures".to_owned(),
            endings: [
                "jpg", "jpeg", "png", "webp", "heic", "heif", "JPG", "JPEG", "PNG", "HEIC",
            ]
            .map(str::to_owned)
            .to_vec(),
            folder: Some(folder),
            several: true,
        })
    }

    /// See [`Effect::AskSave`].
    pub(in crate::app) fn ask_save(
        title: &str,
        name: String,
        filter_name: &str,
        ending: &str,
        folder: PathBuf,
    ) -> Self {
        Self::new(Effect::AskSave {
            title: title.to_owned(),
            name,
            filter_name: filter_name.to_owned(),
            endings: vec![ending.to_owned()],
            folder: Some(folder),
        })
    }

    /// See [`Effect::AskFolder`].
    pub(in crate::app) fn ask_folder(title: &str, folder: PathBuf) -> Self {
        Self::new(Effect::AskFolder {
            title: title.to_owned(),
            folder: Some(folder),
        })
    }
}

impl Errand<ClaimFor> {
    /// See [`Effect::Claim`].
    pub(in crate::app) fn claim(name: String) -> Self {
        Self::new(Effect::Claim { name })
    }
}

impl Errand<RecogniseFor> {
    /// See [`Effect::Recognise`].
    pub(in crate::app) fn recognise(path: PathBuf, id: Uuid) -> Self {
        Self::new(Effect::Recognise { path, id })
    }
}

impl Errand<CallFor> {
    /// See [`Effect::CallForward`].
    pub(in crate::app) fn call_forward(name: String) -> Self {
        Self::new(Effect::CallForward { name })
    }
}

impl Errand<ViewFor> {
    /// See [`Effect::View`].
    pub(in crate::app) fn view(path: PathBuf) -> Self {
        Self::new(Effect::View { path })
    }
}

impl Errand<PrintFor> {
    /// See [`Effect::Print`].
    pub(in crate::app) fn print(path: PathBuf, title: String) -> Self {
        Self::new(Effect::Print { path, title })
    }
}

impl Errand<FontsFor> {
    /// See [`Effect::FindFonts`].
    pub(in crate::app) fn find_fonts(letters: Vec<char>) -> Self {
        Self::new(Effect::FindFonts { letters })
    }
}

impl Errand<MotionFor> {
    /// See [`Effect::AskMotion`].
    pub(in crate::app) fn ask_motion() -> Self {
        Self::new(Effect::AskMotion)
    }
}

impl Errand<ListeningFor> {
    /// See [`Effect::AskListening`].
    pub(in crate::app) fn ask_listening() -> Self {
        Self::new(Effect::AskListening)
    }
}

impl Errand<WorkFor> {
    /// See [`Effect::WorkOut`].
    pub(in crate::app) fn work_out(work: Work) -> Self {
        Self::new(Effect::WorkOut { work })
    }
}
