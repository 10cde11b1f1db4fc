//! Which habits and short breaks: those of the strongest patterns first, a few at a time, others each week.

use super::{Findings, Whom};
use crate::content::{Habits, Library, MicroBreak, PatternId, Tip};

/// The patterns found, strongest first (rule P16).
pub fn patterns_by_strength(findings: &Findings) -> Vec<PatternId> {
    let mut active: Vec<_> = findings.active().collect();
    active.sort_by(|one, other| other.priority().total_cmp(&one.priority()));
    active.into_iter().map(|finding| finding.pattern.clone()).collect()
}

/// The tips of a week, counted from 1: of the strongest pattern first, then of the second, then for everyone; at most
/// so many as the content says. The next week brings the next ones, and after the last the first again.
pub fn tips<'a>(habits: &'a Habits, patterns: &[PatternId], week: u32) -> Vec<&'a Tip> {
    let mut chosen: Vec<&Tip> = Vec::new();
    let most = habits.about.at_a_time;
    let specific = most.saturating_sub(habits.about.for_everyone);
    let shares: &[usize] = match patterns.len() {
        0 => &[],
        1 => &[specific],
        _ => &[specific.saturating_sub(1), 1],
    };
    let mut taken: Vec<&PatternId> = Vec::new();
    for (pattern, share) in patterns.iter().zip(shares) {
        let pool: Vec<&Tip> = habits
            .tips
            .iter()
            .filter(|tip| tip.patterns.contains(pattern))
            .filter(|tip| !tip.patterns.iter().any(|other| taken.contains(&other)))
            .collect();
        chosen.extend(turn(&pool, *share, week));
        taken.push(pattern);
    }
    let general: Vec<&Tip> = habits.tips.iter().filter(|tip| tip.patterns.is_empty()).collect();
    chosen.extend(turn(&general, most.saturating_sub(chosen.len()), week));
    chosen
}

/// The micro-breaks of the strongest pattern, and those for everyone last (rule P34); without those
/// that are ruled out for the person, or for which something is not at hand.
pub fn micro_breaks<'a>(
    library: &Library,
    habits: &'a Habits,
    patterns: &[PatternId],
    whom: Option<Whom>,
) -> Vec<&'a MicroBreak> {
    let own = habits
        .micro_breaks
        .iter()
        .filter(|one| patterns.first().is_some_and(|pattern| one.patterns.contains(pattern)));
    let general = habits.micro_breaks.iter().filter(|one| one.patterns.is_empty());
    own.chain(general)
        .filter(|one| can_be_done(library, one, whom))
        .collect()
}

fn can_be_done(library: &Library, one: &MicroBreak, whom: Option<Whom>) -> bool {
    let exercises = one.parts.iter().filter_map(|part| part.exercise.as_ref());
    let mut standings = exercises
        .filter_map(|id| library.exercise(id))
        .filter_map(|exercise| Some(whom?.standing(library, exercise)));
    standings.all(|standing| standing.ruled_out.is_none() && standing.lacks.is_none())
}

/// So many of a pool: each week goes on where the one before ended.
fn turn<'a, T>(pool: &[&'a T], many: usize, week: u32) -> Vec<&'a T> {
    let weeks = usize::try_from(week.saturating_sub(1)).unwrap_or(0);
    let first = weeks.saturating_mul(many).checked_rem(pool.len()).unwrap_or(0);
    pool.iter()
        .cycle()
        .skip(first)
        .take(many.min(pool.len()))
        .copied()
        .collect()
}
