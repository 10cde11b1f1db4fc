//! What the person tells about themselves, and how the assessment is done.

use super::{AboutMessage, App, Document, Means, Screen, written};
use crate::app::words::about as say;
use crate::content::Item;
use crate::record::{Assessment, DEFAULT_MINUTES, MAX_MINUTES, MIN_MINUTES, Record, Route, RouteLength};
use crate::rules;

/// The draft of the age while it is not a number.
pub const AGE_DRAFT: &str = "profile/age";
/// The oldest age that is accepted, in years.
pub const MAX_AGE: u32 = 120;

/// What a way through asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HowMuch {
    /// Items that are asked.
    pub items: usize,
    /// Of these, items without an answer yet.
    pub open: usize,
    /// Minutes the open ones take, and the screens up to the result (rule Q12).
    pub open_minutes: f64,
}

impl HowMuch {
    /// Whole minutes that are left, rounded up.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, 0 to ten thousand"
    )]
    pub fn minutes_left(self) -> u32 {
        self.open_minutes.ceil().clamp(0.0, 10_000.0) as u32
    }
}

impl App {
    /// Takes in what was said about the person.
    pub(super) fn about_told(&mut self, message: AboutMessage) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        let goes_on = matches!(message, AboutMessage::GoneOn(_));
        let route = |document: &Document| document.record.assessments.get(index)?.route.clone();
        let was_first_look = route(document).is_some_and(|route| route.length == RouteLength::FirstLook);
        change(&mut document.record, index, message);
        self.changed();
        match (goes_on, was_first_look) {
            // What is at hand was not asked for yet (rule I5).
            (true, true) => {
                if let Some(document) = &mut self.state.document {
                    document.item = None;
                }
                self.enter(Screen::How);
            }
            (true, false) => self.open_first_open(),
            (false, _) => {}
        }
    }

    /// Goes to the first question without an answer.
    fn open_first_open(&mut self) {
        self.derive();
        let open = self
            .asked()
            .into_iter()
            .find(|item| !self.is_settled(item))
            .map(|item| item.id.clone());
        match open {
            Some(open) => self.open_item(open),
            None => self.enter(Screen::Questions),
        }
    }

    /// The text of the age field.
    pub fn age_text(&self) -> String {
        let Some(assessment) = self.assessment() else {
            return String::new();
        };
        let draft = assessment.drafts.get(AGE_DRAFT).cloned();
        draft.unwrap_or_else(|| assessment.profile.age.map(|age| age.to_string()).unwrap_or_default())
    }

    /// What is wrong with the age, if anything.
    pub fn age_problem(&self) -> Option<String> {
        let text = self.age_text();
        let wrong = !text.trim().is_empty() && read_age(&text).is_none();
        wrong.then(|| say::type_your_age(MAX_AGE))
    }

    /// What a way through asks, all else as it is chosen.
    pub fn how_much(&self, length: RouteLength) -> Option<HowMuch> {
        let mut assessment = self.assessment()?.clone();
        let route = assessment.route.get_or_insert_default();
        // Another way than the one that was chosen asks more than the tests that are done again.
        route.again &= route.length == length;
        route.length = length;
        let asked = rules::asked(&self.library, &assessment, self.today());
        let (done, open): (Vec<&Item>, Vec<&Item>) = asked.iter().partition(|item| self.is_settled(item));
        let ways = &self.library.ways;
        // The result of a first look comes at once (rule Q12).
        let afterwards = if length != RouteLength::FirstLook && !open.is_empty() {
            ways.afterwards
        } else {
            0.0
        };
        Some(HowMuch {
            items: asked.len(),
            open: open.len(),
            open_minutes: ways.minutes_after(&done, open.iter().copied()) + afterwards,
        })
    }

    /// What is left of the way that was chosen.
    pub fn way_left(&self) -> Option<HowMuch> {
        self.how_much(self.assessment()?.route.as_ref()?.length)
    }

    /// Sets the usual route the first time.
    pub(super) fn begin_route(&mut self) {
        if !self.may_change() {
            return;
        }
        let no_floor = self
            .outcome()
            .is_some_and(|outcome| outcome.safety.tags.contains(&self.library.screening.derived.floor_tag));
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        if let Some(assessment) = document.record.assessments.get_mut(index)
            && assessment.route.is_none()
        {
            // Nobody chose it yet, so looking at this screen alone leaves nothing to save.
            assessment.route = Some(Route {
                length: RouteLength::FirstLook,
                floor: !no_floor,
                // Nothing is ticked that was not told (rule I5).
                no_bed: !assessment.profile.firm_bed,
                ..Route::default()
            });
        }
    }
}

fn change(record: &mut Record, index: usize, message: AboutMessage) {
    let Record {
        person, assessments, ..
    } = record;
    let Some(assessment) = assessments.get_mut(index) else {
        return;
    };
    let profile = &mut assessment.profile;
    let reason = &mut assessment.reason;
    match message {
        AboutMessage::NameTyped(name) => person.name = name,
        AboutMessage::UnitsChosen(units) => person.units = units,
        AboutMessage::AgeTyped(text) => {
            profile.age = read_age(&text);
            let plain = profile.age.map(|age| age.to_string()).unwrap_or_default();
            keep_draft(assessment, AGE_DRAFT, text, &plain);
        }
        AboutMessage::SexChosen(sex) => profile.sex = sex,
        AboutMessage::MinutesChosen(minutes) => profile.minutes_per_day = minutes.clamp(MIN_MINUTES, MAX_MINUTES),
        AboutMessage::EarlierPlanDone(reached) => {
            if let Some(earlier) = &mut assessment.earlier_plan {
                earlier.reached = reached;
            }
        }
        AboutMessage::EquipmentToggled(name) => toggle(&mut profile.equipment, name),
        AboutMessage::FirmBedToggled => profile.firm_bed = !profile.firm_bed,
        AboutMessage::WordsTyped(words) => reason.words = words,
        AboutMessage::PainRegionToggled(region) => toggle(&mut reason.regions, region),
        AboutMessage::SinceTyped(since) => reason.since = since,
        AboutMessage::PainChosen(pain) => reason.pain = pain.map(|pain| pain.min(10)),
        AboutMessage::LengthChosen(length) | AboutMessage::GoneOn(length) => {
            let route = assessment.route.get_or_insert_default();
            route.length = length;
            route.again = false;
        }
        AboutMessage::HelperChosen(helper) => assessment.route.get_or_insert_default().helper = helper,
        AboutMessage::MeansToggled(means) => {
            let route = assessment.route.get_or_insert_default();
            match means {
                Means::Floor => route.floor = !route.floor,
                Means::Phone => route.phone = !route.phone,
                Means::Tape => route.tape = !route.tape,
                Means::Bed => route.no_bed = !route.no_bed,
                Means::Photos => route.photos = !route.photos,
            }
        }
    }
}

pub(super) fn keep_draft(assessment: &mut Assessment, key: &str, text: String, plain: &str) {
    if text == plain {
        assessment.drafts.remove(key);
    } else {
        assessment.drafts.insert(key.to_owned(), text);
    }
}

fn read_age(text: &str) -> Option<u32> {
    written::whole_years(text).filter(|age| (1..=MAX_AGE).contains(age))
}

pub(super) fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// The minutes a day that can be chosen with one click.
pub const MINUTES_CHOICES: [u32; 6] = [5, DEFAULT_MINUTES, 15, 20, 30, MAX_MINUTES];
