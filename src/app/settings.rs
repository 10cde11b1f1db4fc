//! What is kept between runs: theme, text size, motion, recent files.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{App, Pending, Settings};
use crate::platform::{Effect, FileError, FileTrouble, Over};
use crate::report::LeaveOut;

/// How many recent files are kept.
const RECENT: usize = 10;
/// Settings are small; anything larger is not ours.
const MAX_BYTES: u64 = 64 * 1024;

/// Whether anything moves on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MotionChoice {
    /// As the system; where it says nothing: nothing moves.
    #[default]
    System,
    /// Figures can be set in motion.
    On,
    /// Nothing moves.
    Off,
}

/// Whether single keys answer a question: digits, letters, Delete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SingleKeys {
    /// They do, while the focus is in the answer or on the title.
    #[default]
    On,
    /// They do not.
    Off,
}

impl App {
    /// Whether anything may move on the screen: as the person chose, or the system; where that says nothing, no.
    pub fn moves(&self) -> bool {
        match self.state.settings.motion {
            MotionChoice::System => self.state.system_motion == Some(true),
            MotionChoice::On => true,
            MotionChoice::Off => false,
        }
    }

    pub(super) fn choose_motion(&mut self, motion: MotionChoice) {
        self.state.settings.motion = motion;
        self.keep_settings();
        if motion == MotionChoice::System {
            self.ask_motion();
        }
    }

    /// Asks the system, which may have changed its mind since.
    pub(super) fn ask_motion(&mut self) {
        self.start(Pending::AskingMotion, Effect::AskMotion);
    }

    pub(super) fn load_settings(&mut self) {
        let effect = Effect::Read {
            path: self.settings_path(),
            limit: MAX_BYTES,
        };
        self.start(Pending::ReadingSettings, effect);
    }

    pub(super) fn settings_read(&mut self, read: Result<Vec<u8>, FileError>) {
        match read.map(|bytes| serde_json::from_slice::<Settings>(&bytes)) {
            Ok(Ok(settings)) => {
                let chosen_meanwhile = std::mem::replace(&mut self.state.settings, settings);
                // What one copy leaves out is chosen anew each time.
                self.state.settings.printing.leave_out = LeaveOut::default();
                self.paper.look = self.state.settings.printing.look;
                for path in chosen_meanwhile.recent.iter().rev() {
                    self.put_first(path);
                }
                self.look_at_recent();
            }
            Ok(Err(_)) => self.warn(format!(
                "The settings could not be read and start anew. ({})",
                self.settings_path().display()
            )),
            // The first start has no settings yet.
            Err(error) if error.kind == FileTrouble::Missing => {}
            Err(error) => self.warn(format!("The settings could not be read. {error}")),
        }
    }

    pub(super) fn keep_settings(&mut self) {
        // A path that is no text cannot stand in a text file; it is not remembered, and everything else is.
        let mut settings = self.state.settings.clone();
        settings.recent.retain(|path| path.to_str().is_some());
        let Ok(bytes) = serde_json::to_vec_pretty(&settings) else {
            return;
        };
        let path = self.settings_path();
        let over = Over::Anything;
        self.start(Pending::Quiet, Effect::Write { path, bytes, over });
    }

    fn settings_path(&self) -> PathBuf {
        self.platform.places().state.join("settings.json")
    }

    pub(super) fn add_recent(&mut self, path: &Path) {
        if self.state.settings.recent.first().is_some_and(|first| first == path) {
            return;
        }
        self.put_first(path);
        self.keep_settings();
        self.look_at_recent();
    }

    fn put_first(&mut self, path: &Path) {
        let recent = &mut self.state.settings.recent;
        recent.retain(|known| known != path);
        recent.insert(0, path.to_path_buf());
        recent.truncate(RECENT);
    }

    /// Sees which recent files are still there.
    pub(super) fn look_at_recent(&mut self) {
        let paths = self.state.settings.recent.clone();
        self.start(Pending::LookingRecent, Effect::Look { paths });
    }

    pub(super) fn recent_looked(&mut self, there: &[bool]) {
        let paths = self.state.settings.recent.iter().cloned();
        self.state.home.recent = paths.zip(there.iter().copied()).collect();
    }

    pub(super) fn forget_recent_if_missing(&mut self, error: &FileError) {
        if error.kind == FileTrouble::Missing {
            self.look_at_recent();
        }
    }
}
