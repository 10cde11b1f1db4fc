//! From a value to a severity: 0 is usual, 1 is clearly unusual (rule N7).

use super::limits::{is_zero, same};
use super::values::Values;
use crate::content::{
    AgeLimits, ChoiceWay, Item, Kind, Limits, NumberWay, Scored, Severities, SideScore, Sides, Sign, Way,
};
use crate::record::{Profile, Sex};

/// The size of the largest answer of a -2 … +2 item.
const LARGEST_SIGNED_CHOICE: f64 = 2.0;

/// How an item's values count for a pattern: 0 to 1, or signed -1 to 1 where the item or its score has a side, plus = right.
pub(super) fn severity(item: &Item, score: Scored<'_>, profile: &Profile, values: Values) -> Option<f64> {
    // Adding 0 turns minus zero, which would be printed, into zero.
    signed_severity(item, score, profile, values).map(|severity| severity + 0.0)
}

fn signed_severity(item: &Item, score: Scored<'_>, profile: &Profile, values: Values) -> Option<f64> {
    if score.compares() {
        return signed_difference(score.way, profile, values);
    }
    match values {
        Values::One(value) if item.sides() == Sides::Signed => {
            severity_of(item, score, profile, value.abs()).map(|size| if value < 0.0 { -size } else { size })
        }
        Values::One(value) => severity_of(item, score, profile, value),
        Values::Sides(left, right) => of_sides(item, score, profile, [left, right]),
    }
}

/// The severity of one value, without a side.
pub(super) fn severity_of(item: &Item, score: Scored<'_>, profile: &Profile, value: f64) -> Option<f64> {
    match score.way {
        Way::Choice(ChoiceWay::Sign(sign)) => {
            let toward = match sign {
                Sign::Plus => value,
                Sign::Minus => -value,
            };
            Some((toward / LARGEST_SIGNED_CHOICE).clamp(0.0, 1.0))
        }
        Way::Number(NumberWay::ByAge(rows)) => between(value, limits_by_age(rows, profile)?),
        Way::Number(
            NumberWay::Limits(limits) | NumberWay::RightMinusLeft(limits) | NumberWay::LeftMinusRightOverMax(limits),
        ) => between(value, limits_for(limits, profile)),
        Way::Choice(ChoiceWay::Options(severities)) | Way::Known(Severities(severities)) => severities
            .get(option_index(item, value)?)
            .copied()
            .filter(|severity| severity.is_finite()),
        Way::Choice(ChoiceWay::RightMinusLeftOverThree) => None,
    }
}

/// The worse side, or the mean of the sides, of those that have a number (rule N8).
fn of_sides(item: &Item, score: Scored<'_>, profile: &Profile, sides: [Option<f64>; 2]) -> Option<f64> {
    let given = sides.into_iter().flatten();
    match item.side_score() {
        SideScore::Worst => given
            .filter_map(|value| severity_of(item, score, profile, value))
            .max_by(f64::total_cmp),
        SideScore::Mean if item.is_number() => severity_of(item, score, profile, mean(given)?),
        SideScore::Mean => mean(given.filter_map(|value| severity_of(item, score, profile, value))),
        SideScore::None => None,
    }
}

/// A left-right difference, plus = right; it needs both sides (rule N8).
///
/// A single number for an item with sides says nothing about a difference.
fn signed_difference(way: Way<'_>, profile: &Profile, values: Values) -> Option<f64> {
    let Values::Sides(Some(left), Some(right)) = values else {
        return None;
    };
    let (size, limits) = match way {
        Way::Number(NumberWay::RightMinusLeft(limits)) => (right - left, limits),
        Way::Number(NumberWay::LeftMinusRightOverMax(limits)) => {
            let larger = left.max(right);
            // Two sides that both managed nothing do not differ.
            let share = if is_zero(larger) { 0.0 } else { (left - right) / larger };
            (share, limits)
        }
        Way::Choice(ChoiceWay::RightMinusLeftOverThree) => return Some(((right - left) / 3.0).clamp(-1.0, 1.0)),
        Way::Number(NumberWay::Limits(_) | NumberWay::ByAge(_))
        | Way::Choice(ChoiceWay::Options(_) | ChoiceWay::Sign(_))
        | Way::Known(_) => return None,
    };
    let share = between(size.abs(), limits_for(limits, profile))?;
    Some(if size < 0.0 { -share } else { share })
}

/// 0 at the first limit, 1 at the second, in either direction.
fn between(value: f64, [usual, unusual]: [f64; 2]) -> Option<f64> {
    let severity = (value - usual) / (unusual - usual);
    severity.is_finite().then(|| severity.clamp(0.0, 1.0))
}

/// The limits for this person: where severity is 0 and where it is 1 (rule N7).
pub fn limits_for(limits: &Limits, profile: &Profile) -> [f64; 2] {
    let own = match profile.sex {
        Some(Sex::Male) => limits.men,
        Some(Sex::Female) => limits.women,
        None => None,
    };
    let older = limits
        .older
        .filter(|older| profile.age.is_some_and(|age| age >= older.from_age));
    let mut shift = older.map_or(0.0, |older| older.add);
    if profile.sex == Some(Sex::Female) {
        shift += limits.female_shift;
    }
    own.unwrap_or(limits.any).map(|limit| limit + shift)
}

/// The row of an age; an age that is not given counts as the youngest, a sex that is not given as the mean of both
/// (rule N9).
pub fn limits_by_age(rows: &[AgeLimits], profile: &Profile) -> Option<[f64; 2]> {
    let age = profile.age.unwrap_or(0);
    let row = rows.iter().find(|row| row.to_age.is_none_or(|last| age <= last))?;
    let [men, women] = [row.men, row.women];
    Some(match profile.sex {
        Some(Sex::Male) => men,
        Some(Sex::Female) => women,
        None => [f64::midpoint(men[0], women[0]), f64::midpoint(men[1], women[1])],
    })
}

/// The place of an option in its list.
fn option_index(item: &Item, value: f64) -> Option<usize> {
    match &item.kind {
        Kind::Choice(choice) => choice
            .options
            .iter()
            .position(|option| same(value, f64::from(option.value))),
        Kind::Number(_) | Kind::Frequency(_) | Kind::YesNo(_) => {
            (0_u8..4).position(|option| same(value, f64::from(option)))
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}
