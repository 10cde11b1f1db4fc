//! What was placed in photos, kept with the answers it led to (rules Q20, Q28). A picture itself is never kept.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Given, PicturePoint, PlacedPicture, Rest};
use crate::content::{Id, Landmark, PictureView};

/// Pictures that are kept of one view, and so readings of one side.
pub const PICTURES_A_VIEW: usize = 3;

/// Pictures of one view that are looked at, in files that hold more.
const SHOWN_A_VIEW: usize = 24;

/// Points placed in photos, and what was taken over from them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Photos {
    /// In the order in which they were opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<KeptPicture>,
    /// Views that were taken without stickers.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub no_stickers: BTreeSet<PictureView>,
    /// What was taken over, by item: an answer that differs was typed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub taken: BTreeMap<Id, Given>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// What was placed in one picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptPicture {
    /// The fingerprint of its file: it is recognised when it is opened again.
    pub fingerprint: String,
    /// From where it was taken, as the person says.
    pub view: PictureView,
    /// Width and height of the upright picture, in pixels.
    pub size: [u32; 2],
    /// The upper end of the string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plumb_top: Option<PicturePoint>,
    /// Its lower end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plumb_bottom: Option<PicturePoint>,
    /// The points.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<Landmark, PicturePoint>,
    /// The points that lie in the middle of a sticker that was found there (rule Q27).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub snapped: BTreeSet<Landmark>,
    /// Whether the person says that left and right are swapped in it (rule Q24).
    #[serde(default, skip_serializing_if = "is_not")]
    pub mirrored: bool,
    /// Whether these points are the second placing of a picture, which only tells how well one places (rule Q28).
    #[serde(default, skip_serializing_if = "is_not")]
    pub again: bool,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_not(it: &bool) -> bool {
    !it
}

/// One of the kept pictures: by its file, and whether it is its second placing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PictureId {
    /// See [`KeptPicture::fingerprint`].
    pub fingerprint: String,
    /// See [`KeptPicture::again`].
    pub again: bool,
}

/// Something that is placed in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhotoMark {
    /// The upper end of the string.
    StringTop,
    /// Its lower end.
    StringBottom,
    /// A point of the body.
    Point(Landmark),
}

impl PhotoMark {
    /// The point of the body it is; none for the string.
    pub fn point(self) -> Option<Landmark> {
        match self {
            Self::Point(point) => Some(point),
            Self::StringTop | Self::StringBottom => None,
        }
    }
}

impl Photos {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// One of the pictures.
    pub fn picture(&self, id: &PictureId) -> Option<&KeptPicture> {
        self.pictures.iter().find(|picture| picture.is(id))
    }

    /// The same, to be changed.
    pub fn picture_mut(&mut self, id: &PictureId) -> Option<&mut KeptPicture> {
        self.pictures.iter_mut().find(|picture| picture.is(id))
    }

    /// The pictures of a view, in the order in which they were opened; a second placing follows its first.
    pub fn of_view(&self, view: PictureView) -> Vec<&KeptPicture> {
        let first = self.pictures.iter().filter(|one| one.view == view && !one.again);
        let first = first.take(SHOWN_A_VIEW);
        let with_second = first.flat_map(|one| {
            let second = PictureId {
                fingerprint: one.fingerprint.clone(),
                again: true,
            };
            [Some(one), self.picture(&second)]
        });
        with_second.flatten().collect()
    }

    /// How many pictures a view has, second placings not counted.
    pub fn count(&self, view: PictureView) -> usize {
        let of_view = self.pictures.iter().filter(|one| one.view == view && !one.again);
        of_view.count()
    }
}

impl KeptPicture {
    /// A picture in which nothing was placed yet.
    pub fn new(fingerprint: String, view: PictureView, size: [u32; 2]) -> Self {
        Self {
            fingerprint,
            view,
            size,
            plumb_top: None,
            plumb_bottom: None,
            points: BTreeMap::new(),
            snapped: BTreeSet::new(),
            mirrored: false,
            again: false,
            rest: Rest::new(),
        }
    }

    /// What it is called among the others.
    pub fn id(&self) -> PictureId {
        PictureId {
            fingerprint: self.fingerprint.clone(),
            again: self.again,
        }
    }

    fn is(&self, id: &PictureId) -> bool {
        self.fingerprint == id.fingerprint && self.again == id.again
    }

    /// Where something lies.
    pub fn at(&self, mark: PhotoMark) -> Option<PicturePoint> {
        match mark {
            PhotoMark::StringTop => self.plumb_top,
            PhotoMark::StringBottom => self.plumb_bottom,
            PhotoMark::Point(point) => self.points.get(&point).copied(),
        }
    }

    /// Places something, or takes it away; inside the picture, on a hundredth of a pixel.
    pub fn put(&mut self, mark: PhotoMark, at: Option<PicturePoint>) {
        let [width, height] = self.size.map(f64::from);
        let inside = |part: f64, most: f64| (part.clamp(0.0, most) * 100.0).round() / 100.0;
        let at = at.filter(|at| at.x.is_finite() && at.y.is_finite());
        let at = at.map(|at| PicturePoint::new(inside(at.x, width), inside(at.y, height)));
        match (mark, at) {
            (PhotoMark::StringTop, at) => self.plumb_top = at,
            (PhotoMark::StringBottom, at) => self.plumb_bottom = at,
            (PhotoMark::Point(point), Some(at)) => {
                self.points.insert(point, at);
            }
            (PhotoMark::Point(point), None) => {
                self.points.remove(&point);
            }
        }
        if let Some(point) = mark.point() {
            self.snapped.remove(&point);
        }
    }

    /// The points to be measured, as they would lie in a picture that is not mirrored. The string counts once both of its
    /// ends are placed, apart.
    pub fn placed(&self, lens_35mm: Option<f64>) -> PlacedPicture {
        let width = f64::from(self.size[0]);
        let turned = |at: PicturePoint| {
            if self.mirrored {
                PicturePoint::new(width - at.x, at.y)
            } else {
                at
            }
        };
        let string = self.plumb_top.zip(self.plumb_bottom);
        let string = string.filter(|(top, bottom)| top.distance(*bottom) > 0.0);
        PlacedPicture {
            view: self.view,
            size: self.size,
            plumb: string.map_or_else(Vec::new, |(top, bottom)| vec![turned(top), turned(bottom)]),
            points: self.points.iter().map(|(point, at)| (*point, turned(*at))).collect(),
            reference_mm: None,
            lens_35mm,
        }
    }
}
