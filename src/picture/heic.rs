//! HEIC, which iPhones write unless told otherwise; only with the cargo feature `heic` (rule Q25).
//!
//! What the decoder does not open is answered as without the feature: the phone's settings help there, too.

use super::header::Header;
use super::{MAX_HEIC_PIXELS, Pixels, Refused};

/// What stands before the pixels. Size and pixels are those of the picture turned as its container says.
///
/// # Errors
/// A file the decoder does not know, or more than [`MAX_HEIC_PIXELS`].
pub(super) fn header(bytes: &[u8]) -> Result<Header, Refused> {
    let info = heic_decoder::probe(bytes).map_err(|_| Refused::Heic)?;
    let [width, height] = sides(info.width, info.height)?;
    // What is decoded may be cut afterwards.
    let [coded_width, coded_height] = sides(info.coded_width, info.coded_height)?;
    let pixels = |width: u32, height: u32| u64::from(width) * u64::from(height);
    if pixels(width, height).max(pixels(coded_width, coded_height)) > MAX_HEIC_PIXELS {
        return Err(Refused::TooManyForHeic { width, height });
    }
    Ok(Header {
        stored: [width, height],
        is_progressive: false,
        is_animated: false,
        exif: heic_decoder::read_metadata(bytes).ok().and_then(|tells| tells.exif),
        pixel_bytes: pixels(width, height) * 3,
    })
}

/// The pixels, turned as the container says: what the camera's block says of turning has been done with that.
pub(super) fn pixels(bytes: &[u8]) -> Result<Pixels, Refused> {
    let rgb = heic_decoder::decode(bytes)
        .and_then(|image| image.to_rgb8())
        .map_err(|_| Refused::Heic)?;
    let [width, height] = sides(rgb.width, rgb.height)?;
    Pixels::new(width, height, rgb.data).ok_or(Refused::Heic)
}

fn sides(width: usize, height: usize) -> Result<[u32; 2], Refused> {
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(width), Ok(height)) => Ok([width, height]),
        (Err(_), _) | (_, Err(_)) => Err(Refused::Heic),
    }
}
