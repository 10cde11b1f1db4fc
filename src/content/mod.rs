//! What the program asks and recommends: immutable, checked when it is loaded.
//!
//! The words are those of `assessments/`; the shape is explained in `assessments/README.md`.

mod arrow;
mod breathing;
mod check;
mod contact;
mod crop;
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

pub use breathing::{BreathCues, Breathing, BreathingAbout, BreathingPosition, BreathingStage, MoveOn, Pace, Trouble};
pub use contact::Contact;
pub use crop::Crop;
pub use derived::{
    Advice, AfterPain, Bones, Derived, DerivedSign, Falls, HurtWhere, Reach, StopGroup, StopSign, WeakEverywhere,
};
pub use dose::{ControlDose, Doses, DynamicDose, EasyDose, HoldDose, OlderStretch, ShortHold, StretchDose};
pub use embedded::{read_shipped, shipped};
pub use equipment::{AtHand, Equipment};
pub use exercise::{DoseClass, Exercise, ExerciseKind, Laterality, PhaseSeconds, StartDose};
pub use figure::{ItemFigure, Measure, OptionFigure, Ray};
pub use files::shipped_files;
pub use fold::fold;
pub use guidance::{
    ActivityLimit, ChangeKind, ChangeLimits, EffortLevel, FollowUpDays, Gap, Guidance, GuidanceAbout, HoldSteps,
    Intensity, KindEvidence, Light, MovingOn, NeckLimit, PainLimit, Reserve, ShortIntensity, StepRule, WorseLimit,
    unfit_for_progress,
};
pub use habits::{BreakPart, Habits, HabitsAbout, MicroBreak, Tip};
pub use id::{ExerciseId, Id, ItemId, MuscleId, PatternId, SignId, TagId};
pub use intake::{
    Intake, IntakeAbout, IntakeAnswer, IntakeOption, IntakeQuestion, IntakeRole, IntakeShape, SymptomKind,
    SymptomPlace, Thought,
};
pub use item::{AutoQuality, Direction, FollowUp, Helper, Item, Offered, QualityFlag, Quick, Stage};
pub use kind::{Choice, Combine, Kind, Known, Number, OneOf, Pictured, SideScore, Sides, Signs, Timed, Weighed};
pub use ladder::{
    ComingIn, ComplaintRegion, CountLimit, FirstFor, Flare, FunctionalBlock, FunctionalCount, GeneralPlan, Ladder,
    Leading, LineAims, LineCounts, LinesFrom, NextRung, PlanLaws, Planning, PlanningAbout, Rung, RungEntry,
    ShownLimits, ShownTest, Upkeep, WalkingLine, WalkingMinutes,
};
pub use load::load;

pub use arrow::{Arrow, Heading, Small};
pub use modification::{Change, Modification};
pub use muscle::{Layer, Long, Muscle, MuscleGroup, MuscleTest, Split, Tells};
pub use nothing_left::{Instead, NothingLeft, Work};
pub use pattern::{Axis, AxisEnd, Entry, EntrySide, Icon, Origin, Pattern, PatternPosture, Role, StandingPart};
pub use photo::{
    Angle, Landmark, Photo, PhotoAbout, PhotoAngle, PhotoLimits, PhotoPoint, PhotoView, PictureView, Sticker,
};
pub use pose::{Anchor, Both, Contacts, FootOn, Frame, HandOn, Hands, HeadOn, Pin, Pose, Prop, Scale, View};
pub use position::Position;
pub use problem::Problem;
pub use relief::{Relief, ReliefAbout, ReliefInstead, ReliefStep};
pub use safety::{
    AskedAgain, Clear, ClearanceDays, CountsAs, EmergencyNumber, Feature, Group, OnSheet, Precaution, Region,
    Screening, ScreeningQuestion, TagOption, TagQuestion,
};
pub use score::{
    ChoiceWay, Class, Limits, NoWay, NumberWay, OlderShift, Score, Scored, Severities, Sign, Spelled, Way,
};
pub use scoring::{
    Bands, ConfidenceLimits, GateLimits, HighHip, HipCauseName, HipCauseRow, HipTest, MuscleLimits, ReadAs, Scoring,
    Share, Shares,
};
pub use search::{ExerciseQuery, Needs, kind_words, position_words};
pub use spot::Spot;
pub use urgency::Urgency;
pub use usual::{AgeLimits, OfSex, Usual, UsualFor};
pub use version::{SetLimits, Version};
pub use ways::{FirstItem, FirstLook, ItemMinutes, PhotoMinutes, UsualWay, Ways};

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
