//! What is said and asked while points are placed: which views, where a click went, where the right is, where a number came from.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{PaperKind, PhotoMessage, Screen, WindowMessage};
use plumbline::content::{Id, ItemId, Landmark, PictureView};
use plumbline::record::{MarkStands, PhotoMark, PicturePoint, Side};

use super::photos::{NECK, REAL_SIZED, click_at, on_question, on_screen, readings, real_sized, tab_to};
use super::screen;
use crate::photo::exif::Block;
use crate::photo::files::{Format, file};
use crate::support::scenes::photos::{PHOTO, open, photos, picture, place};
use crate::support::snaps::snap;
use crate::support::{Setup, TestApp};

const FRONT: &str = "hh-front-photo";

#[test]
fn a_question_lists_its_views_first_and_the_others_on_demand() {
    let mut test = photos(Setup::default(), "sg-pelvic-angle-photo");
    assert!(test.sees("Pelvis from the left, 0 pictures") && test.sees("Pelvis from the right, 0 pictures"));
    assert!(!test.sees("From the front, 0 pictures") && !test.sees("Head from the left, 0 pictures"));
    test.click("Other views");
    test.click("From the front, 0 pictures");
    assert_eq!(test.app().photo_view().expect("a view").view, PictureView::Front);
    assert!(
        test.sees("Pelvis from the left, 0 pictures"),
        "those of the question stay"
    );
    // A view that has pictures stays on the list.
    open(&mut test, &snap(PictureView::Front, [300, 400], 0.0));
    test.click("Pelvis from the right, 0 pictures");
    assert!(test.sees("From the front (1), 1 picture"), "{:?}", test.texts());
    // Opened for any: those of the questions that are asked.
    let asked = ["sg-pelvic-angle-photo", "fh-cva-photo"];
    let mut test = on_question();
    let is_asked = |test: &TestApp, item: &str| test.app().derived().asked.contains(&ItemId::from(item));
    test.tell(WindowMessage::ScreenChosen(Screen::How));
    test.click("Measure from photos");
    let needed: Vec<PictureView> = test.app().needed_views().iter().map(|view| view.view).collect();
    assert!(asked.iter().all(|item| is_asked(&test, item)), "both are asked of Alex");
    assert!(
        needed.contains(&PictureView::PelvisLeft) && needed.contains(&PictureView::HeadRight),
        "{needed:?}"
    );
}

/// Opens the picture of twelve megapixels and clicks two pixels beside each of the first marks of it.
pub fn placed_beside(test: &mut TestApp, count: usize) {
    let snap = real_sized();
    open(test, snap);
    for (number, mark) in test.app().photo_marks().into_iter().take(count).enumerate() {
        if number > 0 {
            let next = test.texts().into_iter().find(|text| text.starts_with("Next: "));
            test.click(&next.expect("a way on"));
        }
        let at = snap.marks[&mark];
        test.click("Whole picture");
        test.harness.get_by_label(REAL_SIZED).scroll_to_me();
        test.settle();
        let pos = on_screen(test, snap, PicturePoint::new(at.x + 2.0, at.y - 2.0));
        click_at(test, pos);
    }
}

#[test]
fn what_was_found_there_is_said_and_taken_back_alone_first() {
    let mut test = photos(Setup::default(), NECK);
    placed_beside(&mut test, 2);
    let snap = real_sized();
    let lower = PhotoMark::StringBottom;
    let stands = |test: &TestApp, mark| test.app().photo_picture().expect("a picture").stands(mark);
    let at = |test: &TestApp, mark| test.app().photo_picture().expect("a picture").at(mark);
    assert_eq!(stands(&test, lower), MarkStands::Snapped);
    assert!(
        test.reads("Lower end of the string is on the string."),
        "{:?}",
        test.texts()
    );
    let heard: Vec<String> = test.heard().into_iter().map(|node| node.name).collect();
    assert!(
        heard
            .iter()
            .any(|said| said.contains("Both ends moved onto the string.")),
        "{heard:?}"
    );
    let on_it = at(&test, lower).expect("placed");
    test.keys(Modifiers::COMMAND, Key::Z);
    let clicked = at(&test, lower).expect("still placed");
    assert_eq!(stands(&test, lower), MarkStands::Placed, "where it was clicked");
    assert!(clicked.distance(on_it) > 1.0, "{clicked:?} {on_it:?}");
    assert!(clicked.distance(snap.marks[&lower]) < 8.0, "{clicked:?}");
    test.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(at(&test, lower), None, "and then the click");
}

#[test]
fn a_point_moved_by_hand_says_so_in_the_list_and_on_the_picture() {
    let mut test = photos(Setup::default(), NECK);
    placed_beside(&mut test, 4);
    assert!(test.sees("4  Neck bump, on a sticker"), "{:?}", test.texts());
    let bump = PhotoMark::Point(Landmark::C7);
    let now = test
        .app()
        .photo_picture()
        .and_then(|picture| picture.at(bump))
        .expect("placed");
    let place = plumbline::report::words::mark_place(now);
    tab_to(&mut test, &format!("Neck bump: {place}, on a sticker"));
    test.key(Key::ArrowRight);
    assert!(test.sees("4  Neck bump, moved"));
    assert!(test.focused().expect("a focus").0.ends_with(", moved"));
    // Escape puts it back onto its sticker.
    test.key(Key::Escape);
    assert!(test.sees("4  Neck bump, on a sticker"));
    // With Tab one goes on to the next point, also where it is not placed.
    test.key(Key::Tab);
    assert_eq!(test.focused().expect("a focus").0, "Shoulder tip: not placed");
}

#[test]
fn a_click_in_the_loupe_places_finer() {
    let mut test = photos(Setup::default(), NECK);
    placed_beside(&mut test, 3);
    let ear = PhotoMark::Point(Landmark::Tragus);
    let at = |test: &TestApp| {
        test.app()
            .photo_picture()
            .and_then(|picture| picture.at(ear))
            .expect("placed")
    };
    let before = at(&test);
    let loupe = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Loupe, six times as large"));
    let place = test.place_of(&loupe.expect("a loupe"));
    click_at(&mut test, place.center() + egui::vec2(12.0, -3.0));
    let by = [at(&test).x - before.x, at(&test).y - before.y];
    assert!((by[0] - 2.0).abs() < 0.02 && (by[1] + 0.5).abs() < 0.02, "{by:?}");
}

/// Hip points from the front, the right one higher, and the string; no sticker on the thigh.
fn without_a_mark() -> TestApp {
    let mut test = photos(Setup::default(), FRONT);
    let snap = snap(PictureView::Front, [600, 800], 0.0);
    open(&mut test, &snap);
    let picture = picture(&test);
    for mark in test.app().photo_marks() {
        let mut at = snap.marks[&mark];
        match mark {
            PhotoMark::Point(Landmark::RightMark) => continue,
            PhotoMark::Point(Landmark::AsisRight) => at.y -= 4.0,
            PhotoMark::Point(_) | PhotoMark::StringTop | PhotoMark::StringBottom => {}
        }
        let picture = picture.clone();
        test.tell(PhotoMessage::Placed {
            picture,
            mark,
            at,
            by_click: false,
        });
    }
    test
}

#[test]
fn without_the_sticker_on_the_thigh_it_is_asked_where_the_right_is() {
    let mut test = without_a_mark();
    assert!(test.reads("on which side of this picture is the person\u{2019}s right hip?"));
    assert!(!test.sees("Use these numbers"), "nothing before that");
    test.click("The right hip is on the left of the picture");
    assert!(test.reads("All points are placed."), "{:?}", test.texts());
    test.click("Use these numbers");
    let plain = readings(&test, FRONT, None);
    assert!(plain.len() == 1 && plain[0] > 1.0, "{plain:?}");

    let mut test = without_a_mark();
    test.click("The right hip is on the right of the picture");
    assert!(test.reads("Is the picture mirrored"));
    assert!(!test.sees("Use these numbers"));
    test.click("It is mirrored");
    test.click("Use these numbers");
    let mirrored = readings(&test, FRONT, None);
    assert!(
        (mirrored[0] + plain[0]).abs() < 1e-9,
        "the other side is higher: {mirrored:?} {plain:?}"
    );
    test.click("It is not mirrored");
    test.click("It is on the left");
    test.click("Use these numbers");
    assert_eq!(
        readings(&test, FRONT, None),
        plain,
        "and all of it can be said otherwise"
    );
}

#[test]
fn right_and_left_points_that_were_mixed_up_are_swapped() {
    let mut test = photos(Setup::default(), FRONT);
    let snap = snap(PictureView::Front, [600, 800], 0.0);
    open(&mut test, &snap);
    let picture = picture(&test);
    for mark in test.app().photo_marks() {
        let at = match mark {
            PhotoMark::Point(Landmark::AsisRight) => snap.marks[&PhotoMark::Point(Landmark::AsisLeft)],
            PhotoMark::Point(Landmark::AsisLeft) => snap.marks[&PhotoMark::Point(Landmark::AsisRight)],
            PhotoMark::Point(_) | PhotoMark::StringTop | PhotoMark::StringBottom => snap.marks[&mark],
        };
        let picture = picture.clone();
        test.tell(PhotoMessage::Placed {
            picture,
            mark,
            at,
            by_click: false,
        });
    }
    assert!(!test.sees("Use these numbers"));
    assert!(test.sees("To the question"));
    test.click("Right and left points are swapped");
    assert!(test.sees("Use these numbers") && test.sees("To the numbers"));
}

#[test]
fn without_a_string_an_iphones_own_level_takes_the_roll_out_and_says_so() {
    let mut test = photos(Setup::default(), "sg-pelvic-angle-photo");
    // Upright, rolled by 4 degrees.
    let (sin, cos) = 4.0_f64.to_radians().sin_cos();
    let gravity = [(sin * 1000.0).round() as i32, -(cos * 1000.0).round() as i32, 0];
    let block = Block::default().orientation(6).make("Apple").gravity(gravity).bytes();
    test.platform.put(
        PHOTO,
        file(Format::Jpeg(80), [400, 300], &[90; 400 * 300 * 3], Some(block)),
    );
    test.platform.choose(PHOTO);
    test.click("Open a picture");
    test.click("There is no string in it");
    assert!(test.reads("Click on: Front hip point"));
    let picture = picture(&test);
    for (point, x, y) in [(Landmark::Asis, 100.0, 200.0), (Landmark::Psis, 200.0, 200.0)] {
        test.tell(PhotoMessage::Placed {
            picture: picture.clone(),
            mark: PhotoMark::Point(point),
            at: PicturePoint::new(x, y),
            by_click: false,
        });
    }
    assert!(test.reads("what is upright was taken from the phone\u{2019}s own level"));
    assert!(test.reads("All points are placed."), "the string is not waited for");
    test.click("Use these numbers");
    let found = readings(&test, "sg-pelvic-angle-photo", Some(Side::Left));
    assert!(found.len() == 1 && (found[0].abs() - 4.0).abs() < 0.06, "{found:?}");
    let assessment = test.app().assessment().expect("an assessment");
    let flags = &assessment.answers[&ItemId::from("sg-pelvic-angle-photo")].flags;
    assert!(flags.contains(&Id::from("no-plumb")), "{flags:?}");
}

#[test]
fn points_that_are_not_asked_for_and_a_ruler_can_be_placed_besides() {
    let mut test = without_a_mark();
    test.click("The right hip is on the left of the picture");
    assert!(!test.reads("mm higher"));
    test.click("More points, if wanted");
    for (name, point, x, y) in [
        ("One end of a ruler", Landmark::ReferenceA, 560.0, 100.0),
        ("Other end of the ruler", Landmark::ReferenceB, 560.0, 700.0),
        ("Right shoulder tip", Landmark::AcromionRight, 200.0, 200.0),
        ("Left shoulder tip", Landmark::AcromionLeft, 400.0, 200.0),
    ] {
        test.click(&format!("Place: {name}"));
        assert!(test.reads(&format!("Click on: {name}")), "{:?}", test.texts());
        let picture = picture(&test);
        test.tell(PhotoMessage::Placed {
            picture,
            mark: PhotoMark::Point(point),
            at: PicturePoint::new(x, y),
            by_click: false,
        });
    }
    assert!(
        test.reads("Line of the shoulders: "),
        "shown, though no question takes it"
    );
    let length = "Length between both ends of the ruler, in cm";
    let field = test
        .harness
        .get_by_role_and_label(egui::accesskit::Role::SpinButton, length);
    field.set_value_accesskit(60.0);
    test.settle();
    // 600 pixels are 600 mm, so a pixel is a millimetre.
    let points = &test.app().photo_picture().expect("a picture").points;
    let higher = points[&Landmark::AsisLeft].y - points[&Landmark::AsisRight].y;
    assert!(higher > 4.0, "{higher}");
    let said = format!("the right one {higher:.0}\u{a0}mm higher");
    assert!(
        test.reads(&said) && test.reads("both at one height"),
        "{:?}",
        test.texts()
    );
}

#[test]
fn a_second_placing_is_offered_says_how_well_one_places_and_counts_as_a_repeat() {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadLeft, [600, 800], 1.5);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    test.click("Place them a second time");
    assert!(test.reads("Click on: Upper end of the string"));
    place(&mut test, &snap, 9);
    let ear = PhotoMark::Point(Landmark::Tragus);
    let mut at = snap.marks[&ear];
    at.y -= 2.0;
    let picture = picture(&test);
    assert!(picture.again);
    test.tell(PhotoMessage::Placed {
        picture,
        mark: ear,
        at,
        by_click: false,
    });
    assert!(
        test.reads("You placed twice: Neck angle to within"),
        "{:?}",
        test.texts()
    );
    assert!(test.reads("counts with your other repeats"));
    let app = test.app();
    let item = app.library().item(NECK).expect("an item");
    let visits = &app.record().expect("a record").assessments;
    let own = plumbline::rules::OwnRepeats::of(app.library(), item, visits, Some(6));
    assert_eq!(own.readings, 2, "both placings, and no answer");
}

#[test]
fn the_question_prints_the_guide_and_says_where_its_numbers_came_from() {
    let mut test = on_question();
    test.click("Guide for taking the photos");
    assert_eq!(screen(&test), Screen::Print);
    assert_eq!(test.app().shown_paper(), PaperKind::PhotoGuide);

    let mut test = on_question();
    test.click("Measure from photos");
    let snap = snap(PictureView::HeadLeft, [600, 800], 1.5);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    test.click("Use these numbers");
    test.click("To the questions");
    assert!(
        test.reads("Where the numbers came from: from a photo."),
        "{:?}",
        test.texts()
    );
    test.tell(plumbline::app::AnswerMessage::ReadingTyped {
        item: ItemId::from(NECK),
        side: Some(Side::Right),
        index: 0,
        text: "47".into(),
    });
    assert!(test.reads("Where the numbers came from: left from a photo, right typed."));
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    assert!(test.reads("(left from a photo, right typed)"), "{:?}", test.texts());
    test.tell(WindowMessage::ScreenChosen(Screen::Questions));
    // Measuring the other side anew leaves what was typed alone.
    test.click("Measure from photos");
    assert!(
        !test.reads("It stays unless you replace it"),
        "the left one is measured"
    );
}
