//! What a person is asked about why they came (rules I1 to I3): all of it optional, each question with its reason.

use serde::Deserialize;

use super::{Id, View};

/// The questions about why a person came, and the places and kinds of a symptom chart.
#[derive(Clone, Debug)]
pub struct Intake {
    /// What it is.
    pub about: IntakeAbout,
    /// The screens, in order; one thought each.
    pub thoughts: Vec<Thought>,
    /// All questions.
    pub questions: Vec<IntakeQuestion>,
    /// What can be felt at a place.
    pub kinds: Vec<SymptomKind>,
    /// The places of the chart.
    pub places: Vec<SymptomPlace>,
}

/// What the intake is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeAbout {
    /// About how many minutes it takes.
    pub minutes: u32,
    /// Why it is asked.
    pub why: String,
    /// The most activities that are named.
    pub activities: usize,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// Questions that belong together: one screen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thought {
    /// For example `intake-where`.
    pub id: Id,
    /// The heading, a question.
    pub title: String,
    /// Its questions, by id, in order.
    pub questions: Vec<Id>,
}

/// One question of the intake.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeQuestion {
    /// For example `intake-worry`.
    pub id: Id,
    /// What the rest of the program uses its answer for.
    pub role: IntakeRole,
    /// The question.
    pub ask: String,
    /// Why it is asked.
    pub why: String,
    /// How it is answered.
    pub answer: IntakeAnswer,
}

/// What an answer of the intake is used for; each stands once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IntakeRole {
    /// The complaint in own words.
    Words,
    /// Since when.
    Since,
    /// Better, same or worse since then.
    Course,
    /// The symptom chart.
    Chart,
    /// Pain now, 0 to 10.
    PainNow,
    /// Usual pain of seven days, 0 to 10.
    PainUsual,
    /// Worst pain of seven days, 0 to 10.
    PainWorst,
    /// Activities that are hard now, each 0 to 10.
    Activities,
    /// What makes it worse.
    Worse,
    /// What eases it.
    Eases,
    /// How long it lasts.
    Lasts,
    /// Morning stiffness in minutes.
    Stiffness,
    /// The nights.
    Nights,
    /// How it began.
    Onset,
    /// Earlier episodes.
    Earlier,
    /// Treatment so far.
    Treatment,
    /// What the person hopes for.
    Hope,
    /// What worries the person most.
    Worry,
    /// Confidence to stay active, 0 to 10.
    Confidence,
    /// Days a week with activity.
    ActiveDays,
    /// Minutes on such a day.
    ActiveMinutes,
    /// Medicines.
    Medicines,
    /// A question for the clinician.
    Question,
}

impl IntakeRole {
    /// Every role.
    pub const ALL: [Self; 23] = [
        Self::Words,
        Self::Since,
        Self::Course,
        Self::Chart,
        Self::PainNow,
        Self::PainUsual,
        Self::PainWorst,
        Self::Activities,
        Self::Worse,
        Self::Eases,
        Self::Lasts,
        Self::Stiffness,
        Self::Nights,
        Self::Onset,
        Self::Earlier,
        Self::Treatment,
        Self::Hope,
        Self::Worry,
        Self::Confidence,
        Self::ActiveDays,
        Self::ActiveMinutes,
        Self::Medicines,
        Self::Question,
    ];

    /// The shape of answer that the program can use for it.
    pub fn shape(self) -> IntakeShape {
        match self {
            Self::Words | Self::Since | Self::Treatment | Self::Hope | Self::Worry | Self::Question => {
                IntakeShape::Text
            }
            Self::Course | Self::Lasts | Self::Nights | Self::Onset | Self::Earlier => IntakeShape::One,
            Self::Chart => IntakeShape::Chart,
            Self::PainNow | Self::PainUsual | Self::PainWorst | Self::Confidence => IntakeShape::Scale,
            Self::Activities => IntakeShape::Activities,
            Self::Worse | Self::Eases | Self::Medicines => IntakeShape::Several,
            Self::Stiffness | Self::ActiveDays | Self::ActiveMinutes => IntakeShape::Count,
        }
    }
}

/// How a question of the intake is answered, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntakeShape {
    /// Own words.
    Text,
    /// 0 to 10.
    Scale,
    /// A whole number.
    Count,
    /// One of a list.
    One,
    /// Any of a list.
    Several,
    /// Marks on the symptom chart.
    Chart,
    /// Activities, each with 0 to 10.
    Activities,
}

/// How a question of the intake is answered.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum IntakeAnswer {
    /// Own words.
    Text {
        /// The most letters.
        letters: usize,
    },
    /// A whole number from 0 to 10.
    Scale {
        /// What 0 means.
        low: String,
        /// What 10 means.
        high: String,
    },
    /// A whole number from 0.
    Count {
        /// Of what, in the plural.
        unit: String,
        /// The largest.
        most: u32,
    },
    /// One of these.
    One(Vec<IntakeOption>),
    /// Any of these.
    Several(Vec<IntakeOption>),
    /// Marks on the symptom chart.
    Chart,
    /// Activities in own words, each with a whole number from 0 to 10.
    Activities {
        /// What 0 means.
        low: String,
        /// What 10 means.
        high: String,
    },
}

impl IntakeAnswer {
    /// Its shape.
    pub fn shape(&self) -> IntakeShape {
        match self {
            Self::Text { .. } => IntakeShape::Text,
            Self::Scale { .. } => IntakeShape::Scale,
            Self::Count { .. } => IntakeShape::Count,
            Self::One(_) => IntakeShape::One,
            Self::Several(_) => IntakeShape::Several,
            Self::Chart => IntakeShape::Chart,
            Self::Activities { .. } => IntakeShape::Activities,
        }
    }

    /// What can be chosen; nothing where it is not a choice.
    pub fn options(&self) -> &[IntakeOption] {
        match self {
            Self::One(options) | Self::Several(options) => options,
            Self::Text { .. } | Self::Scale { .. } | Self::Count { .. } | Self::Chart | Self::Activities { .. } => &[],
        }
    }
}

/// One choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntakeOption {
    /// For example `worse-sitting`.
    pub id: Id,
    /// Its words; they end the sentence that the question begins.
    pub text: String,
    /// Whoever chooses it takes blood thinners; the sheet of an emergency says so (rule T44).
    #[serde(default)]
    pub thinner: bool,
    /// What choosing it does to what comes, in one line; empty where it does nothing.
    #[serde(default)]
    pub then: String,
}

/// What can be felt at a place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SymptomKind {
    /// For example `feel-ache`.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// The letter that stands for it on the chart.
    pub mark: String,
}

/// A place of the symptom chart.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SymptomPlace {
    /// For example `neck-back`.
    pub id: Id,
    /// Its words, without a side.
    pub text: String,
    /// The view of the chart on which it is drawn.
    pub view: View,
    /// Whether it can be felt in the middle too, besides left and right.
    #[serde(default)]
    pub middle: bool,
    /// The region of the complaint that it belongs to (rule P14), as a record names it.
    #[serde(default)]
    pub complaint: Option<Id>,
}

impl Intake {
    /// Every question with its number on paper, from 1, in the order of the screens (rule I4).
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &IntakeQuestion)> {
        let asked = self.thoughts.iter().flat_map(|thought| &thought.questions);
        let asked = asked.filter_map(|id| self.question(id.as_str()));
        asked.enumerate().map(|(place, question)| (place + 1, question))
    }

    /// The number of a question on paper.
    pub fn number_of(&self, question: &Id) -> Option<usize> {
        let mut numbered = self.numbered();
        numbered
            .find(|(_, other)| other.id == *question)
            .map(|(number, _)| number)
    }

    /// A question by its id.
    pub fn question(&self, id: &str) -> Option<&IntakeQuestion> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The question with this role.
    pub fn role(&self, role: IntakeRole) -> Option<&IntakeQuestion> {
        self.questions.iter().find(|question| question.role == role)
    }

    /// A place by its id.
    pub fn place(&self, id: &str) -> Option<&SymptomPlace> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// A kind of symptom by its id.
    pub fn kind(&self, id: &str) -> Option<&SymptomKind> {
        self.kinds.iter().find(|kind| kind.id == *id)
    }
}
