//! Scores that cannot become points; tables and tests that contradict themselves.

use serde_json::json;

use super::{case, find, item, lines, pattern, problems_after, push, try_each, without};

const HEAD: &str = "items/head-and-shoulders.json";
const SHARED: &str = "items/pelvis-shared.json";
const FORWARD: &str = "items/pelvis-forward.json";
const BACKWARD: &str = "items/pelvis-backward.json";
const SIDES: &str = "items/left-and-right.json";

#[test]
fn severities_are_as_many_as_the_answers_and_between_0_and_1() {
    try_each(&[
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["scores"][0]["options"] = json!([0, 0.5, 1]),
            "scores[0].options",
            "3 severities for 4 answers",
            "same order",
        ),
        item(
            HEAD,
            "fh-neck-symptoms",
            |it| it["scores"][0]["options"] = json!([0, 1]),
            "scores[0].options",
            "2 severities for 4 answers",
            "same order",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["scores"][0]["options"][3] = json!(2),
            "scores[0].options[3]",
            "severity 2",
            "clearly unusual",
        ),
    ]);
}

#[test]
fn limits_differ_and_can_be_answered() {
    try_each(&[
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["scores"][0]["limits"]["any"] = json!([7, 7]),
            "scores[0].limits.any",
            "same value, 7",
            "severity is 0",
        ),
        item(
            BACKWARD,
            "pp-ake",
            |it| it["scores"][0]["limits"]["women"] = json!([32, 32]),
            "scores[0].limits.women",
            "same value, 32",
            "severity is 0",
        ),
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["scores"][0]["limits"]["any"] = json!([7, 41]),
            "scores[0].limits.any",
            "limit 41 is outside",
            "\"range\"",
        ),
        item(
            SIDES,
            "hh-side-bend",
            |it| it["scores"][0]["limits"]["any"] = json!([2, 51]),
            "scores[0].limits.any",
            "0 to 50",
            "correct the limit",
        ),
        item(
            FORWARD,
            "ap-single-bridge",
            |it| it["scores"][1]["limits"]["any"] = json!([15, 1]),
            "scores[1].limits.any",
            "limit 15 is outside",
            "correct the limit",
        ),
        item(
            BACKWARD,
            "pp-ake",
            |it| without(&mut it["scores"][0]["limits"], "men"),
            "scores[0].limits",
            "one sex only",
            "\"any\"",
        ),
        item(
            BACKWARD,
            "pp-ake",
            |it| it["scores"][0]["limits"]["female_shift"] = json!(2),
            "scores[0].limits.female_shift",
            "a shift besides",
            "one of the two",
        ),
    ]);
}

#[test]
fn a_score_has_one_way_from_answer_to_severity() {
    const WAY: &str = "how the answer becomes a severity";
    try_each(&[
        item(
            HEAD,
            "fh-acromion-floor",
            |it| without(&mut it["scores"][0], "limits"),
            "scores[0]",
            WAY,
            "\"limits\"",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| without(&mut it["scores"][0], "options"),
            "scores[0]",
            WAY,
            "\"options\"",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["scores"][0]["limits"] = json!({"any": [0, 3]}),
            "scores[0]",
            WAY,
            "\"options\"",
        ),
        item(
            SHARED,
            "sg-wall-gap",
            |it| without(&mut it["scores"][1], "sign"),
            "scores[1]",
            WAY,
            "\"sign\"",
        ),
        item(
            SIDES,
            "hh-side-bend",
            |it| without(&mut it["scores"][0], "limits"),
            "scores[0]",
            WAY,
            "\"R-L\"",
        ),
        item(
            SIDES,
            "hh-hip-lift",
            |it| it["scores"][0]["difference"] = json!("R-L"),
            "scores[0]",
            WAY,
            "\"(R-L)/3\"",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| {
                without(&mut it["scores"][0], "options");
                it["scores"][0]["sign"] = json!("+");
            },
            "scores[0].sign",
            "below 0",
            "\"options\"",
        ),
        item(
            BACKWARD,
            "pp-chair-stand",
            |it| without(&mut it["scores"][0], "by_age"),
            "scores[0]",
            WAY,
            "\"by_age\"",
        ),
    ]);
}

#[test]
fn sides_differences_and_patterns_go_together() {
    try_each(&[
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["scores"][0]["pattern"] = json!("high-hip"),
            "scores[0]",
            "`high-hip` needs a side",
            "\"difference\"",
        ),
        item(
            SIDES,
            "hh-front-photo",
            |it| it["scores"][0]["pattern"] = json!("forward-head"),
            "scores[0]",
            "`forward-head` has no side",
            "only there",
        ),
        item(
            HEAD,
            "fh-acromion-floor",
            |it| it["side_score"] = json!("none"),
            "scores[0]",
            "neither side scores",
            "\"worst\" or \"mean\"",
        ),
        item(
            SIDES,
            "hh-one-leg",
            |it| {
                it["sides"] = json!("one");
                without(it, "side_score");
            },
            "scores[0].difference",
            "a left and a right value",
            "left-right",
        ),
    ]);
}

#[test]
fn classes_and_weights_are_those_that_score() {
    try_each(&[
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["class"] = json!("C"),
            "class",
            "a class of its own",
            "take",
        ),
        item(
            SIDES,
            "hh-sit-crest",
            |it| without(it, "class"),
            "class",
            "no scores",
            "\"class\": \"C\"",
        ),
        item(
            SHARED,
            "sg-belt-line",
            |it| it["scores"][0]["class"] = json!("C"),
            "scores[0].class",
            "does not score",
            "use P",
        ),
        item(
            SHARED,
            "sg-belt-line",
            |it| it["scores"][1]["weight"] = json!(0),
            "scores[1].weight",
            "weight 0",
            "correct",
        ),
        item(
            SHARED,
            "sg-belt-line",
            |it| it["scores"][1]["weight"] = json!(11),
            "scores[1].weight",
            "at most 10",
            "correct",
        ),
        item(
            SHARED,
            "sg-belt-line",
            |it| it["scores"][1]["pattern"] = json!("anterior-pelvic-tilt"),
            "scores[1].pattern",
            "scores twice",
            "one score",
        ),
        item(
            HEAD,
            "fh-wall-angel",
            |it| it["measures_position"] = json!(true),
            "measures_position",
            "does not score a position",
            "\"P\"",
        ),
    ]);
}

#[test]
fn a_table_names_each_muscle_once_and_only_table_muscles() {
    try_each(&[
        pattern(
            "posterior-pelvic-tilt",
            |it| it["table"][2]["muscles"] = json!([]),
            "table[2].muscles",
            "`Gluteal` names no muscle",
            "muscles.json",
        ),
        pattern(
            "forward-head",
            |it| push(&mut it["table"][3]["muscles"], json!("pectoralis")),
            "table[3].muscles[1]",
            "names `pectoralis` twice",
            "tight or weak",
        ),
        pattern(
            "forward-head",
            |it| push(&mut it["table"][3]["muscles"], json!("multifidus")),
            "table[3].muscles[1]",
            "a muscle of no table",
            "in_tables",
        ),
        pattern(
            "forward-head",
            |it| it["table"][3]["side"] = json!({"kind": "both-extra", "weaker_in": "hh-hip-lift"}),
            "table[3].side",
            "no side",
            "take \"side\" out",
        ),
        pattern(
            "forward-head",
            |it| it["code"] = json!("Fh"),
            "code",
            "`Fh` is not a code",
            "capital",
        ),
        pattern(
            "high-hip",
            |it| it["code"] = json!("PP"),
            "code",
            "another pattern has the code PP",
            "other letters",
        ),
        pattern(
            "anterior-pelvic-tilt",
            |it| it["measured_by"] = json!(["sg-belt-line"]),
            "measured_by[0]",
            "does not measure the position",
            "measures_position",
        ),
    ]);
}

#[test]
fn a_muscle_test_is_an_item_that_can_tell() {
    try_each(&[
        case(
            ("muscles.json", "tests", "pp-slr"),
            |it| it["muscles"] = json!([]),
            "muscles",
            "names no muscle",
            "at least one",
        ),
        case(
            ("muscles.json", "tests", "hh-side-plank"),
            |it| it["item"] = json!("hh-leg-tape"),
            "tells",
            "`hh-leg-tape` is not an item that tells this",
            "physical",
        ),
    ]);
    let twice = problems_after("muscles.json", |file| {
        let copy = find(file, "tests", "pp-slr").1.clone();
        push(&mut file["tests"], copy);
    });
    assert_eq!(twice.len(), 1, "{}", lines(&twice));
    assert!(twice[0].what.contains("`pp-slr` has two tests"), "{}", twice[0]);
}

/// The rest of the program takes the one pattern with sides for the high hip.
#[test]
fn a_second_pattern_with_sides_is_refused() {
    let problems = problems_after("patterns.json", |file| {
        let (_, pattern) = find(file, "patterns", "forward-head");
        pattern["signed"] = json!(true);
    });
    let refused = problems.iter().filter(|problem| problem.what.contains("sides already"));
    let said: Vec<_> = refused.collect();
    assert_eq!(said.len(), 1, "{}", lines(&problems));
    assert!(
        said[0].json_path.ends_with("].signed") && said[0].hint.contains("only one pattern"),
        "{}",
        said[0]
    );
}
