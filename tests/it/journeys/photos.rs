//! From a picture on the disk to an answer: by pointer, by keyboard alone, by a screen reader's actions alone.

use std::sync::OnceLock;

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{AnswerMessage, Screen, WindowMessage};
use plumbline::content::{ItemId, Landmark, PictureView};
use plumbline::record::{PhotoMark, PicturePoint, Side};

use super::screen;
use crate::support::scenes::photos::PHOTO;
use crate::support::snaps::{Snap, snap};
use crate::support::{Setup, TestApp, scenes};

pub const NECK: &str = "fh-cva-photo";
pub const SHOULDER: &str = "fh-shoulder-angle-photo";

pub fn readings(test: &TestApp, item: &str, side: Option<Side>) -> Vec<f64> {
    let assessment = test.app().assessment().expect("an assessment");
    plumbline::app::fields::readings(assessment.answers.get(&ItemId::from(item)), side)
}

/// The neck and the shoulder angle as they were drawn, worked out apart from the program.
pub fn drawn_angles(snap: &Snap) -> [f64; 2] {
    [
        snap.slope(Landmark::C7, Landmark::Tragus),
        snap.slope(Landmark::Acromion, Landmark::C7),
    ]
}

#[track_caller]
pub fn assert_near(found: &[f64], wanted: f64, by: f64) {
    assert_eq!(found.len(), 1, "{found:?}");
    assert!((found[0] - wanted).abs() < by, "{found:?} is not near {wanted}");
}

pub fn on_question() -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(NECK)]));
    for id in [NECK, SHOULDER] {
        test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    }
    test
}

/// Where a place of a picture that is seen whole is on the screen.
pub fn on_screen(test: &TestApp, snap: &Snap, at: PicturePoint) -> Pos2 {
    let [width, height] = snap.size;
    let name = format!("Head from the left, Picture 1, {width} by {height} pixels");
    let rect = test.place_of(&name);
    let (width, height) = (width as f32, height as f32);
    let scale = (rect.width() / width).min(rect.height() / height);
    let away = |part: f64, side: f32| (part as f32 - side / 2.0) * scale;
    rect.center() + egui::vec2(away(at.x, width), away(at.y, height))
}

pub fn click_at(test: &mut TestApp, pos: Pos2) {
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
    let snap = real_sized();
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
        test.click("Whole picture");
        test.harness.get_by_label(REAL_SIZED).scroll_to_me();
        test.settle();
        let pos = on_screen(&test, snap, beside);
        click_at(&mut test, pos);
        if number + 1 < marks.len() {
            assert!(!test.sees("Use these numbers") || number >= 3, "{mark:?}");
            let next = test.texts().into_iter().find(|text| text.starts_with("Next: "));
            test.click(&next.expect("a way on"));
        }
    }
    let [neck, shoulder] = drawn_angles(snap);
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
pub fn large_textures(test: &TestApp) -> Vec<String> {
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

/// A picture of twelve megapixels, as a phone takes it: drawn once for all tests.
pub fn real_sized() -> &'static Snap {
    static SNAP: OnceLock<Snap> = OnceLock::new();
    SNAP.get_or_init(|| snap(PictureView::HeadLeft, [3024, 4032], 2.0))
}

/// How it is called on the screen.
pub const REAL_SIZED: &str = "Head from the left, Picture 1, 3024 by 4032 pixels";

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

#[track_caller]
pub fn tab_to(test: &mut TestApp, name: &str) {
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

/// Places what has the focus by keys alone: the first step puts it where it is looked for, and from there it goes on.
pub fn move_to(test: &mut TestApp, mark: PhotoMark, at: PicturePoint) {
    test.key(Key::ArrowRight);
    let placed = |test: &TestApp| test.app().photo_picture().expect("a picture").at(mark).expect("placed");
    let from = placed(test);
    steps(test, at.x - from.x, [Key::ArrowLeft, Key::ArrowRight]);
    steps(test, at.y - from.y, [Key::ArrowUp, Key::ArrowDown]);
    let now = placed(test);
    assert!(now.distance(at) < 0.1, "{mark:?}: {now:?} and {at:?}");
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
    let snap = real_sized();
    test.platform.put(PHOTO, snap.file.clone());
    test.platform.choose(PHOTO);
    tab_to(&mut test, "Open a picture");
    test.key(Key::Enter);
    tab_to(&mut test, "Upper end of the string: not placed");
    for mark in test.app().photo_marks() {
        let now = focused(&test);
        assert!(now.ends_with(": not placed"), "{now}");
        move_to(&mut test, mark, snap.marks[&mark]);
        test.key(Key::Enter);
    }
    assert_eq!(screen(&test), Screen::Photo, "Alt and arrows moved points, not pages");
    assert_eq!(focused(&test), "Use these numbers");
    test.key(Key::Enter);
    let [neck, shoulder] = drawn_angles(snap);
    assert_near(&readings(&test, NECK, Some(Side::Left)), neck, 0.4);
    assert_near(&readings(&test, SHOULDER, Some(Side::Left)), shoulder, 0.4);
}

#[test]
fn by_what_a_screen_reader_does_alone() {
    let mut test = on_question();
    test.press_button("Measure from photos");
    let snap = real_sized();
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
    let [neck, shoulder] = drawn_angles(snap);
    assert_near(&readings(&test, NECK, Some(Side::Left)), neck, 0.2);
    assert_near(&readings(&test, SHOULDER, Some(Side::Left)), shoulder, 0.2);
}
