//! Decisions that once stood in code: how many patterns and lines, what a high hip may come from, sides that turn in
//! the mirror (rules P16, P20, N20, T10).

use serde_json::{Value, json};

use super::parts::one_problem;
use super::{case, try_each};

#[track_caller]
fn planning(change: fn(&mut Value), inside: &str, what: &str) {
    let place = format!("planning.{inside}");
    one_problem("ladders.json", |file| change(&mut file["planning"]), &place, what);
}

#[track_caller]
fn hip(change: fn(&mut Value), inside: &str, what: &str) {
    let place = format!("scoring.high_hip.{inside}");
    let change = |file: &mut Value| change(&mut file["scoring"]["high_hip"]);
    one_problem("scoring.json", change, &place, what);
}

#[test]
fn a_plan_serves_patterns_and_aims_at_more_lines_with_more_minutes() {
    planning(|it| it["leading"]["served"] = json!(0), "leading.served", "no pattern");
    planning(
        |it| it["aims"]["by_minutes"][0]["from_minutes"] = json!(5),
        "aims.by_minutes",
        "the shortest plans",
    );
    planning(
        |it| it["aims"]["by_minutes"] = json!([]),
        "aims.by_minutes",
        "the shortest plans",
    );
    planning(
        |it| it["aims"]["by_minutes"][2]["from_minutes"] = json!(10),
        "aims.by_minutes[2]",
        "fall",
    );
    planning(
        |it| it["aims"]["by_minutes"][2]["lines"]["breathing"] = json!(0),
        "aims.by_minutes[2]",
        "fall",
    );
    planning(
        |it| it["aims"]["tables_first"]["strength"] = json!(3),
        "aims.tables_first",
        "aims.by_minutes[0]",
    );
    planning(
        |it| it["flare"]["go"] = json!(["mobility", "strengthen"]),
        "flare.go",
        "small movement",
    );
    planning(|it| it["flare"]["go"] = json!([]), "flare.go", "small movement");
}

#[test]
fn the_causes_of_a_high_hip_name_tests_and_values_they_can_have() {
    hip(|it| it["curve"] = json!("cf-bend"), "curve", "no sign `cf-bend`");
    hip(
        |it| it["see_first"] = json!("cf-legs"),
        "see_first",
        "no sign `cf-legs`",
    );
    hip(
        |it| it["causes"][1]["cause"] = json!("longer-bone"),
        "causes[1].cause",
        "a row already",
    );
    hip(
        |it| it["causes"][1]["all"] = json!([]),
        "causes[1].all",
        "hold for everybody",
    );
    hip(
        |it| it["causes"][0]["all"][1]["item"] = json!("hh-sit"),
        "causes[0].all[1].item",
        "no item `hh-sit`",
    );
    hip(
        |it| it["causes"][0]["all"][1] = json!({"item": "hh-sit-crest"}),
        "causes[0].all[1]",
        "nothing is said of the value",
    );
    hip(
        |it| it["causes"][0]["all"][1] = json!({"item": "hh-side-bend", "below": 10}),
        "causes[0].all[1].item",
        "a value for each side",
    );
    hip(
        |it| it["causes"][0]["all"][1]["read_as"] = json!("size"),
        "causes[0].all[1].read_as",
        "names no side",
    );
    hip(
        |it| it["causes"][0]["all"][1]["is"] = json!(2),
        "causes[0].all[1]",
        "never has the value 2",
    );
    hip(
        |it| it["causes"][0]["all"][3]["at_least"] = json!(100),
        "causes[0].all[3]",
        "never has the value 100",
    );
    hip(
        |it| it["causes"][0]["all"][3]["readings"] = json!(3),
        "causes[0].all[3].readings",
        "not read so often",
    );
    hip(
        |it| it["causes"][0]["cause"] = json!("shoes"),
        "causes[0].cause",
        "unknown variant",
    );
}

#[test]
fn a_side_of_a_contact_turns_in_the_mirror() {
    let chest = ("exercises.json", "exercises", "one-arm-wall-chest-stretch");
    try_each(&[
        case(
            chest,
            |it| it["pose"]["contact"] = json!("feet on floor; right forearm on wall"),
            "pose.contact",
            "stays when the picture is mirrored",
            "{left} and {right}",
        ),
        case(
            chest,
            |it| it["pose"]["contact"] = json!("feet on floor; {rigt} forearm on wall"),
            "pose.contact",
            "`{rigt}` is no side",
            "README.md",
        ),
        case(
            chest,
            |it| it["pose"]["contact"] = json!("feet on floor; {right forearm on wall"),
            "pose.contact",
            "a `{` has no `}`",
            "README.md",
        ),
        case(
            chest,
            |it| it["pose"]["contact"] = json!("feet on floor; right} forearm on wall"),
            "pose.contact",
            "a `}` has no `{`",
            "README.md",
        ),
        case(
            ("exercises.json", "exercises", "side-lying-leg-raise"),
            |it| {
                let changes = it["modify"].as_object_mut().unwrap();
                let of_a_pose = changes
                    .values_mut()
                    .find(|change| change["pose"]["contact"].is_string());
                of_a_pose.unwrap()["pose"]["contact"] = json!("left side on floor");
            },
            "modify.hip-replacement.pose.contact",
            "stays when the picture is mirrored",
            "{left} and {right}",
        ),
        case(
            ("figures.json", "figures", "fh-side-er-reps"),
            |it| it["pose"]["contact"] = json!("left side on floor"),
            "pose.contact",
            "stays when the picture is mirrored",
            "{left} and {right}",
        ),
    ]);
}

#[test]
fn limits_of_older_people_move_and_a_muscle_lies_somewhere() {
    try_each(&[
        case(
            ("items/head-and-shoulders.json", "items", "fh-cva-photo"),
            |it| it["scores"][0]["limits"]["older"]["from_age"] = json!(6),
            "scores[0].limits.older",
            "nobody's limits move",
            "18 to 120",
        ),
        case(
            ("items/head-and-shoulders.json", "items", "fh-cva-photo"),
            |it| it["scores"][0]["limits"]["older"]["add"] = json!(0),
            "scores[0].limits.older",
            "nobody's limits move",
            "not 0",
        ),
        case(
            ("muscles.json", "muscles", "multifidus"),
            |it| it["layer"] = json!("deep, below the others"),
            "layer",
            "unknown variant",
            "words listed",
        ),
    ]);
    one_problem(
        "screening.json",
        |file| file["derived"]["adult_sign"] = json!("cf-young"),
        "derived.adult_sign",
        "no sign `cf-young`",
    );
}
