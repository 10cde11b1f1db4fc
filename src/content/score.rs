//! How an answer becomes a severity and counts for a pattern: each kind of answer has its own ways (rules N7, N8, N23).

use serde::Deserialize;

use super::{AgeLimits, PatternId};

/// How an item counts for one pattern; `W` is the way from an answer of its kind to a severity.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Written", bound(deserialize = "W: TryFrom<Spelled, Error = NoWay>"))]
pub struct Score<W> {
    /// The pattern.
    pub pattern: PatternId,
    /// The class, which decides the part (facet) it counts in.
    pub class: Class,
    /// Weight within its part.
    pub weight: f64,
    /// From the answer to a severity.
    pub way: W,
}

/// From a number to a severity.
#[derive(Clone, Debug)]
pub enum NumberWay {
    /// Values at which severity is 0 and 1.
    Limits(Limits),
    /// Limits by age and sex, the youngest first; without an age the first, without a sex the mean of both.
    ByAge(Vec<AgeLimits>),
    /// Right minus left, within limits; plus = right hip high (rule N8).
    RightMinusLeft(Limits),
    /// Left minus right, as a share of the larger, within limits; plus = right hip high (rule N8).
    LeftMinusRightOverMax(Limits),
}

/// From a chosen option to a severity.
#[derive(Clone, Debug)]
pub enum ChoiceWay {
    /// The severity of each option, in the order of the options.
    Options(Vec<f64>),
    /// Which direction of a -2 … +2 choice counts.
    Sign(Sign),
    /// Right minus left of a rating from 0 to 3, divided by three; plus = right hip high (rule N8).
    RightMinusLeftOverThree,
}

/// The severity of each option the program knows: of never, sometimes, often and most days, or of no and yes.
#[derive(Clone, Debug)]
pub struct Severities(pub Vec<f64>);

/// A score, whatever the kind of its item.
#[derive(Clone, Copy, Debug)]
pub struct Scored<'a> {
    /// The pattern.
    pub pattern: &'a PatternId,
    /// The class, which decides the part (facet) it counts in.
    pub class: Class,
    /// Weight within its part.
    pub weight: f64,
    /// From the answer to a severity.
    pub way: Way<'a>,
}

/// A way from the answer to a severity, whatever the kind of its item.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// From a number.
    Number(&'a NumberWay),
    /// From a chosen option.
    Choice(&'a ChoiceWay),
    /// From an option the program knows.
    Known(&'a Severities),
}

impl<'a> Scored<'a> {
    /// Whether the left and the right value are compared, which says a side.
    pub fn compares(self) -> bool {
        match self.way {
            Way::Number(NumberWay::RightMinusLeft(_) | NumberWay::LeftMinusRightOverMax(_))
            | Way::Choice(ChoiceWay::RightMinusLeftOverThree) => true,
            Way::Number(NumberWay::Limits(_) | NumberWay::ByAge(_))
            | Way::Choice(ChoiceWay::Options(_) | ChoiceWay::Sign(_))
            | Way::Known(_) => false,
        }
    }

    /// Whether a rating of each leg is compared, which also says something of each by itself (rule M7).
    pub fn rates_each(self) -> bool {
        matches!(self.way, Way::Choice(ChoiceWay::RightMinusLeftOverThree))
    }

    /// The limits of a value, or of the difference of two.
    pub fn limits(self) -> Option<&'a Limits> {
        match self.way {
            Way::Number(
                NumberWay::Limits(limits)
                | NumberWay::RightMinusLeft(limits)
                | NumberWay::LeftMinusRightOverMax(limits),
            ) => Some(limits),
            Way::Number(NumberWay::ByAge(_)) | Way::Choice(_) | Way::Known(_) => None,
        }
    }

    /// The limits by age; empty where they are the same for all ages.
    pub fn by_age(self) -> &'a [AgeLimits] {
        match self.way {
            Way::Number(NumberWay::ByAge(rows)) => rows,
            Way::Number(_) | Way::Choice(_) | Way::Known(_) => &[],
        }
    }

    /// A severity for each option; empty where options have none of their own.
    pub fn severities(self) -> &'a [f64] {
        match self.way {
            Way::Choice(ChoiceWay::Options(severities)) | Way::Known(Severities(severities)) => severities,
            Way::Number(_) | Way::Choice(_) => &[],
        }
    }

    /// The direction that counts.
    pub fn sign(self) -> Option<Sign> {
        match self.way {
            Way::Choice(ChoiceWay::Sign(sign)) => Some(*sign),
            Way::Number(_) | Way::Choice(_) | Way::Known(_) => None,
        }
    }
}

/// Every kind of way can be looked at as one.
macro_rules! looked_at {
    ($($own:ty => $way:ident),*) => {$(
        impl<'a> From<&'a Score<$own>> for Scored<'a> {
            fn from(score: &'a Score<$own>) -> Self {
                Self {
                    pattern: &score.pattern,
                    class: score.class,
                    weight: score.weight,
                    way: Way::$way(&score.way),
                }
            }
        }
    )*};
}

looked_at!(NumberWay => Number, ChoiceWay => Choice, Severities => Known);

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

/// A score as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    pattern: PatternId,
    class: Class,
    weight: f64,
    #[serde(default)]
    limits: Option<Limits>,
    #[serde(default)]
    options: Vec<f64>,
    #[serde(default)]
    sign: Option<Sign>,
    #[serde(default)]
    difference: Option<Difference>,
    #[serde(default)]
    by_age: Vec<AgeLimits>,
}

/// A left-right difference as files spell it.
#[derive(Clone, Copy, Deserialize)]
enum Difference {
    #[serde(rename = "R-L")]
    RightMinusLeft,
    #[serde(rename = "(L-R)/max")]
    LeftMinusRightOverMax,
    #[serde(rename = "(R-L)/3")]
    RightMinusLeftOverThree,
}

/// What of a score says how the answer becomes a severity; none of these where it is left out.
pub struct Spelled {
    limits: Option<Limits>,
    by_age: Option<Vec<AgeLimits>>,
    difference: Option<Difference>,
    options: Option<Vec<f64>>,
    sign: Option<Sign>,
}

/// Not exactly one way, or none that this kind of answer has.
pub struct NoWay;

impl NoWay {
    /// What is wrong.
    pub(super) const WHAT: &str = "this does not say how the answer becomes a severity";
    /// What to do.
    pub(super) const HINT: &str = "give a number \"limits\" or \"by_age\", a choice \"options\" or \"sign\", a frequency or yes-no \"options\"; \
         \"R-L\" and \"(L-R)/max\" go with \"limits\", \"(R-L)/3\" with a choice from 0 to 3 and nothing else";
}

impl std::fmt::Display for NoWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(Self::WHAT)
    }
}

impl<W: TryFrom<Spelled, Error = NoWay>> TryFrom<Written> for Score<W> {
    type Error = NoWay;

    fn try_from(written: Written) -> Result<Self, NoWay> {
        let ways = Spelled {
            limits: written.limits,
            by_age: Some(written.by_age).filter(|rows| !rows.is_empty()),
            difference: written.difference,
            options: Some(written.options).filter(|options| !options.is_empty()),
            sign: written.sign,
        };
        Ok(Self {
            pattern: written.pattern,
            class: written.class,
            weight: written.weight,
            way: W::try_from(ways)?,
        })
    }
}

impl TryFrom<Spelled> for NumberWay {
    type Error = NoWay;

    fn try_from(ways: Spelled) -> Result<Self, NoWay> {
        match (ways.limits, ways.by_age, ways.difference, ways.options, ways.sign) {
            (Some(limits), None, None, None, None) => Ok(Self::Limits(limits)),
            (None, Some(rows), None, None, None) => Ok(Self::ByAge(rows)),
            (Some(limits), None, Some(Difference::RightMinusLeft), None, None) => Ok(Self::RightMinusLeft(limits)),
            (Some(limits), None, Some(Difference::LeftMinusRightOverMax), None, None) => {
                Ok(Self::LeftMinusRightOverMax(limits))
            }
            _ => Err(NoWay),
        }
    }
}

impl TryFrom<Spelled> for ChoiceWay {
    type Error = NoWay;

    fn try_from(ways: Spelled) -> Result<Self, NoWay> {
        match (ways.options, ways.sign, ways.difference, ways.limits, ways.by_age) {
            (Some(options), None, None, None, None) => Ok(Self::Options(options)),
            (None, Some(sign), None, None, None) => Ok(Self::Sign(sign)),
            (None, None, Some(Difference::RightMinusLeftOverThree), None, None) => Ok(Self::RightMinusLeftOverThree),
            _ => Err(NoWay),
        }
    }
}

impl TryFrom<Spelled> for Severities {
    type Error = NoWay;

    fn try_from(ways: Spelled) -> Result<Self, NoWay> {
        match (ways.options, ways.sign, ways.difference, ways.limits, ways.by_age) {
            (Some(options), None, None, None, None) => Ok(Self(options)),
            _ => Err(NoWay),
        }
    }
}
