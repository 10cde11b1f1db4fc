//! Digits of a number, and its unit.

/// Text of a number with its unit: degrees stand close, everything else after a space.
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        "°" => format!("{number}°"),
        _ => format!("{number}\u{a0}{unit}"),
    }
}

/// A length in inches; none for other units.
pub(super) fn inches(value: f64, unit: &str) -> Option<String> {
    let (inches, decimals) = match unit {
        "cm" => (value / 2.54, 1),
        "mm" => (value / 25.4, 2),
        _ => return None,
    };
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
