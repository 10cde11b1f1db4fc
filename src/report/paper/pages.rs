//! Pages that are laid out once and drawn when they are looked at.

use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use super::{Paper, PaperError, Picture, caught::caught};
use crate::report::Document;

/// A document that is laid out.
#[derive(Clone, Debug)]
pub struct Pages {
    laid_out: PagedDocument,
    replaced: usize,
}

impl Paper {
    /// Lays a document out, to look at its pages one by one.
    ///
    /// # Errors
    /// A fault of this program; never a name or a note.
    pub fn pages(&self, document: &Document) -> Result<Pages, PaperError> {
        self.laid_out(document, |laid_out, replaced| {
            Ok(Pages {
                laid_out: laid_out.clone(),
                replaced,
            })
        })
    }
}

impl Pages {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.laid_out.pages().len()
    }

    /// How many letters of people's texts no font has.
    pub fn replaced(&self) -> usize {
        self.replaced
    }

    /// Width and height of a page in points of 1/72 inch; `index` is from 0.
    pub fn size(&self, index: usize) -> Option<(f64, f64)> {
        let size = self.laid_out.pages().get(index)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// A page as pixels; `index` is from 0, 1 pixel a point is 72 dpi.
    pub fn picture(&self, index: usize, pixels_per_point: f32) -> Option<Picture> {
        let options = RenderOptions {
            pixel_per_pt: f64::from(pixels_per_point).into(),
            ..RenderOptions::default()
        };
        let page = self.laid_out.pages().get(index)?;
        let pixels = caught(|| Ok(typst_render::render(page, &options))).ok()?;
        Some(Picture {
            width: pixels.width(),
            height: pixels.height(),
            // The page is opaque, so premultiplied colours are plain ones.
            rgba: pixels.take(),
        })
    }
}
