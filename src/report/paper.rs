//! From a document to pages: typst with our own fonts and templates, and no disk, net or clock.

use super::Document;

/// Lays out documents. Cheap to keep; holds the fonts.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Whole font files with letters that Noto Sans lacks, for names and notes in other scripts.
    pub extra_fonts: Vec<Vec<u8>>,
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
    /// A document as PDF.
    pub fn pdf(&self, document: &Document) -> Result<Pdf, PaperError> {
        let _ = document;
        todo!()
    }

    /// The pages of a document as pictures, for the preview; 1 pixel a point is 72 dpi.
    pub fn pictures(&self, document: &Document, pixels_per_point: f32) -> Result<Vec<Picture>, PaperError> {
        let _ = (document, pixels_per_point);
        todo!()
    }

    /// The letters of a document that no font here has, sorted: ask the platform for fonts before printing.
    pub fn missing_letters(&self, document: &Document) -> Vec<char> {
        let _ = document;
        todo!()
    }
}
