//! Documents that are printed or written, and answers that come from paper.

use std::path::PathBuf;

use super::Touches;
use crate::app::{CalendarForm, PaperCell, PaperKind, PaperWay, PrintChoice};
use crate::report::OtherFile;

/// What was done with paper: pages that go out, answers that come in.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperMessage {
    /// To where answers from paper are typed in; without a record, a new one is begun.
    PaperPressed,
    /// Why they came is typed in by the numbers of the sheet.
    IntakePressed,
    /// A blank of the sheet changed.
    PaperTyped {
        /// The blank.
        cell: PaperCell,
        /// The text as typed.
        text: String,
    },
    /// A blank of the sheet was left.
    PaperLeft(PaperCell),
    /// A document as it prints, before it is printed.
    PrintOpened(PaperKind),
    /// Something chosen on the screen Print.
    PrintChosen(PrintChoice),
    /// A document is to be printed, looked at or written.
    PaperWanted(PaperKind, PaperWay),
    /// Show the folder of a file in the system's file manager.
    FolderShown(PathBuf),
    /// Write a file for other programs where the person says.
    FileWanted(OtherFile),
    /// The dialog before a calendar was changed.
    CalendarChanged(CalendarForm),
    /// What the screen says was put on the clipboard.
    TextCopied,
}

impl PaperMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::PaperTyped { cell, .. } | Self::PaperLeft(cell) => Touches::typed(&cell.draft()),
            Self::PaperPressed
            | Self::IntakePressed
            | Self::PrintOpened(_)
            | Self::PrintChosen(_)
            | Self::PaperWanted(..)
            | Self::FolderShown(_)
            | Self::FileWanted(_)
            | Self::CalendarChanged(_)
            | Self::TextCopied => Touches::Nothing,
        }
    }
}
