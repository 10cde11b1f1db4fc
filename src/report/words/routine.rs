//! The breathing protocol and short breaks in words.

use crate::content::{Breathing, BreathingStage, Gap, Pace, StepRule};
use crate::record::WeekSpan;

/// The days of a stage: `Days 1 to 3`, `Week 2`, `Weeks 3 and 4`.
pub fn stage_days(days: [u32; 2]) -> String {
    let [first, last] = days;
    let whole_weeks = first % 7 == 1 && last % 7 == 0 && first > 7;
    if !whole_weeks {
        return format!("Days {first} to {last}");
    }
    let (first, last) = (first / 7 + 1, last / 7);
    super::weeks(WeekSpan::new(first, last))
}

/// How much at a stage: `5 breaths, twice a day, 3 s in, 4 s out, 1 s rest (40 s)`.
pub fn stage_dose(breathing: &Breathing, stage: &BreathingStage) -> String {
    let pace = breathing.pace(stage.pace.as_str()).map(pace).unwrap_or_default();
    let breaths = range(stage.breaths);
    let times = match stage.times_per_day {
        [1, 1] => "once a day".to_owned(),
        [1, 2] => "once or twice a day".to_owned(),
        [2, 2] => "twice a day".to_owned(),
        times => format!("{} times a day", range(times)),
    };
    format!(
        "{breaths} breaths, {times}, {pace} ({})",
        seconds_or_minutes(stage.seconds)
    )
}

/// A pace: `3 s in, 4 s out, 1 s rest`.
pub fn pace(pace: &Pace) -> String {
    let parts = [
        (pace.in_s, "in"),
        (pace.turn_s, "turn"),
        (pace.out_s, "out"),
        (pace.rest_s, "rest"),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(seconds, _)| *seconds > 0)
        .map(|(seconds, what)| format!("{seconds} s {what}"))
        .collect();
    said.join(", ")
}

/// A time or a range of times: `40 s`, `40 to 120 s`, `15 to 20 minutes`, `2½` is said as `150 s`.
pub fn seconds_or_minutes(seconds: [u32; 2]) -> String {
    let [least, most] = seconds;
    let in_minutes = least >= 120 && least % 60 == 0 && most % 60 == 0;
    if in_minutes {
        format!("{} minutes", range([least / 60, most / 60]))
    } else {
        format!("{} s", range(seconds))
    }
}

/// Choices in a sentence: `a, b or c.`; without any, that there is none.
pub fn sentence_of_choices(choices: &[String]) -> String {
    match choices {
        [] => "No position of this stage suits you; stay with the one before.".to_owned(),
        [one] => format!("{one}."),
        [others @ .., last] => format!("{} or {last}.", others.join(", ")),
    }
}

/// A rule as a sentence: `When two weeks are done, go on ….`
pub fn rule(rule: &StepRule) -> String {
    format!("When {}, {}", super::in_sentence(&rule.when), rule.action)
}

/// Missed days in words: `1 to 6 days`, `28 days or more`.
pub fn missed_days(gap: &Gap) -> String {
    match gap.days {
        (from, Some(to)) => format!("{} days", range([from, to])),
        (from, None) => format!("{from} days or more"),
    }
}

/// One number, or two with "to".
fn range(pair: [u32; 2]) -> String {
    let [least, most] = pair;
    if least == most {
        least.to_string()
    } else {
        format!("{least} to {most}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_weeks_where_they_are_whole_weeks() {
        assert_eq!(stage_days([1, 3]), "Days 1 to 3");
        assert_eq!(stage_days([4, 7]), "Days 4 to 7");
        assert_eq!(stage_days([8, 14]), "Week 2");
        assert_eq!(stage_days([15, 28]), "Weeks 3 and 4");
        assert_eq!(stage_days([43, 56]), "Weeks 7 and 8");
    }

    #[test]
    fn times_are_said_in_seconds_or_whole_minutes() {
        assert_eq!(seconds_or_minutes([48, 48]), "48 s");
        assert_eq!(seconds_or_minutes([40, 120]), "40 to 120 s");
        assert_eq!(seconds_or_minutes([120, 120]), "2 minutes");
        assert_eq!(seconds_or_minutes([900, 1200]), "15 to 20 minutes");
        assert_eq!(seconds_or_minutes([200, 300]), "200 to 300 s");
    }

    #[test]
    fn choices_end_with_or() {
        let choices = |names: &[&str]| sentence_of_choices(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(choices(&["a"]), "a.");
        assert_eq!(choices(&["a", "b", "c"]), "a, b or c.");
    }
}
