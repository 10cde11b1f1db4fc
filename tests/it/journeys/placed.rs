//! Points placed in pictures: taken back, kept, taken over; pictures known again, refused, mirrored.

use std::path::PathBuf;

use egui::{Key, Modifiers};
use plumbline::app::{AnswerMessage, FileMessage, PaperKind, PhotoMessage, Screen, WindowMessage};
use plumbline::content::{Id, ItemId, Landmark, PictureView};
use plumbline::record::{PhotoMark, Side, to_bytes};

use super::photos::{NECK, SHOULDER, assert_near, drawn_angles, large_textures, readings, tab_to};
use super::screen;
use crate::support::scenes::photos::{PHOTO, open, photos, picture, place};
use crate::support::snaps::snap;
use crate::support::{SAMPLE_FILE, Setup, TestApp};

#[test]
fn escape_leaves_a_point_as_it_was_and_undo_takes_the_last_placing_back() {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 1);
    let mark = PhotoMark::StringTop;
    let at = |test: &TestApp| test.app().photo_picture().and_then(|picture| picture.at(mark));
    let first = at(&test).expect("placed");
    let name = format!(
        "Upper end of the string: {}",
        plumbline::report::words::mark_place(first)
    );
    tab_to(&mut test, &name);
    test.keys(Modifiers::SHIFT, Key::ArrowRight).key(Key::ArrowDown);
    let moved = at(&test).expect("placed");
    assert!(
        (moved.x - first.x - 10.0).abs() < 0.01 && (moved.y - first.y - 1.0).abs() < 0.01,
        "{moved:?}"
    );
    test.key(Key::Escape);
    assert_eq!(at(&test), Some(first));
    test.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(at(&test), None, "all that was done with this point was one step");
    assert_eq!(screen(&test), Screen::Photo);
}

#[test]
fn a_typed_number_is_replaced_only_by_a_press_of_its_own() {
    let mut test = photos(Setup::default(), NECK);
    test.tell(AnswerMessage::ReadingTyped {
        item: ItemId::from(NECK),
        side: Some(Side::Left),
        index: 0,
        text: "44".into(),
    });
    let snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    test.click("Use these numbers");
    assert_eq!(readings(&test, NECK, Some(Side::Left)), [44.0]);
    assert_eq!(
        readings(&test, SHOULDER, Some(Side::Left)).len(),
        1,
        "the other answer is free"
    );
    assert!(test.reads("holds a number that was typed"));
    test.click("Replace it: Neck angle");
    assert_near(&readings(&test, NECK, Some(Side::Left)), drawn_angles(&snap)[0], 0.2);
    test.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        readings(&test, NECK, Some(Side::Left)),
        [44.0],
        "and it can be taken back"
    );
}

#[test]
fn what_came_from_photos_is_replaced_without_asking_and_the_middle_of_three_counts() {
    let mut test = photos(Setup::default(), NECK);
    for (number, roll) in [0.0, 2.0, 4.0].into_iter().enumerate() {
        let mut snap = snap(PictureView::HeadLeft, [600, 800], roll);
        let path = format!("/home/alex/{number}.jpg");
        // The head is one pixel further each time.
        let tragus = snap
            .marks
            .get_mut(&PhotoMark::Point(Landmark::Tragus))
            .expect("a point");
        tragus.x -= number as f64;
        test.platform.put(&path, snap.file.clone());
        test.platform.choose(&path);
        test.tell(PhotoMessage::PictureWanted);
        place(&mut test, &snap, 9);
        test.click("Use these numbers");
        assert_eq!(readings(&test, NECK, Some(Side::Left)).len(), number + 1);
        assert!(!test.reads("was typed"));
    }
    assert!(test.reads("the middle one counts"));
    assert!(!test.sees("Open another picture"), "three are all that count");
}

#[test]
fn a_picture_is_never_kept_and_is_known_again_by_its_fingerprint() {
    let mut test = photos(Setup::default(), NECK);
    let without = to_bytes(test.app().record().expect("a record"));
    assert!(
        !String::from_utf8_lossy(&without).contains("\"photos\""),
        "nothing of photos without photos"
    );
    let snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    test.keys(Modifiers::COMMAND, Key::S);
    let kept = test.platform.file(SAMPLE_FILE).expect("saved");
    let photos = serde_json::to_string(test.app().photos().expect("photos")).expect("text");
    assert!(photos.len() < 1500, "{} bytes of one picture", photos.len());
    assert!(
        !kept.windows(3).any(|bytes| bytes == [0xFF, 0xD8, 0xFF]),
        "no JPEG in the record"
    );
    let written = test.platform.files();
    assert!(
        written
            .iter()
            .all(|path| path == &PathBuf::from(PHOTO) || !path.to_string_lossy().ends_with("jpg"))
    );

    let platform = plumbline::platform::Memory::new();
    platform.put(SAMPLE_FILE, kept);
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(FileMessage::FileChosen(PathBuf::from(SAMPLE_FILE)));
    test.tell(PhotoMessage::Opened(None));
    assert!(test.reads("This picture is not kept, but what was placed in it is: 5 places."));
    assert!(test.sees("Use these numbers"), "its angles are there without it");
    test.platform.put("/home/alex/renamed.jpeg", snap.file.clone());
    test.platform.choose("/home/alex/renamed.jpeg");
    test.click("Open its file again");
    assert!(test.reads("Its points lie on it as they were."));
    assert!(test.app().photo_pixels().is_some());
    assert_eq!(test.app().photos().expect("photos").pictures.len(), 1);
    test.platform.choose("/home/alex/renamed.jpeg");
    test.click("Open another picture");
    assert!(test.reads("This is the same picture again."));
    assert_eq!(test.app().photos().expect("photos").pictures.len(), 1);
}

#[test]
fn a_picture_of_the_other_side_asks_and_changes_nothing_by_itself() {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadRight, [600, 800], 1.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    assert!(test.reads("Is the picture mirrored, is it the other side"));
    assert!(!test.sees("Use these numbers"));
    test.click("It is mirrored");
    assert!(test.sees("Use these numbers"), "mirrored, it is the left side as named");
    let left = test.app().photo_results();
    assert!(left.iter().all(|one| one.side == Some(Side::Left)), "{left:?}");
    test.click("It is not mirrored");
    test.click("It shows the other side");
    assert_eq!(test.app().photo_view().expect("a view").view, PictureView::HeadRight);
    test.click("Use these numbers");
    assert!(readings(&test, NECK, Some(Side::Left)).is_empty());
    assert_near(&readings(&test, NECK, Some(Side::Right)), drawn_angles(&snap)[0], 0.2);
}

#[test]
fn a_line_from_left_to_right_has_its_sign_and_a_missing_string_its_flag() {
    let mut test = photos(Setup::default(), "hh-front-photo");
    let snap = snap(PictureView::Front, [600, 800], 0.0);
    open(&mut test, &snap);
    let picture = picture(&test);
    for mark in test.app().photo_marks() {
        let mut at = snap.marks[&mark];
        match mark {
            PhotoMark::StringTop | PhotoMark::StringBottom => continue,
            // The right hip point is higher.
            PhotoMark::Point(Landmark::AsisRight) => at.y -= 4.0,
            PhotoMark::Point(_) => {}
        }
        let picture = picture.clone();
        test.tell(PhotoMessage::Placed {
            picture,
            mark,
            at,
            by_click: false,
        });
    }
    assert!(test.reads("There is no string in the picture"));
    test.click("There were no stickers in these pictures");
    test.click("Use these numbers");
    let found = readings(&test, "hh-front-photo", None);
    assert!(found.len() == 1 && found[0] > 1.0, "{found:?}");
    let assessment = test.app().assessment().expect("an assessment");
    let flags = &assessment.answers[&ItemId::from("hh-front-photo")].flags;
    assert!(
        flags.contains(&Id::from("no-plumb")) && flags.contains(&Id::from("no-marker")),
        "{flags:?}"
    );
}

#[test]
fn what_is_no_picture_is_refused_in_words_and_a_damaged_one_opens_on_request() {
    let mut test = photos(Setup::default(), "hh-front-photo");
    test.platform
        .put("/home/alex/IMG_1.HEIC", *b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    test.platform.choose("/home/alex/IMG_1.HEIC");
    test.click("Open a picture");
    assert!(test.reads("Most Compatible") && test.reads("Transfer to Mac or PC"));
    test.click("Put this away: IMG_1.HEIC");
    assert!(!test.reads("Most Compatible"));
    let whole = snap(PictureView::Front, [300, 400], 0.0).file;
    test.platform.put("/home/alex/cut.jpg", &whole[..whole.len() / 2]);
    test.platform.choose("/home/alex/cut.jpg");
    test.click("Open a picture");
    assert!(test.reads("damaged or was cut off"));
    assert!(test.app().photos().expect("photos").is_empty());
    test.click("Open it anyway: cut.jpg");
    assert!(test.app().photo_pixels().is_some());
    test.platform.choose("/home/alex/gone.jpg");
    test.click("Open another picture");
    assert!(test.reads("gone.jpg"), "a file that is not there is named");
}

#[test]
fn several_files_can_be_dropped_and_a_record_among_them_is_opened_instead() {
    let mut test = photos(Setup::default(), NECK);
    let paths: Vec<PathBuf> = [0.0, 1.0, 2.0]
        .into_iter()
        .map(|roll| {
            let path = PathBuf::from(format!("/home/alex/{roll}.jpg"));
            let snap = snap(PictureView::HeadLeft, [300, 400], roll);
            test.platform.put(&path, snap.file);
            path
        })
        .collect();
    test.tell(FileMessage::FilesDropped(paths));
    let view = PictureView::HeadLeft;
    assert_eq!(test.app().photos().expect("photos").count(view), 3);
    assert!(test.sees("Picture 3"));
    assert!(test.app().photo_pixels().is_some(), "the first one is shown");
    test.click("Picture 2");
    let shown = test.app().photo_pixels().expect("read again from its file");
    assert_eq!(shown.fingerprint, test.app().photo_picture().expect("one").fingerprint);
}

#[test]
fn placing_a_picture_twice_tells_how_well_one_places_and_changes_no_answer() {
    let mut test = photos(Setup::default(), NECK);
    let mut snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    test.click("Use these numbers");
    let before = readings(&test, NECK, Some(Side::Left));
    test.click("Place them a second time");
    assert!(picture(&test).again && test.app().photo_pixels().is_some());
    for at in snap.marks.values_mut() {
        at.y += 1.0;
    }
    snap.marks
        .get_mut(&PhotoMark::Point(Landmark::Tragus))
        .expect("a point")
        .y += 1.0;
    place(&mut test, &snap, 9);
    assert!(test.reads("You placed twice: Neck angle to within"));
    assert_eq!(readings(&test, NECK, Some(Side::Left)), before);
}

#[test]
fn the_guide_prints_from_the_photos_and_from_how_and_the_program_lists_it() {
    let mut test = photos(Setup::default(), NECK);
    test.click("Guide for who takes the photos");
    assert_eq!(screen(&test), Screen::Print);
    assert_eq!(test.app().shown_paper(), PaperKind::PhotoGuide);
    assert!(test.app().pages().is_some());
    test.tell(WindowMessage::ScreenChosen(Screen::How));
    test.click("Guide for taking the photos");
    assert_eq!(test.app().shown_paper(), PaperKind::PhotoGuide);
}

#[test]
fn a_closed_record_takes_its_pictures_with_it() {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadLeft, [300, 400], 0.0);
    open(&mut test, &snap);
    assert!(test.app().photo_pixels().is_some());
    test.keys(Modifiers::COMMAND, Key::S);
    test.tell(FileMessage::RecordClosed);
    test.tell(FileMessage::FileChosen(PathBuf::from(SAMPLE_FILE)));
    test.tell(PhotoMessage::Opened(None));
    assert!(test.app().photo_pixels().is_none(), "no picture stays from before");
}

#[test]
fn an_idle_picture_asks_for_no_frame() {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadLeft, [1500, 2000], 0.0);
    open(&mut test, &snap);
    for _ in 0..4 {
        test.click("Show the picture larger");
    }
    // `run` goes on as long as a frame asks for the next at once, and fails after sixty.
    test.harness.run();
    let steps = test.harness.run();
    assert!(steps <= 2, "{steps} frames");
    let too_large = large_textures(&test);
    assert!(too_large.is_empty(), "{too_large:?}");
}
