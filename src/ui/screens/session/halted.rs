//! The count stands: another version is read, or it hurts.

use egui::Ui;

use super::super::single;
use crate::app::{Player, SessionMessage};
use crate::record::{Deed, Way};
use crate::rules::session::Here;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{self, body, button, lead, main_button, note, radio_group, segment_named, tick, title};

/// The text of another version, before it counts.
pub(super) fn version(ui: &mut Ui, view: View<'_>, here: &Here, way: Option<Way>) {
    single(ui, |ui| {
        title(ui, &view.app.turn_name(here));
        lead(ui, "The count waits until you have read this.");
        ui.add_space(space::S);
        body(ui, &view.app.version_words(here, way));
        note(
            ui,
            "It counts for this session only. At the end you can keep it in your plan.",
        );
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let go_on = main_button("Go on (Space)").icon(icons::PLAY).show(ui);
            widgets::remember_problem(ui, go_on.id);
            if go_on.clicked() {
                view.send(SessionMessage::Did(Deed::GoOn));
            }
            if way.is_some() && button("As planned").pressed(ui) {
                view.send(SessionMessage::Did(Deed::AsPlanned));
            }
            if button("Not today (N)").pressed(ui) {
                view.send(SessionMessage::Did(Deed::NotToday));
            }
        });
    });
}

/// How much it hurts, and whether it is sharp or spreads.
pub(super) fn pain(ui: &mut Ui, view: View<'_>, player: &Player, here: &Here) {
    single(ui, |ui| {
        title(ui, "How much does it hurt?");
        lead(
            ui,
            &format!(
                "{} is paused. 0 is no pain, 10 the worst you can think of.",
                view.app.turn_name(here)
            ),
        );
        ui.add_space(space::S);
        let name = "How much does it hurt, 0 to 10?";
        radio_group(ui, name, |ui| {
            ui.horizontal_wrapped(|ui| {
                for level in 0..=10 {
                    let chosen = player.pain.level == Some(level);
                    let said = format!("{level} of 10");
                    let shown = segment_named(ui, chosen, &level.to_string(), &said);
                    if level == 0 {
                        widgets::remember_problem(ui, shown.id);
                    }
                    if shown.clicked() {
                        view.send(SessionMessage::PainChosen(level));
                    }
                }
            });
        });
        ui.add_space(space::S);
        let words = "It is sharp, or spreads into an arm or a leg";
        if tick(ui, player.pain.sharp, words).clicked() {
            view.send(SessionMessage::SharpToggled);
        }
        ui.add_space(space::M);
        let said = player.pain.is_an_answer();
        let go_on = main_button("Go on")
            .icon_after(icons::NEXT)
            .named("Go on with this answer")
            .enabled(said, "Choose a number first")
            .show(ui);
        if go_on.clicked() {
            view.send(SessionMessage::PainSaid);
        }
        note(
            ui,
            "A little pain is no reason to stop. More means the easier version, and a lot, or sharp or spreading pain, means that \
             this exercise is left out today.",
        );
    });
}
