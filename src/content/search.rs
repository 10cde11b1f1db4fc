//! Finding exercises and muscles by words: lay or anatomical names, kind, position, things; pure.
//!
//! Case and accents do not matter, the order of words neither. Each word must begin a word of the element; an "s" at
//! the end of a typed word is not asked for, so that "glutes" finds the gluteus and "planks" the plank.

use super::{Exercise, ExerciseKind, Id, Library, Muscle, MuscleId, Position, fold};

/// What is looked for: all that is given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExerciseQuery {
    /// As typed.
    pub text: String,
    /// What it is for.
    pub kind: Option<ExerciseKind>,
    /// The position of the body.
    pub position: Option<Position>,
    /// What it needs.
    pub needs: Option<Needs>,
    /// A muscle it is chosen for.
    pub muscle: Option<MuscleId>,
}

/// What an exercise that is looked for needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// This thing.
    Thing(Id),
}

impl ExerciseQuery {
    /// Whether nothing is looked for: then everything is found.
    pub fn is_empty(&self) -> bool {
        let Self {
            text,
            kind,
            position,
            needs,
            muscle,
        } = self;
        words(text).is_empty() && kind.is_none() && position.is_none() && needs.is_none() && muscle.is_none()
    }
}

impl Library {
    /// The exercises that fit: those whose name fits first, then those chosen for a muscle that fits, then the others;
    /// within each in catalogue order.
    pub fn find_exercises(&self, query: &ExerciseQuery) -> Vec<&Exercise> {
        let typed = words(&query.text);
        let mut found: Vec<(usize, &Exercise)> = self
            .exercises
            .iter()
            .filter(|exercise| fits(exercise, query))
            .filter_map(|exercise| Some((self.rank(exercise, &typed)?, exercise)))
            .collect();
        // Stable: the catalogue order stays.
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, exercise)| exercise).collect()
    }

    /// The muscles that fit, in the order of the content.
    pub fn find_muscles(&self, text: &str) -> Vec<&Muscle> {
        let typed = words(text);
        self.muscles
            .iter()
            .filter(|muscle| {
                let mut own = words(&muscle.region);
                own.extend(muscle_words(muscle));
                let groups = self
                    .muscle_groups
                    .iter()
                    .filter(|group| group.muscles.contains(&muscle.id));
                own.extend(groups.flat_map(|group| words(&group.name)));
                all_begin(&typed, &own)
            })
            .collect()
    }

    /// 0: the name has every word. 1: the name and what it is chosen for. 2: with all else that is known of it.
    fn rank(&self, exercise: &Exercise, typed: &[String]) -> Option<usize> {
        let mut own = words(&exercise.name);
        // "Pushups" is typed as often as "push-ups".
        own.extend(words(&exercise.name.replace('-', "")));
        if all_begin(typed, &own) {
            return Some(0);
        }
        own.extend(self.words_of(&exercise.primary));
        if all_begin(typed, &own) {
            return Some(1);
        }
        own.extend(self.words_of(&exercise.secondary));
        own.extend(words(exercise.id.as_str()));
        own.extend(words(kind_words(exercise.kind)));
        own.extend(words(position_words(exercise.position)));
        own.extend(words(exercise.position.as_str()));
        own.extend(
            exercise
                .equipment
                .iter()
                .flat_map(|thing| words(&self.thing_name(thing.as_str()))),
        );
        own.extend(exercise.optional_equipment.iter().flat_map(|thing| words(thing)));
        all_begin(typed, &own).then_some(2)
    }

    fn words_of(&self, muscles: &[MuscleId]) -> Vec<String> {
        let muscles = muscles.iter().filter_map(|id| self.muscle(id));
        muscles.flat_map(muscle_words).collect()
    }
}

/// A position of the body in everyday words.
pub fn position_words(position: Position) -> &'static str {
    match position {
        Position::Standing => "standing",
        Position::Sitting => "sitting",
        Position::Supine => "lying on the back",
        Position::Prone => "lying face down",
        Position::SideLying => "lying on the side",
        Position::Kneeling => "kneeling",
        Position::Quadruped => "on hands and knees",
    }
}

/// A kind of exercise in everyday words.
pub fn kind_words(kind: ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::Stretch => "stretch",
        ExerciseKind::Strengthen => "strength",
        ExerciseKind::Mobility => "mobility",
        ExerciseKind::MotorControl => "control",
        ExerciseKind::Breathing => "breathing",
    }
}

fn fits(exercise: &Exercise, query: &ExerciseQuery) -> bool {
    let things = &exercise.equipment;
    query.kind.is_none_or(|kind| exercise.kind == kind)
        && query.position.is_none_or(|position| exercise.position == position)
        && query.needs.as_ref().is_none_or(|needs| match needs {
            Needs::Nothing => things.is_empty(),
            Needs::Thing(thing) => things.contains(thing),
        })
        && query
            .muscle
            .as_ref()
            .is_none_or(|muscle| exercise.primary.contains(muscle))
}

fn muscle_words(muscle: &Muscle) -> Vec<String> {
    let names = [&muscle.lay, &muscle.anatomical];
    let mut own: Vec<String> = names
        .into_iter()
        .chain(&muscle.also)
        .flat_map(|name| words(name))
        .collect();
    own.extend(words(muscle.id.as_str()));
    own
}

fn all_begin(typed: &[String], own: &[String]) -> bool {
    typed.iter().all(|word| {
        let stem = match word.strip_suffix('s') {
            Some(stem) if stem.chars().count() >= 2 => stem,
            _ => word,
        };
        own.iter().any(|own| own.starts_with(stem))
    })
}

/// The words of a text, in small letters without accents.
fn words(text: &str) -> Vec<String> {
    // An apostrophe joins: "child's" is found as it is said.
    let joined: String = text.chars().filter(|letter| !matches!(letter, '\'' | '’')).collect();
    fold(&joined)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
