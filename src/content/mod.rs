//! What the program asks and recommends: immutable, checked when it is loaded.
//!
//! The words are those of `assessments/`; the shape is explained in `assessments/README.md`.

mod breathing;
mod check;
mod contact;
mod derived;
mod dose;
mod embedded;
mod equipment;
mod exercise;
mod figure;
mod files;
mod fold;
mod guidance;
mod habits;
mod id;
mod intake;
mod item;
pub(crate) mod json;
mod kind;
mod ladder;
mod load;
mod modification;
mod muscle;
mod nothing_left;
mod pattern;
mod photo;
mod pose;
mod position;
mod problem;
mod read;
mod relief;
mod safety;
mod score;
mod scoring;
mod search;
mod spot;
mod text;
mod urgency;
mod usual;
mod version;
mod ways;

pub use breathing::*;
pub use contact::Contact;
pub use derived::*;
pub use dose::*;
pub use embedded::{read_shipped, shipped};
pub use equipment::*;
pub use exercise::*;
pub use figure::*;
pub use files::shipped_files;
pub use fold::fold;
pub use guidance::*;
pub use habits::*;
pub use id::{ExerciseId, Id, ItemId, MuscleId, PatternId, SignId, TagId};
pub use intake::*;
pub use item::*;
pub use kind::*;
pub use ladder::*;
pub use load::load;
pub use modification::*;
pub use muscle::*;
pub use nothing_left::*;
pub use pattern::*;
pub use photo::*;
pub use pose::*;
pub use position::*;
pub use problem::Problem;
pub use relief::*;
pub use safety::*;
pub use score::*;
pub use scoring::*;
pub use search::*;
pub use spot::*;
pub use urgency::*;
pub use usual::*;
pub use version::*;
pub use ways::*;

/// Everything loaded from `assessments/`.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The content's own version, kept with every result.
    pub version: String,
    /// Regions of the body, in the order they are shown.
    pub regions: Vec<Region>,
    /// The items, in session order: by stage, then as written.
    pub items: Vec<Item>,
    /// The patterns, in the order they are shown.
    pub patterns: Vec<Pattern>,
    /// How answers become a finding.
    pub scoring: Scoring,
    /// The muscles.
    pub muscles: Vec<Muscle>,
    /// Which test tells what.
    pub muscle_tests: Vec<MuscleTest>,
    /// The muscles in groups, in the order they are shown; a muscle may stand in two.
    pub muscle_groups: Vec<MuscleGroup>,
    /// The safety questions.
    pub screening: Screening,
    /// The precautions.
    pub precautions: Vec<Precaution>,
    /// The exercises, in catalogue order.
    pub exercises: Vec<Exercise>,
    /// What exercises are done with, in the order it is asked for.
    pub equipment: Vec<Equipment>,
    /// What to do where no exercise is left for a muscle.
    pub nothing_left: Vec<NothingLeft>,
    /// The figures of the items; the exercises have their poses.
    pub figures: Vec<ItemFigure>,
    /// The sources.
    pub sources: Vec<Source>,
    /// Ladders, and what a plan holds besides what tests ask for.
    pub planning: Planning,
    /// How much of an exercise.
    pub doses: Doses,
    /// The three ways through the questions.
    pub ways: Ways,
    /// What is measured in photos.
    pub photo: Photo,
    /// The breathing protocol; always there in content without problems, as the next three.
    pub breathing: Option<Breathing>,
    /// The routine for when it hurts now.
    pub relief: Option<Relief>,
    /// Habits and micro-breaks.
    pub habits: Option<Habits>,
    /// How hard, and when to hold back.
    pub guidance: Option<Guidance>,
    /// Why the person came.
    pub intake: Option<Intake>,
}

/// A numbered source.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// `C12`, `X12` or `A3`; `own` for a choice of this program.
    pub id: Id,
    /// The reference.
    pub text: String,
}

/// An item as a file spells it, for tests of what is done with one.
#[cfg(test)]
pub(crate) fn item_of(json: serde_json::Value) -> Option<Item> {
    read::item(json).ok()
}

impl Library {
    /// The item with this id.
    pub fn item<I: ?Sized>(&self, id: &I) -> Option<&Item>
    where
        ItemId: PartialEq<I>,
    {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The figure of the item with this id.
    pub fn figure<I: ?Sized>(&self, item: &I) -> Option<&ItemFigure>
    where
        ItemId: PartialEq<I>,
    {
        self.figures.iter().find(|figure| figure.id == *item)
    }

    /// The pattern with this id.
    pub fn pattern<I: ?Sized>(&self, id: &I) -> Option<&Pattern>
    where
        PatternId: PartialEq<I>,
    {
        self.patterns.iter().find(|pattern| pattern.id == *id)
    }

    /// The muscle with this id.
    pub fn muscle<I: ?Sized>(&self, id: &I) -> Option<&Muscle>
    where
        MuscleId: PartialEq<I>,
    {
        self.muscles.iter().find(|muscle| muscle.id == *id)
    }

    /// The exercise with this id.
    pub fn exercise<I: ?Sized>(&self, id: &I) -> Option<&Exercise>
    where
        ExerciseId: PartialEq<I>,
    {
        self.exercises.iter().find(|exercise| exercise.id == *id)
    }

    /// The precaution with this id.
    pub fn precaution<I: ?Sized>(&self, id: &I) -> Option<&Precaution>
    where
        TagId: PartialEq<I>,
    {
        self.precautions.iter().find(|precaution| precaution.id == *id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// What can be ticked below this sign, precaution or question about one; empty where nothing can.
    pub fn details(&self, id: &str) -> Vec<&Id> {
        let sign = self.screening_question(id).into_iter().flat_map(|it| &it.features);
        let precaution = self.precaution(id).into_iter().flat_map(|it| &it.features);
        let asks = self.precautions.iter().flat_map(|precaution| &precaution.asks);
        let options = asks.filter(|question| question.id == *id).flat_map(|it| &it.options);
        let features = sign.chain(precaution).map(|feature| &feature.id);
        features.chain(options.map(|option| &option.id)).collect()
    }

    /// The safety question with this id.
    pub fn screening_question<I: ?Sized>(&self, id: &I) -> Option<&ScreeningQuestion>
    where
        SignId: PartialEq<I>,
    {
        self.screening.questions.iter().find(|question| question.id == *id)
    }
}
