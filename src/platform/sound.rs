//! Sounds: a thread that owns the line to the sound service, the mixer, and what is still to be played (rule P58).
//!
//! It looks ahead: each tune is placed on the samples of one open stream half a second before it is due, by what the service
//! says is heard now. So nothing depends on when a frame is drawn, nor on how fast this thread wakes up.

mod aloud;
mod clock;
#[cfg_attr(
    any(windows, target_os = "macos"),
    allow(dead_code, reason = "a block of a device is not taken back there")
)]
mod mixer;
mod player;
mod synth;

#[cfg(any(windows, target_os = "macos"))]
mod device;
#[cfg(all(unix, not(target_os = "macos")))]
mod pulse;

use std::sync::Arc;
use std::time::{Duration, Instant};

pub use aloud::play_aloud;

use super::worker::{Finished, Orders};
use super::{Event, NoSound, SoundIs, Tune, Volume};
use mixer::Desk;
use player::{Player, Times};

/// An open line to the sound service, which takes what the desk's mixer gives.
trait Line {
    /// Which sample of the mixer is heard now, and when "now" is. It may lie before the first.
    fn heard(&mut self) -> Result<(i64, Instant), NoSound>;

    /// Takes back what was sent and has not been taken by the device: the mixer is set back to it. A line that cannot does
    /// nothing.
    fn take_back(&mut self) -> Result<(), NoSound>;
}

/// Opens a line that takes its samples from a desk; may take long, and is called on a thread that may be left behind.
type Open = Arc<dyn Fn(Arc<Desk>) -> Result<Box<dyn Line + Send>, NoSound> + Send + Sync>;

/// What the thread is asked for, as the effects of these names say.
pub(super) enum Order {
    Sound { on: bool, volume: Volume },
    Cues { cues: Vec<(Duration, Tune)> },
    Hush,
}

/// Starts the thread; it looks for no sound service before something is to be played. Times count from `began`.
pub(super) fn start(began: Instant, finished: &Finished) -> Orders<Order> {
    with(system_line(), Times::default(), began, finished)
}

fn with(open: Open, times: Times, began: Instant, finished: &Finished) -> Orders<Order> {
    let player = Player::new(open, times, began, finished.clone());
    let refused = Event::SoundIs(SoundIs::None(NoSound::Refused));
    Orders::new("sound", refused, move |orders| player.run(orders), finished)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn system_line() -> Open {
    Arc::new(|desk| pulse::open(&pulse::Where::of_environment(), &desk))
}

#[cfg(any(windows, target_os = "macos"))]
fn system_line() -> Open {
    Arc::new(|desk| device::open(&desk))
}

#[cfg(test)]
mod tests;
