//! The safety check: what it leads to, which tags work, and which items they hide (clinical.md E, rulings.md).
//!
//! A yes counts from the moment it is given, "not sure" counts as yes. Four signs follow from answers and are never
//! asked: age under 18, height lost, a leg shorter by 20 mm, a trunk that turns by 7°. The first ends the assessment
//! politely, the second brings a clinician first; the last two stand as a note above the result (clinical.md A5, B6) and
//! lock nothing by themselves, because the limits of a home measurement are wide. Answered outright they lock as any
//! other sign of their kind.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::limits::{above, at_least};
use super::values::{Values, answered, counted_value};
use crate::content::{Class, Id, Item, Kind, Library, ScreeningOutcome, ScreeningQuestion};
use crate::record::{Assessment, LockState, PlanLock, Recheck, SafetyLock, ScreeningAnswer};

/// Below this age nothing is scored.
const ADULT_AGE: u32 = 18;
/// Days after which the safety check is asked again, and how long before it a clearance still holds: four weeks.
const FOUR_WEEKS_DAYS: i64 = 28;
/// From this pain a flare is taken to be acute (clinical.md E4).
const ACUTE_PAIN: u8 = 7;
/// Book or tape: a leg shorter by this many millimetres is for a clinician (clinical.md A5).
pub(super) const LEG_DIFFERENCE_MM: f64 = 20.0;
/// A trunk that turns by this many degrees may be a curve (rulings.md S36).
pub(super) const TRUNK_ROTATION_DEG: f64 = 7.0;
/// Centimetres of height lost that may be a broken vertebra, from [`HEIGHT_LOSS_AGE`].
const HEIGHT_LOSS_CM: f64 = 6.0;
const HEIGHT_LOSS: &str = "gen-height-loss";
const HEIGHT_LOSS_AGE: u32 = 50;
/// Centimetres from neck base to wall that may be a broken vertebra, from [`C7_WALL_AGE`].
const C7_WALL_CM: f64 = 9.5;
const C7_WALL: &str = "gen-c7-wall";
const C7_WALL_AGE: u32 = 60;
/// Where pain is back or neck pain (rulings.md, `cf-cancer`).
const BACK_OR_NECK: [&str; 4] = ["neck", "shoulders", "upper-back", "low-back"];
/// The tag that locks a plan by itself until a clinician has cleared exercise (rulings.md E12).
const RECENT_SURGERY: &str = "recent-surgery";

/// What the safety check leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyOutcome {
    /// Where it stands.
    pub state: SafetyState,
    /// Safety questions answered yes or not sure (or that follow from answers), in the order of the lists.
    pub raised: Vec<Id>,
    /// Of these, the ones that lock (only while `state` is `Emergency` or `ClinicianFirst`); the tag `recent-surgery`
    /// stands here too when it locks without its question.
    pub locking: Vec<Id>,
    /// Tags that work: ticked, set by safety answers, or following from items.
    pub tags: BTreeSet<Id>,
    /// Why there can be no plan; none when a plan is allowed.
    pub plan_locked: Option<PlanLock>,
}

/// Where the safety check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyState {
    /// Not done yet.
    NotDone,
    /// Older than four weeks.
    Outdated,
    /// Under 18: declined politely.
    Under18,
    /// Emergency help now.
    Emergency,
    /// A clinician first.
    ClinicianFirst,
    /// Nothing locks.
    Clear,
}

/// Works out the safety check on a day.
///
/// An emergency sign wins over everything, also while the check is unfinished or old; then under 18; then a check that
/// is still to be done; then a clinician first.
pub fn safety(library: &Library, assessment: &Assessment, today: Date) -> SafetyOutcome {
    let tags = tags(library, assessment);
    let raised: Vec<&ScreeningQuestion> = raised(library, assessment, &tags).collect();
    let is_cleared = is_cleared(assessment, today);
    let locking = if is_cleared {
        Vec::new()
    } else {
        locking(library, assessment, &raised)
    };
    let surgery = tags.contains(RECENT_SURGERY) && !is_cleared;
    let unfinished = unfinished_check(assessment, today);
    let state = if locking
        .iter()
        .any(|question| question.outcome == ScreeningOutcome::Emergency)
    {
        SafetyState::Emergency
    } else if is_under_18(assessment) {
        SafetyState::Under18
    } else if let Some(unfinished) = unfinished {
        unfinished
    } else if !locking.is_empty() || surgery {
        SafetyState::ClinicianFirst
    } else {
        SafetyState::Clear
    };

    let plan_locked = plan_locked(state, unfinished, &locking, surgery);
    let locking = match state {
        SafetyState::ClinicianFirst if locking.is_empty() => vec![Id::from(RECENT_SURGERY)],
        SafetyState::Emergency | SafetyState::ClinicianFirst => ids(&locking),
        _ => Vec::new(),
    };
    SafetyOutcome {
        state,
        raised: ids(&raised),
        locking,
        tags,
        plan_locked,
    }
}

fn ids(questions: &[&ScreeningQuestion]) -> Vec<Id> {
    questions.iter().map(|question| question.id.clone()).collect()
}

/// The tags that work for an assessment: ticked, set by safety answers, following from items (rulings.md S12), or from
/// pain of 7 and more.
///
/// An item that one of the other tags hides sets no tag.
pub fn tags(library: &Library, assessment: &Assessment) -> BTreeSet<Id> {
    let mut tags = given_tags(library, assessment);
    let from_items = tags_from_items(library, assessment, &tags);
    tags.extend(from_items);
    let from_signs: Vec<Id> = raised(library, assessment, &tags)
        .flat_map(|question| question.sets.iter().cloned())
        .collect();
    tags.extend(from_signs);
    tags
}

/// Whether the value of an item may set a tag, beside what the person says of themselves (rulings.md S12).
pub(super) fn may_set_tags(item: &Id) -> bool {
    matches!(item.as_str(), HEIGHT_LOSS | C7_WALL)
}

/// The tags that hide an item, in the order of its skip list.
pub fn hidden_by<'a>(item: &'a Item, tags: &BTreeSet<Id>) -> Vec<&'a Id> {
    item.skip.iter().filter(|tag| tags.contains(*tag)).collect()
}

/// Whether the person is under 18: by age, or by the answer where no age is given.
pub(super) fn is_under_18(assessment: &Assessment) -> bool {
    match assessment.profile.age {
        Some(age) => age < ADULT_AGE,
        None => is_yes(assessment, "cf-age"),
    }
}

/// The tags that the person gave: ticked, by a safety answer, or by the pain they named.
fn given_tags(library: &Library, assessment: &Assessment) -> BTreeSet<Id> {
    let mut tags = assessment.safety.precautions.clone();
    for question in &library.screening.questions {
        if is_yes(assessment, question.id.as_str()) {
            tags.extend(question.sets.iter().cloned());
        }
    }
    if assessment.reason.pain.is_some_and(|pain| pain >= ACUTE_PAIN) {
        tags.insert(Id::from("acute-flare"));
    }
    tags
}

/// The tags that follow from items: bone health by two measurements, and a yes to an item's follow-up that asks for one.
fn tags_from_items(library: &Library, assessment: &Assessment, tags: &BTreeSet<Id>) -> Vec<Id> {
    let mut found = Vec::new();
    if has_lost_height(library, assessment, tags) || has_round_neck_base(library, assessment, tags) {
        found.push(Id::from("osteoporosis"));
    }
    for item in &library.items {
        let answer = assessment.answers.get(&item.id);
        let says_yes = answer.is_some_and(|answer| answer.follow_up == Some(true));
        if let Some(follow_up) = item.follow_up.as_ref().filter(|_| says_yes)
            && hidden_by(item, tags).is_empty()
        {
            found.extend(follow_up.sets.iter().cloned());
        }
    }
    found
}

/// "Not sure" counts as yes.
fn is_yes(assessment: &Assessment, question: &str) -> bool {
    matches!(
        assessment.safety.answers.get(question),
        Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure)
    )
}

/// The questions answered yes or not sure, and those that follow from answers.
fn raised<'a>(
    library: &'a Library,
    assessment: &'a Assessment,
    tags: &'a BTreeSet<Id>,
) -> impl Iterator<Item = &'a ScreeningQuestion> {
    library.screening.questions.iter().filter(move |question| {
        is_yes(assessment, question.id.as_str()) || (question.derived && follows(library, assessment, tags, question))
    })
}

/// Whether a sign that is never asked follows from the answers.
fn follows(library: &Library, assessment: &Assessment, tags: &BTreeSet<Id>, question: &ScreeningQuestion) -> bool {
    let reaches = |item: &str, limit: f64| {
        value(library, assessment, tags, item).is_some_and(|value| at_least(value.abs(), limit))
    };
    match question.id.as_str() {
        "cf-age" => is_under_18(assessment),
        "cf-height" => has_lost_height(library, assessment, tags),
        "cf-lld" => reaches("hh-book-lift", LEG_DIFFERENCE_MM) || reaches("hh-leg-tape", LEG_DIFFERENCE_MM),
        "cf-curve" => reaches("hh-forward-bend", TRUNK_ROTATION_DEG),
        _ => false,
    }
}

/// Of the raised questions, those that lock while nothing is cleared.
fn locking<'a>(
    library: &Library,
    assessment: &Assessment,
    raised: &[&'a ScreeningQuestion],
) -> Vec<&'a ScreeningQuestion> {
    let has_pain = has_back_or_neck_pain(library, assessment);
    let locks = |question: &ScreeningQuestion| match question.outcome {
        ScreeningOutcome::Emergency => true,
        ScreeningOutcome::ClinicianFirst => {
            let id = question.id.as_str();
            let is_only_noted = matches!(id, "cf-lld" | "cf-curve") && !is_yes(assessment, id);
            !is_only_noted && (has_pain || !question.only_with_pain)
        }
        ScreeningOutcome::Advice => false,
    };
    raised.iter().filter(|question| locks(question)).copied().collect()
}

/// Whether there is present back or neck pain: by number, by place, by the sign that says so, or by any symptom that is
/// there at least sometimes.
fn has_back_or_neck_pain(library: &Library, assessment: &Assessment) -> bool {
    let reason = &assessment.reason;
    let lasting = assessment.safety.answers.get("cf-4weeks");
    reason.pain.is_some_and(|pain| pain >= 1)
        || matches!(lasting, Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure))
        || BACK_OR_NECK.iter().any(|region| reason.regions.contains(*region))
        || library.items.iter().any(|item| {
            item.kind == Kind::Frequency
                && item.class() == Class::Symptom
                && answered(item, assessment)
                    .and_then(Values::one)
                    .is_some_and(|value| at_least(value, 1.0))
        })
}

fn has_lost_height(library: &Library, assessment: &Assessment, tags: &BTreeSet<Id>) -> bool {
    is_aged(assessment, HEIGHT_LOSS_AGE)
        && value(library, assessment, tags, HEIGHT_LOSS).is_some_and(|loss| above(loss, HEIGHT_LOSS_CM))
}

fn has_round_neck_base(library: &Library, assessment: &Assessment, tags: &BTreeSet<Id>) -> bool {
    is_aged(assessment, C7_WALL_AGE)
        && value(library, assessment, tags, C7_WALL).is_some_and(|gap| at_least(gap, C7_WALL_CM))
}

fn is_aged(assessment: &Assessment, years: u32) -> bool {
    assessment.profile.age.is_some_and(|age| age >= years)
}

/// The single value of an item, unless a tag hides it.
fn value(library: &Library, assessment: &Assessment, tags: &BTreeSet<Id>, item: &str) -> Option<f64> {
    counted_value(library, assessment, tags, item).and_then(Values::one)
}

/// Whether a clinician has cleared exercise: not in the future, and not long before the safety check.
fn is_cleared(assessment: &Assessment, today: Date) -> bool {
    let safety = &assessment.safety;
    safety.cleared_on.is_some_and(|cleared| {
        let is_recent = safety
            .screened_on
            .is_none_or(|screened| four_weeks_after(cleared) >= screened);
        cleared <= today && is_recent
    })
}

/// What is missing of the safety check itself, if anything.
fn unfinished_check(assessment: &Assessment, today: Date) -> Option<SafetyState> {
    match assessment.safety.screened_on {
        None => Some(SafetyState::NotDone),
        Some(screened) if four_weeks_after(screened) < today => Some(SafetyState::Outdated),
        // A day ahead may be another time zone; more is a slip of the pen, and must not hold for years.
        Some(screened) if screened > today.saturating_add(1.day()) => Some(SafetyState::NotDone),
        Some(_) => None,
    }
}

fn four_weeks_after(day: Date) -> Date {
    day.saturating_add(FOUR_WEEKS_DAYS.days())
}

/// Why there is no plan.
fn plan_locked(
    state: SafetyState,
    unfinished: Option<SafetyState>,
    locking: &[&ScreeningQuestion],
    surgery: bool,
) -> Option<PlanLock> {
    let (state, signs) = match state {
        SafetyState::Clear => return None,
        SafetyState::NotDone | SafetyState::Outdated => (LockState::Check, Vec::new()),
        SafetyState::Under18 => (LockState::Under18, Vec::new()),
        SafetyState::Emergency => {
            let emergencies = locking
                .iter()
                .filter(|question| question.outcome == ScreeningOutcome::Emergency);
            (
                LockState::Emergency,
                emergencies.map(|question| question.id.clone()).collect(),
            )
        }
        SafetyState::ClinicianFirst => {
            let mut signs = ids(locking);
            if signs.is_empty() && surgery {
                signs.push(Id::from(RECENT_SURGERY));
            }
            (LockState::ClinicianFirst, signs)
        }
    };
    let recheck = match (state, unfinished) {
        (LockState::Under18, _) | (_, None) => None,
        (_, Some(SafetyState::Outdated)) => Some(Recheck::Outdated),
        (_, Some(_)) => Some(Recheck::NotDone),
    };
    Some(PlanLock::Safety(SafetyLock { state, signs, recheck }))
}
