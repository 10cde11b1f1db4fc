//! Where one goes, and the window itself.

use super::Touches;
use crate::app::{Dialog, Reminder, ReminderAnswer, Screen};
use crate::content::ItemId;

/// Where one went, and what happened to the window.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowMessage {
    /// A step of the map, or a link to a screen.
    ScreenChosen(Screen),
    /// The key that searches.
    SearchWanted,
    /// The button that goes on.
    NextPressed,
    /// The button that goes back.
    BackPressed,
    /// One item, from the map, the review or a link.
    ItemOpened(ItemId),
    /// Items asked for besides the route; the first of them is opened.
    ItemsRequested(Vec<ItemId>),
    /// Show or close a dialog of the program.
    DialogOpened(Dialog),
    /// Put the dialog away; nothing happens.
    DialogClosed,
    /// The dialog's main button.
    DialogConfirmed,
    /// The dialog's "without saving" button.
    DialogDiscarded,
    /// The path field of the window.
    PathTyped(String),
    /// Put a notice away.
    NoticeDismissed(usize),
    /// What was said to a reminder.
    ReminderAnswered(Reminder, ReminderAnswer),
    /// The window lost the focus.
    FocusLost,
    /// The window is asked to close.
    CloseRequested,
    /// The focus has been placed.
    FocusTaken,
    /// What a person did had no effect, and why.
    WasNotDone(&'static str),
}

impl WindowMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::ItemsRequested(_) => Touches::File,
            Self::ScreenChosen(_)
            | Self::SearchWanted
            | Self::NextPressed
            | Self::BackPressed
            | Self::ItemOpened(_)
            | Self::DialogOpened(_)
            | Self::DialogClosed
            | Self::DialogConfirmed
            | Self::DialogDiscarded
            | Self::PathTyped(_)
            | Self::NoticeDismissed(_)
            | Self::ReminderAnswered(..)
            | Self::FocusLost
            | Self::CloseRequested
            | Self::FocusTaken
            | Self::WasNotDone(_) => Touches::Nothing,
        }
    }
}
