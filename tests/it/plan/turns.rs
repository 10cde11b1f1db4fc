//! What every plan promises when exercises take turns (exercises.md A6), read from the plan alone.

use std::collections::BTreeSet;

use plumbline::content::{ExerciseKind, Id, Library, Role};
use plumbline::record::{Day, DayName, PlanNote, PlanReason, Prescription, Side, Weeks, WorkedSide};
use plumbline::rules::{Action, Basis, Imbalance, Outcome};

/// Checks every exercise that takes the place of another; tells how many there are.
pub fn check_turns(library: &Library, outcome: &Outcome) -> usize {
    let weeks = &outcome.plan.weeks;
    let mut swaps = 0;
    for (place, first_week) in [(1, 3), (2, 5)] {
        let (Some(before), Some(block)) = (weeks.get(place - 1), weeks.get(place)) else {
            continue;
        };
        let earlier: BTreeSet<(Id, Side)> = weeks[..place]
            .iter()
            .flat_map(lines)
            .flat_map(|line| worked(outcome, line))
            .map(|row| (row.muscle.clone(), row.side))
            .collect();
        let mut newcomers: Vec<&Id> = Vec::new();
        for line in lines(block) {
            let Some(gone) = replaces(line, first_week) else {
                continue;
            };
            if newcomers.contains(&&line.id) {
                continue;
            }
            newcomers.push(&line.id);
            let swap = Swap {
                line,
                gone,
                before,
                block,
                first_week,
            };
            check_swap(library, outcome, &swap, &earlier);
        }
        swaps += newcomers.len();
    }
    let mut notes = outcome.plan.notes.iter();
    let said = notes.any(|note| matches!(note, PlanNote::Turns { .. }));
    assert_eq!(said, swaps > 0, "{:?}", outcome.plan.notes);
    for left in outcome
        .plan
        .left_out
        .iter()
        .filter(|left| left.because.word() == "time")
    {
        let exercise = library.exercise(left.id.as_str()).unwrap();
        let never = exercise.primary.iter().any(|muscle| {
            let mut rows = outcome.imbalances.rows.iter().filter(|row| row.muscle == *muscle);
            rows.any(|row| {
                let stretch = row.action == Action::Stretch;
                let is_worked = weeks
                    .iter()
                    .flat_map(lines)
                    .flat_map(|line| worked(outcome, line))
                    .any(|other| other == row);
                stretch == exercise.stretches() && !is_worked
            })
        });
        assert!(never, "{} has a turn and is left out", left.id);
    }
    swaps
}

/// One exercise that takes the place of another.
struct Swap<'a> {
    line: &'a Prescription,
    gone: &'a Id,
    before: &'a Weeks,
    block: &'a Weeks,
    first_week: u32,
}

/// Whether a day still has everything it had in the block before, but for what left the plan altogether.
fn keeps_all(before: &Weeks, block: &Weeks, day: DayName) -> bool {
    let on_day = |weeks: &Weeks| -> BTreeSet<Id> {
        let days = weeks.days.iter().filter(|known| known.name == day);
        days.flat_map(|day| day.exercises.iter().map(|line| line.id.clone()))
            .collect()
    };
    let now = on_day(block);
    on_day(before)
        .iter()
        .all(|id| now.contains(id) || days_of(block, id).is_empty())
}

fn check_swap(library: &Library, outcome: &Outcome, swap: &Swap, earlier: &BTreeSet<(Id, Side)>) {
    let Swap {
        line,
        gone,
        before,
        block,
        first_week,
    } = *swap;
    let what = format!("{} for {gone} in week {first_week}", line.id);
    let left = lines(before).find(|line| line.id == *gone).unwrap();
    assert!(days_of(block, gone).is_empty(), "{what}: it is still there");
    assert!(days_of(before, &line.id).is_empty(), "{what}: it was there before");
    // On the same days, or on fewer where the grown doses had already taken a day from the one that went. Where these
    // weeks have time again for a slot that had none before, it is there too, and takes nothing from the day.
    let so_far = outcome.plan.weeks.iter().take_while(|weeks| weeks.weeks != block.weeks);
    let stood: BTreeSet<DayName> = so_far.flat_map(|weeks| days_of(weeks, gone)).collect();
    let stands = days_of(block, &line.id);
    assert!(
        !stands.is_empty()
            && stands
                .iter()
                .all(|day| stood.contains(day) || keeps_all(before, block, *day)),
        "{what}: on {stands:?}, not on {stood:?}"
    );
    assert_eq!(line.kind, left.kind, "{what}");
    assert!(matches!(
        line.kind,
        ExerciseKind::Stretch | ExerciseKind::Strengthen | ExerciseKind::MotorControl
    ));
    for week in lines(block).filter(|other| other.id == line.id) {
        assert_eq!(week.from_week, first_week, "{what}");
    }
    // Somebody gets a turn who had none, asked for at least as strongly.
    let new: Vec<&Imbalance> = worked(outcome, line)
        .into_iter()
        .filter(|row| !earlier.contains(&(row.muscle.clone(), row.side)))
        .collect();
    assert!(!new.is_empty(), "{what}: merely for variety");
    let confirmed = |rows: &[&Imbalance]| rows.iter().any(|row| row.basis == Basis::TestConfirmed);
    assert!(
        !confirmed(&worked(outcome, left)) || confirmed(&new),
        "{what}: a confirmed muscle gave way to a table"
    );
    // A pattern that had an exercise keeps one.
    for pattern in &outcome.plan.serves {
        let is_for = |line: &Prescription| {
            let rows = worked(outcome, line);
            rows.iter().any(|row| asks(library, pattern, row))
        };
        assert!(
            !is_for(left) || lines(block).any(is_for),
            "{what}: nothing for {pattern}"
        );
    }
}

fn lines(weeks: &Weeks) -> impl Iterator<Item = &Prescription> {
    weeks.days.iter().flat_map(|day: &Day| &day.exercises)
}

fn days_of(weeks: &Weeks, id: &Id) -> Vec<DayName> {
    let holds = |day: &&Day| day.exercises.iter().any(|line| line.id == *id);
    weeks.days.iter().filter(holds).map(|day| day.name).collect()
}

/// The exercise whose place this one takes in a week, by its reasons.
fn replaces(line: &Prescription, week: u32) -> Option<&Id> {
    line.reasons.iter().find_map(|reason| match reason {
        PlanReason::TakesPlace { of, from_week } if *from_week == week => Some(of),
        _ => None,
    })
}

/// The rows a line works in the way they ask for.
fn worked<'a>(outcome: &'a Outcome, line: &Prescription) -> Vec<&'a Imbalance> {
    let sides: &[Side] = match line.side {
        WorkedSide::Left => &[Side::Left],
        WorkedSide::Right => &[Side::Right],
        WorkedSide::Both => &[Side::Left, Side::Right],
    };
    let wanted = |row: &&Imbalance| match row.action {
        Action::Stretch => line.kind == ExerciseKind::Stretch,
        Action::Strengthen | Action::StrengthenLongRange => {
            matches!(line.kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl)
        }
        Action::None | Action::AskTest => false,
    };
    let rows = outcome.imbalances.rows.iter();
    rows.filter(|row| line.muscles.contains(&row.muscle) && sides.contains(&row.side))
        .filter(wanted)
        .collect()
}

fn asks(library: &Library, pattern: &Id, row: &Imbalance) -> bool {
    let role = if row.action == Action::Stretch {
        Role::Tight
    } else {
        Role::Weak
    };
    let table = &library.pattern(pattern.as_str()).unwrap().table;
    row.patterns.contains(pattern)
        && table
            .iter()
            .any(|entry| entry.role == role && entry.muscles.contains(&row.muscle))
}
