//! An item: one question or home test (rules Q1, N25). What only one kind of answer has stands with its [`Kind`].

use serde::Deserialize;

use super::{
    Choice, Class, Combine, Id, Kind, Number, PatternId, Pictured, Scored, SideScore, Sides, Signs, Timed, Usual,
    Weighed,
};

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
    /// What kind of answer it takes, with what only such an answer has.
    pub kind: Kind,
    /// The place in the session.
    pub stage: Stage,
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

impl Item {
    /// The class that decides where the item counts and when it is hidden: that of its first score, else its own.
    pub fn class(&self) -> Class {
        self.scores()
            .next()
            .map(|score| score.class)
            .or(self.class)
            .unwrap_or(Class::Context)
    }

    /// Whether this is a muscle test or another bodily test: hidden until a clinician clears exercise.
    pub fn is_bodily_test(&self) -> bool {
        matches!(self.class(), Class::Length | Class::Strength) || self.physical
    }

    /// What an item has that is answered by a number.
    pub fn number(&self) -> Option<&Number> {
        match &self.kind {
            Kind::Number(number) => Some(number),
            Kind::Choice(_) | Kind::Frequency(_) | Kind::YesNo(_) => None,
        }
    }

    /// Whether it is answered by a number.
    pub fn is_number(&self) -> bool {
        self.number().is_some()
    }

    /// The unit of a number; empty for everything else.
    pub fn unit(&self) -> &str {
        self.number().map_or("", |number| &number.unit)
    }

    /// Smallest and largest number that is accepted.
    pub fn range(&self) -> Option<[f64; 2]> {
        self.number().map(|number| number.range)
    }

    /// How often it is read: what is no number is answered once.
    pub fn repeats(&self) -> u8 {
        self.number().map_or(1, |number| number.repeats)
    }

    /// How repeats make one reading.
    pub fn combine(&self) -> Combine {
        self.number().map(|number| number.combine).unwrap_or_default()
    }

    /// The clock of a test that is held or counted against time.
    pub fn timed(&self) -> Option<Timed> {
        self.number()?.timed
    }

    /// Smallest difference between two tests beyond measurement error.
    pub fn error(&self) -> Option<f64> {
        self.number()?.error
    }

    /// Pictures in place of a tool.
    pub fn pictured(&self) -> Option<&Pictured> {
        self.number()?.pictured.as_ref()
    }

    /// The two weights that are typed in place of the number.
    pub fn weighed(&self) -> Option<Weighed> {
        self.number()?.weighed
    }

    /// The options of a choice; what else is answered by options has those the program knows.
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(choice) => &choice.options,
            Kind::Number(_) | Kind::Frequency(_) | Kind::YesNo(_) => &[],
        }
    }

    /// Whether there is one value, one for each side, or one whose sign is a side.
    pub fn sides(&self) -> Sides {
        match &self.kind {
            Kind::Number(number) => number.sides,
            Kind::Choice(choice) => choice.sides,
            Kind::Frequency(_) | Kind::YesNo(_) => Sides::One,
        }
    }

    /// How the two sides make one severity.
    pub fn side_score(&self) -> SideScore {
        match &self.kind {
            Kind::Number(number) => number.side_score,
            Kind::Choice(choice) => choice.side_score,
            Kind::Frequency(_) | Kind::YesNo(_) => SideScore::Worst,
        }
    }

    /// What plus and minus mean, where the answer has a direction.
    pub fn signed(&self) -> Option<&Signs> {
        match &self.kind {
            Kind::Number(number) => number.signed.as_ref(),
            Kind::Choice(choice) => choice.signed.as_ref(),
            Kind::Frequency(_) | Kind::YesNo(_) => None,
        }
    }

    /// How the answer scores, for each pattern; empty for context items.
    pub fn scores(&self) -> impl Iterator<Item = Scored<'_>> + Clone {
        let (number, choice, known) = match &self.kind {
            Kind::Number(number) => (number.scores.as_slice(), [].as_slice(), [].as_slice()),
            Kind::Choice(choice) => ([].as_slice(), choice.scores.as_slice(), [].as_slice()),
            Kind::Frequency(known) | Kind::YesNo(known) => ([].as_slice(), [].as_slice(), known.scores.as_slice()),
        };
        let number = number.iter().map(Scored::from);
        number
            .chain(choice.iter().map(Scored::from))
            .chain(known.iter().map(Scored::from))
    }
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
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
    /// Not where how one stands was looked at and shows nothing of this pattern: then it could tell nothing (rule Q7).
    #[serde(untagged)]
    WhereShown {
        /// The pattern.
        where_shown: PatternId,
    },
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
