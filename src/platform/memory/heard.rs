//! What would be heard and seen of a session: sounds, words, and whether the screen stays awake.

use std::time::Duration;

use super::Memory;
use crate::platform::heard::TOO_LATE;
use crate::platform::{AwakeIs, NoSound, NoVoice, Notification, SoundIs, Tune, VoiceIs, Volume};

/// Somebody beside the computer.
#[derive(Debug)]
pub(super) struct Ears {
    /// Since the program began, as it was looked at last.
    now: Duration,
    on: bool,
    volume: Volume,
    /// What has sounded.
    heard: Vec<(Duration, Tune)>,
    /// What will sound, if sounds are on then.
    to_come: Vec<(Duration, Tune)>,
    speaks: bool,
    said: Vec<(Duration, String)>,
    /// What will be spoken, if words are on then.
    to_be_said: Vec<(Duration, String)>,
    awake: bool,
    /// What the desktop has shown.
    shown: Vec<(Duration, Notification)>,
    /// What it will show.
    to_be_shown: Vec<(Duration, Notification)>,
    no_sound: Option<NoSound>,
    no_voice: Option<NoVoice>,
    sleepless: bool,
}

impl Default for Ears {
    fn default() -> Self {
        Self {
            now: Duration::ZERO,
            on: false,
            volume: Volume::percent(0),
            heard: Vec::new(),
            to_come: Vec::new(),
            speaks: false,
            said: Vec::new(),
            to_be_said: Vec::new(),
            awake: false,
            shown: Vec::new(),
            to_be_shown: Vec::new(),
            no_sound: None,
            no_voice: None,
            sleepless: false,
        }
    }
}

impl Ears {
    /// See the effect of this name, as of the next ones.
    pub fn sound(&mut self, on: bool, volume: Volume) -> SoundIs {
        self.on = on;
        self.volume = volume;
        self.sound_is()
    }

    pub fn cues(&mut self, cues: Vec<(Duration, Tune)>) -> SoundIs {
        let now = self.now;
        self.to_come = cues;
        self.to_come.retain(|(at, _)| at.saturating_add(TOO_LATE) >= now);
        self.sound_is()
    }

    pub fn hush(&mut self) -> SoundIs {
        self.to_come.clear();
        self.to_be_said.clear();
        self.sound_is()
    }

    pub fn voice(&mut self, on: bool) -> VoiceIs {
        self.speaks = on;
        self.voice_is()
    }

    pub fn say(&mut self, words: String) -> VoiceIs {
        if self.voice_is() == VoiceIs::Ready {
            self.said.push((self.now, words));
        }
        self.voice_is()
    }

    pub fn lines_to_come(&mut self, lines: Vec<(Duration, String)>) -> VoiceIs {
        self.to_be_said = lines;
        self.voice_is()
    }

    pub fn stay_awake(&mut self, awake: bool) -> AwakeIs {
        self.awake = awake;
        match (awake, self.sleepless) {
            (false, _) => AwakeIs::Off,
            (true, false) => AwakeIs::Held,
            (true, true) => AwakeIs::Nowhere,
        }
    }

    pub fn remind(&mut self, due: Vec<(Duration, Notification)>) {
        self.to_be_shown = due;
    }

    /// What was to sound before now was heard, if sounds were on.
    pub fn let_pass(&mut self, now: Duration) {
        self.now = now;
        let (past, to_come) = std::mem::take(&mut self.to_come)
            .into_iter()
            .partition(|(at, _)| *at < now);
        self.to_come = to_come;
        if self.sound_is() == SoundIs::Ready {
            self.heard.extend::<Vec<_>>(past);
        }
        let (past, to_come) = std::mem::take(&mut self.to_be_said)
            .into_iter()
            .partition(|(at, _)| *at < now);
        self.to_be_said = to_come;
        if self.voice_is() == VoiceIs::Ready {
            self.said.extend::<Vec<_>>(past);
        }
        let (past, to_come) = std::mem::take(&mut self.to_be_shown)
            .into_iter()
            .partition(|(at, _)| *at < now);
        self.to_be_shown = to_come;
        self.shown.extend::<Vec<_>>(past);
    }

    /// What was spoken, and what will be as things stand.
    fn lines(&self) -> Vec<(Duration, String)> {
        let to_come = self.to_be_said.iter().filter(|_| self.voice_is() == VoiceIs::Ready);
        self.said.iter().chain(to_come).cloned().collect()
    }

    /// What has sounded, and what will as things stand.
    fn sounds(&self) -> Vec<(Duration, Tune)> {
        let to_come = self.to_come.iter().filter(|_| self.sound_is() == SoundIs::Ready);
        self.heard.iter().chain(to_come).cloned().collect()
    }

    fn sound_is(&self) -> SoundIs {
        match (self.on, self.no_sound) {
            (false, _) => SoundIs::Off,
            (true, None) => SoundIs::Ready,
            (true, Some(why)) => SoundIs::None(why),
        }
    }

    fn voice_is(&self) -> VoiceIs {
        match (self.speaks, self.no_voice) {
            (false, _) => VoiceIs::Off,
            (true, None) => VoiceIs::Ready,
            (true, Some(why)) => VoiceIs::None(why),
        }
    }
}

impl Memory {
    /// What has sounded, and what was handed over and not taken back, with the time since the program began.
    #[must_use]
    pub fn sounds(&self) -> Vec<(Duration, Tune)> {
        self.inside().ears.sounds()
    }

    /// Every line that was spoken, or was handed over and not taken back, and when it begins.
    #[must_use]
    pub fn spoken(&self) -> Vec<(Duration, String)> {
        self.inside().ears.lines()
    }

    /// What the desktop has shown, and what was handed over and not taken back, with the time since the program began.
    #[must_use]
    pub fn notifications(&self) -> Vec<(Duration, Notification)> {
        let process = self.inside();
        process
            .ears
            .shown
            .iter()
            .chain(&process.ears.to_be_shown)
            .cloned()
            .collect()
    }

    /// How loud sounds are; none while they are off.
    #[must_use]
    pub fn volume(&self) -> Option<Volume> {
        let process = self.inside();
        process.ears.on.then_some(process.ears.volume)
    }

    /// Whether the program wants the screen to stay awake.
    #[must_use]
    pub fn is_kept_awake(&self) -> bool {
        self.inside().ears.awake
    }

    /// From now on there is no sound on this system, and this is why; none: there is again. A program that was told so
    /// already hears of it with its next effect on sounds.
    pub fn without_sound(&self, why: Option<NoSound>) {
        self.inside().ears.no_sound = why;
    }

    /// From now on nothing can be spoken on this system, and this is why; none: it can again.
    pub fn without_voice(&self, why: Option<NoVoice>) {
        self.inside().ears.no_voice = why;
    }

    /// From now on this system cannot keep the screen awake.
    pub fn cannot_stay_awake(&self) {
        self.inside().ears.sleepless = true;
    }
}
