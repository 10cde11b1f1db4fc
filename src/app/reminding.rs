//! Reminders while the program is open (rule P111): of a session that is planned and was not done by the hour the person chose,
//! and of short breaks at an interval (rule P34). Both are off until they are chosen.
//!
//! What is due is handed to the platform ahead, because a hidden window draws nothing; the window says the same in a line, with
//! three answers. Not during a session, not after the computer slept, and three breaks without a word end it for the day.

use std::time::Duration;

use jiff::civil::{Date, DateTime};

use super::{App, BreakEvery, Due, Player, RemindAt, Reminder, ReminderAnswer, Screen, Today};
use crate::platform::Effect;

/// A jump of the world's clock against the platform's by more than this is a sleep of the computer.
const SLEPT: i64 = 30;
/// So many breaks without a word end it for the day.
const MOST_IGNORED: u32 = 3;
/// What differs by less than this was handed over already.
const SAME: Duration = Duration::from_secs(2);

/// "In 20 minutes".
const LATER: Duration = Duration::from_secs(20 * 60);
/// After a session no break is due for so long (rule P34).
const AFTER_SESSION: Duration = Duration::from_secs(60 * 60);

impl App {
    /// Whether a session is planned for today and none was done: in the open record, or in the one that was used last.
    fn session_is_planned(&self) -> bool {
        let today = self.today();
        if self.state.document.is_none() {
            let recent = self.state.pages.home.today.as_ref();
            return recent.is_some_and(|recent| is_planned(&recent.today, today));
        }
        let look = || self.today_of_plan().is_some_and(|plan| is_planned(&plan, today));
        let (on, planned) = *self.derived.planned.get_or_init(|| (today, look()));
        if on == today { planned } else { look() }
    }

    /// Lets time pass: what came due is shown in the window, and what is to come stands with the platform.
    pub(super) fn tick_reminders(&mut self) {
        let settings = &self.state.settings;
        let is_off = settings.remind_at.is_none() && settings.break_every.is_none();
        if is_off && self.state.reminding.handed.is_empty() {
            return;
        }
        let (now, utc) = (self.platform.elapsed(), self.platform.utc());
        let slept = self.slept_since_last_reminder(now, utc);
        self.begin_day_of_reminders();
        if self.player().is_some_and(Player::is_under_way) {
            self.state.reminding.rest_until = now.saturating_add(AFTER_SESSION);
        }
        if slept {
            let reminding = &mut self.state.reminding;
            reminding.handed.retain(|(at, _)| *at > now);
            reminding.later.retain(|_, at| *at > now);
            reminding.breaks_from = now;
        }
        let planned = self.state.settings.remind_at.is_some() && self.session_is_planned();
        self.show_reminders_due(now, planned);
        if !planned {
            self.state.reminding.shown.remove(&Reminder::Session);
        }
        let due = self.reminders_to_come(now, planned);
        self.hand_over_reminders(due);
    }

    fn slept_since_last_reminder(&mut self, now: Duration, utc: DateTime) -> bool {
        let Some((then, then_utc)) = self.state.reminding.looked.replace((now, utc)) else {
            return false;
        };
        let by_world = utc.duration_since(then_utc).as_secs();
        let by_platform = i64::try_from(now.saturating_sub(then).as_secs()).unwrap_or(i64::MAX);
        by_world.saturating_sub(by_platform) > SLEPT
    }

    /// What was left for one day comes again on the next.
    fn begin_day_of_reminders(&mut self) {
        let (today, now) = (self.today(), self.platform.elapsed());
        let reminding = &mut self.state.reminding;
        let before = reminding.day.replace(today);
        if before.is_some_and(|before| before != today) {
            reminding.quiet.clear();
            reminding.ignored = 0;
            reminding.breaks_from = now;
        }
    }

    fn show_reminders_due(&mut self, now: Duration, planned: bool) {
        let reminding = &mut self.state.reminding;
        let (past, to_come): (Vec<_>, Vec<_>) = std::mem::take(&mut reminding.handed)
            .into_iter()
            .partition(|(at, _)| *at <= now);
        reminding.handed = to_come;
        for (at, reminder) in past {
            reminding.later.remove(&reminder);
            match reminder {
                Reminder::Session if planned => {
                    // Once a day is enough; "later" asks for it again.
                    reminding.quiet.insert(reminder);
                    reminding.shown.insert(reminder);
                }
                Reminder::Session => {}
                Reminder::Break => {
                    reminding.shown.insert(reminder);
                    reminding.breaks_from = at;
                    reminding.ignored += 1;
                }
            }
        }
    }

    fn reminders_to_come(&self, now: Duration, planned: bool) -> Vec<(Duration, Reminder)> {
        if self.player().is_some_and(Player::is_under_way) {
            return Vec::new();
        }
        let reminding = &self.state.reminding;
        let settings = &self.state.settings;
        let is_open = |reminder| !reminding.quiet.contains(&reminder) && !reminding.later.contains_key(&reminder);
        let wanted = |reminder: &Reminder| match reminder {
            Reminder::Session => settings.remind_at.is_some() && planned,
            Reminder::Break => settings.break_every.is_some(),
        };
        let later = reminding.later.iter().filter(|(reminder, _)| wanted(reminder));
        let mut due: Vec<_> = later.map(|(reminder, at)| (*at, *reminder)).collect();
        let at_hour = settings.remind_at.and_then(|hour| hour.comes_in(self.platform.now()));
        if let Some(wait) = at_hour.filter(|_| planned && is_open(Reminder::Session)) {
            due.push((now.saturating_add(wait), Reminder::Session));
        }
        if let Some(every) = settings.break_every.filter(|_| is_open(Reminder::Break)) {
            let next = reminding.breaks_from.saturating_add(every.span());
            let mut at = next.max(reminding.rest_until).max(now);
            // A hidden window is not asked again before the last of them.
            for _ in reminding.ignored..MOST_IGNORED {
                due.push((at, Reminder::Break));
                at = at.saturating_add(every.span());
            }
        }
        due.sort();
        due
    }

    fn hand_over_reminders(&mut self, due: Vec<(Duration, Reminder)>) {
        let handed = &self.state.reminding.handed;
        let same = handed.len() == due.len()
            && handed
                .iter()
                .zip(&due)
                .all(|((one, what), (other, which))| what == which && one.abs_diff(*other) < SAME);
        if same {
            return;
        }
        let timed = due.iter().map(|(at, reminder)| (*at, reminder.notification()));
        let timed = timed.collect();
        self.state.reminding.handed = due;
        self.start_quietly(Effect::Remind { due: timed });
    }

    /// How long until the next reminder, for the window to wake up.
    pub fn reminder_due_in(&self) -> Option<Duration> {
        let (at, _) = self.state.reminding.handed.first()?;
        Some(at.saturating_sub(self.platform.elapsed()))
    }

    pub(super) fn choose_remind_at(&mut self, hour: Option<RemindAt>) {
        self.state.settings.remind_at = hour;
        self.keep_settings();
        let reminding = &mut self.state.reminding;
        reminding.quiet.remove(&Reminder::Session);
        reminding.later.remove(&Reminder::Session);
        reminding.shown.remove(&Reminder::Session);
    }

    pub(super) fn choose_break_every(&mut self, every: Option<BreakEvery>) {
        self.state.settings.break_every = every;
        self.keep_settings();
        self.begin_breaks_anew();
        let reminding = &mut self.state.reminding;
        reminding.quiet.remove(&Reminder::Break);
        reminding.later.remove(&Reminder::Break);
        reminding.shown.remove(&Reminder::Break);
    }

    fn begin_breaks_anew(&mut self) {
        let now = self.platform.elapsed();
        self.state.reminding.breaks_from = now;
        self.state.reminding.ignored = 0;
    }

    pub(super) fn reminder_answered(&mut self, reminder: Reminder, answer: ReminderAnswer) {
        self.state.reminding.shown.remove(&reminder);
        match reminder {
            Reminder::Session => {}
            Reminder::Break => self.begin_breaks_anew(),
        }
        match answer {
            ReminderAnswer::Later => {
                let at = self.platform.elapsed().saturating_add(LATER);
                self.state.reminding.later.insert(reminder, at);
            }
            ReminderAnswer::NotToday => {
                self.state.reminding.quiet.insert(reminder);
            }
            ReminderAnswer::Now => match reminder {
                Reminder::Session => self.open_today(),
                Reminder::Break => self.show(Screen::Habits),
            },
        }
    }
}

/// Whether a session is planned for a day and was not done yet.
fn is_planned(plan: &Today, day: Date) -> bool {
    match &plan.due {
        Due::Day { on, done_today, .. } => *on == day && !done_today,
        Due::UnderWay(_) => true,
        Due::None(_) => false,
    }
}
