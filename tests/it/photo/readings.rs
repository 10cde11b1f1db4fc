//! From kept points to readings: which views a question needs, what is left out, what counts as typed (rules Q20, Q24, Q28).

use plumbline::content::{Angle, Id, ItemId, Landmark, PictureView, shipped};
use plumbline::record::{Answer, Assessment, Entry, Given, KeptPicture, PhotoMark, Photos, PicturePoint, Side};
use plumbline::rules::photo::{flags_from_photos, is_typed, photo_readings, views_of};

/// A pelvis that faces the left of the picture, the front lower by this many pixels.
fn pelvis(name: &str, lower: f64) -> KeptPicture {
    let mut picture = KeptPicture::new(name.to_owned(), PictureView::PelvisLeft, [1000, 1400]);
    let places = [
        (PhotoMark::StringTop, 100.0, 100.0),
        (PhotoMark::StringBottom, 100.0, 1300.0),
        (PhotoMark::Point(Landmark::Psis), 600.0, 700.0),
        (PhotoMark::Point(Landmark::Asis), 400.0, 700.0 + lower),
    ];
    for (mark, x, y) in places {
        picture.put(mark, Some(PicturePoint::new(x, y)));
    }
    picture
}

fn of(pictures: Vec<KeptPicture>) -> Photos {
    Photos {
        pictures,
        ..Photos::default()
    }
}

#[test]
fn each_question_names_its_views() {
    let library = shipped();
    let views = |item: &str| views_of(&library, &ItemId::from(item));
    assert_eq!(views("fh-cva-photo"), [PictureView::HeadLeft, PictureView::HeadRight]);
    assert_eq!(views("fh-shoulder-angle-photo"), views("fh-cva-photo"));
    assert_eq!(
        views("sg-pelvic-angle-photo"),
        [PictureView::PelvisLeft, PictureView::PelvisRight]
    );
    assert_eq!(views("hh-front-photo"), [PictureView::Front]);
    assert_eq!(views("hh-back-photo"), [PictureView::Back]);
    assert!(views("ap-plank").is_empty());
}

#[test]
fn the_middle_of_three_counts_and_a_second_placing_does_not() {
    let library = shipped();
    let mut again = pelvis("one", 90.0);
    again.again = true;
    let photos = of(vec![
        pelvis("one", 20.0),
        again,
        pelvis("two", 30.0),
        pelvis("three", 28.0),
    ]);
    let found = photo_readings(&library, &photos);
    let [one] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!((one.angle, one.side), (Angle::Pelvis, Some(Side::Left)));
    let degrees = |lower: f64| ((lower / 200.0).atan().to_degrees() * 10.0).round() / 10.0;
    assert_eq!(one.readings, [20.0, 30.0, 28.0].map(degrees));
    assert!((one.median - degrees(28.0)).abs() < 1e-9);
    assert!(!one.is_wide);
}

#[test]
fn a_picture_that_shows_the_other_side_gives_nothing_until_it_is_said_to_be_mirrored() {
    let library = shipped();
    let mut picture = pelvis("one", 20.0);
    picture.view = PictureView::PelvisRight;
    assert!(photo_readings(&library, &of(vec![picture.clone()])).is_empty());
    picture.mirrored = true;
    let found = photo_readings(&library, &of(vec![picture]));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].side, Some(Side::Right));
    assert!(found[0].median > 0.0, "the front is lower, mirrored or not");
}

#[test]
fn pictures_set_their_flags_and_take_them_away() {
    let library = shipped();
    let item = library.item("sg-pelvic-angle-photo").unwrap();
    let mut without = pelvis("one", 20.0);
    without.put(PhotoMark::StringTop, None);
    let mut photos = of(vec![without, pelvis("two", 60.0)]);
    photos.no_stickers.insert(PictureView::PelvisLeft);
    let (set, away) = flags_from_photos(&library, item, &photos);
    assert_eq!(set, ["no-marker", "no-plumb", "spread"].map(Id::from).into());
    assert!(away.is_empty());
    let (set, away) = flags_from_photos(&library, item, &of(vec![pelvis("one", 20.0)]));
    assert!(set.is_empty());
    assert_eq!(away.len(), 3);
}

#[test]
fn an_answer_is_typed_unless_it_is_just_what_was_taken_over() {
    let item = ItemId::from("sg-pelvic-angle-photo");
    let mut assessment = Assessment::new(jiff::civil::date(2026, 11, 20), "1");
    let typed = |assessment: &Assessment| [Side::Left, Side::Right].map(|side| is_typed(assessment, &item, Some(side)));
    assert_eq!(typed(&assessment), [false, false]);
    let answer = Answer::sides(8.0, 9.0);
    let given: Given = answer.given.clone();
    assessment.answers.insert(item.clone(), answer);
    assert_eq!(typed(&assessment), [true, true]);
    assessment.photos.taken.insert(item.clone(), given);
    assert_eq!(typed(&assessment), [false, false]);
    assessment.answers.insert(item.clone(), Answer::sides(8.0, 10.0));
    assert_eq!(typed(&assessment), [false, true], "one side was typed over");
    assessment.photos.taken.insert(
        item.clone(),
        Given::Sides {
            left: Some(Entry::Readings(vec![8.0])),
            right: None,
        },
    );
    assert_eq!(typed(&assessment), [false, true], "and the other was measured alone");
}

#[test]
fn points_stay_in_the_picture_and_the_file_gives_them_back() {
    let mut picture = pelvis("one", 20.0);
    let mark = PhotoMark::Point(Landmark::Asis);
    picture.put(mark, Some(PicturePoint::new(-5.0, 2000.126)));
    assert_eq!(picture.at(mark), Some(PicturePoint::new(0.0, 1400.0)));
    picture.put(mark, Some(PicturePoint::new(f64::NAN, 1.0)));
    assert_eq!(picture.at(mark), None);
    let photos = of(vec![pelvis("one", 20.129)]);
    let text = serde_json::to_string(&photos).unwrap();
    assert_eq!(serde_json::from_str::<Photos>(&text).unwrap(), photos);
    assert!(serde_json::to_string(&Photos::default()).unwrap() == "{}");
}
