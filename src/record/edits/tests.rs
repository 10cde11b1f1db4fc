use serde_json::json;

use super::*;

fn made(edits: impl IntoIterator<Item = PlanEdit>) -> Vec<PlanEdit> {
    let mut all = Vec::new();
    edits.into_iter().for_each(|edit| add_edit(&mut all, edit));
    all
}

fn swap(one: &str, other: &str) -> PlanEdit {
    PlanEdit::swap(one.into(), other.into())
}

fn remove(id: &str, day: Option<DayName>) -> PlanEdit {
    PlanEdit::remove(id.into(), day)
}

fn add(id: &str, day: Option<DayName>) -> PlanEdit {
    PlanEdit::add(id.into(), day)
}

fn dose(id: &str, weeks: Option<&str>, sets: u32) -> PlanEdit {
    PlanEdit::dose(id.into(), weeks.map(|weeks| weeks.parse().unwrap()), [sets, 8, 0])
}

#[test]
fn every_edit_is_written_and_read_as_the_same() {
    let all = json!([
        {"edit": "swap", "exercise": "glute-bridge", "with": "bird-dog"},
        {"edit": "remove", "exercise": "cat-cow", "day": "B"},
        {"edit": "add", "exercise": "cat-cow"},
        {"edit": "dose", "exercise": "cat-cow", "weeks": "1-2", "sets": 1, "reps": 6, "hold_s": 0, "why": "tired"},
        {"edit": "way", "exercise": "cat-cow", "way": "easier"},
        {"edit": "order", "day": "A", "exercises": ["cat-cow", "bird-dog"]},
        {"edit": "days", "a": ["tuesday", "friday"], "b": ["sunday"]},
        {"edit": "step", "at": "2026-12-05T18:30:00", "rule": "P1", "taken": true, "week": 3},
        {"edit": "step", "at": "2026-12-05T18:30:00", "rule": "twice-red", "taken": false, "exercise": "cat-cow"},
    ]);
    let read: Vec<PlanEdit> = serde_json::from_value(all.clone()).unwrap();
    assert!(
        !read.iter().any(|edit| matches!(edit, PlanEdit::Unknown(_))),
        "{read:?}"
    );
    assert_eq!(serde_json::to_value(&read).unwrap(), all);
}

#[test]
fn an_edit_that_is_not_known_or_cannot_be_read_is_kept_as_it_is() {
    for odd in [
        json!({"edit": "sing", "song": 1.5}),
        json!({"edit": "swap", "exercise": 7}),
        json!({"edit": "dose", "exercise": "cat-cow", "sets": -1, "reps": 6, "hold_s": 0}),
        json!({"edit": "order", "day": "C", "exercises": []}),
        json!("swap"),
        json!(null),
    ] {
        let read: PlanEdit = serde_json::from_value(odd.clone()).unwrap();
        assert!(matches!(read, PlanEdit::Unknown(_)), "{read:?}");
        assert_eq!(serde_json::to_value(&read).unwrap(), odd);
    }
}

#[test]
fn a_swap_of_what_was_swapped_in_is_one_swap_and_swapping_back_is_none() {
    assert_eq!(made([swap("x", "y"), swap("y", "z")]), [swap("x", "z")]);
    assert_eq!(made([swap("x", "y"), swap("y", "x")]), []);
    assert_eq!(
        made([swap("x", "y"), dose("y", None, 2), swap("y", "z")]),
        [swap("x", "z")]
    );
    assert_eq!(made([add("x", None), swap("x", "y")]), [add("y", None)]);
}

#[test]
fn an_exercise_that_was_added_and_is_removed_was_never_added() {
    assert_eq!(made([add("x", None), dose("x", None, 1), remove("x", None)]), []);
    assert_eq!(
        made([add("x", None), remove("x", Some(DayName::A))]),
        [add("x", Some(DayName::B))]
    );
    assert_eq!(
        made([remove("x", Some(DayName::A)), remove("x", Some(DayName::B))]),
        [remove("x", None)]
    );
    assert_eq!(made([remove("x", None), add("x", None)]), []);
    assert_eq!(made([swap("x", "y"), remove("y", None)]), [remove("x", None)]);
}

#[test]
fn a_dose_replaces_the_one_for_the_same_weeks_and_one_for_all_weeks_replaces_all() {
    assert_eq!(
        made([
            dose("x", Some("1-2"), 1),
            dose("x", Some("3-4"), 2),
            dose("x", Some("1-2"), 3)
        ]),
        [dose("x", Some("3-4"), 2), dose("x", Some("1-2"), 3)]
    );
    assert_eq!(
        made([dose("x", Some("1-2"), 1), dose("y", None, 2), dose("x", None, 3)]),
        [dose("y", None, 2), dose("x", None, 3)]
    );
}

#[test]
fn sunday_and_monday_follow_each_other() {
    assert!(Weekday::Sunday.is_beside(Weekday::Monday) && Weekday::Monday.is_beside(Weekday::Sunday));
    assert!(Weekday::Tuesday.is_beside(Weekday::Wednesday));
    assert!(!Weekday::Tuesday.is_beside(Weekday::Thursday) && !Weekday::Monday.is_beside(Weekday::Monday));
}
