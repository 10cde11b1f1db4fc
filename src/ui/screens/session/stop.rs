//! When to stop, one key away: the session waits; where a sign is so, it ends.

use egui::Ui;

use super::super::single;
use crate::app::{Player, SessionMessage};
use crate::content::Urgency;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Meant, alarm, body, callout, group, lead, main_button, note, section, strong, tick, title,
};

/// The list, with a tick for each sign.
pub(super) fn list(ui: &mut Ui, view: View<'_>, player: &Player) {
    let tags = view.app.session_tags();
    single(ui, |ui| {
        title(ui, "When to stop");
        lead(ui, "The session waits. Is any of this so now?");
        ui.add_space(space::S);
        let none = player.signs.is_empty();
        ui.horizontal_wrapped(|ui| {
            let words = if none { "None of these: back" } else { "End the session" };
            let sign = if none { icons::BACK } else { icons::CLOSE };
            let leads = main_button(words).icon(sign).show(ui);
            widgets::remember_problem(ui, leads.id);
            if leads.clicked() {
                view.send(if none {
                    SessionMessage::StopListLeft
                } else {
                    SessionMessage::StoppedForSign
                });
            }
        });
        ui.add_space(space::S);
        for stops in view.app.library().screening.stop_list_for(&tags) {
            section(ui, &stops.name);
            group(ui, &stops.name, |ui| {
                for sign in &stops.signs {
                    let words = words::capitalised(&sign.short);
                    if tick(ui, player.signs.contains(&sign.id), &words).clicked() {
                        view.send(SessionMessage::StopSignToggled(sign.id.clone()));
                    }
                }
            });
        }
    });
}

/// What to do now.
pub(super) fn stopped(ui: &mut Ui, view: View<'_>, player: &Player) {
    let screening = &view.app.library().screening;
    let signs = player.signs.iter().filter_map(|id| screening.stop_sign(id.as_str()));
    let mut signs: Vec<_> = signs.collect();
    // What cannot wait stands first.
    signs.sort_by_key(|(group, _)| (group.urgency.is_none(), group.urgency));
    let urgency = signs.first().and_then(|(group, _)| group.urgency);
    single(ui, |ui| {
        let heading = match urgency {
            Some(Urgency::Emergency) => "Get help now",
            Some(Urgency::SameDay) => "Get medical help today",
            Some(Urgency::ClinicianFirst | Urgency::Advice) => "See a clinician",
            None => "Rest now",
        };
        title(ui, heading);
        ui.add_space(space::S);
        callout(ui, Meant::Care, |ui| {
            let lines: Vec<String> = signs
                .iter()
                .map(|(group, sign)| {
                    format!(
                        "{}: {}.",
                        words::capitalised(&sign.short),
                        words::in_sentence(&group.name)
                    )
                })
                .collect();
            // What to do comes first, and large.
            for line in &lines {
                strong(ui, line);
            }
            let said = body(ui, "The session has ended.");
            let all = format!("{heading}. {}", lines.join(" "));
            ui.accesskit_node_builder(said.id, |node| node.set_value(all.as_str()));
            alarm(&said, &all);
        });
        let locks = matches!(
            urgency,
            Some(Urgency::Emergency | Urgency::SameDay | Urgency::ClinicianFirst)
        );
        if locks && player.wanted.is_logged() {
            note(
                ui,
                "The plan waits until the safety check was done again. What you did is logged.",
            );
        }
        ui.add_space(space::M);
        let back = main_button("Close the session").show(ui);
        widgets::remember_problem(ui, back.id);
        if back.clicked() {
            view.send(SessionMessage::Closed);
        }
    });
}
