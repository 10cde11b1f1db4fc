//! The log by hand: sessions done without the program or ticked on paper, entries changed, taken back and had back (rule P75).
//! Nothing in the log is fixed by having been put there; none of it is part of undo (rule H7).

mod choices;
mod half_written;
mod of_plan;

use jiff::civil::{Date, DateTime, Time};
use uuid::Uuid;

use self::of_plan::number_of;
use super::{App, CheckInForm, FileMessage, Focus, FormExercise, LogForm, LogMessage, Screen, SessionForm};
use crate::app::words::log as say;
use crate::content::ExerciseId;
use crate::record::{self, Done, LightColour, Prescription, Record, Session, SessionHow, WhatWasDone, WhySkipped};
use crate::rules;

/// When a session began of which only the day is known.
const NOON: Time = Time::constant(12, 0, 0, 0);

impl App {
    /// Takes in what was done with the log.
    pub(super) fn log_told(&mut self, message: LogMessage) {
        match message {
            LogMessage::RecentOpened => self.open_log_of_recent(),
            LogMessage::FormOpened(how) => self.open_new_form(how),
            LogMessage::SessionOpened(id) => self.open_session_form(id),
            LogMessage::CheckInOpened(id) => self.open_check_in_form(id),
            LogMessage::FormChanged(form) => self.form_changed(*form),
            LogMessage::KindChosen(kind) => self.kind_chosen(kind),
            LogMessage::FormDone => self.form_done(),
            LogMessage::FormLeft => self.leave_form(),
            LogMessage::TakenBack(id) => self.mark_removed(id, true),
            LogMessage::HadBack(id) => self.mark_removed(id, false),
        }
    }

    /// The record that was used last, then its log.
    fn open_log_of_recent(&mut self) {
        let recent = self.state.pages.home.today.as_ref().map(|today| today.path.clone());
        if let Some(path) = recent {
            self.state.pages.wants_log = Some(path.clone());
            self.file_told(FileMessage::FileChosen(path));
        }
    }

    /// Goes on to the log once the record that has it is open.
    pub(super) fn log_once_open(&mut self) {
        let wants = self.state.pages.wants_log.take();
        let open = self.state.document.as_ref().and_then(|document| document.path.clone());
        if wants.is_some() && wants == open {
            self.show(Screen::Progress);
        }
    }

    /// Enter in a form: what was typed goes into the log.
    pub(super) fn next_in_log(&mut self) {
        if self.log_form().is_some() && !self.refuses(&super::message::Touches::File) {
            self.form_done();
        }
    }

    /// The form that is open on the screen of the log.
    pub fn log_form(&self) -> Option<&LogForm> {
        self.state.pages.log_form.as_ref()
    }

    /// Whether the highest pain of a form is red, so that it is asked which exercise it was (rule P30).
    pub fn asks_which_hurt(&self, form: &SessionForm) -> bool {
        let guidance = self.library().guidance.as_ref();
        let light = form
            .pain_most
            .zip(guidance)
            .and_then(|(pain, guidance)| rules::light_of_pain(guidance, pain));
        light == Some(LightColour::Red) && !form.exercises.is_empty()
    }

    fn open_form(&mut self, form: LogForm) {
        self.state.pages.log_form_as_opened = Some(form.clone());
        self.state.pages.entry_was_shown = false;
        self.state.pages.entries_opened += 1;
        self.state.pages.entry_choices = super::log_form::EntryChoices::default();
        self.state.pages.log_form = Some(form);
        self.state.notices.clear();
        self.turn_page();
        self.state.focus = Some(Focus::FirstControl);
    }

    /// Whether a form is what "back" leaves.
    pub(super) fn is_in_log_form(&self) -> bool {
        self.state.screen == Screen::Progress && self.log_form().is_some()
    }

    pub(super) fn leave_form(&mut self) {
        if self.state.pages.log_form.take().is_none() {
            return;
        }
        self.turn_page();
        self.state.focus = Some(Focus::FirstControl);
    }

    fn open_new_form(&mut self, how: SessionHow) {
        let today = self.today();
        self.new_form(how, today);
    }

    fn new_form(&mut self, how: SessionHow, on: Date) {
        let kind = self.planned_kind(on);
        let form = SessionForm {
            entry: None,
            how,
            day: on.to_string(),
            kind,
            minutes: String::new(),
            exercises: self.exercises_for_form(on, kind, how),
            numbers: String::new(),
            effort: None,
            pain_before: None,
            pain_most: None,
            morning: None,
            hurt: Default::default(),
            note: String::new(),
            tried: false,
        };
        self.open_form(LogForm::Session(form));
    }

    fn open_session_form(&mut self, id: Uuid) {
        let entry = self
            .record()
            .and_then(|record| record.log.iter().find(|entry| entry.id == id));
        let Some(entry) = entry.cloned() else { return };
        let numbers = self.numbers_of_plan();
        let mut exercises: Vec<FormExercise> = Vec::new();
        for line in &entry.done {
            match exercises.iter_mut().find(|known| known.exercise == line.exercise) {
                Some(known) => known.done |= line.sets > 0,
                None => exercises.push(FormExercise {
                    number: number_of(&numbers, &line.exercise),
                    exercise: line.exercise.clone(),
                    done: line.sets > 0,
                }),
            }
        }
        let hurt = entry.done.iter().filter(|line| line.light == Some(LightColour::Red));
        let form = SessionForm {
            entry: Some(entry.id),
            how: entry.how,
            day: entry.on().to_string(),
            kind: entry.day,
            minutes: Some(entry.minutes)
                .filter(|minutes| *minutes > 0)
                .map(|minutes| minutes.to_string())
                .unwrap_or_default(),
            hurt: hurt.map(|line| line.exercise.clone()).collect(),
            exercises,
            numbers: String::new(),
            effort: entry.effort,
            pain_before: entry.pain_before,
            pain_most: entry.pain_most,
            morning: entry.next_morning,
            note: entry.note.clone().unwrap_or_default(),
            tried: false,
        };
        self.open_form(LogForm::Session(form));
    }

    fn open_check_in_form(&mut self, id: Uuid) {
        let check_ins = self.record().map(|record| &record.check_ins);
        let entry = check_ins.and_then(|check_ins| check_ins.iter().find(|entry| entry.id == id));
        let form = entry.map(CheckInForm::of);
        if let Some(form) = form {
            self.open_form(LogForm::CheckIn(form));
        }
    }

    fn form_done(&mut self) {
        match self.state.pages.log_form.clone() {
            Some(LogForm::Session(form)) => self.session_form_done(form),
            Some(LogForm::CheckIn(form)) => self.check_in_form_done(&form),
            None => {}
        }
    }

    fn session_form_done(&mut self, mut form: SessionForm) {
        let today = self.today();
        let Some(on) = form.date(today).filter(|_| form.is_right(today)) else {
            form.tried = true;
            self.state.pages.log_form = Some(LogForm::Session(form));
            self.state.focus = Some(Focus::FirstProblem);
            return;
        };
        match form.entry {
            Some(id) => {
                self.change_logged(id, &form, on);
                self.leave_form();
                self.say(say::session_changed(&self.formats().date(on)));
            }
            None => {
                let entry = self.new_session(&form, on);
                self.put_entry(entry);
                if form.how == SessionHow::Paper {
                    // The sheet goes on with its next day.
                    let next = self.next_planned(on).min(today);
                    self.new_form(form.how, next);
                } else {
                    self.leave_form();
                }
                self.say(say::session_logged(&self.formats().date(on)));
            }
        }
        self.copy_now();
    }

    fn put_entry(&mut self, entry: Session) {
        if let Some(document) = &mut self.state.document {
            let log = &document.record.log;
            document.record.log = record::union(log, &[entry], |session| session.began);
        }
        self.changed();
    }

    /// A new entry of a form.
    fn new_session(&mut self, form: &SessionForm, on: Date) -> Session {
        let id = self.platform.new_id();
        let mut entry = Session::new(id, self.began(on), form.how);
        let (week, plan) = self.week_and_plan(on);
        entry.week = week;
        entry.plan = plan;
        entry.day = form.kind;
        let done = form.done();
        let asks = self.asks_which_hurt(form);
        let hurts = |exercise: &ExerciseId| asks && form.hurt.contains(exercise);
        let lines = self.lines_of(on, form.kind, form.how);
        entry.done = lines
            .iter()
            .map(|line| new_line(line, done.contains(&line.id), hurts(&line.id)))
            .collect();
        self.fill(&mut entry, form);
        entry
    }

    /// What a form says of a session besides its exercises.
    fn fill(&self, entry: &mut Session, form: &SessionForm) {
        entry.minutes = form.whole_minutes().unwrap_or(0);
        entry.effort = form.effort;
        entry.pain_before = form.pain_before;
        entry.pain_most = form.pain_most;
        entry.next_morning = form.morning;
        let note = form.note.trim();
        entry.note = (!note.is_empty()).then(|| note.chars().take(record::MOST_NOTE).collect());
    }

    fn change_logged(&mut self, id: Uuid, form: &SessionForm, on: Date) {
        let log = self.record().map(|record| &record.log);
        let Some(before) = log.and_then(|log| log.iter().find(|entry| entry.id == id)).cloned() else {
            return;
        };
        let mut entry = before.clone();
        if on != entry.on() {
            entry.began = on.to_datetime(entry.began.time());
        }
        entry.day = form.kind;
        let done = form.done();
        for line in &mut entry.done {
            set_done(line, done.contains(&line.exercise), form.hurt.contains(&line.exercise));
        }
        self.fill(&mut entry, form);
        if entry == before {
            return;
        }
        entry.touch();
        self.put_entry(entry);
    }

    fn check_in_form_done(&mut self, form: &CheckInForm) {
        let check_ins = self
            .state
            .document
            .as_mut()
            .map(|document| &mut document.record.check_ins);
        let entry = check_ins.and_then(|check_ins| check_ins.iter_mut().find(|entry| entry.id == form.entry));
        let Some(entry) = entry else { return };
        let mut changed = entry.clone();
        changed.pain_usual = form.pain_usual;
        changed.pain_worst = form.pain_worst;
        changed.activities.clone_from(&form.activities);
        changed.change = form.change;
        if changed != *entry {
            changed.edited = changed.edited.saturating_add(1);
            *entry = changed;
            self.changed();
        }
        self.leave_form();
        self.say(say::check_in_changed(&self.formats().date(form.on)));
        self.copy_now();
    }

    /// Takes an entry back, or has it back.
    fn mark_removed(&mut self, id: Uuid, removed: bool) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let Some(on) = mark(&mut document.record, id, removed) else {
            return;
        };
        self.changed();
        if removed {
            self.leave_form();
            self.say(say::entry_taken_back(&self.formats().date(on)));
        } else {
            self.say(say::entry_back(&self.formats().date(on)));
        }
        self.copy_now();
    }

    /// When a session of a day began: now, where it was today.
    fn began(&self, on: Date) -> DateTime {
        let now = self.platform.now();
        if on == now.date() { now } else { on.to_datetime(NOON) }
    }
}

/// A line of an entry that was not followed: done as planned, or left out.
fn new_line(line: &Prescription, done: bool, hurt: bool) -> Done {
    Done::new(
        line.id.clone(),
        WhatWasDone {
            sets: if done { line.sets } else { 0 },
            of: line.sets,
            reps: done.then_some(line.reps),
            hold_s: (done && line.hold_s > 0).then_some(line.hold_s),
            light: hurt.then_some(LightColour::Red),
            skipped: skipped(done, hurt),
            ..WhatWasDone::default()
        },
    )
}

fn skipped(done: bool, hurt: bool) -> Option<WhySkipped> {
    match (done, hurt) {
        (true, _) => None,
        (false, true) => Some(WhySkipped::Pain),
        (false, false) => Some(WhySkipped::Other),
    }
}

/// Changes whether a line was done, and whether it hurt; what was counted stays where nothing of it changes.
fn set_done(line: &mut Done, done: bool, hurt: bool) {
    if done != (line.sets > 0) {
        line.sets = if done { line.of.max(1) } else { 0 };
        line.skipped = skipped(done, hurt);
        if !done {
            line.reps = None;
            line.hold_s = None;
        }
    }
    match (hurt, line.light) {
        (true, _) => line.light = Some(LightColour::Red),
        (false, Some(LightColour::Red)) => {
            line.light = None;
            line.pain = None;
        }
        (false, Some(LightColour::Green | LightColour::Amber) | None) => {}
    }
}

/// Marks an entry of either kind; its day.
fn mark(record: &mut Record, id: Uuid, removed: bool) -> Option<Date> {
    if let Some(entry) = record.log.iter_mut().find(|entry| entry.id == id) {
        if entry.removed == removed {
            return None;
        }
        entry.removed = removed;
        entry.touch();
        return Some(entry.on());
    }
    let entry = record.check_ins.iter_mut().find(|entry| entry.id == id)?;
    if entry.removed == removed {
        return None;
    }
    entry.removed = removed;
    entry.edited = entry.edited.saturating_add(1);
    Some(entry.on)
}
