//! The tick sheet: eight weeks of the plan to be ticked, with room for pain before, after and the next morning.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::carried::Carried;
use super::effort::{effort, rests};
use super::handout::exercises_in_order;
use super::look_again::look_again;
use super::summary::lock;
use super::versions::{Versions, assessment_at, versions};
use super::{ArtBook, EffortLine, LookAgain, words};
use crate::content::{ExerciseId, Library};
use crate::record::{Assessment, DayName, Plan, Record, Weekday};
use crate::rules::{Outcome, week_days};

/// The weeks of a plan (rule P22).
const WEEKS: u32 = 8;
/// Letters of an activity that stand beside a week.
const ACTIVITY_LETTERS: usize = 34;

/// The tick sheet of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TickSheet {
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
    /// What kind of plan it is, and how its days follow each other.
    pub about: String,
    /// What must be known by whoever carries the sheet alone (rule T46).
    pub carried: Carried,
    /// What is done beside the exercises: short goes, walking (rules P8, Z12).
    pub beside: Vec<String>,
    /// What comes after the last week (rule P10); may be empty.
    pub after: String,
    /// When the plan is looked at again (rule T41).
    pub look_again: Vec<LookAgain>,
    /// The activities that are rated once a week, from 0 (cannot) to 10 (as before) (rule T41).
    pub activities: Vec<String>,
    /// Each exercise once, with the number it has in the plan.
    pub exercises: Vec<TickExercise>,
    /// How hard each kind of work is meant to be, and when to do more (rule P12).
    pub effort: Vec<EffortLine>,
    /// How long to rest between sets; may be empty.
    pub rests: String,
    /// Weeks 1 to 8.
    pub weeks: Vec<TickWeek>,
    /// What pain during and after means, and what to do (rule P30).
    pub lights: Vec<PainLight>,
    /// An ache that is no reason to stop.
    pub soreness: String,
    /// When to stop for all exercises, and when to get help: what to do, with its signs; those of a pregnancy after them.
    pub stop: Vec<[String; 2]>,
    /// What to do after days without exercise: how many, and what.
    pub gaps: Vec<[String; 2]>,
    /// What made it.
    pub versions: Versions,
    /// Its drawings: none.
    #[serde(skip)]
    pub art: ArtBook,
}

/// An exercise as the tick sheet names it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TickExercise {
    /// Its number in the plan.
    pub number: usize,
    /// Its name.
    pub name: String,
}

/// A week to be ticked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TickWeek {
    /// From 1.
    pub number: u32,
    /// What changes this week; may be empty.
    pub changes: String,
    /// Its training days, in order.
    pub days: Vec<TickDay>,
}

/// A training day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TickDay {
    /// `A`.
    pub day: String,
    /// `Monday`; empty where the plan has no days of the week.
    pub weekday: String,
    /// `23 Nov`; empty where it is to be written.
    pub date: String,
    /// The numbers of its exercises.
    pub exercises: Vec<usize>,
}

/// A step of the pain traffic light.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PainLight {
    /// `Green`.
    pub name: String,
    /// When: during, and the next morning.
    pub when: String,
    /// What to do.
    pub action: String,
}

/// The tick sheet for the plan of one assessment; an index past the end means the last one.
///
/// Where the plan has days of the week, they are named, and with `start` they have dates: week 1 begins on that day.
/// Otherwise days A and B stand in order with room for the date.
pub fn tick_sheet(
    library: &Library,
    record: &Record,
    assessment: usize,
    outcome: &Outcome,
    (today, start): (Date, Option<Date>),
) -> TickSheet {
    let blank = Assessment::new(today, &library.version);
    let assessment = assessment_at(record, assessment).unwrap_or(&blank);
    let locked = lock(library, outcome);
    let empty = Plan::default();
    let plan = if locked.is_some() { &empty } else { &outcome.plan };
    // In a flare there are no doses to raise and no weeks to go back to (rule Z12).
    let guidance = &library.guidance.as_ref().filter(|_| plan.goes_a_day.is_none());
    let tags = &outcome.safety.tags;
    TickSheet {
        made_on: [today.year(), today.month().into(), today.day().into()],
        made_on_words: words::date(today),
        caveat: String::new(),
        name: words::own_name(&record.person.name),
        about: if locked.is_some() {
            String::new()
        } else {
            words::plan_about(library, plan)
        },
        locked: locked.unwrap_or_default(),
        beside: words::beside_the_days(plan),
        after: words::after_the_weeks(plan).unwrap_or_default(),
        carried: Carried::of(library, assessment, outcome, plan),
        look_again: look_again(library, assessment, plan),
        activities: activities(assessment),
        exercises: exercises(library, plan),
        effort: effort(library, plan, outcome),
        rests: rests(plan),
        weeks: (1..=WEEKS)
            .map(|number| week(plan, number, start))
            .filter(|week| !week.days.is_empty())
            .collect(),
        lights: guidance
            .iter()
            .flat_map(|guidance| &guidance.lights)
            .map(|light| PainLight {
                name: light.name.clone(),
                when: format!("{}; next morning {}", light.during, light.next_morning),
                action: light.action.clone(),
            })
            .collect(),
        soreness: guidance
            .as_ref()
            .map(|guidance| guidance.about.soreness.clone())
            .unwrap_or_default(),
        stop: words::stop_in_short(library, tags),
        gaps: guidance
            .iter()
            .flat_map(|guidance| &guidance.gaps)
            .map(|gap| [words::missed_days(gap), gap.action.clone()])
            .collect(),
        versions: versions(library, assessment),
        art: ArtBook::default(),
    }
}

/// What is rated once a week: the person's own activities, or one that they name there.
fn activities(assessment: &Assessment) -> Vec<String> {
    let named = assessment.intake.hard_activities().map(words::activity_name);
    let named: Vec<String> = named.map(|name| words::shortened(&name, ACTIVITY_LETTERS)).collect();
    if named.is_empty() { vec![String::new()] } else { named }
}

fn exercises(library: &Library, plan: &Plan) -> Vec<TickExercise> {
    exercises_in_order(plan)
        .into_iter()
        .enumerate()
        .map(|(place, id)| TickExercise {
            number: place + 1,
            name: library
                .exercise(id.as_str())
                .map_or_else(|| id.as_str().replace('-', " "), |exercise| exercise.name.clone()),
        })
        .collect()
}

fn week(plan: &Plan, number: u32, start: Option<Date>) -> TickWeek {
    let chosen = plan.days.is_some();
    let begins = start.filter(|_| chosen);
    let first = begins.map_or(0, |day| day.weekday().to_monday_zero_offset());
    let mut days: Vec<(i8, TickDay)> = week_days(plan, number)
        .into_iter()
        .zip(0i8..)
        .zip(Weekday::ALL)
        .filter_map(|((name, place), weekday)| {
            let name = name?;
            let later = (place - first).rem_euclid(7);
            Some((
                later,
                TickDay {
                    day: name.as_str().to_owned(),
                    weekday: if chosen {
                        weekday.name().to_owned()
                    } else {
                        String::new()
                    },
                    date: begins.map(|begins| date(begins, number, later)).unwrap_or_default(),
                    exercises: done(plan, number, name),
                },
            ))
        })
        .collect();
    days.sort_by_key(|(later, _)| *later);
    if plan.goes_a_day.is_some() {
        // Every day of a flare is alike, so it is counted.
        for ((_, day), number) in days.iter_mut().zip(1..) {
            day.day = number.to_string();
        }
    }
    TickWeek {
        number,
        changes: changes(plan, number),
        days: days.into_iter().map(|(_, day)| day).collect(),
    }
}

/// `23 Nov`: so many days into a week that is counted from where the first one begins.
fn date(begins: Date, week: u32, later: i8) -> String {
    let days = (i64::from(week) - 1) * 7 + i64::from(later);
    // A day past the end of the calendar is left to be written.
    begins
        .checked_add(days.days())
        .map(words::short_date)
        .unwrap_or_default()
}

/// The numbers of the exercises of a kind of day in a week.
fn done(plan: &Plan, week: u32, day: DayName) -> Vec<usize> {
    let numbers = exercises_in_order(plan);
    let number = |id: &ExerciseId| numbers.iter().position(|other| *other == id).map(|place| place + 1);
    let phase = plan.weeks.iter().find(|phase| phase.weeks.holds(week));
    let day = phase.and_then(|phase| phase.days.iter().find(|one| one.name == day));
    let lines = day.iter().flat_map(|day| &day.exercises);
    let mut done: Vec<usize> = lines
        .filter(|line| line.from_week <= week)
        .filter_map(|line| number(&line.id))
        .collect();
    done.sort_unstable();
    done
}

/// What changes in a week: the dose where a phase begins, and exercises that join.
fn changes(plan: &Plan, week: u32) -> String {
    let all = |week: u32| -> Vec<usize> {
        let mut all: Vec<usize> = DayName::BOTH
            .into_iter()
            .flat_map(|day| done(plan, week, day))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    if week < 2 {
        return String::new();
    }
    let before = all(week - 1);
    let new: Vec<String> = all(week)
        .into_iter()
        .filter(|number| !before.contains(number))
        .map(|number| number.to_string())
        .collect();
    let begins = plan.weeks.iter().any(|phase| phase.weeks.first() == week);
    match (begins, new.as_slice()) {
        (false, []) => String::new(),
        (true, []) => "how much changes".to_owned(),
        (false, new) => format!("new: {}", words::list(new)),
        (true, new) => format!("how much changes; new: {}", words::list(new)),
    }
}
