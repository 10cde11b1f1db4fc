//! The points file of the command line: what was placed in a picture, or in several; nothing is accepted that is not
//! understood.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::json::{self, JsonError};
use super::strict::{SHOWN, Strict, given, shown, told};
use super::{MAX_RECORD_BYTES, PicturePoint, PlacedPicture, cut};
use crate::content::{Landmark, Photo, PictureView};

/// The most pictures in one file.
const MOST_PICTURES: usize = 60;
/// The most places along a string.
const MOST_ALONG: usize = 1000;
/// The largest side of a picture, in pixels.
const LONGEST_SIDE: f64 = 100_000.0;

/// What a points file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum PointsFile {
    /// One picture.
    One(Box<PlacedPicture>),
    /// A list of pictures, at least one.
    Several(Vec<PlacedPicture>),
}

/// Why a points file was not taken; nothing of it is used then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PointsError {
    /// Larger than [`MAX_RECORD_BYTES`].
    #[error("The points file is larger than 4 MiB. Check that it is the right file.")]
    TooLarge,
    /// Not JSON.
    #[error("The points file cannot be read. {0}")]
    Unreadable(#[from] JsonError),
    /// JSON of another shape.
    #[error(
        "The points file is not an object in braces. \
         Write it as `plumbline measure --help` shows, with \u{201c}view\u{201d}, \u{201c}size\u{201d} and \u{201c}points\u{201d}."
    )]
    NotAnObject,
    /// Everything that was not understood, each a sentence that names its place.
    #[error("{}", told("points", .0))]
    Problems(Vec<String>),
}

/// Reads a points file.
///
/// # Errors
/// Unknown members, views and points, points outside the picture or at one place, and whatever is of the wrong kind:
/// all of it, not only the first.
pub fn read_points(bytes: &[u8], photo: &Photo) -> Result<PointsFile, PointsError> {
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(PointsError::TooLarge);
    }
    let Value::Object(file) = json::parse(bytes)? else {
        return Err(PointsError::NotAnObject);
    };
    let mut reader = Reader {
        photo,
        problems: Vec::new(),
    };
    let read = reader.file(&file);
    match read {
        Some(read) if reader.problems.is_empty() => Ok(read),
        _ => Err(PointsError::Problems(reader.problems)),
    }
}

struct Reader<'a> {
    photo: &'a Photo,
    problems: Vec<String>,
}

impl Strict for Reader<'_> {
    fn problems(&mut self) -> &mut Vec<String> {
        &mut self.problems
    }
}

impl Reader<'_> {
    fn file(&mut self, file: &Map<String, Value>) -> Option<PointsFile> {
        let Some(pictures) = file.get("pictures") else {
            return self.picture("", file).map(|picture| PointsFile::One(Box::new(picture)));
        };
        self.known("the file", file, &["pictures"]);
        let list = pictures
            .as_array()
            .filter(|list| (1..=MOST_PICTURES).contains(&list.len()));
        let Some(list) = list else {
            self.wrong(
                "pictures",
                pictures,
                &format!("a list of 1 to {MOST_PICTURES} pictures"),
            );
            return None;
        };
        let read: Vec<PlacedPicture> = list
            .iter()
            .enumerate()
            .filter_map(|(number, value)| {
                let place = format!("pictures[{number}]");
                if let Value::Object(object) = value {
                    return self.picture(&format!("{place}."), object);
                }
                self.wrong(&place, value, "an object in braces");
                None
            })
            .collect();
        Some(PointsFile::Several(read))
    }

    /// One picture; `at` is what stands before the names of its members in a message.
    fn picture(&mut self, at: &str, object: &Map<String, Value>) -> Option<PlacedPicture> {
        let place = if at.is_empty() {
            "the file"
        } else {
            at.trim_end_matches('.')
        };
        self.known(
            place,
            object,
            &["view", "size", "plumb", "points", "ref_mm", "lens_35mm"],
        );
        let view = self.view(at, object);
        let size = self.size(at, object);
        let plumb = self.plumb(at, object, size);
        let points = self.points(at, object, (view, size));
        let reference_mm = self.above_0(at, object, "ref_mm", 10_000.0);
        let lens_35mm = self.above_0(at, object, "lens_35mm", 2_000.0);
        let ends = [Landmark::ReferenceA, Landmark::ReferenceB];
        if reference_mm.is_some() && !ends.iter().all(|end| points.contains_key(end)) {
            self.problem(format!(
                "{at}ref_mm: it is the distance of ref_a and ref_b, and not both of them are among the points."
            ));
        }
        Some(PlacedPicture {
            view: view?,
            size: size?,
            plumb,
            points,
            reference_mm,
            lens_35mm,
        })
    }

    fn view(&mut self, at: &str, object: &Map<String, Value>) -> Option<PictureView> {
        let known = PictureView::ALL.map(PictureView::name).join(", ");
        let Some(value) = given(object, "view") else {
            self.problem(format!("{at}view is missing; it is one of {known}."));
            return None;
        };
        let view = value
            .as_str()
            .and_then(|name| PictureView::ALL.into_iter().find(|view| view.name() == name));
        if view.is_none() {
            self.problem(format!("{at}view: {} is not known; known are {known}.", shown(value)));
        }
        view
    }

    fn size(&mut self, at: &str, object: &Map<String, Value>) -> Option<[u32; 2]> {
        let Some(value) = given(object, "size") else {
            self.problem(format!(
                "{at}size is missing; it is the width and height of the picture, such as [3024, 4032]."
            ));
            return None;
        };
        // Whole and within reach: nothing is lost.
        let side = |value: &Value| {
            let side = value.as_f64().filter(|side| side.fract() == 0.0)?;
            (1.0..=LONGEST_SIDE).contains(&side).then_some(side as u32)
        };
        let size = value.as_array().and_then(|sides| match sides.as_slice() {
            [width, height] => Some([side(width)?, side(height)?]),
            _ => None,
        });
        if size.is_none() {
            self.wrong(
                &format!("{at}size"),
                value,
                &format!("the width and height in whole pixels, each from 1 to {LONGEST_SIDE}, such as [3024, 4032]"),
            );
        }
        size
    }

    fn plumb(&mut self, at: &str, object: &Map<String, Value>, size: Option<[u32; 2]>) -> Vec<PicturePoint> {
        let Some(value) = given(object, "plumb") else {
            return Vec::new();
        };
        let place = format!("{at}plumb");
        let list = value.as_array().filter(|list| (2..=MOST_ALONG).contains(&list.len()));
        let Some(list) = list else {
            self.wrong(
                &place,
                value,
                "at least two points along the string, such as [[100, 50], [110, 3900]]",
            );
            return Vec::new();
        };
        let mut points = Vec::new();
        for (number, value) in list.iter().enumerate() {
            points.extend(self.point(&format!("{place}[{number}]"), value, size));
        }
        let is_spot = |points: &[PicturePoint]| match points.split_first() {
            Some((first, others)) => others.iter().all(|other| is_one_place(*first, *other)),
            None => false,
        };
        if points.len() == list.len() && is_spot(&points) {
            self.problem(format!(
                "{place}: its points lie at one place, so it has no direction. Place them far apart."
            ));
        }
        points
    }

    fn points(
        &mut self,
        at: &str,
        object: &Map<String, Value>,
        (view, size): (Option<PictureView>, Option<[u32; 2]>),
    ) -> BTreeMap<Landmark, PicturePoint> {
        let place = format!("{at}points");
        let named = match given(object, "points") {
            Some(Value::Object(named)) if !named.is_empty() => named,
            Some(Value::Object(_)) | None => {
                self.problem(format!("{place}: no point is given, so there is nothing to measure."));
                return BTreeMap::new();
            }
            Some(other) => {
                self.wrong(&place, other, "an object in braces, such as {\"c7\": [1200, 900]}");
                return BTreeMap::new();
            }
        };
        let mut points: BTreeMap<Landmark, PicturePoint> = BTreeMap::new();
        for (name, value) in named {
            let landmark = Landmark::ALL.into_iter().find(|landmark| landmark.name() == name);
            let taken = view.and_then(|view| self.photo.view(view));
            let known = |view: Option<PictureView>| match view.and_then(|view| self.photo.view(view)) {
                Some(view) => view.points.iter().chain(&view.optional).copied().collect(),
                None => Landmark::ALL.to_vec(),
            };
            let known: Vec<&str> = known(view).into_iter().map(Landmark::name).collect();
            let known = known.join(", ");
            let shown = cut(name, SHOWN);
            let Some(landmark) = landmark else {
                self.problem(format!("{place}: \"{shown}\" is not a known point; known are {known}."));
                continue;
            };
            if let Some(taken) = taken.filter(|taken| !taken.takes(landmark)) {
                let view = taken.view.name();
                self.problem(format!(
                    "{place}: {shown} is not placed in the view {view}, which takes {known}."
                ));
                continue;
            }
            let Some(point) = self.point(&format!("{place}.{name}"), value, size) else {
                continue;
            };
            let there = points.iter().find(|(_, other)| is_one_place(point, **other));
            if let Some((other, _)) = there {
                let other = other.name();
                self.problem(format!(
                    "{place}: {name} and {other} lie at one place; at least one of them is not where it belongs."
                ));
            }
            points.insert(landmark, point);
        }
        points
    }

    fn point(&mut self, place: &str, value: &Value, size: Option<[u32; 2]>) -> Option<PicturePoint> {
        let pair = value.as_array().and_then(|pair| match pair.as_slice() {
            [x, y] => Some(PicturePoint::new(x.as_f64()?, y.as_f64()?)),
            _ => None,
        });
        let Some(point) = pair else {
            self.wrong(
                place,
                value,
                "two numbers, across and down in pixels, such as [1214.5, 1961]",
            );
            return None;
        };
        let [width, height] = size?;
        let is_inside = (0.0..=f64::from(width)).contains(&point.x) && (0.0..=f64::from(height)).contains(&point.y);
        if !is_inside {
            self.problem(format!(
                "{place}: [{}, {}] lies outside the picture, which is {width} pixels wide and {height} high.",
                json::short(point.x),
                json::short(point.y)
            ));
            return None;
        }
        Some(point)
    }

    fn above_0(&mut self, at: &str, object: &Map<String, Value>, member: &str, most: f64) -> Option<f64> {
        let value = given(object, member)?;
        let number = value.as_f64().filter(|number| *number > 0.0 && *number <= most);
        if number.is_none() {
            self.wrong(
                &format!("{at}{member}"),
                value,
                &format!("a number of mm above 0, at most {most}"),
            );
        }
        number
    }
}

/// Whether two points are the same for every purpose: closer than a thousandth of a pixel.
fn is_one_place(one: PicturePoint, other: PicturePoint) -> bool {
    one.distance(other) < 1e-3
}
