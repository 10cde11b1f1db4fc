//! System fonts for letters the shipped font lacks, such as a name in another script.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use fontdb::{Database, FaceInfo, Stretch, Style, Weight};
use ttf_parser::{Face, Tag};

/// The most fonts that are taken.
const MAX_FONTS: usize = 4;
/// The largest font file that is taken, in bytes.
const MAX_BYTES: usize = 20 * 1024 * 1024;

/// Font files of the system that have as many of the letters as can be, as bytes: the one with the most first.
pub fn find(letters: &[char]) -> Vec<Vec<u8>> {
    if letters.is_empty() {
        return Vec::new();
    }
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    choose(&fonts, letters)
}

/// Takes the font with the most letters still missing, until nothing is missing or no font helps.
fn choose(fonts: &Database, letters: &[char]) -> Vec<Vec<u8>> {
    let wanted: BTreeSet<char> = letters.iter().copied().collect();
    let mut faces: Vec<&FaceInfo> = fonts.faces().collect();
    // On a tie the plainest face wins, then the alphabet, so that the same system gives the same choice.
    faces.sort_by(|a, b| oddness(a).cmp(&oddness(b)));
    let candidates: Vec<(usize, &FaceInfo, BTreeSet<char>)> = faces
        .into_iter()
        .enumerate()
        // The reader of these bytes takes the first face of a collection.
        .filter(|(_, face)| face.index == 0)
        .filter_map(|(place, face)| {
            let letters = fonts.with_face_data(face.id, |data, _| covered(data, &wanted))??;
            Some((place, face, letters))
        })
        .collect();

    let mut missing = wanted;
    let mut chosen = Vec::new();
    while chosen.len() < MAX_FONTS {
        let help = |letters: &BTreeSet<char>| letters.intersection(&missing).count();
        let best = candidates
            .iter()
            .max_by_key(|(place, _, letters)| (help(letters), Reverse(*place)));
        let Some((_, face, letters)) = best.filter(|(_, _, letters)| help(letters) > 0) else {
            break;
        };
        missing = missing.difference(letters).copied().collect();
        chosen.extend(fonts.with_face_data(face.id, |data, _| data.to_vec()));
    }
    chosen
}

/// The wanted letters that a font can draw; nothing if it is too large, damaged or made of pictures only.
fn covered(data: &[u8], wanted: &BTreeSet<char>) -> Option<BTreeSet<char>> {
    if data.len() > MAX_BYTES {
        return None;
    }
    let face = Face::parse(data, 0).ok()?;
    let outlines = [b"glyf", b"CFF ", b"CFF2"];
    outlines
        .iter()
        .find_map(|table| face.raw_face().table(Tag::from_bytes(table)))?;
    Some(
        wanted
            .iter()
            .copied()
            .filter(|letter| face.glyph_index(*letter).is_some())
            .collect(),
    )
}

/// How far a face is from plain upright text, then its name.
fn oddness(face: &FaceInfo) -> (bool, bool, bool, u16, &str) {
    (
        face.style != Style::Normal,
        face.stretch != Stretch::Normal,
        face.monospaced,
        face.weight.0.abs_diff(Weight::NORMAL.0),
        &face.post_script_name,
    )
}

#[cfg(test)]
mod tests;
