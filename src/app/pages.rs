//! What belongs to one screen each, and is nothing of the record: a screen that remembers something has its place here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::preview::Preview;
use super::what_if::WhatIf;
use super::{
    Attention, Browse, Folder, FollowUpPage, IntakePage, LogForm, PhotoPage, Player, PrintDesk, RecentRecord, Screen,
    ShortHold, Timer, TodayOfRecent, Unfinished,
};
use crate::content::ItemId;

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
    /// What is known of recent files without opening them.
    pub about: BTreeMap<PathBuf, RecentRecord>,
    /// The record that is opened to begin its session.
    pub(super) wants_session: Option<PathBuf>,
    /// The file whose safety check is to be done, while it is being opened.
    pub(super) wants_check: Option<PathBuf>,
}

/// The state of the screens that have one.
#[derive(Debug, Default)]
pub struct Pages {
    /// Home: recent files and unsaved work.
    pub home: Home,
    /// A folder of records, once one was opened.
    pub folder: Option<Folder>,
    /// Why they came.
    pub intake: IntakePage,
    /// The questions.
    pub questions: QuestionsPage,
    /// Answers from paper.
    pub sheet: SheetPage,
    /// The results.
    pub results: ResultsPage,
    /// The library: what is looked up, and the way back.
    pub library: Browse,
    /// Photos: what is on the screen of them.
    pub photo: PhotoPage,
    /// A record that is opened to see its log.
    pub(super) wants_log: Option<PathBuf>,
    /// A record that is opened to join copies of it, with their files.
    pub(super) wants_join: Option<(PathBuf, Vec<PathBuf>)>,
    /// A session, from its first page to its last.
    pub session: Option<Player>,
    /// Follow-up: the check-in, and what is due.
    pub follow_up: FollowUpPage,
    /// Where the check-in was opened.
    pub(super) check_in_from: Option<Screen>,
    /// Where a session was opened.
    pub(super) session_from: Option<Screen>,
    /// What was done, and what changed: the form of an entry, while one is open.
    pub log_form: Option<LogForm>,
    /// The same as it was opened: what differs was written.
    pub(super) log_form_as_opened: Option<LogForm>,
    /// Whether the person was led back to it when the record was about to be closed.
    pub(super) entry_was_shown: bool,
    /// What was chosen in it.
    pub(super) entry_choices: super::log_form::EntryChoices,
    /// How many entries were opened: what fields remember of one is nothing of the next.
    pub(super) entries_opened: u64,
    /// Print: what is looked at before it is printed.
    pub print: PrintDesk,
    /// Pages as they print, on Print and beside the summary.
    pub(super) preview: Preview,
}

/// What the questions remember.
#[derive(Debug, Default)]
pub struct QuestionsPage {
    /// The clock of a timed test.
    pub timer: Option<Timer>,
    /// What was said about the item on screen when the person wanted to go on.
    pub(super) objection: Option<Attention>,
    /// Seconds to get ready before the clock of a test begins; none until they are chosen.
    pub(super) ready: Option<u32>,
    /// A time that the clock has filled in.
    pub(super) filled: Option<ShortHold>,
    /// A hold the clock stopped so early that it may be a slip.
    pub(super) short_hold: Option<ShortHold>,
    /// An answer that is looked at again, and the screen that led to it: on and back lead there.
    pub(super) looked_at: Option<(ItemId, Screen)>,
    /// Items that stay on the list until their page is left.
    pub(super) stays: BTreeSet<ItemId>,
}

/// What the sheet of answers from paper remembers.
#[derive(Debug, Default)]
pub struct SheetPage {
    /// Blanks that were typed in and not left yet, by the name of their draft.
    pub(super) touched: BTreeSet<String>,
}

/// What the results remember.
#[derive(Debug, Default)]
pub struct ResultsPage {
    /// What other answers would change.
    pub(super) what_if: WhatIf,
}
