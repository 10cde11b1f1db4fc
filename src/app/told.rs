//! What a screen reader is told of a change that nothing on the screen says at the place of the focus. Who sees it sees the
//! change itself.

use super::under_way::{Errand, ListeningFor};
use super::{
    AnswerMessage, App, ContrastChoice, Message, MotionChoice, SettingMessage, SingleKeys, SoundChoice, TextSize,
    ThemeChoice,
};
use crate::app::words::settings as say;
use crate::content::ItemId;
use crate::record::{Assessment, Record};

/// What was told last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The words.
    pub text: String,
    /// Counts everything that was told: the same words again are told again.
    pub times: u64,
}

/// The record before a step was taken back or done again.
pub(super) struct Before {
    record: Record,
    index: usize,
}

impl Before {
    /// The assessment that was shown.
    pub(super) fn assessment(&self) -> Option<&Assessment> {
        self.record.assessments.get(self.index)
    }
}

impl App {
    /// Tells a screen reader something.
    pub(super) fn tell(&mut self, text: impl Into<String>) {
        self.state.told.text = text.into();
        self.state.told.times += 1;
    }

    /// Whether a screen reader hears live regions; as long as nobody said so, it is told in another way as well.
    pub fn hears_live(&self) -> bool {
        self.state.hears_live
    }

    /// Asks whether a screen reader hears live regions; it may have been started meanwhile.
    pub(super) fn ask_listening(&mut self) {
        if !self.under_way.asks_listening() {
            self.start(ListeningFor, Errand::ask_listening());
        }
    }

    /// What is to be told once a message was taken in: what follows from the message alone.
    pub(super) fn words_after(&self, message: &Message) -> Option<String> {
        match message {
            Message::Answer(answer) => self.words_after_answer(answer),
            Message::Setting(setting) => self.words_after_setting(setting),
            Message::About(_)
            | Message::Intake(_)
            | Message::Safety(_)
            | Message::Timer(_)
            | Message::Plan(_)
            | Message::Paper(_)
            | Message::FollowUp(_)
            | Message::Photo(_)
            | Message::File(_)
            | Message::Library(_)
            | Message::Session(_)
            | Message::Log(_)
            | Message::Window(_) => None,
        }
    }

    fn words_after_answer(&self, message: &AnswerMessage) -> Option<String> {
        match message {
            AnswerMessage::AnswerCleared(item) => self
                .has_something_to_clear(item)
                .then(|| say::ANSWER_CLEARED.to_owned()),
            AnswerMessage::ReadingTyped { .. }
            | AnswerMessage::OptionChosen { .. }
            | AnswerMessage::DirectionChosen { .. }
            | AnswerMessage::FlagToggled(..)
            | AnswerMessage::FollowUpAnswered(..)
            | AnswerMessage::NoReadingChosen(..)
            | AnswerMessage::HurtWhereChosen(_) => None,
        }
    }

    fn words_after_setting(&self, message: &SettingMessage) -> Option<String> {
        match message {
            SettingMessage::ThemeChosen(theme) if *theme == self.state.settings.theme => None,
            SettingMessage::ThemeChosen(theme) => Some(
                match theme {
                    ThemeChoice::System => say::THEME_AS_SYSTEM,
                    ThemeChoice::Light => say::THEME_LIGHT,
                    ThemeChoice::Dark => say::THEME_DARK,
                }
                .to_owned(),
            ),
            SettingMessage::TextSizeChosen(size) => Some(text_size(*size, self.text_size())),
            SettingMessage::MotionChosen(motion) => Some(
                match motion {
                    MotionChoice::System => say::MOTION_AS_SYSTEM,
                    MotionChoice::On => say::MOTION_ON,
                    MotionChoice::Off => say::MOTION_OFF,
                }
                .to_owned(),
            ),
            SettingMessage::ContrastChosen(contrast) => Some(
                match contrast {
                    ContrastChoice::System => say::CONTRAST_AS_SYSTEM,
                    ContrastChoice::Usual => say::CONTRAST_USUAL,
                    ContrastChoice::High => say::CONTRAST_HIGH,
                }
                .to_owned(),
            ),
            SettingMessage::SingleKeysChosen(keys) => Some(
                match keys {
                    SingleKeys::On => say::SINGLE_KEYS,
                    SingleKeys::Off => say::NO_SINGLE_KEYS,
                }
                .to_owned(),
            ),
            SettingMessage::SoundsChosen(sounds) => Some(
                match sounds {
                    SoundChoice::Sounds => say::SOUNDS,
                    SoundChoice::SoundsAndWords => say::SOUNDS_AND_WORDS,
                    SoundChoice::Silent => say::SILENT,
                }
                .to_owned(),
            ),
            SettingMessage::LoudnessChosen(loudness) => Some(say::volume(loudness.0)),
            SettingMessage::RemindAtChosen(at) => Some(match at {
                Some(at) => say::reminds_at(&at.in_words()),
                None => say::NO_SESSION_REMINDER.to_owned(),
            }),
            SettingMessage::BreakEveryChosen(every) => Some(match every {
                Some(every) => say::reminds_of_breaks(every.minutes()),
                None => say::NO_BREAK_REMINDER.to_owned(),
            }),
            SettingMessage::SoundTried | SettingMessage::WindowLeft(_) => None,
        }
    }

    fn has_something_to_clear(&self, item: &ItemId) -> bool {
        let start = format!("{item}/");
        self.assessment().is_some_and(|assessment| {
            assessment.answers.contains_key(item) || assessment.drafts.keys().any(|key| key.starts_with(&start))
        })
    }

    /// Remembers the record, to say afterwards what has changed in it.
    pub(super) fn before_a_step(&self) -> Option<Before> {
        let document = self.state.document.as_ref()?;
        Some(Before {
            record: document.record.clone(),
            index: document.index,
        })
    }

    /// Says what a step has changed: "Taken back: …".
    pub(super) fn tell_step(&mut self, did: &str, before: Option<Before>) {
        let what = before.and_then(|before| self.what_differs(&before));
        self.tell(match what {
            Some(what) => say::step_of(did, &what),
            None => say::step_alone(did),
        });
    }

    fn what_differs(&self, before: &Before) -> Option<String> {
        let document = self.state.document.as_ref()?;
        if document.record.assessments.len() != before.record.assessments.len() {
            return Some(say::WHOLE_ASSESSMENT.to_owned());
        }
        let old = before.record.assessments.get(before.index)?;
        let new = document.record.assessments.get(before.index)?;
        let item = self.library().items.iter().find(|item| differs(old, new, &item.id));
        if let Some(item) = item {
            return Some(item.name.clone());
        }
        let part = if old.safety != new.safety {
            say::THE_SAFETY_CHECK
        } else if old.route != new.route {
            say::HOW_TO_DO_IT
        } else if old.photos != new.photos {
            say::POINTS_IN_A_PHOTO
        } else if old.plan != new.plan || old.plan_edits != new.plan_edits || old.beside_plan != new.beside_plan {
            say::THE_PLAN
        } else if old.intake != new.intake || old.reason != new.reason {
            say::WHY_YOU_CAME
        } else if old != new || before.record.person != document.record.person {
            say::ABOUT_YOU
        } else {
            return None;
        };
        Some(part.to_owned())
    }
}

fn differs(old: &Assessment, new: &Assessment, item: &ItemId) -> bool {
    let start = format!("{item}/");
    let drafts = |assessment: &Assessment| {
        let drafts = assessment.drafts.iter();
        let of_item = drafts.filter(|(key, _)| key.starts_with(&start));
        of_item.map(|(_, text)| text.clone()).collect::<Vec<String>>()
    };
    old.answers.get(item) != new.answers.get(item) || drafts(old) != drafts(new)
}

fn text_size(wanted: TextSize, before: TextSize) -> String {
    let [smallest, .., largest] = TextSize::CHOICES;
    match wanted {
        _ if wanted != before => say::text_size(wanted.0),
        TextSize(size) if size == largest => say::text_size_largest(size),
        TextSize(size) if size == smallest => say::text_size_smallest(size),
        TextSize(size) => say::text_size(size),
    }
}
