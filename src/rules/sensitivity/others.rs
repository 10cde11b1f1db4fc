//! Everything else an item could be answered with.

use crate::content::{Item, Scored, Sides};
use crate::record::Side;
use crate::rules::limits::same;
use crate::rules::possible::possible;
use crate::rules::values::Values;

/// Another answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Other {
    pub(super) values: Values,
    /// The side that reads otherwise.
    pub(super) side: Option<Side>,
    pub(super) now: Option<f64>,
    pub(super) to: f64,
    /// What the other side of a missing test reads.
    pub(super) beside: Option<f64>,
}

/// Every other answer, the nearest to the present one first; of a missing one the nearest to where it begins to count.
///
/// Of two sides one changes at a time. A missing test with two sides is answered alike on both, and then with one side
/// as usual, so that every difference comes up.
pub(super) fn others(item: &Item, values: Option<Values>) -> Vec<Other> {
    let grid = possible(item);
    match (values, item.sides()) {
        (Some(Values::One(now)), _) => outward(&grid, now)
            .filter(|value| !same(*value, now))
            .map(|to| Other {
                values: Values::One(to),
                side: None,
                now: Some(now),
                to,
                beside: None,
            })
            .collect(),
        (Some(Values::Sides(left, right)), _) => {
            let mut others = Vec::new();
            for (side, now, other) in [(Side::Left, left, right), (Side::Right, right, left)] {
                let around = now.or(other).unwrap_or_default();
                // A side that was not looked at may still be.
                others.extend(
                    outward(&grid, around)
                        .filter(|value| now.is_none_or(|now| !same(*value, now)))
                        .map(|to| Other {
                            values: on(side, to, other),
                            side: Some(side),
                            now,
                            to,
                            beside: None,
                        }),
                );
            }
            others
        }
        (None, Sides::One | Sides::Signed) => outward(&grid, begins(item))
            .map(|to| missing(Values::One(to), None, to, None))
            .collect(),
        (None, Sides::LeftRight) => {
            let mut others: Vec<Other> = outward(&grid, begins(item))
                .map(|to| missing(Values::Sides(Some(to), Some(to)), None, to, None))
                .collect();
            if item.scores().any(Scored::compares) {
                let beside = usual(item, &grid);
                for side in Side::BOTH {
                    others.extend(
                        outward(&grid, beside)
                            .filter(|to| !same(*to, beside))
                            .map(|to| missing(on(side, to, Some(beside)), Some(side), to, Some(beside))),
                    );
                }
            }
            others
        }
    }
}

fn missing(values: Values, side: Option<Side>, to: f64, beside: Option<f64>) -> Other {
    Other {
        values,
        side,
        now: None,
        to,
        beside,
    }
}

fn on(side: Side, value: f64, other: Option<f64>) -> Values {
    match side {
        Side::Left => Values::Sides(Some(value), other),
        Side::Right => Values::Sides(other, Some(value)),
    }
}

/// The values of a grid, the nearest to one of them first.
fn outward(grid: &[f64], around: f64) -> impl Iterator<Item = f64> {
    let mut values = grid.to_vec();
    values.sort_by(|one, other| (one - around).abs().total_cmp(&(other - around).abs()));
    values.into_iter()
}

/// The middle of what counts: from there the first value of any severity is the one nearest to a limit.
fn begins(item: &Item) -> f64 {
    let limits = item.scores().filter(|score| !score.compares());
    match (limits.filter_map(Scored::limits).next(), item.range()) {
        (Some(limits), _) => {
            let [usual, unusual] = limits.any;
            f64::midpoint(usual, unusual)
        }
        (None, Some([low, high])) if item.sides() != Sides::Signed => f64::midpoint(low, high),
        _ => 0.0,
    }
}

/// What a side reads that is as usual: where severity begins, the first option, or the middle of the range.
fn usual(item: &Item, grid: &[f64]) -> f64 {
    let limits = item.scores().filter(|score| !score.compares());
    let wanted = match (limits.filter_map(Scored::limits).next(), item.range()) {
        (Some(limits), _) => limits.any[0],
        (None, Some([low, high])) => f64::midpoint(low, high),
        (None, None) => 0.0,
    };
    outward(grid, wanted).next().unwrap_or(wanted)
}
