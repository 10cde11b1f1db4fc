//! The guide for who takes the photos: one page, a drawing for each view (rules Q20, Q23, Q26).

use jiff::civil::Date;
use serde::Serialize;

use super::versions::{Versions, versions};
use super::{Art, ArtBook, words};
use crate::content::{Landmark, Library, PhotoView, PictureView, Sticker};
use crate::figure::photo_view::photo_view;
use crate::record::Assessment;

/// The guide for the photos. It tells nothing about anybody.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PhotoGuide {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// What must be said of the record it was made from: nothing, it is made from none.
    pub caveat: String,
    /// What is done before any picture, in order.
    pub steps: Vec<String>,
    /// The views, in the order they are taken.
    pub views: Vec<GuideView>,
    /// How each sticker is found, those of one place once.
    pub finding: Vec<GuidePoint>,
    /// What made it.
    pub versions: Versions,
    /// Its drawings.
    #[serde(skip)]
    pub art: ArtBook,
}

/// One view.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GuideView {
    /// `Head from the left`.
    pub name: String,
    /// How high the lens stands.
    pub lens: String,
    /// How the person stands.
    pub stand: String,
    /// What is bare, and which stickers there are.
    pub prepare: String,
    /// The person with the points of the view, and the string.
    pub art: Art,
}

/// One point, and how it is found on the body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GuidePoint {
    /// `Neck bump`.
    pub name: String,
    /// `raised sticker`, `flat sticker`.
    pub sticker: &'static str,
    /// How it is found.
    pub find: String,
}

/// The guide; the same for everybody.
pub fn photo_guide(library: &Library, today: Date) -> PhotoGuide {
    let mut art = ArtBook::default();
    let views = library.photo.views.iter();
    let views = views.filter_map(|view| guide_view(library, view, &mut art)).collect();
    let from_the_side = library.photo.views.iter().filter(|view| view.view.is_from_the_side());
    let mut points: Vec<Landmark> = Vec::new();
    for point in from_the_side.flat_map(|view| &view.points) {
        if !points.contains(point) {
            points.push(*point);
        }
    }
    let finding = points.into_iter().filter_map(|point| {
        let point = library.photo.point(point).filter(|point| !point.find.is_empty())?;
        Some(GuidePoint {
            name: point.name.clone(),
            sticker: sticker(point.sticker),
            find: point.find.clone(),
        })
    });
    PhotoGuide {
        made_on: [today.year(), today.month().into(), today.day().into()],
        made_on_words: words::date(today),
        caveat: String::new(),
        steps: library.photo.about.steps.clone(),
        views,
        finding: finding.collect(),
        versions: versions(library, &Assessment::new(today, &library.version)),
        art,
    }
}

fn guide_view(library: &Library, view: &PhotoView, art: &mut ArtBook) -> Option<GuideView> {
    // The pose of the first question that this view answers.
    let mut angles = library.photo.angles.iter();
    let answers = angles.find(|angle| {
        let is_asked = angle.angle.points().iter().all(|point| view.points.contains(point));
        is_asked && angle.item.is_some()
    })?;
    let figure = library.figure(answers.item.as_ref()?.as_str())?;
    let (drawing, frame) = photo_view(&figure.pose, view.view, &view.points);
    Some(GuideView {
        name: view.name.clone(),
        lens: view.lens.clone(),
        stand: view.stand.clone(),
        prepare: view.prepare.clone(),
        art: art.add(&drawing_name(view.view), view.alt.clone(), drawing, frame),
    })
}

fn drawing_name(view: PictureView) -> String {
    format!("view-{}", view.name())
}

fn sticker(sticker: Sticker) -> &'static str {
    match sticker {
        Sticker::None => "no sticker",
        Sticker::Flat => "flat sticker",
        Sticker::Raised => "raised sticker",
    }
}
