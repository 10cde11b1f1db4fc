//! What belongs to one screen each, and is nothing of the record: a screen that remembers something has its place here.

use std::collections::BTreeSet;

use super::preview::Preview;
use super::what_if::WhatIf;
use super::{Attention, Browse, Folder, Home, IntakePage, PhotoPage, Player, PrintDesk, Screen, ShortHold, Timer};
use crate::content::Id;

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
    /// A session, from its first page to its last.
    pub session: Option<Player>,
    /// Where a session was opened.
    pub(super) session_from: Option<Screen>,
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
    pub(super) looked_at: Option<(Id, Screen)>,
    /// Items that stay on the list until their page is left.
    pub(super) stays: BTreeSet<Id>,
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
