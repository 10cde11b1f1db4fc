//! What a person says about why they came, thought by thought. Own words, since when, the places ticked as a whole and pain
//! now stand in the record since version 1 and are told by [`AboutMessage`](super::AboutMessage).

use super::Touches;
use crate::content::Id;
use crate::record::Side;

/// What was said about why they came, or where one went among the thoughts.
#[derive(Clone, Debug, PartialEq)]
pub enum IntakeMessage {
    /// Another thought, from 0.
    ThoughtOpened(usize),
    /// The thoughts that are left are left out.
    RestLeftOut,
    /// What was told of the thought on screen in the assessment before is still so.
    StillSo,
    /// Own words, by question.
    WordsTyped(Id, String),
    /// A number from 0 to 10, by question.
    NumberChosen(Id, Option<u8>),
    /// A number of days or minutes as typed, by question.
    CountTyped(Id, String),
    /// A choice of a question: chosen, or taken back.
    OptionToggled(Id, Id),
    /// The name of a hard activity, from 0.
    ActivityTyped(usize, String),
    /// How a hard activity goes.
    ActivityRated(usize, Option<u8>),
    /// A place of the symptom chart: marked, or taken back.
    PlaceToggled(Id, Option<Side>),
    /// What is felt at a marked place.
    KindToggled(Id, Option<Side>, Id),
}

impl IntakeMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::ThoughtOpened(_) | Self::RestLeftOut => Touches::Nothing,
            Self::WordsTyped(question, _) | Self::CountTyped(question, _) => Touches::typed(question.as_str()),
            Self::ActivityTyped(place, _) => Touches::typed(&format!("activity {place}")),
            Self::StillSo
            | Self::NumberChosen(..)
            | Self::OptionToggled(..)
            | Self::ActivityRated(..)
            | Self::PlaceToggled(..)
            | Self::KindToggled(..) => Touches::step(),
        }
    }
}
