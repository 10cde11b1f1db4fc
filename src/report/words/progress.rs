//! What came of it, and what is offered next: three sentences for a change, one for a step (rules T12, P42). No praise, no
//! fear, no cause.

use jiff::civil::Date;
use serde::Serialize;

use super::digits::tenth;
use super::{Formats, Shown, exercise_name};
use crate::content::{Id, Library, StepRule};
use crate::record::{StepEdit, StepName};
use crate::rules::{Changed, Due, DueKind, Measure, MeasureOf, StepBecause, StepChange, StepOffer, WeekDone};

/// How a value of the file is spelled there.
pub fn file_word(value: &impl Serialize) -> String {
    let word = serde_json::to_value(value).ok();
    word.and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The id of a measure, as files name it: `pain-usual`, `activity-1`, `fh-cva-photo/left`, `score-forward-head`.
pub fn measure_id(what: &MeasureOf) -> String {
    match what {
        MeasureOf::Activity { place } => format!("activity-{place}"),
        MeasureOf::Activities => "activities".to_owned(),
        MeasureOf::PainUsual => "pain-usual".to_owned(),
        MeasureOf::PainWorst => "pain-worst".to_owned(),
        MeasureOf::Change => "better-or-worse".to_owned(),
        MeasureOf::Reading { item, side: None } => item.to_string(),
        MeasureOf::Reading { item, side: Some(side) } => format!("{item}/{}", super::side_name(*side)),
        MeasureOf::Score { pattern } => format!("score-{pattern}"),
    }
}

/// What is measured.
pub fn measure_name(library: &Library, what: &MeasureOf) -> String {
    match what {
        MeasureOf::Activity { place } => format!("Activity {place}"),
        MeasureOf::Activities => "Activities, the mean".to_owned(),
        MeasureOf::PainUsual => "Usual pain of the last 7 days".to_owned(),
        MeasureOf::PainWorst => "Worst pain of the last 7 days".to_owned(),
        MeasureOf::Change => "Better or worse, compared with the start of this plan".to_owned(),
        MeasureOf::Reading { item, side } => {
            let name = library.item(item.as_str()).map_or(item.as_str(), |item| &item.name);
            match side {
                Some(side) => format!("{name}, {}", super::side_name(*side)),
                None => name.to_owned(),
            }
        }
        MeasureOf::Score { pattern } => {
            let known = library.pattern(pattern.as_str());
            let name = known.map_or_else(|| pattern.to_string(), |pattern| pattern.name.to_lowercase());
            format!("Score of {name}")
        }
    }
}

/// What became of a measure, with both values and the limit; of one value, when the next is due where that is known.
pub fn measure(library: &Library, shown: Shown, measure: &Measure, next: Option<Date>) -> String {
    let formats = shown.formats;
    let unit = unit(library, &measure.what);
    let value = |value: f64| match measure.what {
        MeasureOf::Change => formats.signed_number(value),
        MeasureOf::Activity { .. }
        | MeasureOf::Activities
        | MeasureOf::PainUsual
        | MeasureOf::PainWorst
        | MeasureOf::Reading { .. }
        | MeasureOf::Score { .. } => shown.quantity_in_tenths(value, &unit),
    };
    let name = measure_name(library, &measure.what);
    let Some((_, from)) = measure.from else {
        return format!("{name}: no value yet.");
    };
    let Some((_, to)) = measure.to else {
        let due = next.map(|day| format!("; the next is due from {} on", formats.date(day)));
        return format!("{name}: {}, one value{}.", value(from), due.unwrap_or_default());
    };
    let limit = limit(library, shown, measure, &unit);
    let became = match measure.changed {
        Changed::Lower => format!("lower by more than what may be chance ({limit})"),
        Changed::Higher => format!("higher by more than what may be chance ({limit})"),
        Changed::No => format!("no change beyond what may be chance ({limit})"),
    };
    format!("{name}: {} → {}, {became}.", value(from), value(to))
}

/// The limit of a measure: points of a scale, else in the unit that was read.
fn limit(library: &Library, shown: Shown, measure: &Measure, unit: &str) -> String {
    let number = shown.formats.number(tenth(measure.limit));
    let points = if number == "1" { "point" } else { "points" };
    match measure.what {
        MeasureOf::Reading { .. } => shown.quantity_in_tenths(measure.limit, unit),
        MeasureOf::PainUsual | MeasureOf::PainWorst => {
            // Pain of the neck has two limits: the larger one at once, the smaller one in check-ins running.
            let limits = library.guidance.as_ref().map(|guidance| &guidance.about.change);
            let neck = limits.map(|limits| (limits.neck.points, limits.pain.points, limits.neck.running));
            match neck.filter(|(neck, pain, _)| neck > pain && measure.limit >= f64::from(*neck)) {
                Some((_, pain, running)) => {
                    format!("{number} {points}, or {pain} in {running} check-ins running")
                }
                None => format!("{number} {points}"),
            }
        }
        MeasureOf::Activity { .. } | MeasureOf::Activities | MeasureOf::Change | MeasureOf::Score { .. } => {
            format!("{number} {points}")
        }
    }
}

fn unit(library: &Library, what: &MeasureOf) -> String {
    match what {
        MeasureOf::Reading { item, .. } => library
            .item(item.as_str())
            .map_or_else(String::new, |item| item.unit().to_owned()),
        MeasureOf::Activity { .. } | MeasureOf::Activities | MeasureOf::PainUsual | MeasureOf::PainWorst => {
            "of 10".to_owned()
        }
        MeasureOf::Score { .. } => "of 100".to_owned(),
        MeasureOf::Change => String::new(),
    }
}

/// How many measures were compared, so that one of them is not taken for more than it is.
pub fn compared(measures: &[Measure]) -> String {
    match measures.iter().filter(|measure| measure.is_compared()).count() {
        0 => "No measure has two values yet.".to_owned(),
        1 => "One measure was compared.".to_owned(),
        count => format!("{count} measures were compared; with many, one may look changed by chance."),
    }
}

/// `4 of 6 sessions, as logged by you`.
pub fn week_done(week: &WeekDone) -> String {
    let counted = super::done_of_planned(week.done, week.planned);
    if (week.done, week.planned) == (0, 0) {
        return counted;
    }
    format!("{counted}, as logged by you")
}

/// The rule behind a step, in the content.
pub fn step_rule(library: &Library, rule: StepName) -> Option<&StepRule> {
    let guidance = library.guidance.as_ref()?;
    let id = match rule {
        StepName::P1
        | StepName::P2
        | StepName::P3
        | StepName::P4
        | StepName::R1
        | StepName::R2
        | StepName::R3
        | StepName::R4
        | StepName::R5 => format!("rule-{}", rule.as_str().to_lowercase()),
        StepName::Again
        | StepName::Ask
        | StepName::TwiceRed
        | StepName::Which
        | StepName::WorseTwice
        | StepName::Stop => format!("step-{}", rule.as_str()),
    };
    let mut known = guidance.rules.iter().chain(&guidance.about.moving_on.steps);
    known.find(|known| known.id == *id)
}

/// What is offered, with its reason, in one or two sentences.
pub fn offer(library: &Library, formats: Formats, offer: &StepOffer) -> String {
    let of = offer.exercise.as_ref().map(|id| exercise_name(library, id));
    let reason = because(library, formats, &offer.because);
    let action = match (&offer.because, &offer.change) {
        (StepBecause::Missed { gap, .. }, _) => gap_action(library, gap),
        (_, StepChange::ToUsual) => "go back to the usual version, and to as much as before.".to_owned(),
        (_, StepChange::Through) => "the plan is through; go on with its upkeep, or do the tests again.".to_owned(),
        _ => step_rule(library, offer.rule).map_or_else(String::new, |rule| rule.action.clone()),
    };
    let said = format!("{reason}: {action}");
    match of {
        Some(name) => format!("{name}. {said}"),
        None => said,
    }
}

/// The week that a step begins; none where the week stays what it is.
pub fn week_of_step(change: &StepChange) -> Option<u32> {
    match change {
        StepChange::Week { week } | StepChange::FewerMinutes { week } | StepChange::Choose { week } => Some(*week),
        StepChange::Through
        | StepChange::Easier { .. }
        | StepChange::Harder { .. }
        | StepChange::Dose { .. }
        | StepChange::ToUsual
        | StepChange::Further
        | StepChange::Another
        | StepChange::Nothing => None,
    }
}

fn gap_action(library: &Library, gap: &Id) -> String {
    let gaps = library.guidance.iter().flat_map(|guidance| &guidance.gaps);
    gaps.into_iter()
        .find(|one| one.id == *gap)
        .map_or_else(String::new, |one| one.action.clone())
}

fn because(library: &Library, formats: Formats, because: &StepBecause) -> String {
    let day = |day: &Date| formats.date(*day);
    match because {
        StepBecause::Share {
            done,
            planned,
            red,
            since,
        } => {
            let red = if *red {
                ", and something was red in the last days"
            } else {
                ""
            };
            let counted = super::done_of_planned(*done, *planned);
            let counted = if done > planned { format!("{counted},") } else { counted };
            match since {
                Some(back) => format!("{counted} since you came back on {}, as logged by you{red}", day(back)),
                None => format!("{counted} in the two weeks before today, as logged by you{red}"),
            }
        }
        StepBecause::Missed { days, until, .. } => {
            let missed = match days {
                1 => "One day without a session".to_owned(),
                _ => format!("{days} days without a session"),
            };
            match until {
                Some(back) => format!("{missed}, until {}", day(back)),
                None => missed,
            }
        }
        StepBecause::Light { on } => format!("Pain on {}", day(on)),
        StepBecause::TwoReds { first, second } => format!("Red on {} and on {}", day(first), day(second)),
        StepBecause::InARow { on } => format!("Two sessions one after the other allow it, the last on {}", day(on)),
        StepBecause::NoMorning => "No morning after was noted in two weeks".to_owned(),
        StepBecause::Repeated { times } => format!("These weeks were done again {times} times"),
        StepBecause::WorseTwice { on } => format!(
            "Pain was higher than at the start in two check-ins, the last on {}",
            day(on)
        ),
        StepBecause::NoChange => "No measure changed beyond what may be chance".to_owned(),
        StepBecause::Signs { on, signs } => {
            let named: Vec<String> = signs
                .iter()
                .map(|id| {
                    let known = library.screening_question(id.as_str());
                    known.map_or_else(|| id.to_string(), |sign| sign.short.clone())
                })
                .collect();
            format!("On {} you noted: {}", day(on), super::list(&named))
        }
    }
}

/// A step that was answered, as a line of the list of changes: `Step of 5 December 2026: Next weeks.`
pub fn step_taken(formats: Formats, library: &Library, step: &StepEdit) -> String {
    let name = match (step_rule(library, step.rule), step.rule) {
        (Some(rule), _) => rule.name.clone(),
        (None, StepName::R3) => "After days without a session".to_owned(),
        (None, rule) => rule.as_str().to_owned(),
    };
    let of = match &step.exercise {
        Some(id) => format!(", “{}”", exercise_name(library, id)),
        None => String::new(),
    };
    let week = match step.week {
        Some(week) => format!("; week {week} began then"),
        None => String::new(),
    };
    format!("Step of {}{of}: {name}{week}.", formats.date(step.at.date()))
}

/// Said while a declined step waits.
pub fn declined(formats: Formats, again: Date) -> String {
    format!(
        "The plan goes on as it is; the step that was declined is offered again on {}.",
        formats.date(again)
    )
}

/// What is due, for a list.
pub fn due(due: &Due) -> &'static str {
    match due.kind {
        DueKind::FirstDays => "Was it done, and how was the next morning? Is anything unclear?",
        DueKind::CheckIn => "Pain of the last 7 days, and your activities",
        DueKind::BetterOrWorse => "Better or worse than at the start of this plan",
        DueKind::SafetyCheck => "The safety check",
        DueKind::Tests => "The tests that drove the plan, in the same way",
        DueKind::Upkeep => "A look at the upkeep",
    }
}
