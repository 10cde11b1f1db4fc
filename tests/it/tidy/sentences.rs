//! How many sentences stand outside the words rooms: a language is added where they are inside, and the number only falls.

use super::{is_prose, is_test_file, literals, sources};

/// The most texts of three words or more that a room may hold beside its words (`report/words`). What a room gains here it
/// gives up: a new sentence of a document goes into `report/words`, and a limit follows the number down.
const MOST: [(&str, usize); 6] = [
    ("rules", 0),
    ("figure", 10),
    ("picture", 0),
    ("report", 120),
    ("cli", 65),
    ("app", 350),
];
/// How far a limit may lie above the number.
const SLACK: usize = 40;

#[test]
fn few_sentences_stand_outside_the_words_rooms() {
    for (room, most) in MOST {
        let mut found = 0;
        for (_, path, text) in sources().into_iter().filter(|(of, _, _)| of == room) {
            let of_words = |part: &std::ffi::OsStr| part == "words" || part == "words.rs";
            let is_words = path.iter().any(of_words);
            if !is_words && !is_test_file(&path) {
                found += literals(&text).filter(|said| is_prose(said)).count();
            }
        }
        assert!(
            found <= most,
            "{room}: {found} sentences, {most} are known; say the new ones in report/words"
        );
        assert!(
            found + SLACK >= most,
            "{room}: {found} sentences; the limit of {most} can be lower"
        );
    }
}
