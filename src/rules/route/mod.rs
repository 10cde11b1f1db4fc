//! Which items are asked: the route picks them (rules Q6, Q7).
//!
//! An item is looked at in this order:
//!
//! 1. Under 18 nothing is asked. With an emergency sign only questions stay, no test and no look in the mirror. Until a
//!    clinician has cleared exercise, muscle tests and other bodily tests are left out.
//! 2. Tags hide what stands in an item's skip list. A test that provokes is also left out from so much pain today.
//! 3. What is not for this person or place is not offered: too young for it, no helper, no floor, no phone, no tape,
//!    no bed, only on request; nor what could tell nothing any more.
//! 4. Of the rest, the full route asks everything, but of the tests of one muscle group only the heaviest: nobody is
//!    asked three hamstring tests. When that one turns out not to be possible, the next takes its place.
//! 5. The first look and the usual way ask a part of them (rule Q10): see `ways`. So does the 15-minute route of version 1
//!    (rule Q6), which older records hold: see `quick`.
//! 6. What was requested, and what was answered before, stays on the list as long as 1 to 3 allow it.
//!
//! What is asked about the complaint comes first among the questions (rule Q11).
//!
//! Whether the safety check is still to be done changes nothing here: the screens ask it before the first test.

mod numbers;
mod quick;
mod ways;

pub use numbers::*;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::limits::is_zero;
use super::severity::severity;
use super::values::answered;
use super::{SafetyState, hidden_by, safety};
use crate::content::{Class, Helper, Id, Item, Library, Offered, Stage};
use crate::record::{Assessment, NoReading, Route, RouteLength};

/// Whether an item is asked, and if not, why.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// It is on the list.
    Asked,
    /// Left out for safety, by these tags; empty when a clinician comes first, or when pain today rules it out.
    Hidden(Vec<Id>),
    /// Would be possible, but is not part of the way that was chosen, or a better test of the same muscles is.
    NotInRoute,
    /// Not for this person or place: age, helper, floor, phone, tape, bed, or only on request.
    NotOffered(NotOffered),
}

/// Why an item is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOffered {
    /// Too young for it, or age not given.
    Age,
    /// Needs a helper (rule Q9).
    Helper,
    /// Needs the floor.
    Floor,
    /// Needs a phone.
    Phone,
    /// Needs a tape measure.
    Tape,
    /// Needs a firm bed or a sturdy table (rule I5).
    Bed,
    /// Only on request.
    OnRequest,
    /// How one stands was looked at and shows nothing of what it is about.
    NotShown,
}

/// The items that are asked, in session order.
pub fn asked<'a>(library: &'a Library, assessment: &Assessment, today: Date) -> Vec<&'a Item> {
    let offers = offers(library, assessment, today).into_iter();
    offers
        .filter(|(_, offer)| *offer == Offer::Asked)
        .map(|(item, _)| item)
        .collect()
}

/// Whether one item is asked; for many items [`offers`] does the work once.
pub fn offer(library: &Library, assessment: &Assessment, today: Date, item: &Item) -> Offer {
    offers(library, assessment, today)
        .into_iter()
        .find(|(other, _)| other.id == item.id)
        .map_or(Offer::NotInRoute, |(_, offer)| offer)
}

/// Every item in session order, with whether it is asked.
///
/// Without a chosen route the default one counts: 15 minutes, alone, with floor, phone and tape.
pub fn offers<'a>(library: &'a Library, assessment: &Assessment, today: Date) -> Vec<(&'a Item, Offer)> {
    let safety = safety(library, assessment, today);
    let default_route = Route::default();
    let route = assessment.route.as_ref().unwrap_or(&default_route);
    let ruled_out = |item: &Item| {
        ruled_out_by_state(safety.state, item)
            .or_else(|| ruled_out_by_tags(assessment, &safety.tags, item))
            .or_else(|| not_for_this_person(assessment, item).map(Offer::NotOffered))
            .or_else(|| cannot_matter(library, assessment, &safety.tags, item).map(Offer::NotOffered))
            .or_else(|| not_in_this_place(route, item).map(Offer::NotOffered))
            .or_else(|| not_alone(library, assessment, route, item).map(Offer::NotOffered))
    };
    let ruled: Vec<(&Item, Option<Offer>)> = library.items.iter().map(|item| (item, ruled_out(item))).collect();
    let possible: Vec<&Item> = ruled
        .iter()
        .filter_map(|(item, ruled_out)| ruled_out.is_none().then_some(*item))
        .collect();
    let first_choices = without_second_choices(assessment, &possible);
    let picked = match route.length {
        RouteLength::Full | RouteLength::FirstLook | RouteLength::Usual | RouteLength::Quick if route.again => {
            Vec::new()
        }
        RouteLength::Full => first_choices,
        RouteLength::FirstLook => ways::first_look(library, assessment, &possible),
        RouteLength::Usual => ways::usual(library, assessment, (&first_choices, &possible), route),
        RouteLength::Quick => quick::pick(library, &first_choices, &possible, route.phone, route.helper),
    };
    let mut offers: Vec<(&Item, Offer)> = ruled
        .into_iter()
        .map(|(item, ruled_out)| {
            let stays = || {
                picked.iter().any(|other| other.id == item.id)
                    || route.requested.contains(&item.id)
                    || answered(item, assessment).is_some()
            };
            let offer = ruled_out.unwrap_or_else(|| if stays() { Offer::Asked } else { Offer::NotInRoute });
            (item, offer)
        })
        .collect();
    let complaint = ways::complaint_patterns(library, assessment);
    offers.sort_by_key(|(item, _)| {
        let first = item.stage == Stage::Questions && ways::is_of(item, &complaint);
        (item.stage, !first)
    });
    offers
}

/// Why an item is not for this person, or not for the place they chose; nothing is said of a place not yet chosen.
pub(super) fn not_offered(assessment: &Assessment, item: &Item) -> Option<NotOffered> {
    let route = assessment.route.as_ref();
    not_for_this_person(assessment, item).or_else(|| not_in_this_place(route?, item))
}

fn ruled_out_by_state(state: SafetyState, item: &Item) -> Option<Offer> {
    match state {
        SafetyState::Under18 => Some(Offer::NotOffered(NotOffered::Age)),
        SafetyState::Emergency => (item.stage != Stage::Questions).then(|| Offer::Hidden(Vec::new())),
        SafetyState::SameDay | SafetyState::ClinicianFirst => item.is_bodily_test().then(|| Offer::Hidden(Vec::new())),
        SafetyState::NotDone | SafetyState::Outdated | SafetyState::Clear => None,
    }
}

fn ruled_out_by_tags(assessment: &Assessment, tags: &BTreeSet<Id>, item: &Item) -> Option<Offer> {
    let hiding = hidden_by(item, tags);
    let hurts_today = item
        .skip_from_pain
        .is_some_and(|from| assessment.reason.pain.is_some_and(|pain| pain >= from));
    (!hiding.is_empty() || hurts_today).then(|| Offer::Hidden(hiding.into_iter().cloned().collect()))
}

fn not_for_this_person(assessment: &Assessment, item: &Item) -> Option<NotOffered> {
    match &item.offered {
        Offered::Always | Offered::WhereShown { .. } => None,
        Offered::OnRequest => {
            let route = assessment.route.as_ref();
            let is_requested = route.is_some_and(|route| route.requested.contains(&item.id));
            (!is_requested && answered(item, assessment).is_none()).then_some(NotOffered::OnRequest)
        }
        Offered::FromAge { min_age } => {
            let is_old_enough = assessment.profile.age.is_some_and(|age| age >= *min_age);
            (!is_old_enough).then_some(NotOffered::Age)
        }
    }
}

/// What could tell nothing any more (rule Q7): how one stands was looked at, and nothing of its pattern shows. What was asked
/// for or answered stays.
fn cannot_matter(library: &Library, assessment: &Assessment, tags: &BTreeSet<Id>, item: &Item) -> Option<NotOffered> {
    let Offered::WhereShown { where_shown } = &item.offered else {
        return None;
    };
    let is_requested = assessment
        .route
        .as_ref()
        .is_some_and(|route| route.requested.contains(&item.id));
    if is_requested || answered(item, assessment).is_some() {
        return None;
    }
    let counted = library.items.iter().filter(|other| hidden_by(other, tags).is_empty());
    let mut looks = counted
        .filter_map(|other| {
            let mut scores = other.scores();
            let of = scores.find(|score| score.pattern == where_shown && score.class == Class::Position)?;
            severity(other, of, &assessment.profile, answered(other, assessment)?)
        })
        .peekable();
    (looks.peek().is_some() && looks.all(is_zero)).then_some(NotOffered::NotShown)
}

/// Whether an item needs a thing of which a first look does not ask whether it is at hand. Of the floor the safety check asks.
pub(super) fn needs_what_was_not_asked_for(assessment: &Assessment, item: &Item) -> bool {
    let is_first_look = assessment
        .route
        .as_ref()
        .is_some_and(|route| route.length == RouteLength::FirstLook);
    is_first_look
        && item
            .needs
            .iter()
            .any(|need| ["phone", "tape", "bed"].contains(&need.as_str()))
}

fn not_in_this_place(route: &Route, item: &Item) -> Option<NotOffered> {
    let needs = |thing: &str| item.needs.iter().any(|need| need == thing);
    if item.helper == Helper::Needed && !route.helper {
        Some(NotOffered::Helper)
    } else if needs("floor") && !route.floor {
        Some(NotOffered::Floor)
    } else if needs("phone") && !route.phone {
        Some(NotOffered::Phone)
    } else if needs("tape") && !route.tape {
        Some(NotOffered::Tape)
    } else if route.no_bed && (needs("bed") || needs("bed-or-floor") && !route.floor) {
        Some(NotOffered::Bed)
    } else {
        None
    }
}

/// What nobody can do alone without a phone (rule Q13); an answer stays, and so does the short way of version 1.
fn not_alone(library: &Library, assessment: &Assessment, route: &Route, item: &Item) -> Option<NotOffered> {
    let new_way = route.length != RouteLength::Quick;
    let needs_one = library.ways.alone_with_phone.contains(&item.id);
    let is_answered = assessment.answers.contains_key(&item.id);
    (new_way && needs_one && !route.phone && !route.helper && !is_answered).then_some(NotOffered::Phone)
}

/// Of the tests of one muscle group the heaviest, and the next one where a heavier was not possible.
fn without_second_choices<'a>(assessment: &Assessment, possible: &[&'a Item]) -> Vec<&'a Item> {
    let is_second_choice = |(place, item): &(usize, &&Item)| {
        item.cluster.is_some()
            && possible.iter().enumerate().any(|(other_place, other)| {
                let is_heavier =
                    heaviest(other) > heaviest(item) || (other_place < *place && heaviest(other) >= heaviest(item));
                other.cluster == item.cluster && is_heavier && !was_not_possible(assessment, other)
            })
    };
    possible
        .iter()
        .enumerate()
        .filter(|item| !is_second_choice(item))
        .map(|(_, item)| *item)
        .collect()
}

fn was_not_possible(assessment: &Assessment, item: &Item) -> bool {
    let answer = assessment.answers.get(&item.id);
    answer.is_some_and(|answer| answer.state() == Some(NoReading::NotPossible))
}

fn heaviest(item: &Item) -> f64 {
    item.scores().map(|score| score.weight).fold(0.0, f64::max)
}
