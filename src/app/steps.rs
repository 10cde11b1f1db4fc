//! The map at the left: which steps there are, how each stands, and what comes next.

use super::screens::Opens;
use super::{App, Screen};
use crate::app::words::screens as say;
use crate::content::{Id, Item, ItemId};
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
    pub first: Option<ItemId>,
    /// Whether the item on screen belongs to it.
    pub here: bool,
}

impl App {
    /// The map.
    pub fn map(&self) -> Vec<MapStep> {
        Screen::STEPS
            .into_iter()
            .map(|screen| {
                let waits_for = self.waits_for(screen);
                let here = self.state().screen.on_map() == screen;
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
                    name: screen.name_on_map(),
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
        self.derived().asked.iter().filter_map(|id| library.item(id)).collect()
    }

    /// The item on screen.
    pub fn item(&self) -> Option<&Item> {
        let document = self.state().document.as_ref()?;
        let id = document.item.as_ref()?;
        self.library().item(id)
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
        let state = self.safety_state()?;
        match (screen.facts().opens, state) {
            (Opens::Always, _)
            | (_, SafetyState::Clear | SafetyState::SameDay | SafetyState::ClinicianFirst)
            | (Opens::WithTheSheet, SafetyState::NotDone | SafetyState::Outdated)
            | (Opens::WithACheck | Opens::ToRead | Opens::WithAPlan, SafetyState::Outdated)
            | (Opens::ToRead | Opens::WithAPlan, SafetyState::Emergency)
            | (Opens::ToRead, SafetyState::Under18) => None,
            // What was made before the check was asked again can be read (rule Z23).
            (Opens::WithAPlan, SafetyState::NotDone) if self.plan_to_read().is_some() => None,
            (Opens::WithAFreshCheck | Opens::WithACheck | Opens::ToRead | Opens::WithAPlan, SafetyState::NotDone) => {
                Some(say::SAFETY_CHECK_FIRST)
            }
            (Opens::WithAFreshCheck, SafetyState::Outdated) => Some(say::SAFETY_CHECK_IS_OLD),
            (Opens::WithTheSheet | Opens::WithAFreshCheck | Opens::WithACheck, SafetyState::Emergency) => {
                Some(say::HELP_FIRST)
            }
            (
                Opens::WithTheSheet | Opens::WithAFreshCheck | Opens::WithACheck | Opens::WithAPlan,
                SafetyState::Under18,
            ) => Some(say::MADE_FOR_ADULTS),
        }
    }

    fn is_done(&self, screen: Screen) -> bool {
        let Some(assessment) = self.assessment() else {
            return false;
        };
        (screen.facts().is_done)(self, assessment)
    }

    /// Where "on" leads from a screen.
    pub(super) fn after(&self, screen: Screen) -> Screen {
        (screen.facts().after)(self)
    }

    /// Where "back" leads from a screen.
    pub(super) fn before(&self, screen: Screen) -> Screen {
        (screen.facts().before)(self)
    }

    /// The screen that is shown.
    pub(super) fn screen(&self) -> Screen {
        self.state.screen
    }

    pub(super) fn safety_state(&self) -> Option<SafetyState> {
        self.outcome().map(|outcome| outcome.safety.state)
    }

    pub(super) fn after_intake(&self) -> Screen {
        // Who came from the sheet goes back to it.
        if self.is_beside_the_sheet() {
            Screen::FromPaper
        } else {
            Screen::About
        }
    }

    pub(super) fn after_about(&self) -> Screen {
        if self.safety_state() == Some(SafetyState::Under18) {
            Screen::Stop
        } else if self.is_from_paper() {
            Screen::FromPaper
        } else {
            Screen::Safety
        }
    }

    pub(super) fn after_safety(&self) -> Screen {
        match self.safety_state() {
            Some(
                SafetyState::Emergency | SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Under18,
            ) => Screen::Stop,
            _ if self.is_from_paper() => Screen::FromPaper,
            _ if self.safety_leads_back() => Screen::Plan,
            _ if self.has_tests_again_to_do() => Screen::Questions,
            _ => Screen::How,
        }
    }

    pub(super) fn after_stop(&self) -> Screen {
        match self.safety_state() {
            Some(SafetyState::Emergency | SafetyState::Under18) => Screen::Summary,
            _ if self.is_from_paper() => Screen::FromPaper,
            Some(SafetyState::NotDone | SafetyState::Outdated) => Screen::Safety,
            Some(SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Clear) | None => Screen::How,
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
    pub(super) fn is_from_paper(&self) -> bool {
        let document = self.state().document.as_ref();
        document.is_some_and(|document| document.from_paper)
    }

    /// Whether an item is asked, hidden or not offered.
    pub fn offer(&self, item: &Item) -> Option<Offer> {
        self.derived.offers.get(&item.id).cloned()
    }
}
