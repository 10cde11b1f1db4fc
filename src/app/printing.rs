//! Documents: the summary, the plan and its tick sheet, the list of items with blanks, and the whole questionnaire.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::documents::Job;
use super::under_way::{Errand, PrintFor, ViewFor, WorkFor, WriteFor};
use super::{Access, App, PaperKind, PaperMessage, PaperWay, PathPurpose, Sitting, Tone};
use crate::app::words::printing as say;
use crate::app::words::saving;
use crate::platform::{Done, FileError, Over, PrintAnswer, Work};
use crate::record::Record;
use crate::report::{self, PaperError, Pdf, Summary};

impl App {
    /// Takes in what was done with pages, or with answers that come from paper.
    pub(super) fn paper_told(&mut self, message: PaperMessage) {
        match message {
            PaperMessage::PaperPressed => self.enter_from_paper(),
            PaperMessage::IntakePressed => self.enter_intake_by_number(),
            PaperMessage::PaperTyped { cell, text } => self.type_on_paper(&cell, text),
            PaperMessage::PaperLeft(cell) => self.settle_cell(&cell),
            PaperMessage::PrintOpened(kind) => self.open_print(kind),
            PaperMessage::PrintChosen(choice) => self.choose_for_print(choice),
            PaperMessage::PaperWanted(kind, way) => self.paper_wanted(kind, way),
            PaperMessage::FolderShown(path) => self.show_folder(&path),
            PaperMessage::FileWanted(file) => self.file_wanted(file),
            PaperMessage::CalendarChanged(form) => self.calendar_changed(form),
            PaperMessage::TextCopied => self.say(say::COPIED),
        }
    }

    /// A document was asked for.
    pub(super) fn paper_wanted(&mut self, kind: PaperKind, way: PaperWay) {
        let job = Job { kind, way };
        self.keep_plan();
        let Some(document) = self.document_for(kind) else {
            return;
        };
        let unasked = self.not_looked_for(self.paper.missing_letters(&document));
        if unasked.is_empty() {
            self.make_paper(job);
        } else {
            let whose = self.sitting().filter(|_| !job.is_of_nobody());
            self.find_fonts(unasked, Some((job, whose)));
        }
    }

    /// Makes a document once fonts for it were looked for, if the record it was asked for is still open.
    pub(super) fn make_paper_of(&mut self, job: Job, whose: Option<Sitting>) {
        if whose.is_none_or(|whose| self.comes_back_to(whose)) {
            self.make_paper(job);
        } else {
            self.warn(say::CLOSED_MEANWHILE);
        }
    }

    /// Asks where, or writes to the program's own folder and opens the viewer.
    pub(super) fn make_paper(&mut self, job: Job) {
        if job.way != PaperWay::Save {
            let folder = self.record().map(|record| self.print_folder_of(record));
            // Blank pages belong to nobody, so they have a place of their own.
            let folder = folder.unwrap_or_else(|| self.platform.places().state.join("print").join("blank"));
            // The name tells nothing about the person: the folder is not theirs.
            let name = format!("plumbline-{}-{}.pdf", job.kind.word(), self.today());
            let whose = self.sitting().filter(|_| !job.is_of_nobody());
            return self.write_paper(folder.join(name), job, Over::Anything, whose);
        }
        let title = if job.kind == PaperKind::Plan {
            say::SAVE_THE_PLAN
        } else {
            say::SAVE_AS_PDF
        };
        self.ask_where(PathPurpose::Paper(job), title, say::PDF_DOCUMENTS);
    }

    /// Where printed pages of a record are put for the viewer.
    pub(super) fn print_folder_of(&self, record: &Record) -> PathBuf {
        self.platform.places().state.join("print").join(record.id.to_string())
    }

    /// The file name of a document that was asked for.
    pub(super) fn paper_name(&self, job: Job) -> String {
        let stem = self.document_for(job.kind).map(|document| document.file_stem());
        format!("{}.pdf", stem.unwrap_or_else(|| "plumbline".to_owned()))
    }

    /// Lays the pages out; they hold what the record holds now.
    pub(super) fn write_paper(&mut self, path: PathBuf, job: Job, over: Over, whose: Option<Sitting>) {
        let Some(document) = self.document_for(job.kind) else {
            return;
        };
        let title = match self.urgent_sheet().filter(|_| job.kind == PaperKind::Summary) {
            Some(_) => say::PRINT_THE_SHEET.to_owned(),
            None => job.kind.print_title().to_owned(),
        };
        let paper = self.paper.clone();
        let work = Work::new(move || paper.pdf(&document));
        let making = WorkFor::Paper {
            path,
            job,
            over,
            title,
            whose,
        };
        self.start(making, Errand::work_out(work));
    }

    /// The pages were laid out, and are written, if the record they show is still open.
    pub(super) fn paper_made(
        &mut self,
        (path, job, title): (PathBuf, Job, String),
        whose: Option<Sitting>,
        over: Over,
        done: Option<Done>,
    ) {
        if whose.is_some_and(|whose| self.document_of(whose).is_none()) {
            return self.warn(say::CLOSED_MEANWHILE);
        }
        let made: Option<Arc<Result<Pdf, PaperError>>> = done.and_then(Done::get);
        let Some(made) = made else {
            return self.warn(say::NOT_LAID_OUT);
        };
        match &*made {
            Ok(pdf) => {
                if pdf.replaced > 0 {
                    self.warn(say::letters_replaced(pdf.replaced));
                }
                let write = Errand::write(path.clone(), pdf.bytes.clone(), over);
                self.start(WriteFor::Paper { path, job, title }, write);
            }
            Err(error) => self.warn(saving::nothing_written(error)),
        }
    }

    pub(super) fn paper_written(&mut self, path: PathBuf, job: Job, title: String, written: Result<(), FileError>) {
        if let Err(error) = written {
            return self.warn(say::document_not_written(&error));
        }
        match job.way {
            PaperWay::Print => {
                let print = Errand::print(path.clone(), title);
                self.start(PrintFor(path, job.kind), print);
            }
            PaperWay::View => self.view_paper(path, job.kind),
            PaperWay::Save => self.notice(Tone::Plain, format!("Written: {}", path.display()), Some(path)),
        }
    }

    /// Cancelling is no error and nothing to talk about. Without a dialog the viewer prints. A dialog that ended without an
    /// answer was closed by its key, or failed: nothing else is opened, and it is said what can be done.
    pub(super) fn paper_printed(&mut self, path: PathBuf, kind: PaperKind, printed: Result<PrintAnswer, FileError>) {
        match printed {
            Ok(PrintAnswer::Printed) => self.say(say::HANDED_TO_PRINTER),
            Ok(PrintAnswer::Cancelled) => {}
            Ok(PrintAnswer::Ended) => self.offer_pdf(Tone::Plain, say::print_dialog_closed(), path, kind),
            Ok(PrintAnswer::NoDialog) => self.view_paper(path, kind),
            Err(error) => self.warn(say::nothing_printed(&error)),
        }
    }

    fn view_paper(&mut self, path: PathBuf, kind: PaperKind) {
        let view = Errand::view(path.clone());
        self.start(ViewFor::Paper(path, kind), view);
    }

    /// A viewer that was started may still not be allowed to read the file, and nobody tells; so the other way is offered.
    pub(super) fn paper_viewed(&mut self, path: PathBuf, kind: PaperKind, viewed: Result<(), FileError>) {
        let place = path.display();
        let (tone, said) = match viewed {
            Ok(()) => (Tone::Plain, say::handed_to_viewer(&place)),
            Err(error) => (Tone::Care, say::no_viewer(&error.hint, &place)),
        };
        self.offer_pdf(tone, said, path, kind);
    }

    /// Says what came of a document, with the way to save it beside.
    fn offer_pdf(&mut self, tone: Tone, said: String, path: PathBuf, kind: PaperKind) {
        self.notice(tone, said, Some(path));
        if let Some(notice) = self.state.notices.last_mut() {
            notice.savable = Some(kind);
        }
    }

    /// Shows the folder of a file in the system's file manager.
    pub(super) fn show_folder(&mut self, path: &Path) {
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        let view = Errand::view(folder.clone());
        self.start(ViewFor::Folder(folder), view);
    }

    pub(super) fn folder_shown(&mut self, folder: PathBuf, shown: &Result<(), FileError>) {
        if shown.is_err() {
            self.notice(Tone::Care, say::no_file_manager(&folder.display()), Some(folder));
        }
    }

    pub(super) fn document_for(&self, kind: PaperKind) -> Option<report::Document> {
        let today = self.today();
        let options = self.state.settings.printing;
        let formats = self.formats();
        if let Some(blank) = self.blank_for(kind) {
            return Some(blank.dated(formats));
        }
        let document = self.state.document.as_ref()?;
        let record = &document.record;
        let outcome = self.outcome()?;
        let made: report::Document = match kind {
            PaperKind::Summary => {
                let wishes = (options, formats);
                Summary::made(&self.library, record, document.index, outcome, today, wishes)
                    .at(self.platform.now().time())
                    .into()
            }
            PaperKind::Plan => report::plan_document(&self.library, record, document.index, outcome, today).into(),
            PaperKind::Ticks => {
                report::tick_sheet(&self.library, record, document.index, outcome, (today, None)).into()
            }
            PaperKind::List
            | PaperKind::Questionnaire
            | PaperKind::ShortQuestionnaire
            | PaperKind::WhyYouCame
            | PaperKind::PhotoGuide => {
                let asked = self.asked();
                report::blank_list(&self.library, record, document.index, &asked, today).into()
            }
        };
        let made = made.dated(formats).without(options.leave_out);
        Some(if self.is_of_changed_record() {
            made.of_changed_record()
        } else {
            made
        })
    }

    /// Pages that are nobody's; none for a document of a record.
    fn blank_for(&self, kind: PaperKind) -> Option<report::Document> {
        let (library, today) = (&self.library, self.today());
        let units = self
            .record()
            .map_or_else(|| self.usual_units(), |record| record.person.units);
        match kind {
            PaperKind::Questionnaire => Some(report::blank_questionnaire(library, None, units, today).into()),
            PaperKind::ShortQuestionnaire => Some(report::short_questionnaire(library, units, today).into()),
            PaperKind::WhyYouCame => Some(report::blank_why(library, today).into()),
            PaperKind::PhotoGuide => Some(report::photo_guide(library, today).into()),
            PaperKind::Summary | PaperKind::Plan | PaperKind::Ticks | PaperKind::List => None,
        }
    }

    /// Whether the checksum of the open record does not fit, and nobody has accepted it yet.
    pub(super) fn is_of_changed_record(&self) -> bool {
        self.state
            .document
            .as_ref()
            .is_some_and(|document| document.access == Access::Changed)
    }

    /// The whole summary, for screens: made once after each message, because it is asked for in each frame.
    pub fn summary(&self) -> Option<&Summary> {
        let made = self
            .derived
            .summary
            .get_or_init(|| self.summary_with(report::Options::default()));
        made.as_ref()
    }

    /// The sheet that takes the place of the summary while a sign asks for help now or today (rule T6).
    pub fn urgent_sheet(&self) -> Option<&report::UrgentSheet> {
        self.summary()?.urgent.as_ref()
    }

    /// What a document is called now: in place of the summary another one may stand (rule T6).
    pub fn paper_title(&self, kind: PaperKind) -> &'static str {
        match (kind, self.urgent_sheet()) {
            (PaperKind::Summary, Some(sheet)) => sheet.title,
            (kind, _) => kind.name(),
        }
    }

    /// The summary with what was chosen for printed documents.
    pub(super) fn summary_with(&self, options: report::Options) -> Option<Summary> {
        let document = self.state.document.as_ref()?;
        let outcome = self.outcome()?;
        let mut summary = Summary::made(
            &self.library,
            &document.record,
            document.index,
            outcome,
            self.today(),
            (options, self.formats()),
        )
        .at(self.platform.now().time());
        if self.is_of_changed_record() {
            report::CHANGED_OUTSIDE.clone_into(&mut summary.caveat);
        }
        Some(summary)
    }

    /// How the person's system writes days and numbers.
    pub fn formats(&self) -> report::words::Formats {
        let locales = self.platform.locales();
        report::words::Formats::of_locales(&locales.time, &locales.number)
    }

    /// How readings of the open record are written on the screen.
    pub fn shown(&self) -> report::words::Shown {
        report::words::Shown::for_person(self.units(), self.formats())
    }

    /// The summary as a document, for its preview.
    pub fn summary_document(&self) -> Option<report::Document> {
        self.document_for(PaperKind::Summary)
    }

    /// Every document of the assessment shown, by name.
    pub fn documents(&self) -> Vec<(&'static str, report::Document)> {
        PaperKind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind.word(), self.document_for(kind)?)))
            .collect()
    }
}
