//! What every plan promises, whoever it is made for (rule P15).

use std::collections::{BTreeMap, BTreeSet};

use plumbline::content::{Exercise, ExerciseId, ExerciseKind, Id, Laterality, Library, MuscleId, Role};
use plumbline::record::{Assessment, DayName, PlanReason, Prescription, Side, WorkedSide};
use plumbline::report::words::{self, Shown};
use plumbline::rules::{Action, Basis, Imbalance, Length, Outcome, Strength, outcome};

use super::anyone::anyone;
use super::crowd::{everyone, library};
use super::laws;
use super::people::TODAY;

/// The sides a line works.
pub fn sides(line: &Prescription) -> &'static [Side] {
    match line.side {
        WorkedSide::Left => &[Side::Left],
        WorkedSide::Right => &[Side::Right],
        WorkedSide::Both => &[Side::Left, Side::Right],
    }
}

/// Whether a line goes on from the plan before (rule P10).
pub fn goes_on(line: &Prescription) -> bool {
    line.reasons
        .iter()
        .any(|reason| matches!(reason, PlanReason::GoesOn { .. }))
}

pub fn is_strength(kind: ExerciseKind) -> bool {
    matches!(kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl)
}

pub fn row<'a>(outcome: &'a Outcome, muscle: &MuscleId, side: Side) -> Option<&'a Imbalance> {
    outcome
        .imbalances
        .rows
        .iter()
        .find(|row| row.muscle == *muscle && row.side == side)
}

pub fn lines(outcome: &Outcome) -> impl Iterator<Item = &Prescription> {
    outcome
        .plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises)
}

/// The seconds of a line, computed from it alone (rule P23).
pub fn seconds(exercise: &Exercise, line: &Prescription) -> u32 {
    let lying = ["supine", "prone", "side-lying", "kneeling", "quadruped"].contains(&exercise.position.as_str());
    let setup = if lying { 25 } else { 15 };
    let sides = if exercise.laterality == Laterality::Unilateral && line.side == WorkedSide::Both {
        2
    } else {
        1
    };
    let times = line.sets * sides + u32::from(line.extra_set_side.is_some());
    let moving = exercise.start_dose.rep_s - exercise.start_dose.hold_s;
    setup + times * line.reps * (moving + line.hold_s) + (times - 1) * line.rest_s
}

/// Whether something rules the exercise out for this person.
pub fn is_barred(exercise: &Exercise, person: &Assessment, outcome: &Outcome) -> bool {
    let wrong_way = exercise
        .not_for
        .iter()
        .any(|pattern| outcome.findings.active().any(|finding| finding.pattern == *pattern));
    wrong_way || is_barred_by_more_than_direction(exercise, person, outcome)
}

/// Whether a precaution, an operated region or missing equipment rules the exercise out: walls for the person too.
pub fn is_barred_by_more_than_direction(exercise: &Exercise, person: &Assessment, outcome: &Outcome) -> bool {
    let tags = &outcome.safety.tags;
    let lifted = |tag: &Id| *tag == *"no-floor" && exercise.bed_ok && person.profile.firm_bed;
    let avoided = exercise.avoid.iter().any(|tag| tags.contains(tag) && !lifted(tag));
    let regions = &person.safety.surgery_regions;
    let operated = tags.contains("recent-surgery")
        && !exercise.not_after.is_empty()
        && (regions.is_empty() || exercise.not_after.iter().any(|region| regions.contains(region)));
    let too_old = exercise
        .avoid_from_age
        .is_some_and(|from| person.profile.age.is_some_and(|age| age >= from));
    let equipment = &person.profile.equipment;
    let missing = exercise.equipment.iter().any(|thing| match thing.as_str() {
        "chair" | "wall" | "doorway" | "step" => false,
        "strap" => !["strap", "towel", "belt"]
            .iter()
            .any(|thing| equipment.contains(*thing)),
        other => !equipment.contains(other),
    });
    // Two precautions that cannot be minded together (rule Z25).
    let clashes = exercise.clash_for(tags).is_some();
    avoided || operated || too_old || missing || clashes
}

fn check_imbalances(outcome: &Outcome) {
    for pair in outcome.imbalances.rows.chunks(2) {
        assert_eq!(pair[0].muscle, pair[1].muscle, "left and right stand together");
        assert_eq!([pair[0].side, pair[1].side], [Side::Left, Side::Right]);
    }
    for row in &outcome.imbalances.rows {
        let open_length = matches!(row.length, Length::Unknown | Length::Borderline);
        let open_strength = matches!(row.strength, Strength::Unknown | Strength::Borderline);
        match row.action {
            Action::Stretch => {
                assert!(matches!(row.length, Length::Short) || (open_length && row.prior.contains(&Role::Tight)));
                assert_ne!(row.strength, Strength::Weak);
            }
            Action::Strengthen => {
                assert_ne!(row.length, Length::Short);
                assert!(row.strength == Strength::Weak || (open_strength && row.prior.contains(&Role::Weak)));
            }
            Action::StrengthenLongRange => assert_eq!(row.length, Length::Short),
            Action::AskTest => assert!(open_length && open_strength && row.prior.len() == 2),
            Action::None => {}
        }
        if row.basis == Basis::TestConfirmed {
            assert!(!row.decided_by.is_empty(), "{row:?}");
        }
        for pattern in &row.patterns {
            assert!(
                outcome.findings.active().any(|finding| finding.pattern == *pattern),
                "a suppressed pattern gives no role"
            );
        }
    }
    for conflict in &outcome.imbalances.conflicts {
        let row = row(outcome, &conflict.muscle, conflict.side).unwrap();
        assert_eq!(row.prior, [Role::Tight, Role::Weak]);
        assert!(conflict.between.contains(&conflict.stretch) && conflict.between.contains(&conflict.strength));
    }
}

fn check_line(library: &Library, line: &Prescription, exercise: &Exercise, person: &Assessment, outcome: &Outcome) {
    assert!(!is_barred(exercise, person, outcome), "{} is ruled out", line.id);
    assert_eq!(line.muscles, exercise.primary);
    assert_eq!(line.seconds, seconds(exercise, line), "{}", line.id);
    assert!(!line.reasons.is_empty(), "{} has no reason", line.id);
    let by_table = line.reasons.iter().any(|reason| {
        use PlanReason::{ForEveryone, Functional, General, Precaution, Table};
        matches!(
            reason,
            Table { .. } | ForEveryone { .. } | Functional { .. } | General { .. } | Precaution { .. }
        )
    });
    assert!(!line.answers.is_empty() || by_table, "{}: {:?}", line.id, line.reasons);
    for words in words::reasons(library, &person.profile, line, Shown::default())
        .iter()
        .chain(&words::cautions(library, line))
    {
        assert!(!words.contains('!') && words.ends_with('.'), "{words}");
    }
    if line.gentle {
        let start = exercise.start_dose;
        assert!(line.sets <= start.sets && line.reps == start.reps && line.hold_s <= start.hold_s);
    }
    if exercise.stretches() {
        let extra = u32::from(line.extra_set_side.is_some());
        assert!((line.sets + extra) * line.reps * line.hold_s <= 100, "{}", line.id);
    }
    if !exercise.stretches() && !is_strength(exercise.kind) {
        return;
    }
    // A light general exercise beside stretches works only muscles of which nothing is known.
    let is_companion = line.reasons[0] == PlanReason::BesideStretches;
    for muscle in &exercise.primary {
        let rows: Vec<&Imbalance> = sides(line)
            .iter()
            .filter_map(|side| row(outcome, muscle, *side))
            .collect();
        if is_companion {
            assert!(rows.is_empty(), "{} works {muscle}", line.id);
            continue;
        }
        let wanted = |row: &&Imbalance| {
            if exercise.stretches() {
                row.action == Action::Stretch
            } else {
                matches!(row.action, Action::Strengthen | Action::StrengthenLongRange)
            }
        };
        // A line is gentle only when all its reasons are, and only a stretch (rule M1).
        if line.gentle {
            assert!(exercise.stretches(), "{}", line.id);
            assert!(
                rows.iter().filter(|row| wanted(row)).all(|row| row.gentle),
                "{}",
                line.id
            );
        }
        for row in rows {
            if exercise.stretches() {
                assert!(
                    !matches!(row.length, Length::Normal | Length::Long),
                    "{}: {row:?}",
                    line.id
                );
                let by_test = row.basis == Basis::TestConfirmed;
                let against = matches!(row.action, Action::Strengthen | Action::StrengthenLongRange);
                assert!(!(by_test && against), "{}: {row:?}", line.id);
            } else {
                // Only what a test confirmed keeps strength work away (rule M2).
                let by_test = row.basis == Basis::TestConfirmed;
                assert!(!(by_test && row.action == Action::Stretch), "{}: {row:?}", line.id);
                if row.action == Action::StrengthenLongRange {
                    assert!(exercise.long_range && line.long_range, "{}: {row:?}", line.id);
                }
            }
        }
    }
}

/// Everything that a plan promises.
pub fn check_plan(library: &Library, person: &Assessment, outcome: &Outcome) {
    let plan = &outcome.plan;
    if plan.locked.is_some() {
        assert!(plan.weeks.is_empty());
        return;
    }
    if outcome.safety.tags.contains("acute-flare") {
        return check_flare(library, person, outcome);
    }
    assert_eq!(plan.weeks.len(), 3);
    let minutes = plan.minutes_per_day;
    laws::check(library, person, outcome);
    for (weeks, last) in plan.weeks.iter().zip([2, 4, 8]) {
        for day in &weeks.days {
            assert_eq!(day.seconds, day.exercises.iter().map(|line| line.seconds).sum::<u32>());
            assert!(
                day.seconds <= minutes.min(30) * 60,
                "{} s in {minutes} minutes",
                day.seconds
            );
            assert!(day.exercises.iter().all(|line| line.from_week <= last));
            if minutes >= 5 {
                let possible = library
                    .exercises
                    .iter()
                    .any(|exercise| exercise.kind == ExerciseKind::Breathing && !is_barred(exercise, person, outcome));
                let full = weeks.days.iter().any(|day| day.exercises.len() >= 4);
                assert!(
                    !day.exercises.is_empty() || !possible || full,
                    "day {:?} is empty in weeks {} of {minutes} minutes: {:?}",
                    day.name,
                    weeks.weeks,
                    lines(outcome)
                        .map(|line| (&line.id, line.from_week))
                        .collect::<Vec<_>>(),
                );
            }
        }
        let [a, b] = &weeks.days[..] else {
            panic!("two days");
        };
        for line in b.exercises.iter().filter(|line| line.kind == ExerciseKind::Strengthen) {
            let same = a
                .exercises
                .iter()
                .filter(|other| is_strength(other.kind))
                .any(|other| other.muscles.iter().any(|muscle| line.muscles.contains(muscle)));
            assert!(!same, "{} works a muscle of the day before", line.id);
        }
    }
    for line in lines(outcome) {
        let exercise = library.exercise(line.id.as_str()).unwrap();
        check_line(library, line, exercise, person, outcome);
    }
    check_both_ways(outcome);
    if minutes >= 5 {
        check_ramp(outcome);
    }
    let stretches = lines(outcome).any(|line| line.kind == ExerciseKind::Stretch);
    assert!(
        !stretches || lines(outcome).any(|line| is_strength(line.kind)),
        "stretches never stand alone"
    );
    for left in &plan.left_out {
        assert!(
            !lines(outcome).any(|line| line.id == left.id),
            "{} is in and out",
            left.id
        );
        assert!(!left.because.word().is_empty() && left.words.is_none());
        let words = words::left_out(library, left);
        assert!(!words.contains('!') && words.ends_with('.'), "{words}");
    }
    let left: BTreeSet<&ExerciseId> = plan.left_out.iter().map(|left| &left.id).collect();
    assert_eq!(left.len(), plan.left_out.len(), "each is left out once");
    for note in words::plan_notes(library, plan) {
        assert!(!note.contains('!') && note.ends_with('.'), "{note}");
    }
}

/// Seven days of small movement in short goes (rule Z12).
fn check_flare(library: &Library, person: &Assessment, outcome: &Outcome) {
    let plan = &outcome.plan;
    let [weeks] = &plan.weeks[..] else {
        panic!("one entry of weeks");
    };
    assert_eq!(weeks.weeks.to_string(), "1");
    let goes = plan.goes_a_day.unwrap();
    assert_eq!(goes, [2, 4]);
    for day in &weeks.days {
        assert!(day.seconds * goes[0] <= plan.minutes_per_day * 60, "{} s", day.seconds);
        for line in &day.exercises {
            assert!(
                matches!(line.kind, ExerciseKind::Mobility | ExerciseKind::Breathing),
                "{}",
                line.id
            );
            let exercise = library.exercise(line.id.as_str()).unwrap();
            assert!(!is_barred(exercise, person, outcome), "{} is ruled out", line.id);
            assert_eq!(line.seconds, seconds(exercise, line), "{}", line.id);
        }
    }
    let walking = plan.walking.as_ref().unwrap();
    assert_eq!(walking.weeks.len(), 1, "walking does not rise");
}

/// No muscle on a side is stretched and strengthened; a long range is one exercise; ten minutes of stretch a week.
fn check_both_ways(outcome: &Outcome) {
    let mut stretched = BTreeSet::new();
    let mut strengthened: BTreeMap<(&MuscleId, Side), BTreeSet<&ExerciseId>> = BTreeMap::new();
    for line in lines(outcome) {
        for muscle in &line.muscles {
            for side in sides(line) {
                if line.kind == ExerciseKind::Stretch {
                    stretched.insert((muscle, *side));
                } else if is_strength(line.kind) {
                    strengthened.entry((muscle, *side)).or_default().insert(&line.id);
                }
            }
        }
    }
    for (place, by) in &strengthened {
        assert!(!stretched.contains(place), "{place:?} both ways");
        let long = row(outcome, place.0, place.1).is_some_and(|row| row.action == Action::StrengthenLongRange);
        assert!(!long || by.len() == 1, "{place:?} by {by:?}");
    }
    for weeks in &outcome.plan.weeks {
        let mut held: BTreeMap<(&MuscleId, Side), u32> = BTreeMap::new();
        for line in weeks.days.iter().flat_map(|day| &day.exercises) {
            if line.kind == ExerciseKind::Stretch {
                for muscle in &line.muscles {
                    for side in sides(line) {
                        let extra = u32::from(line.extra_set_side == Some(*side));
                        *held.entry((muscle, *side)).or_default() += 3 * (line.sets + extra) * line.reps * line.hold_s;
                    }
                }
            }
        }
        assert!(held.values().all(|seconds| *seconds <= 600), "{held:?}");
    }
}

/// At most four exercises in week 1, two new ones in each later week, day B from week 2.
fn check_ramp(outcome: &Outcome) {
    let mut first: BTreeMap<&ExerciseId, u32> = BTreeMap::new();
    for weeks in &outcome.plan.weeks {
        for day in &weeks.days {
            for line in &day.exercises {
                assert!(day.name == DayName::A || line.from_week >= 2);
                // The next rung of a line is no other exercise (rule P2), and what goes on is not new (rule P10).
                let next_rung = |reason| matches!(reason, &PlanReason::NextRung { .. });
                if goes_on(line) || line.reasons.iter().any(next_rung) {
                    continue;
                }
                let week = first.entry(&line.id).or_insert(line.from_week);
                *week = line.from_week.min(*week);
            }
        }
    }
    for week in 1..=8 {
        let new = first.values().filter(|from| **from == week).count();
        assert!(
            new <= if week == 1 { 4 } else { 2 },
            "{new} new exercises in week {week}"
        );
    }
}

#[test]
fn every_plan_keeps_its_promises() {
    everyone("every plan", |library, person, dice| {
        let first = outcome(library, &person, TODAY);
        check_imbalances(&first);
        check_plan(library, &person, &first);
        // Nothing but the input decides; looking at every tenth person twice is enough to see chance at work.
        if dice.below(10) == 0 {
            let again = outcome(library, &person, TODAY);
            assert_eq!(first.imbalances, again.imbalances);
            assert_eq!(
                serde_json::to_string(&first.plan).unwrap(),
                serde_json::to_string(&again.plan).unwrap()
            );
        }
    });
}

#[test]
fn the_random_people_are_of_every_kind() {
    let library = library();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut state = 7_u64;
    for _ in 0..1500 {
        let bytes: Vec<u8> = (0..260)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                u8::try_from(state >> 56).unwrap()
            })
            .collect();
        let person = anyone(library, &bytes);
        let outcome = outcome(library, &person, TODAY);
        let mut see = |what: String| *seen.entry(what).or_default() += 1;
        see(format!("{:?}", outcome.plan.scope));
        see(format!("serves {}", outcome.plan.serves.len()));
        see(format!("locked {}", outcome.plan.locked.is_some()));
        for row in &outcome.imbalances.rows {
            see(format!("{:?}", row.action));
        }
        for pattern in &outcome.plan.serves {
            see(pattern.to_string());
        }
        if !outcome.imbalances.conflicts.is_empty() {
            see("conflict".to_owned());
        }
    }
    for kind in [
        "Personal",
        "GentleOnly",
        "General",
        "serves 0",
        "serves 1",
        "serves 2",
        "locked false",
        "Stretch",
        "Strengthen",
        "StrengthenLongRange",
        "AskTest",
        "None",
        "conflict",
        "forward-head",
        "anterior-pelvic-tilt",
        "posterior-pelvic-tilt",
        "high-hip",
    ] {
        let count = seen.get(kind).copied().unwrap_or(0);
        assert!(count > 5, "{kind}: {count} of {seen:?}");
    }
}
