//! An exercise in motion, at the tempo of its dose: play, pause, step, speed. Nothing is painted while nothing moves.

use std::sync::Arc;
use std::time::Duration;

use egui::{CornerRadius, Id, Sense, Ui, vec2};

use super::drawn::Drawn;
use crate::app::{App, MotionChoice, SettingMessage};
use crate::content::{Exercise, ExerciseKind, Laterality, Pace};
use crate::figure::picture::Picture;
use crate::figure::shape::Bounds;
use crate::figure::skeleton::Side;
use crate::figure::tempo::{Moment, Tempo};
use crate::ui::View;
use crate::ui::look::{icons, palette, space};
use crate::ui::widgets::{
    self, Shown, button, live, moving_figure, note, quiet_button, radio_group, segment_named, strong,
};
use crate::ui::words::moving as say;

/// The most a moving figure takes, in points.
const SIZE: [f32; 2] = [380.0, 250.0];
/// Between two pictures of a motion: a little less than a usual screen takes, so that none is missed.
pub(super) const FRAME: Duration = Duration::from_millis(10);
/// The shortest wait until a second passes; shorter ones would only wake twice.
const LEAST_WAIT_S: f64 = 0.02;

/// What is kept of a film from frame to frame.
#[derive(Clone, Copy, PartialEq)]
struct Film {
    open: bool,
    playing: bool,
    /// Where it is, in seconds of the exercise.
    second: f64,
    /// The time of the frame before, in seconds.
    seen: f64,
    speed: f64,
    /// Someone stepped: what is shown is said.
    stepped: bool,
}

impl Default for Film {
    fn default() -> Self {
        Self {
            open: false,
            playing: false,
            second: 0.0,
            seen: 0.0,
            speed: 1.0,
            stepped: false,
        }
    }
}

/// The pictures of a film, made once: of the first turn and, where the sides take turns, of the other one.
struct Reel {
    side: Side,
    turns: Vec<Picture>,
    frame: Bounds,
}

/// Whether there is anything to see in motion.
pub(super) fn offers(drawn: &Drawn<'_>) -> bool {
    drawn.exercise.pose.start != drawn.exercise.pose.end
}

/// The moving figure with what is done just now; false when it is not open.
pub(super) fn show(ui: &mut Ui, app: &App, drawn: &Drawn<'_>, side: Side) -> bool {
    let mut film = film(ui, drawn);
    let is_new = widgets::is_new(ui, ("film", drawn.salt("")));
    if !film.open {
        return false;
    }
    film.playing &= app.moves();
    let tempo = Tempo::of(drawn.exercise, drawn.hold_s, pace(app, drawn.exercise));
    let now = ui.input(|input| input.time);
    if film.playing && !is_new {
        film.second += (now - film.seen).max(0.0) * film.speed;
    }
    film.seen = now;
    let moment = tempo.at(film.second);
    let reel = reel(ui, drawn, side);
    let exercise = drawn.exercise;
    let salt = drawn.salt(&format!("moving {side:?} {}", moment.other_turn));
    let turn = reel.turns.get(usize::from(moment.other_turn)).or(reel.turns.first());
    let contact = turn.map(Picture::contact).unwrap_or_default();
    let shown = Shown {
        salt: &salt,
        name: &say::from_start_to_end(&exercise.name, &contact),
        width: SIZE[0].min(ui.available_width()),
        height: SIZE[1],
        lit: drawn.lit(ui),
    };
    let response = ui
        .allocate_ui(vec2(shown.width, 0.0), |ui| {
            moving_figure(ui, &shown, moment.place, || {
                let drawing = turn.map(|picture| picture.at(moment.place)).unwrap_or_default();
                (drawing, reel.frame)
            })
        })
        .inner;
    let shown_side = if moment.other_turn { side.other() } else { side };
    tell(ui, app, drawn, &film, &moment, shown_side);
    if film.playing && ui.is_rect_visible(response.rect) {
        ui.request_repaint_after(wait(&moment, film.speed));
    }
    keep(ui, drawn, film);
    true
}

/// The figure at a place of its motion, which something else decides.
pub(super) fn at_place(ui: &mut Ui, drawn: &Drawn<'_>, side: Side, place: f64, [width, height]: [f32; 2]) {
    let reel = reel(ui, drawn, first_side(drawn, side));
    // Where the sides take turns, the second picture is that of the right one.
    let second = reel.turns.len() > 1 && side == Side::Right;
    let turn = reel.turns.get(usize::from(second)).or(reel.turns.first());
    let salt = drawn.salt(&format!("at place {side:?}"));
    let shown = Shown {
        salt: &salt,
        name: &say::drawn(&drawn.exercise.name),
        width: width.min(ui.available_width()),
        height,
        lit: drawn.lit(ui),
    };
    moving_figure(ui, &shown, place, || {
        let drawing = turn.map(|picture| picture.at(place)).unwrap_or_default();
        (drawing, reel.frame)
    });
}

/// The side of the first picture of a reel: in turn the left one comes first (rule P51).
fn first_side(drawn: &Drawn<'_>, side: Side) -> Side {
    if drawn.exercise.laterality == Laterality::Alternating {
        Side::Left
    } else {
        side
    }
}

/// Show it moving; or, while it is shown: play, pause, step, speed, and back to start and end.
pub(super) fn controls(ui: &mut Ui, app: &App, drawn: &Drawn<'_>) {
    if !offers(drawn) {
        return;
    }
    let mut film = film(ui, drawn);
    let moves = app.moves();
    if !film.open {
        let words = if moves {
            say::SHOW_IT_MOVING
        } else {
            say::SHOW_IT_STEP_BY_STEP
        };
        if button(words).icon(icons::PLAY).named(&drawn.named(words)).pressed(ui) {
            film = Film {
                open: true,
                playing: moves,
                second: 0.0,
                seen: ui.input(|input| input.time),
                stepped: !moves,
                ..film
            };
            change(ui, drawn, film);
        }
        return;
    }
    let before = film;
    ui.horizontal_wrapped(|ui| buttons(ui, app, drawn, &mut film));
    if moves {
        radio_group(ui, &drawn.named(say::SPEED), |ui| {
            ui.horizontal_wrapped(|ui| {
                note(ui, say::SPEED);
                for (speed, words, name) in say::SPEEDS {
                    let on = (film.speed - speed).abs() < 1e-9;
                    if segment_named(ui, on, words, &drawn.named(name)).clicked() {
                        film.speed = speed;
                    }
                }
            });
        });
    }
    if film != before {
        change(ui, drawn, film);
    }
}

/// Play or pause, step, and back to start and end.
fn buttons(ui: &mut Ui, app: &App, drawn: &Drawn<'_>, film: &mut Film) {
    if app.moves() {
        let (words, sign) = if film.playing {
            (say::PAUSE, icons::PAUSE)
        } else {
            (say::PLAY, icons::PLAY)
        };
        if button(words).icon(sign).named(&drawn.named(words)).pressed(ui) {
            film.playing = !film.playing;
            film.stepped = false;
        }
    }
    if button(say::STEP)
        .icon(icons::STEP)
        .named(&drawn.named(say::STEP))
        .pressed(ui)
    {
        let tempo = Tempo::of(drawn.exercise, drawn.hold_s, pace(app, drawn.exercise));
        film.second = tempo.next_key(film.second);
        film.playing = false;
        film.stepped = true;
    }
    let words = say::START_AND_END;
    if quiet_button(words).named(&drawn.named(words)).pressed(ui) {
        film.open = false;
        film.playing = false;
    }
}

/// Why nothing moves by itself, and the way to change that.
pub(super) fn why_still(ui: &mut Ui, view: View<'_>, drawn: &Drawn<'_>) {
    if view.app.moves() || !film(ui, drawn).open {
        return;
    }
    let state = view.app.state();
    note(ui, say::why_still(state.settings.motion, state.system_motion));
    let words = say::TURN_MOTION_ON;
    if quiet_button(words).named(&drawn.named(words)).pressed(ui) {
        view.send(SettingMessage::MotionChosen(MotionChoice::On));
    }
}

/// How long until something changes: the body while it moves, else the seconds that are left.
fn wait(moment: &Moment, speed: f64) -> Duration {
    if moment.part.moves() {
        return FRAME;
    }
    let until_tick = moment.left - (moment.left.ceil() - 1.0);
    Duration::from_secs_f64((until_tick.max(LEAST_WAIT_S)) / speed)
}

/// The pace at which a breathing exercise takes the seconds of its dose; else the first one of the protocol.
fn pace<'a>(app: &'a App, exercise: &Exercise) -> Option<&'a Pace> {
    let paces = &app.library().breathing.as_ref()?.paces;
    let fits = |pace: &&Pace| pace.breath_s() == exercise.start_dose.rep_s;
    paces.iter().find(fits).or(paces.first())
}

/// What is done just now, and for how many seconds more.
fn tell(ui: &mut Ui, app: &App, drawn: &Drawn<'_>, film: &Film, moment: &Moment, side: Side) {
    let exercise = drawn.exercise;
    let cues = app.library().breathing.as_ref().map(|breathing| &breathing.about.cues);
    let said = if film.stepped && moment.part.moves() {
        say::key_moment(exercise, moment.place).to_owned()
    } else {
        say::cue_with_seconds(&say::cue(exercise, moment.part, cues), moment.left.ceil())
    };
    let said = if exercise.laterality == Laterality::Bilateral {
        said
    } else {
        say::on_side(side, &said)
    };
    let label = strong(ui, &said);
    if film.stepped {
        live(&label, &said);
    }
    if exercise.kind == ExerciseKind::Breathing {
        breath(ui, moment.place);
    }
}

/// How full of air the body is: a bar that fills and empties.
fn breath(ui: &mut Ui, full: f64) {
    let colours = *palette(ui);
    let width = SIZE[0].min(ui.available_width());
    let (rect, _) = ui.allocate_exact_size(vec2(width, 8.0), Sense::hover());
    let round = CornerRadius::same(4);
    ui.painter().rect_filled(rect, round, colours.track);
    let mut air = rect;
    air.set_width((rect.width() * full as f32).max(8.0));
    ui.painter().rect_filled(air, round, colours.accent);
    ui.add_space(space::XS);
}

fn reel(ui: &Ui, drawn: &Drawn<'_>, side: Side) -> Arc<Reel> {
    let key = Id::unique(("reel", drawn.salt("")));
    let kept: Option<Arc<Reel>> = ui.data(|data| data.get_temp(key));
    if let Some(reel) = kept.filter(|reel| reel.side == side) {
        return reel;
    }
    let mut turns = vec![Picture::of_exercise(drawn.exercise, side)];
    if drawn.exercise.laterality == Laterality::Alternating {
        turns.push(Picture::of_other_turn(drawn.exercise, side));
    }
    let frame = Picture::common_frame(&turns);
    let reel = Arc::new(Reel { side, turns, frame });
    ui.data_mut(|data| data.insert_temp(key, Arc::clone(&reel)));
    reel
}

fn film_key(drawn: &Drawn<'_>) -> Id {
    Id::unique(("film of", drawn.salt("")))
}

fn film(ui: &Ui, drawn: &Drawn<'_>) -> Film {
    ui.data(|data| data.get_temp(film_key(drawn))).unwrap_or_default()
}

/// Keeps what a control changed; the figure above it shows it in the next frame.
fn change(ui: &Ui, drawn: &Drawn<'_>, film: Film) {
    keep(ui, drawn, film);
    ui.request_repaint();
}

fn keep(ui: &Ui, drawn: &Drawn<'_>, film: Film) {
    ui.data_mut(|data| data.insert_temp(film_key(drawn), film));
}
