//! A session is made: from the plan, from the library, or from what a record has of one that is not over.

use super::{App, NoSession, PainForm, Player, SessionStage, SessionWanted, Stopwatch, said};
use crate::app::words::session as say;
use crate::app::{Focus, Screen, SessionMessage};
use crate::content::ExerciseId;
use crate::record::{DayName, Deed, Plan, SessionNow};
use crate::rules::session::{
    Lights, Run, Session, SessionWishes, break_session, breathing_session, planned_session, relief_session,
    walk_session,
};
use crate::rules::{SafetyState, relief_on_floor, relief_steps};

impl App {
    /// Takes in what was done with a session.
    pub(in crate::app) fn session_told(&mut self, message: SessionMessage) {
        match message {
            SessionMessage::Opened(wanted) => self.open_session(wanted),
            SessionMessage::TodayOpened => self.open_today(),
            SessionMessage::OwnPaceChosen(own) => self.change_session(|player| player.own_pace = own),
            SessionMessage::RestingChosen(with) => self.change_session(|player| player.with_resting = with),
            SessionMessage::WarmthChosen(warmth) => self.change_session(|player| player.warmth = warmth),
            SessionMessage::Begun => self.begin_session(),
            SessionMessage::Switched => self.switch_session(),
            SessionMessage::Did(deed) => self.session_deed(deed),
            SessionMessage::PainChosen(level) => self.on_player(|player| player.pain.level = Some(level)),
            SessionMessage::SharpToggled => self.on_player(|player| player.pain.sharp = !player.pain.sharp),
            SessionMessage::PainSaid => self.say_pain(),
            SessionMessage::StopListShown => self.show_stop_list(),
            SessionMessage::StopSignToggled(id) => self.on_player(|player| {
                if !player.signs.remove(&id) {
                    player.signs.insert(id);
                }
            }),
            SessionMessage::StopListLeft => self.leave_stop_list(),
            SessionMessage::StoppedForSign => self.stop_for_sign(),
            SessionMessage::TimeAsked => self.tell_time_left(),
            SessionMessage::SoundsTurned => self.turn_sounds(),
            SessionMessage::LeavePressed => self.ask_to_leave_session(None),
            SessionMessage::EffortChosen(effort) => self.say_effort(effort),
            SessionMessage::MostPainChosen(pain) => self.say_most_pain(pain),
            SessionMessage::CouldDoChosen(more) => self.say_could_do(more),
            SessionMessage::HoldsChosen(clean) => self.say_holds(clean),
            SessionMessage::FeltChosen(felt) => self.say_felt(felt),
            SessionMessage::WayKept(exercise) => self.keep_way(&exercise),
            SessionMessage::Closed => self.close_session(),
        }
    }

    pub(super) fn on_player(&mut self, change: impl FnOnce(&mut Player)) {
        if let Some(player) = &mut self.state.pages.session {
            change(player);
        }
    }

    /// Puts the first page of a session up. One that is not over comes first: it is gone on with, or ended.
    pub(super) fn open_session(&mut self, wanted: SessionWanted) {
        if let Some(player) = &self.state.pages.session
            && player.is_under_way()
        {
            return self.go_to_session();
        }
        let has_kept = self.record().is_some_and(|record| record.session_now.is_some());
        let wanted = if has_kept && wanted.is_logged() {
            SessionWanted::Kept
        } else {
            wanted
        };
        match self.player_for(wanted) {
            Ok(player) => {
                self.state.pages.session = Some(player);
                self.go_to_session();
            }
            Err(why) => self.say_no_session(&why),
        }
    }

    /// To the screen of the session; from there one comes back to where one was.
    fn go_to_session(&mut self) {
        if self.state.screen != Screen::Session {
            self.state.pages.session_from = Some(self.session_origin());
        }
        self.enter_session();
    }

    fn enter_session(&mut self) {
        self.enter(Screen::Session);
        self.state.focus = Some(Focus::FirstProblem);
    }

    /// Whether the stop list was not read yet. Without a record nothing can be remembered, so it is shown each time.
    pub fn must_read_stop_list(&self) -> bool {
        let read = self
            .assessment()
            .and_then(|assessment| assessment.beside_plan.stop_list_read_on);
        read.is_none()
    }

    /// Makes the session anew after a choice on its first page.
    fn change_session(&mut self, change: impl FnOnce(&mut Player)) {
        let Some(player) = &mut self.state.pages.session else {
            return;
        };
        if player.stage != SessionStage::Before {
            return;
        }
        change(player);
        let (wanted, choices) = (player.wanted.clone(), Choices::of(player));
        if let Ok((_, session)) = self.session_of(&wanted, choices) {
            let run = Run::new(session, self.lights());
            self.on_player(|player| player.run = run);
        }
    }

    pub(super) fn lights(&self) -> Lights {
        let guidance = self.library().guidance.as_ref();
        Lights::of(guidance.map_or(&[], |guidance| &guidance.lights))
    }

    fn player_for(&mut self, wanted: SessionWanted) -> Result<Player, NoSession> {
        if wanted == SessionWanted::Kept {
            return self.kept_player();
        }
        if wanted.is_of_plan() {
            self.may_have_session()?;
        } else if let Some(why) = self.held_back() {
            return Err(why);
        }
        if wanted == SessionWanted::Relief && !self.state.pages.library.gate.none {
            // The questions before it come first (rule P33).
            return Err(NoSession::GateFirst);
        }
        let (week, session) = self.session_of(&wanted, Choices::default())?;
        let run = Run::new(session, self.lights());
        let rests = self.rests_of(&wanted, week);
        let mut player = self.player_of(wanted, week, run);
        player.rests = rests;
        Ok(player)
    }

    fn player_of(&mut self, wanted: SessionWanted, week: u32, run: Run) -> Player {
        Player {
            wanted,
            stage: SessionStage::Before,
            own_pace: false,
            warmth: false,
            pain: PainForm::default(),
            signs: std::collections::BTreeSet::new(),
            effort: None,
            most_pain: None,
            how_many: None,
            last_question: None,
            holds_clean: None,
            felt: None,
            note: None,
            rests: Vec::new(),
            with_resting: false,
            kept_ways: std::collections::BTreeSet::new(),
            logged: false,
            week,
            run,
            deeds: Vec::new(),
            watch: Stopwatch::default(),
            id: self.platform.new_id(),
            began: self.platform.now(),
            still_since: None,
            looked: (self.platform.elapsed(), self.platform.utc()),
            kept_place: None,
            said: said::Saying::default(),
        }
    }

    /// Whether a session of the plan may begin (rule P61): not while it is locked, or a sign is open.
    pub(super) fn may_have_session(&self) -> Result<(), NoSession> {
        let outcome = self.outcome().ok_or(NoSession::NoPlan)?;
        if let Some(lock) = &outcome.safety.plan_locked {
            return Err(NoSession::Locked(lock.clone()));
        }
        if !self.is_newest() {
            return Err(NoSession::Earlier);
        }
        if !self.may_change() {
            return Err(NoSession::ReadOnly);
        }
        Ok(())
    }

    /// Whether a sign that is open holds back what is of the library too.
    fn held_back(&self) -> Option<NoSession> {
        let safety = &self.outcome()?.safety;
        match safety.state {
            SafetyState::Emergency | SafetyState::SameDay | SafetyState::ClinicianFirst | SafetyState::Under18 => {
                safety.plan_locked.clone().map(NoSession::Locked)
            }
            SafetyState::NotDone | SafetyState::Outdated | SafetyState::Clear => None,
        }
    }

    /// The steps of what is wanted, and the week of the plan.
    fn session_of(&self, wanted: &SessionWanted, choices: Choices) -> Result<(u32, Session), NoSession> {
        let Choices {
            own_pace,
            warmth,
            with_resting,
        } = choices;
        let library = self.library();
        let whom = self.whom();
        let found = |session: Option<Session>| session.map(|session| (0, session)).ok_or(NoSession::NoPlan);
        match wanted {
            SessionWanted::Day(day) => {
                let left = if with_resting {
                    None
                } else {
                    self.day_without_resting(*day)
                };
                self.plan_session(*day, left.as_deref(), own_pace)
            }
            SessionWanted::Exercise(day, exercise) => {
                self.plan_session(*day, Some(std::slice::from_ref(exercise)), own_pace)
            }
            SessionWanted::Kept => Err(NoSession::NoPlan),
            SessionWanted::Walk => {
                let plan = self.shown_plan().ok_or(NoSession::NoPlan)?;
                let week = self.session_week(plan);
                let session = walk_session(plan, week).ok_or(NoSession::NoPlan)?;
                Ok((week, session))
            }
            SessionWanted::Breathing { stage, position } => {
                found(breathing_session(library, stage.as_str(), position.as_str(), whom))
            }
            SessionWanted::Relief => {
                let relief = library.relief.as_ref().ok_or(NoSession::NoPlan)?;
                let possible = relief_on_floor(library, relief, whom);
                let floor = possible && self.state.pages.library.floor.unwrap_or(true);
                let steps = relief_steps(library, relief, whom, floor);
                found(Some(relief_session(library, &steps, warmth, whom)))
            }
            SessionWanted::Break(id) => {
                let breaks = library.habits.iter().flat_map(|habits| &habits.micro_breaks);
                let one = breaks.into_iter().find(|one| one.id == *id);
                found(one.map(|one| break_session(library, one, whom)))
            }
        }
    }

    /// A day of the plan, or some exercises of it, in the week the plan is in.
    fn plan_session(
        &self,
        day: DayName,
        only: Option<&[ExerciseId]>,
        own_pace: bool,
    ) -> Result<(u32, Session), NoSession> {
        let plan = self.shown_plan().ok_or(NoSession::NoPlan)?;
        let week = self.session_week(plan);
        self.plan_session_in(week, day, only, own_pace)
            .map(|session| (week, session))
    }

    fn plan_session_in(
        &self,
        week: u32,
        day: DayName,
        only: Option<&[ExerciseId]>,
        own_pace: bool,
    ) -> Result<Session, NoSession> {
        let (plan, outcome) = self.shown_plan().zip(self.outcome()).ok_or(NoSession::NoPlan)?;
        let wishes = SessionWishes {
            tags: &outcome.safety.tags,
            own_pace,
        };
        let part: Plan;
        let plan = match only {
            None => plan,
            Some(only) => {
                part = only_these(plan, only);
                &part
            }
        };
        planned_session(self.library(), plan, week, day, wishes).map_err(|why| NoSession::Plan { week, day, why })
    }

    /// The session of the record that is not over, where it stands.
    fn kept_player(&mut self) -> Result<Player, NoSession> {
        self.may_have_session()?;
        let now = self.record().and_then(|record| record.session_now.clone());
        let now = now.ok_or(NoSession::NoPlan)?;
        let session = self.session_of_kept(&now).ok_or(NoSession::Changed)?;
        let deeds: Vec<(u64, Deed)> = now.deeds.iter().map(|one| (one.ran_ms, one.deed)).collect();
        let mut run = Run::after(session, self.lights(), &deeds);
        let before = std::time::Duration::from_millis(now.ran_ms);
        let mut deeds = now.deeds.clone();
        if run.at(now.ran_ms).halt.is_none() && run.deed(now.ran_ms, Deed::Pause) {
            deeds.push(crate::record::DeedAt {
                ran_ms: now.ran_ms,
                deed: Deed::Pause,
            });
        }
        let mut player = self.player_of(SessionWanted::Kept, now.week, run);
        player.deeds = deeds;
        player.watch.before = before;
        player.id = now.id;
        player.began = now.began;
        player.own_pace = now.own_pace;
        Ok(player)
    }

    /// The steps of a session that is not over, where the plan still says the same ones.
    pub(super) fn session_of_kept(&self, now: &SessionNow) -> Option<Session> {
        let only: Vec<ExerciseId> = now.steps.iter().map(|id| ExerciseId::from(id.as_str())).collect();
        let session = self
            .plan_session_in(now.week, now.day?, Some(&only), now.own_pace)
            .ok()?;
        let same = super::kept::exercises_of(&session) == now.steps && session.seconds == now.of_seconds;
        same.then_some(session)
    }

    /// Says why there is no session, where one was asked for.
    pub(super) fn say_no_session(&mut self, why: &NoSession) {
        if *why == NoSession::Changed {
            self.log_what_was_left();
            return self.say(say::PLAN_CHANGED_AND_LOGGED);
        }
        let said = self.no_session_words(why);
        self.say(said);
    }
}

/// What is chosen on the first page of a session.
#[derive(Clone, Copy, Default)]
struct Choices {
    own_pace: bool,
    warmth: bool,
    with_resting: bool,
}

impl Choices {
    fn of(player: &Player) -> Self {
        Self {
            own_pace: player.own_pace,
            warmth: player.warmth,
            with_resting: player.with_resting,
        }
    }
}

/// A plan of which only some exercises are left.
fn only_these(plan: &Plan, only: &[ExerciseId]) -> Plan {
    let mut part = plan.clone();
    for day in part.weeks.iter_mut().flat_map(|weeks| &mut weeks.days) {
        day.exercises.retain(|line| only.contains(&line.id));
    }
    part
}
