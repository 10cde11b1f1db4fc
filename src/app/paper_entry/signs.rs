//! The safety check from paper: the ticked lines of each list by their numbers, and the day it was filled in.

use jiff::civil::Date;

use crate::app::checking::{clear_group, open_again_without_answer};
use crate::app::words::safety as say;
use crate::app::{App, Focus, PaperCell, Screen, written};
use crate::content::{Id, Library};
use crate::record::{Assessment, ScreeningAnswer};
use crate::report::words;
use crate::rules::{ListSays, SafetyLine, SafetyList, SafetyState, list_says, numbered_safety};

/// What was written for a list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ticked {
    /// Nothing.
    Empty,
    /// "None of these".
    None,
    /// These lines, each with whether the person was not sure.
    Lines(Vec<(usize, bool)>),
}

/// Reads numbers such as `S3 17 20?`, or `0` for none of these.
fn read(list: &SafetyList<'_>, text: &str) -> Result<Ticked, String> {
    let text = written::plain_digits(text);
    let parts = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => return Ok(Ticked::Empty),
        [only] if matches!(only.to_lowercase().as_str(), "0" | "-" | "none") => return Ok(Ticked::None),
        _ => {}
    }
    let number = |part: &str| {
        let plain = part.strip_suffix('?').unwrap_or(part);
        let digits = plain.strip_prefix(['S', 's']).unwrap_or(plain);
        let number = digits.parse::<usize>().ok()?;
        let is_known = list.lines.iter().any(|(known, _)| *known == number);
        is_known.then_some((number, plain.len() < part.len()))
    };
    parts
        .iter()
        .map(|part| {
            number(part).ok_or_else(|| {
                let part = words::shortened(part, 20);
                say::no_line(&part, &accepted(list))
            })
        })
        .collect::<Result<Vec<_>, _>>()
        .map(Ticked::Lines)
}

/// What can be typed for a list.
fn accepted(list: &SafetyList<'_>) -> String {
    match (list.lines.first(), list.lines.last()) {
        (Some((first, _)), Some((last, _))) => say::type_ticked(*first, *last),
        _ => say::TYPE_NONE.to_owned(),
    }
}

fn list_of<'a>(library: &'a Library, group: &Id) -> Option<SafetyList<'a>> {
    numbered_safety(library)
        .into_iter()
        .find(|list| list.group.id == *group)
}

/// Takes what was written for a list; what cannot be read changes nothing.
pub(in crate::app) fn take(app: &mut App, group: &Id, typed: &str) {
    let library = app.library.clone();
    let Some(list) = list_of(&library, group) else {
        return;
    };
    let ticked = read(&list, typed);
    let Some(document) = &mut app.state.document else {
        return;
    };
    let index = document.index;
    let Some(assessment) = document.record.assessments.get_mut(index) else {
        return;
    };
    // A slip of the pen takes no tick back; it is named, and stays to be mended.
    let Ok(ticked) = ticked else {
        return;
    };
    clear_group(assessment, &library, group);
    assessment.safety.none_of.remove(group);
    match ticked {
        Ticked::None => {
            assessment.safety.none_of.insert(group.clone());
        }
        Ticked::Lines(numbers) => tick(assessment, &list, &numbers),
        Ticked::Empty => {}
    }
    assessment.drafts.remove(&PaperCell::Signs(group.clone()).draft());
    open_again_without_answer(assessment, &library, group);
    app.changed();
}

fn tick(assessment: &mut Assessment, list: &SafetyList<'_>, numbers: &[(usize, bool)]) {
    for (number, unsure) in numbers {
        match list.lines.iter().find(|(known, _)| known == number) {
            Some((_, SafetyLine::Sign(question))) => {
                let answer = if *unsure {
                    ScreeningAnswer::NotSure
                } else {
                    ScreeningAnswer::Yes
                };
                assessment.safety.answers.insert(question.id.clone(), answer);
            }
            Some((_, SafetyLine::Precaution(precaution))) => {
                assessment.safety.precautions.insert(precaution.id.clone());
            }
            None => {}
        }
    }
}

/// The ticked lines of a list: number, words, and whether the person was not sure.
fn ticked<'a>(list: &SafetyList<'a>, assessment: &Assessment) -> Vec<(usize, &'a str, bool)> {
    let safety = &assessment.safety;
    list.lines
        .iter()
        .filter_map(|(number, line)| match line {
            SafetyLine::Sign(question) => match safety.answers.get(&question.id) {
                Some(ScreeningAnswer::Yes) => Some((*number, question.text.as_str(), false)),
                Some(ScreeningAnswer::NotSure) => Some((*number, question.text.as_str(), true)),
                Some(ScreeningAnswer::No) | None => None,
            },
            SafetyLine::Precaution(precaution) => {
                let is_ticked = safety.precautions.contains(&precaution.id);
                is_ticked.then_some((*number, precaution.text.as_str(), false))
            }
        })
        .collect()
}

impl App {
    /// The numbers that are ticked in a list; `0` for none of these.
    pub(in crate::app) fn signs_text(&self, group: &Id) -> String {
        let (Some(assessment), Some(list)) = (self.assessment(), list_of(self.library(), group)) else {
            return String::new();
        };
        let ticked = ticked(&list, assessment);
        if ticked.is_empty() {
            let is_none = list_says(self.library(), assessment, group) == ListSays::NoneOfThese;
            return if is_none { "0".to_owned() } else { String::new() };
        }
        let words = ticked
            .iter()
            .map(|(number, _, unsure)| format!("S{number}{}", if *unsure { "?" } else { "" }));
        words.collect::<Vec<_>>().join(" ")
    }

    /// The ticked lines of a list in words, to be compared with the sheet.
    pub fn signs_ticked(&self, group: &Id) -> Vec<String> {
        let (Some(assessment), Some(list)) = (self.assessment(), list_of(self.library(), group)) else {
            return Vec::new();
        };
        let line = |(number, words, unsure): (usize, &str, bool)| say::ticked_line(number, words, unsure);
        ticked(&list, assessment).into_iter().map(line).collect()
    }

    /// What is wrong with what was written for a list, if anything.
    pub fn signs_problem(&self, group: &Id) -> Option<String> {
        let typed = self
            .assessment()?
            .drafts
            .get(&PaperCell::Signs(group.clone()).draft())?;
        read(&list_of(self.library(), group)?, typed).err()
    }

    /// What can be typed for a list.
    pub fn signs_accepted(&self, group: &Id) -> String {
        list_of(self.library(), group)
            .map(|list| accepted(&list))
            .unwrap_or_default()
    }

    /// The day the sheet was filled in; today where nothing else can be read.
    pub(in crate::app) fn paper_day(&self) -> Date {
        let safety = self.assessment().map(|assessment| &assessment.safety);
        let known = safety.and_then(|safety| safety.screened_on);
        self.typed_paper_day().or(known).unwrap_or(self.today())
    }

    fn typed_paper_day(&self) -> Option<Date> {
        let typed = self.assessment()?.drafts.get(&PaperCell::Day.draft())?;
        written::day(typed, Some(self.today())).filter(|day| *day <= self.today())
    }

    /// What is wrong with the day the sheet was filled in, if anything.
    pub fn paper_day_problem(&self) -> Option<String> {
        let typed = self.assessment()?.drafts.get(&PaperCell::Day.draft())?;
        match written::day(typed, Some(self.today())) {
            None => Some(words::date_wanted(self.today())),
            Some(day) if day > self.today() => Some(say::DAY_TO_COME.to_owned()),
            Some(_) => None,
        }
    }

    /// Whether the safety check is still to be finished.
    pub fn paper_check_is_open(&self) -> bool {
        let state = self.outcome().map(|outcome| outcome.safety.state);
        let is_done = self
            .assessment()
            .is_some_and(|assessment| assessment.safety.screened_on.is_some());
        !is_done || state == Some(SafetyState::Outdated)
    }

    /// Finishes the safety check with the day of the sheet, or goes on to the review.
    pub(in crate::app) fn next_on_paper(&mut self) {
        self.settle_paper();
        self.derive();
        if !self.paper_check_is_open() {
            return self.enter(self.after(Screen::FromPaper));
        }
        let groups = &self.library.screening.groups;
        let has_slip = groups.iter().any(|group| self.signs_problem(&group.id).is_some());
        if self.paper_day_problem().is_some() || has_slip {
            self.state.focus = Some(Focus::FirstProblem);
            return;
        }
        // Old answers are never dated today by one press (rule Z23).
        if self.recheck_is_due() && self.typed_paper_day().is_none() {
            return self.begin_recheck();
        }
        let day = self.typed_paper_day().unwrap_or(self.today());
        if !self.finish_safety_on(day) {
            return;
        }
        if let Some(document) = &mut self.state.document
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
        {
            assessment.drafts.remove(&PaperCell::Day.draft());
        }
        self.derive();
        if self.after(Screen::Safety) == Screen::Stop {
            self.enter(Screen::Stop);
        } else if self.paper_check_is_open() {
            self.warn(say::CHECK_TOO_OLD);
        } else {
            self.state.focus = Some(Focus::FirstProblem);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;

    #[test]
    fn numbers_of_a_list_are_read_with_and_without_their_letter() {
        let library = shipped();
        let lists = numbered_safety(&library);
        let second = &lists[1];
        let (first, last) = (second.lines[0].0, second.lines.last().unwrap().0);
        let typed = format!("S{first}, {last}?");
        assert_eq!(
            read(second, &typed),
            Ok(Ticked::Lines(vec![(first, false), (last, true)]))
        );
        assert_eq!(read(second, " 0 "), Ok(Ticked::None));
        assert_eq!(read(second, "-"), Ok(Ticked::None));
        assert_eq!(read(second, " "), Ok(Ticked::Empty));
        // A number of another list is a slip, not a tick.
        let other = lists[0].lines[0].0;
        let said = read(second, &other.to_string()).unwrap_err();
        assert!(said.contains(&format!("from S{first} to S{last}")), "{said}");
        for wrong in ["S", "x", "1.5", "0 3", "99999999999999999999"] {
            assert!(read(second, wrong).is_err(), "{wrong}");
        }
    }
}
