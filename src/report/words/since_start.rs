//! What was done and what changed since a plan began, as it is said on the screen, on page one and on the handout (rules T12,
//! T35). No praise, no fear, no cause.

use jiff::civil::Date;

use super::{Formats, count};
use crate::content::ExerciseId;
use crate::record::{CheckIn, DayName, Joined, Morning, Session, SessionHow};
use crate::rules::{Changed, Measure, MeasureOf, WeekDone};

/// Weeks of which the sessions are shown.
const SHOWN_WEEKS: usize = 8;

/// Who reads: the person who logged it, or somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The person.
    Person,
    /// A clinician.
    Other,
}

/// `7 of 9 sessions planned so far were done, as logged by you.`
pub fn sessions_done(weeks: &[WeekDone], reader: Reader) -> String {
    let (done, planned) = sums(weeks);
    let of = if weeks.len() < SHOWN_WEEKS {
        "planned so far"
    } else {
        "planned in the last eight weeks"
    };
    if done == 0 && planned == 0 {
        return "No session was planned before today.".to_owned();
    }
    let sessions = if planned == 1 { "session" } else { "sessions" };
    let were = if done == 1 { "was" } else { "were" };
    let said = if done > planned {
        format!("{} {were} done, {planned} {of}", count(done, "session"))
    } else {
        format!("{done} of {planned} {sessions} {of} {were} done")
    };
    format!("{said}, {}.", logged_by(reader))
}

fn sums(weeks: &[WeekDone]) -> (u32, u32) {
    let done = weeks.iter().map(|week| week.done).sum();
    (done, weeks.iter().map(|week| week.planned).sum())
}

/// `4 of 6 sessions`; where more was done than planned, `5 sessions, 4 planned`.
pub fn done_of_planned(done: u32, planned: u32) -> String {
    match (done, planned) {
        (0, 0) => "no session due yet".to_owned(),
        (done, planned) if done > planned => format!("{}, {planned} planned", count(done, "session")),
        (done, 1) => format!("{done} of 1 session"),
        (done, planned) => format!("{done} of {planned} sessions"),
    }
}

/// The same above a box of a week, where there is room for a few letters.
pub fn done_of_planned_in_short(done: u32, planned: u32) -> String {
    match (done, planned) {
        (0, 0) => "–".to_owned(),
        (done, planned) if done > planned => format!("{done} done"),
        (done, planned) => format!("{done} of {planned}"),
    }
}

/// `as logged by you`.
fn logged_by(reader: Reader) -> &'static str {
    match reader {
        Reader::Person => "as logged by you",
        Reader::Other => "as logged by the person",
    }
}

/// One line for page one and the handout, in the order of rule T7: activities, pain, sessions. Empty where nothing is logged.
pub fn since_start_line(formats: Formats, measures: &[Measure], weeks: &[WeekDone]) -> String {
    let of = |what: &MeasureOf, name: &str| {
        let measure = measures.iter().find(|measure| measure.what == *what)?;
        let ((_, from), (_, to)) = measure.from.zip(measure.to)?;
        let became = match measure.changed {
            Changed::Lower => "lower",
            Changed::Higher => "higher",
            Changed::No => "may be chance",
        };
        let value = |value: f64| formats.number((value * 10.0).round() / 10.0);
        Some(format!("{name} {} → {} of 10 ({became})", value(from), value(to)))
    };
    let activities =
        of(&MeasureOf::Activities, "activities").or_else(|| of(&MeasureOf::Activity { place: 1 }, "activity 1"));
    let pain = of(&MeasureOf::PainUsual, "usual pain");
    let (done, planned) = sums(weeks);
    let sessions = (done > 0 || planned > 0).then(|| format!("{}, as logged", done_of_planned(done, planned)));
    let parts: Vec<String> = [activities, pain, sessions].into_iter().flatten().collect();
    if parts.is_empty() {
        return String::new();
    }
    format!("{}.", super::capitalised(&parts.join("; ")))
}

/// What stands under a row of charts: what the line of weeks counts, and what the band is.
pub fn chart_legend(start: Option<Date>, formats: Formats) -> String {
    let since = match start {
        Some(start) => format!("Weeks since {}", formats.date(start)),
        None => "Weeks since the assessment".to_owned(),
    };
    format!("{since}. The pale band is what may be chance around the first value.")
}

/// `Monday 2 November 2026, day A, 12 minutes`: a session in a list.
pub fn session_line(formats: Formats, on: Date, day: Option<DayName>, minutes: u32) -> String {
    let mut said = format!("{} {}", super::weekday_name(on), formats.date(on));
    if let Some(day) = day {
        said.push_str(&format!(", day {}", day.as_str()));
    }
    if minutes > 0 {
        said.push_str(&format!(", {}", count(minutes, "minute")));
    }
    said
}

/// How a session came into the log, inside a sentence.
pub fn session_how(how: SessionHow) -> &'static str {
    match how {
        SessionHow::Followed => "followed here",
        SessionHow::Paper => "from the tick sheet",
        SessionHow::Typed => "done without the program",
    }
}

/// `5 of 7 exercises`: of the lines of a session those of which something was done.
pub fn exercises_done(session: &Session) -> String {
    let mut known: Vec<(&ExerciseId, bool)> = Vec::new();
    for line in &session.done {
        match known.iter_mut().find(|(id, _)| *id == &line.exercise) {
            Some((_, done)) => *done |= line.sets > 0,
            None => known.push((&line.exercise, line.sets > 0)),
        }
    }
    let done = known.iter().filter(|(_, done)| *done).count();
    match known.len() {
        0 => String::new(),
        1 => format!("{done} of 1 exercise"),
        all => format!("{done} of {all} exercises"),
    }
}

/// What the numbers of a session say: `effort 4, highest pain 2, the morning after usual`.
pub fn session_numbers(session: &Session) -> String {
    let morning = session.next_morning.map(|morning| match morning {
        Morning::Usual => "the morning after as usual".to_owned(),
        Morning::Worse => "the morning after worse".to_owned(),
    });
    let parts: Vec<String> = [
        session.effort.map(|effort| format!("effort {effort} of 10")),
        session.pain_most.map(|pain| format!("highest pain {pain} of 10")),
        morning,
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.join(", ")
}

/// What a check-in says: `usual pain 4, worst 6, activities 5 and 3 of 10`.
pub fn check_in_numbers(check_in: &CheckIn, formats: Formats) -> String {
    let activities: Vec<String> = check_in.activities.values().map(u8::to_string).collect();
    let parts: Vec<String> = [
        check_in.pain_usual.map(|pain| format!("usual pain {pain} of 10")),
        check_in.pain_worst.map(|pain| format!("worst pain {pain} of 10")),
        (!activities.is_empty()).then(|| format!("activities {} of 10", super::list(&activities))),
        check_in
            .change
            .map(|change| format!("better or worse {}", formats.signed_number(f64::from(change)))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        "nothing was answered".to_owned()
    } else {
        parts.join(", ")
    }
}

/// What another computer's copy of a record added, in one sentence (rule H8): `3 sessions from the other computer were added.`
pub fn joined(joined: Joined, from: &str) -> String {
    let entries = joined.sessions + joined.check_ins + joined.changed;
    match entries {
        0 => format!("Nothing that was logged in {from} was missing here."),
        1 => format!("{} from {from} was added.", held_beyond(joined)),
        _ => format!("{} from {from} were added.", held_beyond(joined)),
    }
}

/// What unsaved work brought to its file: entries of the log, and a session that waits.
pub fn unsaved_log(joined: Joined, waits: bool) -> String {
    let came = match joined.sessions + joined.check_ins + joined.changed {
        0 => None,
        1 => Some(format!("{} was not saved yet and was added.", held_beyond(joined))),
        _ => Some(format!("{} were not saved yet and were added.", held_beyond(joined))),
    };
    let waits = waits.then(|| "A session that is not over waits.".to_owned());
    let said: Vec<String> = came.into_iter().chain(waits).collect();
    if said.is_empty() {
        return "What was logged and not saved yet was added.".to_owned();
    }
    said.join(" ")
}

/// `3 sessions and 1 check-in`.
pub fn held_beyond(joined: Joined) -> String {
    let counted = |many: usize, one: &str, more: &str| match many {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{many} {more}")),
    };
    let parts: Vec<String> = [
        counted(joined.sessions, "session", "sessions"),
        counted(joined.check_ins, "check-in", "check-ins"),
        counted(joined.changed, "changed entry", "changed entries"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        "an activity".to_owned()
    } else {
        super::list(&parts)
    }
}

/// `2 copies of another computer beside it, with 3 sessions; nothing more`.
pub fn copies_beside(holds: &[String]) -> String {
    let copies = match holds.len() {
        1 => "A copy from another computer stands".to_owned(),
        many => format!("{many} copies from other computers stand"),
    };
    format!("{copies} beside it, with {}.", holds.join("; "))
}
