//! The same picture from another file, or pasted, is known again; another picture is another one (rule Q46).

use plumbline::content::PictureView;
use plumbline::picture::{Care, Likeness, Pixels, decode};

use super::files::{Format, file};
use crate::support::snaps::snap;

const SIZE: [u32; 2] = [1200, 1600];

fn seen(bytes: &[u8]) -> Pixels {
    decode(bytes, Care::Strict).expect("a picture").pixels
}

fn likeness(pixels: &Pixels) -> Likeness {
    Likeness::of(&pixels.overview(1_000_000).0)
}

/// As another decoder rounds: single parts one level higher or lower.
fn rounded(pixels: &Pixels) -> Pixels {
    let [width, height] = pixels.size();
    let mut turn = 0_u32;
    let rgb = pixels.rgb().iter().map(|part| {
        turn = turn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        match turn >> 30 {
            0 => part.saturating_add(1),
            1 => part.saturating_sub(1),
            _ => *part,
        }
    });
    Pixels::new(width, height, rgb.collect()).expect("pixels")
}

#[test]
fn a_picture_is_the_same_in_other_files_and_as_other_programs_copy_it() {
    let picture = seen(&snap(PictureView::HeadLeft, SIZE, 1.5).file);
    let known = likeness(&picture);
    assert!(known.is_of_the_same(&likeness(&rounded(&picture))));
    for format in [Format::Png, Format::Webp, Format::Jpeg(95)] {
        let again = seen(&file(format, SIZE, picture.rgb(), None));
        assert!(known.is_of_the_same(&likeness(&again)), "{format:?}");
    }
}

#[test]
fn another_picture_of_the_same_person_is_another_one() {
    let known = likeness(&seen(&snap(PictureView::HeadLeft, SIZE, 1.5).file));
    // A camera in the hand moves by more than half a degree.
    for roll in [1.0, 2.0, 0.0, -2.0] {
        let other = likeness(&seen(&snap(PictureView::HeadLeft, SIZE, roll).file));
        assert!(!known.is_of_the_same(&other), "{roll}");
    }
    // On a tripod the person still sways, here by six pixels of 1600.
    let still = seen(&snap(PictureView::HeadLeft, SIZE, 1.5).file);
    let swayed = Pixels::new(SIZE[0], SIZE[1], still.part([6, 0], SIZE)).expect("pixels");
    assert!(!known.is_of_the_same(&likeness(&swayed)));
}

#[test]
fn it_is_kept_as_a_text_and_any_other_text_is_none() {
    let known = likeness(&seen(&snap(PictureView::HeadLeft, [300, 400], 0.0).file));
    let text = known.to_string();
    assert_eq!((text.len(), text.parse()), (256, Ok(known)));
    for wrong in ["", "00ff", &"x".repeat(256), &"é".repeat(128), &text[1..]] {
        assert!(wrong.parse::<Likeness>().is_err(), "{wrong}");
    }
}
