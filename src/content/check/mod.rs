//! Checks over everything that was read.

use super::Problem;
use super::read::Elements;

pub(super) mod text;

/// Adds every problem of the elements and of what they say about each other.
pub(super) fn check(elements: &Elements, problems: &mut Vec<Problem>) {
    let _ = (elements, problems);
}
