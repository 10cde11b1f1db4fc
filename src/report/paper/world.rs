//! The whole world as typst sees it: our templates, our data, our fonts. It can reach nothing else.

use std::sync::{Arc, OnceLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::report::{BlankForm, Document};

const COMMON: &str = include_str!("../templates/common.typ");
const SUMMARY: &str = include_str!("../templates/summary.typ");
const PAGE_ONE: &str = include_str!("../templates/page_one.typ");
const SINCE_START: &str = include_str!("../templates/since_start.typ");
const PLAN: &str = include_str!("../templates/plan.typ");
const TICKS: &str = include_str!("../templates/ticks.typ");
const URGENT: &str = include_str!("../templates/urgent.typ");
const PHOTO: &str = include_str!("../templates/photo.typ");
const BLANK: &str = include_str!("../templates/blank.typ");
const BLANKS: &str = include_str!("../templates/blanks.typ");
const WHY: &str = include_str!("../templates/why.typ");
const SHORT: &str = include_str!("../templates/short.typ");

/// The fonts of a document: Noto Sans first, then what the platform found.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    shipped: usize,
    book: LazyHash<FontBook>,
    /// Whether the letters of common scripts can be printed, by their number: a text asks for each of its letters.
    common: Vec<bool>,
}

/// Letters below this are looked up in a list: Latin, Greek, Cyrillic, Hebrew, Arabic, signs and arrows.
const COMMON_LETTERS: u32 = 0x2300;

impl Fonts {
    /// Noto Sans and these font files; a file that is no font is left out.
    pub(super) fn with(extra: &[Vec<u8>]) -> Arc<Self> {
        static SHIPPED: OnceLock<Arc<Fonts>> = OnceLock::new();
        let shipped = SHIPPED.get_or_init(|| {
            let files = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF];
            let fonts: Vec<Font> = files
                .into_iter()
                .flat_map(|file| Font::iter(Bytes::new(file)))
                .collect();
            let shipped = fonts.len();
            Arc::new(Self::of(fonts, shipped))
        });
        if extra.is_empty() {
            return Arc::clone(shipped);
        }
        let mut fonts = shipped.fonts.clone();
        fonts.extend(extra.iter().flat_map(|file| Font::iter(Bytes::new(file.clone()))));
        Arc::new(Self::of(fonts, shipped.shipped))
    }

    fn of(fonts: Vec<Font>, shipped: usize) -> Self {
        let mut made = Self {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            shipped,
            common: Vec::new(),
        };
        made.common = (0..COMMON_LETTERS).map(|code| made.covers(code)).collect();
        made
    }

    /// Whether a letter can be printed in every style: by all the shipped faces, or by another font.
    pub(super) fn have(&self, letter: char) -> bool {
        let code = u32::from(letter);
        let common = usize::try_from(code).ok().and_then(|code| self.common.get(code));
        common.copied().unwrap_or_else(|| self.covers(code))
    }

    fn covers(&self, code: u32) -> bool {
        let has = |font: &Font| font.info().coverage.contains(code);
        let (shipped, extra) = self.fonts.split_at_checked(self.shipped).unwrap_or((&self.fonts, &[]));
        shipped.iter().all(has) || extra.iter().any(has)
    }
}

/// One document's world.
pub(super) struct PageWorld<'a> {
    fonts: &'a Fonts,
    main: &'static Source,
    files: Vec<(FileId, Bytes)>,
}

impl<'a> PageWorld<'a> {
    /// A world that holds this document's template and these files of JSON, by name.
    pub(super) fn new(fonts: &'a Fonts, document: &Document, files: &[(&str, &Bytes)]) -> Self {
        let [summary, urgent, plan, ticks, blank, short, photo, ..] = templates();
        Self {
            fonts,
            main: match document {
                Document::Summary(one) if one.urgent.is_some() => urgent,
                Document::Summary(_) => summary,
                Document::Plan(_) => plan,
                Document::Ticks(_) => ticks,
                Document::Blank(list) if list.form == BlankForm::Short => short,
                Document::Blank(_) => blank,
                Document::PhotoGuide(_) => photo,
            },
            files: files
                .iter()
                .map(|(name, bytes)| (file_id(name), (*bytes).clone()))
                .collect(),
        }
    }
}

/// The templates, read once: summary, sheet of an emergency, plan, tick sheet, blank list, short questionnaire, photo guide, and
/// what they share.
fn templates() -> &'static [Source; 12] {
    static TEMPLATES: OnceLock<[Source; 12]> = OnceLock::new();
    TEMPLATES.get_or_init(|| {
        [
            ("summary.typ", SUMMARY),
            ("urgent.typ", URGENT),
            ("plan.typ", PLAN),
            ("ticks.typ", TICKS),
            ("blank.typ", BLANK),
            ("short.typ", SHORT),
            ("photo.typ", PHOTO),
            ("common.typ", COMMON),
            ("page_one.typ", PAGE_ONE),
            ("since_start.typ", SINCE_START),
            ("blanks.typ", BLANKS),
            ("why.typ", WHY),
        ]
        .map(|(name, text)| Source::new(file_id(name), text.to_owned()))
    })
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
        templates()
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(name, _)| *name == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    /// There is no clock here: days come in as data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[expect(clippy::expect_used, reason = "the names are constants of this room and plain")]
fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
