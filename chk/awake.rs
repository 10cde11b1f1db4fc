//! Keeping the screen awake while a session runs (rule P60).

#[cfg(all(unix, not(target_os = "macos")))]
mod bus;
#[cfg(any(windows, target_os = "macos"))]
mod native;

#[cfg(all(unix, not(target_os = "macos")))]
use bus as system;
#[cfg(any(windows, target_os = "macos"))]
use native as system;

use super::{AwakeIs, Effect, Event, FileError};

/// What keeps the screen awake, while it does.
#[derive(Default)]
pub(super) struct Awake(Option<system::Held>);

impl Awake {
    /// Does one effect; waits for the system, though never long.
    pub fn work(&mut self, effect: Effect) -> Event {
        match effect {
            Effect::StayAwake(true) => {
                if self.0.is_none() {
                    self.0 = system::hold();
                }
                Event::AwakeIs(if self.0.is_some() {
                    AwakeIs::Held
                } else {
                    AwakeIs::Nowhere
                })
            }
            Effect::StayAwake(false) => {
                self.0 = None;
                Event::AwakeIs(AwakeIs::Off)
            }
            // `start` sends each effect to the thread that does it, so this is never asked for.
            other => other.failed(FileError::not_a_file(other.path())),
        }
    }
}
