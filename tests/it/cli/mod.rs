//! The command line as other programs use it: a process, its two outputs, its exit code, and the files it leaves.

mod documents;
mod exchange;
mod handed;
mod measure;
mod papers;
mod records;
mod results;
mod session;
mod strangers;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const DAY: [&str; 2] = ["--today", "2026-11-21"];

/// A folder of its own, gone at the end.
pub(crate) struct Desk(tempfile::TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    pub(crate) fn answers(&self) -> PathBuf {
        self.write("answers.json", include_bytes!("../../fixtures/answers.json"))
    }

    fn record(&self) -> PathBuf {
        let path = self.path("alex.plumbline");
        done(&[&["new", &text(&self.answers()), "--to", &text(&path)], &DAY[..]].concat());
        path
    }

    /// The names of everything in it, so that a file left behind is seen.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub(crate) fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn command(arguments: &[impl AsRef<str>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plumbline"));
    command.args(arguments.iter().map(AsRef::as_ref));
    command
        .env("RUST_BACKTRACE", "1")
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    command
}

fn run(arguments: &[impl AsRef<str>]) -> Output {
    command(arguments).output().unwrap()
}

/// A call that is done: exit code 0 and nothing on standard error.
pub(crate) fn done(arguments: &[impl AsRef<str>]) -> Vec<u8> {
    let output = run(arguments);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    output.stdout
}

pub(crate) fn result(arguments: &[impl AsRef<str>]) -> Value {
    serde_json::from_slice(&done(arguments)).unwrap()
}

/// A call that is refused with this exit code; gives what it says.
pub(crate) fn refused(code: i32, arguments: &[impl AsRef<str>]) -> String {
    said(code, &run(arguments))
}

/// One paragraph on standard error, nothing on standard output, no trace of a panic.
fn said(code: i32, output: &Output) -> String {
    let message = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{message}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let paragraph = message.strip_suffix('\n').unwrap();
    assert!(!paragraph.contains('\n') && paragraph.len() > 20, "{message}");
    assert!(
        !paragraph.contains("panicked") && !paragraph.contains("backtrace"),
        "{message}"
    );
    message
}

fn contains(message: &str, words: &[&str]) {
    for word in words {
        assert!(message.contains(word), "“{word}” is not in: {message}");
    }
}

#[test]
fn help_names_every_call_option_and_exit_code() {
    let help = String::from_utf8(done(&["--help"])).unwrap();
    for word in [
        "check",
        "score",
        "plan",
        "session",
        "measure",
        "new",
        "export",
        "--to",
        "--assessments",
        "--today",
        ".pdf",
        ".json",
        ".plumbline",
        "Exit codes",
        "not a diagnosis",
    ] {
        assert!(help.contains(word), "{word} is not in the help");
    }
    assert!(!help.contains('!'));
    for call in [
        "check", "score", "plan", "session", "log", "progress", "measure", "new", "export",
    ] {
        assert!(!done(&[call, "--help"]).is_empty());
    }
    assert_eq!(
        String::from_utf8(done(&["--version"])).unwrap(),
        format!("plumbline {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_call_at_fault_is_exit_code_2_and_says_what_is_wrong() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let out = |name: &str| text(&desk.path(name));
    for (arguments, words) in [
        (vec!["score".to_owned()], &["FILE"][..]),
        (vec!["plan".to_owned()], &["FILE"]),
        (vec!["new".to_owned(), answers.clone()], &["--to"]),
        (vec!["export".to_owned(), answers.clone()], &["--to"]),
        (vec!["score".to_owned(), answers.clone(), "more".to_owned()], &["more"]),
        (
            vec!["scroe".to_owned(), answers.clone()],
            &["answers.json", "the calls are check, score"],
        ),
        (
            vec!["score".to_owned(), "--colour".to_owned(), answers.clone()],
            &["--colour"],
        ),
        (
            vec![
                "score".to_owned(),
                answers.clone(),
                "--today".to_owned(),
                "21.11.2026".to_owned(),
            ],
            &["YYYY-MM-DD"],
        ),
        (
            vec![
                "score".to_owned(),
                answers.clone(),
                "--today".to_owned(),
                "2026-02-30".to_owned(),
            ],
            &["--today"],
        ),
        (
            vec![answers.clone(), "score".to_owned(), answers.clone()],
            &["before the call"],
        ),
        (
            vec!["new".to_owned(), answers.clone(), "--to".to_owned(), out("a.json")],
            &[".plumbline"],
        ),
        (
            vec!["export".to_owned(), answers.clone(), "--to".to_owned(), out("a.docx")],
            &[".pdf", ".json"],
        ),
        (
            vec!["export".to_owned(), answers.clone(), "--to".to_owned(), out("pdf")],
            &[".pdf", ".json"],
        ),
        (
            vec!["export".to_owned(), answers.clone(), "--to".to_owned(), answers.clone()],
            &["not written over"],
        ),
        (
            vec!["check".to_owned(), out(""), "--assessments".to_owned(), out("x")],
            &["Two content folders"],
        ),
    ] {
        contains(&refused(2, &arguments), words);
    }
    assert_eq!(desk.names(), ["answers.json"]);
    assert_eq!(
        fs::read(desk.path("answers.json")).unwrap(),
        include_bytes!("../../fixtures/answers.json")
    );
}

#[test]
fn a_file_that_cannot_be_used_is_exit_code_1_and_names_file_place_and_way_out() {
    let desk = Desk::new();
    let good = fs::read_to_string(desk.record()).unwrap();
    let record = |name: &str, from: &str, to: &str| {
        assert!(good.contains(from));
        text(&desk.write(name, good.replacen(from, to, 1)))
    };
    let cases = [
        (text(&desk.path("missing.json")), &["missing.json"][..]),
        (text(desk.0.path()), &[""]),
        (
            text(&desk.write("empty.plumbline", "")),
            &["empty.plumbline", "It is empty"],
        ),
        (
            text(&desk.write("half.plumbline", &good[..400])),
            &["ends in the middle", "earlier copy"],
        ),
        (
            text(&desk.write("half", &good[..400])),
            &["Plumbline record", "ends in the middle"],
        ),
        (text(&desk.write("big.json", vec![b' '; 5 << 20])), &["big.json"]),
        (
            text(&desk.write("deep.json", "[".repeat(100_000))),
            &["nested too deeply"],
        ),
        (
            text(&desk.write("text.json", "hello")),
            &["not valid JSON", "line 1, column 1"],
        ),
        (text(&desk.write("utf16.json", b"\xFF\xFE{\0}\0")), &["UTF-16"]),
        (text(&desk.write("list.json", "[]")), &["not an object"]),
        (
            text(&desk.write("other.plumbline", "{\"a\": 1}")),
            &["not a Plumbline record"],
        ),
        (
            record("newer", "\"version\": 2", "\"version\": 3"),
            &["version 3", "newer Plumbline", "left as it is"],
        ),
        (
            record("kind", "\"minutes_per_day\": 10", "\"minutes_per_day\": \"ten\""),
            &["assessments[0].profile"],
        ),
        (
            record("minutes", "\"minutes_per_day\": 10", "\"minutes_per_day\": 3"),
            &["minutes_per_day", "5 to 60"],
        ),
        (record("reading", "44.0", "440.0"), &["fh-cva-photo", "15 to 80"]),
        (
            text(&desk.write("slips.json", r#"{"answer": 1, "answers": {"x": 1, "ap-plank": -1}}"#)),
            &[
                "3 problems",
                "\"answer\"",
                "\"x\"",
                "ap-plank",
                "0 to 600",
                "slips.json",
            ],
        ),
        (
            text(&desk.write("escape.json", "{\"\\u001b[2J\\u202e\": 1}")),
            &["\u{fffd}[2J\u{fffd}"],
        ),
    ];
    for (file, words) in cases {
        for call in ["score", "plan"] {
            contains(&refused(1, &[call, &file]), words);
        }
        contains(
            &refused(1, &["export", &file, "--to", &text(&desk.path("out.pdf"))]),
            words,
        );
        assert!(!desk.path("out.pdf").exists(), "{file}");
    }
}

#[test]
fn check_finds_nothing_in_the_shipped_content() {
    assert_eq!(done(&["check"]), b"");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments");
    assert_eq!(done(&["check", folder]), b"");
    assert_eq!(done(&["check", "--assessments", folder]), b"");
    assert_eq!(done(&["check", folder, "--assessments", folder]), b"");
}

#[test]
fn check_prints_a_line_a_problem_and_such_content_is_not_used() {
    let desk = Desk::new();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments");
    fs::create_dir_all(desk.path("content/items")).unwrap();
    for (name, content) in plumbline::content::shipped_files() {
        assert!(shipped.join(&name).exists());
        let content = match name.as_str() {
            "items/general.json" => content.replacen("\"kind\": \"number\"", "\"kind\": \"nummer\"", 1),
            "library.json" => content.replacen("\"version\"", "\"verzion\"", 1),
            _ => content,
        };
        desk.write(&format!("content/{name}"), content);
    }
    let folder = text(&desk.path("content"));
    let output = run(&["check", &folder]);
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stdout).unwrap();
    for file in ["items/general.json: ", "library.json: "] {
        let line = lines.lines().find(|line| line.starts_with(file)).unwrap();
        assert!(line.contains(" (") && line.ends_with(')'), "{line}");
    }
    // An index is no name: the item is called by its id.
    let (_, general) = plumbline::content::shipped_files()
        .into_iter()
        .find(|(name, _)| name == "items/general.json")
        .unwrap();
    let general: Value = serde_json::from_str(&general).unwrap();
    let numbers = general["items"].as_array().unwrap().iter();
    let first = numbers
        .filter(|item| item["kind"] == "number")
        .map(|item| item["id"].as_str().unwrap())
        .next()
        .unwrap();
    assert!(lines.contains(&format!(": in `{first}`, ")), "{lines}");
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("problems") && message.lines().count() == 1,
        "{message}"
    );

    let message = refused(1, &["score", &text(&desk.answers()), "--assessments", &folder]);
    contains(&message, &["was not used", "plumbline check"]);
    refused(1, &["check", &text(&desk.path("nowhere"))]);
    // Every line has its four parts, also where a whole file is meant.
    let nothing = text(&desk.path("empty"));
    fs::create_dir(&nothing).unwrap();
    let output = run(&["check", &nothing]);
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stdout).unwrap();
    assert!(lines.contains("library.json: $: "), "{lines}");
    for line in lines.lines() {
        assert!(line.splitn(3, ": ").count() == 3 && line.ends_with(')'), "{line}");
    }
}

#[test]
fn another_content_folder_is_used_when_nothing_is_wrong_with_it() {
    let desk = Desk::new();
    let folder = text(&desk.path("content"));
    fs::create_dir_all(desk.path("content/items")).unwrap();
    for (name, content) in plumbline::content::shipped_files() {
        let content = match name.as_str() {
            "library.json" => content.replacen("\"version\": \"4\"", "\"version\": \"mine\"", 1),
            _ => content,
        };
        desk.write(&format!("content/{name}"), content);
    }
    let scores = result(&["score", &text(&desk.answers()), "--assessments", &folder]);
    assert_eq!(scores["content_version"], "mine");
}

#[test]
fn the_shipped_folder_given_as_a_folder_gives_the_same_bytes() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments");
    for call in ["plan", "score"] {
        let of_program = [&[call, &answers][..], &DAY].concat();
        let of_folder = [&of_program[..], &["--assessments", folder]].concat();
        assert!(done(&of_folder) == done(&of_program), "{call}");
    }
}
