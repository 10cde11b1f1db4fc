//! Digits of a number, and its unit.

/// Text of a number with its unit: degrees stand close, everything else after a space.
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        "°" => format!("{number}°"),
        _ => format!("{number}\u{a0}{unit}"),
    }
}

/// The text of a number with a plus before it where it is one.
pub(super) fn with_plus(value: f64, text: String) -> String {
    if value > 0.0 && text != "0" {
        format!("+{text}")
    } else {
        text
    }
}

/// At most one decimal.
pub(super) fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Centimetres in an inch.
const CM_PER_INCH: f64 = 2.54;
/// Below this many inches two decimals are said.
const FINE: f64 = 0.5;

/// How many of a unit make an inch; none where it is no length.
pub(super) fn per_inch(unit: &str) -> Option<f64> {
    match unit {
        "cm" => Some(CM_PER_INCH),
        "mm" => Some(10.0 * CM_PER_INCH),
        _ => None,
    }
}

/// A length in inches, in tenths; in hundredths below half an inch, and where it is given in millimetres (rule T43). None for
/// other units.
pub(super) fn inches(value: f64, unit: &str) -> Option<String> {
    let inches = value / per_inch(unit)?;
    let decimals = if unit == "mm" || inches.abs() < FINE { 2 } else { 1 };
    Some(plain(inches, decimals).replace('-', "−"))
}

pub(super) fn plain(value: f64, decimals: usize) -> String {
    if value.abs() >= 1e12 {
        // Nobody reads three hundred digits.
        return format!("{value:e}");
    }
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &text
    };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
