//! What is heard while points are placed in a picture.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use plumbline::app::PhotoMessage;
use plumbline::record::PhotoMark;

use crate::support::scenes::photos::{open, photos, place};
use crate::support::snaps::snap;
use crate::support::{Setup, TestApp};

fn with_picture() -> TestApp {
    let mut test = photos(Setup::default(), "fh-cva-photo");
    let snap = snap(plumbline::content::PictureView::HeadLeft, [600, 800], 0.0);
    open(&mut test, &snap);
    test
}

fn tab_to(test: &mut TestApp, name: &str) {
    for _ in 0..120 {
        if test.focus().name.starts_with(name) {
            return;
        }
        test.key(Key::Tab);
    }
    panic!("{name} has no focus");
}

#[test]
fn a_point_says_where_it_is_how_it_is_found_and_which_keys_move_it() {
    let mut test = with_picture();
    tab_to(&mut test, "Upper end of the string: not placed");
    let focus = test.focus();
    assert_eq!(focus.role, Role::Button);
    assert!(
        focus.description.contains("as high up as it shows"),
        "{}",
        focus.description
    );
    assert!(
        focus.description.contains("Arrow keys move it by one pixel"),
        "{}",
        focus.description
    );
    test.keys(Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(test.focus().name, "Upper end of the string: 310 across, 400 down");
    test.key(Key::Enter);
    assert_eq!(test.focus().name, "Lower end of the string: not placed");
}

#[test]
fn what_is_placed_next_and_what_speaks_against_a_picture_are_said_by_themselves() {
    let mut test = with_picture();
    let is_live = |test: &TestApp, words: &str| {
        let live = test
            .heard()
            .into_iter()
            .filter(|node| node.live != egui::accesskit::Live::Off);
        let said: Vec<String> = live.map(|node| node.name).collect();
        assert!(
            said.iter().any(|said| said.contains(words)),
            "{words} is not in {said:?}"
        );
    };
    is_live(&test, "Click on: Upper end of the string");
    let snap = snap(plumbline::content::PictureView::HeadRight, [600, 800], 0.0);
    place(&mut test, &snap, 9);
    is_live(&test, "All points are placed.");
    is_live(&test, "The points show another side than was named.");
    test.tell(PhotoMessage::MarkChosen(PhotoMark::StringTop));
    is_live(&test, "All points are placed.");
}
