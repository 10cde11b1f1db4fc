//! The check-in: pain of the last seven days, own activities, better or worse (rules P65 to P67). What is said stands in the
//! record at once and is no part of undo; it ends in one sentence.

use uuid::Uuid;

use super::App;
use crate::app::words::follow_up as say;
use crate::app::{ActivityRow, CheckInPage, Focus, Screen};
use crate::content::IntakeRole;
use crate::record::{self, Activity, CheckIn, LARGEST_CHANGE, LogEntry as _, MAX_PAIN};
use crate::report::words;
use crate::rules::{self, CheckInFollows, DueKind};

/// So many activities are asked.
const MOST_ASKED: usize = 3;
/// For so many days what "Why you came" says is still of the seven days that a check-in asks about.
const STILL_OF_NOW: i32 = 6;
/// The most letters of an activity.
const MOST_LETTERS: usize = 120;

impl App {
    /// Puts the check-in up; one of today goes on.
    pub(in crate::app) fn open_check_in(&mut self) {
        if !self.may_change() || !self.is_newest() {
            return self.say(say::WHOSE_CHECK_IN);
        }
        let today = self.today();
        let Some(record) = self.record() else { return };
        let there = record.check_ins.iter().find(|one| !one.is_removed() && one.on == today);
        let there = there.map(|one| one.id);
        let id = there.unwrap_or_else(|| self.platform.new_id());
        let page = CheckInPage {
            id,
            due: self.due_today(),
            rows: self.activity_rows(id),
            morning: self.morning_for_check_in(),
            anything_new: None,
            follows: None,
            is_untouched: there.is_some(),
        };
        if self.state.screen != Screen::CheckIn {
            self.state.pages.check_in_from = Some(self.state.screen);
        }
        self.state.pages.follow_up.check_in = Some(page);
        self.enter(Screen::CheckIn);
    }

    /// The session whose morning after is asked: the one it is asked of anyway, in the first days the last one.
    fn morning_for_check_in(&self) -> Option<Uuid> {
        if let Some(session) = self.morning_asked() {
            return Some(session.id);
        }
        let first = self.due_today().iter().any(|due| due.kind == DueKind::FirstDays);
        let log = self.record().filter(|_| first).map(|record| &record.log)?;
        let before = log
            .iter()
            .filter(|session| session.counts() && session.on() < self.today());
        let last = before.max_by_key(|session| (session.began, session.id))?;
        last.next_morning.is_none().then_some(last.id)
    }

    /// The activities that are asked about: those of the record, else those of "Why you came", and one blank more.
    fn activity_rows(&self, check_in: Uuid) -> Vec<ActivityRow> {
        let (Some(record), Some(assessment)) = (self.record(), self.assessment()) else {
            return Vec::new();
        };
        let rated = |id: Uuid| {
            let others = record
                .check_ins
                .iter()
                .filter(|one| !one.is_removed() && one.id != check_in);
            others.into_iter().any(|one| one.activities.contains_key(&id))
        };
        let asked = record
            .activities
            .iter()
            .filter(|one| !one.is_removed() && one.until.is_none());
        let mut rows: Vec<ActivityRow> = asked
            .map(|one| ActivityRow {
                id: Some(one.id),
                words: one.words.clone(),
                rated_before: rated(one.id),
            })
            .collect();
        if record.activities.is_empty() {
            let named = assessment.intake.activities.iter().map(|one| one.words.trim());
            rows.extend(named.filter(|words| !words.is_empty()).map(|words| ActivityRow {
                words: words.chars().take(MOST_LETTERS).collect(),
                ..ActivityRow::default()
            }));
        }
        rows.truncate(MOST_ASKED);
        with_a_blank(&mut rows);
        rows
    }

    /// The entry of the check-in that is open, once something was said.
    pub fn check_in_said(&self) -> Option<&CheckIn> {
        let page = self.state.pages.follow_up.check_in.as_ref()?;
        self.record()?.check_ins.iter().find(|one| one.id == page.id)
    }

    pub(super) fn say_pain_usual(&mut self, pain: u8) {
        self.change_check_in(|entry| entry.pain_usual = toggled(entry.pain_usual, pain.min(MAX_PAIN)));
    }

    pub(super) fn say_pain_worst(&mut self, pain: u8) {
        self.change_check_in(|entry| entry.pain_worst = toggled(entry.pain_worst, pain.min(MAX_PAIN)));
    }

    pub(super) fn say_change(&mut self, change: i8) {
        let change = change.clamp(-LARGEST_CHANGE, LARGEST_CHANGE);
        self.change_check_in(|entry| entry.change = toggled(entry.change, change));
    }

    pub(super) fn say_anything_new(&mut self, new: bool) {
        if let Some(page) = &mut self.state.pages.follow_up.check_in {
            page.anything_new = (page.anything_new != Some(new)).then_some(new);
        }
    }

    /// The words of an activity that was not rated before; without words it is not asked about.
    pub(super) fn name_activity(&mut self, place: usize, typed: &str) {
        let typed: String = typed.chars().take(MOST_LETTERS).collect();
        let Some(row) = self.activity_row(place).filter(|row| !row.rated_before) else {
            return;
        };
        let is_empty = typed.trim().is_empty();
        let id = match row.id {
            None if is_empty => None,
            None => Some(self.platform.new_id()),
            known => known,
        };
        let today = self.today();
        if let (Some(id), Some(document)) = (id, &mut self.state.document) {
            let activities = &mut document.record.activities;
            match activities.iter_mut().find(|one| one.id == id) {
                Some(known) => {
                    known.words.clone_from(&typed);
                    known.removed = is_empty;
                }
                None => {
                    let new = Activity::new(id, typed.clone(), today);
                    *activities = record::union(activities, &[new], |one| one.since);
                }
            }
        }
        if let Some(row) = self.activity_row_mut(place) {
            row.words = typed;
            row.id = id;
        }
        if let Some(page) = &mut self.state.pages.follow_up.check_in {
            with_a_blank(&mut page.rows);
        }
        if let (Some(id), true) = (id, is_empty) {
            self.change_check_in(|entry| {
                entry.activities.remove(&id);
            });
        }
        self.changed();
    }

    pub(super) fn rate_activity(&mut self, place: usize, score: u8) {
        let Some(row) = self.activity_row(place).filter(|row| !row.words.trim().is_empty()) else {
            return;
        };
        if row.id.is_none() {
            self.name_activity(place, &row.words);
        }
        if let Some(id) = self.activity_row(place).and_then(|row| row.id) {
            self.change_check_in(
                |entry| match toggled(entry.activities.get(&id).copied(), score.min(MAX_PAIN)) {
                    Some(score) => {
                        entry.activities.insert(id, score);
                    }
                    None => {
                        entry.activities.remove(&id);
                    }
                },
            );
        }
    }

    /// An activity is no longer asked about; what was said of it stays.
    pub(super) fn leave_activity(&mut self, place: usize) {
        let Some(row) = self.activity_row(place) else { return };
        let today = self.today();
        let activities = self
            .state
            .document
            .as_mut()
            .map(|document| &mut document.record.activities);
        let known = activities.and_then(|all| all.iter_mut().find(|one| Some(one.id) == row.id));
        if let Some(known) = known {
            known.until = Some(today);
            known.edited = known.edited.saturating_add(1);
            self.changed();
        }
        if let Some(page) = &mut self.state.pages.follow_up.check_in {
            page.rows.remove(place);
            with_a_blank(&mut page.rows);
        }
        self.tell(say::no_longer_asked(&words::shortened(&row.words, 60)));
    }

    /// What "Why you came" holds of the first values, where a plan has none of its own yet.
    pub fn intake_for_check_in(&self) -> Option<(CheckIn, Vec<(String, u8)>)> {
        let (record, assessment) = (self.record()?, self.assessment()?);
        let begun = assessment.started_on;
        let has_values =
            |one: &CheckIn| one.pain_usual.is_some() || one.pain_worst.is_some() || !one.activities.is_empty();
        let mut said = record
            .check_ins
            .iter()
            .filter(|one| !one.is_removed() && one.on >= begun);
        if said.any(has_values) {
            return None;
        }
        let questions = self.library.intake.as_ref()?;
        let pain = |role: IntakeRole| {
            let question = questions.questions.iter().find(|question| question.role == role)?;
            let number = assessment.intake.numbers.get(&question.id)?;
            u8::try_from(*number).ok().filter(|pain| *pain <= MAX_PAIN)
        };
        let mut entry = CheckIn::new(record.id, begun);
        entry.pain_usual = pain(IntakeRole::PainUsual);
        entry.pain_worst = pain(IntakeRole::PainWorst);
        let rated = assessment.intake.activities.iter().take(MOST_ASKED);
        let activities: Vec<(String, u8)> = rated
            .filter_map(|one| Some((one.words.trim().to_owned(), one.score?)))
            .filter(|(words, _)| !words.is_empty() && record.activities.is_empty())
            .collect();
        (has_values(&entry) || !activities.is_empty()).then_some((entry, activities))
    }

    /// Whether what "Why you came" says may stand for the days a check-in asks about.
    pub fn is_of_now(&self, of_intake: &CheckIn) -> bool {
        of_intake
            .on
            .until(self.today())
            .is_ok_and(|since| since.get_days() <= STILL_OF_NOW)
    }

    /// What "Why you came" says of an earlier day stays what was said then: an entry of that day, so that the first check-in has
    /// something to be compared with (rule P65).
    fn keep_first_values(&mut self) {
        let Some((mut first, activities)) = self.intake_for_check_in() else {
            return;
        };
        if self.is_of_now(&first) {
            return;
        }
        first.id = self.platform.new_id();
        for (name, score) in activities {
            let page = self.state.pages.follow_up.check_in.as_ref();
            let Some(place) = page.and_then(|page| page.rows.iter().position(|row| row.words.trim() == name)) else {
                continue;
            };
            self.name_activity(place, &name);
            if let Some(id) = self.activity_row(place).and_then(|row| row.id) {
                first.activities.insert(id, score);
            }
        }
        if let Some(document) = &mut self.state.document {
            let all = &mut document.record.check_ins;
            *all = record::union(all, &[first], |one| one.on);
        }
    }

    /// What the intake holds becomes the first values: nobody is asked the same twice.
    pub(super) fn take_intake(&mut self) {
        let Some((of_intake, activities)) = self.intake_for_check_in() else {
            return;
        };
        self.change_check_in(|entry| {
            entry.pain_usual = of_intake.pain_usual;
            entry.pain_worst = of_intake.pain_worst;
        });
        for (name, score) in activities {
            let rows = self
                .state
                .pages
                .follow_up
                .check_in
                .as_ref()
                .map(|page| page.rows.as_slice());
            let place = rows.and_then(|rows| rows.iter().position(|row| row.words.trim() == name));
            if let Some(place) = place {
                self.rate_activity(place, score);
            }
        }
        self.tell(say::VALUES_FILLED_IN);
    }

    /// Changes the entry of the check-in, which comes into the record with its first answer.
    fn change_check_in(&mut self, change: impl FnOnce(&mut CheckIn)) {
        let today = self.today();
        if self.check_in_said().is_none() {
            self.keep_first_values();
        }
        let (Some(page), Some(document)) = (&mut self.state.pages.follow_up.check_in, &mut self.state.document) else {
            return;
        };
        let all = &mut document.record.check_ins;
        match all.iter_mut().find(|one| one.id == page.id) {
            Some(known) => {
                if std::mem::take(&mut page.is_untouched) {
                    known.edited = known.edited.saturating_add(1);
                }
                change(known);
            }
            None => {
                let mut new = CheckIn::new(page.id, today);
                change(&mut new);
                *all = record::union(all, &[new], |one| one.on);
            }
        }
        self.changed();
    }

    /// The check-in is over: what follows is worked out and told.
    pub(in crate::app) fn end_check_in(&mut self) {
        self.derive();
        let Some(follows) = self.check_in_follows() else { return };
        let said = words::check_in_follows(self.formats(), &follows);
        if let Some(page) = &mut self.state.pages.follow_up.check_in {
            page.follows = Some(follows);
        }
        self.save_what_was_logged();
        self.tell(said);
        self.state.focus = Some(Focus::FirstControl);
    }

    fn check_in_follows(&self) -> Option<CheckInFollows> {
        let (record, moving, today) = (self.record()?, self.moving()?, self.today());
        self.on_trail(|trail| rules::check_in_follows(trail, record, moving, today))
    }

    /// The check-in is left: back to where it was opened.
    pub(in crate::app) fn close_check_in(&mut self) {
        let from = self.state.pages.check_in_from.take().unwrap_or(Screen::Plan);
        self.show(if from.takes_back(Screen::CheckIn) {
            from
        } else {
            Screen::Plan
        });
    }

    /// Another screen takes the place of the check-in: what was said stands in the record.
    pub(in crate::app) fn leave_check_in_screen(&mut self, to: Screen) {
        if self.state.screen == Screen::CheckIn && to != Screen::CheckIn && !to.is_library() {
            self.state.pages.follow_up.check_in = None;
            self.state.pages.check_in_from = None;
        }
    }

    fn activity_row(&self, place: usize) -> Option<ActivityRow> {
        self.state.pages.follow_up.check_in.as_ref()?.rows.get(place).cloned()
    }

    fn activity_row_mut(&mut self, place: usize) -> Option<&mut ActivityRow> {
        self.state.pages.follow_up.check_in.as_mut()?.rows.get_mut(place)
    }
}

/// The same again takes an answer back.
fn toggled<T: PartialEq + Copy>(given: Option<T>, pressed: T) -> Option<T> {
    (given != Some(pressed)).then_some(pressed)
}

/// One blank stands below the activities, as long as there are fewer than are asked.
fn with_a_blank(rows: &mut Vec<ActivityRow>) {
    while rows.len() > 1 && rows.iter().rev().take(2).all(|row| row.words.is_empty()) {
        rows.pop();
    }
    if rows.len() < MOST_ASKED && rows.last().is_none_or(|row| !row.words.is_empty()) {
        rows.push(ActivityRow::default());
    }
}
