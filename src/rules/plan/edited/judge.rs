//! Whether an exercise may join a plan, on which side, and what speaks against it.

use super::super::dose::{Dose, Phase};
use super::super::filter::Barrier;
use super::super::laws::sides;
use super::super::laws::{self, Permit, Work, permit};
use super::super::steps::dose;
use super::PlanBench;
use super::walls::{Broken, Held, Sketch};
use crate::content::{Exercise, ExerciseId, Laterality, MuscleId};
use crate::record::{AgainstWork, Because, DayName, Objection, Plan, Side, WorkedSide};
use crate::rules::{Action, Basis, Imbalance, Length, Strength};

/// Whether an exercise may be added to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What makes it impossible; none when it may be added.
    pub wall: Option<Objection>,
    /// What speaks against it; the person may add it all the same.
    pub against: Vec<Objection>,
    /// The side or sides it would be done on.
    pub side: WorkedSide,
}

/// What an exercise would work on of what the plan is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suits {
    /// The muscle.
    pub muscle: MuscleId,
    /// Whether a test on the person asks for it; else only a table does (rule T1).
    pub tested: bool,
}

impl PlanBench<'_> {
    /// What an exercise would work on of what is asked for: what tested short or weak before what only a table names.
    pub fn suits(&self, exercise: &ExerciseId) -> Option<Suits> {
        let exercise = self.case.library.exercise(exercise)?;
        let rows = self.case.imbalances.rows.iter();
        let asked = rows.filter(|row| {
            let is_asked = match row.action {
                Action::Stretch => exercise.stretches(),
                Action::Strengthen | Action::StrengthenLongRange => exercise.strengthens(),
                Action::None | Action::AskTest => false,
            };
            is_asked && exercise.primary.contains(&row.muscle)
        });
        let best = asked.max_by(|one, other| {
            let tested = |row: &Imbalance| row.basis == Basis::TestConfirmed;
            let by_basis = tested(one).cmp(&tested(other));
            by_basis.then(one.priority.total_cmp(&other.priority))
        })?;
        Some(Suits {
            muscle: best.muscle.clone(),
            tested: best.basis == Basis::TestConfirmed,
        })
    }

    /// Whether an exercise may be added to a day of a plan; no day means both.
    pub fn verdict(&self, plan: &Plan, exercise: &ExerciseId, day: Option<DayName>) -> Verdict {
        let exercise = match self.exercise(exercise) {
            Ok(exercise) => exercise,
            Err(unknown) => return Verdict::wall(unknown),
        };
        if exercise.whole_body {
            return Verdict::wall(Objection::BesideTheDays);
        }
        let days = days_of(day);
        let barrier = self.filter.danger(exercise).or_else(|| self.filter.missing(exercise));
        if let Some(barrier) = barrier {
            return Verdict::wall(self.barred(exercise, &barrier));
        }
        if let Some(day) = days.iter().find(|day| holds(plan, **day, &exercise.id)) {
            return Verdict::wall(Objection::OnDay { day: *day });
        }
        let before = Sketch::of(plan);
        self.fits(&before, exercise, &days)
    }

    /// The best way to let an exercise join what is there: without breaking anything, with as little against it as there
    /// can be, on both sides rather than on one.
    pub(super) fn fits(&self, before: &Sketch, exercise: &Exercise, days: &[DayName]) -> Verdict {
        let as_calculated = self.candidate(&exercise.id).map(|candidate| candidate.side);
        let ways: &[WorkedSide] = match (as_calculated, exercise.laterality) {
            (Some(WorkedSide::Left), _) => &[WorkedSide::Left],
            (Some(WorkedSide::Right), _) => &[WorkedSide::Right],
            (None, Laterality::Unilateral) => &[WorkedSide::Both, WorkedSide::Left, WorkedSide::Right],
            _ => &[WorkedSide::Both],
        };
        let verdicts = ways.iter().map(|side| self.on_side(before, exercise, days, *side));
        let best = verdicts.min_by_key(|verdict| (verdict.wall.is_some(), verdict.against.len()));
        best.unwrap_or_else(|| Verdict::wall(Objection::NoSide))
    }

    fn on_side(&self, before: &Sketch, exercise: &Exercise, days: &[DayName], side: WorkedSide) -> Verdict {
        let known = before.broken(&self.aims, &self.case.library.doses);
        let after = before.clone().with(days, |phase| self.work(exercise, side, phase));
        let broken = after.broken(&self.aims, &self.case.library.doses);
        let mut wall = broken.difference(&known).next().map(Broken::objection);
        let mut against: Vec<Objection> = Vec::new();
        if let Some(barrier) = self.filter.wrong_way(exercise) {
            against.push(self.barred(exercise, &barrier));
        }
        for muscle in &exercise.primary {
            for side in sides(side) {
                match self.about(exercise, muscle, *side) {
                    Against::Nothing => {}
                    Against::Speaks(objection) if against.contains(&objection) => {}
                    Against::Speaks(objection) => against.push(objection),
                    Against::Never(objection) => wall = wall.or(Some(objection)),
                }
            }
        }
        if exercise.stretches() && !before.strengthens() {
            against.push(Objection::NoStrengthBeside);
        }
        let planning = &self.case.library.planning;
        let most = planning
            .about
            .most_exercises(self.case.assessment.profile.minutes_per_day);
        let many = |sketch: &Sketch| laws::different(planning, sketch.exercises());
        if many(&after) > most.max(many(before)) {
            against.push(Objection::ManyExercises { most });
        }
        Verdict { wall, against, side }
    }

    /// The work an exercise would be in a phase, by the place of the phase.
    fn work<'e>(&self, exercise: &'e Exercise, side: WorkedSide, phase: usize) -> Held<'e> {
        let dose = self.dose(exercise, phase);
        Held {
            work: Work {
                id: &exercise.id,
                kind: exercise.kind,
                muscles: &exercise.primary,
                side,
            },
            held_s: dose.held_s(dose.sets),
            extra: None,
        }
    }

    /// The dose of an exercise in a phase; gently where no test confirmed that a stretch is asked for (rule M1).
    pub(super) fn dose(&self, exercise: &Exercise, phase: usize) -> Dose {
        let gentle = self.is_gentle(exercise);
        let phase = Phase::ALL
            .get(phase)
            .copied()
            .filter(|_| !gentle)
            .unwrap_or(Phase::Learn);
        dose(exercise, phase, self.person())
    }

    /// Whether an exercise is given in its first dose, without progression.
    pub(super) fn is_gentle(&self, exercise: &Exercise) -> bool {
        let as_calculated = self.candidate(&exercise.id);
        as_calculated.map_or(exercise.stretches(), |candidate| candidate.gentle)
    }

    pub(super) fn is_long_range(&self, exercise: &Exercise) -> bool {
        self.candidate(&exercise.id)
            .is_some_and(|candidate| candidate.long_range)
    }

    /// What was decided or tested about a muscle that speaks against an exercise (rule M8).
    fn about(&self, exercise: &Exercise, muscle: &MuscleId, side: Side) -> Against {
        let row = self.aims.row(muscle, side);
        if exercise.stretches() && row.is_some_and(|row| row.length == Length::Long) {
            return Against::Never(Objection::TestedLong { muscle: muscle.clone() });
        }
        if row.is_some_and(laws::hurts) {
            return Against::Never(Objection::Barred {
                exercise: exercise.id.clone(),
                because: Because::PainfulTest {
                    muscle: muscle.clone(),
                    side,
                },
            });
        }
        if permit(exercise, muscle, row) != Permit::No {
            return Against::Nothing;
        }
        let Some(row) = row else {
            return Against::Nothing;
        };
        Against::Speaks(Objection::Muscle {
            muscle: muscle.clone(),
            why: why_not(exercise, row),
        })
    }

    /// What rules an exercise out, as an objection.
    pub(super) fn barred(&self, exercise: &Exercise, barrier: &Barrier) -> Objection {
        Objection::Barred {
            exercise: exercise.id.clone(),
            because: self.filter.because(barrier),
        }
    }
}

impl Verdict {
    fn wall(objection: Objection) -> Self {
        Self {
            wall: Some(objection),
            against: Vec::new(),
            side: WorkedSide::Both,
        }
    }
}

/// What speaks against an exercise because of a muscle.
enum Against {
    Nothing,
    /// The person may do it all the same.
    Speaks(Objection),
    Never(Objection),
}

fn why_not(exercise: &Exercise, row: &Imbalance) -> AgainstWork {
    if exercise.stretches() {
        match (row.action, row.length) {
            (Action::AskTest, _) => AgainstWork::Undecided,
            (_, Length::Normal) => AgainstWork::LongEnough,
            _ => AgainstWork::AsksForStrength,
        }
    } else {
        match (row.action, row.strength) {
            (Action::AskTest, _) => AgainstWork::Undecided,
            (Action::StrengthenLongRange, _) => AgainstWork::AsksForLongRange,
            (Action::Stretch, Strength::Normal) => AgainstWork::StrongEnough,
            (Action::Stretch, _) => AgainstWork::AsksForStretch,
            _ => AgainstWork::AsksForMiddleRange,
        }
    }
}

/// The days meant; none means both.
pub(super) fn days_of(day: Option<DayName>) -> Vec<DayName> {
    day.map_or_else(|| DayName::BOTH.to_vec(), |day| vec![day])
}

/// Whether a day of a plan holds an exercise in any phase.
pub(super) fn holds(plan: &Plan, day: DayName, exercise: &ExerciseId) -> bool {
    let mut days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.any(|one| one.name == day && one.exercises.iter().any(|line| line.id == *exercise))
}
