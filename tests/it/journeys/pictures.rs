//! Options that differ in shape are picked by their picture, with the keys and names of any option.

use egui::Key;
use egui::accesskit::Role;
use plumbline::app::{AnswerMessage, Screen, WindowMessage};
use plumbline::content::{ItemId, shipped};
use plumbline::record::Side;

use crate::support::{Setup, TestApp, scenes};

/// An item of Alex's record, without its answer.
fn item(setup: Setup, id: &str) -> TestApp {
    let mut test = scenes::sample(setup, Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]))
        .tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    test
}

fn radios(test: &TestApp) -> Vec<String> {
    let names = test.names_in_order().into_iter();
    names
        .filter(|(role, _)| *role == Role::RadioButton)
        .map(|(_, name)| name)
        .collect()
}

fn reading(test: &TestApp, id: &str, side: Side) -> Option<f64> {
    let answer = test.app().assessment()?.answers.get(&ItemId::from(id))?;
    answer.entry(side)?.reading(plumbline::content::Combine::default())
}

#[test]
fn a_picture_is_an_option_with_its_words_and_its_key() {
    let id = "fh-mirror-ear-shoulder";
    let mut test = item(Setup::default(), id);
    let texts: Vec<String> = shipped()
        .item(id)
        .unwrap()
        .options()
        .iter()
        .map(|it| it.text.clone())
        .collect();
    assert_eq!(radios(&test), texts, "a screen reader finds the same radio buttons");
    // Two in a row and more: the pictures stand beside each other.
    let places: Vec<egui::Rect> = texts.iter().map(|text| test.place_of(text)).collect();
    assert!(places[0].height() > 90.0, "there is room for a picture");
    assert_eq!(places[0].top(), places[1].top());
    assert_eq!(places[0].size(), places[1].size());
    test.key(Key::Num3);
    assert_eq!(reading(&test, id, Side::Left), Some(2.0));
    test.click(&texts[1]);
    assert_eq!(reading(&test, id, Side::Left), Some(1.0));
    for _ in 0..40 {
        if test.focused().is_some_and(|(name, _)| name == texts[1]) {
            break;
        }
        test.key(Key::Tab);
    }
    assert_eq!(
        test.focused(),
        Some((texts[1].clone(), true)),
        "Tab stops at the chosen one"
    );
    test.key(Key::ArrowRight);
    assert_eq!(
        test.focused(),
        Some((texts[2].clone(), false)),
        "an arrow moves and never chooses"
    );
    test.key(Key::Space);
    assert_eq!(reading(&test, id, Side::Left), Some(2.0));
}

#[test]
fn two_sides_have_their_pictures_and_letters_each() {
    let id = "hh-one-leg";
    let mut test = item(Setup::default(), id);
    assert_eq!(radios(&test).len(), 8, "four options for each side");
    test.key(Key::Num4).key(Key::B);
    assert_eq!(reading(&test, id, Side::Left), Some(3.0));
    assert_eq!(reading(&test, id, Side::Right), Some(1.0));
}

#[test]
fn a_signed_choice_without_its_side_is_asked_for_at_its_pictures() {
    let mut test = item(Setup::default(), "hh-waist-look");
    test.key(Key::Num3);
    assert!(test.reads("Keys: L and R"));
    test.key(Key::L);
    let waist = test
        .app()
        .assessment()
        .unwrap()
        .answers
        .get(&ItemId::from("hh-waist-look"))
        .unwrap();
    assert_eq!(
        waist
            .entry(Side::Left)
            .unwrap()
            .reading(plumbline::content::Combine::default()),
        Some(-2.0)
    );
}

#[test]
fn on_a_small_window_with_large_text_every_picture_is_whole() {
    let small = Setup {
        size: [500.0, 320.0],
        scale: 2.0,
        dark: true,
    };
    for figure in shipped().figures.iter().filter(|figure| !figure.options.is_empty()) {
        let test = item(small, figure.id.as_str());
        let options = shipped().item(figure.id.as_str()).unwrap().options().to_vec();
        assert!(radios(&test).len() >= options.len(), "{}", figure.id);
        assert!(
            test.texts_outside(500.0).is_empty(),
            "{}: {:?}",
            figure.id,
            test.texts_outside(500.0)
        );
    }
}
