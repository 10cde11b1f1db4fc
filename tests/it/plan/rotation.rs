//! Whose turn it is from block to block (exercises.md A6: "rotate muscles between blocks, not between days").

use plumbline::content::{Role, shipped};
use plumbline::record::{PlanNote, PlanReason, Prescription, WorkedSide, read_answers};
use plumbline::report::plan_document;
use plumbline::rules::outcome;
use serde_json::{Value, json};

use super::people::{Case, TODAY, all, forward_head, person, tipped_backward, tipped_forward};

/// The ids of a day in any order.
fn day(case: &Case, weeks: usize, day: usize) -> Vec<&str> {
    let mut ids = case.ids(weeks, day);
    ids.sort_unstable();
    ids
}

fn line<'a>(case: &'a Case, weeks: usize, day: usize, id: &str) -> &'a Prescription {
    let lines = &case.plan().weeks[weeks].days[day].exercises;
    lines.iter().find(|line| line.id == *id).unwrap()
}

fn takes_turns(case: &Case) -> bool {
    turns(case).is_some()
}

/// The weeks from which one exercise takes the place of another, if the plan says that some take turns.
fn turns(case: &Case) -> Option<&[u32]> {
    case.plan().notes.iter().find_map(|note| match note {
        PlanNote::Turns { weeks } => Some(weeks.as_slice()),
        _ => None,
    })
}

fn takes_place(line: &Prescription) -> bool {
    let mut reasons = line.reasons.iter();
    reasons.any(|reason| matches!(reason, PlanReason::TakesPlace { .. }))
}

/// What the first reason, a test, found; none where it is no test.
fn confirmed(line: &Prescription) -> Option<Role> {
    match &line.reasons[0] {
        PlanReason::Tested { found, .. } => Some(*found),
        _ => None,
    }
}

/// What the plan holds in one of its three parts.
fn held(case: &Case, weeks: usize) -> Vec<&str> {
    let mut ids = [case.ids(weeks, 0), case.ids(weeks, 1)].concat();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[test]
fn muscles_without_room_get_their_turn_in_later_weeks() {
    // A pelvis tipped backward asks for seven muscles: chest, upper belly, buttock and back of the thigh tight; beside
    // the upper spine, front of the hip and front of the thigh weak. Ten minutes hold two strengtheners and a stretch on
    // day A, two stretches and one more strengthener on day B: chest and buttock find no room.
    let case = person(tipped_backward(), json!({}));
    let (hinge, reach) = ("seated-hamstring-hinge", "standing-reach-back-stretch");
    assert_eq!(day(&case, 0, 1), [hinge, "seated-knee-extension", reach]);
    // Week 3: the breathing comes in by the ramp, so there is room for one newcomer. The chest stands before the buttock
    // in the list of muscles. Hinge and reach were both given for one block by the table; the reach has the later slot.
    let chest = "one-arm-wall-chest-stretch";
    let breath = "table-lean-back-breathing";
    assert_eq!(day(&case, 1, 0), day(&case, 0, 0), "day A keeps what it had");
    assert_eq!(day(&case, 1, 1), [chest, hinge, "seated-knee-extension", breath]);
    let newcomer = line(&case, 1, 1, chest);
    assert_eq!((newcomer.from_week, newcomer.side), (3, WorkedSide::Both));
    assert_eq!(
        newcomer.reasons.last(),
        Some(&PlanReason::TakesPlace {
            of: reach.into(),
            from_week: 3
        })
    );
    // Week 5: the buttock. Of the two stretches the hinge was given in more blocks; it stood on both days.
    let buttock = "seated-figure-four";
    assert_eq!(day(&case, 2, 1), [chest, buttock, "seated-knee-extension", breath]);
    assert_eq!(
        day(&case, 2, 0),
        ["seated-cat-cow", "seated-chest-lift-hold", buttock, "seated-march"]
    );
    for day in [0, 1] {
        let newcomer = line(&case, 2, day, buttock);
        assert_eq!(newcomer.from_week, 5);
        let last = newcomer.reasons.last();
        assert!(
            matches!(last, Some(PlanReason::TakesPlace { from_week: 5, .. })),
            "{last:?}"
        );
    }
    assert_eq!(turns(&case), Some([3, 5].as_slice()));
    assert!(case.notes("from week 3 and from week 5, new exercises"));
    assert!(
        case.plan().left_out.iter().all(|left| left.because.word() != "time"),
        "everybody has a turn: {:?}",
        case.plan().left_out
    );
}

#[test]
fn a_newcomer_has_the_dose_of_its_weeks() {
    // A stretch is held for 20 s in weeks 1-2 and for 30 s after them (exercises.md A2).
    let case = person(tipped_backward(), json!({}));
    let newcomer = line(&case, 1, 1, "one-arm-wall-chest-stretch");
    assert!(
        newcomer.gentle,
        "untested: the first dose, no progression (rulings.md D19)"
    );
    assert_eq!((newcomer.sets, newcomer.hold_s), (2, 20));
    // Four muscles tested short, and five minutes hold two stretches: the others wait.
    let answers = all(&[
        tipped_backward(),
        json!({"pp-ake": {"left": 44, "right": 44}, "pp-knee-chest": {"left": 2, "right": 2},
               "fh-acromion-floor": {"left": 11, "right": 11}, "pp-sphinx": 2}),
    ]);
    let case = person(answers, json!({"minutes_per_day": 5}));
    let mut seen = 0;
    for weeks in &case.plan().weeks[1..] {
        for line in weeks.days.iter().flat_map(|day| &day.exercises) {
            if confirmed(line) == Some(Role::Tight) && takes_place(line) {
                assert!(!line.gentle && line.hold_s == 30, "{line:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 0, "{:?}", case.plan().notes);
}

#[test]
fn when_every_muscle_has_been_served_nothing_changes() {
    for (answers, minutes) in [
        (json!({"ap-thomas-hip": {"left": -5, "right": 12}}), 10),
        (json!({"fh-prone-ty-hold": {"left": 1, "right": 1}}), 10),
        (tipped_forward(), 60),
    ] {
        let case = person(answers.clone(), json!({"minutes_per_day": minutes}));
        let lines = case.lines().map(|line| &line.id).collect::<Vec<_>>();
        assert!(!lines.is_empty());
        assert!(!takes_turns(&case), "{answers}");
        for weeks in [1, 2] {
            for id in held(&case, weeks - 1) {
                assert!(held(&case, weeks).contains(&id), "{id} is kept: {answers}");
            }
        }
    }
}

#[test]
fn what_a_test_confirmed_never_makes_room_for_what_a_table_says() {
    // Five minutes: two strengtheners, two stretches. Below and behind the shoulder tested weak; chest, lats and the
    // front of the shoulder only stand in the table, and so does the middle of the back.
    let weak = json!({"fh-prone-ty-hold": {"left": 3, "right": 3}, "fh-side-er-reps": {"left": 4, "right": 4}});
    let case = person(all(&[forward_head(), weak]), json!({"minutes_per_day": 5}));
    let strong = |weeks: usize| -> Vec<&str> {
        let lines = &case.plan().weeks[weeks].days[0].exercises;
        let weak = |line: &&Prescription| confirmed(line) == Some(Role::Weak);
        lines.iter().filter(weak).map(|line| line.id.as_str()).collect()
    };
    assert_eq!(strong(0).len(), 2, "the case holds two confirmed strengtheners");
    // Stretches, which only the table asks for, do take turns.
    assert!(takes_turns(&case), "{:?}", case.plan().notes);
    let confirmed_newcomers = |weeks: usize| -> Vec<&Prescription> {
        let lines = &case.plan().weeks[weeks].days[0].exercises;
        lines.iter().filter(|line| takes_place(line)).collect()
    };
    for weeks in [1, 2] {
        for id in strong(0) {
            let stays = case.ids(weeks, 0).contains(&id);
            // It may give way only to another that a test asks for.
            let replaced = confirmed_newcomers(weeks).iter().any(|line| confirmed(line).is_some());
            assert!(stays || replaced, "{id} in {:?}", case.ids(weeks, 0));
        }
    }
}

#[test]
fn the_printed_plan_says_until_when_an_exercise_is_done() {
    let file = json!({"screened_on": "2026-11-20", "answers": tipped_backward()}).to_string();
    let library = shipped();
    let record = read_answers(file.as_bytes(), &library, TODAY).unwrap();
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    let document = plan_document(&library, &record, 0, &outcome, TODAY);
    // Day B: the reach makes room in week 3, the hinge in week 5; the chest stretch comes in week 3 and stays.
    let row = |id: &str| document.days[1].rows.iter().find(|row| row.id == *id).unwrap();
    let weeks = |id: &str| {
        let row = row(id);
        let given = row.doses.iter().map(|dose| !dose.is_empty()).collect::<Vec<_>>();
        (row.from_week.as_str(), row.until_week.as_str(), given)
    };
    assert_eq!(
        weeks("standing-reach-back-stretch"),
        ("", "week 2 only", vec![true, false, false])
    );
    assert_eq!(
        weeks("seated-hamstring-hinge"),
        ("from week 2", "until week 4", vec![true, true, false])
    );
    assert_eq!(
        weeks("one-arm-wall-chest-stretch"),
        ("from week 3", "", vec![false, true, true])
    );
    assert_eq!(weeks("seated-knee-extension"), ("from week 2", "", vec![true; 3]));
    // Each has its own sheet with the weeks in which it is done.
    let sheet = document
        .exercises
        .iter()
        .find(|sheet| sheet.id == *"standing-reach-back-stretch");
    let doses: Vec<&str> = sheet.unwrap().doses.iter().map(|dose| dose.weeks.as_str()).collect();
    assert_eq!(doses, ["Weeks 1 and 2"]);
}

#[test]
fn a_general_plan_takes_no_turns() {
    for others in [json!({}), json!({"precautions": ["acute-flare"]})] {
        let answers: Value = if others == json!({}) { json!({}) } else { forward_head() };
        let case = person(answers, others);
        assert!(!takes_turns(&case));
        assert_eq!(held(&case, 0), held(&case, 2));
    }
}
