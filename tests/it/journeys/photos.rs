//! From a picture on the disk to an answer: by pointer, by keyboard alone, by a screen reader's actions alone.

use std::path::PathBuf;

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{AnswerMessage, FileMessage, PaperKind, PhotoMessage, Screen, WindowMessage};
use plumbline::content::{Id, Landmark, PictureView};
use plumbline::record::{PhotoMark, PicturePoint, Side, to_bytes};

use super::screen;
use crate::support::scenes::photos::{PHOTO, open, photos, picture, place};
use crate::support::snaps::{Snap, snap};
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

const NECK: &str = "fh-cva-photo";
const SHOULDER: &str = "fh-shoulder-angle-photo";

fn readings(test: &TestApp, item: &str, side: Option<Side>) -> Vec<f64> {
    let assessment = test.app().assessment().expect("an assessment");
    plumbline::app::fields::readings(assessment.answers.get(&Id::from(item)), side)
}

/// The neck and the shoulder angle as they were drawn, worked out apart from the program.
fn drawn_angles(snap: &Snap) -> [f64; 2] {
    [
        snap.slope(Landmark::C7, Landmark::Tragus),
        snap.slope(Landmark::Acromion, Landmark::C7),
    ]
}

#[track_caller]
fn assert_near(found: &[f64], wanted: f64, by: f64) {
    assert_eq!(found.len(), 1, "{found:?}");
    assert!((found[0] - wanted).abs() < by, "{found:?} is not near {wanted}");
}

fn on_question() -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![Id::from(NECK)]));
    for id in [NECK, SHOULDER] {
        test.tell(AnswerMessage::AnswerCleared(Id::from(id)));
    }
    test
}

/// Where a place of a picture that is seen whole is on the screen.
fn on_screen(test: &TestApp, snap: &Snap, at: PicturePoint) -> Pos2 {
    let [width, height] = snap.size;
    let name = format!("Head from the left, Picture 1, {width} by {height} pixels");
    let rect = test.place_of(&name);
    let (width, height) = (width as f32, height as f32);
    let scale = (rect.width() / width).min(rect.height() / height);
    let away = |part: f64, side: f32| (part as f32 - side / 2.0) * scale;
    rect.center() + egui::vec2(away(at.x, width), away(at.y, height))
}

fn click_at(test: &mut TestApp, pos: Pos2) {
    let button = |pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [Event::PointerMoved(pos), button(true), button(false)] {
        test.harness.event(event);
    }
    test.settle();
}

#[test]
fn by_pointer_careless_clicks_in_a_picture_of_twelve_megapixels_give_two_answers() {
    let mut test = on_question();
    test.click("Measure from photos");
    assert_eq!(screen(&test), Screen::Photo);
    assert!(test.reads("Lens at shoulder height."), "how it is taken stands there");
    let snap = snap(PictureView::HeadLeft, [3024, 4032], 2.0);
    test.platform.put(PHOTO, snap.file.clone());
    test.platform.choose(PHOTO);
    test.click("Open a picture");
    assert!(test.sees("Click on: Upper end of the string"));
    assert!(!test.reads("Neck angle, left"), "no number before the points");
    let marks = test.app().photo_marks();
    for (number, mark) in marks.iter().enumerate() {
        let at = snap.marks[mark];
        // Three pixels beside it.
        let beside = PicturePoint::new(at.x + 2.0, at.y - 2.0);
        let name = "Head from the left, Picture 1, 3024 by 4032 pixels";
        test.harness.get_by_label(name).scroll_to_me();
        test.settle();
        let pos = on_screen(&test, &snap, beside);
        click_at(&mut test, pos);
        if number + 1 < marks.len() {
            assert!(!test.sees("Use these numbers") || number >= 3, "{mark:?}");
            let next = test.texts().into_iter().find(|text| text.starts_with("Next: "));
            test.click(&next.expect("a way on"));
        }
    }
    let [neck, shoulder] = drawn_angles(&snap);
    assert!(test.reads("± 5°"), "with how far off it may be");
    assert!(readings(&test, NECK, Some(Side::Left)).is_empty(), "nothing by itself");
    test.click("Use these numbers");
    // The ear has no sticker, so it stays where it was clicked.
    assert_near(&readings(&test, NECK, Some(Side::Left)), neck, 1.5);
    assert_near(&readings(&test, SHOULDER, Some(Side::Left)), shoulder, 0.3);
    assert!(test.reads("In your answer to"));
    let stickers = &test.app().photo_picture().expect("a picture").snapped;
    assert!(
        stickers.contains(&Landmark::C7) && !stickers.contains(&Landmark::Tragus),
        "{stickers:?}"
    );
    let too_large = large_textures(&test);
    assert!(too_large.is_empty(), "{too_large:?}");
    test.click("To the questions");
    assert_eq!(screen(&test), Screen::Questions);
    assert_eq!(test.app().item().expect("an item").id, NECK);
}

/// Textures besides the letters with a side above 1536 or more than 4 MB.
fn large_textures(test: &TestApp) -> Vec<String> {
    let manager = test.harness.ctx.tex_manager();
    let manager = manager.read();
    let all = manager.allocated();
    let large = all.filter(|(_, meta)| {
        let [width, height] = meta.size;
        let is_letters = meta.name.contains("font");
        !is_letters && (width.max(height) > 1536 || width * height * 4 > 4 << 20)
    });
    large
        .map(|(_, meta)| format!("{} {:?}", meta.name, meta.size))
        .collect()
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

#[track_caller]
fn tab_to(test: &mut TestApp, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..120 {
        if focused(test) == name {
            return;
        }
        passed.push(focused(test));
        test.key(Key::Tab);
    }
    panic!("{name} cannot be reached with Tab, only {passed:?}");
}

fn steps(test: &mut TestApp, by: f64, [less, more]: [Key; 2]) {
    let key = if by < 0.0 { less } else { more };
    let mut left = (by.abs() * 10.0).round() as u32;
    for (size, modifiers) in [
        (1000, Modifiers::CTRL),
        (100, Modifiers::SHIFT),
        (10, Modifiers::NONE),
        (1, Modifiers::ALT),
    ] {
        while left >= size {
            test.harness.key_press_modifiers(modifiers, key);
            test.harness.run();
            left -= size;
        }
    }
}

#[test]
fn by_keyboard_alone() {
    let mut test = on_question();
    tab_to(&mut test, "Measure from photos");
    test.key(Key::Enter);
    let snap = snap(PictureView::HeadLeft, [600, 800], -1.5);
    test.platform.put(PHOTO, snap.file.clone());
    test.platform.choose(PHOTO);
    tab_to(&mut test, "Open a picture");
    test.key(Key::Enter);
    tab_to(&mut test, "Upper end of the string: not placed");
    for mark in test.app().photo_marks() {
        let now = focused(&test);
        assert!(now.ends_with(": not placed"), "{now}");
        let at = snap.marks[&mark];
        steps(&mut test, at.x - 300.0, [Key::ArrowLeft, Key::ArrowRight]);
        steps(&mut test, at.y - 400.0, [Key::ArrowUp, Key::ArrowDown]);
        let placed = test.app().photo_picture().expect("a picture").at(mark).expect("placed");
        assert!(placed.distance(at) < 0.1, "{mark:?}: {placed:?} and {at:?}");
        test.key(Key::Enter);
    }
    assert_eq!(screen(&test), Screen::Photo, "Alt and arrows moved points, not pages");
    assert_eq!(focused(&test), "Use these numbers");
    test.key(Key::Enter);
    let [neck, shoulder] = drawn_angles(&snap);
    assert_near(&readings(&test, NECK, Some(Side::Left)), neck, 0.4);
    assert_near(&readings(&test, SHOULDER, Some(Side::Left)), shoulder, 0.4);
}

#[test]
fn by_what_a_screen_reader_does_alone() {
    let mut test = on_question();
    test.press_button("Measure from photos");
    let snap = snap(PictureView::HeadLeft, [600, 800], 1.0);
    test.platform.put(PHOTO, snap.file.clone());
    test.platform.choose(PHOTO);
    test.press_button("Open a picture");
    let library = plumbline::content::shipped();
    for mark in test.app().photo_marks() {
        let name = plumbline::report::words::mark_name(&library, mark);
        for (way, value) in [("across", snap.marks[&mark].x), ("down", snap.marks[&mark].y)] {
            let field = format!("{name}, {way}");
            test.harness.get_by_label(&field).set_value_accesskit(value);
            test.settle();
        }
    }
    test.press_button("Use these numbers");
    let [neck, shoulder] = drawn_angles(&snap);
    assert_near(&readings(&test, NECK, Some(Side::Left)), neck, 0.2);
    assert_near(&readings(&test, SHOULDER, Some(Side::Left)), shoulder, 0.2);
}

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
        item: Id::from(NECK),
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
    assert!(
        kept.len() < without.len() + 2000,
        "{} and {} bytes",
        kept.len(),
        without.len()
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
    let flags = &assessment.answers[&Id::from("hh-front-photo")].flags;
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
