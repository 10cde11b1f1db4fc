//! What is kept of a picture beside its points, and what follows from it (rules Q21, Q24, Q26 to Q28, Q40).

use jiff::civil::date;
use plumbline::content::{ItemId, Landmark, PictureView, shipped};
use plumbline::record::{
    Answer, Assessment, Edge, Entry, Given, KeptPicture, MarkStands, PhotoMark, Photos, PicturePoint, Side,
};
use plumbline::report::words;
use plumbline::rules::OwnRepeats;
use plumbline::rules::photo::{
    PhotoWarning, asks_for_side, asks_which_is_right, lines_are_swapped, measure_kept, numbers_from, photo_readings,
    placed_twice,
};

const PELVIS: &str = "sg-pelvic-angle-photo";

fn at(x: f64, y: f64) -> Option<PicturePoint> {
    Some(PicturePoint::new(x, y))
}

/// A pelvis that faces the left, its front lower by so many of 200 pixels; no string.
fn pelvis(name: &str, lower: f64) -> KeptPicture {
    let mut picture = KeptPicture::new(name.to_owned(), PictureView::PelvisLeft, [1000, 1400]);
    picture.put(PhotoMark::Point(Landmark::Psis), at(600.0, 700.0));
    picture.put(PhotoMark::Point(Landmark::Asis), at(400.0, 700.0 + lower));
    picture
}

/// Hip points from the front, the right one on the left of the picture, 4 of 240 pixels higher; a string.
fn front() -> KeptPicture {
    let mut picture = KeptPicture::new("front".to_owned(), PictureView::Front, [1000, 1400]);
    picture.put(PhotoMark::StringTop, at(50.0, 20.0));
    picture.put(PhotoMark::StringBottom, at(50.0, 1300.0));
    picture.put(PhotoMark::Point(Landmark::AsisRight), at(380.0, 600.0));
    picture.put(PhotoMark::Point(Landmark::AsisLeft), at(620.0, 604.0));
    picture
}

fn of(pictures: Vec<KeptPicture>) -> Photos {
    Photos {
        pictures,
        ..Photos::default()
    }
}

/// A picture with its roll by the phone reads as one with a string rolled as far; a mirrored one the same.
#[test]
fn the_phones_roll_stands_in_for_a_string_and_a_mirrored_picture_rolls_the_other_way() {
    let library = shipped();
    let degrees = |picture: &KeptPicture| photo_readings(&library, &of(vec![picture.clone()]))[0].median;
    let mut by_phone = pelvis("one", 20.0);
    by_phone.phone_roll = Some(4.0);
    let mut by_string = pelvis("one", 20.0);
    by_string.put(PhotoMark::StringTop, at(100.0, 100.0));
    by_string.put(
        PhotoMark::StringBottom,
        at(100.0 + 1000.0 * 4.0_f64.to_radians().tan(), 1100.0),
    );
    assert!(
        (degrees(&by_phone) - degrees(&by_string)).abs() < 0.11,
        "a tenth is kept"
    );
    assert!(
        (degrees(&by_phone) - degrees(&pelvis("one", 20.0))).abs() > 3.0,
        "it was rolled"
    );
    // The same picture, swapped left and right, of which the person says so.
    let mut mirrored = by_phone.clone();
    for (point, x) in [(Landmark::Psis, 400.0), (Landmark::Asis, 600.0)] {
        let y = by_phone.points[&point].y;
        mirrored.put(PhotoMark::Point(point), at(x, y));
    }
    mirrored.phone_roll = Some(-4.0);
    mirrored.mirrored = true;
    assert_eq!(degrees(&mirrored), degrees(&by_phone));
}

#[test]
fn without_a_sticker_on_the_thigh_nothing_is_read_before_it_is_said_where_the_right_is() {
    let library = shipped();
    let mut picture = front();
    let asked = |picture: &KeptPicture| {
        let measured = measure_kept(&library, picture, None);
        (
            asks_which_is_right(picture, &measured),
            measured.warnings.contains(&PhotoWarning::OtherSide),
            photo_readings(&library, &of(vec![picture.clone()])).len(),
        )
    };
    assert_eq!(asked(&picture), (true, false, 0));
    picture.right_toward = Some(Edge::Left);
    assert_eq!(asked(&picture), (false, false, 1));
    // The other edge: mirrored, or right and left were mixed up.
    picture.right_toward = Some(Edge::Right);
    assert_eq!(asked(&picture), (false, true, 0));
    // Said to be mirrored, the points are the other ones, and the higher side is the other side.
    let before = front();
    picture.mirrored = true;
    assert!(lines_are_swapped(&picture));
    picture.swap_sides();
    assert!(!lines_are_swapped(&picture));
    assert_eq!(asked(&picture), (false, false, 1));
    let mut plain = before;
    plain.right_toward = Some(Edge::Left);
    let median = |picture: &KeptPicture| photo_readings(&library, &of(vec![picture.clone()]))[0].median;
    assert!((median(&picture) + median(&plain)).abs() < 1e-9, "{}", median(&picture));
    // A sticker that tells is never asked about.
    let mut with_mark = front();
    with_mark.put(PhotoMark::Point(Landmark::RightMark), at(420.0, 900.0));
    assert_eq!(asked(&with_mark), (false, false, 1));
    // From the side the points tell.
    let side = pelvis("one", 20.0);
    assert!(!asks_for_side(&side, &measure_kept(&library, &side, None)));
}

#[test]
fn swapping_right_and_left_keeps_places_stickers_and_what_was_moved() {
    let mut picture = front();
    picture.snap_to_sticker(Landmark::AsisRight, PicturePoint::new(381.0, 600.0));
    picture.moved.insert(PhotoMark::Point(Landmark::AsisLeft));
    picture.put(PhotoMark::Point(Landmark::RightMark), at(420.0, 900.0));
    let before = picture.clone();
    picture.swap_sides();
    assert_eq!(picture.points[&Landmark::AsisLeft], PicturePoint::new(381.0, 600.0));
    assert_eq!(
        picture.stands(PhotoMark::Point(Landmark::AsisLeft)),
        MarkStands::Snapped
    );
    assert_eq!(picture.stands(PhotoMark::Point(Landmark::AsisRight)), MarkStands::Moved);
    assert_eq!(
        picture.points[&Landmark::RightMark],
        before.points[&Landmark::RightMark]
    );
    picture.swap_sides();
    assert_eq!(picture, before);
}

#[test]
fn each_mark_says_how_it_stands() {
    let mut picture = front();
    let mark = PhotoMark::Point(Landmark::AsisRight);
    let said = |picture: &KeptPicture, mark| words::mark_stands(mark, picture.stands(mark));
    assert_eq!(said(&picture, mark), "placed");
    picture.snap_to_sticker(Landmark::AsisRight, PicturePoint::new(10.0, 10.0));
    assert_eq!(said(&picture, mark), "on a sticker");
    picture.put(mark, at(11.0, 10.0));
    picture.moved.insert(mark);
    assert_eq!(said(&picture, mark), "moved");
    picture.put(mark, None);
    assert_eq!(said(&picture, mark), "not placed");
    picture.snap_to_string([PicturePoint::new(50.0, 20.0), PicturePoint::new(51.0, 1300.0)]);
    assert_eq!(said(&picture, PhotoMark::StringTop), "on the string");
    picture.put(PhotoMark::StringBottom, at(60.0, 1300.0));
    assert_eq!(
        said(&picture, PhotoMark::StringTop),
        "placed",
        "one end was put elsewhere"
    );
}

/// Files of earlier versions have none of the new members; those of this one give all of them back.
#[test]
fn files_give_everything_back_and_older_ones_open() {
    let old = r#"{"fingerprint": "f", "view": "front", "size": [10, 20], "points": {"asis_L": {"x": 1.0, "y": 2.0}},
                  "snapped": ["asis_L"], "later": 7}"#;
    let read: KeptPicture = serde_json::from_str(old).unwrap();
    assert_eq!((read.phone_roll, read.right_toward, read.ruler_mm), (None, None, None));
    assert_eq!(read.stands(PhotoMark::Point(Landmark::AsisLeft)), MarkStands::Snapped);
    let mut whole = front();
    whole.snap_to_string([PicturePoint::new(50.0, 20.0), PicturePoint::new(51.0, 1300.0)]);
    whole.moved = [PhotoMark::StringTop, PhotoMark::Point(Landmark::AsisLeft)].into();
    (whole.phone_roll, whole.taken_on) = (Some(-1.25), Some(date(2026, 11, 20)));
    (whole.ruler_mm, whole.right_toward, whole.no_string) = (Some(300.0), Some(Edge::Right), true);
    let text = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<KeptPicture>(&text).unwrap(), whole);
    let unknown = text.replace("\"plumb_top\",", "\"nose\",");
    assert!(unknown != text && serde_json::from_str::<KeptPicture>(&unknown).is_err());
    let plain = serde_json::to_string(&KeptPicture::new("f".to_owned(), PictureView::Front, [1, 1])).unwrap();
    assert_eq!(plain, r#"{"fingerprint":"f","view":"front","size":[1,1]}"#);
}

/// Rule N30: a picture placed twice is a repeat like others. Two placings 2° apart are a deviation of √2.
#[test]
fn a_second_placing_counts_among_the_persons_repeats() {
    let library = shipped();
    let item = library.item(PELVIS).unwrap();
    let of_degrees = |degrees: f64| 200.0 * degrees.to_radians().tan();
    let mut visit = Assessment::new(date(2026, 11, 20), "1");
    for name in ["one", "two", "three"] {
        let first = pelvis(name, of_degrees(8.0));
        let mut second = first.second();
        second.put(PhotoMark::Point(Landmark::Psis), at(600.0, 700.0));
        second.put(PhotoMark::Point(Landmark::Asis), at(400.0, 700.0 + of_degrees(10.0)));
        visit.photos.pictures.extend([first, second]);
    }
    let twice = placed_twice(&library, item, &visit.photos);
    assert_eq!(twice.len(), 3);
    for (side, [one, other]) in twice {
        assert_eq!(side, Some(Side::Left));
        assert!((one - 8.0).abs() < 0.01 && (other - 10.0).abs() < 0.01, "{one} {other}");
    }
    let repeats = OwnRepeats::of(&library, item, &[visit], Some(6));
    assert_eq!(repeats.readings, 6);
    assert!((repeats.deviation().unwrap() - 2.0_f64.sqrt()).abs() < 0.01);
}

#[test]
fn an_answer_says_whether_it_was_measured_of_which_day_or_typed() {
    let library = shipped();
    let item = library.item(PELVIS).unwrap();
    let id = ItemId::from(PELVIS);
    let mut visit = Assessment::new(date(2026, 11, 21), "1");
    let said = |visit: &Assessment| {
        numbers_from(&library, visit, item).map(|from| words::numbers_from(&from, words::Formats::default()))
    };
    assert_eq!(said(&visit), None);
    let read = |readings: &[f64]| Some(Entry::Readings(readings.to_vec()));
    let sides = |left: &[f64], right: &[f64]| Given::Sides {
        left: read(left),
        right: read(right),
    };
    visit
        .answers
        .insert(id.clone(), Answer::new(sides(&[8.0, 9.0, 8.5], &[7.0])));
    assert_eq!(said(&visit).as_deref(), Some("typed"));
    visit.photos.taken.insert(id.clone(), sides(&[8.0, 9.0, 8.5], &[7.0]));
    assert_eq!(said(&visit).as_deref(), Some("from 3 photos"));
    let mut picture = pelvis("one", 20.0);
    picture.taken_on = Some(date(2026, 11, 20));
    visit.photos.pictures.push(picture);
    assert_eq!(said(&visit).as_deref(), Some("from 3 photos of 20 November 2026"));
    let mut picture = pelvis("two", 20.0);
    picture.taken_on = Some(date(2026, 11, 21));
    visit.photos.pictures.push(picture);
    assert_eq!(
        said(&visit).as_deref(),
        Some("from 3 photos of 20 November 2026 to 21 November 2026")
    );
    visit.photos.pictures.clear();
    visit
        .answers
        .insert(id.clone(), Answer::new(sides(&[8.0, 9.0, 8.5], &[6.0])));
    assert_eq!(said(&visit).as_deref(), Some("left from 3 photos, right typed"));
    visit.answers.insert(id.clone(), Answer::new(sides(&[1.0], &[7.0])));
    assert_eq!(said(&visit).as_deref(), Some("right from a photo, left typed"));
    // A number that no photo measures says nothing.
    visit.answers.insert("ap-plank".into(), Answer::one([30.0]));
    assert_eq!(numbers_from(&library, &visit, library.item("ap-plank").unwrap()), None);
}
