//! Which signs are raised, how urgent each is, and which of them a day of clearance opens (rules Z1, Z6).

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{SignAnswer, SignStanding};
use crate::content::{Class, Clear, Kind, Library, Precaution, Reach, ScreeningQuestion, SignId, TagId, Urgency};
use crate::record::{Assessment, ScreeningAnswer};
use crate::rules::limits::{above, at_least};
use crate::rules::values::{Values, answered, counted_value};

/// Every sign that is raised, in the order of the lists.
pub(super) fn standing(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    today: Date,
) -> Vec<SignStanding> {
    let has_pain = has_back_or_neck_pain(library, assessment);
    raised(library, assessment, tags)
        .map(|(question, answer)| {
            let urgency = urgency(library, assessment, question);
            let cleared = clearance(library, assessment, question, urgency, today);
            let counts = match urgency {
                Urgency::Emergency => true,
                Urgency::SameDay | Urgency::ClinicianFirst => {
                    let is_only_noted = question.notes_only_when_derived && answer == SignAnswer::Follows;
                    !is_only_noted && (has_pain || !question.only_with_pain)
                }
                Urgency::Advice => false,
            };
            SignStanding {
                id: question.id.clone(),
                urgency,
                answer,
                since: assessment.safety.screened_on,
                cleared,
                locks: counts && cleared.is_none(),
            }
        })
        .collect()
}

/// The signs that are raised, and how.
pub(super) fn raised<'a>(
    library: &'a Library,
    assessment: &'a Assessment,
    tags: &'a BTreeSet<TagId>,
) -> impl Iterator<Item = (&'a ScreeningQuestion, SignAnswer)> {
    library.screening.questions.iter().filter_map(move |question| {
        let answer = ticked(assessment, question).or_else(|| {
            let by_tick = is_meant_by_a_precaution(library, assessment, &question.id);
            (by_tick || question.derived && follows(library, assessment, tags, &question.id))
                .then_some(SignAnswer::Follows)
        })?;
        Some((question, answer))
    })
}

/// Whether a sign was ticked; one that was asked statement by statement needs enough of them (rule Z6).
pub(super) fn ticked(assessment: &Assessment, question: &ScreeningQuestion) -> Option<SignAnswer> {
    let safety = &assessment.safety;
    let answer = match safety.answers.get(&question.id)? {
        ScreeningAnswer::Yes => SignAnswer::Yes,
        ScreeningAnswer::NotSure => SignAnswer::NotSure,
        ScreeningAnswer::No => return None,
    };
    if let (Some(least), Some(said)) = (question.at_least, safety.details.get(&*question.id)) {
        let count = question
            .features
            .iter()
            .filter(|feature| said.contains(&feature.id))
            .count();
        return usize::try_from(least)
            .is_ok_and(|least| count >= least)
            .then_some(answer);
    }
    Some(answer)
}

/// "Not sure" counts as yes.
pub(super) fn is_yes(assessment: &Assessment, sign: &SignId) -> bool {
    matches!(
        assessment.safety.answers.get(sign),
        Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure)
    )
}

/// Whether a ticked precaution also means this sign, and nobody said that it was examined.
fn is_meant_by_a_precaution(library: &Library, assessment: &Assessment, sign: &SignId) -> bool {
    let safety = &assessment.safety;
    let is_examined = safety.answers.get(sign) == Some(&ScreeningAnswer::No);
    let means_it = |precaution: &Precaution| {
        let counts_as = precaution.counts_as.as_ref().filter(|counts| counts.sign == *sign);
        counts_as.is_some_and(|counts| counts.examined.is_none() || !is_examined)
    };
    let mut precautions = library.precautions.iter().filter(|one| means_it(one));
    precautions.any(|precaution| safety.precautions.contains(&precaution.id))
}

/// Whether a sign that is never asked follows from the answers (rule Z15).
pub(in crate::rules) fn follows(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    sign: &SignId,
) -> bool {
    let derived = &library.screening.derived;
    let mut signs = derived.signs.iter().filter(|one| one.sign == *sign);
    let by_age = || {
        let is_minor = assessment.profile.age.is_some_and(|age| age < derived.adult_age);
        let mut questions = library.screening.questions.iter();
        is_minor && questions.any(|question| question.id == *sign && question.clear == Clear::Never)
    };
    let of_age = |least: Option<u32>| least.is_none_or(|least| assessment.profile.age.is_some_and(|age| age >= least));
    signs.any(|one| of_age(one.from_age) && one.any.iter().any(|reach| reaches(library, assessment, tags, reach)))
        || by_age()
}

/// Whether a measurement reaches a limit, in either direction.
pub(super) fn reaches(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>, reach: &Reach) -> bool {
    let value = counted_value(library, assessment, tags, &reach.item).and_then(Values::one);
    value.map(f64::abs).is_some_and(|value| {
        reach.from.is_some_and(|limit| at_least(value, limit)) || reach.above.is_some_and(|limit| above(value, limit))
    })
}

/// How urgent a sign is: with its pair ticked as well it is an emergency.
fn urgency(library: &Library, assessment: &Assessment, question: &ScreeningQuestion) -> Urgency {
    let pair = question.pair.as_ref().and_then(|id| library.screening_question(id));
    if pair.is_some_and(|pair| ticked(assessment, pair).is_some()) {
        Urgency::Emergency
    } else {
        question.urgency
    }
}

/// The day a doctor checked this sign, as far as it counts. A day given for all signs opens no emergency.
fn clearance(
    library: &Library,
    assessment: &Assessment,
    question: &ScreeningQuestion,
    urgency: Urgency,
    today: Date,
) -> Option<Date> {
    let safety = &assessment.safety;
    let earliest = clearance_from(library, assessment, question, today)?;
    let own = safety.cleared.get(&question.id).copied();
    let of_all = safety.cleared_on.filter(|_| urgency != Urgency::Emergency);
    let counts = |day: &Date| (earliest..=today).contains(day);
    [own, of_all].into_iter().flatten().filter(counts).max()
}

/// The first day on which "a doctor checked this" counts for a sign; none where none ever does.
pub fn clearance_from(
    library: &Library,
    assessment: &Assessment,
    question: &ScreeningQuestion,
    today: Date,
) -> Option<Date> {
    // While the check is unfinished the sign may have been ticked today.
    let ticked = assessment.safety.screened_on.map_or(today, |day| day.min(today));
    let days = &library.screening.clearance_days;
    let before = |days: u32| ticked.saturating_sub(i64::from(days).days());
    match question.clear {
        Clear::After => Some(ticked),
        Clear::SixMonths => Some(before(days.six_months)),
        Clear::FourWeeks => Some(before(days.four_weeks)),
        Clear::Never => None,
    }
}

/// Whether there is present back or neck pain: by number, by place, by the sign that says so, or by any symptom that is
/// there at least sometimes.
fn has_back_or_neck_pain(library: &Library, assessment: &Assessment) -> bool {
    let (reason, derived) = (&assessment.reason, &library.screening.derived);
    let complaint = assessment.complaint(library);
    reason.pain.is_some_and(|pain| pain >= 1)
        || is_yes(assessment, &derived.pain_sign)
        || derived.pain_regions.iter().any(|region| complaint.contains(region))
        || library.items.iter().any(|item| {
            matches!(item.kind, Kind::Frequency(_))
                && item.class() == Class::Symptom
                && answered(item, assessment)
                    .and_then(Values::one)
                    .is_some_and(|value| at_least(value, 1.0))
        })
}
