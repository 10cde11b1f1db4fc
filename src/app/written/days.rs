//! Days as people write them: `15 November`, `Nov 15, 2026`, `15.11.2026`, `2026-11-15`. Where day and month could be
//! mistaken for each other nothing is read (rule Q30).

use jiff::civil::Date;

use super::plain;
use crate::record::strict_date;

/// The months by the letters that tell them apart.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// So many letters of a month are enough.
const LEAST_LETTERS: usize = 3;

/// A day; one without a year is the last such day up to today, where that is meant.
pub fn day(text: &str, today: Option<Date>) -> Option<Date> {
    let text = plain(text);
    if let Some(day) = strict_date(&text) {
        return Some(day);
    }
    let parts: Vec<&str> = text
        .split([' ', '.', '/', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [one, other] => {
            let (day, month) = with_month_word(one, other)?;
            last(day, month, today?)
        }
        [one, other, year] if month(one).is_some() || month(other).is_some() => {
            let (day, month) = with_month_word(one, other)?;
            date(full_year(year)?, month, day)
        }
        [year, month, day] if year.len() == 4 => date(full_year(year)?, figures(month)?, figures(day)?),
        [one, other, year] => {
            let (day, month) = in_figures(&text, figures(one)?, figures(other)?)?;
            date(full_year(year)?, month, day)
        }
        _ => None,
    }
}

/// Two figures as day and month: with points the day is first; else only where one of them can be no month, or both are
/// the same.
fn in_figures(text: &str, one: i8, other: i8) -> Option<(i8, i8)> {
    match (one > 12, other > 12) {
        _ if text.contains('.') && !text.contains('/') => Some((one, other)),
        (true, false) => Some((one, other)),
        (false, true) => Some((other, one)),
        (false, false) if one == other => Some((one, other)),
        (false, false) | (true, true) => None,
    }
}

fn with_month_word(one: &str, other: &str) -> Option<(i8, i8)> {
    match (month(one), month(other)) {
        (None, Some(month)) => Some((day_figures(one)?, month)),
        (Some(month), None) => Some((day_figures(other)?, month)),
        (None, None) | (Some(_), Some(_)) => None,
    }
}

fn month(word: &str) -> Option<i8> {
    let is_long = word.len() >= LEAST_LETTERS;
    let place = MONTHS
        .iter()
        .position(|name| is_long && (name.starts_with(word) || word == "sept" && *name == "september"))?;
    i8::try_from(place + 1).ok()
}

/// `15`, `15th`.
fn day_figures(word: &str) -> Option<i8> {
    let mut endings = ["st", "nd", "rd", "th"].iter();
    figures(endings.find_map(|ending| word.strip_suffix(ending)).unwrap_or(word))
}

fn figures(word: &str) -> Option<i8> {
    let are_figures = !word.is_empty() && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| are_figures)
}

fn full_year(word: &str) -> Option<i16> {
    let are_figures = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| are_figures)
}

fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

fn last(day: i8, month: i8, today: Date) -> Option<Date> {
    let this_year = date(today.year(), month, day).filter(|found| *found <= today);
    this_year.or_else(|| date(today.year() - 1, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 20);

    #[test]
    fn a_day_is_read_in_every_usual_form_and_any_digits() {
        let wanted = Date::constant(2026, 11, 15);
        for text in [
            "2026-11-15",
            " 2026-11-15 ",
            "２０２６-１１-１５",
            "٢٠٢٦-١١-١٥",
            "2026−11−15",
            "2026/11/15",
            "15 November 2026",
            "15 Nov. 2026",
            "15th November 2026",
            "November 15, 2026",
            "Nov 15 2026",
            "15.11.2026",
            "15/11/2026",
            "11/15/2026",
            "15-11-2026",
            "15 November",
            "nov 15",
        ] {
            assert_eq!(day(text, Some(TODAY)), Some(wanted), "{text:?}");
        }
        assert_eq!(
            day("24 December", Some(TODAY)),
            Some(Date::constant(2025, 12, 24)),
            "the last one"
        );
        assert_eq!(
            day("5.11.2026", None),
            Some(Date::constant(2026, 11, 5)),
            "with points the day is first"
        );
        assert_eq!(day("11/11/2026", None), Some(Date::constant(2026, 11, 11)));
    }

    #[test]
    fn where_the_last_one_is_not_meant_a_year_is_needed() {
        assert_eq!(day("15 November", None), None);
        assert_eq!(day("15 November 2026", None), Some(Date::constant(2026, 11, 15)));
    }

    #[test]
    fn what_could_be_two_days_or_is_none_is_not_read() {
        for text in [
            "5/11/2026",
            "05-11-2026",
            "31/31/2026",
            "31 February 2026",
            "2026-11-20T10:00",
            "+002026-11-20",
            "20261120",
            "15 No 2026",
            "15 11",
            "November",
            "15/11/26",
            "yesterday",
            "",
        ] {
            assert_eq!(day(text, Some(TODAY)), None, "{text:?}");
        }
    }
}
