//! Comparing with a limit: everything is f64, and a limit is met within 1e-9 (rule N14).

/// How far rounding may push a number past a limit it meets on paper.
const TOLERANCE: f64 = 1e-9;

/// The sum of numbers; nothing adds up to a plain 0, and minus zero, which would be printed, never comes out.
pub(super) fn sum(numbers: impl IntoIterator<Item = f64>) -> f64 {
    numbers.into_iter().fold(0.0, |sum, number| sum + number)
}

/// Whether `value` is `limit` or more.
pub(super) fn at_least(value: f64, limit: f64) -> bool {
    value >= limit - TOLERANCE
}

/// Whether `value` is less than `limit`.
pub(super) fn below(value: f64, limit: f64) -> bool {
    !at_least(value, limit)
}

/// Whether `value` is `limit` or less.
pub(super) fn at_most(value: f64, limit: f64) -> bool {
    value <= limit + TOLERANCE
}

/// Whether `value` is more than `limit`.
pub(super) fn above(value: f64, limit: f64) -> bool {
    !at_most(value, limit)
}

/// Whether two numbers are the same.
pub(super) fn same(one: f64, other: f64) -> bool {
    at_least(one, other) && at_most(one, other)
}

/// Whether a number is 0.
pub(super) fn is_zero(value: f64) -> bool {
    same(value, 0.0)
}
