//! Pictures that come late, come back, or find no room: the screen never jumps, and none stands there without its pixels.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{ColorImage, Event, Key, Modifiers};
use plumbline::app::{FileMessage, PhotoMessage};
use plumbline::content::PictureView;
use plumbline::picture::{Care, decode};
use plumbline::record::{KeptPicture, PhotoMark, PictureId};

use super::photos::NECK;
use crate::support::scenes::photos::{open, photos, picture, place};
use crate::support::snaps::{Snap, snap};
use crate::support::{Setup, TestApp};

fn left(roll: f64) -> Snap {
    snap(PictureView::HeadLeft, [300, 400], roll)
}

/// So many pictures of the head from the left, opened one after the other.
fn opened(count: u8) -> TestApp {
    let mut test = photos(Setup::default(), NECK);
    for number in 0..count {
        let path = format!("/home/alex/{number}.jpg");
        test.platform.put(&path, left(f64::from(number)).file);
        test.platform.choose(&path);
        test.tell(PhotoMessage::PictureWanted);
    }
    test
}

fn ids(test: &TestApp) -> Vec<PictureId> {
    let pictures = &test.app().photos().expect("photos").pictures;
    pictures.iter().map(KeptPicture::id).collect()
}

fn view(test: &TestApp) -> PictureView {
    test.app().photo_view().expect("a view").view
}

/// The picture on the screen has its pixels.
#[track_caller]
fn assert_whole(test: &TestApp, id: &PictureId) {
    assert_eq!(&picture(test), id);
    let shown = test.app().photo_pixels().expect("its pixels are there");
    assert_eq!(shown.fingerprint, id.fingerprint);
}

#[test]
fn a_picture_that_comes_back_late_does_not_take_the_screen_from_another() {
    let mut test = opened(3);
    let [one, two, three] = ids(&test).try_into().expect("three");
    assert_whole(&test, &three);
    test.platform.hold();
    test.tell(PhotoMessage::PictureChosen(one.clone()))
        .tell(PhotoMessage::PictureChosen(two.clone()));
    test.platform.release();
    test.settle();
    assert_whole(&test, &two);
    test.platform.hold();
    test.tell(PhotoMessage::PictureChosen(one))
        .tell(PhotoMessage::ViewChosen(PictureView::HeadRight));
    test.platform.release();
    test.settle();
    assert_eq!(view(&test), PictureView::HeadRight, "one has gone on");
    test.tell(PhotoMessage::PictureChosen(two.clone()));
    assert_whole(&test, &two);
}

#[test]
fn a_picture_that_is_opened_while_one_goes_on_waits_in_its_view_and_says_so() {
    let mut test = photos(Setup::default(), NECK);
    test.platform.put("/home/alex/slow.jpg", left(0.0).file);
    test.platform.hold();
    test.tell(PhotoMessage::TextPasted("/home/alex/slow.jpg".to_owned()))
        .tell(PhotoMessage::ViewChosen(PictureView::HeadRight));
    test.platform.release();
    test.settle();
    let photos = test.app().photos().expect("photos");
    assert_eq!(
        photos.pictures.first().expect("it was opened").view,
        PictureView::HeadLeft
    );
    assert_eq!(view(&test), PictureView::HeadRight);
    assert!(
        test.reads("The picture stands under \u{201c}Head from the left\u{201d}."),
        "{:?}",
        test.texts()
    );
}

#[test]
fn where_the_first_of_several_files_is_refused_the_next_one_is_seen() {
    let mut test = photos(Setup::default(), NECK);
    test.platform
        .put("/home/alex/1.heic", *b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    test.platform.put("/home/alex/2.jpg", left(0.0).file);
    test.platform
        .choose_all(["/home/alex/1.heic", "/home/alex/2.jpg"].map(PathBuf::from));
    test.click("Open a picture");
    assert!(test.reads("1.heic: "), "what was refused is said");
    let [id] = ids(&test).try_into().expect("one");
    assert_whole(&test, &id);
}

#[test]
fn taken_back_the_picture_before_is_there_again_with_its_pixels() {
    let mut test = opened(2);
    let [one, two] = ids(&test).try_into().expect("two");
    test.keys(Modifiers::COMMAND, Key::Z);
    assert_whole(&test, &one);
    test.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    test.tell(PhotoMessage::PictureChosen(two.clone()));
    assert_whole(&test, &two);
    let id = picture(&test);
    test.tell(PhotoMessage::PictureTakenAway(id));
    assert_whole(&test, &one);
}

#[test]
fn a_picture_of_the_other_side_finds_no_room_beside_three() {
    let mut test = opened(3);
    test.tell(PhotoMessage::ViewChosen(PictureView::HeadRight));
    let wrong = snap(PictureView::HeadLeft, [300, 400], 7.0);
    open(&mut test, &wrong);
    place(&mut test, &wrong, 9);
    test.click("It shows the other side");
    assert!(
        test.reads("has three pictures, which is all that count"),
        "{:?}",
        test.texts()
    );
    let photos = test.app().photos().expect("photos");
    assert_eq!(photos.count(PictureView::HeadLeft), 3);
    assert_eq!(photos.count(PictureView::HeadRight), 1);
    assert_eq!(view(&test), PictureView::HeadRight);
}

#[test]
fn with_its_record_a_picture_leaves_the_screens_memory() {
    let mut test = opened(1);
    let id = picture(&test);
    test.tell(PhotoMessage::MarkChosen(PhotoMark::StringTop));
    let textures = |test: &TestApp| {
        let manager = test.harness.ctx.tex_manager();
        let manager = manager.read();
        let names = manager.allocated().map(|(_, meta)| meta.name.clone());
        names.filter(|name| name.contains("picture") || name == "loupe").count()
    };
    assert_whole(&test, &id);
    assert!(textures(&test) > 0);
    test.keys(Modifiers::COMMAND, Key::S);
    test.tell(FileMessage::RecordClosed);
    assert_eq!(textures(&test), 0);
}

/// The pixels of a file as a program for pictures copies them.
fn copied(file: &[u8]) -> Event {
    let pixels = decode(file, Care::Strict).expect("a picture").pixels;
    let [width, height] = pixels.size().map(|side| side as usize);
    Event::PasteImage(Arc::new(ColorImage::from_rgb([width, height], pixels.rgb())))
}

fn paste(test: &mut TestApp, event: Event) {
    test.harness.event(event);
    test.harness.run_steps(2);
    test.settle();
}

#[test]
fn a_pasted_picture_and_its_file_are_the_same_picture() {
    let mut test = opened(1);
    let first = left(0.0);
    place(&mut test, &first, 3);
    let [one] = ids(&test).try_into().expect("one");
    paste(&mut test, copied(&first.file));
    assert_eq!(ids(&test), [one]);
    assert!(test.reads("This is the same picture again."), "{:?}", test.texts());
    // The other way round, and in a later sitting: its points lie on it.
    let second = left(1.0);
    paste(&mut test, copied(&second.file));
    assert_eq!(ids(&test).len(), 2);
    place(&mut test, &second, 2);
    test.tell(FileMessage::SavePressed).tell(FileMessage::RecordClosed);
    test.tell(FileMessage::FileChosen(crate::support::SAMPLE_FILE.into()));
    test.tell(PhotoMessage::Opened(Some(NECK.into())));
    let two = ids(&test)[1].clone();
    test.tell(PhotoMessage::PictureChosen(two.clone()));
    assert!(test.app().photo_pixels().is_none());
    test.platform.put("/home/alex/second.jpg", second.file);
    test.platform.choose("/home/alex/second.jpg");
    test.tell(PhotoMessage::PictureWanted);
    assert_eq!((ids(&test).len(), picture(&test)), (2, two));
    assert!(test.app().photo_pixels().is_some());
    assert!(test.reads("Its points lie on it as they were."), "{:?}", test.texts());
}
