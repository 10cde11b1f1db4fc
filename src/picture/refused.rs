//! Why a picture was not opened.

/// Why a picture was not opened; what to say of it stands in `report::words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No bytes.
    Empty,
    /// More than [`super::MAX_PICTURE_BYTES`].
    FileTooLarge,
    /// HEIC, which iPhones write unless told otherwise.
    Heic,
    /// A picture of another kind, such as GIF, TIFF, BMP or AVIF.
    OtherPicture,
    /// No picture, whatever its name says.
    NoPicture,
    /// More than [`super::MAX_PIXELS`].
    TooManyPixels {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// A progressive JPEG of more than [`super::MAX_PROGRESSIVE_PIXELS`].
    TooManyForProgressive {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// HEIC of more than [`super::MAX_HEIC_PIXELS`], where HEIC is opened.
    TooManyForHeic {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// So many bytes a pixel that it would take too much memory.
    TooDeep,
    /// Cut off or changed. A JPEG can be opened anyway; what is missing is then grey.
    Damaged {
        /// Whether [`super::Care::Anyway`] may open it.
        may_open_anyway: bool,
    },
}
