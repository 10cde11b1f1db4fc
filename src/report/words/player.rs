//! What a session that is followed says on the screen: its count, what is left, what comes next; and what there is to do today.

use jiff::civil::Date;

use super::{Formats, about_minutes, count, session_phase, turn_name};
use crate::content::{Library, TagId};
use crate::record::{DayName, Way, Weekday, WorkedSide};
use crate::rules::session::{Here, Session, Step, StepKind, Turn, whole_minutes};

/// The phase in a word or two, and the side where one is worked alone: `Hold, left side`.
pub fn phase_and_side(turn: Option<&Turn>, step: &Step) -> String {
    let phase = session_phase(step.kind, step.part);
    let has_side = turn.is_some_and(|turn| turn.in_turn || turn.side == WorkedSide::Both || turn.side == step.side);
    let side = match step.side {
        WorkedSide::Left if has_side => "left",
        WorkedSide::Right if has_side => "right",
        WorkedSide::Left | WorkedSide::Right | WorkedSide::Both => return phase.to_owned(),
    };
    match step.kind {
        StepKind::OtherSide => format!("{phase}: {side}"),
        StepKind::Done => phase.to_owned(),
        StepKind::SetUp
        | StepKind::GetReady
        | StepKind::Rep
        | StepKind::Hold
        | StepKind::Rest
        | StepKind::BreathIn
        | StepKind::BreathHold
        | StepKind::BreathOut
        | StepKind::Walk => format!("{phase}, {side}"),
    }
}

/// The large count: the seconds that are left, or which repetition it is; nothing where nothing is counted.
pub fn session_count(turn: Option<&Turn>, here: &Here) -> String {
    let step = &here.step;
    if step.open {
        let counts = step.kind == StepKind::Rep;
        return turn
            .filter(|_| counts)
            .map_or_else(String::new, |turn| turn.reps.to_string());
    }
    let moves = turn.is_some_and(|turn| turn.hold_s <= 1 && !turn.breaths && turn.reps > 1);
    match step.kind {
        StepKind::Rep | StepKind::Hold if moves => step.rep.to_string(),
        StepKind::Walk => here.left_s.map_or_else(String::new, super::clock),
        StepKind::Done => String::new(),
        StepKind::SetUp
        | StepKind::GetReady
        | StepKind::Rep
        | StepKind::Hold
        | StepKind::Rest
        | StepKind::OtherSide
        | StepKind::BreathIn
        | StepKind::BreathHold
        | StepKind::BreathOut => here.left_s.map_or_else(String::new, |left| left.to_string()),
    }
}

/// What the count is, in a line: `repetition 3 of 10, set 1 of 2`.
pub fn count_line(turn: Option<&Turn>, here: &Here) -> String {
    let step = &here.step;
    let Some(turn) = turn else { return String::new() };
    let what = match step.kind {
        StepKind::Rep if step.open => "times at your own pace, then “Done”".to_owned(),
        StepKind::SetUp if step.open => "take your time, then “Done”".to_owned(),
        StepKind::Rep | StepKind::Hold if step.reps > 1 => format!("repetition {} of {}", step.rep, step.reps),
        StepKind::BreathIn | StepKind::BreathHold | StepKind::BreathOut => {
            format!("breath {} of {}", step.rep, step.reps)
        }
        StepKind::Rep
        | StepKind::Hold
        | StepKind::SetUp
        | StepKind::GetReady
        | StepKind::Rest
        | StepKind::OtherSide => "seconds".to_owned(),
        StepKind::Walk => "minutes and seconds".to_owned(),
        StepKind::Done => String::new(),
    };
    let set = (step.sets > 1 && turn.sets > 0).then(|| format!("set {} of {}", step.set, step.sets));
    let parts: Vec<String> = [Some(what), set]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

/// What comes next: `Next: rest, 30 s`, `Next: Chin nod`.
pub fn comes_next(
    library: &Library,
    tags: &std::collections::BTreeSet<TagId>,
    session: &Session,
    here: &Here,
) -> String {
    let Some(next) = &here.next else {
        return String::new();
    };
    let what = if next.kind == StepKind::Done {
        "the end".to_owned()
    } else if next.turn != here.step.turn {
        session
            .turn(next)
            .map_or_else(String::new, |turn| turn_name(library, tags, turn))
    } else {
        let turn = session.turn(next);
        let phase = super::in_sentence(&phase_and_side(turn, next));
        if next.open || next.seconds == 0 {
            phase
        } else {
            format!("{phase}, {} s", next.seconds)
        }
    };
    format!("Next: {what}")
}

/// `About 7 minutes left`.
pub fn minutes_left(here: &Here) -> String {
    match here.left_of_session_s {
        0 => "Done".to_owned(),
        1..60 => "Less than a minute left".to_owned(),
        _ => format!("About {} left", count(here.minutes_left, "minute")),
    }
}

/// How long a session took: `9 minutes`, `less than a minute`.
pub fn minutes_taken(seconds: u32) -> String {
    match seconds {
        0..60 => "less than a minute".to_owned(),
        _ => count(whole_minutes(seconds), "minute"),
    }
}

/// What is left, for the key that asks: of this step, of the set, of the session.
pub fn what_is_left(turn: &Turn, here: &Here) -> String {
    let step = &here.step;
    let phase = session_phase(step.kind, step.part);
    let of_step = match here.left_s {
        Some(left) => format!("{phase}, {}", count(left, "second")),
        None => phase.to_owned(),
    };
    let of_set = if turn.breaths && step.kind.is_breath() {
        format!(", breath {} of {}", step.rep, step.reps)
    } else if step.kind.is_work() && step.reps > 1 && !step.open {
        format!(", repetition {} of {}", step.rep, step.reps)
    } else {
        String::new()
    };
    let set = if step.sets > 1 {
        format!(", set {} of {}", step.set, step.sets)
    } else {
        String::new()
    };
    format!("{of_step}{of_set}{set}. {}.", minutes_left(here))
}

/// How many more repetitions there could have been, by the fewest that was said: `0–1`, `3`, `5+`.
pub fn could_do(more: u8) -> &'static str {
    match more {
        0 | 1 => "0–1",
        2 => "2",
        3 => "3",
        4 => "4",
        _ => "5+",
    }
}

/// What is asked about the holds of a session (rule P95).
pub const HOLDS_CLEAN: &str = "Were all holds clean, and the breath calm?";

/// What that means.
pub const ABOUT_HOLDS: &str = "Clean: still, and nothing gave way. You need not say.";

/// What is asked about the stretches of a session (rule P95).
pub const STRETCHES_FELT: &str = "How far did you feel the stretches, 0 to 10?";

/// What that means.
pub const ABOUT_STRETCHES: &str = "The one you felt most; 3 or 4 is a mild pull. You need not say.";

/// What is asked about the last set of an exercise.
pub fn how_many_more(exercise: &str) -> String {
    format!("{exercise}: how many more could you have done?")
}

/// The same, as it is told; with the keys that answer it, where they do.
pub fn how_many_told(has_keys: bool) -> String {
    if has_keys {
        "How many more could you have done? 0 to 5.".to_owned()
    } else {
        "How many more could you have done?".to_owned()
    }
}

/// What a screen reader hears when that was answered, or taken back.
pub fn could_do_said(more: Option<u8>) -> String {
    more.map_or_else(
        || "Not said how many more.".to_owned(),
        |more| format!("{} more. Noted.", could_do(more)),
    )
}

/// Another version that was chosen: its text is read before it counts.
pub fn version_chosen(way: Option<Way>, text: Option<&str>) -> String {
    match (way, text) {
        (Some(Way::Easier), Some(text)) => format!("The easier version: {}", super::in_sentence(text)),
        (Some(Way::Harder), Some(text)) => format!("The harder version: {}", super::in_sentence(text)),
        (Some(Way::Easier), None) => "Smaller and slower, as far as it is comfortable.".to_owned(),
        (Some(Way::Harder), None) => "A little further, as far as it is comfortable.".to_owned(),
        (None, _) => "As planned again.".to_owned(),
    }
}

/// `Thursday`.
pub fn weekday_name(day: Date) -> &'static str {
    Weekday::of(day).name()
}

/// What is due, in a sentence: `Today: day A, about 10 minutes.`
pub fn due_day(day: DayName, (seconds, rests): (u32, bool), on: Date, today: Date, done_today: bool) -> String {
    let without = if rests { " without what rests" } else { "" };
    let what = format!("day {}, {}{without}", day.as_str(), about_minutes(seconds));
    if on == today {
        format!("Today: {what}.")
    } else if done_today {
        format!("Today’s session is done. Next: {what}, on {}.", weekday_name(on))
    } else {
        format!("Today is free. Next: {what}, on {}.", weekday_name(on))
    }
}

/// When the last session was; days of this week by their name.
pub fn last_session(formats: Formats, last: Option<Date>, today: Date) -> String {
    let Some(last) = last else {
        return "No session yet.".to_owned();
    };
    let days = today.since(last).map_or(0, |span| span.get_days());
    match days {
        0 => "Last session: today.".to_owned(),
        1 => "Last session: yesterday.".to_owned(),
        2..=6 => format!("Last session: {}.", weekday_name(last)),
        _ => format!("Last session: {}.", formats.date(last)),
    }
}
