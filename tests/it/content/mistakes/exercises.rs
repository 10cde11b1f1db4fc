//! Exercises and safety questions that contradict themselves or the tables.

use serde_json::{Value, json};

use super::{Case, case, find, lines, problems_after, push, try_each, without};

fn exercise(
    id: &'static str,
    change: fn(&mut Value),
    inside: &'static str,
    what: &'static str,
    hint: &'static str,
) -> Case {
    case(("exercises.json", "exercises", id), change, inside, what, hint)
}

/// Rule P23, "Worked", with the way in and out of a stretch (rule P13): 15 + 4 × 26 + 3 × 5 = 134 s, and
/// 25 + 4 × 40 + 3 × 30 = 275 s.
#[test]
fn the_time_is_that_of_the_worked_examples() {
    try_each(&[
        exercise(
            "one-arm-wall-chest-stretch",
            |it| it["total_s"]["p1"] = json!(135),
            "total_s.p1",
            "takes 134 s",
            "write 134",
        ),
        exercise(
            "side-lying-external-rotation",
            |it| it["total_s"]["p1"] = json!(274),
            "total_s.p1",
            "takes 275 s",
            "write 275",
        ),
        exercise(
            "side-lying-external-rotation",
            |it| it["seconds_per_set"] = json!(8),
            "seconds_per_set",
            "take 40 s",
            "write 40",
        ),
    ]);
}

#[test]
fn a_dose_is_possible_and_agrees_with_the_sides() {
    try_each(&[
        exercise(
            "cat-cow",
            |it| it["start_dose"]["per_side"] = json!(true),
            "start_dose.per_side",
            "laterality",
            "bilateral",
        ),
        exercise(
            "bird-dog",
            |it| it["start_dose"]["per_side"] = json!(false),
            "start_dose.per_side",
            "laterality",
            "alternating",
        ),
        exercise(
            "cat-cow",
            |it| it["start_dose"]["hold_s"] = json!(100),
            "start_dose.hold_s",
            "longer",
            "rep_s",
        ),
        exercise(
            "cat-cow",
            |it| it["dose_class"] = json!("static"),
            "dose_class",
            "this kind",
            "stretch: static",
        ),
        exercise("cat-cow", |it| it["level"] = json!(3), "level", "two levels", "use 1"),
        exercise(
            "pelvic-floor-hold",
            |it| it["steps"] = json!([]),
            "steps",
            "no steps",
            "a sentence a step",
        ),
    ]);
    // A set of nothing is no set, and takes no time either.
    let problems = problems_after("exercises.json", |file| {
        find(file, "exercises", "cat-cow").1["start_dose"]["reps"] = json!(0);
    });
    let places: Vec<&str> = problems.iter().map(|it| it.json_path.as_str()).collect();
    let expected = ["start_dose.reps", "seconds_per_set", "total_s.p1"].map(|inside| format!("exercises[24].{inside}"));
    assert_eq!(places, expected, "{}", lines(&problems));
}

#[test]
fn the_largest_numbers_are_a_problem_and_no_crash() {
    let problems = problems_after("exercises.json", |file| {
        let (_, element) = find(file, "exercises", "cat-cow");
        element["start_dose"] =
            json!({"sets": u32::MAX, "reps": u32::MAX, "hold_s": 0, "rep_s": u32::MAX, "per_side": false});
        element["rest_s"] = json!(u32::MAX);
    });
    assert_eq!(problems.len(), 2, "{}", lines(&problems));
}

#[test]
fn tags_rule_out_or_come_with_a_note_and_are_all_among_the_cautions() {
    try_each(&[
        exercise(
            "seated-thoracic-rotation",
            |it| push(&mut it["avoid"], json!("wrist-pain")),
            "avoid[0]",
            "`wrist-pain` is not among the cautions",
            "\"cautions\"",
        ),
        exercise(
            "seated-cat-cow",
            |it| it["modify"]["wrist-pain"] = json!({"kind": "dose", "note": "Hands on the thighs."}),
            "modify.wrist-pain",
            "`wrist-pain` is not among the cautions",
            "\"cautions\"",
        ),
        exercise(
            "cat-cow",
            |it| it["modify"]["no-floor"] = json!({"kind": "dose", "note": "On a bed."}),
            "modify.no-floor",
            "rules the exercise out and keeps it",
            "\"avoid\" or",
        ),
        exercise(
            "chin-nod-supine",
            |it| it["modify"] = json!({}),
            "cautions[2]",
            "nothing says what `neck-dizziness` changes",
            "with a note",
        ),
        exercise(
            "sit-to-stand",
            |it| it["position"] = json!("squatting"),
            "position",
            "unknown variant `squatting`, expected one of `standing`",
            "use one of the words listed",
        ),
        exercise(
            "sit-to-stand",
            |it| it["bed_ok"] = json!(true),
            "bed_ok",
            "not done on the floor",
            "false",
        ),
        exercise(
            "sit-to-stand",
            |it| push(&mut it["equipment"], json!("stool")),
            "equipment[1]",
            "there is no equipment `stool`",
            "exercises.json",
        ),
        case(
            ("exercises.json", "equipment", "strap"),
            |it| push(&mut it["instead"], json!("rope")),
            "instead[2]",
            "there is no equipment `rope`",
            "exercises.json",
        ),
    ]);
}

#[test]
fn an_exercise_on_the_floor_is_kept_from_who_cannot_get_down() {
    let problems = problems_after("exercises.json", |file| {
        let (_, element) = find(file, "exercises", "glute-bridge");
        for list in ["avoid", "cautions"] {
            element[list].as_array_mut().unwrap().retain(|tag| tag != "no-floor");
        }
    });
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert!(problems[0].json_path.ends_with("].avoid"), "{}", problems[0]);
    assert!(problems[0].what.contains("no-floor"), "{}", problems[0]);
}

#[test]
fn targets_are_named_once_and_agree_with_the_tables() {
    try_each(&[
        exercise(
            "cat-cow",
            |it| it["primary"] = json!([]),
            "primary",
            "for no muscle",
            "muscles.json",
        ),
        exercise(
            "brisk-walk",
            |it| it["primary"] = json!(["balance"]),
            "whole_body",
            "for no muscle",
            "leave \"primary\" empty",
        ),
        exercise(
            "cat-cow",
            |it| push(&mut it["secondary"], json!("thoracic-spine")),
            "secondary[2]",
            "primary and secondary",
            "one of the two",
        ),
        exercise(
            "glute-bridge",
            |it| it["serves"] = json!(["anterior-pelvic-tilt"]),
            "serves",
            "does not agree with the tables",
            "write [\"anterior-pelvic-tilt\", \"high-hip\"]",
        ),
        // Rule M5: the tight gluteal of a backward pelvis is the maximus only.
        exercise(
            "side-lying-leg-raise",
            |it| it["conflicts_with"] = json!(["posterior-pelvic-tilt"]),
            "conflicts_with",
            "does not agree with the tables",
            "write []",
        ),
        exercise(
            "prone-on-elbows-stretch",
            |it| push(&mut it["not_for"], json!("posterior-pelvic-tilt")),
            "not_for[1]",
            "serves `posterior-pelvic-tilt` and is not for it",
            "one of the two",
        ),
    ]);
}

#[test]
fn a_long_range_is_for_named_primary_muscles_of_a_strengthener() {
    try_each(&[
        exercise(
            "hip-hinge",
            |it| without(it, "long_range_for"),
            "long_range_for",
            "for which muscles",
            "together",
        ),
        exercise(
            "glute-bridge",
            |it| it["long_range_for"] = json!(["gluteus-maximus"]),
            "long_range_for",
            "for which muscles",
            "together",
        ),
        exercise(
            "hip-hinge",
            |it| it["long_range_for"] = json!(["abdominals"]),
            "long_range_for[0]",
            "not a primary muscle",
            "\"primary\"",
        ),
        exercise(
            "seated-hamstring-hinge",
            |it| {
                it["long_range"] = json!(true);
                it["long_range_for"] = json!(["hamstrings"]);
            },
            "long_range",
            "only strengthening",
            "take it out",
        ),
    ]);
}

#[test]
fn safety_questions_can_be_asked_and_precautions_counted() {
    let screening =
        |id, change, inside, what, hint| case(("screening.json", "questions", id), change, inside, what, hint);
    try_each(&[
        screening(
            "rf-saddle",
            |it| without(it, "clarify"),
            "clarify",
            "not sure",
            "clarifying",
        ),
        screening("cf-age", |it| without(it, "from"), "from", "from which", "\"derived\""),
        screening(
            "rf-saddle",
            |it| it["from"] = json!("your age"),
            "from",
            "from which",
            "or neither",
        ),
        screening(
            "cf-inflam",
            |it| it["at_least"] = json!(6),
            "at_least",
            "how many",
            "features",
        ),
        screening(
            "rf-cord-hands",
            |it| without(it, "pair_action"),
            "pair",
            "its pair",
            "name each other",
        ),
        screening(
            "rf-saddle",
            |it| without(it, "sheet"),
            "sheet",
            "on the sheet of an emergency",
            "most dangerous first",
        ),
        screening(
            "cf-weight",
            |it| {
                it["pair"] = json!("cf-night");
                it["pair_action"] = json!("See a doctor.");
            },
            "pair",
            "does not name this one",
            "name each other",
        ),
    ]);
    let hip = |change, inside, what, hint| {
        case(
            ("precautions.json", "precautions", "hip-replacement"),
            change,
            inside,
            what,
            hint,
        )
    };
    try_each(&[hip(
        |it| {
            it["asks"][0]["options"].as_array_mut().unwrap().pop();
        },
        "asks[0].options",
        "nothing to choose",
        "two options",
    )]);
    let precaution = |change, what| Case {
        file: "precautions.json",
        list: "precautions",
        id: "hypermobility",
        change,
        inside: "at_least",
        what,
        hint: "at most all",
    };
    try_each(&[
        precaution(|it| it["at_least"] = json!(6), "how many"),
        precaution(|it| it["at_least"] = json!(0), "how many"),
        precaution(|it| without(it, "at_least"), "how many"),
    ]);
    let never = problems_after("screening.json", |file| file["recheck_weeks"] = json!(0));
    assert_eq!(never.len(), 1, "{}", lines(&never));
    assert_eq!(never[0].json_path, "recheck_weeks");
    let empty = problems_after("screening.json", |file| {
        push(&mut file["groups"], json!({"id": "screen-arms", "title": "Arms"}));
    });
    assert_eq!(empty.len(), 1, "{}", lines(&empty));
    assert_eq!(empty[0].json_path, "groups[3]");
    // Rule Q42: every sign stands behind one short line of its own list, and no line is empty.
    let lines_of = |change: fn(&mut Value)| {
        lines(&problems_after("screening.json", |file| {
            change(&mut file["asked_again"]);
        }))
    };
    let unsaid = lines_of(|again| again[0]["text"] = json!(" "));
    assert!(
        unsaid.contains("a line of the check asked again says nothing, or stands for nothing"),
        "{unsaid}"
    );
    let left_out = lines_of(|again| drop(again.as_array_mut().unwrap().remove(1)));
    let twice = lines_of(|again| push(&mut again[2]["signs"], json!("rf-belly")));
    let elsewhere = lines_of(|again| again[1]["group"] = json!("screen-neck-head"));
    for told in [left_out, twice, elsewhere] {
        assert!(
            told.contains("does not stand behind exactly one line of the check asked again"),
            "{told}"
        );
    }
}
