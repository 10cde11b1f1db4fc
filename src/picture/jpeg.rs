//! JPEG, read by zune-jpeg itself: `image` opens a picture that was cut off without a word.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::header::Header;
use super::{Care, Pixels, Refused};

/// What stands before the pixels.
pub(super) fn header(bytes: &[u8]) -> Option<Header> {
    let mut decoder = decoder(bytes, Care::Anyway);
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    Some(Header {
        stored: [u32::try_from(width).ok()?, u32::try_from(height).ok()?],
        is_progressive: is_progressive(bytes),
        is_animated: false,
        exif: decoder.exif().cloned(),
        pixel_bytes: width as u64 * height as u64 * 3,
    })
}

/// The pixels as they are stored. Strictly, a picture that ends too early is damaged; what follows its end is nobody's
/// business (motion photos).
pub(super) fn pixels(bytes: &[u8], care: Care) -> Result<Pixels, Refused> {
    let damaged = Refused::Damaged {
        may_open_anyway: care == Care::Strict,
    };
    let mut decoder = decoder(bytes, care);
    let rgb = decoder.decode().map_err(|_| damaged)?;
    let (width, height) = decoder.dimensions().ok_or(damaged)?;
    let size = (u32::try_from(width), u32::try_from(height));
    let (Ok(width), Ok(height)) = size else {
        return Err(damaged);
    };
    Pixels::new(width, height, rgb).ok_or(damaged)
}

fn decoder(bytes: &[u8], care: Care) -> JpegDecoder<ZCursor<&[u8]>> {
    let options = DecoderOptions::default()
        .set_strict_mode(care == Care::Strict)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    JpegDecoder::new_with_options(ZCursor::new(bytes), options)
}

/// Whether the frame is a progressive one: the first start of a frame among the segments says so.
fn is_progressive(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        match rest {
            // Bytes that fill, and marks without a length.
            [0xFF, after @ ..] if after.first() == Some(&0xFF) => rest = after,
            [0xFF, 0x01 | 0xD0..=0xD8, after @ ..] => rest = after,
            [0xFF, 0xC2 | 0xC6 | 0xCA | 0xCE, ..] => return true,
            [0xFF, 0xC0 | 0xC1 | 0xC3 | 0xC5 | 0xC7 | 0xC9 | 0xCB | 0xCD | 0xCF, ..] => return false,
            [0xFF, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(2 + length.max(2)..).unwrap_or_default();
            }
            _ => return false,
        }
    }
}
