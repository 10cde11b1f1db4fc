//! Folders with mistakes: each is named with file, place and what to do, and none hides another.
//!
//! Every case breaks the shipped content in one place and expects exactly one problem, so that a check that
//! is silent, or one that speaks up where nothing is wrong, fails here.

mod decisions;
mod doses;
mod exercises;
mod figures;
mod files;
mod gaps;
mod intake;
mod items;
mod ladders;
mod limits;
mod moving_on;
mod nothing_left;
mod parts;
mod photo;
mod references;
mod routines;
mod safety;
mod scores;
mod telling;
mod versions;
mod ways;

use plumbline::content::{Problem, load, shipped_files};
use serde_json::Value;

/// One mistake and the problem it must give.
struct Case {
    /// The file, the list in it and the id (or `item`, for muscle tests) of the element that is broken.
    file: &'static str,
    list: &'static str,
    id: &'static str,
    /// What is done to the element.
    change: fn(&mut Value),
    /// Where the problem is, inside the element.
    inside: &'static str,
    /// Words of what is wrong.
    what: &'static str,
    /// Words of what to do.
    hint: &'static str,
}

/// A case in the list of a file.
fn case(
    (file, list, id): (&'static str, &'static str, &'static str),
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    Case {
        file,
        list,
        id,
        change,
        inside,
        what,
        hint,
    }
}

/// A case of an item.
fn item(
    file: &'static str,
    id: &'static str,
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    case((file, "items", id), change, inside, what, hint)
}

/// A case of a pattern.
fn pattern(
    id: &'static str,
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    case(("patterns.json", "patterns", id), change, inside, what, hint)
}

/// Breaks the shipped content in each case's place, alone, and looks at the problems.
fn try_each(cases: &[Case]) {
    for case in cases {
        let mut place = String::new();
        let problems = problems_after(case.file, |file| {
            let (path, element) = find(file, case.list, case.id);
            place = path;
            (case.change)(element);
        });
        let expected = match case.inside {
            "" => place,
            inside if inside.starts_with('[') => format!("{place}{inside}"),
            inside => format!("{place}.{inside}"),
        };
        let told = lines(&problems);
        assert_eq!(problems.len(), 1, "{} {expected}: {}\n{told}", case.id, case.what);
        let problem = &problems[0];
        assert_eq!(
            (problem.file.as_str(), problem.json_path.as_str()),
            (case.file, expected.as_str()),
            "{told}"
        );
        assert!(problem.what.contains(case.what), "expected {:?}:\n{told}", case.what);
        assert!(problem.hint.contains(case.hint), "expected {:?}:\n{told}", case.hint);
    }
}

/// The problems of the shipped content after a change in one file.
fn problems_after(name: &str, change: impl FnOnce(&mut Value)) -> Vec<Problem> {
    let mut files = shipped_files();
    change_file(&mut files, name, change);
    load(&files).1
}

fn change_file(files: &mut [(String, String)], name: &str, change: impl FnOnce(&mut Value)) {
    let (_, text) = files.iter_mut().find(|(file, _)| file == name).expect("a shipped file");
    let mut value: Value = serde_json::from_str(text).unwrap();
    change(&mut value);
    *text = value.to_string();
}

/// The element with this id, and its path.
fn find<'a>(file: &'a mut Value, list: &str, id: &str) -> (String, &'a mut Value) {
    let elements = file[list].as_array_mut().unwrap();
    let index = elements
        .iter()
        .position(|it| {
            let names = ["id", "item", "movement", "region", "view", "point", "angle"];
            names.iter().any(|name| it[name] == id)
        })
        .expect("a shipped element");
    (format!("{list}[{index}]"), &mut elements[index])
}

/// Takes a member out.
fn without(value: &mut Value, name: &str) {
    value.as_object_mut().unwrap().shift_remove(name).expect("a member");
}

/// Adds to a list.
fn push(value: &mut Value, element: Value) {
    value.as_array_mut().expect("a list").push(element);
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}
