//! What happens: state, and its two doors: messages from the window, events from outside. No egui, no disk, no clock of its own.
//!
//! A frame: the window calls [`App::poll`], draws from `&App`, and hands every message to [`App::dispatch`].

mod about;
mod answer_problems;
mod answering;
mod asking;
mod browse;
mod checking;
mod choices;
pub mod command;
mod dialog;
mod document;
mod documents;
mod events;
mod example;
mod exports;
pub mod fields;
mod focus;
mod follow_up;
mod follow_up_page;
mod identity;
mod intake;
mod keeping;
mod log_form;
mod logbook;
mod message;
mod missing_glyphs;
mod next_assessment;
mod notice;
mod on_its_way;
mod pages;
mod paper_cell;
mod paper_entry;
mod photo;
mod planning;
mod preview;
mod printing;
mod recheck;
mod reminder;
mod reminding;
mod screens;
mod session;
mod session_wanted;
mod settings;
mod sounding;
mod state;
mod steps;
mod still_so;
mod timer;
mod titles;
mod told;
mod under_way;
mod update;
mod what_if;
pub(crate) mod words;
pub mod written;

pub use crate::record::HurtWhere;
pub use about::{HowMuch, MINUTES_CHOICES};
pub use answer_problems::Attention;
pub use answering::chosen_size;
pub use browse::{Browse, Gate, Place};
pub use choices::{
    ContrastChoice, Loudness, MotionChoice, SingleKeys, SoundChoice, TextSize, ThemeChoice, WindowPlace,
};
pub use command::{Can, Command, Entry};
pub use dialog::{Asked, Dialog, OldCopy, PathPurpose, Then};
pub use document::{Access, Document, History, Saving, Unfinished};
pub use documents::{PaperKind, PaperWay, PrintChoice, PrintDesk, Zoom};
pub use exports::CalendarForm;
pub use focus::Focus;
pub use follow_up_page::{ActivityRow, CheckInPage, FollowUpPage};
pub use identity::Sitting;
pub use intake::IntakePage;
pub use keeping::folder::{Folder, FolderRow};
pub use keeping::old_copies::{COPY_DAYS, KEPT_ANYWAY, MOST_COPIES};
pub use keeping::recents::{RecentDue, RecentRecord};
pub use keeping::sitting::OnScreen;
pub use keeping::synced_copies::{ConflictCopy, CopyHolds};
pub use log_form::{CheckInForm, FormExercise, LogForm, SessionForm, TickedNumbers};

pub use message::{
    AboutMessage, AnswerMessage, FileMessage, FollowUpMessage, IntakeMessage, LibraryMessage, LogMessage, Means,
    Message, Outbox, PaperMessage, PhotoMessage, PlanMessage, SafetyMessage, SessionMessage, SettingMessage,
    TimerMessage, WindowMessage,
};
pub use notice::{Notice, Tone, Until};
pub use pages::{Home, Pages, QuestionsPage, ResultsPage, SheetPage};
pub use paper_cell::PaperCell;
pub use paper_entry::intake::WhyRow;
pub use paper_entry::rows::{PaperRow, asked_flags, flag_letter, settles_when_left};
pub use photo::{PhotoPage, RefusedPicture, ShownPicture};
pub use reminder::{BreakEvery, RemindAt, Reminder, ReminderAnswer, Reminding};
pub use screens::{Screen, ScreenKind};
pub use session::{
    COULD_DO, Due, HowMany, LastQuestion, NoSession, PainForm, Player, Said, SessionStage, Today, TodayOfRecent,
    UnderWay,
};
pub use session_wanted::SessionWanted;
pub use settings::{MAX_SETTINGS_BYTES, Settings, remembered_window, settings_in};
pub use sounding::{Sounding, tune_of};
pub use state::State;
pub use steps::{MapStep, RegionProgress, StepState};
pub use timer::{Clock, LATE_CHOICES, READY_CHOICES, READY_SECONDS, ShortHold, Timer};
pub use told::Told;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use crate::content::{ItemId, Library};
use crate::platform::Platform;
use crate::record::{Assessment, Record, Units};
use crate::report::Paper;
use crate::rules::{self, Outcome};

/// The whole program without its window.
pub struct App {
    /// Shared with what is worked out beside the window.
    library: Arc<Library>,
    platform: Box<dyn Platform>,
    state: State,
    derived: Derived,
    paper: Paper,
    /// What was begun outside and has not ended.
    under_way: under_way::UnderWay,
    been: BTreeSet<Screen>,
    /// Files that were handed over and wait to be named: the one that was opened and the others.
    handed: Option<keeping::handed_over::Handed>,
    /// The one file that the program was begun with, until it is open.
    begun_for: Option<PathBuf>,
    /// Whether another window called this one to the front.
    called_forward: bool,
    /// How many records were opened so far.
    sittings: u64,
    /// The dialog that is open.
    asking: Option<asking::OpenDialog>,
    /// What is known of the letters in people's texts.
    letters: missing_glyphs::Letters,
    /// A file that waits for the person's word on its unsaved work.
    waiting: Option<(Box<on_its_way::Opening>, on_its_way::Copied)>,
    /// What could be read of a damaged file, until the person wants it.
    salvage: Option<keeping::opening::Salvage>,
    /// The record, and its screen, while an old copy of it is looked at.
    shelved: Option<(Document, Screen)>,
    /// A deletion under way.
    deletion: Option<keeping::deleting::Deletion>,
    /// Records whose recovery copy of an earlier run cannot be read: it is not written over.
    unreadable: BTreeSet<uuid::Uuid>,
    /// Folders of old copies that were deleted with their person: nothing is kept there any more.
    deleted: BTreeSet<PathBuf>,
    /// The revision the panic hook has.
    last_words: Option<u64>,
}

/// What follows from the record, worked out anew after every message.
#[derive(Debug, Default)]
pub struct Derived {
    /// Findings, imbalances and plan of the assessment shown.
    pub outcome: Option<Outcome>,
    /// The items that are asked, in session order.
    pub asked: Vec<ItemId>,
    /// Whether each item is asked, hidden or not offered.
    pub offers: BTreeMap<ItemId, rules::Offer>,
    /// What the answer to the item on screen caused.
    pub answer_did: Option<(ItemId, rules::AnswerDid)>,
    /// The plan to read while the safety check is to be done again.
    pub plan_to_read: Option<crate::record::Plan>,
    /// How the person stands, as far as the answers say.
    pub postures: Option<crate::report::Postures>,
    /// How the plan moves on, once a screen has asked for it.
    moving: std::cell::OnceCell<Option<rules::Moving>>,
    /// Whether a session is planned for a day and none was done, once a reminder has asked for it.
    planned: std::cell::OnceCell<(Date, bool)>,
    /// The summary for screens, once one of them has asked for it.
    summary: std::cell::OnceCell<Option<crate::report::Summary>>,
}

impl App {
    /// A program that shows the first screen, or a file when one is given.
    pub fn new(library: Library, platform: Box<dyn Platform>, file: Option<PathBuf>) -> Self {
        let mut app = Self {
            library: Arc::new(library),
            platform,
            state: State::default(),
            derived: Derived::default(),
            paper: Paper::default(),
            under_way: under_way::UnderWay::default(),
            been: BTreeSet::new(),
            handed: None,
            begun_for: None,
            called_forward: false,
            sittings: 0,
            asking: None,
            letters: missing_glyphs::Letters::default(),
            waiting: None,
            salvage: None,
            shelved: None,
            deletion: None,
            unreadable: BTreeSet::new(),
            deleted: BTreeSet::new(),
            last_words: None,
        };
        app.begin_as_the_system_has_it();
        app.state.focus = Some(Focus::FirstControl);
        app.load_settings();
        app.ask_motion();
        app.ask_listening();
        app.find_unfinished();
        if let Some(file) = file {
            app.dispatch(FileMessage::FileChosen(file));
        }
        app
    }

    /// The content.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Everything that changes.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What follows from the record.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// Findings, imbalances and plan of the assessment shown.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.derived.outcome.as_ref()
    }

    /// The open record.
    pub fn record(&self) -> Option<&Record> {
        self.state.document.as_ref().map(|document| &document.record)
    }

    /// The unit in which lengths are said on the screen; metric without a record.
    pub fn units(&self) -> Units {
        self.record().map(|record| record.person.units).unwrap_or_default()
    }

    /// The assessment shown.
    pub fn assessment(&self) -> Option<&Assessment> {
        self.state.document.as_ref().and_then(Document::assessment)
    }

    /// The paper documents are made with.
    pub fn paper(&self) -> &Paper {
        &self.paper
    }

    /// The local day.
    pub fn today(&self) -> Date {
        self.platform.now().date()
    }

    /// Time since the program began.
    pub fn elapsed(&self) -> std::time::Duration {
        self.platform.elapsed()
    }

    /// Whether a screen has been shown for this record.
    pub fn has_been(&self, screen: Screen) -> bool {
        self.been.contains(&screen)
    }

    /// Whether the assessment shown is the newest: older ones are looked at, not changed.
    pub fn is_newest(&self) -> bool {
        self.state
            .document
            .as_ref()
            .is_some_and(|document| document.index + 1 == document.record.assessments.len())
    }

    fn derive(&mut self) {
        let today = self.today();
        let document = self.state.document.as_ref();
        let derived = self.assessment().map(|assessment| {
            // A sign of the stop list that came up in a session holds the plan (rule P42); an earlier assessment is as it was.
            let outcome = match document.filter(|document| document.index + 1 == document.record.assessments.len()) {
                Some(document) => rules::outcome_with_log(&self.library, &document.record, assessment, today),
                None => rules::outcome(&self.library, assessment, today),
            };
            let offers = self.staying(assessment, rules::offers(&self.library, assessment, today));
            let is_asked = |(_, offer): &&(&crate::content::Item, rules::Offer)| *offer == rules::Offer::Asked;
            Derived {
                plan_to_read: recheck::plan_to_read(&self.library, assessment, &outcome),
                postures: document.and_then(|document| {
                    crate::report::postures(&self.library, &document.record, document.index, &outcome)
                }),
                outcome: Some(outcome),
                asked: offers
                    .iter()
                    .filter(is_asked)
                    .map(|(item, _)| item.id.clone())
                    .collect(),
                offers: offers
                    .into_iter()
                    .map(|(item, offer)| (item.id.clone(), offer))
                    .collect(),
                answer_did: None,
                moving: std::cell::OnceCell::new(),
                planned: std::cell::OnceCell::new(),
                summary: std::cell::OnceCell::new(),
            }
        });
        self.derived = derived.unwrap_or_default();
    }

    fn say(&mut self, text: impl Into<String>) {
        self.notice(Tone::Plain, text.into(), None);
    }

    /// Says something that is taken back once it is no longer true.
    fn say_until(&mut self, until: Until, tone: Tone, text: impl Into<String>) {
        self.notice(tone, text.into(), None);
        if let Some(notice) = self.state.notices.last_mut() {
            notice.until = Some(until);
        }
    }

    fn warn(&mut self, text: impl Into<String>) {
        self.notice(Tone::Care, text.into(), None);
    }

    /// Takes back messages that are no longer true.
    fn unsay(&mut self, now: Until) {
        self.state.notices.retain(|notice| notice.until != Some(now));
    }

    /// Whether a message stands that is to be taken back then.
    pub fn says_until(&self, until: Until) -> bool {
        self.state.notices.iter().any(|notice| notice.until == Some(until))
    }

    fn notice(&mut self, tone: Tone, text: String, path: Option<PathBuf>) {
        let is_of_a_file = tone == Tone::Plain && path.is_some();
        // Of several files the last one is told: bars do not pile up.
        self.state
            .notices
            .retain(|notice| notice.text != text && !(is_of_a_file && notice.is_of_a_file()));
        self.state.notices.push(Notice {
            tone,
            text,
            path,
            savable: None,
            until: None,
        });
        let surplus = self.state.notices.len().saturating_sub(3);
        self.state.notices.drain(..surplus);
    }
}

/// A day and time as a person says them: "20 Nov 2026, 10:42".
pub fn day_and_time(formats: crate::report::words::Formats, at: DateTime) -> String {
    let time = crate::report::words::time_of_day(at.time());
    format!("{}, {time}", formats.date(at.date()))
}
