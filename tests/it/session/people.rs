//! Plans and sessions for these tests.

use std::collections::BTreeSet;

use plumbline::content::{Library, TagId};
use plumbline::record::{Assessment, Day, DayName, Plan, Prescription, Rest, Side, WeekSpan, Weeks, WorkedSide};
use plumbline::rules::session::{Lights, Run, Session, SessionWishes, planned_session};
use plumbline::rules::{Outcome, outcome};

use crate::plan::people::TODAY;

/// What follows from a person of the crowd.
pub fn outcome_of(library: &Library, person: &Assessment) -> Outcome {
    outcome(library, person, TODAY)
}

/// Every session of a plan, each with its week and day.
pub fn sessions(library: &Library, outcome: &Outcome) -> Vec<(u32, DayName, Session)> {
    let wishes = SessionWishes {
        tags: &outcome.safety.tags,
        own_pace: false,
    };
    let mut found = Vec::new();
    for weeks in &outcome.plan.weeks {
        for week in weeks.weeks.weeks() {
            for day in DayName::BOTH {
                if let Ok(session) = planned_session(library, &outcome.plan, week, day, wishes) {
                    found.push((week, day, session));
                }
            }
        }
    }
    found
}

/// A line as a plan has it: sets, repetitions, seconds of a hold, seconds of rest, seconds together.
pub fn line(library: &Library, id: &str, dose: [u32; 5]) -> Prescription {
    Prescription::of(library.exercise(id).unwrap(), WorkedSide::Both, dose)
}

/// The same line with one more set on a side.
pub fn with_extra(line: Prescription, side: Side, seconds: u32) -> Prescription {
    Prescription {
        extra_set_side: Some(side),
        seconds,
        ..line
    }
}

/// A plan of one week with one day A.
pub fn plan(lines: Vec<Prescription>) -> Plan {
    Plan {
        weeks: vec![Weeks {
            weeks: WeekSpan::new(1, 1),
            days: vec![Day {
                name: DayName::A,
                seconds: lines.iter().map(|line| line.seconds).sum(),
                exercises: lines,
                rest: Rest::new(),
            }],
            rest: Rest::new(),
        }],
        ..Plan::default()
    }
}

/// Its session.
pub fn session(library: &Library, lines: Vec<Prescription>, own_pace: bool) -> Session {
    let tags: BTreeSet<TagId> = BTreeSet::new();
    let wishes = SessionWishes { tags: &tags, own_pace };
    planned_session(library, &plan(lines), 1, DayName::A, wishes).unwrap()
}

/// A stretch of 2 × 20 s each side, a bridge of 2 sets of 3, two breaths: 134 + 100 + 45 s.
///
/// 15 + 4 × (20 + 6) + 3 × 5 (rule P13); 25 + 2 × 3 × 5 + 45; 25 + 2 × 10 (rule P23).
pub fn example(library: &Library) -> Session {
    session(library, example_lines(library), false)
}

pub fn example_lines(library: &Library) -> Vec<Prescription> {
    vec![
        line(library, "one-arm-wall-chest-stretch", [2, 1, 20, 5, 134]),
        line(library, "glute-bridge", [2, 3, 1, 45, 100]),
        line(library, "prone-back-breathing", [1, 2, 0, 0, 45]),
    ]
}

/// A run with the limits of the shipped guidance.
pub fn run(library: &Library, session: Session) -> Run {
    Run::new(session, lights(library))
}

pub fn lights(library: &Library) -> Lights {
    Lights::of(&library.guidance.as_ref().unwrap().lights)
}
