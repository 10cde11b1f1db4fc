//! Looking things up: exercises, muscles, breathing, relief, habits, how hard; at any time, and back to where one was.

use std::collections::BTreeSet;

use super::{App, Focus, LibraryMessage, Screen};
use crate::app::words::screens as say;
use crate::content::{Exercise, ExerciseId, ExerciseQuery, Id, MuscleId, SignId, Version};
use crate::record::KeptPlan;
use crate::rules::Whom;

/// So many places back are kept.
const TRAIL: usize = 50;

/// What is looked up, and the way back.
#[derive(Debug, Default)]
pub struct Browse {
    /// What exercises are looked for.
    pub query: ExerciseQuery,
    /// What muscles are looked for.
    pub muscle_text: String,
    /// The exercise whose page is shown.
    pub exercise: Option<ExerciseId>,
    /// The muscle whose page is shown.
    pub muscle: Option<MuscleId>,
    /// The answers before the relief routine.
    pub gate: Gate,
    /// The version of the relief routine, where the person chose one.
    pub floor: Option<bool>,
    /// Where one came from, the last place last.
    pub trail: Vec<Place>,
    /// Tells one visit of a page from the next.
    pub visit: u64,
    visits: u64,
}

/// Somewhere to go back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    exercise: Option<ExerciseId>,
    muscle: Option<MuscleId>,
    visit: u64,
}

/// What was said before the relief routine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// The signs that are so.
    pub signs: BTreeSet<SignId>,
    /// None of them is.
    pub none: bool,
}

impl App {
    /// Takes in what was looked up.
    pub(super) fn library_told(&mut self, message: LibraryMessage) {
        match message {
            LibraryMessage::ExerciseOpened(id) => self.open_exercise(id),
            LibraryMessage::MuscleOpened(id) => self.open_muscle(id),
            LibraryMessage::ExercisesSearched(query) => self.state.pages.library.query = query,
            LibraryMessage::MusclesSearched(text) => self.state.pages.library.muscle_text = text,
            LibraryMessage::GateSignToggled(id) => self.toggle_gate_sign(id),
            LibraryMessage::GateNoneChosen => self.choose_gate_none(),
            LibraryMessage::ReliefFloorChosen(floor) => self.state.pages.library.floor = Some(floor),
        }
    }

    /// Where one types what one looks for: on a screen that is searched here, else among the exercises.
    pub(super) fn go_to_search(&mut self) {
        if !self.state.screen.facts().has_search {
            self.show(Screen::Exercises);
        }
        self.state.focus = Some(Focus::Search);
    }

    /// The person the open record is about, and what follows from their answers.
    pub fn whom(&self) -> Option<Whom<'_>> {
        Some(Whom {
            assessment: self.assessment()?,
            outcome: self.outcome()?,
        })
    }

    /// An exercise as the person of the open record does it; as it stands where none is open (rule Z3).
    pub fn version<'a>(&self, exercise: &'a Exercise) -> Version<'a> {
        match self.whom() {
            Some(whom) => whom.version(exercise),
            None => exercise.version_for(&BTreeSet::new()),
        }
    }

    /// The week of the plan, counted from 1; 1 without a plan.
    pub fn plan_week(&self) -> u32 {
        let made_on = self
            .assessment()
            .and_then(|assessment| assessment.plan.as_ref())
            .map(|KeptPlan { made_on, .. }| *made_on);
        let days = made_on.map_or(0, |made_on| (self.today() - made_on).get_days());
        u32::try_from(days).unwrap_or(0) / 7 + 1
    }

    /// Whether a part of the content is in the plan of the assessment shown.
    pub fn has_part(&self, part: &Id) -> bool {
        self.assessment()
            .is_some_and(|assessment| assessment.beside_plan.parts.contains(part))
    }

    /// Whether a part can be put into the plan, or taken out of it, now.
    pub fn can_have_parts(&self) -> bool {
        let locked = self
            .outcome()
            .is_none_or(|outcome| outcome.safety.plan_locked.is_some());
        self.may_change() && self.is_newest() && !locked
    }

    /// Where "back" leads from a screen of the library: `the plan`.
    pub fn back_name(&self) -> String {
        if self.is_in_log_form() {
            return say::THE_LOG.to_owned();
        }
        let Some(place) = self.state.pages.library.trail.last() else {
            return if self.state.document.is_some() {
                say::YOUR_ANSWERS
            } else {
                say::THE_FIRST_SCREEN
            }
            .to_owned();
        };
        let exercise = place.exercise.as_ref().filter(|_| place.screen == Screen::Exercise);
        let exercise = exercise.and_then(|id| self.library().exercise(id));
        let muscle = place.muscle.as_ref().filter(|_| place.screen == Screen::Muscle);
        let muscle = muscle.and_then(|id| self.library().muscle(id));
        let looked_up = exercise
            .map(|exercise| &exercise.name)
            .or(muscle.map(|muscle| &muscle.lay));
        match looked_up {
            Some(name) => format!("“{name}”"),
            None => place.screen.facts().back_to.to_owned(),
        }
    }

    /// What the page shows now is another one than before: it begins at its top.
    pub(super) fn turn_page(&mut self) {
        let browse = &mut self.state.pages.library;
        browse.visits += 1;
        browse.visit = browse.visits;
    }

    /// Opens a screen of the library, and remembers where one was.
    pub(super) fn look_up(&mut self, screen: Screen) {
        self.go_to(screen, None, None);
    }

    pub(super) fn open_exercise(&mut self, id: ExerciseId) {
        if self.library().exercise(&id).is_some() {
            self.go_to(Screen::Exercise, Some(id), None);
        }
    }

    pub(super) fn open_muscle(&mut self, id: MuscleId) {
        if self.library().muscle(&id).is_some() {
            self.go_to(Screen::Muscle, None, Some(id));
        }
    }

    fn go_to(&mut self, screen: Screen, exercise: Option<ExerciseId>, muscle: Option<MuscleId>) {
        let here = self.place();
        let browse = &mut self.state.pages.library;
        let same = (screen != Screen::Exercise || here.exercise == exercise)
            && (screen != Screen::Muscle || here.muscle == muscle);
        if here.screen == screen && same {
            return;
        }
        browse.trail.push(here);
        if browse.trail.len() > TRAIL {
            // The first place is where one began; it is kept.
            browse.trail.remove(1);
        }
        browse.visits += 1;
        browse.visit = browse.visits;
        browse.exercise = exercise;
        browse.muscle = muscle;
        if screen == Screen::Relief {
            // How someone felt the last time says nothing about now.
            browse.gate = Gate::default();
        }
        self.enter(screen);
    }

    fn place(&self) -> Place {
        let browse = &self.state.pages.library;
        Place {
            screen: self.state.screen,
            exercise: browse.exercise.clone(),
            muscle: browse.muscle.clone(),
            visit: browse.visit,
        }
    }

    /// Goes back to where one was before the page that is shown.
    pub(super) fn leave_page(&mut self) {
        let place = self.state.pages.library.trail.pop();
        let screen = place.as_ref().map_or(Screen::Home, |place| place.screen);
        if let Some(place) = place {
            let browse = &mut self.state.pages.library;
            browse.exercise = place.exercise;
            browse.muscle = place.muscle;
            browse.visit = place.visit;
        }
        if screen != Screen::Home {
            self.enter(screen);
        } else if self.state.document.is_none() {
            self.go_home();
        } else {
            self.enter(Screen::Intake);
        }
        self.state.focus = Some(Focus::WhereItWas);
    }

    pub(super) fn toggle_gate_sign(&mut self, id: SignId) {
        let gate = &mut self.state.pages.library.gate;
        if !gate.signs.remove(&id) {
            gate.signs.insert(id);
            gate.none = false;
        }
    }

    pub(super) fn choose_gate_none(&mut self) {
        let gate = &mut self.state.pages.library.gate;
        gate.none = !gate.none;
        if gate.none {
            gate.signs.clear();
        }
    }

    pub(super) fn toggle_part(&mut self, id: Id) {
        if !self.can_have_parts() {
            return;
        }
        let Some(assessment) = self.newest_assessment() else {
            return;
        };
        let parts = &mut assessment.beside_plan.parts;
        if !parts.remove(&id) {
            parts.insert(id);
        }
        self.changed();
    }

    pub(super) fn note_stop_list_read(&mut self) {
        let today = self.today();
        let Some(assessment) = self.newest_assessment() else {
            return;
        };
        assessment.beside_plan.stop_list_read_on = Some(today);
        self.changed();
    }

    fn newest_assessment(&mut self) -> Option<&mut crate::record::Assessment> {
        let document = self.state.document.as_mut()?;
        document.record.assessments.get_mut(document.index)
    }
}
