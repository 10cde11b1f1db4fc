//! Somebody who comes back after days without a session, in words: what is offered then, and what is not held against them.

use plumbline::record::SessionHow;
use plumbline::rules::StepChange;

use super::journeys::{Someone, USUAL};

/// Rule P120: three weeks in weeks 3 and 4 were missed, and the first session back was done before anything was answered.
fn back_on_wednesday_of_week_six() -> Someone {
    let mut finn = Someone::new();
    finn.follows(1..=2, USUAL);
    finn.on(3, 0).takes_the_step();
    finn.does(SessionHow::Followed, USUAL);
    finn.on(3, 1).does(SessionHow::Followed, USUAL);
    finn.on(6, 2).is_screened();
    finn.does(SessionHow::Followed, USUAL);
    finn
}

#[test]
fn who_has_just_come_back_is_offered_the_weeks_before_and_not_fewer_minutes() {
    let mut finn = back_on_wednesday_of_week_six();
    let back = (
        "R3",
        "21 days without a session, until 30 December 2026: go back to as much as in the weeks before.".to_owned(),
    );
    for day in [2, 3, 6, 8] {
        assert_eq!(finn.on(6, day).offered(), back, "day {day}");
    }
    let mut other = Someone::new();
    other.record = finn.record.clone();
    // Declined, nothing else is asked of the days that were missed.
    let offer = finn.moving().offer.unwrap();
    finn.declines(&offer);
    assert_eq!(finn.offered().0, "nothing");
    // Taken, the plan begins there, and what was missed is held against nobody when these weeks are over.
    other.on(6, 2).takes_the_step();
    assert_eq!(other.moving().position.week, 1);
    assert_eq!(other.offered().0, "nothing");
    for day in 3..16 {
        other.on(6, day).does(SessionHow::Followed, USUAL);
    }
    assert_eq!(other.on(8, 2).offered().0, "P1");
}

#[test]
fn what_was_missed_before_somebody_came_back_is_not_counted() {
    let mut finn = back_on_wednesday_of_week_six();
    for day in 3..9 {
        finn.on(6, day).does(SessionHow::Followed, USUAL);
    }
    // A week later the ordinary rule speaks again, of the days since.
    let (rule, said) = finn.on(7, 2).offered();
    assert_eq!(rule, "P1");
    assert!(
        said.starts_with("6 of 6 sessions since you came back on 30 December 2026, as logged by you"),
        "{said}"
    );
    // With few of them: the same weeks again, for two weeks have not passed.
    let mut finn = back_on_wednesday_of_week_six();
    let (rule, said) = finn.on(7, 2).offered();
    assert_eq!(rule, "again");
    assert!(said.starts_with("1 of 6 sessions since you came back"), "{said}");
    assert_eq!(finn.moving().offer.unwrap().change, StepChange::Week { week: 3 });
    // After two weeks it is too few for two weeks.
    for day in [0, 5] {
        finn.on(7, day).does(SessionHow::Followed, USUAL);
    }
    assert_eq!(finn.on(8, 2).offered().0, "R4");
}
