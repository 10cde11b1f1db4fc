//! What follows from the answers: pure functions of the library, the assessment and a day.
//!
//! They know no clock, disk, window or randomness; the same input gives the same output.

mod case;
mod change;
mod check_in_follows;
mod finding;
mod for_person;
mod habits;
mod helpful;
mod imbalance;
mod in_short;
mod limits;
mod moving_on;
mod painful;
pub mod photo;
mod plan;
mod possible;
mod progress;
mod reading;
mod repeats;
mod route;
mod safety;
mod score;
mod sensitivity;
pub mod session;
mod severity;
mod tests_again;
mod trail;
mod usual;
mod values;
mod why;

pub use case::Case;
pub use change::{ReadTwice, changed_scores, pain_has_changed, read_twice};
pub use check_in_follows::{CheckInFollows, CheckInSays, check_in_follows};
pub use finding::{
    Band, ConfidenceLabel, Facet, Facets, Finding, Findings, Gate, HipCause, HipClinicianNote, LowerBecause, Parts,
    Pelvis, Row, RowState, TableMatch,
};
pub use for_person::{
    Adapted, PositionFor, ReliefFor, Whom, breathing_position, breathing_positions, relief_on_floor, relief_steps,
    step_rule, usual_doses,
};
pub use habits::{micro_breaks, patterns_by_strength, tips};
pub use helpful::{Helpful, would_help_today};
pub use imbalance::{Action, Basis, Conflict, Decided, Imbalance, Imbalances, imbalances};
pub use in_short::{Found, InShort, NEAR_A_LIMIT, PlanInShort, in_short};
pub use moving_on::{
    ExerciseLight, ExerciseNow, ExerciseState, Moving, SessionLights, StepBecause, StepChange, StepOffer, decline,
    light_of_pain, moving_on, nearest, outcome_with_log, plan_of_the_log, take,
};
pub use painful::{PainfulTest, painful_tests};
pub use plan::{
    DayDifference, Differs, DoseBounds, EditResult, Equivalent, GivesWay, LineDifference, OverBudget, Phase, PlanBench,
    PlanChanges, Standing, Suits, Verdict, difference, is_of_other_version, over_budget, persons_plan, plan,
    strengthens_on_b, training_days, until_week, week_days, with_day,
};

pub use progress::{
    Changed, Due, DueKind, Measure, MeasureOf, Series, WeekDone, due, due_now, measures, morning_due, next_check_in,
    nothing_changed, series, weeks_done,
};
pub use reading::{Length, Strength, length, strength};

pub use repeats::{OwnRepeats, change_limit, measurement_error};
use route::needs_what_was_not_asked_for;
pub use route::{
    NotOffered, Offer, SafetyLine, SafetyList, asked, is_operation, item_numbered, number_of, numbered,
    numbered_safety, offer, offers, signs,
};
pub use safety::{
    ListSays, SafetyOutcome, SafetyState, SignAnswer, SignStanding, clearance_from, is_bone_sign, is_ticked_tag,
    list_says, safety, tag_after_pain, tags,
};

pub use score::findings;

pub use sensitivity::{Change, Narrowing, ScoreRange, Sensitivity, sensitivity};
pub use severity::{limits_by_age, limits_for};
pub use tests_again::tests_again;
pub use trail::{Position, Trail, position};
pub use usual::{UsualRange, UsualValue, is_outside, usual_for};
pub use values::{hidden_by, measured};
pub use why::{
    AnswerDid, ExerciseWhy, ItemPoints, MuscleDid, MuscleWhy, PatternDid, PatternWhy, kept_out, tested_of_worked,
    why_answer, why_exercise, worked_by,
};

use crate::content::Library;
use crate::record::{Assessment, Plan};

/// The version of the rules, kept with every plan.
pub const RULES_VERSION: &str = "2";

/// Everything that follows from one assessment.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What the safety check leads to.
    pub safety: SafetyOutcome,
    /// A finding for each pattern.
    pub findings: Findings,
    /// Muscles that are tight or weak, and where patterns disagree.
    pub imbalances: Imbalances,
    /// The plan as the person has it: a kept one of other content or rules or the calculated one, with what the person
    /// changed. Screens, pages and the command line show this one.
    pub plan: Plan,
    /// What stands behind the plan: what was calculated, what the person changed, what is offered.
    pub changes: PlanChanges,
}

/// Works out everything.
pub fn outcome(library: &Library, assessment: &Assessment, today: jiff::civil::Date) -> Outcome {
    let safety = safety(library, assessment, today);
    let findings = findings(library, assessment);
    let imbalances = imbalances(library, assessment, &findings);
    let case = Case {
        library,
        assessment,
        safety: &safety,
        findings: &findings,
        imbalances: &imbalances,
    };
    let calculated = plan(case);
    let (plan, changes) = persons_plan(case, calculated);
    Outcome {
        safety,
        findings,
        imbalances,
        plan,
        changes,
    }
}
