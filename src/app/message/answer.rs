//! Answers to items.

use super::Touches;
use crate::app::HurtWhere;
use crate::content::{Id, ItemId};
use crate::record::{NoReading, Side};

/// What was answered to an item.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerMessage {
    /// A number field changed.
    ReadingTyped {
        /// The item.
        item: ItemId,
        /// The side, for items with sides.
        side: Option<Side>,
        /// Which repeat, from 0.
        index: usize,
        /// The text as typed.
        text: String,
    },
    /// An option was picked, by its value.
    OptionChosen {
        /// The item.
        item: ItemId,
        /// The side, for items with sides.
        side: Option<Side>,
        /// The option's value; for a left/right choice its size.
        value: i32,
    },
    /// Which side is higher; none means level.
    DirectionChosen {
        /// The item.
        item: ItemId,
        /// The side.
        side: Option<Side>,
    },
    /// A quality flag.
    FlagToggled(ItemId, Id),
    /// The item's follow-up.
    FollowUpAnswered(ItemId, bool),
    /// No reading: skipped, stopped for pain or not possible; for one side or the whole item.
    NoReadingChosen(ItemId, Option<Side>, NoReading),
    /// Where it hurt, after "it hurt, I stopped".
    HurtWhereChosen(HurtWhere),
    /// Take the answer back.
    AnswerCleared(ItemId),
}

impl AnswerMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::ReadingTyped { item, side, index, .. } => Touches::typed(&format!("{item} {side:?} {index}")),
            Self::OptionChosen { .. }
            | Self::DirectionChosen { .. }
            | Self::FlagToggled(..)
            | Self::FollowUpAnswered(..)
            | Self::NoReadingChosen(..)
            | Self::HurtWhereChosen(_)
            | Self::AnswerCleared(_) => Touches::step(),
        }
    }
}
