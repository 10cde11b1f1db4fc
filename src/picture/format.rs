//! The format of a picture, by its content and never by its name.

use super::{MAX_PICTURE_BYTES, Refused};

/// A format that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// HEIC, as iPhones write it.
    #[cfg(feature = "heic")]
    Heic,
}

impl PictureFormat {
    /// How its pixels are turned to stand upright where a camera's block says this, 1 to 8: those of HEIC stand upright already.
    pub(super) fn turn(self, orientation: u8) -> u8 {
        match self {
            Self::Jpeg | Self::Png | Self::Webp => orientation,
            #[cfg(feature = "heic")]
            Self::Heic => 1,
        }
    }

    /// The format of these bytes.
    ///
    /// # Errors
    /// Empty, too large, or none of the three.
    pub fn of(bytes: &[u8]) -> Result<Self, Refused> {
        if bytes.is_empty() {
            return Err(Refused::Empty);
        }
        if bytes.len() as u64 > MAX_PICTURE_BYTES {
            return Err(Refused::FileTooLarge);
        }
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => of_brand(brand),
            [b'G', b'I', b'F', b'8', ..]
            | [b'I', b'I', 42, 0, ..]
            | [b'M', b'M', 0, 42, ..]
            | [b'B', b'M', ..]
            | [0xFF, 0x0A, ..]
            | [0, 0, 0, 0x0C, b'J', b'X', b'L', b' ', ..] => Err(Refused::OtherPicture),
            _ => Err(Refused::NoPicture),
        }
    }
}

/// What a file of boxes holds, by its brand: pictures packed as films are, or a film.
fn of_brand(brand: &[u8]) -> Result<PictureFormat, Refused> {
    const HEIC: [&[u8; 4]; 10] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1",
    ];
    match brand {
        [b'a', b'v', b'i', b'f' | b's', ..] => Err(Refused::OtherPicture),
        _ if HEIC.iter().any(|known| brand.starts_with(*known)) => heic(),
        _ => Err(Refused::NoPicture),
    }
}

#[cfg(feature = "heic")]
fn heic() -> Result<PictureFormat, Refused> {
    Ok(PictureFormat::Heic)
}

#[cfg(not(feature = "heic"))]
fn heic() -> Result<PictureFormat, Refused> {
    Err(Refused::Heic)
}
