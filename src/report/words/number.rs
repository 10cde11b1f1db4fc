//! Numbers, units, days and times.

use jiff::civil::Date;

use super::Formats;
use crate::rules::session::whole_minutes;

/// A number as it is read: at most two decimals, none that are zero, a true minus sign.
pub fn number(value: f64) -> String {
    Formats::default().number(value)
}

/// A number that carries a direction: `+11`, `−3`, `0`.
pub fn signed_number(value: f64) -> String {
    Formats::default().signed_number(value)
}

/// A number with its unit, as the item measures it: `44°`, `1.5 cm`, `9 h a day`.
pub fn quantity(value: f64, unit: &str) -> String {
    Formats::default().quantity(value, unit)
}

/// A day without its year, in few letters: `20 Nov`.
pub fn short_date(day: Date) -> String {
    format!(
        "{} {}",
        day.day(),
        super::formats::month(day).chars().take(3).collect::<String>()
    )
}

/// A day: `20 November 2026`.
pub fn date(day: Date) -> String {
    Formats::default().date(day)
}

/// Said of a day that cannot be read, or could be two.
pub fn date_wanted(example: Date) -> String {
    format!(
        "Which day is meant? Type it with the month as a word, for example {}, or as {example}.",
        date(example)
    )
}

/// A time of day: `09:05`, `14:05`.
pub fn time_of_day(time: jiff::civil::Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A time as a clock shows it, minutes and seconds: 170 s is `2:50`.
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A time with its unit: `51 s`, `4:05 min`.
pub fn minutes_and_seconds(seconds: u32) -> String {
    if seconds < 60 {
        format!("{seconds}\u{a0}s")
    } else {
        format!("{}\u{a0}min", clock(seconds))
    }
}

/// A time in whole minutes, never less than one: `about 9 minutes`.
pub fn about_minutes(seconds: u32) -> String {
    format!("about {}", long_time(whole_minutes(seconds).max(1)))
}

/// A time that content gives in minutes, a part of one counted as one: `about 9 minutes`.
pub fn about_minutes_of(minutes: f64) -> String {
    // A few hours at most.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "minutes of content are small and not negative"
    )]
    let whole = minutes.ceil().max(1.0) as u32;
    format!("about {}", long_time(whole))
}

/// A rough time; over an hour in hours and five minutes: `16 minutes`, `2 hours 15 minutes`.
pub fn long_time(minutes: u32) -> String {
    if minutes <= 60 {
        return count(minutes, "minute");
    }
    let rounded = (minutes + 2) / 5 * 5;
    let hours = count(rounded / 60, "hour");
    match rounded % 60 {
        0 => hours,
        rest => format!("{hours} {}", count(rest, "minute")),
    }
}

/// What something takes, from its minutes: `1 minute`, `8 minutes`; a part of a minute is one.
pub fn minutes_long(minutes: f64) -> String {
    if minutes <= 1.0 {
        "1 minute".to_owned()
    } else {
        format!("{} minutes", number(minutes))
    }
}

/// `1 minute`, `12 minutes`.
pub fn minutes(number: u32) -> String {
    count(number, "minute")
}

/// A number of things: `1 exercise`, `3 exercises`.
pub fn count(number: u32, thing: &str) -> String {
    if number == 1 {
        format!("1 {thing}")
    } else {
        format!("{number} {thing}s")
    }
}

/// Things in a sentence: `a`, `a and b`, `a, b and c`.
pub fn list<T: AsRef<str>>(things: &[T]) -> String {
    match things {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A text with its first letter large.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A text with its first letter small, for the middle of a sentence; an abbreviation (`IT band`) stays.
pub fn in_sentence(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// A text of at most this many letters; a longer one ends with an ellipsis, at a word where there is one near.
pub fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let head: String = text.chars().take(letters.saturating_sub(1)).collect();
    let whole_words = head
        .rsplit_once(char::is_whitespace)
        .map(|(words, _)| words.trim_end())
        .filter(|words| words.chars().count() * 3 >= letters * 2);
    format!("{}…", whole_words.unwrap_or(&head))
}

/// Text on one line: line ends, control characters and runs of blanks become one blank.
pub fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_nobody_has_is_short() {
        assert_eq!(number(1e308), "1e308");
        assert_eq!(number(-1e308), "−1e308");
        assert_eq!(number(5e-324), "0");
        assert_eq!(quantity(999_999_999_999.5, "cm"), "999999999999.5\u{a0}cm");
    }

    #[test]
    fn a_name_stands_on_one_line_without_control_characters() {
        for (typed, shown) in [
            ("Alex R.", "Alex R."),
            ("  Alex \t R. ", "Alex R."),
            ("Alex\nR.", "Alex R."),
            ("Alex\r\n\r\nR.\n", "Alex R."),
            ("Alex\u{2028}R.\u{2029}", "Alex R."),
            ("Al\u{0}ex\u{7}", "Al ex"),
            ("\u{1b}[31mAlex", "[31mAlex"),
            ("Alex\u{85}R.\u{7f}", "Alex R."),
            ("\n\t\u{b}", ""),
            ("Zoë Müller-Łuk", "Zoë Müller-Łuk"),
        ] {
            assert_eq!(one_line(typed), shown, "{typed:?}");
        }
    }

    #[test]
    fn numbers_carry_no_needless_digits() {
        assert_eq!(number(44.0), "44");
        assert_eq!(number(1.5), "1.5");
        assert_eq!(number(100.0), "100");
        assert_eq!(number(-3.25), "−3.25");
        assert_eq!(number(-0.001), "0");
        assert_eq!(signed_number(11.0), "+11");
        assert_eq!(signed_number(-0.0), "0");
    }

    #[test]
    fn days_and_times_read_as_people_write_them() {
        assert_eq!(date(Date::constant(2026, 11, 20)), "20 November 2026");
        assert_eq!(date(Date::constant(2026, 1, 1)), "1 January 2026");
        assert_eq!(clock(170), "2:50");
        assert_eq!(clock(5), "0:05");
        assert_eq!(about_minutes(136 * 60), "about 2 hours 15 minutes");
        assert_eq!(about_minutes(60 * 60), "about 60 minutes");
        assert_eq!(about_minutes(119 * 60), "about 2 hours");
        assert_eq!(about_minutes_of(17.2), "about 18 minutes");
        assert_eq!(
            (minutes_and_seconds(51), minutes_and_seconds(170)),
            ("51\u{a0}s".into(), "2:50\u{a0}min".into())
        );
        assert_eq!(about_minutes(20), "about 1 minute");
        assert_eq!(about_minutes(560), "about 9 minutes");
        assert_eq!(about_minutes(600), "about 10 minutes");
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn a_long_text_is_shortened_at_a_word() {
        assert_eq!(shortened("short", 10), "short");
        assert_eq!(shortened("three words here", 12), "three words…");
        assert_eq!(shortened(&"x".repeat(20), 5), "xxxx…");
    }
}
