//! What the program knows while it runs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::DateTime;

use super::{
    Access, Dialog, History, Notice, Pages, RecentRecord, Reminding, Settings, Sitting, Sounding, Then, TodayOfRecent,
    Told,
};
use crate::content::ItemId;
use crate::platform::{Fingerprint, Over, Wishes};
use crate::record::{Assessment, Record, Side};

/// Everything that changes, except what `update` works out anew.
#[derive(Debug, Default)]
pub struct State {
    /// What is shown.
    pub screen: Screen,
    /// The open record.
    pub document: Option<Document>,
    /// A question of the program, above any screen.
    pub dialog: Option<Dialog>,
    /// Short messages, newest last.
    pub notices: Vec<Notice>,
    /// What a screen reader was told last.
    pub told: Told,
    /// Whether a screen reader hears live regions.
    pub hears_live: bool,
    /// Kept between runs.
    pub settings: Settings,
    /// Whether the system wants motion; none as long as it does not say.
    pub system_motion: Option<bool>,
    /// What the desktop wishes of every window.
    pub wishes: Wishes,
    /// How sounds, spoken words and keeping the screen awake stand.
    pub sounding: Sounding,
    /// What is reminded of while the program is open.
    pub reminding: Reminding,
    /// What belongs to one screen each.
    pub pages: Pages,
    /// Where the keyboard should be next.
    pub focus: Option<Focus>,
    /// Set when the window may go.
    pub close_now: bool,
}

listed! {
    /// A screen; the map on the left lists all but the first two, and the pages of one exercise and one muscle.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Screen {
        /// Start, open, recent, unfinished.
        #[default]
        Home,
        /// The records of a folder.
        Folder,
        /// Why they came, one thought at a time.
        Intake,
        /// How the last seven days were, in some weeks of the plan.
        CheckIn,
        /// Who, for which norms, and what is at hand.
        About,
        /// The safety check.
        Safety,
        /// What the safety check leads to, when it locks; also under 18.
        Stop,
        /// 15 minutes or full, alone or with help.
        How,
        /// One item at a time.
        Questions,
        /// Points placed in photos.
        Photo,
        /// Answers from paper, by number.
        FromPaper,
        /// Every answer.
        Review,
        /// What the answers show.
        Results,
        /// The plan.
        Plan,
        /// The page for the clinician.
        Summary,
        /// All exercises.
        Exercises,
        /// One exercise.
        Exercise,
        /// All muscles.
        Muscles,
        /// One muscle.
        Muscle,
        /// The breathing protocol.
        Breathing,
        /// The routine for when it hurts now.
        Relief,
        /// Habits and micro-breaks.
        Habits,
        /// How hard, and when to hold back.
        Effort,
        /// A document as it prints.
        Print,
        /// A session that is followed.
        Session,
        /// What was done, and what changed.
        Progress,
    }
}

/// The open record and where the person is in it.
#[derive(Debug)]
pub struct Document {
    /// The record.
    pub record: Record,
    /// From its opening to its closing.
    pub sitting: Sitting,
    /// How often the whole record was replaced: by an old copy, the saved file, or undo of that.
    pub turn: u64,
    /// Which assessment is shown.
    pub index: usize,
    /// The file, once it has one.
    pub path: Option<PathBuf>,
    /// The item on screen.
    pub item: Option<ItemId>,
    /// Set for a record that was begun to enter what stands on paper: the way leads there.
    pub from_paper: bool,
    /// Items that have been seen.
    pub seen: BTreeSet<ItemId>,
    /// Undo and redo.
    pub history: History,
    /// Counts every change.
    pub revision: u64,
    /// The revision in the file.
    pub saved_revision: Option<u64>,
    /// The revision that was last sent to the recovery copy.
    pub copying_revision: u64,
    /// The revision that is known to be in the recovery copy.
    pub copied_revision: u64,
    /// When the first change after the last copy was made.
    pub changed_at: Option<Duration>,
    /// How saving stands.
    pub saving: Saving,
    /// Whether it may be changed.
    pub access: Access,
    /// What a save may replace.
    pub over: Over,
    /// What saves that were never answered may have left there: as good as [`Document::over`].
    pub or_over: Vec<Fingerprint>,
    /// The id inside the file, as it was read or saved last: a file with another one holds another record.
    pub inside: uuid::Uuid,
    /// The file as it was opened, until the first save replaces it.
    pub opened: Option<Vec<u8>>,
    /// The revision at which nothing but the calculated plan was put into the record.
    pub only_plan: Option<u64>,
    /// What goes on once the save under way is done.
    pub then: Option<Then>,
    /// The recovery copy of the file it was opened from, once it is saved as another one.
    pub outgrown: Option<PathBuf>,
}

/// How saving stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Nothing under way.
    #[default]
    Idle,
    /// Being written.
    Writing,
    /// Written at this time.
    Done(DateTime),
    /// Not written, and why.
    Failed(String),
}

impl Document {
    /// Whether this is what the file held when it was opened or saved last, or what a save that was cut short wrote.
    pub fn is_known(&self, content: Fingerprint) -> bool {
        self.over == Over::Same(content) || self.or_over.contains(&content)
    }

    /// Whether a record that its file holds now is another one.
    pub fn is_another(&self, there: &Record) -> bool {
        there.id != self.inside && there.id != self.record.id
    }

    /// A document around a record that is in no file yet.
    pub fn new(record: Record, path: Option<PathBuf>) -> Self {
        let index = record.assessments.len().saturating_sub(1);
        Self {
            inside: record.id,
            record,
            sitting: Sitting::default(),
            turn: 0,
            index,
            path,
            item: None,
            from_paper: false,
            seen: BTreeSet::new(),
            history: History::default(),
            revision: 0,
            saved_revision: None,
            copying_revision: 0,
            copied_revision: 0,
            changed_at: None,
            saving: Saving::Idle,
            access: Access::Free,
            over: Over::Nothing,
            or_over: Vec::new(),
            opened: None,
            only_plan: None,
            then: None,
            outgrown: None,
        }
    }

    /// The assessment that is shown.
    pub fn assessment(&self) -> Option<&Assessment> {
        self.record.assessments.get(self.index)
    }

    /// What it is called where windows agree who has it open; tells nothing about the person.
    pub fn claim(&self) -> String {
        super::keeping::opening::claim_name(&self.record)
    }

    /// Whether there is something the file does not have.
    pub fn is_unsaved(&self) -> bool {
        self.saved_revision != Some(self.revision)
    }

    /// Whether there is something of the person's that the file does not have: a plan that only follows from the answers
    /// comes back by itself.
    pub fn has_work(&self) -> bool {
        self.is_unsaved() && self.only_plan != Some(self.revision)
    }
}

/// Recent files and unsaved work, on the first screen.
#[derive(Debug, Default)]
pub struct Home {
    /// Recent files; `false` when the file is gone.
    pub recent: Vec<(PathBuf, bool)>,
    /// Unsaved work found at the start.
    pub unfinished: Vec<Unfinished>,
    /// What there is to do today in the record that was used last.
    pub today: Option<TodayOfRecent>,
    /// The record that is opened to check in.
    pub(super) wants_check_in: Option<PathBuf>,
    /// The file whose safety check is to be done, while it is being opened.
    pub(super) wants_check: Option<PathBuf>,
    /// What is known of recent files without opening them.
    pub about: BTreeMap<PathBuf, RecentRecord>,
    /// The record that is opened to begin its session.
    pub(super) wants_session: Option<PathBuf>,
}

/// Unsaved work of an earlier run.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// Its recovery copy.
    pub copy: PathBuf,
    /// Name or initials, or none.
    pub name: String,
    /// When it was last written.
    pub changed: DateTime,
    /// The file it belongs to.
    pub file: Option<PathBuf>,
    /// How many items have an answer, and how many are asked.
    pub progress: (usize, usize),
    /// The record.
    pub record: Record,
    /// What a save may replace.
    pub over: Over,
    /// What saves that were cut short may have left there.
    pub or_over: Vec<Fingerprint>,
}

/// Where the keyboard should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The first control of the screen.
    FirstControl,
    /// The first field with a problem.
    FirstProblem,
    /// The field that searches.
    Search,
    /// What led away from the screen that is shown again.
    WhereItWas,
}

/// The clock of a timed test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The side, for items with sides.
    pub side: Option<Side>,
    /// When the test itself begins (after the seconds to get ready).
    pub starts_at: Duration,
    /// Where it stops by itself, in seconds.
    pub stops_after: Option<u32>,
    /// Whether the seconds are the answer, or repetitions are counted meanwhile.
    pub seconds_are_answer: bool,
}
