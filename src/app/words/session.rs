//! Sessions.

pub const PLAN_CHANGED_AND_LOGGED: &str = "The plan has changed since that session was begun, so it is logged as \
    far as it went. Start today’s anew.";
pub const WAS_ASLEEP: &str = "The computer was asleep, so the session was paused where it was.";
pub const PAUSED_ASLEEP: &str = "Paused: the computer was asleep.";

pub fn left_out_today(exercise: &str) -> String {
    format!("“{exercise}” is left out today.")
}

pub const NOT_ENDED: &str = "A session was begun and not ended. It is logged as far as it went.";
pub const SESSION_WAITS: &str = "The session waits. It can be gone on with until the end of tomorrow.";

/// What is told at the end.
pub const FINISHED: &str = "Finished.";

pub const PAUSED: &str = "Paused.";
pub const GET_READY: &str = "Get ready.";
pub const GOING_ON: &str = "Going on.";

pub fn again(place: &str) -> String {
    format!("Again. {place}")
}

pub fn back(place: &str) -> String {
    format!("Back. {place}")
}

pub const MORE_SECONDS: &str = "15 seconds more.";
pub const HOW_MUCH_DOES_IT_HURT: &str = "Stopped. How much does it hurt, 0 to 10?";
pub const NO_PLAN_YET: &str = "There is no plan yet, so there is no session.";
pub const EARLIER_ASSESSMENT: &str = "This is an earlier assessment. A session follows the plan of the newest.";
pub const READ_ONLY: &str = "This record is read only here, so no session of it can be logged.";
pub const PLAN_CHANGED: &str = "The plan has changed since that session was begun.";
pub const QUESTIONS_FIRST: &str = "The questions before the routine come first.";
pub const SOUNDS: &str = "Sounds";
pub const SOUNDS_AND_WORDS: &str = "Sounds and words";
pub const SILENT: &str = "Silent";
pub const NOT_AWAKE: &str = "The screen may go dark during the session. The system's settings say after how long.";
pub const NO_SOUND_SERVICE: &str = "There is no sound: no sound service was found. Everything is on the screen \
    too.";
pub const NO_SOUND_DEVICE: &str = "There is no sound: the sound service has no device. Everything is on the \
    screen too.";
pub const SOUND_REFUSED: &str = "There is no sound: the sound service does not let Plumbline in. Everything is \
    on the screen too.";
pub const SOUND_NO_ANSWER: &str = "There is no sound: the sound service does not answer. Everything is on the \
    screen too.";
pub const SOUND_ENDED: &str = "There is no sound now: the sound service has ended. It is tried again. Everything \
    is on the screen too.";
pub const NO_SPEECH_SERVICE: &str = "Words are not spoken: no speech service was found. The sounds stay.";
pub const SPEECH_NO_ANSWER: &str = "Words are not spoken: the speech service does not answer. The sounds stay.";
pub const SPEECH_ENDED: &str = "Words are no longer spoken: the speech service has ended. The sounds stay.";
pub const READER_SPEAKS: &str = "A screen reader is running, so it speaks and Plumbline does not. The sounds stay.";
