//! `plumbline measure`: angles between points as JSON, and what a picture file tells.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::Failure;
use super::failure::print_json;
use super::input::{Content, Input};
use crate::content::{Angle, Id, Item, ItemId, Library, Sides};
use crate::picture::{self, MAX_PICTURE_BYTES, PictureFormat};
use crate::platform::files;
use crate::record::{PlacedPicture, PointsFile, Side, read_points};
use crate::report::words;
use crate::rules::photo::{self, Measured, PhoneLevel};

/// Prints the angles of a points file.
pub(super) fn points(content: &Content, file: &Path) -> Result<(), Failure> {
    let library = content.library()?;
    let input = Input::read(file)?;
    let read = read_points(input.bytes(), &library.photo)
        .map_err(|error| Failure::work(format!("{error} ({})", input.name())))?;
    match read {
        PointsFile::One(placed) => print_json(&of_one(&library, &placed)),
        PointsFile::Several(placed) => print_json(&Together::of(&library, &placed)),
    }
}

/// Prints what a picture file tells; its pixels are not looked at.
pub(super) fn picture(content: &Content, file: &Path) -> Result<(), Failure> {
    let limits = content.library()?.photo.about.limits;
    let bytes = files::read(file, MAX_PICTURE_BYTES).map_err(Failure::work)?;
    let tells = picture::tells(&bytes)
        .map_err(|refused| Failure::work(format!("{} ({})", words::picture_refused(refused), file.display())))?;
    let hints = picture::hints(&limits, &tells);
    print_json(&Tells {
        format: tells.format,
        size: tells.size,
        orientation: tells.orientation,
        lens_35mm: tells.lens_35mm,
        zoom: tells.zoom,
        front_camera: tells.is_front_camera,
        roll_deg: tells.level.map(|PhoneLevel { roll_deg, .. }| roll_deg),
        pitch_deg: tells.level.map(|PhoneLevel { pitch_deg, .. }| pitch_deg),
        taken_at: tells.taken_at.map(|at| at.to_string()),
        warnings: hints.iter().map(|hint| hint.name()).collect(),
        notes: hints.iter().map(|hint| words::picture_hint(*hint)).collect(),
    })
}

#[derive(Serialize)]
struct Tells {
    format: PictureFormat,
    /// Of the upright picture.
    size: [u32; 2],
    orientation: u8,
    lens_35mm: Option<f64>,
    zoom: Option<f64>,
    front_camera: bool,
    /// By the phone's own level.
    roll_deg: Option<f64>,
    pitch_deg: Option<f64>,
    taken_at: Option<String>,
    warnings: Vec<&'static str>,
    /// The same in words.
    notes: Vec<&'static str>,
}

/// One picture.
#[derive(Serialize)]
struct One {
    roll_deg: f64,
    /// By item, or by name where no item takes the angle.
    angles: BTreeMap<String, f64>,
    /// How far off each may be.
    errors: BTreeMap<String, f64>,
    /// What one pixel of one point is worth, in degrees.
    pixel_deg: BTreeMap<String, f64>,
    /// How much higher the right point of a line is, where a ruler is placed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    higher_mm: BTreeMap<String, f64>,
    side: Option<Side>,
    /// Whether the sticker on the right thigh lies where the right is.
    right_mark_agrees: Option<bool>,
    warnings: Vec<&'static str>,
    /// The same in words, each with its angle.
    notes: Vec<Note>,
    /// Quality flags of the items that this picture sets.
    quality: BTreeSet<Id>,
}

#[derive(Serialize)]
struct Note {
    warning: &'static str,
    angle: Option<String>,
    text: String,
}

fn of_one(library: &Library, placed: &PlacedPicture) -> One {
    let measured = photo::measure(library, placed, None);
    let key = |angle: Angle| name(library, angle);
    let by_name = |of: &dyn Fn(&photo::MeasuredAngle) -> Option<f64>| -> BTreeMap<String, f64> {
        let values = measured
            .angles
            .iter()
            .filter_map(|angle| Some((key(angle.angle), of(angle)?)));
        values.collect()
    };
    let mut warnings: Vec<&'static str> = Vec::new();
    for warning in &measured.warnings {
        if !warnings.contains(&warning.name()) {
            warnings.push(warning.name());
        }
    }
    One {
        roll_deg: measured.roll_deg + 0.0,
        angles: by_name(&|angle| Some(angle.degrees)),
        errors: by_name(&|angle| photo::angle_error(library, angle.angle)),
        pixel_deg: by_name(&|angle| Some(angle.pixel_deg)),
        higher_mm: by_name(&|angle| angle.higher_mm),
        side: measured.side,
        right_mark_agrees: measured.right_mark_agrees,
        warnings,
        notes: measured
            .warnings
            .iter()
            .map(|warning| Note {
                warning: warning.name(),
                angle: warning.angle().map(key),
                text: words::photo_warning(words::Formats::default(), library, *warning),
            })
            .collect(),
        quality: flags(library, std::slice::from_ref(&measured)),
    }
}

/// Several pictures: each, and together.
#[derive(Serialize)]
struct Together {
    pictures: Vec<One>,
    together: Vec<Several>,
    /// As an answers file takes them.
    answers: BTreeMap<ItemId, AnswerReadings>,
    /// Quality flags by item.
    quality: BTreeMap<ItemId, BTreeSet<Id>>,
}

#[derive(Serialize)]
struct Several {
    angle: String,
    side: Option<Side>,
    median: f64,
    spread: f64,
    readings: Vec<f64>,
}

/// The readings of an item.
#[derive(Serialize)]
#[serde(untagged)]
enum AnswerReadings {
    /// A sign is the side.
    Signed(Vec<f64>),
    /// Each side by itself.
    Sides(BTreeMap<Side, Vec<f64>>),
}

impl Together {
    fn of(library: &Library, placed: &[PlacedPicture]) -> Self {
        let measured: Vec<Measured> = placed.iter().map(|one| photo::measure(library, one, None)).collect();
        let together = photo::together(library, &measured);
        let mut answers: BTreeMap<ItemId, AnswerReadings> = BTreeMap::new();
        for several in &together {
            let Some(item) = item_of(library, several.angle) else {
                continue;
            };
            let readings = several.readings.clone();
            match several.side.filter(|_| item.sides() == Sides::LeftRight) {
                None => {
                    answers.insert(item.id.clone(), AnswerReadings::Signed(readings));
                }
                Some(side) => {
                    let answer = answers.entry(item.id.clone());
                    let answer = answer.or_insert_with(|| AnswerReadings::Sides(BTreeMap::new()));
                    if let AnswerReadings::Sides(sides) = answer {
                        sides.insert(side, readings);
                    }
                }
            }
        }
        let quality = answers.keys().filter_map(|id| {
            let flags = photo::photo_flags(library, library.item(id)?, &measured);
            Some((id.clone(), flags))
        });
        Self {
            pictures: placed.iter().map(|one| of_one(library, one)).collect(),
            quality: quality.filter(|(_, flags)| !flags.is_empty()).collect(),
            together: together
                .into_iter()
                .map(|several| Several {
                    angle: name(library, several.angle),
                    side: several.side,
                    median: several.median,
                    spread: several.spread,
                    readings: several.readings,
                })
                .collect(),
            answers,
        }
    }
}

/// The item that an angle is a reading of.
fn item_of(library: &Library, angle: Angle) -> Option<&Item> {
    library.item(library.photo.angle(angle)?.item.as_ref()?.as_str())
}

/// The id of the item that takes an angle, else its own name.
fn name(library: &Library, angle: Angle) -> String {
    item_of(library, angle).map_or_else(|| angle.name().to_owned(), |item| item.id.to_string())
}

/// Quality flags of all items that these pictures answer.
fn flags(library: &Library, pictures: &[Measured]) -> BTreeSet<Id> {
    let items = Angle::ALL.into_iter().filter_map(|angle| item_of(library, angle));
    items
        .flat_map(|item| photo::photo_flags(library, item, pictures))
        .collect()
}
