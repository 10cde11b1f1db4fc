//! The map at the left: which steps there are, how each stands, and what comes next.

use super::{App, Screen};
use crate::content::{Id, Item};
use crate::rules::{Offer, SafetyState};

/// A step of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapStep {
    /// Where it leads.
    pub screen: Screen,
    /// Its name.
    pub name: &'static str,
    /// How it stands.
    pub state: StepState,
    /// Why it cannot be opened yet.
    pub waits_for: Option<&'static str>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Shown now.
    Here,
    /// Done.
    Done,
    /// To be done.
    Open,
    /// Cannot be opened yet.
    Waiting,
}

/// How far a region of the questions is.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionProgress {
    /// The region.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Items with an answer or a reason for none.
    pub done: usize,
    /// Items asked.
    pub asked: usize,
    /// The first item without an answer, or the first one.
    pub first: Option<Id>,
    /// Whether the item on screen belongs to it.
    pub here: bool,
}

/// The steps of the map, in order.
const STEPS: [(Screen, &str); 9] = [
    (Screen::Intake, "Why you came"),
    (Screen::About, "About you"),
    (Screen::Safety, "Safety check"),
    (Screen::How, "How to do it"),
    (Screen::Questions, "Questions"),
    (Screen::Review, "Review"),
    (Screen::Results, "Results"),
    (Screen::Plan, "Plan"),
    (Screen::Summary, "Summary"),
];

impl Screen {
    /// The step of the map it belongs to; itself where it is no part of another.
    fn step(self) -> Self {
        if self == Self::Stop {
            Self::Safety
        } else if matches!(self, Self::FromPaper | Self::Photo) {
            Self::Questions
        } else if self == Self::CheckIn {
            Self::Plan
        } else {
            self
        }
    }
}

impl App {
    /// The map.
    pub fn map(&self) -> Vec<MapStep> {
        STEPS
            .into_iter()
            .map(|(screen, name)| {
                let waits_for = self.waits_for(screen);
                let here = self.state().screen.step() == screen;
                let state = if here {
                    StepState::Here
                } else if waits_for.is_some() {
                    StepState::Waiting
                } else if self.is_done(screen) {
                    StepState::Done
                } else {
                    StepState::Open
                };
                MapStep {
                    screen,
                    name,
                    state,
                    waits_for,
                }
            })
            .collect()
    }

    /// How far the regions are.
    pub fn regions(&self) -> Vec<RegionProgress> {
        let asked = self.asked();
        let here = self.item();
        self.library()
            .regions
            .iter()
            .filter_map(|region| {
                let items: Vec<&&Item> = asked.iter().filter(|item| item.region == region.id).collect();
                let first = items.iter().find(|item| !self.is_settled(item)).or(items.first());
                (!items.is_empty()).then(|| RegionProgress {
                    id: region.id.clone(),
                    name: region.text.clone(),
                    done: items.iter().filter(|item| self.is_settled(item)).count(),
                    asked: items.len(),
                    first: first.map(|item| item.id.clone()),
                    here: here.is_some_and(|item| item.region == region.id),
                })
            })
            .collect()
    }

    /// The items that are asked, in session order.
    pub fn asked(&self) -> Vec<&Item> {
        let library = self.library();
        self.derived()
            .asked
            .iter()
            .filter_map(|id| library.item(id.as_str()))
            .collect()
    }

    /// The item on screen.
    pub fn item(&self) -> Option<&Item> {
        let document = self.state().document.as_ref()?;
        let id = document.item.as_ref()?;
        self.library().item(id.as_str())
    }

    /// The number of the item on screen and of all asked, from 1.
    pub fn item_number(&self) -> Option<(usize, usize)> {
        let item = self.item()?;
        let asked = &self.derived().asked;
        let at = asked.iter().position(|id| *id == item.id)?;
        Some((at + 1, asked.len()))
    }

    /// Whether an item has an answer, whole, or a reason why there is none.
    pub fn is_settled(&self, item: &Item) -> bool {
        self.assessment()
            .and_then(|assessment| assessment.answers.get(&item.id))
            .is_some()
    }

    /// Why a screen cannot be opened yet.
    pub fn waits_for(&self, screen: Screen) -> Option<&'static str> {
        let state = self.outcome().map(|outcome| outcome.safety.state);
        let opens_after_safety = matches!(
            screen,
            Screen::How | Screen::Questions | Screen::Photo | Screen::Review | Screen::Results | Screen::Plan
        );
        match state {
            // The safety check is on the sheet too, so it may be unfinished there; nothing passes its gates.
            Some(SafetyState::Emergency) if screen == Screen::FromPaper => Some("Help comes first"),
            Some(SafetyState::Under18) if screen == Screen::FromPaper => Some("Plumbline is made for adults"),
            _ if !opens_after_safety => None,
            // What was made before the check was asked again can be read (rule Z23).
            Some(SafetyState::NotDone) if screen == Screen::Plan && self.plan_to_read().is_some() => None,
            Some(SafetyState::NotDone) => Some("The safety check comes first"),
            Some(SafetyState::Outdated) if matches!(screen, Screen::How | Screen::Questions | Screen::Photo) => {
                Some("The safety check is older than four weeks and comes first")
            }
            // A result could be taken for an all-clear (rules Z14, T6).
            Some(SafetyState::Emergency)
                if matches!(
                    screen,
                    Screen::How | Screen::Questions | Screen::Photo | Screen::Results
                ) =>
            {
                Some("Help comes first")
            }
            Some(SafetyState::Under18) if screen != Screen::Review => Some("Plumbline is made for adults"),
            _ => None,
        }
    }

    fn is_done(&self, screen: Screen) -> bool {
        let Some(assessment) = self.assessment() else {
            return false;
        };
        match screen {
            Screen::Intake => {
                self.has_been(Screen::About) || self.thoughts().iter().any(|thought| self.is_thought_answered(thought))
            }
            Screen::About => self.has_been(Screen::About) || assessment.profile != crate::record::Profile::default(),
            Screen::Safety => assessment.safety.screened_on.is_some(),
            Screen::How => assessment.route.is_some(),
            Screen::Questions => {
                let asked = self.asked();
                !asked.is_empty() && asked.iter().all(|item| self.is_settled(item))
            }
            Screen::Review | Screen::Results | Screen::Summary => self.has_been(screen),
            Screen::Plan => assessment.plan.is_some(),
            Screen::Home
            | Screen::Folder
            | Screen::CheckIn
            | Screen::Stop
            | Screen::Photo
            | Screen::FromPaper
            | Screen::Exercises
            | Screen::Exercise
            | Screen::Muscles
            | Screen::Muscle
            | Screen::Breathing
            | Screen::Relief
            | Screen::Habits
            | Screen::Effort
            | Screen::Print
            | Screen::Session
            | Screen::Progress => false,
        }
    }

    /// Where "on" leads from a screen.
    pub(super) fn after(&self, screen: Screen) -> Screen {
        let state = self.outcome().map(|outcome| outcome.safety.state);
        match screen {
            Screen::Home | Screen::Folder => Screen::Intake,
            // Who came from the sheet goes back to it.
            Screen::Intake if self.is_beside_the_sheet() => Screen::FromPaper,
            Screen::Intake => Screen::About,
            Screen::About if state == Some(SafetyState::Under18) => Screen::Stop,
            Screen::About | Screen::How if self.is_from_paper() => Screen::FromPaper,
            Screen::About => Screen::Safety,
            Screen::Safety => match state {
                Some(
                    SafetyState::Emergency | SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Under18,
                ) => Screen::Stop,
                _ if self.is_from_paper() => Screen::FromPaper,
                _ if self.safety_leads_back() => Screen::Plan,
                _ if self.has_tests_again_to_do() => Screen::Questions,
                _ => Screen::How,
            },
            Screen::Stop => match state {
                Some(SafetyState::Emergency | SafetyState::Under18) => Screen::Summary,
                _ if self.is_from_paper() => Screen::FromPaper,
                _ => Screen::How,
            },
            Screen::How | Screen::Photo => Screen::Questions,
            Screen::Questions | Screen::FromPaper => Screen::Review,
            Screen::Review if state == Some(SafetyState::Emergency) => Screen::Stop,
            Screen::Review => Screen::Results,
            Screen::Results => Screen::Plan,
            Screen::Plan | Screen::Summary => Screen::Summary,
            Screen::CheckIn => Screen::Plan,
            // The library has its own way: back to where one was.
            library @ (Screen::Exercises
            | Screen::Exercise
            | Screen::Muscles
            | Screen::Muscle
            | Screen::Breathing
            | Screen::Relief
            | Screen::Habits
            | Screen::Effort
            | Screen::Print
            | Screen::Session
            | Screen::Progress) => library,
        }
    }

    /// Where "back" leads from a screen.
    pub(super) fn before(&self, screen: Screen) -> Screen {
        let state = self.outcome().map(|outcome| outcome.safety.state);
        match screen {
            Screen::Home | Screen::Folder | Screen::Intake => Screen::Home,
            Screen::About => Screen::Intake,
            Screen::Safety => Screen::About,
            Screen::Stop if state == Some(SafetyState::Under18) => Screen::About,
            Screen::Stop | Screen::How => Screen::Safety,
            Screen::FromPaper if self.is_from_paper() => Screen::About,
            Screen::Questions | Screen::FromPaper => Screen::How,
            Screen::Review if self.is_from_paper() => Screen::FromPaper,
            Screen::Review | Screen::Photo => Screen::Questions,
            Screen::Results => Screen::Review,
            Screen::Plan if state == Some(SafetyState::Emergency) => Screen::Stop,
            Screen::Plan => Screen::Results,
            Screen::CheckIn => Screen::Plan,
            Screen::Summary => match state {
                Some(SafetyState::Emergency | SafetyState::Under18) => Screen::Stop,
                Some(SafetyState::NotDone) => Screen::Safety,
                _ => Screen::Plan,
            },
            library @ (Screen::Exercises
            | Screen::Exercise
            | Screen::Muscles
            | Screen::Muscle
            | Screen::Breathing
            | Screen::Relief
            | Screen::Habits
            | Screen::Effort
            | Screen::Print
            | Screen::Session
            | Screen::Progress) => library,
        }
    }

    /// Whether only some tests are done again.
    fn has_tests_again_to_do(&self) -> bool {
        let route = self.assessment().and_then(|assessment| assessment.route.as_ref());
        route.is_some_and(|route| route.again)
    }

    /// Whether why they came is typed in by number, beside the sheet of a record that was not begun for it.
    pub(super) fn is_beside_the_sheet(&self) -> bool {
        self.state().pages.intake.by_number && !self.is_from_paper()
    }

    /// Whether the record was begun to enter what stands on paper.
    fn is_from_paper(&self) -> bool {
        let document = self.state().document.as_ref();
        document.is_some_and(|document| document.from_paper)
    }

    /// Whether an item is asked, hidden or not offered.
    pub fn offer(&self, item: &Item) -> Option<Offer> {
        self.derived.offers.get(&item.id).cloned()
    }
}
