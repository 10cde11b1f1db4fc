//! An acute flare: seven days of small movement in short goes, then check again (rule Z12).

use super::dose::{Dose, dosed};
use super::stock::Stock;
use super::{reasons, session, walking, write};
use crate::record::{Day, DayName, Plan, PlanNote, PlanScope, Prescription, Rest, WeekSpan, Weeks};
use crate::rules::Case;

pub(super) fn plan(case: Case) -> Plan {
    let stock = Stock::new(case);
    let flare = &case.library.planning.about.flare;
    let minutes = case.assessment.profile.minutes_per_day;
    let [least, most] = flare.goes_a_day;
    // The minutes of a day hold at least the fewest goes.
    let budget_s = (minutes * 60 / least.max(1)).min(flare.go_s);
    let speaker = reasons::Speaker {
        case,
        aims: &stock.aims,
    };
    let doses = &case.library.doses;
    let mut lines: Vec<Prescription> = Vec::new();
    for &kind in &flare.go {
        let mut candidates: Vec<_> = stock
            .shelf
            .candidates
            .iter()
            .filter(|candidate| candidate.exercise.kind == kind)
            .collect();
        // Lying eases; what is easy to learn comes first.
        candidates.sort_by_key(|candidate| (candidate.starter, candidate.exercise.level, &candidate.exercise.id));
        for candidate in candidates {
            let exercise = candidate.exercise;
            let start = exercise.start_dose;
            let dose = Dose::set(exercise, [1, start.reps, start.hold_s]);
            let line = dosed(doses, exercise, dose, candidate.side, false);
            let used: u32 = lines.iter().map(|line| line.seconds).sum();
            if used + line.seconds > budget_s || lines.iter().any(|line| line.id == exercise.id) {
                continue;
            }
            let reasons = speaker.line(candidate, super::compose::Part::Everyone);
            lines.push(Prescription {
                rung: write::rung_reached(case.library, &exercise.id),
                cautions: stock.filter.notes(exercise),
                reasons: reasons.reasons,
                answers: reasons.answers,
                ..line
            });
            break;
        }
    }
    let places: Vec<session::Place> = lines
        .iter()
        .filter_map(|line| {
            Some(session::Place {
                exercise: case.library.exercise(&line.id)?,
                functional: false,
            })
        })
        .collect();
    let order = session::order(&places, stock.sitting_last());
    let lines: Vec<Prescription> = order
        .into_iter()
        .filter_map(|place| lines.get(place).cloned())
        .collect();
    let day = Day {
        name: DayName::A,
        seconds: lines.iter().map(|line| line.seconds).sum(),
        exercises: lines,
        rest: Rest::new(),
    };
    Plan {
        locked: None,
        minutes_per_day: minutes,
        scope: PlanScope::GentleOnly,
        serves: Vec::new(),
        weeks: vec![Weeks {
            weeks: WeekSpan::new(1, 1),
            days: vec![day],
            rest: Rest::new(),
        }],
        left_out: Vec::new(),
        notes: vec![PlanNote::Flare { days: flare.days }],
        walking: Some(walking::in_a_flare(case)),
        goes_a_day: Some([least, most]),
        upkeep: None,
        days: None,
        own_changes: Vec::new(),
        rest: Rest::new(),
    }
}
