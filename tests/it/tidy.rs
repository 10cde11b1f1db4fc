//! The rules of the house, read off the sources: which room may use which, and what must not be there at all.

mod circles;
mod clicks;
mod keys;
mod matches;
mod re_exports;
mod sentences;

use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms a room may use (ARCHITECTURE.md, "The one direction").
const MAY_USE: [(&str, &[&str]); 10] = [
    ("content", &[]),
    ("record", &["content"]),
    ("rules", &["content", "record"]),
    ("figure", &["content", "record", "rules"]),
    ("picture", &["content", "record", "rules"]),
    ("report", &["content", "record", "rules", "figure", "picture"]),
    ("platform", &[]),
    (
        "app",
        &["content", "record", "rules", "figure", "picture", "report", "platform"],
    ),
    (
        "ui",
        &[
            "content", "record", "rules", "figure", "picture", "report", "platform", "app",
        ],
    ),
    (
        "cli",
        &["content", "record", "rules", "figure", "picture", "report", "platform"],
    ),
];

/// What may appear in one room only: the words, the room, and why.
const ONLY_IN: [(&[&str], &[&str], &str); 4] = [
    (&["egui", "eframe"], &["ui"], "only the screens know the window"),
    (
        &[
            "std::fs",
            "Instant::now",
            "SystemTime",
            "rfd::",
            "Zoned::now",
            "Timestamp::now",
            "std::thread",
        ],
        &["platform"],
        "effects and time come in through the platform",
    ),
    (&["typst"], &["report"], "only the documents know how they are laid out"),
    (
        &[
            "use image::",
            " image::",
            "zune_jpeg",
            "heic_decoder",
            "use exif::",
            " exif::",
        ],
        &["picture"],
        "one room opens the pictures of others",
    ),
];

/// What must not appear anywhere.
const NOWHERE: [(&[&str], &str); 2] = [
    (
        &[
            "TcpStream",
            "TcpListener",
            "UdpSocket",
            "std::net",
            "reqwest",
            "ureq",
            "hyper::",
        ],
        "nothing opens an internet socket",
    ),
    (
        &[
            "todo!(",
            "unimplemented!(",
            "coming soon",
            "Coming soon",
            "lorem ipsum",
            "(being written)",
        ],
        "no part is a stub",
    ),
];

/// Source files with the room they belong to, and their text without tests and comments.
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    found
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&root).expect("below src");
            let first = inside.components().next().expect("a name").as_os_str();
            let room = Path::new(first)
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = fs::read_to_string(&path).expect("a source file");
            (room, path, code(&text))
        })
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

/// The code of a file: without comments, and without what is only there for tests, each such item by itself.
fn code(text: &str) -> String {
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("#[cfg(test)]") {
            let is_last = |line: &str| line.ends_with(';') || line.starts_with('}') || line.ends_with("{}");
            // What is indented belongs to the item that began at the left edge.
            let _item = lines.by_ref().find(|line| !line.starts_with(' ') && is_last(line));
        } else if !line.trim_start().starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}

#[test]
fn what_is_only_for_tests_hides_nothing_after_it() {
    let text = "use a::b;\n#[cfg(test)]\nuse a::{\n    one,\n    two,\n};\nfn first() {}\n#[cfg(test)]\n#[allow(x)]\nfn only() {\n    \
                one();\n}\n// a word\nfn second() {}\n#[cfg(test)]\nmod alone;\nfn third() {}\n#[cfg(test)]\nmod tests {\n    fn a() {\n    \
                }\n}\nfn fourth() {}";
    assert_eq!(
        code(text),
        "use a::b;\nfn first() {}\nfn second() {}\nfn third() {}\nfn fourth() {}"
    );
}

fn is_test_file(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests") || path.file_stem().is_some_and(|stem| stem == "tests")
}

#[test]
fn no_room_uses_a_room_above_it() {
    let rooms: Vec<&str> = MAY_USE.iter().map(|(room, _)| *room).collect();
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
            continue;
        };
        for other in &rooms {
            let used = text.contains(&format!("crate::{other}")) && *other != room;
            if used && !allowed.contains(other) && !is_test_file(&path) {
                wrong.push(format!("{}: {room} uses {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_room_of_the_source_folder_has_its_rule() {
    for (room, path, _) in sources() {
        let known = MAY_USE.iter().any(|(name, _)| *name == room) || room == "lib" || room == "main";
        assert!(known, "{}: no rule says what the room {room} may use", path.display());
    }
}

#[test]
fn the_window_the_clock_and_the_disk_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if is_test_file(&path) {
            continue;
        }
        for (words, rooms, why) in ONLY_IN {
            for word in words.iter().filter(|word| text.contains(**word)) {
                if !rooms.contains(&room.as_str()) {
                    wrong.push(format!("{}: {word}: {why}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_goes_online_and_nothing_is_a_stub() {
    let mut wrong = Vec::new();
    for (_, path, text) in sources() {
        for (words, why) in NOWHERE {
            for word in words.iter().filter(|word| text.contains(**word)) {
                wrong.push(format!("{}: {word}: {why}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_source_file_is_longer_than_500_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests", "examples", "benches"] {
        collect(&root.join(folder), &mut files);
    }
    let long: Vec<String> = files
        .iter()
        .filter_map(|path| {
            let lines = fs::read_to_string(path).expect("a source file").lines().count();
            (lines > 500).then(|| format!("{}: {lines} lines", path.display()))
        })
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn screens_change_nothing_themselves() {
    for (room, path, text) in sources() {
        let inside_screens = path
            .strip_prefix(env!("CARGO_MANIFEST_DIR"))
            .is_ok_and(|path| path.components().any(|part| part.as_os_str() == "screens"));
        if room == "ui" && inside_screens {
            // What it is given is read only (`View`); a cell of its own, or the outbox itself, would be a way round.
            for way in ["&mut App", "Outbox", "RefCell", "Cell<", "Mutex"] {
                assert!(
                    !text.contains(way),
                    "{}: {way}: a screen borrows the program to change it",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn no_dependency_speaks_to_the_internet() {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).expect("Cargo.lock");
    for name in [
        "reqwest",
        "ureq",
        "hyper",
        "curl",
        "isahc",
        "attohttpc",
        "tungstenite",
        "quinn",
        "rustls",
        "native-tls",
    ] {
        let line = format!("name = \"{name}\"");
        assert!(
            !lock.lines().any(|found| found == line),
            "{name} is among the dependencies"
        );
    }
}

#[test]
fn the_map_names_every_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    for (room, _) in MAY_USE {
        assert!(
            map.contains(&format!("`{room}")),
            "ARCHITECTURE.md does not name {room}"
        );
    }
}

/// Rules return data; sentences are made in `report::words` or stand in the content (ARCHITECTURE.md).
#[test]
fn no_rule_says_a_sentence() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if room != "rules" || is_test_file(&path) {
            continue;
        }
        for said in literals(&text).filter(|said| is_prose(said)) {
            wrong.push(format!("{}: “{said}”", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What looks into a text.
const READS: [&str; 14] = [
    "contains",
    "ends_with",
    "find",
    "matches",
    "replace",
    "replacen",
    "rfind",
    "rsplit",
    "rsplit_once",
    "split",
    "split_once",
    "starts_with",
    "strip_prefix",
    "strip_suffix",
];

/// Words that are looked for and decide nothing: where a line may break, a link, a place in a file.
const NO_DECISION: [&str; 5] = ["week ", "weeks ", "www.", "WWW.", ".answers."];

/// Reasons, sides, names and the rest are data; nothing is found out by reading what was said of them (rule T10).
#[test]
fn nothing_is_decided_from_a_sentence() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if !["rules", "figure", "report", "app", "ui"].contains(&room.as_str()) || is_test_file(&path) {
            continue;
        }
        for said in READS.iter().flat_map(|how| read_for(&text, how)) {
            // One word with a hyphen is an id.
            let is_id = said.contains('-') && !said.contains(' ');
            if is_word(said) && !is_id && !NO_DECISION.contains(&said) {
                wrong.push(format!("{}: looks for “{said}” in a text", path.display()));
            }
        }
        for said in matched(&text).filter(|said| said.contains(' ')) {
            wrong.push(format!("{}: matches the text “{said}”", path.display()));
        }
        for how in ["== words::", "!= words::", "== said::", "!= said::"] {
            wrong.extend(text.contains(how).then(|| format!("{}: {how}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Which precaution or sign means what stands in the content; only the formats of files know ids by heart.
#[test]
fn no_precaution_and_no_sign_is_named_in_the_code() {
    let library = plumbline::content::shipped();
    let mut ids: Vec<String> = Vec::new();
    ids.extend(library.precautions.iter().map(|it| it.id.as_str().to_owned()));
    ids.extend(library.screening.questions.iter().map(|it| it.id.as_str().to_owned()));
    assert!(ids.len() > 30);
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if ["record", "cli"].contains(&room.as_str()) || is_test_file(&path) {
            continue;
        }
        let named = ids.iter().filter(|id| text.contains(&format!("\"{id}\"")));
        wrong.extend(named.map(|id| format!("{}: {id}", path.display())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// No template takes a sentence apart either: what is left out or shown in few words comes as data.
#[test]
fn no_template_takes_a_sentence_apart() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/templates");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).expect("the templates") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a template");
        for how in [
            "contains",
            "ends-with",
            "find",
            "match",
            "matches",
            "replace",
            "split",
            "starts-with",
        ] {
            let read = read_for(&text, how).filter(|said| !["\\n", "."].contains(said));
            wrong.extend(read.map(|said| format!("{}: {how} “{said}”", path.display())));
        }
        for how in ["== \"", "!= \""] {
            let compared = text.split(how).skip(1).filter_map(|rest| rest.split('"').next());
            let sentences = compared.filter(|said| said.contains(' '));
            wrong.extend(sentences.map(|said| format!("{}: {how}{said}”", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The literals that a method is called with.
fn read_for<'a>(text: &'a str, how: &str) -> impl Iterator<Item = &'a str> {
    let call = format!(".{how}(");
    let starts: Vec<usize> = text.match_indices(&call).map(|(at, call)| at + call.len()).collect();
    starts.into_iter().filter_map(|start| {
        let inside = text.get(start..)?.trim_start();
        inside.starts_with('"').then(|| literals(inside).next()).flatten()
    })
}

/// The literals that are patterns of a match.
fn matched(text: &str) -> impl Iterator<Item = &str> {
    let arms = text.split("=>").map(str::trim_end);
    arms.filter_map(|before| before.strip_suffix('"')?.rsplit('"').next())
}

/// Whether a text holds two letters that follow each other.
fn is_word(text: &str) -> bool {
    let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
    letters.windows(2).any(|pair| pair == [true, true])
}

/// The texts in quotation marks of a source.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let begin = rest.find('"')? + 1;
        let inside = rest.get(begin..)?;
        let mut escaped = false;
        let end = inside.char_indices().find(|(_, letter)| {
            let ends = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            ends
        })?;
        rest = inside.get(end.0 + 1..)?;
        inside.get(..end.0)
    })
}

/// Whether a text is three words or more.
fn is_prose(text: &str) -> bool {
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    text.split_whitespace().filter(is_word).count() >= 3
}
