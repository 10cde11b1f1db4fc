//! Answers that need a look before the results: half typed, out of range, or said for one side only.

use super::fields::{self, Direction, Typed};
use super::{App, Focus, PaperCell, PaperRow};
use crate::app::paper_entry::rows;
use crate::app::words::answers as say;
use crate::content::{Item, ItemId, Sides};
use crate::record::{Assessment, Given, Side, Units};
use crate::report::words;

/// An answer that needs a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// The item.
    pub item: ItemId,
    /// What is the matter, as a sentence.
    pub what: String,
    /// The side that is missing, where all that is there is right.
    pub missing: Option<Side>,
}

/// What is the matter with an answer.
struct Wrong {
    what: String,
    missing: Option<Side>,
}

impl Wrong {
    fn of(item: &Item, wrong: Self) -> Attention {
        Attention {
            item: item.id.clone(),
            what: wrong.what,
            missing: wrong.missing,
        }
    }

    fn at_no_side(what: String) -> Self {
        Self { what, missing: None }
    }
}

impl App {
    /// Answers that need a look, in session order.
    pub fn attention(&self) -> Vec<Attention> {
        let (Some(record), Some(assessment)) = (self.record(), self.assessment()) else {
            return Vec::new();
        };
        let units = record.person.units;
        self.asked()
            .into_iter()
            .filter_map(|item| Some(Wrong::of(item, wrong(item, assessment, units)?)))
            .collect()
    }

    /// What was said about the item on screen at the last "Next", as long as it is still so.
    pub fn objection(&self) -> Option<&Attention> {
        let said = self.state.pages.questions.objection.as_ref()?;
        (self.not_whole().as_ref() == Some(said)).then_some(said)
    }

    /// Stops "Next" once where the answer on screen is wrong or half given; the second "Next" goes on.
    pub(super) fn objects(&mut self) -> bool {
        let wrong = self
            .not_whole()
            .filter(|wrong| self.state.pages.questions.objection.as_ref() != Some(wrong));
        let is_new = wrong.is_some();
        if is_new {
            self.state.pages.questions.objection = wrong;
            self.state.focus = Some(Focus::FirstProblem);
        }
        is_new
    }

    /// What is wrong in a line of the sheet; while one is in it, only what can no longer become right.
    pub fn paper_problem(&self, row: &PaperRow<'_>, is_current: bool) -> Option<String> {
        let (record, assessment) = (self.record()?, self.assessment()?);
        let units = record.person.units;
        if is_current {
            let is_word = |cell: &PaperCell| rows::state_word(&self.paper_text(cell)).is_some();
            if row.cells.iter().any(is_word) {
                return None;
            }
            return rows::wrong_draft(row.item, assessment).or_else(|| {
                row.cells.iter().find_map(|cell| match cell {
                    // A size may be typed with the sign of its side, which is taken when the blank is left.
                    PaperCell::Reading(_, None, _) if row.item.sides() == Sides::Signed => {
                        let typed = self.paper_text(cell);
                        let size = rows::signed_size(&typed).map_or(typed.as_str(), |(_, size)| size);
                        match fields::read(row.item, units, size) {
                            Typed::Wrong(accepted) => Some(accepted),
                            _ => None,
                        }
                    }
                    PaperCell::Reading(_, side, index) => {
                        match fields::standing(row.item, assessment, units, *side, *index) {
                            Typed::Wrong(accepted) => Some(accepted),
                            _ => None,
                        }
                    }
                    _ => None,
                })
            });
        }
        what_is_wrong(row.item, assessment, units)
    }

    /// What is wrong or half given in the answer on screen.
    fn not_whole(&self) -> Option<Attention> {
        let (item, assessment) = (self.item()?, self.assessment()?);
        let units = self.record()?.person.units;
        let typed = typed_wrong(item, assessment, units).map(Wrong::at_no_side);
        let half = || side_not_said(item, assessment).map(Wrong::at_no_side);
        let wrong = typed.or_else(half).or_else(|| one_side_missing(item, assessment))?;
        Some(Wrong::of(item, wrong))
    }
}

/// The first thing that is the matter with an item's answer.
pub(super) fn what_is_wrong(item: &Item, assessment: &Assessment, units: Units) -> Option<String> {
    wrong(item, assessment, units).map(|wrong| wrong.what)
}

fn wrong(item: &Item, assessment: &Assessment, units: Units) -> Option<Wrong> {
    typed_wrong(item, assessment, units)
        .or_else(|| rows::wrong_draft(item, assessment))
        .or_else(|| side_not_said(item, assessment))
        .map(Wrong::at_no_side)
        .or_else(|| one_side_missing(item, assessment))
}

/// The first field whose text is no number, or one out of range.
fn typed_wrong(item: &Item, assessment: &Assessment, units: Units) -> Option<String> {
    fields::sides(item)
        .iter()
        .filter(|_| item.is_number())
        .flat_map(|side| (0..fields::count(item, assessment, *side)).map(|index| (*side, index)))
        .find_map(|(side, index)| {
            let accepted = match fields::standing(item, assessment, units, side, index) {
                Typed::Wrong(accepted) => accepted,
                Typed::Begun => fields::accepted(item, units),
                Typed::Value(_) | Typed::Empty => return None,
            };
            let typed = fields::text(item, assessment, units, side, index);
            Some(say::does_not_count(&words::shortened(typed.trim(), 20), &accepted))
        })
}

/// Of an answer with a side and a size, one is missing.
fn side_not_said(item: &Item, assessment: &Assessment) -> Option<String> {
    if item.sides() != Sides::Signed || item.weighed().is_some() || assessment.answers.contains_key(&item.id) {
        return None;
    }
    let sized = assessment.drafts.contains_key(&fields::key(item, None, 0));
    match (sized, fields::direction(item, assessment)) {
        (true, None) => Some(say::NO_SIDE_SAID.to_owned()),
        (false, Some(Direction::Toward(_))) => Some(say::NO_SIZE_SAID.to_owned()),
        _ => None,
    }
}

/// One side of an answer, or of a pair of weights, is there without the other.
fn one_side_missing(item: &Item, assessment: &Assessment) -> Option<Wrong> {
    if let Some(there) = fields::half_weighed(item, assessment) {
        return Some(Wrong {
            what: say::one_weight_missing(there).to_owned(),
            missing: Some(there.other()),
        });
    }
    let answer = assessment.answers.get(&item.id)?;
    let there = match &answer.given {
        Given::Sides {
            left: Some(_),
            right: None,
        } => Side::Left,
        Given::Sides {
            left: None,
            right: Some(_),
        } => Side::Right,
        Given::Sides { .. } | Given::One(_) => return None,
    };
    Some(Wrong {
        what: say::one_side_missing(there).to_owned(),
        missing: Some(there.other()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Kind;
    use crate::record::{Answer, Entry};
    use jiff::civil::date;

    fn item(kind: &str, sides: &str) -> Item {
        let mut json = serde_json::json!({"id": "it", "region": "r", "name": "It", "question": "?", "kind": kind,
            "sides": sides, "stage": "wall", "minutes": 1, "evidence": "e", "sources": ["own"]});
        if kind == "number" {
            json["unit"] = "cm".into();
            json["range"] = serde_json::json!([0, 40]);
            json["step"] = 0.1.into();
            json["repeats"] = 2.into();
        }
        if kind == "choice" {
            json["options"] = serde_json::json!([{"value": 0, "text": "No"}, {"value": 1, "text": "Yes"}]);
        }
        crate::content::item_of(json).expect("an item")
    }

    fn assessment() -> Assessment {
        Assessment::new(date(2026, 11, 21), "1")
    }

    fn typed(item: &Item, text: &str) -> Assessment {
        let mut assessment = assessment();
        let side = (item.sides() == Sides::LeftRight).then_some(Side::Left);
        fields::type_reading(item, &mut assessment, Units::Metric, side, 1, text);
        assessment
    }

    fn said(item: &Item, assessment: &Assessment) -> String {
        what_is_wrong(item, assessment, Units::Metric).unwrap_or_default()
    }

    #[test]
    fn a_number_out_of_range_names_what_is_accepted() {
        let item = item("number", "one");
        assert_eq!(
            said(&item, &typed(&item, "55")),
            "“55” does not count. Type a number from 0 to 40 cm."
        );
    }

    #[test]
    fn a_lone_minus_needs_a_look_and_a_good_number_does_not() {
        let item = item("number", "one");
        assert!(said(&item, &typed(&item, "-")).starts_with("“-” does not count."));
        assert_eq!(
            said(&item, &typed(&item, "12.50")),
            "",
            "the same number written longer counts"
        );
        assert_eq!(said(&item, &assessment()), "", "what was not begun needs no look");
    }

    #[test]
    fn one_side_alone_names_the_other() {
        let item = item("choice", "left-right");
        let mut assessment = assessment();
        let one = Entry::Readings(vec![1.0]);
        fields::put(&mut assessment, &item, Some(Side::Right), Some(one));
        assert_eq!(
            said(&item, &assessment),
            "The right side is answered, the left one is not."
        );
        assessment.answers.insert(item.id.clone(), Answer::sides(1.0, 1.0));
        assert_eq!(said(&item, &assessment), "");
    }

    #[test]
    fn a_size_without_its_side_needs_a_look() {
        let mut book = item("number", "signed");
        if let Kind::Number(number) = &mut book.kind {
            number.repeats = 1;
        }
        let mut assessment = assessment();
        fields::type_reading(&book, &mut assessment, Units::Metric, None, 0, "11");
        assert_eq!(said(&book, &assessment), "How much is said, but not which side.");
        fields::choose_direction(&book, &mut assessment, Direction::Toward(Side::Left));
        assert_eq!(said(&book, &assessment), "");
    }

    #[test]
    fn a_side_without_its_size_needs_a_look() {
        let book = item("number", "signed");
        let mut assessment = assessment();
        fields::choose_direction(&book, &mut assessment, Direction::Toward(Side::Left));
        assert_eq!(said(&book, &assessment), "The side is said, but not how much.");
    }
}
