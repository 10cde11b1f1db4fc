//! Every question that was asked and shown, with its answer in full: the appendix of a summary.

use serde::Serialize;

use super::Case;
use crate::content::{Id, Item, Library};
use crate::record::{Answer, Assessment, Entry, Given, PAIN_REGIONS, ScreeningAnswer, Sex, Side};
use crate::report::blank::stage;
use crate::report::{LeaveOut, words};
use crate::rules;

/// The questions of one part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AnswerSection {
    /// `Why they came`, or a place in the session.
    pub name: String,
    /// Its questions, in the order they were asked.
    pub answers: Vec<FullAnswer>,
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FullAnswer {
    /// Its number on screen and on the test sheet; none outside the items, and for what is no longer asked.
    pub number: Option<usize>,
    /// The question in full.
    pub question: String,
    /// The answer, line by line.
    pub answer: Vec<String>,
    /// Whether a copy may go without it.
    #[serde(skip)]
    pub holds: Holds,
}

/// What an answer tells that a copy may leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// Nothing of the kind.
    #[default]
    Neither,
    /// The age.
    Age,
    /// Typed text.
    OwnWords,
}

impl Holds {
    pub(super) fn stays(self, leave_out: LeaveOut) -> bool {
        match self {
            Self::Neither => true,
            Self::Age => !leave_out.age,
            Self::OwnWords => !leave_out.own_words,
        }
    }
}

/// What was asked and shown; what is hidden for safety stands nowhere, not even its question.
pub(super) fn sections(case: &Case<'_>) -> Vec<AnswerSection> {
    let mut sections = vec![about(case.library, case.assessment), why(case.assessment)];
    sections.extend(screening(case.library, case.assessment));
    sections.push(precautions(case.library, case.assessment));
    sections.extend(items(case));
    sections.retain(|section| !section.answers.is_empty());
    sections
}

fn plain(question: impl Into<String>, answer: impl Into<String>) -> FullAnswer {
    FullAnswer {
        number: None,
        question: question.into(),
        answer: vec![answer.into()],
        holds: Holds::Neither,
    }
}

fn about(library: &Library, assessment: &Assessment) -> AnswerSection {
    let profile = &assessment.profile;
    let not_given = || "not given".to_owned();
    let sex = match profile.sex {
        Some(Sex::Female) => "female".to_owned(),
        Some(Sex::Male) => "male".to_owned(),
        None => not_given(),
    };
    // Only things the content knows: the file may hold any word.
    let known = |thing: &String| {
        library
            .exercises
            .iter()
            .any(|exercise| exercise.equipment.contains(thing))
    };
    let there = profile.equipment.iter().filter(|thing| known(thing));
    let mut there: Vec<String> = there.map(|thing| thing.replace('-', " ")).collect();
    if profile.firm_bed {
        there.push("firm bed".to_owned());
    }
    let there = if there.is_empty() {
        "nothing ticked".to_owned()
    } else {
        there.join(", ")
    };
    let age = profile.age.map_or_else(not_given, |age| words::count(age, "year"));
    AnswerSection {
        name: "About the person".to_owned(),
        answers: vec![
            FullAnswer {
                holds: Holds::Age,
                ..plain("Age", age)
            },
            plain("Sex, for the norms", sex),
            plain("Minutes a day for the plan", profile.minutes_per_day.to_string()),
            plain("At hand", there),
        ],
    }
}

fn why(assessment: &Assessment) -> AnswerSection {
    let reason = &assessment.reason;
    let typed = |question: &str, text: &str| FullAnswer {
        number: None,
        question: question.to_owned(),
        answer: if text.trim().is_empty() {
            vec!["not given".to_owned()]
        } else {
            text.trim().lines().map(str::to_owned).collect()
        },
        holds: Holds::OwnWords,
    };
    let places: Vec<&str> = PAIN_REGIONS
        .iter()
        .filter(|(id, _)| reason.regions.contains(*id))
        .map(|(_, text)| *text)
        .collect();
    let places = if places.is_empty() {
        "none ticked".to_owned()
    } else {
        places.join(", ")
    };
    let pain = reason
        .pain
        .map_or("not given".to_owned(), |pain| format!("{pain} of 10"));
    AnswerSection {
        name: "Why they came".to_owned(),
        answers: vec![
            typed("In their own words", &reason.words),
            plain("Where", places),
            typed("Since when", &reason.since),
            plain("Pain now, 0 to 10", pain),
        ],
    }
}

/// The safety questions: all of them once the check is finished, before that those that were answered.
fn screening(library: &Library, assessment: &Assessment) -> Vec<AnswerSection> {
    let safety = &assessment.safety;
    let of_group = |group: &crate::content::Group| AnswerSection {
        name: format!("Safety check: {}", words::in_sentence(&group.title)),
        answers: library
            .screening
            .questions
            .iter()
            .filter(|question| question.group == group.id && !question.derived)
            .filter_map(|question| {
                let given = safety.answers.get(&question.id);
                let given = given.or((safety.screened_on.is_some()).then_some(&ScreeningAnswer::No))?;
                let answer = match given {
                    ScreeningAnswer::Yes => "Yes",
                    ScreeningAnswer::No => "No",
                    ScreeningAnswer::NotSure => "Not sure, counted as yes",
                };
                Some(plain(&question.text, answer))
            })
            .collect(),
    };
    library.screening.groups.iter().map(of_group).collect()
}

fn precautions(library: &Library, assessment: &Assessment) -> AnswerSection {
    let ticked = library
        .precautions
        .iter()
        .filter(|precaution| assessment.safety.precautions.contains(&precaution.id));
    let mut answers: Vec<FullAnswer> = ticked
        .map(|precaution| {
            let regions: Vec<&str> = precaution
                .regions
                .iter()
                .filter(|region| assessment.safety.surgery_regions.contains(&region.id))
                .map(|region| region.text.as_str())
                .collect();
            if regions.is_empty() {
                plain(&precaution.text, "Yes")
            } else {
                plain(&precaution.text, format!("Yes: {}", regions.join(", ")))
            }
        })
        .collect();
    if answers.is_empty() && assessment.safety.screened_on.is_some() {
        answers.push(plain("Precautions", "none ticked"));
    }
    AnswerSection {
        name: "Precautions".to_owned(),
        answers,
    }
}

/// The items by place in the session; those answered that are not asked any more come last.
fn items(case: &Case<'_>) -> Vec<AnswerSection> {
    let asked = rules::asked(case.library, case.assessment, case.today);
    let mut sections: Vec<AnswerSection> = Vec::new();
    let mut put = |name: &str, answer: FullAnswer| match sections.last_mut() {
        Some(last) if last.name == name => last.answers.push(answer),
        _ => sections.push(AnswerSection {
            name: name.to_owned(),
            answers: vec![answer],
        }),
    };
    for (place, item) in asked.iter().enumerate().filter(|(_, item)| case.may_print(item)) {
        put(stage(item.stage), full(case, item, Some(place + 1)));
    }
    let is_asked = |id: &Id| asked.iter().any(|item| item.id == *id);
    for item in case.library.items.iter().filter(|item| !is_asked(&item.id)) {
        if case.assessment.answers.contains_key(&item.id) && case.may_print(item) {
            put("Answered before, not asked any more", full(case, item, None));
        }
    }
    sections
}

fn full(case: &Case<'_>, item: &Item, number: Option<usize>) -> FullAnswer {
    let answer = match case.assessment.answers.get(&item.id) {
        Some(answer) => answer_lines(case, item, answer),
        None => vec!["Not answered".to_owned()],
    };
    FullAnswer {
        number,
        question: item.question.clone(),
        answer,
        holds: Holds::Neither,
    }
}

fn answer_lines(case: &Case<'_>, item: &Item, answer: &Answer) -> Vec<String> {
    let one = |entry: &Entry| {
        let said = match entry.reading(item.combine) {
            Some(value) => words::reading(item, value, case.shown()),
            None => entry.state().map_or("", words::no_reading).to_owned(),
        };
        match entry {
            Entry::Readings(readings) if readings.len() > 1 => {
                let repeats: Vec<String> = readings.iter().map(|&value| case.repeat(item, value)).collect();
                format!("{said}; read {}", words::with_unit(&repeats.join(" · "), &item.unit))
            }
            _ => said,
        }
    };
    let mut lines: Vec<String> = match &answer.given {
        Given::One(entry) => vec![words::capitalised(&one(entry))],
        Given::Sides { .. } => Side::BOTH
            .into_iter()
            .filter_map(|side| {
                let entry = answer.entry(side)?;
                Some(format!(
                    "{}: {}",
                    words::capitalised(words::side_name(side)),
                    one(entry)
                ))
            })
            .collect(),
    };
    if let (Some(follow_up), Some(yes)) = (&item.follow_up, answer.follow_up) {
        lines.push(format!("{} {}", follow_up.question, if yes { "Yes" } else { "No" }));
    }
    let flags = item.quality.iter().filter(|flag| answer.flags.contains(&flag.id));
    lines.extend(flags.map(|flag| format!("Ticked: {}", flag.text)));
    lines
}
