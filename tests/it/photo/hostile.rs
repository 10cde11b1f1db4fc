//! The table of hostile and broken files (rule Q25): each with its sentence, the time and the memory it takes, in a child that
//! does nothing else.
#![cfg(target_os = "linux")]

use plumbline::report::words;

use super::broken::{jpeg_that_says, png_that_says, png_with};
use super::files::{Format, file};
use super::peak::{Took, took};

/// A lossless WebP that says it is so large.
fn webp_that_says([width, height]: [u32; 2]) -> Vec<u8> {
    let said = (width - 1) | (height - 1) << 14;
    let mut bytes = b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f".to_vec();
    bytes.extend(said.to_le_bytes());
    bytes.extend([0; 9]);
    bytes
}

/// A progressive picture of one pass after the other over the same pixels: the first pass, two thousand times.
fn with_many_passes(size: [u16; 2]) -> Vec<u8> {
    let bytes = jpeg_that_says(size, true);
    let starts: Vec<usize> = (0..bytes.len() - 1)
        .filter(|at| bytes[*at..].starts_with(&[0xFF, 0xDA]))
        .collect();
    let pass = bytes[starts[0]..starts[1]].to_vec();
    let mut many = bytes[..starts[0]].to_vec();
    many.extend(pass.repeat(2000));
    many.extend(&bytes[starts[1]..]);
    many
}

/// How it ends, what is said of it, and at most so many seconds of work and MiB.
struct Row {
    name: &'static str,
    bytes: Vec<u8>,
    /// What the sentence says; none where it is opened.
    refused: Option<&'static str>,
    seconds: f64,
    mib: usize,
}

fn row(name: &'static str, bytes: Vec<u8>, refused: Option<&'static str>, seconds: f64, mib: usize) -> Row {
    Row {
        name,
        bytes,
        refused,
        seconds,
        mib,
    }
}

fn table() -> Vec<Row> {
    let noise: Vec<u8> = (0..160 * 120 * 3_u32).map(|at| (at * 7919 % 251) as u8).collect();
    let whole = file(Format::Jpeg(85), [160, 120], &noise, None);
    let animated = include_bytes!("../../fixtures/pictures/animated.webp").to_vec();
    vec![
        row(
            "a PNG of 200,000 a side",
            png_that_says([200_000; 2], 8, 2),
            Some("40000 megapixels"),
            0.1,
            24,
        ),
        row(
            "a PNG of 30,000 a side",
            png_that_says([30_000; 2], 8, 2),
            Some("900 megapixels"),
            0.1,
            24,
        ),
        row(
            "a JPEG of 65,535 a side",
            jpeg_that_says([65_535; 2], false),
            Some("4295 megapixels"),
            0.1,
            24,
        ),
        row(
            "a WebP of 144 megapixels",
            webp_that_says([12_000; 2]),
            Some("144 megapixels"),
            0.1,
            24,
        ),
        row(
            "a colour profile of 600 MB",
            png_with(b"iCCP", 600 << 20),
            None,
            1.0,
            40,
        ),
        row("a text of 600 MB", png_with(b"zTXt", 600 << 20), None, 1.0, 40),
        row(
            "a JPEG of 1 KB that says 64 megapixels",
            jpeg_that_says([8000; 2], false),
            None,
            20.0,
            320,
        ),
        row(
            "a progressive one of 63 megapixels",
            with_many_passes([9000, 7000]),
            Some("several passes"),
            0.1,
            24,
        ),
        row(
            "a progressive one of 32, in 2000 passes",
            with_many_passes([8000, 4000]),
            Some("damaged"),
            20.0,
            320,
        ),
        row(
            "half of a JPEG",
            whole[..whole.len() / 2].to_vec(),
            Some("was cut off"),
            0.1,
            24,
        ),
        row(
            "a JPEG without its last 200 bytes",
            whole[..whole.len() - 200].to_vec(),
            Some("was cut off"),
            0.1,
            24,
        ),
        row("an animation", animated, None, 0.2, 24),
        row(
            "HEIC, whatever its name",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(),
            Some("Most Compatible"),
            0.1,
            24,
        ),
        row(
            "a letter",
            b"a letter to you".to_vec(),
            Some("no picture that Plumbline knows"),
            0.1,
            24,
        ),
        row("nothing", Vec::new(), Some("empty"), 0.1, 24),
    ]
}

#[test]
fn each_file_of_the_table_has_its_sentence_its_time_and_its_memory() {
    for row in table() {
        let Took { refused, seconds, mib } = took(&row.bytes);
        assert_eq!(refused.is_some(), row.refused.is_some(), "{}: {refused:?}", row.name);
        if let (Some(said), Some(words)) = (&refused, row.refused) {
            assert!(said.contains(words), "{}: {said}", row.name);
        }
        println!("{}: {seconds} s, {mib} MiB", row.name);
        assert!(seconds <= row.seconds, "{}: {seconds} s of work", row.name);
        assert!(mib <= row.mib, "{}: {mib} MiB", row.name);
    }
    assert!(words::picture_hint(plumbline::picture::PictureHint::Animation).contains("first picture"));
}
