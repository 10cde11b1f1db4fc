//! The sessions of each week, and a chart a measure with the table of its values (rule T35).

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use egui::Ui;

use crate::figure::chart;
use crate::figure::shape::{Bounds, Drawing};
use crate::report::{MeasureChart, SinceStart, WeekLine, words};
use crate::ui::View;
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{
    ListRow, RowTone, Shown, body, card, disclosure, moving_figure, note, points, regular, section, strong,
};
use crate::ui::words::progress::charts as say;

/// The widest a chart is drawn, in points.
const WIDEST: f32 = 640.0;

/// Draws them.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    if !view.app.is_newest() {
        return;
    }
    let since = view.app.summary().and_then(|summary| summary.since_start.as_ref());
    let Some(since) = since else {
        return super::nothing_yet(ui);
    };
    sessions(ui, since);
    measures(ui, since);
    if !since.steps.is_empty() {
        ui.add_space(space::S);
        card(ui, |ui| {
            section(ui, say::CHANGES_OF_THE_PLAN);
            points(ui, &since.steps);
        });
    }
}

fn sessions(ui: &mut Ui, since: &SinceStart) {
    card(ui, |ui| {
        section(ui, say::SESSIONS);
        if since.week_boxes.is_empty() {
            body(ui, say::WEEKS_BEGIN_WITH_THE_FIRST);
            return;
        }
        let row = (chart::week_row(&since.week_boxes), chart::row_frame());
        drawn(ui, "sessions", row, &since.sessions_of_yours);
        let name = say::SESSIONS_AS_A_TABLE;
        disclosure(ui, "sessions by week", name, name, |ui| {
            for week in &since.weeks {
                week_row(ui, week);
            }
        });
    });
    ui.add_space(space::S);
}

fn week_row(ui: &mut Ui, week: &WeekLine) {
    let words = say::week_from(&week.week, &week.from);
    let detail = words::done_of_planned(week.done, week.planned);
    let name = say::sessions_named(&words, &detail);
    ListRow {
        words: &words,
        detail: &detail,
        tone: RowTone::Light,
        name: &name,
        ..ListRow::default()
    }
    .read(ui);
}

fn measures(ui: &mut Ui, since: &SinceStart) {
    card(ui, |ui| {
        section(ui, say::MEASURES);
        if since.measures().next().is_none() {
            body(ui, say::NO_CHECK_IN_WAS_LOGGED_YET);
            return;
        }
        body(ui, &since.compared);
        if !since.said.is_empty() {
            note(ui, &since.legend);
            for one in &since.said {
                measure(ui, one);
            }
        }
        if !since.scores.is_empty() {
            ui.add_space(space::S);
            strong(ui, say::SCORES_OF_THE_LAST_TWO_ASSESSMENTS);
            note(ui, &since.legend_read);
            for one in &since.scores {
                measure(ui, one);
            }
        }
        if !since.readings.is_empty() {
            ui.add_space(space::S);
            let words = say::tests_read(since.readings.len());
            disclosure(ui, "tests read twice", &words, &words, |ui| {
                note(ui, &since.legend_read);
                for one in &since.readings {
                    measure(ui, one);
                }
            });
        }
    });
}

/// A measure: its chart, named by its sentence, and the table of its values.
fn measure(ui: &mut Ui, one: &MeasureChart) {
    ui.add_space(space::S);
    strong(ui, &one.name);
    if !one.own.is_empty() {
        note(ui, &format!("“{}”", one.own));
    }
    match &one.chart {
        Some(shown) => drawn(ui, &one.id, (chart::chart(shown), chart::frame()), &one.sentence),
        None => {
            body(ui, &one.sentence);
        }
    }
    let name = say::values_of(&one.name);
    disclosure(ui, ("values", one.id.clone()), say::VALUES, &name, |ui| {
        for [day, value] in &one.rows {
            ListRow {
                words: day,
                detail: value,
                tone: RowTone::Light,
                ..ListRow::default()
            }
            .read(ui);
        }
    });
}

/// A drawing with its sentence: the sentence is the name of the drawing, so a screen reader says it once, and it stands below.
fn drawn(ui: &mut Ui, salt: &str, (drawing, frame): (Drawing, Bounds), sentence: &str) {
    let mut hasher = DefaultHasher::new();
    format!("{drawing:?}").hash(&mut hasher);
    // Another drawing in the same place is drawn anew.
    let mark = (hasher.finish() >> 12) as f64;
    let size = frame.max - frame.min;
    let width = ui.available_width().min(WIDEST);
    let shown = Shown {
        salt: &format!("chart {salt}"),
        name: sentence,
        width,
        height: width * (size.y / size.x) as f32,
        lit: palette(ui).accent,
    };
    moving_figure(ui, &shown, mark, || (drawing, frame));
    painted(ui, sentence);
}

/// Words for the eye alone: by ear they are the name of the drawing above.
fn painted(ui: &mut Ui, words: &str) {
    let colour = palette(ui).text;
    let galley = ui
        .painter()
        .layout(words.to_owned(), regular(text::BODY), colour, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::empty());
    ui.painter().galley(rect.min, galley, colour);
}
