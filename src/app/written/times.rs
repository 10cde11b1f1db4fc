//! Times of the day and lengths of time as people write them: `07:30`, `7.30`, `7 pm`; `45 min`, `1.5 h` (rule Q30).

use jiff::civil::Time;

use super::{Unit, number, plain};

/// A time of the day; none where it is no time, or could be two.
pub fn time(text: &str) -> Option<Time> {
    let text = plain(text);
    let is_of_figures = |letter: char| letter.is_ascii_digit() || [':', '.', 'h'].contains(&letter);
    let end = text.find(|letter| !is_of_figures(letter)).unwrap_or(text.len());
    let (figures, behind) = text.split_at(end);
    let half = Half::named(behind.trim())?;
    let (hours, minutes) = match figures.trim_end_matches('h').split_once([':', '.', 'h']) {
        Some(parts) => parts,
        None => (figures.trim_end_matches('h'), "00"),
    };
    let hours = two_figures(hours)?;
    let minutes = two_figures(minutes).filter(|_| minutes.len() == 2)?;
    let hours = match half {
        Half::NotSaid => hours,
        Half::Before => (1..=12).contains(&hours).then_some(hours % 12)?,
        Half::After => (1..=12).contains(&hours).then_some(hours % 12 + 12)?,
    };
    Time::new(hours, minutes, 0, 0).ok()
}

/// The half of the day that stands behind a time.
#[derive(Clone, Copy)]
enum Half {
    NotSaid,
    Before,
    After,
}

impl Half {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "" | "o'clock" => Self::NotSaid,
            "am" | "a.m" | "a.m." => Self::Before,
            "pm" | "p.m" | "p.m." => Self::After,
            _ => return None,
        })
    }
}

fn two_figures(text: &str) -> Option<i8> {
    let are_figures = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| are_figures)
}

/// A length of time in whole minutes: `45`, `45 min`, `1.5 h`; none where it is not whole, or below nothing.
pub fn whole_minutes(text: &str) -> Option<u32> {
    let written = number(text)?;
    let minutes = match written.unit {
        None | Some(Unit::Minute) => written.value,
        Some(Unit::Hour) => written.value * 60.0,
        Some(_) => return None,
    };
    whole(minutes).filter(|_| !written.has_sign)
}

/// A number that is whole, but for what reckoning in fractions leaves.
fn whole(value: f64) -> Option<u32> {
    let nearest = value.round();
    let is_whole = (value - nearest).abs() < 1e-6 && (0.0..=1.0e6).contains(&nearest);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, 0 to a million"
    )]
    let whole = nearest as u32;
    is_whole.then_some(whole)
}

/// A whole number of what is counted: minutes as [`whole_minutes`] reads them; of anything else the number alone, or with its
/// own word behind it: `3`, `3 days`.
pub fn count(text: &str, unit: &str) -> Option<u32> {
    if unit == "minutes" {
        return whole_minutes(text);
    }
    let text = plain(text);
    let one = unit.strip_suffix('s').unwrap_or(unit);
    let alone = text.strip_suffix(unit).or_else(|| text.strip_suffix(one));
    let written = number(alone.unwrap_or(&text)).filter(|written| written.unit.is_none() && !written.has_sign)?;
    whole(written.value)
}

/// A rating from 0 to 10: `7`, `7/10`, `7 of 10`.
pub fn rating(text: &str) -> Option<u8> {
    let text = plain(text).replace('/', " / ");
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let rating = match words.as_slice() {
        [rating] => rating.trim_end_matches('.'),
        [rating, "/" | "of", "10"] | [rating, "out", "of", "10"] => rating,
        _ => return None,
    };
    u8::try_from(two_figures(rating)?).ok().filter(|rating| *rating <= 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_every_usual_form_and_any_digits() {
        let at = |hours, minutes| Some(Time::constant(hours, minutes, 0, 0));
        for (text, wanted) in [
            ("07:30", at(7, 30)),
            ("7:30", at(7, 30)),
            ("7.30", at(7, 30)),
            ("7h30", at(7, 30)),
            ("٠٧:٣٠", at(7, 30)),
            ("7:30 am", at(7, 30)),
            ("7:30 p.m.", at(19, 30)),
            ("19:30", at(19, 30)),
            ("7 PM", at(19, 0)),
            ("7pm", at(19, 0)),
            ("9", at(9, 0)),
            ("9h", at(9, 0)),
            ("9 o'clock", at(9, 0)),
            ("12 am", at(0, 0)),
            ("12 pm", at(12, 0)),
            ("00:00", at(0, 0)),
        ] {
            assert_eq!(time(text), wanted, "{text:?}");
        }
        for text in [
            "", "25:00", "7:3", "7:60", "13 pm", "0 am", "7:30:00", "-7:30", "noon", "730", "h30", ":30", "7h3", "am",
        ] {
            assert_eq!(time(text), None, "{text:?}");
        }
    }

    #[test]
    fn minutes_are_whole_and_may_have_their_unit() {
        for (text, minutes) in [
            ("12", Some(12)),
            ("12 min", Some(12)),
            ("12 minutes", Some(12)),
            ("١٢", Some(12)),
            ("1 h", Some(60)),
            ("1,5 h", Some(90)),
            ("½ h", Some(30)),
            ("0", Some(0)),
            ("12.5", None),
            ("-12", None),
            ("12 s", None),
            ("1:30", None),
            ("12 cm", None),
            ("a while", None),
        ] {
            assert_eq!(whole_minutes(text), minutes, "{text:?}");
        }
    }

    #[test]
    fn a_count_may_have_its_own_word_behind_it_and_no_other() {
        for (text, unit, counted) in [
            ("3", "days", Some(3)),
            ("3 days", "days", Some(3)),
            ("1 day", "days", Some(1)),
            ("3.", "days", Some(3)),
            ("3 years", "days", None),
            ("3 min", "days", None),
            ("3½", "days", None),
            ("-3", "days", None),
            ("days", "days", None),
            ("½ h", "minutes", Some(30)),
            ("30 min", "minutes", Some(30)),
            ("30 years", "minutes", None),
        ] {
            assert_eq!(count(text, unit), counted, "{text:?}");
        }
    }

    #[test]
    fn a_rating_may_name_its_scale() {
        for (text, rating_read) in [
            ("7", Some(7)),
            ("7.", Some(7)),
            ("7/10", Some(7)),
            ("7 / 10", Some(7)),
            ("7 of 10", Some(7)),
            ("7 out of 10", Some(7)),
            ("10", Some(10)),
            ("10/10", Some(10)),
            ("٧", Some(7)),
            ("11", None),
            ("7/11", None),
            ("7/100", None),
            ("7.5", None),
            ("/10", None),
            ("of 10", None),
            ("-1", None),
            ("", None),
        ] {
            assert_eq!(rating(text), rating_read, "{text:?}");
        }
    }
}
