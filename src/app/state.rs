//! What the program knows while it runs.

use super::{Dialog, Document, Focus, Notice, Pages, Reminding, Screen, Settings, Sounding, Told};
use crate::platform::Wishes;

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
