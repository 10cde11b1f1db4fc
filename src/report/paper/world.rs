//! The whole world as typst sees it: our templates, our data, our fonts. It can reach nothing else.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::report::Document;

const COMMON: &str = include_str!("../templates/common.typ");
const SUMMARY: &str = include_str!("../templates/summary.typ");
const PLAN: &str = include_str!("../templates/plan.typ");
const BLANK: &str = include_str!("../templates/blank.typ");

/// The fonts of a document: Noto Sans first, then what the platform found.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    shipped: usize,
    book: LazyHash<FontBook>,
}

impl Fonts {
    /// Noto Sans and these font files; a file that is no font is left out.
    pub(super) fn with(extra: &[Vec<u8>]) -> Self {
        let mut fonts = shipped().to_vec();
        let shipped = fonts.len();
        fonts.extend(extra.iter().flat_map(|file| Font::iter(Bytes::new(file.clone()))));
        Self {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            shipped,
        }
    }

    /// Whether a letter can be printed in every style: by all the shipped faces, or by another font.
    pub(super) fn have(&self, letter: char) -> bool {
        let has = |font: &Font| font.info().coverage.contains(letter.into());
        let (shipped, extra) = self.fonts.split_at_checked(self.shipped).unwrap_or((&self.fonts, &[]));
        shipped.iter().all(has) || extra.iter().any(has)
    }
}

fn shipped() -> &'static [Font] {
    static SHIPPED: OnceLock<Vec<Font>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF]
            .into_iter()
            .flat_map(|file| Font::iter(Bytes::new(file)))
            .collect()
    })
}

/// One document's world.
pub(super) struct PageWorld<'a> {
    fonts: &'a Fonts,
    main: Source,
    common: Source,
    data: (FileId, Bytes),
}

impl<'a> PageWorld<'a> {
    /// A world that holds this document's template and its data, as JSON.
    pub(super) fn new(fonts: &'a Fonts, document: &Document, data: String) -> Self {
        let (name, template) = match document {
            Document::Summary(_) => ("/summary.typ", SUMMARY),
            Document::Plan(_) => ("/plan.typ", PLAN),
            Document::Blank(_) => ("/blank.typ", BLANK),
        };
        Self {
            fonts,
            main: Source::new(file_id(name), template.to_owned()),
            common: Source::new(file_id("/common.typ"), COMMON.to_owned()),
            data: (file_id("/data.json"), Bytes::from_string(data)),
        }
    }
}

impl World for PageWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.common]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 {
            Ok(self.data.1.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    /// There is no clock here: days come in as data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[expect(clippy::expect_used, reason = "the four names are constants of this file and plain")]
fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a plain path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
