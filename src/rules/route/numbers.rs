//! The numbers of questions on paper, and where what was written is typed in: the same for everybody.
//!
//! A number is the place among *all* items, not among those of a person's route: a route changes while it is worked through,
//! and a sheet that was printed must still be right when it is typed in.

use crate::content::{Group, Item, Library, Precaution, ScreeningQuestion};

/// Every item with its number on paper, from 1, in session order.
pub fn numbered(library: &Library) -> impl Iterator<Item = (usize, &Item)> {
    library.items.iter().enumerate().map(|(place, item)| (place + 1, item))
}

/// The number of an item on paper.
pub fn number_of(library: &Library, item: &Item) -> Option<usize> {
    numbered(library)
        .find(|(_, other)| other.id == item.id)
        .map(|(number, _)| number)
}

/// The item of a number on paper.
pub fn item_numbered(library: &Library, number: usize) -> Option<&Item> {
    library.items.get(number.checked_sub(1)?)
}

/// One line of the safety check.
#[derive(Clone, Copy, Debug)]
pub enum SafetyLine<'a> {
    /// A sign that may need a clinician.
    Sign(&'a ScreeningQuestion),
    /// What only leaves out tests and exercises.
    Precaution(&'a Precaution),
}

/// One list of the safety check, its lines with their numbers: `S1`, `S2` and so on through all lists.
#[derive(Clone, Debug)]
pub struct SafetyList<'a> {
    /// Its heading.
    pub group: &'a Group,
    /// What can be ticked, in the order of the screen.
    pub lines: Vec<(usize, SafetyLine<'a>)>,
}

/// The lists of the safety check as they are asked on paper: in everyday order, what follows from other answers left out,
/// an operation asked about once.
pub fn numbered_safety(library: &Library) -> Vec<SafetyList<'_>> {
    let questions = &library.screening.questions;
    let mut number = 0;
    let mut lists = Vec::new();
    for group in &library.screening.groups {
        let precautions = library.precautions.iter().filter(|one| {
            one.group == group.id && !one.derived && !questions.iter().any(|question| is_operation(question, one))
        });
        let lines = signs(library, group)
            .into_iter()
            .map(SafetyLine::Sign)
            .chain(precautions.map(SafetyLine::Precaution));
        let lines = lines
            .map(|line| {
                number += 1;
                (number, line)
            })
            .collect();
        lists.push(SafetyList { group, lines });
    }
    lists
}

/// The signs of a list, in everyday order; those that follow from answers are not asked.
pub fn signs<'a>(library: &'a Library, group: &Group) -> Vec<&'a ScreeningQuestion> {
    let questions = library.screening.questions.iter();
    let asked = questions.filter(|question| question.group == group.id && !question.derived);
    asked.collect()
}

/// Whether a sign and a precaution ask about the same recent operation.
pub fn is_operation(question: &ScreeningQuestion, precaution: &Precaution) -> bool {
    !precaution.regions.is_empty() && question.sets.contains(&precaution.id)
}
