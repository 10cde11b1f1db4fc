//! Entering what was written on paper, blank by blank and by number. What is typed becomes an answer in the same way as on
//! the question screens; what is not one yet stays as it was typed.

use crate::app::fields;
use crate::app::words::answers as say;
use crate::app::{App, PaperCell, Screen, chosen_size, written};
use crate::content::{Id, Item, QualityFlag, Sides};
use crate::record::{Assessment, Entry, Given, NoReading, Route, RouteLength, Side};
use crate::rules::{self, Offer};

/// A line of the sheet.
#[derive(Clone, Debug)]
pub struct PaperRow<'a> {
    /// Its number on paper.
    pub number: usize,
    /// The question or test.
    pub item: &'a Item,
    /// Its blanks, in the order they are filled in; none where it is left out for safety.
    pub cells: Vec<PaperCell>,
}

/// The blanks of an item: which side first, then the readings or options side by side, then what goes with them.
fn cells(item: &Item, assessment: &Assessment) -> Vec<PaperCell> {
    let id = || item.id.clone();
    let mut cells = Vec::new();
    let signed = item.sides() == Sides::Signed;
    if signed && item.is_number() && item.weighed().is_none() {
        cells.push(PaperCell::Toward(id()));
    }
    for side in fields::sides(item) {
        if item.is_number() {
            let count = fields::count(item, assessment, *side);
            cells.extend((0..count).map(|index| PaperCell::Reading(id(), *side, index)));
        } else {
            cells.push(PaperCell::Choice(id(), *side));
        }
    }
    if signed && !item.is_number() {
        cells.push(PaperCell::Toward(id()));
    }
    if item.follow_up.is_some() {
        cells.push(PaperCell::FollowUp(id()));
    }
    if asked_flags(item).next().is_some() {
        cells.push(PaperCell::Flags(id()));
    }
    cells
}

/// The flags that a person ticks, in order.
pub fn asked_flags(item: &Item) -> impl Iterator<Item = &QualityFlag> {
    item.quality.iter().filter(|flag| flag.auto.is_none())
}

/// Why there is no reading, where a word for that was written: `-`, `s` or skipped; `p` or stopped; `x` or not possible.
pub(in crate::app) fn state_word(text: &str) -> Option<NoReading> {
    let text = text.trim().to_lowercase();
    let begins = |word: &str| !text.is_empty() && word.starts_with(&text);
    match text.as_str() {
        "-" | "–" | "−" => Some(NoReading::Skipped),
        "x" => Some(NoReading::NotPossible),
        _ if begins("skipped") => Some(NoReading::Skipped),
        _ if begins("pain") || begins("stopped") => Some(NoReading::StoppedPain),
        _ if begins("not possible") || begins("cannot") => Some(NoReading::NotPossible),
        _ => None,
    }
}

/// Whether what was typed means more once its blank is left: a word for "no reading", or a size with the sign of its side.
pub fn settles_when_left(text: &str) -> bool {
    state_word(text).is_some() || signed_size(text).is_some()
}

/// The side and the size of a number with a sign, where plus is right and minus left.
pub(in crate::app) fn signed_size(text: &str) -> Option<(Side, &str)> {
    let text = text.trim();
    let left = text.strip_prefix(['-', '−', '–']).map(|size| (Side::Left, size));
    left.or_else(|| text.strip_prefix('+').map(|size| (Side::Right, size)))
        .filter(|(_, size)| !size.is_empty())
}

fn state_letter(state: NoReading) -> &'static str {
    match state {
        NoReading::Skipped => "s",
        NoReading::StoppedPain => "p",
        NoReading::NotPossible => "x",
    }
}

/// The value of an option by its place from 1, or by its letter.
pub(in crate::app) fn read_choice(item: &Item, text: &str) -> Option<i32> {
    let text = written::plain_digits(text.trim()).to_lowercase();
    let mut letters = text.chars();
    let place = match (letters.next(), letters.next()) {
        (Some(digit @ '1'..='9'), None) => u32::from(digit) - u32::from('1'),
        (Some(letter @ 'a'..='g'), None) => u32::from(letter) - u32::from('a'),
        _ => return None,
    };
    fields::option_values(item).get(usize::try_from(place).ok()?).copied()
}

/// Which side, or level: the outer `None` is neither.
pub(in crate::app) fn read_toward(text: &str) -> Option<Option<Side>> {
    match written::plain_digits(text.trim()).to_lowercase().as_str() {
        "l" | "left" => Some(Some(Side::Left)),
        "r" | "right" => Some(Some(Side::Right)),
        "0" | "=" | "level" => Some(None),
        _ => None,
    }
}

pub(in crate::app) fn read_yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

/// The flags of these letters; none where a letter is no flag.
pub(in crate::app) fn read_flags<'a>(item: &'a Item, text: &str) -> Option<Vec<&'a Id>> {
    let letters = text.chars().filter(|letter| !letter.is_whitespace() && *letter != ',');
    letters
        .map(|letter| {
            let place = u32::from(letter.to_ascii_lowercase()).checked_sub(u32::from('a'))?;
            asked_flags(item).nth(usize::try_from(place).ok()?).map(|flag| &flag.id)
        })
        .collect()
}

/// The letter of the flag at a place, from 0.
pub fn flag_letter(place: usize) -> char {
    ('a'..='z').nth(place).unwrap_or('?')
}

/// What is wrong with what was typed in a blank that is no reading and has no answer; for the review too.
pub(in crate::app) fn wrong_draft(item: &Item, assessment: &Assessment) -> Option<String> {
    cells(item, assessment).iter().find_map(|cell| {
        let typed = assessment.drafts.get(&cell.draft())?;
        let accepted = match cell {
            PaperCell::Choice(_, side) => {
                let has_answer = !fields::readings(assessment.answers.get(&item.id), *side).is_empty();
                let options = fields::option_values(item).len();
                (!has_answer && read_choice(item, typed).is_none()).then(|| say::type_option(options))
            }
            PaperCell::Toward(_) => read_toward(typed).is_none().then(|| say::TYPE_A_SIDE.to_owned()),
            PaperCell::FollowUp(_) => read_yes_no(typed).is_none().then(|| say::TYPE_YES_OR_NO.to_owned()),
            PaperCell::Flags(_) => read_flags(item, typed).is_none().then(|| {
                let last = flag_letter(asked_flags(item).count().saturating_sub(1));
                say::type_letters(last)
            }),
            PaperCell::Day
            | PaperCell::Signs(_)
            | PaperCell::Why(_)
            | PaperCell::Activity(_)
            | PaperCell::ActivityScore(_)
            | PaperCell::Reading(..) => None,
        }?;
        let typed = crate::report::words::shortened(typed.trim(), 20);
        Some(say::does_not_count(&typed, &accepted))
    })
}

impl App {
    /// Goes to the sheet; without a record, a new one is begun for it.
    pub(in crate::app) fn enter_from_paper(&mut self) {
        if self.state.document.is_some() {
            return self.show(Screen::FromPaper);
        }
        self.start_new();
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.from_paper = true;
        self.state.pages.intake.by_number = true;
        if let Some(assessment) = document.record.assessments.last_mut() {
            // The sheet asks everything; what was not done stays empty.
            assessment.route = Some(Route {
                length: RouteLength::Full,
                ..Route::default()
            });
        }
        self.derive();
    }

    /// Whether the questions and tests of the sheet may be typed in: the same gates as on the question screens.
    pub fn paper_is_open(&self) -> bool {
        self.waits_for(Screen::Questions).is_none()
    }

    /// The lines of the sheet with their numbers: those that are asked, or all that could be.
    pub fn paper_rows(&self, all: bool) -> Vec<PaperRow<'_>> {
        let Some(assessment) = self.assessment() else {
            return Vec::new();
        };
        let row = |(number, item)| {
            let is_hidden = matches!(self.offer(item), Some(Offer::Hidden(_)));
            PaperRow {
                number,
                item,
                cells: if is_hidden { Vec::new() } else { cells(item, assessment) },
            }
        };
        let is_shown = |(_, item): &(usize, &Item)| match self.offer(item) {
            Some(Offer::Asked) => true,
            Some(Offer::Hidden(_) | Offer::NotInRoute) => all,
            Some(Offer::NotOffered(rules::NotOffered::OnRequest)) => all,
            Some(Offer::NotOffered(_)) | None => false,
        };
        rules::numbered(self.library()).filter(is_shown).map(row).collect()
    }

    /// The text of a blank: what was typed, or what was answered.
    pub fn paper_text(&self, cell: &PaperCell) -> String {
        let (Some(record), Some(assessment)) = (self.record(), self.assessment()) else {
            return String::new();
        };
        if let Some(typed) = assessment.drafts.get(&cell.draft()) {
            return typed.clone();
        }
        let Some(item) = cell.item().and_then(|id| self.library().item(id)) else {
            return match cell {
                PaperCell::Signs(group) => self.signs_text(group),
                PaperCell::Why(question) => self.why_text(question),
                PaperCell::Activity(place) => self.activity_text(*place),
                PaperCell::ActivityScore(place) => self.activity_score_text(*place),
                _ => self.paper_day().to_string(),
            };
        };
        let answer = assessment.answers.get(&item.id);
        let state = match answer.map(|answer| &answer.given) {
            Some(Given::One(entry)) => entry.state().filter(|_| cells(item, assessment).first() == Some(cell)),
            Some(Given::Sides { .. }) if !matches!(cell, PaperCell::Reading(_, _, 1..)) => {
                let entry = cell.side().and_then(|side| answer?.entry(side));
                entry.and_then(Entry::state)
            }
            _ => None,
        };
        if let Some(state) = state {
            return state_letter(state).to_owned();
        }
        match cell {
            PaperCell::Reading(_, side, index) => fields::text(item, assessment, record.person.units, *side, *index),
            PaperCell::Choice(_, side) => {
                let reading = fields::readings(answer, *side).first().copied();
                let value = match item.sides() {
                    Sides::Signed => chosen_size(item, assessment).map(f64::from),
                    Sides::One | Sides::LeftRight => reading,
                };
                let values = fields::option_values(item);
                let place =
                    value.and_then(|value| values.iter().position(|known| (f64::from(*known) - value).abs() < 0.5));
                place.map(|place| (place + 1).to_string()).unwrap_or_default()
            }
            PaperCell::Toward(_) => match fields::direction(item, assessment) {
                Some(fields::Direction::Toward(Side::Left)) => "L".to_owned(),
                Some(fields::Direction::Toward(Side::Right)) => "R".to_owned(),
                Some(fields::Direction::Level) => "0".to_owned(),
                None => String::new(),
            },
            PaperCell::FollowUp(_) => match answer.and_then(|answer| answer.follow_up) {
                Some(true) => "y".to_owned(),
                Some(false) => "n".to_owned(),
                None => String::new(),
            },
            PaperCell::Flags(_) => asked_flags(item)
                .enumerate()
                .filter(|(_, flag)| answer.is_some_and(|answer| answer.flags.contains(&flag.id)))
                .map(|(place, _)| flag_letter(place))
                .collect(),
            PaperCell::Day
            | PaperCell::Signs(_)
            | PaperCell::Why(_)
            | PaperCell::Activity(_)
            | PaperCell::ActivityScore(_) => String::new(),
        }
    }
}
