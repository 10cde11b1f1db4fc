//! The plan moves on as `tests/cases/make_moves.py` says, which reads the rules a second time (rules P42, P43, P120).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::Date;
use plumbline::content::{DoseClass, Library, TagId, shipped};
use plumbline::record::*;
use plumbline::rules::*;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Cases {
    known: Known,
    plans: Vec<Plan>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Known {
    exercises: BTreeMap<String, (String, u32)>,
    gaps: Vec<(String, u32, u32)>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    plan: usize,
    begun: Date,
    screened_on: Option<Date>,
    plan_start: Option<Date>,
    tags: BTreeSet<TagId>,
    neck: bool,
    edits: Vec<PlanEdit>,
    log: Vec<Session>,
    check_ins: Vec<CheckIn>,
    day: Date,
    expect: Value,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn read(text: &str) -> Cases {
    serde_json::from_str(text).unwrap()
}

fn checked_in() -> Cases {
    read(&std::fs::read_to_string(folder().join("moves.json")).unwrap())
}

fn weeks(span: WeekSpan) -> Value {
    json!([span.first(), span.last()])
}

fn change(offer: &StepOffer) -> Value {
    let mut said = json!({"rule": offer.rule.as_str()});
    let (step, week, span, dose) = match &offer.change {
        StepChange::Week { week } => ("week", Some(*week), None, None),
        StepChange::FewerMinutes { week } => ("fewer-minutes", Some(*week), None, None),
        StepChange::Choose { week } => ("choose", Some(*week), None, None),
        StepChange::Through => ("through", None, None, None),
        StepChange::Easier { weeks, dose } => ("easier", None, Some(*weeks), *dose),
        StepChange::Harder { weeks, dose } => ("harder", None, Some(*weeks), Some(*dose)),
        StepChange::Dose { weeks, dose } => ("dose", None, Some(*weeks), Some(*dose)),
        StepChange::ToUsual => ("to-usual", None, None, None),
        StepChange::Further => ("further", None, None, None),
        StepChange::Another => ("another", None, None, None),
        StepChange::Nothing => ("none", None, None, None),
    };
    said["step"] = json!(step);
    for (member, value) in [
        ("week", week.map(Value::from)),
        ("weeks", span.map(weeks)),
        ("dose", dose.map(|dose| json!(dose))),
    ] {
        if let Some(value) = value {
            said[member] = value;
        }
    }
    said
}

/// What the program says, in the words of the cases.
fn said(moving: &Moving) -> Value {
    let position = &moving.position;
    let mut said = json!({"locked": moving.locked, "week": position.week, "weeks": weeks(position.weeks.unwrap())});
    for (member, day) in [
        ("start", position.start),
        ("since", position.since),
        ("until", position.until),
        ("asked_again", moving.asked_again),
    ] {
        if let Some(day) = day {
            said[member] = json!(day);
        }
    }
    if let Some(offer) = &moving.offer {
        said["offer"] = change(offer);
    }
    let exercises: Vec<Value> = moving.exercises.iter().map(one).collect();
    said["exercises"] = json!(exercises);
    said
}

fn one(exercise: &ExerciseNow) -> Value {
    let (state, until) = match exercise.state {
        ExerciseState::Going => ("as-planned", None),
        ExerciseState::Keeps => ("keeps", None),
        ExerciseState::Rests { until } => ("rests", Some(until)),
        ExerciseState::Eased => ("eased", None),
        ExerciseState::LeftOut => ("left-out", None),
    };
    let mut said = json!({"id": exercise.exercise, "dose": exercise.dose, "state": state});
    if let Some(until) = until {
        said["until"] = json!(until);
    }
    if let Some(offer) = &exercise.offer {
        assert_eq!(offer.exercise.as_ref(), Some(&exercise.exercise));
        said["offer"] = change(offer);
    }
    said
}

fn trail<'a>(library: &'a Library, plans: &'a [Plan], case: &'a Case) -> Trail<'a> {
    Trail {
        library,
        plan: &plans[case.plan],
        edits: &case.edits,
        tags: &case.tags,
        begun: case.begun,
        screened_on: case.screened_on,
        plan_start: case.plan_start,
        log: &case.log,
        check_ins: &case.check_ins,
        is_neck: case.neck,
    }
}

fn agree(library: &Library, cases: &Cases) {
    for case in &cases.cases {
        let edits_are_known = case.edits.iter().all(|edit| !matches!(edit, PlanEdit::Unknown(_)));
        assert!(edits_are_known, "{}: {:?}", case.name, case.edits);
        let moving = moving_on(&trail(library, &cases.plans, case), case.day);
        assert_eq!(said(&moving), case.expect, "{} on {}", case.name, case.day);
    }
}

#[test]
fn week_dose_state_and_step_are_those_of_the_second_reading_for_every_case() {
    let cases = checked_in();
    assert!(cases.cases.len() >= 200);
    agree(&shipped(), &cases);
}

#[test]
fn every_rule_comes_up_among_the_cases() {
    let cases = checked_in();
    let mut rules = BTreeSet::new();
    let mut states = BTreeSet::new();
    for case in &cases.cases {
        let exercises = case.expect["exercises"].as_array().unwrap();
        let offers = exercises.iter().chain([&case.expect]).map(|one| &one["offer"]);
        rules.extend(offers.filter_map(|offer| offer["rule"].as_str()).map(str::to_owned));
        states.extend(exercises.iter().map(|one| one["state"].as_str().unwrap().to_owned()));
    }
    let all = [
        "P1",
        "P2",
        "P3",
        "P4",
        "R1",
        "R2",
        "R3",
        "R4",
        "R5",
        "again",
        "ask",
        "stop",
        "twice-red",
        "which",
        "worse-twice",
    ];
    assert_eq!(rules, all.map(str::to_owned).into());
    assert_eq!(states.len(), 5, "{states:?}");
}

#[test]
fn what_the_script_knows_of_the_catalogue_is_what_is_shipped() {
    let library = shipped();
    let Known { exercises, gaps } = checked_in().known;
    for (id, (class, reps)) in exercises {
        let exercise = library.exercise(&id).unwrap();
        let shipped = match exercise.dose_class {
            DoseClass::Static => "static",
            DoseClass::Isometric => "isometric",
            DoseClass::Dynamic => "dynamic",
            DoseClass::MotorControl => "motor-control",
            DoseClass::Mobility => "mobility",
            DoseClass::Breathing => "breathing",
        };
        assert_eq!((class.as_str(), reps), (shipped, exercise.start_dose.reps), "{id}");
    }
    let guidance = library.guidance.as_ref().unwrap();
    let shipped: Vec<(String, u32, u32)> = guidance
        .gaps
        .iter()
        .map(|gap| (gap.id.to_string(), gap.days.0, gap.days.1.unwrap_or(1_000_000)))
        .collect();
    assert_eq!(gaps, shipped);
    let numbers = &guidance.about.moving_on;
    assert_eq!((numbers.window_days, numbers.red_days, numbers.calm_days), (14, 7, 2));
    assert_eq!((numbers.look_again, numbers.in_a_row, numbers.repeats), (2, 2, 2));
    assert_eq!((numbers.higher, numbers.spare, numbers.felt), (2, 2, 2));
    assert_eq!((numbers.enough, numbers.few), (0.6, 0.5));
    assert_eq!((numbers.hold.more_s, numbers.hold.most_s), (2, 10));
    assert_eq!(
        (numbers.worse.points, numbers.worse.running, numbers.ask_again_days),
        (2, 2, 7)
    );
    assert_eq!(
        [1, 2, 3, 4, 5, 8].map(|week| numbers.reserve_in(week).unwrap()),
        [4, 4, 3, 3, 2, 2]
    );
}

/// How many logs the script makes at a time.
const BATCH: usize = 2_000;

/// `PLUMBLINE_LOGS=100000 cargo test --release --test it -- log::moves` makes so many other logs, with Python 3.11 or later,
/// and compares them while the next ones are made.
#[test]
fn more_random_logs_agree_when_they_are_asked_for() {
    let Ok(count) = std::env::var("PLUMBLINE_LOGS") else {
        return;
    };
    let count: usize = count.parse().unwrap();
    let seed = std::env::var("PROPTEST_RNG_SEED").map_or(1, |seed| seed.parse().unwrap());
    let library = shipped();
    let next = AtomicUsize::new(0);
    let agreed = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let batch = next.fetch_add(1, Ordering::Relaxed);
                    let many = count.saturating_sub(batch * BATCH).min(BATCH);
                    if many == 0 {
                        return;
                    }
                    let cases = others(many, seed + batch as u64);
                    agree(&library, &cases);
                    agreed.fetch_add(cases.cases.len(), Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(agreed.into_inner(), count);
}

fn others(count: usize, seed: u64) -> Cases {
    let made = Command::new("python3")
        .arg(folder().join("make_moves.py"))
        .args(["--more", &count.to_string(), "--seed", &seed.to_string()])
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    read(&String::from_utf8(made.stdout).unwrap())
}
