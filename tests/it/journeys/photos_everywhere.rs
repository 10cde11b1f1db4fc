//! From a picture file to the answers in each view, in the smallest window that is promised, light and dark, with large text: by
//! keyboard alone, and by a screen reader's actions alone. And what else can be given as a picture: several files, and what was
//! copied.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{Screen, SettingMessage, TextSize, WindowMessage};
use plumbline::content::{Landmark, PictureView};
use plumbline::picture::{Care, decode};
use plumbline::record::Side;
use plumbline::report::words;

use super::photos::{assert_near, move_to, readings, tab_to};
use super::screen;
use crate::photo::files::{Format, turned};
use crate::support::scenes::photos::{PHOTO, open, photos, place};
use crate::support::snaps::{Snap, snap};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

/// The smallest window that is promised.
const SMALL: [f32; 2] = [1000.0, 640.0];

/// What a view answers: the question, the side, and the two points whose line is measured.
fn answers(view: PictureView) -> Vec<(&'static str, Option<Side>, [Landmark; 2])> {
    let head = |side| {
        vec![
            ("fh-cva-photo", Some(side), [Landmark::C7, Landmark::Tragus]),
            (
                "fh-shoulder-angle-photo",
                Some(side),
                [Landmark::Acromion, Landmark::C7],
            ),
        ]
    };
    let pelvis = |side| vec![("sg-pelvic-angle-photo", Some(side), [Landmark::Asis, Landmark::Psis])];
    match view {
        PictureView::HeadLeft => head(Side::Left),
        PictureView::HeadRight => head(Side::Right),
        PictureView::PelvisLeft => pelvis(Side::Left),
        PictureView::PelvisRight => pelvis(Side::Right),
        PictureView::Front => vec![("hh-front-photo", None, [Landmark::AsisLeft, Landmark::AsisRight])],
        PictureView::Back => vec![("hh-back-photo", None, [Landmark::PsisLeft, Landmark::PsisRight])],
    }
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Where photos are measured for a view, come to by the arrows of the group of views.
fn come_to(setup: Setup, view: PictureView, text: TextSize) -> TestApp {
    let mut test = photos(setup, answers(view)[0].0);
    test.tell(SettingMessage::TextSizeChosen(text));
    let library = plumbline::content::shipped();
    let name = &library.photo.view(view).expect("a view").name;
    let here = test.app().photo_view().expect("a view").name.clone();
    if here != *name {
        tab_to(&mut test, &format!("{here}, 0 pictures"));
        for _ in 0..6 {
            if focused(&test).starts_with(name) {
                break;
            }
            test.key(Key::ArrowRight);
        }
        test.key(Key::Space);
    }
    assert_eq!(test.app().photo_view().expect("a view").view, view);
    test
}

/// The answers hold what was drawn.
#[track_caller]
fn assert_answered(test: &TestApp, view: PictureView, snap: &Snap, by: f64) {
    for (item, side, [from, to]) in answers(view) {
        let drawn = snap.slope(from, to).abs();
        let found: Vec<f64> = readings(test, item, side).iter().map(|reading| reading.abs()).collect();
        assert_near(&found, drawn, by);
    }
}

fn setup_of(dark: bool) -> Setup {
    Setup {
        size: SMALL,
        dark,
        ..Setup::default()
    }
}

/// Each view in the light theme, and in the dark one with large text.
fn everywhere() -> impl Iterator<Item = (PictureView, bool, TextSize)> {
    let ways = [(false, TextSize::default()), (true, TextSize(200))];
    ways.into_iter()
        .flat_map(|(dark, text)| PictureView::ALL.map(|view| (view, dark, text)))
}

#[test]
fn by_keyboard_alone_in_each_view_light_and_dark_with_large_text() {
    for (view, dark, text) in everywhere() {
        let mut test = come_to(setup_of(dark), view, text);
        let snap = snap(view, [300, 400], 1.5);
        test.platform.put(PHOTO, snap.file.clone());
        test.platform.choose(PHOTO);
        tab_to(&mut test, "Open a picture");
        test.key(Key::Enter);
        tab_to(&mut test, "Upper end of the string: not placed");
        for mark in test.app().photo_marks() {
            let now = focused(&test);
            assert!(now.ends_with(": not placed"), "{view:?}: {now}");
            move_to(&mut test, mark, snap.marks[&mark]);
            test.key(Key::Enter);
        }
        assert_eq!(focused(&test), "Use these numbers", "{view:?}, {text:?}");
        // The numbers are read before they are used: with how far off they may be, both are seen at once, also with large text.
        let bar = test.place_of("Back").min.y;
        let numbers: Vec<String> = test.texts().into_iter().filter(|text| text.contains("° ± ")).collect();
        assert_eq!(numbers.len(), answers(view).len(), "{view:?}: {numbers:?}");
        let at_once = ["What the points say", "Use these numbers"];
        for name in numbers.iter().map(String::as_str).chain(at_once) {
            let place = test.place_of(name);
            assert!(
                place.min.y > 40.0 && place.max.y <= bar,
                "{view:?}, {text:?}: {name} is at {place:?}, the bar at {bar}, the button at {:?}",
                test.place_of("Use these numbers")
            );
        }
        test.key(Key::Enter);
        assert_eq!(screen(&test), Screen::Photo);
        assert_answered(&test, view, &snap, 0.6);
    }
}

#[test]
fn by_what_a_screen_reader_does_alone_in_each_view_light_with_large_text_and_dark() {
    for (view, dark, text) in everywhere() {
        let mut test = come_to(setup_of(!dark), view, text);
        let snap = snap(view, [600, 800], -1.0);
        test.platform.put(PHOTO, snap.file.clone());
        test.platform.choose(PHOTO);
        test.press_button("Open a picture");
        let library = plumbline::content::shipped();
        for mark in test.app().photo_marks() {
            let name = words::mark_name(&library, mark);
            for (way, value) in [("across", snap.marks[&mark].x), ("down", snap.marks[&mark].y)] {
                let field = format!("{name}, {way}");
                test.harness.get_by_label(&field).set_value_accesskit(value);
                test.settle();
            }
        }
        test.press_button("Use these numbers");
        assert_answered(&test, view, &snap, 0.3);
    }
}

/// A picture as wide as a phone held sideways takes it, stored in each of the eight ways in which cameras store one: by keyboard
/// alone, one angle.
#[test]
fn a_wide_picture_stored_in_any_way_gives_its_angle_by_keyboard() {
    let view = PictureView::PelvisLeft;
    let snap = snap(view, [400, 300], 2.0);
    let upright = decode(&snap.file, Care::Strict).expect("a picture").pixels;
    let mut found = Vec::new();
    for orientation in 1..=8 {
        let mut test = come_to(setup_of(false), view, TextSize::default());
        test.platform
            .put(PHOTO, turned(Format::Jpeg(90), &upright, orientation));
        test.platform.choose(PHOTO);
        test.click("Open a picture");
        assert!(
            test.sees("Pelvis from the left, Picture 1, 400 by 300 pixels"),
            "{orientation}: {:?}",
            test.texts()
        );
        tab_to(&mut test, "Upper end of the string: not placed");
        for mark in test.app().photo_marks() {
            move_to(&mut test, mark, snap.marks[&mark]);
            test.key(Key::Enter);
        }
        test.key(Key::Enter);
        assert_answered(&test, view, &snap, 0.6);
        found.extend(readings(&test, "sg-pelvic-angle-photo", Some(Side::Left)));
    }
    let [low, high] = [f64::min, f64::max].map(|of| found.iter().copied().reduce(of).expect("eight"));
    assert!(found.len() == 8 && high - low < 0.1 + 1e-9, "{found:?}");
}

/// What is to be in view at once: the picture, the loupe and the way on; where each of them is.
fn in_sight(test: &TestApp) -> [(String, egui::Rect); 3] {
    let texts = test.texts();
    let named = |begins: &[&str]| {
        let found = texts
            .iter()
            .find(|text| begins.iter().any(|begin| text.starts_with(begin)));
        let name = found
            .unwrap_or_else(|| panic!("{begins:?} is not in {texts:?}"))
            .clone();
        let place = test.place_of(&name);
        (name, place)
    };
    let picture = texts
        .iter()
        .find(|text| text.ends_with("pixels") && text.contains(", Picture "));
    let picture = picture.expect("a picture").clone();
    let onward = ["Next: ", "To the numbers", "There is no string in it", "Click on: "];
    [
        (picture.clone(), test.place_of(&picture)),
        named(&["Loupe, six times as large"]),
        named(&onward),
    ]
}

/// In the smallest window the picture, the loupe and the way on are seen at once, whole, before anything is scrolled, in each
/// view and for every point; at 200 % as well, where the bars leave a third of the window.
#[test]
fn for_every_point_picture_loupe_and_the_way_on_are_in_view_in_the_smallest_window() {
    for (view, text) in PictureView::ALL.into_iter().flat_map(|view| [(view, 100), (view, 200)]) {
        let mut test = come_to(setup_of(false), view, TextSize(text));
        let snap = snap(view, [600, 800], 1.0);
        open(&mut test, &snap);
        let bar = test.place_of("Back").min.y;
        let count = test.app().photo_marks().len();
        for placed in 0..=count {
            place(&mut test, &snap, placed);
            for (name, at) in in_sight(&test) {
                assert!(
                    at.min.y > 40.0 && at.max.y <= bar,
                    "{view:?}, {placed} placed, {text} %: {name} is at {at:?}, the bar at {bar}"
                );
            }
            let [_, (_, loupe), _] = in_sight(&test);
            assert!(loupe.height() >= 96.0, "{view:?}, {placed} placed, {text} %: {loupe:?}");
        }
    }
}

#[test]
fn several_files_of_one_dialog_are_the_pictures_of_the_view() {
    let mut test = photos(Setup::default(), answers(PictureView::HeadLeft)[0].0);
    let paths: Vec<PathBuf> = [0.0, 0.5, 1.0]
        .iter()
        .enumerate()
        .map(|(number, roll)| {
            let path = PathBuf::from(format!("/home/alex/DCIM/{number}.jpg"));
            test.platform
                .put(&path, snap(PictureView::HeadLeft, [300, 400], *roll).file);
            path
        })
        .collect();
    test.platform.choose_all(paths);
    test.click("Open a picture");
    test.settle();
    let pictures = &test.app().photos().expect("photos").pictures;
    assert_eq!(pictures.len(), 3, "{pictures:?}");
    assert!(pictures.iter().all(|picture| picture.view == PictureView::HeadLeft));
    assert!(test.sees("Picture 3") && !test.sees("Open another picture"));
    assert!(test.reads("Click on: Upper end of the string"));
}

#[test]
fn copied_files_and_copied_pictures_are_pasted() {
    let mut test = photos(Setup::default(), answers(PictureView::HeadLeft)[0].0);
    let paste = |test: &mut TestApp, event: Event| {
        test.harness.event(event);
        test.harness.run_steps(2);
        test.settle();
    };
    let count = |test: &TestApp| test.app().photos().map_or(0, |photos| photos.pictures.len());
    // As a file manager copies two files: an address a line.
    for number in 0..2 {
        let path = format!("/home/alex/my photos/{number}.jpg");
        let roll = f64::from(number);
        test.platform
            .put(&path, snap(PictureView::HeadLeft, [300, 400], roll).file);
    }
    let copied = "file:///home/alex/my%20photos/0.jpg\nfile:///home/alex/my%20photos/1.jpg\n";
    paste(&mut test, Event::Paste(copied.to_owned()));
    assert_eq!(count(&test), 2);
    // Words are no picture, and it is said so.
    paste(&mut test, Event::Paste("a shopping list".to_owned()));
    assert_eq!(count(&test), 2);
    assert!(
        test.reads("What was copied is no picture and no file."),
        "{:?}",
        test.texts()
    );
    // Pixels, as a program for pictures copies them; what is see-through stands on white.
    let mut image = egui::ColorImage::filled([40, 60], egui::Color32::from_rgb(200, 100, 50));
    image.pixels[0] = egui::Color32::TRANSPARENT;
    paste(&mut test, Event::PasteImage(Arc::new(image.clone())));
    assert_eq!(count(&test), 3);
    let shown = test.app().photo_pixels().expect("its pixels").clone();
    assert_eq!(shown.decoded.pixels.size(), [40, 60]);
    assert_eq!(shown.decoded.pixels.at(0, 0), Some([255, 255, 255]));
    assert_eq!(shown.decoded.pixels.at(1, 0), Some([200, 100, 50]));
    // The same again is the same picture.
    paste(&mut test, Event::PasteImage(Arc::new(image)));
    assert_eq!(count(&test), 3);
}

/// What is pasted into a field belongs to the field, and on other screens nothing is a picture.
#[test]
fn a_paste_elsewhere_is_no_picture() {
    let mut test = photos(Setup::default(), answers(PictureView::HeadLeft)[0].0);
    test.tell(WindowMessage::ScreenChosen(Screen::Questions));
    let image = egui::ColorImage::filled([4, 4], egui::Color32::RED);
    test.harness.event(Event::PasteImage(Arc::new(image)));
    test.harness.run_steps(2);
    test.settle();
    assert!(test.app().photos().is_none_or(|photos| photos.pictures.is_empty()));
}

/// Points are kept, pictures never: what the record has of photos is small, and no piece of the picture's file is in any file that
/// was written.
#[test]
fn a_picture_is_never_stored() {
    let mut test = photos(Setup::default(), answers(PictureView::HeadLeft)[0].0);
    let snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    test.click("Use these numbers");
    test.tell(plumbline::app::FileMessage::SavePressed);
    let kept = serde_json::to_string(test.app().photos().expect("photos")).expect("written");
    assert!(kept.len() < 2048, "{kept}");
    let middle = snap.file.len() / 6 * 3;
    let piece = &snap.file[middle..middle + 48];
    let spelled: Vec<Vec<u8>> = vec![
        piece.to_vec(),
        piece
            .iter()
            .flat_map(|byte| format!("{byte:02x}").into_bytes())
            .collect(),
        piece.iter().flat_map(|byte| format!("{byte},").into_bytes()).collect(),
        base64(piece),
    ];
    for path in test.platform.files() {
        if path == std::path::Path::new(PHOTO) {
            continue;
        }
        let bytes = test.platform.file(&path).expect("a file");
        for piece in &spelled {
            let is_there = bytes.windows(piece.len()).any(|part| part == piece.as_slice());
            assert!(!is_there, "a piece of the picture is in {}", path.display());
        }
    }
    assert!(test.platform.file(SAMPLE_FILE).is_some(), "it was saved");
}

/// Three bytes as four letters; the piece begins at a multiple of three.
fn base64(piece: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |bits: u32| LETTERS[usize::try_from(bits & 63).expect("six bits")];
    piece
        .chunks_exact(3)
        .flat_map(|three| {
            let bits = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
            [letter(bits >> 18), letter(bits >> 12), letter(bits >> 6), letter(bits)]
        })
        .collect()
}
