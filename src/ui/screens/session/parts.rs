//! What the pages of a session share: its name, its figure, its largest letters.

use egui::{FontId, Id, Response, RichText, Ui, UiBuilder};

use super::super::drawn::Drawn;
use super::super::moving;
use crate::app::{App, Player};
use crate::content::Exercise;
use crate::figure::geometry::smooth_step;
use crate::record::WorkedSide;
use crate::report::words;
use crate::rules::session::{Here, Part, SessionOf, StepKind};
use crate::ui::View;
use crate::ui::look::bold;
use crate::ui::words::session::parts as say;

/// What a session is called.
pub(super) fn name(app: &App, player: &Player) -> String {
    let library = app.library();
    match &player.session().of {
        SessionOf::Plan { day, .. } => match player.session().turns.as_slice() {
            [one] => words::turn_name(library, &app.session_tags(), one),
            _ => words::day_name(*day).to_owned(),
        },
        SessionOf::Breathing { stage } => {
            let stages = library.breathing.iter().flat_map(|breathing| &breathing.stages);
            let stage = stages.into_iter().find(|one| one.id == *stage);
            stage.map_or_else(|| say::BREATHING.to_owned(), |stage| stage.name.clone())
        }
        SessionOf::Relief => say::WHEN_IT_HURTS_NOW.to_owned(),
        SessionOf::Break { id } => {
            let breaks = library.habits.iter().flat_map(|habits| &habits.micro_breaks);
            let one = breaks.into_iter().find(|one| one.id == *id);
            one.map_or_else(|| say::A_SHORT_BREAK.to_owned(), |one| one.name.clone())
        }
        SessionOf::Walk { .. } => say::WALK.to_owned(),
    }
}

/// Letters of a size, which a screen reader reads like any text and is not told of when they change.
pub(super) fn letters(ui: &mut Ui, words: &str, points: f32, colour: egui::Color32) -> Response {
    ui.label(RichText::new(words).font(FontId::new(points, bold())).color(colour))
}

/// With ids of its own: the focus stays on a control whatever comes and goes above it.
pub(super) fn with_own_ids(ui: &mut Ui, part: &'static str, contents: impl FnOnce(&mut Ui)) {
    let own = Id::unique(("a session", part));
    ui.scope_builder(UiBuilder::new().scope_id(own), contents);
}

/// The body where the session is: it moves with the repetition, or stands at its start and its end in turn.
pub(super) fn figure(ui: &mut Ui, view: View<'_>, here: &Here, exercise: &Exercise, size: [f32; 2]) {
    let version = view.app.version(exercise);
    let drawn = Drawn {
        exercise: &version.exercise,
        version: "",
        place: "session",
        hold_s: 0,
        side: here.step.side,
    };
    let side = match here.step.side {
        WorkedSide::Left => crate::figure::skeleton::Side::Left,
        WorkedSide::Right | WorkedSide::Both => crate::figure::skeleton::Side::Right,
    };
    let runs = here.halt.is_none() && here.ended.is_none();
    let place = place(here, view.app.moves());
    moving::at_place(ui, &drawn, side, place, size);
    if runs && view.app.moves() && moves(here) {
        ui.request_repaint_after(moving::FRAME);
    }
}

/// Whether the body moves in a step.
fn moves(here: &Here) -> bool {
    match here.step.kind {
        StepKind::Rep | StepKind::BreathIn | StepKind::BreathOut => !here.step.open,
        StepKind::SetUp
        | StepKind::GetReady
        | StepKind::Hold
        | StepKind::Rest
        | StepKind::OtherSide
        | StepKind::BreathHold
        | StepKind::Walk
        | StepKind::Done => false,
    }
}

/// Where between start and end the body is: 0 at the start, 1 at the end.
pub(super) fn place(here: &Here, in_motion: bool) -> f64 {
    let step = &here.step;
    let into = here.into_ms as f64 / 1000.0;
    let length = f64::from(step.seconds.max(1));
    let gone = |from: f64, to: f64| smooth_step(from, to, into);
    match (step.kind, step.part) {
        (StepKind::Rep, _) if step.open => 1.0,
        (StepKind::Rep, Part::Out) if in_motion => gone(0.0, length),
        (StepKind::Rep, Part::Back) if in_motion => 1.0 - gone(0.0, length),
        (StepKind::Rep, Part::Out) => 1.0,
        (StepKind::Rep, Part::Back) => 0.0,
        (StepKind::Rep, _) if in_motion => {
            let half = length / 2.0;
            if into < half {
                gone(0.0, half)
            } else {
                1.0 - gone(half, length)
            }
        }
        (StepKind::Rep, _) => {
            if into < length / 2.0 {
                1.0
            } else {
                0.0
            }
        }
        (StepKind::Hold, _) => 1.0,
        (StepKind::BreathIn, _) if in_motion => gone(0.0, length),
        (StepKind::BreathIn, _) => 1.0,
        (StepKind::BreathHold, Part::Turn) => 1.0,
        (StepKind::BreathOut, _) if in_motion => 1.0 - gone(0.0, length),
        (
            StepKind::BreathOut
            | StepKind::BreathHold
            | StepKind::SetUp
            | StepKind::GetReady
            | StepKind::Rest
            | StepKind::OtherSide
            | StepKind::Walk
            | StepKind::Done,
            _,
        ) => 0.0,
    }
}
