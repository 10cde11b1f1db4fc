//! Everything that may be given to a person, and what kind of plan it makes.

use super::aims::Aims;
use super::candidate::{Candidate, Looking, Shelf, shelf};
use super::filter::Filter;
use super::nothing_left;
use super::rungs::Rungs;
use super::shown::Shown;
use crate::content::{Exercise, ExerciseId, ExerciseKind, FirstFor, PatternId};
use crate::record::PlanScope;
use crate::rules::Case;
use crate::rules::limits::{above, at_least};
use crate::rules::reading::worst_strength;

/// Everything that may be given.
pub(super) struct Stock<'a> {
    pub(super) case: Case<'a>,
    pub(super) aims: Aims<'a>,
    pub(super) filter: Filter<'a>,
    pub(super) rungs: Rungs<'a>,
    pub(super) shelf: Shelf<'a>,
    pub(super) scope: PlanScope,
    /// What tests of the same movement showed (rule P117).
    pub(super) shown: Shown<'a>,
    /// Legs and balance belong into the plan (rule P6).
    pub(super) functional: bool,
    /// What precautions put first (rule P116).
    pub(super) first_for: Vec<&'a FirstFor>,
}

impl<'a> Stock<'a> {
    /// Looks at every exercise.
    ///
    /// Never stretches alone: with every strengthener ruled out for safety the stretches are left out too (rule P27).
    /// Where nothing asks for strength work at all, one light general exercise stands beside the stretches (rules M12, P27).
    pub(super) fn new(case: Case<'a>) -> Self {
        let aims = Aims::new(case);
        let filter = Filter::new(case);
        let rungs = Rungs::new(case);
        let functional = needs_functional(case);
        let is_general = aims.all_asked().next().is_none();
        let planning = &case.library.planning;
        let mut movements: Vec<&String> = Vec::new();
        if functional {
            movements.extend(&planning.about.functional.movements);
        }
        if is_general {
            movements.extend(planning.about.general.groups.iter().flatten());
        }
        let first_for = planning.about.first_for.iter();
        let first_for: Vec<&FirstFor> = first_for.filter(|first| first.stands(case.tags())).collect();
        let ladders = movements.into_iter().filter_map(|movement| planning.ladder(movement));
        let blocks: Vec<&ExerciseId> = ladders
            .flat_map(|ladder| &ladder.rungs)
            .map(|rung| &rung.exercise)
            .chain(first_for.iter().flat_map(|first| first.groups.iter().flatten()))
            .collect();
        let mut first: Vec<&str> = aims
            .served
            .iter()
            .filter_map(|finding| case.library.pattern(&finding.pattern))
            .flat_map(|pattern| pattern.starters.iter().map(ExerciseId::as_str))
            .collect();
        first.splice(0..0, aims.gentle_movement.iter().map(|id| id.as_str()));
        let looking = |first: &[&str]| {
            shelf(Looking {
                library: case.library,
                filter: &filter,
                aims: &aims,
                rungs: &rungs,
                first,
                blocks: &blocks,
            })
        };
        let mut shelf = looking(&first);
        let instead = nothing_left::instead(case, &aims, &shelf);
        if !instead.is_empty() {
            first.splice(0..0, instead);
            shelf = looking(&first);
        }
        let mut scope = PlanScope::Personal;
        if is_general {
            scope = PlanScope::General;
        } else if !shelf
            .candidates
            .iter()
            .any(|candidate| gives_strength(candidate, &blocks))
        {
            let stretches: Vec<&Exercise> = shelf
                .candidates
                .iter()
                .map(|candidate| candidate.exercise)
                .filter(|exercise| exercise.stretches())
                .collect();
            let beside = if shelf.strength_unsafe || stretches.is_empty() {
                None
            } else {
                Looking {
                    library: case.library,
                    filter: &filter,
                    aims: &aims,
                    rungs: &rungs,
                    first: &first,
                    blocks: &blocks,
                }
                .companion(&kept_out(case), &stretches)
            };
            match beside {
                Some(beside) => shelf.candidates.push(beside),
                None => scope = PlanScope::GentleOnly,
            }
        }
        if scope == PlanScope::GentleOnly {
            shelf.candidates.retain(|candidate| {
                matches!(
                    candidate.exercise.kind,
                    ExerciseKind::Mobility | ExerciseKind::Breathing
                )
            });
        }
        Self {
            case,
            aims,
            filter,
            rungs,
            shelf,
            scope,
            shown: Shown::new(case),
            functional,
            first_for,
        }
    }

    /// Whether sitting comes last (rule P5).
    pub(super) fn sitting_last(&self) -> bool {
        sitting_last(self.case)
    }
}

/// Whether what is done sitting comes last in a session (rule P5).
pub(super) fn sitting_last(case: Case) -> bool {
    case.tags().contains(&case.library.screening.derived.sitting_last_tag)
}

/// Whether a candidate is strength work that the plan may hold.
fn gives_strength(candidate: &Candidate, blocks: &[&ExerciseId]) -> bool {
    candidate.exercise.strengthens()
        && (!candidate.serves.is_empty() && (candidate.may_begin || candidate.long_range)
            || candidate.may_begin && blocks.contains(&&candidate.exercise.id))
}

/// Whether legs and balance belong into every plan of this person (rules Z9, P6).
fn needs_functional(case: Case) -> bool {
    let age = case.assessment.profile.age;
    let falls = &case.library.screening.derived.falls;
    let is_weak = || {
        worst_strength(case.library, case.assessment, case.tags(), &falls.item)
            .is_some_and(|severity| above(severity, 0.0))
    };
    case.tags().contains(&falls.tag)
        || age.is_some_and(|age| age >= case.library.planning.about.functional.from_age)
        || age.is_some_and(|age| age >= falls.from_age) && is_weak()
}

/// Patterns with a score that the pelvis axis keeps out of the plan (rule N18).
fn kept_out(case: Case<'_>) -> Vec<&PatternId> {
    let mild = case.library.scoring.bands.mild;
    case.findings
        .patterns
        .iter()
        .filter(|finding| !finding.active && finding.score.is_some_and(|score| at_least(score, mild)))
        .map(|finding| &finding.pattern)
        .collect()
}
