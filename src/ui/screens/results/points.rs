//! The points each answer gave: the largest in a line, all of them on demand (rule N22).

use egui::Ui;

use super::Shown;
use crate::content::{Item, Pattern};
use crate::record::Side;
use crate::report::words;
use crate::rules::{Facet, Finding, Row, RowState};
use crate::ui::look::space;
use crate::ui::widgets::{ListRow, RowTone, note, strong};
use crate::ui::words::results::points as say;

/// How many answers the line names.
const LARGEST: usize = 3;
/// Points below this are not worth naming in the line.
const WORTH_NAMING: f64 = 0.5;

/// Whether any answer counts.
pub(super) fn has_any(finding: &Finding) -> bool {
    finding.rows.iter().any(|row| row.state == RowState::Answered)
}

/// The answers with the largest points, each with its reading; a finding whose size is left open shows no numbers (rules N4, T9).
pub(super) fn largest(ui: &mut Ui, shown: &Shown<'_>, finding: &Finding, what: &str) {
    let mut rows: Vec<(&Row, f64)> = finding
        .rows
        .iter()
        .filter(|row| row.state == RowState::Answered)
        .filter_map(|row| Some((row, row.points?.abs())))
        .filter(|(_, points)| *points >= WORTH_NAMING)
        .collect();
    if rows.is_empty() {
        return;
    }
    rows.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    note(ui, what);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (row, points) in rows.into_iter().take(LARGEST) {
            let (Some(item), Some(most)) = (shown.item(&row.item), row.max_points) else {
                continue;
            };
            let end = if words::is_open(finding) {
                String::new()
            } else {
                say::points(points, most.abs())
            };
            let reading = words::capitalised(&shown.reading(item));
            reading_row(ui, item, &reading, &end);
        }
    });
}

/// Every answer with its points, by part of the score; then what has none, by name.
pub(super) fn all(ui: &mut Ui, shown: &Shown<'_>, findings: &[&Finding]) {
    for finding in findings {
        let Some(pattern) = shown.view.app.library().pattern(&finding.pattern) else {
            continue;
        };
        if findings.len() > 1 {
            strong(ui, &pattern.name);
        }
        total(ui, finding);
        for facet in Facet::ALL {
            of_facet(ui, shown, pattern, finding, facet);
        }
        without(ui, shown, finding);
        ui.add_space(space::S);
    }
}

fn total(ui: &mut Ui, finding: &Finding) {
    note(ui, &say::total(finding));
}

fn of_facet(ui: &mut Ui, shown: &Shown<'_>, pattern: &Pattern, finding: &Finding, facet: Facet) {
    let rows: Vec<&Row> = finding
        .rows
        .iter()
        .filter(|row| Facet::of(row.class) == Some(facet))
        .filter(|row| matches!(row.state, RowState::Answered | RowState::NotCounted))
        .collect();
    if rows.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    note(
        ui,
        &say::up_to_points(
            &words::capitalised(words::facet(facet)),
            facet.share(&shown.view.app.library().scoring),
        ),
    );
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows {
            one(ui, shown, pattern, row, words::is_unsure(finding));
        }
    });
}

fn one(ui: &mut Ui, shown: &Shown<'_>, pattern: &Pattern, row: &Row, unsure: bool) {
    let Some(item) = shown.item(&row.item) else {
        return;
    };
    let reading = words::capitalised(&shown.reading(item));
    let end = match (row.state, row.points, row.max_points) {
        (RowState::NotCounted, ..) => say::ANOTHER_TEST_COUNTS.to_owned(),
        _ if unsure => String::new(),
        (_, Some(points), Some(most)) => {
            let side = match points {
                points if pattern.signed && points >= 0.05 => Some(Side::Right),
                points if pattern.signed && points <= -0.05 => Some(Side::Left),
                _ => None,
            };
            say::points_of_row(points.abs(), side, most.abs())
        }
        _ => String::new(),
    };
    reading_row(ui, item, &reading, &end);
}

fn reading_row(ui: &mut Ui, item: &Item, reading: &str, end: &str) {
    let row = ListRow {
        words: &item.name,
        detail: reading,
        end,
        tone: RowTone::Light,
        ..ListRow::default()
    };
    row.read(ui);
}

/// Names of items of this pattern without points, and why.
fn without(ui: &mut Ui, shown: &Shown<'_>, finding: &Finding) {
    let groups = [
        (say::NOT_ANSWERED, &[RowState::Missing][..]),
        (say::SKIPPED, &[RowState::Skipped]),
        (say::STOPPED_IT_HURT, &[RowState::StoppedPain]),
        (say::NOT_POSSIBLE, &[RowState::NotPossible]),
        (say::NOT_PART_OF_THIS_WAY, &[RowState::NotOffered]),
        (say::LEFT_OUT_FOR_YOUR_SAFETY, &[RowState::HiddenBySafety]),
    ];
    for (words, states) in groups {
        let names: Vec<&str> = finding
            .rows
            .iter()
            .filter(|row| states.contains(&row.state))
            .filter_map(|row| shown.item(&row.item))
            .map(|item| item.name.as_str())
            .collect();
        if !names.is_empty() {
            ui.add_space(space::XS);
            note(ui, &format!("{words}: {}.", names.join("; ")));
        }
    }
}
