//! What a picture file tells of how it was taken (rule Q26).

use jiff::civil::date;
use plumbline::content::shipped;
use plumbline::picture::{BetweenPictures, PictureHint, PictureTells, between, hints, tells};

use super::exif::Block;
use super::files::{Format, file};

fn told(format: Format, size: [u32; 2], block: Option<Block>) -> PictureTells {
    let rgb = vec![90; (size[0] * size[1] * 3) as usize];
    tells(&file(format, size, &rgb, block.map(Block::bytes))).unwrap()
}

fn hinted(tells: &PictureTells) -> Vec<PictureHint> {
    hints(&shipped().photo.about.limits, tells)
}

#[test]
fn lens_zoom_and_time_are_read_from_every_format() {
    for format in [Format::Jpeg(80), Format::Png, Format::Webp] {
        let block = Block::default()
            .orientation(6)
            .make("Phone")
            .taken_at("2026:11:20 10:11:12")
            .lens_35mm(26)
            .zoom(154, 100);
        let tells = told(format, [40, 30], Some(block));
        assert_eq!(tells.size, [30, 40]);
        assert_eq!((tells.lens_35mm, tells.zoom), (Some(26.0), Some(1.54)));
        assert_eq!(tells.taken_at, Some(date(2026, 11, 20).at(10, 11, 12, 0)));
        assert!(tells.has_camera && !tells.is_front_camera && tells.level.is_none());
        assert_eq!(hinted(&tells), [], "{format:?}");
    }
}

#[test]
fn each_hint_has_its_reason() {
    let hint = |block: Block| hinted(&told(Format::Jpeg(80), [40, 30], Some(block)));
    assert_eq!(hint(Block::default().lens_35mm(13)), [PictureHint::WideLens]);
    assert_eq!(hint(Block::default().lens_35mm(20)), []);
    assert_eq!(hint(Block::default().lens_35mm(115)), []);
    assert_eq!(hint(Block::default().make("X").zoom(21, 10)), [PictureHint::Zoomed]);
    assert_eq!(hint(Block::default().make("X").zoom(2, 1)), []);
    assert_eq!(
        hint(Block::default().lens("iPhone 13 Pro front camera 2.71mm f/2.2")),
        [PictureHint::FrontCamera]
    );
    assert_eq!(
        hint(Block::default().lens("iPhone 13 Pro back dual wide camera 5.7mm f/1.5")),
        []
    );
    // Some messengers leave the turn and take everything else.
    assert_eq!(hint(Block::default().orientation(6)), [PictureHint::ThroughAMessenger]);
    assert_eq!(
        hinted(&told(Format::Jpeg(80), [2048, 8], None)),
        [PictureHint::ThroughAMessenger]
    );
    assert_eq!(hinted(&told(Format::Jpeg(80), [2049, 8], None)), []);
    let broken = file(
        Format::Jpeg(80),
        [40, 30],
        &[0; 3600],
        Some(b"II*\0\xff\xff\xff\x7f".to_vec()),
    );
    assert_eq!(hinted(&tells(&broken).unwrap()), [PictureHint::ThroughAMessenger]);
}

/// An iPhone 8 Plus, upright: 0.015, −0.997, −0.042 are 0.9° of roll and 2.4° down. Turned on its side the same phone is stored
/// unturned, and gravity lies along its right side.
#[test]
fn the_vector_of_gravity_gives_roll_and_lean_in_the_upright_picture() {
    let level = |orientation: u16, vector: [i32; 3]| {
        let block = Block::default().orientation(orientation).make("Apple").gravity(vector);
        told(Format::Jpeg(80), [40, 30], Some(block)).level
    };
    let upright = level(6, [15, -997, -42]).unwrap();
    assert!((upright.roll_deg - 0.862).abs() < 0.001, "{upright:?}");
    assert!((upright.pitch_deg + 2.412).abs() < 0.001, "{upright:?}");
    // Lying on its left side (as cameras count 1) and its right side (3), and upside down (8).
    for (orientation, vector) in [
        (1, [-1000, 0, 0]),
        (3, [1000, 0, 0]),
        (6, [0, -1000, 0]),
        (8, [0, 1000, 0]),
    ] {
        let level = level(orientation, vector).unwrap();
        assert!(
            level.roll_deg.abs() < 1e-9 && level.pitch_deg.abs() < 1e-9,
            "{orientation}: {level:?}"
        );
    }
    // Turned a little further the same way, seen from its screen: the same sign in all four.
    let (sin, cos) = 5.0_f64.to_radians().sin_cos();
    let turned = |[x, y]: [f64; 2]| {
        [
            ((x * cos - y * sin) * 1000.0) as i32,
            ((x * sin + y * cos) * 1000.0) as i32,
            0,
        ]
    };
    for (orientation, vector) in [(1, [-1.0, 0.0]), (3, [1.0, 0.0]), (6, [0.0, -1.0]), (8, [0.0, 1.0])] {
        let level = level(orientation, turned(vector)).unwrap();
        assert!((level.roll_deg - 5.0).abs() < 0.1, "{orientation}: {level:?}");
    }
    let up = level(6, [0, -927, 375]).unwrap();
    assert!((up.pitch_deg - 22.0).abs() < 0.1, "{up:?}");
    // Flat on a table, shaken, and the camera beside the screen: nothing is said.
    assert_eq!(level(6, [0, 0, -1000]), None);
    assert_eq!(level(6, [3000, 0, 0]), None);
    let front = Block::default().lens("front camera").gravity([0, -1000, 0]);
    assert_eq!(told(Format::Jpeg(80), [40, 30], Some(front)).level, None);
    let leaned = Block::default().orientation(6).make("Apple").gravity([0, -990, 140]);
    assert_eq!(
        hinted(&told(Format::Jpeg(80), [40, 30], Some(leaned))),
        [PictureHint::PhoneLeaned]
    );
}

#[test]
fn pictures_of_a_view_are_minutes_apart() {
    let limits = shipped().photo.about.limits;
    let at = |day: i8, minute: i8, second: i8| date(2026, 11, day).at(10, minute, second, 0);
    assert_eq!(between(&limits, &[]), None);
    assert_eq!(between(&limits, &[at(1, 0, 0)]), None);
    assert_eq!(between(&limits, &[at(1, 3, 0), at(1, 0, 0), at(1, 1, 30)]), None);
    assert_eq!(
        between(&limits, &[at(1, 3, 0), at(1, 0, 0), at(1, 3, 9)]),
        Some(BetweenPictures::NoWalk)
    );
    assert_eq!(
        between(&limits, &[at(1, 0, 0), at(9, 0, 0)]),
        Some(BetweenPictures::OtherOccasions)
    );
}
