//! What can happen, by noun: past tense for what the person did. Each noun stands in a file of its own and says beside its
//! variants what undo calls them and whether they change the record.

mod about;
mod answer;
mod file;
mod follow_up;
mod intake;
mod library;
mod log;
mod paper;
mod photo;
mod plan;
mod safety;
mod session;
mod setting;
mod timer;
mod window;

pub use about::{AboutMessage, Means};
pub use answer::AnswerMessage;
pub use file::FileMessage;
pub use follow_up::FollowUpMessage;
pub use intake::IntakeMessage;
pub use library::LibraryMessage;
pub use log::LogMessage;
pub use paper::PaperMessage;
pub use photo::PhotoMessage;
pub use plan::PlanMessage;
pub use safety::SafetyMessage;
pub use session::SessionMessage;
pub use setting::SettingMessage;
pub use timer::TimerMessage;
pub use window::WindowMessage;

use std::cell::RefCell;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// About the person, and how the assessment is done.
    About(AboutMessage),
    /// Why they came.
    Intake(IntakeMessage),
    /// In the safety check.
    Safety(SafetyMessage),
    /// To an item.
    Answer(AnswerMessage),
    /// With the clock of a timed test.
    Timer(TimerMessage),
    /// With the plan.
    Plan(PlanMessage),
    /// With pages that go out, or answers that come in from paper.
    Paper(PaperMessage),
    /// In a check-in, or to a step of the plan.
    FollowUp(FollowUpMessage),
    /// With photos, and points placed in them.
    Photo(PhotoMessage),
    /// With the record as a whole.
    File(FileMessage),
    /// Looked up.
    Library(LibraryMessage),
    /// With a session that is followed.
    Session(SessionMessage),
    /// With the log.
    Log(LogMessage),
    /// Chosen for every record.
    Setting(SettingMessage),
    /// Where one went, and the window itself.
    Window(WindowMessage),
}

/// What a message does to the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Touches {
    /// Nothing.
    Nothing,
    /// The record as a whole, or its file: it is refused where the record is read only.
    File,
    /// What the assessment shown holds: a step that can be taken back. Steps of the same name that follow each other are
    /// one, those without a name are each their own.
    Answers(String),
}

impl Touches {
    /// A step of its own.
    fn step() -> Self {
        Self::Answers(String::new())
    }

    /// One step together with what is typed in the same place before and after.
    fn typed(place: &str) -> Self {
        Self::Answers(place.to_owned())
    }
}

impl Message {
    /// What it does to the record.
    pub(super) fn touches(&self) -> Touches {
        match self {
            Self::About(message) => message.touches(),
            Self::Intake(message) => message.touches(),
            Self::Safety(message) => message.touches(),
            Self::Answer(message) => message.touches(),
            Self::Timer(message) => message.touches(),
            Self::Plan(message) => message.touches(),
            Self::Paper(message) => message.touches(),
            Self::FollowUp(message) => message.touches(),
            Self::Photo(message) => message.touches(),
            Self::File(message) => message.touches(),
            Self::Library(message) => message.touches(),
            Self::Session(message) => message.touches(),
            Self::Log(message) => message.touches(),
            Self::Setting(message) => message.touches(),
            Self::Window(message) => message.touches(),
        }
    }
}

impl From<AboutMessage> for Message {
    fn from(message: AboutMessage) -> Self {
        Self::About(message)
    }
}

impl From<IntakeMessage> for Message {
    fn from(message: IntakeMessage) -> Self {
        Self::Intake(message)
    }
}

impl From<SafetyMessage> for Message {
    fn from(message: SafetyMessage) -> Self {
        Self::Safety(message)
    }
}

impl From<AnswerMessage> for Message {
    fn from(message: AnswerMessage) -> Self {
        Self::Answer(message)
    }
}

impl From<TimerMessage> for Message {
    fn from(message: TimerMessage) -> Self {
        Self::Timer(message)
    }
}

impl From<PlanMessage> for Message {
    fn from(message: PlanMessage) -> Self {
        Self::Plan(message)
    }
}

impl From<PaperMessage> for Message {
    fn from(message: PaperMessage) -> Self {
        Self::Paper(message)
    }
}

impl From<FollowUpMessage> for Message {
    fn from(message: FollowUpMessage) -> Self {
        Self::FollowUp(message)
    }
}

impl From<PhotoMessage> for Message {
    fn from(message: PhotoMessage) -> Self {
        Self::Photo(message)
    }
}

impl From<FileMessage> for Message {
    fn from(message: FileMessage) -> Self {
        Self::File(message)
    }
}

impl From<LibraryMessage> for Message {
    fn from(message: LibraryMessage) -> Self {
        Self::Library(message)
    }
}

impl From<SessionMessage> for Message {
    fn from(message: SessionMessage) -> Self {
        Self::Session(message)
    }
}

impl From<LogMessage> for Message {
    fn from(message: LogMessage) -> Self {
        Self::Log(message)
    }
}

impl From<SettingMessage> for Message {
    fn from(message: SettingMessage) -> Self {
        Self::Setting(message)
    }
}

impl From<WindowMessage> for Message {
    fn from(message: WindowMessage) -> Self {
        Self::Window(message)
    }
}

/// Messages of one frame, in order. Whoever may read it may send; only its owner takes them out.
#[derive(Debug, Default)]
pub struct Outbox(RefCell<Vec<Message>>);

impl Outbox {
    /// Says that something happened.
    pub fn send(&self, message: impl Into<Message>) {
        self.0.borrow_mut().push(message.into());
    }

    /// How many messages wait.
    pub fn count(&self) -> usize {
        self.0.borrow().len()
    }

    /// Takes all messages.
    pub fn take(&mut self) -> Vec<Message> {
        std::mem::take(self.0.get_mut())
    }
}
