//! Keeping the screen awake while a session runs (rule P60).

#[cfg(all(unix, not(target_os = "macos")))]
mod bus;
#[cfg(any(windows, target_os = "macos"))]
mod native;

#[cfg(all(unix, not(target_os = "macos")))]
use bus as system;
#[cfg(any(windows, target_os = "macos"))]
use native as system;

use super::AwakeIs;

/// What keeps the screen awake, while it does.
#[derive(Default)]
pub(super) struct Awake(Option<system::Held>);

impl Awake {
    /// Keeps the screen awake from now on, or no longer; waits for the system, though never long.
    pub fn stay(&mut self, awake: bool) -> AwakeIs {
        if !awake {
            self.0 = None;
            return AwakeIs::Off;
        }
        if self.0.is_none() {
            self.0 = system::hold();
        }
        if self.0.is_some() {
            AwakeIs::Held
        } else {
            AwakeIs::Nowhere
        }
    }
}
