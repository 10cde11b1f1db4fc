//! How sure a finding is: single answers that would move it, and where the score could still go.

use egui::Ui;

use super::{Shown, ask};
use crate::app::WindowMessage;
use crate::content::Item;
use crate::report::FindingLine;
use crate::report::words;
use crate::rules::{Change, ConfidenceLabel, Finding, Sensitivity};
use crate::ui::look::space;
use crate::ui::widgets::{ListRow, RowTone, body, disclosure, note, strong};
use crate::ui::words::results::what_if as say;

/// How many answers stand in the list.
const MOST_CHANGES: usize = 6;

/// Draws the details of a finding.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>, line: &FindingLine, findings: &[&Finding]) {
    if !shown.is_begun() {
        return;
    }
    let name = say::how_sure_named(&line.name);
    disclosure(
        ui,
        ("what would change", &line.name),
        say::HOW_SURE_IS_THIS,
        &name,
        |ui| {
            if !line.lower_because.is_empty() && line.confidence_label != Some(ConfidenceLabel::Good) {
                note(ui, &line.lower_because);
            }
            if !shown.view.app.knows_what_if() {
                note(ui, say::BEING_WORKED_OUT);
                return;
            }
            for finding in findings {
                let Some(sensitivity) = shown.view.app.sensitivity(&finding.pattern) else {
                    continue;
                };
                if let Some(pattern) = shown
                    .view
                    .app
                    .library()
                    .pattern(&finding.pattern)
                    .filter(|_| findings.len() > 1)
                {
                    ui.add_space(space::XS);
                    strong(ui, &pattern.name);
                }
                if let Some(range) = &sensitivity.range {
                    body(ui, &words::score_range(range));
                }
                changes(ui, shown, finding, sensitivity);
            }
            note(ui, words::WHAT_IF_IS_ROUGH);
            note(ui, words::NEAR_MEANS);
            ui.add_space(space::XS);
        },
    );
}

fn changes(ui: &mut Ui, shown: &Shown<'_>, finding: &Finding, sensitivity: &Sensitivity) {
    let changes = one_for_both_sides(&sensitivity.changes);
    if changes.is_empty() {
        note(ui, say::NO_SINGLE_OTHER_ANSWER);
        return;
    }
    note(ui, &say::now(&words::finding(finding)));
    let pattern = shown.view.app.library().pattern(&finding.pattern);
    let whose = pattern.map_or_else(String::new, |pattern| format!("{}: ", pattern.name));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (change, either) in changes.iter().take(MOST_CHANGES) {
            let Some(item) = shown.item(&change.item) else {
                continue;
            };
            let reads = words::capitalised(&words::otherwise(item, change, *either, shown.view.app.shown()));
            let detail = if change.within_error {
                say::within_error(&reads)
            } else {
                reads
            };
            let row = ListRow {
                words: &item.name,
                detail: &detail,
                end: words::then(change.band),
                tone: RowTone::Light,
                name: &format!(
                    "{whose}{}",
                    words::change(item, change, *either, shown.view.app.shown())
                ),
                ..ListRow::default()
            };
            if row.link(ui).clicked() {
                open(shown, item);
            }
        }
    });
    if let Some(more) = changes.len().checked_sub(MOST_CHANGES).filter(|more| *more > 0) {
        note(ui, &say::so_would(more));
    }
}

/// Changes that hold for the left as for the right, once; with whether they do.
fn one_for_both_sides(changes: &[Change]) -> Vec<(&Change, bool)> {
    let mut found: Vec<(&Change, bool)> = Vec::new();
    for change in changes {
        let is_twin = |known: &&mut (&Change, bool)| {
            let of_side = Change {
                side: change.side,
                ..known.0.clone()
            };
            change.side.is_some() && of_side == *change
        };
        match found.iter_mut().find(is_twin) {
            Some((_, either)) => *either = true,
            None => found.push((change, false)),
        }
    }
    found
}

/// An item that is asked opens; another one is added to the questions first.
fn open(shown: &Shown<'_>, item: &Item) {
    if shown.view.app.derived().asked.contains(&item.id) {
        shown.view.send(WindowMessage::ItemOpened(item.id.clone()));
    } else {
        ask(shown, vec![item.id.clone()]);
    }
}
