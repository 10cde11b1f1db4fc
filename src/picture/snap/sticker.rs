//! The middle of the round sticker under a click.

use crate::picture::Pixels;
use crate::record::PicturePoint;

/// How far the window reaches from the click, in pixels: a sticker of a phone's picture is 8 to 23 pixels wide.
const REACH: i64 = 22;
/// The width of the window.
const SIDE: usize = 2 * REACH as usize + 1;
/// The least difference between sticker and skin, of 255 in each colour.
const LEAST_CONTRAST: f64 = 25.0;
/// The fewest pixels of a sticker.
const FEWEST: usize = 12;
/// The most a round sticker looks longer than wide, seen askew.
const LONGEST: f64 = 1.8;
/// Its pixels against those of an ellipse with the same moments.
const FILL: std::ops::Range<f64> = 0.85..1.15;

/// A sticker that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sticker {
    /// Its middle, among the pixels.
    pub middle: PicturePoint,
    /// Its radius, in pixels.
    pub radius: f64,
}

/// The sticker under a click, among the pixels; none where there is no round spot of one colour. Never farther from the
/// click than the sticker is wide.
pub fn snap_to_sticker(pixels: &Pixels, click: PicturePoint) -> Option<Sticker> {
    let window = Window::around(pixels, click)?;
    let inside = window.grown()?;
    if inside.len() < FEWEST {
        return None;
    }
    let (x, y) = window.middle(&inside);
    let spread = Spread::of(&inside, (x, y));
    if !spread.is_round() {
        return None;
    }
    // Fewer than the pixels of the window.
    let radius = (inside.len() as f64 / std::f64::consts::PI).sqrt();
    let middle = PicturePoint::new(window.left + x, window.top + y);
    (middle.distance(click) <= 2.0 * radius + 1.0).then_some(Sticker { middle, radius })
}

/// Some pixels around a click: how much of each is sticker, from 0 to 1 and a little beyond.
struct Window {
    left: f64,
    top: f64,
    share: Vec<f64>,
}

impl Window {
    fn around(pixels: &Pixels, click: PicturePoint) -> Option<Self> {
        // Clicks lie within the picture.
        let (left, top) = (click.x.floor() as i64 - REACH, click.y.floor() as i64 - REACH);
        let mut colors: Vec<[f64; 3]> = Vec::with_capacity(SIDE * SIDE);
        for y in 0..SIDE as i64 {
            for x in 0..SIDE as i64 {
                let (x, y) = (u32::try_from(left + x).ok()?, u32::try_from(top + y).ok()?);
                colors.push(pixels.at(x, y)?.map(f64::from));
            }
        }
        let middle = REACH as usize;
        let is_under = |at: usize| (at % SIDE).abs_diff(middle) <= 1 && (at / SIDE).abs_diff(middle) <= 1;
        let is_rim = |at: usize| {
            [0, SIDE - 1]
                .iter()
                .any(|edge| at % SIDE == *edge || at / SIDE == *edge)
        };
        let under = median_color(&colors, is_under);
        let around = median_color(&colors, is_rim);
        let ([red, green, blue], [other_red, other_green, other_blue]) = (under, around);
        let axis = [red - other_red, green - other_green, blue - other_blue];
        let contrast = axis.iter().map(|part| part * part).sum::<f64>();
        if contrast.sqrt() < LEAST_CONTRAST {
            return None;
        }
        // How far each colour lies on the way from the skin to the sticker.
        let share = |color: &[f64; 3]| {
            let along = color
                .iter()
                .zip(around)
                .zip(axis)
                .map(|((color, around), axis)| (color - around) * axis);
            along.sum::<f64>() / contrast
        };
        Some(Self {
            left: left as f64,
            top: top as f64,
            share: colors.iter().map(share).collect(),
        })
    }

    fn share(&self, at: usize) -> f64 {
        self.share.get(at).copied().unwrap_or_default()
    }

    /// The pixels that are more sticker than skin and hang together with the click; none where they reach the rim.
    fn grown(&self) -> Option<Vec<usize>> {
        let mut seen = vec![false; SIDE * SIDE];
        let mut waiting = vec![REACH as usize * SIDE + REACH as usize];
        let mut inside = Vec::new();
        while let Some(at) = waiting.pop() {
            let seen = seen.get_mut(at)?;
            if std::mem::replace(seen, true) || self.share(at) < 0.5 {
                continue;
            }
            let (x, y) = (at % SIDE, at / SIDE);
            if x == 0 || y == 0 || x == SIDE - 1 || y == SIDE - 1 {
                return None;
            }
            inside.push(at);
            waiting.extend([at - 1, at + 1, at - SIDE, at + SIDE]);
        }
        Some(inside)
    }

    /// The middle of these pixels and the seam of one pixel around them, each weighed by how much of it is sticker; from the
    /// corner of the window.
    fn middle(&self, inside: &[usize]) -> (f64, f64) {
        let mut with_seam = vec![false; SIDE * SIDE];
        for at in inside {
            for row in [at - SIDE, *at, at + SIDE] {
                for near in [row - 1, row, row + 1] {
                    if let Some(mark) = with_seam.get_mut(near) {
                        *mark = true;
                    }
                }
            }
        }
        let (mut sum, mut across, mut down) = (0.0, 0.0, 0.0);
        for (at, _) in with_seam.iter().enumerate().filter(|(_, is_in)| **is_in) {
            let share = self.share(at).clamp(0.0, 1.0);
            let (x, y) = center(at);
            sum += share;
            across += share * x;
            down += share * y;
        }
        (across / sum, down / sum)
    }
}

/// The middle of a pixel of the window, from the window's corner.
fn center(at: usize) -> (f64, f64) {
    ((at % SIDE) as f64 + 0.5, (at / SIDE) as f64 + 0.5)
}

/// How far pixels lie from their middle: the mean squares along the longest and the shortest way.
struct Spread {
    longest: f64,
    shortest: f64,
    count: f64,
}

impl Spread {
    fn of(inside: &[usize], (x, y): (f64, f64)) -> Self {
        let count = inside.len() as f64;
        let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
        for (across, down) in inside.iter().map(|at| center(*at)) {
            let (across, down) = (across - x, down - y);
            xx += across * across / count;
            yy += down * down / count;
            xy += across * down / count;
        }
        let mean = (xx + yy) / 2.0;
        let differ = ((xx - yy) / 2.0).hypot(xy);
        Self {
            longest: mean + differ,
            shortest: (mean - differ).max(1e-3),
            count,
        }
    }

    fn is_round(&self) -> bool {
        let ellipse = std::f64::consts::PI * 4.0 * (self.longest * self.shortest).sqrt();
        (self.longest / self.shortest).sqrt() <= LONGEST && FILL.contains(&(self.count / ellipse))
    }
}

/// The middle value of each part of the colours at some places.
fn median_color(colors: &[[f64; 3]], is_there: impl Fn(usize) -> bool) -> [f64; 3] {
    let there: Vec<[f64; 3]> = colors
        .iter()
        .enumerate()
        .filter(|(at, _)| is_there(*at))
        .map(|(_, color)| *color)
        .collect();
    std::array::from_fn(|part| {
        let mut values: Vec<f64> = there.iter().filter_map(|color| color.get(part).copied()).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    })
}
