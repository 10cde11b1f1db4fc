//! Documents: the summary, the plan by itself, and the list of items with blanks.

use std::path::PathBuf;

use super::{App, Message, PathPurpose, Pending, Tone};
use crate::platform::{Effect, FileError, Over};
use crate::record::Record;
use crate::report::{self, Summary};

/// A document that has been asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Job {
    kind: Kind,
    /// Opened in the viewer, or written where the person says.
    print: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Summary,
    Plan,
    List,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Plan => "plan",
            Self::List => "list",
        }
    }
}

impl App {
    /// A document was asked for.
    pub(super) fn paper_wanted(&mut self, message: &Message) {
        let (kind, print) = match message {
            Message::PrintSummary => (Kind::Summary, true),
            Message::ExportSummary => (Kind::Summary, false),
            Message::PrintPlan => (Kind::Plan, true),
            Message::ExportPlan => (Kind::Plan, false),
            _ => (Kind::List, true),
        };
        let job = Job { kind, print };
        self.keep_plan();
        let Some(document) = self.document_for(kind) else {
            return;
        };
        let unasked = self.not_looked_for(self.paper.missing_letters(&document));
        if unasked.is_empty() {
            self.make_paper(job);
        } else {
            self.find_fonts(unasked, Some(job));
        }
    }

    /// Asks where, or writes to the program's own folder and opens the viewer.
    pub(super) fn make_paper(&mut self, job: Job) {
        self.paper_job = Some(job);
        if job.print {
            let Some(folder) = self.record().map(|record| self.print_folder_of(record)) else {
                return;
            };
            // The name tells nothing about the person: the folder is not theirs.
            let name = format!("plumbline-{}-{}.pdf", job.kind.word(), self.today());
            return self.write_paper(folder.join(name), job, Over::Anything);
        }
        let (purpose, title) = match job.kind {
            Kind::Plan => (PathPurpose::Plan, "Save the plan as PDF"),
            Kind::Summary | Kind::List => (PathPurpose::Summary, "Save the summary as PDF"),
        };
        self.ask_where(purpose, title, "PDF documents", "pdf");
    }

    /// Where printed pages of a record are put for the viewer.
    pub(super) fn print_folder_of(&self, record: &Record) -> PathBuf {
        self.platform.places().state.join("print").join(record.id.to_string())
    }

    /// The file name of the document that was asked for.
    pub(super) fn paper_name(&self) -> String {
        let kind = self.paper_job.map_or(Kind::Summary, |job| job.kind);
        let stem = self.document_for(kind).map(|document| document.file_stem());
        format!("{}.pdf", stem.unwrap_or_else(|| "plumbline".to_owned()))
    }

    pub(super) fn write_paper_to(&mut self, path: PathBuf, over: Over) {
        if let Some(job) = self.paper_job.take() {
            self.write_paper(path, job, over);
        }
    }

    fn write_paper(&mut self, path: PathBuf, job: Job, over: Over) {
        let Some(document) = self.document_for(job.kind) else {
            return;
        };
        match self.paper.pdf(&document) {
            Ok(pdf) => {
                if pdf.replaced > 0 {
                    self.warn(format!(
                        "Some letters of your texts ({}) have no printable form on this computer; a box stands in their place.",
                        pdf.replaced
                    ));
                }
                let view = job.print;
                let effect = Effect::Write {
                    path: path.clone(),
                    bytes: pdf.bytes,
                    over,
                };
                self.start(Pending::WritingPaper { path, view }, effect);
            }
            Err(error) => self.warn(format!("Nothing was written. {error}")),
        }
    }

    pub(super) fn paper_written(&mut self, path: PathBuf, view: bool, written: Result<(), FileError>) {
        match written {
            Ok(()) if view => {
                let effect = Effect::View { path: path.clone() };
                self.start(Pending::Viewing(path), effect);
            }
            Ok(()) => self.notice(Tone::Plain, format!("Written: {}", path.display()), Some(path)),
            Err(error) => self.warn(format!("The document was not written. {error}")),
        }
    }

    pub(super) fn paper_viewed(&mut self, path: PathBuf, viewed: Result<(), FileError>) {
        match viewed {
            Ok(()) => self.notice(
                Tone::Plain,
                format!("Opened in your viewer; print it from there. {}", path.display()),
                Some(path),
            ),
            Err(error) => self.notice(
                Tone::Care,
                format!(
                    "The document is written, but no viewer could be opened. {} {}",
                    error.hint,
                    path.display()
                ),
                Some(path),
            ),
        }
    }

    fn document_for(&self, kind: Kind) -> Option<report::Document> {
        let document = self.state.document.as_ref()?;
        let record = &document.record;
        let outcome = self.outcome()?;
        let today = self.today();
        Some(match kind {
            Kind::Summary => {
                let wishes = (report::Options::default(), self.formats());
                Summary::made(&self.library, record, document.index, outcome, today, wishes).into()
            }
            Kind::Plan => {
                let plan = report::plan_document(&self.library, record, document.index, outcome, today);
                report::Document::from(plan).dated(self.formats())
            }
            Kind::List => {
                let asked = self.asked();
                let list = report::blank_list(&self.library, record, document.index, &asked, today);
                report::Document::from(list).dated(self.formats())
            }
        })
    }

    /// The summary as it would print, for its screen.
    pub fn summary(&self) -> Option<Summary> {
        let document = self.state.document.as_ref()?;
        let outcome = self.outcome()?;
        Some(Summary::made(
            &self.library,
            &document.record,
            document.index,
            outcome,
            self.today(),
            (report::Options::default(), self.formats()),
        ))
    }

    /// How the person's system writes days and numbers.
    pub fn formats(&self) -> report::words::Formats {
        let locales = self.platform.locales();
        report::words::Formats::of_locales(&locales.time, &locales.number)
    }

    /// The summary as a document, for its preview.
    pub fn summary_document(&self) -> Option<report::Document> {
        self.document_for(Kind::Summary)
    }

    /// Every document of the assessment shown, by name.
    pub fn documents(&self) -> Vec<(&'static str, report::Document)> {
        [("summary", Kind::Summary), ("plan", Kind::Plan), ("list", Kind::List)]
            .into_iter()
            .filter_map(|(name, kind)| Some((name, self.document_for(kind)?)))
            .collect()
    }
}
