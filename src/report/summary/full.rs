//! Every question that was asked and shown, with its answer in full: the appendix of a summary.

use serde::Serialize;

use super::Case;
use crate::content::{Id, Intake, IntakeQuestion, IntakeRole, IntakeShape, Item, ItemId, Library};
use crate::record::{Answer, Assessment, Entry, Given, PAIN_REGIONS, ScreeningAnswer, Sex, Side};
use crate::report::{LeaveOut, words};
use crate::rules::photo::numbers_from;
use crate::rules::{self, ListSays, SafetyLine, SafetyList};

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
    /// Its number on paper, as on the blank sheets: `12`, `S3` in the safety check; empty where it has none.
    pub number: String,
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
    let mut sections = vec![about(case.library, case.assessment), why(case.library, case.assessment)];
    sections.extend(screening(case.library, case.assessment));
    sections.extend(items(case));
    sections.retain(|section| !section.answers.is_empty());
    sections
}

fn plain(question: impl Into<String>, answer: impl Into<String>) -> FullAnswer {
    FullAnswer {
        number: String::new(),
        question: question.into(),
        answer: vec![answer.into()],
        holds: Holds::Neither,
    }
}

fn not_given() -> String {
    "not given".to_owned()
}

fn about(library: &Library, assessment: &Assessment) -> AnswerSection {
    let profile = &assessment.profile;
    let sex = match profile.sex {
        Some(Sex::Female) => "female".to_owned(),
        Some(Sex::Male) => "male".to_owned(),
        None => not_given(),
    };
    // Only things the content knows: the file may hold any word.
    let there = profile.equipment.iter().filter_map(|thing| library.thing(thing));
    let mut there: Vec<String> = there.map(|thing| thing.name.clone()).collect();
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
            plain("Sex", sex),
            plain("Minutes a day for the plan", profile.minutes_per_day.to_string()),
            plain("At hand", there),
        ],
    }
}

fn why(library: &Library, assessment: &Assessment) -> AnswerSection {
    let reason = &assessment.reason;
    let typed = |question: &str, text: &str| FullAnswer {
        number: String::new(),
        question: question.to_owned(),
        answer: if text.trim().is_empty() {
            vec!["not given".to_owned()]
        } else {
            words::own_words(text).lines().map(str::to_owned).collect()
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
    AnswerSection {
        name: "Why they came".to_owned(),
        answers: vec![
            typed("In their own words", &reason.words),
            plain("Where", places),
            typed("Since when", &reason.since),
        ]
        .into_iter()
        .chain(intake(library, assessment))
        .collect(),
    }
}

/// Every other question of the intake with its answer.
fn intake(library: &Library, assessment: &Assessment) -> Vec<FullAnswer> {
    let Some(questions) = &library.intake else {
        return Vec::new();
    };
    questions
        .questions
        .iter()
        .filter(|question| !matches!(question.role, IntakeRole::Words | IntakeRole::Since))
        .map(|question| answered(questions, question, assessment).unwrap_or_else(|| plain(&question.ask, not_given())))
        .collect()
}

/// What was told about the complaint and stands nowhere on page one; only what was answered.
pub(super) fn told(case: &Case<'_>) -> Vec<FullAnswer> {
    let Some(questions) = &case.library.intake else {
        return Vec::new();
    };
    let beside_page_one = questions
        .questions
        .iter()
        .filter(|question| !is_on_page_one(question.role));
    beside_page_one
        .filter_map(|question| answered(questions, question, case.assessment))
        .collect()
}

/// Whether page one says the answer to a question of this role (rule T23).
fn is_on_page_one(role: IntakeRole) -> bool {
    match role {
        IntakeRole::Words
        | IntakeRole::Since
        | IntakeRole::Chart
        | IntakeRole::PainNow
        | IntakeRole::PainUsual
        | IntakeRole::PainWorst
        | IntakeRole::Activities
        | IntakeRole::Hope
        | IntakeRole::Worry
        | IntakeRole::Question => true,
        IntakeRole::Course
        | IntakeRole::Worse
        | IntakeRole::Eases
        | IntakeRole::Lasts
        | IntakeRole::Stiffness
        | IntakeRole::Nights
        | IntakeRole::Onset
        | IntakeRole::Earlier
        | IntakeRole::Treatment
        | IntakeRole::Confidence
        | IntakeRole::ActiveDays
        | IntakeRole::ActiveMinutes
        | IntakeRole::Medicines => false,
    }
}

/// A question of the intake with its answer; none where it has none.
fn answered(questions: &Intake, question: &IntakeQuestion, assessment: &Assessment) -> Option<FullAnswer> {
    let answer = plain(&question.ask, words::intake_answer(questions, question, assessment)?);
    let holds = match question.answer.shape() {
        IntakeShape::Text | IntakeShape::Activities => Holds::OwnWords,
        IntakeShape::Scale | IntakeShape::Count | IntakeShape::One | IntakeShape::Several | IntakeShape::Chart => {
            answer.holds
        }
    };
    Some(FullAnswer { holds, ..answer })
}

/// The safety check: every line of it once it is finished, before that those that were ticked.
fn screening(library: &Library, assessment: &Assessment) -> Vec<AnswerSection> {
    let safety = &assessment.safety;
    let done = safety.screened_on.is_some();
    // Where nobody said "None of these", a line that is not ticked is no more than that.
    let not_ticked = |group: &Id| match rules::list_says(library, assessment, group) {
        ListSays::Ticked | ListSays::NoneOfThese => "No",
        ListSays::Nothing => "Not ticked",
    };
    let answer = |line: SafetyLine<'_>| match line {
        SafetyLine::Sign(question) => {
            let said = match safety.answers.get(&question.id) {
                Some(ScreeningAnswer::Yes) => "Yes",
                Some(ScreeningAnswer::No) => "No",
                Some(ScreeningAnswer::NotSure) => "Not sure, counted as yes",
                None if done => not_ticked(&question.group),
                None => return None,
            };
            Some(plain(&question.text, said))
        }
        SafetyLine::Precaution(precaution) => {
            let ticked = safety.precautions.contains(&precaution.id);
            if !ticked {
                return done.then(|| plain(&precaution.text, not_ticked(&precaution.group)));
            }
            let regions: Vec<&str> = precaution
                .regions
                .iter()
                .filter(|region| safety.surgery_regions.contains(&region.id))
                .map(|region| region.text.as_str())
                .collect();
            let said = if regions.is_empty() {
                "Yes".to_owned()
            } else {
                format!("Yes: {}", regions.join(", "))
            };
            Some(plain(&precaution.text, said))
        }
    };
    let of_list = |list: &SafetyList<'_>| AnswerSection {
        name: format!("Safety check: {}", words::in_sentence(&list.group.title)),
        answers: list
            .lines
            .iter()
            .filter_map(|(number, line)| {
                Some(FullAnswer {
                    number: format!("S{number}"),
                    ..answer(*line)?
                })
            })
            .collect(),
    };
    rules::numbered_safety(library).iter().map(of_list).collect()
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
    for item in asked.iter().filter(|item| case.may_print(item)) {
        put(words::stage(item.stage), full(case, item));
    }
    let is_asked = |id: &ItemId| asked.iter().any(|item| item.id == *id);
    for item in case.library.items.iter().filter(|item| !is_asked(&item.id)) {
        if case.assessment.answers.contains_key(&item.id) && case.may_print(item) {
            put("Answered before, not asked any more", full(case, item));
        }
    }
    sections
}

fn full(case: &Case<'_>, item: &Item) -> FullAnswer {
    let in_units = words::item_in_units(item, case.record.person.units);
    let item = &*in_units;
    let answer = match case.assessment.answers.get(&item.id) {
        Some(answer) => answer_lines(case, item, answer),
        None => vec!["Not answered".to_owned()],
    };
    FullAnswer {
        number: rules::number_of(case.library, item).map_or_else(String::new, |number| number.to_string()),
        question: item.question.clone(),
        answer,
        holds: Holds::Neither,
    }
}

fn answer_lines(case: &Case<'_>, item: &Item, answer: &Answer) -> Vec<String> {
    let one = |entry: &Entry| {
        let said = match entry.reading(item.combine()) {
            Some(value) => words::reading(item, value, case.shown()),
            None => entry.state().map_or("", words::no_reading).to_owned(),
        };
        match entry {
            Entry::Readings(readings) if readings.len() > 1 => {
                let (repeats, unit) = case.repeats(item, readings);
                format!("{said}; read {}", words::with_unit(&repeats.join(" · "), unit))
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
    let from = numbers_from(case.library, case.assessment, item);
    lines.extend(from.map(|from| format!("Numbers {}", words::numbers_from(&from, case.formats))));
    lines
}
