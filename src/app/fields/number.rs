//! What is typed in a number field, in the unit the person chose or wrote; and numbers as text.

use crate::app::words::answers as say;
use crate::app::written::{self, MM_PER_INCH};
use crate::content::{Item, Sides, Weighed};
use crate::record::Units;

/// The unit a number is typed in; none for weights, of which both are in the same one.
pub fn typed_unit(item: &Item, units: Units) -> &str {
    if item.weighed().is_some() {
        return "";
    }
    match (units, item.unit()) {
        (Units::Inches, "cm" | "mm") => INCH,
        (_, unit) => unit,
    }
}

/// The name of inches, in the record too.
pub(super) const INCH: &str = "in";

/// What one of a unit is in the item's own.
fn factor(item: &Item, unit: &str) -> f64 {
    match (unit, item.unit()) {
        (INCH, "cm") => MM_PER_INCH / 10.0,
        (INCH, "mm") => MM_PER_INCH,
        _ => 1.0,
    }
}

/// The smallest and largest number that can be typed, in the item's own unit; sizes only where a side is chosen apart.
pub fn typed_range(item: &Item) -> Option<[f64; 2]> {
    let [low, high] = item.range()?;
    Some([if item.sides() == Sides::Signed { 0.0 } else { low }, high])
}

/// How fine a number is shown in a unit: decimals.
fn decimals(item: &Item, unit: &str) -> i32 {
    if factor(item, unit) == 1.0 { 3 } else { 2 }
}

/// A number as text, as short as it is exact for the item; one at the end of the range never steps over it.
pub fn text_of(item: &Item, units: Units, value: f64) -> String {
    let unit = typed_unit(item, units);
    format!("{}", rounded(item, unit, value, decimals(item, unit)))
}

/// A value in another unit, rounded, and inward where rounding would leave the range.
fn rounded(item: &Item, unit: &str, value: f64, decimals: i32) -> f64 {
    let factor = factor(item, unit);
    let scale = 10_f64.powi(decimals);
    let scaled = value / factor * scale;
    let near = scaled.round();
    let back = near / scale * factor;
    let inward = match item.range() {
        Some([_, high]) if value <= high && back > high + SLACK => scaled.floor(),
        Some([low, _]) if value >= low && back < low - SLACK => scaled.ceil(),
        _ => near,
    };
    // Adding zero turns a negative zero into a plain one.
    inward / scale + 0.0
}

/// So many times the end of the range is no slip any more.
const FAR: f64 = 2.0;

/// What arithmetic with tenths may add.
const SLACK: f64 = 1e-9;

/// What a field's text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing typed.
    Empty,
    /// A number in the item's own unit, within its range.
    Value(f64),
    /// Not a number, or outside the range; the sentence says what is accepted.
    Wrong(String),
    /// Only begun: a lone minus or point.
    Begun,
}

/// Reads what was typed; a unit written behind the number counts, else the chosen one.
pub fn read(item: &Item, units: Units, text: &str) -> Typed {
    if text.trim().is_empty() {
        return Typed::Empty;
    }
    if written::is_begun(text) {
        return Typed::Begun;
    }
    match value_of(item, typed_unit(item, units), text) {
        Some(value) => Typed::Value(value),
        None => Typed::Wrong(match meant_in(item, units, text) {
            Some(meant) => say::meant_another_unit(&accepted(item, units), &meant),
            None => accepted(item, units),
        }),
    }
}

/// Asks about a number that was taken in the chosen unit and fits another one better: whole, without a unit, and in inches
/// where the item is read in millimetres.
pub fn other_unit(item: &Item, units: Units, text: &str) -> Option<String> {
    if typed_unit(item, units) != INCH || item.unit() != "mm" || !matches!(read(item, units, text), Typed::Value(_)) {
        return None;
    }
    let written = written::number(text)?;
    let is_plain = written.unit.is_none() && written.value.fract() == 0.0 && written.value >= 1.0;
    let meant = meant_in(item, units, text).filter(|_| is_plain)?;
    Some(say::is_it_inches(written.value, &meant))
}

/// The same number in another unit of length, where the item takes it: `6 mm`.
fn meant_in(item: &Item, units: Units, text: &str) -> Option<String> {
    let written = written::number(text).filter(|written| written.unit.is_none())?;
    let today = typed_unit(item, units);
    let is_length = matches!(item.unit(), "cm" | "mm");
    // In the unit of the item itself a number a little out of range is a slip, not another unit.
    let is_far = typed_range(item).is_some_and(|[_, high]| written.value >= FAR * high);
    if !is_length || today != INCH && !is_far {
        return None;
    }
    let mut others = [item.unit(), "mm", "cm", INCH]
        .into_iter()
        .filter(|unit| *unit != today);
    others.find_map(|unit| {
        let meant = format!("{} {unit}", written.value);
        value_of(item, today, &meant).map(|_| meant)
    })
}

/// The value of a text in the item's own unit, where it can be one.
pub(super) fn value_of(item: &Item, unit: &str, text: &str) -> Option<f64> {
    let written = written::number(text)?;
    let is_size = item.sides() == Sides::Signed;
    if is_size && written.has_sign {
        return None;
    }
    let factor = match written.unit {
        Some(own) => own.in_unit(item.unit())?,
        None => factor(item, unit),
    };
    let value = written.value * factor;
    let Some([low, high]) = typed_range(item) else {
        return Some(value);
    };
    // What the screen shows of the last value in another unit is rounded, and is taken for that value.
    let slack = if factor == 1.0 { SLACK } else { 0.005 * factor };
    (value >= low - slack && value <= high + slack).then(|| value.clamp(low, high))
}

/// Whether a text is a number that takes its unit from the field: one with a unit of its own means the same everywhere.
pub(super) fn needs_unit(text: &str) -> bool {
    written::number(text).is_some_and(|written| written.unit.is_none())
}

/// Whether a reading is within the range of the item; its sign may be a side.
pub(super) fn is_in_range(item: &Item, reading: f64) -> bool {
    item.range()
        .is_none_or(|[low, high]| reading >= low - SLACK && reading <= high + SLACK)
}

/// Whether what is written as `value` was stored as `reading`.
pub(super) fn is_same(item: &Item, unit: &str, value: f64, reading: f64) -> bool {
    let fineness = 0.6 * 10_f64.powi(-decimals(item, unit)) * factor(item, unit);
    (value - reading).abs() <= fineness
}

/// The sentence under a field with a wrong weight of one scale.
pub(super) fn weight_accepted(weighed: Weighed) -> String {
    let [low, high] = weighed.range;
    say::type_a_weight(low, high)
}

/// The sentence under a field with a wrong number. The limits it names are taken.
pub fn accepted(item: &Item, units: Units) -> String {
    if let Some(weighed) = item.weighed() {
        return weight_accepted(weighed);
    }
    let is_size = item.sides() == Sides::Signed;
    say::type_a_reading(limits(item, units), typed_unit(item, units), is_size)
}

/// The limits as they are said: rounded inward, so that whoever types one of them is taken.
pub fn limits(item: &Item, units: Units) -> Option<[String; 2]> {
    let unit = typed_unit(item, units);
    let factor = factor(item, unit);
    // An inch is coarse beside a millimetre.
    let scale = if factor == MM_PER_INCH { 100.0 } else { 10.0 };
    let [low, high] = typed_range(item)?.map(|limit| limit / factor * scale);
    let show = |limit: f64| format!("{}", limit / scale + 0.0).replace('-', "\u{2212}");
    Some([show((low - SLACK).ceil()), show((high + SLACK).floor())])
}
