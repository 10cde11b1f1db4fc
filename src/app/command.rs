//! Commands: what can be asked for from more than one place, when it can be had, and what happens then. What each is called,
//! its icon and its keys stand in the one table beside; keys, the list of keys (F1), menus and bars read both.

mod chord;
mod table;

pub use chord::{Chord, Key};
pub use table::{Entry, SESSION_KEYS, SessionKey, TABLE};

use super::{
    App, Dialog, FileMessage, Message, PaperKind, PaperMessage, PaperWay, PhotoMessage, Screen, SettingMessage,
    TextSize, WindowMessage,
};
use crate::app::words::commands as say;

/// What can be asked for from more than one place: by key, in a menu, by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// To what comes next.
    GoOn,
    /// To what was before.
    GoBack,
    /// To the first screen.
    GoHome,
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// Save the record.
    Save,
    /// Save it under another name.
    SaveAs,
    /// Write a copy.
    SaveCopy,
    /// Write a copy without name.
    Share,
    /// Have the saved file again.
    Revert,
    /// List the old copies.
    OldCopies,
    /// Close the record.
    CloseRecord,
    /// Delete everything about the person.
    DeletePerson,
    /// Begin with a new person.
    StartNew,
    /// Open a record.
    Open,
    /// To where answers from paper are typed in.
    FromPaper,
    /// To where points are placed in photos.
    MeasurePhotos,
    /// List the records of a folder.
    OpenFolder,
    /// What was done, and what changed.
    ShowProgress,
    /// To the search of the screen, or to that of the exercises.
    Find,
    /// Look at the document of the screen, or print it.
    Print,
    /// Larger text.
    LargerText,
    /// Smaller text.
    SmallerText,
    /// Text as large as usual.
    UsualText,
    /// Close the program.
    Quit,
    /// The settings.
    ShowSettings,
    /// The list of keys.
    ShowKeys,
}

/// Whether a command can be had now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Can {
    /// It can.
    Now,
    /// Not now, and why: a menu shows it greyed; a key is taken, and the program says why nothing happens.
    NotNow(&'static str),
    /// There is nothing it could be about: its key is left alone.
    NothingThere,
}

impl Command {
    /// Its line of the table.
    pub fn entry(self) -> Option<&'static Entry> {
        TABLE.iter().find(|entry| entry.command == Some(self))
    }

    /// Whether it can be had now.
    pub fn can(self, app: &App) -> Can {
        let Some(document) = &app.state().document else {
            return self.can_without_record(app);
        };
        let now_if = |it_can, why| if it_can { Can::Now } else { Can::NotNow(why) };
        let free = app.may_change();
        match self {
            Self::Undo => now_if(document.history.can_undo(), say::NOTHING_TO_TAKE_BACK),
            Self::Redo => now_if(document.history.can_redo(), say::NOTHING_TO_TAKE_BACK),
            Self::Save | Self::SaveAs => now_if(free, say::READ_ONLY),
            Self::Revert => now_if(
                free && document.path.is_some() && document.is_unsaved(),
                say::NOTHING_TO_GO_BACK_TO,
            ),
            Self::MeasurePhotos => match app.waits_for(Screen::Photo) {
                Some(why) => Can::NotNow(why),
                None => Can::Now,
            },
            Self::DeletePerson => now_if(free || document.access == super::Access::Changed, say::READ_ONLY),
            Self::SaveCopy | Self::Share | Self::OldCopies => {
                now_if(document.access != super::Access::Example, say::IS_EXAMPLE)
            }
            Self::GoOn
            | Self::GoBack
            | Self::GoHome
            | Self::CloseRecord
            | Self::StartNew
            | Self::Open
            | Self::FromPaper
            | Self::OpenFolder
            | Self::ShowProgress
            | Self::Find
            | Self::Print
            | Self::LargerText
            | Self::SmallerText
            | Self::UsualText
            | Self::Quit
            | Self::ShowSettings
            | Self::ShowKeys => Can::Now,
        }
    }

    fn can_without_record(self, app: &App) -> Can {
        match self {
            Self::GoBack if app.state().screen.is_library() => Can::Now,
            Self::GoOn
            | Self::GoBack
            | Self::Undo
            | Self::Redo
            | Self::Save
            | Self::SaveAs
            | Self::SaveCopy
            | Self::Share
            | Self::Revert
            | Self::OldCopies
            | Self::CloseRecord
            | Self::DeletePerson
            | Self::MeasurePhotos
            | Self::ShowProgress
            | Self::Print => Can::NothingThere,
            Self::GoHome
            | Self::StartNew
            | Self::Open
            | Self::FromPaper
            | Self::OpenFolder
            | Self::Find
            | Self::LargerText
            | Self::SmallerText
            | Self::UsualText
            | Self::Quit
            | Self::ShowSettings
            | Self::ShowKeys => Can::Now,
        }
    }

    /// What is to happen when it is asked for.
    pub fn message(self, app: &App) -> Message {
        match self {
            Self::GoOn => WindowMessage::NextPressed.into(),
            Self::GoBack => WindowMessage::BackPressed.into(),
            Self::GoHome => WindowMessage::ScreenChosen(Screen::Home).into(),
            Self::Undo => FileMessage::Undone.into(),
            Self::Redo => FileMessage::Redone.into(),
            Self::Save => FileMessage::SavePressed.into(),
            Self::SaveAs => FileMessage::SaveAsPressed.into(),
            Self::SaveCopy => FileMessage::SaveCopyPressed.into(),
            Self::Share => FileMessage::SharePressed.into(),
            Self::Revert => FileMessage::RevertPressed.into(),
            Self::OldCopies => FileMessage::OldCopiesPressed.into(),
            Self::CloseRecord => FileMessage::RecordClosed.into(),
            Self::DeletePerson => FileMessage::DeletePressed.into(),
            Self::StartNew => FileMessage::NewStarted.into(),
            Self::Open => FileMessage::OpenPressed.into(),
            Self::FromPaper => PaperMessage::PaperPressed.into(),
            Self::MeasurePhotos => {
                let here = app.item().filter(|_| app.state().screen == Screen::Questions);
                PhotoMessage::Opened(here.map(|item| item.id.clone())).into()
            }
            Self::OpenFolder => FileMessage::FolderPressed.into(),
            Self::ShowProgress => WindowMessage::ScreenChosen(Screen::Progress).into(),
            Self::Find => WindowMessage::SearchWanted.into(),
            // Once to look at it, once more to print it.
            Self::Print if app.state().screen == Screen::Print => {
                PaperMessage::PaperWanted(app.shown_paper(), PaperWay::Print).into()
            }
            Self::Print if app.state().screen == Screen::Plan => PaperMessage::PrintOpened(PaperKind::Plan).into(),
            Self::Print => PaperMessage::PrintOpened(PaperKind::Summary).into(),
            Self::LargerText => SettingMessage::TextSizeChosen(app.text_size().larger()).into(),
            Self::SmallerText => SettingMessage::TextSizeChosen(app.text_size().smaller()).into(),
            Self::UsualText => SettingMessage::TextSizeChosen(TextSize::default()).into(),
            Self::Quit => WindowMessage::CloseRequested.into(),
            Self::ShowSettings => WindowMessage::DialogOpened(Dialog::Settings).into(),
            Self::ShowKeys => WindowMessage::DialogOpened(Dialog::Keys).into(),
        }
    }
}
