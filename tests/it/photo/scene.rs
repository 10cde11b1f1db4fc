//! Draws pictures with known points: skin or wall, stickers, a string, blur, noise and 8 bits as a camera makes them.

use plumbline::picture::Pixels;
use plumbline::record::PicturePoint;

/// Numbers that look random and are always the same.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.next() >> 16) as usize % most
    }

    pub fn range(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// About a normal spread of deviation 1.
    fn normal(&mut self) -> f64 {
        (0..4).map(|_| self.range(-1.0, 1.0)).sum::<f64>() * 0.866
    }
}

/// A drawn picture, before it is a picture of bytes.
pub struct Scene {
    pub width: usize,
    pub height: usize,
    colors: Vec<[f64; 3]>,
}

impl Scene {
    /// Skin or wall: a colour, a slope of light, blotches, noise.
    pub fn ground(dice: &mut Dice, width: usize, height: usize, rough: f64) -> Self {
        let base = [
            dice.range(90.0, 220.0),
            dice.range(70.0, 190.0),
            dice.range(60.0, 180.0),
        ];
        let slope = [dice.range(-0.1, 0.1), dice.range(-0.1, 0.1)];
        let waves: Vec<[f64; 4]> = (0..6)
            .map(|_| {
                [
                    dice.range(-0.25, 0.25),
                    dice.range(-0.25, 0.25),
                    dice.range(0.0, 6.3),
                    dice.range(0.0, rough),
                ]
            })
            .collect();
        let noise = dice.range(1.0, 6.0);
        let mut colors = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                let (x, y) = (x as f64, y as f64);
                let wave: f64 = waves.iter().map(|[a, b, c, d]| d * (a * x + b * y + c).sin()).sum();
                let light = wave + slope[0] * x + slope[1] * y;
                colors.push(base.map(|part| part + light + noise * dice.normal()));
            }
        }
        Self { width, height, colors }
    }

    /// Paints where `covers` says so, each pixel by how much of it is covered; only around these corners.
    pub fn paint(&mut self, color: [f64; 3], [left, top, right, bottom]: [f64; 4], covers: impl Fn(f64, f64) -> bool) {
        let cut = |at: f64, most: usize| (at.max(0.0) as usize).min(most);
        for y in cut(top, self.height)..cut(bottom + 1.0, self.height) {
            for x in cut(left, self.width)..cut(right + 1.0, self.width) {
                let mut covered = 0.0;
                for part in 0..25 {
                    let (across, down) = (f64::from(part % 5), f64::from(part / 5));
                    let place = (x as f64 + (across + 0.5) / 5.0, y as f64 + (down + 0.5) / 5.0);
                    covered += f64::from(u8::from(covers(place.0, place.1))) / 25.0;
                }
                let there = &mut self.colors[y * self.width + x];
                *there = std::array::from_fn(|part| there[part] * (1.0 - covered) + color[part] * covered);
            }
        }
    }

    /// A sticker, seen askew: `narrow` times as wide as long, turned by `turn`.
    pub fn sticker(&mut self, color: [f64; 3], at: PicturePoint, radius: f64, narrow: f64, turn: f64) {
        let (sin, cos) = turn.sin_cos();
        let corners = [
            at.x - radius - 1.0,
            at.y - radius - 1.0,
            at.x + radius + 1.0,
            at.y + radius + 1.0,
        ];
        self.paint(color, corners, |x, y| {
            let (x, y) = (x - at.x, y - at.y);
            let (along, across) = ((cos * x + sin * y) / radius, (cos * y - sin * x) / (radius * narrow));
            along * along + across * across < 1.0
        });
    }

    /// A string through two points and beyond, over the whole height.
    pub fn string(&mut self, color: [f64; 3], one: PicturePoint, other: PicturePoint, wide: f64) {
        let (x, y) = (other.x - one.x, other.y - one.y);
        let length = x.hypot(y);
        let (left, right) = (one.x.min(other.x) - 40.0, one.x.max(other.x) + 40.0);
        self.paint(color, [left, 0.0, right, self.height as f64], |px, py| {
            ((px - one.x) * y - (py - one.y) * x).abs() / length < wide / 2.0
        });
    }

    /// What a camera makes of it: blurred, in whole numbers.
    pub fn pixels(mut self, blur: f64) -> Pixels {
        let reach = (blur * 3.0).ceil() as i64;
        let weights: Vec<f64> = (-reach..=reach)
            .map(|at| (-((at * at) as f64) / (2.0 * blur * blur)).exp())
            .collect();
        let sum: f64 = weights.iter().sum();
        for is_across in [true, false] {
            let before = self.colors.clone();
            for y in 0..self.height {
                for x in 0..self.width {
                    let mut mixed = [0.0; 3];
                    for (number, weight) in weights.iter().enumerate() {
                        let by = number as i64 - reach;
                        let near = |at: usize, most: usize| (at as i64 + by).clamp(0, most as i64 - 1) as usize;
                        let from = if is_across {
                            y * self.width + near(x, self.width)
                        } else {
                            near(y, self.height) * self.width + x
                        };
                        for part in 0..3 {
                            mixed[part] += before[from][part] * weight / sum;
                        }
                    }
                    self.colors[y * self.width + x] = mixed;
                }
            }
        }
        let rgb: Vec<u8> = self
            .colors
            .iter()
            .flatten()
            .map(|part| part.round().clamp(0.0, 255.0) as u8)
            .collect();
        Pixels::new(self.width as u32, self.height as u32, rgb).unwrap()
    }
}

/// A colour that can be told from the ground, as a bright sticker can.
pub fn any_color(dice: &mut Dice) -> [f64; 3] {
    std::array::from_fn(|_| dice.range(0.0, 255.0))
}

/// The value below which so many of 100 lie.
pub fn percentile(values: &mut [f64], of_100: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values[(values.len() * of_100 / 100).min(values.len() - 1)]
}
