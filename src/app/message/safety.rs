//! The safety check.

use super::Touches;
use crate::content::{Id, SignId, TagId};
use crate::record::ScreeningAnswer;

/// What was said in the safety check.
#[derive(Clone, Debug, PartialEq)]
pub enum SafetyMessage {
    /// A safety question.
    SignAnswered(SignId, Option<ScreeningAnswer>),
    /// "None of these" of a group.
    NoneOfTheseChosen(Id),
    /// "None of these" of the signs of a group; what was told of precautions stays.
    NoSignChosen(Id),
    /// A precaution.
    PrecautionToggled(TagId),
    /// An operated region.
    SurgeryRegionToggled(Id),
    /// A small statement below a sign or a precaution.
    DetailToggled(Id, Id),
    /// An answer to a question about a precaution.
    DetailChosen(Id, Id),
    /// The day a doctor checked a sign, as typed.
    SignCleared(SignId, String),
    /// Ask the safety questions again.
    SafetyRestarted,
}

impl SafetyMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::SignCleared(sign, _) => Touches::typed(&format!("cleared {sign}")),
            Self::SignAnswered(..)
            | Self::NoneOfTheseChosen(_)
            | Self::NoSignChosen(_)
            | Self::PrecautionToggled(_)
            | Self::SurgeryRegionToggled(_)
            | Self::DetailToggled(..)
            | Self::DetailChosen(..)
            | Self::SafetyRestarted => Touches::step(),
        }
    }
}
