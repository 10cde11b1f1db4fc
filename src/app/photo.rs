//! Measuring from photos: which view and picture is on the screen, and what placing points changes in the record.
//!
//! Points stand in the record from the moment they are placed, so that undo, recovery copies and files have them like any
//! other answer. Pixels are held for the picture on the screen only, and never written.

mod opening;
mod taking;

pub(super) use opening::PictureFor;
pub use opening::{RefusedPicture, ShownPicture};

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::{App, PhotoMessage, Screen};
use crate::content::{Id, PhotoView, PictureView};
use crate::picture::{snap_to_sticker, snap_to_string};
use crate::record::{Assessment, KeptPicture, PhotoMark, Photos, PictureId, PicturePoint};
use crate::rules::photo::views_of;

/// What the screen of photos remembers.
#[derive(Debug, Default)]
pub struct PhotoPage {
    /// The view that was chosen; none is the first.
    view: Option<PictureView>,
    /// The picture that was chosen in a view.
    picture: BTreeMap<PictureView, PictureId>,
    /// What is placed next.
    mark: Option<PhotoMark>,
    /// Whether clicks stay where they are.
    no_snapping: bool,
    /// The pixels of the picture on the screen.
    shown: Option<Arc<ShownPicture>>,
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

    /// The view on the screen.
    pub fn photo_view(&self) -> Option<&PhotoView> {
        let photo = &self.library().photo;
        let chosen = self.state.pages.photo.view.and_then(|view| photo.view(view));
        chosen.or(photo.views.first())
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
        let shown = self.state.pages.photo.shown.as_ref()?;
        (shown.fingerprint == picture.fingerprint).then_some(shown)
    }

    /// What is placed in pictures of the view on the screen, in order: the string first.
    pub fn photo_marks(&self) -> Vec<PhotoMark> {
        let Some(view) = self.photo_view() else {
            return Vec::new();
        };
        let points = view.points.iter().map(|point| PhotoMark::Point(*point));
        [PhotoMark::StringTop, PhotoMark::StringBottom]
            .into_iter()
            .chain(points)
            .collect()
    }

    /// What is placed now: what was chosen, or the first that is not placed.
    pub fn photo_mark(&self) -> Option<PhotoMark> {
        let marks = self.photo_marks();
        let chosen = self.state.pages.photo.mark.filter(|mark| marks.contains(mark));
        chosen.or_else(|| self.next_open_mark(None)).or(marks.last().copied())
    }

    /// The next mark after one that is not placed yet, from the first on where there is none after it.
    pub fn next_open_mark(&self, after: Option<PhotoMark>) -> Option<PhotoMark> {
        let picture = self.photo_picture()?;
        let marks = self.photo_marks();
        let start = after.and_then(|after| marks.iter().position(|mark| *mark == after));
        let start = start.map_or(0, |start| start + 1);
        let in_turn = marks.iter().skip(start).chain(marks.iter().take(start));
        in_turn.copied().find(|mark| picture.at(*mark).is_none())
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
            PhotoMessage::PicturePasted(pixels) => self.paste_picture(pixels),
            PhotoMessage::PictureChosen(id) => self.choose_picture(id),
            PhotoMessage::OpenedAnyway(place) => self.open_anyway(place),
            PhotoMessage::RefusalClosed(place) => {
                let refused = &mut self.state.pages.photo.refused;
                if place < refused.len() {
                    refused.remove(place);
                }
            }
            PhotoMessage::MarkChosen(mark) => self.state.pages.photo.mark = Some(mark),
            PhotoMessage::SnappingChosen(on) => self.state.pages.photo.no_snapping = !on,
            PhotoMessage::Placed {
                picture,
                mark,
                at,
                by_click,
            } => self.place_mark(&picture, mark, at, by_click),
            PhotoMessage::MarkTakenAway(id, mark) => {
                self.change_picture(&id, |picture| picture.put(mark, None));
            }
            PhotoMessage::PictureTakenAway(id) => self.take_picture_away(&id),
            PhotoMessage::AgainWanted(id) => self.place_again(&id),
            PhotoMessage::MirroredSaid(id, mirrored) => {
                self.change_picture(&id, |picture| picture.mirrored = mirrored);
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
    fn open_photos(&mut self, item: Option<&Id>) {
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

    /// Places a mark; a click goes to the sticker or the string that is seen there (rule Q27).
    fn place_mark(&mut self, id: &PictureId, mark: PhotoMark, at: PicturePoint, by_click: bool) {
        let seen = if by_click && self.state.pages.photo.snaps() {
            self.seen_at(id, mark, at)
        } else {
            Seen::Nothing
        };
        let page = &mut self.state.pages.photo;
        page.mark = Some(mark);
        self.change_picture(id, |picture| match seen {
            Seen::Nothing => picture.put(mark, Some(at)),
            Seen::Sticker(middle) => {
                picture.put(mark, Some(middle));
                picture.snapped.extend(mark.point());
            }
            Seen::String([top, bottom]) => {
                picture.put(PhotoMark::StringTop, Some(top));
                picture.put(PhotoMark::StringBottom, Some(bottom));
            }
        });
        match seen {
            Seen::Nothing => {}
            Seen::Sticker(_) => self.tell("Moved to the middle of the sticker."),
            Seen::String(_) => self.tell("Moved onto the string."),
        }
    }

    /// What is seen where somebody clicked.
    fn seen_at(&self, id: &PictureId, mark: PhotoMark, at: PicturePoint) -> Seen {
        let shown = self.state.pages.photo.shown.as_ref();
        let Some(shown) = shown.filter(|shown| shown.fingerprint == id.fingerprint) else {
            return Seen::Nothing;
        };
        let (decoded, pixels) = (&shown.decoded, &shown.decoded.pixels);
        let other = |mark| self.photos().and_then(|photos| photos.picture(id)?.at(mark));
        let (from, to) = match mark {
            PhotoMark::Point(point) => {
                let has_sticker = self
                    .library
                    .photo
                    .point(point)
                    .is_some_and(|point| point.sticker != crate::content::Sticker::None);
                let sticker = has_sticker
                    .then(|| snap_to_sticker(pixels, decoded.to_pixels(at)))
                    .flatten();
                return sticker.map_or(Seen::Nothing, |sticker| {
                    Seen::Sticker(decoded.from_pixels(sticker.middle))
                });
            }
            PhotoMark::StringTop => (Some(at), other(PhotoMark::StringBottom)),
            PhotoMark::StringBottom => (other(PhotoMark::StringTop), Some(at)),
        };
        let found = from
            .zip(to)
            .and_then(|(from, to)| snap_to_string(pixels, decoded.to_pixels(from), decoded.to_pixels(to)));
        found.map_or(Seen::Nothing, |string| {
            Seen::String([decoded.from_pixels(string.first), decoded.from_pixels(string.second)])
        })
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
                let mut second = KeptPicture::new(first.fingerprint.clone(), first.view, first.size);
                second.mirrored = first.mirrored;
                second.again = true;
                photos.pictures.push(second);
            }
        });
        self.choose_picture(again);
    }

    /// A picture of one side is one of the other.
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

/// What is seen where somebody clicked.
#[derive(Clone, Copy, Debug)]
enum Seen {
    Nothing,
    Sticker(PicturePoint),
    String([PicturePoint; 2]),
}
