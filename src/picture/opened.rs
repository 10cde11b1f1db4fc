//! Reads what stands before the pixels, and whether the rest may be opened.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::header::Header;
use super::{MAX_PIXEL_BYTES, MAX_PIXELS, MAX_PROGRESSIVE_PIXELS, PictureFormat, Refused, jpeg, lossless};

/// Reads the header.
///
/// # Errors
/// No picture of a known format, or one that is too large to be opened.
pub(super) fn read(bytes: &[u8]) -> Result<(PictureFormat, Header), Refused> {
    let format = PictureFormat::of(bytes)?;
    let header = match format {
        PictureFormat::Jpeg => jpeg::header(bytes).ok_or(Refused::Damaged { may_open_anyway: false })?,
        PictureFormat::Png => lossless::png_header(bytes)?,
        PictureFormat::Webp => lossless::webp_header(bytes)?,
        #[cfg(feature = "heic")]
        PictureFormat::Heic => super::heic::header(bytes)?,
    };
    let [width, height] = header.stored;
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(Refused::Damaged { may_open_anyway: false });
    }
    if pixels > MAX_PIXELS {
        return Err(Refused::TooManyPixels { width, height });
    }
    if header.is_progressive && pixels > MAX_PROGRESSIVE_PIXELS {
        return Err(Refused::TooManyForProgressive { width, height });
    }
    if header.pixel_bytes > MAX_PIXEL_BYTES {
        return Err(Refused::TooDeep);
    }
    Ok((format, header))
}

/// Work of a decoder: a panic of its own is a damaged picture.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Refused::Damaged { may_open_anyway: false }))
}
