//! From a document to pages: typst with our own fonts and templates, and no disk, net or clock.

mod caught;
mod filled;
mod ink;
mod letters;
mod page_one;
mod pages;
mod world;

use serde_json::{Value, json};
use typst::comemo;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use self::caught::Care;
use self::letters::Letters;
use self::page_one::{Extent, Level};
use self::world::{Fonts, PageWorld};
use super::look::{FREE, Foot};
use super::{Document, PageLook, PageStyle, words};
pub use ink::PageInk;
pub use pages::Pages;

/// How many documents long typst remembers a piece of layout that nothing asked for.
const REMEMBERED: usize = 8;
/// Letters of a name in the footer, which has one line.
const FOOTER_NAME: usize = 48;

/// Lays out documents. Cheap to keep; the shipped fonts are read once.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Whole font files with letters that Noto Sans lacks, for names and notes in other scripts.
    pub extra_fonts: Vec<Vec<u8>>,
    /// How its pages look.
    pub look: PageLook,
}

/// A document as PDF.
#[derive(Clone, Debug, PartialEq)]
pub struct Pdf {
    /// The file: PDF/UA-1, the same document the same bytes.
    pub bytes: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// How many letters of people's text no font has; printed as a box and said so on the page.
    pub replaced: usize,
}

/// One page as pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue, opaque; row by row.
    pub rgba: Vec<u8>,
}

/// Why a document could not be laid out: a fault of this program, not of what was typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The document could not be laid out: {what}. This is a fault of the program.")]
pub struct PaperError {
    /// What typst says.
    pub what: String,
}

impl Paper {
    /// A document as PDF. Never fails over a name or a note: letters that cannot be printed are replaced.
    pub fn pdf(&self, document: &Document) -> Result<Pdf, PaperError> {
        self.laid_out(document, |pages, replaced| {
            let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PaperError {
                what: error.message().to_string(),
            })?;
            let options = PdfOptions {
                ident: Smart::Custom(document.file_stem()),
                creator: Smart::Custom(Some(format!("Plumbline {}", env!("CARGO_PKG_VERSION")))),
                standards,
                ..PdfOptions::default()
            };
            Ok(Pdf {
                bytes: typst_pdf::pdf(pages, &options).map_err(|errors| complaint(&errors))?,
                pages: pages.pages().len(),
                replaced,
            })
        })
    }

    /// The pages of a document as pictures, for the preview; 1 pixel a point is 72 dpi.
    pub fn pictures(&self, document: &Document, pixels_per_point: f32) -> Result<Vec<Picture>, PaperError> {
        self.laid_out(document, |pages, _| {
            let options = RenderOptions {
                pixel_per_pt: f64::from(pixels_per_point).into(),
                ..RenderOptions::default()
            };
            Ok(pages
                .pages()
                .iter()
                .map(|page| typst_render::render(page, &options))
                .map(|pixels| Picture {
                    width: pixels.width(),
                    height: pixels.height(),
                    // The page is opaque, so premultiplied colours are plain ones.
                    rgba: pixels.take(),
                })
                .collect())
        })
    }

    /// The letters of a document that no font here has, sorted: ask the platform for fonts before printing.
    pub fn missing_letters(&self, document: &Document) -> Vec<char> {
        let fonts = Fonts::with(&self.extra_fonts);
        let mut letters = Letters::new(&fonts);
        letters.clean(&mut data(document));
        letters.missing()
    }

    /// The letters of a text that no font here has, sorted, without those that only steer.
    pub fn lacking(&self, text: &str) -> Vec<char> {
        let fonts = Fonts::with(&self.extra_fonts);
        let mut letters = Letters::new(&fonts);
        letters.clean(&mut text.into());
        letters.missing()
    }

    /// Lays out and hands the pages on; where that fails or panics over strange letters, again with ever plainer ones.
    fn laid_out<T>(
        &self,
        document: &Document,
        hand_on: impl Fn(&PagedDocument, usize) -> Result<T, PaperError>,
    ) -> Result<T, PaperError> {
        let result = caught::plainer_and_plainer(&self.extra_fonts, |fonts, care| {
            lay_out(fonts, care, self.look, document, &hand_on)
        });
        comemo::evict(REMEMBERED);
        result
    }
}

fn lay_out<T>(
    fonts: &Fonts,
    care: Care,
    look: PageLook,
    document: &Document,
    hand_on: impl Fn(&PagedDocument, usize) -> Result<T, PaperError>,
) -> Result<T, PaperError> {
    let mut letters = Letters::new(fonts).with(care);
    let mut data = data(document);
    letters.clean(&mut data);
    let replaced = letters.replaced();
    let frame = frame(look, document, &data, replaced);
    let foot = Foot {
        about: frame.get("about").and_then(Value::as_str).unwrap_or_default(),
        caveat: document.caveat(),
        has_boxes: replaced > 0,
    };
    let foot = foot.room(look.style);
    let frame = bytes(&frame);
    let data = bytes(&data);
    // A file of its own: every style asks for the look, and a changed name in the frame must not make all of them anew.
    let look_file =
        |change: i8| bytes(&json!({"page": look.page, "style": look.style, "below": FREE + foot, "change": change}));
    let art: Vec<(&str, Bytes)> = document
        .art()
        .drawn()
        .map(|(file, drawn)| (file, Bytes::from_string(ink::art(drawn, look.style))))
        .collect();
    let changed = |level: Option<(&Level, bool)>, change: i8| {
        let look_file = look_file(change);
        let level = bytes(&json!(level.map(|(level, whole)| Extent { level, whole })));
        let mut files = vec![
            ("data.json", &data),
            ("frame.json", &frame),
            ("look.json", &look_file),
            ("level.json", &level),
        ];
        files.extend(art.iter().map(|(file, svg)| (*file, svg)));
        typst::compile::<PagedDocument>(&PageWorld::new(fonts, document, &files))
            .output
            .map_err(|errors| complaint(&errors))
    };
    let pages = |level: Option<(&Level, bool)>| changed(level, 0);
    let (mut made, level) = if let Document::Summary(summary) = document
        && summary.urgent.is_none()
    {
        let level = page_one::level_for(summary, look, |level| {
            Ok(page_one::fits(&pages(Some((level, false)))?, look, foot))
        })?;
        (pages(Some((level, true)))?, Some((level, true)))
    } else {
        (pages(None)?, None)
    };
    // Two lines on a page of their own look broken: a little smaller or larger they are on another (rule T48).
    if look.style != PageStyle::LargePrint && filled::has_a_bare_page(&made, FREE + foot) {
        for change in filled::CHANGES {
            let other = changed(level, change)?;
            if !filled::has_a_bare_page(&other, FREE + foot) {
                made = other;
                break;
            }
        }
    }
    hand_on(&made, replaced)
}

/// What stands around a document: its title, its day, and what the foot of every page says.
fn frame(look: PageLook, document: &Document, data: &Value, replaced: usize) -> Value {
    let name = data
        .get("name")
        .or_else(|| data.get("who").and_then(|who| who.get("name")))
        .and_then(Value::as_str)
        .unwrap_or_default();
    let name = words::shortened(name, FOOTER_NAME);
    let title = document.title();
    let on = |day: &str| {
        if name.is_empty() {
            format!("{title} · {day}")
        } else {
            format!("{name} · {title} · {day}")
        }
    };
    let about = match document {
        Document::Summary(summary) if summary.urgent.is_some() => on(&summary.made_on_words),
        Document::Summary(summary) => {
            let name = if name.is_empty() { &summary.who.no_name } else { &name };
            format!("{name} · assessed {} · {title}", summary.who.assessed_on)
        }
        Document::Plan(plan) => on(&plan.made_on_words),
        Document::Ticks(sheet) => on(&sheet.made_on_words),
        Document::Blank(list) => on(&list.made_on_words),
        Document::PhotoGuide(guide) => on(&guide.made_on_words),
    };
    json!({"title": title, "made_on": data.get("made_on"), "about": about, "caveat": document.caveat(),
        "replaced": replaced, "look": look})
}

fn bytes(value: &Value) -> Bytes {
    Bytes::from_string(value.to_string())
}

fn data(document: &Document) -> Value {
    // A document holds texts and numbers only, so this cannot fail; an empty page would show it.
    serde_json::to_value(document).unwrap_or_default()
}

fn complaint(errors: &[typst::diag::SourceDiagnostic]) -> PaperError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    PaperError {
        what: messages.join("; "),
    }
}
