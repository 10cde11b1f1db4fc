//! An item: one question or home test, and how its answer scores (rules Q1, N7, N25).

use serde::Deserialize;

use super::{AgeLimits, Id, Usual};

/// One question or home test.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// For example `fh-occiput-wall`.
    pub id: Id,
    /// The region of the body it belongs to; a label on the screen, not the order.
    pub region: Id,
    /// Short name for lists and print.
    pub name: String,
    /// What the screen asks.
    pub question: String,
    /// What to do, in order.
    #[serde(default)]
    pub steps: Vec<String>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Unit of a number, as printed after it.
    #[serde(default)]
    pub unit: String,
    /// Smallest and largest number that is accepted (rule Q2).
    #[serde(default)]
    pub range: Option<[f64; 2]>,
    /// The fineness a number is typed with.
    #[serde(default)]
    pub step: Option<f64>,
    /// What plus and minus mean, where the answer has a direction.
    #[serde(default)]
    pub signed: Option<Signs>,
    /// The options of a choice or frequency, in order.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// How a number is answered by who has not the tool for it (rule H12).
    #[serde(default)]
    pub pictured: Option<Pictured>,
    /// Whether there is one value, one for each side, or one whose sign is a side.
    pub sides: Sides,
    /// How the two sides of a `left-right` item make one severity.
    #[serde(default)]
    pub side_score: SideScore,
    /// How often a number is read.
    #[serde(default = "one")]
    pub repeats: u8,
    /// How repeats make one reading.
    #[serde(default)]
    pub combine: Combine,
    /// The place in the session.
    pub stage: Stage,
    /// A clock for tests that are held or counted against time.
    #[serde(default)]
    pub timed: Option<Timed>,
    /// Minutes with all sides and repeats.
    pub minutes: f64,
    /// What is needed: `floor`, `phone`, `tape` and so on.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Whether someone else is needed.
    #[serde(default)]
    pub helper: Helper,
    /// Whether it is part of the 15-minute set (rule Q6).
    #[serde(default)]
    pub quick: Option<Quick>,
    /// To whom it is offered.
    #[serde(default)]
    pub offered: Offered,
    /// How the answer scores; empty for context items.
    #[serde(default)]
    pub scores: Vec<Score>,
    /// The class of an item that does not score: always `C`.
    #[serde(default)]
    pub class: Option<Class>,
    /// A context item that is a bodily test.
    #[serde(default)]
    pub physical: bool,
    /// Photo, tape and book items: a measured position, not a look (rule N15).
    #[serde(default)]
    pub measures_position: bool,
    /// Items of one muscle group; only the heaviest answered one counts (rule N11).
    #[serde(default)]
    pub cluster: Option<Id>,
    /// Tags that hide the item. Complete.
    #[serde(default)]
    pub skip: Vec<Id>,
    /// With this much pain today, 1 to 10, it is left out: it provokes (rule Z17).
    #[serde(default)]
    pub skip_from_pain: Option<u8>,
    /// The movement that may provoke; decides which tag is offered after "it hurt, I stopped".
    #[serde(default)]
    pub direction: Option<Direction>,
    /// Reasons to trust a reading less.
    #[serde(default)]
    pub quality: Vec<QualityFlag>,
    /// A yes/no asked with the item.
    #[serde(default)]
    pub follow_up: Option<FollowUp>,
    /// What is usual in adults.
    #[serde(default)]
    pub usual: Option<Usual>,
    /// Smallest difference between two tests beyond measurement error, in the item's unit (rule N21).
    #[serde(default)]
    pub error: Option<f64>,
    /// The same as a share of the earlier value, where that grows with it: holds (rule N21).
    #[serde(default)]
    pub error_share: Option<f64>,
    /// When to stop this test.
    #[serde(default)]
    pub stop: Option<String>,
    /// What is known about this test, honestly.
    pub evidence: String,
    /// What can mislead it.
    #[serde(default)]
    pub misled_by: Option<String>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

fn one() -> u8 {
    1
}

impl Item {
    /// The class that decides where the item counts and when it is hidden: that of its first score, else its own.
    pub fn class(&self) -> Class {
        self.scores
            .first()
            .map(|score| score.class)
            .or(self.class)
            .unwrap_or(Class::Context)
    }

    /// Whether this is a muscle test or another bodily test: hidden until a clinician clears exercise.
    pub fn is_bodily_test(&self) -> bool {
        matches!(self.class(), Class::Length | Class::Strength) || self.physical
    }

    /// Whether it is answered by a number.
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }
}

/// What kind of answer an item takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A measured or counted number with a unit.
    Number,
    /// One of several options.
    Choice,
    /// Never, sometimes, often, most days.
    Frequency,
    /// Yes or no.
    YesNo,
}

/// What the two directions of a signed answer mean, in the person's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signs {
    /// What plus means.
    pub plus: String,
    /// What minus means.
    pub minus: String,
}

/// One option of a choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What files hold.
    pub value: i32,
    /// What the person reads.
    pub text: String,
}

/// Pictures in place of a tool: each stands for a number.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pictured {
    /// The reason to trust a reading less that goes with such an answer.
    pub flag: Id,
    /// What can be chosen; the value is the number it stands for.
    pub options: Vec<Choice>,
}

/// How many values an item has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sides {
    /// One value.
    One,
    /// A value for the left and one for the right.
    LeftRight,
    /// One value whose sign is a side: plus = right.
    Signed,
}

/// How two sides make one severity (rule N8).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SideScore {
    /// The worse side scores.
    #[default]
    Worst,
    /// The mean of the sides scores.
    Mean,
    /// The sides are kept, none scores by itself.
    None,
}

/// How repeated readings make one (rule Q3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    /// The middle one; the mean of the two middle ones of an even number.
    #[default]
    Median,
    /// The largest.
    Best,
    /// The last.
    Last,
    /// Read once; of several the first counts.
    Single,
}

/// The place in the session: by position and effort, so that nobody gets down to the floor twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Asked, nothing to do.
    Questions,
    /// A look in the mirror.
    Mirror,
    /// A photo.
    Photo,
    /// Against a wall.
    Wall,
    /// Standing free.
    Standing,
    /// On a chair.
    Sitting,
    /// On the floor or a bed.
    Lying,
    /// Strength, on the floor.
    FloorStrength,
    /// Strength, after getting up.
    StandingStrength,
}

/// A clock for a test.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Timed {
    /// Held until it ends; the seconds are the answer.
    Hold {
        /// Where the clock stops by itself, in seconds.
        #[serde(default)]
        target_s: Option<u32>,
    },
    /// Repetitions counted within a time; the count is the answer.
    Count {
        /// The time, in seconds.
        seconds: u32,
    },
}

/// Whether someone else is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Helper {
    /// Done alone.
    #[default]
    No,
    /// Better with someone; counts a little less alone.
    Better,
    /// Not possible alone.
    Needed,
}

/// Part of the 15-minute set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quick {
    /// Always.
    Always,
    /// Only when there is no phone.
    WithoutPhone,
}

/// To whom an item is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offered {
    /// Everyone.
    #[default]
    Always,
    /// Only when the person asks for it.
    OnRequest,
    /// From this age, in years.
    #[serde(untagged)]
    FromAge {
        /// Years.
        min_age: u32,
    },
}

/// The weight class of an item (rule N23).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Class {
    /// Position: how one stands.
    #[serde(rename = "P")]
    Position,
    /// Muscle length.
    #[serde(rename = "L")]
    Length,
    /// Muscle strength or endurance.
    #[serde(rename = "S")]
    Strength,
    /// Symptom.
    #[serde(rename = "Y")]
    Symptom,
    /// Habit.
    #[serde(rename = "H")]
    Habit,
    /// Context: explains, does not score.
    #[serde(rename = "C")]
    Context,
}

/// How an item counts for one pattern.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// The pattern.
    pub pattern: Id,
    /// The class, which decides the part (facet) it counts in.
    pub class: Class,
    /// Weight within its part.
    pub weight: f64,
    /// Values at which severity is 0 and 1.
    #[serde(default)]
    pub limits: Option<Limits>,
    /// Severity of each option, in the order of the options.
    #[serde(default)]
    pub options: Vec<f64>,
    /// Which direction of a -2 … +2 choice counts.
    #[serde(default)]
    pub sign: Option<Sign>,
    /// A left-right difference: plus = right hip high.
    #[serde(default)]
    pub difference: Option<Difference>,
    /// Limits by age and sex, the youngest first; without an age the first, without a sex the mean of both.
    #[serde(default)]
    pub by_age: Vec<AgeLimits>,
}

/// The value at which severity is 0 and the value at which it is 1.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// For everyone, or when sex is not given.
    pub any: [f64; 2],
    /// For men.
    #[serde(default)]
    pub men: Option<[f64; 2]>,
    /// For women.
    #[serde(default)]
    pub women: Option<[f64; 2]>,
    /// What is added to both for older people.
    #[serde(default)]
    pub older: Option<OlderShift>,
    /// Added to both for women.
    #[serde(default)]
    pub female_shift: f64,
}

/// A shift of limits for older people (rule N7).
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OlderShift {
    /// From this age.
    pub from_age: u32,
    /// What is added to both limits.
    pub add: f64,
}

/// Which direction counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Sign {
    /// Positive answers.
    #[serde(rename = "+")]
    Plus,
    /// Negative answers.
    #[serde(rename = "-")]
    Minus,
}

/// A left-right difference (rule N8); plus = right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Difference {
    /// Right minus left.
    #[serde(rename = "R-L")]
    RightMinusLeft,
    /// Left minus right, as a share of the larger.
    #[serde(rename = "(L-R)/max")]
    LeftMinusRightOverMax,
    /// Right minus left, divided by three.
    #[serde(rename = "(R-L)/3")]
    RightMinusLeftOverThree,
}

/// The movement that may provoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Bending forward.
    Flexion,
    /// Leaning back.
    Extension,
    /// Stretching the nerve at the back of the leg.
    Nerve,
}

/// A reason to trust a reading less (rule N10).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualityFlag {
    /// Its name within the item.
    pub id: Id,
    /// What the weight is multiplied with: above 0, at most 1.
    pub factor: f64,
    /// What the person ticks.
    pub text: String,
    /// Applied by itself when another item reads at least this.
    #[serde(default)]
    pub auto: Option<AutoQuality>,
}

/// When a quality factor applies by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AutoQuality {
    /// The other item.
    pub item: Id,
    /// The reading from which it applies.
    pub at_least: f64,
}

/// A yes/no asked with an item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Its id.
    pub id: Id,
    /// What is asked.
    pub question: String,
    /// Tags that a yes sets.
    #[serde(default)]
    pub sets: Vec<Id>,
}
