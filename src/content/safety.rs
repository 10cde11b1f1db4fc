//! The safety questions and the precautions (clinical.md E, rulings.md "People and safety").

use serde::Deserialize;

use super::Id;

/// The safety check: groups of questions in everyday order.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screening {
    /// After how many weeks it is asked again.
    pub recheck_weeks: u32,
    /// The three groups.
    pub groups: Vec<Group>,
    /// What makes a sign count: new, in the last four weeks, not yet checked.
    pub new_sign_note: String,
    /// Said when nothing was ticked.
    pub none_note: String,
    /// All questions.
    pub questions: Vec<ScreeningQuestion>,
}

/// A grouped list with its own "None of these".
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// For example `screen-general`.
    pub id: Id,
    /// Heading.
    pub title: String,
}

/// One safety question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreeningQuestion {
    /// For example `rf-saddle`.
    pub id: Id,
    /// The group it stands in.
    pub group: Id,
    /// What a yes leads to.
    pub outcome: ScreeningOutcome,
    /// Asked about the last weeks, or about ever.
    #[serde(default)]
    pub time: ScreeningTime,
    /// What the person ticks.
    pub text: String,
    /// The one clarifying question after "not sure".
    #[serde(default)]
    pub clarify: String,
    /// A noun phrase for print.
    pub short: String,
    /// What to do now.
    pub action: String,
    /// For the clinician's page only; never shown on screen.
    pub suspected: String,
    /// Follows from answers and is never asked.
    #[serde(default)]
    pub derived: bool,
    /// What a derived one follows from.
    #[serde(default)]
    pub from: Option<String>,
    /// Locks only together with present back or neck pain.
    #[serde(default)]
    pub only_with_pain: bool,
    /// Tags a yes also sets.
    #[serde(default)]
    pub sets: Vec<Id>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What a yes leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScreeningOutcome {
    /// Emergency help now; no tests, no plan.
    Emergency,
    /// A clinician first; muscle tests and plan are locked until cleared.
    ClinicianFirst,
    /// Advice only.
    Advice,
}

/// Which time a question asks about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScreeningTime {
    /// New, in the last four weeks, not yet checked.
    #[default]
    New,
    /// Ever, or now.
    Any,
}

/// A tag that hides tests and filters exercises.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Precaution {
    /// For example `no-floor`.
    pub id: Id,
    /// The group it stands in.
    pub group: Id,
    /// What the person ticks.
    pub text: String,
    /// A short phrase for lists.
    pub short: String,
    /// What the program then does.
    pub effect: String,
    /// Wording on paper.
    pub clinician: String,
    /// What is preferred instead.
    #[serde(default)]
    pub prefer: Option<String>,
    /// Statements of which `at_least` must be true.
    #[serde(default)]
    pub questions: Vec<String>,
    /// How many of `questions` it takes.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// Operated regions to choose from.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A region of the body.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// For example `head-and-shoulders` or `knee`.
    pub id: Id,
    /// What the person reads.
    pub text: String,
}
