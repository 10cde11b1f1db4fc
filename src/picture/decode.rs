//! From bytes to upright pixels (rule Q25).

use super::opened::{caught, read};
use super::tells::orientation;
use super::{Care, HALVED_ABOVE, MAX_PIXELS, PictureFormat, PictureTells, Pixels, Refused, jpeg, lossless};
use crate::record::PicturePoint;

/// An opened picture.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// Upright; half as wide and high where [`Decoded::halved`] says so.
    pub pixels: Pixels,
    /// Whether it was halved because of its many pixels.
    pub halved: bool,
    /// Whether it is the first of several pictures.
    pub is_animated: bool,
}

impl Decoded {
    /// Width and height of the upright picture in which points are placed, in pixels. Of a halved picture twice its own
    /// pixels, which may be one more than the file has.
    pub fn size(&self) -> [u32; 2] {
        let scale = if self.halved { 2 } else { 1 };
        self.pixels.size().map(|side| side * scale)
    }

    /// A place of the upright picture among the pixels.
    pub fn to_pixels(&self, place: PicturePoint) -> PicturePoint {
        if self.halved {
            PicturePoint::new(place.x / 2.0, place.y / 2.0)
        } else {
            place
        }
    }

    /// A place among the pixels in the upright picture.
    pub fn from_pixels(&self, place: PicturePoint) -> PicturePoint {
        if self.halved {
            PicturePoint::new(place.x * 2.0, place.y * 2.0)
        } else {
            place
        }
    }
}

/// A picture that came as pixels, such as one that was copied: nothing but its size is told of it.
///
/// # Errors
/// More than [`super::MAX_PIXELS`].
pub fn of_pixels(pixels: &Pixels) -> Result<(PictureTells, Decoded), Refused> {
    let size = pixels.size();
    let [width, height] = size;
    let count = u64::from(width) * u64::from(height);
    if count > MAX_PIXELS {
        return Err(Refused::TooManyPixels { width, height });
    }
    let halved = count > HALVED_ABOVE;
    let pixels = pixels.clone();
    let tells = PictureTells {
        format: PictureFormat::Png,
        size,
        orientation: 1,
        is_animated: false,
        has_camera: false,
        lens_35mm: None,
        zoom: None,
        is_front_camera: false,
        level: None,
        taken_at: None,
    };
    let decoded = Decoded {
        pixels: if halved { pixels.halved() } else { pixels },
        halved,
        is_animated: false,
    };
    Ok((tells, decoded))
}

/// Opens a picture.
///
/// Takes the file, three bytes a pixel, and a quarter of that again, for a moment. Slow: never on a frame.
///
/// # Errors
/// What [`Refused`] names; nothing else.
pub fn decode(bytes: &[u8], care: Care) -> Result<Decoded, Refused> {
    caught(|| {
        let (format, header) = read(bytes)?;
        let pixels = match format {
            PictureFormat::Jpeg => jpeg::pixels(bytes, care)?,
            PictureFormat::Png => lossless::pixels(lossless::png(bytes)?)?,
            PictureFormat::Webp => lossless::pixels(lossless::webp(bytes)?)?,
            #[cfg(feature = "heic")]
            PictureFormat::Heic => super::heic::pixels(bytes)?,
        };
        let [width, height] = pixels.size();
        let halved = u64::from(width) * u64::from(height) > HALVED_ABOVE;
        let pixels = if halved { pixels.halved() } else { pixels };
        Ok(Decoded {
            pixels: pixels.upright(format.turn(orientation(header.exif.as_deref()))),
            halved,
            is_animated: header.is_animated,
        })
    })
}
