//! How a session is heard: sounds, words or nothing; how loud, and a try (rule P110).

use egui::Ui;

use crate::app::{Loudness, SettingMessage, SoundChoice};
use crate::ui::View;
use crate::ui::widgets::{note, quiet_button, radio_group, section, segment, segment_named};

/// What is asked the first time; until it was answered nothing looks chosen.
const QUESTION: &str = "What do you want to hear?";

/// Sounds, sounds and words, or silent.
pub(super) fn choice(ui: &mut Ui, view: View<'_>) {
    let chosen = view.app.state().settings.sounds;
    section(ui, QUESTION);
    radio_group(ui, QUESTION, |ui| {
        ui.horizontal_wrapped(|ui| {
            for choice in SoundChoice::ALL {
                if segment(ui, chosen == Some(choice), choice.name()).clicked() {
                    view.send(SettingMessage::SoundsChosen(choice));
                }
            }
        });
    });
    match chosen {
        None => {
            note(
                ui,
                "Silent until you choose. Everything a sound says is on the screen too.",
            );
        }
        Some(SoundChoice::Silent) => {
            note(ui, "Everything a sound says is on the screen too.");
        }
        Some(SoundChoice::Sounds | SoundChoice::SoundsAndWords) => volume(ui, view),
    }
}

/// How loud, and a try, where anything sounds.
pub(super) fn volume(ui: &mut Ui, view: View<'_>) {
    match view.app.sounds() {
        SoundChoice::Silent => return,
        SoundChoice::Sounds | SoundChoice::SoundsAndWords => {}
    }
    let loudness = view.app.state().settings.loudness;
    ui.horizontal_wrapped(|ui| {
        radio_group(ui, "Volume", |ui| {
            ui.horizontal_wrapped(|ui| {
                note(ui, "Volume");
                for percent in Loudness::CHOICES {
                    let on = loudness == Loudness(percent);
                    let name = format!("Volume {percent} %");
                    if segment_named(ui, on, &format!("{percent} %"), &name).clicked() {
                        view.send(SettingMessage::LoudnessChosen(Loudness(percent)));
                    }
                }
            });
        });
        if quiet_button("Try it").named("Try it: the sound").pressed(ui) {
            view.send(SettingMessage::SoundTried);
        }
    });
}
