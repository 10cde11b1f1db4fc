//! Measuring from photos: which view and picture is on the screen, and what placing points changes in the record.
//!
//! Points stand in the record from the moment they are placed, so that undo, recovery copies and files have them like any
//! other answer. Pixels are held for the picture on the screen only, and never written.

mod opening;
mod placing;
mod taking;

pub use opening::{RefusedPicture, ShownPicture};

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::under_way::PictureFor;
use super::{App, PhotoMessage, Screen};
use crate::app::words::photo as say;
use crate::content::{ItemId, PhotoView, PictureView};
use crate::record::{Assessment, KeptPicture, PhotoMark, Photos, PictureId};
use crate::rules::photo::{lines_are_swapped, views_of};

/// What the screen of photos remembers.
#[derive(Debug, Default)]
pub struct PhotoPage {
    /// The views that were needed when it was opened; none of them says all.
    wanted: Vec<PictureView>,
    /// The view that was chosen; none is the first.
    view: Option<PictureView>,
    /// The picture that was chosen in a view.
    picture: BTreeMap<PictureView, PictureId>,
    /// What is placed next.
    mark: Option<PhotoMark>,
    /// What is being placed by keys or numbers: until another is chosen, its moves are still its placing.
    placing: Option<PhotoMark>,
    /// Whether clicks stay where they are.
    no_snapping: bool,
    /// The pixels of the picture on the screen, by the fingerprint under which it is kept.
    shown: Option<(String, Arc<ShownPicture>)>,
    /// Where pictures were opened from, by fingerprint; kept while the record is open, never written.
    paths: BTreeMap<String, PathBuf>,
    /// When they were taken, as their files say.
    taken_at: BTreeMap<String, DateTime>,
    /// Files that wait for their turn.
    waiting: VecDeque<PictureFor>,
    /// Whether one is being opened.
    under_way: bool,
    /// Pictures that were not opened, newest last.
    refused: Vec<RefusedPicture>,
}

impl PhotoPage {
    /// Pictures that were not opened, and why.
    pub fn refused(&self) -> &[RefusedPicture] {
        &self.refused
    }

    /// Whether a picture is being opened.
    pub fn is_opening(&self) -> bool {
        self.under_way
    }

    /// Whether a click goes to the sticker or the string that is seen there.
    pub fn snaps(&self) -> bool {
        !self.no_snapping
    }

    /// When pictures were taken, as their files say.
    pub fn taken_at(&self, fingerprint: &str) -> Option<DateTime> {
        self.taken_at.get(fingerprint).copied()
    }
}

impl App {
    /// What was placed in the photos of the assessment shown.
    pub fn photos(&self) -> Option<&Photos> {
        self.assessment().map(|assessment| &assessment.photos)
    }

    /// The views that are listed first, in the order they are taken: those that were needed when the screen was opened; with
    /// them what has pictures, and the one on the screen. All of them where nothing says which are needed.
    pub fn needed_views(&self) -> Vec<&PhotoView> {
        let wanted = &self.state.pages.photo.wanted;
        let here = self.photo_view().map(|view| view.view);
        let is_needed = |view: PictureView| {
            let has_pictures = self.photos().is_some_and(|photos| photos.count(view) > 0);
            wanted.is_empty() || wanted.contains(&view) || has_pictures || here == Some(view)
        };
        let views = self.library.photo.views.iter();
        views.filter(|view| is_needed(view.view)).collect()
    }

    /// The view that is taken next: of those that were needed, the first after the one on the screen that has no picture.
    pub fn next_view(&self) -> Option<&PhotoView> {
        let here = self.photo_view()?.view;
        let views = &self.library.photo.views;
        let start = views.iter().position(|view| view.view == here)? + 1;
        let mut in_turn = views.iter().skip(start).chain(views.iter().take(start));
        let wanted = &self.state.pages.photo.wanted;
        let is_empty = |view: PictureView| self.photos().is_none_or(|photos| photos.count(view) == 0);
        in_turn.find(|view| wanted.contains(&view.view) && is_empty(view.view))
    }

    /// The views of a question; without one those of the questions that are asked and of the tests that would help most.
    fn wanted_views(&self, item: Option<&ItemId>) -> Vec<PictureView> {
        let of_item = |item: &ItemId| views_of(&self.library, item);
        let of_one = item.map(of_item).unwrap_or_default();
        if !of_one.is_empty() {
            return of_one;
        }
        let helpful = self.summary().map(|summary| summary.helpful.as_slice());
        let helpful = helpful.unwrap_or_default().iter();
        let asked = self.derived.asked.iter();
        asked.chain(helpful.map(|test| &test.item)).flat_map(of_item).collect()
    }

    /// The view on the screen.
    pub fn photo_view(&self) -> Option<&PhotoView> {
        let photo = &self.library().photo;
        let page = &self.state.pages.photo;
        let chosen = page.view.and_then(|view| photo.view(view));
        let wanted = || photo.views.iter().find(|view| page.wanted.contains(&view.view));
        chosen.or_else(wanted).or(photo.views.first())
    }

    /// The picture of the view that is on the screen.
    pub fn photo_picture(&self) -> Option<&KeptPicture> {
        let view = self.photo_view()?.view;
        let photos = self.photos()?;
        let chosen = self.state.pages.photo.picture.get(&view);
        let chosen = chosen
            .and_then(|id| photos.picture(id))
            .filter(|picture| picture.view == view);
        chosen.or_else(|| photos.of_view(view).into_iter().next())
    }

    /// The pixels of the picture on the screen, once they are there.
    pub fn photo_pixels(&self) -> Option<&Arc<ShownPicture>> {
        let picture = self.photo_picture()?;
        let (fingerprint, shown) = self.state.pages.photo.shown.as_ref()?;
        (*fingerprint == picture.fingerprint).then_some(shown)
    }

    /// Takes in what was done with photos.
    pub(super) fn photo_told(&mut self, message: PhotoMessage) {
        match message {
            PhotoMessage::Opened(item) => self.open_photos(item.as_ref()),
            PhotoMessage::ViewChosen(view) => {
                self.state.pages.photo.view = Some(view);
                self.state.pages.photo.mark = None;
                self.show_chosen_picture();
            }
            PhotoMessage::PictureWanted => self.ask_picture(),
            PhotoMessage::TextPasted(text) => self.paste_files(&text),
            PhotoMessage::PicturePasted(copied) => self.paste_picture(copied),
            PhotoMessage::PictureChosen(id) => self.choose_picture(id),
            PhotoMessage::OpenedAnyway(place) => self.open_anyway(place),
            PhotoMessage::RefusalClosed(place) => {
                let refused = &mut self.state.pages.photo.refused;
                if place < refused.len() {
                    refused.remove(place);
                }
            }
            PhotoMessage::MarkChosen(mark) => {
                self.state.pages.photo.mark = Some(mark);
                self.state.pages.photo.placing = None;
            }
            PhotoMessage::SnappingChosen(on) => self.state.pages.photo.no_snapping = !on,
            PhotoMessage::Placed {
                picture,
                mark,
                at,
                by_click,
            } => self.place_mark(&picture, mark, at, by_click),
            PhotoMessage::PutBack {
                picture,
                mark,
                at,
                stood,
            } => self.change_picture(&picture, |picture| picture.put_back(mark, at, stood)),
            PhotoMessage::MarkTakenAway(id, mark) => {
                self.change_picture(&id, |picture| picture.put(mark, None));
            }
            PhotoMessage::PictureTakenAway(id) => self.take_picture_away(&id),
            PhotoMessage::AgainWanted(id) => self.place_again(&id),
            PhotoMessage::MirroredSaid(id, mirrored) => self.say_mirrored(&id, mirrored),
            PhotoMessage::RightSaid(id, edge) => {
                self.change_picture(&id, |picture| picture.right_toward = Some(edge));
                self.state.pages.photo.mark = None;
            }
            PhotoMessage::SidesSwapped(id) => {
                self.change_picture(&id, KeptPicture::swap_sides);
                self.tell(say::SWAPPED);
            }
            PhotoMessage::NoStringSaid(id) => {
                self.change_picture(&id, |picture| {
                    picture.put(PhotoMark::StringTop, None);
                    picture.put(PhotoMark::StringBottom, None);
                    picture.no_string = true;
                });
                self.state.pages.photo.mark = None;
            }
            PhotoMessage::RulerTyped(id, mm) => {
                self.change_picture(&id, |picture| picture.ruler_mm = Some(mm));
            }
            PhotoMessage::OtherSideSaid(id) => self.move_to_other_side(&id),
            PhotoMessage::StickersSaid(view, had) => self.change_photos(|photos| {
                if had {
                    photos.no_stickers.remove(&view);
                } else {
                    photos.no_stickers.insert(view);
                }
            }),
            PhotoMessage::TakenOver(items) => self.take_readings(&items),
        }
    }

    /// Shows where photos are measured, at the first view of an item without a picture.
    fn open_photos(&mut self, item: Option<&ItemId>) {
        self.state.pages.photo.wanted = self.wanted_views(item);
        if let Some(item) = item {
            let views = views_of(&self.library, item);
            let is_empty = |view: &&PictureView| self.photos().is_none_or(|photos| photos.count(**view) == 0);
            let view = views.iter().find(is_empty).or(views.first());
            self.state.pages.photo.view = view.copied();
            self.state.pages.photo.mark = None;
        }
        self.show(Screen::Photo);
        self.show_chosen_picture();
    }

    fn photo_assessment(&mut self) -> Option<&mut Assessment> {
        let document = self.state.document.as_mut()?;
        document.record.assessments.get_mut(document.index)
    }

    fn change_photos(&mut self, change: impl FnOnce(&mut Photos)) {
        if let Some(assessment) = self.photo_assessment() {
            change(&mut assessment.photos);
            self.changed();
        }
    }

    fn change_picture(&mut self, id: &PictureId, change: impl FnOnce(&mut KeptPicture)) {
        self.change_photos(|photos| {
            if let Some(picture) = photos.picture_mut(id) {
                change(picture);
            }
        });
    }

    /// A picture is mirrored, or is not. From the front and from behind the points were placed by where they lie in the
    /// picture, so the right ones are then the left ones (rule Q24).
    fn say_mirrored(&mut self, id: &PictureId, mirrored: bool) {
        let mut swapped = false;
        self.change_picture(id, |picture| {
            picture.mirrored = mirrored;
            swapped = lines_are_swapped(picture);
            if swapped {
                picture.swap_sides();
            }
        });
        if swapped {
            self.tell(say::SWAPPED_WITH_IT);
        }
    }

    fn take_picture_away(&mut self, id: &PictureId) {
        self.change_photos(|photos| {
            photos.pictures.retain(|picture| {
                let is_second = !id.again && picture.again && picture.fingerprint == id.fingerprint;
                picture.id() != *id && !is_second
            });
        });
        self.state.pages.photo.mark = None;
        self.show_chosen_picture();
    }

    /// Begins the second placing of a picture, or goes on with it.
    fn place_again(&mut self, id: &PictureId) {
        let again = PictureId {
            again: true,
            ..id.clone()
        };
        self.change_photos(|photos| {
            if let Some(first) = photos.picture(id)
                && photos.picture(&again).is_none()
            {
                let second = first.second();
                photos.pictures.push(second);
            }
        });
        self.choose_picture(again);
    }

    /// A picture of one side is one of the other, as long as that one has room.
    fn move_to_other_side(&mut self, id: &PictureId) {
        let other = |view: PictureView| match view {
            PictureView::HeadLeft => PictureView::HeadRight,
            PictureView::HeadRight => PictureView::HeadLeft,
            PictureView::PelvisLeft => PictureView::PelvisRight,
            PictureView::PelvisRight => PictureView::PelvisLeft,
            PictureView::Front => PictureView::Back,
            PictureView::Back => PictureView::Front,
        };
        let fingerprint = id.fingerprint.clone();
        let now = self.photos().and_then(|photos| photos.picture(id));
        let there = now.map(|picture| other(picture.view));
        if there.is_some_and(|there| !self.may_add_picture(there)) {
            return;
        }
        let mut to = None;
        self.change_photos(|photos| {
            for picture in &mut photos.pictures {
                if picture.fingerprint == fingerprint && picture.view.is_from_the_side() {
                    picture.view = other(picture.view);
                    to = Some(picture.view);
                }
            }
        });
        if let Some(to) = to {
            self.state.pages.photo.view = Some(to);
            self.choose_picture(id.clone());
        }
    }
}
