//! How many sentences stand outside the words rooms: a language is added where they are inside, and the number only falls.

use super::{is_prose, is_test_file, literals, sources};

/// The most texts of three words or more that a room may hold beside its words (`report/words`, `app/words`, `ui/words`). What a room
/// gains here it gives up: a new sentence goes into the words, and a limit follows the number down.
const MOST: [(&str, usize); 7] = [
    ("rules", 0),
    ("figure", 10),
    ("picture", 0),
    ("report", 70),
    ("cli", 1),
    ("app", 0),
    ("ui", 145),
];
/// What nobody reads: names of what egui remembers from frame to frame and of what undo takes together, and reasons for the compiler.
const SAID_TO_NOBODY: [&str; 6] = [
    "Id::unique(",
    ".with(",
    "request_discard(",
    "id_salt(",
    "reason = \"",
    "Touches::typed(",
];
/// How far a limit may lie above the number.
const SLACK: usize = 10;

#[test]
fn few_sentences_stand_outside_the_words_rooms() {
    for (room, most) in MOST {
        let mut found = 0;
        for (_, path, text) in sources().into_iter().filter(|(of, _, _)| of == room) {
            let of_words = |part: &std::ffi::OsStr| part == "words" || part == "words.rs";
            let is_words = path.iter().any(of_words);
            if !is_words && !is_test_file(&path) {
                found += literals(&heard(&text)).filter(|said| is_prose(said)).count();
            }
        }
        assert!(
            found <= most,
            "{room}: {found} sentences, {most} are known; say the new ones in the words of the room"
        );
        assert!(
            found + SLACK >= most,
            "{room}: {found} sentences; the limit of {most} can be lower"
        );
    }
}

fn heard(text: &str) -> String {
    let is_heard = |line: &&str| !SAID_TO_NOBODY.iter().any(|sign| line.contains(sign));
    // A quotation mark by itself, as a letter, begins no text.
    text.lines()
        .filter(is_heard)
        .collect::<Vec<_>>()
        .join("\n")
        .replace("'\"'", "")
}
