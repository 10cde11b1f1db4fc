//! Files for other programs, asked for in the window: text, Markdown, tables, a calendar.

use std::path::PathBuf;

use crate::app::exports::{CalendarForm, OtherJob};
use crate::app::under_way::{Errand, ReadFor, WriteFor};
use crate::app::words::saving as say;
use crate::app::{App, Asked, Dialog, PathPurpose, Sitting, Tone};
use crate::platform::{FileError, FileTrouble, Fingerprint, Over};
use crate::report::{
    CalendarWish, NoPlan, OtherFile, TableStyle, answers_table, calendar, calendar_after, check_ins_table,
    first_training_day, markdown, plain_text, plan_table, sessions_table, with_caveat,
};

/// More bytes than any file of these kinds has; a larger one is not read, and so not replaced.
const MOST_BYTES: u64 = 64 << 20;
/// When to remind where nothing else was typed.
const USUAL_TIME: &str = "09:00";

impl App {
    /// A file was asked for: a calendar asks when to begin, the others ask where.
    pub(in crate::app) fn file_wanted(&mut self, file: OtherFile) {
        self.keep_plan();
        let job = OtherJob { file, wish: None };
        match self.other_text(job) {
            None => {}
            Some(Err(no_plan)) => self.warn(no_plan.to_string()),
            Some(Ok(_)) if file == OtherFile::Calendar => {
                let today = self.today();
                let first = self.shown_plan().map_or(today, |plan| first_training_day(plan, today));
                self.state.dialog = Some(Dialog::Calendar(CalendarForm {
                    from: first.to_string(),
                    remind: false,
                    time: USUAL_TIME.to_owned(),
                }));
            }
            Some(Ok(_)) => self.ask_where_for(job),
        }
    }

    /// The dialog before a calendar was changed.
    pub(in crate::app) fn calendar_changed(&mut self, form: CalendarForm) {
        if let Some(Dialog::Calendar(open)) = &mut self.state.dialog {
            *open = form;
        }
    }

    /// The dialog before a calendar is done; where something is wrong in it, it stays.
    pub(in crate::app) fn calendar_wanted(&mut self, form: CalendarForm) {
        match form.wish() {
            Some(wish) => self.ask_where_for(OtherJob {
                file: OtherFile::Calendar,
                wish: Some(wish),
            }),
            None => self.state.dialog = Some(Dialog::Calendar(form)),
        }
    }

    fn ask_where_for(&mut self, job: OtherJob) {
        let (title, files) = match job.file {
            OtherFile::Text => (say::SUMMARY_AS_TEXT, say::TEXT_FILES),
            OtherFile::Markdown => (say::SUMMARY_AS_MARKDOWN, say::MARKDOWN_FILES),
            OtherFile::Answers => (say::ANSWERS_AS_TABLE, say::TABLES),
            OtherFile::Plan => (say::PLAN_AS_TABLE, say::TABLES),
            OtherFile::Calendar => (say::PLAN_AS_CALENDAR, say::CALENDARS),
            OtherFile::Sessions => (say::SESSIONS_AS_TABLE, say::TABLES),
            OtherFile::CheckIns => (say::CHECK_INS_AS_TABLE, say::TABLES),
        };
        self.ask_where(PathPurpose::File(job), title, files);
    }

    /// The file name to suggest; tells nothing about the person.
    pub(in crate::app) fn other_name(&self, file: OtherFile) -> String {
        format!("{}-{}.{}", file.stem(), self.today(), file.ending())
    }

    /// Looks first at what is there: only an earlier file of the same kind is replaced.
    pub(in crate::app) fn write_other_to(&mut self, path: PathBuf, job: OtherJob, whose: Option<Sitting>) {
        let read = Errand::read(path.clone(), MOST_BYTES);
        self.start(ReadFor::OtherFile { path, job, whose }, read);
    }

    pub(in crate::app) fn other_looked(
        &mut self,
        path: PathBuf,
        job: OtherJob,
        whose: Option<Sitting>,
        there: Result<Vec<u8>, FileError>,
    ) {
        let asked = Asked::new(PathPurpose::File(job), whose);
        if !self.is_still_wanted(&asked) {
            return;
        }
        let mut earlier = String::new();
        let over = match there {
            Ok(there) if job.file.is_alike(&there) => {
                let over = Over::Same(Fingerprint::of(&there));
                earlier = String::from_utf8(there).unwrap_or_default();
                over
            }
            Ok(_) => {
                return self.warn(say::another_kind_there(&path.display()));
            }
            Err(error) if error.kind == FileTrouble::Missing => Over::Nothing,
            Err(error) => return self.warn(say::nothing_written(&error)),
        };
        match self.other_text(job) {
            None => {}
            Some(Err(no_plan)) => self.warn(no_plan.to_string()),
            Some(Ok(text)) => {
                let text = match job.file {
                    OtherFile::Calendar => calendar_after(&earlier, text),
                    OtherFile::Text
                    | OtherFile::Markdown
                    | OtherFile::Answers
                    | OtherFile::Plan
                    | OtherFile::Sessions
                    | OtherFile::CheckIns => text,
                };
                let bytes = text.into_bytes();
                let writing = WriteFor::OtherFile(path.clone());
                self.start(writing, Errand::write(path, bytes, over));
            }
        }
    }

    pub(in crate::app) fn other_written(&mut self, path: PathBuf, written: Result<(), FileError>) {
        match written {
            Ok(()) => self.notice(Tone::Plain, say::written(&path.display()), Some(path)),
            Err(error) => self.warn(say::nothing_written(&error)),
        }
    }

    /// What a file would hold; none without a record.
    fn other_text(&self, job: OtherJob) -> Option<Result<String, NoPlan>> {
        let document = self.state.document.as_ref()?;
        let (library, record, index) = (&*self.library, &document.record, document.index);
        let (outcome, today) = (self.outcome()?, self.today());
        let wish = job.wish.unwrap_or(CalendarWish {
            from: today,
            remind: None,
        });
        // As the spreadsheets of this system read it.
        let style = TableStyle::for_numbers(self.formats().decimal);
        let made = match job.file {
            // The summary as it prints, with what is left out of it.
            OtherFile::Text => Ok(plain_text(&self.summary_with(self.state.settings.printing)?)),
            OtherFile::Markdown => Ok(markdown(&self.summary_with(self.state.settings.printing)?)),
            OtherFile::Answers => Ok(answers_table(library, record, (index, outcome), today, style)),
            OtherFile::Plan => plan_table(library, &self.assessment()?.profile, outcome, style),
            OtherFile::Calendar => calendar(library, record, index, outcome, wish, self.platform.utc()),
            OtherFile::Sessions => Ok(sessions_table(library, record, style)),
            OtherFile::CheckIns => Ok(check_ins_table(library, record, style)),
        };
        let is_changed = self.is_of_changed_record();
        Some(made.map(|made| if is_changed { with_caveat(job.file, made) } else { made }))
    }
}
