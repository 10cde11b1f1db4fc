//! Placing points in a picture: which are placed, in which order, and where a click goes (rules Q20, Q27, Q41).

use super::super::App;
use crate::app::words::photo as say;
use crate::content::{Landmark, Sticker};
use crate::picture::{snap_to_sticker, snap_to_string};
use crate::record::{MarkStands, PhotoMark, PictureId, PicturePoint};
use crate::report::words;

impl App {
    /// What is placed in pictures of the view on the screen, in order: the string first, then its points, then what was
    /// placed or chosen of the others.
    pub fn photo_marks(&self) -> Vec<PhotoMark> {
        let Some(view) = self.photo_view() else {
            return Vec::new();
        };
        let chosen = self.state.pages.photo.mark;
        let picture = self.photo_picture();
        let is_there =
            |mark: &PhotoMark| chosen == Some(*mark) || picture.is_some_and(|picture| picture.at(*mark).is_some());
        let points = view.points.iter().map(|point| PhotoMark::Point(*point));
        let others = view.optional.iter().map(|point| PhotoMark::Point(*point));
        [PhotoMark::StringTop, PhotoMark::StringBottom]
            .into_iter()
            .chain(points)
            .chain(others.filter(is_there))
            .collect()
    }

    /// What may be placed besides, and is not.
    pub fn photo_others(&self) -> Vec<PhotoMark> {
        let marks = self.photo_marks();
        let view = self.photo_view().into_iter();
        let others = view.flat_map(|view| view.optional.iter().map(|point| PhotoMark::Point(*point)));
        others.filter(|mark| !marks.contains(mark)).collect()
    }

    /// What is placed now: what was chosen, or the first that is not placed, or the last that is.
    pub fn photo_mark(&self) -> Option<PhotoMark> {
        let marks = self.photo_marks();
        let chosen = self.state.pages.photo.mark.filter(|mark| marks.contains(mark));
        let is_placed = |mark: &&PhotoMark| self.photo_picture().is_some_and(|picture| picture.at(**mark).is_some());
        let last = || marks.iter().rev().find(is_placed).or(marks.last());
        chosen.or_else(|| self.next_open_mark(None)).or_else(|| last().copied())
    }

    /// The next mark after one that is not placed yet, from the first on where there is none after it. What is not in the
    /// picture, as the person says, and what may be placed besides are passed over.
    pub fn next_open_mark(&self, after: Option<PhotoMark>) -> Option<PhotoMark> {
        let (picture, view) = (self.photo_picture()?, self.photo_view()?);
        let marks = self.photo_marks();
        let start = after.and_then(|after| marks.iter().position(|mark| *mark == after));
        let start = start.map_or(0, |start| start + 1);
        let is_open = |mark: &PhotoMark| {
            let is_asked = match mark {
                PhotoMark::StringTop | PhotoMark::StringBottom => !picture.no_string,
                PhotoMark::Point(Landmark::RightMark) => picture.right_toward.is_none(),
                PhotoMark::Point(point) => view.points.contains(point),
            };
            is_asked && picture.at(*mark).is_none()
        };
        let in_turn = marks.iter().skip(start).chain(marks.iter().take(start));
        in_turn.copied().find(is_open)
    }

    /// Where something that is to be placed is looked for (rule Q41): where it lies in another picture of this view, which the
    /// same phone took from the same place; else amid the points of the body that are placed. None of the string, which runs
    /// over all of the picture, and while nothing tells.
    pub fn expected_place(&self, mark: PhotoMark) -> Option<PicturePoint> {
        let (picture, view) = (self.photo_picture()?, self.photo_view()?);
        let point = mark.point().filter(|point| view.points.contains(point))?;
        let others = self.photos()?.of_view(view.view).into_iter();
        let mut of_others = others
            .filter(|other| other.fingerprint != picture.fingerprint && other.size == picture.size)
            .filter_map(|other| other.at(PhotoMark::Point(point)));
        if let Some(last) = of_others.next_back() {
            return Some(last);
        }
        let placed: Vec<PicturePoint> = view
            .points
            .iter()
            .filter_map(|point| picture.at(PhotoMark::Point(*point)))
            .collect();
        // A handful of points.
        let count = placed.len() as f64;
        let mean = |of: fn(&PicturePoint) -> f64| placed.iter().map(of).sum::<f64>() / count;
        (!placed.is_empty()).then(|| PicturePoint::new(mean(|point| point.x), mean(|point| point.y)))
    }

    /// Places a mark; a click goes to the sticker or the string that is seen there, as a step of its own, so that taking it
    /// back leaves the point where it was clicked (rule Q27).
    pub(super) fn place_mark(&mut self, id: &PictureId, mark: PhotoMark, at: PicturePoint, by_click: bool) {
        let seen = if by_click && self.state.pages.photo.snaps() {
            self.seen_at(id, mark, at)
        } else {
            Seen::Nothing
        };
        let stood = self
            .photos()
            .and_then(|photos| photos.picture(id))
            .map(|picture| picture.stands(mark));
        let was_there = stood.is_some_and(|stood| stood != MarkStands::NotPlaced);
        let page = &mut self.state.pages.photo;
        page.mark = Some(mark);
        let is_moved = !by_click && was_there && page.placing != Some(mark);
        if !by_click && !was_there {
            page.placing = Some(mark);
        }
        self.change_picture(id, |picture| {
            picture.put(mark, Some(at));
            if is_moved {
                picture.moved.insert(mark);
            }
        });
        let name = words::mark_name(&self.library, mark);
        match seen {
            Seen::Nothing if is_moved && stood != Some(MarkStands::Moved) => self.tell(say::moved(&name)),
            Seen::Nothing => {}
            Seen::Sticker(point, middle) => {
                self.remember(String::new());
                self.change_picture(id, |picture| picture.snap_to_sticker(point, middle));
                self.tell(say::MOVED_TO_STICKER);
            }
            Seen::String(ends) => {
                self.remember(String::new());
                self.change_picture(id, |picture| picture.snap_to_string(ends));
                self.tell(say::MOVED_ONTO_STRING);
            }
        }
    }

    /// What is seen where somebody clicked.
    fn seen_at(&self, id: &PictureId, mark: PhotoMark, at: PicturePoint) -> Seen {
        let shown = self.state.pages.photo.shown.as_ref();
        let Some((_, shown)) = shown.filter(|(fingerprint, _)| *fingerprint == id.fingerprint) else {
            return Seen::Nothing;
        };
        let (decoded, pixels) = (&shown.decoded, &shown.decoded.pixels);
        let other = |mark| self.photos().and_then(|photos| photos.picture(id)?.at(mark));
        let (from, to) = match mark {
            PhotoMark::Point(point) => {
                let known = self.library.photo.point(point);
                let has_sticker = known.is_some_and(|point| point.sticker != Sticker::None);
                let sticker = has_sticker
                    .then(|| snap_to_sticker(pixels, decoded.to_pixels(at)))
                    .flatten();
                return sticker.map_or(Seen::Nothing, |sticker| {
                    Seen::Sticker(point, decoded.from_pixels(sticker.middle))
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
}

/// What is seen where somebody clicked.
#[derive(Clone, Copy, Debug)]
enum Seen {
    Nothing,
    /// The point, and the middle of its sticker.
    Sticker(Landmark, PicturePoint),
    /// Both ends.
    String([PicturePoint; 2]),
}
