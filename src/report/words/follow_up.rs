//! What is due, what a check-in asks, and the one sentence it ends with (rules P65 to P70, T30). Calm, no praise, no
//! fear, no cause.

use jiff::civil::Date;

use super::{Formats, count, exercise_name, week_of_step};
use crate::content::{ExerciseId, Library};
use crate::record::{CheckIn, Morning, StepName};
use crate::rules::{CheckInFollows, CheckInSays, Due, DueKind, StepChange, StepOffer};

/// Said where the tests are done again on the day of a safety check (rule Q43).
pub const ONLY_WHAT_WAS_OUTSIDE: &str =
    "The safety check of today stands. Only the tests that were outside the usual are asked.";

/// Said above every check-in: how long it takes, and that all of it is optional.
pub const CHECK_IN_LEAD: &str = "At most two minutes, and everything may be left out.";

/// Why there is no diary of every day.
pub const NO_DAILY_DIARY: &str = "It is asked every two weeks, not every day: in a study of strained backs, fewer of those who kept a daily pain diary \
     were well again after three months.";

/// The heading of what is due.
pub fn due_title(due: &[Due]) -> &'static str {
    match due.iter().map(|one| one.kind).max_by_key(weight) {
        Some(DueKind::FirstDays) | None => "The first days",
        Some(DueKind::CheckIn | DueKind::BetterOrWorse) => "A check-in",
        Some(DueKind::SafetyCheck) => "The safety check again",
        Some(DueKind::Tests) => "Tests again",
        Some(DueKind::Upkeep) => "A look at the upkeep",
    }
}

/// What stands first where several things are due: what takes part in a check-in.
fn weight(kind: &DueKind) -> u8 {
    match kind {
        DueKind::FirstDays => 0,
        DueKind::Tests => 1,
        DueKind::SafetyCheck => 2,
        DueKind::Upkeep => 3,
        DueKind::BetterOrWorse => 4,
        DueKind::CheckIn => 5,
    }
}

/// What is due, and why it is asked.
pub fn due_reason(kind: DueKind, week: u32) -> String {
    match kind {
        DueKind::FirstDays => "The first days tell whether the plan begins with the right amount.".to_owned(),
        DueKind::CheckIn if week == 0 => {
            "What you say now is the start: later weeks are compared with it, so nothing has to be remembered.".to_owned()
        }
        DueKind::CheckIn => format!(
            "{} are over. Two values can be compared, and the plan goes on by them.",
            super::capitalised(&count(week, "week"))
        ),
        DueKind::BetterOrWorse => "Better or worse than at the start is asked once in four weeks.".to_owned(),
        DueKind::SafetyCheck => {
            "Signs can come up in four weeks. The check takes about two minutes and keeps the plan open.".to_owned()
        }
        DueKind::Tests => {
            "Only the tests that were outside the usual, in the same way. The earlier values stand beside, nothing is filled in."
                .to_owned()
        }
        DueKind::Upkeep => format!(
            "{} are over. One look tells whether the upkeep is enough.",
            super::capitalised(&count(week, "week"))
        ),
    }
}

/// The days on which it is offered: `Until 13 December 2026.`
pub fn due_until(formats: Formats, due: &[Due]) -> Option<String> {
    let last = due.iter().map(|one| one.to).min()?;
    Some(format!("Offered until {}.", formats.date(last)))
}

/// How the morning after a session was asked: `How was the morning after Monday’s session?`
pub fn morning_question(on: Date, today: Date) -> String {
    let days = today.since(on).map_or(0, |span| span.get_days());
    match days {
        0 => "How do you feel some hours after today’s session?".to_owned(),
        1 => "How was the morning after yesterday’s session?".to_owned(),
        _ => format!("How was the morning after the session of {}?", super::weekday_name(on)),
    }
}

/// Why the morning after is asked.
pub const MORNING_WHY: &str =
    "What is worse the next morning was too much; what is as usual lets the plan go on. Asked once.";

/// An answer to it.
pub fn morning_name(morning: Morning) -> &'static str {
    match morning {
        Morning::Usual => "As usual",
        Morning::Worse => "Worse than usual",
    }
}

/// What follows from it, in one sentence.
pub fn morning_follows(morning: Morning) -> &'static str {
    match morning {
        Morning::Usual => "Noted: nothing speaks against going on as planned.",
        Morning::Worse => "Noted: that day counts as red, and the plan asks which exercise it was.",
    }
}

/// An answer to better or worse, from -3 to 3.
pub fn change_name(change: i8) -> &'static str {
    match change {
        ..=-3 => "Much worse",
        -2 => "Worse",
        -1 => "A little worse",
        0 => "The same",
        1 => "A little better",
        2 => "Better",
        3.. => "Much better",
    }
}

/// The one sentence with which a check-in ends (rule P66).
pub fn check_in_follows(formats: Formats, follows: &CheckInFollows) -> String {
    let asked_next = follows
        .next
        .map(|day| format!(", and the next check-in is on {}", formats.date(day)));
    let goes_on = |says: &str| match follows.step {
        Some(step) => format!("{says}: {}.", on_offer(step)),
        None => format!(
            "{says}: the plan goes on as it is{}.",
            asked_next.clone().unwrap_or_default()
        ),
    };
    match follows.says {
        CheckInSays::Sign => {
            "A sign of the stop list came up: the plan is stopped until you have had advice and done the safety check again."
                .to_owned()
        }
        CheckInSays::WorseTwice => {
            "Usual pain was higher than at the start in two check-ins running: the plan is stopped, please see a clinician \
             before you go on."
                .to_owned()
        }
        CheckInSays::WorseOnce => {
            let next = follows.next.map(|day| format!(" on {}", formats.date(day)));
            format!(
                "Usual pain is higher than at the start: do no more than now, and if the next check-in{} says the same, the plan \
                 stops for advice.",
                next.unwrap_or_default()
            )
        }
        CheckInSays::SomethingWorse => {
            "Something is worse than at the start by more than what may be chance: do no more than now, and show it to a \
             clinician if it stays so."
                .to_owned()
        }
        CheckInSays::Better => goes_on("Better than at the start by more than what may be chance"),
        CheckInSays::Same { early: true, .. } => goes_on("No change beyond what may be chance yet, which is usual this early"),
        CheckInSays::Same {
            done,
            planned,
            enough: true,
            ..
        } => format!(
            "No change beyond what may be chance, with {} done: swap two exercises of the plan for others, and think about \
             seeing a physiotherapist.",
            done_of(done, planned)
        ),
        CheckInSays::Same { done, planned, .. } => format!(
            "No change beyond what may be chance, with {} done: fewer minutes a day may fit better, and you can choose them \
             on the plan.",
            done_of(done, planned)
        ),
        CheckInSays::First => goes_on("These are the first values"),
        CheckInSays::Nothing => goes_on("Neither pain nor an activity was said"),
    }
}

fn done_of(done: u32, planned: u32) -> String {
    if done > planned {
        count(done, "session")
    } else {
        format!("{done} of {planned} sessions")
    }
}

/// What the plan offers now, as the end of a sentence.
fn on_offer(step: StepName) -> &'static str {
    match step {
        StepName::P1 => "the plan offers to go on to what comes next",
        StepName::P2 | StepName::P3 | StepName::P4 => "the plan offers a little more",
        StepName::R1 | StepName::R2 => "the plan offers the easier version",
        StepName::R3 => "the plan offers a week from which to go on after the days without a session",
        StepName::R4 => "the plan offers fewer minutes a day",
        StepName::R5 => "the plan offers other exercises",
        StepName::Again => "the plan offers the same weeks again",
        StepName::Ask => "the plan asks how to go on",
        StepName::TwiceRed => "the plan offers another exercise",
        StepName::Which => "the plan asks which exercise it was",
        StepName::WorseTwice | StepName::Stop => "the plan is stopped until somebody has looked",
    }
}

/// The button that takes a step.
pub fn take_step(library: &Library, offer: &StepOffer, with: Option<&ExerciseId>) -> String {
    match (&offer.change, offer.rule) {
        (StepChange::Week { week }, StepName::P1) => format!("Go on to week {week}"),
        (StepChange::Week { week }, _) => format!("Begin with week {week} again"),
        (StepChange::Through, _) => "Go on with the upkeep".to_owned(),
        (StepChange::FewerMinutes { .. }, _) => "Take fewer minutes a day".to_owned(),
        (StepChange::Choose { week }, _) => format!("Begin with week {week} again"),
        (StepChange::Easier { .. }, _) => "Take the easier version".to_owned(),
        (StepChange::Harder { .. }, _) => "Take the harder version".to_owned(),
        (
            StepChange::Dose {
                dose: [_, _, hold_s], ..
            },
            _,
        ) => {
            format!("Hold for {hold_s} seconds")
        }
        (StepChange::ToUsual, _) => "Back to the usual version".to_owned(),
        (StepChange::Further, _) => "Go a little further".to_owned(),
        (StepChange::Another, _) => match with {
            Some(with) => format!("Take “{}” instead", exercise_name(library, with)),
            None => "Leave it out".to_owned(),
        },
        (StepChange::Nothing, StepName::Which) => "I cannot say which".to_owned(),
        (StepChange::Nothing, _) => "I have read it".to_owned(),
    }
}

/// What is said once a step was taken; it is told to a screen reader too.
pub fn step_is_taken(offer: &StepOffer) -> String {
    if offer.change == StepChange::Through {
        return "The plan is through and its upkeep begins. It can be taken back below “Your changes”.".to_owned();
    }
    match week_of_step(&offer.change) {
        Some(week) => format!("The plan goes on with week {week}. It can be taken back below “Your changes”."),
        None => "It is in your plan. It can be taken back below “Your changes”.".to_owned(),
    }
}

/// What is said once a step was declined.
pub fn step_is_declined(formats: Formats, again: Option<Date>) -> String {
    match again {
        Some(day) => format!("The plan stays as it is. It is offered again on {}.", formats.date(day)),
        None => "The plan stays as it is.".to_owned(),
    }
}

/// An exercise that was red and rests: why it is left out of a session (rule P70).
pub fn rests(formats: Formats, library: &Library, exercise: &ExerciseId, until: Option<Date>) -> String {
    let name = exercise_name(library, exercise);
    match until {
        Some(day) => format!("“{name}” hurt in the last days. It rests until {}.", formats.date(day)),
        None => format!("“{name}” was red twice within seven days."),
    }
}

/// What "Why you came" holds of pain, as the values that later ones are compared with.
pub fn first_values(formats: Formats, of_intake: &CheckIn) -> String {
    let pain = |label: &str, pain: Option<u8>| pain.map(|pain| format!("{label} {pain} of 10"));
    let said: Vec<String> = [
        pain("usual pain", of_intake.pain_usual),
        pain("worst pain", of_intake.pain_worst),
    ]
    .into_iter()
    .flatten()
    .collect();
    let day = formats.date(of_intake.on);
    match said.as_slice() {
        [] => format!("On {day} you rated activities under \u{201c}Why you came\u{201d}. They are the first values."),
        _ => format!(
            "On {day} you said under \u{201c}Why you came\u{201d}: {}. These are the first values.",
            said.join(", ")
        ),
    }
}
