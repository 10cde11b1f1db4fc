//! The screens, and what each does by itself, one line a fact: its names, what "next" and "back" do, where the way leads from it.
//! What is not said of a screen is as for most of its kind ([`begin`], [`step`], [`PAGE`]). Nobody else lists screens.

use super::App;
use crate::app::words::screens as say;
use crate::record::{Assessment, Profile};
use crate::rules::SafetyState;

listed! {
    /// A screen; the map on the left lists all but the first two, and the pages of one exercise and one muscle.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Screen {
        /// Start, open, recent, unfinished.
        #[default]
        Home,
        /// The records of a folder.
        Folder,
        /// Why they came, one thought at a time.
        Intake,
        /// How the last seven days were, in some weeks of the plan.
        CheckIn,
        /// Who, for which norms, and what is at hand.
        About,
        /// The safety check.
        Safety,
        /// What the safety check leads to, when it locks; also under 18.
        Stop,
        /// 15 minutes or full, alone or with help.
        How,
        /// One item at a time.
        Questions,
        /// Points placed in photos.
        Photo,
        /// Answers from paper, by number.
        FromPaper,
        /// Every answer.
        Review,
        /// What the answers show.
        Results,
        /// The plan.
        Plan,
        /// The page for the clinician.
        Summary,
        /// All exercises.
        Exercises,
        /// One exercise.
        Exercise,
        /// All muscles.
        Muscles,
        /// One muscle.
        Muscle,
        /// The breathing protocol.
        Breathing,
        /// The routine for when it hurts now.
        Relief,
        /// Habits and micro-breaks.
        Habits,
        /// How hard, and when to hold back.
        Effort,
        /// A document as it prints.
        Print,
        /// A session that is followed.
        Session,
        /// What was done, and what changed.
        Progress,
    }
}

/// What kind of screen it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKind {
    /// Where one begins, without a record and without the map.
    Begin,
    /// On the way through the assessment, or beside it: of a record.
    Step,
    /// Looked up at any time, with or without a record.
    Page,
}

/// When a screen may be shown (rules Z14, T6, Z23).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opens {
    /// At any time.
    Always,
    /// As long as nothing asks for help and the person is grown up. The safety check may be unfinished, it is on the sheet too.
    WithTheSheet,
    /// Once there is a safety check that is not too old, and the same.
    WithAFreshCheck,
    /// Once there is a safety check, and the same: a result could be taken for an all-clear.
    WithACheck,
    /// Once there is a safety check; whatever it says, one's own answers can be read.
    ToRead,
    /// Once there is a safety check, or a plan made before it was asked again; for those who are grown up.
    WithAPlan,
}

/// What a screen does.
#[derive(Clone, Copy)]
pub(super) struct ScreenFacts {
    /// Its kind.
    pub kind: ScreenKind,
    /// When it may be shown.
    pub opens: Opens,
    /// What it is called.
    pub name: &'static str,
    /// The same while something is on it that says more; none while nothing is.
    pub name_now: fn(&App) -> Option<String>,
    /// What the map calls it, where that is not its name.
    pub on_map: Option<&'static str>,
    /// The screen of the map it belongs to, where it is not on the map itself.
    pub part_of: Option<Screen>,
    /// Behind "Back to": `the plan`.
    pub back_to: &'static str,
    /// What was opened from it and leads back to it; else each leads where it always does.
    pub takes_back: &'static [Screen],
    /// Whether one can search on it.
    pub has_search: bool,
    /// Whether pages of a document are laid out for it.
    pub shows_pages: bool,
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

/// A screen on the way through the assessment, which always says when it may be shown.
const fn step(opens: Opens) -> ScreenFacts {
    ScreenFacts { opens, ..STEP }
}

/// A screen where one begins.
const fn begin() -> ScreenFacts {
    ScreenFacts {
        kind: ScreenKind::Begin,
        ..STEP
    }
}

const STEP: ScreenFacts = ScreenFacts {
    kind: ScreenKind::Step,
    opens: Opens::Always,
    name: "",
    name_now: |_| None,
    on_map: None,
    part_of: None,
    back_to: "",
    takes_back: &[],
    has_search: false,
    shows_pages: false,
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
    kind: ScreenKind::Page,
    next: |_| {},
    back: App::leave_page,
    ..STEP
};

impl Screen {
    /// The steps of the map, in order.
    pub(super) const STEPS: [Self; 9] = [
        Self::Intake,
        Self::About,
        Self::Safety,
        Self::How,
        Self::Questions,
        Self::Review,
        Self::Results,
        Self::Plan,
        Self::Summary,
    ];

    /// The screens that can be looked up at any time, in the order of the map.
    pub const LIBRARY: [Self; 6] = [
        Self::Exercises,
        Self::Muscles,
        Self::Breathing,
        Self::Relief,
        Self::Habits,
        Self::Effort,
    ];

    /// Its kind.
    pub fn kind(self) -> ScreenKind {
        self.facts().kind
    }

    /// Whether it can be looked up at any time, with or without a record.
    pub fn is_library(self) -> bool {
        self.kind() == ScreenKind::Page
    }

    /// The screen of the map it belongs to; itself where it is no part of another.
    pub fn on_map(self) -> Self {
        self.facts().part_of.unwrap_or(self)
    }

    /// What the map calls it.
    pub fn name_on_map(self) -> &'static str {
        let facts = self.on_map().facts();
        facts.on_map.unwrap_or(facts.name)
    }

    /// Whether what was opened from it leads back to it.
    pub(super) fn takes_back(self, from: Self) -> bool {
        self.facts().takes_back.contains(&from)
    }

    pub(super) fn facts(self) -> ScreenFacts {
        match self {
            Self::Home => ScreenFacts {
                name: say::HOME,
                back_to: say::THE_FIRST_SCREEN,
                open: Some(App::leave_for_home),
                after: |_| Self::Intake,
                before: |_| Self::Home,
                ..begin()
            },
            Self::Folder => ScreenFacts {
                name: say::RECORDS_IN_A_FOLDER,
                back_to: say::THE_FOLDER,
                open: Some(App::leave_for_folder),
                back: App::leave_for_home,
                after: |_| Self::Intake,
                before: |_| Self::Home,
                has_search: true,
                ..begin()
            },
            Self::Intake => ScreenFacts {
                name: say::WHY_YOU_CAME,
                name_now: App::thought_on_screen,
                back_to: say::QUOTED_WHY_YOU_CAME,
                next: App::next_thought,
                back: App::thought_before,
                after: App::after_intake,
                before: |_| Self::Home,
                is_done: |app, _| {
                    let mut thoughts = app.thoughts().iter();
                    app.has_been(Self::About) || thoughts.any(|thought| app.is_thought_answered(thought))
                },
                ..step(Opens::Always)
            },
            Self::CheckIn => ScreenFacts {
                name: say::CHECK_IN,
                back_to: say::THE_CHECK_IN,
                open: Some(App::open_check_in),
                next: App::next_in_check_in,
                back: App::close_check_in,
                after: |_| Self::Plan,
                before: |_| Self::Plan,
                part_of: Some(Self::Plan),
                ..step(Opens::Always)
            },
            Self::About => ScreenFacts {
                name: say::ABOUT_YOU,
                back_to: say::QUOTED_ABOUT_YOU,
                after: App::after_about,
                before: |_| Self::Intake,
                is_done: |app, assessment| app.has_been(Self::About) || assessment.profile != Profile::default(),
                ..step(Opens::Always)
            },
            Self::Safety => ScreenFacts {
                name: say::SAFETY_CHECK,
                back_to: say::THE_SAFETY_CHECK,
                next: App::next_after_safety,
                after: App::after_safety,
                before: |_| Self::About,
                is_done: |_, assessment| assessment.safety.screened_on.is_some(),
                ..step(Opens::Always)
            },
            Self::Stop => ScreenFacts {
                name_now: |app| Some(app.stop_title().to_owned()),
                back_to: say::THE_SAFETY_CHECK,
                after: App::after_stop,
                before: |app| match app.safety_state() {
                    Some(SafetyState::Under18) => Self::About,
                    _ => Self::Safety,
                },
                part_of: Some(Self::Safety),
                ..step(Opens::Always)
            },
            Self::How => ScreenFacts {
                name: say::HOW_TO_DO_IT,
                back_to: say::QUOTED_HOW_TO_DO_IT,
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
                ..step(Opens::WithAFreshCheck)
            },
            Self::Questions => ScreenFacts {
                name: say::QUESTIONS,
                name_now: |app| Some(app.item()?.name.clone()),
                back_to: say::THE_QUESTIONS,
                shown: App::begin_questions,
                next: App::next_question,
                back: |app| app.step_item(-1),
                after: |_| Self::Review,
                before: |_| Self::How,
                is_done: |app, _| {
                    let asked = app.asked();
                    !asked.is_empty() && asked.iter().all(|item| app.is_settled(item))
                },
                ..step(Opens::WithAFreshCheck)
            },
            Self::Photo => ScreenFacts {
                name: say::MEASURE_FROM_PHOTOS,
                back_to: say::THE_PHOTOS,
                after: |_| Self::Questions,
                before: |_| Self::Questions,
                part_of: Some(Self::Questions),
                ..step(Opens::WithAFreshCheck)
            },
            Self::FromPaper => ScreenFacts {
                name: say::ENTER_FROM_PAPER,
                back_to: say::QUOTED_ENTER_FROM_PAPER,
                shown: App::focus_first_problem,
                next: App::next_on_paper,
                after: |_| Self::Review,
                before: |app| if app.is_from_paper() { Self::About } else { Self::How },
                part_of: Some(Self::Questions),
                ..step(Opens::WithTheSheet)
            },
            Self::Review => ScreenFacts {
                name: say::REVIEW,
                back_to: say::THE_REVIEW,
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
                takes_back: &[Self::Questions],
                ..step(Opens::ToRead)
            },
            Self::Results => ScreenFacts {
                name: say::RESULTS,
                back_to: say::THE_RESULTS,
                after: |_| Self::Plan,
                before: |_| Self::Review,
                is_done: |app, _| app.has_been(Self::Results),
                takes_back: &[Self::Questions, Self::CheckIn],
                ..step(Opens::WithACheck)
            },
            Self::Plan => ScreenFacts {
                name: say::PLAN,
                back_to: say::THE_PLAN,
                shown: App::keep_plan,
                after: |_| Self::Summary,
                before: |app| match app.safety_state() {
                    Some(SafetyState::Emergency) => Self::Stop,
                    _ => Self::Results,
                },
                is_done: |_, assessment| assessment.plan.is_some(),
                takes_back: &[Self::Questions, Self::CheckIn, Self::Session],
                ..step(Opens::WithAPlan)
            },
            Self::Summary => ScreenFacts {
                name: say::SUMMARY,
                back_to: say::THE_SUMMARY,
                shown: App::keep_plan,
                after: |_| Self::Summary,
                before: |app| match app.safety_state() {
                    Some(SafetyState::Emergency | SafetyState::Under18) => Self::Stop,
                    Some(SafetyState::NotDone) => Self::Safety,
                    _ => Self::Plan,
                },
                is_done: |app, _| app.has_been(Self::Summary),
                takes_back: &[Self::CheckIn],
                shows_pages: true,
                ..step(Opens::Always)
            },
            Self::Exercises => ScreenFacts {
                name: say::EXERCISES,
                back_to: say::QUOTED_EXERCISES,
                has_search: true,
                ..PAGE
            },
            Self::Exercise => ScreenFacts {
                name: say::EXERCISE,
                name_now: App::exercise_on_screen,
                back_to: say::THE_EXERCISE,
                part_of: Some(Self::Exercises),
                ..PAGE
            },
            Self::Muscles => ScreenFacts {
                name: say::MUSCLES,
                back_to: say::QUOTED_MUSCLES,
                has_search: true,
                ..PAGE
            },
            Self::Muscle => ScreenFacts {
                name: say::MUSCLE,
                name_now: App::muscle_on_screen,
                back_to: say::THE_MUSCLE,
                part_of: Some(Self::Muscles),
                ..PAGE
            },
            Self::Breathing => ScreenFacts {
                name: say::BREATHING,
                back_to: say::QUOTED_BREATHING,
                takes_back: &[Self::Session],
                ..PAGE
            },
            Self::Relief => ScreenFacts {
                name: say::WHEN_IT_HURTS_NOW,
                back_to: say::QUOTED_WHEN_IT_HURTS_NOW,
                takes_back: &[Self::Session],
                ..PAGE
            },
            Self::Habits => ScreenFacts {
                name: say::HABITS_AND_BREAKS,
                back_to: say::QUOTED_HABITS_AND_BREAKS,
                takes_back: &[Self::Session],
                ..PAGE
            },
            Self::Effort => ScreenFacts {
                name: say::HOW_HARD,
                back_to: say::QUOTED_HOW_HARD,
                ..PAGE
            },
            Self::Print => ScreenFacts {
                name: say::PRINT_OR_SAVE,
                back_to: say::QUOTED_PRINT,
                on_map: Some(say::PRINT),
                shows_pages: true,
                ..PAGE
            },
            Self::Session => ScreenFacts {
                kind: ScreenKind::Step,
                name: say::SESSION,
                back_to: say::THE_SESSION,
                open: Some(App::open_today),
                back: |app| app.ask_to_leave_session(None),
                ..PAGE
            },
            Self::Progress => ScreenFacts {
                name: say::WHAT_WAS_DONE_AND_WHAT_CHANGED,
                back_to: say::QUOTED_WHAT_WAS_DONE,
                next: App::next_in_log,
                back: App::back_in_log,
                on_map: Some(say::WHAT_WAS_DONE),
                ..PAGE
            },
        }
    }
}
