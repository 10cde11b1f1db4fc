//! A plan of a file that older rules made.

use plumbline::content::{ExerciseId, TagId};
use plumbline::record::{KeptPlan, Plan, PlanNote, Rest};

use super::edits::person;
use super::people::{TODAY, of};

#[test]
fn a_kept_plan_of_older_rules_loses_what_a_precaution_rules_out_by_now_and_nothing_else() {
    let (library, mut person) = person();
    let before = of(library, &person).plan().clone();
    let ids = |plan: &Plan| {
        plan.weeks[0].days[0]
            .exercises
            .iter()
            .map(|line| line.id.clone())
            .collect::<Vec<_>>()
    };
    person.plan = Some(KeptPlan {
        content_version: "0".to_owned(),
        rules_version: "1".to_owned(),
        made_on: TODAY,
        plan: before.clone(),
        kept_over: None,
        rest: Rest::new(),
    });
    assert_eq!(
        *of(plumbline::content::shipped(), &person).plan(),
        before,
        "it stays as it was"
    );
    let library = plumbline::content::shipped();
    let is_avoided = |id: &ExerciseId| {
        library
            .exercise(id.as_str())
            .unwrap()
            .avoid
            .contains(&TagId::from("no-floor"))
    };
    let (gone, stays): (Vec<ExerciseId>, Vec<ExerciseId>) = ids(&before).into_iter().partition(is_avoided);
    assert!(!gone.is_empty() && !stays.is_empty(), "the case has both");
    person.safety.precautions.insert("no-floor".into());
    let after = of(library, &person);
    assert_eq!(ids(after.plan()), stays);
    let day = &after.plan().weeks[0].days[0];
    assert_eq!(day.seconds, day.exercises.iter().map(|line| line.seconds).sum::<u32>());
    for id in gone {
        assert!(
            after.plan().left_out.iter().any(|left| left.id == id),
            "{id} is said to be left out"
        );
    }
}

/// A file of a stranger: what follows from such numbers would take minutes.
#[test]
fn a_kept_plan_with_numbers_or_lists_that_no_plan_has_is_not_used_and_that_is_said() {
    let (library, mut person) = person();
    let calculated = of(library, &person).plan().clone();
    let mut kept = KeptPlan {
        content_version: "0".to_owned(),
        rules_version: "1".to_owned(),
        made_on: TODAY,
        plan: calculated.clone(),
        kept_over: None,
        rest: Rest::new(),
    };
    kept.plan.weeks[0].days[0].exercises[0].sets = u32::MAX;
    let mut many = kept.clone();
    let line = calculated.weeks[0].days[0].exercises[0].clone();
    many.plan.weeks[0].days[0].exercises = vec![line; 10_000];
    for kept in [kept, many] {
        person.plan = Some(kept);
        let mut shown = of(plumbline::content::shipped(), &person).plan().clone();
        assert_eq!(shown.notes.pop(), Some(PlanNote::KeptNotUsed));
        assert_eq!(shown, calculated);
    }
}
