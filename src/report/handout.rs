//! The plan by itself, for the person who does it.

mod order;
mod sheets;

use jiff::civil::Date;
use serde::Serialize;

pub use self::order::exercises_in_order;
use self::order::of_day;
use self::sheets::exercises;
pub use self::sheets::{DoseLine, ExerciseSheet, PhaseDose, Pictured, WallDose};
use super::carried::Carried;
use super::effort::{effort, rests};
use super::look_again::look_again;
use super::summary::{PlanDay, day, lock, notes, tested};
use super::versions::{Versions, assessment_at, versions};
use super::words::{Formats, Shown};
use super::{ArtBook, EffortLine, LookAgain, PartSheet, SinceStart, plan_parts, words};
use crate::content::{ExerciseId, Library};
use crate::record::{Assessment, Day, DayName, Plan, Prescription, Record, Weeks};
use crate::rules::{Outcome, until_week};

/// The plan as a document of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanDocument {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// What must be said of the record it was made from; empty where nothing is the matter.
    pub caveat: String,
    /// Name or initials as typed.
    pub name: String,
    /// Why there is no plan; empty when there is one.
    pub locked: String,
    /// What kind of plan it is, for which patterns, and for how many minutes.
    pub about: String,
    /// How much of it rests on tests (rule T1); empty where it works no muscle that a test or a table names.
    pub tested: String,
    /// What was done and what changed since the plan began, in one line; empty where nothing was logged (rule T36).
    pub since_start: String,
    /// What posture has to do with pain (rule T2); stands on page one.
    pub posture_and_pain: &'static str,
    /// What research says of exercise; stands beside it.
    pub research: &'static str,
    /// What must be known by whoever carries the plan alone (rule T46).
    pub carried: Carried,
    /// How hard each kind of work is meant to be, and when to do more (rule P12).
    pub effort: Vec<EffortLine>,
    /// How long to rest between sets; may be empty.
    pub rests: String,
    /// The general stop list (rule Z18).
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
    /// When it is looked at again (rule T41).
    pub look_again: Vec<LookAgain>,
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
    /// In the order of doing.
    pub rows: Vec<DayRow>,
    /// How long the day takes, by phase; empty where a phase has no such day.
    pub times: Vec<String>,
}

/// One exercise of a day through all phases.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DayRow {
    /// The exercise.
    pub id: ExerciseId,
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
    /// The same in two parts: what is read from afar, and how.
    pub parts: Vec<[String; 2]>,
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
    let locked = lock(library, outcome);
    let empty = Plan::default();
    let plan = if locked.is_some() { &empty } else { &outcome.plan };
    let mut art = ArtBook::default();
    PlanDocument {
        made_on: [today.year(), today.month().into(), today.day().into()],
        made_on_words: words::date(today),
        caveat: String::new(),
        name: words::own_name(&record.person.name),
        about: if locked.is_some() {
            String::new()
        } else {
            let led_by = words::led_by(plan).map(|said| format!(" {said}"));
            format!("{}{}", words::plan_about(library, plan), led_by.unwrap_or_default())
        },
        tested: if locked.is_some() {
            String::new()
        } else {
            tested(outcome)
        },
        locked: locked.unwrap_or_default(),
        since_start: since_start(library, record, assessment, today),
        posture_and_pain: words::POSTURE_AND_PAIN,
        research: words::RESEARCH_SUPPORTS,
        carried: Carried::of(library, assessment, outcome, plan),
        effort: effort(library, plan, outcome),
        rests: rests(plan),
        stop: words::stop_list(library, &outcome.safety.tags)
            .into_iter()
            .map(|[then, signs]| StopSign { then, signs })
            .collect(),
        phases: plan.weeks.iter().map(|phase| words::weeks(phase.weeks)).collect(),
        days: day_tables(library, plan),
        exercises: exercises(
            library,
            plan,
            (&assessment.profile, &outcome.safety.tags),
            Shown::in_own_unit(record.person.units, Formats::default()),
            &mut art,
        ),
        parts: plan_parts(library, assessment, outcome),
        notes: notes(Formats::default(), library, &outcome.plan),
        look_again: look_again(library, assessment, plan),
        versions: versions(library, assessment),
        art,
    }
}

/// What was logged since the plan began, in a line; an earlier assessment has none.
fn since_start(library: &Library, record: &Record, assessment: &Assessment, today: Date) -> String {
    let is_newest = record
        .assessments
        .last()
        .is_some_and(|newest| std::ptr::eq(newest, assessment));
    let of = || SinceStart::of(library, record, today, Formats::default(), &mut ArtBook::default());
    let since = is_newest.then(of).flatten();
    since.map(|since| since.line).unwrap_or_default()
}

/// The week table: for every kind of day its exercises, and their dose in each phase.
fn day_tables(library: &Library, plan: &Plan) -> Vec<DayTable> {
    let numbers = exercises_in_order(plan);
    let mut names: Vec<DayName> = Vec::new();
    for day in plan.weeks.iter().flat_map(|phase| &phase.days) {
        if !names.contains(&day.name) {
            names.push(day.name);
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
                        .map(|one| day(library, plan, phase.weeks, one))
                })
                .collect();
            DayTable {
                name: title(plan, name),
                rows: rows((&numbers, &of_day(plan, name)), &by_phase)
                    .into_iter()
                    .map(|row| {
                        let weeks = (first_week(plan, name, &row.id), until_week(plan, name, &row.id));
                        let parts = parts(library, plan, name, &row.id);
                        DayRow {
                            parts,
                            ..ending(row, weeks)
                        }
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

/// A row for each exercise of a day, in the order of doing.
fn rows((numbers, order): (&[&ExerciseId], &[&ExerciseId]), by_phase: &[Option<PlanDay>]) -> Vec<DayRow> {
    let all = || by_phase.iter().flatten().flat_map(|day| &day.lines);
    let rows = order.iter().filter_map(|id| {
        let line = all().find(|line| line.id == **id)?;
        let dose = |day: &Option<PlanDay>| {
            day.as_ref()
                .and_then(|day| day.lines.iter().find(|other| other.id == line.id))
                .map(|other| other.dose.clone())
                .unwrap_or_default()
        };
        Some(DayRow {
            id: line.id.clone(),
            number: numbers
                .iter()
                .position(|other| other == id)
                .map_or(0, |place| place + 1),
            name: line.name.clone(),
            from_week: line.from_week.clone(),
            until_week: String::new(),
            doses: by_phase.iter().map(dose).collect(),
            parts: Vec::new(),
        })
    });
    rows.collect()
}

/// The dose of an exercise on one kind of day by phase, in two parts.
fn parts(library: &Library, plan: &Plan, day: DayName, id: &ExerciseId) -> Vec<[String; 2]> {
    let exercise = library.exercise(id.as_str());
    plan.weeks
        .iter()
        .map(|phase| {
            let mut days = phase.days.iter().filter(|one| one.name == day);
            let line = days.find_map(|one| one.exercises.iter().find(|line| line.id == *id));
            line.map(|line| words::dose_in_two(line, exercise).into())
                .unwrap_or_default()
        })
        .collect()
}

/// The first week of an exercise on one kind of day.
fn first_week(plan: &Plan, day: DayName, id: &ExerciseId) -> Option<u32> {
    let on_day = lines(plan).filter(|(_, one, line)| one.name == day && line.id == *id);
    on_day.map(|(.., line)| line.from_week).min()
}

/// Says until when a row is done.
fn ending(mut row: DayRow, (first, until): (Option<u32>, Option<u32>)) -> DayRow {
    if let Some(week) = until {
        row.until_week = format!("until week {week}");
        if week > 1 && first == Some(week) {
            row.from_week.clear();
            row.until_week = format!("week {week} only");
        }
    }
    row
}

pub(super) fn lines(plan: &Plan) -> impl Iterator<Item = (&Weeks, &Day, &Prescription)> {
    plan.weeks.iter().flat_map(|phase| {
        phase
            .days
            .iter()
            .flat_map(move |day| day.exercises.iter().map(move |line| (phase, day, line)))
    })
}

/// What a day is called, by the first part of the plan that has it.
fn title(plan: &Plan, name: DayName) -> String {
    let mut days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.find(|day| day.name == name).map_or_else(
        || words::day_name(name).to_owned(),
        |day| words::title_of_day(plan, day),
    )
}
