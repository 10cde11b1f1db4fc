//! What can happen: one flat list, past tense for what the person did.

use std::cell::RefCell;
use std::path::PathBuf;

use super::{
    CalendarForm, ContrastChoice, HurtWhere, MotionChoice, PaperCell, PaperKind, PaperWay, PrintChoice, Screen,
    SingleKeys, TextSize, ThemeChoice, WindowPlace,
};
use crate::content::{ExerciseQuery, Id};
use crate::record::{
    DayName, NoReading, PlanEdit, PlanReached, RouteLength, ScreeningAnswer, Sex, Side, Units, WeekSpan, Weekday,
};
use crate::report::OtherFile;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A step of the map, or a link to a screen.
    ScreenChosen(Screen),
    /// The button that goes on.
    NextPressed,
    /// The button that goes back.
    BackPressed,
    /// One item, from the map, the review or a link.
    ItemOpened(Id),
    /// Items asked for besides the route; the first of them is opened.
    ItemsRequested(Vec<Id>),

    /// The page of an exercise.
    ExerciseOpened(Id),
    /// The page of a muscle.
    MuscleOpened(Id),
    /// What exercises are looked for.
    ExercisesSearched(ExerciseQuery),
    /// What muscles are looked for.
    MusclesSearched(String),
    /// A sign before the relief routine.
    GateSignToggled(Id),
    /// None of the signs before the relief routine.
    GateNoneChosen,
    /// The relief routine on the floor, or off it.
    ReliefFloorChosen(bool),
    /// A part of the content into the plan, or out of it.
    PartToggled(Id),
    /// The stop list of the plan was read.
    StopListRead,
    /// Begin with a new person.
    NewStarted,
    /// Open a file, by dialog.
    OpenPressed,
    /// Open this file.
    FileChosen(PathBuf),
    /// Go on with unsaved work, by its recovery copy.
    UnfinishedContinued(PathBuf),
    /// Go on with unsaved work and save it under a name at once, by its recovery copy.
    UnfinishedSavedAs(PathBuf),
    /// Throw unsaved work away, after asking.
    UnfinishedThrownAway(PathBuf),
    /// Begin another assessment of the same person.
    AssessAgain,
    /// Look at another assessment of this record.
    AssessmentChosen(usize),
    /// Save; asks where the first time.
    SavePressed,
    /// Save under another name.
    SaveAsPressed,
    /// Write a copy of the record to another file.
    SaveCopyPressed,
    /// Write a copy without name and own words.
    SharePressed,
    /// Have the saved file again, after asking.
    RevertPressed,
    /// List the old copies of the record.
    OldCopiesPressed,
    /// Look at an old copy.
    OldCopyOpened(PathBuf),
    /// Put the old copy away.
    OldCopyLeft,
    /// Make the old copy the record's state.
    OldCopyRestored,
    /// Take a file whose checksum does not fit as it is.
    ChangedAccepted,
    /// Take a record over from another window.
    TakeOverPressed,
    /// Delete everything about this person, after asking.
    DeletePressed,
    /// List the records of a folder, by dialog.
    FolderPressed,
    /// What is searched for in the folder.
    FolderSearched(String),
    /// Close the record and go home.
    RecordClosed,

    /// Name or initials.
    NameTyped(String),
    /// Age in years, as typed.
    AgeTyped(String),
    /// Sex for the norms.
    SexChosen(Option<Sex>),
    /// Centimetres or inches.
    UnitsChosen(Units),
    /// Minutes a day.
    MinutesChosen(u32),
    /// How far the plan before was done.
    EarlierPlanDone(Option<PlanReached>),
    /// A piece of equipment.
    EquipmentToggled(String),
    /// A firm bed instead of the floor.
    FirmBedToggled,
    /// Why they came, in own words.
    WordsTyped(String),
    /// Where it is felt.
    PainRegionToggled(Id),
    /// Since when.
    SinceTyped(String),
    /// Pain now, 0 to 10.
    PainChosen(Option<u8>),

    /// A safety question.
    SignAnswered(Id, Option<ScreeningAnswer>),
    /// "None of these" of a group.
    NoneOfTheseChosen(Id),
    /// A precaution.
    PrecautionToggled(Id),
    /// An operated region.
    SurgeryRegionToggled(Id),
    /// A small statement below a sign or a precaution.
    DetailToggled(Id, Id),
    /// An answer to a question about a precaution.
    DetailChosen(Id, Id),
    /// The day a doctor checked a sign, as typed.
    SignCleared(Id, String),
    /// Ask the safety questions again.
    SafetyRestarted,

    /// 15 minutes or full.
    LengthChosen(RouteLength),
    /// Alone or with a helper.
    HelperChosen(bool),
    /// The floor, the phone or the tape.
    MeansToggled(Means),

    /// A number field changed.
    ReadingTyped {
        /// The item.
        item: Id,
        /// The side, for items with sides.
        side: Option<Side>,
        /// Which repeat, from 0.
        index: usize,
        /// The text as typed.
        text: String,
    },
    /// An option was picked, by its value.
    OptionChosen {
        /// The item.
        item: Id,
        /// The side, for items with sides.
        side: Option<Side>,
        /// The option's value; for a left/right choice its size.
        value: i32,
    },
    /// Which side is higher; none means level.
    DirectionChosen {
        /// The item.
        item: Id,
        /// The side.
        side: Option<Side>,
    },
    /// To where answers from paper are typed in; without a record, a new one is begun.
    PaperPressed,
    /// A blank of the sheet changed.
    PaperTyped {
        /// The blank.
        cell: PaperCell,
        /// The text as typed.
        text: String,
    },
    /// A blank of the sheet was left.
    PaperLeft(PaperCell),
    /// A quality flag.
    FlagToggled(Id, Id),
    /// The item's follow-up.
    FollowUpAnswered(Id, bool),
    /// No reading: skipped, stopped for pain or not possible; for one side or the whole item.
    NoReadingChosen(Id, Option<Side>, NoReading),
    /// Where it hurt, after "it hurt, I stopped".
    HurtWhereChosen(HurtWhere),
    /// Take the answer back.
    AnswerCleared(Id),
    /// Take the last change back.
    Undone,
    /// Do it again.
    Redone,

    /// The clock of the item on screen.
    TimerStarted(Option<Side>),
    /// Space or click: stop and fill the field.
    TimerStopped,
    /// Put the clock away.
    TimerCancelled,

    /// A document as it prints, before it is printed.
    PrintOpened(PaperKind),
    /// Something chosen on the screen Print.
    PrintChosen(PrintChoice),
    /// A document is to be printed, looked at or written.
    PaperWanted(PaperKind, PaperWay),
    /// Show the folder of a file in the system's file manager.
    FolderShown(PathBuf),
    /// Write a file for other programs where the person says.
    FileWanted(OtherFile),
    /// The dialog before a calendar was changed.
    CalendarChanged(CalendarForm),

    /// The person changed the plan.
    PlanEdited(PlanEdit),
    /// An exercise of the catalogue is to join the plan.
    ExerciseAdded {
        /// The exercise.
        exercise: Id,
        /// The day; none means both.
        day: Option<DayName>,
    },
    /// A line of the plan is to stand one place higher or lower.
    LineMoved {
        /// The day.
        day: DayName,
        /// The weeks shown: `1-2`.
        weeks: WeekSpan,
        /// The exercise of the line.
        exercise: Id,
        /// Higher, or lower.
        up: bool,
    },
    /// A day of the week is to be a day A, a day B, or free.
    TrainingDayChosen(Weekday, Option<DayName>),
    /// Take changes of the plan back, by their places in the assessment.
    EditsTakenBack(Vec<usize>),
    /// Take every change of the plan back.
    AllEditsTakenBack,
    /// What is searched for in the list of exercises to add.
    ExerciseSearched(String),
    /// Take the plan that present content and rules make.
    NewPlanTaken,
    /// Keep the plan that earlier content or rules made.
    OldPlanKept,

    /// System, light or dark.
    ThemeChosen(ThemeChoice),
    /// How large text is.
    TextSizeChosen(TextSize),
    /// Whether anything moves.
    MotionChosen(MotionChoice),
    /// Whether single keys answer a question.
    SingleKeysChosen(SingleKeys),
    /// How much colours differ.
    ContrastChosen(ContrastChoice),
    /// Where the window was when it was left.
    WindowLeft(WindowPlace),
    /// Files were let go over the window.
    FilesDropped(Vec<PathBuf>),
    /// What the screen says was put on the clipboard.
    TextCopied,
    /// Show or close a dialog of the program.
    DialogOpened(super::Dialog),
    /// Put the dialog away; nothing happens.
    DialogClosed,
    /// The dialog's main button.
    DialogConfirmed,
    /// The dialog's "without saving" button.
    DialogDiscarded,
    /// The path field of the window.
    PathTyped(String),
    /// Put a notice away.
    NoticeDismissed(usize),
    /// The window lost the focus.
    FocusLost,
    /// The window is asked to close.
    CloseRequested,
    /// The focus has been placed.
    FocusTaken,
}

/// What is at hand today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Can lie on the floor.
    Floor,
    /// A phone.
    Phone,
    /// A tape measure.
    Tape,
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
