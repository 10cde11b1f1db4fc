//! What was placed in photos, kept with the answers it led to (rules Q20, Q28). A picture itself is never kept.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Given, PicturePoint, PlacedPicture, Rest};
use crate::content::{ItemId, Landmark, PictureView};

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
    pub taken: BTreeMap<ItemId, Given>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// What was placed in one picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptPicture {
    /// The fingerprint of its file: it is recognised when it is opened again.
    pub fingerprint: String,
    /// How bright its parts are, so that the same picture is recognised in another file (rule Q46).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likeness: Option<String>,
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
    /// Whether both ends of the string lie on a string that was found there (rule Q27).
    #[serde(default, skip_serializing_if = "is_not")]
    pub string_snapped: bool,
    /// What was moved by hand after it was placed (rule Q27).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub moved: BTreeSet<PhotoMark>,
    /// Whether the person says that there is no string in it (rule Q21).
    #[serde(default, skip_serializing_if = "is_not")]
    pub no_string: bool,
    /// How far the phone says that it was rolled, in degrees, with the sign of a string's roll; of iPhones only (rule Q26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_roll: Option<f64>,
    /// The day it was taken, where its file says so (rule Q26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_on: Option<Date>,
    /// How long the ruler is whose ends are placed, in mm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruler_mm: Option<f64>,
    /// Whether the person says that left and right are swapped in it (rule Q24).
    #[serde(default, skip_serializing_if = "is_not")]
    pub mirrored: bool,
    /// Toward which edge of the picture the person's right lies, as the person says where no sticker tells (rule Q24).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right_toward: Option<Edge>,
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

/// The left or the right edge of a picture, as one looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Edge {
    /// Where across is 0.
    Left,
    /// Where across is its width.
    Right,
}

impl Edge {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// How something stands that is placed in a picture (rule Q27).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkStands {
    /// It is not there yet.
    NotPlaced,
    /// Where it was put first.
    Placed,
    /// On the sticker or the string that was found there.
    Snapped,
    /// Moved by hand since.
    Moved,
}

/// Something that is placed in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PhotoMark {
    /// The upper end of the string.
    StringTop,
    /// Its lower end.
    StringBottom,
    /// A point of the body.
    Point(Landmark),
}

impl PhotoMark {
    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::StringTop => "plumb_top",
            Self::StringBottom => "plumb_bottom",
            Self::Point(point) => point.name(),
        }
    }

    /// Whether it is one end of the string.
    pub fn is_string(self) -> bool {
        match self {
            Self::StringTop | Self::StringBottom => true,
            Self::Point(_) => false,
        }
    }

    /// The point of the body it is; none for the string.
    pub fn point(self) -> Option<Landmark> {
        match self {
            Self::Point(point) => Some(point),
            Self::StringTop | Self::StringBottom => None,
        }
    }
}

impl From<PhotoMark> for String {
    fn from(mark: PhotoMark) -> Self {
        mark.name().to_owned()
    }
}

impl TryFrom<String> for PhotoMark {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let points = Landmark::ALL.into_iter().map(Self::Point);
        let mut all = [Self::StringTop, Self::StringBottom].into_iter().chain(points);
        let found = all.find(|mark| mark.name() == name);
        found.ok_or_else(|| format!("nothing that is placed is called {name}"))
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
            likeness: None,
            view,
            size,
            plumb_top: None,
            plumb_bottom: None,
            points: BTreeMap::new(),
            snapped: BTreeSet::new(),
            string_snapped: false,
            moved: BTreeSet::new(),
            no_string: false,
            phone_roll: None,
            taken_on: None,
            ruler_mm: None,
            mirrored: false,
            right_toward: None,
            again: false,
            rest: Rest::new(),
        }
    }

    /// The same picture, to be placed a second time: what is known of it stays, and nothing is placed.
    pub fn second(&self) -> Self {
        Self {
            no_string: self.no_string,
            phone_roll: self.phone_roll,
            taken_on: self.taken_on,
            ruler_mm: self.ruler_mm,
            mirrored: self.mirrored,
            right_toward: self.right_toward,
            again: true,
            ..Self::new(self.fingerprint.clone(), self.view, self.size)
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
        self.moved.remove(&mark);
        match mark {
            PhotoMark::StringTop | PhotoMark::StringBottom => {
                self.string_snapped = false;
                self.no_string &= at.is_none();
            }
            PhotoMark::Point(point) => {
                self.snapped.remove(&point);
            }
        }
    }

    /// Puts a point into the middle of the sticker that was found there.
    pub fn snap_to_sticker(&mut self, point: Landmark, middle: PicturePoint) {
        self.put(PhotoMark::Point(point), Some(middle));
        self.snapped.insert(point);
    }

    /// Puts both ends onto the string that was found there.
    pub fn snap_to_string(&mut self, [top, bottom]: [PicturePoint; 2]) {
        self.put(PhotoMark::StringTop, Some(top));
        self.put(PhotoMark::StringBottom, Some(bottom));
        self.string_snapped = true;
    }

    /// Puts something where it was, as it stood there. What else was done to the picture stays.
    pub fn put_back(&mut self, mark: PhotoMark, at: Option<PicturePoint>, stood: MarkStands) {
        self.put(mark, at);
        match (stood, mark) {
            (MarkStands::NotPlaced | MarkStands::Placed, _) => {}
            (MarkStands::Moved, mark) => {
                self.moved.insert(mark);
            }
            (MarkStands::Snapped, PhotoMark::Point(point)) => {
                self.snapped.insert(point);
            }
            (MarkStands::Snapped, PhotoMark::StringTop | PhotoMark::StringBottom) => self.string_snapped = true,
        }
    }

    /// How something stands.
    pub fn stands(&self, mark: PhotoMark) -> MarkStands {
        let is_snapped = match mark {
            PhotoMark::StringTop | PhotoMark::StringBottom => self.string_snapped,
            PhotoMark::Point(point) => self.snapped.contains(&point),
        };
        match self.at(mark) {
            None => MarkStands::NotPlaced,
            Some(_) if is_snapped => MarkStands::Snapped,
            Some(_) if self.moved.contains(&mark) => MarkStands::Moved,
            Some(_) => MarkStands::Placed,
        }
    }

    /// The phone's roll in the picture as it would lie if it were not mirrored, in degrees.
    pub fn upright_phone_roll(&self) -> Option<f64> {
        self.phone_roll.map(|roll| if self.mirrored { -roll } else { roll })
    }

    /// Toward which edge the person's right would lie if the picture were not mirrored, as the person says.
    pub fn upright_right_toward(&self) -> Option<Edge> {
        let toward = self.right_toward;
        toward.map(|edge| if self.mirrored { edge.other() } else { edge })
    }

    /// Calls each left point a right one, and each right point a left one.
    pub fn swap_sides(&mut self) {
        let points = std::mem::take(&mut self.points);
        self.points = points
            .into_iter()
            .map(|(point, at)| (point.of_other_side(), at))
            .collect();
        let snapped = std::mem::take(&mut self.snapped);
        self.snapped = snapped.into_iter().map(Landmark::of_other_side).collect();
        let moved = std::mem::take(&mut self.moved);
        let other = |mark| match mark {
            PhotoMark::StringTop | PhotoMark::StringBottom => mark,
            PhotoMark::Point(point) => PhotoMark::Point(point.of_other_side()),
        };
        self.moved = moved.into_iter().map(other).collect();
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
            reference_mm: self.ruler_mm.filter(|mm| mm.is_finite() && *mm > 0.0),
            lens_35mm,
        }
    }
}
