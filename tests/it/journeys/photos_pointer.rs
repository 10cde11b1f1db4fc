//! The pointer in the picture, and what part of it is shown while points are placed (rule Q41).

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::PhotoMessage;
use plumbline::content::{Landmark, PictureView};
use plumbline::record::{MarkStands, PhotoMark, PicturePoint};
use plumbline::report::words;

use super::photos::{NECK, REAL_SIZED, click_at, on_screen, real_sized};
use crate::support::scenes::photos::{open, photos, picture, place};
use crate::support::snaps::{Snap, snap};
use crate::support::{Setup, TestApp};

const EAR: PhotoMark = PhotoMark::Point(Landmark::Tragus);
const BUMP: PhotoMark = PhotoMark::Point(Landmark::C7);
const TIP: PhotoMark = PhotoMark::Point(Landmark::Acromion);

fn at(test: &TestApp, mark: PhotoMark) -> Option<PicturePoint> {
    test.app().photo_picture().expect("a picture").at(mark)
}

fn stands(test: &TestApp, mark: PhotoMark) -> MarkStands {
    test.app().photo_picture().expect("a picture").stands(mark)
}

/// Where a mark that is placed is drawn.
fn drawn(test: &TestApp, mark: PhotoMark) -> Pos2 {
    let name = words::mark_name(test.app().library(), mark);
    let place = words::mark_place(at(test, mark).expect("placed"));
    let begin = format!("{name}: {place}");
    let named = test.texts().into_iter().find(|text| text.starts_with(&begin));
    test.place_of(&named.unwrap_or_else(|| panic!("{begin} is not there")))
        .center()
}

fn canvas(test: &TestApp) -> Rect {
    let named = test
        .texts()
        .into_iter()
        .find(|text| text.ends_with(" pixels") && text.contains(", Picture "));
    test.place_of(&named.expect("a picture"))
}

/// All points of a picture are placed, and all of it is seen.
fn all_placed() -> (TestApp, Snap) {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 9);
    see_all(&mut test);
    (test, snap)
}

/// All of the picture, and the picture in the window.
fn see_all(test: &mut TestApp) {
    test.click("Whole picture");
    see(test);
}

fn see(test: &mut TestApp) {
    let named = test
        .texts()
        .into_iter()
        .find(|text| text.ends_with(" pixels") && text.contains(", Picture "));
    test.harness.get_by_label(&named.expect("a picture")).scroll_to_me();
    test.settle();
}

fn whole_scale(test: &TestApp, snap: &Snap) -> f32 {
    let [width, height] = snap.size.map(|side| side as f32);
    let room = canvas(test);
    (room.width() / width).min(room.height() / height)
}

fn drag(test: &mut TestApp, from: Pos2, by: Vec2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    test.harness.event(Event::PointerMoved(from));
    test.harness.event(button(from, true));
    test.harness.run_steps(1);
    for step in 1..=8 {
        test.harness.event(Event::PointerMoved(from + by * step as f32 / 8.0));
        test.harness.run_steps(1);
    }
    test.harness.event(button(from + by, false));
    test.settle();
}

#[test]
fn close_to_the_chosen_point_the_pointer_puts_it_better_and_the_arrow_keys_go_on_from_there() {
    let (mut test, snap) = all_placed();
    assert_eq!(test.app().photo_mark(), Some(TIP));
    test.tell(PhotoMessage::SnappingChosen(false));
    let scale = f64::from(whole_scale(&test, &snap));
    let before = at(&test, TIP).expect("placed");
    let there = on_screen(&test, &snap, before) + egui::vec2(4.0, -3.0);
    click_at(&mut test, there);
    let now = at(&test, TIP).expect("placed");
    assert!(
        (now.x - before.x - 4.0 / scale).abs() < 0.1 && (now.y - before.y + 3.0 / scale).abs() < 0.1,
        "{before:?} {now:?}"
    );
    test.key(Key::ArrowLeft);
    let moved = at(&test, TIP).expect("placed");
    assert!((moved.x - now.x + 1.0).abs() < 0.02, "{now:?} {moved:?}");
    test.key(Key::Escape);
    assert_eq!(at(&test, TIP), Some(now), "as it was before the keys");
    for _ in 0..2 {
        if at(&test, TIP) == Some(now) {
            test.keys(Modifiers::COMMAND, Key::Z);
        }
    }
    assert_eq!(at(&test, TIP), Some(before), "and undo goes on to before the click");
}

#[test]
fn a_click_on_another_point_chooses_it_and_moves_nothing() {
    let (mut test, snap) = all_placed();
    let points = test.app().photo_picture().expect("a picture").points.clone();
    let ear = on_screen(&test, &snap, snap.marks[&EAR]);
    click_at(&mut test, ear + egui::vec2(2.0, 2.0));
    assert_eq!(test.app().photo_mark(), Some(EAR));
    assert_eq!(test.app().photo_picture().expect("a picture").points, points);
    test.key(Key::ArrowUp);
    assert!((at(&test, EAR).expect("placed").y - points[&Landmark::Tragus].y + 1.0).abs() < 0.02);
}

#[test]
fn a_point_is_placed_close_to_another_one() {
    let mut test = photos(Setup::default(), NECK);
    let snap = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    place(&mut test, &snap, 3);
    test.tell(PhotoMessage::SnappingChosen(false));
    test.click("Next: Neck bump");
    see_all(&mut test);
    let scale = f64::from(whole_scale(&test, &snap));
    let ear = at(&test, EAR).expect("placed");
    let there = on_screen(&test, &snap, ear) + egui::vec2(3.0, 0.0);
    click_at(&mut test, there);
    let bump = at(&test, BUMP).expect("placed though the ear lies just there");
    assert!((bump.x - ear.x - 3.0 / scale).abs() < 0.1, "{ear:?} {bump:?}");
    assert_eq!(at(&test, EAR), Some(ear));
}

#[test]
fn a_drag_on_a_point_moves_it_and_a_drag_beside_it_moves_the_picture() {
    let (mut test, snap) = all_placed();
    let scale = f64::from(whole_scale(&test, &snap));
    let before = at(&test, EAR).expect("placed");
    let from = on_screen(&test, &snap, before);
    drag(&mut test, from, egui::vec2(40.0, 24.0));
    let now = at(&test, EAR).expect("placed");
    assert!(
        (now.x - before.x - 40.0 / scale).abs() < 0.3 && (now.y - before.y - 24.0 / scale).abs() < 0.3,
        "all the way it was dragged: {before:?} {now:?}"
    );
    assert_eq!(stands(&test, EAR), MarkStands::Moved);
    test.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(at(&test, EAR), Some(before), "one drag is one step");
    // Close up, the picture itself is moved.
    test.click("Show the picture larger").click("Show the picture larger");
    see(&mut test);
    let points = test.app().photo_picture().expect("a picture").points.clone();
    let seen = drawn(&test, TIP);
    let beside = canvas(&test).min + egui::vec2(30.0, 30.0);
    drag(&mut test, beside, egui::vec2(25.0, 15.0));
    assert!((drawn(&test, TIP) - seen - egui::vec2(25.0, 15.0)).length() < 1.0);
    assert_eq!(test.app().photo_picture().expect("a picture").points, points);
}

/// In a small window a dozen pixels of a phone's picture are one point on the screen.
#[test]
fn a_click_from_afar_brings_the_place_closer_and_the_next_one_is_exact() {
    let setup = Setup {
        size: [1000.0, 640.0],
        ..Setup::default()
    };
    let mut test = photos(setup, NECK);
    let snap = real_sized();
    open(&mut test, snap);
    place(&mut test, snap, 2);
    test.click("Next: Ear flap");
    let scale = whole_scale(&test, snap);
    assert!(scale < 0.1, "{scale}");
    // Beside the ear by two points, which are two dozen pixels.
    let click = on_screen(&test, snap, snap.marks[&EAR]) + egui::vec2(2.0, -1.0);
    click_at(&mut test, click);
    let far = at(&test, EAR).expect("placed");
    assert!(far.distance(snap.marks[&EAR]) > 15.0);
    assert!(test.reads("Not just there? Click again."), "{:?}", test.texts());
    assert!(
        (drawn(&test, EAR) - click).length() < 1.5,
        "what was clicked stays under the pointer"
    );
    let room = canvas(&test);
    let close = f64::from(room.size().min_elem()) / (4032.0 * 0.1);
    let away = |to: PicturePoint, from: PicturePoint| {
        egui::vec2(((to.x - from.x) * close) as f32, ((to.y - from.y) * close) as f32)
    };
    click_at(&mut test, click + away(snap.marks[&EAR], far));
    assert!(
        at(&test, EAR).expect("placed").distance(snap.marks[&EAR]) < 1.5,
        "a point on the screen is a pixel or so now: {:?}",
        at(&test, EAR)
    );
    // The next one is looked for around it, from a little farther: its sticker is hit there at once.
    test.click("Next: Neck bump");
    test.harness.get_by_label(REAL_SIZED).scroll_to_me();
    test.settle();
    let around = f64::from(canvas(&test).size().min_elem()) / (4032.0 * 0.25);
    let ear = drawn(&test, EAR);
    assert!((ear - canvas(&test).center()).length() < 1.5, "{ear:?}");
    let from_ear = [
        (snap.marks[&BUMP].x - snap.marks[&EAR].x) * around,
        (snap.marks[&BUMP].y - snap.marks[&EAR].y) * around,
    ];
    click_at(&mut test, ear + egui::vec2(from_ear[0] as f32, from_ear[1] as f32));
    assert_eq!(stands(&test, BUMP), MarkStands::Snapped);
    assert!(at(&test, BUMP).expect("placed").distance(snap.marks[&BUMP]) < 1.0);
    let seen = drawn(&test, EAR);
    assert!(
        (seen - ear).length() < 0.5,
        "what was found there lies well: nothing moves"
    );
}

#[test]
fn in_the_next_picture_a_point_is_looked_for_where_it_lay_before() {
    let mut test = photos(Setup::default(), NECK);
    let first = snap(PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &first);
    place(&mut test, &first, 9);
    let ear = at(&test, EAR).expect("placed");
    test.platform
        .put("/home/alex/2.jpg", snap(PictureView::HeadLeft, [600, 800], 0.7).file);
    test.platform.choose("/home/alex/2.jpg");
    test.click("Open another picture");
    assert_eq!(at(&test, EAR), None);
    test.tell(PhotoMessage::MarkChosen(EAR));
    // By keys it begins in the middle of what is seen.
    let name = "Ear flap: not placed";
    super::photos::tab_to(&mut test, name);
    test.key(Key::ArrowRight);
    let begun = at(&test, EAR).expect("placed");
    assert!(begun.distance(ear) < 2.0, "{begun:?} and {ear:?}");
}

#[test]
fn going_to_stickers_can_be_switched_off() {
    let mut test = photos(Setup::default(), NECK);
    super::photos_told::placed_beside(&mut test, 3);
    test.click("A click goes to the sticker or string seen there");
    test.click("Next: Neck bump").click("Whole picture");
    let snap = real_sized();
    test.harness.get_by_label(REAL_SIZED).scroll_to_me();
    test.settle();
    let beside = PicturePoint::new(snap.marks[&BUMP].x + 2.0, snap.marks[&BUMP].y - 2.0);
    let pos = on_screen(&test, snap, beside);
    click_at(&mut test, pos);
    assert_eq!(stands(&test, BUMP), MarkStands::Placed);
    assert!(at(&test, BUMP).expect("placed").distance(beside) < 0.1);
    let picture = picture(&test);
    test.tell(PhotoMessage::MarkTakenAway(picture, BUMP));
    test.click("A click goes to the sticker or string seen there");
    test.click("Whole picture");
    test.harness.get_by_label(REAL_SIZED).scroll_to_me();
    test.settle();
    let pos = on_screen(&test, snap, beside);
    click_at(&mut test, pos);
    assert_eq!(stands(&test, BUMP), MarkStands::Snapped);
}
