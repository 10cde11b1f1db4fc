//! The session itself: exercise, phase, side and count, to be read from two metres; every control has a button, a key and a
//! name.

use egui::{CornerRadius, Sense, Stroke, StrokeKind, Ui, vec2};

use super::parts::{self, letters};
use super::{heard, how_many};
use crate::app::{Player, SessionMessage};
use crate::record::{Deed, Way};
use crate::report::words;
use crate::rules::session::{Halt, Here, StepKind};
use crate::ui::View;
use crate::ui::look::{icons, palette, size, space, text};
use crate::ui::widgets::{self, Meant, body, button, callout, lead, main_button, note, quiet_button, title};

/// The phase and the side, in points: read from two metres.
const PHASE: f32 = 64.0;
/// How to begin, in points.
const POSITION: f32 = 32.0;
/// The height at which everything has its full size, in points.
const FULL_HEIGHT: f32 = 600.0;
/// In a lower window what the count is, and what comes next, stand beside it, so that no control is below the fold. In points.
const STACKED_FROM: f32 = 720.0;
/// The width at which everything has its full size, in points.
const FULL_WIDTH: f32 = 760.0;
/// The figure stands beside where there is so much room, in points; else it yields.
const FIGURE_FROM: f32 = 900.0;
/// The room around the figure.
const FIGURE_SHARE: f32 = 0.36;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, view: View<'_>, player: &Player, here: &Here) {
    let whole = ui.ctx().content_rect();
    let full = (whole.height() / FULL_HEIGHT)
        .min(whole.width() / FULL_WIDTH)
        .clamp(0.35, 1.0);
    let exercise = view.app.session_exercise(here);
    let beside = exercise.filter(|_| ui.available_width() >= FIGURE_FROM && whole.height() >= FULL_HEIGHT);
    let Some(exercise) = beside else {
        column(ui, view, player, here, full);
        return more_controls(ui, view, here);
    };
    // In a low window the lesser controls have the whole width, below the figure.
    let is_stacked = whole.height() >= STACKED_FROM;
    let width = ui.available_width();
    let figure = width * FIGURE_SHARE;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        ui.vertical(|ui| {
            ui.set_width(width - figure - space::XL);
            column(ui, view, player, here, full);
            if is_stacked {
                more_controls(ui, view, here);
            }
        });
        ui.vertical(|ui| {
            ui.set_width(figure);
            ui.add_space(space::XXL);
            parts::figure(ui, view, here, exercise, [figure, whole.height() * 0.6]);
        });
    });
    if !is_stacked {
        more_controls(ui, view, here);
    }
}

fn column(ui: &mut Ui, view: View<'_>, player: &Player, here: &Here, full: f32) {
    let height = ui.ctx().content_rect().height();
    let is_low = height < FULL_HEIGHT;
    let is_stacked = height >= STACKED_FROM;
    title(ui, &view.app.turn_name(here));
    ui.spacing_mut().item_spacing.y = space::XS;
    if !is_low {
        phase(ui, player, here, full);
    }
    if is_stacked {
        count(ui, player, here, full);
        lead(ui, &words::count_line(player.turn(here), here));
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            count(ui, player, here, full);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                if is_low {
                    phase(ui, player, here, full);
                }
                lead(ui, &words::count_line(player.turn(here), here));
                what_comes(ui, view, player, here);
                if !is_low {
                    asked(ui, view);
                }
            });
        });
    }
    if here.step.kind.is_breath() {
        breath(ui, parts::place(here, view.app.moves()));
    }
    ui.add_space(space::S);
    let paused = here.halt == Some(Halt::Pause);
    if paused {
        let said = player
            .note
            .as_deref()
            .map_or_else(|| "Paused.".to_owned(), |note| format!("{note} Paused."));
        callout(ui, Meant::Information, |ui| body(ui, &said));
    }
    parts::with_own_ids(ui, "main controls", |ui| main_controls(ui, view, here, paused));
    ui.add_space(space::XS);
    if paused {
        parts::with_own_ids(ui, "volume", |ui| heard::volume(ui, view));
    }
    if is_stacked {
        what_comes(ui, view, player, here);
        ui.add_space(space::XS);
    }
    if is_low || is_stacked {
        asked(ui, view);
    }
}

/// How many more there could have been in the last set, where that is asked.
fn asked(ui: &mut Ui, view: View<'_>) {
    if let Some(asked) = view.app.how_many_asked() {
        ui.add_space(space::XS);
        parts::with_own_ids(ui, "how many more", |ui| how_many::row(ui, view, &asked));
    }
}

/// What is done now, in a word or two with the side, and how it is begun.
fn phase(ui: &mut Ui, player: &Player, here: &Here, full: f32) {
    let colours = *palette(ui);
    let turn = player.turn(here);
    let ink = if here.step.kind.is_work() {
        colours.accent
    } else {
        colours.text
    };
    letters(ui, &words::phase_and_side(turn, &here.step), PHASE * full, ink);
    if here.step.kind == StepKind::SetUp
        && let Some(turn) = turn
    {
        let how = words::take_position(turn, &here.step);
        if !how.is_empty() {
            letters(ui, &how, POSITION * full, colours.text);
        }
    }
}

/// What comes next, and how much is left.
fn what_comes(ui: &mut Ui, view: View<'_>, player: &Player, here: &Here) {
    let next = words::comes_next(view.app.library(), &view.app.session_tags(), player.session(), here);
    body(ui, &next);
    note(ui, &words::minutes_left(here));
}

/// The count. Getting ready is drawn as an outline: it looks different from what is counted.
fn count(ui: &mut Ui, player: &Player, here: &Here, full: f32) {
    let colours = *palette(ui);
    let words = words::session_count(player.turn(here), here);
    if words.is_empty() {
        return;
    }
    let ready = match here.step.kind {
        StepKind::GetReady | StepKind::SetUp | StepKind::OtherSide => true,
        StepKind::Rep
        | StepKind::Hold
        | StepKind::Rest
        | StepKind::BreathIn
        | StepKind::BreathHold
        | StepKind::BreathOut
        | StepKind::Walk
        | StepKind::Done => false,
    };
    let ink = match (ready, here.step.kind.is_work()) {
        (true, _) => colours.muted,
        (false, true) => colours.accent,
        (false, false) => colours.text,
    };
    let shown = letters(ui, &words, text::CLOCK * full, ink);
    if ready {
        let radius = CornerRadius::same(size::CARD_RADIUS);
        let line = Stroke::new(3.0, colours.outline);
        let rect = shown.rect.expand2(vec2(space::M, -space::S * full));
        ui.painter()
            .rect_stroke(rect.intersect(ui.clip_rect()), radius, line, StrokeKind::Inside);
    }
}

/// How full of air the body is: a bar that fills and empties.
fn breath(ui: &mut Ui, full: f64) {
    let colours = *palette(ui);
    let width = ui.available_width().min(size::COLUMN);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 14.0), Sense::hover());
    let round = CornerRadius::same(7);
    ui.painter().rect_filled(rect, round, colours.track);
    let mut air = rect;
    air.set_width((rect.width() * full as f32).max(14.0));
    ui.painter().rect_filled(air, round, colours.accent);
}

/// Pause, or go on; done; it hurts.
fn main_controls(ui: &mut Ui, view: View<'_>, here: &Here, paused: bool) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let (words, sign) = if paused {
            ("Go on (Space)", icons::PLAY)
        } else if here.step.open {
            ("Done (Space)", icons::TICK)
        } else {
            ("Pause (Space)", icons::PAUSE)
        };
        let main = main_button(words).icon(sign).show(ui);
        widgets::remember_problem(ui, main.id);
        if main.clicked() {
            view.send(SessionMessage::Switched);
        }
        if here.step.open && !paused {
            deed(ui, view, "Pause (F5)", Deed::Pause);
        } else {
            deed(ui, view, "Done (D)", Deed::Done);
        }
        if button("It hurts (I)").icon(icons::CARE).pressed(ui) {
            view.send(SessionMessage::Did(Deed::ItHurts));
        }
    });
}

fn deed(ui: &mut Ui, view: View<'_>, words: &str, deed: Deed) {
    if button(words).pressed(ui) {
        view.send(SessionMessage::Did(deed));
    }
}

fn quiet(ui: &mut Ui, view: View<'_>, words: &str, deed: Deed) {
    if quiet_button(words).pressed(ui) {
        view.send(SessionMessage::Did(deed));
    }
}

/// Everything else.
fn more_controls(ui: &mut Ui, view: View<'_>, here: &Here) {
    ui.spacing_mut().item_spacing.y = space::XS;
    parts::with_own_ids(ui, "more controls", |ui| lesser(ui, view, here));
}

fn lesser(ui: &mut Ui, view: View<'_>, here: &Here) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        quiet(ui, view, "Set again (A)", Deed::Again);
        quiet(ui, view, "Set before (B)", Deed::Back);
        // What is not there keeps its id, so that the focus stays on the control it is on.
        if here.step.kind.may_last_longer() && !here.step.open {
            quiet(ui, view, "15 s more (+)", Deed::More);
        } else {
            ui.skip_ahead_auto_ids(1);
        }
        for (way, words, back) in [
            (Way::Easier, "Easier (E)", "As planned (E)"),
            (Way::Harder, "Harder (H)", "As planned (H)"),
        ] {
            if here.way == Some(way) {
                quiet(ui, view, back, Deed::AsPlanned);
            } else if view.app.has_way(here, way) {
                let deed = match way {
                    Way::Easier => Deed::Easier,
                    Way::Harder => Deed::Harder,
                };
                quiet(ui, view, words, deed);
            } else {
                ui.skip_ahead_auto_ids(1);
            }
        }
        quiet(ui, view, "Skip: no time (S)", Deed::SkipForTime);
        quiet(ui, view, "Not today (N)", Deed::NotToday);
        if quiet_button("When to stop (L)").pressed(ui) {
            view.send(SessionMessage::StopListShown);
        }
        if quiet_button("How much is left (T)").pressed(ui) {
            view.send(SessionMessage::TimeAsked);
        }
        let sounds = format!("{} (M)", view.app.sounds().name());
        let named = format!("{sounds}: change what you hear");
        if quiet_button(&sounds).named(&named).pressed(ui) {
            view.send(SessionMessage::SoundsTurned);
        }
        if quiet_button("Leave or end (Esc)").icon(icons::CLOSE).pressed(ui) {
            view.send(SessionMessage::LeavePressed);
        }
    });
}
