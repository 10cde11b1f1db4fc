//! A test whose name says that somebody clicks, clicks: it tells the program no message past the window. And the person of the
//! tests (`support/person.rs`), in whose words such tests are written, never does.

use std::fs;
use std::path::Path;

use super::collect;

/// Words that speak to the program past its window.
const PAST_THE_WINDOW: [&str; 4] = ["Message::", ".tell(", ".dispatch(", "app_mut"];

/// Such a test that clicks nothing: a double click in the file manager begins a second program, which no window sees.
const NOT_IN_A_WINDOW: [&str; 1] = ["a_second_double_click_brings_the_first_window_forward_and_ends_the_second"];

#[test]
fn a_test_that_says_it_clicks_tells_no_message() {
    let (mut seen, mut wrong) = (0, Vec::new());
    for (name, text) in tests() {
        for (test, body) in clicking(&text) {
            if NOT_IN_A_WINDOW.contains(&test) {
                continue;
            }
            seen += 1;
            let told = PAST_THE_WINDOW.iter().filter(|words| body.contains(**words));
            wrong.extend(told.map(|words| format!("{name}: {test}: {words}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 5, "{seen} tests that click were found");
}

#[test]
fn the_person_of_the_tests_tells_no_message() {
    let (_, text) = tests()
        .into_iter()
        .find(|(name, _)| name.ends_with("support/person.rs"))
        .expect("a person");
    for words in PAST_THE_WINDOW {
        assert!(!text.contains(words), "{words}");
    }
}

#[test]
fn what_such_a_test_tells_is_seen() {
    let text = "#[test]\nfn a_click_on_it() {\n    test.tell(FileMessage::SavePressed);\n}\n\nfn right_click() {}\n\
                #[test]\nfn a_key() {\n    test.tell(1);\n}\n";
    let found: Vec<(&str, &str)> = clicking(text).collect();
    assert_eq!(
        found.len(),
        1,
        "the helper is no test, and the other says nothing of clicks"
    );
    assert_eq!(found[0].0, "a_click_on_it");
    assert!(found[0].1.contains("Message::") && found[0].1.contains(".tell("));
}

/// The tests of a text whose names speak of clicks, each with its body.
fn clicking(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("#[test]").skip(1).filter_map(|after| {
        let (_, from_name) = after.split_once("fn ")?;
        let (name, body) = from_name.split_once('(')?;
        let ends = body.find("\n}").unwrap_or(body.len());
        name.split('_')
            .any(|word| word.starts_with("click"))
            .then(|| (name, &body[..ends]))
    })
}

fn tests() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it"), &mut files);
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a test file");
            (path.to_string_lossy().replace('\\', "/"), text)
        })
        .filter(|(name, _)| !name.ends_with("tidy/clicks.rs"))
        .collect()
}
