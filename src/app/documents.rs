//! Which documents there are, and what is chosen for one of them.

use jiff::civil::Date;

use super::Sitting;
use crate::app::words::printing as say;
use crate::report::{LeaveOut, Options, PageSize, PageStyle};

/// A document that has been asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    pub(super) kind: PaperKind,
    pub(super) way: PaperWay,
}

impl Job {
    /// Whether the pages are blank, so that they are nobody's.
    pub(super) fn is_of_nobody(self) -> bool {
        self.kind.is_of_nobody()
    }
}

/// A document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaperKind {
    /// The summary for a clinician.
    #[default]
    Summary,
    /// The plan by itself.
    Plan,
    /// Eight weeks of the plan to tick.
    Ticks,
    /// The chosen items with blanks.
    List,
    /// Everything that can be asked, with blanks; needs no record.
    Questionnaire,
    /// What a first look asks, with blanks, on four pages; needs no record (rule T40).
    ShortQuestionnaire,
    /// Why a person came, with blanks, on two pages; needs no record (rule I4).
    WhyYouCame,
    /// How the photos are taken, for who takes them; needs no record.
    PhotoGuide,
}

impl PaperKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Summary,
        Self::Plan,
        Self::Ticks,
        Self::List,
        Self::ShortQuestionnaire,
        Self::WhyYouCame,
        Self::Questionnaire,
        Self::PhotoGuide,
    ];

    /// Whether its pages are nobody's.
    pub fn is_of_nobody(self) -> bool {
        match self {
            Self::Questionnaire | Self::ShortQuestionnaire | Self::WhyYouCame | Self::PhotoGuide => true,
            Self::Summary | Self::Plan | Self::Ticks | Self::List => false,
        }
    }

    /// What the person calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => say::SUMMARY,
            Self::Plan => say::PLAN,
            Self::Ticks => say::TICK_SHEET,
            Self::List => say::CHOSEN_QUESTIONS,
            Self::Questionnaire => say::QUESTIONNAIRE,
            Self::ShortQuestionnaire => say::SHORT_QUESTIONNAIRE,
            Self::WhyYouCame => say::WHY_YOU_CAME,
            Self::PhotoGuide => say::PHOTO_GUIDE,
        }
    }

    /// What the system's print dialog is told.
    pub(super) fn print_title(self) -> &'static str {
        match self {
            Self::Summary => say::PRINT_SUMMARY,
            Self::Plan => say::PRINT_PLAN,
            Self::Ticks => say::PRINT_TICKS,
            Self::List => say::PRINT_LIST,
            Self::Questionnaire => say::PRINT_QUESTIONNAIRE,
            Self::ShortQuestionnaire => say::PRINT_SHORT_QUESTIONNAIRE,
            Self::WhyYouCame => say::PRINT_WHY_YOU_CAME,
            Self::PhotoGuide => say::PRINT_PHOTO_GUIDE,
        }
    }

    /// Its part of a file's name.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Plan => "plan",
            Self::Ticks => "ticks",
            Self::List => "list",
            Self::Questionnaire => "questionnaire",
            Self::ShortQuestionnaire => "short-questionnaire",
            Self::WhyYouCame => "why-you-came",
            Self::PhotoGuide => "photo-guide",
        }
    }
}

/// What is done with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperWay {
    /// Handed to the system's print dialog; where there is none, opened in the viewer, which prints.
    Print,
    /// Opened in the viewer.
    View,
    /// Written where the person says.
    Save,
}

/// What is looked at before it is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PrintDesk {
    /// The document.
    pub kind: PaperKind,
    /// The page, from 0.
    pub page: usize,
    /// How large it is shown.
    pub zoom: Zoom,
}

/// How large a page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    /// As wide as there is room.
    #[default]
    Width,
    /// In percent of its size on paper.
    Percent(u16),
}

impl Zoom {
    /// What can be chosen besides the width.
    pub const STEPS: [u16; 6] = [50, 75, 100, 150, 200, 300];

    /// The next larger or smaller step from what is shown in percent.
    pub fn step(shown: f32, larger: bool) -> Self {
        let next = if larger {
            Self::STEPS.into_iter().find(|step| f32::from(*step) > shown + 1.0)
        } else {
            Self::STEPS
                .into_iter()
                .rev()
                .find(|step| f32::from(*step) < shown - 1.0)
        };
        let [first, .., last] = Self::STEPS;
        Self::Percent(next.unwrap_or(if larger { last } else { first }))
    }
}

/// Something chosen on the screen Print.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PrintChoice {
    /// Which document.
    Kind(PaperKind),
    /// On which sheet.
    Page(PageSize),
    /// The type and the ink.
    Style(PageStyle),
    /// What is left out of this copy.
    LeaveOut(LeaveOut),
    /// Whether every answer stands at the end.
    AllAnswers(bool),
    /// How large it is shown.
    Zoom(Zoom),
    /// Which page, from 0.
    Turn(usize),
}

/// What pages are of: another one of these makes other pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PreviewKey {
    pub(super) kind: PaperKind,
    pub(super) options: Options,
    pub(super) record: Option<(Sitting, u64, usize)>,
    pub(super) day: Date,
    pub(super) fonts: usize,
}
