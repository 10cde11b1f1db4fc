//! One pattern as a card: what shows, how sure that is, and what it came from. The pelvis is one card.

use egui::Ui;

use super::{Shown, points, what_if};
use crate::content::Icon;
use crate::record::Side;
use crate::report::words;
use crate::report::{FindingLine, Mark};
use crate::rules::{Band, Finding, Pelvis};
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{
    self, Marker, Meant, Run, axis_scale, band_scale, body, callout, disclosure, heading_runs, note, runs, runs_width,
};
use crate::ui::words::results::finding as say;

/// Between a name and what it shows.
const GAP: f32 = 14.0;
/// The side of a pattern's icon, in points.
const ICON: f32 = 44.0;

/// Draws the card of a pattern.
pub(super) fn card(ui: &mut Ui, shown: &Shown<'_>, line: &FindingLine) {
    let findings: Vec<&Finding> = line
        .patterns
        .iter()
        .filter_map(|id| shown.outcome.findings.pattern(id))
        .collect();
    if !line.clinician_note.is_empty() {
        callout(ui, Meant::Care, |ui| body(ui, &line.clinician_note));
    }
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let says = says(line);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            widgets::pattern_icon(ui, icon_of(shown, line), ICON, line.high_side == Some(Side::Left));
            ui.vertical(|ui| header(ui, line, &says));
        });
        ui.add_space(space::XS);
        scale(ui, shown, line, &says);
        ui.add_space(space::XS);
        for words in &line.notes {
            note(ui, words);
        }
        if is_sided(shown, line) {
            note(ui, words::LEFT_RIGHT_IS_NORMAL);
        }
        if findings.iter().any(|finding| points::has_any(finding)) {
            let name = say::came_from_named(&line.name);
            disclosure(ui, ("came from", &line.name), say::WHAT_IT_CAME_FROM, &name, |ui| {
                most_from(ui, shown, line, &findings);
                points::all(ui, shown, &findings);
            });
        }
        what_if::show(ui, shown, line, &findings);
    });
}

/// The picture beside the name; the pelvis is drawn as it is tipped, where that is known.
fn icon_of(shown: &Shown<'_>, line: &FindingLine) -> Icon {
    let tipped = match (shown.outcome.findings.pelvis, line.patterns.as_slice()) {
        (Pelvis::Forward, [forward, _]) => Some(forward),
        (Pelvis::Backward, [_, backward]) => Some(backward),
        (_, [one]) => Some(one),
        _ => None,
    };
    let pattern = tipped.and_then(|id| shown.view.app.library().pattern(id));
    pattern.map_or(Icon::PelvisLevel, |pattern| pattern.icon)
}

/// `right hip higher, a moderate sign`.
fn says(line: &FindingLine) -> String {
    if line.side.is_empty() {
        line.shows.clone()
    } else {
        format!("{}, {}", line.side, line.shows)
    }
}

/// Name and band at the left, the confidence at the right where there is room.
fn header(ui: &mut Ui, line: &FindingLine, says: &str) {
    let colours = *palette(ui);
    let sure = [
        Run::plain(say::CONFIDENCE, text::SMALL, colours.muted),
        Run::bold(&line.confidence, text::SMALL, colours.text),
    ];
    let sure_width = if line.confidence.is_empty() {
        0.0
    } else {
        runs_width(ui, &sure) + space::L
    };
    let stacked = ui.available_width() < 460.0;
    let width = ui.available_width() - if stacked { 0.0 } else { sure_width };
    let name = Run::bold(&line.name, text::LEAD, colours.text);
    let beside = Run::bold(says, text::SMALL + 1.0, colours.text);
    let one_line = runs_width(ui, &[name]) + GAP + runs_width(ui, &[beside]) < width;
    let gap = Run::plain(if one_line { "   " } else { "\n" }, text::SMALL, colours.text);
    let said = format!("{}: {says}", line.name);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            heading_runs(ui, 2, &[name, gap, beside], &said);
        });
        if !stacked && !line.confidence.is_empty() {
            ui.add_space(space::L);
            ui.vertical(|ui| {
                // The two sizes of type stand on one line.
                ui.add_space(5.0);
                runs(ui, &sure);
            });
        }
    });
    if stacked && !line.confidence.is_empty() {
        runs(ui, &sure);
    }
}

fn scale(ui: &mut Ui, shown: &Shown<'_>, line: &FindingLine, says: &str) {
    let place = |at: f64| {
        // A place on a bar needs no more than a float holds.
        #[expect(clippy::cast_possible_truncation, reason = "a number from -100 to 100")]
        let at = at as f32;
        at
    };
    let (axis, marker) = match line.mark {
        Mark::None { axis } => (axis, Marker::Nothing),
        Mark::At { axis, at } => (axis, Marker::At(place(at))),
        Mark::From { axis, from } => (axis, Marker::From(place(from))),
    };
    let name = say::on_the_scale(line, says, axis);
    let bands = &shown.view.app.library().scoring.bands;
    if axis {
        axis_scale(ui, place(bands.mild), marker, &name);
    } else {
        let limits = [bands.mild, bands.moderate, bands.marked];
        band_scale(ui, limits.map(place), marker, &name);
    }
}

/// The answers with the largest points; of the pelvis, for the ends that show.
fn most_from(ui: &mut Ui, shown: &Shown<'_>, line: &FindingLine, findings: &[&Finding]) {
    let ends: Vec<&&Finding> = findings
        .iter()
        .filter(|finding| findings.len() == 1 || finding.band.is_some_and(|band| band > Band::None))
        .filter(|finding| points::has_any(finding))
        .collect();
    for finding in &ends {
        let what = match shown.view.app.library().pattern(&finding.pattern) {
            Some(pattern) if ends.len() > 1 => say::most_from_of(&pattern.name),
            _ => say::MOST_FROM.to_owned(),
        };
        points::largest(ui, shown, finding, &what);
    }
    if !ends.is_empty() {
        ui.add_space(space::XS);
    }
    note(ui, &format!("{}.", line.table_match));
}

fn is_sided(shown: &Shown<'_>, line: &FindingLine) -> bool {
    line.patterns.iter().any(|id| {
        let pattern = shown.view.app.library().pattern(id);
        pattern.is_some_and(|pattern| pattern.signed)
    }) && line.band.is_some()
}
