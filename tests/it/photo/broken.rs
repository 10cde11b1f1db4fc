//! Files that are broken, hostile, or no pictures (rule Q25): each is refused for its reason, none ends the program.

use image::ImageEncoder;
use image::codecs::png::PngEncoder;
use plumbline::picture::{Care, Refused, decode, tells};
use plumbline::report::words;

use super::count;
use super::files::{Format, file};
use super::scene::Dice;

/// Both ways into the room agree.
fn refused(bytes: &[u8]) -> Refused {
    let (from_header, from_pixels) = (tells(bytes).unwrap_err(), decode(bytes, Care::Strict).unwrap_err());
    assert_eq!(from_header, from_pixels);
    let said = words::picture_refused(from_header);
    assert!(said.len() > 30 && said.ends_with('.'), "{said}");
    from_header
}

/// A chunk of a PNG.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
    let body = [&kind[..], data].concat();
    let mut sum = u32::MAX;
    for byte in &body {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            };
        }
    }
    chunk.extend(&body);
    chunk.extend((!sum).to_be_bytes());
    chunk
}

/// A PNG that says it is so large, with hardly anything in it.
pub fn png_that_says([width, height]: [u32; 2], depth: u8, colors: u8) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([depth, colors, 0, 0, 0]);
    [
        &b"\x89PNG\r\n\x1a\n"[..],
        &chunk(b"IHDR", &header),
        &chunk(b"IDAT", &[0x78, 1, 3, 0, 0, 0, 0, 1]),
        &chunk(b"IEND", &[]),
    ]
    .concat()
}

/// A JPEG that says it is so large, in one frame of this kind.
pub fn jpeg_that_says([width, height]: [u16; 2], progressive: bool) -> Vec<u8> {
    let whole = if progressive {
        include_bytes!("../../fixtures/pictures/progressive.jpg").to_vec()
    } else {
        file(Format::Jpeg(80), [64, 48], &[120; 64 * 48 * 3], None)
    };
    let frame: &[u8] = if progressive { b"\xff\xc2" } else { b"\xff\xc0" };
    let at = whole.windows(2).position(|two| two == frame).unwrap();
    let mut bytes = whole;
    bytes[at + 5..at + 7].copy_from_slice(&height.to_be_bytes());
    bytes[at + 7..at + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

#[test]
fn what_is_no_picture_is_told_by_its_content() {
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b"not a picture, whatever its name"), Refused::NoPicture);
    assert_eq!(refused(&[0; 100]), Refused::NoPicture);
    assert_eq!(refused(b"GIF89a\x01\0\x01\0\0\0\0;"), Refused::OtherPicture);
    assert_eq!(refused(b"II*\0\x08\0\0\0"), Refused::OtherPicture);
    assert_eq!(refused(b"\0\0\0\x18ftypavif\0\0\0\0"), Refused::OtherPicture);
    assert_eq!(refused(b"\0\0\0\x18ftypmp42\0\0\0\0"), Refused::NoPicture);
    for brand in ["heic", "heix", "mif1"] {
        let bytes = [b"\0\0\0\x18ftyp", brand.as_bytes(), b"\0\0\0\0"].concat();
        assert_eq!(refused(&bytes), Refused::Heic);
    }
    let said = words::picture_refused(Refused::Heic);
    for setting in [
        "Settings › Camera › Formats › Most Compatible",
        "Transfer to Mac or PC › Automatic",
    ] {
        assert!(said.contains(setting), "{said}");
    }
    assert_eq!(refused(&vec![0xFF; (64 << 20) + 1]), Refused::FileTooLarge);
}

#[test]
fn more_pixels_than_anybody_needs_are_refused_before_they_are_made() {
    let too_many = |width, height| Refused::TooManyPixels { width, height };
    assert_eq!(
        refused(&png_that_says([200_000, 200_000], 8, 2)),
        too_many(200_000, 200_000)
    );
    assert_eq!(refused(&png_that_says([8001, 8000], 8, 2)), too_many(8001, 8000));
    assert_eq!(
        refused(&jpeg_that_says([65_535, 65_535], false)),
        too_many(65_535, 65_535)
    );
    assert_eq!(
        refused(&jpeg_that_says([8000, 4001], true)),
        Refused::TooManyForProgressive {
            width: 8000,
            height: 4001
        }
    );
    assert_eq!(refused(&png_that_says([6000, 6000], 16, 6)), Refused::TooDeep);
    let said = words::picture_refused(too_many(12_000, 9000));
    assert!(
        said.contains("108 megapixels") && said.contains("12 are enough"),
        "{said}"
    );
    // At the limit the header is taken.
    assert_eq!(tells(&png_that_says([8000, 8000], 8, 2)).unwrap().size, [8000, 8000]);
    assert_eq!(tells(&jpeg_that_says([8000, 8000], false)).unwrap().size, [8000, 8000]);
    assert_eq!(tells(&jpeg_that_says([8000, 4000], true)).unwrap().size, [8000, 4000]);
    let no_pixels = png_that_says([0, 10], 8, 2);
    assert!(matches!(tells(&no_pixels), Err(Refused::Damaged { .. })));
}

/// `image` opens these without a word.
#[test]
fn a_jpeg_that_was_cut_off_is_damaged_and_opened_only_on_request() {
    let mut dice = Dice(31);
    let noise: Vec<u8> = (0..160 * 120 * 3).map(|_| dice.below(256) as u8).collect();
    let whole = file(Format::Jpeg(85), [160, 120], &noise, None);
    for bytes in [&whole[..whole.len() / 2], &whole[..whole.len() - 200]] {
        assert_eq!(
            decode(bytes, Care::Strict).unwrap_err(),
            Refused::Damaged { may_open_anyway: true }
        );
        assert_eq!(decode(bytes, Care::Anyway).unwrap().pixels.size(), [160, 120]);
    }
    // What a motion photo appends is nobody's business.
    let with_more = [&whole[..], &[7; 5000]].concat();
    let opened = decode(&with_more, Care::Strict).unwrap();
    assert_eq!(opened.pixels, decode(&whole, Care::Strict).unwrap().pixels);
    let progressive = include_bytes!("../../fixtures/pictures/progressive.jpg");
    assert!(decode(progressive, Care::Strict).is_ok());
    for format in [Format::Png, Format::Webp] {
        let whole = file(format, [160, 120], &noise, None);
        let cut = decode(&whole[..whole.len() / 2], Care::Strict).unwrap_err();
        assert_eq!(cut, Refused::Damaged { may_open_anyway: false }, "{format:?}");
    }
}

/// 4 MB that unpack to 600 MB while the header is read: see also `peak.rs`.
#[test]
fn a_packed_colour_profile_is_not_unpacked() {
    let bytes = png_with_profile(600 << 20);
    assert!(bytes.len() < 5 << 20);
    assert_eq!(tells(&bytes).unwrap().size, [100, 100]);
    assert_eq!(decode(&bytes, Care::Strict).unwrap().pixels.size(), [100, 100]);
}

/// A picture whose colour profile unpacks to so many bytes of nothing.
pub fn png_with_profile(unpacked: usize) -> Vec<u8> {
    png_with(b"iCCP", unpacked)
}

/// A picture with a packed chunk of this kind before its pixels, which unpacks to so many bytes of nothing.
pub fn png_with(kind: &[u8; 4], unpacked: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(&[90; 100 * 100 * 3], 100, 100, image::ExtendedColorType::Rgb8)
        .unwrap();
    let mut profile = b"x\0\0".to_vec();
    profile.extend(zeros_packed(unpacked));
    let after_header = 8 + 25;
    bytes.splice(after_header..after_header, chunk(kind, &profile));
    bytes
}

/// So many zeros, packed as zlib does, by hand: one literal, then runs of 258 at a distance of 1.
fn zeros_packed(count: usize) -> Vec<u8> {
    struct Bits(Vec<u8>, u32, u32);
    impl Bits {
        fn put(&mut self, value: u32, bits: u32) {
            for at in 0..bits {
                self.1 |= (value >> at & 1) << self.2;
                self.2 += 1;
                if self.2 == 8 {
                    self.0.push(self.1 as u8);
                    (self.1, self.2) = (0, 0);
                }
            }
        }
    }
    let mut bits = Bits(vec![0x78, 0x01], 0, 0);
    bits.put(1, 1);
    bits.put(1, 2);
    // In the fixed code the byte 0 is 00110000, the run of 258 is 11000101, both with their first bit first.
    bits.put(0b0000_1100, 8);
    let runs = count / 258;
    for _ in 0..runs {
        bits.put(0b1010_0011, 8);
        bits.put(0, 5);
    }
    bits.put(0, 7);
    while bits.2 != 0 {
        bits.put(0, 1);
    }
    let length = 1 + runs * 258;
    // The sum of zeros: 1, and the length in its upper half.
    let sum = ((length % 65_521) as u32) << 16 | 1;
    bits.0.extend(sum.to_be_bytes());
    bits.0
}

/// Prefixes and flipped bits of every format: opened or refused, never a panic. `PLUMBLINE_PICTURES=2000` tries more.
#[test]
fn broken_files_are_opened_or_refused() {
    let mut dice = Dice(0x1234_5678_9abc_def0);
    let noise: Vec<u8> = (0..48 * 40 * 3).map(|at| (at % 97 + dice.below(80)) as u8).collect();
    let block = super::exif::Block::default()
        .orientation(6)
        .make("Apple")
        .lens_35mm(26)
        .gravity([10, -990, 40])
        .bytes();
    let mut whole: Vec<(String, Vec<u8>)> = [Format::Jpeg(85), Format::Png, Format::Webp]
        .into_iter()
        .map(|format| {
            (
                format!("{format:?}"),
                file(format, [48, 40], &noise, Some(block.clone())),
            )
        })
        .collect();
    let fixture = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    whole.push(fixture(
        "progressive",
        include_bytes!("../../fixtures/pictures/progressive.jpg"),
    ));
    whole.push(fixture("inks", include_bytes!("../../fixtures/pictures/cmyk.jpg")));
    whole.push(fixture(
        "lossy WebP",
        include_bytes!("../../fixtures/pictures/lossy.webp"),
    ));
    whole.push(fixture(
        "animated WebP",
        include_bytes!("../../fixtures/pictures/animated.webp"),
    ));
    whole.push(fixture(
        "animated PNG",
        include_bytes!("../../fixtures/pictures/animated.png"),
    ));
    let tried = count(200);
    for (name, bytes) in whole {
        let (mut opened, mut refused) = (0, 0);
        for number in 0..tried {
            let mut broken = bytes.clone();
            if number % 2 == 0 {
                broken.truncate(bytes.len() * number / tried);
            } else {
                for _ in 0..3 {
                    let at = dice.below(broken.len());
                    broken[at] ^= 1 << dice.below(8);
                }
            }
            let care = if number % 4 < 2 { Care::Strict } else { Care::Anyway };
            let _ = tells(&broken);
            match decode(&broken, care) {
                Ok(picture) => {
                    let [width, height] = picture.pixels.size();
                    assert_eq!(
                        picture.pixels.rgb().len() as u64,
                        u64::from(width) * u64::from(height) * 3
                    );
                    opened += 1;
                }
                Err(_) => refused += 1,
            }
        }
        assert_eq!(opened + refused, tried);
        assert!(refused > tried / 4, "{name}: opened {opened} of {tried} broken ones");
    }
}
