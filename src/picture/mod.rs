//! Picture files (rules Q25 to Q27): which format they are, what they tell of how they were taken, their pixels, and where
//! in them a sticker or a string is.
//!
//! Pure: bytes come in, facts and pixels go out; nothing is read from a disk and nothing is kept. The only room that knows
//! the crates that decode. A picture is somebody else's file: nothing here trusts it, and a panic of a decoder is an error
//! like others.

mod care;
mod decode;
mod format;
mod gravity;
mod header;
#[cfg(feature = "heic")]
mod heic;
mod hints;
mod jpeg;
mod likeness;
mod lossless;
mod opened;
mod pixels;
mod refused;
mod snap;
mod tells;

pub use care::Care;
pub use decode::{Decoded, decode, of_pixels};
pub use format::PictureFormat;
pub use hints::{BetweenPictures, PictureHint, between, hints};
pub use likeness::{Likeness, NoLikeness};
pub use pixels::Pixels;
pub use refused::Refused;
pub use snap::{SeenString, Sticker, snap_to_sticker, snap_to_string};
pub use tells::{PictureTells, tells};

/// The largest file that is read, in bytes.
pub const MAX_PICTURE_BYTES: u64 = 64 << 20;
/// The most pixels of a picture.
pub const MAX_PIXELS: u64 = 64_000_000;
/// The most pixels of a progressive JPEG, which takes several times the memory.
pub const MAX_PROGRESSIVE_PIXELS: u64 = 32_000_000;
/// The most pixels of a HEIC picture, where they are opened: its decoder takes about 18 bytes for each.
pub const MAX_HEIC_PIXELS: u64 = 26_000_000;
/// A picture with more pixels than this is halved before it is turned upright.
pub const HALVED_ABOVE: u64 = 16_000_000;
/// The most bytes of undecoded colours: four channels of 16 bits are eight bytes a pixel.
const MAX_PIXEL_BYTES: u64 = 256 << 20;
/// What may be taken in memory before the size is known: a packed colour profile can unpack to hundreds of megabytes.
const MAX_HEADER_BYTES: u64 = 8 << 20;
