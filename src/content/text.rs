//! Every text: not empty, and only with characters the program can draw.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;

use super::Problem;
use super::problem::join;

/// What the shipped font can draw.
///
/// The same face serves the screen and paper; a character it lacks would be an empty box in print.
static DRAWABLE: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
    let mut drawable = BTreeSet::new();
    if let Ok(face) = ttf_parser::Face::parse(notosans::REGULAR_TTF, 0) {
        for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
            if table.is_unicode() {
                table.codepoints(|code| drawable.extend(char::from_u32(code)));
            }
        }
    }
    drawable
});

/// Adds a problem for every bad text at or below `value`, which stands at `path`.
pub(super) fn check(file: &str, path: &str, value: &Value, problems: &mut Vec<Problem>) {
    match value {
        Value::String(text) => {
            if let Some((what, hint)) = complaint(text) {
                problems.push(Problem {
                    file: file.to_owned(),
                    json_path: path.to_owned(),
                    what,
                    hint,
                });
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                check(file, &join(path, &format!("[{index}]")), value, problems);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                check(file, &join(path, name), value, problems);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What is wrong with a text, and what to do.
fn complaint(text: &str) -> Option<(String, String)> {
    if text.trim().is_empty() {
        return Some((
            "this text is empty".to_owned(),
            "write the text, or take the member out where it may be missing".to_owned(),
        ));
    }
    if text.trim() != text {
        return Some((
            "this text begins or ends with a space".to_owned(),
            "take the space out".to_owned(),
        ));
    }
    let bad = text
        .chars()
        .find(|&character| character.is_control() || steers_direction(character) || !DRAWABLE.contains(&character))?;
    let code = format!("U+{:04X}", u32::from(bad));
    Some(if bad.is_control() || steers_direction(bad) {
        (
            format!("this text holds the invisible character {code}"),
            "take it out, or write two texts where a line break was meant".to_owned(),
        )
    } else {
        (
            format!("the font has no character {bad} ({code})"),
            "write it with other characters".to_owned(),
        )
    })
}

/// Characters that change the direction of text around them, or that nobody sees.
fn steers_direction(character: char) -> bool {
    matches!(character, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
