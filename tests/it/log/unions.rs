//! Two logs of one record, joined: the same in any order and any number of times (rule H7).

use jiff::civil::date;
use plumbline::record::*;
use proptest::prelude::*;

use super::{evening, full_session, id, with_a_log};
use crate::records::full;

fn session() -> impl Strategy<Value = Session> {
    // Few ids, days and texts, so that entries of one id differ, and entries of two ids share a day.
    (0_u64..6, 0_i8..4, 0_u32..3, 0_u8..4, any::<bool>()).prop_map(|(number, day, edited, effort, removed)| {
        let mut session = Session::new(id(number), evening(date(2026, 11, 20 + day)), SessionHow::Typed);
        session.edited = edited;
        session.effort = Some(effort);
        session.removed = removed;
        session
    })
}

fn log() -> impl Strategy<Value = Vec<Session>> {
    prop::collection::vec(session(), 0..12)
}

fn joined(one: &[Session], other: &[Session]) -> Vec<Session> {
    union(one, other, |session| session.began)
}

proptest! {
    #[test]
    fn the_union_is_commutative_associative_and_idempotent(a in log(), b in log(), c in log()) {
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        let ab = joined(&a, &b);
        prop_assert_eq!(joined(&ab, &ab), ab.clone());
        prop_assert_eq!(joined(&ab, &a), ab);
    }

    #[test]
    fn no_id_is_lost_and_each_stands_once_as_one_of_the_two_said(a in log(), b in log()) {
        let all = joined(&a, &b);
        let ids = |log: &[Session]| log.iter().map(|one| one.id).collect::<std::collections::BTreeSet<_>>();
        let of_both: std::collections::BTreeSet<_> = ids(&a).union(&ids(&b)).copied().collect();
        prop_assert_eq!(ids(&all), of_both);
        prop_assert_eq!(ids(&all).len(), all.len());
        for one in &all {
            prop_assert!(a.contains(one) || b.contains(one));
            let most = a.iter().chain(&b).filter(|other| other.id == one.id).map(|other| other.edited).max();
            prop_assert_eq!(Some(one.edited), most);
        }
        prop_assert!(all.windows(2).all(|pair| (pair[0].began, pair[0].id) < (pair[1].began, pair[1].id)));
    }
}

#[test]
fn of_two_the_one_that_was_edited_more_often_wins_and_one_taken_back_stays_so() {
    let old = full_session(1, date(2026, 11, 23));
    let mut taken_back = old.clone();
    taken_back.removed = true;
    taken_back.touch();
    assert_eq!(
        joined(std::slice::from_ref(&old), std::slice::from_ref(&taken_back)),
        [taken_back.clone()]
    );
    assert_eq!(joined(std::slice::from_ref(&taken_back), &[old]), [taken_back]);
}

#[test]
fn an_older_state_that_is_put_back_keeps_what_was_logged_since_and_says_how_much() {
    let now = with_a_log(full());
    let mut older = full();
    older.person.name = "before".to_owned();
    older.log = vec![now.log[0].clone()];
    older.log[0].edited = 0;
    let joined = keep_logs(&mut older, &now);
    assert_eq!(older.log, now.log);
    assert_eq!(older.check_ins, now.check_ins);
    assert_eq!(older.activities, now.activities);
    assert_eq!(older.person.name, "before");
    assert_eq!(
        joined,
        Joined {
            sessions: 2,
            check_ins: 2,
            changed: 1
        }
    );
    assert_eq!(keep_logs(&mut older, &now), Joined::default());
}

#[test]
fn two_states_may_be_joined_without_a_question_only_when_they_differ_in_their_logs() {
    let one = with_a_log(full());
    let mut other = one.clone();
    other.log.pop();
    other.check_ins.clear();
    other.activities.clear();
    assert!(logs_differ_only(&one, &other));
    let unlike: [fn(&mut Record); 4] = [
        |record| record.person.name.push('x'),
        |record| record.assessments[0].profile.minutes_per_day += 1,
        |record| record.plan_start = None,
        |record| record.id = id(5),
    ];
    for change in unlike {
        let mut other = one.clone();
        change(&mut other);
        assert!(!logs_differ_only(&one, &other));
    }
}
