//! Why, both ways: from an exercise back to the answers behind it, and from an answer forward to all it caused.
//!
//! The way back reads what the rules decided: prescription, muscles and sides with their evidence, patterns with band and
//! points, items. The way forward takes the answer away and works everything out again: what is different then is what
//! the answer did, whatever way it took.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::limits::above;
use super::{
    Action, Band, Basis, Finding, Findings, Imbalance, Imbalances, Length, Offer, Outcome, RowState, Strength, offers,
    outcome,
};
use crate::content::{ExerciseId, ExerciseKind, ItemId, Library, MuscleId, PatternId, TagId};
use crate::record::{Assessment, Because, LeftOut, Plan, Prescription, Side, WorkedSide};

/// Why an exercise is in the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExerciseWhy {
    /// The muscles on the sides it is for; empty for movement and breathing, which are for everyone.
    pub muscles: Vec<MuscleWhy>,
    /// The patterns behind them, in the library's order; for movement and breathing those the plan serves.
    pub patterns: Vec<PatternWhy>,
}

/// Why a muscle on a side is worked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MuscleWhy {
    /// The muscle.
    pub muscle: MuscleId,
    /// The side.
    pub side: Side,
    /// What was decided.
    pub action: Action,
    /// What it rests on.
    pub basis: Basis,
    /// What its tests say of its length.
    pub length: Length,
    /// What its tests say of its strength.
    pub strength: Strength,
    /// The tests that decided.
    pub tests: Vec<ItemId>,
    /// The patterns whose tables name it.
    pub patterns: Vec<PatternId>,
}

/// What a pattern rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PatternWhy {
    /// The pattern.
    pub pattern: PatternId,
    /// Its band.
    pub band: Option<Band>,
    /// Its score, 0 to 100, not rounded; none where a gate allows no number.
    pub score: Option<f64>,
    /// The band is capped, so no number is shown (rule T9).
    pub capped: bool,
    /// The answers that gave points, the largest first.
    pub items: Vec<ItemPoints>,
}

/// The points of one answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemPoints {
    /// The item.
    pub item: ItemId,
    /// Points; signed for a signed pattern, plus = right.
    pub points: f64,
    /// Points it could give at most.
    pub of: f64,
}

/// All that one answer caused.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AnswerDid {
    /// What it gave to each pattern it counts for.
    pub patterns: Vec<PatternDid>,
    /// Muscles it decided.
    pub muscles: Vec<MuscleDid>,
    /// Exercises that are in the plan because of it.
    pub brought_in: Vec<ExerciseId>,
    /// Exercises that would be in the plan without it.
    pub kept_out: Vec<ExerciseId>,
    /// Precautions that it set.
    pub tags: Vec<TagId>,
    /// Items that are left out because of it.
    pub hidden: Vec<ItemId>,
    /// It locks the plan.
    pub locks: bool,
}

/// What an answer gave to a pattern.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PatternDid {
    /// The pattern.
    pub pattern: PatternId,
    /// What became of it there.
    pub state: RowState,
    /// Points; signed for a signed pattern. None where it does not count, or there is no number.
    pub points: Option<f64>,
    /// Points it could give at most.
    pub of: Option<f64>,
    /// The band with it.
    pub band: Option<Band>,
    /// The band without it.
    pub band_without: Option<Band>,
}

/// A muscle that an answer decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MuscleDid {
    /// The muscle.
    pub muscle: MuscleId,
    /// The side.
    pub side: Side,
    /// What was decided with it.
    pub action: Action,
    /// What would be done without it; none when the muscle would not be named.
    pub action_without: Option<Action>,
}

impl AnswerDid {
    /// Whether nothing at all follows from the answer.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Why an exercise of a plan is in it.
///
/// `findings` and `imbalances` are those of the assessment the plan was made from.
pub fn why_exercise(findings: &Findings, imbalances: &Imbalances, plan: &Plan, line: &Prescription) -> ExerciseWhy {
    let muscles: Vec<MuscleWhy> = imbalances
        .rows
        .iter()
        .filter(|row| line.muscles.contains(&row.muscle) && works(line.side, row.side) && answers(line.kind, row))
        .map(MuscleWhy::of)
        .collect();
    let is_behind = |finding: &&Finding| {
        if muscles.is_empty() {
            plan.serves.contains(&finding.pattern)
        } else {
            muscles.iter().any(|muscle| muscle.patterns.contains(&finding.pattern))
        }
    };
    let patterns = findings.patterns.iter().filter(is_behind);
    ExerciseWhy {
        patterns: patterns.map(PatternWhy::of).collect(),
        muscles,
    }
}

/// All that the answer to an item caused; nothing when the item has no answer.
pub fn why_answer(library: &Library, assessment: &Assessment, now: &Outcome, today: Date, item: &ItemId) -> AnswerDid {
    if !assessment.answers.contains_key(item) {
        return AnswerDid::default();
    }
    let mut without = assessment.clone();
    without.answers.remove(item);
    let before = outcome(library, &without, today);
    let hidden = |assessment: &Assessment| -> BTreeSet<ItemId> {
        let offers = offers(library, assessment, today).into_iter();
        let hidden = offers.filter(|(_, offer)| matches!(offer, Offer::Hidden(_)));
        hidden.map(|(item, _)| item.id.clone()).collect()
    };
    let (exercises_now, exercises_before) = (exercises(&now.plan), exercises(&before.plan));
    let in_order = |ids: &BTreeSet<&ExerciseId>, others: &BTreeSet<&ExerciseId>| -> Vec<ExerciseId> {
        let all = library.exercises.iter().map(|exercise| &exercise.id);
        all.filter(|id| ids.contains(id) && !others.contains(id))
            .cloned()
            .collect()
    };
    let hidden_before = hidden(&without);
    let hidden_now = hidden(assessment);
    let newly_hidden = library.items.iter().map(|item| &item.id);
    AnswerDid {
        patterns: patterns_did(now, &before, item),
        muscles: muscles_did(now, &before, item),
        brought_in: in_order(&exercises_now, &exercises_before),
        kept_out: in_order(&exercises_before, &exercises_now),
        tags: now.safety.tags.difference(&before.safety.tags).cloned().collect(),
        hidden: newly_hidden
            .filter(|id| hidden_now.contains(*id) && !hidden_before.contains(*id))
            .cloned()
            .collect(),
        locks: now.plan.locked.is_some() && before.plan.locked.is_none(),
    }
}

impl MuscleWhy {
    fn of(row: &Imbalance) -> Self {
        Self {
            muscle: row.muscle.clone(),
            side: row.side,
            action: row.action,
            basis: row.basis,
            length: row.length,
            strength: row.strength,
            tests: row.decided_by.clone(),
            patterns: row.patterns.clone(),
        }
    }
}

impl PatternWhy {
    fn of(finding: &Finding) -> Self {
        let counted = finding.rows.iter().filter(|row| row.state == RowState::Answered);
        let mut items: Vec<ItemPoints> = counted
            .filter_map(|row| {
                Some(ItemPoints {
                    item: row.item.clone(),
                    points: row.points?,
                    of: row.max_points?,
                })
            })
            .filter(|item| above(item.points.abs(), 0.0))
            .collect();
        items.sort_by(|one, other| other.points.abs().total_cmp(&one.points.abs()));
        Self {
            pattern: finding.pattern.clone(),
            band: finding.band,
            score: finding.score,
            capped: finding.capped,
            items,
        }
    }
}

/// The exercises of a plan that work a muscle on its side in the way that is asked for, in the order of the plan; each may
/// stand more than once.
pub fn worked_by<'a>(plan: &'a Plan, row: &Imbalance) -> Vec<&'a ExerciseId> {
    let lines = plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises);
    lines
        .filter(|line| line.muscles.contains(&row.muscle) && works(line.side, row.side) && answers(line.kind, row))
        .map(|line| &line.id)
        .collect()
}

/// Why nothing in a plan works a muscle in the way that is asked for: what would have to change least for it to be there. None
/// where the plan names no reason.
pub fn kept_out<'a>(library: &Library, plan: &'a Plan, row: &Imbalance) -> Option<&'a Because> {
    let is_asked = |left: &&LeftOut| {
        library.exercise(&left.id).is_some_and(|exercise| {
            exercise.primary.contains(&row.muscle) && exercise.stretches() == (row.action == Action::Stretch)
        })
    };
    let reasons = plan.left_out.iter().filter(is_asked).map(|left| &left.because);
    reasons.min_by_key(|because| match because {
        Because::Time { .. } => 0,
        Because::Full { .. } | Because::NextPlan => 1,
        Because::Thing(_) => 2,
        Because::PainfulTest { .. } => 3,
        Because::AlsoWorks(_) | Because::OtherSide(_) | Because::NotLong(_) | Because::NotFor(_) => 4,
        Because::Tag(_) | Because::Region { .. } | Because::Age { .. } => 5,
        Because::Said(_) | Because::Unknown(_) => 6,
    })
}

/// How many of the places a plan works (a muscle on a side, asked for) tested short or weak, and how many there are
/// (rule T1).
pub fn tested_of_worked(plan: &Plan, imbalances: &Imbalances) -> (usize, usize) {
    let lines: Vec<_> = plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises)
        .collect();
    let is_worked = |row: &&Imbalance| {
        lines
            .iter()
            .any(|line| line.muscles.contains(&row.muscle) && works(line.side, row.side) && answers(line.kind, row))
    };
    let worked: Vec<&Imbalance> = imbalances.rows.iter().filter(is_worked).collect();
    let tested = worked.iter().filter(|row| row.basis == Basis::TestConfirmed).count();
    (tested, worked.len())
}

fn works(worked: WorkedSide, side: Side) -> bool {
    match worked {
        WorkedSide::Left => side == Side::Left,
        WorkedSide::Right => side == Side::Right,
        WorkedSide::Both => true,
    }
}

/// Whether an exercise of this kind does what was decided for the muscle.
fn answers(kind: ExerciseKind, row: &Imbalance) -> bool {
    match kind {
        ExerciseKind::Stretch => row.action == Action::Stretch,
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => {
            matches!(row.action, Action::Strengthen | Action::StrengthenLongRange)
        }
        ExerciseKind::Mobility | ExerciseKind::Breathing => false,
    }
}

fn exercises(plan: &Plan) -> BTreeSet<&ExerciseId> {
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises).map(|line| &line.id).collect()
}

fn patterns_did(now: &Outcome, before: &Outcome, item: &ItemId) -> Vec<PatternDid> {
    let of = |finding: &Finding| {
        let row = finding.rows.iter().find(|row| row.item == *item)?;
        Some(PatternDid {
            pattern: finding.pattern.clone(),
            state: row.state,
            points: row.points,
            of: row.max_points,
            band: finding.band,
            band_without: before
                .findings
                .pattern(&finding.pattern)
                .and_then(|finding| finding.band),
        })
    };
    now.findings.patterns.iter().filter_map(of).collect()
}

fn muscles_did(now: &Outcome, before: &Outcome, item: &ItemId) -> Vec<MuscleDid> {
    let decided = now.imbalances.rows.iter().filter(|row| row.decided_by.contains(item));
    decided
        .map(|row| {
            let mut rows = before.imbalances.rows.iter();
            let without = rows.find(|other| other.muscle == row.muscle && other.side == row.side);
            MuscleDid {
                muscle: row.muscle.clone(),
                side: row.side,
                action: row.action,
                action_without: without.map(|row| row.action),
            }
        })
        .collect()
}
