//! How an exercise is done, drawn: its start and end side by side, or one figure that goes through them.

use egui::Ui;

use super::moving;

use crate::content::{Exercise, ExerciseKind, Laterality};
use crate::figure::picture::Picture;
use crate::figure::skeleton::Side;
use crate::record::WorkedSide;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{self, Shown, note, radio_group, segment_named};

/// The height of a still figure, in points.
const HEIGHT: f32 = 190.0;

/// An exercise to be drawn, and where.
pub(super) struct Drawn<'a> {
    /// The exercise, as the person does it.
    pub exercise: &'a Exercise,
    /// Tells this version of it from others.
    pub version: &'a str,
    /// Tells this place from others on the screen that draw the same: empty on a page of its own, `day A` in the plan.
    pub place: &'a str,
    /// Seconds each repetition is held.
    pub hold_s: u32,
    /// The side the person is to work; with both, either can be shown.
    pub side: WorkedSide,
}

impl Drawn<'_> {
    /// What a control here is called by a screen reader.
    pub(super) fn named(&self, what: &str) -> String {
        if self.place.is_empty() {
            what.to_owned()
        } else {
            format!("{what}: {}, {}", self.exercise.name, self.place)
        }
    }

    /// Tells what is kept for it from everything else.
    pub(super) fn salt(&self, what: &str) -> String {
        format!("{}{} {} {what}", self.exercise.id, self.version, self.place)
    }

    /// The only side there is to show, if the person is to work one.
    fn only_side(&self) -> Option<Side> {
        match self.side {
            WorkedSide::Left => Some(Side::Left),
            WorkedSide::Right => Some(Side::Right),
            WorkedSide::Both => None,
        }
    }

    /// The side that is drawn where nobody chooses one.
    pub(super) fn side_drawn(&self) -> Side {
        self.only_side().unwrap_or(Side::Right)
    }

    fn has_sides(&self) -> bool {
        self.exercise.laterality != Laterality::Bilateral
    }

    /// The colour of what works.
    pub(super) fn lit(&self, ui: &Ui) -> egui::Color32 {
        let colours = palette(ui);
        match self.exercise.kind {
            ExerciseKind::Stretch => colours.tight_text,
            ExerciseKind::Strengthen | ExerciseKind::MotorControl => colours.weak_text,
            ExerciseKind::Mobility | ExerciseKind::Breathing => colours.accent,
        }
    }
}

/// The exercise drawn, with what shows it moving and, where it has sides, which one is shown.
pub(super) fn exercise_figure(ui: &mut Ui, view: View<'_>, drawn: &Drawn<'_>) {
    let key = egui::Id::unique(("side shown", drawn.salt("")));
    let chosen: Option<Side> = ui.data(|data| data.get_temp(key));
    let mut side = drawn.only_side().or(chosen).unwrap_or(Side::Right);
    if !moving::show(ui, view.app, drawn, side) {
        start_and_end(ui, drawn, side);
    }
    moving::controls(ui, view.app, drawn);
    if drawn.has_sides() && drawn.only_side().is_none() {
        sides(ui, drawn, &mut side);
    }
    if let Some(only) = drawn.only_side().filter(|_| drawn.has_sides()) {
        note(ui, &format!("Drawn for the {} side.", side_word(only)));
    }
    moving::why_still(ui, view, drawn);
    if drawn.only_side().is_none() && Some(side) != chosen {
        ui.data_mut(|data| data.insert_temp(key, side));
    }
}

/// The exercise at its start and at its end; what it works on is lit.
fn start_and_end(ui: &mut Ui, drawn: &Drawn<'_>, side: Side) {
    let exercise = drawn.exercise;
    let (lit, breathes) = (drawn.lit(ui), exercise.kind == ExerciseKind::Breathing);
    let width = ((ui.available_width() - space::M) / 2.0).min(260.0);
    let moments = if breathes {
        [(0.0, "breathed out"), (1.0, "breathed in")]
    } else {
        [(0.0, "start"), (1.0, "end")]
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (place, when) in moments {
            ui.vertical(|ui| {
                ui.set_width(width);
                let salt = drawn.salt(&format!("{when} {side:?}"));
                // The first step says how one begins, the second what one does.
                let step = exercise.steps.get(usize::from(place > 0.5));
                let name = format!(
                    "{}, {when}: {}. {}",
                    exercise.name,
                    Picture::contact_of_exercise(exercise, side),
                    step.map_or("", String::as_str)
                );
                let shown = Shown {
                    salt: &salt,
                    name: &name,
                    width,
                    height: HEIGHT,
                    lit,
                };
                widgets::figure(ui, &shown, || {
                    let picture = Picture::of_exercise(exercise, side);
                    (picture.at(place), picture.frame())
                });
                note(ui, &words::capitalised(when));
            });
        }
    });
}

/// Which side is shown.
fn sides(ui: &mut Ui, drawn: &Drawn<'_>, side: &mut Side) {
    radio_group(ui, &drawn.named("Side shown"), |ui| {
        ui.horizontal_wrapped(|ui| {
            note(ui, "Side");
            for (one, words) in [(Side::Left, "Left"), (Side::Right, "Right")] {
                let name = drawn.named(&format!("Show the {} side", side_word(one)));
                if segment_named(ui, *side == one, words, &name).clicked() {
                    *side = one;
                }
            }
        });
    });
}

/// A side in a sentence.
pub(super) fn side_word(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}
