//! You against the plumb line: the answers as a standing figure, beside a neutral one and an earlier one.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::Ui;

use super::Shown;
use crate::content::View;
use crate::figure::plumb::{Marked, Posture, frame, plumb};
use crate::report::PostureDrawn;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{self, card, disclosure, figure, note, points, section};
use crate::ui::words::results::plumb as say;

/// The height of a figure, in points.
const HEIGHT: f32 = 270.0;

/// One figure: what stands below it, and how it stands.
struct Figure {
    caption: String,
    posture: Posture,
    marked: Marked,
}

/// Draws the figures; nothing while nothing is known.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let Some(postures) = &shown.view.app.derived().postures else {
        return;
    };
    let now = &postures.now;
    let mut figures = vec![Figure {
        caption: say::NEUTRAL.to_owned(),
        posture: Posture::default(),
        marked: Marked::default(),
    }];
    let you = match &postures.earlier {
        Some((day, earlier)) => {
            figures.push(Figure {
                caption: shown.view.app.formats().date(*day),
                posture: earlier.drawn(),
                marked: earlier.marked(shown.view.app.library(), shown.units),
            });
            shown.view.app.formats().date(shown.assessment.started_on)
        }
        None => say::YOU.to_owned(),
    };
    figures.push(Figure {
        caption: you,
        posture: now.drawn(),
        marked: now.marked(shown.view.app.library(), shown.units),
    });
    ui.add_space(space::L);
    section(ui, say::YOU_AGAINST_THE_PLUMB_LINE);
    card(ui, |ui| {
        groups(ui, now, &figures);
        ui.add_space(space::S);
        let said = now.sentences(shown.view.app.library(), shown.units);
        points(ui, &said);
        if let Some((day, earlier)) = &postures.earlier {
            let before = earlier.sentences(shown.view.app.library(), shown.units);
            let day = shown.view.app.formats().date(*day);
            ui.add_space(space::XS);
            if before == said {
                note(ui, &say::same_was_read(&day));
            } else {
                note(ui, &say::on_day(&day));
                points(ui, &before);
            }
        }
        ui.add_space(space::XS);
        disclosure(
            ui,
            "about the figures at the plumb line",
            say::ABOUT_THESE_FIGURES,
            say::ABOUT_THESE_FIGURES,
            |ui| {
                note(ui, say::ABOUT_THE_FIGURES);
                note(ui, now.to_scale());
            },
        );
    });
    ui.add_space(space::S);
}

/// The figures from the side and from the front, in one row where there is room.
fn groups(ui: &mut Ui, now: &PostureDrawn, figures: &[Figure]) {
    let width = |view: View| {
        let size = frame(view).max - frame(view).min;
        HEIGHT * (size.x / size.y) as f32
    };
    let count = figures.len() as f32;
    let (side, front) = (width(View::Side) * count, width(View::Front) * count);
    let room = ui.available_width();
    let one_row = side + front + 3.0 * space::XL <= room;
    let rows: &[&[View]] = if one_row {
        &[&[View::Side, View::Front]]
    } else {
        &[&[View::Side], &[View::Front]]
    };
    for views in rows {
        let needed: f32 = views.iter().map(|view| width(*view) * count).sum();
        let gaps = (views.len() as f32 + 1.0).max(2.0);
        let gap = ((room - needed) / gaps).clamp(0.0, 3.0 * space::XL);
        let before = ((room - needed - gap * (views.len() as f32 - 1.0)) / 2.0).max(0.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(before);
            for (place, view) in views.iter().enumerate() {
                if place > 0 {
                    ui.add_space(gap);
                }
                // A window too narrow for the figures gets smaller ones.
                let share = (room / needed).min(1.0);
                for one in figures {
                    ui.vertical(|ui| {
                        ui.set_width(width(*view) * share);
                        draw(ui, now, *view, one, width(*view) * share);
                    });
                }
            }
        });
    }
}

fn draw(ui: &mut Ui, now: &PostureDrawn, view: View, one: &Figure, width: f32) {
    let usual = now.usual();

    let mut hasher = DefaultHasher::new();
    format!("{:?} {:?} {usual:?}", one.posture, one.marked).hash(&mut hasher);
    let shown = widgets::Shown {
        salt: &format!("plumb {} {view:?} {:x}", one.caption, hasher.finish()),
        name: &say::beside_a_plumb_line(&one.caption, view),
        width,
        height: HEIGHT,
        lit: palette(ui).accent,
    };
    figure(ui, &shown, || {
        (plumb(view, &one.posture, &usual, &one.marked), frame(view))
    });
    ui.vertical_centered(|ui| note(ui, &one.caption));
}
