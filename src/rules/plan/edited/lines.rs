//! What an edit does to the lines of a plan: swap, remove, add, another dose, the easier or harder way.

use super::super::candidate::Candidate;
use super::super::dose::{Dose, dosed, most_sets, seconds};
use super::super::laws;
use super::super::reasons::{Reasons, Speaker};
use super::super::session::{Place, kind_order, order};
use super::judge::{Verdict, days_of};
use super::{PlanBench, days_mut, days_named, lines};
use crate::content::{Exercise, ExerciseId};
use crate::record::{
    AddEdit, ByPerson, DayName, DoseEdit, Objection, OwnChange, Plan, PlanReason, Prescription, RemoveEdit, Way,
    WayEdit, WorkedSide,
};

impl PlanBench<'_> {
    pub(super) fn swapped(
        &self,
        plan: &Plan,
        place: usize,
        gone: &ExerciseId,
        with: &ExerciseId,
    ) -> Result<Plan, Objection> {
        let Some(stands) = lines(plan).find(|line| line.id == *gone) else {
            return Err(not_there(gone));
        };
        let exercise = self.exercise(with)?;
        if lines(plan).any(|line| line.id == *with) {
            return Err(Objection::HeldAnyway { exercise: with.clone() });
        }
        if let Some(barrier) = self.filter.barrier(exercise) {
            return Err(self.barred(exercise, &barrier));
        }
        let candidate = self.candidate(with).ok_or_else(|| self.why_not_offered(with))?;
        if !self.is_equivalent(stands, candidate) {
            return Err(Objection::NotAlike {
                exercise: with.clone(),
                of: gone.clone(),
            });
        }
        let mut changed = plan.clone();
        for (phase, weeks) in changed.weeks.iter_mut().enumerate() {
            let all = weeks.days.iter_mut().flat_map(|day| &mut day.exercises);
            for line in all.filter(|line| line.id == *gone) {
                *line = self.in_its_place(line, place, candidate, phase);
            }
            for day in &mut weeks.days {
                self.in_session_order(&mut day.exercises);
            }
        }
        added_up(&mut changed);
        self.unless_broken(plan, changed)
    }

    /// The newcomer with as many sets as the other had, where it may have them.
    fn in_its_place(&self, gone: &Prescription, place: usize, candidate: &Candidate, phase: usize) -> Prescription {
        let exercise = candidate.exercise;
        let doses = &self.case.library.doses;
        let mut dose = self.dose(exercise, phase);
        let most = if candidate.gentle {
            dose.sets
        } else {
            most_sets(doses, exercise)
        };
        dose.sets = gone.sets.clamp(1, most.max(1));
        let a_set_s = dose.held_s(1);
        let holds = |sets: u32| !exercise.stretches() || sets * a_set_s <= doses.stretch.most_s_a_session;
        while dose.sets > 1 && !holds(dose.sets) {
            dose.sets -= 1;
        }
        let in_place_of = gone.by_person.as_ref().and_then(|mark| mark.in_place_of.clone());
        let in_place_of = in_place_of.unwrap_or_else(|| gone.id.clone());
        let mut line = self.line(exercise, dose, candidate.side);
        if gone.extra_set_side.is_some() && holds(dose.sets + 1) {
            line.extra_set_side = candidate.extra_set;
        }
        line.from_week = gone.from_week;
        line.by_person = Some(ByPerson {
            changes: vec![OwnChange::InPlaceOf {
                exercise: in_place_of.clone(),
            }],
            in_place_of: Some(in_place_of),
            edits: vec![place],
            ..ByPerson::default()
        });
        self.timed(&mut line);
        line
    }

    /// Why an exercise that nothing rules out is not among those that may be given.
    fn why_not_offered(&self, id: &ExerciseId) -> Objection {
        let exercise = id.clone();
        match self.shelf.left_out.iter().find(|left| left.id == *id) {
            Some(left) => Objection::DoesNotFit {
                exercise,
                because: left.because.clone(),
            },
            None => Objection::NotAskedFor { exercise },
        }
    }

    pub(super) fn without(&self, plan: &Plan, remove: &RemoveEdit) -> Result<Plan, Objection> {
        let mut changed = plan.clone();
        let mut gone = 0;
        for day in days_of(remove.day) {
            for exercises in days_named(&mut changed, day) {
                let before = exercises.len();
                exercises.retain(|line| line.id != remove.exercise);
                gone += before - exercises.len();
            }
        }
        if gone == 0 {
            return Err(not_there(&remove.exercise));
        }
        added_up(&mut changed);
        Ok(changed)
    }

    pub(super) fn added(&self, plan: &Plan, place: usize, add: &AddEdit) -> Result<Plan, Objection> {
        let exercise = self.exercise(&add.exercise)?;
        if plan.weeks.is_empty() {
            return Err(Objection::NoDays);
        }
        let Verdict { wall, against, side } = self.verdict(plan, &add.exercise, add.day);
        if let Some(wall) = wall {
            return Err(wall);
        }
        let mut changed = plan.clone();
        for (phase, weeks) in changed.weeks.iter_mut().enumerate() {
            for day in days_of(add.day) {
                let Some(there) = weeks.days.iter_mut().find(|one| one.name == day) else {
                    continue;
                };
                let mut line = self.line(exercise, self.dose(exercise, phase), side);
                // Day B joins in week 2 (rule P21).
                line.from_week = if day == DayName::A { 1 } else { 2 };
                line.by_person = Some(ByPerson {
                    changes: vec![OwnChange::Added],
                    added: true,
                    against: against.clone(),
                    edits: vec![place],
                    ..ByPerson::default()
                });
                let order = kind_order(exercise.kind);
                let behind = |known: &Prescription| kind_order(known.kind) > order;
                let at = there.exercises.iter().position(behind).unwrap_or(there.exercises.len());
                there.exercises.insert(at, line);
                self.in_session_order(&mut there.exercises);
            }
        }
        added_up(&mut changed);
        self.unless_broken(plan, changed)
    }

    pub(super) fn dosed(&self, plan: &Plan, place: usize, dose: &DoseEdit) -> Result<Plan, Objection> {
        let exercise = self.exercise(&dose.exercise)?;
        if let Some(trouble) =
            super::bounds::dose_bounds(&self.case.library.doses, exercise, self.case.tags()).trouble(dose)
        {
            return Err(trouble);
        }
        let mut changed = plan.clone();
        let mut found = false;
        let phases = changed.weeks.iter_mut();
        for weeks in phases.filter(|weeks| dose.weeks.is_none_or(|wanted| wanted == weeks.weeks)) {
            let all = weeks.days.iter_mut().flat_map(|day| &mut day.exercises);
            for line in all.filter(|line| line.id == dose.exercise) {
                found = true;
                let was = OwnChange::DoseWas {
                    sets: line.sets,
                    reps: line.reps,
                    hold_s: line.hold_s,
                };
                (line.sets, line.reps, line.hold_s) = (dose.sets, dose.reps, dose.hold_s);
                let held = (line.sets + 1) * line.reps * line.hold_s;
                if exercise.stretches() && held > self.case.library.doses.stretch.most_s_a_session {
                    line.extra_set_side = None;
                }
                self.timed(line);
                mark(line, place, was);
            }
        }
        if !found {
            return Err(not_there(&exercise.id));
        }
        added_up(&mut changed);
        self.unless_broken(plan, changed)
    }

    pub(super) fn done_another_way(&self, plan: &Plan, place: usize, way: &WayEdit) -> Result<Plan, Objection> {
        let exercise = self.exercise(&way.exercise)?;
        if way.way == Way::Harder && !exercise.has_harder_for(self.case.tags()) {
            return Err(Objection::NoSuchWay {
                exercise: exercise.id.clone(),
                way: way.way,
            });
        }
        let mut changed = plan.clone();
        let mut found = false;
        let days = changed.weeks.iter_mut().flat_map(|weeks| &mut weeks.days);
        for line in days
            .flat_map(|day| &mut day.exercises)
            .filter(|line| line.id == way.exercise)
        {
            found = true;
            mark(line, place, OwnChange::Way { way: way.way });
            line.by_person.get_or_insert_default().way = Some(way.way);
        }
        if found {
            Ok(changed)
        } else {
            Err(not_there(&exercise.id))
        }
    }

    /// A line for an exercise, as the plan would write it.
    fn line(&self, exercise: &Exercise, dose: Dose, side: WorkedSide) -> Prescription {
        let doses = &self.case.library.doses;
        let candidate = self.candidate(&exercise.id);
        let reasons = candidate.map_or_else(Reasons::default, |candidate| {
            let speaker = Speaker {
                case: self.case,
                aims: &self.aims,
            };
            speaker.reasons(candidate)
        });
        Prescription {
            gentle: self.is_gentle(exercise),
            long_range: self.is_long_range(exercise),
            rung: super::super::write::rung_reached(self.case.library, &exercise.id),
            cautions: self.filter.notes(exercise),
            reasons: reasons.reasons,
            answers: reasons.answers,
            ..dosed(doses, exercise, dose, side, false)
        }
    }

    /// Brings the lines of a day into the order of a session, where they go up and down too often (rule P5).
    fn in_session_order(&self, lines: &mut Vec<Prescription>) {
        if self.changes(lines) <= self.case.library.planning.about.laws.changes_of_position {
            return;
        }
        let places: Vec<Place> = lines
            .iter()
            .filter_map(|line| {
                Some(Place {
                    exercise: self.case.library.exercise(&line.id)?,
                    functional: line
                        .reasons
                        .iter()
                        .any(|reason| matches!(reason, PlanReason::Functional { .. } | PlanReason::Precaution { .. })),
                })
            })
            .collect();
        // Of a kept plan the catalogue may no longer know an exercise; then the order stays.
        if places.len() == lines.len() {
            let sitting_last = super::super::stock::sitting_last(self.case);
            let order = order(&places, sitting_last);
            *lines = order
                .into_iter()
                .filter_map(|place| lines.get(place).cloned())
                .collect();
        }
    }

    /// How often a day changes between floor and standing.
    pub(super) fn changes(&self, lines: &[Prescription]) -> usize {
        let exercises = lines.iter().filter_map(|line| self.case.library.exercise(&line.id));
        laws::changes(exercises.map(laws::is_floor))
    }

    /// Works out how long a line takes (rule P23).
    fn timed(&self, line: &mut Prescription) {
        if let Some(exercise) = self.case.library.exercise(&line.id) {
            let dose = Dose::set(exercise, [line.sets, line.reps, line.hold_s]);
            line.seconds = seconds(
                &self.case.library.doses,
                exercise,
                dose,
                line.side,
                line.extra_set_side.is_some(),
            );
        }
    }
}

fn mark(line: &mut Prescription, place: usize, change: OwnChange) {
    let mark = line.by_person.get_or_insert_default();
    mark.changes.push(change);
    mark.edits.push(place);
}

/// Adds the minutes of each day up.
pub(super) fn added_up(plan: &mut Plan) {
    for day in days_mut(plan) {
        day.seconds = day.exercises.iter().map(|line| line.seconds).sum();
    }
}

fn not_there(exercise: &ExerciseId) -> Objection {
    Objection::NotInPlan {
        exercise: exercise.clone(),
    }
}
