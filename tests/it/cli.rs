//! The command line as other programs use it: a process, its two outputs, its exit code, and the files it leaves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const DAY: [&str; 2] = ["--today", "2026-11-21"];

/// A folder of its own, gone at the end.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn answers(&self) -> PathBuf {
        self.write("answers.json", include_bytes!("../fixtures/answers.json"))
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

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn command(arguments: &[impl AsRef<str>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plumbline"));
    command.args(arguments.iter().map(AsRef::as_ref));
    command.env("RUST_BACKTRACE", "1").stdin(Stdio::null());
    command
}

fn run(arguments: &[impl AsRef<str>]) -> Output {
    command(arguments).output().unwrap()
}

/// A call that is done: exit code 0 and nothing on standard error.
fn done(arguments: &[impl AsRef<str>]) -> Vec<u8> {
    let output = run(arguments);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    output.stdout
}

fn result(arguments: &[impl AsRef<str>]) -> Value {
    serde_json::from_slice(&done(arguments)).unwrap()
}

/// A call that is refused with this exit code; gives what it says.
fn refused(code: i32, arguments: &[impl AsRef<str>]) -> String {
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
    for call in ["check", "score", "plan", "new", "export"] {
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
        include_bytes!("../fixtures/answers.json")
    );
}

#[test]
fn score_prints_every_pattern_in_the_agreed_shape() {
    let desk = Desk::new();
    let scores = result(&["score", &text(&desk.answers())]);
    assert_eq!(scores["content_version"], "1");
    let patterns = scores["patterns"].as_object().unwrap();
    assert_eq!(
        patterns.keys().collect::<Vec<_>>(),
        [
            "forward-head",
            "anterior-pelvic-tilt",
            "posterior-pelvic-tilt",
            "high-hip"
        ]
    );
    for (name, pattern) in patterns {
        for member in ["score", "band", "confidence", "confidence_label", "side"] {
            assert!(pattern.get(member).is_some(), "{name} has no {member}");
        }
        assert!(pattern["gates"].is_array());
        assert_eq!(keys(&pattern["facets"]), ["P", "M", "B"]);
        assert_eq!(keys(&pattern["parts"]), ["C", "O", "A"]);
        assert_eq!(keys(&pattern["table_match"]), ["labels", "tested", "agree"]);
        for points in pattern["points"].as_object().unwrap().values() {
            assert_eq!(points.as_array().unwrap().len(), 2);
        }
    }
    assert!(scores.get("axis_x").is_some());
    assert!(["forward", "backward", "mixed", "usual", "unknown"].contains(&scores["pelvis"].as_str().unwrap()));
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn plan_prints_imbalances_and_plan_in_the_agreed_shape() {
    let desk = Desk::new();
    let plan = result(&[&["plan", &text(&desk.answers())], &DAY[..]].concat());
    assert_eq!(plan["minutes_per_day"], 10);
    assert!(plan.get("locked").is_some());
    for list in ["imbalances", "conflicts", "weeks", "left_out"] {
        assert!(plan[list].is_array(), "{list}");
    }
    for row in plan["imbalances"].as_array().unwrap() {
        for member in ["muscle", "side", "length", "strength", "action", "basis"] {
            assert!(row[member].is_string(), "{member} in {row}");
        }
        assert!(row["prior"].is_array() && row["patterns"].is_array());
    }
    assert_eq!(plan["locked"], Value::Null);
    assert!(!exercises(&plan).is_empty());
    for exercise in exercises(&plan) {
        assert_eq!(
            ["id", "kind", "side"].map(|member| exercise[member].is_string()),
            [true; 3]
        );
        for member in ["sets", "reps", "hold_s", "seconds"] {
            assert!(exercise[member].is_u64(), "{member} in {exercise}");
        }
        assert!(exercise["muscles"].is_array());
        assert_ne!(exercise["reasons"], json!([]));
    }
}

#[test]
fn a_plan_is_locked_with_a_reason_while_the_safety_check_is_not_done_or_too_old_but_scores_are_not() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let unscreened = text(&desk.write("unscreened.json", "{\"answers\": {\"fh-cva-photo\": 44}}"));
    let sign = r#"{"screening": {"rf-saddle": "yes"}, "screened_on": "2026-11-20"}"#;
    let sign = text(&desk.write("sign.json", sign));
    // Four weeks after 20 November is 18 December: the last day on which the check still stands.
    assert_eq!(
        result(&["plan", &answers, "--today", "2026-12-18"])["locked"],
        Value::Null
    );
    for (file, day) in [
        (&answers, "2026-12-19"),
        (&unscreened, "2026-11-21"),
        (&sign, "2026-11-21"),
    ] {
        let plan = result(&["plan", file, "--today", day]);
        assert!(plan["locked"].as_str().unwrap().len() > 20, "{plan}");
        assert_eq!(exercises(&plan), Vec::<&Value>::new());
    }
    let score = |day: &str| done(&["score", &answers, "--today", day]);
    assert_eq!(score("2026-12-19"), score("2026-11-21"));
}

fn exercises(plan: &Value) -> Vec<&Value> {
    let list = |value: &'_ Value, member: &str| value[member].as_array().unwrap().len();
    let mut exercises = Vec::new();
    for week in plan["weeks"].as_array().unwrap() {
        assert!(week["weeks"].is_string() && list(week, "days") > 0);
        for day in week["days"].as_array().unwrap() {
            assert!(day["name"].is_string() && day["seconds"].is_u64());
            exercises.extend(day["exercises"].as_array().unwrap());
        }
    }
    exercises
}

#[test]
fn the_same_input_gives_the_same_output_from_a_record_and_from_its_answers() {
    let desk = Desk::new();
    let (answers, record) = (text(&desk.answers()), text(&desk.record()));
    for call in ["score", "plan"] {
        let from_answers = done(&[&[call, &answers], &DAY[..]].concat());
        assert_eq!(from_answers, done(&[&[call, &answers], &DAY[..]].concat()));
        assert_eq!(from_answers, done(&[&[call, &record], &DAY[..]].concat()));
        // The options may stand anywhere.
        assert_eq!(from_answers, done(&[&DAY[..], &[call, &record]].concat()));
    }
}

#[test]
fn new_makes_the_same_private_record_from_the_same_answers_and_day() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let make = |name: &str, day: &str| {
        let to = desk.path(name);
        assert_eq!(done(&["new", &answers, "--to", &text(&to), "--today", day]), b"");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::read(to).unwrap()
    };
    let first = make("a.plumbline", "2026-11-21");
    assert_eq!(first, make("b.plumbline", "2026-11-21"));
    assert_eq!(first, make("a.plumbline", "2026-11-21"));
    assert_ne!(first, make("c.plumbline", "2026-11-22"));
    let record: Value = serde_json::from_slice(&first).unwrap();
    assert_eq!(record["format"], "plumbline-record");
    assert_eq!(record["person"]["name"], "Alex R.");
    assert_eq!(record["assessments"][0]["started_on"], "2026-11-21");
    assert_eq!(
        desk.names(),
        ["a.plumbline", "answers.json", "b.plumbline", "c.plumbline"]
    );
}

#[test]
fn new_refuses_a_record_and_leaves_nothing_behind_when_refused() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let to = text(&desk.path("b.plumbline"));
    contains(
        &refused(1, &["new", &record, "--to", &to]),
        &["a record already", "export"],
    );
    let wrong = desk.write("wrong.json", r#"{"answers": {"fh-cva-photo": 95}}"#);
    contains(
        &refused(1, &["new", &text(&wrong), "--to", &to]),
        &["fh-cva-photo", "15", "80", "wrong.json"],
    );
    assert_eq!(desk.names(), ["alex.plumbline", "answers.json", "wrong.json"]);
}

#[test]
fn an_out_that_is_no_file_or_cannot_be_written_is_refused() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    fs::create_dir(desk.path("folder.plumbline")).unwrap();
    refused(1, &["new", &answers, "--to", &text(&desk.path("folder.plumbline"))]);
    refused(
        1,
        &["new", &answers, "--to", &text(&desk.path("answers.json/a.plumbline"))],
    );
    #[cfg(target_os = "linux")]
    refused(1, &["new", &answers, "--to", "/proc/a.plumbline"]);
    assert_eq!(desk.names(), ["answers.json", "folder.plumbline"]);
}

#[test]
fn export_writes_the_record_as_json_whatever_it_was_made_from() {
    let desk = Desk::new();
    let (answers, record) = (text(&desk.answers()), text(&desk.record()));
    for (file, name) in [(&record, "one.json"), (&answers, "two.JSON")] {
        let to = desk.path(name);
        done(&[&["export", file, "--to", &text(&to)], &DAY[..]].concat());
        assert_eq!(fs::read(&to).unwrap(), fs::read(&record).unwrap());
    }
}

#[test]
fn export_writes_the_summary_as_pdf_the_same_bytes_each_time() {
    let desk = Desk::new();
    let record = text(&desk.record());
    let write = |name: &str| {
        let to = desk.path(name);
        assert_eq!(
            done(&[&["export", &record, "--to", &text(&to)], &DAY[..]].concat()),
            b""
        );
        fs::read(to).unwrap()
    };
    let pdf = write("one.pdf");
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000);
    assert_eq!(pdf, write("two.PDF"));
    // A name in letters that the shipped font lacks, and nothing answered at all.
    let bare = desk.write("bare.json", json!({"person": {"name": "ניסיון 🙂 山田"}}).to_string());
    done(&["export", &text(&bare), "--to", &text(&desk.path("bare.pdf"))]);
    assert!(fs::read(desk.path("bare.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_file_is_never_written_over_itself_by_whatever_name() {
    let desk = Desk::new();
    let record = desk.record();
    let before = fs::read(&record).unwrap();
    let json = desk.path("same.json");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&record, &json).unwrap();
        contains(
            &refused(2, &["export", &text(&record), "--to", &text(&json)]),
            &["not written over"],
        );
    }
    let _ = json;
    assert_eq!(fs::read(&record).unwrap(), before);
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
            record("newer", "\"version\": 1", "\"version\": 2"),
            &["version 2", "newer Plumbline", "left as it is"],
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
fn standard_input_may_stand_for_file() {
    let desk = Desk::new();
    let expected = done(&["score", &text(&desk.answers())]);
    let output = command(&["score", "-"])
        .stdin(fs::File::open(desk.answers()).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.stdout, expected);
    let nothing = run(&["score", "-"]);
    contains(&said(1, &nothing), &["standard input", "empty"]);
}

#[test]
fn a_reader_that_leaves_early_is_no_panic_and_a_full_disk_is_told() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let mut child = command(&["score", &answers])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    #[cfg(target_os = "linux")]
    for arguments in [&["score", &answers][..], &["--help"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = command(arguments).stdout(full).output().unwrap();
        contains(&said(1, &output), &["standard output"]);
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
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("problems") && message.lines().count() == 1,
        "{message}"
    );

    let message = refused(1, &["score", &text(&desk.answers()), "--assessments", &folder]);
    contains(&message, &["was not used", "plumbline check"]);
    refused(1, &["check", &text(&desk.path("nowhere"))]);
    let nothing = text(&desk.path("empty"));
    fs::create_dir(&nothing).unwrap();
    assert_eq!(run(&["check", &nothing]).status.code(), Some(1));
}

#[test]
fn another_content_folder_is_used_when_nothing_is_wrong_with_it() {
    let desk = Desk::new();
    let folder = text(&desk.path("content"));
    fs::create_dir_all(desk.path("content/items")).unwrap();
    for (name, content) in plumbline::content::shipped_files() {
        let content = match name.as_str() {
            "library.json" => content.replacen("\"version\": \"1\"", "\"version\": \"mine\"", 1),
            _ => content,
        };
        desk.write(&format!("content/{name}"), content);
    }
    let scores = result(&["score", &text(&desk.answers()), "--assessments", &folder]);
    assert_eq!(scores["content_version"], "mine");
}
