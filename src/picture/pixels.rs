//! The pixels of a picture: upright, three bytes each.

use image::metadata::Orientation;
use image::{ColorType, DynamicImage, RgbImage};

use crate::record::PicturePoint;

/// Pixels, row by row from the top, red, green and blue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Pixels {
    /// Pixels of this size; none when there are not three bytes for each.
    pub fn new(width: u32, height: u32, rgb: Vec<u8>) -> Option<Self> {
        let fits = rgb.len() as u64 == u64::from(width) * u64::from(height) * 3;
        (fits && !rgb.is_empty()).then_some(Self { width, height, rgb })
    }

    /// Width and height.
    pub fn size(&self) -> [u32; 2] {
        [self.width, self.height]
    }

    /// All bytes, three a pixel, row by row.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The colour of one pixel; none outside.
    pub fn at(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        if x >= self.width || y >= self.height {
            return None;
        }
        // The length was checked when it was made, and is a length in memory.
        let start = (u64::from(y) * u64::from(self.width) + u64::from(x)) as usize * 3;
        self.rgb.get(start..start + 3)?.try_into().ok()
    }

    /// The brightness between pixels, 0 to 765: the middle of the first pixel is 0.5, 0.5. None outside.
    pub(super) fn brightness(&self, place: PicturePoint) -> Option<f64> {
        let (x, y) = (place.x - 0.5, place.y - 0.5);
        let inside = x >= 0.0 && y >= 0.0 && x < f64::from(self.width) && y < f64::from(self.height);
        if !inside {
            return None;
        }
        // Inside the picture, so that it is a small whole number.
        let (left, top) = (x as u32, y as u32);
        let bright = |x: u32, y: u32| Some(self.at(x, y)?.iter().map(|part| f64::from(*part)).sum::<f64>());
        let (right, down) = (x.fract(), y.fract());
        let row = |y: u32| Some(bright(left, y)? * (1.0 - right) + bright(left + 1, y)? * right);
        Some(row(top)? * (1.0 - down) + row(top + 1)? * down)
    }

    /// The same with at most so many pixels, each the mean of a square of them; and how many of them make its side.
    pub fn overview(&self, most: u64) -> (Self, u32) {
        let all = u64::from(self.width) * u64::from(self.height);
        let mut side = 1_u32;
        while all.div_ceil(u64::from(side) * u64::from(side)) > most {
            side += 1;
        }
        let size = [self.width.div_ceil(side), self.height.div_ceil(side)];
        let row_bytes = self.width as usize * 3;
        let mut rgb = Vec::with_capacity(size[0] as usize * size[1] as usize * 3);
        for rows in self.rgb.chunks(row_bytes * side as usize) {
            let mut sums = vec![[0_u32; 4]; size[0] as usize];
            for row in rows.chunks(row_bytes) {
                for (sum, square) in sums.iter_mut().zip(row.chunks(3 * side as usize)) {
                    for pixel in square.chunks_exact(3) {
                        for (part, byte) in sum.iter_mut().zip(pixel) {
                            *part += u32::from(*byte);
                        }
                        sum[3] += 1;
                    }
                }
            }
            // A mean of bytes is one.
            rgb.extend(sums.iter().flat_map(|[red, green, blue, count]| {
                [red, green, blue].map(|part| ((part + count / 2) / (*count).max(1)) as u8)
            }));
        }
        let picture = Self {
            width: size[0],
            height: size[1],
            rgb,
        };
        (picture, side)
    }

    /// A part of it, three bytes a pixel, row by row; what lies outside is grey. Whole rows are copied: it is done on a frame.
    pub fn part(&self, [left, top]: [i64; 2], [width, height]: [u32; 2]) -> Vec<u8> {
        const OUTSIDE: u8 = 128;
        let row_bytes = width as usize * 3;
        let mut rgb = vec![OUTSIDE; row_bytes * height as usize];
        let inside = |at: i64| u32::try_from(at.clamp(0, i64::from(self.width))).unwrap_or_default();
        let (first, last) = (inside(left), inside(left.saturating_add(i64::from(width))));
        // How many of its own columns lie to the left of the picture.
        let before = i64::from(first).saturating_sub(left);
        let Ok(before) = usize::try_from(before) else {
            return rgb;
        };
        for (row, y) in rgb.chunks_mut(row_bytes.max(3)).zip(top..) {
            let Some(y) = u32::try_from(y).ok().filter(|y| *y < self.height) else {
                continue;
            };
            let start = (u64::from(y) * u64::from(self.width) + u64::from(first)) as usize * 3;
            let length = (last - first) as usize * 3;
            let (from, to) = (start..start + length, before * 3..before * 3 + length);
            if let (Some(from), Some(to)) = (self.rgb.get(from), row.get_mut(to)) {
                to.copy_from_slice(from);
            }
        }
        rgb
    }

    /// Half as wide and as high, each pixel the mean of four; a last odd row or column is the mean of what there is.
    pub(super) fn halved(self) -> Self {
        let row_bytes = self.width as usize * 3;
        let mut rgb = Vec::with_capacity(self.rgb.len() / 4 + row_bytes);
        for rows in self.rgb.chunks(row_bytes * 2) {
            let (upper, lower) = rows.split_at(row_bytes.min(rows.len()));
            let lower = if lower.is_empty() { upper } else { lower };
            for (above, below) in upper.chunks(6).zip(lower.chunks(6)) {
                for part in 0..3 {
                    let right = if above.len() == 6 { part + 3 } else { part };
                    let four = [above.get(part), above.get(right), below.get(part), below.get(right)];
                    let sum: u16 = four.into_iter().flatten().map(|part| u16::from(*part)).sum();
                    rgb.push(((sum + 2) / 4) as u8);
                }
            }
        }
        Self {
            width: self.width.div_ceil(2),
            height: self.height.div_ceil(2),
            rgb,
        }
    }

    /// Turned and mirrored as the file says; the same when it says nothing that is known.
    pub(super) fn upright(self, orientation: u8) -> Self {
        let Some(orientation) = Orientation::from_exif(orientation).filter(|it| *it != Orientation::NoTransforms)
        else {
            return self;
        };
        let Self { width, height, rgb } = self;
        let Some(picture) = RgbImage::from_raw(width, height, rgb) else {
            return Self {
                width: 0,
                height: 0,
                rgb: Vec::new(),
            };
        };
        let mut picture = DynamicImage::ImageRgb8(picture);
        picture.apply_orientation(orientation);
        let (width, height) = (picture.width(), picture.height());
        Self {
            width,
            height,
            rgb: picture.into_bytes(),
        }
    }
}

/// Bytes of any colours as red, green and blue, with what is see-through laid on white; none for colours that no format
/// here has.
pub(super) fn flattened(mut bytes: Vec<u8>, colors: ColorType) -> Option<Vec<u8>> {
    if colors == ColorType::Rgb8 {
        return Some(bytes);
    }
    let one = usize::from(colors.bytes_per_pixel());
    if one < 3 {
        let mut rgb = Vec::with_capacity(bytes.len() / one * 3);
        for pixel in bytes.chunks_exact(one) {
            rgb.extend(color(pixel, colors)?);
        }
        return Some(rgb);
    }
    // In its own place: what is written never passes what is still to be read, and a large picture is not held twice.
    let count = bytes.len() / one;
    for number in 0..count {
        let color = color(bytes.get(number * one..(number + 1) * one)?, colors)?;
        bytes.get_mut(number * 3..number * 3 + 3)?.copy_from_slice(&color);
    }
    bytes.truncate(count * 3);
    bytes.shrink_to_fit();
    Some(bytes)
}

/// One pixel on white.
fn color(pixel: &[u8], colors: ColorType) -> Option<[u8; 3]> {
    let narrow: [u8; 4];
    let parts: &[u8] = match colors {
        ColorType::L8 | ColorType::La8 | ColorType::Rgba8 => pixel,
        ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16 => {
            // Of two bytes the more significant one, whichever comes first in memory.
            let mut all = pixel.chunks_exact(2).map(|pair| match *pair {
                [one, other] => (u16::from_ne_bytes([one, other]) >> 8) as u8,
                _ => 0,
            });
            narrow = std::array::from_fn(|_| all.next().unwrap_or_default());
            narrow.get(..usize::from(colors.channel_count()))?
        }
        _ => return None,
    };
    let on_white = |part: u8, alpha: u8| {
        let (part, alpha) = (u16::from(part), u16::from(alpha));
        // At most 255.
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    match *parts {
        [grey] => Some([grey; 3]),
        [grey, alpha] => Some([on_white(grey, alpha); 3]),
        [red, green, blue] => Some([red, green, blue]),
        [red, green, blue, alpha] => Some([red, green, blue].map(|part| on_white(part, alpha))),
        _ => None,
    }
}
