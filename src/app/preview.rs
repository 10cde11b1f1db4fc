//! Print: a document page by page as it prints, with how its pages look. Pages are laid out beside the window; those that were
//! shown before stay until the new ones are there.

use std::sync::Arc;

use super::documents::PreviewKey;
use super::under_way::{Errand, WorkFor};
use super::{App, PaperKind, PrintChoice, Screen};
use crate::app::words::printing as say;
use crate::platform::{Done, Work};
use crate::report::Pages;

/// Pages that are laid out, and which are being.
#[derive(Debug, Default)]
pub(super) struct Preview {
    shown: Option<(PreviewKey, Option<Arc<Pages>>)>,
    /// How often pages were laid out.
    times: u64,
    under_way: bool,
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
        let is_shown = self.state.screen.facts().shows_pages;
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
    pub(super) fn laid_out(&mut self, about: PreviewKey, done: Option<Done>) {
        self.state.pages.preview.under_way = false;
        let pages: Option<Arc<Option<Pages>>> = done.and_then(Done::get);
        let pages = pages.and_then(|pages| Option::clone(&pages)).map(Arc::new);
        if pages.is_none() {
            self.warn(say::COULD_NOT_BE_LAID_OUT);
        }
        let last = pages.as_ref().map_or(0, |pages| pages.count().saturating_sub(1));
        self.state.pages.print.page = self.state.pages.print.page.min(last);
        self.state.pages.preview.times += 1;
        self.state.pages.preview.shown = Some((about, pages));
    }

    fn about_pages(&self) -> PreviewKey {
        let record = self.state.document.as_ref();
        PreviewKey {
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
