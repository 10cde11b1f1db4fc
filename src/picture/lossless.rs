//! PNG and WebP through `image`, with little memory until the size is known.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{ImageDecoder, Limits};

use super::header::Header;
use super::pixels::flattened;
use super::{MAX_HEADER_BYTES, MAX_PIXEL_BYTES, Pixels, Refused};

const DAMAGED: Refused = Refused::Damaged { may_open_anyway: false };

/// A decoder of PNG, with its header read. Text and colour profiles of a header are unpacked while it is read, so the limit
/// comes first.
pub(super) fn png(bytes: &[u8]) -> Result<PngDecoder<Cursor<&[u8]>>, Refused> {
    PngDecoder::with_limits(Cursor::new(bytes), limits(MAX_HEADER_BYTES)).map_err(|_| DAMAGED)
}

/// A decoder of WebP, with its header read.
pub(super) fn webp(bytes: &[u8]) -> Result<WebPDecoder<Cursor<&[u8]>>, Refused> {
    WebPDecoder::new(Cursor::new(bytes)).map_err(|_| DAMAGED)
}

/// What the header of a PNG says.
pub(super) fn png_header(bytes: &[u8]) -> Result<Header, Refused> {
    let decoder = png(bytes)?;
    let is_animated = decoder.is_apng().unwrap_or(false);
    Ok(header(decoder, is_animated))
}

/// What the header of a WebP says.
pub(super) fn webp_header(bytes: &[u8]) -> Result<Header, Refused> {
    let decoder = webp(bytes)?;
    let is_animated = decoder.has_animation();
    Ok(header(decoder, is_animated))
}

fn header(mut decoder: impl ImageDecoder, is_animated: bool) -> Header {
    let (width, height) = decoder.dimensions();
    Header {
        stored: [width, height],
        is_progressive: false,
        is_animated,
        // A block that cannot be read says nothing.
        exif: decoder.exif_metadata().ok().flatten(),
        pixel_bytes: decoder.total_bytes(),
    }
}

/// The pixels as they are stored; of an animation, its first picture.
pub(super) fn pixels(mut decoder: impl ImageDecoder) -> Result<Pixels, Refused> {
    let (width, height) = decoder.dimensions();
    let colors = decoder.color_type();
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| Refused::TooDeep)?;
    decoder
        .set_limits(limits(MAX_PIXEL_BYTES * 2))
        .map_err(|_| Refused::TooDeep)?;
    let mut bytes = vec![0; length];
    decoder.read_image(&mut bytes).map_err(|_| DAMAGED)?;
    let rgb = flattened(bytes, colors).ok_or(DAMAGED)?;
    Pixels::new(width, height, rgb).ok_or(DAMAGED)
}

fn limits(bytes: u64) -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(bytes);
    limits
}
