//! The plan by itself, for the person who does it.

use jiff::civil::Date;
use serde::Serialize;

use super::summary::{PlanDay, Versions, about, assessment_at, day, lock, notes, versions};
use super::{ArtBook, PartSheet, plan_parts, words};
use crate::content::{Exercise, ExerciseKind, Id, Laterality, Library};
use crate::record::{Assessment, Day, LeftOut, Plan, Prescription, Record, Weeks, WorkedSide};
use crate::rules::{Outcome, until_week};

/// The plan as a document of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanDocument {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// Name or initials as typed.
    pub name: String,
    /// Why there is no plan; empty when there is one.
    pub locked: String,
    /// What kind of plan it is, for which patterns, and for how many minutes.
    pub about: String,
    /// What a plan can and cannot do (clinical.md B11).
    pub promise: String,
    /// The general stop list (exercises.md A8).
    pub stop: Vec<StopSign>,
    /// `Weeks 1 and 2` and so on: the columns of the week table.
    pub phases: Vec<String>,
    /// The week table: a part for each kind of day.
    pub days: Vec<DayTable>,
    /// Each exercise once.
    pub exercises: Vec<ExerciseSheet>,
    /// Parts that are no single exercises: breathing, relief.
    pub parts: Vec<PartSheet>,
    /// Said with the plan.
    pub notes: Vec<String>,
    /// What is not in the plan, and why.
    pub left_out: Vec<LeftOutLine>,
    /// What made it.
    pub versions: Versions,
    /// Its drawings.
    #[serde(skip)]
    pub art: ArtBook,
}

/// A sign to stop, with what to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StopSign {
    /// What to do.
    pub then: String,
    /// The signs.
    pub signs: String,
}

/// The exercises of one kind of day through all phases.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DayTable {
    /// `Day A, strength`.
    pub name: String,
    /// In the order they first appear.
    pub rows: Vec<DayRow>,
    /// How long the day takes, by phase; empty where a phase has no such day.
    pub times: Vec<String>,
}

/// One exercise of a day through all phases.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DayRow {
    /// The exercise.
    pub id: Id,
    /// Its number in this document.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// `from week 2`; empty for the first week.
    pub from_week: String,
    /// `until week 4`, or `week 2 only`; empty when it is done to the end.
    pub until_week: String,
    /// The dose by phase; empty where a phase does not have it.
    pub doses: Vec<String>,
}

/// One exercise with all it needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExerciseSheet {
    /// The exercise.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its number in the plan, from 1.
    pub number: usize,
    /// What it does for which muscles, lay names first.
    pub purpose: String,
    /// Which side is worked, and whether one side gets more.
    pub side: String,
    /// What is needed: `chair`, `resistance band`.
    pub needs: Vec<String>,
    /// The dose of each phase and day.
    pub doses: Vec<DoseLine>,
    /// From which week it is done: empty for the first.
    pub from_week: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// How to breathe.
    pub breathing: String,
    /// What to feel.
    pub feel: String,
    /// An easier version.
    pub easier: String,
    /// A harder version.
    pub harder: String,
    /// Notes of precautions.
    pub cautions: Vec<String>,
    /// When to stop, besides the general list.
    pub stop: Vec<String>,
    /// Why it is in the plan.
    pub reasons: Vec<String>,
}

/// A dose in one phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoseLine {
    /// `Weeks 1 and 2`.
    pub weeks: String,
    /// `day A`, `days A and B`.
    pub days: String,
    /// `2 sets of 8, slow`.
    pub dose: String,
    /// `2:50`.
    pub time: String,
}

/// Exercises that are not in the plan for the same reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeftOutLine {
    /// Their names.
    pub names: Vec<String>,
    /// Why.
    pub why: String,
}

/// The plan of one assessment of a record as a document; an index past the end means the last one.
///
/// Prints the plan in `outcome`; nothing of it while the safety check locks it.
pub fn plan_document(
    library: &Library,
    record: &Record,
    assessment: usize,
    outcome: &Outcome,
    today: Date,
) -> PlanDocument {
    let blank = Assessment::new(today, &library.version);
    let assessment = assessment_at(record, assessment).unwrap_or(&blank);
    let locked = lock(outcome);
    let empty = Plan::default();
    let plan = if locked.is_some() { &empty } else { &outcome.plan };
    PlanDocument {
        made_on: [today.year(), today.month().into(), today.day().into()],
        made_on_words: words::date(today),
        name: words::one_line(&record.person.name),
        locked: locked.unwrap_or_default().to_owned(),
        about: if locked.is_some() {
            String::new()
        } else {
            about(library, plan)
        },
        promise: words::WHAT_A_PLAN_CAN_DO.to_owned(),
        stop: words::STOP_LIST
            .iter()
            .map(|&(then, signs)| StopSign {
                then: then.to_owned(),
                signs: signs.to_owned(),
            })
            .collect(),
        phases: plan.weeks.iter().map(|phase| words::weeks(&phase.weeks)).collect(),
        days: day_tables(library, plan),
        exercises: exercises(library, plan),
        parts: plan_parts(library, assessment, outcome),
        notes: notes(&outcome.plan),
        left_out: left_out(library, &plan.left_out),
        versions: versions(library, assessment),
        art: ArtBook::default(),
    }
}

/// The week table: for every kind of day its exercises, and their dose in each phase.
fn day_tables(library: &Library, plan: &Plan) -> Vec<DayTable> {
    let numbers = numbered(plan);
    let mut names: Vec<&str> = Vec::new();
    for day in plan.weeks.iter().flat_map(|phase| &phase.days) {
        if !names.contains(&day.name.as_str()) {
            names.push(&day.name);
        }
    }
    names
        .into_iter()
        .map(|name| {
            let by_phase: Vec<Option<PlanDay>> = plan
                .weeks
                .iter()
                .map(|phase| {
                    phase
                        .days
                        .iter()
                        .find(|one| one.name == name)
                        .map(|one| day(library, one))
                })
                .collect();
            DayTable {
                name: words::day_name(name),
                rows: rows(&numbers, &by_phase)
                    .into_iter()
                    .map(|row| {
                        let until = until_week(plan, name, &row.id);
                        ending(row, until)
                    })
                    .collect(),
                times: by_phase
                    .iter()
                    .map(|one| one.as_ref().map(|one| one.time.clone()).unwrap_or_default())
                    .collect(),
            }
        })
        .collect()
}

fn rows(numbers: &[&Id], by_phase: &[Option<PlanDay>]) -> Vec<DayRow> {
    let mut rows: Vec<DayRow> = Vec::new();
    for line in by_phase.iter().flatten().flat_map(|day| &day.lines) {
        if rows.iter().any(|row| row.id == line.id) {
            continue;
        }
        let dose = |day: &Option<PlanDay>| {
            day.as_ref()
                .and_then(|day| day.lines.iter().find(|other| other.id == line.id))
                .map(|other| other.dose.clone())
                .unwrap_or_default()
        };
        rows.push(DayRow {
            id: line.id.clone(),
            number: numbers
                .iter()
                .position(|id| **id == line.id)
                .map_or(0, |place| place + 1),
            name: line.name.clone(),
            from_week: line.from_week.clone(),
            until_week: String::new(),
            doses: by_phase.iter().map(dose).collect(),
        });
    }
    rows
}

/// Says until when a row is done.
fn ending(mut row: DayRow, until: Option<u32>) -> DayRow {
    if let Some(week) = until {
        row.until_week = format!("until week {week}");
        if row.from_week == format!("from week {week}") {
            row.from_week.clear();
            row.until_week = format!("week {week} only");
        }
    }
    row
}

/// Each exercise of a plan once, in the order it first appears; its place is its number.
fn numbered(plan: &Plan) -> Vec<&Id> {
    let mut ids: Vec<&Id> = Vec::new();
    for line in lines(plan).map(|(.., line)| line) {
        if !ids.contains(&&line.id) {
            ids.push(&line.id);
        }
    }
    ids
}

/// A sheet for each exercise of a plan.
fn exercises(library: &Library, plan: &Plan) -> Vec<ExerciseSheet> {
    numbered(plan)
        .into_iter()
        .enumerate()
        .filter_map(|(place, id)| sheet(library, plan, id, place + 1))
        .collect()
}

fn lines(plan: &Plan) -> impl Iterator<Item = (&Weeks, &Day, &Prescription)> {
    plan.weeks.iter().flat_map(|phase| {
        phase
            .days
            .iter()
            .flat_map(move |day| day.exercises.iter().map(move |line| (phase, day, line)))
    })
}

fn sheet(library: &Library, plan: &Plan, id: &Id, number: usize) -> Option<ExerciseSheet> {
    let exercise = library.exercise(id.as_str());
    let all = || lines(plan).filter(|(.., line)| line.id == *id);
    let (.., first) = all().next()?;
    let mut cautions: Vec<String> = Vec::new();
    let mut reasons: Vec<String> = Vec::new();
    for (.., line) in all() {
        cautions.extend(
            line.cautions
                .iter()
                .filter(|text| !cautions.contains(text))
                .cloned()
                .collect::<Vec<_>>(),
        );
        let own = line
            .by_person
            .iter()
            .flat_map(|mark| mark.words.iter().chain(&mark.against));
        reasons.extend(
            own.chain(&line.reasons)
                .filter(|text| !reasons.contains(text))
                .cloned()
                .collect::<Vec<_>>(),
        );
    }
    let from_week = all().map(|(.., line)| line.from_week).min().unwrap_or(1);
    let text = |of: fn(&Exercise) -> &String| exercise.map(|exercise| of(exercise).clone()).unwrap_or_default();
    let texts = |of: fn(&Exercise) -> &Vec<String>| exercise.map(|exercise| of(exercise).clone()).unwrap_or_default();
    Some(ExerciseSheet {
        id: id.clone(),
        name: exercise.map_or_else(|| id.as_str().replace('-', " "), |exercise| exercise.name.clone()),
        number,
        purpose: purpose(library, first),
        side: side(first, exercise),
        needs: exercise
            .map(|exercise| exercise.equipment.iter().map(|thing| thing.replace('-', " ")).collect())
            .unwrap_or_default(),
        doses: doses(plan, id, exercise),
        from_week: if from_week > 1 {
            format!("from week {from_week}")
        } else {
            String::new()
        },
        steps: texts(|exercise| &exercise.steps),
        breathing: text(|exercise| &exercise.breathing),
        feel: text(|exercise| &exercise.feel),
        easier: text(|exercise| &exercise.easier),
        harder: text(|exercise| &exercise.harder),
        cautions,
        stop: texts(|exercise| &exercise.stop),
        reasons,
    })
}

/// `Strengthens the buttock muscles and the back of the thigh`.
fn purpose(library: &Library, line: &Prescription) -> String {
    let muscles: Vec<String> = line
        .muscles
        .iter()
        .map(|id| words::in_sentence(&words::lay_muscle(library, id)))
        .collect();
    let muscles = words::list(&muscles);
    match (line.kind, muscles.is_empty()) {
        (ExerciseKind::Breathing, _) => "Calm breathing".to_owned(),
        (ExerciseKind::Stretch, false) => format!("Stretches: {muscles}"),
        (ExerciseKind::Strengthen, false) if line.long_range => format!("Strengthens through a long range: {muscles}"),
        (ExerciseKind::Strengthen, false) => format!("Strengthens: {muscles}"),
        (ExerciseKind::MotorControl, false) => format!("Trains control: {muscles}"),
        (ExerciseKind::Mobility, false) => format!("Moves: {muscles}"),
        (ExerciseKind::Stretch, true) => "A stretch".to_owned(),
        (ExerciseKind::Strengthen, true) => "A strengthening exercise".to_owned(),
        (ExerciseKind::MotorControl, true) => "An exercise for control".to_owned(),
        (ExerciseKind::Mobility, true) => "An exercise for mobility".to_owned(),
    }
}

fn side(line: &Prescription, exercise: Option<&Exercise>) -> String {
    let both_at_once = exercise.is_some_and(|exercise| exercise.laterality == Laterality::Bilateral);
    let sides = match line.side {
        WorkedSide::Both if both_at_once => "both sides at once",
        side => words::worked_side(side),
    };
    match line.extra_set_side {
        Some(extra) => format!(
            "{sides}; start with the {} and give it one more set",
            words::side_name(extra)
        ),
        None => sides.to_owned(),
    }
}

/// The dose by phase; the same dose on both days stands once.
fn doses(plan: &Plan, id: &Id, exercise: Option<&Exercise>) -> Vec<DoseLine> {
    let mut doses: Vec<(DoseLine, Vec<&str>)> = Vec::new();
    for (phase, day, line) in lines(plan).filter(|(.., line)| line.id == *id) {
        let dose = DoseLine {
            weeks: words::weeks(&phase.weeks),
            days: String::new(),
            dose: words::dose(line, exercise),
            time: words::clock(line.seconds),
        };
        match doses.iter_mut().find(|(known, _)| *known == dose) {
            Some((_, days)) => days.push(&day.name),
            None => doses.push((dose, vec![&day.name])),
        }
    }
    doses
        .into_iter()
        .map(|(dose, days)| DoseLine {
            days: match days.as_slice() {
                [one] => format!("day {one}"),
                several => format!("days {}", words::list(several)),
            },
            ..dose
        })
        .collect()
}

fn left_out(library: &Library, out: &[LeftOut]) -> Vec<LeftOutLine> {
    let mut lines: Vec<LeftOutLine> = Vec::new();
    for left_out in out {
        let name = library.exercise(left_out.id.as_str()).map_or_else(
            || left_out.id.as_str().replace('-', " "),
            |exercise| exercise.name.clone(),
        );
        let why = why_left_out(library, left_out);
        match lines.iter_mut().find(|line| line.why == why) {
            Some(line) => line.names.push(name),
            None => lines.push(LeftOutLine { names: vec![name], why }),
        }
    }
    lines
}

fn why_left_out(library: &Library, out: &LeftOut) -> String {
    if !out.words.is_empty() {
        return out.words.clone();
    }
    library
        .precaution(&out.because)
        .map_or_else(|| out.because.replace('-', " "), |precaution| precaution.short.clone())
}
