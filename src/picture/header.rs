//! What stands before the pixels.

/// What stands before the pixels.
pub(super) struct Header {
    /// Width and height as stored, before turning.
    pub stored: [u32; 2],
    /// A JPEG that comes in several passes.
    pub is_progressive: bool,
    /// More than one picture.
    pub is_animated: bool,
    /// The block in which a camera tells of itself.
    pub exif: Option<Vec<u8>>,
    /// How many bytes its pixels are, before they become red, green and blue.
    pub pixel_bytes: u64,
}
