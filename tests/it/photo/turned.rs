//! Formats and the eight ways a camera stores a picture (rule Q25).

use plumbline::picture::{Care, PictureFormat, Pixels, decode, tells};

use super::files::{Format, file, turned};

/// A picture in which every pixel is another one.
fn drawing(width: u32, height: u32) -> Pixels {
    let pixel = |at: u32| [(at % width * 5) as u8, (at / width * 7) as u8, (at % 251) as u8];
    let rgb: Vec<u8> = (0..width * height).flat_map(pixel).collect();
    Pixels::new(width, height, rgb).unwrap()
}

/// The largest difference of two pictures of one size.
fn apart(one: &Pixels, other: &Pixels) -> u8 {
    assert_eq!(one.size(), other.size());
    one.rgb()
        .iter()
        .zip(other.rgb())
        .map(|(one, other)| one.abs_diff(*other))
        .max()
        .unwrap()
}

/// Blocks of one colour, so that JPEG keeps them.
fn blocks() -> Pixels {
    let (width, height) = (48, 32);
    let pixel = |at: u32| {
        let (x, y) = (at % width / 16, at / width / 16);
        [(x * 100 + 20) as u8, (y * 150 + 40) as u8, ((x + y * 3) * 40) as u8]
    };
    Pixels::new(width, height, (0..width * height).flat_map(pixel).collect()).unwrap()
}

#[test]
fn a_picture_stands_upright_however_it_is_stored() {
    for orientation in 1..=8 {
        for format in [Format::Png, Format::Webp] {
            let upright = drawing(31, 22);
            let bytes = turned(format, &upright, orientation);
            let opened = decode(&bytes, Care::Strict).unwrap();
            assert_eq!(opened.pixels, upright, "{format:?} {orientation}");
            let told = tells(&bytes).unwrap();
            assert_eq!(
                (told.size, u16::from(told.orientation)),
                ([31, 22], orientation),
                "{format:?}"
            );
        }
        let bytes = turned(Format::Jpeg(95), &blocks(), orientation);
        let opened = decode(&bytes, Care::Strict).unwrap();
        assert!(apart(&opened.pixels, &blocks()) < 30, "JPEG {orientation}");
        assert_eq!(tells(&bytes).unwrap().size, [48, 32]);
    }
}

#[test]
fn the_format_is_what_the_bytes_are_and_unknown_turns_are_none() {
    let upright = drawing(20, 10);
    for (format, name) in [
        (Format::Jpeg(90), PictureFormat::Jpeg),
        (Format::Png, PictureFormat::Png),
        (Format::Webp, PictureFormat::Webp),
    ] {
        let bytes = file(format, upright.size(), upright.rgb(), None);
        assert_eq!(tells(&bytes).unwrap().format, name);
        for orientation in [0, 9, 300] {
            let block = super::exif::Block::default().orientation(orientation).bytes();
            let bytes = file(format, upright.size(), upright.rgb(), Some(block));
            assert_eq!(
                decode(&bytes, Care::Strict).unwrap().pixels.size(),
                [20, 10],
                "{orientation}"
            );
        }
    }
}

/// See-through is white; grey, 16 bits, palette and the four inks of printers come through.
#[test]
fn all_colours_become_red_green_and_blue() {
    use image::{DynamicImage, GrayImage, ImageBuffer, ImageFormat, Luma, LumaA, Rgba};
    let png = |picture: DynamicImage| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        decode(&bytes.into_inner(), Care::Strict)
            .unwrap()
            .pixels
            .at(1, 1)
            .unwrap()
    };
    assert_eq!(png(GrayImage::from_pixel(3, 2, Luma([77])).into()), [77; 3]);
    assert_eq!(png(ImageBuffer::from_pixel(3, 2, LumaA([0_u8, 0])).into()), [255; 3]);
    assert_eq!(
        png(ImageBuffer::from_pixel(3, 2, Rgba([200_u8, 100, 0, 255])).into()),
        [200, 100, 0]
    );
    assert_eq!(
        png(ImageBuffer::from_pixel(3, 2, Rgba([200_u8, 100, 0, 0])).into()),
        [255; 3]
    );
    assert_eq!(
        png(ImageBuffer::from_pixel(3, 2, Rgba([0_u8, 100, 255, 51])).into()),
        [204, 224, 255]
    );
    assert_eq!(png(ImageBuffer::from_pixel(3, 2, Luma([0x8001_u16])).into()), [0x80; 3]);
    let deep: ImageBuffer<Rgba<u16>, Vec<u16>> = ImageBuffer::from_pixel(3, 2, Rgba([0x1234, 0xabcd, 0xffff, 0xffff]));
    assert_eq!(png(deep.into()), [0x12, 0xab, 0xff]);

    // Drawn as tests/fixtures/pictures/README.md says; at 40, 30: 160, 150, 176.
    for (name, bytes) in [
        (
            "progressive",
            &include_bytes!("../../fixtures/pictures/progressive.jpg")[..],
        ),
        ("four inks", include_bytes!("../../fixtures/pictures/cmyk.jpg")),
        ("lossy WebP", include_bytes!("../../fixtures/pictures/lossy.webp")),
    ] {
        let opened = decode(bytes, Care::Strict).unwrap();
        assert_eq!(opened.pixels.size(), [64, 48], "{name}");
        // The blue of the drawing is as wild as noise; red and green are smooth.
        let [red, green, _] = opened.pixels.at(40, 30).unwrap();
        assert!(
            red.abs_diff(160) < 45 && green.abs_diff(150) < 45,
            "{name}: {red} {green}"
        );
    }
}

#[test]
fn an_animation_shows_its_first_picture_and_says_so() {
    for (bytes, size) in [
        (&include_bytes!("../../fixtures/pictures/animated.webp")[..], [64, 48]),
        (include_bytes!("../../fixtures/pictures/animated.png"), [24, 18]),
    ] {
        let opened = decode(bytes, Care::Strict).unwrap();
        assert!(opened.is_animated);
        assert_eq!(opened.pixels.size(), size);
        assert!(tells(bytes).unwrap().is_animated);
    }
    assert!(
        !tells(include_bytes!("../../fixtures/pictures/lossy.webp"))
            .unwrap()
            .is_animated
    );
}

/// Above 16 megapixels: half as wide, in places that still count in the whole picture.
#[test]
fn a_picture_with_very_many_pixels_is_halved_and_its_places_stay() {
    let (width, height) = (5001_u32, 3401_u32);
    let mut rgb = vec![40_u8; (width * height * 3) as usize];
    for (x, y) in [(1000, 600), (1001, 600), (1000, 601), (1001, 601)] {
        let at = ((y * width + x) * 3) as usize;
        rgb[at..at + 3].copy_from_slice(&[240, 240, 240]);
    }
    let bytes = file(Format::Png, [width, height], &rgb, None);
    let opened = decode(&bytes, Care::Strict).unwrap();
    assert!(opened.halved);
    assert_eq!(opened.pixels.size(), [2501, 1701]);
    assert_eq!(opened.size(), [5002, 3402]);
    assert_eq!(opened.pixels.at(500, 300), Some([240; 3]));
    assert_eq!(opened.pixels.at(499, 300), Some([40; 3]));
    assert_eq!(opened.pixels.at(2500, 1700), Some([40; 3]));
    let whole = plumbline::record::PicturePoint::new(1001.0, 601.0);
    let inside = opened.to_pixels(whole);
    assert_eq!((inside.x, inside.y), (500.5, 300.5));
    assert_eq!(opened.from_pixels(inside), whole);
    let small = file(Format::Png, [40, 30], &rgb[..3600], None);
    assert!(!decode(&small, Care::Strict).unwrap().halved);
}

/// What a tile and the loupe show: the pixels there, and grey beside the picture.
#[test]
fn a_part_of_a_picture_is_its_pixels_and_grey_beside_it() {
    let picture = drawing(31, 22);
    for (corner, size) in [
        ([0, 0], [31, 22]),
        ([4, 3], [10, 9]),
        ([-5, -7], [20, 20]),
        ([20, 15], [20, 20]),
        ([-40, 2], [20, 20]),
        ([31, 22], [4, 4]),
        ([3, -90], [4, 100]),
    ] {
        let part = picture.part(corner, size);
        assert_eq!(part.len(), (size[0] * size[1] * 3) as usize);
        for (number, found) in part.chunks_exact(3).enumerate() {
            let number = i64::try_from(number).unwrap();
            let x = corner[0] + number % i64::from(size[0]);
            let y = corner[1] + number / i64::from(size[0]);
            let there = u32::try_from(x).ok().zip(u32::try_from(y).ok());
            let wanted = there.and_then(|(x, y)| picture.at(x, y)).unwrap_or([128; 3]);
            assert_eq!(found, wanted, "{corner:?} {size:?}: {x}, {y}");
        }
    }
}
