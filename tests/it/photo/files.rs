//! Writes pictures as files of each format, turned as cameras store them.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder};
use plumbline::picture::Pixels;

use super::exif::Block;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Jpeg(u8),
    Png,
    Webp,
}

/// A file of these stored pixels, with this block or none.
pub fn file(format: Format, [width, height]: [u32; 2], rgb: &[u8], block: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    match format {
        Format::Jpeg(quality) => write(
            JpegEncoder::new_with_quality(&mut bytes, quality),
            [width, height],
            rgb,
            block,
        ),
        Format::Png => write(PngEncoder::new(&mut bytes), [width, height], rgb, block),
        Format::Webp => write(WebPEncoder::new_lossless(&mut bytes), [width, height], rgb, block),
    }
    bytes
}

fn write(mut encoder: impl ImageEncoder, [width, height]: [u32; 2], rgb: &[u8], block: Option<Vec<u8>>) {
    if let Some(block) = block {
        encoder.set_exif_metadata(block).unwrap();
    }
    encoder
        .write_image(rgb, width, height, ExtendedColorType::Rgb8)
        .unwrap();
}

/// The pixels as a camera stores them that says "turn me so" with this number. Row 0 and column 0 of what is stored lie, by
/// the standard: 1 top left, 2 top right, 3 bottom right, 4 bottom left, 5 left top, 6 right top, 7 right bottom, 8 left bottom.
pub fn stored(upright: &Pixels, orientation: u16) -> ([u32; 2], Vec<u8>) {
    let [width, height] = upright.size();
    let size = if orientation >= 5 {
        [height, width]
    } else {
        [width, height]
    };
    let mut rgb = Vec::new();
    for row in 0..size[1] {
        for column in 0..size[0] {
            let (from_right, from_bottom) = (|at: u32| width - 1 - at, |at: u32| height - 1 - at);
            let (x, y) = match orientation {
                1 => (column, row),
                2 => (from_right(column), row),
                3 => (from_right(column), from_bottom(row)),
                4 => (column, from_bottom(row)),
                5 => (row, column),
                6 => (from_right(row), column),
                7 => (from_right(row), from_bottom(column)),
                8 => (row, from_bottom(column)),
                other => panic!("{other}"),
            };
            rgb.extend(upright.at(x, y).unwrap());
        }
    }
    (size, rgb)
}

/// A file of an upright picture that is stored turned.
pub fn turned(format: Format, upright: &Pixels, orientation: u16) -> Vec<u8> {
    let (size, rgb) = stored(upright, orientation);
    file(
        format,
        size,
        &rgb,
        Some(Block::default().orientation(orientation).bytes()),
    )
}
