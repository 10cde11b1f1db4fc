//! Breathing and relief: one broken copy for each check of days, times and positions.

use serde_json::json;

use super::parts::one_problem;
use super::{case, push, try_each, without};

#[test]
fn the_days_of_the_breathing_stages_follow_each_other_and_their_time_is_right() {
    let slow = ("breathing.json", "stages", "breathing-slow");
    try_each(&[
        case(
            slow,
            |it| it["days"] = json!([9, 14]),
            "days[0]",
            "begins on day 8",
            "use 8",
        ),
        case(
            slow,
            |it| it["breaths"] = json!([9, 10]),
            "seconds[0]",
            "9 breaths at `pace-standard` take 90 s",
            "write 90",
        ),
        case(
            slow,
            |it| it["times_per_day"] = json!([2, 1]),
            "times_per_day",
            "no range",
            "smaller one first",
        ),
        case(
            slow,
            |it| it["positions"] = json!([]),
            "positions",
            "no position",
            "at least one",
        ),
    ]);
    one_problem(
        "breathing.json",
        |file| file["stages"][5]["days"] = json!([43, 42]),
        "stages[5].days",
        "no range",
    );
}

#[test]
fn a_breath_has_a_length_people_breathe() {
    // The stages and the routine that use it no longer take their time, so a pace nobody uses is added.
    let pace = |in_s: u32, rest_s: u32| json!({"id": "pace-new", "name": "a new pace", "in_s": in_s, "turn_s": 0, "out_s": 4, "rest_s": rest_s});
    one_problem(
        "breathing.json",
        |it| push(&mut it["paces"], pace(0, 0)),
        "paces[2].in_s",
        "0 s",
    );
    one_problem(
        "breathing.json",
        |it| push(&mut it["paces"], pace(3, 21)),
        "paces[2].rest_s",
        "21 s",
    );
    one_problem(
        "breathing.json",
        |file| file["breathing"]["move_on"]["felt"] = json!(11),
        "breathing.move_on.felt",
        "11 of 10",
    );
}

#[test]
fn every_position_says_how_it_is_taken_and_takes_no_place_of_its_own() {
    try_each(&[
        case(
            ("breathing.json", "positions", "breathing-sitting"),
            |it| without(it, "how"),
            "how",
            "nothing says how",
            "exercise",
        ),
        case(
            ("breathing.json", "positions", "breathing-crook-lying"),
            |it| it["instead_of"] = json!("breathing-crook-lying"),
            "instead_of",
            "its own place",
            "another position",
        ),
    ]);
}

#[test]
fn the_relief_routine_takes_the_time_it_says_and_everyone_can_do_it() {
    try_each(&[
        case(
            ("relief.json", "steps", "relief-cat-cow"),
            |it| it["reps"] = json!(5),
            "seconds",
            "5 of 10 s take 50 s",
            "[50, 50]",
        ),
        case(
            ("relief.json", "steps", "relief-breathe"),
            |it| it["reps"] = json!(7),
            "seconds",
            "7 of 8 s take 56 s",
            "[56, 56]",
        ),
        case(
            ("relief.json", "steps", "relief-cat-cow"),
            |it| it["rep_s"] = json!(0),
            "reps",
            "nothing says how long one takes",
            "rep_s",
        ),
        case(
            ("relief.json", "steps", "relief-cat-cow"),
            |it| without(it, "no_floor"),
            "no_floor",
            "done on the floor",
            "cannot get down",
        ),
        case(
            ("relief.json", "steps", "relief-cat-cow"),
            |it| it["no_floor"] = json!("knees-to-chest"),
            "no_floor",
            "on the floor as well",
            "sitting or standing",
        ),
        case(
            ("relief.json", "steps", "relief-cat-cow"),
            |it| without(&mut it["instead"], "no_floor"),
            "instead.no_floor",
            "done on the floor",
            "cannot get down",
        ),
        case(
            ("relief.json", "steps", "relief-cat-cow"),
            |it| it["instead"]["exercise"] = json!("flat-back-hollows"),
            "instead.exercise",
            "no exercise `flat-back-hollows`",
            "exercises.json",
        ),
        case(
            ("relief.json", "steps", "relief-walk"),
            |it| it["instead"] = json!({"name": "Sit", "exercise": "seated-tall-lift", "text": "Sit."}),
            "instead",
            "nothing of this step can be ruled out",
            "\"instead\"",
        ),
    ]);
    one_problem(
        "relief.json",
        |it| it["relief"]["total_s"] = json!(360),
        "relief.total_s",
        "take 348 s",
    );
    one_problem(
        "relief.json",
        |it| it["gate"] = json!([]),
        "relief",
        "nothing is asked before",
    );
    one_problem(
        "relief.json",
        |it| it["gate"][2] = json!("stop-pain"),
        "gate[2]",
        "no sign of the stop list that can be asked",
    );
}
