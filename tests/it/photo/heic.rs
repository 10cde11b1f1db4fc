//! HEIC, with the cargo feature `heic` (rule Q25): `cargo test --release --features heic photo::heic`.
#![cfg(feature = "heic")]

use jiff::civil::date;
use plumbline::picture::{Care, PictureFormat, Refused, decode, tells};

const QUARTERS: &[u8] = include_bytes!("../../fixtures/pictures/quarters.heic");

/// Libheif opens it as these colours.
#[test]
fn it_stands_upright_in_its_colours_and_tells_of_the_camera() {
    let opened = decode(QUARTERS, Care::Strict).unwrap();
    assert_eq!(opened.size(), [64, 96]);
    for (x, y, wanted) in [
        (10, 10, [41, 60, 199]),
        (50, 10, [200, 40, 40]),
        (10, 80, [120, 120, 120]),
        (50, 80, [40, 180, 60]),
    ] {
        let found = opened.pixels.at(x, y).unwrap();
        let near = found
            .iter()
            .zip(wanted)
            .all(|(found, wanted)| found.abs_diff(wanted) <= 4);
        assert!(near, "{found:?} at {x}, {y} is not {wanted:?}");
    }
    let told = tells(QUARTERS).unwrap();
    assert_eq!(told.format, PictureFormat::Heic);
    assert_eq!(
        (told.size, told.orientation),
        ([64, 96], 1),
        "turned by its container, not twice"
    );
    assert_eq!(told.lens_35mm, Some(26.0));
    assert_eq!(told.taken_at, Some(date(2026, 11, 20).at(10, 11, 12, 0)));
}

#[test]
fn a_broken_one_is_answered_as_without_the_feature() {
    for end in 1..QUARTERS.len() {
        if let Err(refused) = decode(&QUARTERS[..end], Care::Strict) {
            let is_plain = matches!(
                refused,
                Refused::Heic | Refused::NoPicture | Refused::Damaged { may_open_anyway: false }
            );
            assert!(is_plain, "{end}: {refused:?}");
        }
    }
    let mut changed = QUARTERS.to_vec();
    for at in 0..changed.len() {
        changed[at] ^= 0x55;
        // Opened or refused; never a panic that comes out.
        drop(decode(&changed, Care::Strict));
        changed[at] ^= 0x55;
    }
}
