//! The kinds of answer an item takes: what one kind does not have cannot be written (rules Q1, Q2).
//!
//! In the file the members of a kind stand beside the others of the item; `read/items.rs` puts them together.

use serde::Deserialize;

use super::{ChoiceWay, Id, NumberWay, Score, Severities};

/// What kind of answer an item takes, and what only such an answer has.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A measured or counted number with a unit.
    Number(Number),
    /// One of several options.
    Choice(OneOf),
    /// Never, sometimes, often, most days.
    Frequency(Known),
    /// Yes or no.
    YesNo(Known),
}

/// A measured or counted number.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The unit, as printed after it.
    pub unit: String,
    /// Smallest and largest number that is accepted (rule Q2).
    pub range: [f64; 2],
    /// The fineness it is typed with.
    pub step: f64,
    /// What plus and minus mean, where the answer has a direction.
    #[serde(default)]
    pub signed: Option<Signs>,
    /// How it is answered by who has not the tool for it (rule H12).
    #[serde(default)]
    pub pictured: Option<Pictured>,
    /// The two weights that are typed in place of the number, which is worked out of them (rule Q4).
    #[serde(default)]
    pub weighed: Option<Weighed>,
    /// Whether there is one value, one for each side, or one whose sign is a side.
    pub sides: Sides,
    /// How the two sides of a `left-right` item make one severity.
    #[serde(default)]
    pub side_score: SideScore,
    /// How often it is read.
    #[serde(default = "one")]
    pub repeats: u8,
    /// How repeats make one reading.
    #[serde(default)]
    pub combine: Combine,
    /// A clock for tests that are held or counted against time.
    #[serde(default)]
    pub timed: Option<Timed>,
    /// Smallest difference between two tests beyond measurement error, in the item's unit (rule N21).
    #[serde(default)]
    pub error: Option<f64>,
    /// The same as a share of the earlier value, where that grows with it: holds (rule N21).
    #[serde(default)]
    pub error_share: Option<f64>,
    /// How it scores; empty for context items.
    #[serde(default)]
    pub scores: Vec<Score<NumberWay>>,
}

/// One of several options.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneOf {
    /// The options, in order.
    pub options: Vec<Choice>,
    /// What plus and minus mean, where the answer has a direction.
    #[serde(default)]
    pub signed: Option<Signs>,
    /// Whether there is one answer, one for each side, or one whose sign is a side.
    pub sides: Sides,
    /// How the two sides of a `left-right` item make one severity.
    #[serde(default)]
    pub side_score: SideScore,
    /// How it scores; empty for context items.
    #[serde(default)]
    pub scores: Vec<Score<ChoiceWay>>,
}

/// An answer whose options the program knows: how often, or yes or no.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// How it scores; empty for context items.
    #[serde(default)]
    pub scores: Vec<Score<Severities>>,
}

fn one() -> u8 {
    1
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

/// Two scales, one under each foot: both weights are typed, and the difference between them is worked out (rule Q4).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    /// Smallest and largest weight that is accepted of one scale, whatever its unit.
    pub range: [f64; 2],
}

impl Weighed {
    /// Whether a scale may show this.
    pub fn admits(&self, weight: f64) -> bool {
        let [low, high] = self.range;
        (low..=high).contains(&weight)
    }

    /// The difference of two weights in one unit, in % of both together, to a tenth: plus where the right carries more; none
    /// where nobody stands on either.
    pub fn difference(left: f64, right: f64) -> Option<f64> {
        let both = left + right;
        // Adding zero turns a negative zero into a plain one.
        (both > 0.0).then(|| ((right - left) / both * 1000.0).round() / 10.0 + 0.0)
    }
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
