//! An exercise that is to be drawn: which version, where, and which of its sides.

use egui::Ui;

use crate::content::{Exercise, ExerciseKind, Laterality};
use crate::figure::skeleton::Side;
use crate::record::WorkedSide;
use crate::ui::look::palette;

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
    pub(super) fn only_side(&self) -> Option<Side> {
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

    /// Whether one side is worked after the other, or only one.
    pub(super) fn has_sides(&self) -> bool {
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
