//! What comes before the questions of a whole questionnaire: about you, and the safety check.

use serde::Serialize;

use crate::content::{Library, Precaution, ScreeningQuestion, Urgency};
use crate::report::words;
use crate::report::words::start as say;
use crate::rules::{SafetyLine, SafetyList, numbered_safety};

/// What comes before the questions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankStart {
    /// About you: all optional.
    pub about: Vec<AboutField>,
    /// What counts as a sign.
    pub what_counts: String,
    /// The lists of the safety check.
    pub safety: Vec<SafetySheet>,
    /// What a tick means: which lines, and what to do.
    pub then: Vec<[String; 2]>,
    /// What it means when nothing is ticked: nobody knows yet whether something will be.
    pub none: String,
}

/// Something asked about the person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AboutField {
    /// Its letter: `A`.
    pub letter: String,
    /// What is asked.
    pub name: String,
    /// Boxes to tick; none for words.
    pub options: Vec<String>,
    /// Room to write: how many lines, or part of one.
    pub lines: f64,
}

/// A list of the safety check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SafetySheet {
    /// Its heading.
    pub title: String,
    /// Signs that may need a clinician.
    pub signs: Vec<SafetyBlank>,
    /// What only leaves out tests and exercises.
    pub precautions: Vec<SafetyBlank>,
}

/// A line of the safety check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SafetyBlank {
    /// Its number: `S1`.
    pub number: String,
    /// What is ticked.
    pub text: String,
    /// What settles a "not sure", or what counts; may be empty.
    pub more: String,
    /// Places to tick with it.
    pub places: Vec<String>,
}

/// How much is said with each line of the safety check.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// What settles a "not sure" too.
    All,
    /// Only what has to be counted.
    Least,
}

pub(super) fn start(library: &Library, detail: Detail) -> BlankStart {
    let lists = numbered_safety(library);
    BlankStart {
        about: about(library),
        what_counts: library.screening.new_sign_note.clone(),
        safety: lists
            .iter()
            .map(|list| {
                let blanks = |wanted: bool| {
                    list.lines
                        .iter()
                        .filter(move |(_, line)| matches!(line, SafetyLine::Sign(_)) == wanted)
                        .map(|(number, line)| blank(library, *number, *line, detail))
                        .collect()
                };
                SafetySheet {
                    title: list.group.title.clone(),
                    signs: blanks(true),
                    precautions: blanks(false),
                }
            })
            .collect(),
        then: then(library),
        none: words::NONE_ON_PAPER.to_owned(),
    }
}

fn about(library: &Library) -> Vec<AboutField> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let equipment = words::equipment(library).into_iter().map(|(_, words)| words);
    let fields: Vec<(String, Vec<String>, f64)> = vec![
        (say::AGE_IN_YEARS.into(), vec![], 0.3),
        (
            say::SEX_SOME_LIMITS_DIFFER.into(),
            texts(&[say::FEMALE, say::MALE, say::PREFER_NOT_TO_SAY]),
            0.0,
        ),
        (
            say::MINUTES_A_DAY_FOR_EXERCISES.into(),
            texts(&["5", "10", "15", "20", "30", "60"]),
            0.0,
        ),
        (
            say::WHAT_YOU_HAVE.into(),
            equipment.chain([say::FIRM_BED.to_owned()]).collect(),
            0.0,
        ),
    ];
    fields
        .into_iter()
        .zip('A'..)
        .map(|((name, options, lines), letter)| AboutField {
            letter: letter.to_string(),
            name,
            options,
            lines,
        })
        .collect()
}

fn blank(library: &Library, number: usize, line: SafetyLine<'_>, detail: Detail) -> SafetyBlank {
    let number = format!("S{number}");
    match line {
        SafetyLine::Sign(question) => SafetyBlank {
            number,
            text: question.text.clone(),
            more: if detail == Detail::All || !question.features.is_empty() {
                sign_more(question)
            } else {
                String::new()
            },
            places: operation(library, question)
                .map(|operation| operation.regions.iter().map(|region| region.text.clone()).collect())
                .unwrap_or_default(),
        },
        SafetyLine::Precaution(precaution) => SafetyBlank {
            number,
            text: precaution.text.clone(),
            more: what_counts(precaution),
            places: precaution.regions.iter().map(|region| region.text.clone()).collect(),
        },
    }
}

fn operation<'a>(library: &'a Library, question: &ScreeningQuestion) -> Option<&'a Precaution> {
    let mut precautions = library.precautions.iter();
    precautions.find(|precaution| crate::rules::is_operation(question, precaution))
}

fn what_counts(precaution: &Precaution) -> String {
    let features = precaution.features.iter().map(|feature| feature.text.as_str());
    let questions: Vec<&str> = precaution
        .questions
        .iter()
        .map(String::as_str)
        .chain(features)
        .collect();
    // One that is enough by itself is named in the line already.
    if precaution.at_least.unwrap_or(1) < 2 || questions.is_empty() {
        return String::new();
    }
    at_least(precaution.at_least, &questions)
}

/// What is asked about a sign besides: what counts, or the one clarifying question.
fn sign_more(question: &ScreeningQuestion) -> String {
    if question.features.is_empty() {
        return question.clarify.clone();
    }
    let features: Vec<&str> = question.features.iter().map(|feature| feature.text.as_str()).collect();
    at_least(question.at_least, &features)
}

fn at_least(least: Option<u32>, statements: &[&str]) -> String {
    let least = least.unwrap_or(1);
    let all = statements.len();
    say::tick_when_true(least, all, &statements.join(" "))
}

/// What a tick means, by what it leads to: the program says it at once, paper has to say it beforehand.
fn then(library: &Library) -> Vec<[String; 2]> {
    let lists = numbered_safety(library);
    let of = |wanted: Option<Urgency>| -> String {
        let lines = lists.iter().flat_map(|list| &list.lines);
        let numbers = lines.filter(|(_, line)| match line {
            SafetyLine::Sign(question) => Some(question.urgency) == wanted,
            SafetyLine::Precaution(_) => wanted.is_none(),
        });
        ranges(numbers.map(|(number, _)| *number))
    };
    let all = [
        (of(Some(Urgency::Emergency)), say::GET_HELP_NOW),
        (of(Some(Urgency::SameDay)), say::GET_HELP_TODAY),
        (of(Some(Urgency::ClinicianFirst)), say::ASK_A_CLINICIAN_FIRST),
        (of(Some(Urgency::Advice)), say::HAVE_IT_LOOKED_AT_SOON),
        (of(None), say::LEAVE_OUT_THE_TESTS),
    ];
    let [emergency, rest @ ..] = all;
    let pairs = pairs(&lists);
    let pairs = pairs.iter().map(|(both, action)| (both.clone(), action.as_str()));
    std::iter::once(emergency)
        .chain(pairs)
        .chain(rest)
        .filter(|(lines, _)| !lines.is_empty())
        .map(|(lines, words)| [lines, words.to_owned()])
        .collect()
}

/// Two signs that are an emergency together: `S52 and S53 together`, and what to do.
fn pairs(lists: &[SafetyList<'_>]) -> Vec<(String, String)> {
    let signs = || {
        let lines = lists.iter().flat_map(|list| &list.lines);
        lines.filter_map(|(number, line)| match line {
            SafetyLine::Sign(question) => Some((*number, *question)),
            SafetyLine::Precaution(_) => None,
        })
    };
    let of_first = signs().filter_map(|(number, question)| {
        let (other, _) = signs().find(|(_, other)| question.pair.as_ref() == Some(&other.id))?;
        (number < other).then(|| (format!("S{number} and S{other} together"), question.pair_action.clone()))
    });
    of_first.collect()
}

/// `S1 to S4, S9`.
fn ranges(numbers: impl Iterator<Item = usize>) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match ranges.last_mut().filter(|(_, last)| *last + 1 == number) {
            Some((_, last)) => *last = number,
            None => ranges.push((number, number)),
        }
    }
    let said: Vec<String> = ranges
        .into_iter()
        .map(|(first, last)| match last - first {
            0 => format!("S{first}"),
            1 => format!("S{first}, S{last}"),
            _ => say::signs_from_to(first, last),
        })
        .collect();
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_row_are_said_as_a_range() {
        assert_eq!(ranges([1, 2, 3, 5, 7, 8].into_iter()), "S1 to S3, S5, S7, S8");
        assert_eq!(ranges([].into_iter()), "");
    }
}
