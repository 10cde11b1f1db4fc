//! Mistakes in the three ways, and in what brings a list of the safety check to the top (rules Q10 to Q13).

use serde_json::{Value, json};

use super::parts::one_problem;

#[track_caller]
fn ways(change: fn(&mut Value), inside: &str, what: &str) {
    let place = format!("ways.{inside}");
    one_problem("ways.json", |file| change(&mut file["ways"]), &place, what);
}

#[test]
fn ways_name_items_that_are_there_and_grow() {
    ways(
        |it| it["first_look"]["items"][1]["item"] = json!("fh-mirror"),
        "first_look.items[1].item",
        "no item `fh-mirror`",
    );
    ways(
        |it| it["item_minutes"][0]["item"] = json!("hh-book"),
        "item_minutes[0].item",
        "no item `hh-book`",
    );
    ways(
        |it| it["item_minutes"][0]["minutes"] = json!(0),
        "item_minutes[0].minutes",
        "minutes",
    );
    ways(
        |it| it["alone_with_phone"] = json!(["hh-book"]),
        "alone_with_phone[0]",
        "no item `hh-book`",
    );
    ways(
        |it| it["first_look"]["minutes"] = json!(20),
        "first_look.minutes",
        "minutes",
    );
    ways(
        |it| it["usual"]["minutes"] = json!(9),
        "usual.minutes",
        "no longer than",
    );
    ways(|it| it["photos"]["further"] = json!(12), "photos.further", "minutes");
    ways(|it| it["photos"]["first"] = json!(40), "photos.first", "minutes");
    ways(|it| it["afterwards"] = json!(20), "afterwards", "minutes");
    ways(|it| it["sources"] = json!(["C999"]), "sources[0]", "C999");
}

#[test]
fn a_list_of_the_safety_check_names_regions_of_the_complaint() {
    one_problem(
        "screening.json",
        |file| file["groups"][1]["regions"] = json!(["low-back", "tail"]),
        "groups[1].regions[1]",
        "`tail` is no region",
    );
}
