//! Doses, and what every plan keeps: one broken copy for each check.

use serde_json::{Value, json};

use super::parts::one_problem;
use super::{case, try_each};

#[track_caller]
fn doses(change: fn(&mut Value), inside: &str, what: &str) {
    let place = format!("doses.{inside}");
    one_problem("doses.json", |file| change(&mut file["doses"]), &place, what);
}

#[track_caller]
fn planning(change: impl FnOnce(&mut Value), inside: &str, what: &str) {
    let place = format!("planning.{inside}");
    one_problem("ladders.json", |file| change(&mut file["planning"]), &place, what);
}

#[test]
fn doses_grow_and_stay_below_their_caps() {
    doses(|it| it["most_sets"] = json!(2), "most_sets", "do not rise");
    doses(
        |it| it["one_side_hold_sets"] = json!(4),
        "one_side_hold_sets",
        "no number of sets",
    );
    doses(|it| it["stretch"]["more_s"] = json!(0), "stretch.more_s", "never grow");
    doses(|it| it["ready_s"] = json!([25, 15]), "ready_s", "standing ready");
    doses(
        |it| it["dynamic"]["most_reps_going_on"] = json!(11),
        "dynamic.most_reps_going_on",
        "fall back",
    );
    doses(
        |it| it["breathing"]["more_reps"] = json!([6, 4]),
        "breathing.more_reps",
        "do not rise",
    );
    doses(
        |it| it["isometric"]["short"]["hold_s"] = json!(10),
        "isometric.short.hold_s",
        "not shorter",
    );
    doses(
        |it| it["isometric"]["short"]["tag"] = json!("pressure"),
        "isometric.short.tag",
        "no precaution `pressure`",
    );
    doses(
        |it| it["stretch"]["short"]["tag"] = json!("bendy"),
        "stretch.short.tag",
        "no precaution `bendy`",
    );
    doses(
        |it| it["stretch"]["older"]["from_age"] = json!(6),
        "stretch.older.from_age",
        "no age of an adult",
    );
    doses(
        |it| it["stretch"]["older"]["sets"] = json!(3),
        "stretch.older",
        "longer than a session allows",
    );
    doses(
        |it| it["stretch"]["most_s_a_week"] = json!(90),
        "stretch.most_s_a_week",
        "less than one session",
    );
    doses(|it| it["one_side_rest_s"] = json!(0), "one_side_rest_s", "no rest");
    doses(|it| it["sources"] = json!([]), "sources", "no source");
}

#[test]
fn a_person_may_choose_what_the_plan_gives() {
    doses(|it| it["own_sets"] = json!([1, 2]), "own_sets", "could not choose");
    doses(
        |it| it["dynamic"]["own_reps"] = json!([4, 14]),
        "dynamic.own_reps",
        "could not choose",
    );
    doses(
        |it| it["mobility"]["own_reps"] = json!([12, 3]),
        "mobility.own_reps",
        "could not choose",
    );
}

#[test]
fn the_laws_of_a_plan_can_be_kept() {
    planning(|it| it["short_of_time"] = json!(31), "short_of_time", "every plan");
    planning(|it| it["leading"]["tie"] = json!(101), "leading.tie", "no difference");
    planning(
        |it| it["leading"]["side_item"] = json!("hip-lift"),
        "leading.side_item",
        "no item `hip-lift`",
    );
    planning(
        |it| it["leading"]["side_readings"] = json!(4),
        "leading.side_readings",
        "one to three times",
    );
    planning(
        |it| it["coming_in"]["late_from_week"] = json!(9),
        "coming_in",
        "eight weeks",
    );
    for member in ["first_week", "later_weeks", "late_from_week"] {
        planning(move |it| it["coming_in"][member] = json!(0), "coming_in", "eight weeks");
    }
    for (member, number) in [
        ("training_days", 7),
        ("training_days", 0),
        ("strengtheners_a_day", 0),
        ("changes_of_position", 0),
    ] {
        planning(
            move |it| it["laws"][member] = json!(number),
            "laws",
            "no day of the week is free",
        );
    }
    for (member, number) in [
        ("strength_days", 0),
        ("stretch_days", 0),
        ("stretch_days", 8),
        ("test_again_weeks", 0),
    ] {
        planning(move |it| it["upkeep"][member] = json!(number), "upkeep", "seven days");
    }
    planning(|it| it["limits"][0]["exercises"] = json!(0), "limits", "do not rise");
    planning(|it| it["limits"][1]["exercises"] = json!(5), "limits", "do not rise");
    planning(
        |it| it["limits"][1]["up_to_minutes"] = json!(20),
        "limits",
        "do not rise",
    );
    planning(
        |it| it["walking"]["weeks"][0]["weeks"] = json!("1-4"),
        "walking.weeks",
        "missing or in another order",
    );
    planning(
        |it| it["complaint_factor"] = json!(4),
        "complaint_factor",
        "lead by nothing",
    );
    planning(|it| it["sources"] = json!([]), "sources", "no source");
    try_each(&[case(
        ("items/pelvis-forward.json", "items", "ap-leg-lower"),
        |it| it["skip_from_pain"] = json!(0),
        "skip_from_pain",
        "from 0 to 10",
        "1 to 10",
    )]);
}
