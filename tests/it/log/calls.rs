//! `plumbline log`, `progress`, `new`, `plan` and the tables, as a process.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::{Desk, done, refused, result, text};

fn answers() -> Value {
    let mut file = crate::support::people::alex();
    file["plan_start"] = json!("2026-11-23");
    file["complaint"] = json!(["low-back"]);
    file["activities"] = json!(["MARKER carrying"]);
    let days = [
        "2026-11-23",
        "2026-11-25",
        "2026-11-27",
        "2026-11-30",
        "2026-12-01",
        "2026-12-02",
        "2026-12-03",
        "2026-12-04",
    ];
    let session = |day: &&str| {
        json!({"began": format!("{day}T18:30:00"), "minutes": 12, "day": "A", "next_morning": "usual", "note": "MARKER",
               "done": [{"exercise": "glute-bridge", "sets": 2, "of": 2, "pain": 1}]})
    };
    file["log"] = days.iter().map(session).collect();
    file["check_ins"] = json!([
        {"on": "2026-11-23", "pain_usual": 6, "pain_worst": 8, "activities": [3]},
        {"on": "2026-12-07", "pain_usual": 4, "pain_worst": 7, "activities": [7]}
    ]);
    file
}

fn call(name: &str, file: &Path, day: &str) -> Value {
    result(&[name, &text(file), "--today", day])
}

/// What `progress` prints of a record on a day.
pub(super) fn progress_of(record: &plumbline::record::Record, on: jiff::civil::Date) -> Value {
    let desk = Desk::new();
    let file = desk.write("a.plumbline", plumbline::record::to_bytes(record));
    call("progress", &file, &on.to_string())
}

#[test]
fn progress_prints_sessions_measures_and_the_next_step() {
    let desk = Desk::new();
    let file = desk.write("a.json", answers().to_string());
    let progress = call("progress", &file, "2026-12-07");
    // Eight sessions; three days were planned in week 1 and six in week 2.
    let weeks: Vec<(u64, u64)> = progress["sessions"]["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|week| (week["done"].as_u64().unwrap(), week["planned"].as_u64().unwrap()))
        .collect();
    assert_eq!(weeks[..2], [(3, 3), (5, 6)]);
    assert_eq!(progress["sessions"]["done"], 8);
    let pain = &progress["measures"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == "pain-usual")
        .unwrap();
    for (member, value) in [
        ("from", json!(6.0)),
        ("to", json!(4.0)),
        ("limit", json!(2.0)),
        ("changed", json!("lower")),
        ("own_spread", Value::Null),
    ] {
        assert_eq!(pain[member], value, "{member}");
    }
    let ids: Vec<&str> = progress["measures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["activity-1", "pain-usual", "pain-worst"]);
    assert_eq!(
        (&progress["next"]["rule"], &progress["next"]["week"]),
        (&json!("P1"), &json!(3))
    );
    assert_eq!(progress["week"], 2);
    assert!(!progress.to_string().contains("MARKER"));
    // Before the end of the weeks there is nothing to offer.
    assert_eq!(call("progress", &file, "2026-12-05")["next"], Value::Null);
}

#[test]
fn log_prints_the_entries_and_the_sessions_of_each_week() {
    let desk = Desk::new();
    let file = desk.write("a.json", answers().to_string());
    let log = call("log", &file, "2026-12-07");
    assert_eq!(log["log"].as_array().unwrap().len(), 8);
    assert_eq!(log["log"][0]["done"][0]["exercise"], "glute-bridge");
    assert_eq!(log["check_ins"][1]["pain_usual"], 4);
    assert_eq!(log["sessions"]["done"], 8);
    assert_eq!(log["next"]["rule"], "P1");
}

#[test]
fn new_writes_the_log_into_the_record_and_the_calls_say_the_same_of_it() {
    let desk = Desk::new();
    let file = desk.write("a.json", answers().to_string());
    let record = desk.path("a.plumbline");
    done(&["new", &text(&file), "--to", &text(&record), "--today", "2026-12-07"]);
    let first = fs::read(&record).unwrap();
    done(&["new", &text(&file), "--to", &text(&record), "--today", "2026-12-07"]);
    assert_eq!(fs::read(&record).unwrap(), first);
    for name in ["log", "progress"] {
        assert_eq!(call(name, &record, "2026-12-07"), call(name, &file, "2026-12-07"));
    }
    // A file without any log has nothing to say, and says so.
    let empty = call("progress", &desk.answers(), "2026-12-07");
    assert_eq!((&empty["sessions"]["done"], &empty["next"]), (&json!(0), &Value::Null));
}

#[test]
fn the_plan_follows_the_log_where_a_step_was_taken() {
    let desk = Desk::new();
    let file = desk.write("a.json", answers().to_string());
    let record = desk.path("a.plumbline");
    done(&["new", &text(&file), "--to", &text(&record), "--today", "2026-11-23"]);
    let now = |day: &str| call("plan", &record, day)["now"]["week"].clone();
    assert_eq!((now("2026-11-23"), now("2026-12-04")), (json!(1), json!(2)));
    // Nobody took the step: it stays week 2.
    assert_eq!(now("2026-12-14"), 2);
    let mut value: Value = serde_json::from_slice(&fs::read(&record).unwrap()).unwrap();
    value.as_object_mut().unwrap().shift_remove("checksum");
    value.as_object_mut().unwrap().shift_remove("program");
    value["assessments"][0]["plan_edits"] =
        json!([{"edit": "step", "at": "2026-12-07T08:00:00", "rule": "P1", "taken": true, "week": 3}]);
    fs::write(&record, value.to_string()).unwrap();
    assert_eq!(
        (now("2026-12-07"), now("2026-12-14"), now("2026-12-06")),
        (json!(3), json!(4), json!(2))
    );
    let words = call("plan", &record, "2026-12-07")["changes"][0]["words"].clone();
    assert_eq!(words, "Step of 7 December 2026: Next weeks; week 3 began then.");
}

#[test]
fn a_sign_of_the_stop_list_locks_the_plan_until_the_safety_check_was_done_again() {
    let desk = Desk::new();
    let mut file = answers();
    file["log"][7]["stop"] = json!(["rf-saddle"]);
    let path = desk.write("a.json", file.to_string());
    let plan = call("plan", &path, "2026-12-07");
    assert!(plan["locked"].is_string() && plan["weeks"] == json!([]), "{plan}");
    let progress = call("progress", &path, "2026-12-07");
    assert_eq!(
        (&progress["locked"], &progress["next"]["rule"]),
        (&json!(true), &json!("stop"))
    );
    refused(
        1,
        &[
            "export",
            &text(&path),
            "--to",
            &text(&desk.path("a.plan.csv")),
            "--today",
            "2026-12-07",
        ],
    );
    file["screened_on"] = json!("2026-12-05");
    let path = desk.write("b.json", file.to_string());
    assert_eq!(call("plan", &path, "2026-12-07")["locked"], Value::Null);
}

#[test]
fn a_check_that_is_too_old_locks_the_plan_and_hides_nothing_of_what_was_done() {
    let desk = Desk::new();
    let path = desk.write("a.json", answers().to_string());
    let progress = call("progress", &path, "2027-01-10");
    assert_eq!(progress["locked"], true);
    assert_eq!(progress["sessions"]["done"], 8);
    assert_eq!(progress["next"]["rule"], "R3");
}

#[test]
fn tables_of_sessions_and_check_ins_hold_numbers_and_no_own_words() {
    let desk = Desk::new();
    let file = text(&desk.write("a.json", answers().to_string()));
    let written = |name: &str| {
        let to = desk.path(name);
        done(&[
            "export",
            &file,
            "--to",
            &text(&to),
            "--today",
            "2026-12-07",
            "--table",
            "script",
        ]);
        fs::read_to_string(to).unwrap()
    };
    let sessions = written("a.sessions.csv");
    let lines: Vec<&str> = sessions.lines().collect();
    assert_eq!(lines.len(), 9);
    assert_eq!(
        lines[1],
        "2026-11-23,18:30,12,,A,followed,glute-bridge,Glute bridge,,2,2,,,,,,,,1,,,,,,usual"
    );
    let check_ins = written("a.check-ins.csv");
    let lines: Vec<&str> = check_ins.lines().collect();
    assert_eq!(
        lines,
        [
            "day,measure,name,value",
            "2026-11-23,activity-1,Activity 1,3",
            "2026-11-23,pain-usual,Usual pain of the last 7 days,6",
            "2026-11-23,pain-worst,Worst pain of the last 7 days,8",
            "2026-12-07,activity-1,Activity 1,7",
            "2026-12-07,pain-usual,Usual pain of the last 7 days,4",
            "2026-12-07,pain-worst,Worst pain of the last 7 days,7",
        ]
    );
    assert!(!sessions.contains("MARKER") && !check_ins.contains("MARKER"));
    // Written again over an earlier one, but not over a table of another kind.
    written("a.sessions.csv");
    fs::copy(desk.path("a.sessions.csv"), desk.path("b.check-ins.csv")).unwrap();
    refused(1, &["export", &file, "--to", &text(&desk.path("b.check-ins.csv"))]);
}

#[test]
fn what_is_wrong_with_the_log_is_one_paragraph() {
    let desk = Desk::new();
    let mut file = answers();
    file["log"][0]["mood"] = json!("fine");
    let path = text(&desk.write("a.json", file.to_string()));
    for name in ["log", "progress"] {
        let said = refused(1, &[name, &path]);
        assert!(said.contains("log[0]: \"mood\" is not a known member"), "{said}");
        refused(2, &[name]);
    }
}
