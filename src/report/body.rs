//! The body map of a result: which muscle is shown how, and the numbered lines of its key. Screen and paper show the same.

use super::words::{self, Evidence};
use crate::content::{Layer, Library, Muscle, MuscleId, Role};
use crate::figure::map::{Mark, Tint};
use crate::figure::shape;
use crate::record::Side;
use crate::report::words::body as say;
use crate::rules::{Imbalance, Imbalances};

/// One line of the key: a muscle on the sides on which the same is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyLine {
    /// Its number on the map, from 1; the muscles in the library's order, left before right.
    pub number: usize,
    /// The muscle.
    pub muscle: MuscleId,
    /// What people call it: `Front of the hip`.
    pub lay: String,
    /// The sides, left first.
    pub sides: Vec<Side>,
    /// Whether it is tight, and how that is known.
    pub tight: Option<Evidence>,
    /// Whether it is weak, and how that is known.
    pub weak: Option<Evidence>,
    /// Whether it lies below other muscles.
    pub deep: bool,
}

impl BodyLine {
    /// What is known of it in a few words: `tight, found in your home test`.
    pub fn shows(&self) -> String {
        let said: Vec<String> = [(self.tight, Role::Tight), (self.weak, Role::Weak)]
            .into_iter()
            .filter_map(|(evidence, role)| Some(words::shown_on_map(evidence?, role)))
            .collect();
        said.join("; ")
    }

    /// What it is, in a word or three.
    pub fn state(&self) -> &'static str {
        match (self.tight, self.weak) {
            (Some(_), Some(_)) => "tight and weak",
            (Some(_), None) => "tight",
            (None, Some(_)) => "weak",
            (None, None) => "nothing shown",
        }
    }

    /// The sides in words: `both sides`.
    pub fn side(&self) -> &'static str {
        words::sides_name(&self.sides)
    }

    /// The whole line: `Front of the hip, both sides: tight, found in your home test`.
    pub fn words(&self) -> String {
        self.words_of(self.side())
    }

    /// The line for one of its sides: `Front of the hip, left: tight, found in your home test`.
    pub fn words_on(&self, side: Side) -> String {
        self.words_of(words::side_name(side))
    }

    fn words_of(&self, side: &str) -> String {
        let deep = if self.deep { " (lies deep)" } else { "" };
        format!("{}, {side}: {}{deep}", self.lay, self.shows())
    }

    /// How it is marked on one of its sides; its number is the label.
    fn mark(&self, side: Side) -> Option<Mark> {
        let tint = |evidence: Option<Evidence>, role: shape::Role| {
            evidence.map(|evidence| Tint {
                role,
                untested: evidence != Evidence::Tested,
            })
        };
        let tight = tint(self.tight, shape::Role::Tight);
        let weak = tint(self.weak, shape::Role::Weak);
        Some(Mark {
            muscle: self.muscle.as_str().to_owned(),
            side: side.into(),
            tint: tight.or(weak)?,
            below: tight.and(weak),
            deep: self.deep,
            label: Some(self.number.to_string()),
        })
    }
}

/// What a mark of the body map means, in words: for its legend.
pub const BODY_LEGEND: [(BodySign, &str); 5] = [
    (BodySign::Tight, say::TIGHT),
    (BodySign::Weak, say::WEAK_DOTTED),
    (BodySign::Hatched, say::HATCHED),
    (BodySign::Dashed, say::DASHED),
    (BodySign::Both, say::BOTH),
];

/// A sign of the body map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodySign {
    /// The colour of tight muscles.
    Tight,
    /// The colour of weak muscles.
    Weak,
    /// Hatching: not settled by a test.
    Hatched,
    /// A dashed edge: lies deep.
    Dashed,
    /// Tight above, weak below.
    Both,
}

impl BodySign {
    /// Whether it is on the map of these lines, so that a legend names what is there and nothing else.
    pub fn is_on(self, lines: &[BodyLine]) -> bool {
        let untested = |evidence: Option<Evidence>| evidence.is_some_and(|it| it != Evidence::Tested);
        lines.iter().any(|line| match self {
            BodySign::Tight => line.tight.is_some(),
            BodySign::Weak => line.weak.is_some(),
            BodySign::Hatched => untested(line.tight) || untested(line.weak),
            BodySign::Dashed => line.deep,
            BodySign::Both => line.tight.is_some() && line.weak.is_some(),
        })
    }
}

/// The lines of the key. What a test shows wins over the pattern's table, as in the list of muscles
/// ([`words::evidence`]; rule T1); a muscle of which neither says anything is not there.
pub fn body_lines(library: &Library, imbalances: &Imbalances) -> Vec<BodyLine> {
    let mut lines: Vec<BodyLine> = Vec::new();
    for row in &imbalances.rows {
        let Some(line) = line(library, row) else {
            continue;
        };
        let same = lines
            .iter_mut()
            .find(|other| other.muscle == line.muscle && other.tight == line.tight && other.weak == line.weak);
        match same {
            Some(other) => other.sides.push(row.side),
            None => lines.push(BodyLine {
                number: lines.len() + 1,
                ..line
            }),
        }
    }
    lines
}

/// Of these lines what a test on this person shows, numbered anew (rule T1).
pub fn tested_lines(lines: &[BodyLine]) -> Vec<BodyLine> {
    let tested = |evidence: Option<Evidence>| evidence.filter(|evidence| *evidence == Evidence::Tested);
    let shown = lines.iter().map(|line| BodyLine {
        tight: tested(line.tight),
        weak: tested(line.weak),
        ..line.clone()
    });
    let shown = shown.filter(|line| line.tight.or(line.weak).is_some());
    shown
        .enumerate()
        .map(|(place, line)| BodyLine {
            number: place + 1,
            ..line
        })
        .collect()
}

/// What is shown of each muscle on each side: tight, weak or both; hatched where no test settled it; deep ones as such.
/// The label is the number of its line in [`body_lines`].
pub fn marks(library: &Library, imbalances: &Imbalances) -> Vec<Mark> {
    marks_of(&body_lines(library, imbalances))
}

/// The marks of lines that are there already.
pub fn marks_of(lines: &[BodyLine]) -> Vec<Mark> {
    let of = |line: &BodyLine| -> Vec<Mark> { line.sides.iter().filter_map(|side| line.mark(*side)).collect() };
    lines.iter().flat_map(of).collect()
}

/// Whether most of a muscle lies below others.
pub fn lies_deep(muscle: &Muscle) -> bool {
    muscle.layer == Layer::Deep
}

fn line(library: &Library, row: &Imbalance) -> Option<BodyLine> {
    let [tight, weak] = [Role::Tight, Role::Weak].map(|role| words::evidence(library, row, role));
    tight.or(weak)?;
    Some(BodyLine {
        number: 0,
        muscle: row.muscle.clone(),
        lay: words::capitalised(&words::lay_muscle(library, &row.muscle)),
        sides: vec![row.side],
        tight,
        weak,
        deep: library.muscle(row.muscle.as_str()).is_some_and(lies_deep),
    })
}
