//! A day counts against nobody before it is over (rule P113): on the page, in the table, on paper, in the terminal, in a check-in.

use jiff::civil::Date;
use plumbline::content::shipped;
use plumbline::record::{Record, SessionHow};
use plumbline::report::words::{self, Formats, Reader, since_start_line};
use plumbline::rules::{CheckInSays, Trail, WeekDone, check_in_follows, moving_on, plan_of_the_log, weeks_done};

use crate::support::scenes::followed::{Follower, USUAL, day};

fn looked_at<T>(record: &Record, on: Date, look: impl Fn(&Trail<'_>) -> T) -> T {
    let library = shipped();
    let assessment = record.assessments.last().expect("one");
    let outcome = plan_of_the_log(&library, assessment, on);
    look(&Trail::of(&library, record, assessment, &outcome))
}

fn counted(record: &Record, on: Date) -> Vec<(u32, u32)> {
    let weeks = looked_at(record, on, |trail| weeks_done(trail, on));
    weeks.iter().map(|week| (week.done, week.planned)).collect()
}

#[test]
fn today_counts_once_it_is_done_or_over() {
    let mut alex = Follower::new();
    alex.record.plan_start = Some(day(1, 0));
    assert_eq!(counted(&alex.record, day(1, 0)), [(0, 0)], "the first morning");
    alex.does(day(1, 0), SessionHow::Followed, USUAL);
    assert_eq!(counted(&alex.record, day(1, 0)), [(1, 1)], "the evening");
    let before: Vec<Date> = (1..7).map(|at| day(1, at)).collect();
    let mut planned = 1;
    for on in before {
        let mut with_it = Follower::of(alex.record.clone());
        with_it.does(on, SessionHow::Followed, USUAL);
        let is_planned = with_it.record.log.len() > alex.record.log.len();
        assert_eq!(counted(&alex.record, on), [(1, planned)], "{on}, nothing done yet");
        planned += u32::from(is_planned);
        let done = 1 + u32::from(is_planned);
        assert_eq!(counted(&with_it.record, on), [(done, planned)], "{on}, done");
    }
    assert!(planned > 2, "the week has more days than one");
    assert_eq!(
        counted(&alex.record, day(2, 0)),
        [(1, planned), (0, 0)],
        "a new week begins with nothing missed"
    );
}

/// The same in each place that says it.
#[test]
fn every_place_says_the_same_of_a_morning() {
    let mut alex = Follower::new();
    alex.follows(1..=4, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 5);
    alex.checks_in(day(5, 0), 5);
    let on = day(5, 0);
    let sum = |counted: Vec<(u32, u32)>| {
        counted
            .iter()
            .fold((0, 0), |sum, week| (sum.0 + week.0, sum.1 + week.1))
    };
    let (done, planned) = sum(counted(&alex.record, on));
    assert_eq!(done, planned, "nothing was missed");
    looked_at(&alex.record, on, |trail| {
        let weeks = weeks_done(trail, on);
        let said = words::sessions_done(&weeks, Reader::Person);
        assert_eq!(
            said,
            format!("{done} of {planned} sessions planned so far were done, as logged by you.")
        );
        let line = since_start_line(Formats::default(), &[], &weeks);
        assert_eq!(line, format!("{done} of {planned} sessions, as logged."));
        let follows = check_in_follows(trail, &alex.record, &moving_on(trail, on), on);
        let same = CheckInSays::Same {
            done,
            planned,
            enough: true,
            early: false,
        };
        assert_eq!(follows.says, same);
    });
    let printed = super::calls::progress_of(&alex.record, on);
    assert_eq!(printed["sessions"]["done"], done);
    assert_eq!(printed["sessions"]["planned"], planned);
}

/// Where nothing was due, or more was done than planned, the words are true too.
#[test]
fn nothing_due_and_more_than_planned_have_words_of_their_own() {
    let week = |done, planned| WeekDone {
        from: day(1, 0),
        week: 1,
        done,
        planned,
    };
    for (done, planned, said) in [
        (0, 0, "No session was planned before today."),
        (0, 2, "0 of 2 sessions planned so far were done, as logged by you."),
        (1, 1, "1 of 1 session planned so far was done, as logged by you."),
        (1, 0, "1 session was done, 0 planned so far, as logged by you."),
        (5, 4, "5 sessions were done, 4 planned so far, as logged by you."),
    ] {
        assert_eq!(words::sessions_done(&[week(done, planned)], Reader::Person), said);
    }
    assert_eq!(words::week_done(&week(0, 0)), "no session due yet");
    assert_eq!(words::week_done(&week(5, 4)), "5 sessions, 4 planned, as logged by you");
    for (done, planned, said, short) in [
        (0, 0, "no session due yet", "–"),
        (4, 6, "4 of 6 sessions", "4 of 6"),
        (5, 4, "5 sessions, 4 planned", "5 done"),
        (1, 0, "1 session, 0 planned", "1 done"),
    ] {
        assert_eq!(words::done_of_planned(done, planned), said);
        assert_eq!(words::done_of_planned_in_short(done, planned), short);
    }
}
