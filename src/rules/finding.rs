//! What the answers say about each pattern (rule N22).

use serde::{Deserialize, Serialize};

use crate::content::{Class, ItemId, PatternId, Scoring, Share};
use crate::record::Side;

/// A finding for every pattern, and the pelvis as one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// In the order of the library.
    pub patterns: Vec<Finding>,
    /// Forward minus backward, -100 to 100; none when one of them has no number (rule N18).
    pub axis_x: Option<f64>,
    /// The pelvis, front to back (rule N18).
    pub pelvis: Pelvis,
    /// Why one hip may be high, when it is (rule N20).
    pub hip_cause: Option<HipCause>,
    /// A clinician should look at the legs or the spine first: said above the result (rule Z22).
    pub hip_clinician_note: Option<HipClinicianNote>,
}

impl Findings {
    /// The finding for a pattern.
    pub fn pattern<I: ?Sized>(&self, id: &I) -> Option<&Finding>
    where
        PatternId: PartialEq<I>,
    {
        self.patterns.iter().find(|finding| finding.pattern == *id)
    }

    /// Patterns that give roles to their muscles, in the library's order.
    pub fn active(&self) -> impl Iterator<Item = &Finding> {
        self.patterns.iter().filter(|finding| finding.active)
    }
}

/// What the answers say about one pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The pattern.
    pub pattern: PatternId,
    /// 0 to 100, not rounded; none where a gate allows no number.
    pub score: Option<f64>,
    /// The band, capped where a gate caps it.
    pub band: Option<Band>,
    /// Set when a gate holds the band at mild: shown as an open range, without a number (rule T9).
    pub capped: bool,
    /// Set when the score would have a band, but how one stands shows no sign of it (rules N1 and N5): no number is shown.
    pub unnamed: bool,
    /// 0 to 100.
    pub confidence: Option<f64>,
    /// Low, fair or good.
    pub confidence_label: Option<ConfidenceLabel>,
    /// The side, for a signed pattern that may name one.
    pub side: Option<Side>,
    /// Gates whose condition holds, in the order of [`Gate`].
    pub gates: Vec<Gate>,
    /// Mean severity of each part, 0 to 1; signed for a signed pattern.
    pub facets: Facets,
    /// Coverage, objective share and agreement.
    pub parts: Parts,
    /// A row for each item of the pattern, in session order.
    pub rows: Vec<Row>,
    /// Missing, not hidden items that would raise the confidence most, best first (rule N17).
    pub would_help: Vec<ItemId>,
    /// Items left out for safety.
    pub hidden: Vec<ItemId>,
    /// A part of which more than half is hidden (rule N17).
    pub rough: Vec<Facet>,
    /// Why the confidence is not higher: the largest loss, in plain words.
    pub lower_because: Vec<LowerBecause>,
    /// How the muscle tests fit the pattern's table.
    pub table_match: TableMatch,
    /// Gives roles to its muscles: score 25 or more, a sign of it in how one stands (rule N1), and not suppressed by the
    /// pelvis axis.
    pub active: bool,
    /// Set when the pelvis axis keeps this one out of the plan (rule N18).
    pub suppressed: bool,
}

impl Finding {
    /// Whether how one stands shows no sign of it, so that the score names nothing (rules N1 and N5).
    pub fn shows_no_position(&self) -> bool {
        self.gates.contains(&Gate::NoPositionSign)
    }

    /// The score as far as it names the pattern: none without a number, 0 without a sign in how one stands (rule N1).
    pub(super) fn naming_score(&self) -> Option<f64> {
        self.score
            .map(|score| if self.shows_no_position() { 0.0 } else { score })
    }
}

/// Why a confidence is not higher (rule N16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LowerBecause {
    /// No photo was measured.
    NoPhoto,
    /// How one stands was not measured.
    NotMeasured,
    /// Few measurements and muscle tests.
    FewTests,
    /// No muscle tests.
    NoMuscleTests,
    /// Tests are left out for safety.
    HiddenBySafety,
    /// Questions and tests were not asked or not answered.
    NotAnswered,
    /// The findings do not all point to one side.
    SidesDisagree,
    /// Muscle tests and position disagree.
    Disagree,
    /// There are no muscle tests to compare with.
    NothingBesidePosition,
    /// Nothing of how one stands is there to compare with.
    NothingBesideTests,
}

/// Words for a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Below 25: within the usual spread.
    None,
    /// 25 to below 40.
    Mild,
    /// 40 to below 60.
    Moderate,
    /// 60 and more.
    Marked,
}

/// Words for a confidence; never "certain" or "high".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfidenceLabel {
    /// Below 35.
    Low,
    /// 35 to below 65.
    Fair,
    /// 65 and more.
    Good,
}

/// A condition that takes the number away or caps the band (rules N13, N15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// Under 18: no number anywhere.
    #[serde(rename = "under-18")]
    Under18,
    /// No position item answered: no number.
    NoPosition,
    /// Fewer than three items answered: no number.
    TooFewItems,
    /// Coverage below 25 %: no number.
    LowCoverage,
    /// Background answered, but neither position nor muscle tests.
    BackgroundIgnored,
    /// Position mean below 0.33: at most mild.
    WeakPosition,
    /// No measured position: at most mild.
    NoMeasuredPosition,
    /// How one stands shows no sign of it: no band, whatever the muscle tests say (rules N1 and N5).
    NoPositionSign,
}

/// The three parts of a score (rule N12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// How you stand; share 60.
    Position,
    /// What is short or tires early; share 35.
    Muscle,
    /// Symptoms and habits; share 5.
    Background,
}

impl Facet {
    /// All three, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Position, Self::Muscle, Self::Background];

    /// The facet an item of this class counts in; context items count in none.
    pub fn of(class: Class) -> Option<Self> {
        match class {
            Class::Position => Some(Self::Position),
            Class::Length | Class::Strength => Some(Self::Muscle),
            Class::Symptom | Class::Habit => Some(Self::Background),
            Class::Context => None,
        }
    }

    /// Share of the score.
    pub fn share(self, scoring: &Scoring) -> f64 {
        self.weighs(scoring).share
    }

    /// Share of the score, and from which coverage it is a whole one (rule N2).
    pub(super) fn weighs(self, scoring: &Scoring) -> Share {
        match self {
            Self::Position => scoring.shares.position,
            Self::Muscle => scoring.shares.muscle,
            Self::Background => scoring.shares.background,
        }
    }
}

/// Mean severity of each part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Facets {
    /// Position.
    pub position: Option<f64>,
    /// Muscle tests.
    pub muscle: Option<f64>,
    /// Background.
    pub background: Option<f64>,
}

impl Facets {
    /// The mean of one part.
    pub fn get(&self, facet: Facet) -> Option<f64> {
        match facet {
            Facet::Position => self.position,
            Facet::Muscle => self.muscle,
            Facet::Background => self.background,
        }
    }
}

/// The parts of a confidence, each 0 to 1 (rule N16).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    /// Coverage.
    pub coverage: f64,
    /// Objective share.
    pub objective: f64,
    /// Agreement.
    pub agreement: f64,
}

/// How one item contributed (rule N22).
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The item.
    pub item: ItemId,
    /// The class it counts with here.
    pub class: Class,
    /// What became of it.
    pub state: RowState,
    /// Weight in its part.
    pub weight: f64,
    /// Quality factor, all flags multiplied.
    pub quality: f64,
    /// Severity 0 to 1, or signed -1 to 1 for a signed pattern.
    pub severity: Option<f64>,
    /// Points it gave; signed for a signed pattern.
    pub points: Option<f64>,
    /// Points it could give at most.
    pub max_points: Option<f64>,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Answered and counted.
    Answered,
    /// Answered, but a heavier test of the same muscles counts instead (clusters).
    NotCounted,
    /// Not answered.
    Missing,
    /// Skipped.
    Skipped,
    /// Stopped for pain.
    StoppedPain,
    /// Not possible.
    NotPossible,
    /// Left out for safety.
    HiddenBySafety,
    /// Not offered to this person.
    NotOffered,
}

/// How the muscle tests fit a pattern's table (rule N6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableMatch {
    /// Labels in the table.
    pub labels: u32,
    /// Places of the table: each of its muscles on each side.
    pub places: u32,
    /// Places with a decisive test.
    pub tested: u32,
    /// Of these, how many agree with the table.
    pub agree: u32,
}

/// The pelvis, front to back (rule N18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pelvis {
    /// Tipped forward.
    Forward,
    /// Tipped backward.
    Backward,
    /// Not clearly one or the other.
    Mixed,
    /// Within the usual spread.
    Usual,
    /// Not enough answers.
    Unknown,
}

/// What a high hip may come from; a label, never a certainty (rule N20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HipCause {
    /// Trunk rotation of 7° or more.
    CurveSuspected,
    /// Leg length difference suspected.
    BoneSuspected,
    /// Muscle-type pattern.
    Functional,
    /// Cause not clear.
    NotClear,
}

/// Why a clinician should measure before the result is relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HipClinicianNote {
    /// Book or tape 10 mm or more twice, with the bone pattern: ask a clinician to measure.
    AskToMeasure,
    /// The spine may curve.
    Curve,
    /// Book or tape 20 mm or more: see a clinician before relying on the plan.
    SeeFirst,
}
