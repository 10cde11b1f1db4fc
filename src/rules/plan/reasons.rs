//! Why an exercise is in the plan, back to answers (rule P15).

use super::aims::{self, Aims};
use super::candidate::Candidate;
use super::compose::Part;
use super::laws::sides;
use super::shown::Shown;
use crate::content::{ExerciseKind, Id, Item, ItemId, Laterality, Library, MuscleId, Origin, Pattern, Role, Tells};
use crate::record::{Degree, ExtraSet, PlanReason, Read, Side, WorkedSide};
use crate::rules::limits::above;
use crate::rules::values::{Values, answered};
use crate::rules::{Action, Band, Basis, Case, ConfidenceLabel, Finding, Imbalance, Length, RowState, Strength};

/// How many answers of a pattern a table reason leads back to.
const ANSWERS_OF_A_PATTERN: usize = 3;

/// The reasons of one exercise, and the items they rest on.
#[derive(Clone, Debug, Default)]
pub(super) struct Reasons {
    pub(super) reasons: Vec<PlanReason>,
    pub(super) answers: Vec<ItemId>,
}

impl Reasons {
    fn give(&mut self, reason: PlanReason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    fn rest_on<'a>(&mut self, items: impl IntoIterator<Item = &'a ItemId>) {
        for item in items {
            if !self.answers.contains(item) {
                self.answers.push(item.clone());
            }
        }
    }
}

/// What reasons are made from.
pub(super) struct Speaker<'a> {
    pub(super) case: Case<'a>,
    pub(super) aims: &'a Aims<'a>,
}

impl Speaker<'_> {
    /// Why a line is in the plan: its block, what it works, and what the person came with.
    pub(super) fn line(&self, candidate: &Candidate, part: Part) -> Reasons {
        let mut reasons = Reasons::default();
        match part {
            Part::Functional(movement) => {
                reasons.give(PlanReason::Functional {
                    movement: Id::from(movement),
                });
                reasons.rest_on(self.tests_behind_the_legs());
            }
            Part::Precaution(tag) => reasons.give(PlanReason::Precaution { tag: tag.clone() }),
            Part::General(movement) => reasons.give(PlanReason::General {
                movement: Id::from(movement),
            }),
            Part::Tested | Part::Table | Part::Everyone | Part::Companion => {}
        }
        let why = self.reasons(candidate);
        for reason in why.reasons {
            reasons.give(reason);
        }
        reasons.rest_on(&why.answers);
        if let Some(complaint) = self.complaint(candidate) {
            reasons.give(complaint);
        }
        reasons
    }

    /// That a line serves the places the person came with (rule P14).
    fn complaint(&self, candidate: &Candidate) -> Option<PlanReason> {
        let planning = &self.case.library.planning;
        let serves = |region: &&Id| {
            let Some(region) = planning.region(region.as_str()) else {
                return false;
            };
            let for_a_pattern = self.aims.served.iter().any(|finding| {
                let pattern = self.case.library.pattern(&finding.pattern);
                region.patterns.contains(&finding.pattern)
                    && pattern.is_some_and(|pattern| {
                        let rows = candidate.serves.iter().filter_map(|place| self.aims.rows.get(*place));
                        rows.into_iter().any(|row| aims::asks(pattern, row))
                    })
            });
            for_a_pattern
                || self.aims.nothing_found_at.contains(&&region.region)
                    && region.mobility.contains(&candidate.exercise.id)
        };
        let regions: Vec<Id> = self
            .case
            .assessment
            .complaint(self.case.library)
            .into_iter()
            .filter(|region| serves(&region))
            .collect();
        (!regions.is_empty()).then_some(PlanReason::Complaint { regions })
    }

    /// The answered tests that ask for work on legs and balance.
    fn tests_behind_the_legs(&self) -> Vec<&ItemId> {
        let test = &self.case.library.screening.derived.falls.item;
        let answered = self.case.assessment.answers.contains_key(test);
        answered.then_some(test).into_iter().collect()
    }

    /// Why this exercise is in the plan.
    pub(super) fn reasons(&self, candidate: &Candidate) -> Reasons {
        let mut reasons = Reasons::default();
        if candidate.companion {
            reasons.give(PlanReason::BesideStretches);
            reasons.rest_on(self.tests_behind_the_plan());
        }
        match candidate.exercise.kind {
            kind @ (ExerciseKind::Mobility | ExerciseKind::Breathing) => reasons.give(PlanReason::ForEveryone { kind }),
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
            reasons.give(PlanReason::Pattern {
                pattern: finding.pattern.clone(),
                degree: degree(finding),
            });
        }
        self.sides_and_sets(candidate, &mut reasons);
        reasons
    }

    /// Why this muscle: what a test showed, then what a table says.
    fn muscle(&self, muscle: &MuscleId, rows: &[&Imbalance], reasons: &mut Reasons) {
        let library = self.case.library;
        for item in positive_tests(library, rows) {
            let shown_by: Vec<&Imbalance> = rows
                .iter()
                .copied()
                .filter(|row| row.basis == Basis::TestConfirmed && row.decided_by.contains(&item.id))
                .collect();
            reasons.give(self.tested(muscle, item, &shown_by));
        }
        for row in rows {
            reasons.rest_on(&row.decided_by);
            if row.basis == Basis::TestConfirmed {
                continue;
            }
            for finding in &self.aims.served {
                let Some(pattern) = library.pattern(&finding.pattern) else {
                    continue;
                };
                if aims::asks(pattern, row) {
                    reasons.give(by_table(pattern, row));
                    reasons.rest_on(telling(finding));
                }
            }
        }
        if rows.iter().any(|row| row.action == Action::StrengthenLongRange) {
            reasons.give(PlanReason::LongRange { muscle: muscle.clone() });
        }
    }

    /// Whether a pattern asks, by its table, for a row this exercise serves.
    fn asks(&self, finding: &Finding, candidate: &Candidate) -> bool {
        let Some(pattern) = self.case.library.pattern(&finding.pattern) else {
            return false;
        };
        candidate
            .serves
            .iter()
            .filter_map(|place| self.aims.rows.get(*place))
            .any(|row| row.basis != Basis::TestConfirmed && aims::asks(pattern, row))
    }

    /// The positive tests behind every row the plan works on.
    fn tests_behind_the_plan(&self) -> Vec<&ItemId> {
        self.aims
            .all_asked()
            .filter_map(|place| self.aims.rows.get(place))
            .flat_map(|row| &row.decided_by)
            .collect()
    }

    fn sides_and_sets(&self, candidate: &Candidate, reasons: &mut Reasons) {
        if let Some(item) = Shown::new(self.case).lowers(candidate.exercise) {
            reasons.give(PlanReason::BeginsBelow { item: item.clone() });
            reasons.rest_on([item]);
        }
        if let Some(side) = candidate.extra_set {
            let because = if self.aims.hip(self.case.library).and_then(|hip| hip.side) == Some(side) {
                ExtraSet::Higher
            } else {
                ExtraSet::LessSteady
            };
            reasons.give(PlanReason::ExtraSet { side, because });
            return;
        }
        let asked = Side::BOTH.map(|side| {
            candidate
                .serves
                .iter()
                .filter_map(|place| self.aims.rows.get(*place))
                .any(|row| row.side == side)
        });
        let side = match asked {
            [true, false] => Side::Left,
            [false, true] => Side::Right,
            _ => return,
        };
        if candidate.side == WorkedSide::Both && candidate.exercise.laterality != Laterality::Unilateral {
            reasons.give(PlanReason::OneSideAsks { side });
        }
    }

    /// What a test showed, on the sides where it was positive.
    fn tested(&self, muscle: &MuscleId, item: &Item, rows: &[&Imbalance]) -> PlanReason {
        let tight = rows.iter().any(|row| is_length_test(self.case.library, item, row));
        PlanReason::Tested {
            muscle: muscle.clone(),
            item: item.id.clone(),
            found: if tight { Role::Tight } else { Role::Weak },
            sides: rows.iter().map(|row| row.side).collect(),
            read: answered(item, self.case.assessment).map(read),
        }
    }
}

fn read(values: Values) -> Read {
    match values {
        Values::One(value) => Read::One(value),
        Values::Sides(left, right) => Read::Sides { left, right },
    }
}

/// The items that found a muscle short or weak, length first.
fn positive_tests<'a>(library: &'a Library, rows: &[&Imbalance]) -> Vec<&'a Item> {
    let mut items: Vec<&Item> = Vec::new();
    for row in rows.iter().filter(|row| row.basis == Basis::TestConfirmed) {
        for item in row.decided_by.iter().filter_map(|item| library.item(item)) {
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

fn by_table(pattern: &Pattern, row: &Imbalance) -> PlanReason {
    let role = if row.action == Action::Stretch {
        Role::Tight
    } else {
        Role::Weak
    };
    let borderline = match role {
        Role::Tight => row.length == Length::Borderline,
        Role::Weak => row.strength == Strength::Borderline,
    };
    let mut entries = pattern
        .table
        .iter()
        .filter(|entry| entry.role == role && entry.muscles.contains(&row.muscle))
        .peekable();
    PlanReason::Table {
        muscle: row.muscle.clone(),
        pattern: pattern.id.clone(),
        role,
        added: entries.peek().is_some() && entries.all(|entry| entry.origin == Origin::Added),
        borderline,
    }
}

/// How much of a pattern the answers show.
fn degree(finding: &Finding) -> Degree {
    match finding.band {
        Some(_) if finding.confidence_label == Some(ConfidenceLabel::Low) => Degree::Unsure,
        Some(Band::Moderate) => Degree::Moderate,
        Some(Band::Marked) => Degree::Marked,
        Some(Band::Mild) if finding.capped => Degree::AtLeastMild,
        Some(Band::Mild | Band::None) | None => Degree::Mild,
    }
}

/// The answers that gave a pattern most of its points.
fn telling(finding: &Finding) -> impl Iterator<Item = &ItemId> {
    let mut rows: Vec<(f64, &ItemId)> = finding
        .rows
        .iter()
        .filter(|row| row.state == RowState::Answered)
        .filter_map(|row| Some((row.points?.abs(), &row.item)))
        .filter(|(points, _)| above(*points, 0.0))
        .collect();
    rows.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    rows.into_iter().take(ANSWERS_OF_A_PATTERN).map(|(_, item)| item)
}
