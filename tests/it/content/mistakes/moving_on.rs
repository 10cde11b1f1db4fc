//! When a plan moves on: one broken copy for each check (rules P42, P43, T12).

use serde_json::{Value, json};

use super::parts::one_problem;

/// Breaks something.
type Change = fn(&mut Value);

#[test]
fn a_number_that_would_always_or_never_hold_is_refused() {
    let broken: [(Change, &str); 9] = [
        (|it| it["moving_on"]["few"] = json!(0.7), "guidance.moving_on.enough"),
        (|it| it["moving_on"]["red_days"] = json!(0), "guidance.moving_on"),
        (
            |it| it["moving_on"]["reserve"] = json!([]),
            "guidance.moving_on.reserve",
        ),
        (
            |it| it["moving_on"]["reserve"][1]["to_week"] = json!(1),
            "guidance.moving_on.reserve[1]",
        ),
        (|it| it["change"]["neck"]["points"] = json!(11), "guidance.change.neck"),
        (|it| it["change"]["own_repeats"] = json!(1), "guidance.change.neck"),
        (
            |it| it["follow_up"]["check_in_weeks"] = json!([0, 4, 2]),
            "guidance.follow_up.check_in_weeks",
        ),
        (|it| it["follow_up"]["first_days"] = json!([7, 3]), "guidance.follow_up"),
        (
            |it| it["moving_on"]["steps"][0]["sources"] = json!(["nowhere"]),
            "guidance.moving_on.steps[0].sources[0]",
        ),
    ];
    for (change, place) in broken {
        one_problem("guidance.json", move |file| change(&mut file["guidance"]), place, "");
    }
}

#[test]
fn words_of_a_step_that_praise_frighten_or_count_up_are_refused() {
    for (text, never) in [
        ("Well done, you kept to it", "well done"),
        ("A streak of two weeks", "streak"),
        ("Going on is a danger to your back", "danger"),
        ("You have recovered", "recovered"),
    ] {
        let wrong = text.to_owned();
        one_problem(
            "guidance.json",
            move |file| file["guidance"]["moving_on"]["steps"][1]["when"] = json!(wrong),
            "guidance.moving_on.steps[1].when",
            never,
        );
    }
}

#[test]
fn every_step_has_its_words_once_and_no_other_is_there() {
    one_problem(
        "guidance.json",
        |file| {
            file["guidance"]["moving_on"]["steps"].as_array_mut().unwrap().remove(5);
        },
        "guidance.moving_on.steps",
        "`step-stop` stands here 0 times",
    );
}

#[test]
fn what_is_refused_says_why() {
    let told = |change: fn(&mut Value), place: &str, what: &str| {
        one_problem("guidance.json", move |file| change(&mut file["guidance"]), place, what);
    };
    told(
        |it| it["moving_on"]["reserve"] = json!([]),
        "guidance.moving_on.reserve",
        "nothing says when to stop a set",
    );
    told(
        |it| it["follow_up"]["first_days"] = json!([7, 3]),
        "guidance.follow_up",
        "something would never be due",
    );
    told(
        |it| it["moving_on"]["steps"][1]["when"] = json!("A streak of two weeks"),
        "guidance.moving_on.steps[1].when",
        "`streak` praises or frightens",
    );
    told(
        |it| {
            let steps = it["moving_on"]["steps"].as_array_mut().unwrap();
            let mut another = steps[0].clone();
            another["id"] = json!("step-dance");
            steps.push(another);
        },
        "guidance.moving_on.steps[6].id",
        "the program knows no such step",
    );
}
