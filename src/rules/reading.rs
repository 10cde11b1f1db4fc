//! How long and how strong a muscle is on one side, by its tests (rule M7).
//!
//! Of several tests of one muscle the heaviest decides; of equally heavy ones the worse. A test that was stopped for
//! pain, skipped or hidden says nothing. The limits of short, weak and normal stand in the content; between them is
//! borderline.

use std::collections::BTreeSet;

use super::limits::{at_least, at_most, below, is_zero, same};
use super::severity::{severity, severity_of};
use super::values::{Values, answered, hidden_by};
use serde::{Deserialize, Serialize};

use crate::content::{
    Class, Item, ItemId, Library, MuscleId, MuscleLimits, MuscleTest, Scored, SideScore, TagId, Tells,
};
use crate::record::{Assessment, Side};

/// How long a muscle is on a side, and the items that decided.
pub fn length(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    muscle: &MuscleId,
    side: Side,
) -> (Length, Vec<ItemId>) {
    let (verdict, items) = deciding(library, assessment, tags, muscle, side, Tells::Length);
    let length = match verdict {
        Some(Verdict::Positive) => Length::Short,
        Some(Verdict::Borderline) => Length::Borderline,
        Some(Verdict::Normal) => Length::Normal,
        Some(Verdict::Long) => Length::Long,
        None => Length::Unknown,
    };
    (length, items)
}

/// How strong a muscle is on a side, and the items that decided.
pub fn strength(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    muscle: &MuscleId,
    side: Side,
) -> (Strength, Vec<ItemId>) {
    let (verdict, items) = deciding(library, assessment, tags, muscle, side, Tells::Strength);
    let strength = match verdict {
        Some(Verdict::Positive) => Strength::Weak,
        Some(Verdict::Borderline) => Strength::Borderline,
        Some(Verdict::Normal | Verdict::Long) => Strength::Normal,
        None => Strength::Unknown,
    };
    (strength, items)
}

/// What one test says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Short or weak.
    Positive,
    Borderline,
    Normal,
    Long,
}

/// One test of the muscle on the side, with what it says and how much it weighs.
struct Test<'a> {
    item: &'a ItemId,
    weight: f64,
    severity: f64,
    verdict: Verdict,
}

/// What the heaviest test says, and which items say so.
fn deciding(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    muscle: &MuscleId,
    side: Side,
    tells: Tells,
) -> (Option<Verdict>, Vec<ItemId>) {
    let tests: Vec<Test> = library
        .muscle_tests
        .iter()
        .filter(|test| test.tells == tells && test.muscles.contains(muscle))
        .filter_map(|test| Some((test, library.item(&test.item)?)))
        .filter(|(_, item)| hidden_by(item, tags).is_empty())
        .filter_map(|(told, item)| test(library, told, item, assessment, tags, muscle, side))
        .collect();
    let heaviest = tests.iter().map(|test| test.weight).fold(0.0, f64::max);
    let decides = tests.iter().filter(|test| same(test.weight, heaviest));
    let Some(worst) = decides
        .clone()
        .max_by(|one, other| one.severity.total_cmp(&other.severity))
    else {
        return (None, Vec::new());
    };
    let agreeing = decides
        .filter(|test| test.verdict == worst.verdict)
        .map(|test| test.item.clone());
    (Some(worst.verdict), agreeing.collect())
}

/// What one item says about the muscle on the side; none when it says nothing.
fn test<'a>(
    library: &Library,
    told: &MuscleTest,
    item: &'a Item,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    muscle: &MuscleId,
    side: Side,
) -> Option<Test<'a>> {
    let limits = &library.scoring.muscles;
    let score = deciding_score(item, told.tells)?;
    let values = answered(item, assessment)?;
    let result = |severity, verdict| Test {
        item: &item.id,
        weight: score.weight,
        severity,
        verdict,
    };
    match compared(score) {
        Compared::EachRated => {
            let severity = rated(values.on(side)?);
            Some(result(severity, verdict(limits, severity)))
        }
        // It names one side and can never show a normal one (rule M7).
        Compared::Difference => {
            let difference = severity(item, score, &assessment.profile, values)?;
            let named = if difference > 0.0 { Side::Right } else { Side::Left };
            let size = difference.abs();
            if is_zero(size) || named != side || at_most(size, limits.normal) {
                return None;
            }
            Some(result(size, verdict(limits, size)))
        }
        Compared::Nothing => {
            let value = side_value(item, values, side)?;
            let severity = severity_of(item, score, &assessment.profile, value)?;
            if let Some(verdict) = split_verdict(told, muscle, value) {
                return Some(result(severity, verdict));
            }
            if is_long(told, value, tags) {
                return Some(result(severity, Verdict::Long));
            }
            Some(result(severity, verdict(limits, severity)))
        }
    }
}

/// How low a test of strength came out, on its worse side (rule Z10); none where it is hidden or says nothing.
pub(super) fn lowest_strength(item: &Item, assessment: &Assessment, tags: &BTreeSet<TagId>) -> Option<f64> {
    if !hidden_by(item, tags).is_empty() {
        return None;
    }
    let score = deciding_score(item, Tells::Strength)?;
    let values = answered(item, assessment)?;
    let profile = &assessment.profile;
    let on = |side: Side| match compared(score) {
        Compared::EachRated => Some(rated(values.on(side)?)),
        Compared::Difference => severity(item, score, profile, values)
            .map(f64::abs)
            .filter(|size| !is_zero(*size)),
        Compared::Nothing => severity_of(item, score, profile, side_value(item, values, side)?),
    };
    Side::BOTH.into_iter().filter_map(on).max_by(f64::total_cmp)
}

/// What of left and right a test sets side by side.
enum Compared {
    /// Nothing: each side has its own value.
    Nothing,
    /// A rating for each leg, which also says something of each (rule M7).
    EachRated,
    /// Their difference alone.
    Difference,
}

fn compared(score: Scored<'_>) -> Compared {
    if score.rates_each() {
        Compared::EachRated
    } else if score.compares() {
        Compared::Difference
    } else {
        Compared::Nothing
    }
}

/// The severity of a rating from 0 to 3.
fn rated(value: f64) -> f64 {
    (value / 3.0).clamp(0.0, 1.0)
}

/// The score that says what the test finds: of the right class, and rather one that looks at each side by itself.
fn deciding_score(item: &Item, tells: Tells) -> Option<Scored<'_>> {
    let class = match tells {
        Tells::Length => Class::Length,
        Tells::Strength => Class::Strength,
    };
    let of_class = item.scores().filter(|score| score.class == class);
    of_class
        .clone()
        .find(|score| !score.compares())
        .or_else(|| of_class.clone().next())
}

/// The value that speaks for the side; a mean of both sides speaks for both.
fn side_value(item: &Item, values: Values, side: Side) -> Option<f64> {
    match (values, item.side_score()) {
        (Values::Sides(Some(left), Some(right)), SideScore::Mean) => Some(f64::midpoint(left, right)),
        _ => values.on(side),
    }
}

fn verdict(limits: &MuscleLimits, severity: f64) -> Verdict {
    if at_least(severity, limits.positive) {
        Verdict::Positive
    } else if !at_most(severity, limits.normal) {
        Verdict::Borderline
    } else {
        Verdict::Normal
    }
}

/// An answer that says one thing of some muscles and another of the rest (rule M7).
fn split_verdict(told: &MuscleTest, muscle: &MuscleId, value: f64) -> Option<Verdict> {
    let split = told
        .split
        .as_ref()
        .filter(|split| same(value, f64::from(split.value)))?;
    Some(if split.positive.contains(muscle) {
        Verdict::Positive
    } else {
        Verdict::Normal
    })
}

/// Longer than usual, so never to be stretched (rule M7).
fn is_long(told: &MuscleTest, value: f64, tags: &BTreeSet<TagId>) -> bool {
    told.long.as_ref().is_some_and(|long| {
        long.with.as_ref().is_none_or(|tag| tags.contains(tag))
            && (long.below.is_some_and(|limit| below(value, limit))
                || long.at_most.is_some_and(|limit| at_most(value, limit)))
    })
}

/// How weak a strength test shows a person to be, on the worse side, 0 to 1 (rule P4).
///
/// None where it was not answered, is hidden, or hurt on a side: then it opens nothing.
pub(super) fn worst_strength(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    item: &ItemId,
) -> Option<f64> {
    let item = library.item(item)?;
    let answer = assessment.answers.get(&item.id)?;
    let hurt = Side::BOTH.iter().any(|side| answer.hurt_on(*side));
    if !hidden_by(item, tags).is_empty() || hurt {
        return None;
    }
    let score = deciding_score(item, Tells::Strength)?;
    let values = answered(item, assessment)?;
    let severities = Side::BOTH.iter().filter_map(|side| {
        let value = side_value(item, values, *side)?;
        if score.rates_each() {
            Some(rated(value))
        } else {
            severity_of(item, score, &assessment.profile, value)
        }
    });
    severities.max_by(f64::total_cmp)
}

/// Length of a muscle on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// Severity 0.5 or more.
    Short,
    /// Severity 0.2 or less.
    Normal,
    /// Longer than usual: never stretch.
    Long,
    /// In between: decides nothing.
    Borderline,
    /// Not tested.
    Unknown,
}

/// Strength of a muscle on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Severity 0.5 or more.
    Weak,
    /// Severity 0.2 or less.
    Normal,
    /// In between: decides nothing.
    Borderline,
    /// Not tested.
    Unknown,
}
