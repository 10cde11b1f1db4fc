//! The documents: what they say ([`Summary`], [`PlanDocument`], [`TickSheet`], [`BlankList`], [`PhotoGuide`]), the words they share with the screens
//! ([`words`]), and how they become pages ([`Paper`]).
//!
//! Pure: no clock, disk, window or randomness. People's text is data and never markup.

mod art;
mod blank;
mod body;
mod carried;
mod document;
mod effort;
mod exchange;
mod handout;
mod look;
mod look_again;
mod options;
mod paper;
mod parts;
mod photo_guide;
mod places;
mod posture;
mod since_start;
mod summary;
mod ticks;
mod versions;
pub mod words;

pub use art::{Art, ArtBook};
pub use blank::{
    AboutField, BlankChart, BlankForm, BlankItem, BlankList, BlankOption, BlankPlace, BlankQuestion, BlankRow,
    BlankStage, BlankStart, BlankThought, BlankView, BlankWhy, ENTER_FROM_PAPER, SafetyBlank, SafetySheet, blank_list,
    blank_questionnaire, blank_why, short_questionnaire,
};
pub use body::{BODY_LEGEND, BodyLine, BodySign, body_lines, lies_deep, marks, marks_of, tested_lines};
pub use carried::Carried;
pub use document::{CHANGED_OUTSIDE, Document};
pub use effort::{EffortLine, effort_of};

pub use exchange::{
    CalendarWish, NoPlan, OtherFile, TableStyle, answers_csv, answers_table, calendar, calendar_after, calendar_of,
    check_ins_table, first_training_day, markdown, plain_text, plan_csv, plan_table, sessions_table, with_caveat,
};

pub use handout::{
    DayRow, DayTable, DoseLine, ExerciseSheet, PhaseDose, Pictured, PlanDocument, StopSign, WallDose,
    exercises_in_order, plan_document,
};

pub use look::{PageLook, PageSize, PageStyle};
pub use look_again::LookAgain;
pub use options::{LeaveOut, Options};
pub use paper::{PageInk, Pages, Paper, PaperError, Pdf, Picture};
pub use parts::{PartSheet, plan_parts};
pub use photo_guide::{GuidePoint, GuideView, PhotoGuide, photo_guide};
pub use places::usual_units;
pub use posture::{Known, PostureDrawn, PosturePart, Postures, posture, postures};
pub use since_start::{MeasureChart, SinceStart, WeekLine};
pub use summary::{
    AnswerLine, AnswerSection, BodyPictures, Chart, ConflictLine, Fact, FindingLine, FullAnswer, HelpfulLine, Holds,
    LeftOutNames, LegendLine, Limits, MOST_WORDS, Mark, MeasuredRow, MuscleGroup, MuscleLine, Muscles, PageOne,
    Painful, PlanDay, PlanLine, PlanShort, PosturePictures, PrecautionLine, RaisedSign, Rated, ReadingLine,
    RegionAnswers, SafetyLevel, SafetyPart, ScoreDetail, Since, Summary, UrgentSheet, UrgentSign, Who, Why,
};

pub use ticks::{PainLight, TickDay, TickExercise, TickSheet, TickWeek, tick_sheet};
pub use versions::Versions;
