//! Where the score of a pattern lies when everything still missing is answered.
//!
//! With every open item answered the weights are fixed, so the score is a weighted sum (rule N12): each answer
//! moves it on its own, up or down, and so do the conditions that cap a band (rules N13, N15). The lowest score is the one
//! with every open answer at its least severity, the highest the one with each at its most. A high hip has a sign: its
//! extremes are those of the sum, and its lowest is the sum nearest to 0. Answers that reach further than their own row
//! (see the room above) are gone through one kind at a time.

use super::others::Other;
use super::{Alike, Around, Narrowing, ScoreRange, alike, others};
use crate::content::{Item, ItemId};
use crate::record::{Assessment, Profile};
use crate::rules::score::{Board, Outlook};

/// Choices of a signed pattern are gone through together, at most so many combinations.
const MOST_COMBINATIONS: usize = 20_000;

/// The range of each pattern, in the order of the library.
pub(super) fn ranges(around: &Around<'_>) -> Vec<Option<ScoreRange>> {
    let scenes = scenes(around);
    let boards = around.boards.iter().enumerate();
    boards
        .map(|(pattern, board)| {
            let of_scenes = scenes
                .iter()
                .filter_map(|scene| range(around, scene, scene.boards.get(pattern)?));
            let widest = of_scenes.reduce(|one, other| widest(one, &other))?;
            Some(ScoreRange {
                narrowing: narrowing(&open(around, None, board), board),
                ..widest
            })
        })
        .collect()
}

/// How many points narrower the range is for each open item, when all of them are answered: its share of the score for
/// every severity it can have.
fn narrowing(open: &[Open<'_>], board: &Board<'_>) -> Vec<Narrowing> {
    let highest: Vec<(usize, f64)> = open.iter().map(|row| (row.place, row.most())).collect();
    let each = board.points_each(&highest);
    let mut narrowing: Vec<Narrowing> = open
        .iter()
        .zip(&each)
        .map(|(row, each)| Narrowing {
            item: row.item.id.clone(),
            points: each * (row.most() - row.least()),
        })
        .filter(|narrowing| narrowing.points > 0.0)
        .collect();
    narrowing.sort_by(|one, other| other.points.total_cmp(&one.points));
    narrowing
}

/// Open far-reaching items, each with the answers that are left to it.
type Fixed = Vec<(ItemId, Vec<Other>)>;

/// What open far-reaching items may lead to: their boards, and which of their answers lead there.
struct Scene<'a> {
    boards: Vec<Board<'a>>,
    fixed: Fixed,
}

fn scenes<'a>(around: &Around<'a>) -> Vec<Scene<'a>> {
    let open: Vec<&Item> = around
        .far_reaching()
        .filter(|item| around.values(item).is_none())
        .collect();
    let mut ways: Vec<(Assessment, Fixed)> = vec![(around.assessment.clone(), Vec::new())];
    for item in open {
        let mut further = Vec::new();
        for (assessment, fixed) in ways {
            for Alike { others, assessment, .. } in alike(around.library, &assessment, item, others::others(item, None))
            {
                let mut fixed = fixed.clone();
                fixed.push((item.id.clone(), others));
                further.push((assessment, fixed));
            }
        }
        ways = further;
    }
    let scene = |(assessment, fixed): (Assessment, Fixed)| {
        let tags = crate::rules::tags(around.library, &assessment);
        Scene {
            boards: super::boards(around.library, &assessment, &tags),
            fixed,
        }
    };
    ways.into_iter().map(scene).collect()
}

/// An open row and the severities it can have, ascending.
struct Open<'a> {
    place: usize,
    item: &'a Item,
    severities: Vec<f64>,
}

impl Open<'_> {
    fn least(&self) -> f64 {
        self.severities.first().copied().unwrap_or_default()
    }

    fn most(&self) -> f64 {
        self.severities.last().copied().unwrap_or_default()
    }
}

fn range(around: &Around<'_>, scene: &Scene<'_>, board: &Board<'_>) -> Option<ScoreRange> {
    let open = open(around, Some(scene), board);
    if open.is_empty() {
        return None;
    }
    let lowest: Vec<(usize, f64)> = open.iter().map(|row| (row.place, row.least())).collect();
    let highest: Vec<(usize, f64)> = open.iter().map(|row| (row.place, row.most())).collect();
    let [low_end, high_end] = [board.with(&lowest), board.with(&highest)];
    let [least, most] = [low_end.total?, high_end.total?];
    let each = board.points_each(&highest);
    let far = if most.abs() >= least.abs() { high_end } else { low_end };
    let near = if least >= 0.0 {
        low_end
    } else if most <= 0.0 {
        high_end
    } else {
        nearest_to_zero(board, &open, &each)
    };
    Some(ScoreRange {
        low: near.total?.abs(),
        high: far.total?.abs(),
        low_band: near.band?,
        high_band: far.band?,
        narrowing: Vec::new(),
    })
}

/// The rows of a pattern that wait for an answer, and what it may count; without a scene all that it may count at all.
fn open<'a>(around: &Around<'a>, scene: Option<&Scene<'a>>, board: &Board<'a>) -> Vec<Open<'a>> {
    let profile: &Profile = &around.assessment.profile;
    let row = |(place, item, state)| {
        let item: &'a Item = item;
        let fixed = scene.and_then(|scene| scene.fixed.iter().find(|(id, _)| *id == item.id));
        if fixed.is_none() && !around.is_open(item, state) {
            return None;
        }
        let others = fixed.map_or_else(|| around.others(item), |(_, others)| others.clone());
        let mut severities: Vec<f64> = others
            .iter()
            .filter_map(|other| board.severity(place, profile, other.values))
            .collect();
        severities.sort_by(f64::total_cmp);
        severities.dedup();
        (!severities.is_empty()).then_some(Open {
            place,
            item,
            severities,
        })
    };
    board.items().filter_map(row).collect()
}

/// The sum of a signed pattern that is nearest to 0: choices in every combination, then numbers, which have fine steps,
/// the heaviest first.
fn nearest_to_zero(board: &Board<'_>, open: &[Open<'_>], each: &[f64]) -> Outlook {
    let mut chosen: Vec<(usize, f64)> = open.iter().map(|row| (row.place, 0.0)).collect();
    let rest = board.with(&chosen).total.unwrap_or_default();
    let (mut choices, mut numbers): (Vec<usize>, Vec<usize>) =
        (0..open.len()).partition(|place| open.get(*place).is_some_and(|row| !row.item.is_number()));
    let points = |place: &usize| each.get(*place).copied().unwrap_or_default();
    choices.sort_by(|one, other| points(other).total_cmp(&points(one)));
    numbers.sort_by(|one, other| points(other).total_cmp(&points(one)));
    let reach: f64 = numbers
        .iter()
        .filter_map(|place| Some(points(place) * open.get(*place)?.most()))
        .sum();
    // Sums of choices so far, with the choices that lead there.
    let mut sums: Vec<(f64, Vec<f64>)> = vec![(rest, Vec::new())];
    for place in &choices {
        let severities = open
            .get(*place)
            .map(|row| row.severities.as_slice())
            .unwrap_or_default();
        if sums.len() * severities.len() > MOST_COMBINATIONS {
            let nearest = sums
                .into_iter()
                .min_by(|one, other| one.0.abs().total_cmp(&other.0.abs()));
            sums = nearest.into_iter().collect();
        }
        sums = sums
            .iter()
            .flat_map(|(sum, before)| {
                severities.iter().map(move |severity| {
                    let mut chosen = before.clone();
                    chosen.push(*severity);
                    (sum + points(place) * severity, chosen)
                })
            })
            .collect();
    }
    let left = |sum: f64| (sum.abs() - reach).max(0.0);
    let best = sums.into_iter().min_by(|(one, _), (other, _)| {
        left(*one)
            .total_cmp(&left(*other))
            .then(one.abs().total_cmp(&other.abs()))
    });
    let (mut sum, severities) = best.unwrap_or((rest, Vec::new()));
    for (place, severity) in choices.iter().zip(severities) {
        if let Some(one) = chosen.get_mut(*place) {
            one.1 = severity;
        }
    }
    for place in numbers {
        let Some(row) = open.get(place) else {
            continue;
        };
        let to = |severity: &f64| (sum + points(&place) * severity).abs();
        let best = row
            .severities
            .iter()
            .copied()
            .min_by(|one, other| to(one).total_cmp(&to(other)));
        if let (Some(severity), Some(one)) = (best, chosen.get_mut(place)) {
            one.1 = severity;
            sum += points(&place) * severity;
        }
    }
    board.with(&chosen)
}

fn widest(one: ScoreRange, other: &ScoreRange) -> ScoreRange {
    ScoreRange {
        low: one.low.min(other.low),
        low_band: one.low_band.min(other.low_band),
        high: one.high.max(other.high),
        high_band: one.high_band.max(other.high_band),
        narrowing: one.narrowing,
    }
}
