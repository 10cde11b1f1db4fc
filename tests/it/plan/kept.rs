//! A plan of a file that older rules made.

use plumbline::content::Id;
use plumbline::record::{KeptPlan, Plan, Rest};

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
    let is_avoided = |id: &Id| {
        library
            .exercise(id.as_str())
            .unwrap()
            .avoid
            .contains(&Id::from("no-floor"))
    };
    let (gone, stays): (Vec<Id>, Vec<Id>) = ids(&before).into_iter().partition(is_avoided);
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
