//! The rules (`docs/rules.md`): numbered once, with reason and sources, found from the index; and whatever cites a rule
//! or names a document cites and names what is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The chapters and the letter of their rules.
const CHAPTERS: [(&str, char); 8] = [
    ("safety", 'Z'),
    ("questions", 'Q'),
    ("scoring", 'N'),
    ("muscles", 'M'),
    ("plan", 'P'),
    ("telling", 'T'),
    ("intake", 'I'),
    ("drawing-and-files", 'H'),
];

/// One rule of a chapter.
struct Rule {
    number: String,
    title: String,
    chapter: &'static str,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

/// All rules, chapter by chapter: each begins with a heading `### Z4 A painful test is a finding`.
fn rules() -> Vec<Rule> {
    let mut found = Vec::new();
    for (chapter, _) in CHAPTERS {
        let text = read(format!("docs/rules/{chapter}.md"));
        for part in text.split("\n### ").skip(1) {
            let (heading, body) = part.split_once('\n').expect("a heading and its text");
            let (number, title) = heading.split_once(' ').expect("a number and a title");
            let body = body.split("\n## ").next().expect("the text of the rule");
            found.push(Rule {
                number: number.to_owned(),
                title: title.to_owned(),
                chapter,
                text: body.trim().to_owned(),
            });
        }
    }
    found
}

fn numbers() -> BTreeSet<String> {
    rules().into_iter().map(|rule| rule.number).collect()
}

/// A letter of a chapter and up to three digits, with nothing that belongs to it around.
fn is_number(word: &str) -> bool {
    let mut letters = word.chars();
    let letter = letters.next();
    let digits = letters.as_str();
    CHAPTERS.iter().any(|(_, of)| letter == Some(*of))
        && (1..=3).contains(&digits.len())
        && digits.chars().all(|digit| digit.is_ascii_digit())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The files of the house below these places, whatever they hold, without what is built.
fn files(places: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for place in places {
        collect(&root().join(place), &mut found);
    }
    found.sort();
    found
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_file() {
        found.push(path.to_owned());
        return;
    }
    for entry in fs::read_dir(path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display())) {
        collect(&entry.expect("an entry").path(), found);
    }
}

/// Numbers that a text cites: `(rule Z4)`, `(rules N7, N12 and P3)`, `(rules Q1 to Q4)`, over the ends of lines of a
/// comment too.
fn cited(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let starts = ["rule ", "rules ", "Rule ", "Rules "];
    let ends = starts.map(|start| text.match_indices(start).map(move |(at, _)| at + start.len()));
    for at in ends.into_iter().flatten() {
        let mut to = false;
        for word in text[at..].split([' ', '\n']) {
            match word {
                "" | "//" | "///" | "//!" | "#" | "and" => continue,
                "to" => {
                    to = true;
                    continue;
                }
                _ => {}
            }
            let number: &str = word
                .split(|letter: char| !letter.is_alphanumeric())
                .next()
                .expect("a part");
            if !is_number(number) {
                break;
            }
            if to {
                let between = between(found.last().expect("a number before"), number);
                found.extend(between);
                to = false;
            }
            found.push(number.to_owned());
            if word != number && word.strip_prefix(number) != Some(",") {
                break;
            }
        }
    }
    found
}

/// The numbers after one and before another: `Q2` and `Q3` for `Q1` and `Q4`.
fn between(first: &str, last: &str) -> Vec<String> {
    let digits = |number: &str| number[1..].parse::<u32>().expect("a number");
    let letter = &first[..1];
    (digits(first) + 1..digits(last))
        .map(|digits| format!("{letter}{digits}"))
        .collect()
}

#[test]
fn a_list_of_cited_rules_is_read_to_its_end() {
    let text = "A rule of thumb (rules N7, N12 and P3),\n/// (rules M1,\n    /// M2). The rules of Z5, rules Q1 to Q4: Rule Z4.";
    let mut numbers = cited(text);
    numbers.sort();
    assert_eq!(numbers, ["M1", "M2", "N12", "N7", "P3", "Q1", "Q2", "Q3", "Q4", "Z4"]);
}

#[test]
fn every_rule_has_one_number_of_its_chapter() {
    let mut seen = BTreeMap::new();
    for rule in rules() {
        let letter = CHAPTERS
            .iter()
            .find(|(chapter, _)| *chapter == rule.chapter)
            .expect("a chapter")
            .1;
        assert!(
            is_number(&rule.number) && rule.number.starts_with(letter),
            "{}: {} is no number of this chapter",
            rule.chapter,
            rule.number
        );
        let earlier = seen.insert(rule.number.clone(), rule.title.clone());
        assert_eq!(earlier, None, "{} stands twice", rule.number);
    }
    assert!(seen.len() > 100, "the rules were not read: {}", seen.len());
}

#[test]
fn every_rule_has_a_reason_and_sources_that_exist() {
    let sources: serde_json::Value = serde_json::from_str(&read("assessments/sources.json")).expect("JSON");
    let known: BTreeSet<&str> = sources["sources"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|source| source["id"].as_str().expect("an id"))
        .collect();
    for Rule { number, text, .. } in rules() {
        let (_, why) = text
            .rsplit_once("*Why:*")
            .unwrap_or_else(|| panic!("{number}: why is not said"));
        let (_, cited) = why
            .rsplit_once('(')
            .filter(|_| why.ends_with(')'))
            .unwrap_or_else(|| panic!("{number}: no sources in brackets at its end"));
        for source in cited.trim_end_matches(')').split(',').map(str::trim) {
            assert!(known.contains(source), "{number}: sources.json has no {source}");
        }
    }
}

#[test]
fn rules_refer_to_rules_that_exist() {
    let numbers = numbers();
    for path in files(&["docs"]) {
        let text = read(&path);
        let unknown: Vec<&str> = words(&text)
            .filter(|word| is_number(word) && !numbers.contains(*word))
            .collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", path.display());
    }
}

#[test]
fn the_index_leads_to_every_rule_in_one_step() {
    let index = read("docs/rules.md");
    for Rule {
        number, title, chapter, ..
    } in rules()
    {
        let heading: String = format!("{number} {title}")
            .to_lowercase()
            .chars()
            .filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-'))
            .map(|letter| if letter == ' ' { '-' } else { letter })
            .collect();
        let line = format!("- [{number}](rules/{chapter}.md#{heading}) {title}\n");
        assert!(index.contains(&line), "the index lacks\n{line}");
    }
    for link in index
        .split("](rules/")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
    {
        let file = link.split('#').next().expect("a file");
        assert!(root().join("docs/rules").join(file).is_file(), "{link}");
        if let Some((_, anchor)) = link.split_once('#') {
            let number = anchor.split('-').next().expect("a number").to_uppercase();
            assert!(numbers().contains(&number), "{link}");
        }
    }
}

#[test]
fn what_is_cited_exists_and_every_rule_is_cited_by_code_or_a_test() {
    let numbers = numbers();
    let mut used = BTreeSet::new();
    for path in texts(&["assessments/README.md"]) {
        if path.ends_with("law.rs") {
            continue;
        }
        let cited = cited(&read(&path));
        let unknown: Vec<&String> = cited.iter().filter(|number| !numbers.contains(*number)).collect();
        assert!(unknown.is_empty(), "{}: there is no rule {unknown:?}", path.display());
        let is_code = ["src", "tests"]
            .iter()
            .any(|place| path.starts_with(root().join(place)));
        if is_code {
            used.extend(cited);
        }
    }
    let unused: Vec<&String> = numbers.difference(&used).collect();
    assert!(unused.is_empty(), "no code and no test cites {unused:?}");
}

/// The texts that are or describe code, and those of more places.
fn texts(more: &[&str]) -> Vec<PathBuf> {
    let mut found = files(&[
        "src",
        "tests/it",
        "tests/cases",
        "benches",
        "examples",
        "README.md",
        "ARCHITECTURE.md",
    ]);
    found.extend(files(more));
    found.retain(|path| is_text(path));
    found
}

/// Names of files that help and tests invent: nobody has to find them here.
const INVENTED: [&str; 2] = ["OUT.md", "a.md"];

fn is_text(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ["rs", "py", "md", "toml", "json", "typ", "sh", "svg"].contains(&ending.as_ref()) || path.ends_with(".ci/run")
}

#[test]
fn no_file_names_a_document_that_is_not_here() {
    let mut missing = Vec::new();
    for path in texts(&["assessments", "docs", ".ci", "Cargo.toml"]) {
        let text = read(&path);
        let names = text
            .split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '.' | '/' | '_' | '-'))
            .map(|name| name.trim_end_matches(['.', '/']))
            .filter(|name| !matches!(*name, ".md" | ".toml"))
            .filter(|name| name.ends_with(".md") || name.ends_with(".toml") || name.starts_with("data/"));
        for name in names {
            let beside = path.parent().expect("a folder").join(name);
            let is_here =
                beside.is_file() || root().join(name).is_file() || root().join("assessments").join(name).is_file();
            if !is_here && !INVENTED.contains(&name) {
                missing.push(format!("{}: {name}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
