//! How much memory opening takes, in a child that does nothing else (rule Q25).
#![cfg(target_os = "linux")]

use std::process::Command;

use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use plumbline::picture::{Care, decode};
use plumbline::report::words;

use super::broken::png_with_profile;
use super::files::{Format, file};

/// The child: opens the file and prints the most memory and the time it took, and what is said where it is refused.
#[test]
#[ignore = "the child of the tests here and in hostile.rs"]
fn a_child_that_opens_a_picture() {
    let Some(path) = std::env::var_os("PLUMBLINE_TEST_PICTURE") else {
        return;
    };
    let bytes = std::fs::read(path).unwrap();
    let (before, begun) = (most_memory(), work());
    let opened = decode(&bytes, Care::Strict);
    let took = work() - begun;
    let refused = opened.err().map(words::picture_refused).unwrap_or_default();
    println!("\npeak {}", most_memory() - before + bytes.len() / (1 << 20));
    println!("work {took}");
    println!("refused {refused}");
}

fn most_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1024
}

/// What this process has worked so far, in hundredths of a second; waiting for others is none.
fn work() -> u64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = told.rsplit(')').next().unwrap();
    let fields = after_name.split_whitespace().skip(11).take(2);
    fields.map(|field| field.parse::<u64>().unwrap()).sum()
}

/// What opening a file takes, the file included.
pub struct Took {
    /// What is said of it where it is refused.
    pub refused: Option<String>,
    pub seconds: f64,
    pub mib: usize,
}

pub fn took(bytes: &[u8]) -> Took {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("picture");
    std::fs::write(&path, bytes).unwrap();
    let name = "photo::peak::a_child_that_opens_a_picture";
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", name, "--nocapture"])
        .env("PLUMBLINE_TEST_PICTURE", &path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    let of = |what: &str| {
        let line = said.lines().find_map(|line| line.strip_prefix(what));
        line.unwrap_or_else(|| panic!("{said}")).trim().to_owned()
    };
    let refused = of("refused");
    Took {
        refused: (!refused.is_empty()).then_some(refused),
        seconds: of("work").parse::<f64>().unwrap() / 100.0,
        mib: of("peak").parse().unwrap(),
    }
}

/// What opening these bytes takes, in MiB; they are opened.
fn peak(bytes: &[u8]) -> usize {
    let took = took(bytes);
    assert_eq!(took.refused, None);
    took.mib
}

#[test]
fn a_hostile_profile_takes_next_to_nothing() {
    let peak = peak(&png_with_profile(600 << 20));
    assert!(peak < 40, "{peak} MiB");
}

/// Blocks of light and dark, so that the file is small and the picture large.
fn large(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let row = |y: u32| -> Vec<u8> { (0..width).flat_map(|x| [(y * 9 + x / 64 * 5) as u8; 3]).collect() };
    let bands = (0..height.div_ceil(64)).map(|y| row(y).repeat(64.min(height - y * 64) as usize));
    let rgb = bands.collect::<Vec<_>>().concat();
    let block = super::exif::Block::default().orientation(orientation).bytes();
    file(Format::Jpeg(80), [width, height], &rgb, Some(block))
}

#[test]
fn a_phones_picture_takes_less_than_120_mib() {
    let peak = peak(&large(4032, 3024, 6));
    assert!(peak < 120, "{peak} MiB");
}

#[test]
fn one_of_48_megapixels_takes_less_than_250_mib() {
    let peak = peak(&large(8064, 6048, 6));
    assert!(peak < 250, "{peak} MiB");
}

/// The most that is opened; see-through, it takes a fourth byte each.
#[test]
fn one_of_64_megapixels_takes_less_than_320_mib() {
    let jpeg = peak(&large(8000, 8000, 6));
    assert!(jpeg < 320, "{jpeg} MiB");
    let mut png = Vec::new();
    let row: Vec<u8> = (0..8000_u32).flat_map(|x| [(x / 64) as u8, 90, 60, 200]).collect();
    PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::Up)
        .write_image(&row.repeat(8000), 8000, 8000, image::ExtendedColorType::Rgba8)
        .unwrap();
    let png = peak(&png);
    assert!(png < 320, "{png} MiB");
}
