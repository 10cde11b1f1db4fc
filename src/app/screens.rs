//! What each screen does by itself, one line a fact: its names, what "next" and "back" do, where the way leads from it. What
//! is not said of a screen is as for most of its kind ([`STEP`], [`PAGE`]).

use super::{App, Focus, Screen, Then};
use crate::record::{Assessment, Profile};
use crate::rules::SafetyState;

/// What a screen does.
#[derive(Clone, Copy)]
pub(super) struct ScreenFacts {
    /// What it is called.
    pub name: &'static str,
    /// The same while something is on it that says more; none while nothing is.
    pub name_now: fn(&App) -> Option<String>,
    /// Behind "Back to": `the plan`.
    pub back_to: &'static str,
    /// Opens it, where that is more than showing it.
    pub open: Option<fn(&mut App)>,
    /// What is done once it is shown.
    pub shown: fn(&mut App),
    /// What "next" does.
    pub next: fn(&mut App),
    /// What "back" does.
    pub back: fn(&mut App),
    /// Where the way leads on from it.
    pub after: fn(&App) -> Screen,
    /// Where the way leads back from it.
    pub before: fn(&App) -> Screen,
    /// Whether the map has it as done.
    pub is_done: fn(&App, &Assessment) -> bool,
}

/// A screen on the way through the assessment.
const STEP: ScreenFacts = ScreenFacts {
    name: "",
    name_now: |_| None,
    back_to: "",
    open: None,
    shown: |_| {},
    next: App::go_on_the_way,
    back: App::go_back_on_the_way,
    after: App::screen,
    before: App::screen,
    is_done: |_, _| false,
};

/// A page beside the way, with or without a record.
const PAGE: ScreenFacts = ScreenFacts {
    next: |_| {},
    back: App::leave_page,
    ..STEP
};

impl Screen {
    pub(super) fn facts(self) -> ScreenFacts {
        match self {
            Self::Home => ScreenFacts {
                name: "Home",
                back_to: "the first screen",
                open: Some(|app| app.unless_unsaved(Then::GoHome)),
                after: |_| Self::Intake,
                before: |_| Self::Home,
                ..STEP
            },
            Self::Folder => ScreenFacts {
                name: "Records in a folder",
                back_to: "the folder",
                // Back to the list that was read before; a new one is asked for with its folder.
                open: Some(|app| app.unless_unsaved(Then::GoToFolder)),
                back: |app| app.unless_unsaved(Then::GoHome),
                after: |_| Self::Intake,
                before: |_| Self::Home,
                ..STEP
            },
            Self::Intake => ScreenFacts {
                name: "Why you came",
                name_now: App::thought_on_screen,
                back_to: "“Why you came”",
                next: App::next_thought,
                back: App::thought_before,
                after: App::after_intake,
                before: |_| Self::Home,
                is_done: |app, _| {
                    let mut thoughts = app.thoughts().iter();
                    app.has_been(Self::About) || thoughts.any(|thought| app.is_thought_answered(thought))
                },
                ..STEP
            },
            Self::CheckIn => ScreenFacts {
                name: "Check-in",
                back_to: "the check-in",
                open: Some(App::open_check_in),
                next: App::next_in_check_in,
                back: App::close_check_in,
                after: |_| Self::Plan,
                before: |_| Self::Plan,
                ..STEP
            },
            Self::About => ScreenFacts {
                name: "About you",
                back_to: "“About you”",
                after: App::after_about,
                before: |_| Self::Intake,
                is_done: |app, assessment| app.has_been(Self::About) || assessment.profile != Profile::default(),
                ..STEP
            },
            Self::Safety => ScreenFacts {
                name: "Safety check",
                back_to: "the safety check",
                next: App::next_after_safety,
                after: App::after_safety,
                before: |_| Self::About,
                is_done: |_, assessment| assessment.safety.screened_on.is_some(),
                ..STEP
            },
            Self::Stop => ScreenFacts {
                name_now: |app| Some(app.stop_title().to_owned()),
                back_to: "the safety check",
                after: App::after_stop,
                before: |app| match app.safety_state() {
                    Some(SafetyState::Under18) => Self::About,
                    _ => Self::Safety,
                },
                ..STEP
            },
            Self::How => ScreenFacts {
                name: "How to do it",
                back_to: "“How to do it”",
                shown: App::begin_route,
                after: |app| {
                    if app.is_from_paper() {
                        Self::FromPaper
                    } else {
                        Self::Questions
                    }
                },
                before: |_| Self::Safety,
                is_done: |_, assessment| assessment.route.is_some(),
                ..STEP
            },
            Self::Questions => ScreenFacts {
                name: "Questions",
                name_now: |app| Some(app.item()?.name.clone()),
                back_to: "the questions",
                shown: App::begin_questions,
                next: App::next_question,
                back: |app| app.step_item(-1),
                after: |_| Self::Review,
                before: |_| Self::How,
                is_done: |app, _| {
                    let asked = app.asked();
                    !asked.is_empty() && asked.iter().all(|item| app.is_settled(item))
                },
                ..STEP
            },
            Self::Photo => ScreenFacts {
                name: "Measure from photos",
                back_to: "the photos",
                after: |_| Self::Questions,
                before: |_| Self::Questions,
                ..STEP
            },
            Self::FromPaper => ScreenFacts {
                name: "Enter from paper",
                back_to: "“Enter from paper”",
                // The first blank that is still empty, below the first control.
                shown: |app| app.state.focus = Some(Focus::FirstProblem),
                next: App::next_on_paper,
                after: |_| Self::Review,
                before: |app| if app.is_from_paper() { Self::About } else { Self::How },
                ..STEP
            },
            Self::Review => ScreenFacts {
                name: "Review",
                back_to: "the review",
                after: |app| match app.safety_state() {
                    Some(SafetyState::Emergency) => Self::Stop,
                    _ => Self::Results,
                },
                before: |app| {
                    if app.is_from_paper() {
                        Self::FromPaper
                    } else {
                        Self::Questions
                    }
                },
                is_done: |app, _| app.has_been(Self::Review),
                ..STEP
            },
            Self::Results => ScreenFacts {
                name: "Results",
                back_to: "the results",
                after: |_| Self::Plan,
                before: |_| Self::Review,
                is_done: |app, _| app.has_been(Self::Results),
                ..STEP
            },
            Self::Plan => ScreenFacts {
                name: "Plan",
                back_to: "the plan",
                shown: App::keep_plan,
                after: |_| Self::Summary,
                before: |app| match app.safety_state() {
                    Some(SafetyState::Emergency) => Self::Stop,
                    _ => Self::Results,
                },
                is_done: |_, assessment| assessment.plan.is_some(),
                ..STEP
            },
            Self::Summary => ScreenFacts {
                name: "Summary",
                back_to: "the summary",
                shown: App::keep_plan,
                after: |_| Self::Summary,
                before: |app| match app.safety_state() {
                    Some(SafetyState::Emergency | SafetyState::Under18) => Self::Stop,
                    Some(SafetyState::NotDone) => Self::Safety,
                    _ => Self::Plan,
                },
                is_done: |app, _| app.has_been(Self::Summary),
                ..STEP
            },
            Self::Exercises => ScreenFacts {
                name: "Exercises",
                back_to: "“Exercises”",
                ..PAGE
            },
            Self::Exercise => ScreenFacts {
                name: "Exercise",
                name_now: App::exercise_on_screen,
                back_to: "the exercise",
                ..PAGE
            },
            Self::Muscles => ScreenFacts {
                name: "Muscles",
                back_to: "“Muscles”",
                ..PAGE
            },
            Self::Muscle => ScreenFacts {
                name: "Muscle",
                name_now: App::muscle_on_screen,
                back_to: "the muscle",
                ..PAGE
            },
            Self::Breathing => ScreenFacts {
                name: "Breathing",
                back_to: "“Breathing”",
                ..PAGE
            },
            Self::Relief => ScreenFacts {
                name: "When it hurts now",
                back_to: "“When it hurts now”",
                ..PAGE
            },
            Self::Habits => ScreenFacts {
                name: "Habits and breaks",
                back_to: "“Habits and breaks”",
                ..PAGE
            },
            Self::Effort => ScreenFacts {
                name: "How hard",
                back_to: "“How hard”",
                ..PAGE
            },
            Self::Print => ScreenFacts {
                name: "Print or save",
                back_to: "“Print”",
                ..PAGE
            },
            Self::Session => ScreenFacts {
                name: "Session",
                back_to: "the session",
                open: Some(App::open_today),
                back: |app| app.ask_to_leave_session(None),
                ..PAGE
            },
            Self::Progress => ScreenFacts {
                name: "What was done, and what changed",
                back_to: "“What was done”",
                next: App::next_in_log,
                back: App::back_in_log,
                ..PAGE
            },
        }
    }
}
