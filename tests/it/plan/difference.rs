//! An old plan beside a new one.

use plumbline::record::{DayName, Plan, PlanReason, Side, WeekSpan};
use plumbline::rules::{Differs, difference};

use super::people::{all, forward_head, person, tipped_forward};

fn plan() -> Plan {
    let case = person(
        all(&[forward_head(), tipped_forward()]),
        serde_json::json!({"minutes_per_day": 20}),
    );
    case.plan().clone()
}

fn kinds(old: &Plan, new: &Plan, weeks: WeekSpan, day: DayName) -> Vec<(String, Differs)> {
    let days = difference(old, new);
    let found = days
        .iter()
        .find(|one| one.weeks == weeks && one.day == day)
        .expect("the day");
    let id = |line: &plumbline::rules::LineDifference| line.new.or(line.old).expect("one of both").id.to_string();
    found.lines.iter().map(|line| (id(line), line.differs())).collect()
}

#[test]
fn a_plan_beside_itself_differs_nowhere() {
    let plan = plan();
    let days = difference(&plan, &plan);
    assert_eq!(days.len(), 6, "two days in three phases");
    assert!(days.iter().all(|day| !day.differs()));
    for day in &days {
        assert_eq!(day.seconds[0], day.seconds[1]);
    }
}

#[test]
fn what_is_new_gone_or_done_otherwise_is_named_at_its_place_and_nothing_else() {
    let old = plan();
    let mut new = old.clone();
    let day = &mut new.weeks[1].days[0].exercises;
    let gone = day.remove(0);
    day[0].sets += 1;
    day[1].reasons = vec![PlanReason::BesideStretches];
    let mut added = gone.clone();
    added.id = "something-new".into();
    day.push(added);
    let found = kinds(&old, &new, WeekSpan::new(3, 4), DayName::A);
    assert_eq!(found.first(), Some(&(gone.id.to_string(), Differs::Removed)));
    assert_eq!(found[1].1, Differs::Changed);
    assert_eq!(found[2].1, Differs::Not, "why it is there does not matter");
    assert_eq!(found.last(), Some(&("something-new".to_owned(), Differs::Added)));
    assert_eq!(found.iter().filter(|(_, differs)| *differs != Differs::Not).count(), 3);
    assert!(
        kinds(&old, &new, WeekSpan::new(1, 2), DayName::A)
            .iter()
            .all(|(_, differs)| *differs == Differs::Not)
    );
}

#[test]
fn every_part_of_a_dose_counts_and_so_do_the_side_and_the_first_week() {
    let old = plan();
    let change: [fn(&mut plumbline::record::Prescription); 6] = [
        |line| line.reps += 1,
        |line| line.hold_s += 1,
        |line| line.sets += 1,
        |line| line.extra_set_side = Some(Side::Left),
        |line| line.side = plumbline::record::WorkedSide::Left,
        |line| line.from_week += 1,
    ];
    for change in change {
        let mut new = old.clone();
        change(&mut new.weeks[0].days[0].exercises[0]);
        assert_eq!(
            kinds(&old, &new, WeekSpan::new(1, 2), DayName::A)[0].1,
            Differs::Changed
        );
    }
}

#[test]
fn days_that_only_one_plan_has_are_listed() {
    let full = plan();
    let mut short = full.clone();
    short.weeks.truncate(1);
    let days = difference(&full, &short);
    assert_eq!(days.len(), 6);
    let gone = days
        .iter()
        .find(|day| day.weeks == WeekSpan::new(5, 8) && day.day == DayName::A)
        .expect("the day");
    assert_eq!(gone.seconds[1], None);
    assert!(gone.lines.iter().all(|line| line.differs() == Differs::Removed));
}
