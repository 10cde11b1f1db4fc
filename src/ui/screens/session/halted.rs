//! The count stands: another version is read, or it hurts.

use egui::Ui;

use super::super::single;
use crate::app::{Player, SessionMessage};
use crate::record::{Deed, Way};
use crate::rules::session::Here;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{self, body, button, lead, main_button, note, radio_group, segment_named, tick, title};
use crate::ui::words::session::halted as say;

/// The text of another version, before it counts.
pub(super) fn version(ui: &mut Ui, view: View<'_>, here: &Here, way: Option<Way>) {
    single(ui, |ui| {
        title(ui, &view.app.turn_name(here));
        lead(ui, say::WAITS_UNTIL_READ);
        ui.add_space(space::S);
        body(ui, &view.app.version_words(here, way));
        note(ui, say::FOR_THIS_SESSION_ONLY);
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let go_on = main_button(say::GO_ON_SPACE).icon(icons::PLAY).show(ui);
            widgets::remember_problem(ui, go_on.id);
            if go_on.clicked() {
                view.send(SessionMessage::Did(Deed::GoOn));
            }
            if way.is_some() && button(say::AS_PLANNED).pressed(ui) {
                view.send(SessionMessage::Did(Deed::AsPlanned));
            }
            if button(say::NOT_TODAY_N).pressed(ui) {
                view.send(SessionMessage::Did(Deed::NotToday));
            }
        });
    });
}

/// How much it hurts, and whether it is sharp or spreads.
pub(super) fn pain(ui: &mut Ui, view: View<'_>, player: &Player, here: &Here) {
    single(ui, |ui| {
        title(ui, say::HOW_MUCH_DOES_IT_HURT);
        lead(ui, &say::is_paused(&view.app.turn_name(here)));
        ui.add_space(space::S);
        let name = say::HOW_MUCH_DOES_IT_HURT_0_TO;
        radio_group(ui, name, |ui| {
            ui.horizontal_wrapped(|ui| {
                for level in 0..=10 {
                    let chosen = player.pain.level == Some(level);
                    let said = say::level_of_ten(level);
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
        let words = say::IS_SHARP_OR_SPREADS;
        if tick(ui, player.pain.sharp, words).clicked() {
            view.send(SessionMessage::SharpToggled);
        }
        ui.add_space(space::M);
        let said = player.pain.is_an_answer();
        let go_on = main_button(say::GO_ON)
            .icon_after(icons::NEXT)
            .named(say::GO_ON_WITH_THIS_ANSWER)
            .enabled(said, say::CHOOSE_A_NUMBER_FIRST)
            .show(ui);
        if go_on.clicked() {
            view.send(SessionMessage::PainSaid);
        }
        note(ui, say::A_LITTLE_PAIN);
    });
}
