//! Single answers that would move a pattern to another band.

use std::collections::BTreeSet;

use super::{Around, ByPattern, Change, alike, reaches_far};
use crate::content::Item;
use crate::rules::RowState;
use crate::rules::limits::at_most;
use crate::rules::score::{Board, Outlook};
use crate::rules::sensitivity::others::Other;

/// For each pattern the nearest other answers that lead to each other band.
pub(super) fn changes<'a>(around: &Around<'a>) -> ByPattern<'a> {
    let mut found: Vec<(usize, Found<'a>)> = Vec::new();
    for (number, board) in around.boards.iter().enumerate() {
        for (place, item, state) in board.items() {
            let counts = matches!(state, RowState::Answered | RowState::NotCounted) || around.is_open(item, state);
            if !counts || reaches_far(around.library, item) {
                continue;
            }
            let mut of_item = Found::new(item, board.now(), board.severity_now(place));
            let mut tried = BTreeSet::new();
            for other in around.others(item) {
                let Some(severity) = board.severity(place, &around.assessment.profile, other.values) else {
                    continue;
                };
                // Which side reads so is another answer; how much it counts is the same.
                if tried.insert((other.side, severity.to_bits())) {
                    of_item.look_at(&other, Some(severity), board.with(&[(place, severity)]));
                }
            }
            found.push((number, of_item));
        }
    }
    for item in around.far_reaching() {
        found.extend(far_reaching(around, item));
    }
    let mut changes = ByPattern::new();
    for (number, board) in around.boards.iter().enumerate() {
        let mut of_pattern: Vec<(f64, Change)> = found
            .iter_mut()
            .filter(|(other, _)| *other == number)
            .flat_map(|(_, found)| found.take())
            .collect();
        // Stable: of equals the earlier in the session stays first.
        of_pattern.sort_by(|(one, first), (other, second)| {
            first
                .now
                .is_none()
                .cmp(&second.now.is_none())
                .then(one.total_cmp(other))
        });
        let of_pattern = of_pattern.into_iter().map(|(_, change)| change).collect();
        changes.insert(board.pattern.id.as_str(), of_pattern);
    }
    changes
}

/// The same for an item that reaches further than its row.
fn far_reaching<'a>(around: &Around<'a>, item: &'a Item) -> Vec<(usize, Found<'a>)> {
    let place_in = |board: &Board<'a>| {
        board
            .items()
            .find(|(_, other, _)| other.id == item.id)
            .map(|(place, ..)| place)
    };
    let mut found: Vec<(usize, Found)> = around
        .boards
        .iter()
        .map(|board| {
            Found::new(
                item,
                board.now(),
                place_in(board).and_then(|place| board.severity_now(place)),
            )
        })
        .enumerate()
        .collect();
    for group in alike(around.library, around.assessment, item, around.others(item)) {
        for ((_, found), board) in found.iter_mut().zip(&group.boards) {
            let place = place_in(board);
            let mut tried = BTreeSet::new();
            for other in &group.others {
                let severity = place.and_then(|place| board.severity(place, &around.assessment.profile, other.values));
                if tried.insert(severity.map(f64::to_bits)) {
                    let others: Vec<(usize, f64)> = place.zip(severity).into_iter().collect();
                    found.look_at(other, severity, board.with(&others));
                }
            }
        }
    }
    found
}

/// The nearest answers of one item that lead to each other band of one pattern.
struct Found<'a> {
    item: &'a Item,
    now: Outlook,
    severity_now: Option<f64>,
    nearest: Vec<Nearest>,
}

struct Nearest {
    /// How far the score moves: of all answers that reach a band the one that barely does.
    moved: f64,
    /// How far the severity moves, for the order of the list.
    changed: f64,
    change: Change,
}

impl<'a> Found<'a> {
    fn new(item: &'a Item, now: Outlook, severity_now: Option<f64>) -> Self {
        Self {
            item,
            now,
            severity_now,
            nearest: Vec::new(),
        }
    }

    fn look_at(&mut self, other: &Other, severity: Option<f64>, then: Outlook) {
        if then.band == self.now.band {
            return;
        }
        let changed = (severity.unwrap_or_default() - self.severity_now.unwrap_or_default()).abs();
        let moved = match (self.now.total, then.total) {
            (Some(now), Some(then)) => (then - now).abs(),
            // Where a number appears or goes, the mildest answer is the nearest.
            _ => changed,
        };
        let is_same = |nearest: &&mut Nearest| nearest.change.band == then.band && nearest.change.side == other.side;
        let nearest = Nearest {
            moved,
            changed,
            change: self.change(other, then),
        };
        match self.nearest.iter_mut().find(is_same) {
            // Answers come the nearest first: an equal one that comes later is further away.
            Some(known) if known.moved <= moved => {}
            Some(known) => *known = nearest,
            None => self.nearest.push(nearest),
        }
    }

    fn change(&self, other: &Other, then: Outlook) -> Change {
        let error = self.item.error().filter(|error| *error > 0.0);
        let within_error = error
            .zip(other.now)
            .is_some_and(|(error, now)| at_most((other.to - now).abs(), error));
        Change {
            item: self.item.id.clone(),
            side: other.side,
            now: other.now,
            to: other.to,
            beside: other.beside,
            band: then.band,
            score: then.total.map(f64::abs),
            within_error,
        }
    }

    fn take(&mut self) -> Vec<(f64, Change)> {
        let band = |nearest: &Nearest| nearest.change.band.map_or(0, |band| 1 + band as usize);
        self.nearest.sort_by_key(band);
        let nearest = std::mem::take(&mut self.nearest);
        nearest
            .into_iter()
            .map(|nearest| (nearest.changed, nearest.change))
            .collect()
    }
}
