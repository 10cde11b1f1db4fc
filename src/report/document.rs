//! A document: a model and the template that lays it out.

use jiff::civil::Date;
use serde::Serialize;

use super::words::{self, Formats};
use super::{ArtBook, BlankForm, BlankList, LeaveOut, PhotoGuide, PlanDocument, Summary, TickSheet};

/// Said on whatever is made from a record whose checksum does not fit.
pub const CHANGED_OUTSIDE: &str = "The record this was made from was changed outside Plumbline, or is damaged: its checksum \
     does not fit. Look through it before relying on this.";

/// Something that can be printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Document {
    /// The summary for a clinician.
    Summary(Box<Summary>),
    /// The plan by itself, for the person.
    Plan(Box<PlanDocument>),
    /// Eight weeks of the plan, to be ticked.
    Ticks(Box<TickSheet>),
    /// Items with blanks: those of a route, or a questionnaire.
    Blank(Box<BlankList>),
    /// The guide for who takes the photos.
    PhotoGuide(Box<PhotoGuide>),
}

impl From<Summary> for Document {
    fn from(summary: Summary) -> Self {
        Self::Summary(Box::new(summary))
    }
}

impl From<PlanDocument> for Document {
    fn from(plan: PlanDocument) -> Self {
        Self::Plan(Box::new(plan))
    }
}

impl From<TickSheet> for Document {
    fn from(sheet: TickSheet) -> Self {
        Self::Ticks(Box::new(sheet))
    }
}

impl From<BlankList> for Document {
    fn from(list: BlankList) -> Self {
        Self::Blank(Box::new(list))
    }
}

impl From<PhotoGuide> for Document {
    fn from(guide: PhotoGuide) -> Self {
        Self::PhotoGuide(Box::new(guide))
    }
}

impl Document {
    /// The title in the file and at the top of the first page.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Summary(summary) => summary.urgent.as_ref().map_or("Posture summary", |sheet| sheet.title),
            Self::Plan(_) => "Exercise plan",
            Self::Ticks(_) => "Tick sheet",
            Self::Blank(list) => match list.form {
                BlankForm::Whole => "Questionnaire",
                BlankForm::Short => "Short questionnaire",
                BlankForm::Why => "Why you came",
                BlankForm::Route => "Test sheet",
            },
            Self::PhotoGuide(_) => "Photo guide",
        }
    }

    /// The same, made from a record whose checksum does not fit: it says so.
    pub fn of_changed_record(mut self) -> Self {
        let caveat = match &mut self {
            Self::Summary(summary) => &mut summary.caveat,
            Self::Plan(plan) => &mut plan.caveat,
            Self::Ticks(sheet) => &mut sheet.caveat,
            Self::Blank(list) => &mut list.caveat,
            // It holds nothing of a record.
            Self::PhotoGuide(_) => return self,
        };
        CHANGED_OUTSIDE.clone_into(caveat);
        self
    }

    /// What must be said of the record it was made from; empty where nothing is the matter.
    pub(super) fn caveat(&self) -> &str {
        match self {
            Self::Summary(summary) => &summary.caveat,
            Self::Plan(plan) => &plan.caveat,
            Self::Ticks(sheet) => &sheet.caveat,
            Self::Blank(list) => &list.caveat,
            Self::PhotoGuide(guide) => &guide.caveat,
        }
    }

    /// A copy without these; see [`Summary::without`]. The plan holds a name and a line about what was logged, the test sheet a name
    /// and nothing else of the kind, the tick sheet names activities too.
    pub fn without(mut self, leave_out: LeaveOut) -> Self {
        if let Self::Ticks(sheet) = &mut self
            && leave_out.own_words
        {
            sheet.activities = words::activities_by_number(sheet.activities.len());
        }
        match &mut self {
            Self::Summary(summary) => **summary = (**summary).clone().without(leave_out),
            Self::Plan(plan) => {
                if leave_out.name {
                    plan.name.clear();
                }
                if leave_out.progress {
                    plan.since_start.clear();
                }
            }
            Self::Ticks(sheet) if leave_out.name => sheet.name.clear(),
            Self::Blank(list) if leave_out.name => list.name.clear(),
            Self::Ticks(_) | Self::Blank(_) | Self::PhotoGuide(_) => {}
        }
        self
    }

    /// The same with its day as the person's system writes it; a summary is made so from the start ([`Summary::made`]).
    pub fn dated(mut self, formats: Formats) -> Self {
        if let Self::Plan(plan) = &mut self {
            plan.look_again.iter_mut().for_each(|again| again.dated(formats));
        }
        if let Self::Ticks(sheet) = &mut self {
            sheet.look_again.iter_mut().for_each(|again| again.dated(formats));
        }
        let (day, words) = match &mut self {
            Self::Summary(_) => return self,
            Self::Plan(plan) => (plan.made_on, &mut plan.made_on_words),
            Self::Ticks(sheet) => (sheet.made_on, &mut sheet.made_on_words),
            Self::Blank(list) => (list.made_on, &mut list.made_on_words),
            Self::PhotoGuide(guide) => (guide.made_on, &mut guide.made_on_words),
        };
        let [year, month, day] = day;
        if let (Ok(month), Ok(day)) = (month.try_into(), day.try_into())
            && let Ok(day) = Date::new(year, month, day)
        {
            *words = formats.date(day);
        }
        self
    }

    /// Its drawings.
    pub(super) fn art(&self) -> &ArtBook {
        match self {
            Self::Summary(summary) => &summary.art,
            Self::Plan(plan) => &plan.art,
            Self::Ticks(sheet) => &sheet.art,
            Self::Blank(list) => &list.art,
            Self::PhotoGuide(guide) => &guide.art,
        }
    }

    /// A file name to suggest, without its ending; tells nothing about the person.
    pub fn file_stem(&self) -> String {
        let (name, [year, month, day]) = match self {
            Self::Summary(summary) => ("posture-summary", summary.made_on),
            Self::Plan(plan) => ("exercise-plan", plan.made_on),
            Self::Ticks(sheet) => ("tick-sheet", sheet.made_on),
            Self::Blank(list) => match list.form {
                BlankForm::Whole => ("questionnaire", list.made_on),
                BlankForm::Short => ("short-questionnaire", list.made_on),
                BlankForm::Why => ("why-you-came", list.made_on),
                BlankForm::Route => ("test-sheet", list.made_on),
            },
            Self::PhotoGuide(guide) => ("photo-guide", guide.made_on),
        };
        format!("{name}-{year:04}-{month:02}-{day:02}")
    }
}
