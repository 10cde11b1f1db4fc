//! Whether two pictures of one size show the same, whatever file they came in: by how bright they are in each of 8 × 8 parts.
//!
//! A picture that is copied out of another program has the pixels of its file, but for a rounding here and there, and never its
//! bytes. Two pictures taken one after the other differ far more: people sway, and a camera in the hand moves.

use std::fmt;
use std::str::FromStr;

use super::Pixels;

/// Parts across and down.
const PARTS: usize = 8;
/// A step of brightness, which is from 0 to 765.
const STEPS: u64 = 64;
/// How far each part may be from the other: a sixth of a level. Saved once more as a JPEG of quality 80 it is a third of that, and
/// with the camera four pixels of 3,024 aside it is more.
const MOST: u16 = 30;

/// How bright a picture is in each of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness([u16; PARTS * PARTS]);

impl Likeness {
    /// That of a picture, or of it with fewer pixels.
    pub fn of(pixels: &Pixels) -> Self {
        let [width, height] = pixels.size().map(|side| side.max(1) as usize);
        let mut sums = [(0_u64, 0_u64); PARTS * PARTS];
        for (y, row) in pixels.rgb().chunks_exact(width * 3).enumerate() {
            let first = y * PARTS / height * PARTS;
            for (x, pixel) in row.chunks_exact(3).enumerate() {
                if let Some((sum, count)) = sums.get_mut(first + x * PARTS / width) {
                    *sum += pixel.iter().map(|part| u64::from(*part)).sum::<u64>();
                    *count += 1;
                }
            }
        }
        // At most 765 × 64.
        Self(sums.map(|(sum, count)| (sum * STEPS / count.max(1)) as u16))
    }

    /// Whether both are the same picture, where they have the same size.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .all(|(one, other)| one.abs_diff(*other) <= MOST)
    }
}

impl fmt::Display for Likeness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| write!(f, "{part:04x}"))
    }
}

/// A text that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoLikeness;

impl FromStr for Likeness {
    type Err = NoLikeness;

    fn from_str(text: &str) -> Result<Self, NoLikeness> {
        let digits = text.as_bytes();
        if digits.len() != PARTS * PARTS * 4 {
            return Err(NoLikeness);
        }
        let mut parts = [0; PARTS * PARTS];
        for (part, digits) in parts.iter_mut().zip(digits.chunks_exact(4)) {
            let digits = std::str::from_utf8(digits).map_err(|_| NoLikeness)?;
            *part = u16::from_str_radix(digits, 16).map_err(|_| NoLikeness)?;
        }
        Ok(Self(parts))
    }
}
