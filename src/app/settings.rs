//! What is kept between runs: theme, contrast, text size, motion, recent files.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::under_way::{Errand, LookFor, MotionFor, ReadFor};
use super::{
    App, BreakEvery, ContrastChoice, Loudness, MotionChoice, RemindAt, SettingMessage, SingleKeys, SoundChoice,
    TextSize, ThemeChoice, WindowPlace,
};
use crate::app::words::settings as say;
use crate::platform::{Effect, FileError, FileTrouble, Over, Places};
use crate::record::Units;
use crate::report::{LeaveOut, Options, PageSize, usual_units};

/// How many recent files are kept.
const RECENT: usize = 10;
/// Settings are small; anything larger is not ours.
pub const MAX_SETTINGS_BYTES: u64 = 64 * 1024;

/// Kept between runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// System, light or dark.
    #[serde(default)]
    pub theme: ThemeChoice,
    /// How much colours differ.
    #[serde(default)]
    pub contrast: ContrastChoice,
    /// How large text is, once the person has chosen; see [`App::text_size`](super::App::text_size).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_size: Option<TextSize>,
    /// What was chosen for printed documents.
    #[serde(default)]
    pub printing: Options,
    /// Whether anything moves.
    #[serde(default)]
    pub motion: MotionChoice,
    /// Whether single keys answer a question.
    #[serde(default)]
    pub single_keys: SingleKeys,
    /// What is heard of a session, once the person was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sounds: Option<SoundChoice>,
    /// How loud the sounds of a session are.
    #[serde(default)]
    pub loudness: Loudness,
    /// The hour at which the program reminds of a session that is planned and was not done; none: it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_at: Option<RemindAt>,
    /// How often it reminds of a short break; none: it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub break_every: Option<BreakEvery>,
    /// The session whose morning after was asked last: it is asked once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_morning: Option<uuid::Uuid>,
    /// Where the window was when it was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowPlace>,
    /// Recent files, newest first.
    #[serde(default)]
    pub recent: Vec<PathBuf>,
}

/// Where the window was when it was left, in the bytes of kept settings. Before there is a window nobody can be told of a
/// mistake in them; the program says it when it reads them again.
pub fn remembered_window(settings: &[u8]) -> Option<WindowPlace> {
    serde_json::from_slice::<Settings>(settings).ok()?.window
}

/// The file in which settings are kept.
pub fn settings_in(places: &Places) -> PathBuf {
    places.state.join("settings.json")
}

impl App {
    /// Whether the window is dark, as the person chose or the desktop wishes; none where neither says.
    pub fn is_dark(&self) -> Option<bool> {
        match self.state.settings.theme {
            ThemeChoice::System => self.state.wishes.dark,
            ThemeChoice::Light => Some(false),
            ThemeChoice::Dark => Some(true),
        }
    }

    /// Whether colours differ strongly, as the person chose or the desktop wishes.
    pub fn has_high_contrast(&self) -> bool {
        match self.state.settings.contrast {
            ContrastChoice::System => self.state.wishes.contrast == Some(true),
            ContrastChoice::Usual => false,
            ContrastChoice::High => true,
        }
    }

    /// How large text is: as the person chose; until then as the desktop wishes.
    pub fn text_size(&self) -> TextSize {
        // A file of settings may hold any number.
        let chosen = self.state.settings.text_size.map(|size| TextSize::nearest(size.0));
        let wished = || self.state.wishes.text.map(TextSize::nearest);
        chosen.or_else(wished).unwrap_or_default()
    }

    /// Takes over what the desktop wishes now. It may wish more or less motion too, which is asked for in another way.
    pub(super) fn hear_wishes(&mut self) {
        let wishes = self.platform.wishes();
        if self.state.wishes != wishes {
            let first = self.state.wishes.times == 0;
            self.state.wishes = wishes;
            if !first {
                self.ask_motion();
            }
        }
    }

    /// Whether anything may move on the screen: as the person chose, or the system; where that says nothing, no.
    pub fn moves(&self) -> bool {
        match self.state.settings.motion {
            MotionChoice::System => self.state.system_motion == Some(true),
            MotionChoice::On => true,
            MotionChoice::Off => false,
        }
    }

    /// A setting was chosen, or the window was left where it is to open again.
    pub(super) fn setting_chosen(&mut self, message: SettingMessage) {
        let settings = &mut self.state.settings;
        match message {
            SettingMessage::ThemeChosen(theme) => settings.theme = theme,
            SettingMessage::ContrastChosen(contrast) => settings.contrast = contrast,
            SettingMessage::TextSizeChosen(size) => settings.text_size = Some(size),
            SettingMessage::SingleKeysChosen(keys) => settings.single_keys = keys,
            SettingMessage::MotionChosen(motion) => return self.choose_motion(motion),
            SettingMessage::SoundsChosen(sounds) => return self.choose_sounds(sounds),
            SettingMessage::LoudnessChosen(loudness) => return self.choose_loudness(loudness),
            SettingMessage::SoundTried => return self.try_sound(),
            SettingMessage::RemindAtChosen(hour) => return self.choose_remind_at(hour),
            SettingMessage::BreakEveryChosen(every) => return self.choose_break_every(every),
            SettingMessage::WindowLeft(place) if settings.window == Some(place) => return,
            SettingMessage::WindowLeft(place) => settings.window = Some(place),
        }
        self.keep_settings();
    }

    fn choose_motion(&mut self, motion: MotionChoice) {
        self.state.settings.motion = motion;
        self.keep_settings();
        if motion == MotionChoice::System {
            self.ask_motion();
        }
    }

    /// Asks the system, which may have changed its mind since.
    pub(super) fn ask_motion(&mut self) {
        self.start(MotionFor, Errand::ask_motion());
    }

    /// Before anything was chosen: paper as the system has it.
    pub(super) fn begin_as_the_system_has_it(&mut self) {
        let page = PageSize::of_locale(&self.platform.locales().paper);
        self.state.settings.printing.look.page = page;
        self.paper.look.page = page;
    }

    /// In which units a new record begins.
    pub(super) fn usual_units(&self) -> Units {
        usual_units(&self.platform.locales().measurement)
    }

    pub(super) fn load_settings(&mut self) {
        let read = Errand::read(self.settings_path(), MAX_SETTINGS_BYTES);
        self.start(ReadFor::Settings, read);
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
            Ok(Err(_)) => self.warn(say::start_anew(&self.settings_path().display())),
            // The first start has no settings yet.
            Err(error) if error.kind == FileTrouble::Missing => {}
            Err(error) => self.warn(say::not_read(&error)),
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
        self.start_quietly(Effect::Write { path, bytes, over });
    }

    fn settings_path(&self) -> PathBuf {
        settings_in(&self.platform.places())
    }

    /// A record was opened or saved: it stands first among the recent files, here and on the desktop, where that keeps any.
    pub(super) fn add_recent(&mut self, path: &Path) {
        if self.state.wishes.recent != Some(false) {
            let path = path.to_owned();
            self.start_quietly(Effect::ListRecent { path, there: true });
        }
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
        self.start(LookFor::Recent, Errand::look(paths));
    }

    pub(super) fn recent_looked(&mut self, there: &[bool]) {
        let paths = self.state.settings.recent.iter().cloned();
        self.state.pages.home.recent = paths.zip(there.iter().copied()).collect();
        self.look_at_today();
    }

    pub(super) fn forget_recent_if_missing(&mut self, error: &FileError) {
        if error.kind == FileTrouble::Missing {
            self.look_at_recent();
        }
    }
}
