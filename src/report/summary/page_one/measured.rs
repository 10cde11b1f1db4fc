//! What was measured, as page one shows it: what is outside the usual first.

use serde::Serialize;

use crate::content::{Class, Item};
use crate::record::{Answer, Given, Side};
use crate::report::summary::Case;
use crate::report::words;
use crate::rules;
use crate::rules::photo::numbers_from;

/// A measured number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasuredRow {
    /// The test.
    pub name: String,
    /// Of an angle in photos: whether it was measured or typed, and how far off it may be; else empty, and where there is no room.
    pub from: String,
    /// On the left, or the one number of a test without sides.
    pub left: String,
    /// On the right; empty for a test without sides.
    pub right: String,
    /// Whether it has no sides.
    pub one: bool,
    /// What is usual for this person.
    pub usual: String,
    /// The same without saying for which age.
    #[serde(skip)]
    pub usual_without_age: String,
    /// Whether it is outside what is usual.
    pub outside: bool,
}

/// What was measured: what asks for a look at the bones first, then what is outside, then by what it tells; each with its weight.
/// Hours and habits are told, not measured.
pub(super) fn measured(case: &Case<'_>) -> Vec<(f64, MeasuredRow)> {
    let answers = crate::report::summary::answers::printable_of(case);
    let mut rows: Vec<(f64, MeasuredRow)> = answers
        .into_iter()
        .filter(|(item, answer)| item.is_number() && answer.has_reading() && !is_habit(item))
        .map(|(item, answer)| (weight(case, item), row(case, item, answer)))
        .collect();
    rows.sort_by(|(one, first), (other, second)| second.outside.cmp(&first.outside).then(other.total_cmp(one)));
    rows
}

fn is_habit(item: &Item) -> bool {
    let mut scores = item.scores().peekable();
    scores.peek().is_some() && scores.all(|score| score.class == Class::Habit)
}

fn is_bone_sign(case: &Case<'_>, item: &Item) -> bool {
    rules::is_bone_sign(case.library, case.assessment, &case.outcome.safety.tags, &item.id)
}

/// The most points that the reading gave any pattern.
fn weight(case: &Case<'_>, item: &Item) -> f64 {
    if is_bone_sign(case, item) {
        return f64::INFINITY;
    }
    let rows = case.outcome.findings.patterns.iter().flat_map(|finding| &finding.rows);
    let points = rows.filter(|row| row.item == item.id).filter_map(|row| row.points);
    points.map(f64::abs).fold(0.0, f64::max)
}

fn row(case: &Case<'_>, item: &Item, answer: &Answer) -> MeasuredRow {
    let profile = &case.assessment.profile;
    let of = |side: Side| {
        let entry = answer.entry(side)?;
        let value = entry.reading(item.combine());
        let said = match value {
            Some(value) => words::reading_with_side(item, value, case.in_own_unit()),
            None => entry.state().map_or("", words::no_reading).to_owned(),
        };
        Some((said, value))
    };
    let one = matches!(answer.given, Given::One(_));
    let (left, right) = (of(Side::Left), of(Side::Right));
    let values = [&left, &right].into_iter().flatten().filter_map(|(_, value)| *value);
    let outside = values
        .filter_map(|value| rules::is_outside(item, value, profile))
        .any(|is| is)
        || is_bone_sign(case, item);
    let said = |side: Option<(String, Option<f64>)>| side.map(|(said, _)| said).unwrap_or_default();
    MeasuredRow {
        name: item.name.clone(),
        from: numbers_from(case.library, case.assessment, item)
            .map(|from| words::numbers_from_in_short(item, &from, case.formats))
            .unwrap_or_default(),
        left: said(left),
        right: if one { String::new() } else { said(right) },
        one,
        usual: words::usual_in_signs(item, profile, case.in_own_unit()),
        usual_without_age: words::usual_in_signs(item, &Default::default(), case.in_own_unit()),
        outside,
    }
}
