//! What would change a result is worked out fast enough to be there when it is opened, also barely optimised.

use std::time::{Duration, Instant};

use plumbline::rules::{outcome, sensitivity};

use crate::plan::crowd::library;
use crate::support::people;

/// The best of some turns: what the work takes when nothing else wants the machine.
fn best(turns: u32, work: impl Fn()) -> Duration {
    let one = |_| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    (0..turns).map(one).min().unwrap()
}

#[test]
fn a_full_record_takes_less_than_the_promised_times() {
    let record = people::alex_record();
    let assessment = record.assessments.last().unwrap();
    let what_if = best(20, || {
        std::hint::black_box(sensitivity(library(), assessment, people::today()));
    });
    let all = best(50, || {
        std::hint::black_box(outcome(library(), assessment, people::today()));
    });
    eprintln!("what would change: {what_if:?}; answers to plan: {all:?}");
    assert!(what_if < Duration::from_millis(50), "{what_if:?}");
    assert!(all < Duration::from_millis(1), "{all:?}");
}
