//! What kind of plan it is, and what was changed about it.

use crate::content::Library;
use crate::record::{Plan, PlanScope, Prescription};
use crate::report::words::{count, how_days_follow, list, training_days};
use crate::rules;

/// What kind of plan it is, for whom and how long, in one sentence.
pub fn plan_about(library: &Library, plan: &Plan) -> String {
    let kind = match plan.scope {
        PlanScope::Personal => {
            let patterns = plan.serves.iter().filter_map(|id| library.pattern(id.as_str()));
            let names: Vec<String> = patterns.map(|pattern| pattern.name.to_lowercase()).collect();
            if names.is_empty() {
                "Made from the muscle tests".to_owned()
            } else {
                format!("Made from the answers, for {}", list(&names))
            }
        }
        PlanScope::General => "A general plan of strength, movement and breathing".to_owned(),
        PlanScope::GentleOnly if plan.goes_a_day.is_some() => {
            "For the days in which it hurts a lot: breathing, small movement and walking".to_owned()
        }
        PlanScope::GentleOnly => "Breathing, mobility and walking only; strength work is ruled out".to_owned(),
    };
    let minutes = count(plan.minutes_per_day, "minute");
    let two_days = plan.weeks.iter().any(|phase| phase.days.len() > 1);
    let follow = match (&plan.days, two_days) {
        (Some(days), _) => format!("{}.", training_days(days)),
        (None, true) => how_days_follow(rules::training_days(plan).a.len()),
        (None, false) => String::new(),
    };
    format!("{kind}. Up to {minutes} a day. {follow}").trim_end().to_owned()
}

/// What the person changed, before the notes of the plan.
pub fn changed_by_choice(changes: &[String]) -> String {
    format!("Changed by choice: {}", changes.join(" "))
}

/// What the person changed about a line, to stand behind its name.
pub fn mark_of_choice(line: &Prescription) -> &'static str {
    match &line.by_person {
        Some(mark) if mark.added || mark.in_place_of.is_some() => " (own choice)",
        Some(mark) if !mark.edits.is_empty() => " (changed by choice)",
        Some(_) | None => "",
    }
}
