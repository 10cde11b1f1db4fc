//! When a plan moves on, and what is asked when (rules P42, P43, T12).

use serde::Deserialize;

use super::StepRule;
use crate::content::Id;

/// How far pain of the neck must move to count as changed: at once, or by the usual points again and again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeckLimit {
    /// The region of the complaint it is for.
    pub region: Id,
    /// Points of 10, in one check-in.
    pub points: u8,
    /// In so many check-ins running, the points of other pain are enough.
    pub running: u32,
}

/// The numbers of the rules by which a plan moves on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovingOn {
    /// Days that are looked back at for the share of sessions done.
    pub window_days: u32,
    /// From this share of the sessions on the plan goes on.
    pub enough: f64,
    /// Below this share it is too much.
    pub few: f64,
    /// For so many days a red or an amber counts.
    pub red_days: u32,
    /// Calm days after a red.
    pub calm_days: u32,
    /// After so many sessions a red is looked at again.
    pub look_again: usize,
    /// Sessions in a row that a rule to do more asks for.
    pub in_a_row: usize,
    /// After so many repeats it is asked how to go on.
    pub repeats: usize,
    /// Points above the highest pain of the days before that make a pain red.
    pub higher: u8,
    /// Repetitions that must be possible beyond the reserve of the weeks.
    pub spare: u32,
    /// The reserve of the weeks: when to stop a set.
    pub reserve: Vec<Reserve>,
    /// How a hold grows.
    pub hold: HoldSteps,
    /// A stretch that is felt no more than this goes further, 0 to 10.
    pub felt: u8,
    /// Pain that rose again and again.
    pub worse: WorseLimit,
    /// Days after which a declined step is asked again.
    pub ask_again_days: u32,
    /// What these rules say, besides those of the catalogue.
    pub steps: Vec<StepRule>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// When to stop a set: so many more would be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    /// The last week of the plan it is for; left out in the last one.
    #[serde(default)]
    pub to_week: Option<u32>,
    /// Repetitions.
    pub left: u32,
}

/// How a hold grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldSteps {
    /// Seconds more.
    pub more_s: u32,
    /// The most seconds.
    pub most_s: u32,
}

/// Pain that rose, compared with the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorseLimit {
    /// Points of 10.
    pub points: u8,
    /// In so many check-ins running.
    pub running: usize,
}

impl MovingOn {
    /// The reserve in a week of the plan.
    pub fn reserve_in(&self, week: u32) -> Option<u32> {
        let mut reserves = self.reserve.iter();
        let one = reserves.find(|one| one.to_week.is_none_or(|last| week <= last))?;
        Some(one.left)
    }
}

/// What is asked when, in days and weeks from the start of the plan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpDays {
    /// The first and the last day of the first look.
    pub first_days: [u32; 2],
    /// Weeks that are over when pain and activities are asked.
    pub check_in_weeks: Vec<u32>,
    /// Weeks over when it is asked whether it is better or worse.
    pub change_weeks: Vec<u32>,
    /// Weeks over when the safety check is done again.
    pub safety_weeks: Vec<u32>,
    /// Weeks over when tests are done again.
    pub test_weeks: Vec<u32>,
    /// Weeks over when upkeep is looked at.
    pub upkeep_weeks: Vec<u32>,
    /// Days for which something stays due.
    pub window_days: u32,
    /// Hours after a session between which the morning after is asked.
    pub morning_hours: [u32; 2],
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What no text about progress says: praise, fear, a count of days without a gap (rule T12).
const NEVER_SAID: [&str; 21] = [
    "well done",
    "great",
    "awesome",
    "perfect",
    "excellent",
    "congratulations",
    "bravo",
    "keep it up",
    "proud",
    "good job",
    "streak",
    "failed",
    "failure",
    "lazy",
    "danger",
    "damage",
    "unfortunately",
    "recovered",
    "cured",
    "you must",
    "!",
];

/// What a text says that no text about progress may say; none for a fit one.
pub fn unfit_for_progress(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    NEVER_SAID.into_iter().find(|never| text.contains(never))
}
