//! Numbers and days as people write them: with their unit, as a fraction, with a comma, in the digits of any script.
//!
//! What is read is what was meant, or nothing: never silently another number.

mod days;
mod times;

pub use days::day;
pub use times::{count, rating, time, whole_minutes};

/// A number, and the unit that was written behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// The number.
    pub value: f64,
    /// Its unit; none where none was written.
    pub unit: Option<Unit>,
    /// Whether a plus or a minus was written before it.
    pub has_sign: bool,
}

/// A unit behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// `cm`.
    Centimetre,
    /// `mm`.
    Millimetre,
    /// `in`.
    Inch,
    /// `"`: inches of a length, seconds of a time.
    DoubleStroke,
    /// `°`.
    Degree,
    /// `s`.
    Second,
    /// `min`.
    Minute,
    /// `h`.
    Hour,
    /// `%`.
    Percent,
    /// `times`.
    Times,
    /// `years`.
    Year,
    /// `kg`.
    Kilogram,
    /// `lb`.
    Pound,
}

/// Millimetres in an inch.
pub const MM_PER_INCH: f64 = 25.4;

impl Unit {
    /// The unit that words behind a number name: `cm`, `years old`, `h a day`.
    fn behind(words: &str) -> Option<Self> {
        let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            [unit] => Self::named(unit),
            [unit, "old"] => Self::named(unit).filter(|unit| *unit == Self::Year),
            [unit, "a", "day"] => Self::named(unit).filter(|unit| *unit == Self::Hour),
            _ => None,
        }
    }

    fn named(word: &str) -> Option<Self> {
        Some(match word.trim_end_matches('.') {
            "cm" | "㎝" | "centimetre" | "centimetres" | "centimeter" | "centimeters" => Self::Centimetre,
            "mm" | "㎜" | "millimetre" | "millimetres" | "millimeter" | "millimeters" => Self::Millimetre,
            "in" | "inch" | "inches" => Self::Inch,
            "\"" | "''" => Self::DoubleStroke,
            "°" | "deg" | "degs" | "degree" | "degrees" => Self::Degree,
            "s" | "sec" | "secs" | "second" | "seconds" => Self::Second,
            "min" | "mins" | "minute" | "minutes" => Self::Minute,
            "h" | "hr" | "hrs" | "hour" | "hours" => Self::Hour,
            "%" | "percent" => Self::Percent,
            "x" | "time" | "times" => Self::Times,
            "kg" | "kgs" | "kilo" | "kilos" | "kilogram" | "kilograms" => Self::Kilogram,
            "lb" | "lbs" | "pound" | "pounds" => Self::Pound,
            "y" | "yr" | "yrs" | "year" | "years" => Self::Year,
            _ => return None,
        })
    }

    /// What one of these is in a unit of the content; none where they measure different things.
    pub fn in_unit(self, unit: &str) -> Option<f64> {
        Some(match (self, unit) {
            (Self::Centimetre, "cm")
            | (Self::Millimetre, "mm")
            | (Self::Inch | Self::DoubleStroke, "in")
            | (Self::Degree, "°")
            | (Self::Second | Self::DoubleStroke, "s")
            | (Self::Hour, "h a day")
            | (Self::Percent, "%")
            | (Self::Times, "times")
            | (Self::Year, "years") => 1.0,
            (Self::Centimetre, "mm") => 10.0,
            (Self::Millimetre, "cm") => 0.1,
            (Self::Inch | Self::DoubleStroke, "mm") => MM_PER_INCH,
            (Self::Inch | Self::DoubleStroke, "cm") => MM_PER_INCH / 10.0,
            (Self::Centimetre, "in") => 10.0 / MM_PER_INCH,
            (Self::Millimetre, "in") => 1.0 / MM_PER_INCH,
            (Self::Minute, "s") => 60.0,
            (Self::Minute, "h a day") => 1.0 / 60.0,
            _ => return None,
        })
    }
}

/// A text with plain digits, signs, marks and blanks, whatever script and keyboard they came from.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // Marks that only turn the direction of writing.
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '−' | '–' | '﹣' | '－' => out.push('-'),
            '＋' | '﹢' => out.push('+'),
            ',' | '٫' | '，' | '．' | '·' => out.push('.'),
            '″' | '”' | '“' | 'ʺ' | '＂' | '״' => out.push('"'),
            '′' | '’' => out.push('\''),
            'º' | '˚' => out.push('°'),
            '％' | '٪' => out.push('%'),
            '⁄' | '∕' | '／' => out.push('/'),
            '×' => out.push('x'),
            letter if letter.is_whitespace() => out.push(' '),
            letter => match digit(letter) {
                Some(digit) => out.extend(char::from_digit(digit, 10)),
                None => out.extend(letter.to_lowercase()),
            },
        }
    }
    out.trim().to_owned()
}

/// The zeros of the scripts that count in tens, each followed by its one to nine.
const ZEROS: [char; 37] = [
    '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{de6}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{1090}', '\u{17e0}', '\u{1810}',
    '\u{1946}', '\u{19d0}', '\u{1a80}', '\u{1a90}', '\u{1b50}', '\u{1bb0}', '\u{1c40}', '\u{1c50}', '\u{a620}',
    '\u{a8d0}', '\u{a900}', '\u{a9d0}', '\u{a9f0}', '\u{aa50}', '\u{abf0}', '\u{ff10}',
];

/// The value of a digit of any script.
pub fn digit(letter: char) -> Option<u32> {
    ZEROS.into_iter().find_map(|zero| {
        let place = u32::from(letter).checked_sub(u32::from(zero))?;
        (place < 10).then_some(place)
    })
}

/// A text with the digits of any script as 0 to 9, and else as it was.
pub fn plain_digits(text: &str) -> String {
    let plain = |letter: char| {
        digit(letter)
            .and_then(|digit| char::from_digit(digit, 10))
            .unwrap_or(letter)
    };
    text.chars().map(plain).collect()
}

/// Whether a text is only begun: a lone sign or point.
pub fn is_begun(text: &str) -> bool {
    matches!(plain(text).as_str(), "-" | "." | "-." | "+" | "+.")
}

/// Reads a number with or without a unit; none where it is no number.
pub fn number(text: &str) -> Option<Written> {
    let text = plain(text);
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let has_sign = unsigned.len() < text.len();
    if let Some(value) = minutes_and_seconds(unsigned).filter(|_| !has_sign) {
        return Some(Written {
            value,
            unit: Some(Unit::Second),
            has_sign,
        });
    }
    let (size, rest) = size(unsigned.trim_start())?;
    let rest = rest.trim();
    let unit = if rest.is_empty() {
        None
    } else {
        Some(Unit::behind(rest)?)
    };
    let value = if text.starts_with('-') { -size } else { size };
    // Adding zero turns a negative zero into a plain one.
    value.is_finite().then_some(Written {
        value: value + 0.0,
        unit,
        has_sign,
    })
}

/// A whole number of years: `44`, `44.`, `44 years`.
pub fn whole_years(text: &str) -> Option<u32> {
    let written = number(text)?;
    let is_whole = written.value.fract() == 0.0 && (0.0..=1.0e6).contains(&written.value);
    let is_years = written.unit.is_none_or(|unit| unit == Unit::Year);
    // Whole and small, so nothing is cut off.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, 0 to a million"
    )]
    let years = written.value as u32;
    (is_whole && is_years).then_some(years)
}

/// `1:30` as seconds.
fn minutes_and_seconds(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.split_once(':')?;
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_figures(minutes) || !is_figures(seconds) || seconds.len() != 2 || minutes.len() > 3 {
        return None;
    }
    let (minutes, seconds) = (minutes.parse::<f64>().ok()?, seconds.parse::<f64>().ok()?);
    (seconds < 60.0).then_some(minutes * 60.0 + seconds)
}

/// The number at the beginning, without a sign, and what follows it.
fn size(text: &str) -> Option<(f64, &str)> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .unwrap_or(text.len());
    let (figures, rest) = text.split_at(end);
    if figures.is_empty() {
        return vulgar(rest);
    }
    let value = figures.parse::<f64>().ok()?;
    if figures.contains('.') {
        return Some((value, rest));
    }
    if let Some((part, rest)) = fraction(figures, rest) {
        return Some((part, rest));
    }
    if let Some((part, rest)) = vulgar(rest.trim_start()) {
        return Some((value + part, rest));
    }
    let behind = rest.strip_prefix([' ', '-']).unwrap_or(rest).trim_start();
    let end = behind
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(behind.len());
    let (top, below) = behind.split_at(end);
    match fraction(top, below) {
        Some((part, rest)) if part < 1.0 && behind.len() < text.len() - figures.len() => Some((value + part, rest)),
        _ => Some((value, rest)),
    }
}

/// `1` and `/2 …`: one half.
fn fraction<'a>(top: &str, rest: &'a str) -> Option<(f64, &'a str)> {
    let below = rest.strip_prefix('/')?;
    let end = below
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(below.len());
    let (bottom, rest) = below.split_at(end);
    let (top, bottom) = (top.parse::<f64>().ok()?, bottom.parse::<f64>().ok()?);
    (bottom > 0.0).then_some((top / bottom, rest))
}

/// A fraction that is one letter.
fn vulgar(text: &str) -> Option<(f64, &str)> {
    let mut letters = text.chars();
    let value = match letters.next()? {
        '½' => 1.0 / 2.0,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 1.0 / 4.0,
        '¾' => 3.0 / 4.0,
        '⅕' => 1.0 / 5.0,
        '⅖' => 2.0 / 5.0,
        '⅗' => 3.0 / 5.0,
        '⅘' => 4.0 / 5.0,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 1.0 / 8.0,
        '⅜' => 3.0 / 8.0,
        '⅝' => 5.0 / 8.0,
        '⅞' => 7.0 / 8.0,
        _ => return None,
    };
    Some((value, letters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        number(text).map(|written| written.value)
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (text, meant) in [
            ("18.5", 18.5),
            (" 18,5 ", 18.5),
            ("18.5 cm", 18.5),
            ("18.5cm.", 18.5),
            ("44°", 44.0),
            ("44 º", 44.0),
            ("18.5\"", 18.5),
            ("18.5″", 18.5),
            ("3½", 3.5),
            ("3 ½ in", 3.5),
            ("3 1/2", 3.5),
            ("3-1/2", 3.5),
            ("1/2", 0.5),
            ("½", 0.5),
            ("-3½", -3.5),
            ("−3", -3.0),
            ("٤٤", 44.0),
            ("٣٫٥", 3.5),
            ("۴۴", 44.0),
            ("１８．５", 18.5),
            ("१२", 12.0),
            ("\u{200f}٤٤\u{200f}", 44.0),
            ("07", 7.0),
            ("1.", 1.0),
            (".5", 0.5),
            ("30 s", 30.0),
            ("1:30", 90.0),
        ] {
            assert_eq!(value(text), Some(meant), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_none_and_never_another_one() {
        for text in [
            "", " ", "-", ".", "abc", "1e1", "inf", "NaN", "1.2.3", "--5", "5-", "12 13", "3 3/2", "3/0", "1/", "/2",
            "18 stone", "1 2/3/4", "½½", "1.5½", "٬", "5 5 cm", "0x10", "1'6\"", "1:75", "1:3", "-1:30",
        ] {
            assert_eq!(value(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_unit_behind_a_number_is_known() {
        let unit = |text| number(text).and_then(|written| written.unit);
        assert_eq!(unit("18.5 cm"), Some(Unit::Centimetre));
        assert_eq!(unit("185MM"), Some(Unit::Millimetre));
        assert_eq!(unit("7 inches"), Some(Unit::Inch));
        assert_eq!(unit("7"), None);
        assert_eq!(Unit::Inch.in_unit("cm"), Some(2.54));
        assert_eq!(Unit::Degree.in_unit("cm"), None);
    }

    #[test]
    fn years_are_whole_and_small() {
        for (text, years) in [
            ("44", Some(44)),
            ("44.", Some(44)),
            ("044", Some(44)),
            ("٤٤", Some(44)),
            ("44 years", Some(44)),
            ("44 years old", Some(44)),
            ("44 cm old", None),
            ("44.5", None),
            ("44½", None),
            ("44 cm", None),
            ("-4", None),
            ("99999999999", None),
        ] {
            assert_eq!(whole_years(text), years, "{text:?}");
        }
    }
}
