//! Then and now: what the assessment before read, and what this one reads, each pair on one scale with the error drawn
//! (rule T22). The same piece on Results, Plan and Summary.

use egui::Ui;

use crate::content::ChangeKind;
use crate::report::words::{self, Pair};
use crate::ui::View;
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{Run, body, card, disclosure, note, pair_scale, runs, section};
use crate::ui::words::then_now as say;

/// Draws the card; nothing for a first assessment.
pub(super) fn card_of(ui: &mut Ui, view: View<'_>) {
    let Some(since) = view.app.summary().and_then(|summary| summary.since.as_ref()) else {
        return;
    };
    card(ui, |ui| {
        section(ui, say::THEN_AND_NOW);
        body(ui, &words::changed_of(&since.pairs));
        if since.pairs.is_empty() {
            return;
        }
        note(ui, &words::then_and_now_days(&since.day, &since.now));
        let (readings, first): (Vec<&Pair>, Vec<&Pair>) =
            since.pairs.iter().partition(|pair| pair.kind == ChangeKind::Readings);
        for pair in first {
            one(ui, pair);
        }
        if readings.is_empty() {
            return;
        }
        ui.add_space(space::S);
        let changed = readings.iter().filter(|pair| pair.changed).count();
        let words = words::readings_in_pairs(readings.len(), changed);
        disclosure(ui, "readings then and now", &words, &words, |ui| {
            for pair in readings {
                one(ui, pair);
            }
        });
    });
    ui.add_space(space::S);
}

fn one(ui: &mut Ui, pair: &Pair) {
    let colours = *palette(ui);
    ui.add_space(space::S);
    let values = words::from_to(pair);
    let name = format!("{}   ", pair.name);
    runs(
        ui,
        &[
            Run::bold(&name, text::BODY - 1.0, colours.text),
            Run::bold(&values, text::BODY - 1.0, colours.accent),
        ],
    );
    pair_scale(ui, pair.scale, pair.values, pair.error, &words::pair(pair));
    note(ui, &words::capitalised(&pair.says));
}
