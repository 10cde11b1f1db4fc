//! The words for what a person said about why they came (rules I1 to I3).

use std::collections::BTreeSet;

use super::{capitalised, list, own_line, side_name};
use crate::content::{Id, Intake as Questions, IntakeAnswer, IntakeQuestion, IntakeRole, Library};
use crate::record::{Assessment, HardActivity, Intake, PAIN_REGIONS, RouteLength, SymptomMark};

/// Where it is felt, in words for a sentence: the ticked regions that no mark of the chart says more exactly, then the marks.
pub fn places(library: &Library, assessment: &Assessment) -> Vec<String> {
    let marked = assessment.intake.regions(library);
    let coarse = PAIN_REGIONS.iter().filter(|(id, _)| {
        let is = |region: &Id| region == id;
        assessment.reason.regions.iter().any(is) && !marked.iter().any(is)
    });
    let coarse = coarse.map(|(_, text)| text.to_lowercase());
    coarse.chain(mark_places(library, &assessment.intake)).collect()
}

/// The places of the chart, a place with both sides once.
fn mark_places(library: &Library, intake: &Intake) -> Vec<String> {
    let Some(questions) = &library.intake else {
        return Vec::new();
    };
    let known = questions.places.iter().filter_map(|place| {
        let marks: Vec<&SymptomMark> = intake
            .shown_marks()
            .iter()
            .filter(|mark| mark.place == place.id)
            .collect();
        let sides: BTreeSet<_> = marks.iter().map(|mark| mark.side).collect();
        let side = match (sides.len(), sides.iter().flatten().next()) {
            (0, _) => return None,
            (1, Some(side)) => format!(", {}", side_name(*side)),
            _ => String::new(),
        };
        Some(format!("{}{side}", place.text))
    });
    known.collect()
}

/// A mark in words: `back of the neck, left: ache, numb`.
pub fn mark(questions: &Questions, mark: &SymptomMark) -> Option<String> {
    let place = questions.place(mark.place.as_str())?;
    let side = match mark.side {
        Some(side) => format!(", {}", side_name(side)),
        None => String::new(),
    };
    let felt: Vec<&str> = kinds(questions, mark).map(|(_, text)| text).collect();
    let felt = if felt.is_empty() {
        String::new()
    } else {
        format!(": {}", felt.join(", "))
    };
    Some(format!("{}{side}{felt}", place.text))
}

/// Of what makes it worse, and what eases it, so many by name.
const MOST_NAMED: usize = 2;

/// How it behaves, in a line: what makes it worse, what eases it, how long it lasts, how it goes. Empty where none was told.
pub fn behaviour(library: &Library, assessment: &Assessment, most: usize) -> String {
    let chosen = |role: IntakeRole| -> Vec<String> {
        let question = library.intake.as_ref().and_then(|questions| questions.role(role));
        let Some(IntakeQuestion {
            id,
            answer: IntakeAnswer::One(options) | IntakeAnswer::Several(options),
            ..
        }) = question
        else {
            return Vec::new();
        };
        let Some(chosen) = assessment.intake.chosen.get(id) else {
            return Vec::new();
        };
        let named = options.iter().filter(|option| chosen.contains(&option.id));
        first_few(named.map(|option| option.text.clone()).collect(), most.min(MOST_NAMED))
    };
    let parts = [
        (IntakeRole::Worse, "worse with "),
        (IntakeRole::Eases, "better with "),
        (IntakeRole::Lasts, "then for "),
        (IntakeRole::Course, ""),
    ];
    let said = parts.iter().filter_map(|(role, before)| {
        let named = chosen(*role);
        (!named.is_empty()).then(|| format!("{before}{}", list(&named)))
    });
    // Where there is little room, what changes it is worth more than how long it lasts.
    let said = said.take(if most > MOST_NAMED { parts.len() } else { 2 });
    said.collect::<Vec<String>>().join("; ")
}

fn first_few(mut named: Vec<String>, most: usize) -> Vec<String> {
    let rest = named.len().saturating_sub(most);
    named.truncate(most);
    if rest > 0 {
        named.push(format!("{rest} more"));
    }
    named
}

/// The letters of a mark, as they stand on the chart.
pub fn mark_letters(questions: &Questions, mark: &SymptomMark) -> String {
    kinds(questions, mark).map(|(letter, _)| letter).collect()
}

fn kinds<'a>(questions: &'a Questions, mark: &'a SymptomMark) -> impl Iterator<Item = (&'a str, &'a str)> {
    let felt = questions.kinds.iter().filter(|kind| mark.kinds.contains(&kind.id));
    felt.map(|kind| (kind.mark.as_str(), kind.text.as_str()))
}

/// What the letters on a chart with these marks mean: `A ache, N numb`; empty where there are none.
pub fn chart_letters(questions: &Questions, intake: &Intake) -> String {
    let used = |id: &Id| intake.shown_marks().iter().any(|mark| mark.kinds.contains(id));
    let lines: Vec<String> = questions
        .kinds
        .iter()
        .filter(|kind| used(&kind.id))
        .map(|kind| format!("{} {}", kind.mark, kind.text))
        .collect();
    lines.join(", ")
}

/// Pain in one line: `now 3, usual 4, worst 7 of 10`; empty where nothing was said.
pub fn pain(library: &Library, assessment: &Assessment) -> String {
    let number = |role: IntakeRole| {
        let question = library.intake.as_ref()?.role(role)?;
        assessment.intake.numbers.get(&question.id).copied()
    };
    let parts: Vec<String> = [
        ("now", assessment.reason.pain.map(u32::from)),
        ("usual", number(IntakeRole::PainUsual)),
        ("worst", number(IntakeRole::PainWorst)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(format!("{name} {}", value?)))
    .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("{} of 10", parts.join(", "))
    }
}

/// Own words given for a role of the intake, on one line; empty where none were given.
pub fn intake_words(library: &Library, assessment: &Assessment, role: IntakeRole) -> String {
    let question = library.intake.as_ref().and_then(|questions| questions.role(role));
    let typed = question.and_then(|question| assessment.intake.words.get(&question.id));
    typed.map(|text| own_line(text)).unwrap_or_default()
}

/// The answer to a question of the intake in words; none where it was not answered.
pub fn intake_answer(questions: &Questions, question: &IntakeQuestion, assessment: &Assessment) -> Option<String> {
    let (intake, id) = (&assessment.intake, &question.id);
    let number = |value: u32| match &question.answer {
        IntakeAnswer::Scale { .. } => format!("{value} of 10"),
        IntakeAnswer::Count { unit, .. } => format!("{value} {unit}"),
        IntakeAnswer::Text { .. }
        | IntakeAnswer::One(_)
        | IntakeAnswer::Several(_)
        | IntakeAnswer::Chart
        | IntakeAnswer::Activities { .. } => value.to_string(),
    };
    match &question.answer {
        IntakeAnswer::Text { .. } => {
            let typed = if question.role == IntakeRole::Words {
                Some(&assessment.reason.words)
            } else if question.role == IntakeRole::Since {
                Some(&assessment.reason.since)
            } else {
                intake.words.get(id)
            };
            typed.map(|text| own_line(text)).filter(|text| !text.is_empty())
        }
        IntakeAnswer::Scale { .. } | IntakeAnswer::Count { .. } => {
            let given = if question.role == IntakeRole::PainNow {
                assessment.reason.pain.map(u32::from)
            } else {
                intake.numbers.get(id).copied()
            };
            given.map(number)
        }
        IntakeAnswer::One(options) | IntakeAnswer::Several(options) => {
            let chosen = intake.chosen.get(id)?;
            let named: Vec<&str> = options
                .iter()
                .filter(|option| chosen.contains(&option.id))
                .map(|option| option.text.as_str())
                .collect();
            (!named.is_empty()).then(|| list(&named))
        }
        IntakeAnswer::Chart => {
            let marks: Vec<String> = intake
                .shown_marks()
                .iter()
                .filter_map(|one| mark(questions, one))
                .collect();
            (!marks.is_empty()).then(|| capitalised(&marks.join("; ")))
        }
        IntakeAnswer::Activities { .. } => {
            let rated: Vec<String> = intake.hard_activities().map(activity).collect();
            (!rated.is_empty()).then(|| rated.join("; "))
        }
    }
}

/// An activity with its rating: `carrying shopping: 4/10`.
fn activity(of: &HardActivity) -> String {
    let (name, score) = (activity_name(of), activity_score(of));
    if score.is_empty() {
        name
    } else {
        format!("{name}: {score}")
    }
}

/// An activity in the person's own words.
pub fn activity_name(of: &HardActivity) -> String {
    let words = own_line(&of.words);
    if words.is_empty() {
        "an activity".to_owned()
    } else {
        words
    }
}

/// So many activities by number, for a copy without own words.
pub fn activities_by_number(many: usize) -> Vec<String> {
    (1..=many).map(|number| format!("activity {number}")).collect()
}

/// How an activity goes: `4/10`; empty where it was not rated.
pub fn activity_score(of: &HardActivity) -> String {
    of.score.map(|score| format!("{score}/10")).unwrap_or_default()
}

/// What an answer does to what comes, in one line, where it does something (rules P14, Q11); none where it is not given.
pub fn intake_consequence(library: &Library, question: &IntakeQuestion, assessment: &Assessment) -> Option<String> {
    match question.role {
        IntakeRole::Chart => leads(library, assessment),
        IntakeRole::PainNow => {
            let from = library.screening.derived.acute_pain;
            let strong = assessment.reason.pain.is_some_and(|pain| pain >= from);
            strong.then(|| {
                format!(
                    "From {from} on: some tests stay out, and the plan is a week of gentle movement, then a new look."
                )
            })
        }
        IntakeRole::Words
        | IntakeRole::Since
        | IntakeRole::Course
        | IntakeRole::PainUsual
        | IntakeRole::PainWorst
        | IntakeRole::Activities
        | IntakeRole::Worse
        | IntakeRole::Eases
        | IntakeRole::Lasts
        | IntakeRole::Stiffness
        | IntakeRole::Nights
        | IntakeRole::Onset
        | IntakeRole::Earlier
        | IntakeRole::Treatment
        | IntakeRole::Hope
        | IntakeRole::Worry
        | IntakeRole::Confidence
        | IntakeRole::ActiveDays
        | IntakeRole::ActiveMinutes
        | IntakeRole::Medicines
        | IntakeRole::Question => {
            let chosen = assessment.intake.chosen.get(&question.id)?;
            let options = question.answer.options().iter();
            let said = options.filter(|option| chosen.contains(&option.id) && !option.then.is_empty());
            let said: Vec<&str> = said.map(|option| option.then.as_str()).collect();
            (!said.is_empty()).then(|| said.join(" "))
        }
    }
}

/// What the marked places lead to.
fn leads(library: &Library, assessment: &Assessment) -> Option<String> {
    let complaint = assessment.complaint(library);
    let regions: Vec<&str> = PAIN_REGIONS
        .iter()
        .filter(|(region, _)| complaint.iter().any(|id| id == region))
        .map(|(_, text)| *text)
        .collect();
    if regions.is_empty() {
        let marked = !assessment.intake.marks.is_empty();
        return marked.then(|| {
            "These places stand on your pages. The questions and the plan are about neck, back and hips.".to_owned()
        });
    }
    let named: Vec<String> = regions.iter().map(|text| super::in_sentence(text)).collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    Some(format!(
        "Because you came with your {}: questions about that come first, and the plan begins there if something is found.",
        list(&named)
    ))
}

/// What a way through the questions is called (rule Q10).
pub fn way(length: RouteLength) -> &'static str {
    match length {
        RouteLength::FirstLook => "A first look",
        RouteLength::Usual => "The usual way",
        RouteLength::Quick => "The short way",
        RouteLength::Full => "Everything",
    }
}

/// A way through the questions in a sentence.
pub fn about_way(length: RouteLength) -> &'static str {
    match length {
        RouteLength::FirstLook => "What tells most about what you came with.",
        RouteLength::Usual => "The first look, and the tests that tell most about the places you marked.",
        RouteLength::Quick => "The way this record was begun with, of an earlier version of the program.",
        RouteLength::Full => "Every question and test that is for you: the surest result.",
    }
}
