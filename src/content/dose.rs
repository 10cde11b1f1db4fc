//! How much of an exercise: how doses grow, what caps them, and how far a person may change them (rules P3, P22, P23, P35,
//! P38).

use serde::Deserialize;

use super::{Id, TagId};

/// The doses of every plan, by kind of work. A pair is the least and the most.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doses {
    /// The sets a line grows to from one.
    pub sets: u32,
    /// The most sets a plan gives by itself.
    pub most_sets: u32,
    /// The most sets of a held effort that is done one side at a time.
    pub one_side_hold_sets: u32,
    /// Sets a person may choose.
    pub own_sets: [u32; 2],
    /// Strength in movement.
    pub dynamic: DynamicDose,
    /// Strength in a hold.
    pub isometric: HoldDose,
    /// Control work.
    pub motor_control: ControlDose,
    /// Held stretches.
    pub stretch: StretchDose,
    /// Gentle movement.
    pub mobility: EasyDose,
    /// Breathing; a repetition is a breath.
    pub breathing: EasyDose,
    /// Seconds to get ready for an exercise, and for one on the floor or on all fours (rule P23).
    pub ready_s: [u32; 2],
    /// Rest between sets where only one side is worked, in seconds.
    pub one_side_rest_s: u32,
    /// The same for a stretch.
    pub one_side_stretch_rest_s: u32,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// Strength in movement.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DynamicDose {
    /// So many repetitions more are a step.
    pub more_reps: u32,
    /// Repetitions of a set grow to so many.
    pub most_reps: u32,
    /// In a line that goes on from an earlier plan, to so many.
    pub most_reps_going_on: u32,
    /// Repetitions a person may choose.
    pub own_reps: [u32; 2],
}

/// Strength in a hold.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldDose {
    /// So many seconds more are a step.
    pub more_s: u32,
    /// A hold grows to so many seconds.
    pub goal_s: u32,
    /// So many repetitions more are a step where the hold may not grow.
    pub more_reps: u32,
    /// They grow to so many.
    pub goal_reps: u32,
    /// With which tag a hold stays how short.
    pub short: ShortHold,
    /// Repetitions a person may choose.
    pub own_reps: [u32; 2],
    /// Seconds of a hold a person may choose.
    pub own_hold_s: [u32; 2],
}

/// Control work.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlDose {
    /// So many repetitions more are a step.
    pub more_reps: u32,
    /// Repetitions grow to so many.
    pub goal_reps: u32,
    /// A hold grows to so many seconds.
    pub goal_s: u32,
    /// Repetitions a person may choose.
    pub own_reps: [u32; 2],
    /// Seconds of a hold a person may choose.
    pub own_hold_s: [u32; 2],
}

/// Held stretches.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StretchDose {
    /// So many seconds more are a step.
    pub more_s: u32,
    /// The most seconds held for each side in one session, all sets together.
    pub most_s_a_session: u32,
    /// The most seconds a muscle is stretched in a week, for each side.
    pub most_s_a_week: u32,
    /// Longer holds and fewer sets in weeks 5 to 8.
    pub older: OlderStretch,
    /// With which tag a hold stays how short.
    pub short: ShortHold,
    /// Repetitions a person may choose.
    pub own_reps: [u32; 2],
    /// Seconds of a hold a person may choose.
    pub own_hold_s: [u32; 2],
}

/// How an older person stretches in weeks 5 to 8.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OlderStretch {
    /// From this age.
    pub from_age: u32,
    /// Seconds of a hold.
    pub hold_s: u32,
    /// Sets.
    pub sets: u32,
}

/// A tag with which a hold stays short.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortHold {
    /// The tag.
    pub tag: TagId,
    /// The most seconds.
    pub hold_s: u32,
}

/// Gentle movement, or breathing.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EasyDose {
    /// Repetitions more than at first in weeks 3 and 4, and in weeks 5 to 8.
    pub more_reps: [u32; 2],
    /// Repetitions a person may choose.
    pub own_reps: [u32; 2],
}
