//! What is said with a plan (rules P10, P16, P27, P29).

use super::aims::Aims;
use super::candidate::Shelf;
use super::nothing_left;
use crate::content::{ExerciseId, ItemId, MuscleId};
use crate::record::{HipNote, PlanNote, PlanScope, ScopeNote, Side, Weeks};
use crate::rules::{Action, Case, HipClinicianNote, Pelvis};

/// What notes are made from.
pub(super) struct Notes<'a> {
    pub(super) case: Case<'a>,
    pub(super) aims: &'a Aims<'a>,
    pub(super) scope: PlanScope,
}

impl Notes<'_> {
    /// What is said with the plan, what matters most first.
    pub(super) fn all(&self, shelf: &Shelf, weeks: &[Weeks]) -> Vec<PlanNote> {
        let findings = self.case.findings;
        let mut notes: Vec<PlanNote> = Vec::new();
        let earlier = self.case.assessment.earlier_plan.as_ref();
        notes.extend(earlier.map(|earlier| PlanNote::GoingOn {
            reached: earlier.reached,
        }));
        notes.extend(self.about_the_scope().map(|why| PlanNote::Scope { why }));
        if !self.aims.nothing_found_at.is_empty() {
            notes.push(PlanNote::NothingFoundThere {
                regions: self
                    .aims
                    .nothing_found_at
                    .iter()
                    .map(|region| (*region).clone())
                    .collect(),
                movement: self.movement_for_it(weeks),
            });
        }
        notes.extend(
            findings
                .hip_clinician_note
                .map(|note| PlanNote::Hip { look: look(note) }),
        );
        notes.extend(self.aims.reread.map(|read| PlanNote::Book { read }));
        if findings.pelvis == Pelvis::Mixed {
            notes.push(PlanNote::PelvisMixed);
        }
        notes.extend(self.aims.waiting.iter().map(|finding| PlanNote::Waiting {
            pattern: finding.pattern.clone(),
        }));
        notes.extend(tests_to_do(self.aims));
        // Where the whole plan is gentle, one note above has said so for every muscle.
        if self.scope == PlanScope::Personal {
            let unserved = nothing_left::unserved(self.aims, shelf);
            notes.extend(unserved.iter().map(|one| PlanNote::NothingLeft {
                muscle: one.row.muscle.clone(),
                side: one.side,
                why: nothing_left::why(self.case, one, shelf, weeks),
            }));
        }
        notes
    }

    /// The gentle movement that the plan holds for a place where nothing was found.
    fn movement_for_it(&self, weeks: &[Weeks]) -> Option<ExerciseId> {
        let days = weeks.iter().flat_map(|weeks| &weeks.days);
        let mut lines = days.flat_map(|day| &day.exercises);
        lines
            .find(|line| self.aims.gentle_movement.contains(&&line.id))
            .map(|line| line.id.clone())
    }

    fn about_the_scope(&self) -> Option<ScopeNote> {
        let findings = self.case.findings;
        let is_open = self.aims.reread.is_some()
            || findings.pelvis == Pelvis::Mixed
            || self.aims.rows.iter().any(|row| row.action == Action::AskTest);
        match self.scope {
            PlanScope::Personal => None,
            PlanScope::General if is_open => Some(ScopeNote::NotSettled),
            PlanScope::General if findings.patterns.iter().all(|finding| finding.score.is_none()) => {
                Some(ScopeNote::TooLittleAnswered)
            }
            PlanScope::General => Some(ScopeNote::NothingFound),
            PlanScope::GentleOnly => Some(ScopeNote::NoStrengthLeft),
        }
    }
}

fn look(note: HipClinicianNote) -> HipNote {
    match note {
        HipClinicianNote::AskToMeasure => HipNote::AskToMeasure,
        HipClinicianNote::Curve => HipNote::Curve,
        HipClinicianNote::SeeFirst => HipNote::SeeFirst,
    }
}

/// Muscles that wait for a test, once each (rule M10).
fn tests_to_do(aims: &Aims) -> Vec<PlanNote> {
    let mut waiting: Vec<(&MuscleId, Option<Side>, Option<&ItemId>)> = Vec::new();
    for row in aims.rows.iter().filter(|row| row.action == Action::AskTest) {
        match waiting.iter_mut().find(|(muscle, ..)| **muscle == row.muscle) {
            Some((_, side, _)) => *side = None,
            None => waiting.push((&row.muscle, Some(row.side), row.would_settle.as_ref())),
        }
    }
    waiting
        .into_iter()
        .map(|(muscle, side, item)| PlanNote::AskTest {
            muscle: muscle.clone(),
            side,
            item: item.cloned(),
        })
        .collect()
}
