//! Whoever adds a message, an event, an effect, a screen, a dialog or a command is led by the compiler to every place that must know
//! it: no match over one of them ends in an arm that takes whatever is left.

use super::{is_test_file, sources};

/// Whether an enum is one of those, by its name; events are the platform's, and only `app` takes them, as only the platform takes
/// effects.
fn is_watched(name: &str, room: &str) -> bool {
    name.ends_with("Message")
        || (name.ends_with("For") && room == "app")
        || (name == "Event" && room == "app")
        || (name == "Effect" && room == "platform")
        || ["Screen", "Dialog", "Command", "PathPurpose"].contains(&name)
}

#[test]
fn no_match_over_messages_events_screens_or_dialogs_takes_whatever_is_left() {
    let mut wrong = Vec::new();
    let mut watched = 0;
    for (room, path, text) in sources() {
        if !["app", "ui", "platform"].contains(&room.as_str()) || is_test_file(&path) {
            continue;
        }
        for found in matches(&text) {
            if !found
                .arms
                .iter()
                .any(|arm| names(arm, &found.of).any(|name| is_watched(name, &room)))
            {
                continue;
            }
            watched += 1;
            let open = found.arms.iter().filter(|arm| takes_everything(arm));
            wrong.extend(open.map(|arm| format!("{}: `{arm} =>` beside {}", path.display(), found.arms[0])));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(watched > 30, "{watched} matches were found");
}

/// Which of several it is, is said beside the enum (of screens: by its facts), where a new one is asked for too.
#[test]
fn nobody_lists_messages_screens_or_dialogs_in_a_question() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (room, path, text) in sources() {
        if !["app", "ui"].contains(&room.as_str()) || is_test_file(&path) {
            continue;
        }
        for pattern in questions(&text) {
            seen += 1;
            let listed = pattern.split('|').filter(|one| {
                let named = names(one, "").find(|name| !name.is_empty());
                named.is_some_and(|name| ["Screen", "Dialog"].contains(&name) || name.ends_with("Message"))
            });
            if listed.count() > 1 {
                wrong.push(format!("{}: matches!(…, {pattern})", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 50, "{seen} questions were found");
}

#[test]
fn a_list_in_a_question_is_seen() {
    let text = r#"f(matches!(a.b(c, 'x'), Screen::Home | Screen::Plan)) && matches!(e, Some(Dialog::Keys) if g)"#;
    let all: Vec<String> = questions(text).collect();
    assert_eq!(all, ["Screen::Home | Screen::Plan", "Some(Dialog::Keys) if g"]);
}

/// The patterns of `matches!`.
fn questions(text: &str) -> impl Iterator<Item = String> {
    let text = without_literals(text);
    let word: Vec<char> = "matches!(".chars().collect();
    let starts: Vec<usize> = (0..text.len()).filter(|at| text[*at..].starts_with(&word)).collect();
    starts.into_iter().filter_map(move |at| {
        let open = at + word.len() - 1;
        let inside = &text[open + 1..closing(&text, open)?];
        let comma = next_outside(inside, 0, |rest| rest[0] == ',')?;
        let pattern: String = inside[comma + 1..].iter().collect();
        Some(
            pattern
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .trim_end_matches(',')
                .to_owned(),
        )
    })
}

#[test]
fn an_arm_for_the_rest_is_seen() {
    let text = r#"
impl Screen {
    fn name(self) -> &'static str {
        match self { Self::Home => "a => b, {", other => other.rest() }
    }
}
fn f(message: Message) {
    match (message, 'x') {
        (Message::Window(WindowMessage::FocusTaken), _) if true => { match 1 { 1 => {} _ => {} } }
        (Message::Window(_), _) => g(|x| match x { Some(y) => y, None => 0 }),
        (_, 'y') | (_, _) => {}
    }
}
"#;
    let all: Vec<Vec<String>> = matches(text).map(|found| found.arms).collect();
    assert_eq!(
        all,
        [
            vec!["Self::Home", "other"],
            vec![
                "(Message::Window(WindowMessage::FocusTaken), _) if",
                "(Message::Window(_), _)",
                "(_, ' ') | (_, _)",
            ],
            vec!["1", "_"],
            vec!["Some(y)", "None"],
        ]
    );
    assert_eq!(matches(text).next().map(|found| found.of), Some("Screen".to_owned()));
    assert!(
        takes_everything("Some(_)")
            && takes_everything("other")
            && takes_everything("(_, ' ') | (_, _)")
            && takes_everything("_")
    );
    assert!(!takes_everything("(Message::Window(_), _)") && !takes_everything("_ if"));
}

/// A match: its patterns, and the type whose functions it stands in.
struct Match {
    of: String,
    /// The patterns; one with a condition ends in `if`.
    arms: Vec<String>,
}

/// The enums named in a pattern.
fn names<'a>(arm: &'a str, of: &'a str) -> impl Iterator<Item = &'a str> {
    arm.split("::").filter_map(move |before| {
        let start = before
            .rfind(|letter: char| !letter.is_alphanumeric())
            .map_or(0, |at| at + 1);
        let name = &before[start..];
        Some(if name == "Self" { of } else { name }).filter(|name| !name.is_empty())
    })
}

/// Whether a pattern names nothing, or only that there is something, and has no condition.
fn takes_everything(arm: &str) -> bool {
    let names_something = |one: &str| {
        one.replace("Some", "")
            .contains(|letter: char| letter.is_uppercase() || letter.is_ascii_digit() || letter == '"')
    };
    !arm.ends_with(" if") && arm.split('|').any(|one| !names_something(one))
}

fn matches(text: &str) -> impl Iterator<Item = Match> {
    let text = without_literals(text);
    let mut starts = Vec::new();
    for at in 0..text.len() {
        let word: String = text[at..].iter().take(6).collect();
        let begins = at == 0 || !(text[at - 1].is_alphanumeric() || text[at - 1] == '_');
        if begins && word == "match " {
            starts.push(at);
        }
    }
    starts.into_iter().filter_map(move |at| {
        let begin = body(&text, at)?;
        Some(Match {
            of: surrounding(&text[..at]),
            arms: arms(&text[begin + 1..closing(&text, begin)?]),
        })
    })
}

/// Where the braces of a match open: the first that stand in no others.
fn body(text: &[char], at: usize) -> Option<usize> {
    let mut depth = 0;
    (at..text.len()).find(|place| {
        match text[*place] {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        depth == 0 && text[*place] == '{'
    })
}

/// Where what opens here is closed.
fn closing(text: &[char], at: usize) -> Option<usize> {
    let mut depth = 0;
    (at..text.len()).find(|place| {
        match text[*place] {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

fn arms(text: &[char]) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(arrow) = next_outside(text, at, |rest| rest.starts_with(&['=', '>'])) {
        let pattern: String = text[at..arrow].iter().collect();
        let pattern = pattern.split_whitespace().collect::<Vec<_>>().join(" ");
        found.push(match pattern.split_once(" if ") {
            Some((pattern, _)) => format!("{pattern} if"),
            None => pattern,
        });
        let value = arrow
            + 2
            + text[arrow + 2..]
                .iter()
                .take_while(|letter| letter.is_whitespace())
                .count();
        let end = if text.get(value) == Some(&'{') {
            closing(text, value)
        } else {
            next_outside(text, value, |rest| rest[0] == ',').map(|comma| comma - 1)
        };
        let Some(end) = end else { break };
        let rest = text[end + 1..].iter();
        at = end
            + 1
            + rest
                .take_while(|letter| letter.is_whitespace() || **letter == ',')
                .count();
    }
    found
}

/// The next place from here that stands in no brackets and is such.
fn next_outside(text: &[char], from: usize, is: impl Fn(&[char]) -> bool) -> Option<usize> {
    let mut depth = 0;
    (from..text.len()).find(|place| {
        let here = depth == 0 && is(&text[*place..]);
        match text[*place] {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        here
    })
}

/// The type of the `impl` that stands last before a place; empty for none.
fn surrounding(text: &[char]) -> String {
    let text: String = text.iter().collect();
    let last = text
        .lines()
        .rev()
        .find(|line| line.starts_with("impl") || line.starts_with("fn ") || line.starts_with("pub fn "));
    let line = last.filter(|line| line.starts_with("impl")).unwrap_or_default();
    let of = line
        .rsplit_once(" for ")
        .map_or(line.trim_start_matches("impl"), |(_, of)| of);
    of.trim()
        .chars()
        .take_while(|letter| letter.is_alphanumeric())
        .collect()
}

/// A source with nothing inside its quotation marks, so that brackets are brackets; comments at the end of a line are gone.
fn without_literals(text: &str) -> Vec<char> {
    let mut kept = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        if rest.starts_with(&['/', '/']) {
            at += rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len());
        } else if rest[0] == '"' {
            kept.extend(['"', '"']);
            at += 1 + end_of(&rest[1..], '"');
        } else if rest[0] == '\'' && (rest.get(1) == Some(&'\\') || rest.get(2) == Some(&'\'')) {
            kept.extend(['\'', ' ', '\'']);
            at += 1 + end_of(&rest[1..], '\'');
        } else {
            kept.push(rest[0]);
            at += 1;
        }
    }
    kept
}

/// How many letters there are up to the end of a literal, with its mark.
fn end_of(text: &[char], mark: char) -> usize {
    let mut at = 0;
    while at < text.len() && text[at] != mark {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}
