//! The log as lists: sessions and check-ins, the newest first, and what was taken back.

use egui::{Id, Ui};

use crate::app::{App, LogMessage};
use crate::record::{CheckIn, Record, Session};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{ListRow, RowTone, body, card, disclosure, link_list, quiet_button, section};
use crate::ui::words::progress::entries as say;

/// Rows that are drawn before "more" is pressed, and with each press.
const ROWS: usize = 20;

/// Whether nothing was ever logged.
pub(super) fn is_empty(app: &App) -> bool {
    app.record()
        .is_none_or(|record| record.log.is_empty() && record.check_ins.is_empty())
}

/// Draws the lists.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let Some(record) = view.app.record() else { return };
    let sessions = newest_first(&record.log, |session| session.began);
    let check_ins = newest_first(&record.check_ins, |check_in| check_in.on);
    if !sessions.is_empty() {
        card(ui, |ui| {
            section(ui, say::SESSIONS_LOGGED);
            rows(ui, say::SESSIONS_LOGGED, &sessions, |ui, session| {
                session_row(ui, view, session);
            });
        });
        ui.add_space(space::S);
    }
    if !check_ins.is_empty() {
        card(ui, |ui| {
            section(ui, say::CHECK_INS);
            rows(ui, say::CHECK_INS, &check_ins, |ui, check_in| {
                check_in_row(ui, view, check_in);
            });
        });
        ui.add_space(space::S);
    }
    taken_back(ui, view, record);
}

/// Entries that were not taken back.
fn newest_first<T: crate::record::LogEntry, K: Ord>(log: &[T], at: impl Fn(&T) -> K) -> Vec<&T> {
    let mut there: Vec<&T> = log.iter().filter(|entry| !entry.is_removed()).collect();
    there.sort_by_key(|entry| std::cmp::Reverse((at(entry), entry.id())));
    there
}

fn rows<T>(ui: &mut Ui, name: &str, all: &[&T], row: impl Fn(&mut Ui, &T)) {
    let key = Id::unique(("rows shown", name.to_owned()));
    let shown: usize = ui.data(|data| data.get_temp(key)).unwrap_or(ROWS);
    ui.spacing_mut().item_spacing.y = 0.0;
    link_list(ui, name, |ui| {
        for entry in all.iter().take(shown) {
            row(ui, entry);
        }
    });
    ui.spacing_mut().item_spacing.y = space::S;
    let left = all.len().saturating_sub(shown);
    if left > 0 {
        let words = say::show_more(left.min(ROWS));
        let said = say::show_more_named(left.min(ROWS), name, left);
        if quiet_button(&words).icon(icons::MORE).named(&said).pressed(ui) {
            ui.data_mut(|data| data.insert_temp(key, shown + ROWS));
        }
    }
}

fn session_row(ui: &mut Ui, view: View<'_>, session: &Session) {
    let words_of = words::session_line(view.app.formats(), session.on(), session.day, session.minutes);
    let parts = [
        words::exercises_done(session),
        words::session_how(session.how).to_owned(),
        words::session_numbers(session),
    ];
    let detail = joined(&parts);
    let name = say::open_session(&words_of, &detail);
    let row = ListRow {
        words: &words_of,
        detail: &detail,
        tone: RowTone::Light,
        name: &name,
        ..ListRow::default()
    };
    if row.link(ui).clicked() {
        view.send(LogMessage::SessionOpened(session.id));
    }
}

fn check_in_row(ui: &mut Ui, view: View<'_>, check_in: &CheckIn) {
    let day = view.app.formats().date(check_in.on);
    let detail = words::check_in_numbers(check_in, view.app.formats());
    let name = say::open_check_in(&day, &detail);
    let row = ListRow {
        words: &day,
        detail: &detail,
        tone: RowTone::Light,
        name: &name,
        ..ListRow::default()
    };
    if row.link(ui).clicked() {
        view.send(LogMessage::CheckInOpened(check_in.id));
    }
}

fn joined(parts: &[String]) -> String {
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" · ")
}

/// What was taken back; each can be had back.
fn taken_back(ui: &mut Ui, view: View<'_>, record: &Record) {
    let sessions = record.log.iter().filter(|session| session.removed).map(|session| {
        let words = words::session_line(view.app.formats(), session.on(), session.day, session.minutes);
        (session.began.date(), session.id, words)
    });
    let check_ins = record
        .check_ins
        .iter()
        .filter(|check_in| check_in.removed)
        .map(|check_in| {
            let words = say::check_in_of(&view.app.formats().date(check_in.on));
            (check_in.on, check_in.id, words)
        });
    let mut all: Vec<_> = sessions.chain(check_ins).collect();
    if all.is_empty() {
        return;
    }
    all.sort_by_key(|(on, id, _)| std::cmp::Reverse((*on, *id)));
    let words = say::taken_back(all.len());
    disclosure(ui, "entries taken back", &words, &words, |ui| {
        for (_, id, words) in all.iter().take(10 * ROWS) {
            ui.horizontal_wrapped(|ui| {
                body(ui, words);
                let said = say::have_it_back_named(words);
                if quiet_button(say::HAVE_IT_BACK)
                    .icon(icons::REDO)
                    .named(&said)
                    .pressed(ui)
                {
                    view.send(LogMessage::HadBack(*id));
                }
            });
        }
    });
}
