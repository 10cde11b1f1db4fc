//! Drawings on a page: a document names them, and its art book holds them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::figure::shape::{Bounds, Drawing};
use crate::figure::svg::LETTERS;

/// A drawing as a document names it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Art {
    /// The file of the template's world: `art/NAME.svg`.
    pub file: String,
    /// What it shows, for people who do not see it.
    pub alt: String,
    /// Its width over its height.
    pub aspect: f64,
}

/// The drawings of one document, by name. Their colours follow the look of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArtBook {
    drawn: BTreeMap<String, Arc<Drawn>>,
}

/// A drawing, and the part of it that is shown.
#[derive(Debug, PartialEq)]
pub(super) struct Drawn {
    pub(super) drawing: Drawing,
    pub(super) frame: Bounds,
    /// The size of its words in large print, in the pixels of `paper/ink.rs`.
    pub(super) large_letters: f64,
}

impl ArtBook {
    /// Puts a drawing in, the part within `frame`, and gives what names it. `name` is unique in the document, of letters,
    /// digits and hyphens.
    pub fn add(&mut self, name: &str, alt: impl Into<String>, drawing: Drawing, frame: Bounds) -> Art {
        self.add_lettered(name, alt, (drawing, LETTERS), frame)
    }

    /// The same for a drawing with words: their size in large print, where the page shows it smaller than life.
    pub fn add_lettered(
        &mut self,
        name: &str,
        alt: impl Into<String>,
        (drawing, large_letters): (Drawing, f64),
        frame: Bounds,
    ) -> Art {
        let file = format!("art/{name}.svg");
        let size = frame.max - frame.min;
        self.drawn.insert(
            file.clone(),
            Arc::new(Drawn {
                drawing,
                frame,
                large_letters,
            }),
        );
        Art {
            file,
            alt: alt.into(),
            aspect: size.x / size.y,
        }
    }

    /// The drawings by their file.
    pub(super) fn drawn(&self) -> impl Iterator<Item = (&str, &Drawn)> {
        self.drawn.iter().map(|(file, drawn)| (file.as_str(), drawn.as_ref()))
    }
}
