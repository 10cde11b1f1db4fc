//! Breathing, relief, habits and guidance: one broken copy for each check.

use serde_json::{Value, json};

use super::{case, lines, problems_after, push, try_each, without};

/// One problem at a place after a change in a file.
#[track_caller]
pub(super) fn one_problem(file: &str, change: impl FnOnce(&mut Value), place: &str, what: &str) {
    let problems = problems_after(file, change);
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert_eq!(
        (problems[0].file.as_str(), problems[0].json_path.as_str()),
        (file, place)
    );
    assert!(problems[0].what.contains(what), "{}", problems[0]);
    assert!(!problems[0].hint.is_empty());
}

#[test]
fn references_of_the_routines_and_habits_lead_somewhere() {
    let position = ("breathing.json", "positions", "breathing-crook-lying");
    let stage = ("breathing.json", "stages", "breathing-sit");
    let step = ("relief.json", "steps", "relief-breathe");
    try_each(&[
        case(
            position,
            |it| it["exercise"] = json!("lie-down"),
            "exercise",
            "no exercise `lie-down`",
            "exercises.json",
        ),
        case(
            position,
            |it| it["instead_of"] = json!("on-the-moon"),
            "instead_of",
            "no position `on-the-moon`",
            "breathing.json",
        ),
        case(
            position,
            |it| it["notes"] = json!({"old": "Slowly."}),
            "notes.old",
            "no precaution `old`",
            "precautions.json",
        ),
        case(
            ("breathing.json", "positions", "breathing-in-movement"),
            |it| push(&mut it["during"], json!("dance")),
            "during[3]",
            "no exercise `dance`",
            "exercises.json",
        ),
        case(
            stage,
            |it| it["pace"] = json!("pace-fast"),
            "pace",
            "no pace `pace-fast`",
            "breathing.json",
        ),
        case(
            stage,
            |it| push(&mut it["positions"], json!("hanging")),
            "positions[2]",
            "no position `hanging`",
            "breathing.json",
        ),
        case(
            stage,
            |it| it["sources"] = json!(["X999"]),
            "sources[0]",
            "no source `X999`",
            "sources.json",
        ),
        case(
            step,
            |it| it["no_floor"] = json!("hang"),
            "no_floor",
            "no exercise `hang`",
            "exercises.json",
        ),
        case(
            step,
            |it| it["pace"] = json!("pace-fast"),
            "pace",
            "no pace `pace-fast`",
            "breathing.json",
        ),
        case(
            step,
            |it| it["changes"] = json!({"tired": "Rest."}),
            "changes.tired",
            "no precaution `tired`",
            "precautions.json",
        ),
        case(
            ("habits.json", "tips", "tip-lift"),
            |it| it["patterns"] = json!(["flat-back"]),
            "patterns[0]",
            "no pattern `flat-back`",
            "patterns.json",
        ),
        case(
            ("habits.json", "micro_breaks", "mb-side"),
            |it| it["patterns"] = json!(["flat-back"]),
            "patterns[0]",
            "no pattern `flat-back`",
            "patterns.json",
        ),
        case(
            ("habits.json", "micro_breaks", "mb-side"),
            |it| it["parts"][0]["exercise"] = json!("lean"),
            "parts[0].exercise",
            "no exercise `lean`",
            "exercises.json",
        ),
        case(
            ("guidance.json", "rules", "rule-p4"),
            |it| push(&mut it["except"], json!("bendy")),
            "except[1]",
            "no precaution `bendy`",
            "precautions.json",
        ),
        case(
            ("muscles.json", "groups", "belly"),
            |it| push(&mut it["muscles"], json!("obliques")),
            "muscles[2]",
            "no muscle `obliques`",
            "muscles.json",
        ),
    ]);
}

#[test]
fn every_part_names_its_sources() {
    for (file, list) in [
        ("muscles.json", "groups"),
        ("breathing.json", "positions"),
        ("breathing.json", "stages"),
        ("breathing.json", "troubles"),
        ("relief.json", "steps"),
        ("habits.json", "tips"),
        ("habits.json", "micro_breaks"),
        ("guidance.json", "intensity"),
        ("guidance.json", "rules"),
        ("guidance.json", "gaps"),
        ("guidance.json", "evidence"),
    ] {
        let place = format!("{list}[1].sources");
        one_problem(file, |file| file[list][1]["sources"] = json!([]), &place, "no source");
    }
    for file in ["breathing", "relief", "habits", "guidance", "intake"] {
        let name = format!("{file}.json");
        one_problem(
            &name,
            |it| it[file]["sources"] = json!([]),
            &format!("{file}.sources"),
            "no source",
        );
    }
}

#[test]
fn ids_of_the_parts_belong_to_the_one_space() {
    for (file, list) in [
        ("muscles.json", "groups"),
        ("breathing.json", "troubles"),
        ("habits.json", "tips"),
        ("guidance.json", "intensity"),
    ] {
        let problems = problems_after(file, |file| file[list][1]["id"] = json!("cat-cow"));
        assert_eq!(problems.len(), 1, "{list}: {}", lines(&problems));
        assert!(
            problems[0].what.contains("`cat-cow` is used already"),
            "{}",
            problems[0]
        );
    }
    for (file, member) in [("breathing.json", "breathing"), ("relief.json", "relief")] {
        let problems = problems_after(file, |file| file[member]["id"] = json!("cat-cow"));
        assert_eq!(problems.len(), 1, "{member}: {}", lines(&problems));
    }
}

#[test]
fn a_missing_list_or_object_is_one_problem() {
    for (file, member) in [
        ("breathing.json", "breathing"),
        ("breathing.json", "paces"),
        ("breathing.json", "positions"),
        ("relief.json", "relief"),
        ("relief.json", "gate"),
        ("relief.json", "steps"),
        ("habits.json", "tips"),
        ("guidance.json", "guidance"),
        ("guidance.json", "gaps"),
        ("guidance.json", "evidence"),
        ("muscles.json", "groups"),
    ] {
        one_problem(file, |file| without(file, member), member, "is missing");
    }
}

#[test]
fn a_micro_break_is_short_off_the_floor_and_adds_up() {
    let side = ("habits.json", "micro_breaks", "mb-side");
    let chest = ("habits.json", "micro_breaks", "mb-chest");
    try_each(&[
        case(
            side,
            |it| it["seconds"] = json!([55, 55]),
            "seconds",
            "the parts take 50 to 50 s",
            "[50, 50]",
        ),
        case(
            side,
            |it| it["parts"][0]["exercise"] = json!("cat-cow"),
            "parts[0].exercise",
            "done on the floor",
            "sitting or standing",
        ),
        case(
            chest,
            |it| it["parts"][0]["hold_s"] = json!(30),
            "parts[0].seconds",
            "the holds alone take 60 s",
            "correct",
        ),
        case(
            chest,
            |it| it["parts"] = json!([]),
            "parts",
            "nothing is done",
            "at least one",
        ),
        case(
            ("habits.json", "micro_breaks", "mb-band"),
            |it| {
                it["seconds"] = json!([40, 130]);
                it["parts"][0]["seconds"] = json!([40, 130]);
            },
            "seconds[1]",
            "no short break",
            "at most 120",
        ),
        case(
            ("habits.json", "micro_breaks", "mb-reset"),
            |it| it["parts"][2]["easier"] = json!(true),
            "parts[2].easier",
            "only an exercise",
            "name the \"exercise\"",
        ),
    ]);
}

#[test]
fn scales_have_no_gap_and_cover_nothing_twice() {
    one_problem(
        "guidance.json",
        |it| it["lights"][1]["pain"] = json!([4, 4]),
        "lights[2].pain",
        "gap",
    );
    one_problem(
        "guidance.json",
        |it| it["lights"][2]["pain"] = json!([6, 9]),
        "lights[2].pain",
        "gap",
    );
    one_problem(
        "guidance.json",
        |it| it["effort"][4]["left"] = json!([1, 1]),
        "effort[4].left",
        "gap",
    );
    one_problem(
        "guidance.json",
        |it| it["effort"][0]["rpe"] = json!([1, 5]),
        "effort[0].rpe",
        "gap",
    );
    one_problem(
        "guidance.json",
        |it| it["gaps"][0]["days"] = json!([2, 6]),
        "gaps[0].days",
        "gap",
    );
    one_problem(
        "guidance.json",
        |it| it["gaps"][3]["days"] = json!([28, 40]),
        "gaps[3].days",
        "gap",
    );
    one_problem(
        "guidance.json",
        |it| it["intensity"][0]["classes"] = json!([]),
        "intensity[0].classes",
        "what this is for",
    );
}

#[test]
fn something_is_known_of_every_kind_of_exercise_and_said_once() {
    one_problem(
        "guidance.json",
        |it| {
            it["evidence"].as_array_mut().unwrap().remove(2);
        },
        "evidence",
        "exercises like `cat-cow`",
    );
    one_problem(
        "guidance.json",
        |it| {
            let mut copy = it["evidence"][0].clone();
            copy["id"] = json!("known-again");
            push(&mut it["evidence"], copy);
        },
        "evidence[5].kind",
        "stands here twice",
    );
}

#[test]
fn every_muscle_stands_in_a_group_and_no_group_is_empty() {
    one_problem(
        "muscles.json",
        |it| it["groups"][5]["muscles"] = json!(["abdominals"]),
        "muscles[15]",
        "no group names this muscle",
    );
    one_problem(
        "muscles.json",
        |it| {
            push(
                &mut it["groups"],
                json!({"id": "feet", "name": "Feet", "about": "They stand.", "muscles": [], "sources": ["own"]}),
            );
        },
        "groups[9].muscles",
        "names no muscle",
    );
}

#[test]
fn texts_of_the_parts_are_looked_at_too() {
    one_problem(
        "breathing.json",
        |it| it["breathing"]["idea"] = json!(""),
        "breathing.idea",
        "empty",
    );
    one_problem(
        "screening.json",
        |it| it["stop_list"][1]["action"] = json!("\u{5c11}"),
        "stop_list[1].action",
        "U+5C11",
    );
    one_problem(
        "habits.json",
        |it| it["tips"][0]["text"] = json!(" Sit."),
        "tips[0].text",
        "space",
    );
    one_problem(
        "guidance.json",
        |it| it["effort"][0]["words"] = json!("a\nb"),
        "effort[0].words",
        "U+000A",
    );
}

#[test]
fn no_more_tips_are_for_everyone_than_are_given_at_a_time() {
    one_problem(
        "habits.json",
        |it| it["habits"]["for_everyone"] = json!(6),
        "habits.at_a_time",
        "more tips are for everyone",
    );
}
