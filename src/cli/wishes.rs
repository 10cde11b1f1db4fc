//! What an export is asked for besides the names of the files.

use std::path::Path;

use clap::ValueEnum;
use jiff::civil::{Date, Time};

use super::Failure;
use crate::cli::words as say;
use crate::report::{OtherFile, PageSize, TableStyle};

/// A document as pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Pages {
    /// The summary for a clinician
    #[default]
    Summary,
    /// The plan, with drawings, for the wall
    Plan,
    /// Eight weeks of the plan, to be ticked
    Ticks,
    /// The questions and tests of the person's route, with blanks
    List,
    /// The whole questionnaire, with blanks; needs no FILE
    Questionnaire,
    /// What a first look asks, with blanks, on four pages; needs no FILE
    ShortQuestionnaire,
    /// Why a person came, with blanks, on two pages; needs no FILE
    WhyYouCame,
    /// One page for who takes the photos, a drawing for each view; needs no FILE
    PhotoGuide,
}

/// Pages that are nobody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blank {
    Questionnaire,
    Short,
    Why,
    PhotoGuide,
}

impl Pages {
    /// The pages that need no file.
    pub(super) fn blank(self) -> Option<Blank> {
        match self {
            Self::Questionnaire => Some(Blank::Questionnaire),
            Self::ShortQuestionnaire => Some(Blank::Short),
            Self::WhyYouCame => Some(Blank::Why),
            Self::PhotoGuide => Some(Blank::PhotoGuide),
            Self::Summary | Self::Plan | Self::Ticks | Self::List => None,
        }
    }
}

/// What was asked for besides the names of the files.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wishes {
    /// Which document the pages show.
    pub pages: Option<Pages>,
    /// The sheet they are printed on.
    pub paper: Option<PageSize>,
    /// For which program a table is.
    pub table: Option<TableStyle>,
    /// The first day of a calendar or a tick sheet.
    pub from: Option<Date>,
    /// When a calendar reminds.
    pub remind: Option<Time>,
}

impl Wishes {
    /// Refuses what is not for this file.
    pub(super) fn fit(self, is_pdf: bool, other: Option<OtherFile>, to: &Path) -> Result<(), Failure> {
        let is_calendar = other == Some(OtherFile::Calendar);
        if self.pages.is_some() && !is_pdf {
            return Err(Failure::call(say::document_is_for_pages(to.display())));
        }
        let is_table = matches!(
            other,
            Some(OtherFile::Answers | OtherFile::Plan | OtherFile::Sessions | OtherFile::CheckIns)
        );
        if self.table.is_some() && !is_table {
            return Err(Failure::call(say::TABLE_IS_FOR_TABLES));
        }
        if self.paper.is_some() && !is_pdf {
            return Err(Failure::call(say::PAPER_IS_FOR_PAGES));
        }
        if self.from.is_some() && !is_calendar && self.pages != Some(Pages::Ticks) {
            return Err(Failure::call(say::FROM_IS_FOR_CALENDARS));
        }
        if self.remind.is_some() && !is_calendar {
            return Err(Failure::call(say::REMIND_IS_FOR_CALENDARS));
        }
        Ok(())
    }
}
