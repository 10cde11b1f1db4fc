//! What is said first of a result: what stands out, how sure that is and how near a limit, and what the plan does about it
//! (rule T20). Ideas, not sentences: `report/words/in_short.rs` says them.

use super::limits::at_most;
use super::{Action, Band, Case, ConfidenceLabel, Finding, Imbalance, Imbalances, Length, Strength};
use crate::content::{Bands, ExerciseKind, MuscleId, PatternId};
use crate::record::{Plan, PlanScope};

/// A score this near to the limit of a band is said to be near it: a choice of this program (rule T20).
pub const NEAR_A_LIMIT: f64 = 5.0;
/// How many muscles of each kind of work are named.
const MOST_MUSCLES: usize = 2;

/// What is said first of a result.
#[derive(Clone, Debug, PartialEq)]
pub struct InShort {
    /// What stands out.
    pub found: Found,
    /// How sure that is: of the pattern that is named first, or of the least sure one where none is.
    pub sure: Option<ConfidenceLabel>,
    /// The two bands whose limit the pattern that is named first lies near, the lower one first.
    pub near: Option<(Band, Band)>,
    /// What the plan does about it.
    pub plan: PlanInShort,
}

/// What stands out.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Patterns that show, the one that leads the plan first, else the strongest and surest.
    Patterns(Vec<PatternId>),
    /// No pattern shows; these muscles tested short or weak.
    Muscles(Vec<MuscleId>),
    /// Nothing outside the usual spread.
    Usual,
    /// Too little is answered to say anything.
    NotEnough,
}

/// What the plan does, in short.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanInShort {
    /// There is none: the safety check comes first.
    Locked,
    /// There is none for another reason, or nothing is in it.
    Nothing,
    /// It works on muscles.
    Muscles {
        /// What it stretches, first things first; at most two.
        stretch: Vec<MuscleId>,
        /// What it strengthens or trains.
        strengthen: Vec<MuscleId>,
        /// At most so many minutes a day.
        minutes: u32,
    },
    /// Strength, movement and walking in general.
    General {
        /// At most so many minutes a day.
        minutes: u32,
    },
    /// Breathing, small movement and walking only.
    Gentle {
        /// At most so many minutes a day.
        minutes: u32,
    },
}

/// What is said first of an assessment.
pub fn in_short(case: Case<'_>, plan: &Plan) -> InShort {
    let shown = patterns_shown(case, plan);
    let lead = shown.first().copied();
    let found = if shown.is_empty() {
        nothing_shows(case)
    } else {
        Found::Patterns(shown.iter().map(|finding| finding.pattern.clone()).collect())
    };
    let sure = match (&found, lead) {
        (Found::Patterns(_), Some(lead)) => lead.confidence_label,
        (Found::Usual | Found::Muscles(_), _) => least_sure(case),
        (Found::Patterns(_) | Found::NotEnough, _) => None,
    };
    InShort {
        near: lead.and_then(|lead| near(&case.library.scoring.bands, lead)),
        found,
        sure,
        plan: plan_in_short(case, plan),
    }
}

/// The patterns that show, in the order in which the plan serves them; what it does not serve behind, strongest first.
fn patterns_shown<'a>(case: Case<'a>, plan: &Plan) -> Vec<&'a Finding> {
    let strength = |finding: &Finding| finding.score.unwrap_or(0.0) * finding.confidence.unwrap_or(0.0);
    let mut shown: Vec<&Finding> = case
        .findings
        .active()
        .filter(|finding| finding.band.is_some_and(|band| band > Band::None))
        .collect();
    shown.sort_by(|one, other| strength(other).total_cmp(&strength(one)));
    let place = |finding: &Finding| plan.serves.iter().position(|id| *id == finding.pattern);
    // Sorting is stable, so those the plan does not serve keep their order.
    shown.sort_by_key(|finding| place(finding).unwrap_or(usize::MAX));
    shown
}

fn nothing_shows(case: Case<'_>) -> Found {
    let mut muscles: Vec<MuscleId> = Vec::new();
    for row in case.imbalances.rows.iter().filter(|row| is_tested_positive(row)) {
        if !muscles.contains(&row.muscle) {
            muscles.push(row.muscle.clone());
        }
    }
    let some_number = case.findings.patterns.iter().any(|finding| finding.band.is_some());
    match (muscles.is_empty(), some_number) {
        (false, _) => Found::Muscles(muscles),
        (true, true) => Found::Usual,
        (true, false) => Found::NotEnough,
    }
}

/// Whether a test on this person shows the muscle short or weak.
fn is_tested_positive(row: &Imbalance) -> bool {
    row.length == Length::Short || row.strength == Strength::Weak
}

fn least_sure(case: Case<'_>) -> Option<ConfidenceLabel> {
    let of = case.findings.patterns.iter().filter(|finding| finding.band.is_some());
    of.min_by(|one, other| {
        let confidence = |finding: &Finding| finding.confidence.unwrap_or(0.0);
        confidence(one).total_cmp(&confidence(other))
    })?
    .confidence_label
}

/// The bands on both sides of a limit that lies near; none where no number is shown of it (rules N4, T9).
fn near(bands: &Bands, finding: &Finding) -> Option<(Band, Band)> {
    if finding.capped || finding.unnamed || finding.confidence_label == Some(ConfidenceLabel::Low) {
        return None;
    }
    let score = finding.score?;
    let limits = [
        (bands.mild, Band::None, Band::Mild),
        (bands.moderate, Band::Mild, Band::Moderate),
        (bands.marked, Band::Moderate, Band::Marked),
    ];
    limits
        .into_iter()
        .filter(|(limit, ..)| at_most((score - limit).abs(), NEAR_A_LIMIT))
        .min_by(|(one, ..), (other, ..)| (score - one).abs().total_cmp(&(score - other).abs()))
        .map(|(_, lower, upper)| (lower, upper))
}

fn plan_in_short(case: Case<'_>, plan: &Plan) -> PlanInShort {
    if case.safety.plan_locked.is_some() || plan.locked.is_some() {
        return PlanInShort::Locked;
    }
    let lines = || {
        plan.weeks
            .first()
            .into_iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises)
    };
    if lines().next().is_none() {
        return PlanInShort::Nothing;
    }
    let minutes = plan.minutes_per_day;
    match plan.scope {
        PlanScope::General => return PlanInShort::General { minutes },
        PlanScope::GentleOnly => return PlanInShort::Gentle { minutes },
        PlanScope::Personal => {}
    }
    let of = |kinds: &[ExerciseKind], wanted: &[Action]| {
        let mut named: Vec<MuscleId> = Vec::new();
        let worked = lines()
            .filter(|line| kinds.contains(&line.kind))
            .flat_map(|line| &line.muscles);
        for muscle in worked {
            if !named.contains(muscle) && is_asked_for(case.imbalances, muscle, wanted) {
                named.push(muscle.clone());
            }
        }
        named.truncate(MOST_MUSCLES);
        named
    };
    let stretch = of(&[ExerciseKind::Stretch], &[Action::Stretch]);
    let strengthen = of(
        &[ExerciseKind::Strengthen, ExerciseKind::MotorControl],
        &[Action::Strengthen, Action::StrengthenLongRange],
    );
    if stretch.is_empty() && strengthen.is_empty() {
        PlanInShort::General { minutes }
    } else {
        PlanInShort::Muscles {
            stretch,
            strengthen,
            minutes,
        }
    }
}

/// Whether a muscle is asked for in one of these ways on a side.
fn is_asked_for(imbalances: &Imbalances, muscle: &MuscleId, wanted: &[Action]) -> bool {
    let mut rows = imbalances.rows.iter();
    rows.any(|row| row.muscle == *muscle && wanted.contains(&row.action))
}
