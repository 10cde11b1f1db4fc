//! What is sent to the sound service: silence, and the tunes that were placed on its samples.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;
use std::time::Duration;

use super::synth;
use crate::platform::Tune;

/// How long a tune that was sent is remembered, in seconds: what was sent and is not heard yet may be taken back.
const REMEMBERED_S: u64 = 3;

/// A tune on its samples.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// When it was asked for, by the platform's clock.
    pub at: Duration,
    pub tune: Tune,
    /// The sample it begins on, counted from the first that was sent.
    pub starts: u64,
    frames: u64,
}

/// Counts the samples that were sent, and mixes.
#[derive(Debug)]
pub(super) struct Mixer {
    rate: u32,
    strength: f64,
    sent: u64,
    placed: VecDeque<Placed>,
}

impl Mixer {
    pub fn new(rate: u32, percent: u8) -> Self {
        Self {
            rate,
            strength: synth::strength(percent),
            sent: 0,
            placed: VecDeque::new(),
        }
    }

    /// How many samples a second.
    pub fn rate(&self) -> u32 {
        self.rate
    }

    /// Another rate, before anything was sent.
    #[cfg(any(windows, target_os = "macos"))]
    pub fn set_rate(&mut self, rate: u32) {
        self.rate = rate;
    }

    pub fn set_volume(&mut self, percent: u8) {
        self.strength = synth::strength(percent);
    }

    /// How many samples were sent.
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// Places a tune on a sample; where that was sent already, on the next.
    pub fn place(&mut self, at: Duration, tune: Tune, starts: u64) {
        let frames = synth::frames(&tune, self.rate);
        let starts = starts.max(self.sent);
        self.placed.push_back(Placed {
            at,
            tune,
            starts,
            frames,
        });
    }

    /// Whether this very tune was placed for this very time.
    pub fn has(&self, at: Duration, tune: &Tune) -> bool {
        self.placed.iter().any(|placed| placed.at == at && placed.tune == *tune)
    }

    /// Whether there is a tune that begins at a sample from here on, has been sent, and is none of these.
    pub fn has_sent_others(&self, from: u64, wanted: &[(Duration, Tune)]) -> bool {
        let is_wanted = |placed: &Placed| wanted.iter().any(|(at, tune)| placed.at == *at && placed.tune == *tune);
        self.placed
            .iter()
            .any(|placed| (from..self.sent).contains(&placed.starts) && !is_wanted(placed))
    }

    /// Forgets the tunes that begin at a sample from here on.
    pub fn forget_from(&mut self, from: u64) {
        self.placed.retain(|placed| placed.starts < from);
    }

    /// Forgets all tunes; what sounds stops.
    pub fn clear(&mut self) {
        self.placed.clear();
    }

    /// What was sent from this sample on was not taken, and is sent again.
    pub fn take_back_to(&mut self, sent: u64) {
        self.sent = sent.min(self.sent);
    }

    /// The next sample, from -1 to 1.
    pub fn next_sample(&mut self) -> f64 {
        let (now, rate) = (self.sent, self.rate);
        self.sent += 1;
        let sounding = self.placed.iter().filter_map(|placed| {
            let into = now.checked_sub(placed.starts).filter(|into| *into < placed.frames)?;
            Some(synth::sample(&placed.tune, into, rate))
        });
        (sounding.sum::<f64>() * self.strength).clamp(-1.0, 1.0)
    }

    /// Fills a block of 16-bit samples.
    pub fn fill(&mut self, block: &mut [u8]) {
        let last = self.sent + block.len() as u64 / 2;
        let sounds = |placed: &Placed| placed.starts < last && placed.starts.saturating_add(placed.frames) > self.sent;
        if self.placed.iter().any(sounds) {
            for pair in block.chunks_exact_mut(2) {
                let sample = (self.next_sample() * f64::from(i16::MAX)) as i16;
                pair.copy_from_slice(&sample.to_le_bytes());
            }
        } else {
            block.fill(0);
            self.sent = last;
        }
        self.forget_past();
    }

    /// Forgets what was sent long ago.
    pub fn forget_past(&mut self) {
        let long_ago = self.sent.saturating_sub(REMEMBERED_S * u64::from(self.rate));
        self.placed
            .retain(|placed| placed.starts.saturating_add(placed.frames) > long_ago);
    }
}

/// The mixer, between the thread that places and the one that sends.
#[derive(Debug)]
pub(super) struct Desk(Mutex<Inside>);

#[derive(Debug)]
struct Inside {
    mixer: Mixer,
    /// Nothing is sent for a moment, so that it can be said what was.
    held: bool,
    waiting: Option<Waker>,
}

impl Desk {
    pub fn new(mixer: Mixer) -> Arc<Self> {
        Arc::new(Self(Mutex::new(Inside {
            mixer,
            held: false,
            waiting: None,
        })))
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        // Nothing that holds it can panic half-way; were it so, a wrong sample is the worst that comes of it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the mixer.
    pub fn with<T>(&self, does: impl FnOnce(&mut Mixer) -> T) -> T {
        does(&mut self.inside().mixer)
    }

    /// Fills a block, unless nothing is to be sent now; then `waker` is told when it can go on.
    pub fn fill(&self, block: &mut [u8], waker: &Waker) -> bool {
        let mut inside = self.inside();
        if inside.held {
            inside.waiting = Some(waker.clone());
            return false;
        }
        inside.mixer.fill(block);
        true
    }

    /// Nothing is sent until what this gives is dropped.
    pub fn hold(&self) -> Held<'_> {
        self.inside().held = true;
        Held(self)
    }
}

/// As long as it is there, nothing is sent.
pub(super) struct Held<'a>(&'a Desk);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let waiting = {
            let mut inside = self.0.inside();
            inside.held = false;
            inside.waiting.take()
        };
        if let Some(waker) = waiting {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Note;

    fn tone(ms: u32) -> Tune {
        Tune {
            notes: vec![Note {
                after_ms: 0,
                ms,
                hz: 1000,
                to_hz: 1000,
            }],
        }
    }

    fn sent(mixer: &mut Mixer, samples: usize) -> Vec<i16> {
        let mut block = vec![1; samples * 2];
        mixer.fill(&mut block);
        block
            .chunks_exact(2)
            .map(|pair| i16::from_le_bytes([pair[0], pair[1]]))
            .collect()
    }

    fn first_sound(samples: &[i16]) -> Option<usize> {
        samples.iter().position(|sample| *sample != 0)
    }

    #[test]
    fn a_tune_begins_on_its_sample_and_the_rest_is_silence() {
        let mut mixer = Mixer::new(8000, 100);
        mixer.place(Duration::from_secs(1), tone(50), 500);
        let block = sent(&mut mixer, 2000);
        // The first sample of a sine is nothing yet.
        assert_eq!(first_sound(&block), Some(501));
        assert_eq!(
            block.iter().rposition(|sample| *sample != 0).map(|last| last < 900),
            Some(true)
        );
        assert_eq!(mixer.sent(), 2000);
        assert_eq!(first_sound(&sent(&mut mixer, 2000)), None);
    }

    #[test]
    fn blocks_of_any_size_give_the_same_samples() {
        let mut whole = Mixer::new(8000, 70);
        let mut parts = Mixer::new(8000, 70);
        for mixer in [&mut whole, &mut parts] {
            mixer.place(Duration::ZERO, tone(100), 333);
            mixer.place(Duration::ZERO, tone(20), 700);
        }
        let expected = sent(&mut whole, 3000);
        let found: Vec<i16> = [1, 7, 400, 592, 1000, 1000]
            .into_iter()
            .flat_map(|size| sent(&mut parts, size))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_was_taken_back_is_sent_again_as_it_was() {
        let mut mixer = Mixer::new(8000, 100);
        mixer.place(Duration::ZERO, tone(200), 100);
        let first = sent(&mut mixer, 1000);
        mixer.take_back_to(400);
        assert_eq!(sent(&mut mixer, 600), first[400..]);
        // What begins later than it was taken back to can be forgotten, and what sounds goes on.
        mixer.take_back_to(400);
        mixer.place(Duration::from_secs(9), tone(20), 700);
        mixer.forget_from(400);
        assert_eq!(sent(&mut mixer, 600), first[400..]);
        mixer.take_back_to(400);
        mixer.clear();
        assert_eq!(first_sound(&sent(&mut mixer, 600)), None);
    }

    #[test]
    fn it_knows_what_was_sent_and_is_not_wanted_any_more() {
        let mut mixer = Mixer::new(8000, 100);
        let (at, other) = (Duration::from_secs(1), Duration::from_secs(2));
        mixer.place(at, tone(50), 500);
        assert!(mixer.has(at, &tone(50)) && !mixer.has(at, &tone(51)) && !mixer.has(other, &tone(50)));
        assert!(!mixer.has_sent_others(0, &[]), "nothing was sent");
        sent(&mut mixer, 600);
        assert!(mixer.has_sent_others(400, &[]), "sent, and not heard at 400");
        assert!(!mixer.has_sent_others(501, &[]), "it is heard already");
        assert!(!mixer.has_sent_others(400, &[(at, tone(50))]), "it is wanted as it is");
    }

    #[test]
    fn a_late_tune_begins_at_once_and_a_full_choir_is_cut_at_full_strength() {
        let mut mixer = Mixer::new(8000, 100);
        sent(&mut mixer, 1000);
        for _ in 0..5 {
            mixer.place(Duration::ZERO, tone(50), 200);
        }
        let block = sent(&mut mixer, 400);
        assert_eq!(first_sound(&block), Some(1));
        assert_eq!(block.iter().max(), Some(&i16::MAX));
        let mut silent = Mixer::new(8000, 0);
        silent.place(Duration::ZERO, tone(50), 0);
        assert_eq!(first_sound(&sent(&mut silent, 400)), None);
    }

    #[test]
    fn while_it_is_held_nothing_is_sent_and_afterwards_who_waits_is_told() {
        let desk = Desk::new(Mixer::new(8000, 100));
        let mut block = [0; 8];
        let waker = Waker::noop();
        let held = desk.hold();
        assert!(!desk.fill(&mut block, waker));
        assert_eq!(desk.with(|mixer| mixer.sent()), 0);
        drop(held);
        assert!(desk.fill(&mut block, waker));
        assert_eq!(desk.with(|mixer| mixer.sent()), 4);
    }
}
