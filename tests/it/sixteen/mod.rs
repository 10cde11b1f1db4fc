//! Sixteen people (tests/people): what the rules must give each, and what they must never give, told through the command line.

mod pain;
mod patterns;
mod safety;
mod strength;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// What the program gives for one of the sixteen, on 20 November 2026.
struct Person {
    file: PathBuf,
    plan: Value,
    score: Value,
}

impl Person {
    fn named(name: &str) -> Self {
        Self::of(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/people/{name}.json")))
    }

    fn of(file: PathBuf) -> Self {
        let json = |call: &str| serde_json::from_slice(&run(&[call, path(&file)])).unwrap();
        Self {
            plan: json("plan"),
            score: json("score"),
            file,
        }
    }

    /// The summary as plain text, in one line.
    fn summary(&self) -> String {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("summary.txt");
        run(&["export", path(&self.file), "--to", path(&to)]);
        one_line(&std::fs::read_to_string(to).unwrap())
    }

    fn is_open(&self) -> bool {
        self.plan["locked"].is_null()
    }

    fn advice(&self) -> Vec<&str> {
        texts(&self.plan["advice"])
    }

    fn weeks(&self) -> &Vec<Value> {
        self.plan["weeks"].as_array().unwrap()
    }

    /// The lines of one day of one phase, in the order of doing.
    fn day(&self, weeks: &str, day: &str) -> Vec<&Value> {
        let phase = self.weeks().iter().find(|entry| entry["weeks"] == weeks).unwrap();
        let days = phase["days"].as_array().unwrap();
        let day = days.iter().find(|entry| entry["name"] == day);
        day.map(|day| day["exercises"].as_array().unwrap().iter().collect())
            .unwrap_or_default()
    }

    /// Every line of every phase and day.
    fn lines(&self) -> Vec<&Value> {
        let days = self.weeks().iter().flat_map(|weeks| weeks["days"].as_array().unwrap());
        days.flat_map(|day| day["exercises"].as_array().unwrap()).collect()
    }

    /// Every exercise that is in the plan at some time.
    fn exercises(&self) -> BTreeSet<&str> {
        self.lines().into_iter().map(id).collect()
    }

    fn left_out(&self, because: &str) -> Vec<&str> {
        let left_out = self.plan["left_out"].as_array().unwrap();
        let found = left_out.iter().filter(|entry| entry["because"] == because);
        found.map(id).collect()
    }

    fn pattern(&self, pattern: &str) -> &Value {
        &self.score["patterns"][pattern]
    }

    fn gates(&self, pattern: &str) -> Vec<&str> {
        texts(&self.pattern(pattern)["gates"])
    }

    /// The decision about a muscle on a side.
    fn row(&self, muscle: &str, side: &str) -> &Value {
        let rows = self.plan["imbalances"].as_array().unwrap();
        rows.iter()
            .find(|row| row["muscle"] == muscle && row["side"] == side)
            .unwrap_or(&Value::Null)
    }

    /// The lines that work a muscle on a side.
    fn working(&self, muscle: &str, side: &str) -> Vec<&Value> {
        let works = |line: &&Value| {
            texts(&line["muscles"]).contains(&muscle) && (line["side"] == "both" || line["side"] == side)
        };
        self.lines().into_iter().filter(works).collect()
    }

    #[track_caller]
    fn has(&self, exercise: &str) {
        assert!(
            self.exercises().contains(exercise),
            "{exercise} is not in {:?}",
            self.exercises()
        );
    }

    #[track_caller]
    fn never(&self, exercises: &[&str]) {
        for exercise in exercises {
            assert!(!self.exercises().contains(exercise), "{exercise} is in the plan");
        }
    }
}

fn id(line: &Value) -> &str {
    line["id"].as_str().unwrap()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// Sets × repetitions × seconds held: what rulings call the work of a line.
fn work(line: &Value) -> u64 {
    number(&line["sets"]) * number(&line["reps"]) * number(&line["hold_s"]).max(1)
}

fn texts(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .map(|list| list.iter().map(|text| text.as_str().unwrap()).collect())
        .unwrap_or_default()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn run(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_plumbline"))
        .args(arguments)
        .args(["--today", "2026-11-20"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}
