//! What is heard of a session, and that the screen stays awake meanwhile: what the person chose, what the platform is
//! handed, and how it says that it stands (rules P55, P58, P59, P60).
//!
//! A session calls [`App::begin_sounding`], hands over its score and its lines minutes ahead ([`App::hand_over_score`],
//! [`App::hand_over_lines`]) and again after each deed, calls [`App::hush`] when the count stops, and [`App::end_sounding`] when it is left.

use std::time::Duration;

use super::{App, Loudness, SoundChoice, Tone, Until};
use crate::app::words::session as say;
use crate::platform::{AwakeIs, Effect, NoSound, NoVoice, Note, SoundIs, Tune, VoiceIs, Volume};
use crate::rules::session::{Cue, CueKind};

/// How sounds, spoken words and keeping the screen awake stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Sounding {
    /// A session is running.
    pub running: bool,
    /// Sounds, as the platform says.
    pub sound: SoundIs,
    /// Spoken words, as the platform says.
    pub voice: VoiceIs,
    /// The screen, as the platform says.
    pub awake: AwakeIs,
    /// What was handed over last, and not taken back.
    handed: Vec<(Duration, Tune)>,
    wants_awake: bool,
    /// What does not work was said in this session.
    said_sound: bool,
    said_voice: bool,
    said_awake: bool,
}

impl Default for Sounding {
    fn default() -> Self {
        Self {
            running: false,
            sound: SoundIs::Off,
            voice: VoiceIs::Off,
            awake: AwakeIs::Off,
            handed: Vec::new(),
            wants_awake: false,
            said_sound: false,
            said_voice: false,
            said_awake: false,
        }
    }
}

/// A sound of the score as the platform plays it.
#[must_use]
pub fn tune_of(kind: CueKind) -> Tune {
    let notes = kind.notes().into_iter().map(|note| Note {
        after_ms: note.after_ms,
        ms: note.ms,
        hz: note.hz,
        to_hz: note.to_hz,
    });
    Tune { notes: notes.collect() }
}

/// How long after it was asked for a sound is tried: a device that sleeps wakes up first.
const TRIED_AFTER: Duration = Duration::from_millis(600);

impl App {
    /// What is heard of a session: what the person chose; silent until they were asked.
    pub fn sounds(&self) -> SoundChoice {
        self.state.settings.sounds.unwrap_or(SoundChoice::Silent)
    }

    /// A session begins: sounds and words are made ready as the person chose.
    pub(super) fn begin_sounding(&mut self) {
        self.state.sounding = Sounding {
            running: true,
            ..Sounding::default()
        };
        self.set_sounds();
    }

    /// The session is left (its last screen too, so that the last sound was heard): all is silent, the services are let go,
    /// and the screen may go dark again.
    pub(super) fn end_sounding(&mut self) {
        self.hush();
        self.stay_awake(false);
        self.state.sounding.running = false;
        let volume = self.volume();
        self.start_quietly(Effect::Sound { on: false, volume });
        self.start_quietly(Effect::Voice { on: false });
    }

    /// Hands a score to the platform, in the place of what it has. `began` is the platform's time at which the first
    /// millisecond of the score lies.
    pub(super) fn hand_over_score(&mut self, score: &[Cue], began: Duration) {
        let timed = |cue: &Cue| {
            let at = began.saturating_add(Duration::from_millis(cue.at_ms));
            (at, tune_of(cue.kind))
        };
        let cues: Vec<_> = score.iter().map(timed).collect();
        self.state.sounding.handed.clone_from(&cues);
        self.start_quietly(Effect::Cues { cues });
    }

    /// Hands lines to the platform that it speaks by itself, in the place of those it has: a window that is not drawn loses none
    /// of them. `began` is the platform's time at which the first millisecond lies.
    pub(super) fn hand_over_lines(&mut self, lines: &[(u64, String)], began: Duration) {
        let timed = lines.iter().map(|(at_ms, line)| {
            let at = began.saturating_add(Duration::from_millis(*at_ms));
            (at, line.clone())
        });
        let lines = timed.collect();
        self.start_quietly(Effect::Lines { lines });
    }

    /// Everything is silent at once: sounds and words, and what was handed over.
    pub(super) fn hush(&mut self) {
        self.state.sounding.handed.clear();
        self.start_quietly(Effect::Hush);
    }

    /// Speaks one line of the program's own text, where words were chosen.
    pub(super) fn speak(&mut self, words: impl Into<String>) {
        if self.sounds().speaks() {
            let words = words.into();
            self.start_quietly(Effect::Say { words });
        }
    }

    /// Keeps the screen awake, or no longer; asked of the system only when it changes.
    pub(super) fn stay_awake(&mut self, awake: bool) {
        if std::mem::replace(&mut self.state.sounding.wants_awake, awake) != awake {
            self.start_quietly(Effect::StayAwake(awake));
        }
    }

    pub(super) fn choose_sounds(&mut self, sounds: SoundChoice) {
        self.state.settings.sounds = Some(sounds);
        self.keep_settings();
        if self.state.sounding.running {
            self.set_sounds();
        }
    }

    pub(super) fn choose_loudness(&mut self, loudness: Loudness) {
        self.state.settings.loudness = loudness;
        self.keep_settings();
        if self.state.sounding.running {
            self.set_sounds();
        }
    }

    /// "Try it": one sound, and one line where words were chosen. What was handed over stays.
    pub(super) fn try_sound(&mut self) {
        self.set_sounds();
        let at = self.platform.elapsed().saturating_add(TRIED_AFTER);
        let mut cues = self.state.sounding.handed.clone();
        cues.push((at, tune_of(CueKind::Begin)));
        self.start_quietly(Effect::Cues { cues });
        self.speak(say::GET_READY);
    }

    fn volume(&self) -> Volume {
        Volume::percent(self.state.settings.loudness.0)
    }

    fn set_sounds(&mut self) {
        let chosen = self.sounds();
        let volume = self.volume();
        let on = chosen.sounds();
        self.start_quietly(Effect::Sound { on, volume });
        let on = chosen.speaks();
        self.start_quietly(Effect::Voice { on });
    }

    /// The platform says how sounds stand; why there are none is said once in a session.
    pub(super) fn sound_is(&mut self, sound: SoundIs) {
        self.state.sounding.sound = sound;
        match sound {
            SoundIs::Off => {}
            SoundIs::Ready => self.unsay(Until::SoundAgain),
            SoundIs::None(why) => {
                if !std::mem::replace(&mut self.state.sounding.said_sound, true) {
                    self.say_until(Until::SoundAgain, Tone::Care, no_sound(why));
                }
            }
        }
    }

    /// The platform says how spoken words stand; why there are none is said once in a session.
    pub(super) fn voice_is(&mut self, voice: VoiceIs) {
        self.state.sounding.voice = voice;
        let VoiceIs::None(why) = voice else { return };
        if !std::mem::replace(&mut self.state.sounding.said_voice, true) {
            self.warn(no_voice(why));
        }
    }

    /// The platform says how keeping the screen awake stands; that it cannot be done is said once in a session.
    pub(super) fn awake_is(&mut self, awake: AwakeIs) {
        self.state.sounding.awake = awake;
        match awake {
            AwakeIs::Off | AwakeIs::Held => {}
            AwakeIs::Nowhere => {
                if !std::mem::replace(&mut self.state.sounding.said_awake, true) {
                    self.say_until(Until::SessionMovesOn, Tone::Care, say::NOT_AWAKE);
                }
            }
        }
    }
}

/// Why nothing sounds; the session goes on all the same.
fn no_sound(why: NoSound) -> &'static str {
    match why {
        NoSound::NoService => say::NO_SOUND_SERVICE,
        NoSound::NoDevice => say::NO_SOUND_DEVICE,
        NoSound::Refused => say::SOUND_REFUSED,
        NoSound::NoAnswer => say::SOUND_NO_ANSWER,
        NoSound::Ended => say::SOUND_ENDED,
    }
}

/// Why nothing is spoken; the sounds stay.
fn no_voice(why: NoVoice) -> &'static str {
    match why {
        NoVoice::NoService => say::NO_SPEECH_SERVICE,
        NoVoice::NoAnswer => say::SPEECH_NO_ANSWER,
        NoVoice::Ended => say::SPEECH_ENDED,
        NoVoice::ReaderSpeaks => say::READER_SPEAKS,
    }
}

#[cfg(test)]
mod tests;
