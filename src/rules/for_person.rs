//! What of the catalogue is for this person: what is ruled out, what changes, and what takes its place.

use std::collections::BTreeSet;

use super::{Case, Outcome, Phase, Standing};
use crate::content::{
    Breathing, BreathingPosition, BreathingStage, DoseClass, Exercise, Guidance, Id, Library, Relief, ReliefStep,
    StepRule, Version,
};
use crate::record::{Assessment, Because, Caution, Prescription};

/// A person and what follows from their answers.
#[derive(Clone, Copy)]
pub struct Whom<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// What follows from it.
    pub outcome: &'a Outcome,
}

impl Whom<'_> {
    /// How an exercise stands for this person.
    pub fn standing(&self, library: &Library, exercise: &Exercise) -> Standing {
        super::plan::standing(Case::of(library, self.assessment, self.outcome), exercise)
    }

    /// The exercise as this person does it (rule Z3).
    pub fn version<'a>(&self, exercise: &'a Exercise) -> Version<'a> {
        exercise.version_for(&self.outcome.safety.tags)
    }

    fn has(&self, tag: &Id) -> bool {
        self.outcome.safety.tags.contains(tag)
    }
}

/// The doses of an exercise in its three phases (rule P22), with what of the person changes them.
pub fn usual_doses(library: &Library, exercise: &Exercise, whom: Option<Whom>) -> Vec<(Phase, Prescription)> {
    let none = BTreeSet::new();
    let tags = whom.map_or(&none, |whom| &whom.outcome.safety.tags);
    let age = whom.and_then(|whom| whom.assessment.profile.age);
    super::plan::doses_for(exercise, tags, age, &library.doses)
}

/// When to do more of a line of the plan (rule P31); none for a gentle one, and none where a precaution
/// keeps the dose as it is.
pub fn step_rule<'a>(
    guidance: &'a Guidance,
    class: DoseClass,
    tags: &BTreeSet<Id>,
    gentle: bool,
) -> Option<&'a StepRule> {
    let rule = guidance.rules.iter().find(|rule| rule.classes.contains(&class))?;
    let kept = rule.except.iter().any(|tag| tags.contains(tag));
    (!gentle && !kept).then_some(rule)
}

/// What a precaution changes about a step or a position.
#[derive(Clone, Debug, PartialEq)]
pub enum Adapted<'a> {
    /// The content's words for just this step or position.
    Own(&'a str),
    /// What it changes about the exercise.
    OfExercise(Caution),
}

/// A step of the relief routine for a person.
pub struct ReliefFor<'a> {
    /// The step.
    pub step: &'a ReliefStep,
    /// The exercise, on the floor or off it.
    pub exercise: Option<&'a Exercise>,
    /// What changes with their precautions.
    pub changes: Vec<Adapted<'a>>,
    /// What rules its exercise out, so that the step is left out and the next one follows.
    pub left_out: Option<(&'a Exercise, Because)>,
}

/// The steps of the relief routine. `floor`: whether the versions on the floor are wanted; where a precaution rules one
/// out the other is taken.
pub fn relief_steps<'a>(
    library: &'a Library,
    relief: &'a Relief,
    whom: Option<Whom>,
    floor: bool,
) -> Vec<ReliefFor<'a>> {
    relief
        .steps
        .iter()
        .map(|step| relief_step(library, step, whom, floor))
        .collect()
}

/// Whether the routine can be done on the floor as it is written.
pub fn relief_on_floor(library: &Library, relief: &Relief, whom: Option<Whom>) -> bool {
    let exercises = relief
        .steps
        .iter()
        .filter_map(|step| library.exercise(step.exercise.as_ref()?.as_str()));
    let mut exercises = exercises.filter(|exercise| exercise.avoid.iter().any(|tag| *tag == "no-floor"));
    whom.is_none_or(|whom| exercises.all(|exercise| whom.standing(library, exercise).ruled_out.is_none()))
}

fn relief_step<'a>(library: &'a Library, step: &'a ReliefStep, whom: Option<Whom>, floor: bool) -> ReliefFor<'a> {
    let mut wanted = match (&step.exercise, &step.no_floor) {
        (Some(down), Some(up)) if floor => vec![down, up],
        (Some(down), Some(up)) => vec![up, down],
        (Some(only), None) => vec![only],
        (None, _) => Vec::new(),
    };
    wanted.extend(&step.instead);
    let mut changes: Vec<Adapted> = Vec::new();
    let Some(whom) = whom else {
        let exercise = wanted.first().and_then(|id| library.exercise(id.as_str()));
        return ReliefFor {
            step,
            exercise,
            changes,
            left_out: None,
        };
    };
    // What the routine itself says of a precaution says more than the exercise does.
    changes.extend(
        step.changes
            .iter()
            .filter(|(tag, _)| whom.has(tag))
            .map(|(_, words)| Adapted::Own(words)),
    );
    let mut left_out = None;
    for exercise in wanted.iter().filter_map(|id| library.exercise(id.as_str())) {
        let standing = whom.standing(library, exercise);
        match standing.ruled_out {
            Some(why) => left_out = left_out.or(Some((exercise, why))),
            None => {
                if changes.is_empty() {
                    changes = standing.notes.into_iter().map(Adapted::OfExercise).collect();
                }
                return ReliefFor {
                    step,
                    exercise: Some(exercise),
                    changes,
                    left_out: None,
                };
            }
        }
    }
    if let (Some(alone), Some(_)) = (&step.alone, &left_out) {
        changes.push(Adapted::Own(alone));
        left_out = None;
    }
    ReliefFor {
        step,
        exercise: None,
        changes,
        left_out,
    }
}

/// A position of the breathing protocol for a person.
pub struct PositionFor<'a> {
    /// The position.
    pub position: &'a BreathingPosition,
    /// What rules its exercise out, so that it is left out.
    pub ruled_out: Option<(&'a Exercise, Because)>,
    /// What changes with their precautions.
    pub notes: Vec<Adapted<'a>>,
}

/// How a position stands for a person.
pub fn breathing_position<'a>(
    library: &'a Library,
    position: &'a BreathingPosition,
    whom: Option<Whom>,
) -> PositionFor<'a> {
    let mut shown = PositionFor {
        position,
        ruled_out: None,
        notes: Vec::new(),
    };
    let Some(whom) = whom else { return shown };
    let own = position.notes.iter().filter(|(tag, _)| whom.has(tag));
    shown.notes.extend(own.map(|(_, words)| Adapted::Own(words)));
    if let Some(exercise) = position.exercise.as_ref().and_then(|id| library.exercise(id.as_str())) {
        let standing = whom.standing(library, exercise);
        shown.ruled_out = standing.ruled_out.map(|because| (exercise, because));
        // Where only its start is taken, what is said of its movement says nothing.
        if position.how.is_none() {
            shown.notes.extend(standing.notes.into_iter().map(Adapted::OfExercise));
        }
    }
    shown
}

/// The positions of a stage, first choice first, with those that may take the place of one.
pub fn breathing_positions<'a>(breathing: &'a Breathing, stage: &BreathingStage) -> Vec<&'a BreathingPosition> {
    let listed = stage.positions.iter().filter_map(|id| breathing.position(id.as_str()));
    let instead = breathing.positions.iter().filter(|position| {
        position
            .instead_of
            .as_ref()
            .is_some_and(|id| stage.positions.contains(id))
    });
    listed.chain(instead).collect()
}
