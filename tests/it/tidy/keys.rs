//! Keys that widgets take by themselves, beside those of commands and answers (`src/ui/keys/tests.rs` presses these).

use std::collections::BTreeSet;

use plumbline::app::command::{Key, TABLE};

use super::sources;

/// Where keys have another meaning: the tables themselves, and what is taken out of the input before anybody acts on it.
const NOT_HERE: [&str; 5] = [
    "keys.rs",
    "answer_keys.rs",
    "session_keys.rs",
    "chords.rs",
    "presses.rs",
];

#[test]
fn every_key_a_widget_takes_is_in_the_list_of_keys() {
    let listed: BTreeSet<String> = TABLE
        .iter()
        .flat_map(|entry| entry.keys)
        .map(|chord| name(chord.key))
        .collect();
    let mut found = BTreeSet::new();
    for (room, path, text) in sources() {
        let file = path.file_name().and_then(|name| name.to_str()).expect("a name");
        if room != "ui" || NOT_HERE.contains(&file) || path.ends_with("keys/tests.rs") {
            continue;
        }
        for rest in text.split("Key::").skip(1) {
            let key: String = rest.chars().take_while(|letter| letter.is_alphanumeric()).collect();
            assert!(listed.contains(&key), "{}: F1 does not list {key}", path.display());
            found.insert(key);
        }
    }
    for expected in ["Enter", "ArrowDown", "PageUp", "Home", "Tab"] {
        assert!(found.contains(expected), "{expected} is taken somewhere: {found:?}");
    }
}

/// What egui calls a key.
fn name(key: Key) -> String {
    match key {
        Key::Letter(letter) => letter.to_string(),
        Key::Digit(digit) => format!("Num{digit}"),
        Key::Function(number) => format!("F{number}"),
        Key::Left => "ArrowLeft".to_owned(),
        Key::Right => "ArrowRight".to_owned(),
        Key::Up => "ArrowUp".to_owned(),
        Key::Down => "ArrowDown".to_owned(),
        Key::Enter
        | Key::Space
        | Key::Escape
        | Key::Delete
        | Key::Tab
        | Key::PageUp
        | Key::PageDown
        | Key::Home
        | Key::End
        | Key::Plus
        | Key::Minus
        | Key::Comma
        | Key::Menu => format!("{key:?}"),
        Key::Point => "Period".to_owned(),
        Key::Question => "Questionmark".to_owned(),
    }
}
