//! `plumbline session`: the steps as other programs take them (rule P50).

use serde_json::{Value, json};

use super::{Desk, command, contains, done, refused, result, said, text};

/// The weeks and days of a plan, with the seconds it states for each.
fn stated(plan: &Value) -> Vec<(u64, String, u64)> {
    let mut found = Vec::new();
    for weeks in plan["weeks"].as_array().unwrap() {
        for day in weeks["days"].as_array().unwrap() {
            for (week, seconds) in day["seconds_by_week"].as_object().unwrap() {
                let name = day["name"].as_str().unwrap().to_owned();
                found.push((week.parse().unwrap(), name, seconds.as_u64().unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_week_and_day_of_the_plan_is_printed_with_its_seconds() {
    let desk = Desk::new();
    let file = text(&desk.answers());
    let plan = result(&["plan", &file, "--today", "2026-11-21"]);
    let stated = stated(&plan);
    // Day A from week 1, day B from week 2 (rule P21).
    assert_eq!(stated.len(), 15);
    for (week, day, seconds) in stated {
        let call = [
            "session",
            &file,
            "--week",
            &week.to_string(),
            "--day",
            &day,
            "--today",
            "2026-11-21",
        ]
        .map(str::to_owned);
        let session = result(&call);
        assert_eq!(session["week"], week);
        assert_eq!(session["day"], day);
        assert_eq!(session["seconds"], seconds, "week {week}, day {day}");
        let mut at = 0;
        let steps = session["steps"].as_array().unwrap();
        for step in steps {
            assert_eq!(step["at"], at);
            at += step["seconds"].as_u64().unwrap();
            let names: Vec<&str> = step.as_object().unwrap().keys().map(String::as_str).collect();
            let shape = [
                "at", "seconds", "kind", "exercise", "side", "set", "sets", "rep", "reps", "say",
            ];
            assert_eq!(names, shape);
            assert!(["both", "left", "right"].contains(&step["side"].as_str().unwrap()));
            assert!(!step["say"].as_str().unwrap().is_empty());
        }
        assert_eq!(at, seconds);
        let (last, others) = steps.split_last().unwrap();
        assert_eq!(
            (&last["kind"], &last["seconds"], &last["exercise"]),
            (&json!("done"), &json!(0), &Value::Null)
        );
        assert!(
            others
                .iter()
                .all(|step| step["kind"] != "done" && step["exercise"].is_string())
        );
        // In its last week a part of the plan has all its lines: what is printed for the day is the day's.
        let phases = plan["weeks"].as_array().unwrap().iter();
        let days = phases.flat_map(|weeks| weeks["days"].as_array().unwrap());
        let whole: Vec<u64> = days.map(|day| day["seconds"].as_u64().unwrap()).collect();
        assert!(week % 2 == 1 || whole.contains(&seconds), "week {week}");
    }
}

#[test]
fn without_a_week_an_answers_file_is_in_week_1_and_a_record_in_that_of_its_window() {
    let desk = Desk::new();
    let answers = text(&desk.answers());
    let day = |file: &str, today: &str| {
        let session = result(&["session", file, "--today", today]);
        (
            session["week"].as_u64().unwrap(),
            session["day"].as_str().unwrap().to_owned(),
        )
    };
    assert_eq!(day(&answers, "2026-11-21"), (1, "A".to_owned()));
    // The same call gives the same bytes, from standard input too.
    let call = ["session", &answers, "--today", "2026-11-21"];
    assert_eq!(done(&call), done(&call));
    let kept = {
        let mut record: Value = serde_json::from_slice(&std::fs::read(desk.record()).unwrap()).unwrap();
        record.as_object_mut().unwrap().remove("checksum");
        record["plan_start"] = json!("2026-11-21");
        let bytes = serde_json::to_vec(&record).unwrap();
        text(&desk.write("kept.plumbline", bytes))
    };
    let week = |today: &str| {
        let output = super::run(&["session", &kept, "--today", today]);
        let session: Value = serde_json::from_slice(&output.stdout).unwrap();
        session["week"].as_u64().unwrap()
    };
    // As the window has it (rule P43): by the calendar from the first day, and the last of its weeks until a step is taken.
    assert_eq!(week("2026-11-21"), 1);
    assert_eq!(week("2026-11-28"), 2);
    assert_eq!(week("2026-12-15"), 2);
    // Four weeks after the safety check nothing starts before it was done again (rule Z13).
    contains(
        &refused(1, &["session", &kept, "--today", "2026-12-25"]),
        &["safety check"],
    );
}

#[test]
fn a_locked_plan_does_not_start_and_says_why() {
    let desk = Desk::new();
    let locked = [
        (
            json!({"screened_on": "2026-11-21", "screening": {"rf-saddle": "yes"}, "answers": {}}),
            "emergency",
        ),
        (
            json!({"person": {"age": 16}, "screened_on": "2026-11-21", "answers": {}}),
            "18",
        ),
        (json!({"answers": {}}), "safety check"),
    ];
    for (place, (answers, word)) in locked.into_iter().enumerate() {
        let file = text(&desk.write(&format!("{place}.json"), answers.to_string()));
        let plan = result(&["plan", &file, "--today", "2026-11-21"]);
        let message = refused(1, &["session", &file, "--today", "2026-11-21"]);
        // In the words of the plan, and of which file it is.
        contains(&message, &[plan["locked"].as_str().unwrap(), &format!("{place}.json")]);
        assert!(message.to_lowercase().contains(word), "{word}: {message}");
    }
}

/// A sign that came up in a session holds the next one back until the safety check was done again (rules P42, P61).
#[test]
fn a_sign_of_the_stop_list_in_the_log_holds_the_session_back() {
    let desk = Desk::new();
    let mut answers: Value = serde_json::from_slice(&std::fs::read(desk.answers()).unwrap()).unwrap();
    answers["screened_on"] = json!("2026-11-20");
    answers["log"] = json!([{"began": "2026-11-20T18:30", "stop": ["rf-chest"]}]);
    let file = text(&desk.write("stopped.json", answers.to_string()));
    let message = refused(1, &["session", &file, "--today", "2026-11-21"]);
    contains(&message, &["safety check", "stopped.json"]);
    // It was done again the day after: the plan is there.
    answers["screened_on"] = json!("2026-11-21");
    let file = text(&desk.write("checked.json", answers.to_string()));
    assert_eq!(result(&["session", &file, "--today", "2026-11-21"])["week"], 1);
}

#[test]
fn a_week_or_day_the_plan_does_not_have_is_refused_with_those_it_has() {
    let desk = Desk::new();
    let file = text(&desk.answers());
    for week in ["0", "9", "4000000000"] {
        let message = refused(1, &["session", &file, "--week", week]);
        contains(&message, &[week, "weeks 1 and 2", "weeks 3 and 4", "weeks 5 to 8"]);
    }
    let message = refused(1, &["session", &file, "--week", "1", "--day", "B"]);
    contains(&message, &["Week 1", "day B", "day A"]);
}

#[test]
fn a_wrong_call_is_exit_code_2() {
    let desk = Desk::new();
    let file = text(&desk.answers());
    for (arguments, word) in [
        (vec!["session"], "FILE"),
        (vec!["session", &file, "--week", "one"], "--week"),
        (vec!["session", &file, "--week", "-1"], "-1"),
        (vec!["session", &file, "--day", "C"], "--day"),
        (vec!["session", &file, "--play", "0"], "--play"),
        (vec!["session", &file, "more"], "more"),
    ] {
        contains(&refused(2, &arguments), &[word]);
    }
    contains(
        &refused(1, &["session", &text(&desk.path("none.json"))]),
        &["none.json"],
    );
}

/// That it does sound is listened to in `.ci/sound.py` (rule P58).
#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn its_sounds_cannot_be_played_without_a_sound_service_and_that_is_said_at_once() {
    let desk = Desk::new();
    let file = text(&desk.answers());
    let began = std::time::Instant::now();
    let nowhere = format!("unix:{}", text(&desk.path("no-such-socket")));
    let call = ["session", &file, "--today", "2026-11-21", "--play", "600"];
    let output = command(&call).env("PULSE_SERVER", nowhere).output().unwrap();
    contains(&said(1, &output), &["cannot be played", "no sound service"]);
    assert!(began.elapsed() < std::time::Duration::from_secs(20));
}
