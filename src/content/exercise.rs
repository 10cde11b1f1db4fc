//! The exercises (rules Z3, Z20, P7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ExerciseId, Id, Modification, MuscleId, PatternId, Pose, Position, TagId};

/// One exercise of the catalogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// For example `glute-bridge`.
    pub id: ExerciseId,
    /// What the plan calls it.
    pub name: String,
    /// What it is for.
    pub kind: ExerciseKind,
    /// How its dose grows (rule P22).
    pub dose_class: DoseClass,
    /// 1 = easy to learn alone, 2 = needs more control or space.
    pub level: u8,
    /// The muscles it is chosen for.
    pub primary: Vec<MuscleId>,
    /// The muscles that work along.
    pub secondary: Vec<MuscleId>,
    /// Both sides at once, in turn, or one after the other.
    pub laterality: Laterality,
    /// How the body is held.
    pub position: Position,
    /// What it cannot be done without, by id.
    pub equipment: Vec<Id>,
    /// What helps.
    pub optional_equipment: Vec<String>,
    /// Whether a firm bed will do instead of the floor (rule P19).
    pub bed_ok: bool,
    /// Patterns whose table asks for a primary muscle this way.
    pub serves: Vec<PatternId>,
    /// Patterns whose table asks for a primary muscle the other way.
    pub conflicts_with: Vec<PatternId>,
    /// Patterns it must not be offered for (rule P19).
    pub not_for: Vec<PatternId>,
    /// One extra set for the high side (rule P26).
    pub high_side_extra_set: bool,
    /// Walking, or another activity of the whole body: it stands beside the days of a plan, never in one (rule P8).
    #[serde(default)]
    pub whole_body: bool,
    /// Strengthens a muscle through a long range (rule M3).
    #[serde(default)]
    pub long_range: bool,
    /// Of its primary muscles, those it works through a long range; empty unless `long_range`.
    #[serde(default)]
    pub long_range_for: Vec<MuscleId>,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// How to breathe.
    pub breathing: String,
    /// What often goes wrong.
    pub mistakes: Vec<String>,
    /// What to feel.
    pub feel: String,
    /// When to stop, besides the general stop list.
    pub stop: Vec<String>,
    /// An easier version.
    pub easier: String,
    /// A harder version.
    pub harder: String,
    /// The dose of weeks 1 and 2.
    pub start_dose: StartDose,
    /// Seconds one set takes at the start dose.
    pub seconds_per_set: u32,
    /// Rest between sets, or the time to change sides, in seconds.
    pub rest_s: u32,
    /// Whole exercise in one session, by phase; the program computes it and checks it against this.
    pub total_s: PhaseSeconds,
    /// Every tag it minds.
    pub cautions: Vec<TagId>,
    /// Tags that rule it out.
    pub avoid: Vec<TagId>,
    /// Operated regions that rule it out while the precaution `recent-surgery` stands (rule Z3).
    #[serde(default)]
    pub not_after: Vec<Id>,
    /// From this age on it is ruled out (rule Z3).
    #[serde(default)]
    pub avoid_from_age: Option<u32>,
    /// Tags that keep it, with what they change.
    pub modify: BTreeMap<TagId, Modification>,
    /// Sources, by id.
    pub sources: Vec<Id>,
    /// How the body stands at the start and the end.
    pub pose: Pose,
    /// Precautions of people whose belly stands out, and how far; from `precautions.json`.
    #[serde(skip)]
    pub bellies: BTreeMap<TagId, f64>,
}

impl Exercise {
    /// Whether it counts as strength work: motor control does (rule P27).
    pub fn strengthens(&self) -> bool {
        matches!(self.kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl)
    }

    /// Whether it strengthens this muscle through a long range (rule M3).
    pub fn works_long(&self, muscle: &MuscleId) -> bool {
        self.long_range && self.long_range_for.contains(muscle)
    }

    /// Whether it stretches.
    pub fn stretches(&self) -> bool {
        self.kind == ExerciseKind::Stretch
    }
}

/// What an exercise is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExerciseKind {
    /// Makes a muscle longer.
    Stretch,
    /// Makes a muscle stronger.
    Strengthen,
    /// Moves a joint through its range.
    Mobility,
    /// Trains control at low load.
    MotorControl,
    /// Trains breathing.
    Breathing,
}

/// How a dose grows over the eight weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoseClass {
    /// A held stretch.
    Static,
    /// A held effort.
    Isometric,
    /// Repetitions against load.
    Dynamic,
    /// Small held movements.
    MotorControl,
    /// Slow movements through range.
    Mobility,
    /// Breaths.
    Breathing,
}

/// How the sides are worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Laterality {
    /// Both at once.
    Bilateral,
    /// One after the other: sets count for each side.
    Unilateral,
    /// In turn within a set: one repetition means both.
    Alternating,
}

/// The dose of weeks 1 and 2.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartDose {
    /// Sets, for each side if `per_side`.
    pub sets: u32,
    /// Repetitions in a set.
    pub reps: u32,
    /// Seconds each repetition is held.
    pub hold_s: u32,
    /// Seconds one repetition takes.
    pub rep_s: u32,
    /// Whether sets count for each side.
    pub per_side: bool,
}

/// Seconds for the three phases.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseSeconds {
    /// Weeks 1-2.
    pub p1: u32,
    /// Weeks 3-4.
    pub p2: u32,
    /// Weeks 5-8.
    pub p3: u32,
}
