//! Drawings on a page: a document names them, and its art book holds them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::figure::shape::{Bounds, Drawing};

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
}

impl ArtBook {
    /// Puts a drawing in, the part within `frame`, and gives what names it. `name` is unique in the document, of letters,
    /// digits and hyphens.
    pub fn add(&mut self, name: &str, alt: impl Into<String>, drawing: Drawing, frame: Bounds) -> Art {
        let file = format!("art/{name}.svg");
        let size = frame.max - frame.min;
        self.drawn.insert(file.clone(), Arc::new(Drawn { drawing, frame }));
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
