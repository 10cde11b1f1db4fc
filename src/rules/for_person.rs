//! What of the catalogue is for this person: what is ruled out, what changes, and what takes its place.

use std::collections::BTreeSet;

use super::plan::Shown;
use super::{Case, Outcome, Phase, Standing};
use crate::content::{
    Breathing, BreathingPosition, BreathingStage, DoseClass, Exercise, Guidance, Library, Relief, ReliefStep, StepRule,
    TagId, Version,
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

    fn has(&self, tag: &TagId) -> bool {
        self.outcome.safety.tags.contains(tag)
    }
}

/// The doses of an exercise in its three phases (rule P22), with what of the person changes them.
pub fn usual_doses(library: &Library, exercise: &Exercise, whom: Option<Whom>) -> Vec<(Phase, Prescription)> {
    let none = BTreeSet::new();
    let tags = whom.map_or(&none, |whom| &whom.outcome.safety.tags);
    let age = whom.and_then(|whom| whom.assessment.profile.age);
    let shown = whom
        .map(|whom| Shown::new(Case::of(library, whom.assessment, whom.outcome)))
        .unwrap_or_default();
    super::plan::doses_for(exercise, tags, age, &library.doses, &shown)
}

/// When to do more of a line of the plan (rule P31); none for a gentle one, and none where a precaution
/// keeps the dose as it is.
pub fn step_rule<'a>(
    guidance: &'a Guidance,
    class: DoseClass,
    tags: &BTreeSet<TagId>,
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
    /// What it is called for them.
    pub name: &'a str,
    /// What they do.
    pub text: &'a str,
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

/// Whether every step that is done on the floor can be done there, as it is written or with what goes in its place.
pub fn relief_on_floor(library: &Library, relief: &Relief, whom: Option<Whom>) -> bool {
    let Some(whom) = whom else { return true };
    let is_down = |exercise: &&Exercise| exercise.position.is_down();
    relief.steps.iter().all(|step| {
        let mut down = ways(library, step, true)
            .map(|way| way.exercise)
            .filter(is_down)
            .peekable();
        down.peek().is_none() || down.any(|exercise| whom.standing(library, exercise).ruled_out.is_none())
    })
}

/// A way to do a step of the relief routine.
struct Way<'a> {
    exercise: &'a Exercise,
    name: &'a str,
    text: &'a str,
}

/// The ways to do a step, first choice first.
fn ways<'a>(library: &'a Library, step: &'a ReliefStep, floor: bool) -> impl Iterator<Item = Way<'a>> {
    let own = (step.exercise.as_ref(), step.no_floor.as_ref(), &step.name, &step.text);
    let instead = step
        .instead
        .as_ref()
        .map(|it| (Some(&it.exercise), it.no_floor.as_ref(), &it.name, &it.text));
    std::iter::once(own)
        .chain(instead)
        .flat_map(move |(down, up, name, text)| {
            let wanted = if floor || up.is_none() { [down, up] } else { [up, down] };
            wanted.into_iter().flatten().map(move |id| (id, name, text))
        })
        .filter_map(|(id, name, text)| {
            let exercise = library.exercise(id)?;
            Some(Way { exercise, name, text })
        })
}

fn relief_step<'a>(library: &'a Library, step: &'a ReliefStep, whom: Option<Whom>, floor: bool) -> ReliefFor<'a> {
    let mut shown = ReliefFor {
        step,
        name: &step.name,
        text: &step.text,
        exercise: None,
        changes: Vec::new(),
        left_out: None,
    };
    let Some(whom) = whom else {
        shown.exercise = ways(library, step, floor).next().map(|way| way.exercise);
        return shown;
    };
    // What the routine itself says of a precaution says more than the exercise does.
    let own = step.changes.iter().filter(|(tag, _)| whom.has(tag));
    shown.changes.extend(own.map(|(_, words)| Adapted::Own(words)));
    for way in ways(library, step, floor) {
        let standing = whom.standing(library, way.exercise);
        match standing.ruled_out {
            Some(why) => shown.left_out = shown.left_out.or(Some((way.exercise, why))),
            None => {
                if shown.changes.is_empty() {
                    shown.changes = standing.notes.into_iter().map(Adapted::OfExercise).collect();
                }
                return ReliefFor {
                    name: way.name,
                    text: way.text,
                    exercise: Some(way.exercise),
                    left_out: None,
                    ..shown
                };
            }
        }
    }
    if let (Some(alone), Some(_)) = (&step.alone, &shown.left_out) {
        shown.changes.push(Adapted::Own(alone));
        shown.left_out = None;
    }
    shown
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
    if let Some(exercise) = position.exercise.as_ref().and_then(|id| library.exercise(id)) {
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
