//! How much memory opening takes, in a child that does nothing else (rule Q25).
#![cfg(target_os = "linux")]

use std::process::Command;

use plumbline::picture::{Care, decode};

use super::broken::png_with_profile;
use super::count;
use super::files::{Format, file};

/// The child: opens the file and prints the most memory it took, in MiB.
#[test]
#[ignore = "the child of the tests below"]
fn a_child_that_opens_a_picture() {
    let Some(path) = std::env::var_os("PLUMBLINE_TEST_PICTURE") else {
        return;
    };
    let bytes = std::fs::read(path).unwrap();
    let before = most_memory();
    assert!(decode(&bytes, Care::Strict).is_ok());
    println!("peak {}", most_memory() - before + bytes.len() / (1 << 20));
}

fn most_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1024
}

/// What opening these bytes takes, the file included, in MiB.
fn peak(bytes: &[u8]) -> usize {
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
    let peak = said
        .split("peak ")
        .nth(1)
        .and_then(|rest| rest.split_whitespace().next());
    peak.unwrap_or_else(|| panic!("{said}")).parse().unwrap()
}

#[test]
fn a_hostile_profile_takes_next_to_nothing() {
    let peak = peak(&png_with_profile(600 << 20));
    assert!(peak < 40, "{peak} MiB");
}

/// Blocks of light and dark, so that the file is small and the picture large.
fn large(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let rgb: Vec<u8> = (0..width * height)
        .flat_map(|at| [(at / width / 64 * 9 + at % width / 64 * 5) as u8; 3])
        .collect();
    let block = super::exif::Block::default().orientation(orientation).bytes();
    file(Format::Jpeg(80), [width, height], &rgb, Some(block))
}

#[test]
fn a_phones_picture_takes_less_than_120_mib() {
    let peak = peak(&large(4032, 3024, 6));
    assert!(peak < 120, "{peak} MiB");
}

/// `PLUMBLINE_PICTURES=1000` tries it: it takes a while.
#[test]
fn one_of_48_megapixels_takes_less_than_250_mib() {
    if count(0) < 1000 {
        return;
    }
    let peak = peak(&large(8064, 6048, 6));
    assert!(peak < 250, "{peak} MiB");
}
