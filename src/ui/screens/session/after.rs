//! After a session: how hard it was and the highest pain, both left open where nobody wants to say.

use egui::Ui;

use super::super::offers::offers;
use super::super::single;
use super::how_many;
use super::parts;
use crate::app::{LastQuestion, Player, SessionMessage};
use crate::content::ExerciseId;
use crate::record::Way;
use crate::report::words;
use crate::rules::session::{Ended, Here};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{self, body, button, lead, main_button, note, radio_group, section, segment_named, title};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, view: View<'_>, player: &Player, here: &Here) {
    single(ui, |ui| {
        let finished = here.ended == Some(Ended::Finished);
        title(ui, if finished { "Finished" } else { "Ended here" });
        lead(ui, &summary(view, player));
        ui.add_space(space::S);
        close(ui, view, player);
        if player.logged {
            ui.add_space(space::M);
            effort(ui, view, player);
            ui.add_space(space::M);
            pain(ui, view, player);
            last_question(ui, view, player);
            ways(ui, view);
            ui.add_space(space::M);
            offers(ui, view);
        }
    });
}

/// `Day A: 7 of 7 exercises, 10 minutes.`
fn summary(view: View<'_>, player: &Player) -> String {
    let done = player.done(view.app.elapsed());
    let many = done.turns.len();
    let whole = done.turns.iter().filter(|turn| turn.is_whole()).count();
    let minutes = words::minutes_taken(done.ran_s);
    let kept = if player.logged {
        "It is in your log."
    } else if player.wanted.is_logged() {
        "Nothing was done, so nothing is logged."
    } else {
        "It is not logged: only days of the plan are."
    };
    format!(
        "{}: {whole} of {many} done in {minutes}. {kept}",
        parts::name(view.app, player)
    )
}

fn close(ui: &mut Ui, view: View<'_>, player: &Player) {
    let has_file = view
        .app
        .state()
        .document
        .as_ref()
        .is_some_and(|document| document.path.is_some());
    let words = if player.logged && has_file {
        "Save and close"
    } else {
        "Close the session"
    };
    let close = main_button(words).icon(icons::TICK).show(ui);
    widgets::remember_problem(ui, close.id);
    if close.clicked() {
        view.send(SessionMessage::Closed);
    }
    if player.logged && !has_file {
        note(ui, "The record has no file yet. Save it to keep what is logged.");
    }
}

fn effort(ui: &mut Ui, view: View<'_>, player: &Player) {
    let name = "How hard was it, 0 to 10?";
    section(ui, name);
    numbers(ui, name, player.effort, "how hard", |effort| {
        view.send(SessionMessage::EffortChosen(effort));
    });
    let mut levels = view.app.library().guidance.iter().flat_map(|guidance| &guidance.effort);
    let level = player
        .effort
        .and_then(|effort| levels.find(|level| (level.rpe[0]..=level.rpe[1]).contains(&u32::from(effort))));
    let said = level.map_or_else(
        || "You need not say.".to_owned(),
        |level| words::capitalised(&level.words),
    );
    note(ui, &said);
}

fn pain(ui: &mut Ui, view: View<'_>, player: &Player) {
    let name = "The highest pain today, 0 to 10?";
    section(ui, name);
    numbers(ui, name, player.most_pain, "highest pain", |pain| {
        view.send(SessionMessage::MostPainChosen(pain));
    });
    note(ui, "You need not say.");
}

/// One thing more: of the last set, of the holds or of the stretches (rule P95).
fn last_question(ui: &mut Ui, view: View<'_>, player: &Player) {
    match player.last_question {
        Some(LastQuestion::HowMany) => could_do(ui, view),
        Some(LastQuestion::Holds) => holds(ui, view, player),
        Some(LastQuestion::Stretches) => stretches(ui, view, player),
        None => {}
    }
}

fn holds(ui: &mut Ui, view: View<'_>, player: &Player) {
    ui.add_space(space::M);
    section(ui, words::HOLDS_CLEAN);
    radio_group(ui, words::HOLDS_CLEAN, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (clean, words, name) in [
                (true, "All of them", "All of them, holds clean"),
                (false, "Not all", "Not all, holds clean"),
            ] {
                if segment_named(ui, player.holds_clean == Some(clean), words, name).clicked() {
                    view.send(SessionMessage::HoldsChosen(clean));
                }
            }
        });
    });
    note(ui, words::ABOUT_HOLDS);
}

fn stretches(ui: &mut Ui, view: View<'_>, player: &Player) {
    ui.add_space(space::M);
    section(ui, words::STRETCHES_FELT);
    numbers(ui, words::STRETCHES_FELT, player.felt, "stretch felt", |felt| {
        view.send(SessionMessage::FeltChosen(felt));
    });
    note(ui, words::ABOUT_STRETCHES);
}

/// About the last set for strength, where it was not said on the way.
fn could_do(ui: &mut Ui, view: View<'_>) {
    let Some(asked) = view.app.how_many_asked() else {
        return;
    };
    ui.add_space(space::M);
    let question = words::how_many_more(&asked.exercise);
    section(ui, &question);
    how_many::answers(ui, view, &question, &asked);
    note(ui, "In its last set. You need not say.");
}

/// 0 to 10; the chosen one once more takes it back.
fn numbers(ui: &mut Ui, name: &str, chosen: Option<u8>, what: &str, pressed: impl Fn(u8)) {
    radio_group(ui, name, |ui| {
        ui.horizontal_wrapped(|ui| {
            for number in 0..=10 {
                let said = format!("{number}, {what}");
                if segment_named(ui, chosen == Some(number), &number.to_string(), &said).clicked() {
                    pressed(number);
                }
            }
        });
    });
}

/// Versions of this session that may be kept.
fn ways(ui: &mut Ui, view: View<'_>) {
    let ways: Vec<(ExerciseId, Way)> = view.app.ways_to_keep();
    if ways.is_empty() {
        return;
    }
    ui.add_space(space::M);
    section(ui, "Keep for next time?");
    for (exercise, way) in ways {
        let name = words::exercise_name(view.app.library(), &exercise);
        let version = match way {
            Way::Easier => "the easier version",
            Way::Harder => "the harder version",
        };
        body(ui, &format!("{name}: you did {version}."));
        let said = format!("Keep it in the plan: {name}");
        if button("Keep it in the plan").named(&said).pressed(ui) {
            view.send(SessionMessage::WayKept(exercise));
        }
    }
}
