//! "What do I do today?": a card with one button, on the plan, on the first screens, and above a record.

use egui::Ui;

use super::super::follow_up;
use crate::app::{App, Due, FollowUpMessage, LogMessage, NoSession, SessionMessage, SessionWanted, Today};
use crate::record::{LockState, PlanLock, Recheck};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, card, main_button, note, quiet_button, section};
use crate::ui::words::follow_up as say;

/// The card of the open record.
pub(in crate::ui::screens) fn of_record(ui: &mut Ui, view: View<'_>) {
    let Some(today) = view.app.today_of_plan() else {
        return;
    };
    let has_days = !today.others.is_empty();
    if !has_days && !matches!(today.due, Due::UnderWay(_)) {
        return;
    }
    card(ui, |ui| {
        section(ui, "Today");
        said(ui, view.app, &today);
        if matches!(today.due, Due::None(_)) {
            return;
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            start(ui, view, &today);
            others(ui, view, &today);
        });
    });
    ui.add_space(space::S);
}

/// The card of the record that was used last, where none is open.
pub(in crate::ui::screens) fn of_recent(ui: &mut Ui, view: View<'_>) {
    let Some(recent) = &view.app.state().pages.home.today else {
        return;
    };
    card(ui, |ui| {
        let name = words::own_name(&recent.name);
        let file = recent.path.file_stem().unwrap_or_default().to_string_lossy();
        let whose = if name.is_empty() {
            words::own_name(&file)
        } else {
            words::shortened(&name, 40)
        };
        section(ui, &format!("Today: {whose}"));
        said(ui, view.app, &recent.today);
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            start(ui, view, &recent.today);
            check(ui, view, &recent.today);
            if recent.today.last.is_some() && quiet_button("What was done").icon(icons::HISTORY).pressed(ui) {
                view.send(LogMessage::RecentOpened);
            }
        });
        follow_up::of_recent(ui, view, &recent.follow_up, recent.morning);
    });
    ui.add_space(space::S);
}

/// What is due, or why nothing is; when the last session was.
fn said(ui: &mut Ui, app: &App, today: &Today) {
    let now = app.today();
    match &today.due {
        Due::UnderWay(left) => {
            let what = left.day.map_or("A session", words::day_name);
            body(
                ui,
                &format!("{what} was begun on {} and is not over.", app.formats().date(left.on)),
            );
        }
        Due::Day {
            day,
            seconds,
            rests,
            on,
            done_today,
        } => {
            body(ui, &words::due_day(*day, (*seconds, *rests), *on, now, *done_today));
        }
        Due::None(why) => {
            body(ui, &app.no_session_words(why));
        }
    }
    let last = words::last_session(app.formats(), today.last, now);
    if today.last.is_some() && !matches!(today.due, Due::None(_)) {
        note(ui, &format!("Week {} of your plan. {last}", today.week));
    } else {
        note(ui, &last);
    }
}

fn start(ui: &mut Ui, view: View<'_>, today: &Today) {
    let now = view.app.today();
    let words = match &today.due {
        Due::UnderWay(_) => "Go on with the session".to_owned(),
        Due::Day { on, .. } if *on == now => "Start today’s session".to_owned(),
        Due::Day { day, .. } => format!("Start day {} now", day.as_str()),
        Due::None(_) => return,
    };
    if main_button(&words).icon(icons::PLAY).pressed(ui) {
        view.send(SessionMessage::TodayOpened);
    }
}

/// The way to a safety check that is all that is missing (rule Q43).
fn check(ui: &mut Ui, view: View<'_>, today: &Today) {
    let Due::None(NoSession::Locked(PlanLock::Safety(lock))) = &today.due else {
        return;
    };
    let is_all = lock.state == LockState::Check && lock.signs.is_empty() && lock.recheck != Some(Recheck::WorseTwice);
    if is_all && main_button(say::DO_THE_QUICK_CHECK).icon_after(icons::NEXT).pressed(ui) {
        view.send(FollowUpMessage::CheckOfRecentOpened);
    }
}

/// The other day, and the walk.
fn others(ui: &mut Ui, view: View<'_>, today: &Today) {
    let Due::Day { day: due, .. } = today.due else { return };
    for day in today.others.iter().filter(|day| **day != due) {
        let words = format!("Day {} instead", day.as_str());
        if quiet_button(&words).pressed(ui) {
            view.send(SessionMessage::Opened(SessionWanted::Day(*day)));
        }
    }
    if let Some(minutes) = today.walk {
        let words = format!("Walk, {minutes} minutes");
        if quiet_button(&words).pressed(ui) {
            view.send(SessionMessage::Opened(SessionWanted::Walk));
        }
    }
}
