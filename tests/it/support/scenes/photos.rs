//! Measuring from photos.

use plumbline::app::{AnswerMessage, PhotoMessage, Screen};
use plumbline::content::{ItemId, PictureView};
use plumbline::record::{PhotoMark, PictureId};

use super::super::snaps::{Snap, snap};
use super::{Scene, Setup, TestApp, sample};

/// Where the picture lies.
pub const PHOTO: &str = "/home/alex/DCIM/left.jpg";

/// The scenes.
pub fn all() -> Vec<Scene> {
    vec![
        Scene::new("photo-empty", Screen::Photo, |setup| photos(setup, "fh-cva-photo")),
        Scene::new("photo-placing", Screen::Photo, |setup| {
            let (mut test, snap) = with_picture(setup);
            place(&mut test, &snap, 3);
            test
        }),
        Scene::new("photo-placed", Screen::Photo, |setup| {
            let (mut test, snap) = with_picture(setup);
            place(&mut test, &snap, 9);
            test
        }),
        Scene::new("photo-typed", Screen::Photo, |setup| {
            let (mut test, snap) = with_picture(setup);
            test.tell(AnswerMessage::ReadingTyped {
                item: ItemId::from("fh-cva-photo"),
                side: Some(plumbline::record::Side::Left),
                index: 0,
                text: "44".into(),
            });
            place(&mut test, &snap, 9);
            test
        }),
        Scene::new("photo-other-side", Screen::Photo, |setup| {
            let mut test = photos(setup, "fh-cva-photo");
            let snap = snap(PictureView::HeadRight, [600, 800], 1.5);
            open(&mut test, &snap);
            place(&mut test, &snap, 9);
            test
        }),
        Scene::new("photo-refused", Screen::Photo, |setup| {
            let mut test = photos(setup, "hh-front-photo");
            test.platform
                .put("/home/alex/IMG_0001.HEIC", *b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
            test.platform.choose("/home/alex/IMG_0001.HEIC");
            test.tell(PhotoMessage::PictureWanted);
            let whole = snap(PictureView::Front, [300, 400], 0.0).file;
            test.platform.put("/home/alex/cut.jpg", &whole[..whole.len() / 2]);
            test.platform.choose("/home/alex/cut.jpg");
            test.tell(PhotoMessage::PictureWanted);
            test
        }),
    ]
}

/// Alex without answers to the photo questions, where photos are measured.
pub fn photos(setup: Setup, item: &str) -> TestApp {
    let mut test = sample(setup, Screen::Questions);
    for id in [
        "fh-cva-photo",
        "fh-shoulder-angle-photo",
        "sg-pelvic-angle-photo",
        "hh-front-photo",
        "hh-back-photo",
    ] {
        test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    }
    test.tell(PhotoMessage::Opened(Some(ItemId::from(item))));
    test
}

fn with_picture(setup: Setup) -> (TestApp, Snap) {
    let mut test = photos(setup, "fh-cva-photo");
    let snap = snap(PictureView::HeadLeft, [600, 800], 1.5);
    open(&mut test, &snap);
    (test, snap)
}

/// Opens a drawn picture by the dialog.
pub fn open(test: &mut TestApp, snap: &Snap) {
    test.platform.put(PHOTO, snap.file.clone());
    test.platform.choose(PHOTO);
    test.tell(PhotoMessage::PictureWanted);
}

/// The picture on the screen.
pub fn picture(test: &TestApp) -> PictureId {
    test.app().photo_picture().expect("a picture").id()
}

/// Places the first marks just where they are.
pub fn place(test: &mut TestApp, snap: &Snap, count: usize) {
    let picture = picture(test);
    let marks: Vec<PhotoMark> = test.app().photo_marks().into_iter().take(count).collect();
    for mark in marks {
        test.tell(PhotoMessage::Placed {
            picture: picture.clone(),
            mark,
            at: snap.marks[&mark],
            by_click: false,
        });
    }
}
