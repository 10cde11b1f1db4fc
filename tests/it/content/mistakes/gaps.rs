//! Empty ranges, gaps and sums that are wrong; and that each check of the content has its broken copy.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::parts::one_problem;
use super::{case, find, item, lines, problems_after, push, try_each};

const HEAD: &str = "items/head-and-shoulders.json";
const GENERAL: &str = "items/general.json";
const SIDES: &str = "items/left-and-right.json";

#[test]
fn ranges_are_not_empty_and_values_have_no_gap() {
    try_each(&[
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["options"][3]["value"] = json!(4),
            "options",
            "no option has a value between 2 and 4",
            "without gaps",
        ),
        item(
            HEAD,
            "fh-tragus-wall",
            |it| it["step"] = json!(-0.5),
            "step",
            "the step -0.5 does not fit",
            "above 0",
        ),
        item(
            HEAD,
            "fh-shoulder-angle-photo",
            |it| it["usual"]["high"] = json!(40.0),
            "usual",
            "the usual values from 47 to 40 are empty",
            "as \"low\"",
        ),
        item(
            SIDES,
            "hh-front-photo",
            |it| push(&mut it["needs"], json!("trampoline")),
            "needs[2]",
            "the program does not know the need `trampoline`",
            "use one of",
        ),
        item(
            GENERAL,
            "gen-height-loss",
            |it| it["offered"]["min_age"] = json!(0),
            "offered.min_age",
            "nobody has this age",
            "from 1 to 120",
        ),
    ]);
}

#[test]
fn a_pattern_in_plain_words_leaves_room_for_how_much_and_for_the_side() {
    let at = |id| ("patterns.json", "patterns", id);
    let hint = "write {how} once";
    try_each(&[
        case(
            at("forward-head"),
            |it| it["plain"] = json!("your head stands in front"),
            "plain",
            "does not leave room for how much, or for the side",
            hint,
        ),
        case(
            at("high-hip"),
            |it| it["plain"] = json!("one hip stands {how} higher"),
            "plain",
            "does not leave room for how much, or for the side",
            hint,
        ),
    ]);
}

#[test]
fn times_doses_and_days_add_up() {
    try_each(&[
        case(
            ("exercises.json", "exercises", "band-pull-apart"),
            |it| it["total_s"]["p1"] = json!(1),
            "total_s.p1",
            "with setup and rests the whole takes",
            "correct the dose",
        ),
        case(
            ("breathing.json", "stages", "breathing-sit"),
            |it| it["days"][0] = json!(1),
            "days[0]",
            "the stage before ends so that this one begins on day",
            "use ",
        ),
    ]);
    one_problem(
        "relief.json",
        |it| it["relief"]["total_s"] = json!(1),
        "relief.total_s",
        "the steps that are not optional take",
    );
    one_problem(
        "screening.json",
        |it| {
            let group = it["groups"][0].clone();
            push(&mut it["groups"], group);
            it["groups"][3]["id"] = json!("screen-feet");
        },
        "groups[3]",
        "the group holds no question that is asked",
    );
}

#[test]
fn both_ends_of_an_axis_say_the_same_of_it() {
    let axis = |change: fn(&mut Value)| {
        told("patterns.json", |file| {
            let (_, pattern) = find(file, "patterns", "anterior-pelvic-tilt");
            change(&mut pattern["axis"]);
        })
    };
    assert!(axis(|it| it["toward"] = json!("backward")).contains("is the same end of the axis"));
    assert!(axis(|it| it["name"] = json!("Tilt")).contains("calls the axis by another name"));
}

#[test]
fn what_comes_with_other_mistakes_is_told_too() {
    let range = told(GENERAL, |file| {
        let (_, item) = find(file, "items", "gen-height-loss");
        item["range"] = json!([8, 2]);
    });
    assert!(range.contains("the range from 8 to 2 is empty"), "{range}");
    let scale = told("guidance.json", |file| file["lights"][0]["pain"] = json!([0, 1]));
    assert!(scale.contains("leaves a gap in the scale"), "{scale}");
    let dose = told("exercises.json", |file| {
        let (_, exercise) = find(file, "exercises", "band-pull-apart");
        exercise["start_dose"]["reps"] = json!(0);
    });
    assert!(dose.contains("this is 0"), "{dose}");
    // Two signs in one place are two problems.
    let place = told("screening.json", |file| {
        let (_, sign) = find(file, "questions", "rf-saddle");
        sign["sheet"]["rank"] = json!(1);
    });
    assert!(place.contains("another sign has this place"), "{place}");
    let split = told("muscles.json", |file| {
        let tests = file["tests"].as_array_mut().unwrap();
        let split = tests.iter_mut().find(|test| test.get("split").is_some()).unwrap();
        split["split"]["value"] = json!(9);
    });
    assert!(split.contains("` has no option 9"), "{split}");
}

/// All problems after a change, in lines.
fn told(file: &str, change: impl FnOnce(&mut Value)) -> String {
    lines(&problems_after(file, change))
}

/// Every check of the content has a broken copy: some test looks for its words.
#[test]
fn each_check_of_the_content_is_broken_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests: Vec<String> = files(&root.join("tests/it/content"))
        .iter()
        .flat_map(|text| literals(text))
        .collect();
    let (mut checks, mut unbroken) = (0, BTreeSet::new());
    for text in files(&root.join("src/content")) {
        for (start, _) in text.match_indices(".expect(") {
            let arguments = arguments(&text[start + ".expect(".len()..]);
            let Some(what) = arguments.get(2).filter(|_| arguments.len() >= 4) else {
                continue;
            };
            let what = literals(what).concat();
            // A sentence of more than one place is passed on.
            if what.is_empty() {
                continue;
            }
            checks += 1;
            // What is filled in splits the words.
            let parts: Vec<&str> = what.split(['{', '}']).filter(|part| part.trim().len() > 4).collect();
            let is_told = |test: &String| {
                test.len() > 5 && (what.contains(test.as_str()) || parts.iter().any(|part| test.contains(part.trim())))
            };
            if !tests.iter().any(is_told) {
                unbroken.insert(what);
            }
        }
    }
    assert!(checks > 200, "{checks}");
    assert_eq!(unbroken, BTreeSet::new());
}

fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let text = fs::read_to_string(path).unwrap();
            found.push(text.replace("\\\n", ""));
        }
    }
    found
}

/// Written by number, so that this file can be read by itself.
const QUOTE: char = '\u{22}';
const BACKSLASH: char = '\u{5c}';

/// What stands between quotation marks, with the marks inside it.
fn literals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside: Option<String> = None;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (&mut inside, letter) {
            (None, QUOTE) => inside = Some(String::new()),
            (None, _) => {}
            (Some(_), QUOTE) => found.extend(inside.take()),
            (Some(said), BACKSLASH) => said.extend(letters.next()),
            (Some(said), _) => said.push(letter),
        }
    }
    found
}

/// The arguments of a call, from behind its bracket.
fn arguments(text: &str) -> Vec<String> {
    let (mut found, mut depth, mut quoted) = (vec![String::new()], 0, false);
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let closes = !quoted && matches!(letter, ')' | ']' | '}');
        if closes && depth == 0 {
            break;
        }
        if !quoted && letter == ',' && depth == 0 {
            found.push(String::new());
            continue;
        }
        depth += i32::from(!quoted && matches!(letter, '(' | '[' | '{')) - i32::from(closes);
        quoted ^= letter == QUOTE;
        if let Some(last) = found.last_mut() {
            last.push(letter);
            if quoted && letter == BACKSLASH {
                last.extend(letters.next());
            }
        }
    }
    found.retain(|argument| !argument.trim().is_empty());
    found
}
