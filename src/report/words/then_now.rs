//! Then and now: whether a measure changed by more than it can be off (rules N21, T7, T22).

use jiff::civil::Date;

use super::{Formats, number};
use crate::content::ChangeKind;

/// One measure, then and now (rule T22).
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What kind of change it would be.
    pub kind: ChangeKind,
    /// What was read: `Neck angle in a side photo, left`.
    pub name: String,
    /// The earlier value with its unit.
    pub then: String,
    /// The present one.
    pub now: String,
    /// Whether it changed, in words: `changed by more than measurement error (5°)`.
    pub says: String,
    /// Whether it changed by more than measurement error.
    pub changed: bool,
    /// Both values, the earlier one first.
    pub values: [f64; 2],
    /// How far two values may be apart by measurement error alone.
    pub error: f64,
    /// The ends of its scale: all of a score's, else what holds both values with their error.
    pub scale: [f64; 2],
}

/// What changed: `Pain: 3 → 1 of 10`.
pub fn pain_changed(before: u8, now: u8) -> String {
    format!("Pain: {before} → {now} of 10")
}

/// What changed: `Score of forward head: 44 → 31 of 100`.
pub fn score_changed(pattern: &str, from: u32, to: u32) -> String {
    format!("Score of {}: {from} → {to} of 100", pattern.to_lowercase())
}

/// What changed: `Neck angle in a side photo, left: 44° → 50° (measurement error 5°)`; where the person's own readings lie
/// farther apart, `(your own readings differ by up to 7°)`.
pub fn reading_changed(name: &str, [before, now]: [&str; 2], error: &str, is_own: bool) -> String {
    let error = if is_own {
        own_error(error)
    } else {
        format!("measurement error {error}")
    };
    format!("{name}: {before} → {now} ({error})")
}

/// What did not change: so many readings, and pain where it was asked both times. `all`: nothing else was compared; `nothing`:
/// nothing was read both times at all.
pub fn unchanged(readings: usize, pain: Option<(u8, u8)>, all: bool, nothing: bool) -> String {
    let others = if all { "" } else { "other " };
    let said = match readings {
        0 => None,
        1 => Some(format!("1 {others}reading")),
        some => Some(format!("{some} {others}readings")),
    };
    let pain = pain.map(|(before, now)| format!("pain ({before} → {now} of 10)"));
    let unchanged: Vec<String> = pain.into_iter().chain(said).collect();
    let show = if unchanged.len() == 1 && readings <= 1 {
        "shows"
    } else {
        "show"
    };
    match (unchanged.is_empty(), nothing) {
        (true, true) => "Nothing with a known measurement error was read both times.".to_owned(),
        (true, false) => String::new(),
        (false, _) => format!(
            "{} {show} no change beyond measurement error.",
            super::capitalised(&super::list(&unchanged))
        ),
    }
}

fn own_error(error: &str) -> String {
    format!("your own readings differ by up to {error}")
}

/// Of a reading: `changed by more than measurement error (5°)`.
pub fn then_and_now(changed: bool, error: &str, is_own: bool) -> String {
    let error = if is_own { own_error(error) } else { error.to_owned() };
    if changed {
        format!("changed by more than measurement error ({error})")
    } else {
        format!("no change beyond measurement error ({error})")
    }
}

/// Of pain: `no change beyond what may be chance (less than 2 points)`.
pub fn then_and_now_pain(changed: bool, limit: f64) -> String {
    if changed {
        format!("changed by {} points or more, so by more than chance", number(limit))
    } else {
        format!(
            "no change beyond what may be chance (less than {} points)",
            number(limit)
        )
    }
}

/// Of a score, which changes only where a reading of each kind did (rule T7).
pub fn then_and_now_score(changed: bool, limit: f64) -> String {
    if changed {
        format!("changed by {} points or more, and readings with it", number(limit))
    } else {
        "no change beyond measurement error".to_owned()
    }
}

/// How many of everything that was read twice changed, in one sentence.
pub fn changed_of(pairs: &[Pair]) -> String {
    let changed = pairs.iter().filter(|pair| pair.changed).count();
    match (changed, pairs.len()) {
        (_, 0) => "Nothing was read both times in the same way.".to_owned(),
        (0, 1) => "One measure was read both times; it did not change beyond measurement error.".to_owned(),
        (0, all) => format!("{all} measures were read both times; none changed beyond measurement error."),
        (changed, all) => format!("{changed} of {all} measures changed by more than measurement error."),
    }
}

/// Which days are compared, and what the marks are.
pub fn then_and_now_days(then: &str, now: &str) -> String {
    format!("Ring: {then}. Dot: {now}. The pale band is what measurement error alone can do.")
}

/// Over the readings: `9 readings in pairs, 2 changed`.
pub fn readings_in_pairs(all: usize, changed: usize) -> String {
    let changed = match changed {
        0 => "none changed".to_owned(),
        some => format!("{some} changed"),
    };
    match all {
        1 => format!("1 reading as a pair, {changed}"),
        all => format!("{all} readings in pairs, {changed}"),
    }
}

/// `44°, now 50°`.
pub fn from_to(pair: &Pair) -> String {
    format!("{}, now {}", pair.then, pair.now)
}

/// A pair in one line, for a screen reader.
pub fn pair(pair: &Pair) -> String {
    format!("{}: then {}, now {}; {}", pair.name, pair.then, pair.now, pair.says)
}

/// What a test that is done again read before, beside the question (rule P73): `On 1 November 2026: left 9°, right 11° (3
/// readings). …`
pub fn read_before(formats: Formats, day: Date, read: &str, readings: usize) -> String {
    let repeats = if readings > 1 {
        format!(" ({readings} readings)")
    } else {
        String::new()
    };
    format!(
        "On {}: {read}{repeats}. Do it in the same way and on the same side; nothing is filled in.",
        formats.date(day)
    )
}
