//! What a picture file tells of how it was taken (rule Q26). It is used and forgotten: nothing of it is kept.

use exif::{Exif, In, Reader, Tag, Value};
use jiff::civil::DateTime;

use super::gravity::{gravity, level};
use super::opened::{caught, read};
use super::{PictureFormat, Refused};
use crate::rules::photo::PhoneLevel;

/// What a picture file tells.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureTells {
    /// Its format, by its content.
    pub format: PictureFormat,
    /// Width and height of the upright picture, in pixels.
    pub size: [u32; 2],
    /// How the stored picture is turned to stand upright, 1 to 8 as cameras count; 1 is not at all.
    pub orientation: u8,
    /// Whether it is the first of several pictures.
    pub is_animated: bool,
    /// Whether a camera has written a word of itself.
    pub has_camera: bool,
    /// The focal length as on 35 mm film, in mm.
    pub lens_35mm: Option<f64>,
    /// How far it was zoomed by calculation: 2 is half of the sensor's width.
    pub zoom: Option<f64>,
    /// Whether the camera beside the screen took it; it may swap left and right.
    pub is_front_camera: bool,
    /// Where the phone says that down was; of iPhones' back cameras only.
    pub level: Option<PhoneLevel>,
    /// When it was taken, by the phone's clock.
    pub taken_at: Option<DateTime>,
}

/// Reads what a picture file tells, and nothing of its pixels.
///
/// # Errors
/// No picture of a known format, or one too large to be opened.
pub fn tells(bytes: &[u8]) -> Result<PictureTells, Refused> {
    caught(|| {
        let (format, header) = read(bytes)?;
        let camera = Camera::read(header.exif.as_deref());
        // The phone's level speaks of the sensor, whatever was turned since.
        let of_sensor = camera.orientation();
        let orientation = format.turn(of_sensor);
        let [width, height] = header.stored;
        let is_front_camera = camera.is_front();
        Ok(PictureTells {
            format,
            size: if orientation >= 5 {
                [height, width]
            } else {
                [width, height]
            },
            orientation,
            is_animated: header.is_animated,
            has_camera: camera.has_said_something(),
            lens_35mm: camera.number(Tag::FocalLengthIn35mmFilm).filter(|mm| *mm > 0.0),
            zoom: camera.number(Tag::DigitalZoomRatio).filter(|ratio| *ratio > 0.0),
            is_front_camera,
            level: camera
                .gravity()
                .filter(|_| !is_front_camera)
                .and_then(|it| level(it, of_sensor)),
            taken_at: camera.taken_at(),
        })
    })
}

/// How a picture with this block is turned, 1 to 8.
pub(super) fn orientation(exif: Option<&[u8]>) -> u8 {
    Camera::read(exif).orientation()
}

/// The block in which a camera tells of itself; empty where there is none or it cannot be read.
struct Camera(Option<Exif>);

impl Camera {
    fn read(exif: Option<&[u8]>) -> Self {
        let Some(block) = exif else { return Self(None) };
        // Some programs write the mark of a JPEG's block into other formats as well.
        let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
        let mut reader = Reader::new();
        reader.continue_on_error(true);
        let read = reader.read_raw(block.to_vec());
        Self(read.or_else(|error| error.distill_partial_result(|_| {})).ok())
    }

    fn value(&self, tag: Tag) -> Option<&Value> {
        Some(&self.0.as_ref()?.get_field(tag, In::PRIMARY)?.value)
    }

    fn orientation(&self) -> u8 {
        let value = self.value(Tag::Orientation).and_then(|value| value.get_uint(0));
        let known = value.and_then(|value| u8::try_from(value).ok());
        known.filter(|value| (1..=8).contains(value)).unwrap_or(1)
    }

    fn number(&self, tag: Tag) -> Option<f64> {
        let number = match self.value(tag)? {
            Value::Rational(fractions) => fractions.first()?.to_f64(),
            value => f64::from(value.get_uint(0)?),
        };
        number.is_finite().then_some(number)
    }

    fn text(&self, tag: Tag) -> Option<String> {
        let Value::Ascii(parts) = self.value(tag)? else {
            return None;
        };
        Some(String::from_utf8_lossy(parts.first()?).into_owned())
    }

    fn is_front(&self) -> bool {
        let lens = self.text(Tag::LensModel).unwrap_or_default().to_lowercase();
        lens.split_whitespace().any(|word| word == "front")
    }

    fn has_said_something(&self) -> bool {
        [
            Tag::Make,
            Tag::Model,
            Tag::LensModel,
            Tag::FocalLength,
            Tag::FocalLengthIn35mmFilm,
            Tag::DateTimeOriginal,
        ]
        .into_iter()
        .any(|tag| self.value(tag).is_some())
    }

    fn gravity(&self) -> Option<[f64; 3]> {
        match self.value(Tag::MakerNote)? {
            Value::Undefined(note, _) => gravity(note),
            _ => None,
        }
    }

    fn taken_at(&self) -> Option<DateTime> {
        let Value::Ascii(parts) = self.value(Tag::DateTimeOriginal)? else {
            return None;
        };
        let at = exif::DateTime::from_ascii(parts.first()?).ok()?;
        let small = |number: u8| i8::try_from(number).ok();
        DateTime::new(
            i16::try_from(at.year).ok()?,
            small(at.month)?,
            small(at.day)?,
            small(at.hour)?,
            small(at.minute)?,
            small(at.second)?,
            0,
        )
        .ok()
    }
}
