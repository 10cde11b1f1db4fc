//! The string between two clicks.

use crate::picture::Pixels;
use crate::record::PicturePoint;

/// How far across from the line between the clicks the string is looked for, in pixels.
const REACH: i32 = 10;
/// How far beyond that the brightness is read, to compare a place with its sides.
const MARGIN: i32 = 4;
/// How far from a line a place may lie and still agree with it, in pixels.
const AGREES: f64 = 1.2;
/// How many lines through two places are tried.
const TRIED: usize = 300;
/// The least share of places that must agree.
const LEAST_SHARE: f64 = 0.5;
/// The shortest distance of the clicks, in pixels.
const SHORTEST: f64 = 60.0;

/// A string that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeenString {
    /// Beside the first click, on the string, among the pixels.
    pub first: PicturePoint,
    /// Beside the second click.
    pub second: PicturePoint,
    /// The share of the places looked at where it was seen, 0.5 to 1.
    pub share: f64,
}

/// The string between two clicks, among the pixels: at many places the strongest thin line across, bright or dark, then
/// the straight line that most places agree with. None where fewer than half of them do.
pub fn snap_to_string(pixels: &Pixels, first: PicturePoint, second: PicturePoint) -> Option<SeenString> {
    let length = first.distance(second);
    if length < SHORTEST {
        return None;
    }
    let way = Way {
        pixels,
        first,
        second,
        length,
    };
    let lines = [1.0, -1.0].into_iter().filter_map(|sign| way.line(sign));
    let line = lines.max_by(|one, other| one.share.total_cmp(&other.share))?;
    (line.share >= LEAST_SHARE).then(|| SeenString {
        first: way.beside(0.0, line.offset),
        second: way.beside(1.0, line.offset + line.slope),
        share: line.share,
    })
}

/// The way from the first click to the second.
struct Way<'a> {
    pixels: &'a Pixels,
    first: PicturePoint,
    second: PicturePoint,
    length: f64,
}

/// How far across the string lies, in pixels, at a share `along` of the way.
#[derive(Clone, Copy)]
struct Place {
    along: f64,
    across: f64,
}

/// A straight line: across = offset + slope · along.
struct Line {
    offset: f64,
    slope: f64,
    share: f64,
}

impl Way<'_> {
    /// The point at a share of the way, so many pixels across.
    fn beside(&self, along: f64, across: f64) -> PicturePoint {
        let (x, y) = (self.second.x - self.first.x, self.second.y - self.first.y);
        PicturePoint::new(
            self.first.x + along * x - across * y / self.length,
            self.first.y + along * y + across * x / self.length,
        )
    }

    /// The line that most places agree with; `sign` is 1 for a bright string and −1 for a dark one.
    fn line(&self, sign: f64) -> Option<Line> {
        // 40 to 400.
        let count = (self.length / 4.0).clamp(40.0, 400.0) as usize;
        let places: Vec<Place> = (0..count)
            .filter_map(|number| {
                let along = (number as f64 + 0.5) / count as f64;
                Some(Place {
                    along,
                    across: self.ridge(along, sign)?,
                })
            })
            .collect();
        if places.len() < count / 3 {
            return None;
        }
        let (offset, slope) = agreed(&places)?;
        let agree: Vec<Place> = places
            .into_iter()
            .filter(|place| agrees(place, offset, slope))
            .collect();
        let share = agree.len() as f64 / count as f64;
        let (offset, slope) = least_squares(&agree)?;
        Some(Line { offset, slope, share })
    }

    /// Where across the way the strongest thin line is; none where it lies at the end of what was looked at.
    fn ridge(&self, along: f64, sign: f64) -> Option<f64> {
        let reach = REACH + MARGIN;
        let profile: Option<Vec<f64>> = (-reach..=reach)
            .map(|across| self.pixels.brightness(self.beside(along, f64::from(across))))
            .collect();
        let strengths: Vec<f64> = profile?.windows(9).map(|nine| sign * strength(nine)).collect();
        let (at, best) = strengths
            .iter()
            .enumerate()
            .max_by(|one, other| one.1.total_cmp(other.1))?;
        if *best <= 0.0 {
            return None;
        }
        let (before, after) = (strengths.get(at.checked_sub(1)?)?, strengths.get(at + 1)?);
        let bend = before - 2.0 * best + after;
        let beyond = if bend.abs() > 1e-6 {
            (0.5 * (before - after) / bend).clamp(-1.0, 1.0)
        } else {
            0.0
        };
        Some(at as f64 + beyond - f64::from(REACH))
    }
}

/// How much brighter three pixels are than those three and four away on both sides.
fn strength(nine: &[f64]) -> f64 {
    match *nine {
        [a, b, _, c, d, e, _, f, g] => 2.0 * (c + d + e) / 3.0 - (a + b + f + g) / 2.0,
        _ => 0.0,
    }
}

fn agrees(place: &Place, offset: f64, slope: f64) -> bool {
    (place.across - offset - slope * place.along).abs() < AGREES
}

/// The line through two places that most places agree with; the pairs are always the same.
fn agreed(places: &[Place]) -> Option<(f64, f64)> {
    let count = places.len();
    if count < 2 {
        return None;
    }
    let pairs = (0..TRIED).map(|number| (number * 7919 % count, (number * 104_729 + count / 2) % count));
    let lines = pairs.filter_map(|(one, other)| {
        let (one, other) = (places.get(one)?, places.get(other)?);
        if (one.along - other.along).abs() < 0.2 {
            return None;
        }
        let slope = (other.across - one.across) / (other.along - one.along);
        let offset = one.across - slope * one.along;
        let agree = places.iter().filter(|place| agrees(place, offset, slope)).count();
        Some((agree, (offset, slope)))
    });
    lines.max_by_key(|(agree, _)| *agree).map(|(_, line)| line)
}

/// The line that lies closest to all places.
fn least_squares(places: &[Place]) -> Option<(f64, f64)> {
    let count = places.len() as f64;
    let along = places.iter().map(|place| place.along).sum::<f64>() / count;
    let across = places.iter().map(|place| place.across).sum::<f64>() / count;
    let both: f64 = places.iter().map(|it| (it.along - along) * (it.across - across)).sum();
    let alone: f64 = places.iter().map(|it| (it.along - along).powi(2)).sum();
    let slope = (alone > 0.0).then_some(both / alone)?;
    Some((across - slope * along, slope))
}
