//! Why an exercise is in the plan, in plain sentences that lead back to answers (clinical.md D3, invariant 5).

use super::aims::{self, Aims};
use super::candidate::{Candidate, sides};
use crate::content::{ExerciseKind, Id, Item, Kind, Laterality, Library, Origin, Pattern, Role, Sides, Tells};
use crate::record::{Assessment, Side, WorkedSide};
use crate::rules::limits::{above, same};
use crate::rules::values::{Values, answered};
use crate::rules::{Action, Band, Basis, Finding, Imbalance, Length, RowState, Strength};

/// The unit of what is counted; it is left out after "you managed".
const COUNTED: &str = "times";
/// Said of limits that no study gives; too much inside a reason.
const OWN_LIMIT: &str = " (used by this program)";
/// How many answers of a pattern a table reason leads back to.
const ANSWERS_OF_A_PATTERN: usize = 3;

/// The reasons of one exercise, and the items they rest on.
#[derive(Clone, Debug, Default)]
pub(super) struct Reasons {
    pub(super) words: Vec<String>,
    pub(super) answers: Vec<Id>,
}

impl Reasons {
    fn say(&mut self, words: String) {
        if !self.words.contains(&words) {
            self.words.push(words);
        }
    }

    /// Says whose place it takes, and when.
    pub(super) fn takes_the_place_of(&mut self, gone: &str, from_week: u32) {
        self.say(format!(
            "From week {from_week} it takes the place of “{gone}”, so that more muscles get their turn."
        ));
    }

    fn rest_on<'a>(&mut self, items: impl IntoIterator<Item = &'a Id>) {
        for item in items {
            if !self.answers.contains(item) {
                self.answers.push(item.clone());
            }
        }
    }
}

/// What reasons are made from.
pub(super) struct Speaker<'a> {
    pub(super) library: &'a Library,
    pub(super) assessment: &'a Assessment,
    pub(super) aims: &'a Aims<'a>,
}

impl Speaker<'_> {
    /// Why this exercise is in the plan.
    pub(super) fn reasons(&self, candidate: &Candidate) -> Reasons {
        let mut reasons = Reasons::default();
        if candidate.companion {
            reasons.say(
                "Stretches do more beside strength work, so this light, general one is added; nothing was found weak."
                    .to_owned(),
            );
            reasons.rest_on(self.tests_behind_the_plan());
        }
        match candidate.exercise.kind {
            ExerciseKind::Mobility => {
                reasons.say("For everyone: it keeps the upper and middle spine moving.".to_owned());
            }
            ExerciseKind::Breathing => {
                reasons
                    .say("For everyone: slow breathing into the back and ribs, to settle down at the end.".to_owned());
            }
            ExerciseKind::Stretch | ExerciseKind::Strengthen | ExerciseKind::MotorControl => {}
        }
        if candidate.serves.is_empty() {
            for finding in &self.aims.served {
                reasons.rest_on(telling(finding));
            }
            return reasons;
        }
        for muscle in &candidate.exercise.primary {
            let rows: Vec<&Imbalance> = sides(candidate.side)
                .iter()
                .filter_map(|side| self.aims.place(muscle, *side))
                .filter(|place| candidate.serves.contains(place))
                .filter_map(|place| self.aims.rows.get(place))
                .collect();
            self.muscle(muscle, &rows, &mut reasons);
        }
        for finding in self.aims.served.iter().filter(|finding| self.asks(finding, candidate)) {
            if let Some(pattern) = self.library.pattern(finding.pattern.as_str()) {
                reasons.say(found(finding, pattern));
            }
        }
        self.sides_and_sets(candidate, &mut reasons);
        reasons
    }

    /// Why this muscle: what a test showed, then what a table says.
    fn muscle(&self, muscle: &Id, rows: &[&Imbalance], reasons: &mut Reasons) {
        let name = capitalised(
            self.library
                .muscle(muscle.as_str())
                .map_or(muscle.as_str(), |muscle| muscle.lay.as_str()),
        );
        for item in positive_tests(self.library, rows) {
            let shown_by: Vec<&Imbalance> = rows
                .iter()
                .copied()
                .filter(|row| row.basis == Basis::TestConfirmed && row.decided_by.contains(&item.id))
                .collect();
            reasons.say(format!("{name}: {}", self.tested(item, &shown_by)));
        }
        for row in rows {
            reasons.rest_on(&row.decided_by);
            if row.basis == Basis::TestConfirmed {
                continue;
            }
            for finding in &self.aims.served {
                let Some(pattern) = self.library.pattern(finding.pattern.as_str()) else {
                    continue;
                };
                if aims::asks(pattern, row) {
                    reasons.say(format!("{name}: {}", by_table(pattern, row)));
                    reasons.rest_on(telling(finding));
                }
            }
        }
        if rows.iter().any(|row| row.action == Action::StrengthenLongRange) {
            reasons.say(format!(
                "{name}: slow work through the full comfortable range takes the place of a separate stretch."
            ));
        }
    }

    /// Whether a pattern asks, by its table, for a row this exercise serves.
    fn asks(&self, finding: &Finding, candidate: &Candidate) -> bool {
        let Some(pattern) = self.library.pattern(finding.pattern.as_str()) else {
            return false;
        };
        candidate
            .serves
            .iter()
            .filter_map(|place| self.aims.rows.get(*place))
            .any(|row| row.basis != Basis::TestConfirmed && aims::asks(pattern, row))
    }

    /// The positive tests behind every row the plan works on.
    fn tests_behind_the_plan(&self) -> Vec<&Id> {
        self.aims
            .all_asked()
            .filter_map(|place| self.aims.rows.get(place))
            .flat_map(|row| &row.decided_by)
            .collect()
    }

    fn sides_and_sets(&self, candidate: &Candidate, reasons: &mut Reasons) {
        if let Some(side) = candidate.extra_set {
            reasons.say(format!(
                "Start with the {0} side and do one set more there: {1}.",
                word(side),
                if self.aims.hip(self.library).and_then(|hip| hip.side) == Some(side) {
                    "it is the higher side"
                } else {
                    "it was the less steady one in the leg lift"
                }
            ));
            return;
        }
        let asked = Side::BOTH.map(|side| {
            candidate
                .serves
                .iter()
                .filter_map(|place| self.aims.rows.get(*place))
                .any(|row| row.side == side)
        });
        let only = match asked {
            [true, false] => Side::Left,
            [false, true] => Side::Right,
            _ => return,
        };
        if candidate.side == WorkedSide::Both && candidate.exercise.laterality != Laterality::Unilateral {
            reasons.say(format!(
                "It works both sides at once; it is the {} side that asks for it.",
                word(only)
            ));
        }
    }

    /// What a test showed, on the sides where it was positive.
    fn tested(&self, item: &Item, rows: &[&Imbalance]) -> String {
        let tight = rows.iter().any(|row| is_length_test(self.library, item, row));
        let verdict = if tight { "tight" } else { "weak" };
        let usual = usual(item).map_or_else(String::new, |usual| format!(" (usual: {usual})"));
        let Some(values) = answered(item, self.assessment) else {
            return format!("the test “{}” counts as {verdict}.", item.name);
        };
        let shown: Vec<(Side, String)> = rows
            .iter()
            .filter_map(|row| Some((row.side, shown(item, values.on(row.side)?)?)))
            .collect();
        let verb = match item.kind {
            Kind::Number if item.unit == COUNTED => "you managed",
            Kind::Number => "you measured",
            Kind::Choice | Kind::Frequency | Kind::YesNo => "you answered",
        };
        let what = match (values, item.sides, shown.as_slice()) {
            (Values::Sides(Some(left), Some(right)), Sides::LeftRight, [(side, _)]) if is_difference(item) => {
                let left = shown_number(item, left);
                let right = shown_number(item, right);
                return format!(
                    "in “{}” the two sides differed (left {left}, right {right}), and the {} one counts as {verdict}.",
                    item.name,
                    word(*side)
                );
            }
            (Values::One(_), _, [(_, value), ..]) => format!("{verb} {value}"),
            (_, _, [(_, left), (_, right)]) if left == right => format!("{verb} {left} on both sides"),
            (_, _, [(one_side, one), (other_side, other)]) => {
                format!(
                    "{verb} {one} on the {} and {other} on the {}",
                    word(*one_side),
                    word(*other_side)
                )
            }
            (_, _, [(side, value), ..]) => format!("{verb} {value} on the {}", word(*side)),
            (_, _, []) => return format!("the test “{}” counts as {verdict}.", item.name),
        };
        format!("in “{}” {what}{usual}; that counts as {verdict}.", item.name)
    }
}

/// The items that found a muscle short or weak, length first.
fn positive_tests<'a>(library: &'a Library, rows: &[&Imbalance]) -> Vec<&'a Item> {
    let mut items: Vec<&Item> = Vec::new();
    for row in rows.iter().filter(|row| row.basis == Basis::TestConfirmed) {
        for item in row.decided_by.iter().filter_map(|item| library.item(item.as_str())) {
            let positive = if is_length_test(library, item, row) {
                row.length == Length::Short
            } else {
                row.strength == Strength::Weak
            };
            if positive && items.iter().all(|known| known.id != item.id) {
                items.push(item);
            }
        }
    }
    items
}

fn is_length_test(library: &Library, item: &Item, row: &Imbalance) -> bool {
    library
        .muscle_tests
        .iter()
        .any(|test| test.item == item.id && test.tells == Tells::Length && test.muscles.contains(&row.muscle))
}

/// Whether only the difference of the sides tells something (rulings.md D4).
fn is_difference(item: &Item) -> bool {
    item.kind == Kind::Number && item.scores.iter().all(|score| score.difference.is_some())
}

/// "often tight with a forward head; not tested on you".
fn by_table(pattern: &Pattern, row: &Imbalance) -> String {
    let role = if row.action == Action::Stretch {
        Role::Tight
    } else {
        Role::Weak
    };
    let (word, borderline) = match role {
        Role::Tight => ("tight", row.length == Length::Borderline),
        Role::Weak => ("weak", row.strength == Strength::Borderline),
    };
    let tested = if borderline {
        "your test was in between and does not decide"
    } else {
        "not tested on you"
    };
    let mut entries = pattern
        .table
        .iter()
        .filter(|entry| entry.role == role && entry.muscles.contains(&row.muscle))
        .peekable();
    let added = entries.peek().is_some() && entries.all(|entry| entry.origin == Origin::Added);
    if added {
        format!(
            "often {word} with {} (added by this program, not in the source table); {tested}.",
            pattern.sentence
        )
    } else {
        format!("often {word} with {}; {tested}.", pattern.sentence)
    }
}

/// What the answers show of a pattern.
fn found(finding: &Finding, pattern: &Pattern) -> String {
    let degree = match finding.band {
        Some(Band::Moderate) => "a moderate",
        Some(Band::Marked) => "a marked",
        Some(Band::Mild) if finding.capped => "at least a mild",
        Some(Band::Mild | Band::None) | None => "a mild",
    };
    format!("Your answers show {degree} sign of {}.", pattern.sentence)
}

/// The answers that gave a pattern most of its points.
fn telling(finding: &Finding) -> impl Iterator<Item = &Id> {
    let mut rows: Vec<(f64, &Id)> = finding
        .rows
        .iter()
        .filter(|row| row.state == RowState::Answered)
        .filter_map(|row| Some((row.points?.abs(), &row.item)))
        .filter(|(points, _)| above(*points, 0.0))
        .collect();
    rows.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    rows.into_iter().take(ANSWERS_OF_A_PATTERN).map(|(_, item)| item)
}

/// A value as the person gave it: "12° (thigh above level)" or the words of an option.
fn shown(item: &Item, value: f64) -> Option<String> {
    if item.kind == Kind::Number {
        return Some(shown_number(item, value));
    }
    let option = item
        .options
        .iter()
        .find(|option| same(f64::from(option.value), value))?;
    Some(format!("“{}”", option.text))
}

fn shown_number(item: &Item, value: f64) -> String {
    let rounded = (value.abs() * 10.0).round() / 10.0;
    let number = match item.unit.as_str() {
        COUNTED | "" => rounded.to_string(),
        unit @ ("°" | "%") => format!("{rounded}{unit}"),
        unit => format!("{rounded} {unit}"),
    };
    match &item.signed {
        Some(signs) if above(value, 0.0) => format!("{number} ({})", signs.plus),
        Some(signs) if above(-value, 0.0) => format!("{number} ({})", signs.minus),
        None if above(-value, 0.0) => format!("−{number}"),
        _ => number,
    }
}

/// What is usual for a number, to stand inside a sentence.
fn usual(item: &Item) -> Option<String> {
    let text = &item.usual.as_ref().filter(|_| item.is_number())?.text;
    let short = text.split_once(OWN_LIMIT).map_or(text.as_str(), |(short, _)| short);
    let mut letters = short.chars();
    let first = letters.next()?;
    Some(first.to_lowercase().chain(letters).collect())
}

/// A side in words.
pub(super) fn word(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

/// With a capital letter, to begin a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
