//! Where measuring in photos is come to from, where it leads, and what is said of a file on the way.

use egui::{Key, Modifiers};
use plumbline::app::{AnswerMessage, PhotoMessage, Screen, WindowMessage};
use plumbline::content::PictureView;
use plumbline::record::{PhotoMark, PicturePoint, Side};

use super::photos::{readings, tab_to};
use super::screen;
use crate::photo::exif::Block;
use crate::photo::files::{Format, file};
use crate::support::scenes::photos::{PHOTO, open, photos, picture, place};
use crate::support::snaps::snap;
use crate::support::{Setup, TestApp, scenes};

const PELVIS: &str = "sg-pelvic-angle-photo";

/// The five questions about photos, and the views of each.
const FIVE: [(&str, &[PictureView]); 5] = [
    ("fh-cva-photo", &[PictureView::HeadLeft, PictureView::HeadRight]),
    (
        "fh-shoulder-angle-photo",
        &[PictureView::HeadLeft, PictureView::HeadRight],
    ),
    (PELVIS, &[PictureView::PelvisLeft, PictureView::PelvisRight]),
    ("hh-front-photo", &[PictureView::Front]),
    ("hh-back-photo", &[PictureView::Back]),
];

#[test]
fn from_each_of_the_five_questions_one_comes_to_its_views_and_back() {
    for (item, views) in FIVE {
        let mut test = scenes::sample(Setup::default(), Screen::Questions);
        test.tell(WindowMessage::ItemsRequested(vec![item.into()]));
        assert_eq!(test.app().item().expect("an item").id, item);
        test.click("Measure from photos");
        assert_eq!(screen(&test), Screen::Photo);
        assert_eq!(test.app().photo_view().expect("a view").view, views[0], "{item}");
        let listed: Vec<PictureView> = test.app().needed_views().iter().map(|view| view.view).collect();
        assert_eq!(listed, views, "{item}");
        test.click("To the questions");
        assert_eq!(test.app().item().expect("an item").id, item);
    }
}

#[test]
fn from_how_from_what_would_help_most_and_by_its_key() {
    let mut test = scenes::sample(Setup::default(), Screen::How);
    test.click("Measure from photos");
    assert_eq!(screen(&test), Screen::Photo);

    let mut test = scenes::sample(Setup::default(), Screen::Results);
    for (item, _) in FIVE {
        test.tell(AnswerMessage::AnswerCleared(item.into()));
    }
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    test.click("Measure from photos");
    assert_eq!(screen(&test), Screen::Photo);

    // From anywhere, and F1 names it.
    for from in [Screen::About, Screen::Review, Screen::Plan, Screen::Exercises] {
        let mut test = scenes::sample(Setup::default(), from);
        test.keys(Modifiers::COMMAND, Key::M);
        assert_eq!(screen(&test), Screen::Photo, "{from:?}");
    }
    test.key(Key::F1);
    assert!(test.reads("measure angles in photos"), "{:?}", test.texts());
}

#[test]
fn once_a_view_is_taken_over_the_next_one_is_offered_until_all_have_theirs() {
    let mut test = photos(Setup::default(), PELVIS);
    for view in [PictureView::PelvisLeft, PictureView::PelvisRight] {
        assert_eq!(test.app().photo_view().expect("a view").view, view);
        let snap = snap(view, [300, 400], 1.0);
        open(&mut test, &snap);
        place(&mut test, &snap, 9);
        assert!(!test.reads("Next view: "), "not before its numbers are used");
        test.click("Use these numbers");
        if view == PictureView::PelvisLeft {
            test.click("Next view: Pelvis from the right");
            assert!(
                test.sees("Open a picture"),
                "what comes next stands there: {:?}",
                test.texts()
            );
        }
    }
    assert!(!test.reads("Next view: "), "{:?}", test.texts());
    for side in [Side::Left, Side::Right] {
        assert_eq!(readings(&test, PELVIS, Some(side)).len(), 1, "{side:?}");
    }
}

/// By keyboard too, with the focus where one goes on.
#[test]
fn after_enter_on_the_numbers_the_focus_is_near_and_the_next_view_is_reached() {
    let mut test = photos(Setup::default(), PELVIS);
    let snap = snap(PictureView::PelvisLeft, [300, 400], 1.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    tab_to(&mut test, "Use these numbers");
    test.key(Key::Enter);
    tab_to(&mut test, "Next view: Pelvis from the right");
    test.key(Key::Enter);
    assert_eq!(test.app().photo_view().expect("a view").view, PictureView::PelvisRight);
    let focused = test.focused().map(|(name, _)| name).unwrap_or_default();
    assert!(!focused.is_empty(), "the focus is somewhere");
}

fn grey(size: [u32; 2], block: Option<Block>) -> Vec<u8> {
    let rgb = vec![110; (size[0] * size[1] * 3) as usize];
    file(Format::Jpeg(80), size, &rgb, block.map(Block::bytes))
}

fn opened(files: Vec<Vec<u8>>) -> TestApp {
    let mut test = photos(Setup::default(), "hh-front-photo");
    let paths = files.into_iter().enumerate().map(|(number, bytes)| {
        let path = std::path::PathBuf::from(format!("/home/alex/{number}.jpg"));
        test.platform.put(&path, bytes);
        path
    });
    let paths: Vec<_> = paths.collect();
    test.platform.choose_all(paths);
    test.click("Open a picture");
    test
}

/// Each is a sentence, and none keeps one from placing points (rule Q26).
#[test]
fn what_the_file_tells_is_said_beside_the_picture_and_refuses_nothing() {
    let small = [40, 60];
    let phone = || Block::default().make("Phone");
    for (file, said) in [
        (
            grey(small, Some(phone().lens_35mm(13))),
            "It was taken with the wide-angle lens (0.5×)",
        ),
        (grey(small, Some(phone().zoom(3, 1))), "It was zoomed by calculation"),
        (
            grey([41, 60], Some(phone().lens("iPhone 13 front camera"))),
            "the camera beside the screen, which may swap left and right",
        ),
        (grey(small, None), "as pictures do that came through a messenger"),
        (
            grey(small, Some(phone().orientation(6).gravity([0, -980, 200]))),
            "The phone leaned back or forward.",
        ),
    ] {
        let test = opened(vec![file]);
        assert!(test.reads(said), "{said}: {:?}", test.texts());
        assert!(test.reads("Click on: Upper end of the string"), "{said}");
    }
    let at = |size: [u32; 2], at: &str| grey(size, Some(phone().taken_at(at)));
    let soon = opened(vec![
        at(small, "2026:11:20 10:00:00"),
        at([41, 60], "2026:11:20 10:00:04"),
    ]);
    assert!(soon.reads("taken one right after the other"), "{:?}", soon.texts());
    let later = opened(vec![
        at(small, "2026:11:01 10:00:00"),
        at([41, 60], "2026:11:20 10:00:00"),
    ]);
    assert!(
        later.reads("These pictures are of different occasions."),
        "{:?}",
        later.texts()
    );
    let usual = opened(vec![
        at(small, "2026:11:20 10:00:00"),
        at([41, 60], "2026:11:20 10:05:00"),
    ]);
    assert!(!usual.reads("occasions") && !usual.reads("right after"));
}

/// What speaks against a picture that only its file and a ruler tell together, and a string that the phone contradicts.
#[test]
fn a_camera_that_stood_near_and_a_string_that_is_none_are_said() {
    let block = Block::default()
        .orientation(1)
        .make("Apple")
        .lens_35mm(26)
        .gravity([-1000, 0, 0]);
    let mut test = opened(vec![grey([400, 600], Some(block))]);
    let id = picture(&test);
    let placed = [
        (PhotoMark::StringTop, 100.0, 50.0),
        // Six degrees off what the phone says.
        (PhotoMark::StringBottom, 150.0, 550.0),
        (PhotoMark::Point(plumbline::content::Landmark::AsisRight), 150.0, 300.0),
        (PhotoMark::Point(plumbline::content::Landmark::AsisLeft), 250.0, 300.0),
        (PhotoMark::Point(plumbline::content::Landmark::RightMark), 170.0, 400.0),
        (PhotoMark::Point(plumbline::content::Landmark::ReferenceA), 300.0, 100.0),
        (PhotoMark::Point(plumbline::content::Landmark::ReferenceB), 300.0, 400.0),
    ];
    for (mark, x, y) in placed {
        test.tell(PhotoMessage::Placed {
            picture: id.clone(),
            mark,
            at: PicturePoint::new(x, y),
            by_click: false,
        });
    }
    assert!(
        test.reads("The string and the phone’s own level differ."),
        "{:?}",
        test.texts()
    );
    assert!(!test.reads("The camera stood nearer"));
    // 300 pixels are 30 cm: 26 / 43.3 · 721 · 1 mm is 0.43 m.
    test.tell(PhotoMessage::RulerTyped(id, 300.0));
    assert!(
        test.reads("The camera stood nearer than 2.2\u{a0}m"),
        "{:?}",
        test.texts()
    );
    assert!(test.sees("Use these numbers"), "each only warns");
    assert!(test.platform.file(PHOTO).is_none());
}
