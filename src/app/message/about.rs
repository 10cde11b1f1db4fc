//! What the person says about themselves, and how the assessment is to be done.

use super::Touches;
use crate::content::Id;
use crate::record::{PlanReached, RouteLength, Sex, Units};

/// What was said about the person, or how the assessment is done.
#[derive(Clone, Debug, PartialEq)]
pub enum AboutMessage {
    /// Name or initials.
    NameTyped(String),
    /// Age in years, as typed.
    AgeTyped(String),
    /// Sex for the norms.
    SexChosen(Option<Sex>),
    /// Centimetres or inches.
    UnitsChosen(Units),
    /// Minutes a day.
    MinutesChosen(u32),
    /// How far the plan before was done.
    EarlierPlanDone(Option<PlanReached>),
    /// A piece of equipment.
    EquipmentToggled(String),
    /// A firm bed instead of the floor.
    FirmBedToggled,
    /// Why they came, in own words.
    WordsTyped(String),
    /// Where it is felt.
    PainRegionToggled(Id),
    /// Since when.
    SinceTyped(String),
    /// Pain now, 0 to 10.
    PainChosen(Option<u8>),
    /// A first look, the usual way or everything.
    LengthChosen(RouteLength),
    /// On with a longer way, at its first question that is open.
    GoneOn(RouteLength),
    /// Alone or with a helper.
    HelperChosen(bool),
    /// The floor, the phone or the tape.
    MeansToggled(Means),
}

impl AboutMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::NameTyped(_) => Touches::typed("name"),
            Self::AgeTyped(_) => Touches::typed("age"),
            Self::MinutesChosen(_) => Touches::typed("minutes"),
            Self::WordsTyped(_) => Touches::typed("words"),
            Self::SinceTyped(_) => Touches::typed("since"),
            Self::SexChosen(_)
            | Self::UnitsChosen(_)
            | Self::EarlierPlanDone(_)
            | Self::EquipmentToggled(_)
            | Self::FirmBedToggled
            | Self::PainRegionToggled(_)
            | Self::PainChosen(_)
            | Self::LengthChosen(_)
            | Self::GoneOn(_)
            | Self::HelperChosen(_)
            | Self::MeansToggled(_) => Touches::step(),
        }
    }
}

/// What is at hand today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Can lie on the floor.
    Floor,
    /// A phone.
    Phone,
    /// A tape measure.
    Tape,
    /// A firm bed or a sturdy table to lie on.
    Bed,
    /// Photos, on the usual way.
    Photos,
}
