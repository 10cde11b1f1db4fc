//! Limits of scoring, side rules and what a test splits: one broken copy for each check.

use serde_json::json;

use super::parts::one_problem;
use super::{case, find, try_each};

#[test]
fn the_limits_of_scoring_add_up_and_rise() {
    let scoring = |change: fn(&mut serde_json::Value), place: &str, what: &str| {
        one_problem("scoring.json", |file| change(&mut file["scoring"]), place, what);
    };
    scoring(
        |it| it["shares"]["muscle"]["share"] = json!(45),
        "scoring.shares",
        "together are 110",
    );
    scoring(
        |it| it["shares"]["muscle"]["in_full_from"] = json!(35),
        "scoring.shares.muscle.in_full_from",
        "no coverage",
    );
    scoring(|it| it["bands"]["moderate"] = json!(20), "scoring.bands", "do not rise");
    scoring(
        |it| it["gates"]["no_position_sign"] = json!(0.4),
        "scoring.gates",
        "do not rise",
    );
    scoring(
        |it| it["gates"]["least_coverage"] = json!(25),
        "scoring.gates.least_coverage",
        "between 0 and 1",
    );
    scoring(
        |it| it["gates"]["fewest_items"] = json!(0),
        "scoring.gates.fewest_items",
        "none would be enough",
    );
    scoring(
        |it| it["confidence"]["coverage"] = json!(0.5),
        "scoring.confidence",
        "together are 1.05",
    );
    scoring(
        |it| it["confidence"]["good"] = json!(30),
        "scoring.confidence",
        "do not rise",
    );
    scoring(
        |it| it["confidence"]["few_objective_cap"] = json!(30),
        "scoring.confidence",
        "do not rise",
    );
    scoring(
        |it| it["confidence"]["nothing_to_compare"] = json!(5),
        "scoring.confidence.nothing_to_compare",
        "from 0 to 1",
    );
    scoring(
        |it| it["muscles"]["normal"] = json!(0.6),
        "scoring.muscles",
        "do not rise",
    );
    scoring(
        |it| it["clear_difference"] = json!(0),
        "scoring.clear_difference",
        "not above 0",
    );
    scoring(|it| it["sources"] = json!([]), "scoring.sources", "no source");
}

#[test]
fn limits_by_age_rise_and_can_be_reached() {
    let item = |change, inside, what, hint| {
        case(
            ("items/pelvis-backward.json", "items", "pp-chair-stand"),
            change,
            inside,
            what,
            hint,
        )
    };
    try_each(&[
        item(
            |it| it["scores"][0]["by_age"][1]["to_age"] = json!(60),
            "scores[0].by_age[1]",
            "do not rise",
            "rise",
        ),
        item(
            |it| it["scores"][0]["by_age"][6]["to_age"] = json!(99),
            "scores[0].by_age[6]",
            "do not rise",
            "last row",
        ),
        item(
            |it| it["scores"][0]["by_age"][2]["men"] = json!([12, 12]),
            "scores[0].by_age[2].men",
            "the same value",
            "where it is 1",
        ),
        item(
            |it| it["scores"][0]["by_age"][2]["women"] = json!([120, 60]),
            "scores[0].by_age[2].women",
            "120 is outside",
            "range",
        ),
    ]);
}

#[test]
fn the_test_that_tells_a_side_compares_left_and_right() {
    for (place, item, what) in [
        (0, json!("hh-crest-mirror"), "does not compare"),
        (1, json!("ap-plank"), "does not compare"),
        (2, json!("pp-ake"), "does not compare"),
        (3, json!("hip-lift"), "no item `hip-lift`"),
    ] {
        let problems = super::problems_after("patterns.json", |file| {
            let (_, hip) = find(file, "patterns", "high-hip");
            let side = hip["table"][place]["side"].as_object_mut().unwrap();
            let member = if side.contains_key("item") { "item" } else { "weaker_in" };
            side[member] = item.clone();
        });
        let told = super::lines(&problems);
        assert_eq!(problems.len(), 1, "{told}");
        assert!(
            problems[0].json_path.ends_with(&format!("table[{place}].side")),
            "{told}"
        );
        assert!(problems[0].what.contains(what), "{told}");
    }
    try_each(&[case(
        ("patterns.json", "patterns", "high-hip"),
        |it| it["table"][1]["side"]["from"] = json!(0),
        "table[1].side.from",
        "any difference",
        "above 0",
    )]);
}

#[test]
fn a_long_muscle_and_an_answer_that_splits_muscles_are_possible() {
    let test = |id, change, inside, what, hint| case(("muscles.json", "tests", id), change, inside, what, hint);
    try_each(&[
        test(
            "ap-thomas-hip",
            |it| it["long"] = json!({}),
            "long",
            "when the muscle is long",
            "below",
        ),
        test(
            "pp-ake",
            |it| it["long"]["with"] = json!("bendy"),
            "long.with",
            "no precaution `bendy`",
            "precautions.json",
        ),
        test(
            "fh-prone-ty-hold",
            |it| it["split"]["value"] = json!(4),
            "split.value",
            "no option 4",
            "options",
        ),
        test(
            "fh-prone-ty-hold",
            |it| it["split"]["positive"] = json!(["hamstrings"]),
            "split.positive",
            "does not part",
            "not all",
        ),
    ]);
}
