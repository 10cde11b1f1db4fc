//! Before a session: how it is heard, when to stop the first time, and what comes.

use egui::Ui;

use super::super::library::stop_list;
use super::super::single;
use super::{heard, parts};
use crate::app::{Player, SessionMessage, SessionWanted};
use crate::record::WorkedSide;
use crate::report::words;
use crate::rules::session::{SessionOf, Turn};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Meant, body, button, callout, lead, main_button, note, points, quiet_button, radio_group, section, segment,
    subsection, tag, title, title_with_more,
};

/// What is read before the first session.
const STOP_LIST: &str = crate::ui::words::plan::beside::BEFORE_THE_FIRST_TIME;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, view: View<'_>, player: &Player) {
    single(ui, |ui| {
        let first = view.app.must_read_stop_list();
        heading(ui, view, player, first);
        lead(ui, &about(view, player));
        ui.add_space(space::S);
        if first {
            callout(ui, Meant::Care, |ui| {
                subsection(ui, STOP_LIST);
                stop_list(ui, view.app, &[]);
            });
            ui.add_space(space::S);
        }
        resting(ui, view, player);
        heard::choice(ui, view);
        ui.add_space(space::S);
        begin(ui, view, player, first);
        choices(ui, view, player);
        ui.add_space(space::M);
        comes(ui, view, player);
        ui.add_space(space::M);
        section(ui, "While it runs");
        points(ui, &crate::ui::words::session::parts::KEYS_IN_SHORT);
    });
}

/// The heading. Where the stop list comes first it has the focus and says the list, so that nobody begins past it.
fn heading(ui: &mut Ui, view: View<'_>, player: &Player, first: bool) {
    let name = parts::name(view.app, player);
    if !first {
        title(ui, &name);
        return;
    }
    let tags = view.app.session_tags();
    let list = words::stop_list(view.app.library(), &tags);
    let lines = list.iter().map(|[act, signs]| format!("{act}: {signs}"));
    let said: Vec<String> = [about(view, player), format!("{STOP_LIST}.")]
        .into_iter()
        .chain(lines)
        .collect();
    let drawn = title_with_more(ui, &name, &said.join(" "));
    widgets::remember_problem(ui, drawn.id);
}

/// `About 10 minutes, 7 exercises. Week 1 of your plan.`
fn about(view: View<'_>, player: &Player) -> String {
    let session = player.session();
    let here = view.app.session_here();
    let many = u32::try_from(session.turns.len()).unwrap_or(u32::MAX);
    let long = words::capitalised(&words::about_minutes(
        here.map_or(session.seconds, |here| here.left_of_session_s),
    ));
    let thing = match session.of {
        SessionOf::Plan { .. } => "exercise",
        SessionOf::Breathing { .. } | SessionOf::Relief | SessionOf::Break { .. } | SessionOf::Walk { .. } => "part",
    };
    match (&player.wanted, session.of.week()) {
        (SessionWanted::Kept, _) => format!("{long} left. It goes on where you left it."),
        (SessionWanted::Walk, Some(week)) => format!("{long}. Week {week} of your plan. It is not logged."),
        (_, Some(week)) => format!("{long}, {}. Week {week} of your plan.", words::count(many, thing)),
        (_, None) => format!(
            "{long}, {}. It is not logged: only days of the plan are.",
            words::count(many, thing)
        ),
    }
}

/// What hurt in the last days is left out, unless the person says otherwise (rule P70).
fn resting(ui: &mut Ui, view: View<'_>, player: &Player) {
    if player.rests.is_empty() {
        return;
    }
    callout(ui, Meant::Care, |ui| {
        for (exercise, until) in &player.rests {
            body(
                ui,
                &words::rests(view.app.formats(), view.app.library(), exercise, *until),
            );
        }
        let ask = "Do it today?";
        radio_group(ui, ask, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (with, words) in [(false, "Leave it out today"), (true, "Do it all the same")] {
                    if segment(ui, player.with_resting == with, words).clicked() {
                        view.send(SessionMessage::RestingChosen(with));
                    }
                }
            });
        });
    });
    ui.add_space(space::S);
}

fn begin(ui: &mut Ui, view: View<'_>, player: &Player, first: bool) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let words = match (&player.wanted, first) {
            (_, true) => "I have read when to stop, begin",
            (SessionWanted::Kept, false) => "Go on",
            (_, false) => "Begin",
        };
        let begins = main_button(words)
            .icon(icons::PLAY)
            .enabled(!player.waits_for_word(), "Nothing is left of it without what rests.")
            .show(ui);
        if first {
            widgets::remember_next_button(ui, begins.id);
        } else {
            widgets::remember_problem(ui, begins.id);
        }
        if begins.clicked() {
            view.send(SessionMessage::Begun);
        }
        if button("Not now").icon(icons::BACK).pressed(ui) {
            view.send(SessionMessage::LeavePressed);
        }
    });
}

/// At the tempo of the plan, or at one's own pace; the relief routine with warmth or without.
fn choices(ui: &mut Ui, view: View<'_>, player: &Player) {
    let of_plan = match player.wanted {
        SessionWanted::Day(_) | SessionWanted::Exercise(..) => true,
        SessionWanted::Walk
        | SessionWanted::Breathing { .. }
        | SessionWanted::Relief
        | SessionWanted::Break(_)
        | SessionWanted::Kept => false,
    };
    if of_plan {
        ui.add_space(space::M);
        section(ui, "How are repetitions counted?");
        radio_group(ui, "How are repetitions counted?", |ui| {
            ui.horizontal_wrapped(|ui| {
                for (own, words) in [(false, "At the tempo of the plan"), (true, "At my own pace")] {
                    if segment(ui, player.own_pace == own, words).clicked() {
                        view.send(SessionMessage::OwnPaceChosen(own));
                    }
                }
            });
        });
        if player.own_pace {
            note(
                ui,
                "A set of movements then ends when you say so. Holds and breaths are counted all the same.",
            );
        }
    }
    if player.wanted == SessionWanted::Relief {
        ui.add_space(space::M);
        if tag(ui, player.warmth, "Begin with warmth").clicked() {
            view.send(SessionMessage::WarmthChosen(!player.warmth));
        }
    }
}

/// What comes, exercise by exercise; one of them can be done alone.
fn comes(ui: &mut Ui, view: View<'_>, player: &Player) {
    section(ui, "What comes");
    let tags = view.app.session_tags();
    // Of a session that was left, what is over does not come again.
    let from = view.app.session_here().map_or(0, |here| here.step.turn);
    for (place, turn) in player.session().turns.iter().enumerate().skip(from) {
        let name = words::turn_name(view.app.library(), &tags, turn);
        ui.horizontal_wrapped(|ui| {
            body(ui, &format!("{}. {name}", place + 1));
            note(ui, &details(turn));
            let alone = match (&player.wanted, turn.what.exercise()) {
                (SessionWanted::Day(day), Some(id)) => Some((*day, id.clone())),
                _ => None,
            };
            if let Some((day, id)) = alone {
                let named = format!("Only this one: {name}");
                if quiet_button("Only this one").named(&named).pressed(ui) {
                    view.send(SessionMessage::Opened(SessionWanted::Exercise(day, id)));
                }
            }
        });
    }
}

fn details(turn: &Turn) -> String {
    let side = match turn.side {
        WorkedSide::Left => ", left side",
        WorkedSide::Right => ", right side",
        WorkedSide::Both => "",
    };
    if turn.seconds == 0 {
        return String::new();
    }
    let takes = if turn.seconds < 60 {
        words::seconds_or_minutes([turn.seconds, turn.seconds])
    } else {
        words::minutes_and_seconds(turn.seconds)
    };
    format!("{takes}{side}")
}
