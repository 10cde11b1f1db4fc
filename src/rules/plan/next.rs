//! The rung that takes the place of a line in weeks 5 to 8 (rules P3, P4).

use super::candidate::Candidate;
use super::compose::Chosen;
use super::laws::{self, Work};
use super::stock::Stock;

/// For each line the candidate of its next rung, where one may follow: it works everything the line is there for, and
/// keeps every law beside the other lines.
pub(super) fn next_rungs(stock: &Stock, lines: &[Chosen]) -> Vec<Option<usize>> {
    let mut chosen: Vec<Option<usize>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let next = next(stock, lines, &chosen, (place, line))
            .filter(|next| !chosen.contains(&Some(*next)) && lines.iter().all(|line| line.candidate != *next));
        chosen.push(next);
    }
    chosen
}

/// `chosen` are the rungs of the lines before.
fn next(stock: &Stock, lines: &[Chosen], chosen: &[Option<usize>], (place, line): (usize, &Chosen)) -> Option<usize> {
    let candidates = &stock.shelf.candidates;
    let now = candidates.get(line.candidate)?;
    if line.late || now.extra_set.is_some() {
        return None;
    }
    let find = |id: &crate::content::ExerciseId| candidates.iter().position(|candidate| candidate.exercise.id == *id);
    let next = stock.rungs.next(&now.exercise.id, |id| {
        find(id).and_then(|next| candidates.get(next)).is_some_and(|next| {
            next.side == now.side
                && next.exercise.kind == now.exercise.kind
                && now.serves.iter().all(|row| next.serves.contains(row))
        })
    })?;
    let found = find(next)?;
    let work = of(candidates.get(found)?);
    let beside = lines
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place)
        .flat_map(|(other, line)| {
            let next = chosen.get(other).copied().flatten();
            [Some(line.candidate), next]
                .into_iter()
                .flatten()
                .map(move |candidate| (candidate, line.on))
        });
    let keeps_the_laws = beside
        .filter_map(|(candidate, on)| Some((of(candidates.get(candidate)?), on)))
        .all(|(beside, on)| {
            let meets = |one: usize, two: usize| line.on.get(one) == Some(&true) && on.get(two) == Some(&true);
            laws::both_ways(&work, &beside).is_none()
                && laws::not_alone(&stock.aims, &work, &beside).is_none()
                && !(meets(0, 1) && laws::no_rest(&work, &beside).is_some())
                && !(meets(1, 0) && laws::no_rest(&beside, &work).is_some())
        });
    keeps_the_laws.then_some(found)
}

fn of<'b>(candidate: &'b Candidate) -> Work<'b> {
    Work {
        id: &candidate.exercise.id,
        kind: candidate.exercise.kind,
        muscles: &candidate.exercise.primary,
        side: candidate.side,
    }
}
