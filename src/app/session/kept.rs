//! What of a session stands in the record: where it is while it is not over, and its entry in the log once it is. Neither is
//! part of undo (rules H7, P40, P62).

use jiff::ToSpan as _;

use super::{App, LastQuestion, Player};
use crate::app::words::session as say;
use crate::content::{SignId, Urgency};
use crate::record::{
    self, DayName, Done, LightColour, MAX_PAIN, PlanOfSession, Record, Rest, SessionHow, SessionNow, WhatWasDone,
    WhySkipped, WorkedSide,
};
use crate::rules::RULES_VERSION;
use crate::rules::session::{PainLight, Session, SessionDone, SessionOf, SidesDone, Skipped, TurnDone, whole_minutes};

impl App {
    /// Writes where the session is into the record, and the record into its recovery copy.
    pub(super) fn keep_session(&mut self) {
        let now = self.platform.elapsed();
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let here = player.here(now);
        player.kept_place = Some((here.place, here.step.kind));
        if !player.wanted.is_logged() || !player.is_under_way() || here.ended.is_some() {
            return;
        }
        let kept = session_now(player, now);
        if !self.may_change() {
            return;
        }
        if let Some(document) = &mut self.state.document {
            document.record.session_now = Some(kept);
        }
        self.changed();
        self.copy_now();
    }

    /// Puts the entry of the session that has ended into the log.
    pub(super) fn log_session(&mut self) {
        let now = self.platform.elapsed();
        let Some(player) = &self.state.pages.session else {
            return;
        };
        if !player.wanted.is_logged() || !self.may_change() {
            return;
        }
        let done = player.done(now);
        let mut entry = record::Session::new(player.id, player.began, SessionHow::Followed);
        entry.minutes = whole_minutes(done.ran_s);
        entry.plan = self.plan_of_session();
        entry.week = player.week;
        entry.day = self.day_of_session(player);
        entry.done = lines_of(&done);
        entry.stop = self.stop_signs(player);
        entry.pain_most = most_pain(&done);
        let logged = !entry.stop.is_empty() || entry.done.iter().any(says_something);
        let most = entry.pain_most;
        let how_many = done.how_many_is_open(player.session());
        let asked = self.last_question(&entry, how_many.is_some()).filter(|_| logged);
        if let Some(document) = &mut self.state.document {
            document.record.session_now = None;
            if logged {
                put_in_log(&mut document.record, entry);
            }
        }
        self.on_player(|player| {
            player.logged = logged;
            player.most_pain = most;
            player.last_question = asked;
            player.how_many = how_many
                .filter(|_| asked == Some(LastQuestion::HowMany))
                .map(|turn| (turn, None));
        });
        self.changed();
        self.copy_now();
        self.derive();
    }

    /// A session that was left over a day ago, or whose plan has changed, is logged as far as it went.
    pub(super) fn log_what_was_left(&mut self) {
        let plan = self.plan_of_session();
        let left = self.record().and_then(|record| record.session_now.as_ref());
        let day = left.and_then(|left| left.day.filter(|day| self.is_whole_day(left.week, *day, &left.steps)));
        let Some(document) = &mut self.state.document else {
            return;
        };
        let Some(left) = document.record.session_now.take() else {
            return;
        };
        if left.done.iter().any(says_something) {
            let mut entry = record::Session::new(left.id, left.began, SessionHow::Followed);
            entry.minutes = whole_minutes(u32::try_from(left.ran_ms.div_ceil(1000)).unwrap_or(0));
            entry.plan = plan;
            entry.week = left.week;
            entry.day = day;
            entry.pain_most = left.done.iter().filter_map(|line| line.pain).max();
            entry.done = left.done;
            put_in_log(&mut document.record, entry);
        }
        self.changed();
        self.derive();
    }

    /// Looks at a record that was just opened: a session of the day before yesterday is over.
    pub(in crate::app) fn settle_left_session(&mut self) {
        if !self.may_change() {
            return;
        }
        let today = self.today();
        let left = self.record().and_then(|record| record.session_now.as_ref());
        let is_over = left.is_some_and(|left| left.began.date().saturating_add(1.day()) < today);
        if is_over {
            self.log_what_was_left();
            self.say(say::NOT_ENDED);
        }
    }

    /// How hard it was; the same again takes it back.
    pub(super) fn say_effort(&mut self, effort: u8) {
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let effort = (player.effort != Some(effort)).then_some(effort.min(MAX_PAIN));
        player.effort = effort;
        self.change_entry(|entry| entry.effort = effort);
    }

    /// The highest pain of the day; the same again takes it back.
    pub(super) fn say_most_pain(&mut self, pain: u8) {
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let pain = (player.most_pain != Some(pain)).then_some(pain.min(MAX_PAIN));
        player.most_pain = pain;
        self.change_entry(|entry| entry.pain_most = pain);
    }

    pub(super) fn change_entry(&mut self, change: impl FnOnce(&mut record::Session)) {
        let Some(id) = self.player().map(|player| player.id) else {
            return;
        };
        if !self.may_change() {
            return;
        }
        let log = self.state.document.as_mut().map(|document| &mut document.record.log);
        let entry = log.and_then(|log| log.iter_mut().find(|entry| entry.id == id));
        if let Some(entry) = entry {
            change(entry);
            self.changed();
        }
    }

    fn plan_of_session(&self) -> Option<PlanOfSession> {
        let assessment = self.assessment()?;
        let kept = assessment.plan.as_ref();
        Some(PlanOfSession {
            assessment: assessment.started_on,
            made_on: kept.map_or_else(|| self.today(), |kept| kept.made_on),
            rules_version: kept.map_or_else(|| RULES_VERSION.to_owned(), |kept| kept.rules_version.clone()),
            rest: Rest::new(),
        })
    }

    /// The day it was, where all of it was to be done.
    fn day_of_session(&self, player: &Player) -> Option<DayName> {
        let day = day_of(player)?;
        let steps = exercises_of(player.session());
        self.is_whole_day(player.week, day, &steps).then_some(day)
    }

    /// Whether these are all exercises of a day; one that rests may be left out (rule P70).
    fn is_whole_day(&self, week: u32, day: DayName, steps: &[String]) -> bool {
        let resting = self.resting();
        let rests = |id: &String| resting.iter().any(|(resting, _)| resting.as_str() == id);
        let whole = self.exercises_of_day(week, day).into_iter();
        whole
            .filter(|id| steps.contains(id) || !rests(id))
            .eq(steps.iter().cloned())
    }

    pub(super) fn exercises_of_day(&self, week: u32, day: DayName) -> Vec<String> {
        let plan = self.shown_plan();
        let weeks = plan.and_then(|plan| plan.weeks.iter().find(|weeks| weeks.weeks.holds(week)));
        let days = weeks.into_iter().flat_map(|weeks| &weeks.days);
        let lines = days.filter(|one| one.name == day).flat_map(|day| &day.exercises);
        let due = lines.filter(|line| line.from_week <= week);
        due.map(|line| line.id.to_string()).collect()
    }

    /// What the log keeps of the signs that came up: those that hold the plan until the safety check was done again.
    fn stop_signs(&self, player: &Player) -> std::collections::BTreeSet<SignId> {
        let screening = &self.library().screening;
        let signs = player.signs.iter().filter_map(|id| screening.stop_sign(id));
        let holds = signs.filter(|(group, _)| match group.urgency {
            Some(Urgency::Emergency | Urgency::SameDay | Urgency::ClinicianFirst) => true,
            Some(Urgency::Advice) | None => false,
        });
        let ids = holds.flat_map(|(_, sign)| {
            if sign.of.is_empty() {
                vec![sign.id.clone()]
            } else {
                sign.of.clone()
            }
        });
        ids.collect()
    }
}

fn put_in_log(record: &mut Record, entry: record::Session) {
    record.log = record::union(&record.log, &[entry], |session| session.began);
}

fn day_of(player: &Player) -> Option<DayName> {
    match player.session().of {
        SessionOf::Plan { day, .. } => Some(day),
        SessionOf::Breathing { .. } | SessionOf::Relief | SessionOf::Break { .. } | SessionOf::Walk { .. } => None,
    }
}

/// The exercises of a session, in order.
pub(super) fn exercises_of(session: &Session) -> Vec<String> {
    let exercises = session.turns.iter().filter_map(|turn| turn.what.exercise());
    exercises.map(ToString::to_string).collect()
}

fn session_now(player: &Player, now: std::time::Duration) -> SessionNow {
    let here = player.here(now);
    SessionNow {
        id: player.id,
        began: player.began,
        week: player.week,
        day: day_of(player),
        steps: exercises_of(player.session()),
        place: u32::try_from(here.place).unwrap_or(u32::MAX),
        seconds: u32::try_from(here.into_ms / 1000).unwrap_or(u32::MAX),
        of_seconds: player.session().seconds,
        ran_ms: player.watch.ran_ms(now),
        own_pace: player.own_pace,
        deeds: player.deeds.clone(),
        done: lines_of(&player.done(now)),
        rest: Rest::new(),
    }
}

/// The lines of an entry: an exercise each, and where one side is worked at a time, a side each.
fn lines_of(done: &SessionDone) -> Vec<Done> {
    let mut lines = Vec::new();
    for turn in &done.turns {
        let Some(exercise) = turn.what.exercise() else { continue };
        for side in &turn.sides {
            lines.push(Done::new(exercise.clone(), line_of(turn, side)));
        }
    }
    lines
}

fn line_of(turn: &TurnDone, side: &SidesDone) -> WhatWasDone {
    let done = side.sets > 0;
    WhatWasDone {
        side: (side.side != WorkedSide::Both).then_some(side.side),
        sets: side.sets,
        of: side.of,
        reps: done.then_some(turn.reps),
        hold_s: (done && turn.hold_s > 0).then_some(turn.hold_s),
        way: turn.way,
        left: turn.could_do.filter(|_| done).map(u32::from),
        pain: turn.pain,
        light: turn.light.map(|light| match light {
            PainLight::Green => LightColour::Green,
            PainLight::Amber => LightColour::Amber,
            PainLight::Red => LightColour::Red,
        }),
        skipped: turn.skipped.filter(|_| side.sets < side.of).map(|why| match why {
            Skipped::Time => WhySkipped::Time,
            Skipped::NotToday => WhySkipped::Other,
            Skipped::Pain => WhySkipped::Pain,
        }),
        ..WhatWasDone::default()
    }
}

/// Whether a line is worth an entry: sets that were done, or that it hurt, with a number or without (rule P85).
fn says_something(line: &Done) -> bool {
    line.sets > 0 || line.pain.is_some() || line.light.is_some()
}

/// The highest pain that was said.
fn most_pain(done: &SessionDone) -> Option<u8> {
    done.turns.iter().filter_map(|turn| turn.pain).max()
}
