//! The log of an answers file: what is taken, and what is refused with words.

use jiff::civil::date;
use plumbline::content::{SignId, shipped};
use plumbline::record::*;
use serde_json::{Value, json};

const TODAY: jiff::civil::Date = jiff::civil::Date::constant(2026, 12, 20);

fn file() -> Value {
    json!({
        "plan_start": "2026-11-23",
        "activities": ["carrying shopping", {"words": "lacing shoes", "since": "2026-11-20"}],
        "log": [
            {"began": "2026-11-25T18:30", "minutes": 12, "week": 1, "day": "A", "how": "paper",
             "plan": {"assessment": "2026-11-20", "made_on": "2026-11-20", "rules_version": "2"},
             "done": [{"exercise": "glute-bridge", "side": "both", "sets": 2, "of": 2, "reps": 10, "left": 4, "pain": 4,
                       "light": "amber", "way": "easier", "seconds": 170},
                      {"exercise": "cat-cow", "skipped": "time"}],
             "effort": 5, "pain_before": 1, "pain_most": 4, "next_morning": "usual", "stop": ["rf-saddle"],
             "note": "short", "edited": 1, "removed": false},
            {"began": "2026-11-23"}
        ],
        "check_ins": [{"on": "2026-11-23", "pain_usual": 6, "pain_worst": 8, "activities": [4, null, 2], "change": -1}]
    })
}

fn read(file: &Value) -> Result<Record, String> {
    read_answers(file.to_string().as_bytes(), &shipped(), TODAY).map_err(|error| error.to_string())
}

#[test]
fn sessions_check_ins_and_activities_are_taken_in_their_order_with_ids_of_their_own() {
    let record = read(&file()).unwrap();
    assert_eq!(record.plan_start, Some(date(2026, 11, 23)));
    let began: Vec<String> = record.log.iter().map(|session| session.began.to_string()).collect();
    assert_eq!(began, ["2026-11-23T00:00:00", "2026-11-25T18:30:00"]);
    let session = &record.log[1];
    assert_eq!(
        (session.minutes, session.week, session.day, session.how),
        (12, 1, Some(DayName::A), SessionHow::Paper)
    );
    let bridge = &session.done[0];
    assert_eq!(
        (bridge.sets, bridge.reps, bridge.left, bridge.pain),
        (2, Some(10), Some(4), Some(4))
    );
    assert_eq!(
        (bridge.light, bridge.way),
        (Some(LightColour::Amber), Some(Way::Easier))
    );
    assert_eq!(session.done[1].skipped, Some(WhySkipped::Time));
    assert_eq!(session.stop, ["rf-saddle"].map(SignId::from).into());
    assert_eq!(session.edited, 1);
    // The third activity was only rated.
    let words: Vec<&str> = record.activities.iter().map(|one| one.words.as_str()).collect();
    assert_eq!(words, ["carrying shopping", "lacing shoes", ""]);
    let values: Vec<Option<u8>> = record
        .activities
        .iter()
        .map(|one| record.check_ins[0].activities.get(&one.id).copied())
        .collect();
    assert_eq!(values, [Some(4), None, Some(2)]);
    let mut ids: Vec<_> = record.log.iter().map(|one| one.id).collect();
    ids.extend(record.check_ins.iter().map(|one| one.id));
    ids.extend(record.activities.iter().map(|one| one.id));
    ids.sort();
    ids.dedup();
    assert!(ids.len() == 6 && ids.iter().all(|id| !id.is_nil()));
    assert_eq!(open(&to_bytes(&record)).unwrap().record, record);
}

#[test]
fn the_same_file_gives_the_same_ids_and_another_entry_another_one() {
    assert_eq!(read(&file()), read(&file()));
    let mut other = file();
    other["log"][0]["effort"] = json!(6);
    let (one, other) = (read(&file()).unwrap(), read(&other).unwrap());
    assert_ne!(one.log[1].id, other.log[1].id);
    assert_eq!(one.log[0].id, other.log[0].id);
    let mut given = file();
    given["log"][1]["id"] = json!("01990000-0000-7000-8000-000000000001");
    assert_eq!(read(&given).unwrap().log[0].id, super::id(1));
    given["log"][0]["id"] = json!("01990000-0000-7000-8000-000000000001");
    assert!(
        read(&given)
            .unwrap_err()
            .contains("log: the id 01990000-0000-7000-8000-000000000001 stands twice")
    );
}

#[test]
fn a_file_without_a_log_gives_the_record_it_always_gave() {
    let record = read(&json!({})).unwrap();
    assert!(record.log.is_empty() && record.check_ins.is_empty() && record.activities.is_empty());
    assert_eq!(record.plan_start, None);
    assert_eq!(
        record,
        read(&json!({"log": [], "check_ins": null, "activities": []})).unwrap()
    );
}

#[test]
fn what_is_not_understood_is_refused_with_its_place() {
    let cases: [(&str, Value, &str); 24] = [
        ("/log", json!("many"), "log: it takes a list, not \"many\"."),
        ("/log/0", json!(3), "log[0]: it takes an object in braces, not 3."),
        (
            "/log/0/mood",
            json!("fine"),
            "log[0]: \"mood\" is not a known member; known are id, began,",
        ),
        (
            "/log/0/began",
            json!("yesterday"),
            "log[0].began: it takes a day, or a day and a time of day",
        ),
        (
            "/log/0/began",
            json!("2026-11-25 18:30"),
            "log[0].began: it takes a day, or a day and a time of day",
        ),
        ("/log/1/began", Value::Null, "log[1].began: it takes a day"),
        (
            "/log/0/minutes",
            json!(-3),
            "log[0].minutes: it takes a whole number from 0 to 1440, not -3.",
        ),
        (
            "/log/0/week",
            json!("one"),
            "log[0].week: it takes a whole number from 0 to 520",
        ),
        (
            "/log/0/day",
            json!("C"),
            "log[0].day: it takes \"A\" or \"B\", not \"C\".",
        ),
        (
            "/log/0/how",
            json!("dreamt"),
            "log[0].how: it takes \"followed\", \"paper\" or \"typed\"",
        ),
        (
            "/log/0/effort",
            json!(11),
            "log[0].effort: it takes a whole number from 0 to 10, not 11.",
        ),
        (
            "/log/0/next_morning",
            json!("fine"),
            "log[0].next_morning: it takes \"usual\" or \"worse\"",
        ),
        (
            "/log/0/stop",
            json!(["rf-nothing"]),
            "log[0].stop[0]: it takes the id of a safety question",
        ),
        ("/log/0/removed", json!("no"), "log[0].removed: it takes true or false"),
        ("/log/0/id", json!("seven"), "log[0].id: it takes a uuid, or nothing"),
        (
            "/log/0/plan/made_on",
            json!("soon"),
            "log[0].plan.made_on: it takes a day written as YYYY-MM-DD",
        ),
        (
            "/log/0/done/0/exercise",
            json!("juggling"),
            "log[0].done[0].exercise: \"juggling\" is not an exercise of this content.",
        ),
        (
            "/log/0/done/0/exercise",
            Value::Null,
            "log[0].done[0].exercise: it takes the id of an exercise, not null.",
        ),
        (
            "/log/0/done/0/pain",
            json!(4.5),
            "log[0].done[0].pain: it takes a whole number from 0 to 10, not 4.5.",
        ),
        (
            "/log/0/done/0/light",
            json!("blue"),
            "log[0].done[0].light: it takes \"green\", \"amber\" or \"red\"",
        ),
        (
            "/check_ins/0/on",
            json!(20_261_123),
            "check_ins[0].on: it takes a day written as YYYY-MM-DD",
        ),
        (
            "/check_ins/0/change",
            json!(4),
            "check_ins[0].change: it takes a whole number from -3 to 3, not 4.",
        ),
        (
            "/check_ins/0/activities",
            json!([4, "five"]),
            "check_ins[0].activities[1]: it takes a whole number from 0 to 10",
        ),
        (
            "/plan_start",
            json!("Monday"),
            "plan_start: it takes a day written as YYYY-MM-DD",
        ),
    ];
    for (place, value, said) in cases {
        let mut file = file();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).unwrap();
        match parent {
            Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
            parent => parent[name] = value,
        }
        let error = read(&file).unwrap_err();
        assert!(error.contains(said), "{place}: {error}");
        assert!(
            error.ends_with("nothing of it was used.") && !error.contains('\n'),
            "{error}"
        );
    }
}
