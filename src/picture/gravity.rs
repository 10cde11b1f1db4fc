//! Which way was down when an iPhone took a picture: its maker note holds the vector of gravity (rule Q26).

use crate::rules::photo::PhoneLevel;

/// The tag of the vector in the maker note.
const ACCELERATION: u16 = 8;
/// The type of signed fractions.
const SIGNED_FRACTIONS: u16 = 10;
/// The least part of gravity in the plane of the picture from which a roll can be told.
const LEAST_IN_PLANE: f64 = 0.2;

/// The vector of gravity in the phone's own axes, seen from its screen: right, up, and out towards the eye; in g. None
/// where the note is of another phone or tells nothing.
pub(super) fn gravity(note: &[u8]) -> Option<[f64; 3]> {
    let note = Note {
        bytes: note.starts_with(b"Apple iOS\0").then_some(note)?,
        is_big_endian: note.get(12..14)? == b"MM",
    };
    let count = usize::from(note.u16(14)?);
    let entries = (0..count).map(|number| 16 + 12 * number);
    let entry = entries
        .take_while(|entry| note.u16(*entry).is_some())
        .find(|entry| note.u16(*entry) == Some(ACCELERATION) && note.u16(entry + 2) == Some(SIGNED_FRACTIONS))?;
    if note.u32(entry + 4)? != 3 {
        return None;
    }
    let at = usize::try_from(note.u32(entry + 8)?).ok()?;
    let fraction = |number: usize| {
        let start = at.checked_add(8 * number)?;
        let (above, below) = (
            note.u32(start)?.cast_signed(),
            note.u32(start.checked_add(4)?)?.cast_signed(),
        );
        (below != 0).then(|| f64::from(above) / f64::from(below))
    };
    let vector = [fraction(0)?, fraction(1)?, fraction(2)?];
    // A phone that is not held still, or a broken note.
    let size = vector.iter().map(|part| part * part).sum::<f64>().sqrt();
    (0.5..=1.5).contains(&size).then_some(vector)
}

/// The roll and lean of the back camera, in the picture turned upright by `orientation` (1 to 8). None where the phone lay
/// so flat that it has no roll.
pub(super) fn level([right, up, out]: [f64; 3], orientation: u8) -> Option<PhoneLevel> {
    let in_plane = right.hypot(up);
    if in_plane < LEAST_IN_PLANE {
        return None;
    }
    // Down in the picture as it is stored, across and down: the sensor lies on its side in the phone.
    let (across, down) = (-up, -right);
    let (across, down) = match orientation {
        2 => (-across, down),
        3 => (-across, -down),
        4 => (across, -down),
        5 => (down, across),
        6 => (-down, across),
        7 => (-down, -across),
        8 => (down, -across),
        _ => (across, down),
    };
    Some(PhoneLevel {
        roll_deg: across.atan2(down).to_degrees(),
        pitch_deg: out.atan2(in_plane).to_degrees(),
    })
}

/// The bytes of a maker note.
struct Note<'a> {
    bytes: &'a [u8],
    is_big_endian: bool,
}

impl Note<'_> {
    fn u16(&self, at: usize) -> Option<u16> {
        let bytes = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_big_endian {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.is_big_endian {
            u32::from_be_bytes(bytes)
        } else {
            u32::from_le_bytes(bytes)
        })
    }
}
