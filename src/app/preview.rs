//! Print: a document page by page as it prints, with how its pages look. Pages are laid out beside the window; those that were
//! shown before stay until the new ones are there.

use std::sync::Arc;

use jiff::civil::Date;

use super::under_way::{Errand, WorkFor};
use super::{App, PaperKind, Screen, Sitting};
use crate::platform::{Done, Work};
use crate::report::{LeaveOut, Options, PageSize, PageStyle, Pages};

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

/// Pages that are laid out, and which are being.
#[derive(Debug, Default)]
pub(super) struct Preview {
    shown: Option<(About, Option<Arc<Pages>>)>,
    /// How often pages were laid out.
    times: u64,
    under_way: bool,
}

/// What pages are of: another one of these makes other pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct About {
    kind: PaperKind,
    options: Options,
    record: Option<(Sitting, u64, usize)>,
    day: Date,
    fonts: usize,
}

impl App {
    /// The pages to show and a mark that tells them from others; the old ones while new ones are laid out.
    pub fn pages(&self) -> Option<(u64, &Pages)> {
        let (about, pages) = self.state.pages.preview.shown.as_ref()?;
        let pages = pages.as_deref()?;
        // Pages of another record or document are never shown, not even for a moment.
        let now = self.about_pages();
        let same = about.kind == now.kind
            && about.record.map(|(sitting, ..)| sitting) == now.record.map(|(sitting, ..)| sitting);
        same.then_some((self.state.pages.preview.times, pages))
    }

    /// Whether the pages shown are those of the choices and answers of now.
    pub fn pages_are_of_now(&self) -> bool {
        let about = self.state.pages.preview.shown.as_ref().map(|(about, _)| about);
        about == Some(&self.about_pages())
    }

    /// The documents that there are for the assessment shown.
    pub fn paper_kinds(&self) -> Vec<PaperKind> {
        let kinds = PaperKind::ALL.into_iter();
        kinds.filter(|kind| self.has_paper(*kind)).collect()
    }

    /// The document that is shown: the one that was chosen, or the first there is.
    pub fn shown_paper(&self) -> PaperKind {
        let chosen = self.state.pages.print.kind;
        if self.has_paper(chosen) {
            return chosen;
        }
        self.paper_kinds().first().copied().unwrap_or_default()
    }

    /// Whether there is such a document: asked in each frame, so it makes none.
    fn has_paper(&self, kind: PaperKind) -> bool {
        kind.is_of_nobody() || (self.state.document.is_some() && self.outcome().is_some())
    }

    /// Shows a document as it prints.
    pub(super) fn open_print(&mut self, kind: PaperKind) {
        self.choose_for_print(PrintChoice::Kind(kind));
        self.look_up(Screen::Print);
    }

    pub(super) fn choose_for_print(&mut self, choice: PrintChoice) {
        let desk = &mut self.state.pages.print;
        let before = self.state.settings.printing;
        let options = &mut self.state.settings.printing;
        match choice {
            PrintChoice::Kind(kind) => {
                desk.kind = kind;
                desk.page = 0;
            }
            PrintChoice::Page(page) => options.look.page = page,
            PrintChoice::Style(style) => options.look.style = style,
            PrintChoice::LeaveOut(leave_out) => options.leave_out = leave_out,
            PrintChoice::AllAnswers(all) => options.all_answers = all,
            PrintChoice::Zoom(zoom) => desk.zoom = zoom,
            PrintChoice::Turn(page) => desk.page = page,
        }
        if self.state.settings.printing != before {
            self.paper.look = self.state.settings.printing.look;
            self.keep_settings();
        }
    }

    /// Begins to lay out what Print or Summary shows, when it is another document than before; one at a time.
    pub(super) fn look_at_pages(&mut self) {
        let is_shown = matches!(self.state.screen, Screen::Print | Screen::Summary);
        if !is_shown || self.state.pages.preview.under_way || self.pages_are_of_now() {
            return;
        }
        let about = self.about_pages();
        let Some(document) = self.document_for(about.kind) else {
            self.state.pages.preview.shown = None;
            return;
        };
        let paper = self.paper.clone();
        let work = Work::new(move || paper.pages(&document).ok());
        self.state.pages.preview.under_way = true;
        self.start(WorkFor::Pages(about), Errand::work_out(work));
    }

    /// Keeps pages that were laid out; what was chosen meanwhile is laid out next.
    pub(super) fn laid_out(&mut self, about: About, done: Option<Done>) {
        self.state.pages.preview.under_way = false;
        let pages: Option<Arc<Option<Pages>>> = done.and_then(Done::get);
        let pages = pages.and_then(|pages| Option::clone(&pages)).map(Arc::new);
        if pages.is_none() {
            self.warn(
                "This document could not be laid out. This is a fault of the program; the others can still be printed.",
            );
        }
        let last = pages.as_ref().map_or(0, |pages| pages.count().saturating_sub(1));
        self.state.pages.print.page = self.state.pages.print.page.min(last);
        self.state.pages.preview.times += 1;
        self.state.pages.preview.shown = Some((about, pages));
    }

    fn about_pages(&self) -> About {
        let record = self.state.document.as_ref();
        About {
            // Beside the summary stands its own page one, whatever was chosen to print.
            kind: if self.state.screen == Screen::Summary {
                PaperKind::Summary
            } else {
                self.shown_paper()
            },
            options: self.state.settings.printing,
            record: record.map(|document| (document.sitting, document.revision, document.index)),
            day: self.today(),
            fonts: self.paper.extra_fonts.len(),
        }
    }
}
