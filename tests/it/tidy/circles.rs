//! No files of a folder import each other in a circle: who reads one need not read the others at the same time.
//!
//! A folder and the file of its name are one; what a file takes from the one above it, or gives to those below it, is no
//! circle. A name is followed through `pub use` to the file that defines it.

use std::collections::{BTreeMap, BTreeSet};

use super::{is_test_file, sources};

/// Knots that are still to be undone, each as a folder and the files in it. A new one is a mistake, and so is one that stands
/// here and is gone.
const KNOTS: [(&str, &[&str]); 0] = [];

/// A module by its path: `["content", "check", "names"]`.
type Module = Vec<String>;

/// What a file imports, and what it defines.
struct File {
    uses: Vec<Import>,
    defines: BTreeSet<String>,
}

type Import = Vec<String>;

#[test]
fn no_new_files_import_each_other_in_a_circle() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources().into_iter().filter(|(_, path, _)| !is_test_file(path));
    let files = files.filter_map(|(_, path, text)| {
        let inside = path.strip_prefix(&root).ok()?.with_extension("");
        let mut module: Module = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        module.pop_if(|last| last == "mod");
        (module != ["lib"] && module != ["main"]).then(|| (module, read(&text)))
    });
    let found = knots(&files.collect());
    let known: BTreeSet<(String, Vec<String>)> = KNOTS
        .iter()
        .map(|(folder, files)| {
            (
                (*folder).to_owned(),
                files.iter().map(|file| (*file).to_owned()).collect(),
            )
        })
        .collect();
    let new: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:#?}\nundone, to be taken off the list: {gone:#?}"
    );
}

#[test]
fn a_circle_is_found_through_the_head_of_a_room_and_a_straight_line_is_none() {
    let files = |texts: &[(&str, &str)]| -> BTreeMap<Module, File> {
        let module = |path: &str| path.split('/').map(str::to_owned).collect();
        texts.iter().map(|(path, text)| (module(path), read(text))).collect()
    };
    let straight = [
        ("room", "mod one;\nmod two;\npub use one::*;\npub use two::Second;"),
        ("room/one", "pub struct First;"),
        ("room/two", "use super::First;\npub struct Second(First);"),
    ];
    assert!(knots(&files(&straight)).is_empty());
    let mut circle = straight;
    circle[1].1 = "use crate::room::{\n    Second,\n};\npub struct First;";
    let both = vec!["one".to_owned(), "two".to_owned()];
    assert_eq!(knots(&files(&circle)), BTreeSet::from([("room".to_owned(), both)]));
}

fn read(text: &str) -> File {
    let mut uses = Vec::new();
    let mut rest = String::new();
    let mut pieces = text.split("use ");
    // Statements begin a line, perhaps after their visibility; what stands between them is looked at for whole paths.
    let mut before = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let line = before.rsplit('\n').next().unwrap_or_default().trim();
        let is_statement = line.is_empty() || (line.starts_with("pub") && !line.contains(['{', ';', '=']));
        match piece.split_once(';') {
            Some((tree, after)) if is_statement => {
                let mut paths = Vec::new();
                expand(&[], tree, &mut paths);
                uses.extend(paths);
                rest.push_str(&before);
                before = after.to_owned();
            }
            Some(_) | None => {
                before.push_str("use ");
                before.push_str(piece);
            }
        }
    }
    rest.push_str(&before);
    let paths = rest.split(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter));
    let begins = ["crate::", "super::", "self::"];
    let paths = paths.filter(|path| begins.iter().any(|begin| path.starts_with(begin)));
    uses.extend(paths.map(parts));
    File {
        uses,
        defines: rest.lines().filter_map(defined).map(str::to_owned).collect(),
    }
}

/// The names of a tree of imports: `super::{One, two::{self, Three as Four}}`.
fn expand(before: &[String], tree: &str, paths: &mut Vec<Vec<String>>) {
    let Some((head, body)) = tree.split_once('{') else {
        let name = tree.split(" as ").next().unwrap_or_default();
        let path: Vec<String> = before.iter().cloned().chain(parts(name)).collect();
        paths.push(path);
        return;
    };
    let before: Vec<String> = before.iter().cloned().chain(parts(head)).collect();
    let body = body.rsplit_once('}').map_or(body, |(body, _)| body);
    let (mut depth, mut from) = (0_i32, 0);
    for (at, letter) in body.char_indices().chain([(body.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !body[from..at].trim().is_empty() {
                    expand(&before, &body[from..at], paths);
                }
                from = (at + 1).min(body.len());
            }
            _ => {}
        }
    }
}

fn parts(path: &str) -> Vec<String> {
    let parts = path.split("::").map(str::trim);
    parts
        .filter(|part| !part.is_empty() && *part != "self")
        .map(str::to_owned)
        .collect()
}

/// The name that a line at the left edge defines.
fn defined(line: &str) -> Option<&str> {
    let mut words = line
        .split([' ', '(', '<', ':', ';', '=', '{'])
        .filter(|word| !word.is_empty());
    if line.starts_with(' ') {
        return None;
    }
    let kinds = ["struct", "enum", "fn", "const", "static", "trait", "type"];
    words.by_ref().find(|word| kinds.contains(word))?;
    words.find(|word| !kinds.contains(word))
}

/// The folders in which files import each other in a circle, with these files.
fn knots(files: &BTreeMap<Module, File>) -> BTreeSet<(String, Vec<String>)> {
    let mut folders: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (module, file) in files {
        for import in &file.uses {
            let Some(home) = absolute(files, module, import).and_then(|path| home(files, &path, 0)) else {
                continue;
            };
            let shared = module.iter().zip(&home).take_while(|(one, other)| one == other).count();
            if let (1.., Some(one), Some(other)) = (shared, module.get(shared), home.get(shared)) {
                let graph = folders.entry(module[..shared].to_vec()).or_default();
                graph.entry(one.clone()).or_default().insert(other.clone());
            }
        }
    }
    let mut found = BTreeSet::new();
    for (folder, graph) in folders {
        let reached: BTreeMap<&String, BTreeSet<&String>> =
            graph.keys().map(|file| (file, reached(&graph, file))).collect();
        let reaches = |one: &String, other: &String| reached.get(one).is_some_and(|all| all.contains(other));
        for file in graph.keys().filter(|file| reaches(file, file)) {
            let circle = graph
                .keys()
                .filter(|other| reaches(file, other) && reaches(other, file));
            found.insert((folder.join("/"), circle.cloned().collect()));
        }
    }
    found
}

fn reached<'a>(graph: &'a BTreeMap<String, BTreeSet<String>>, from: &String) -> BTreeSet<&'a String> {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&String> = graph.get(from).into_iter().flatten().collect();
    while let Some(file) = ahead.pop() {
        if reached.insert(file) {
            ahead.extend(graph.get(file).into_iter().flatten());
        }
    }
    reached
}

/// A path from the root of the program; nothing for one that leads out of it.
fn absolute(files: &BTreeMap<Module, File>, module: &Module, path: &[String]) -> Option<Module> {
    let up = path.iter().take_while(|part| *part == "super").count();
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "super" => Some([&module[..module.len().checked_sub(up)?], &path[up..]].concat()),
        first => {
            let inside = [module.as_slice(), path].concat();
            files
                .contains_key(&[module.as_slice(), &[first.to_owned()]].concat())
                .then_some(inside)
        }
    }
}

/// The file that defines what a path names.
fn home(files: &BTreeMap<Module, File>, path: &Module, depth: usize) -> Option<Module> {
    let length = (1..=path.len())
        .rev()
        .find(|length| files.contains_key(&path[..*length]))?;
    let module = path[..length].to_vec();
    let file = files.get(&module)?;
    let Some(name) = path.get(length) else {
        return Some(module);
    };
    if name == "*" || file.defines.contains(name) || depth > 8 {
        return Some(module);
    }
    for import in &file.uses {
        let Some(mut leads) = absolute(files, &module, import) else {
            continue;
        };
        let found = match leads.last() {
            Some(last) if last == name => home(files, &leads, depth + 1),
            Some(last) if last == "*" => {
                leads.pop();
                leads.push(name.clone());
                home(files, &leads, depth + 1)
                    .filter(|home| files.get(home).is_some_and(|file| file.defines.contains(name)))
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    Some(module)
}
