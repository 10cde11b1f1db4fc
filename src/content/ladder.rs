//! Movements from easy to hard, and what a plan holds besides what tests ask for (rules P1 to P14, Z12).

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{ExerciseId, ExerciseKind, Id, ItemId, PatternId, TagId};

/// How plans are made, as far as it is medicine and not arithmetic.
#[derive(Clone, Debug, Default)]
pub struct Planning {
    /// The blocks, lines and limits of every plan.
    pub about: PlanningAbout,
    /// The ladders, each a movement from easy to hard.
    pub ladders: Vec<Ladder>,
    /// What the places where it hurts ask for.
    pub regions: Vec<ComplaintRegion>,
}

/// The blocks, lines and limits of every plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanningAbout {
    /// How much is multiplied to the order of a pattern that the complaint belongs to (rule P14).
    pub complaint_factor: f64,
    /// A test this far above the limit of a rung is near enough for the rung to follow in weeks 5 to 8.
    pub near: f64,
    /// The most minutes a day that exercises take; the rest is walking (rule P8).
    pub most_minutes: u32,
    /// Below so many minutes both sides at once go before one side at a time, and lines begin with one set.
    pub short_of_time: u32,
    /// Which pattern leads (rule P16).
    pub leading: Leading,
    /// When lines come in (rules P14, P21).
    pub coming_in: ComingIn,
    /// What every plan keeps (rules P5, P25).
    pub laws: PlanLaws,
    /// How many different exercises a plan holds (rule P2).
    pub limits: Vec<CountLimit>,
    /// How many lines it aims at, where tests do not ask for more (rule P20).
    pub aims: LineAims,
    /// Legs and balance (rule P6).
    pub functional: FunctionalBlock,
    /// What a home test of the same movement limits (rule P117).
    #[serde(default)]
    pub shown: ShownLimits,
    /// What comes first while a precaution stands (rule P116).
    #[serde(default)]
    pub first_for: Vec<FirstFor>,
    /// What a plan holds when nothing was found (rule P9).
    pub general: GeneralPlan,
    /// Walking or another activity of the whole body (rule P8).
    pub walking: WalkingLine,
    /// After week 8 (rule P10).
    pub upkeep: Upkeep,
    /// An acute flare (rule Z12).
    pub flare: Flare,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// Which pattern leads (rule P16).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leading {
    /// How many patterns a plan serves at a time.
    pub served: usize,
    /// Patterns within so many points are as strong as each other: the pelvis goes before the head.
    pub tie: f64,
    /// The test that names the high side.
    pub side_item: ItemId,
    /// It must name it so often before a pattern with a side leads.
    pub side_readings: usize,
}

/// When lines come in (rules P14, P21).
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComingIn {
    /// The most exercises of week 1, whatever the minutes.
    pub first_week: usize,
    /// The most new exercises in each later week.
    pub later_weeks: usize,
    /// The first week of a line that lets the complaint go first.
    pub late_from_week: u32,
}

/// What every plan keeps (rules P5, P25).
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLaws {
    /// The most strengtheners of one muscle in one day; legs and balance are not counted.
    pub strengtheners_a_day: usize,
    /// The most changes between floor and standing in one session.
    pub changes_of_position: usize,
    /// The most training days of a week: the arithmetic of stretches rests on them.
    pub training_days: usize,
}

/// How many different exercises a plan of so many minutes a day holds.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountLimit {
    /// Up to so many minutes a day.
    pub up_to_minutes: u32,
    /// So many different exercises.
    pub exercises: usize,
}

/// How many lines a plan aims at, where tests do not ask for more (rule P20).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineAims {
    /// What tables get before movement and breathing get theirs.
    pub tables_first: LineCounts,
    /// The whole, by minutes a day, from few to many.
    pub by_minutes: Vec<LinesFrom>,
}

/// How many lines a plan of so many minutes a day and more aims at.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinesFrom {
    /// From so many minutes a day.
    pub from_minutes: u32,
    /// So many lines.
    pub lines: LineCounts,
}

/// Lines by kind of work.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineCounts {
    /// Strengthening and control.
    pub strength: usize,
    /// Stretches.
    pub stretch: usize,
    /// Gentle movement.
    #[serde(default)]
    pub mobility: usize,
    /// Breathing.
    #[serde(default)]
    pub breathing: usize,
}

/// Legs and balance: first in the plan, three days a week (rule P6).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionalBlock {
    /// From this age it stands in every plan.
    pub from_age: u32,
    /// The ladders, in the order of doing.
    pub movements: Vec<String>,
    /// How many of them, by minutes a day.
    pub at_least: Vec<FunctionalCount>,
}

/// What comes first in every plan while a precaution stands, whatever was found (rule P116).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstFor {
    /// The precautions; one of them is enough.
    pub tags: Vec<TagId>,
    /// One exercise of each group, in the order of doing: the first that the person may do.
    pub groups: Vec<Vec<ExerciseId>>,
    /// How many groups, by minutes a day.
    pub at_least: Vec<FunctionalCount>,
    /// Why, in a sentence.
    pub why: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// How many movements of the functional block.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionalCount {
    /// From so many minutes a day.
    pub from_minutes: u32,
    /// So many movements.
    pub movements: usize,
}

/// What a plan holds when nothing was found (rule P9).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GeneralPlan {
    /// One movement of each group: the first that the person may do.
    pub groups: Vec<Vec<String>>,
    /// Days of the week with strength work.
    pub strength_days: u32,
}

/// Walking or another activity of the whole body (rule P8).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkingLine {
    /// The exercise whose words it has.
    pub exercise: ExerciseId,
    /// Minutes a day, by part of the plan.
    pub weeks: Vec<WalkingMinutes>,
    /// Tags with which it stays at its first minutes.
    pub steady_with: Vec<TagId>,
}

/// Minutes of walking in a part of the plan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkingMinutes {
    /// `1-2`, `3-4` or `5-8`.
    pub weeks: String,
    /// Minutes a day.
    pub minutes: u32,
}

/// After week 8 (rule P10).
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upkeep {
    /// Strength so many days a week.
    pub strength_days: u32,
    /// Stretches so many days a week.
    pub stretch_days: u32,
    /// The tests again after so many weeks.
    pub test_again_weeks: u32,
}

/// No dose begins above what a home test of the same movement showed (rule P117).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownLimits {
    /// The share of the measured number that a line begins with at most.
    pub share: f64,
    /// The tests.
    pub tests: Vec<ShownTest>,
}

/// A test, and the exercises with its movement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownTest {
    /// What is counted: seconds limit a hold, times limit the repetitions of a set.
    pub item: ItemId,
    /// The exercises.
    pub exercises: Vec<ExerciseId>,
}

/// An acute flare: a few days of small movement instead of eight weeks (rule Z12).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flare {
    /// The tag that means it.
    pub tag: TagId,
    /// How many days until the safety check and the tests are done again.
    pub days: u32,
    /// Short goes a day, the least and the most.
    pub goes_a_day: [u32; 2],
    /// What a go holds, what matters most first.
    pub go: Vec<ExerciseKind>,
    /// The most seconds of one go.
    pub go_s: u32,
}

/// One movement from easy to hard (rule P4).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// For example `bridge`.
    pub movement: String,
    /// What it is called: "Bridge".
    pub name: String,
    /// When the next rung may take the place of a line in weeks 5 to 8.
    pub next: NextRung,
    /// From easy to hard.
    pub rungs: Vec<Rung>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// When the next rung may take the place of a line in weeks 5 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NextRung {
    /// The weeks done are the entry.
    AfterWeeks,
    /// Only where the test of the next rung came near its limit; else a third set is the next step.
    NearTest,
}

/// One step of a ladder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// The exercise.
    pub exercise: ExerciseId,
    /// What lets a person begin here: all of these tests; none needs nothing.
    #[serde(default)]
    pub from: Vec<RungEntry>,
}

/// A test that lets a person begin at a rung: its severity on the worse side is at most so much.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungEntry {
    /// The item.
    pub item: ItemId,
    /// Severity, 0 to 1.
    pub s: f64,
}

/// A place where it hurts, and what it asks for (rule P14).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintRegion {
    /// The place, as a record names it: `low-back`.
    pub region: Id,
    /// The patterns that belong to it.
    pub patterns: Vec<PatternId>,
    /// Gentle movement for it when nothing was found there: the first that suits.
    pub mobility: Vec<ExerciseId>,
}

impl Default for WalkingLine {
    fn default() -> Self {
        Self {
            exercise: ExerciseId::from(""),
            weeks: Vec::new(),
            steady_with: Vec::new(),
        }
    }
}

impl Default for Flare {
    fn default() -> Self {
        Self {
            tag: TagId::from(""),
            days: 0,
            goes_a_day: [0, 0],
            go: Vec::new(),
            go_s: 0,
        }
    }
}

impl Planning {
    /// The ladder of a movement.
    pub fn ladder(&self, movement: &str) -> Option<&Ladder> {
        self.ladders.iter().find(|ladder| ladder.movement == movement)
    }

    /// The ladder an exercise stands on, and its step, counted from 0.
    pub fn rung_of<I: ?Sized>(&self, exercise: &I) -> Option<(&Ladder, usize)>
    where
        ExerciseId: PartialEq<I>,
    {
        self.ladders.iter().find_map(|ladder| {
            let step = ladder.rungs.iter().position(|rung| rung.exercise == *exercise)?;
            Some((ladder, step))
        })
    }

    /// What a place where it hurts asks for.
    pub fn region(&self, region: &str) -> Option<&ComplaintRegion> {
        self.regions.iter().find(|known| known.region == *region)
    }
}

impl PlanningAbout {
    /// How many different exercises a plan of so many minutes a day holds.
    pub fn most_exercises(&self, minutes: u32) -> usize {
        let mut limits = self.limits.iter();
        let last = self.limits.last();
        limits
            .find(|limit| minutes <= limit.up_to_minutes)
            .or(last)
            .map_or(0, |limit| limit.exercises)
    }
}

impl LineAims {
    /// What a plan of so many minutes a day aims at.
    pub fn of(&self, minutes: u32) -> LineCounts {
        let rows = self.by_minutes.iter();
        let last = rows.take_while(|row| row.from_minutes <= minutes).last();
        last.map(|row| row.lines).unwrap_or_default()
    }
}

impl FunctionalBlock {
    /// How many movements a plan of so many minutes a day holds.
    pub fn count(&self, minutes: u32) -> usize {
        most_of(&self.at_least, minutes)
    }
}

impl FirstFor {
    /// How many groups a plan of so many minutes a day holds.
    pub fn count(&self, minutes: u32) -> usize {
        most_of(&self.at_least, minutes)
    }

    /// Whether one of its precautions stands.
    pub fn stands(&self, tags: &BTreeSet<TagId>) -> bool {
        self.tags.iter().any(|tag| tags.contains(tag))
    }
}

fn most_of(counts: &[FunctionalCount], minutes: u32) -> usize {
    let reached = counts.iter().filter(|count| count.from_minutes <= minutes);
    reached.map(|count| count.movements).max().unwrap_or(0)
}
